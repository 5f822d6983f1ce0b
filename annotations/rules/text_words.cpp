#include "rules/text_words.hpp"

#include <algorithm>

namespace obelus::checks {
namespace {

bool is_word_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || byte >= 0x80;
}

bool is_capital(char c) { return 'A' <= c && c <= 'Z'; }

// À to Þ, which in UTF-8 are small with a bit more.
bool is_latin_capital(std::string_view text, std::size_t at) {
  if (text[at] != '\xC3' || at + 1 == text.size()) return false;
  const auto second = static_cast<unsigned char>(text[at + 1]);
  return second >= 0x80 && second <= 0x9E && second != 0x97;
}

// Punctuation that is written beyond ASCII: dashes, quotation marks, the ellipsis, no-break spaces, ¿, ¡.
std::size_t punctuation_at(std::string_view text, std::size_t at) {
  if (static_cast<unsigned char>(text[at]) < 0x80) return 0;
  const std::string_view two = text.substr(at, 2);
  for (const std::string_view each : {"\xC2\xA0", "«", "»", "¿", "¡"})
    if (two == each) return 2;
  return two == "\xE2\x80" ? 3 : 0;
}

}  // namespace

std::string lowered(std::string_view text) {
  std::string out(text);
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (is_capital(out[i])) out[i] = static_cast<char>(out[i] + ('a' - 'A'));
    if (is_latin_capital(out, i)) out[i + 1] = static_cast<char>(out[i + 1] + 0x20);
  }
  return out;
}

std::vector<TextWord> words_in(std::string_view text, Span span, std::size_t most) {
  std::vector<TextWord> words;
  const std::size_t end = std::min(span.end, text.size());
  for (std::size_t at = span.begin; at < end && words.size() < most;) {
    if (const std::size_t size = punctuation_at(text, at)) {
      at += size;
      continue;
    }
    if (!is_word_byte(text[at])) {
      ++at;
      continue;
    }
    std::size_t stop = at;
    while (stop < end && is_word_byte(text[stop]) && punctuation_at(text, stop) == 0) ++stop;
    const std::string_view word = text.substr(at, stop - at);
    words.push_back({word, lowered(word), {at, stop}});
    at = stop;
  }
  return words;
}

bool is_capitalised(std::string_view word) {
  return !word.empty() && (is_capital(word[0]) || is_latin_capital(word, 0));
}

bool is_one_of(std::string_view word, std::string_view words) {
  for (std::size_t at = words.find(word); at != words.npos && !word.empty(); at = words.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || words[at - 1] == ' ') && (end == words.size() || words[end] == ' ')) return true;
  }
  return false;
}

bool mentions(std::string_view text, std::string_view phrases) {
  const std::string low = lowered(text);
  for (std::size_t at = 0; at < phrases.size();) {
    const std::size_t end = std::min(phrases.find(',', at), phrases.size());
    const std::string_view phrase = phrases.substr(at, end - at);
    for (std::size_t found = low.find(phrase); found != low.npos; found = low.find(phrase, found + 1)) {
      const std::size_t past = found + phrase.size();
      if ((found == 0 || !is_word_byte(low[found - 1])) && (past == low.size() || !is_word_byte(low[past])))
        return true;
    }
    at = end + 1;
  }
  return false;
}

std::string singular(std::string_view noun) {
  std::string word = lowered(noun);
  if (word.size() > 4 && word.ends_with("ies")) return word.substr(0, word.size() - 3) + "y";
  if (word.size() > 3 && word.ends_with('s') && !word.ends_with("ss")) word.pop_back();
  return word;
}

}  // namespace obelus::checks
