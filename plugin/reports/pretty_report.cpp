// For people: each finding as in pretty.hpp, then one line on coverage.
//
//   41 figures, 39 sourced (95.1 %), 1 waived, 1 unsourced — 3 files in 12 ms

#include <fmt/format.h>

#include "reports/formats.hpp"
#include "reports/words.hpp"

namespace obelus {

std::string pretty_report(const CheckReport& report, const ReportContext& context) {
  std::string text = pretty(report.findings, context.content_of, context.pretty);
  if (!context.coverage_line) return text;
  text += coverage_sentence(report);
  if (context.took) text += fmt::format(" in {} ms", context.took->count());
  return text + '\n';
}

}  // namespace obelus
