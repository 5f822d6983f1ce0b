#pragma once
// The table of rules: one row each. `obelus rules`, `obelus explain` and the metadata of reports are made of
// it.

#include <span>
#include <string_view>

#include "obelus/finding.hpp"

namespace obelus {

// A file of an example; the article comes first.
struct ExampleFile {
  std::string_view name;  // "post.md", "post.obelus.yaml", "obelus.yaml"
  std::string_view content;
};

// A tiny project, and what `obelus check` is to be told beside its path.
struct RuleExample {
  std::span<const ExampleFile> files;
  std::string_view arguments = {};  // "--today 2026-07-01"
};

// The page of `obelus explain`: text on lines of at most 100 columns.
struct RuleHelp {
  std::string_view why;             // what the rule asks for, and why
  RuleExample bad;                  // where this rule finds something, and no other does
  RuleExample good;                 // the same put right: nothing is found
  std::string_view configure = {};  // what there is to configure, but for the level
  std::string_view waive = {};      // instead of how rules are waived
};

namespace checks {
struct Case;   // annotations/rules/case.hpp
class Report;  // annotations/rules/report.hpp
}  // namespace checks

struct Rule {
  std::string_view id;       // "OB201"
  std::string_view name;     // "orphan-annotation"
  Level level;               // unless configured otherwise
  std::string_view summary;  // one line
  const RuleHelp* help;      // never null
  // Looks at one article. Null for rules of what is read before it (OB301, OB901) or of many (OB306).
  void (*check)(const checks::Case& about, checks::Report& report) = nullptr;
  // Tells that the job could not be done: its level is fixed, nobody waives it, no baseline holds it.
  bool is_fault = false;
};

// All rules, by id.
std::span<const Rule> rules();

// The row of `id`, or null.
const Rule* find_rule(std::string_view id);

// The row whose id or name this is, in any case; or null.
const Rule* find_rule_by_word(std::string_view word);

// The id or name nearest to a word that is neither, or empty.
std::string_view nearest_rule(std::string_view word);

}  // namespace obelus
