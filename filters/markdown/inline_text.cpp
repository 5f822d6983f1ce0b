// Text: characters as they are, escapes, references, and what smart punctuation makes of them.

#include <algorithm>
#include <array>

#include "markdown/characters.hpp"
#include "markdown/inline_reader.hpp"
#include "obelus/text.hpp"

namespace obelus::markdown {
namespace {

constexpr std::size_t longest_entity = 32;
constexpr std::size_t most_digits = 8;

// How much of `literal` stands in `content` as it is, up to what may be an escape or a reference; of long
// ones, of a part.
std::size_t same_size(std::string_view literal, std::string_view content) {
  constexpr std::size_t part = 512;
  std::string_view plain = literal.substr(0, part);
  plain = plain.substr(0, plain.find('\\'));
  plain = plain.substr(0, plain.find('&'));
  if (content.starts_with(plain)) return plain.size();
  return static_cast<std::size_t>(
      std::mismatch(plain.begin(), plain.end(), content.begin(), content.end()).first - plain.begin());
}

// `&#…;` at the begin of `text`, by cmark-gfm's rules; sets `size` to the bytes it takes.
std::optional<std::string> numeric_entity(std::string_view text, std::size_t& size) {
  std::size_t at = 2;
  const bool hexadecimal = at < text.size() && (text[at] == 'x' || text[at] == 'X');
  if (hexadecimal) ++at;
  const std::size_t digits_begin = at;
  char32_t value = 0;
  for (; at < text.size(); ++at) {
    const char c = lower(text[at]);
    if (is_digit(c))
      value = value * (hexadecimal ? 16 : 10) + static_cast<char32_t>(c - '0');
    else if (hexadecimal && 'a' <= c && c <= 'f')
      value = value * 16 + static_cast<char32_t>(c - 'a' + 10);
    else
      break;
    value = std::min<char32_t>(value, 0x110000);
  }
  const std::size_t digits = at - digits_begin;
  if (digits == 0 || digits > most_digits || at >= text.size() || text[at] != ';') return std::nullopt;
  size = at + 1;
  std::string decoded;
  append_utf8(decoded, value == 0 ? 0xFFFD : value);
  return decoded;
}

}  // namespace

void InlineReader::text(cmark_node* node) {
  const std::string_view literal = literal_of(node);
  const std::size_t begin = reading_.text.size();
  for (std::size_t i = 0; i < literal.size() && !lost_;) {
    const std::size_t taken = take_text(literal.substr(i));
    lost_ = taken == 0;
    i += taken;
  }
  if (images_ > 0) return;
  const std::size_t done = reading_.text.size() - begin;
  if (done < literal.size()) {
    reading_.text.append(literal.substr(done));
    reading_.unmapped += literal.size() - done;
  }
  if (with_pieces_ && !literal.empty())
    reading_.pieces.push_back({{begin, reading_.text.size()}, node, 0, node, literal.size(), false});
}

// Takes what spells the begin of `literal`; returns how much of it, or 0.
std::size_t InlineReader::take_text(std::string_view literal) {
  if (const std::size_t same = same_size(literal, content_.substr(at_)); same > 0) {
    emit_verbatim(literal.substr(0, same));
    return same;
  }
  const char c = next();
  const bool may_escape = open_.empty() || open_.back().escapes;
  if (c == '\\' && may_escape && at_ + 1 < content_.size() && is_punctuation(content_[at_ + 1]) &&
      literal[0] == content_[at_ + 1]) {
    emit_unit(2, literal.substr(0, 1));
    return 1;
  }
  if (c == '&')
    if (const std::size_t taken = take_entity(literal)) return taken;
  if (c == literal[0] && at_ < content_.size()) {
    emit_verbatim(literal.substr(0, 1));
    return 1;
  }
  return smart_ ? take_smart(literal) : 0;
}

std::optional<std::string> InlineReader::entity_at(std::size_t& size) const {
  const std::string_view rest = content_.substr(at_);
  if (rest.starts_with("&#")) return numeric_entity(rest, size);
  std::size_t end = 1;
  while (end < rest.size() && end <= longest_entity && is_alphanumeric(rest[end])) ++end;
  if (end >= rest.size() || rest[end] != ';') return std::nullopt;
  const std::string_view decoded = tree_.entity(rest.substr(1, end - 1));
  if (decoded.empty()) return std::nullopt;
  size = end + 1;
  return std::string(decoded);
}

std::size_t InlineReader::take_entity(std::string_view literal) {
  if (!open_.empty() && open_.back().brackets == Brackets::none && !open_.back().escapes) return 0;
  // Of names, only that of the ampersand itself can read as text that begins with one.
  if (literal[0] == '&') {
    const std::string_view rest = content_.substr(at_);
    if (!rest.starts_with("&amp;") && !rest.starts_with("&AMP;") && !rest.starts_with("&#")) return 0;
  }
  std::size_t size = 0;
  const auto decoded = entity_at(size);
  if (!decoded || !literal.starts_with(*decoded)) return 0;
  emit_unit(size, literal.substr(0, decoded->size()));
  return decoded->size();
}

std::size_t InlineReader::take_smart(std::string_view literal) {
  constexpr std::string_view ellipsis = "…";
  static constexpr std::array<std::string_view, 4> quotes = {"“", "”", "‘", "’"};
  static constexpr std::array<std::string_view, 2> dashes = {"–", "—"};
  if ((next() == '"' || next() == '\''))
    for (const std::string_view quote : quotes)
      if (literal.starts_with(quote)) {
        emit_unit(1, literal.substr(0, quote.size()));
        return quote.size();
      }
  if (content_.substr(at_).starts_with("...") && literal.starts_with(ellipsis)) {
    emit_unit(3, literal.substr(0, ellipsis.size()));
    return ellipsis.size();
  }
  std::size_t hyphens = 0;
  while (at_ + hyphens < content_.size() && content_[at_ + hyphens] == '-') ++hyphens;
  if (hyphens < 2) return 0;
  // A run of hyphens becomes dashes together: three to an em dash, two to an en dash.
  const std::size_t em = hyphens % 3 == 0   ? hyphens / 3
                         : hyphens % 2 == 0 ? 0
                                            : (hyphens - (hyphens % 3 == 2 ? 2 : 4)) / 3;
  const std::size_t en = (hyphens - 3 * em) / 2;
  std::string expected;
  for (std::size_t i = 0; i < em; ++i) expected += dashes[1];
  for (std::size_t i = 0; i < en; ++i) expected += dashes[0];
  if (!literal.starts_with(expected)) return 0;
  emit_unit(hyphens, literal.substr(0, expected.size()));
  return expected.size();
}

}  // namespace obelus::markdown
