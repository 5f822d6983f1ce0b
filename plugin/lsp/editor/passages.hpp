#pragma once
// Passages of an article that an annotation could quote.

#include <string_view>
#include <vector>

#include "check/examine.hpp"

namespace obelus::lsp {

// As reading text, each on one line: figures without a source first, with the words before them that tell
// them from others, then all other figures; with `typed`, what begins with it, to the end of its clause and
// of its sentence. At most `most`.
std::vector<std::string> quotable(const Examined& made, std::string_view typed, std::size_t most = 50);

}  // namespace obelus::lsp
