#pragma once
// Keeping right-to-left text right, and texts from YAML from turning round what stands beside them.

#include <string>
#include <string_view>

namespace obelus::notes {

// True when some letter of `text` is written from right to left.
bool has_right_to_left(std::string_view text);

// `text` with every embedding, override and isolate that it opens closed (UAX #9), stray closers left out,
// so that none reaches past its end.
std::string with_balanced_direction(std::string_view text);

// The same as one line: runs of white space are one space, none at the ends.
std::string one_line(std::string_view text);

}  // namespace obelus::notes
