// How fast quantities are found in running text: megabytes a second of processor time, beside a search for
// digits alone, which is the least that any finder of figures must do.

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <vector>

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

// The reading text of the articles below a folder, or some sentences over and over.
std::string text_of(const std::filesystem::path& folder) {
  std::string text;
  if (std::filesystem::is_directory(folder))
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
      std::ifstream in(entry.path(), std::ios::binary);
      const std::string bytes{std::istreambuf_iterator<char>(in), {}};
      if (const auto article = obelus::read_markdown(bytes)) text += article->text + "\n";
    }
  while (text.size() < 1'000'000)
    text +=
        "Shares of the chip maker fell by 17 per cent, its worst day since 2020, and nearly $600 billion of "
        "value went with them; others followed, and three of them have not come back since.\n";
  return text;
}

}  // namespace

int main() {
  const std::string text = text_of(std::filesystem::path(OBELUS_DATA_DIR) / "corpus" / "18f");
  std::size_t found = 0;
  std::size_t numerals = 0;
  const double scan = best_seconds([&] { found = obelus::quantities(text).size(); });
  const double digits = best_seconds([&] { numerals = count_numerals(text); });
  const auto rate = [&](double seconds) { return static_cast<double>(text.size()) / seconds / 1e6; };
  std::printf("%zu bytes\n", text.size());
  std::printf("quantities   %6.0f MB/s  %zu found\n", rate(scan), found);
  std::printf("digits alone %6.0f MB/s  %zu found\n", rate(digits), numerals);
}
