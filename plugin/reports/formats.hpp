#pragma once
// The table of formats that `check` prints in: one row, one file each.
//
//   obelus check -f pretty -f sarif=findings.sarif -f junit=figures.xml
//
// A format is a function: the same report and context give the same bytes. Text from articles and YAML is
// escaped by each for what reads it; bytes that are not UTF-8 are shown as U+FFFD or <E9>.

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "obelus/annotation.hpp"
#include "reports/check_report.hpp"
#include "reports/pretty.hpp"

namespace obelus {

// What formats need beside the report.
struct ReportContext {
  const ContentOf& content_of;                         // for lines and columns, and for quoting
  std::optional<Date> today = {};                      // the day that rules went by; json and junit print it
  PrettyOptions pretty = {};                           // for people; no colours unless asked for
  bool coverage_line = true;                           // below the findings of pretty
  std::optional<std::chrono::milliseconds> took = {};  // for terminals only: two runs are to print the same
};

struct ReportFormat {
  std::string_view name;     // "sarif"
  std::string_view summary;  // one line
  std::string (*print)(const CheckReport& report, const ReportContext& context);
};

std::span<const ReportFormat> report_formats();

// The row of `name`, or null.
const ReportFormat* find_report_format(std::string_view name);

std::string pretty_report(const CheckReport& report, const ReportContext& context);
std::string json_report(const CheckReport& report, const ReportContext& context);
std::string sarif_report(const CheckReport& report, const ReportContext& context);
std::string junit_report(const CheckReport& report, const ReportContext& context);
std::string github_report(const CheckReport& report, const ReportContext& context);
std::string gitlab_report(const CheckReport& report, const ReportContext& context);
std::string rdjson_report(const CheckReport& report, const ReportContext& context);
std::string markdown_report(const CheckReport& report, const ReportContext& context);

}  // namespace obelus
