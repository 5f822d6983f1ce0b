#include "check/gather.hpp"

#include <algorithm>
#include <iterator>

#include "reports/pretty.hpp"

namespace obelus {
namespace {

// The same finding of a file that several articles share.
void drop_repeated(std::vector<Finding>& findings) {
  const auto same = [](const Finding& a, const Finding& b) {
    return a.rule == b.rule && a.place == b.place && a.message == b.message;
  };
  findings.erase(std::unique(findings.begin(), findings.end(), same), findings.end());
}

}  // namespace

CheckOutcome gather(std::vector<FileResult> results, const Projects& projects, const CheckRequest& request,
                    CheckOutcome so_far) {
  static_cast<void>(projects);
  static_cast<void>(request);
  CheckReport& report = so_far.report;
  for (FileResult& each : results) {
    so_far.has_faults = so_far.has_faults || each.has_faults;
    if (each.content) so_far.sources.keep(each.file.path, std::move(*each.content));
    report.coverage += each.file.coverage;
    std::move(each.findings.begin(), each.findings.end(), std::back_inserter(report.findings));
    report.files.push_back(std::move(each.file));
  }
  sort_findings(report.findings);
  drop_repeated(report.findings);
  return so_far;
}

}  // namespace obelus
