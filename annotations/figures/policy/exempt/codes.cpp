// Strings for machines that have digits in them: addresses on the net, file names, identifiers.

#include <algorithm>

#include "figures/policy/context/pieces.hpp"
#include "figures/policy/rules.hpp"

namespace obelus::policy {
namespace {

constexpr std::string_view file_extensions[] = {
    "html", "htm",  "pdf", "php",  "txt",  "csv",  "json", "xml", "yaml", "yml",  "zip", "gz",
    "tar",  "png",  "jpg", "jpeg", "gif",  "svg",  "mp3",  "mp4", "doc",  "docx", "xls", "xlsx",
    "ppt",  "pptx", "js",  "css",  "md",   "py",   "cpp",  "exe", "dll",  "iso",  "org", "com",
    "net",  "gov",  "edu", "log",  "conf", "webp", "rb",   "rs",  "sh"};

bool has_letters(std::string_view token) {
  return std::any_of(token.begin(), token.end(), [](char c) { return is_letter(c); });
}

bool is_hexadecimal(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

bool ends_as_file(std::string_view token) {
  const std::size_t dot = token.rfind('.');
  if (dot == token.npos || dot == 0) return false;
  const std::string_view extension = token.substr(dot + 1);
  return std::find(std::begin(file_extensions), std::end(file_extensions), extension) !=
         std::end(file_extensions);
}

std::size_t count_of(std::string_view token, char c) {
  return static_cast<std::size_t>(std::count(token.begin(), token.end(), c));
}

// a/b/c, with letters: a path, a document's symbol
bool is_path(std::string_view token) {
  return has_letters(token) && (count_of(token, '/') > 1 || token.starts_with('/') ||
                                token.starts_with("./") || token.find('\\') != token.npos);
}

// #123, #tag1, @name1
bool is_tag(std::string_view token) {
  return token.size() > 1 && (token[0] == '@' || (token[0] == '#' && has_letters(token)));
}

// 123e4567-e89b-12d3-a456-426655440000, 06e82887, fe80::1
bool is_hash(std::string_view token) {
  std::size_t hex = 0;
  std::size_t letters = 0;
  std::size_t digits = 0;
  std::size_t colons = 0;
  for (const char c : token) {
    if (is_hexadecimal(c))
      ++hex, is_digit(c) ? ++digits : ++letters;
    else if (c == ':')
      ++colons;
    else if (c != '-')
      return false;
  }
  if (colons > 1 && token.find("::") != token.npos) return true;
  if (colons > 2) return true;
  return hex >= 7 && letters > 0 && digits > 0 && (letters > 1 || hex > 8);
}

// {.padding-right-2}: the attributes of a Markdown dialect
bool is_class(const Site& site, Span token) {
  const char sign = site.char_before(token.begin);
  const char before = token.begin > 0 ? site.char_before(token.begin - 1) : '\0';
  return (sign == '.' || sign == '#') && (before == '{' || before == ' ') &&
         is_letter(site.text()[token.begin]);
}

bool is_ip(const Pieces& pieces) {
  if (pieces.count != 4 || !pieces.parted_by('.') || !pieces.tail.empty()) return false;
  return std::all_of(pieces.runs.begin(), pieces.runs.begin() + 4,
                     [](const Piece& each) { return each.value < 256; });
}

// ISBN 978-3-16-148410-0, ISSN 0378-5955: groups with hyphens, ten digits or more
bool is_numbered_book(std::string_view token) {
  std::size_t digits = 0;
  for (const char c : token)
    if (is_digit(c))
      ++digits;
    else if (c != '-' && c != 'X')
      return false;
  return digits >= 9 && count_of(token, '-') >= 3;
}

// :+1:, the code of an emoji
bool is_emoji(const Site& site) {
  const char sign = site.previous_char();
  const Span number = site.quantity().number;
  const bool signed_number = is_digit(site.number()[0]) ? sign == '+' || sign == '-' : true;
  const std::size_t before = is_digit(site.number()[0]) ? number.begin - 1 : number.begin;
  return signed_number && site.next_char() == ':' && before > 0 && site.char_before(before) == ':';
}

bool is_list_character(char c) { return is_digit(c) || c == ',' || c == ' ' || c == '.'; }

// 2405.04517: the year, the month and the number of a paper on arXiv
bool is_of_arxiv(const Site& site) {
  const Pieces& pieces = site.pieces();
  return site.bare() && pieces.count == 2 && pieces[1].separator == '.' && pieces.tail.empty() &&
         pieces[0].digits == 4 && pieces[1].digits == 5 && pieces[0].value % 100 >= 1 &&
         pieces[0].value % 100 <= 12 && pieces[0].value / 100 >= 15;
}

// moveForward(100), Date(2018, 8, 8), deb822(5): the call of a function, a page of a manual
bool is_argument(const Site& site) {
  constexpr std::size_t longest = 40;
  std::size_t begin = site.quantity().number.begin;
  const std::size_t from = std::max(site.block().text.begin + 2, begin - std::min(begin, longest));
  while (begin > from && is_list_character(site.char_before(begin))) --begin;
  if (begin <= from || site.char_before(begin) != '(') return false;
  std::size_t end = site.quantity().number.end;
  while (end < begin + longest && is_list_character(site.char_at(end))) ++end;
  if (site.char_at(end) != ')') return false;
  std::size_t at = begin - 1;
  while (at > from && is_digit(site.char_before(at))) --at;
  const char name = site.char_before(at);
  return is_letter(name) && (static_cast<unsigned char>(name) & 0x80) == 0;
}

// 1.102-3, 52.212-4: the parts of a regulation
bool is_part_number(const Pieces& pieces) {
  return pieces.count == 3 && pieces[1].separator == '.' && pieces[1].digits >= 3 &&
         pieces[2].separator == '-' && pieces.tail.empty();
}

// 192.168.1.2, ::1, 978-3-16-148410-0, 10.1000/182, 06e82887, arXiv:1312.6199
std::optional<Span> with_signs(const Site& site) {
  const Span token = site.token();
  const std::string_view text = site.text_of(token);
  if (is_emoji(site)) return site.quantity().text;
  if (text.find("-cv-") != text.npos || text.find("-cr-") != text.npos) return token;  // 3:21-cv-00877
  if (is_ip(site.pieces()) || is_numbered_book(text) || is_part_number(site.pieces())) return token;
  if (text.size() > 6 && count_of(text, ':') > 3 && is_hash(text)) return token;  // IPv6
  if (text.starts_with("10.") && text.find('/') != text.npos) return token;       // DOI
  if (text.size() > 6 && has_letters(text) && is_hash(text)) return token;
  const std::size_t colon = text.find(':');
  if (colon == text.npos) return std::nullopt;
  const bool named = has(site.senses_of(text.substr(0, colon)), Sense::reference);
  return named || text.find("::") != text.npos ? std::optional(token) : std::nullopt;
}

}  // namespace

std::optional<Span> url(const Site& site) {
  const Span token = site.token();
  const std::string_view text = site.text_of(token);
  if (text.size() == site.quantity().number.size()) return std::nullopt;
  if (std::all_of(text.begin(), text.end(), is_plain) && !is_class(site, token)) return std::nullopt;
  const bool is_one = text.find("://") != text.npos || text.starts_with("www.") || is_tag(text) ||
                      (text.find('@') != text.npos && text.find('.') != text.npos) || ends_as_file(text) ||
                      is_path(text) || text.find('_') != text.npos || text.find('=') != text.npos ||
                      text.starts_with("%") || is_class(site, token);
  return is_one ? std::optional(token) : std::nullopt;
}

std::optional<Span> identifier(const Site& site) {
  if (!site.is_digits()) return std::nullopt;
  if (const auto span = site.plain() ? std::nullopt : with_signs(site)) return span;
  const Word& before = site.before(0);  // PMID: 123
  const Span token = site.token();
  if (before.is(Sense::reference) && before.gap == ": ") return Span{before.begin, token.end};
  if (site.next_char() == '#' && site.char_at(site.quantity().number.end + 1) == '#') return token;  // 1##Yes
  const bool doubled = site.char_at(token.end) == ':' && site.char_at(token.end + 1) == ':';
  const bool after_double =
      token.begin > 1 && site.char_before(token.begin) == ':' && site.char_before(token.begin - 1) == ':';
  if (doubled || after_double) return token;
  if (is_argument(site) || (!site.integer() && is_of_arxiv(site))) return site.quantity().text;
  // Whoever counts so many parts the digits into threes.
  const std::string_view number = site.number();
  if (site.bare() && number.size() >= 8 && std::all_of(number.begin(), number.end(), is_digit)) return token;
  // Nobody writes a quantity with a nought in front: 007.
  if (site.integer() && number.size() > 1 && number[0] == '0' && !site.glued()) return token;
  return std::nullopt;
}

}  // namespace obelus::policy
