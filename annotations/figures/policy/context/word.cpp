#include "figures/policy/context/word.hpp"

#include <algorithm>

#include "figures/runs.hpp"

namespace obelus::policy {
namespace {

constexpr std::size_t longest_word = 48;
constexpr std::size_t longest_gap = 8;

bool is_word_character(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (!is_byte_of_longer(c)) return is_letter(c) || is_digit(c);
  return !is_parting(text, at);
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

// Ends a word, whatever stands on its other side.
constexpr bool parts_words(char c) {
  return !is_byte_of_longer(c) && !is_plain(c) && c != '\'' && c != '&' && c != '.';
}

// Of a word with more than ASCII's letters and digits, or long.
std::size_t wide_word_end(std::string_view text, std::size_t at, std::size_t limit, Span block) {
  while (at < limit) {
    const std::size_t size = character_size(text, at);
    if (!is_word_character(text, at) && !joins_word(text, at, size, block)) break;
    at += size;
  }
  return std::min(at, block.end);
}

std::size_t word_end(std::string_view text, std::size_t at, Span block) {
  const std::size_t end = at + runs::at<runs::LettersAndDigits>(text, at);
  if (end >= block.end) return block.end;
  if (parts_words(text[end])) return end;
  return wide_word_end(text, end, std::min(block.end, at + longest_word), block);
}

std::size_t wide_word_begin(std::string_view text, std::size_t at, std::size_t limit, Span block) {
  while (at > limit) {
    const std::size_t begin = character_before(text, at);
    if (!is_word_character(text, begin) && !joins_word(text, begin, at - begin, block)) break;
    at = begin;
  }
  return std::max(at, block.begin);
}

std::size_t word_begin(std::string_view text, std::size_t at, Span block) {
  const std::size_t size = runs::before<runs::LettersAndDigits>(text, at);
  if (size >= at - block.begin) return block.begin;
  if (parts_words(text[at - size - 1])) return at - size;
  const std::size_t limit = at > block.begin + longest_word ? at - longest_word : block.begin;
  return wide_word_begin(text, at - size, limit, block);
}

// Also without an elided article: l'article, d'environ.
Senses senses_of_word(const Lexicon& words, std::string_view word, std::string_view text) {
  const Senses senses = words.find(word, text);
  if (senses != 0 || word.size() < 4 || (is_plain(word[1]) && is_plain(word[2]))) return senses;
  const std::size_t mark = is_apostrophe(word, 1) ? 1 : is_apostrophe(word, 2) ? 2 : 0;
  return mark == 0 ? 0 : words.find(word.substr(mark + (word[mark] == '\'' ? 1 : 3)), text);
}

std::uint8_t trait_if(bool is, Trait trait) { return is ? static_cast<std::uint8_t>(trait) : 0; }

bool is_white(std::string_view gap) {
  std::size_t at = 0;
  while (at < gap.size()) {
    const std::size_t size = space_at(gap, at);
    if (size == 0) return false;
    at += size;
  }
  return at > 0;
}

std::uint8_t traits_of_gap(std::string_view gap) {
  if (gap == " ") return static_cast<std::uint8_t>(Trait::spaced);
  const bool hyphened = !gap.empty() && dash_at(gap, 0) == gap.size();
  return trait_if(is_white(gap), Trait::spaced) | trait_if(hyphened, Trait::hyphened);
}

std::uint8_t traits_of_head(std::string_view word) {
  if (runs::Letters::has(word[0]))
    return static_cast<std::uint8_t>((word[0] & 0x20) != 0 ? Trait::lower : Trait::capital);
  const bool wide = word.size() > 1 && word[0] == '\xC3' && static_cast<unsigned char>(word[1]) >= 0x80 &&
                    static_cast<unsigned char>(word[1]) <= 0x9E;
  const bool capital = (word[0] >= 'A' && word[0] <= 'Z') || wide;
  return trait_if(capital, Trait::capital) | trait_if(!capital && is_letter(word[0]), Trait::lower) |
         trait_if(is_digit(word[0]), Trait::number);
}

Word word_of(std::string_view text, Span span, Span gap, const Lexicon& words) {
  Word word{.text = text.substr(span.begin, span.size()),
            .gap = text.substr(gap.begin, gap.size()),
            .begin = span.begin};
  word.senses = senses_of_word(words, word.text, text);
  word.traits = traits_of_gap(word.gap) | traits_of_head(word.text);
  return word;
}

}  // namespace

bool is_parting(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at, 3);
  return rest.starts_with("\xE2\x80") || rest.starts_with("\xE2\x81") || rest.starts_with("\xE2\x82") ||
         rest.starts_with("\xC2\xA0") || rest.starts_with("\xC2\xAB") || rest.starts_with("\xC2\xBB") ||
         rest.starts_with("\xC2\xA3") || rest.starts_with("\xC2\xA5") || rest.starts_with("\xC2\xB7") ||
         rest.starts_with("\xEF\xBF") || rest.starts_with("\xE3\x80");
}

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

Word word_after(std::string_view text, std::size_t from, Span block, const Lexicon& words) {
  std::size_t at = from;
  if (at < block.end && text[at] == ' ') ++at;
  while (at < block.end && at - from <= longest_gap && !is_plain(text[at]) && !is_word_character(text, at))
    at += character_size(text, at);
  if (at >= block.end || at - from > longest_gap) return {};
  return word_of(text, {at, word_end(text, at, block)}, {from, at}, words);
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
  return word_of(text, {word_begin(text, at, block), at}, {at, from}, words);
}

std::size_t wide_space_at(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at, 3);
  if (rest.starts_with("\xC2\xA0")) return 2;
  if (rest == "\xE2\x80\xAF" || (rest >= "\xE2\x80\x80" && rest <= "\xE2\x80\x8A")) return 3;
  return 0;
}

std::string_view last_word(std::string_view text) {
  std::size_t end = text.size();
  while (end > 0 && !is_letter(text[end - 1])) --end;
  std::size_t begin = end;
  while (begin > 0 && (is_letter(text[begin - 1]) || is_digit(text[begin - 1]))) --begin;
  return text.substr(begin, end - begin);
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

bool Word::plural_noun() const {
  if (is(Sense::plural)) return true;
  if (!lower() || is(Sense::function) || is(Sense::verb) || is(Sense::month)) return false;
  return text.size() > 3 && text.ends_with('s') && !text.ends_with("ss") && !text.ends_with("us") &&
         !text.ends_with("is") && !text.ends_with("'s") && text != "diabetes";
}

}  // namespace obelus::policy
