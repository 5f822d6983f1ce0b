#include "figures/smoothed.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

namespace obelus {
namespace {

constexpr std::string_view unseen[] = {"\u00AD", "\u200B", "\u2060"};

// Bytes of a character that is not seen and ends at `end`; 0 when it is another.
std::size_t unseen_before(std::string_view text, std::size_t end) {
  const auto is_last = [&](std::string_view each) { return text[end - 1] == each.back(); };
  if (std::none_of(std::begin(unseen), std::end(unseen), is_last)) return 0;
  for (const std::string_view each : unseen)
    if (text.substr(0, end).ends_with(each)) return each.size();
  return 0;
}

// Looks for their last bytes, which are rarer than their first.
bool has_unseen(std::string_view text) {
  return std::any_of(std::begin(unseen), std::end(unseen), [&](std::string_view each) {
    std::size_t at = text.find(each.back());
    while (at != text.npos && !text.substr(0, at + 1).ends_with(each)) at = text.find(each.back(), at + 1);
    return at != text.npos;
  });
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// What is raised is the number of a note, or several, and neither a power of ten nor a fraction's numerator.
bool is_note(std::string_view text, Span raised) {
  const std::string_view notes = text.substr(raised.begin, raised.size());
  if (notes.find_first_not_of("0123456789,;- []()") != notes.npos || !is_digit(notes.front())) return false;
  const std::string_view before = text.substr(0, raised.begin);
  const bool ten = before.ends_with("10") && (before.size() < 3 || !is_digit(before[before.size() - 3]));
  const std::string_view behind = text.substr(raised.end, 3);
  return !ten && !behind.starts_with('/') && !behind.starts_with("\u2044");
}

// The numbers of notes right behind a digit, which would be read as more of the same number: 40<sup>2</sup>
std::vector<Span> notes_behind_digits(const Article& article) {
  std::vector<Span> notes;
  for (const Inline& each : article.inlines) {
    if (each.kind != InlineKind::superscript || each.text.size() == 0 || each.text.begin == 0) continue;
    if (is_digit(article.text[each.text.begin - 1]) && is_note(article.text, each.text))
      notes.push_back(each.text);
  }
  return notes;
}

constexpr bool is_white(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

// Bytes at which something may end that is left out: most are none.
constexpr std::array<bool, 256> ends_of_cuts(bool folds) {
  std::array<bool, 256> ends{};
  for (const std::string_view each : unseen) ends[static_cast<unsigned char>(each.back())] = true;
  for (unsigned c = 0; folds && c < 128; ++c) ends[c] = is_white(static_cast<char>(c));
  return ends;
}

}  // namespace

Smoothed::Smoothed(const Article& article) {
  find_cuts(article);
  if (is_same()) return;
  smooth_.format = article.format;
  smooth_.lang = article.lang;
  smooth_.text = rest_of(article.text);
  smooth_.blocks = article.blocks;
  for (Block& block : smooth_.blocks) block.text = smooth(block.text);
  smooth_.inlines = article.inlines;
  for (Inline& each : smooth_.inlines) each.text = smooth(each.text);
  for (const Span each : article.protected_text) smooth_.protected_text.push_back(smooth(each));
}

// White space only of HTML, as Markdown's lines come without their indents, and plain text is shown as it is.
void Smoothed::find_cuts(const Article& article) {
  const std::string_view text = article.text;
  const bool folds = article.format == Format::html;
  static constexpr auto ends_in_html = ends_of_cuts(true);
  static constexpr auto ends_elsewhere = ends_of_cuts(false);
  const auto& ends = folds ? ends_in_html : ends_elsewhere;
  const std::vector<Span> notes = notes_behind_digits(article);
  if (!folds && notes.empty() && !has_unseen(text)) return;
  auto note = notes.begin();
  for (const Block& block : article.blocks) {
    if (block.kind == BlockKind::code) continue;
    for (std::size_t at = block.text.begin; at < block.text.end; ++at) {
      while (note != notes.end() && note->begin < at) ++note;
      const std::size_t next = note == notes.end() ? block.text.end : std::min(note->begin, block.text.end);
      while (at < next && !ends[static_cast<unsigned char>(text[at])]) ++at;
      if (at == block.text.end) break;
      if (note != notes.end() && note->begin == at) {
        cut(*note);
        at = note->end - 1;
        continue;
      }
      if (const std::size_t size = unseen_before(text, at + 1); size > 0) cut({at + 1 - size, at + 1});
      if (folds && at > block.text.begin && is_white(text[at]) && is_white(text[at - 1])) cut({at, at + 1});
    }
  }
}

void Smoothed::cut(Span span) {
  const std::size_t before = cuts_.empty() ? 0 : cuts_.back().size;
  if (!cuts_.empty() && cuts_.back().smooth + before == span.begin)
    cuts_.back().size += span.size();
  else
    cuts_.push_back({span.begin, span.begin - before, before + span.size()});
}

std::string Smoothed::rest_of(std::string_view text) const {
  std::string rest;
  rest.reserve(text.size());
  std::size_t from = 0;
  std::size_t before = 0;
  for (const Cut& each : cuts_) {
    rest.append(text, from, each.begin - from);
    from = each.begin + each.size - before;
    before = each.size;
  }
  return rest.append(text, from);
}

std::size_t Smoothed::smooth(std::size_t original) const {
  const auto next = std::partition_point(cuts_.begin(), cuts_.end(),
                                         [&](const Cut& each) { return each.begin < original; });
  if (next == cuts_.begin()) return original;
  return std::max(original - std::min(original, (next - 1)->size), (next - 1)->smooth);
}

Span Smoothed::smooth(Span original) const { return {smooth(original.begin), smooth(original.end)}; }

// What is left out at either end of the span is no part of it.
Span Smoothed::original(Span smooth) const {
  const auto cut_before = [&](std::size_t offset, bool with_own) {
    const auto next = std::partition_point(cuts_.begin(), cuts_.end(), [&](const Cut& each) {
      return with_own ? each.smooth <= offset : each.smooth < offset;
    });
    return next == cuts_.begin() ? 0 : (next - 1)->size;
  };
  const std::size_t begin = smooth.begin + cut_before(smooth.begin, true);
  return {begin, std::max(begin, smooth.end + cut_before(smooth.end, false))};
}

}  // namespace obelus
