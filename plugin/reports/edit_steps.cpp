// E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", Algorithmica 1 (1986).

#include "reports/edit_steps.hpp"

#include <algorithm>

namespace obelus {
namespace {

using Kind = EditStep::Kind;

// The furthest piece of `a` reached on each diagonal, after each number of changes.
using Trace = std::vector<std::vector<std::ptrdiff_t>>;

std::vector<EditStep> all_replaced(const Pieces& a, const Pieces& b) {
  std::vector<EditStep> steps;
  for (const auto piece : a) steps.push_back({Kind::removed, piece});
  for (const auto piece : b) steps.push_back({Kind::added, piece});
  return steps;
}

std::vector<EditStep> walk_back(const Pieces& a, const Pieces& b, const Trace& trace) {
  std::vector<EditStep> steps;
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
      steps.push_back(down ? EditStep{Kind::added, b[before_y]} : EditStep{Kind::removed, a[before_x]});
    } else {
      for (; x > 0; --x) steps.push_back({Kind::same, a[x - 1]});
    }
    x = before_x;
    y = before_y;
  }
  std::reverse(steps.begin(), steps.end());
  return steps;
}

std::vector<EditStep> shortest(const Pieces& a, const Pieces& b, std::ptrdiff_t most_changes) {
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

}  // namespace

Pieces lines_of(std::string_view text) {
  Pieces lines;
  while (!text.empty()) {
    const std::size_t newline = text.find('\n');
    const std::size_t size = newline == text.npos ? text.size() : newline + 1;
    lines.push_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return lines;
}

std::vector<EditStep> edit_steps(const Pieces& before, const Pieces& after, std::size_t most_changes) {
  return shortest(before, after, static_cast<std::ptrdiff_t>(most_changes));
}

}  // namespace obelus
