#include "reports/formats.hpp"

#include <algorithm>
#include <array>

namespace obelus {
namespace {

constexpr std::array table = {
    ReportFormat{"pretty", "for people: each finding with its line, then the coverage", pretty_report},
    ReportFormat{"json", "everything, for programs, `obelus report` and `obelus merge`", json_report},
    ReportFormat{"sarif", "SARIF 2.1.0, for code scanning", sarif_report},
    ReportFormat{"junit", "JUnit XML with a testcase for each figure", junit_report},
    ReportFormat{"github", "workflow commands of GitHub Actions: notes at the lines", github_report},
    ReportFormat{"gitlab", "code quality of GitLab", gitlab_report},
    ReportFormat{"rdjson", "Reviewdog's diagnostics", rdjson_report},
    ReportFormat{"markdown", "a summary, as GitHub Actions shows one beside a job", markdown_report},
};

}  // namespace

std::span<const ReportFormat> report_formats() { return table; }

const ReportFormat* find_report_format(std::string_view name) {
  const auto* found =
      std::find_if(table.begin(), table.end(), [&](const ReportFormat& each) { return each.name == name; });
  return found == table.end() ? nullptr : &*found;
}

}  // namespace obelus
