#include "figures/policy/context/sentences.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>

#include "figures/policy/context/clause.hpp"
#include "figures/policy/context/site.hpp"
#include "figures/policy/exempt/words.hpp"
#include "figures/runs.hpp"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace obelus::policy {
namespace {

constexpr std::size_t longest_word = 24;

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

constexpr std::array<bool, 256> stops = [] {
  std::array<bool, 256> table{};
  for (const char c : {'.', '!', '?'}) table[static_cast<unsigned char>(c)] = true;
  return table;
}();

std::size_t next_stop(std::string_view text, std::size_t at, std::size_t end) {
#if defined(__SSE2__)
  for (; at + 16 <= end; at += 16) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at));
    const __m128i found = _mm_or_si128(
        _mm_cmpeq_epi8(bytes, _mm_set1_epi8('.')),
        _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('!')), _mm_cmpeq_epi8(bytes, _mm_set1_epi8('?'))));
    const auto bits = static_cast<std::uint32_t>(_mm_movemask_epi8(found));
    if (bits != 0) return at + static_cast<std::size_t>(std::countr_zero(bits));
  }
#endif
  while (at < end && !stops[static_cast<unsigned char>(text[at])]) ++at;
  return at;
}

// Quotation marks and brackets that close behind a full stop.
std::size_t closing_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  const char c = text[at];
  if (c == '"' || c == '\'' || c == ')' || c == ']') return 1;
  if (c != '\xE2') return 0;
  const std::string_view rest = text.substr(at, 3);
  return rest == "\xE2\x80\x9D" || rest == "\xE2\x80\x99" ? 3 : 0;
}

std::string_view word_ending_at(std::string_view text, std::size_t end) {
  const std::size_t first = end - std::min(end, longest_word);
  std::size_t begin = end - runs::before<runs::Letters>(text, end);
  while (begin > first && is_letter(text[begin - 1])) --begin;
  return text.substr(begin, end - begin);
}

std::string_view word_beginning_at(std::string_view text, std::size_t begin) {
  const std::size_t last = std::min(text.size(), begin + longest_word);
  std::size_t end = begin + runs::at<runs::Letters>(text, begin);
  while (end < last && is_letter(text[end])) ++end;
  return text.substr(begin, end - begin);
}

// Stands at "say": "say it plainly", "say it again" tell; "say it costs" supposes.
bool says_how(Clause& words) {
  if (!words.next()) return false;
  if (is_one_of(words.word(), {"plainly", "clearly", "openly", "bluntly", "simply", "aloud"})) return true;
  if (!(words.is("it") || words.is("so") || words.is("this"))) return false;
  return !words.next() || words.mark() == ':' || words.word().ends_with("ly") ||
         is_one_of(words.word(), {"again", "once", "out", "loud", "straight", "how", "as", "with"});
}

}  // namespace

// A full stop ends a sentence when white space and no small letter follow, and no abbreviation goes before.
bool Sentences::ends_sentence(std::size_t stop, std::size_t block_end) const {
  std::size_t at = stop + 1;
  for (std::size_t size = closing_at(text_, at); size > 0 && at < block_end; size = closing_at(text_, at))
    at += size;
  if (at >= block_end) return true;
  const std::size_t space = space_at(text_, at);
  const bool marked = at == stop + 1 && (text_[at] == '_' || text_[at] == '*');  // its end._The next
  if (marked && at + 1 < block_end && is_upper(text_[at + 1])) return true;
  if (space == 0) return false;
  at += space;
  if (at >= block_end) return true;
  if (text_[at] >= 'a' && text_[at] <= 'z') return false;
  if (text_[stop] != '.') return true;
  const bool day = stop > 0 && is_digit(text_[stop - 1]) &&
                   has(words_.find(word_beginning_at(text_, at), text_), Sense::month);
  if (day) return false;  // am 5. Mai
  const std::string_view word = word_ending_at(text_, stop);
  constexpr std::size_t longest_abbreviation = 8;
  if (word.size() > longest_abbreviation) return true;
  const Senses senses = words_.find(word, text_);
  const bool short_form = (word.size() == 1 && is_upper(word[0])) || has(senses, Sense::abbreviation);
  if (!short_form) return true;
  const std::string_view next = word_beginning_at(text_, at);
  return word.size() == 1 && has(words_.find(next, text_), Sense::function);  // "in the U.S. The"
}

