#include "figures/languages/languages.hpp"

#include <algorithm>

namespace obelus::scan {
namespace {

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

constexpr Term none[] = {{Role::none, ""}};
constexpr lexicon::Table<2, 4> empty(none);

}  // namespace

// The decimal mark of languages without a table of their own.
constinit const Language other = {.tag = "", .words = empty};
constinit const Language other_with_comma = {.tag = "", .words = empty, .decimal_comma = true};

const Language& language_of(std::string_view tag) {
  static constexpr std::string_view comma[] = {"bg", "cs", "da", "el", "et", "fi", "hr", "hu", "id", "is",
                                               "it", "lt", "lv", "nb", "nl", "nn", "no", "pl", "pt", "ro",
                                               "ru", "sk", "sl", "sr", "sv", "tr", "uk", "vi"};
  tag = tag.substr(0, tag.find_first_of("-_"));
  const auto is = [&](std::string_view name) {
    return std::equal(tag.begin(), tag.end(), name.begin(), name.end(),
                      [](char a, char b) { return lower(a) == b; });
  };
  for (const Language* language : {&english, &german, &french, &spanish})
    if (is(language->tag)) return *language;
  return std::any_of(std::begin(comma), std::end(comma), is) ? other_with_comma : other;
}

}  // namespace obelus::scan
