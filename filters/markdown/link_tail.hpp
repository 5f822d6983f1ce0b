#pragma once
// Where a link ends. cmark-gfm's tree says that there is a link but not how far its address reaches.

#include <cstddef>
#include <string_view>

namespace obelus::markdown {

// `at` stands after the `]` that closes the text of a link or image. Returns where the link ends: after
// `(address "title")`, after `[label]` or `[]`, or `at` itself for a shortcut reference. The rules are those
// of CommonMark 0.29, section 6.6, in the order that cmark-gfm tries them.
std::size_t link_tail(std::string_view content, std::size_t at);

}  // namespace obelus::markdown
