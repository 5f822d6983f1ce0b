// Everything a check found, for programs. The shape, all keys in this order, those marked ? only when there
// is something to say:
//
//   {"obelus": "0.1.0", "report": 1, "date"?: "2025-02-01",
//    "coverage": {"figures", "sourced", "waived", "unsourced", "percent"}, "muted": 0,
//    "files":    [{"path", "unreadable"?, "coverage", "figures": [{"id", "status", "text", "kind", "value",
//                  "unit", "by"?, PLACE}]}],
//    "findings": [{"id", "rule", "name", "level", "message", "path", PLACE, "label"?, "fix"?,
//                  "related"?: [{"message", "path", PLACE}]}],
//    "sources":  [{"id", "path", "title"?, "author"?, "container"?, "issued"?, "accessed"?, "url"?,
//    "status"?,
//                  "cited": [{"path", "annotation", "text", "bytes"}]}],
//    "disputes": [{"id", "path", "text", "bytes", "status", "checked"?,
//                  "positions": [{"by", "value"?, "says"?, "sources"?}]}]}
//
// PLACE is "bytes": [begin, end] of the file and, when it could be read, "line", "column", "end_line",
// "end_column", from 1, in code points. `report` counts up when a program that reads this would notice.

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "obelus/rule.hpp"
#include "reports/columns.hpp"
#include "reports/formats.hpp"
#include "reports/identities.hpp"
#include "reports/json_report.hpp"
#include "reports/words.hpp"

namespace obelus {
namespace {

class Writer {
 public:
  explicit Writer(const ContentOf& content_of) : locator_(content_of) {}

  Json file(const CheckedFile& from) {
    Json file = {{"path", from.path}};
    if (from.unreadable) file["unreadable"] = true;
    file["coverage"] = json_coverage(from.coverage);
    Json figures = Json::array();
    for (const CheckedFigure& each : from.figures) figures.push_back(figure(each));
    file["figures"] = std::move(figures);
    return file;
  }

  Json finding(const Finding& from, const std::string& identity) {
    Json finding = {{"id", identity}, {"rule", from.rule}};
    const Rule* rule = find_rule(from.rule);
    finding["name"] = rule == nullptr ? std::string_view() : rule->name;
    finding["level"] = name_of(from.level);
    finding["message"] = from.message;
    finding["path"] = from.place.path;
    add_place(finding, from.place);
    if (!from.label.empty()) finding["label"] = from.label;
    if (!from.fix.empty()) finding["fix"] = from.fix;
    for (const RelatedPlace& each : from.related) {
      Json related = {{"message", each.message}, {"path", each.place.path}};
      add_place(related, each.place);
      finding["related"].push_back(std::move(related));
    }
    return finding;
  }

 private:
  Json figure(const CheckedFigure& from) {
    Json figure = {{"id", from.identity}, {"status", name_of(from.status)},
                   {"text", from.text},   {"kind", from.kind},
                   {"value", from.value}, {"unit", from.unit}};
    if (!from.by.empty()) figure["by"] = from.by;
    add_place(figure, from.place);
    return figure;
  }

  void add_place(Json& to, const Place& place) {
    to["bytes"] = {place.bytes.begin, place.bytes.end};
    const auto located = locator_.locate(place);
    if (!located) return;
    to["line"] = located->begin.line;
    to["column"] = located->begin.code_point;
    to["end_line"] = located->end.line;
    to["end_column"] = located->end.code_point;
  }

  Locator locator_;
};

}  // namespace

std::string_view name_of(FigureStatus status) {
  switch (status) {
    case FigureStatus::sourced: return "sourced";
    case FigureStatus::waived: return "waived";
    default: return "unsourced";
  }
}

Json json_coverage(const Coverage& coverage) {
  return {{"figures", coverage.figures},
          {"sourced", coverage.sourced},
          {"waived", coverage.waived},
          {"unsourced", coverage.unsourced()},
          {"percent", tenths_down(coverage.percent())}};
}

std::string json_report(const CheckReport& report, const ReportContext& context) {
  Writer writer(context.content_of);
  Json document = {{"obelus", OBELUS_VERSION}, {"report", json_report_version}};
  if (context.today) document["date"] = iso_date(*context.today);
  document["coverage"] = json_coverage(report.coverage);
  document["muted"] = report.muted;
  document["files"] = Json::array();
  for (const CheckedFile& each : report.files) document["files"].push_back(writer.file(each));
  document["findings"] = Json::array();
  const std::vector<std::string> identities = identities_of(report.findings);
  for (std::size_t i = 0; i < report.findings.size(); ++i)
    document["findings"].push_back(writer.finding(report.findings[i], identities[i]));
  document["sources"] = sources_json(report.provenance);
  document["disputes"] = disputes_json(report.provenance);
  return json_lines(document);
}

}  // namespace obelus
