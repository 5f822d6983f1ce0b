#include "figures/policy/context/site.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace obelus::policy {
namespace {

constexpr std::size_t longest_word = 48;
constexpr std::size_t longest_gap = 8;
constexpr std::size_t longest_side = 160;  // of a token, on either side of its number

bool is_byte_of_longer(char c) { return (static_cast<unsigned char>(c) & 0x80) != 0; }

// A character of general punctuation, a no-break space, a guillemet, an object: what ends a word.
bool is_mark(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at, 3);
  return rest.starts_with("\xE2\x80") || rest.starts_with("\xE2\x81") || rest.starts_with("\xE2\x82") ||
         rest.starts_with("\xC2\xA0") || rest.starts_with("\xC2\xAB") || rest.starts_with("\xC2\xBB") ||
         rest.starts_with("\xC2\xA3") || rest.starts_with("\xC2\xA5") || rest.starts_with("\xC2\xB7") ||
         rest.starts_with("\xEF\xBF") || rest.starts_with("\xE3\x80");
}

// Where the character that ends at `at` begins.
std::size_t character_before(std::string_view text, std::size_t at) {
  std::size_t begin = at - 1;
  while (begin > 0 && at - begin < 4 && (text[begin] & 0xC0) == 0x80) --begin;
  return begin;
}

std::size_t character_size(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  while (end < text.size() && end - at < 4 && (text[end] & 0xC0) == 0x80) ++end;
  return end - at;
}

bool is_word_character(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (!is_byte_of_longer(c)) return is_letter(c) || is_digit(c);
  return !is_mark(text, at);
}

bool is_apostrophe(std::string_view text, std::size_t at) {
  return text[at] == '\'' || (text[at] == '\xE2' && text.substr(at, 3) == "\xE2\x80\x99");
}

// A character that is part of a word only between two others: don't, S&P, a.m.
bool joins_word(std::string_view text, std::size_t at, std::size_t size, Span block) {
  if (at <= block.begin || at + size >= block.end) return false;
  const std::size_t before = character_before(text, at);
  if (!is_word_character(text, before) || !is_word_character(text, at + size)) return false;
  if (is_apostrophe(text, at)) return true;
  if (text[at] == '&') return is_letter(text[before]) && is_letter(text[at + size]);
  if (text[at] != '.' || !is_letter(text[before]) || !is_letter(text[at + size])) return false;
  const bool single_before =
      before == block.begin || !is_word_character(text, character_before(text, before));
  return single_before;
}

std::size_t word_end(std::string_view text, std::size_t at, Span block) {
  const std::size_t limit = std::min(block.end, at + longest_word);
  while (at < limit) {
    if (is_plain(text[at])) {
      ++at;
      continue;
    }
    if (text[at] == ' ') break;
    const std::size_t size = character_size(text, at);
    if (!is_word_character(text, at) && !joins_word(text, at, size, block)) break;
    at += size;
  }
  return std::min(at, block.end);
}

std::size_t word_begin(std::string_view text, std::size_t at, Span block) {
  const std::size_t limit = at > block.begin + longest_word ? at - longest_word : block.begin;
  while (at > limit) {
    if (is_plain(text[at - 1])) {
      --at;
      continue;
    }
    if (text[at - 1] == ' ') break;
    const std::size_t begin = character_before(text, at);
    if (!is_word_character(text, begin) && !joins_word(text, begin, at - begin, block)) break;
    at = begin;
  }
  return std::max(at, block.begin);
}

// Also without an elided article: l'article, d'environ.
Senses senses_of_word(const Lexicon& words, std::string_view word) {
  const Senses senses = words.find(word);
  if (senses != 0 || word.size() < 4 || (is_plain(word[1]) && is_plain(word[2]))) return senses;
  const std::size_t mark = is_apostrophe(word, 1) ? 1 : is_apostrophe(word, 2) ? 2 : 0;
  return mark == 0 ? 0 : words.find(word.substr(mark + (word[mark] == '\'' ? 1 : 3)));
}

Word next_word(std::string_view text, std::size_t from, Span block, const Lexicon& words) {
  std::size_t at = from;
  if (at < block.end && text[at] == ' ') ++at;
  while (at < block.end && at - from <= longest_gap && !is_word_character(text, at))
    at += character_size(text, at);
  if (at >= block.end || at - from > longest_gap) return {};
  const std::size_t end = word_end(text, at, block);
  const std::string_view word = text.substr(at, end - at);
  return {word, text.substr(from, at - from), senses_of_word(words, word), at};
}

