#pragma once
// The language of an article that does not say which, by its small words.

#include <string_view>

namespace obelus::policy {

// "fr", "de" or "es" where the words of grammar at the head of the text are plainly of that language; else
// "en". Reads a few thousand bytes at most.
std::string_view guess_language(std::string_view text);

}  // namespace obelus::policy
