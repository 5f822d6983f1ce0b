// Names that a site lists (`figures: {names: …}`), whatever they are made of: Route, Node.js, C++, Yahoo!,
// Land Rover.

#include <algorithm>

#include "figures/policy/exempt/names.hpp"

namespace obelus::policy {
namespace {

char plain(char c) {
  if (c == '\n' || c == '\t') return ' ';
  return is_upper(c) ? static_cast<char>(c + ('a' - 'A')) : c;
}

bool ends_with(std::string_view text, std::string_view name) {
  return text.size() >= name.size() &&
         std::equal(name.begin(), name.end(), text.end() - static_cast<std::ptrdiff_t>(name.size()),
                    [](char a, char b) { return plain(a) == plain(b); });
}

// "Node.js" begins behind no letter or digit: not in "MyNode.js". Bytes of others than ASCII are letters.
bool begins_word(std::string_view before) {
  if (before.empty()) return true;
  const char c = plain(before.back());
  return (c < 'a' || c > 'z') && (c < '0' || c > '9') && (c & 0x80) == 0;
}

}  // namespace

std::optional<Span> configured(const Site& site) {
  if (site.policy().names.empty() || !is_name_number(site)) return std::nullopt;
  const std::size_t block = site.block().text.begin;
  std::string_view before = site.text_of({block, site.quantity().text.begin});
  const std::size_t end = before.find_last_not_of(" \t\n") + 1;
  if (end == before.size()) return std::nullopt;  // nothing parts it from the number
  before = before.substr(0, end);
  for (const std::string& name : site.policy().names) {
    if (name.empty() || !ends_with(before, name)) continue;
    const std::size_t begin = before.size() - name.size();
    if (!begins_word(before.substr(0, begin))) continue;
    return Span{block + begin, std::max(site.token().end, site.quantity().text.end)};
  }
  return std::nullopt;
}

}  // namespace obelus::policy
