// The shortest way from one list of lines to the other, by E. W. Myers, "An O(ND) Difference Algorithm and
// Its Variations", Algorithmica 1 (1986).

#include "reports/diff.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <vector>

namespace obelus {
namespace {

constexpr std::size_t context = 3;
constexpr std::ptrdiff_t most_changes = 2000;

using Lines = std::vector<std::string_view>;

Lines lines_of(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t newline = text.find('\n');
    const std::size_t size = newline == text.npos ? text.size() : newline + 1;
    lines.push_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return lines;
}

enum class Kind : std::uint8_t { same, removed, added };

struct Step {
  Kind kind;
  std::string_view line;
};

// The furthest line of `a` reached on each diagonal, after each number of changes.
using Trace = std::vector<std::vector<std::ptrdiff_t>>;

std::vector<Step> all_replaced(const Lines& a, const Lines& b) {
  std::vector<Step> steps;
  for (const auto line : a) steps.push_back({Kind::removed, line});
  for (const auto line : b) steps.push_back({Kind::added, line});
  return steps;
}

std::vector<Step> walk_back(const Lines& a, const Lines& b, const Trace& trace) {
  std::vector<Step> steps;
  auto x = static_cast<std::ptrdiff_t>(a.size());
  auto y = static_cast<std::ptrdiff_t>(b.size());
  for (auto d = static_cast<std::ptrdiff_t>(trace.size()) - 1; d >= 0; --d) {
    const std::ptrdiff_t k = x - y;
    std::ptrdiff_t before_x = 0;
    std::ptrdiff_t before_y = 0;
    if (d > 0) {
      const auto& v = trace[d - 1];
      const auto at = [&](std::ptrdiff_t diagonal) { return v[diagonal + d - 1]; };
      const bool down =
          k == -d || (k != d && (k - 1 < -(d - 1) || (k + 1 <= d - 1 && at(k - 1) < at(k + 1))));
      const std::ptrdiff_t from = down ? k + 1 : k - 1;
      before_x = at(from);
      before_y = before_x - from;
      const std::ptrdiff_t start = down ? before_x : before_x + 1;
      for (; x > start; --x, --y) steps.push_back({Kind::same, a[x - 1]});
      steps.push_back(down ? Step{Kind::added, b[before_y]} : Step{Kind::removed, a[before_x]});
    } else {
      for (; x > 0; --x) steps.push_back({Kind::same, a[x - 1]});
    }
    x = before_x;
    y = before_y;
  }
  std::reverse(steps.begin(), steps.end());
  return steps;
}

std::vector<Step> shortest(const Lines& a, const Lines& b) {
  const auto n = static_cast<std::ptrdiff_t>(a.size());
  const auto m = static_cast<std::ptrdiff_t>(b.size());
  Trace trace;
  for (std::ptrdiff_t d = 0; d <= std::min(n + m, most_changes); ++d) {
    std::vector<std::ptrdiff_t> v(2 * d + 1, -1);
    const auto last = [&](std::ptrdiff_t k) {
      return k < -(d - 1) || k > d - 1 ? -1 : trace.back()[k + d - 1];
    };
    for (std::ptrdiff_t k = -d; k <= d; k += 2) {
      std::ptrdiff_t x = d == 0 ? 0 : std::max(last(k + 1), last(k - 1) < 0 ? -1 : last(k - 1) + 1);
      if (x < 0 || x > n || x - k > m) continue;
      while (x < n && x - k < m && a[x] == b[x - k]) ++x;
      v[k + d] = x;
      if (x < n || x - k < m) continue;
      trace.push_back(std::move(v));
      return walk_back(a, b, trace);
    }
    trace.push_back(std::move(v));
  }
  return all_replaced(a, b);
}

void write_line(std::string& out, const Step& step) {
  out += step.kind == Kind::same ? ' ' : step.kind == Kind::removed ? '-' : '+';
  out += step.line;
  if (!step.line.ends_with('\n')) out += "\n\\ No newline at end of file\n";
}

// "12,5" for a range of lines, counted from 1; an empty range names the line before it.
std::string range(std::size_t first, std::size_t count) {
  if (count == 1) return std::to_string(first + 1);
  return fmt::format("{},{}", count == 0 ? first : first + 1, count);
}

}  // namespace

std::string unified_diff(std::string_view path, std::string_view before, std::string_view after) {
  if (before == after) return {};
  const std::vector<Step> steps = shortest(lines_of(before), lines_of(after));
  std::string out = fmt::format("--- {0}\n+++ {0}\n", path);
  std::size_t old_line = 0;
  std::size_t new_line = 0;
  for (std::size_t i = 0; i < steps.size();) {
    const auto is_change = [](const Step& step) { return step.kind != Kind::same; };
    const auto change = static_cast<std::size_t>(
        std::find_if(steps.begin() + static_cast<std::ptrdiff_t>(i), steps.end(), is_change) - steps.begin());
    if (change == steps.size()) break;
    const std::size_t begin = std::max(i, change - std::min(change, context));
    old_line += begin - i;
    new_line += begin - i;
    // The hunk ends where more than two contexts lie between two changes.
    std::size_t last = change;
    for (std::size_t at = change; at < steps.size() && at <= last + 2 * context + 1; ++at)
      if (is_change(steps[at])) last = at;
    const std::size_t end = std::min(last + context + 1, steps.size());
    std::size_t old_count = 0;
    std::size_t new_count = 0;
    std::string body;
    for (std::size_t at = begin; at < end; ++at) {
      if (steps[at].kind != Kind::added) ++old_count;
      if (steps[at].kind != Kind::removed) ++new_count;
      write_line(body, steps[at]);
    }
    out += fmt::format("@@ -{} +{} @@\n{}", range(old_line, old_count), range(new_line, new_count), body);
    old_line += old_count;
    new_line += new_count;
    i = end;
  }
  return out;
}

}  // namespace obelus
