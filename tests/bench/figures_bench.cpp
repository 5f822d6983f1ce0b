// How fast quantities are found in running text: megabytes a second of processor time, beside a search for
// digits alone, which is the least that any finder of figures must do.

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <functional>
#include <string>

#include "obelus/quantity.hpp"
#include "obelus/reader.hpp"
#include "support/corpus.hpp"

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

std::string corpus() {
  std::string text;
  for (const auto& path : obelus::testing::files_below(obelus::testing::data_dir() / "corpus" / "18f", ".md"))
    if (const auto article = obelus::read_markdown(obelus::testing::read_file(path)))
      text += article->text + "\n";
  if (!text.empty()) return text;
  while (text.size() < 1'000'000)
    text +=
        "Shares of the chip maker fell by 17 per cent, its worst day since 2020, and nearly $600 billion of "
        "value went with them; others followed, and three of them have not come back since.\n";
  return text;
}

}  // namespace

int main() {
  const std::string text = corpus();
  std::size_t found = 0;
  std::size_t numerals = 0;
  const double scan = best_seconds([&] { found = obelus::quantities(text).size(); });
  const double digits = best_seconds([&] { numerals = count_numerals(text); });
  const auto rate = [&](double seconds) { return static_cast<double>(text.size()) / seconds / 1e6; };
  std::printf("%zu bytes\n", text.size());
  std::printf("quantities   %6.0f MB/s  %zu found\n", rate(scan), found);
  std::printf("digits alone %6.0f MB/s  %zu found\n", rate(digits), numerals);
}
