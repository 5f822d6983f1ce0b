#include <algorithm>
#include <iterator>

#include "obelus/annotation.hpp"

namespace obelus {
namespace {

// What authors and `check --stubs` leave for later. "XXX" and "TK" stand so in capitals only: xXx is a film.
constexpr std::string_view words[] = {"TODO", "todo", "Todo", "TK",  "TKTK", "TKTKTK", "FIXME",
                                      "XXX",  "TBD",  "tbd",  "TBA", "tba",  "…"};

}  // namespace

bool is_placeholder(std::string_view text) {
  constexpr std::string_view around = " \t\n\r.?!-_[]()<>";
  const std::size_t begin = std::min(text.find_first_not_of(around), text.size());
  text.remove_prefix(begin);
  text = text.substr(0, text.find_last_not_of(around) + 1);
  // "TODO: ask the author"
  if (const std::size_t colon = text.find(':'); colon != text.npos && text.substr(colon + 1, 1) == " ")
    text = text.substr(0, colon);
  return text.empty() || std::find(std::begin(words), std::end(words), text) != std::end(words);
}

}  // namespace obelus
