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

}  // namespace

float kinship(std::string_view a, std::string_view b) {
  if (a == b) return 1;
  constexpr std::size_t shortest = 4;
  const std::size_t longer = std::max(a.size(), b.size());
  const std::size_t shorter = std::min(a.size(), b.size());
  if (shorter < shortest || a.front() != b.front() || has_digit(a) || has_digit(b)) return 0;
  const auto head = static_cast<std::size_t>(
      std::mismatch(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(shorter), b.begin()).first -
      a.begin());
  std::size_t tail = 0;
  while (tail < shorter - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) ++tail;
  return head >= 3 && (head + tail) * 10 >= longer * 7 ? akin : 0;
}

const std::vector<Pair>& Aligner::align(const Words& ours, std::span<const float> bits, Span dense,
                                        const Words& theirs) {
  const std::size_t rows = ours.words.size();
  const std::size_t columns = theirs.words.size();
  row_.assign(columns + 1, 0);
  steps_.assign(rows * columns, stop);
  float best = 0;
  std::size_t best_row = 0;
  std::size_t best_column = 0;
  for (std::size_t i = 0; i < rows; ++i) {
    float diagonal = 0;
    const float gap = dense.begin <= i && i + 1 < dense.end ? put_in_dense : put_in;
    const std::uint64_t hash = ours.words[i].hash;
    const std::string_view word = ours[i];
    for (std::size_t j = 0; j < columns; ++j) {
      const float above = row_[j + 1];
      float score = above - left_out;
      Step step = skip_ours;
      if (row_[j] - gap > score) {
        score = row_[j] - gap;
        step = skip_theirs;
      }
      const Token& their = theirs.words[j];
      float part = 0;
      if (hash == their.hash)
        part = 1;
      else if (theirs.text[their.begin] == word.front())
        part = kinship(word, theirs[j]);
      if (part > 0 && diagonal + part * bits[i] >= score) {
        score = diagonal + part * bits[i];
        step = agree;
      }
      if (score <= 0) {
        score = 0;
        step = stop;
      }
      steps_[i * columns + j] = step;
      diagonal = above;
      row_[j + 1] = score;
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
