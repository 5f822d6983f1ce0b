// A summary in GitHub's Markdown: whether every figure has a source, the findings, the files that lack
// sources. GitHub shows a megabyte of it, so long lists are cut, and say so.

#include <fmt/format.h>

#include <algorithm>

#include "obelus/writer.hpp"
#include "reports/columns.hpp"
#include "reports/formats.hpp"
#include "reports/visible.hpp"
#include "reports/words.hpp"

namespace obelus {
namespace {

constexpr std::size_t longest_list = 200;
constexpr std::size_t longest_cell = 1000;  // bytes

// A cell of a table: one line, no markup.
std::string cell(std::string_view text) {
  std::size_t size = std::min(text.size(), longest_cell);
  while (size > 0 && size < text.size() && (text[size] & 0xC0) == 0x80) --size;
  return escape_markdown(visible(text.substr(0, size))) + (size < text.size() ? "…" : "");
}

std::string heading(const Coverage& coverage) {
  if (coverage.figures == 0) return "### No figures\n\n";
  const std::size_t missing = coverage.unsourced();
  if (missing == 0) return "### Every figure has a source\n\n";
  return fmt::format("### {} of {} without a source\n\n", missing, counted(coverage.figures, "figure"));
}

std::string cut(std::size_t number) {
  return number <= longest_list ? "" : fmt::format("\nand {} more.\n", number - longest_list);
}

std::string findings_table(const CheckReport& report, const ContentOf& content_of) {
  if (report.findings.empty()) return "";
  Locator locator(content_of);
  std::string table = "\n| Level | Place | Finding | Rule |\n|---|---|---|---|\n";
  std::size_t rows = 0;
  for (const Finding* each : worst_first(report.findings)) {
    if (++rows > longest_list) continue;
    std::string place = cell(each->place.path);
    if (const auto at = locator.locate(each->place))
      place += fmt::format(":{}:{}", at->begin.line, at->begin.code_point);
    table += fmt::format("| {} | {} | {} | {} |\n", name_of(each->level), place, cell(each->message),
                         cell(title_of(each->rule)));
  }
  return table + cut(rows);
}

std::string coverage_table(const CheckReport& report) {
  std::string table;
  std::size_t rows = 0;
  for (const CheckedFile& each : report.files) {
    if (each.coverage.unsourced() == 0 || ++rows > longest_list) continue;
    table += fmt::format("| {} | {} | {} | {} | {:.1f} % |\n", cell(each.path), each.coverage.figures,
                         each.coverage.sourced, each.coverage.waived, tenths_down(each.coverage.percent()));
  }
  if (rows == 0) return "";
  return "\n| File | Figures | Sourced | Waived | Covered |\n|---|--:|--:|--:|--:|\n" + table + cut(rows);
}

}  // namespace

std::string markdown_report(const CheckReport& report, const ReportContext& context) {
  return heading(report.coverage) + coverage_sentence(report) + ".\n" +
         findings_table(report, context.content_of) + coverage_table(report);
}

}  // namespace obelus
