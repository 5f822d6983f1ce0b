#include "reports/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "obelus/rule.hpp"
#include "pipeline/paths.hpp"

namespace obelus {
namespace {

int badness(const Finding& finding) {
  return 2 * static_cast<int>(finding.level) + (finding.rule.starts_with("OB9") ? 1 : 0);
}

}  // namespace

std::string counted(std::size_t number, std::string_view noun) {
  return fmt::format("{} {}{}", number, noun, number == 1 ? "" : "s");
}

std::string repository_path(const std::string& path) {
  std::string normal = paths::normal(path);
  return normal.empty() ? "." : normal;
}

std::vector<const Finding*> worst_first(std::span<const Finding> findings) {
  std::vector<const Finding*> sorted;
  for (const Finding& each : findings) sorted.push_back(&each);
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const Finding* a, const Finding* b) { return badness(*a) > badness(*b); });
  return sorted;
}

std::string_view name_of(Level level) {
  switch (level) {
    case Level::error: return "error";
    case Level::warning: return "warning";
    default: return "info";
  }
}

std::string title_of(std::string_view rule) {
  const Rule* row = find_rule(rule);
  return row == nullptr ? std::string(rule) : fmt::format("{} {}", row->id, row->name);
}

std::string iso_date(const Date& date) {
  if (date.month == 0) return fmt::format("{:04}", date.year);
  if (date.day == 0) return fmt::format("{:04}-{:02}", date.year, date.month);
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

double tenths_down(double percent) { return std::floor(percent * 10 + 1e-9) / 10; }

std::string coverage_sentence(const CheckReport& report) {
  const Coverage& all = report.coverage;
  const double share =
      all.figures == 0 ? 100 : 100.0 * static_cast<double>(all.sourced) / static_cast<double>(all.figures);
  std::string sentence =
      fmt::format("{}, {} sourced ({:.1f} %), {} waived, {} unsourced", counted(all.figures, "figure"),
                  all.sourced, tenths_down(share), all.waived, all.unsourced());
  if (report.muted != 0) sentence += fmt::format(", {} known before", counted(report.muted, "finding"));
  return sentence + fmt::format(" — {}", counted(report.files.size(), "file"));
}

}  // namespace obelus
