#pragma once
// What the rules of number words share.

#include <algorithm>
#include <string_view>

namespace obelus::policy {

// `lower_case` in any case.
inline bool is_word(std::string_view text, std::string_view lower_case) {
  return text.size() == lower_case.size() &&
         std::equal(text.begin(), text.end(), lower_case.begin(),
                    [](char a, char b) { return a == b || (a >= 'A' && a <= 'Z' && a + 32 == b); });
}

}  // namespace obelus::policy
