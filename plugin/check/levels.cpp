#include "check/levels.hpp"

#include <algorithm>

#include "obelus/rule.hpp"

namespace obelus {
namespace {

bool any_begins(const std::vector<std::string>& ids, std::string_view rule) {
  return std::any_of(ids.begin(), ids.end(), [&](const std::string& id) { return rule.starts_with(id); });
}

void put_over(const RuleSettings& settings, std::string_view rule, RuleSetting& setting) {
  for (const auto& [id, value] : settings)
    if (id == rule) setting = value;
}

}  // namespace

bool RuleChoice::admits(std::string_view rule) const {
  return (select.empty() || any_begins(select, rule)) && !any_begins(ignore, rule);
}

Levels::Levels(const Config& config, RuleChoice choice) : config_(config), choice_(std::move(choice)) {
  for (const Override& each : config_.overrides) {
    Overridden overridden{{}, &each.rules};
    for (const std::string& pattern : each.files)
      if (auto glob = Glob::parse(pattern)) overridden.files.push_back(std::move(*glob));
    overrides_.push_back(std::move(overridden));
  }
}

void Levels::apply(const std::vector<std::string>& names, std::vector<Finding>& findings) const {
  std::vector<const RuleSettings*> settings = {&config_.rules};
  for (const Overridden& each : overrides_) {
    const bool fits = std::any_of(each.files.begin(), each.files.end(), [&](const Glob& glob) {
      return std::any_of(names.begin(), names.end(), [&](const auto& name) { return glob.matches(name); });
    });
    if (fits) settings.push_back(each.rules);
  }
  std::erase_if(findings, [&](Finding& finding) {
    const Rule* rule = find_rule(finding.rule);
    if (rule == nullptr || rule->is_fault) return false;
    if (!choice_.admits(finding.rule)) return true;
    RuleSetting setting{false, finding.level};
    for (const RuleSettings* each : settings) put_over(*each, finding.rule, setting);
    finding.level = setting.severity;
    return setting.is_off;
  });
}

}  // namespace obelus
