#include "selector/pattern.hpp"

#include <algorithm>
#include <utility>

#include "obelus/fold.hpp"
#include "obelus/text.hpp"

namespace obelus::selector {
namespace {

Form literal_form(std::string_view quotation) {
  Form form{std::string(trim(fold(quotation))), {}, 0, {}};
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
  Form form{std::string(folded.text().substr(begin, end - begin)), {}, 0, {}};
  std::vector<Token> words;
  tokenise(folded.text(), words);
  for (const Token& word : words)
    if (word.begin < end && begin < word.end) form.words.push_back(word);
  if (!form.words.empty())
    form.lead = static_cast<std::int64_t>(form.words.front().begin) - static_cast<std::int64_t>(begin);
  return form;
}

struct Quoted {
  std::string_view prefix;
  std::string_view quotation;
  std::string_view suffix;
};

// The literal form and, if need be, the completed one.
void add_forms(std::vector<Form>& forms, const Quoted& quoted, bool unmarked, bool is_name) {
  Form form = literal_form(quoted.quotation);
  if (form.text.empty()) return;
  form.reading.unmarked = unmarked;
  forms.push_back(std::move(form));
  const bool is_part = runs_on(quoted.prefix, quoted.quotation) || runs_on(quoted.quotation, quoted.suffix);
  if (is_name || !is_part) return;
  forms.push_back(completed_form(quoted.prefix, quoted.quotation, quoted.suffix));
  forms.back().reading = {true, unmarked};
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
  add_forms(forms, {query.prefix, quotation, query.suffix}, false, query.is_name);
  if (forms.empty() || query.is_name || quotation.find_first_of("*_`&\\[") == std::string_view::npos)
    return forms;
  for (const auto read : {decode_references, unmark}) {
    const std::string prefix = read(query.prefix);
    const std::string plain = read(quotation);
    const std::string suffix = read(query.suffix);
    if (plain != quotation) add_forms(forms, {prefix, plain, suffix}, true, false);
  }
  return forms;
}

}  // namespace obelus::selector
