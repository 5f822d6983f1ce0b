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

// "sailed", "spent": a verb that tells what happened
inline bool is_past(std::string_view word) {
  if (word.ends_with("ed"))
    return !is_one_of(
        word, {"need", "feed", "exceed", "proceed", "succeed", "breed", "red", "bed", "seed", "speed"});
  return is_one_of(word, {"lost",  "spent",  "paid", "made", "gave",   "got",     "won",   "took", "cost",
                          "had",   "was",    "were", "sold", "bought", "brought", "kept",  "sent", "stood",
                          "held",  "fell",   "rose", "grew", "drew",   "led",     "went",  "came", "ran",
                          "began", "became", "sank", "fled", "saw",    "met",     "struck"});
}

}  // namespace obelus::policy
