#pragma once
// Two texts side by side: which words went, which came.

#include <string>
#include <string_view>

namespace obelus::preview {

// Markup: words of `before` alone in <del>, those of `after` alone in <ins>. Words are told apart as they are
// spelt. Of very different texts all of one, then all of the other.
std::string word_changes(std::string_view before, std::string_view after);

}  // namespace obelus::preview
