#include <fmt/format.h>

#include <charconv>
#include <chrono>
#include <optional>

#include "obelus/writer.hpp"
#include "provenance/site.hpp"
#include "reports/words.hpp"

namespace obelus {
namespace {

constexpr double left = 80;
constexpr double right = 620;
constexpr double top = 16;
constexpr double bottom = 156;

// Days since 1970 of "2025-02-01".
std::optional<double> days_of(std::string_view date) {
  int parts[3] = {0, 0, 0};
  if (date.size() != 10) return std::nullopt;
  const std::string_view texts[3] = {date.substr(0, 4), date.substr(5, 2), date.substr(8, 2)};
  for (int i = 0; i < 3; ++i)
    if (std::from_chars(texts[i].data(), texts[i].data() + texts[i].size(), parts[i]).ec != std::errc())
      return std::nullopt;
  const std::chrono::year_month_day day{std::chrono::year(parts[0]),
                                        std::chrono::month(static_cast<unsigned>(parts[1])),
                                        std::chrono::day(static_cast<unsigned>(parts[2]))};
  if (!day.ok()) return std::nullopt;
  return static_cast<double>(std::chrono::sys_days(day).time_since_epoch().count());
}

struct Point {
  double days;
  double percent;
};

std::vector<Point> points_of(const std::vector<Snapshot>& snapshots) {
  std::vector<Point> points;
  for (const Snapshot& each : snapshots)
    if (const auto days = days_of(each.date)) points.push_back({*days, tenths_down(each.coverage.percent())});
  return points;
}

}  // namespace

std::string coverage_chart(const std::vector<Snapshot>& snapshots) {
  const std::vector<Point> points = points_of(snapshots);
  if (points.size() < 2 || points.front().days >= points.back().days) return "";
  const double first = points.front().days;
  const double span = points.back().days - first;
  std::string line;
  std::string dots;
  for (const Point& each : points) {
    const double x = left + (right - left) * (each.days - first) / span;
    const double y = bottom - (bottom - top) * each.percent / 100;
    line += fmt::format("{}{:.1f},{:.1f}", line.empty() ? "" : " ", x, y);
    dots += fmt::format("<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"4\"/>", x, y);
  }
  std::string grid;
  for (const int percent : {0, 50, 100}) {
    const double y = bottom - (bottom - top) * percent / 100;
    grid += fmt::format(
        "<line x1=\"{0:.0f}\" x2=\"{1:.0f}\" y1=\"{2:.0f}\" y2=\"{2:.0f}\"/>"
        "<text x=\"{3:.0f}\" y=\"{4:.0f}\" text-anchor=\"end\">{5} %</text>",
        left, right, y, left - 8, y + 4, percent);
  }
  return fmt::format(
      "<svg class=\"chart\" viewBox=\"0 0 640 184\" role=\"img\" aria-label=\"Covered figures from {0} to "
      "{1}, in "
      "per cent; the table below has the numbers\">\n<g class=\"grid\">{2}</g>\n<polyline "
      "points=\"{3}\"/>\n{4}\n"
      "<text x=\"{5:.0f}\" y=\"176\">{0}</text><text x=\"{6:.0f}\" y=\"176\" text-anchor=\"end\">{1}</text>\n"
      "</svg>\n",
      escape_html(snapshots.front().date), escape_html(snapshots.back().date), grid, line, dots, left, right);
}

}  // namespace obelus
