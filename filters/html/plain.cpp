#include "html/plain.hpp"

#include <algorithm>
#include <cstdint>

#include "html/ascii.hpp"
#include "html/scan.hpp"
#include "text/byte_set.hpp"

namespace obelus::html {
namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::size_t longest_name = 99;  // libxml2 cuts longer ones in two

constexpr ByteSet name_characters("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_:.");
constexpr ByteSet odd_in_value("\"'<=`");

// libxml2 reads markup where browsers see text alone. Elements of raw text do not stand in one another here,
// so that nothing recurses.
bool is_plain_markup(std::string_view content) {
  Scanner scanner(content);
  while (const auto token = scanner.next())
    if (token->kind == TokenKind::start_tag && has(token->tag, trait::raw_text)) return false;
  return scanner.is_plain();
}

// Whether something looks like an end tag, which libxml2 may take for the one that is looked for.
bool holds_end_tag(std::string_view content) {
  for (std::size_t at = content.find("</"); at != npos; at = content.find("</", at + 2))
    if (at + 2 == content.size() || is_alpha(content[at + 2])) return true;
  return false;
}

bool is_plain_number(std::uint32_t number) {
  const bool is_ascii = number == '\t' || number == '\n' || (number >= 0x20 && number < 0x7F);
  const bool is_other = number >= 0xA0 && number < 0xD800;
  const bool is_high = number >= 0xE000 && number <= 0x10FFFF && (number & 0xFFFEU) != 0xFFFE;
  return is_ascii || is_other || is_high;
}

// Of no reference to a character by number, but `&` or one by name: a long name is cut in two by libxml2.
bool is_plain_name_reference(std::string_view text) {
  constexpr std::size_t longest = 32;
  const auto ends = [](char c) { return !name_characters.has(c) && static_cast<unsigned char>(c) < 0x80; };
  const std::string_view name = text.substr(1, longest);
  return name.size() < longest || std::any_of(name.begin(), name.end(), ends);
}

// `&#8217;` or `&#x2019;`, at the beginning of `text`; or what else begins with `&`.
bool is_plain_reference(std::string_view text) {
  constexpr std::size_t most_digits = 7;
  if (!text.starts_with("&#")) return is_plain_name_reference(text);
  text.remove_prefix(2);
  const bool is_hexadecimal = text.starts_with('x') || text.starts_with('X');
  if (is_hexadecimal) text.remove_prefix(1);
  std::uint32_t number = 0;
  std::size_t digits = 0;
  for (; digits < text.size() && digits <= most_digits; ++digits) {
    const char c = ascii_lower(text[digits]);
    if (is_digit(c))
      number = number * (is_hexadecimal ? 16 : 10) + static_cast<std::uint32_t>(c - '0');
    else if (is_hexadecimal && c >= 'a' && c <= 'f')
      number = number * 16 + static_cast<std::uint32_t>(c - 'a' + 10);
    else
      break;
  }
  return digits > 0 && digits <= most_digits && text.substr(digits).starts_with(';') &&
         is_plain_number(number);
}

// Of a stretch, without a way out of the loop: so compilers take many bytes at once.
std::uint8_t controls_in(std::string_view stretch) {
  std::uint8_t found = 0;
  for (const char c : stretch) {
    const auto byte = static_cast<std::uint8_t>(c);
    const auto is_space = static_cast<std::uint8_t>((byte == '\t') | (byte == '\n') | (byte == '\r'));
    found |= static_cast<std::uint8_t>((byte < 0x20) & (is_space ^ 1U));
  }
  return found;
}

bool has_controls(std::string_view page) {
  constexpr std::size_t stretch = 4096;
  for (std::size_t at = 0; at < page.size(); at += stretch)
    if (controls_in(page.substr(at, stretch)) != 0) return true;
  return false;
}

}  // namespace

bool is_plain_name(std::string_view name) {
  return !name.empty() && name.size() <= longest_name && (is_alpha(name[0]) || name[0] == '_') &&
         name_characters.has_all(name);
}

bool is_plain_unquoted(std::string_view value) { return !value.empty() && odd_in_value.find(value) == npos; }

bool is_plain_comment(std::string_view comment) {
  return comment.size() >= 7 && comment.ends_with("-->") && comment[4] != '>' &&
         !comment.substr(4).starts_with("->");
}

bool is_plain_doctype(std::string_view doctype) {
  return doctype.ends_with('>') && std::count(doctype.begin(), doctype.end(), '"') % 2 == 0 &&
         doctype.find('\'') == npos;
}

bool is_plain_instruction(std::string_view instruction) {
  return instruction.size() > 3 && instruction.starts_with("<?") && is_alpha(instruction[2]) &&
         instruction.ends_with('>');
}

bool is_plain_raw_text(Tag tag, std::string_view content) {
  switch (tag) {
    case Tag::script:
    case Tag::style: return !holds_end_tag(content);
    case Tag::noscript: return is_plain_markup(content);
    case Tag::plaintext: return false;
    default: return content.find('<') == npos;
  }
}

bool has_plain_characters(std::string_view page) {
  if (has_controls(page)) return false;
  for (std::size_t at = page.find('\xEF'); at != npos; at = page.find('\xEF', at + 1)) {
    const std::string_view rest = page.substr(at);
    if (rest.starts_with("\xEF\xBF\xBE") || rest.starts_with("\xEF\xBF\xBF")) return false;
  }
  for (std::size_t at = page.find('&'); at != npos; at = page.find('&', at + 1))
    if (!is_plain_reference(page.substr(at))) return false;
  return true;
}

}  // namespace obelus::html
