#include "selector/wording.hpp"

#include <algorithm>

#include "obelus/fold.hpp"
#include "selector/pattern.hpp"

namespace obelus::selector {
namespace {

constexpr std::size_t longest_word = 64;

bool is_word(char32_t point) { return class_of(point) != CharClass::other; }

// The end of `before` and the beginning of `after` that are one word, if they are one.
std::string word_across(std::string_view before, std::string_view after) {
  std::size_t begin = before.size();
  while (begin > 0 && before.size() - begin < longest_word && is_word(point_before(before, begin))) {
    do --begin;
    while (begin > 0 && (static_cast<unsigned char>(before[begin]) & 0xC0U) == 0x80);
  }
  std::size_t end = 0;
  while (end < after.size() && end < longest_word && is_word(point_at(after, end))) {
    do ++end;
    while (end < after.size() && (static_cast<unsigned char>(after[end]) & 0xC0U) == 0x80);
  }
  if (begin == before.size() || end == 0) return "";
  return fold(std::string(before.substr(begin)).append(after.substr(0, end)));
}

// A space, if `before` and `after` would else make a word that the article does not have.
std::string_view space_between(std::string_view before, std::string_view after, const Rarity& article) {
  const std::string word = word_across(before, after);
  if (word.empty()) return "";
  std::vector<Token> words;
  tokenise(word, words);
  const bool is_known = words.size() == 1 && article.count(words.front().hash) > 0;
  return is_known ? "" : " ";
}

Span trimmed(std::string_view text, Span part) {
  while (part.begin < part.end && text[part.begin] == ' ') ++part.begin;
  while (part.begin < part.end && text[part.end - 1] == ' ') --part.end;
  return part;
}

}  // namespace

Wording wording_of(std::string_view prefix, std::string_view quotation, std::string_view suffix,
                   const Rarity& article) {
  std::string whole = unmark(prefix);
  const std::string middle = unmark(quotation);
  const std::string after = unmark(suffix);
  whole += space_between(whole, middle, article);
  const std::size_t begin = whole.size();
  whole += middle;
  const std::size_t end = whole.size();
  whole.append(space_between(middle, after, article)).append(after);

  const Folded folded(whole);
  Wording wording;
  wording.text = folded.text();
  wording.quotation = trimmed(wording.text, {folded.folded_at(begin), folded.folded_at(end)});
  tokenise(wording.text, wording.words);
  const auto& words = wording.words;
  const auto first = std::partition_point(
      words.begin(), words.end(), [&](const Token& word) { return word.end <= wording.quotation.begin; });
  const auto last = std::partition_point(
      first, words.end(), [&](const Token& word) { return word.begin < wording.quotation.end; });
  wording.first = static_cast<std::size_t>(first - words.begin());
  wording.last = static_cast<std::size_t>(last - words.begin());
  return wording;
}

}  // namespace obelus::selector
