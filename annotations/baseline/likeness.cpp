#include "baseline/likeness.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace obelus::baseline {
namespace {

constexpr std::size_t most_words = 4;
constexpr std::array<int, most_words> weights = {12, 6, 4, 3};  // by distance from the figure
constexpr std::string_view edge = "\n";                         // of the paragraph

// Words of one side, the nearest first.
struct Side {
  std::array<std::string_view, most_words> words;
  std::size_t size = 0;
  int weight = 0;

  void add(std::string_view word) {
    if (size == most_words) return;
    weight += weights[size];
    words[size++] = word;
  }
};

Side side_before(std::string_view text) {
  Side side;
  while (!text.empty() && side.size < most_words) {
    const std::size_t space = text.rfind(' ');
    side.add(text.substr(space == text.npos ? 0 : space + 1));
    text = text.substr(0, space == text.npos ? 0 : space);
  }
  side.add(edge);
  return side;
}

Side side_after(std::string_view text) {
  Side side;
  while (!text.empty() && side.size < most_words) {
    const std::size_t space = std::min(text.find(' '), text.size());
    side.add(text.substr(0, space));
    text.remove_prefix(std::min(space + 1, text.size()));
  }
  side.add(edge);
  return side;
}

struct Agreement {
  int weight = 0;  // twice the weight of what agrees
  int words = 0;
};

// The heaviest common subsequence.
Agreement agreement(const Side& a, const Side& b) {
  std::array<std::array<Agreement, most_words + 1>, most_words + 1> best{};
  for (std::size_t i = 1; i <= a.size; ++i)
    for (std::size_t j = 1; j <= b.size; ++j) {
      const Agreement& left = best[i][j - 1];
      const Agreement& up = best[i - 1][j];
      best[i][j] = left.weight >= up.weight ? left : up;
      if (a.words[i - 1] != b.words[j - 1]) continue;
      const Agreement& before = best[i - 1][j - 1];
      const int weight = before.weight + weights[i - 1] + weights[j - 1];
      const int word = a.words[i - 1] == edge ? 0 : 1;
      if (weight > best[i][j].weight) best[i][j] = {weight, before.words + word};
    }
  return best[a.size][b.size];
}

}  // namespace

Likeness likeness(const Landmark& a, const Landmark& b) {
  const Side before_a = side_before(a.before);
  const Side before_b = side_before(b.before);
  const Side after_a = side_after(a.after);
  const Side after_b = side_after(b.after);
  const Agreement before = agreement(before_a, before_b);
  const Agreement after = agreement(after_a, after_b);
  const int whole = std::max(before_a.weight + after_a.weight, before_b.weight + after_b.weight);
  return {50 * (before.weight + after.weight) / whole, before.words + after.words};
}

}  // namespace obelus::baseline
