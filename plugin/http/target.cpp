#include "http/target.hpp"

#include <algorithm>

#include "obelus/text.hpp"

namespace obelus::http {
namespace {

int digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

// Nothing when some reference is none, or the result holds what may not be. `plus` is a space in queries.
std::optional<std::string> decode(std::string_view text, bool is_query) {
  std::string decoded;
  for (std::size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    if (c == '%') {
      if (i + 2 >= text.size()) return std::nullopt;
      const int high = digit(text[i + 1]);
      const int low = digit(text[i + 2]);
      if (high < 0 || low < 0) return std::nullopt;
      c = static_cast<char>(high * 16 + low);
      if (!is_query && (c == '/' || c == '\\')) return std::nullopt;
      i += 2;
    } else if (is_query && c == '+') {
      c = ' ';
    }
    if (is_control(c) || (!is_query && c == '\\')) return std::nullopt;
    decoded += c;
  }
  if (first_invalid_utf8(decoded)) return std::nullopt;
  return decoded;
}

bool has_odd_part(std::string_view path) {
  path.remove_prefix(1);
  while (!path.empty()) {
    const std::size_t slash = path.find('/');
    const std::string_view part = path.substr(0, slash);
    if (part.empty() || part == "." || part == "..") return true;
    path.remove_prefix(slash == path.npos ? path.size() : slash + 1);
  }
  return false;
}

}  // namespace

std::optional<Target> parse_target(std::string_view target) {
  const std::size_t mark = target.find('?');
  auto path = decode(target.substr(0, mark), false);
  if (!path || !path->starts_with('/') || has_odd_part(*path)) return std::nullopt;
  Target parsed{std::move(*path), {}};
  std::string_view query = mark == target.npos ? std::string_view() : target.substr(mark + 1);
  while (!query.empty()) {
    const std::string_view pair = query.substr(0, query.find('&'));
    query.remove_prefix(std::min(pair.size() + 1, query.size()));
    const std::size_t equals = pair.find('=');
    const auto name = decode(pair.substr(0, equals), true);
    const auto value = decode(equals == pair.npos ? std::string_view() : pair.substr(equals + 1), true);
    if (!name || !value) return std::nullopt;
    parsed.query.emplace(*name, *value);
  }
  return parsed;
}

std::string encode_path(std::string_view path) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string encoded;
  for (const char c : path) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                          c == '-' || c == '.' || c == '_' || c == '~' || c == '/';
    const auto byte = static_cast<unsigned char>(c);
    if (is_plain)
      encoded += c;
    else
      encoded.append({'%', digits[byte >> 4], digits[byte & 15]});
  }
  return encoded;
}

}  // namespace obelus::http
