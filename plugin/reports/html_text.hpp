#pragma once
// Text of articles and annotations in pages that obelus makes for their authors.

#include <string>
#include <string_view>

namespace obelus {

// `text` on one line, none of it markup, nothing in it that steers what stands beside it (visible.hpp).
std::string html_text(std::string_view text);

// Whether it is the address of a page, http or https: only those become links, the rest is shown.
bool is_web_address(std::string_view url);

}  // namespace obelus
