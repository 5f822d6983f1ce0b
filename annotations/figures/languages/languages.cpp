#include "figures/languages/languages.hpp"

#include <algorithm>

namespace obelus::figures {
namespace {

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

constexpr Term none[] = {{Role::none, ""}};
constexpr lexicon::Table<2, 4> empty(std::begin(none), std::end(none));

}  // namespace

constinit const Language other = {.tag = "", .words = empty};

const Language& language_of(std::string_view tag) {
  tag = tag.substr(0, tag.find_first_of("-_"));
  for (const Language* language : {&english, &german, &french, &spanish})
    if (std::equal(tag.begin(), tag.end(), language->tag.begin(), language->tag.end(),
                   [](char a, char b) { return lower(a) == b; }))
      return *language;
  return other;
}

}  // namespace obelus::figures
