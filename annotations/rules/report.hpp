#pragma once
// Where rules put what they find.

#include <string>
#include <vector>

#include "obelus/finding.hpp"
#include "obelus/rule.hpp"
#include "rules/case.hpp"

namespace obelus::checks {

class Report {
 public:
  explicit Report(const Case& about) : case_(about) {}

  // Which rule the next findings are of.
  void begin(const Rule& rule) { rule_ = &rule; }

  // A finding at a passage of the article, or elsewhere. The reference is good until the next one.
  Finding& at_text(Span text, std::string message);
  Finding& at(Place place, std::string message);
  void add(Finding finding) { findings_.push_back(std::move(finding)); }

  // A related place: a passage of the article.
  void relate(Finding& finding, Span text, std::string message) const;

  std::vector<Finding>& findings() { return findings_; }

 private:
  const Case& case_;
  const Rule* rule_ = nullptr;
  std::vector<Finding> findings_;
};

}  // namespace obelus::checks
