#include "rules/language/words.hpp"

#include <algorithm>

namespace obelus::checks {

const Words& words_of(std::string_view lang) {
  const std::string_view first = lang.substr(0, lang.find_first_of("-_"));
  const auto is_letter = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + ('a' - 'A') : a) == b; };
  for (const Words* words : {&german, &french, &spanish})
    if (std::equal(first.begin(), first.end(), words->lang.begin(), words->lang.end(), is_letter))
      return *words;
  return english;
}

}  // namespace obelus::checks
