#include "obelus/check.hpp"

#include <algorithm>

#include "obelus/rule.hpp"
#include "rules/case.hpp"
#include "rules/report.hpp"

namespace obelus {
namespace {

bool is_one_path(const At<std::string>& source) {
  return source.value.find_first_of("*?[{\\") == std::string::npos;
}

}  // namespace

namespace checks {

bool Case::is_shared(const Place& place) const {
  return std::binary_search(options.shared_files.begin(), options.shared_files.end(), place.path);
}

bool Case::may_be_absent(const Annotation& annotation) const {
  if (!is_shared(annotation.place)) return false;
  const auto& sources = annotation.target.source;
  return sources.empty() || !std::all_of(sources.begin(), sources.end(), is_one_path);
}

}  // namespace checks

Checked check(const Subject& subject, const CheckOptions& options) {
  Checked checked;
  const auto waived = waived_passages(subject.set, subject.waiver_matches, "OB101", options.today);
  checked.covers =
      covers(subject.article, subject.figures, subject.set, subject.matches, waived, options.cover);
  checked.coverage = coverage(subject.figures, checked.covers);
  const checks::Case about{subject, options, checked.covers, checked.coverage};
  checks::Report report(about);
  for (const Rule& rule : rules()) {
    if (rule.check == nullptr) continue;
    report.begin(rule);
    rule.check(about, report);
  }
  for (const Waiver& each : subject.set.waivers) checked.waiver_reasons.push_back(each.reason);
  checked.findings = std::move(report.findings());
  return checked;
}

}  // namespace obelus
