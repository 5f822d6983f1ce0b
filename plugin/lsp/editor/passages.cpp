#include "lsp/editor/passages.hpp"

#include <algorithm>
#include <string>

namespace obelus::lsp {
namespace {

constexpr std::string_view blanks = " \t\n";

bool occurs_twice(std::string_view text, std::string_view passage) {
  const std::size_t first = text.find(passage);
  return first != std::string_view::npos && text.find(passage, first + 1) != std::string_view::npos;
}

// The start of the word before `begin`, not before `least`.
std::size_t word_before(std::string_view text, std::size_t begin, std::size_t least) {
  while (begin > least && blanks.find(text[begin - 1]) != std::string_view::npos) --begin;
  while (begin > least && blanks.find(text[begin - 1]) == std::string_view::npos) --begin;
  return begin;
}

// A figure, with as many words of its sentence before it as tell it from others.
Span told_apart(std::string_view text, const Figure& figure) {
  constexpr int most_words = 6;
  Span passage = figure.text;
  for (int i = 0; i < most_words && occurs_twice(text, text.substr(passage.begin, passage.size())); ++i)
    passage.begin = word_before(text, passage.begin, figure.sentence.begin);
  return passage;
}

std::string on_one_line(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const bool is_blank = blanks.find(c) != std::string_view::npos;
    if (!is_blank)
      line += c;
    else if (!line.empty() && line.back() != ' ')
      line += ' ';
  }
  while (!line.empty() && line.back() == ' ') line.pop_back();
  return line;
}

bool begins_word(std::string_view text, std::size_t at) {
  return at == 0 || blanks.find(text[at - 1]) != std::string_view::npos ||
         std::string_view("(\"'-").find(text[at - 1]) != std::string_view::npos;
}

// Where words that stand together end: at a bracket, or at punctuation that is no part of a number or a name.
std::size_t phrase_end(std::string_view text, std::size_t from) {
  for (std::size_t at = from; (at = text.find_first_of(",;:.!?()\n", at)) != std::string_view::npos; ++at) {
    const bool is_last = at + 1 == text.size() || blanks.find(text[at + 1]) != std::string_view::npos;
    if (is_last || std::string_view("()\n").find(text[at]) != std::string_view::npos) return at;
  }
  return text.size();
}

}  // namespace

std::vector<std::string> quotable(const Examined& made, std::string_view typed, std::size_t most) {
  constexpr std::size_t longest = 300;
  const std::string& text = made.article->text;
  std::vector<std::string> found;
  const auto add = [&](Span passage) {
    std::string line =
        on_one_line(std::string_view(text).substr(passage.begin, std::min(passage.size(), longest)));
    const bool is_new = !line.empty() && std::find(found.begin(), found.end(), line) == found.end();
    if (is_new && found.size() < most) found.push_back(std::move(line));
  };
  constexpr std::size_t least = 2;  // characters that say anything
  if (typed.size() >= least)
    for (std::size_t at = text.find(typed); at != std::string::npos && found.size() < most / 2;
         at = text.find(typed, at + typed.size())) {
      if (!begins_word(text, at)) continue;
      const Block* block = made.article->block_at(at);
      const std::size_t end = block == nullptr ? text.size() : block->text.end;
      add({at, std::min(end, phrase_end(text, at + typed.size()))});
      add({at, std::min(end, std::min(text.find(". ", at), text.size() - 1) + 1)});
    }
  for (const bool bare : {true, false})
    for (std::size_t i = 0; i < made.figures.size() && found.size() < most; ++i) {
      const Figure& figure = made.figures[i];
      const bool is_bare = figure.verdict == Verdict::error && made.checked.covers[i].kind == CoverKind::none;
      if (figure.verdict != Verdict::exempt && is_bare == bare) add(told_apart(text, figure));
    }
  return found;
}

}  // namespace obelus::lsp
