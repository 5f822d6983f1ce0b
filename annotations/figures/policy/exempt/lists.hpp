#pragma once
// What the rules of lists, `list_number` and `list_title`, share.

#include <cstddef>

#include "figures/policy/context/site.hpp"

namespace obelus::policy {

// A link of the article begins at `at`, a byte of the reading text.
// ## 4: Fourth, ## Tip 4, where the heading before it or behind it begins alike, with the third or the fifth
bool is_heading_in_row(const Site& site);

bool begins_link(const Site& site, std::size_t at);

}  // namespace obelus::policy
