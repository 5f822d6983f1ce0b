#include "reports/check_pretty.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <vector>

#include "obelus/rule.hpp"
#include "reports/table.hpp"

namespace obelus {
namespace {

std::string counted(std::size_t number, std::string_view noun) {
  return fmt::format("{} {}{}", number, noun, number == 1 ? "" : "s");
}

double percent(std::size_t part, std::size_t whole) {
  return whole == 0 ? 100 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

std::string check_pretty(const CheckReport& report, const ContentOf& content_of,
                         const PrettyOptions& options) {
  return pretty(report.findings, content_of, options);
}

std::string coverage_line(const CheckReport& report, std::optional<std::chrono::milliseconds> took) {
  const Coverage& all = report.coverage;
  std::string line =
      fmt::format("{}, {} sourced ({:.1f} %), {} waived, {} unsourced", counted(all.figures, "figure"),
                  all.sourced, percent(all.sourced, all.figures), all.waived, all.unsourced());
  if (report.muted != 0) line += fmt::format(", {} known before", counted(report.muted, "finding"));
  line += fmt::format(" — {}", counted(report.files.size(), "file"));
  if (took) line += fmt::format(" in {} ms", took->count());
  return line + "\n";
}

std::string statistics(const CheckReport& report) {
  std::map<std::string_view, std::size_t> counts;
  for (const Finding& each : report.findings) ++counts[each.rule];
  std::vector<std::pair<std::string_view, std::size_t>> sorted(counts.begin(), counts.end());
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  std::vector<std::array<std::string, 3>> rows;
  for (const auto& [id, count] : sorted) {
    const Rule* rule = find_rule(id);
    rows.push_back({fmt::format("{:>6}", count), std::string(id),
                    rule == nullptr ? std::string() : std::string(rule->name)});
  }
  return table_of(rows, "");
}

}  // namespace obelus
