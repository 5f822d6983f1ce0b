#include "support/edits.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

namespace obelus::testing {
namespace {

using Spans = std::vector<Span>;

std::size_t below(std::size_t bound, std::mt19937& random) { return random() % bound; }

template <class List>
const auto& any_of(const List& list, std::mt19937& random) {
  return list[below(list.size(), random)];
}

bool is_plain_start(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }

// Paragraphs of prose: runs of lines between blank ones that begin with a letter each, outside of fences.
Spans paragraphs_of(const Article& article) {
  const std::string_view bytes = article.bytes;
  Spans paragraphs;
  bool fenced = false;
  bool plain = true;
  bool after_blank = true;
  constexpr std::size_t nowhere = std::string_view::npos;
  std::size_t begin = nowhere;
  for (std::size_t at = article.front_matter.whole.end; at < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    const std::string_view line = bytes.substr(at, end - at);
    if (line.starts_with("```") || line.starts_with("~~~")) fenced = !fenced;
    const bool blank = line.find_first_not_of(" \t\r") == line.npos;
    if (!blank && after_blank) {
      begin = at;
      plain = true;
    }
    plain = plain && !fenced && (blank || is_plain_start(line.front())) && !line.ends_with("  ");
    if (blank && begin != nowhere && plain) paragraphs.push_back({begin, at - 1});
    if (blank) begin = nowhere;
    after_blank = blank;
    at = end + 1;
  }
  return paragraphs;
}

std::string with(const std::string& bytes, Span span, std::string_view replacement) {
  return bytes.substr(0, span.begin) + std::string(replacement) + bytes.substr(span.end);
}

std::optional<Edited> insert_paragraph(const Article& article, const Spans& paragraphs,
                                       std::mt19937& random) {
  constexpr std::array texts = {
      "Nobody at the harbour had expected the ferry to sail on such a morning.\n\n",
      "What follows is a correction that our readers asked for.\n\nIt is short.\n\n",
      "The committee met again and again, and in the end agreed on a name.\n\n"};
  const std::size_t at = any_of(paragraphs, random).begin;
  return Edited{"insert a paragraph", with(article.bytes, {at, at}, any_of(texts, random))};
}

std::optional<Edited> delete_paragraph(const Article& article, const Spans& paragraphs,
                                       std::mt19937& random) {
  const Span span = any_of(paragraphs, random);
  return Edited{"delete a paragraph", with(article.bytes, {span.begin, span.end + 1}, "")};
}

std::optional<Edited> swap_paragraphs(const Article& article, const Spans& paragraphs, std::mt19937& random) {
  if (paragraphs.size() < 2) return std::nullopt;
  Span first = any_of(paragraphs, random);
  Span second = any_of(paragraphs, random);
  if (first == second) return std::nullopt;
  if (second < first) std::swap(first, second);
  const std::string& bytes = article.bytes;
  return Edited{"reorder paragraphs", bytes.substr(0, first.begin) +
                                          bytes.substr(second.begin, second.size()) +
                                          bytes.substr(first.end, second.begin - first.end) +
                                          bytes.substr(first.begin, first.size()) + bytes.substr(second.end)};
}

std::optional<Edited> reflow(const Article& article, const Spans& paragraphs, std::mt19937& random) {
  const Span span = any_of(paragraphs, random);
  std::string text = article.bytes.substr(span.begin, span.size());
  const std::size_t width = 30 + below(60, random);
  std::size_t column = 0;
  for (std::size_t i = 1; i + 1 < text.size(); ++i, ++column) {
    if (text[i] != ' ' && text[i] != '\n') continue;
    // No space at a line's end, and no line that would begin something else than text.
    const bool breaks = column >= width && is_plain_start(text[i + 1]) && text[i - 1] != ' ';
    if (text[i] == '\n' && !is_plain_start(text[i + 1])) continue;
    text[i] = breaks ? '\n' : ' ';
    if (breaks) column = 0;
  }
  return Edited{"reflow a paragraph", with(article.bytes, span, text)};
}

struct Word {
  Span bytes;
  Span text;
};

// Words of letters between blanks, each in one piece in the bytes.
std::vector<Word> words_of(const Article& article, Span paragraph) {
  std::vector<Word> words;
  const std::string& bytes = article.bytes;
  for (std::size_t at = paragraph.begin; at < paragraph.end;) {
    const std::size_t end = std::min(bytes.find_first_of(" \n", at), paragraph.end);
    const bool letters = end > at && std::all_of(bytes.begin() + static_cast<std::ptrdiff_t>(at),
                                                 bytes.begin() + static_cast<std::ptrdiff_t>(end),
                                                 [](char c) { return is_plain_start(c); });
    const auto first = article.map.text_at(at);
    if (letters && first && article.text.compare(*first, end - at, bytes, at, end - at) == 0)
      words.push_back({{at, end}, {*first, *first + (end - at)}});
    at = end + 1;
  }
  return words;
}

// Whether a word lies between this one and every figure, on both sides.
bool is_apart(const Article& article, const std::vector<Figure>& figures, Span word) {
  const auto has_word_between = [&](std::size_t begin, std::size_t end) {
    bool in_word = false;
    bool blank_before = false;
    for (std::size_t at = begin; at < end; ++at) {
      const bool space = article.text[at] == ' ' || article.text[at] == '\n';
      if (space && in_word) return true;
      if (space) blank_before = true;
      in_word = blank_before && std::isalnum(static_cast<unsigned char>(article.text[at])) != 0;
    }
    return false;
  };
  return std::all_of(figures.begin(), figures.end(), [&](const Figure& figure) {
    if (figure.text.overlaps(word)) return false;
    return figure.text.end <= word.begin ? has_word_between(figure.text.end, word.begin)
                                         : has_word_between(word.end, figure.text.begin);
  });
}

std::optional<Edited> change_word(const Article& article, const std::vector<Figure>& figures,
                                  const Spans& paragraphs, std::mt19937& random) {
  constexpr std::array others = {"harbour", "quietly", "remarkable", "they", "of", "wrote", "green"};
  // Where there are figures, if possible.
  Span paragraph = any_of(paragraphs, random);
  for (int draw = 0; draw < 8; ++draw) {
    const auto holds_figure = [&](const Figure& figure) {
      const auto bytes = article.map.bytes_of(figure.text);
      return figure.verdict != Verdict::exempt && bytes && paragraph.contains(*bytes);
    };
    if (std::any_of(figures.begin(), figures.end(), holds_figure)) break;
    paragraph = any_of(paragraphs, random);
  }
  std::vector<Word> words = words_of(article, paragraph);
  std::erase_if(words, [&](const Word& word) { return !is_apart(article, figures, word.text); });
  if (words.empty()) return std::nullopt;
  return Edited{"change a word", with(article.bytes, any_of(words, random).bytes, any_of(others, random))};
}

std::string other_number(std::string_view number, std::mt19937& random) {
  std::string out(number);
  std::vector<std::size_t> digits;
  for (std::size_t i = 0; i < out.size(); ++i)
    if (std::isdigit(static_cast<unsigned char>(out[i])) != 0) digits.push_back(i);
  if (digits.empty()) return "";
  char& digit = out[any_of(digits, random)];
  digit = static_cast<char>('1' + (static_cast<std::size_t>(digit - '0') + below(8, random)) % 9);
  return out;
}

std::string other_unit(std::string_view text, std::mt19937& random) {
  constexpr std::array<std::array<std::string_view, 2>, 10> units = {{{"$", "€"},
                                                                      {"€", "$"},
                                                                      {"%", " km"},
                                                                      {"percent", "kilograms"},
                                                                      {"million", "billion"},
                                                                      {"days", "weeks"},
                                                                      {"hours", "minutes"},
                                                                      {"months", "years"},
                                                                      {"weeks", "hours"},
                                                                      {"minutes", "days"}}};
  const std::size_t from = below(units.size(), random);
  for (std::size_t i = 0; i < units.size(); ++i) {
    const auto& [old, other] = units[(from + i) % units.size()];
    const std::size_t at = text.find(old);
    if (at != text.npos)
      return std::string(text.substr(0, at)).append(other).append(text.substr(at + old.size()));
  }
  return "";
}

}  // namespace

std::optional<Edited> random_edit(const Article& article, const std::vector<Figure>& figures,
                                  std::mt19937& random) {
  const Spans paragraphs = paragraphs_of(article);
  if (paragraphs.empty()) return std::nullopt;
  switch (below(6, random)) {
    case 0: return insert_paragraph(article, paragraphs, random);
    case 1: return delete_paragraph(article, paragraphs, random);
    case 2: return swap_paragraphs(article, paragraphs, random);
    case 3: return reflow(article, paragraphs, random);
    default: return change_word(article, figures, paragraphs, random);
  }
}

std::optional<Edited> random_swap(const Article& article, const Figure& figure, std::mt19937& random) {
  const auto bytes = article.map.bytes_of(figure.text);
  if (!bytes) return std::nullopt;
  const std::string_view written = std::string_view(article.bytes).substr(bytes->begin, bytes->size());
  if (written != article.text_of(figure.text)) return std::nullopt;
  const bool unit = below(3, random) == 0;
  const std::string other = unit ? other_unit(written, random) : other_number(written, random);
  if (other.empty() || other == written) return std::nullopt;
  return Edited{"“" + std::string(written) + "” → “" + other + "”", with(article.bytes, *bytes, other)};
}

}  // namespace obelus::testing
