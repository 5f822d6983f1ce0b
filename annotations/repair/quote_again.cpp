#include <algorithm>
#include <array>

#include "obelus/fold.hpp"
#include "obelus/repair.hpp"
#include "obelus/text.hpp"

namespace obelus {
namespace {

constexpr std::string_view blanks = " \t\r\n";
constexpr std::string_view object = "\uFFFC";  // template code, in reading text

// White space that does not part blocks as one space.
std::string in_one_line(const Article& article, Span text, bool keep_borders) {
  std::string out;
  for (std::size_t at = text.begin; at < text.end; ++at) {
    const char c = article.text[at];
    const bool is_border = c == '\n' && article.block_at(at)->text.end == at;
    if (blanks.find(c) == blanks.npos)
      out += c;
    else if (is_border && keep_borders)
      out += '\n';
    else if (out.empty() || (out.back() != ' ' && out.back() != '\n'))
      out += ' ';
  }
  return out;
}

std::string_view without_blanks(std::string_view text) {
  const std::size_t first = text.find_first_not_of(blanks);
  return first == text.npos ? std::string_view()
                            : text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

bool is_start(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

// Further than this many bytes nobody writes context.
constexpr std::size_t most_context = 4096;

// The text before a passage that is `size` code points long, or a little more, up to the start of a word.
Span before(const Article& article, std::size_t end, std::size_t size) {
  constexpr std::size_t longest_word = 24;
  std::size_t begin = end;
  for (std::size_t count = 0; begin > 0 && end - begin < most_context; ++count) {
    if (count >= size + longest_word) break;
    if (count >= size && blanks.find(article.text[begin - 1]) != blanks.npos) break;
    do --begin;
    while (begin > 0 && !is_start(article.text[begin]));
  }
  const std::size_t code = std::string_view(article.text).substr(0, end).rfind(object);
  return {code != std::string::npos && code >= begin ? code + object.size() : begin, end};
}

Span after(const Article& article, std::size_t begin, std::size_t size) {
  constexpr std::size_t longest_word = 24;
  std::size_t end = begin;
  for (std::size_t count = 0; end < article.text.size() && end - begin < most_context; ++count) {
    if (count >= size + longest_word) break;
    if (count >= size && blanks.find(article.text[end]) != blanks.npos) break;
    do ++end;
    while (end < article.text.size() && !is_start(article.text[end]));
  }
  return {begin, std::min(end, article.text.find(object, begin))};
}

// Whether what is there still ends, or begins, as it was written.
bool agrees(const std::string& there, const std::string& written, bool at_end) {
  const std::string folded_there = fold(there);
  const std::string folded = fold(written);
  const std::string_view text = without_blanks(folded_there);
  return at_end ? text.ends_with(without_blanks(folded)) : text.starts_with(without_blanks(folded));
}

std::string text_before(const Article& article, std::size_t end, std::size_t size) {
  std::string text = in_one_line(article, before(article, end, size), false);
  if (text.starts_with(' ')) text.erase(0, 1);
  return text;
}

std::string text_after(const Article& article, std::size_t begin, std::size_t size) {
  std::string text = in_one_line(article, after(article, begin, size), false);
  if (text.ends_with(' ')) text.pop_back();
  return text;
}

std::string prefix_again(const Article& article, const std::string& old, std::size_t end) {
  if (without_blanks(old).empty()) return old;
  const std::size_t size = count_code_points(old);
  if (agrees(in_one_line(article, before(article, end, 2 * size), false), old, true)) return old;
  std::string text = text_before(article, end, size);
  if (blanks.find(old.back()) == blanks.npos) text = std::string(without_blanks(text));
  return text;
}

std::string suffix_again(const Article& article, const std::string& old, std::size_t begin) {
  if (without_blanks(old).empty()) return old;
  const std::size_t size = count_code_points(old);
  if (agrees(in_one_line(article, after(article, begin, 2 * size), false), old, false)) return old;
  std::string text = text_after(article, begin, size);
  if (blanks.find(old.front()) == blanks.npos) text = std::string(without_blanks(text));
  return text;
}

Error refusal(std::string message) { return {std::move(message), {}, "OB203", ""}; }

}  // namespace

QuoteSelector with_context(const Article& article, std::string exact, Span passage, std::size_t code_points) {
  return {std::move(exact), text_before(article, passage.begin, code_points),
          text_after(article, passage.end, code_points)};
}

Result<QuoteSelector> quote_again(const Article& article, const Annotation& annotation, Span passage) {
  if (annotation.bio) return refusal("it names a person: correct the name, or add this form to `also`");
  if (article.text_of(passage).find(object) != std::string_view::npos)
    return refusal("the passage has template code in it");
  const QuoteSelector& old = annotation.target.selector;
  QuoteSelector selector;
  selector.exact = in_one_line(article, passage, true);
  selector.prefix = prefix_again(article, old.prefix, passage.begin);
  selector.suffix = suffix_again(article, old.suffix, passage.end);
  return selector;
}

}  // namespace obelus
