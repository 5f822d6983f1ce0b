#include "selector/pattern.hpp"

#include <algorithm>
#include <utility>

#include "obelus/fold.hpp"
#include "obelus/text.hpp"

namespace obelus::selector {
namespace {

Form literal_form(std::string_view quotation, Reading reading) {
  Form form{std::string(trim(fold(quotation))), reading, 0, {}};
  tokenise(form.text, form.words);
  if (!form.words.empty()) form.lead = form.words.front().begin;
  return form;
}

bool is_word(char32_t point) { return class_of(point) != CharClass::other; }

// Whether a word or a number seems to run on from `before` into `after`.
bool runs_on(std::string_view before, std::string_view after) {
  if (before.empty() || after.empty()) return false;
  const char32_t last = point_before(before, before.size());
  const char32_t first = point_at(after, 0);
  const auto joins_digits = [](char32_t point) { return point == '.' || point == ','; };
  return (is_word(last) || joins_digits(last)) && (is_word(first) || joins_digits(first));
}

// The words of prefix, quotation and suffix together that the quotation has a part in.
Form completed_form(std::string_view prefix, std::string_view quotation, std::string_view suffix) {
  std::string whole(prefix);
  whole.append(quotation).append(suffix);
  const Folded folded(whole);
  const std::size_t begin = folded.folded_at(prefix.size());
  const std::size_t end = folded.folded_at(prefix.size() + quotation.size());
  Form form{std::string(folded.text().substr(begin, end - begin)), Reading::completed, 0, {}};
  std::vector<Token> words;
  tokenise(folded.text(), words);
  for (const Token& word : words)
    if (word.begin < end && begin < word.end) form.words.push_back(word);
  if (!form.words.empty())
    form.lead = static_cast<std::int64_t>(form.words.front().begin) - static_cast<std::int64_t>(begin);
  return form;
}

}  // namespace

std::string_view trim(std::string_view text) {
  const auto blank = [](char c) { return c == ' ' || (c >= 9 && c <= 13); };
  while (!text.empty() && blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && blank(text.back())) text.remove_suffix(1);
  return text;
}

std::vector<Form> forms_of(const Query& query, std::size_t alternative) {
  const std::string_view quotation = query.exact[alternative];
  std::vector<Form> forms;
  forms.push_back(literal_form(quotation, Reading::literal));
  if (forms.front().text.empty()) return {};
  if (query.is_name) return forms;
  if (runs_on(query.prefix, quotation) || runs_on(quotation, query.suffix))
    forms.push_back(completed_form(query.prefix, quotation, query.suffix));
  if (quotation.find_first_of("*_`&\\[") != std::string_view::npos) {
    Form plain = literal_form(unmark(quotation), Reading::unmarked);
    if (!plain.words.empty() && plain.text != forms.front().text) forms.push_back(std::move(plain));
  }
  return forms;
}

}  // namespace obelus::selector
