#include "markdown/raw_tag.hpp"

#include <algorithm>
#include <array>

#include "markdown/characters.hpp"

namespace obelus::markdown {
namespace {

bool equal_ignoring_case(std::string_view text, std::string_view lower_case) {
  return std::equal(text.begin(), text.end(), lower_case.begin(), lower_case.end(),
                    [](char a, char b) { return lower(a) == b; });
}

std::string_view known_name(std::string_view name) {
  static constexpr std::array<std::string_view, 14> names = {"code",    "kbd",      "samp",  "pre", "script",
                                                             "style",   "textarea", "title", "a",   "button",
                                                             "summary", "label",    "sup",   "sub"};
  const auto found = std::find_if(names.begin(), names.end(),
                                  [&](std::string_view each) { return equal_ignoring_case(name, each); });
  return found != names.end() ? *found : std::string_view();
}

// The value of the attribute href, without quotation marks.
std::string_view href(std::string_view attributes) {
  for (std::size_t at = 0; at < attributes.size();) {
    while (at < attributes.size() && is_space(attributes[at])) ++at;
    const std::size_t name_begin = at;
    while (at < attributes.size() && !is_space(attributes[at]) && attributes[at] != '=') ++at;
    const std::string_view name = attributes.substr(name_begin, at - name_begin);
    while (at < attributes.size() && is_space(attributes[at])) ++at;
    if (at >= attributes.size() || attributes[at] != '=') continue;
    ++at;
    while (at < attributes.size() && is_space(attributes[at])) ++at;
    if (at >= attributes.size()) break;
    const char quote = attributes[at];
    const bool quoted = quote == '"' || quote == '\'';
    const std::size_t begin = quoted ? at + 1 : at;
    const std::size_t end =
        std::min(quoted ? attributes.find(quote, begin) : attributes.find_first_of(" \t\r\n", begin),
                 attributes.size());
    if (equal_ignoring_case(name, "href")) return attributes.substr(begin, end - begin);
    at = end + (quoted ? 1 : 0);
  }
  return {};
}

}  // namespace

RawTag read_raw_tag(std::string_view literal) {
  RawTag tag;
  if (literal.size() < 3 || literal.back() != '>') return tag;
  std::string_view inside = literal.substr(1, literal.size() - 2);
  tag.closes = inside.front() == '/';
  if (tag.closes) inside.remove_prefix(1);
  const auto end =
      std::find_if_not(inside.begin(), inside.end(), [](char c) { return is_alphanumeric(c) || c == '-'; });
  const auto size = static_cast<std::size_t>(end - inside.begin());
  tag.name = known_name(inside.substr(0, size));
  tag.opens = !tag.closes && !tag.name.empty();
  if (tag.name.empty()) return tag;
  const std::string_view name = tag.name;
  tag.is_link = name == "a" || name == "button" || name == "summary" || name == "label";
  tag.is_raised = name == "sup" || name == "sub";
  tag.is_code = !tag.is_link && !tag.is_raised;
  tag.is_shown = name == "code" || name == "kbd" || name == "samp" || name == "pre";
  if (name == "a" && tag.opens) tag.target = href(inside.substr(size));
  return tag;
}

}  // namespace obelus::markdown
