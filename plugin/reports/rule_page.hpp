#pragma once
// The page of help of a rule, from its row in the table (rule.hpp): why, a bad and a good example, what there
// is to configure, how to waive.

#include <string>

#include "obelus/rule.hpp"

namespace obelus {

// What `obelus explain` prints.
std::string rule_page(const Rule& rule);

// The same in Markdown, under headings of the third level; without id, name and summary, which who shows it
// has already.
std::string rule_page_markdown(const Rule& rule);

// Why there is the rule, as one paragraph.
std::string why_of(const Rule& rule);

}  // namespace obelus
