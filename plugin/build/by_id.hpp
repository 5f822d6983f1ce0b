#pragma once
// Things by their ids, at four bytes each.

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace obelus {

template <class Thing>
class ById {
 public:
  ById() = default;
  // The things must outlive this and stay where they are.
  explicit ById(std::span<const Thing> things) : things_(things), numbers_(things.size()) {
    std::iota(numbers_.begin(), numbers_.end(), 0U);
    std::stable_sort(numbers_.begin(), numbers_.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return things[a].id < things[b].id; });
  }

  // Its number; of several with one id the first.
  std::optional<std::uint32_t> find(std::string_view id) const {
    const auto found = std::lower_bound(
        numbers_.begin(), numbers_.end(), id,
        [&](std::uint32_t each, std::string_view wanted) { return things_[each].id < wanted; });
    if (found == numbers_.end() || things_[*found].id != id) return std::nullopt;
    return *found;
  }
  bool contains(std::string_view id) const { return find(id).has_value(); }

 private:
  std::span<const Thing> things_;
  std::vector<std::uint32_t> numbers_;  // in order of ids
};

}  // namespace obelus
