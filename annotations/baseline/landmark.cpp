#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "obelus/baseline.hpp"
#include "obelus/fold.hpp"
#include "selector/tokens.hpp"

namespace obelus {
namespace {

constexpr std::size_t side_words = 4;
constexpr std::size_t side_bytes = 240;  // of text that is looked at for them, …
constexpr std::size_t near_bytes = 96;   // … or where they suffice
constexpr std::size_t subject_words = 8;
constexpr std::size_t subject_numerals = 8;  // behind these words: with another number it is another subject
constexpr std::size_t subject_bytes = 2000;

std::string number_text(double value) {
  if (value == std::floor(value) && std::abs(value) < 9e15)
    return fmt::format("{}", static_cast<std::int64_t>(value));
  return fmt::format("{}", value);
}

bool starts_character(std::string_view text, std::size_t at) {
  return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

bool is_counted(const Figure& figure) { return figure.verdict != Verdict::exempt; }

std::string quantity_text(const Quantity& quantity) {
  std::string out(name_of(quantity.kind));
  out.append(" ").append(value_text(quantity));
  if (!quantity.unit.empty()) out.append(" ").append(quantity.unit);
  if (!quantity.per.empty()) out.append("/").append(quantity.per);
  return out;
}

void append_word(std::string& out, std::string_view word) {
  if (!out.empty()) out += ' ';
  out += word;
}

// A stretch of a text, folded, as words.
struct Words {
  explicit Words(std::string_view text) : folded(text) { selector::tokenise(folded.text(), tokens); }

  std::string_view at(std::size_t i) const {
    return folded.text().substr(tokens[i].begin, tokens[i].end - tokens[i].begin);
  }

  Folded folded;
  std::vector<selector::Token> tokens;
};

bool has_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string words_subject(std::string_view text) {
  std::size_t end = std::min(text.size(), subject_bytes);
  while (!starts_character(text, end)) --end;
  const Words words(text.substr(0, end));
  std::string subject;
  std::size_t numerals = 0;
  for (std::size_t i = 0; i < words.tokens.size() && numerals < subject_numerals; ++i) {
    const bool is_numeral = i >= subject_words && has_digit(words.at(i));
    numerals += is_numeral ? 1 : 0;
    if (i < subject_words || is_numeral) append_word(subject, words.at(i));
  }
  return subject;
}

// The word that stands right behind a bare number, which is as good as its unit: "2,000 chips".
std::string_view word_behind(const Words& behind) {
  if (behind.tokens.empty()) return {};
  const std::string_view between = behind.folded.text().substr(0, behind.tokens.front().begin);
  return between == " " || between == "-" ? behind.at(0) : std::string_view();
}

// What the words of a place may be taken from: its block; of a cell the row, for a cell says little.
Span surroundings(const Article& article, const Block& block) {
  Span whole = block.text;
  const auto is_cell = [](const Block& each) {
    return each.kind == BlockKind::table_cell || each.kind == BlockKind::table_header;
  };
  if (!is_cell(block)) return whole;
  const auto in_row = [&](const Block& each) {
    return is_cell(each) && each.table == block.table && each.row == block.row;
  };
  const Block* const begin = article.blocks.data();
  const Block* const end = begin + article.blocks.size();
  for (const Block* each = &block; each != begin && in_row(*(each - 1)) && whole.size() < side_bytes; --each)
    whole.begin = (each - 1)->text.begin;
  const std::size_t most = whole.end + side_bytes;
  for (const Block* each = &block + 1; each != end && in_row(*each) && whole.end < most; ++each)
    whole.end = each->text.end;
  return whole;
}

}  // namespace

// Where a place is, in what text, and how far its words may be looked for.
struct Landmarks::Text {
  std::string_view text;
  Span place;
  Span limits;
  bool is_reading = false;  // reading text of the article
};

std::string value_text(const Quantity& quantity) {
  const bool low = std::isfinite(quantity.low);
  const bool high = std::isfinite(quantity.high);
  if (low && high && !quantity.is_range()) return number_text(quantity.low);
  return (low ? number_text(quantity.low) : "") + ".." + (high ? number_text(quantity.high) : "");
}

Landmarks::Landmarks(const Article& article, std::span<const Figure> figures)
    : article_(&article), figures_(figures), bytes_(article.bytes) {}

std::optional<Landmarks::Text> Landmarks::text_at(Span bytes) const {
  bytes.end = std::min(bytes.end, bytes_.size());
  bytes.begin = std::min(bytes.begin, bytes.end);
  if (bytes.empty() && bytes.begin == 0) return std::nullopt;
  if (article_ != nullptr && !bytes.empty()) {
    const auto first = article_->map.text_at(bytes.begin);
    const auto last = article_->map.text_at(bytes.end - 1);
    const Block* block = first && last && *first <= *last ? article_->block_at(*first) : nullptr;
    if (block != nullptr && block->text.contains(*first)) {
      std::size_t end = *last + 1;
      while (!starts_character(article_->text, end)) ++end;
      const Span limits = surroundings(*article_, *block);
      return Text{article_->text, {*first, end}, {limits.begin, std::max(limits.end, end)}, true};
    }
  }
  return Text{bytes_, bytes, {0, bytes_.size()}, false};
}

const Figure* Landmarks::figure_in(Span text) const {
  auto figure = std::partition_point(figures_.begin(), figures_.end(),
                                     [&](const Figure& each) { return each.text.end <= text.begin; });
  const Figure* only = nullptr;
  for (; figure != figures_.end() && figure->text.begin < text.end; ++figure) {
    if (!is_counted(*figure)) continue;
    if (only != nullptr) return nullptr;
    only = &*figure;
  }
  return only;
}

void Landmarks::add_sides(Landmark& landmark, const Text& text) const {
  // The words of a stretch, each figure among them as one "#".
  const auto list = [&](const Words& words, std::size_t begin) {
    std::vector<std::string> out;
    const Figure* last = nullptr;
    for (std::size_t i = 0; i < words.tokens.size(); ++i) {
      const std::size_t at = begin + words.folded.source_at(words.tokens[i].begin);
      const Figure* figure = text.is_reading ? figure_in({at, at + 1}) : nullptr;
      if (figure == nullptr) out.emplace_back(words.at(i));
      if (figure != nullptr && figure != last) out.emplace_back("#");
      last = figure;
    }
    return out;
  };
  const Span place = text.place;
  std::vector<std::string> before;
  for (const std::size_t bytes : {near_bytes, side_bytes}) {
    std::size_t begin = std::max(text.limits.begin, place.begin - std::min(place.begin, bytes));
    while (!starts_character(text.text, begin)) ++begin;
    before = list(Words(text.text.substr(begin, place.begin - begin)), begin);
    if (begin == text.limits.begin) break;
    if (!before.empty()) before.erase(before.begin());  // perhaps cut
    if (before.size() > side_words) break;
  }
  for (std::size_t i = before.size() - std::min(before.size(), side_words); i < before.size(); ++i)
    append_word(landmark.before, before[i]);

  std::vector<std::string> after;
  for (const std::size_t bytes : {near_bytes, side_bytes}) {
    std::size_t end = std::min(text.limits.end, place.end + bytes);
    while (!starts_character(text.text, end)) --end;
    after = list(Words(text.text.substr(place.end, end - place.end)), place.end);
    if (end == text.limits.end) break;
    if (!after.empty()) after.pop_back();
    if (after.size() > side_words) break;
  }
  for (std::size_t i = 0; i < std::min(after.size(), side_words); ++i) append_word(landmark.after, after[i]);
}

Landmark Landmarks::of(const Figure& figure) const {
  Landmark landmark;
  landmark.subject = quantity_text(figure.quantity);
  const Block* block = article_->block_at(figure.text.begin);
  const Span limits = block != nullptr ? surroundings(*article_, *block) : figure.text;
  const std::size_t end = std::max(limits.end, figure.text.end);
  add_sides(landmark, {article_->text, figure.text, {limits.begin, end}, true});
  if (figure.quantity.kind == QuantityKind::count && figure.quantity.unit.empty()) {
    std::size_t stop = std::min(end, figure.text.end + side_bytes);
    while (!starts_character(article_->text, stop)) --stop;
    const Words behind(article_->text_of({figure.text.end, stop}));
    if (const std::string_view word = word_behind(behind); !word.empty()) append_word(landmark.subject, word);
  }
  return landmark;
}

Landmark Landmarks::of(const Finding& finding, std::string_view path) const {
  const auto text = text_at(finding.place.bytes);
  if (!text) return {};
  const Figure* figure = text->is_reading ? figure_in(text->place) : nullptr;
  Landmark landmark;
  if (figure != nullptr) {
    landmark = of(*figure);
  } else {
    landmark.subject = words_subject(text->text.substr(text->place.begin, text->place.size()));
    add_sides(landmark, *text);
    return landmark;
  }
  // What it does not agree with is part of what it says.
  for (const RelatedPlace& related : finding.related) {
    if (related.place.path != path) continue;
    const auto there = text_at(related.place.bytes);
    const Figure* other = there && there->is_reading ? figure_in(there->place) : nullptr;
    if (other == nullptr || (there->place != other->text && there->place != other->quantity.number)) continue;
    const std::string also = quantity_text(other->quantity);
    if (also != quantity_text(figure->quantity)) append_word(landmark.subject, "& " + also);
  }
  return landmark;
}

}  // namespace obelus
