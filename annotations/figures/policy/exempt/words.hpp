#pragma once
// What the rules of number words share.

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace obelus::policy {

// `lower_case` in any case.
inline bool is_word(std::string_view text, std::string_view lower_case) {
  return text.size() == lower_case.size() &&
         std::equal(text.begin(), text.end(), lower_case.begin(),
                    [](char a, char b) { return a == b || (a >= 'A' && a <= 'Z' && a + 32 == b); });
}

inline bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace obelus::policy
