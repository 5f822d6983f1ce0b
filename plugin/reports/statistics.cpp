#include "reports/statistics.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <vector>

#include "obelus/rule.hpp"
#include "reports/table.hpp"

namespace obelus {
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
