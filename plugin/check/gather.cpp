#include "check/gather.hpp"

#include <algorithm>
#include <iterator>

#include "obelus/baseline.hpp"
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

// Figures are numbered like findings of a rule of their own. Their files stand in the order of the report.
void identify_figures(CheckReport& report, std::vector<std::vector<Landmark>> landmarks) {
  constexpr std::string_view rule = "figure";
  Ordinals ordinals;
  Identities identities;
  for (std::size_t file = 0; file < report.files.size(); ++file) {
    std::vector<CheckedFigure>& figures = report.files[file].figures;
    for (std::size_t i = 0; i < figures.size(); ++i) {
      Landmark& landmark = landmarks[file][i];
      ordinals.number(report.files[file].path, rule, landmark);
      figures[i].identity = identities.unique(identity_of(rule, landmark));
    }
  }
}

}  // namespace

CheckOutcome gather(std::vector<FileResult> results, const Projects& projects, const CheckRequest& request,
                    CheckOutcome so_far) {
  static_cast<void>(projects);
  static_cast<void>(request);
  CheckReport& report = so_far.report;
  std::vector<std::vector<Landmark>> landmarks;
  std::vector<Provenance> provenance;
  for (FileResult& each : results) {
    provenance.push_back(std::move(each.provenance));
    so_far.has_faults = so_far.has_faults || each.has_faults;
    if (each.content) so_far.sources.keep(each.file.path, std::move(*each.content));
    report.coverage += each.file.coverage;
    std::move(each.findings.begin(), each.findings.end(), std::back_inserter(report.findings));
    report.files.push_back(std::move(each.file));
    landmarks.push_back(std::move(each.landmarks));
  }
  report.provenance = join(std::move(provenance));
  sort_findings(report.findings);
  drop_repeated(report.findings);
  identify(report.findings);
  identify_figures(report, std::move(landmarks));
  return so_far;
}

}  // namespace obelus