Word word_before(std::string_view text, std::size_t from, Span block, const Lexicon& words) {
  std::size_t at = from;
  if (at > block.begin && text[at - 1] == ' ') --at;
  while (at > block.begin && from - at <= longest_gap) {
    if (is_plain(text[at - 1])) break;
    const std::size_t begin = character_before(text, at);
    if (is_word_character(text, begin)) break;
    at = begin;
  }
  if (at <= block.begin || from - at > longest_gap) return {};
  const std::size_t begin = word_begin(text, at, block);
  const std::string_view word = text.substr(begin, at - begin);
  return {word, text.substr(at, from - at), senses_of_word(words, word), begin};
}

std::optional<unsigned> plain_integer(std::string_view number) {
  unsigned value = 0;
  if (number.empty() || number.size() > 9) return std::nullopt;
  for (const char c : number) {
    if (!is_digit(c)) return std::nullopt;
    value = value * 10 + static_cast<unsigned>(c - '0');
  }
  return value;
}

// What a token never runs across.
bool stops_token(std::string_view text, std::size_t at) {
  constexpr std::string_view stops = " \t\n\r\f\v()[]{}<>\",;|";
  const char c = text[at];
  if (is_plain(c)) return false;
  if (c == ' ') return true;
  if (!is_byte_of_longer(c)) return stops.find(c) != stops.npos;
  const std::string_view rest = text.substr(at, 3);
  const auto lead = static_cast<unsigned char>(c);
  if (lead >= 0xE3 && lead <= 0xED) return true;                       // no spaces part these words
  if (rest == "\xE2\x80\x99") return false;                            // ’
  if (rest >= "\xE2\x80\x90" && rest <= "\xE2\x80\x93") return false;  // hyphens, en dash
  return is_mark(text, at);
}

// What always ends a token: most numbers stand between two of these.
bool parted(char c) { return c == ' ' || c == '\0' || c == '\n'; }

bool trails(char c) { return std::string_view(".,:;!?'*_").find(c) != std::string_view::npos; }

}  // namespace

std::size_t wide_space_at(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at, 3);
  if (rest.starts_with("\xC2\xA0")) return 2;
  if (rest == "\xE2\x80\xAF" || (rest >= "\xE2\x80\x80" && rest <= "\xE2\x80\x8A")) return 3;
  return 0;
}

std::size_t space_before(std::string_view text, std::size_t at) {
  for (const std::size_t size : {std::size_t{1}, std::size_t{2}, std::size_t{3}})
    if (at >= size && space_at(text, at - size) == size) return size;
  return 0;
}

std::size_t dash_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  if (text[at] == '-' || text[at] == '~') return 1;
  if (text[at] != '\xE2') return 0;
  const std::string_view rest = text.substr(at, 3);
  return rest >= "\xE2\x80\x90" && rest <= "\xE2\x80\x95" ? 3 : 0;
}

bool Word::widely_spaced() const {
  std::size_t at = 0;
  while (at < gap.size()) {
    const std::size_t size = space_at(gap, at);
    if (size == 0) return false;
    at += size;
  }
  return at > 0;
}

bool Word::hyphened() const { return !gap.empty() && dash_at(gap, 0) == gap.size(); }

bool Word::capital() const {
  if (text.empty()) return false;
  if (text[0] >= 'A' && text[0] <= 'Z') return true;
  if (text.size() < 2 || text[0] != '\xC3') return false;
  const auto second = static_cast<unsigned char>(text[1]);
  return second >= 0x80 && second <= 0x9E;
}

bool Word::lower() const { return !text.empty() && is_letter(text[0]) && !capital(); }
bool Word::number() const { return !text.empty() && is_digit(text[0]); }

bool Word::plural_noun() const {
  if (is(Sense::plural)) return true;
  if (!lower() || is(Sense::function) || is(Sense::verb) || is(Sense::month)) return false;
  return text.size() > 3 && text.ends_with('s') && !text.ends_with("ss") && !text.ends_with("us") &&
         !text.ends_with("is") && !text.ends_with("'s") && text != "diabetes";
}

Site::Site(const Surroundings& around, const Quantity& quantity, const Block& block,
           std::span<const Figure> before)
    : around_(around),
      quantity_(quantity),
      block_(block),
      figures_(before),
      integer_(plain_integer(number())) {}

const Word& Site::read_before(std::size_t i) const {
  auto& known = around_.memory.before;
  for (; before_known_ <= i; ++before_known_) {
    const bool first = before_known_ == 0;
    const bool ended = !first && !known[before_known_ - 1].exists();
    const std::size_t from = first ? quantity_.text.begin : known[before_known_ - 1].begin;
    known[before_known_] = ended ? Word{} : word_before(text(), from, block_.text, around_.words);
  }
  return known[i];
}

