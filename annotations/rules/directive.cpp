#include "rules/directive.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "obelus/rule.hpp"
#include "yaml/values.hpp"

namespace obelus::checks {
namespace {

constexpr std::string_view space = " \t\r\n\f";

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(space);
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(space) - first + 1);
}

// Takes the keyword off a comment.
std::optional<Directive::Kind> take_keyword(std::string_view& text) {
  constexpr std::pair<std::string_view, Directive::Kind> keywords[] = {
      {"obelus-ignore-start", Directive::Kind::start},
      {"obelus-ignore-end", Directive::Kind::end},
      {"obelus-ignore-file", Directive::Kind::file},
      {"obelus-ignore", Directive::Kind::next}};
  for (const auto& [keyword, kind] : keywords) {
    if (!text.starts_with(keyword)) continue;
    const std::string_view rest = text.substr(keyword.size());
    if (!rest.empty() && space.find(rest.front()) == space.npos && rest.front() != ':') continue;
    text = trimmed(rest);
    return kind;
  }
  return std::nullopt;
}

// Takes `until=DATE` out of a reason.
std::string without_until(std::string_view reason, Directive& directive) {
  constexpr std::string_view key = "until=";
  std::size_t at = reason.rfind(key);
  if (at == reason.npos || (at > 0 && space.find(reason[at - 1]) == space.npos)) return std::string(reason);
  const std::size_t end = std::min(reason.find_first_of(space, at), reason.size());
  directive.has_until = true;
  directive.until = yaml::read_date(reason.substr(at + key.size(), end - at - key.size()));
  const std::string_view before = trimmed(reason.substr(0, at));
  const std::string_view after = trimmed(reason.substr(end));
  return fmt::format("{}{}{}", before, before.empty() || after.empty() ? "" : " ", after);
}

std::string unknown(std::string_view word) {
  const std::string_view nearest = nearest_rule(word);
  return fmt::format("“{}” is no rule{}", word,
                     nearest.empty() ? "" : fmt::format("; did you mean {}?", nearest));
}

void read_rules(std::string_view words, Directive& directive) {
  constexpr std::string_view between = " \t\r\n\f,";
  for (std::size_t at = words.find_first_not_of(between); at < words.size();) {
    const std::size_t end = std::min(words.find_first_of(between, at), words.size());
    const std::string_view word = words.substr(at, end - at);
    const Rule* rule = find_rule_by_word(word);
    if (rule == nullptr)
      directive.fault = unknown(word);
    else if (!may_be_waived(rule->id))
      directive.fault = fmt::format("{} cannot be waived", rule->id);
    else
      directive.rules.push_back(rule->id);
    at = words.find_first_not_of(between, end);
  }
}

}  // namespace

bool may_be_waived(std::string_view rule) {
  constexpr std::string_view never[] = {"OB501", "OB502", "OB503", "OB504"};
  const Rule* row = find_rule(rule);
  return row != nullptr && !row->is_fault &&
         std::find(std::begin(never), std::end(never), rule) == std::end(never);
}

std::optional<Directive> read_directive(const Remark& remark) {
  std::string_view text = trimmed(remark.content);
  Directive directive;
  if (remark.attribute.empty()) {
    const auto kind = take_keyword(text);
    if (!kind) return std::nullopt;
    directive.kind = *kind;
  } else if (remark.attribute == "data-obelus-ignore") {
    directive.kind = Directive::Kind::element;
  } else {
    return std::nullopt;
  }
  if (directive.kind == Directive::Kind::end) return directive;
  const std::size_t colon = text.find(':');
  read_rules(text.substr(0, colon), directive);
  if (colon != text.npos) directive.reason = without_until(trimmed(text.substr(colon + 1)), directive);
  if (!directive.fault.empty()) return directive;
  if (directive.rules.empty())
    directive.fault = "it names no rule";
  else if (directive.reason.empty())
    directive.fault = "it says no reason";
  return directive;
}

}  // namespace obelus::checks
