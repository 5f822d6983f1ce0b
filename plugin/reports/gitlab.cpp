// GitLab's code quality (https://docs.gitlab.com/ci/testing/code_quality/): an array of issues. Columns count
// code points.

#include <nlohmann/json.hpp>

#include "reports/columns.hpp"
#include "reports/formats.hpp"
#include "reports/identities.hpp"
#include "reports/json_text.hpp"
#include "reports/words.hpp"

namespace obelus {
namespace {

std::string_view severity_of(Level level) {
  switch (level) {
    case Level::error: return "major";
    case Level::warning: return "minor";
    default: return "info";
  }
}

Json location_of(const Place& place, Locator& locator) {
  const Located at = locator.locate(place).value_or(Located{});
  return {{"path", repository_path(place.path)},
          {"lines", {{"begin", at.begin.line}, {"end", at.end.line}}},
          {"positions",
           {{"begin", {{"line", at.begin.line}, {"column", at.begin.code_point}}},
            {"end", {{"line", at.end.line}, {"column", at.end.code_point}}}}}};
}

}  // namespace

std::string gitlab_report(const CheckReport& report, const ReportContext& context) {
  Locator locator(context.content_of);
  const std::vector<std::string> identities = identities_of(report.findings);
  std::string out = "[";
  for (std::size_t i = 0; i < report.findings.size(); ++i) {
    const Finding& finding = report.findings[i];
    out += i == 0 ? "\n  " : ",\n  ";
    out += json_line({{"description", finding.message},
                      {"check_name", title_of(finding.rule)},
                      {"fingerprint", identities[i]},
                      {"severity", severity_of(finding.level)},
                      {"location", location_of(finding.place, locator)}});
  }
  return out + (report.findings.empty() ? "]\n" : "\n]\n");
}

}  // namespace obelus
