#include "notes/direction.hpp"

#include <algorithm>

#include "obelus/text.hpp"

namespace obelus::notes {
namespace {

constexpr char32_t pop_formatting = 0x202C;
constexpr char32_t pop_isolate = 0x2069;

bool opens_formatting(char32_t c) { return c == 0x202A || c == 0x202B || c == 0x202D || c == 0x202E; }
bool opens_isolate(char32_t c) { return c >= 0x2066 && c <= 0x2068; }
bool is_ascii(std::string_view text) {
  unsigned char all = 0;
  for (const char c : text) all |= static_cast<unsigned char>(c);
  return all < 0x80;
}

bool is_closer(char32_t c) { return c == pop_formatting || c == pop_isolate; }

bool is_right_to_left(char32_t c) {
  return (c >= 0x0590 && c <= 0x08FF) || (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFE) ||
         (c >= 0x10800 && c <= 0x10FFF) || (c >= 0x1E800 && c <= 0x1EFFF) || c == 0x200F || c == 0x202B ||
         c == 0x202E || c == 0x2067;
}

}  // namespace

bool has_right_to_left(std::string_view text) {
  if (is_ascii(text)) return false;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = decode_utf8(text, i);
    if (is_right_to_left(point.value)) return true;
    i += point.size;
  }
  return false;
}

std::string with_balanced_direction(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  std::string out;
  std::u32string due;  // the closers of what is open, innermost last
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = decode_utf8(text, i);
    i += point.size;
    if (opens_formatting(point.value)) due.push_back(pop_formatting);
    if (opens_isolate(point.value)) due.push_back(pop_isolate);
    if (is_closer(point.value)) {
      if (due.empty() || due.back() != point.value) continue;
      due.pop_back();
    }
    append_utf8(out, point.value);
  }
  for (; !due.empty(); due.pop_back()) append_utf8(out, due.back());
  return out;
}

std::string one_line(std::string_view text) {
  const auto is_plain = [](char c) { return c >= ' ' && c <= '~'; };
  const bool is_trimmed = !text.starts_with(' ') && !text.ends_with(' ') && text.find("  ") == text.npos;
  if (is_trimmed && std::all_of(text.begin(), text.end(), is_plain)) return std::string(text);
  std::string out;
  for (const char c : with_balanced_direction(text)) {
    const bool is_space = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
    if (!is_space)
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

}  // namespace obelus::notes