const Word& Site::read_after(std::size_t i) const {
  auto& known = around_.memory.after;
  for (; after_known_ <= i; ++after_known_) {
    const bool first = after_known_ == 0;
    const bool ended = !first && !known[after_known_ - 1].exists();
    const std::size_t from = first ? quantity_.text.end : known[after_known_ - 1].end();
    known[after_known_] = ended ? Word{} : next_word(text(), from, block_.text, around_.words);
  }
  return known[i];
}

Span Site::read_token() const {
  Span token = quantity_.number;
  if (parted(previous_char()) && parted(next_char())) {
    token_ = token;
    return token;
  }
  const std::string_view all = text();
  const std::size_t from = std::max(block_.text.begin, token.begin - std::min(token.begin, longest_side));
  const std::size_t to = std::min(block_.text.end, token.end + longest_side);
  while (token.begin > from) {
    const std::size_t begin = character_before(all, token.begin);
    if (begin < from || stops_token(all, begin)) break;
    token.begin = begin;
  }
  while (token.end < to && !stops_token(all, token.end)) token.end += character_size(all, token.end);
  token.end = std::min(token.end, block_.text.end);
  while (token.end > quantity_.number.end && trails(all[token.end - 1])) --token.end;
  while (token.begin < quantity_.number.begin && trails(all[token.begin])) ++token.begin;
  if (token.end >= quantity_.number.end + 3 && all.substr(token.end - 3, 3) == "\xE2\x80\x99") token.end -= 3;
  if (token.begin + 3 <= quantity_.number.begin && all.substr(token.begin, 3) == "\xE2\x80\x99")
    token.begin += 3;
  token_ = token;
  return token;
}

Shape Site::shape() const {
  if (!is_digits()) return glued() ? Shape::joined_words : Shape::words;
  if (glued()) return Shape::joined_digits;
  return integer_ ? Shape::integer : Shape::signs;
}

const Pieces& Site::pieces() const {
  if (!pieces_) pieces_ = pieces_of(text_of(token()));
  return *pieces_;
}

const Figure* Site::earlier(std::size_t i) const {
  if (i >= figures_.size()) return nullptr;
  const Figure& figure = figures_[figures_.size() - 1 - i];
  return block_.text.contains(figure.text.begin) ? &figure : nullptr;
}

const Figure* Site::recent(std::string_view reason) const {
  constexpr std::size_t farthest = 8;
  for (std::size_t i = 0; i < std::min(farthest, figures_.size()); ++i)
    if (const Figure& figure = figures_[figures_.size() - 1 - i]; figure.reason == reason) return &figure;
  return nullptr;
}

bool Site::bare() const {
  switch (quantity_.kind) {
    case QuantityKind::count: return quantity_.unit.empty();
    case QuantityKind::range:
    case QuantityKind::score:
    case QuantityKind::ratio:
    case QuantityKind::fraction: return true;
    default: return false;
  }
}

bool Site::counts_plural() const {
  for (std::size_t i = 0; i < 3; ++i) {
    const Word& word = after(i);
    if (!word.spaced() && !(i > 0 && word.hyphened())) return false;
    if (word.plural_noun()) return true;
    if (!word.lower() || word.is(Sense::function) || word.is(Sense::verb)) return false;
  }
  return false;
}

bool Site::counts_something() const {
  const Word& word = after(0);
  return word.spaced() && word.lower() && !word.is(Sense::function) && !word.is(Sense::verb) &&
         std::none_of(word.text.begin(), word.text.end(), is_digit);
}

bool Site::begins_sentence(const Word& word) const {
  std::size_t at = word.begin;
  while (at > block_.text.begin) {
    const char c = text()[at - 1];
    if (c == '.' || c == '!' || c == '?' || c == ':' || c == '\n') return true;
    if (is_letter(c) && !is_byte_of_longer(c)) return false;
    if (is_digit(c) || c == ',' || word.begin - at > longest_gap) return false;
    --at;
  }
  return true;
}

bool Site::title_case() const {
  if (!title_case_) title_case_ = reads_as_title();
  return *title_case_;
}

bool Site::reads_as_title() const {
  std::size_t capitals = 0;
  for (const auto side : {&Site::read_before, &Site::read_after})
    for (std::size_t i = 0; i < reach; ++i) {
      const Word& word = (this->*side)(i);
      if (!word.exists()) break;
      if (word.number() || word.is(Sense::function) || word.text.size() < 3) continue;
      if (!word.capital()) return false;
      ++capitals;
    }
  // Running text has names in a row: "Similar to Bootstrap 4 and Foundation".
  const bool running = block_.kind == BlockKind::paragraph && article().format != Format::plain;
  return capitals > (running ? 4U : 2U);
}

}  // namespace obelus::policy