std::size_t Sentences::end_of_sentence(std::size_t from, std::size_t block_end) const {
  for (std::size_t at = next_stop(text_, from, block_end); at < block_end;
       at = next_stop(text_, at + 1, block_end)) {
    if (!ends_sentence(at, block_end)) continue;
    ++at;
    for (std::size_t size = closing_at(text_, at); size > 0 && at < block_end; size = closing_at(text_, at))
      at += size;
    return std::min(at, block_end);
  }
  return block_end;
}

// "Let's say", "For example, suppose", "Say you", "Imagine", "Now let us assume"; not "Imagine Dragons"
bool Sentences::opens_supposition(Span sentence) const {
  if (sentence.empty()) return false;
  const char first = text_[sentence.begin];
  const bool quoted = first == '"' || first == '\xE2';
  if (!quoted && !words_.may_suppose(word_beginning_at(text_, sentence.begin))) return false;
  Clause words(text_, sentence, words_);
  constexpr int farthest = 5;
  bool hearsay = false;
  bool can = false;
  bool teller = false;
  for (int i = 0; i < farthest && words.next(); ++i) {
    if (words.is("imagine") && i == 0)
      return !words.next() || !is_upper(words.word().front()) || words.is("i");
    if (words.is(Sense::supposes)) return i == 0 || !(words.is("picture") || can);
    if (words.is("say") && (words.mark() == ',' || hearsay)) return false;  // Then, say analysts, it rose
    if (words.is("say") && teller) return false;                            // You say that it costs
    if (words.is("say") && i > 0) return !says_how(words);
    if (words.is("say"))
      return words.next() && (words.is("you") || words.is("we") || words.is("your") || words.is("there") ||
                              words.is("i") || words.is("our"));
    hearsay = hearsay || words.is("when") || words.is("to");  // when we say we have, just to say that
    teller = i == 0 && (words.is("you") || words.is("we") || words.is("i"));
    can = can || words.is("can");  // you can imagine the town has
    constexpr Senses leading = static_cast<Senses>(Sense::leads_in) |
                               static_cast<Senses>(Sense::opens_clause) |
                               static_cast<Senses>(Sense::introduces);
    if ((words.senses() & leading) == 0) return false;
  }
  return false;
}

bool Sentences::has_sentence(Span between) const {
  return between.size() > 0 &&
         text_.substr(between.begin, between.size()).find_first_of(".:?!") != text_.npos;
}

Span Sentences::read_to(const Block& block, std::size_t offset) {
  if (block.text != block_) {
    // "Let's say … Here is a table:" and the table
    constexpr std::size_t longest_head = 200;
    const bool cell = block.kind == BlockKind::table_cell || block.kind == BlockKind::table_header;
    const bool goes_on = cell && supposed() && block.text.begin - block_.end < longest_head &&
                         !has_sentence({block_.end, block.text.begin});
    block_ = block.text;
    sentence_ = {block.text.begin, block.text.begin};
    supposed_ = goes_on;
    unread_.clear();
  }
  if (sentence_.contains(offset)) return trimmed_;
  while (sentence_.end <= offset && sentence_.end < block_.end) {
    sentence_ = {sentence_.end, end_of_sentence(sentence_.end, block_.end)};
    trimmed_ = sentence_;
    unread_.push_back(sentence_);
    while (sentence_.end < block_.end && space_at(text_, sentence_.end) > 0)
      sentence_.end += space_at(text_, sentence_.end);
    sentence_.end = std::min(sentence_.end, block_.end);
  }
  while (trimmed_.begin < trimmed_.end && space_at(text_, trimmed_.begin) > 0)
    trimmed_.begin += space_at(text_, trimmed_.begin);
  attribution_known_ = false;
  return trimmed_;
}

bool Sentences::supposed() {
  for (const Span sentence : unread_) supposed_ = supposed_ || opens_supposition(sentence);
  unread_.clear();
  return supposed_;
}

bool Sentences::reads_attributed() const {
  bool in_word = false;
  for (std::size_t at = trimmed_.begin; at < trimmed_.end; at += runs::longest) {
    std::uint32_t of_words = runs::members<runs::Wide>(text_, at);
    if (trimmed_.end - at < runs::longest) of_words &= (1U << (trimmed_.end - at)) - 1;
    std::uint32_t begins = of_words & ~(of_words << 1 | static_cast<std::uint32_t>(in_word));
    for (; begins != 0; begins &= begins - 1) {
      const std::size_t begin = at + static_cast<std::size_t>(std::countr_zero(begins));
      const std::string_view word = word_beginning_at(text_, begin);
      if (word.size() > 2 && words_.says(word, text_)) return true;
    }
    in_word = of_words >> (runs::longest - 1) != 0;
  }
  return false;
}

}  // namespace obelus::policy
