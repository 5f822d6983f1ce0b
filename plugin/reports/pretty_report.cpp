// For people: each finding as in pretty.hpp, how to write what many lack, then one line on coverage.
//
//   41 figures, 39 sourced (95.1 %), 1 waived, 1 unsourced — 3 files in 12 ms

#include <fmt/format.h>

#include <algorithm>

#include "reports/formats.hpp"
#include "reports/words.hpp"

namespace obelus {
namespace {

bool has_unsourced(const CheckReport& report) {
  return std::any_of(report.findings.begin(), report.findings.end(),
                     [](const Finding& each) { return each.rule == "OB101"; });
}

// The configuration cannot be read, say: of articles nobody looked at there is no coverage.
bool looked_at_nothing(const CheckReport& report) {
  return !report.findings.empty() && std::all_of(report.files.begin(), report.files.end(),
                                                 [](const CheckedFile& each) { return each.unreadable; });
}

}  // namespace

std::string pretty_report(const CheckReport& report, const ReportContext& context) {
  std::string text = pretty(report.findings, context.content_of, context.pretty);
  if (!context.coverage_line || looked_at_nothing(report)) return text;
  if (has_unsourced(report))
    text +=
        "`obelus check --stubs FILE` writes the annotations to fill in; `obelus explain OB101` says more\n";
  text += coverage_sentence(report);
  if (context.took) text += fmt::format(" in {} ms", context.took->count());
  return text + '\n';
}

}  // namespace obelus
