#pragma once
// Whether two wordings of a passage say the same figures.

#include <string_view>

namespace obelus::selector {

// True when a digit, number word, sign, currency or unit of one is not in the other. Compared unfolded:
// MW is not mW, and 5' is not 5"; but how a thing is typeset does not matter: ３ is 3, − is -.
bool figures_differ(std::string_view quotation, std::string_view passage);

}  // namespace obelus::selector
