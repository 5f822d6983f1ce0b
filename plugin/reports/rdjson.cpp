// Reviewdog's diagnostic format (github.com/reviewdog/reviewdog, proto/rdf). Columns count bytes.

#include <nlohmann/json.hpp>

#include "reports/columns.hpp"
#include "reports/formats.hpp"
#include "reports/json_text.hpp"
#include "reports/words.hpp"

namespace obelus {
namespace {

std::string_view severity_of(Level level) {
  switch (level) {
    case Level::error: return "ERROR";
    case Level::warning: return "WARNING";
    default: return "INFO";
  }
}

Json location_of(const Place& place, Locator& locator) {
  Json location = {{"path", repository_path(place.path)}};
  if (const auto at = locator.locate(place))
    location["range"] = {{"start", {{"line", at->begin.line}, {"column", at->begin.byte}}},
                         {"end", {{"line", at->end.line}, {"column", at->end.byte}}}};
  return location;
}

Json diagnostic(const Finding& finding, Locator& locator) {
  std::string message = finding.message.empty() ? title_of(finding.rule) : finding.message;
  if (!finding.fix.empty()) message += "\nfix: " + finding.fix;
  Json diagnostic = {{"message", message},
                     {"location", location_of(finding.place, locator)},
                     {"severity", severity_of(finding.level)}};
  if (!finding.rule.empty()) diagnostic["code"] = {{"value", title_of(finding.rule)}};
  for (const RelatedPlace& each : finding.related)
    diagnostic["related_locations"].push_back(
        {{"message", each.message}, {"location", location_of(each.place, locator)}});
  return diagnostic;
}

}  // namespace

std::string rdjson_report(const CheckReport& report, const ReportContext& context) {
  Locator locator(context.content_of);
  Json diagnostics = Json::array();
  for (const Finding& each : report.findings) diagnostics.push_back(diagnostic(each, locator));
  return json_lines({{"source", {{"name", "obelus"}}}, {"diagnostics", std::move(diagnostics)}});
}

}  // namespace obelus
