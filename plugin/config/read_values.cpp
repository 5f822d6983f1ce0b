#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "config/values.hpp"
#include "obelus/closest.hpp"
#include "obelus/rule.hpp"
#include "pipeline/page_paths.hpp"

namespace obelus::config {
namespace {

using data::Kind;
using data::Node;

constexpr std::string_view severities[] = {"info", "warning", "error"};

template <class T>
std::optional<T> number_in(std::string_view text) {
  T value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// "error", "off", or {severity: …}.
void read_setting(Faults& faults, const Node& node, RuleSetting& setting) {
  const bool is_mapping = node.kind == Kind::mapping;
  for (const data::Member& member : node.members)
    if (member.key->scalar != "severity") faults.unknown(*member.key, {"severity"});
  const Node& word = is_mapping ? node["severity"] : node;
  setting.is_off = word.scalar == "off" || (word.kind == Kind::boolean && word.scalar.starts_with('f'));
  const auto found = std::find(std::begin(severities), std::end(severities), word.scalar);
  setting.severity = static_cast<Level>(std::min<std::ptrdiff_t>(found - std::begin(severities), 2));
  faults.expect(setting.is_off || found != std::end(severities), node, "a rule",
                "off, info, warning or error, or {severity: …}");
}

// "did you mean `OB101`?", of a rule's name or of what is like one; or nothing.
std::string rule_meant(std::string_view word) {
  const Rule* rule = find_rule_by_word(word);
  if (rule == nullptr) rule = find_rule_by_word(nearest_rule(word));
  return rule == nullptr ? "" : fmt::format("did you mean `{}`?", rule->id);
}

template <class T>
void put(std::vector<std::pair<std::string, T>>& into, std::string_view key, T value) {
  for (auto& [old, setting] : into)
    if (old == key) return void(setting = std::move(value));
  into.emplace_back(key, std::move(value));
}

}  // namespace

void Faults::add(std::string_view rule, Span at, std::string message, std::string fix, std::string label) {
  found.push_back(
      {rule, Level::error, std::move(message), {path_, at}, std::move(label), {}, std::move(fix)});
}

void Faults::unknown(const Node& key, const std::vector<std::string_view>& known) {
  const std::string_view nearest = closest(key.scalar, known);
  std::string all;
  for (const std::string_view name : known) all.append(all.empty() ? "" : ", ").append(name);
  const bool is_version = key.scalar == "obelus";
  add("OB903", key.at, fmt::format("unknown key `{}`", key.scalar),
      is_version ? "leave it out: only files of annotations begin with a version" : "known here: " + all,
      nearest.empty() ? "" : fmt::format("did you mean `{}`?", nearest));
}

bool Faults::expect(bool fits, const Node& value, std::string_view key, std::string_view what) {
  if (!fits) add("OB902", value.at, fmt::format("`{}` must be {}", key, what));
  return fits;
}

void read(Faults& faults, const Node& node, std::string_view key, std::string& into) {
  if (faults.expect(node.kind == Kind::string, node, key, "text")) into = std::string(node.scalar);
}

void read(Faults& faults, const Node& node, std::string_view key, bool& into) {
  if (faults.expect(node.kind == Kind::boolean, node, key, "true or false"))
    into = node.scalar.starts_with('t') || node.scalar.starts_with('T');
}

void read(Faults& faults, const Node& node, std::string_view key, std::size_t& into) {
  const std::optional<std::size_t> value = number_in<std::size_t>(node.scalar);
  if (faults.expect(node.kind == Kind::integer && value.has_value(), node, key, "a whole number"))
    into = *value;
}

void read(Faults& faults, const Node& node, std::string_view key, double& into) {
  const std::optional<double> value = number_in<double>(node.scalar);
  if (faults.expect(value && *value >= 0 && *value <= 100, node, key, "a percentage from 0 to 100"))
    into = *value;
}

void read(Faults& faults, const Node& node, std::string_view key, Percent& into) {
  std::string_view text = node.scalar;
  const bool is_percent = text.ends_with('%');
  if (is_percent) text = text.substr(0, text.find_last_not_of(" %") + 1);
  const std::optional<double> value = number_in<double>(text);
  if (faults.expect(is_percent && value && *value >= 0 && *value <= 100, node, key, "a percentage, as 5%"))
    into.value = *value;
}

void read(Faults& faults, const Node& node, std::string_view key, Size& into) {
  constexpr std::pair<std::string_view, unsigned> units[] = {
      {"KiB", 10}, {"MiB", 20}, {"GiB", 30}, {"B", 0}, {"", 0}};
  for (const auto& [unit, shift] : units) {
    if (!node.scalar.ends_with(unit)) continue;
    std::string_view text = node.scalar.substr(0, node.scalar.size() - unit.size());
    text = text.substr(0, text.find_last_not_of(' ') + 1);
    const std::optional<std::size_t> count = number_in<std::size_t>(text);
    if (!count || *count > (~std::size_t{0} >> shift)) break;
    into.bytes = *count << shift;
    return;
  }
  faults.expect(false, node, key, "a size, as 64MiB");
}

void read(Faults& faults, const Node& node, std::string_view key, std::vector<std::string>& into) {
  if (!faults.expect(node.kind == Kind::sequence, node, key, "a list")) return;
  into.clear();
  for (const Node* item : node.items)
    if (faults.expect(item->kind == Kind::string, *item, key, "a list of texts"))
      into.emplace_back(item->scalar);
}

void read(Faults& faults, const Node& node, std::string_view key, TextPairs& into) {
  if (!faults.expect(node.kind == Kind::mapping, node, key, "a mapping")) return;
  for (const data::Member& member : node.members) {
    if (!faults.expect(member.value->kind == Kind::string, *member.value, member.key->scalar, "text"))
      continue;
    const std::string fault = fault_of_page_paths(member.key->scalar, member.value->scalar);
    if (!fault.empty()) faults.add("OB902", member.key->at, fault);
    put(into, member.key->scalar, std::string(member.value->scalar));
  }
}

void read(Faults& faults, const Node& node, std::string_view key, RuleSettings& into) {
  if (!faults.expect(node.kind == Kind::mapping, node, key, "a mapping of rules")) return;
  for (const data::Member& member : node.members) {
    RuleSetting setting;
    const Rule* rule = find_rule(member.key->scalar);
    if (rule == nullptr)
      faults.add("OB903", member.key->at, fmt::format("`{}` is no rule's id", member.key->scalar),
                 "`obelus rules` lists them", rule_meant(member.key->scalar));
    else if (rule->is_fault)
      faults.add("OB902", member.key->at,
                 fmt::format("`{}` is a fault: it has no level and cannot be off", member.key->scalar),
                 "remove it from `rules`");
    read_setting(faults, *member.value, setting);
    put(into, member.key->scalar, setting);
  }
}

void read(Faults& faults, const Node& node, std::string_view key, std::vector<Override>& into) {
  if (!faults.expect(node.kind == Kind::sequence, node, key, "a list")) return;
  into.clear();
  for (const Node* item : node.items) {
    if (!faults.expect(item->kind == Kind::mapping, *item, key, "a list of mappings")) continue;
    Override one;
    for (const data::Member& member : item->members) {
      if (member.key->scalar == "files")
        read(faults, *member.value, "files", one.files);
      else if (member.key->scalar == "rules")
        read(faults, *member.value, "rules", one.rules);
      else
        faults.unknown(*member.key, {"files", "rules"});
    }
    const bool all_known = std::all_of(item->members.begin(), item->members.end(), [](const auto& member) {
      return member.key->scalar == "files" || member.key->scalar == "rules";
    });
    for (const std::string_view needed : {"files", "rules"})
      if (all_known) faults.expect(item->has(needed), *item, key, fmt::format("entries with `{}`", needed));
    into.push_back(std::move(one));
  }
}

void read(Faults& faults, const Node& node, std::string_view key, MinCoverage& into) {
  if (!faults.expect(node.kind == Kind::mapping, node, key, "a mapping, as {site: 95}")) return;
  for (const data::Member& member : node.members) {
    if (member.key->scalar == "site")
      read(faults, *member.value, "site", into.site);
    else if (member.key->scalar == "file")
      read(faults, *member.value, "file", into.file);
    else
      faults.unknown(*member.key, {"site", "file"});
  }
}

}  // namespace obelus::config
