#include "figures/policy/verdicts.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace obelus::policy {
namespace {

using enum QuantityKind;

constexpr std::size_t kind_count = static_cast<std::size_t>(ordinal) + 1;

// What a word of the policy's lists names: a rule, a kind, or both ("score").
struct Place {
  std::size_t rule = Verdicts::no_rule;
  std::size_t kind = Verdicts::no_rule;
};

std::unordered_map<std::string_view, Place> named_places() {
  std::unordered_map<std::string_view, Place> places;
  const auto table = rules();
  for (std::size_t i = 0; i < table.size(); ++i) places[table[i].reason.code].rule = i;
  for (std::size_t i = 0; i < kind_count; ++i) places[name_of(static_cast<QuantityKind>(i))].kind = i;
  return places;
}

double highest(const Quantity& quantity) { return std::max(quantity.low, quantity.high); }

QuantityKind kind_of(const Quantity& quantity) {
  return is_age_of_things(quantity) ? duration : quantity.kind;
}

bool is_whole(double value) { return value == std::floor(value); }

}  // namespace

// Of the policy that most articles are judged by they are known already.
Verdicts::Verdicts(const FigurePolicy& policy) : policy_(policy) {
  static const FigurePolicy defaults;
  static const Wishes usual = wishes_of(defaults);
  const bool as_usual =
      policy.warn == defaults.warn && policy.require == defaults.require && policy.ignore == defaults.ignore;
  wishes_ = as_usual ? usual : wishes_of(policy);
}

Verdicts::Wishes Verdicts::wishes_of(const FigurePolicy& policy) {
  Wishes wishes;
  static const std::unordered_map<std::string_view, Place> places = named_places();
  const auto note = [&](const std::vector<std::string>& list, Wish wish) {
    for (const std::string& word : list) {
      const auto found = places.find(word);
      if (found == places.end()) continue;
      if (found->second.rule != no_rule) wishes.of_rules[found->second.rule] = wish;
      if (found->second.kind != no_rule) wishes.of_kinds[found->second.kind] = wish;
    }
  };
  note(policy.warn, Wish::warn);
  note(policy.require, Wish::require);
  note(policy.ignore, Wish::ignore);
  return wishes;
}

std::size_t Verdicts::rule_of(const Quantity& quantity, bool written_out) const {
  static const std::size_t scored = index_of("score");
  static const std::size_t small_count = index_of("small-count");
  static const std::size_t small_duration = index_of("small-duration");
  if (quantity.kind == score) return scored;
  if (!written_out || !(highest(quantity) < policy_.min_count)) return no_rule;
  if (quantity.kind == range && quantity.high == 1 && quantity.low > 1) return no_rule;  // three to one
  if (quantity.kind == duration) return small_duration;
  // five days a week
  constexpr std::string_view times[] = {"minute", "hour", "day", "week", "month", "year"};
  if (quantity.kind == rate &&
      std::find(std::begin(times), std::end(times), quantity.unit) != std::end(times))
    return small_duration;
  const bool is_change = has(quantity.flags, QuantityFlag::change);  // nine points higher
  const bool is_point =
      quantity.kind == points && is_whole(quantity.low) && !is_change;  // a quarter of a point is a rate
  const bool counts = quantity.kind == count || quantity.kind == range || is_point;
  return counts ? small_count : no_rule;
}

void Verdicts::decide(Figure& figure, std::size_t rule) const {
  static const std::size_t not_required = index_of("not-required");
  static const std::size_t ignored = index_of("ignored");
  const auto table = rules();
  const auto give = [&](Verdict verdict, std::size_t reason) {
    figure.verdict = verdict;
    figure.reason = reason == no_rule ? std::string_view() : table[reason].reason.code;
  };
  const bool is_none = rule != no_rule && table[rule].covers != nullptr && !table[rule].is_quantity;
  if (policy_.quantities) return give(is_none ? Verdict::exempt : Verdict::error, is_none ? rule : no_rule);
  const Wish kind = wishes_.of_kinds[static_cast<std::size_t>(kind_of(figure.quantity))];
  const Wish wish = rule == no_rule ? Wish::none : wishes_.of_rules[rule];
  if (wish == Wish::ignore) return give(Verdict::exempt, rule);
  if (wish == Wish::require) return give(Verdict::error, no_rule);
  if (wish == Wish::warn) return give(Verdict::warning, rule);
  if (rule != no_rule && table[rule].reason.verdict == Verdict::exempt) return give(Verdict::exempt, rule);
  if (kind == Wish::ignore) return give(Verdict::exempt, ignored);
  if (kind == Wish::warn) return give(Verdict::warning, rule);
  if (rule != no_rule) return give(Verdict::recorded, rule);
  if (kind == Wish::require || figure.quantity.kind == range) return give(Verdict::error, no_rule);
  give(Verdict::recorded, not_required);
}

}  // namespace obelus::policy
