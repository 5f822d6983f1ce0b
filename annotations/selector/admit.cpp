#include "selector/admit.hpp"

#include <algorithm>

#include "obelus/fold.hpp"
#include "obelus/text.hpp"
#include "selector/pattern.hpp"

namespace obelus::selector {
namespace {

// Agreement beyond an edge that shows the edge to be as the author saw it.
constexpr std::size_t sure_edge = 8;

bool is_digit(char32_t point) { return class_of(point) == CharClass::digit; }

// The code point before `point`, which ends at `end`.
char32_t second_before(std::string_view text, std::size_t end, char32_t point) {
  std::string bytes;
  append_utf8(bytes, point);
  return end < bytes.size() ? 0 : point_before(text, end - bytes.size());
}

// A sign, not a hyphen or a range: nothing it could join stands before it.
bool is_sign(char32_t dash, char32_t before) {
  const bool is_dash = dash == '-' || dash == 0x2212 || dash == 0x2013;
  return is_dash && class_of(before) == CharClass::other && before != '%' && before != ')';
}

// The digits before `end`, up to four.
std::size_t digits_before(std::string_view text, std::size_t end) {
  std::size_t count = 0;
  while (count < 4 && count < end && is_digit(static_cast<unsigned char>(text[end - 1 - count]))) ++count;
  return count;
}

std::size_t digits_from(std::string_view text, std::size_t begin) {
  std::size_t count = 0;
  while (count < 4 && begin + count < text.size() &&
         is_digit(static_cast<unsigned char>(text[begin + count])))
    ++count;
  return count;
}

bool is_group(std::size_t digits) { return digits >= 1 && digits <= 3; }

bool begins_in_number(const Page& page, Span part, Span text) {
  if (!is_digit(point_at(page.text(), part.begin))) return false;
  const std::string_view reading = page.article.text;
  const char32_t before = point_before(reading, text.begin);
  const char32_t second = second_before(reading, text.begin, before);
  if (before == '.' || before == ',') return true;
  if ((before == '/' || before == ':') && is_digit(second)) return true;
  if (is_sign(before, second)) return true;
  // Numbers of two cells, or of two lines, are two.
  const bool spaced = part.begin > 0 && page.text()[part.begin - 1] == ' ' && before != '\n';
  return spaced && digits_from(page.text(), part.begin) == 3 &&
         is_group(digits_before(page.text(), part.begin - 1));
}

bool ends_in_number(const Page& page, Span part, Span text) {
  const std::string_view folded = page.text();
  if (!is_digit(point_before(folded, part.end))) return false;
  const char32_t after = point_at(folded, part.end);
  const bool digit_follows = is_digit(point_at(folded, part.end + 1));
  if ((after == '/' || after == ':') && digit_follows) return true;
  const bool spaced = after == ' ' && point_at(page.article.text, text.end) != '\n';
  return spaced && digits_from(folded, part.end + 1) == 3 && is_group(digits_before(folded, part.end));
}

}  // namespace

bool stands_alone(const Page& page, Span part, Span text, const Agreement& context) {
  const std::string_view reading = page.article.text;
  if (continues_character(point_at(reading, text.end))) return false;
  constexpr char32_t joiner = 0x200D;
  if (point_before(reading, text.begin) == joiner || point_before(reading, text.end) == joiner) return false;
  if (context.before < sure_edge && begins_in_number(page, part, text)) return false;
  return context.after >= sure_edge || !ends_in_number(page, part, text);
}

Crossing crossing_of(const Page& page, Span part, Span text, std::string_view quotation) {
  const auto borders = page.borders_in(text);
  if (borders.empty()) return Crossing::none;
  const Folded quoted(quotation);
  const std::size_t lead = !quoted.text().empty() && quoted.text().front() == ' ' ? 1 : 0;
  for (const std::size_t border : borders) {
    // The folded character that the border is part of: a space, or a dash that took the border along.
    std::size_t at = page.folded.folded_at(border + 1);
    at = at > part.begin ? at - 1 - part.begin + lead : 0;
    if (at >= quoted.text().size()) return Crossing::unquoted;
    const auto source = quoted.source_of({at, at + 1});
    if (!source || quotation.substr(source->begin, source->size()).find('\n') == std::string_view::npos)
      return Crossing::unquoted;
  }
  return Crossing::as_quoted;
}

bool may_cross(const Page& page, Span text, std::size_t words) {
  constexpr std::size_t beyond_doubt = 6;
  const auto is_cell = [](const Block* block) {
    return block != nullptr &&
           (block->kind == BlockKind::table_cell || block->kind == BlockKind::table_header);
  };
  return words >= beyond_doubt && !is_cell(page.article.block_at(text.begin)) &&
         !is_cell(page.article.block_at(text.end - 1));
}

namespace {

bool is_upper(char32_t point) {
  std::string text;
  append_utf8(text, point);
  const auto c = static_cast<unsigned char>(text[0]);
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  return fold(text) != text && class_of(point) == CharClass::word;
}

// Whether they differ in ASCII letters alone, none of which is a capital in `name` and not in `text`.
bool has_all_capitals_of(std::string_view name, std::string_view text) {
  return std::equal(name.begin(), name.end(), text.begin(), text.end(), [](char given, char found) {
    return given == found || (given >= 'a' && given <= 'z' && found == given - 'a' + 'A');
  });
}

// Whether every word of `name` that begins with a capital does so in `text`, which folds alike.
bool has_capitals_of(std::string_view name, std::string_view text) {
  if (has_all_capitals_of(name, text)) return true;
  const Folded folded_name(name);
  const Folded folded_text(text);
  std::vector<Token> words;
  tokenise(folded_name.text(), words);
  const std::size_t lead = words.empty() ? 0 : folded_name.text().find_first_not_of(' ');
  for (const Token& word : words) {
    if (word.begin - lead >= folded_text.text().size()) return false;
    const char32_t given = point_at(name, folded_name.source_at(word.begin));
    const char32_t found = point_at(text, folded_text.source_at(word.begin - lead));
    if (given != found && is_upper(given) && !is_upper(found)) return false;
  }
  return true;
}

}  // namespace

bool is_place_for_name(const Page& page, Span, Span text, std::string_view name) {
  const Block* block = page.article.block_at(text.begin);
  if (block != nullptr && (block->kind == BlockKind::heading || block->kind == BlockKind::code)) return false;
  const auto& inlines = page.article.inlines;
  const auto behind = std::partition_point(inlines.begin(), inlines.end(),
                                           [&](const Inline& each) { return each.text.begin < text.end; });
  // Inlines nest little, and those that hold a place begin near it: the bound is for pages made to be slow.
  constexpr std::ptrdiff_t most = 256;
  for (auto each = behind; each != inlines.begin() && behind - each < most;) {
    --each;
    if ((each->kind == InlineKind::link || each->kind == InlineKind::code) && each->text.overlaps(text))
      return false;
  }
  return has_capitals_of(trim(name), page.article.text_of(text));
}

bool is_place_for_edited(const Page& page, Span text, std::string_view quotation, std::size_t words) {
  if (!page.is_open(text)) return false;
  const auto borders = page.borders_in(text);
  const auto breaks = std::count(quotation.begin(), quotation.end(), '\n');
  return borders.size() <= static_cast<std::size_t>(breaks) || may_cross(page, text, words);
}

}  // namespace obelus::selector
