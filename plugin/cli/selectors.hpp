#pragma once
// `obelus match --selectors`: each line of input is a JSON object that holds a text and a selector,
//
//   {"id":"a","text":"It cost $5 million.","selector":{"exact":"$5 million","prefix":"cost "}}
//
// and is answered by a line that says where the selector lands in that text,
//
//   {"id":"a","status":"exact","score":1.0,"start":8,"end":18,"text":"$5 million","figures_changed":false}
//
// with nulls where it is an orphan or ambiguous. The text may be `text`, `new_text`, `html` or `markdown`;
// of several the first in this order counts. With `old_text` beside it, of the same format, a lock is made on
// that first. Other keys are passed over.

#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "obelus/reader.hpp"
#include "obelus/result.hpp"
#include "reports/matches.hpp"

namespace obelus::cli {

// Answers lines in their order. Lines in a row with the same text share its reading, and are answered when
// another text comes.
class SelectorAnswers {
 public:
  SelectorAnswers(Offsets offsets, const Limits& limits);
  SelectorAnswers(const SelectorAnswers&) = delete;
  SelectorAnswers& operator=(const SelectorAnswers&) = delete;
  ~SelectorAnswers();

  // As LineAnswers.
  std::optional<Error> answer(nlohmann::json& object, Span line, std::string& replies);
  void finish(std::string& replies);

 private:
  struct Group;

  Offsets offsets_;
  Limits limits_;
  std::unique_ptr<Group> group_;  // the lines that are not answered yet; null before the first
};

}  // namespace obelus::cli
