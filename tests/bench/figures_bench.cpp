// How fast quantities are found in running text, and judged: megabytes a second of processor time, beside a
// search for digits alone, which is the least that any finder of figures must do.

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <vector>

#include "obelus/figure.hpp"
#include "obelus/quantity.hpp"
#include "obelus/reader.hpp"

namespace {

double best_seconds(const std::function<void()>& work) {
  double best = 1e9;
  for (int round = 0; round < 15; ++round) {
    const std::clock_t start = std::clock();
    work();
    best = std::min(best, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
  }
  return best;
}

std::size_t count_numerals(std::string_view text) {
  std::size_t numerals = 0;
  bool inside = false;
  for (const char c : text) {
    const bool digit = c >= '0' && c <= '9';
    numerals += digit && !inside;
    inside = digit;
  }
  return numerals;
}

// The articles below a folder, or one of some sentences over and over.
std::vector<obelus::Article> articles_of(const std::filesystem::path& folder) {
  std::vector<obelus::Article> articles;
  if (std::filesystem::is_directory(folder))
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
      std::ifstream in(entry.path(), std::ios::binary);
      const std::string bytes{std::istreambuf_iterator<char>(in), {}};
      if (auto article = obelus::read_markdown(bytes)) articles.push_back(std::move(*article));
    }
  if (!articles.empty()) return articles;
  std::string text;
  while (text.size() < 1'000'000)
    text +=
        "Shares of the chip maker fell by 17 per cent, its worst day since 2020, and nearly $600 billion of "
        "value went with them; others followed, and three of them have not come back since.\n";
  articles.push_back(obelus::read_plain(text));
  return articles;
}

}  // namespace

int main(int argc, char** argv) {
  const auto articles = articles_of(argc > 1 ? std::filesystem::path(argv[1])
                                             : std::filesystem::path(OBELUS_DATA_DIR) / "corpus" / "18f");
  std::string text;
  for (const obelus::Article& article : articles) text += article.text + "\n";
  std::size_t found = 0;
  std::size_t judged = 0;
  std::size_t numerals = 0;
  const double scan = best_seconds([&] { found = obelus::quantities(text).size(); });
  const obelus::FigurePolicy policy;
  const double judge = best_seconds([&] {
    judged = 0;
    for (const obelus::Article& article : articles) judged += obelus::figures(article, policy).size();
  });
  const double digits = best_seconds([&] { numerals = count_numerals(text); });
  const auto rate = [&](double seconds) { return static_cast<double>(text.size()) / seconds / 1e6; };
  std::printf("%zu bytes\n", text.size());
  std::printf("quantities   %6.0f MB/s  %zu found\n", rate(scan), found);
  std::printf("figures      %6.0f MB/s  %zu judged, %.0f ns each besides finding them\n", rate(judge), judged,
              (judge - scan) / static_cast<double>(std::max<std::size_t>(judged, 1)) * 1e9);
  std::printf("digits alone %6.0f MB/s  %zu found\n", rate(digits), numerals);
}
