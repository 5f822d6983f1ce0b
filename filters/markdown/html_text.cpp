#include "markdown/html_text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

#include "markdown/characters.hpp"
#include "text/byte_set.hpp"

namespace obelus::markdown {
namespace {

constexpr std::string_view escaped = "&<>\"";
constexpr std::size_t block = 16;

// Whether one of `block` bytes is to be escaped; without a branch, so that compilers make vectors of it.
bool holds_escaped(const char* text) {
  std::array<std::uint8_t, block> bytes;
  std::array<std::uint8_t, block> found;
  std::memcpy(bytes.data(), text, block);
  for (std::size_t i = 0; i < block; ++i)
    found[i] = static_cast<std::uint8_t>(int{bytes[i] == '&'} | int{bytes[i] == '<'} | int{bytes[i] == '>'} |
                                         int{bytes[i] == '"'});
  std::array<std::uint64_t, 2> halves;
  std::memcpy(halves.data(), found.data(), block);
  return (halves[0] | halves[1]) != 0;
}

std::size_t find_escaped(std::string_view text, std::size_t at) {
  static constexpr ByteSet members(escaped);
  while (at + block <= text.size() && !holds_escaped(text.data() + at)) at += block;
  return std::min(members.find(text, at), text.size());
}

std::string_view reference_for(char c) {
  switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    default: return "&quot;";
  }
}

bool begins_with(std::string_view text, std::string_view lower_case) {
  return text.size() >= lower_case.size() && std::equal(lower_case.begin(), lower_case.end(), text.begin(),
                                                        [](char a, char b) { return a == lower(b); });
}

}  // namespace

void append_text(std::string& page, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = find_escaped(text, at);
    page.append(text, at, end - at);
    if (end == text.size()) return;
    page.append(reference_for(text[end]));
    at = end + 1;
  }
}

void append_address(std::string& page, std::string_view url) {
  static constexpr ByteSet kept(
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.+!*(),%#@?=;:/$~");
  constexpr std::string_view digits = "0123456789ABCDEF";
  for (std::size_t at = 0; at < url.size();) {
    const std::size_t begin = at;
    while (at < url.size() && kept.has(url[at])) ++at;
    page.append(url, begin, at - begin);
    if (at == url.size()) return;
    const auto byte = static_cast<unsigned char>(url[at++]);
    if (byte == '&')
      page.append("&amp;");
    else if (byte == '\'')
      page.append("&#x27;");
    else
      page.append({'%', digits[byte >> 4U], digits[byte & 15U]});
  }
}

bool is_dangerous(std::string_view url) {
  static constexpr std::array<std::string_view, 4> schemes = {"javascript:", "vbscript:", "file:", "data:"};
  static constexpr std::array<std::string_view, 4> images = {"png", "gif", "jpeg", "webp"};
  constexpr std::string_view image = "data:image/";
  const auto is_begun_by = [](std::string_view text, const auto& words) {
    return std::any_of(words.begin(), words.end(), [&](auto word) { return begins_with(text, word); });
  };
  if (begins_with(url, image) && is_begun_by(url.substr(image.size()), images)) return false;
  return is_begun_by(url, schemes);
}

}  // namespace obelus::markdown
