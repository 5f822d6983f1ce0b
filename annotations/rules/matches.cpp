// OB201 to OB205: what there is to tell of annotations that did not land for sure.

#include <iterator>

#include "rules/rules.hpp"

namespace obelus::checks {
namespace {

// A passage whose figures changed is found approximately, of course: one finding says both.
void add_all(Report& report, std::vector<Finding> findings) {
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const bool is_said_next = findings[i].rule == "OB203" && i + 1 < findings.size() &&
                              findings[i + 1].rule == "OB204" && findings[i + 1].place == findings[i].place;
    if (!is_said_next) report.add(std::move(findings[i]));
  }
}

}  // namespace

void matches(const Case& about, Report& report) {
  AnnotationSet present;
  std::vector<Match> landed;
  for (std::size_t i = 0; i < about.matches.size(); ++i) {
    const Annotation& annotation = about.set.annotations[i];
    const Match& match = about.matches[i];
    const bool is_sure = (match.status == MatchStatus::exact || match.status == MatchStatus::normalised) &&
                         !match.figures_changed;
    if (is_sure || (match.status == MatchStatus::orphan && about.may_be_absent(annotation))) continue;
    present.annotations.push_back(annotation);
    landed.push_back(match);
  }
  if (!landed.empty()) add_all(report, match_findings(about.article, about.path, present, landed));
}

}  // namespace obelus::checks
