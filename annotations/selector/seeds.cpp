#include "selector/seeds.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <numeric>

namespace obelus::selector {
namespace {

constexpr std::size_t most_seeds = 48;
constexpr std::size_t most_places = 4000;

}  // namespace

std::uint32_t Seeds::bucket_of(const char* bytes) const {
  std::uint32_t word = 0;
  std::memcpy(&word, bytes, run);
  return word * 0x9E3779B1U >> shift_;
}

Seeds::Seeds(std::string_view text) : text_(text) {
  const unsigned bits = std::clamp(static_cast<unsigned>(std::bit_width(text.size())), 8U, 20U);
  shift_ = 32 - bits;
  begins_.resize(std::size_t{1} << bits);
  const std::size_t count = text.size() < run ? 0 : text.size() - run + 1;
  for (std::size_t at = 0; at < count; ++at) ++begins_[bucket_of(&text[at])];
  std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
  // Those were the ends of the buckets; filled from behind, they become the beginnings.
  places_.resize(count);
  for (std::size_t at = count; at-- > 0;)
    places_[--begins_[bucket_of(&text[at])]] = static_cast<std::uint32_t>(at);
  begins_.push_back(static_cast<std::uint32_t>(count));
}

// The pattern's runs that the text has, the rarest first, as far as they are worth looking at.
void Seeds::choose(std::string_view pattern) {
  seeds_.clear();
  for (std::size_t at = 0; at + run <= pattern.size(); ++at) {
    const std::uint32_t bucket = bucket_of(&pattern[at]);
    const std::uint32_t count = begins_[bucket + 1] - begins_[bucket];
    if (count > 0) seeds_.push_back({static_cast<std::uint32_t>(at), count, bucket});
  }
  const std::size_t kept = std::min(seeds_.size(), most_seeds);
  std::partial_sort(
      seeds_.begin(), seeds_.begin() + static_cast<std::ptrdiff_t>(kept), seeds_.end(),
      [](const Seed& a, const Seed& b) { return a.count != b.count ? a.count < b.count : a.at < b.at; });
  seeds_.resize(kept);
}

void Seeds::vote(std::size_t pattern_size) {
  votes_.resize(std::max(votes_.size(), (text_.size() + pattern_size) / strip + 2));
  std::size_t left = most_places;
  for (const Seed& seed : seeds_) {
    if (seed.count > left) break;
    left -= seed.count;
    const auto bits = static_cast<float>(std::bit_width(text_.size() / seed.count));
    for (std::uint32_t i = begins_[seed.bucket]; i < begins_[seed.bucket + 1]; ++i) {
      const std::size_t number = (places_[i] + pattern_size - seed.at) / strip;
      if (votes_[number] == 0) touched_.push_back(static_cast<std::uint32_t>(number));
      votes_[number] += bits;
    }
  }
}

std::vector<Seeds::Window> Seeds::windows(std::string_view pattern, std::size_t most) {
  choose(pattern);
  vote(pattern.size());
  // A place near the border of two strips has its votes in both.
  std::vector<Window> windows;
  for (const std::uint32_t number : touched_) {
    const float votes = votes_[number] + (number > 0 ? votes_[number - 1] : 0) + votes_[number + 1];
    const std::size_t begin = std::size_t{number} * strip;
    windows.push_back({begin > pattern.size() ? begin - pattern.size() : 0, votes});
  }
  for (const std::uint32_t number : touched_) votes_[number] = 0;
  touched_.clear();
  std::sort(windows.begin(), windows.end(), [](const Window& a, const Window& b) {
    return a.votes != b.votes ? a.votes > b.votes : a.begin < b.begin;
  });

  const std::size_t apart = 2 * strip + std::min<std::size_t>(pattern.size() / 2, 200);
  std::vector<Window> best;
  for (const Window& window : windows) {
    const bool is_new = std::none_of(best.begin(), best.end(), [&](const Window& other) {
      return window.begin < other.begin + apart && other.begin < window.begin + apart;
    });
    constexpr double least_share = 0.2;  // of the votes of the best
    if (best.size() == most || window.votes < least_share * windows.front().votes) break;
    if (is_new) best.push_back(window);
  }
  return best;
}

}  // namespace obelus::selector
