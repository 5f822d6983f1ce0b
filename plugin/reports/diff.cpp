#include "reports/diff.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "reports/edit_steps.hpp"

namespace obelus {
namespace {

constexpr std::size_t context = 3;
constexpr std::size_t most_changes = 2000;

void write_line(std::string& out, const EditStep& step) {
  using Kind = EditStep::Kind;
  out += step.kind == Kind::same ? ' ' : step.kind == Kind::removed ? '-' : '+';
  out += step.piece;
  if (!step.piece.ends_with('\n')) out += "\n\\ No newline at end of file\n";
}

// "12,5" for a range of lines, counted from 1; an empty range names the line before it.
std::string range(std::size_t first, std::size_t count) {
  if (count == 1) return std::to_string(first + 1);
  return fmt::format("{},{}", count == 0 ? first : first + 1, count);
}

}  // namespace

std::string unified_diff(std::string_view path, std::string_view before, std::string_view after) {
  if (before == after) return {};
  using Kind = EditStep::Kind;
  const std::vector<EditStep> steps = edit_steps(lines_of(before), lines_of(after), most_changes);
  std::string out = fmt::format("--- {0}\n+++ {0}\n", path);
  std::size_t old_line = 0;
  std::size_t new_line = 0;
  for (std::size_t i = 0; i < steps.size();) {
    const auto is_change = [](const EditStep& step) { return step.kind != Kind::same; };
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
