#include "markdown/characters.hpp"
#include "obelus/writer.hpp"

namespace obelus {
namespace {

using namespace markdown;

bool begins_line(std::string_view text, std::size_t at) {
  while (at > 0 && is_blank(text[at - 1])) --at;
  return at == 0 || text[at - 1] == '\n' || text[at - 1] == '\r';
}

// "1." or "1)" at the begin of a line would make a list.
bool ends_list_number(std::string_view text, std::size_t at) {
  constexpr std::size_t most_digits = 9;
  std::size_t begin = at;
  while (begin > 0 && is_digit(text[begin - 1]) && at - begin <= most_digits) --begin;
  return begin < at && begins_line(text, begin);
}

// "http://", "www." and "name@host" would become links.
bool is_in_address(std::string_view text, std::size_t at) {
  return text[at] == '@' || text.substr(at).starts_with("://") ||
         (text[at] == '.' && at >= 3 && lower(text[at - 1]) == 'w' && lower(text[at - 2]) == 'w');
}

bool needs_escape(std::string_view text, std::size_t at) {
  constexpr std::string_view anywhere = "\\`*_[]<>&|~${}";
  const char c = text[at];
  if (anywhere.find(c) != std::string_view::npos) return true;
  if ((c == '%' || c == '#') && at > 0 && text[at - 1] == '{') return true;  // template code
  if (c == '.' || c == ')') return ends_list_number(text, at) || is_in_address(text, at);
  if (c == '-' || c == '+' || c == '=' || c == '#') return begins_line(text, at);
  return c == ':' ? begins_line(text, at) || is_in_address(text, at) : is_in_address(text, at);
}

}  // namespace

std::string escape_markdown(std::string_view text) {
  std::string escaped;
  escaped.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (needs_escape(text, i)) escaped += '\\';
    escaped += text[i];
  }
  return escaped;
}

}  // namespace obelus
