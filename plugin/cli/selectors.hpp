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

#include <string>
#include <string_view>

#include "obelus/result.hpp"
#include "reports/matches.hpp"

namespace obelus::cli {

// The answers, in the order of the lines; empty lines have none. Fails on the first line that is not such
// an object, whose place in `lines` the error tells. Lines in a row with the same text share its reading.
Result<std::string> answer_selectors(std::string_view lines, Offsets offsets);

}  // namespace obelus::cli
