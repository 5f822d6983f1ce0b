#pragma once
// The shortest way from one list of pieces, lines or words, to another.

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace obelus {

using Pieces = std::vector<std::string_view>;

// Each with its line end, as far as it has one.
Pieces lines_of(std::string_view text);

struct EditStep {
  enum class Kind : std::uint8_t { same, removed, added } kind;
  std::string_view piece;  // of the old list, or of the new one when it is added
};

// All of both lists, in order. Where more than `most_changes` pieces differ, all of the old go and all of the
// new come. Time and memory go with the number of changes squared, and time with the pieces.
std::vector<EditStep> edit_steps(const Pieces& before, const Pieces& after, std::size_t most_changes);

}  // namespace obelus
