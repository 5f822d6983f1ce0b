#include "rules/report.hpp"

namespace obelus::checks {

Finding& Report::at(Place place, std::string message) {
  Finding finding;
  finding.rule = rule_->id;
  finding.level = rule_->level;
  finding.message = std::move(message);
  finding.place = std::move(place);
  findings_.push_back(std::move(finding));
  return findings_.back();
}

Finding& Report::at_text(Span text, std::string message) {
  return at({case_.path, case_.article.map.bytes_of(text).value_or(Span{})}, std::move(message));
}

void Report::relate(Finding& finding, Span text, std::string message) const {
  if (const auto bytes = case_.article.map.bytes_of(text))
    finding.related.push_back({{case_.path, *bytes}, std::move(message)});
}

}  // namespace obelus::checks
