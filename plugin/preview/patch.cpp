#include "preview/patch.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "reports/edit_steps.hpp"
#include "reports/json_text.hpp"

namespace obelus::preview {
namespace {

// Past so many changed lines it costs less to send them all than to find the fewest.
constexpr std::size_t most_changes = 256;

// Takes off what both begin and end with; returns how many lines they begin with.
std::size_t trim(Pieces& a, Pieces& b) {
  const std::size_t most = std::min(a.size(), b.size());
  std::size_t front = 0;
  while (front < most && a[front] == b[front]) ++front;
  std::size_t back = 0;
  while (back < most - front && a[a.size() - 1 - back] == b[b.size() - 1 - back]) ++back;
  for (Pieces* each : {&a, &b}) {
    each->resize(each->size() - back);
    each->erase(each->begin(), each->begin() + static_cast<std::ptrdiff_t>(front));
  }
  return front;
}

std::vector<Splice> splices(std::string_view before, std::string_view after) {
  using Kind = EditStep::Kind;
  Pieces old_lines = lines_of(before);
  Pieces new_lines = lines_of(after);
  std::size_t line = trim(old_lines, new_lines);
  std::vector<Splice> found;
  bool is_open = false;
  for (const EditStep& step : edit_steps(old_lines, new_lines, most_changes)) {
    if (step.kind == Kind::same) {
      is_open = false;
      ++line;
      continue;
    }
    if (!is_open) found.push_back({line, 0, ""});
    is_open = true;
    if (step.kind == Kind::added) {
      found.back().added += step.piece;
    } else {
      ++found.back().removed;
      ++line;
    }
  }
  return found;
}

}  // namespace

Patch difference(const Parts& before, const Parts& after) {
  Patch patch;
  for (const auto& [name, text] : after) {
    const auto old = before.find(name);
    if (old == before.end())
      patch[name] = splices("", text);
    else if (old->second != text)
      patch[name] = splices(old->second, text);
  }
  return patch;
}

std::string patch_json(const Patch& patch) {
  Json parts = Json::object();
  for (const auto& [name, all] : patch) {
    Json& list = parts[name] = Json::array();
    for (const Splice& each : all) list.push_back({each.at, each.removed, each.added});
  }
  return json_line(parts);
}

std::string parts_json(const Parts& parts) {
  Json all = Json::object();
  for (const auto& [name, text] : parts) all[name] = text;
  return json_line(all);
}

}  // namespace obelus::preview
