#include "data/encoding.hpp"

#include <fmt/format.h>

#include "obelus/text.hpp"
#include "text/byte_walk.hpp"

namespace obelus::data {
namespace {

constexpr std::size_t most_faults = 10;

std::string forbidden(std::string_view bytes, std::size_t at, char32_t c) {
  if (c == '\r') return at + 1 < bytes.size() && bytes[at + 1] == '\n' ? "" : "a carriage return alone";
  return what_is_forbidden(c);
}

// Most of any text is ordinary throughout.
bool is_ordinary(std::string_view bytes) {
  bool is_so = true;
  const auto test = [](auto c, auto) {
    return ((c < ' ') & (c != '\n')) | (c == '\x7F');  // a byte of another character is less than 0
  };
  for_each_byte(bytes, 0, test, [&](std::size_t) { is_so = false; });
  return is_so;
}

bool is_ordinary(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte >= 0x20 && byte < 0x7F) || byte == '\n';
}

}  // namespace

std::size_t bom_size(std::string_view bytes) { return bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0; }

std::string what_is_forbidden(char32_t c) {
  if (c == '\t' || c == '\n' || c == '\r') return {};
  if (c == 0) return "a NUL character";
  if (c < 0x20 || c == 0x7F || (c >= 0x80 && c < 0xA0 && c != 0x85))
    return fmt::format("the control character U+{:04X}", static_cast<unsigned>(c));
  if (c == 0xFFFE || c == 0xFFFF)
    return fmt::format("U+{:04X}, which is no character,", static_cast<unsigned>(c));
  return {};
}

std::string first_forbidden(std::string_view text) {
  if (is_ordinary(text)) return {};
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    if (std::string what = what_is_forbidden(point.value); !what.empty()) return what;
    at += point.size;
  }
  return {};
}

void check_encoding(std::string_view bytes, std::vector<Error>& faults) {
  if (is_ordinary(bytes)) return;
  std::size_t found = 0;
  for (std::size_t at = bom_size(bytes); at < bytes.size() && found < most_faults;) {
    if (is_ordinary(bytes[at])) {
      ++at;
      continue;
    }
    const CodePoint point = decode_utf8(bytes, at);
    const Span where{at, at + point.size};
    if (!point.valid) {
      faults.push_back({"these bytes are not UTF-8", where, "OB904", "save the file as UTF-8"});
      return;
    }
    if (const std::string what = forbidden(bytes, at, point.value); !what.empty()) {
      faults.push_back({what + " may not stand here", where, "OB904", {}});
      ++found;
    }
    at += point.size;
  }
}

}  // namespace obelus::data
