#include <algorithm>
#include <array>

#include "yaml/values.hpp"

namespace obelus::yaml {
namespace {

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return result;
}

bool is_scheme(std::string_view text) {
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  return !text.empty() && is_letter(text.front()) && std::all_of(text.begin(), text.end(), [&](char c) {
    return is_letter(c) || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
  });
}

// Characters that are not seen, or make what is seen another address than the one that is followed.
bool is_hidden(std::string_view url) {
  static constexpr std::array<std::string_view, 12> hidden = {"\u200B", "\u200E", "\u200F", "\u202A",
                                                              "\u202B", "\u202C", "\u202D", "\u202E",
                                                              "\u2066", "\u2067", "\u2068", "\u2069"};
  return std::any_of(hidden.begin(), hidden.end(),
                     [&](std::string_view c) { return url.find(c) != url.npos; });
}

std::string_view fault_of_authority(std::string_view rest) {
  const std::string_view authority = rest.substr(0, rest.find_first_of("/?#"));
  if (authority.find('@') != authority.npos) return "has a name or password in it";
  if (authority.empty() || authority.front() == ':') return "has no host";
  return {};
}

}  // namespace

std::string_view fault_of_url(std::string_view url) {
  if (url.empty()) return "is empty";
  for (const char c : url) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') return "has a space or line end in it";
    if (byte < 0x20 || byte == 0x7F) return "has a control character in it";
    if (c == '\\') return "has a backslash in it";
    if (c == '<' || c == '>' || c == '"') return "has a character in it that must be written %22, %3C or %3E";
  }
  if (url.find("\u00A0") != url.npos || url.find("\u3000") != url.npos)
    return "has a space or line end in it";
  if (is_hidden(url)) return "has an invisible character in it";
  if (url.starts_with("//")) return fault_of_authority(url.substr(2));
  const std::size_t colon = url.find(':');
  if (colon == url.npos || url.substr(0, colon).find_first_of("/?#") != url.npos) return {};
  const std::string scheme = lower(url.substr(0, colon));
  if (!is_scheme(scheme)) return "is neither absolute nor relative";
  const std::string_view rest = url.substr(colon + 1);
  if (scheme == "mailto") return rest.find('@') == rest.npos ? "names no mailbox" : std::string_view();
  if (scheme != "http" && scheme != "https") return "is not http, https, mailto or relative";
  if (!rest.starts_with("//")) return "lacks `//` after its scheme";
  return fault_of_authority(rest.substr(2));
}

}  // namespace obelus::yaml
