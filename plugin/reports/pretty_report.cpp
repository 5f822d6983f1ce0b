#include <fmt/format.h>

#include "reports/formats.hpp"
#include "reports/words.hpp"

namespace obelus {

std::string pretty_report(const CheckReport& report, const ReportContext& context) {
  std::string text = pretty(report.findings, context.content_of, context.pretty);
  text += coverage_sentence(report);
  if (context.seconds) text += fmt::format(" in {:.0f} ms", *context.seconds * 1000);
  return text + '\n';
}

}  // namespace obelus
