#include <array>
#include <string>
#include <string_view>

#include "obelus/text.hpp"
#include "obelus/writer.hpp"

namespace obelus {
namespace {

// Control characters other than white space, and the code points Unicode keeps for no character.
bool is_forbidden(char32_t c) {
  const bool control =
      (c < 0x20 && c != '\t' && c != '\n' && c != '\f' && c != '\r') || (c >= 0x7F && c < 0xA0);
  return control || (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
}

// Most of any text: ASCII that stands for itself.
constexpr auto is_plain = [] {
  std::array<bool, 256> plain{};
  for (unsigned c = ' '; c < 0x7F; ++c) plain[c] = c != '&' && c != '<' && c != '>' && c != '"';
  return plain;
}();

std::size_t plain_size(std::string_view text) {
  std::size_t size = 0;
  while (size < text.size() && is_plain[static_cast<unsigned char>(text[size])]) ++size;
  return size;
}

}  // namespace

void append_html(std::string& out, std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    if (const std::size_t size = plain_size(text.substr(i)); size > 0) {
      out += text.substr(i, size);
      i += size;
      continue;
    }
    const CodePoint point = decode_utf8(text, i);
    switch (point.value) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\r': out += "&#13;"; break;
      default: append_utf8(out, is_forbidden(point.value) ? 0xFFFD : point.value);
    }
    i += point.size;
  }
}

std::string escape_html(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 16);
  append_html(out, text);
  return out;
}

}  // namespace obelus
