#include "selector/alignment.hpp"

#include <algorithm>
#include <cstddef>

namespace obelus::selector {
namespace {

constexpr float left_out = 0.3F;  // bits that a word of ours costs which is not there
constexpr float put_in = 0.6F;    // and one of theirs between two that agree
constexpr float put_in_dense = 1.5F;
constexpr float akin = 0.6F;

enum Step : std::uint8_t { stop, agree, skip_ours, skip_theirs };

bool has_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

constexpr std::size_t shortest_kin = 4;
constexpr std::size_t common_head = 3;

// The beginning of a word, as a number; 0 for words that have no kin: short ones, and those with digits.
std::uint32_t stem_of(std::string_view word) {
  if (word.size() < shortest_kin || has_digit(word)) return 0;
  std::uint32_t stem = 1;
  for (std::size_t i = 0; i < common_head; ++i) stem = stem << 8 | static_cast<unsigned char>(word[i]);
  return stem;
}

}  // namespace

std::vector<std::uint64_t> keys_of(std::string_view text, std::span<const Token> words) {
  std::vector<std::uint64_t> keys;
  keys.reserve(words.size());
  for (const Token& word : words) {
    const std::uint32_t stem = stem_of(text.substr(word.begin, word.end - word.begin));
    keys.push_back(stem != 0 ? stem : word.hash);
  }
  return keys;
}

float kinship(std::string_view a, std::string_view b) {
  if (a == b) return 1;
  const std::uint32_t stem = stem_of(a);
  if (stem == 0 || stem != stem_of(b)) return 0;
  const std::size_t longer = std::max(a.size(), b.size());
  const std::size_t shorter = std::min(a.size(), b.size());
  const auto head = static_cast<std::size_t>(
      std::mismatch(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(shorter), b.begin()).first -
      a.begin());
  std::size_t tail = 0;
  while (tail < shorter - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) ++tail;
  return (head + tail) * 10 >= longer * 7 ? akin : 0;
}

// The columns that may agree with a row: their words have the same key.
void Aligner::find_matches(std::uint64_t key, const Words& theirs, Span closed) {
  matches_.clear();
  for (std::size_t j = 0; j < theirs.keys.size(); ++j)
    if (theirs.keys[j] == key && !closed.contains(j)) matches_.push_back(static_cast<std::uint32_t>(j));
}

// Cells that are 0 are passed over, and so are those from which the best can no longer be reached.
const std::vector<Pair>& Aligner::align(const Words& ours, std::span<const float> bits, Span dense,
                                        const Words& theirs, Span barred) {
  const std::size_t rows = ours.words.size();
  const std::size_t columns = theirs.words.size();
  row_.assign(columns + 1, 0);
  above_.assign(columns + 1, 0);
  steps_.assign(rows * columns, stop);
  float rest = 0;
  for (const float each : bits) rest += each;
  float best = 0;
  std::size_t best_row = 0;
  std::size_t best_column = 0;
  for (std::size_t i = 0; i < rows; ++i) {
    const bool is_dense = dense.begin <= i && i < dense.end;
    const float gap = is_dense && i + 1 < dense.end ? put_in_dense : put_in;
    find_matches(ours.keys[i], theirs, is_dense ? barred : Span{});
    std::uint8_t* const steps = steps_.data() + i * columns;
    rest -= bits[i];
    row_.swap(above_);
    std::fill(row_.begin(), row_.end(), 0.0F);
    auto match = matches_.begin();
    float left = 0;
    for (std::size_t j = 0; j < columns; ++j) {
      if (left <= 0) {
        const std::size_t next = match == matches_.end() ? columns : *match;
        while (j < next && above_[j + 1] <= 0) ++j;
        if (j == columns) break;
      }
      float score = above_[j + 1] - left_out;
      Step step = skip_ours;
      if (left - gap > score) {
        score = left - gap;
        step = skip_theirs;
      }
      if (match != matches_.end() && *match == j) {
        ++match;
        const float part = ours.words[i].hash == theirs.words[j].hash ? 1 : kinship(ours[i], theirs[j]);
        if (part > 0 && above_[j] + part * bits[i] >= score) {
          score = above_[j] + part * bits[i];
          step = agree;
        }
      }
      left = 0;
      if (score <= 0 || score + rest <= best) continue;
      steps[j] = step;
      row_[j + 1] = left = score;
      if (score > best) {
        best = score;
        best_row = i + 1;
        best_column = j + 1;
      }
    }
  }
  pairs_.clear();
  for (std::size_t i = best_row, j = best_column; i > 0 && j > 0;) {
    const std::uint8_t step = steps_[(i - 1) * columns + j - 1];
    if (step == stop) break;
    if (step == agree) {
      --i, --j;
      const bool equal = ours.words[i].hash == theirs.words[j].hash;
      pairs_.push_back({static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(j), equal ? 1 : akin});
    } else if (step == skip_ours) {
      --i;
    } else {
      --j;
    }
  }
  std::reverse(pairs_.begin(), pairs_.end());
  return pairs_;
}

}  // namespace obelus::selector
