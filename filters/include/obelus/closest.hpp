#pragma once
// "Did you mean …?": the known word nearest to one that is not known.

#include <span>
#include <string_view>

namespace obelus {

// The first of the candidates with the fewest edits (inserted, deleted, changed or swapped characters, case
// apart) from `word`, if these are at most a third of its length, or one; else empty. The view is the
// candidate's. Words of more than 64 bytes have no closest.
std::string_view closest(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace obelus
