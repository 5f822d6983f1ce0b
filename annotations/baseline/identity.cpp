#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "obelus/baseline.hpp"
#include "selector/stable_hash.hpp"

namespace obelus {

namespace {

// What is parted here is parted in the hash: no field holds a tab.
std::string joined(std::initializer_list<std::string_view> parts) {
  std::string out;
  for (const std::string_view part : parts) out.append(part).append("\t");
  return out;
}

}  // namespace

void Ordinals::number(std::string_view path, std::string_view rule, Landmark& landmark) {
  landmark.ordinal = seen_[joined({path, rule, landmark.subject, landmark.before, landmark.after})]++;
}

std::string identity_of(std::string_view rule, const Landmark& landmark) {
  selector::StableHash hash;
  hash.add(joined({rule, landmark.subject, landmark.before, landmark.after}));
  if (landmark.ordinal > 0) hash.add(fmt::format("{}", landmark.ordinal));
  return fmt::format("{:016x}", hash.value());
}

std::string Identities::unique(std::string identity) {
  const std::size_t number = ++seen_[identity];
  if (number > 1) identity += fmt::format(".{}", number);
  return identity;
}

void identify(std::span<Finding> findings) {
  Ordinals ordinals;
  Identities identities;
  for (Finding& finding : findings) {
    ordinals.number(finding.place.path, finding.rule, finding.landmark);
    finding.identity = identities.unique(identity_of(finding.rule, finding.landmark));
  }
}

bool can_be_known(std::string_view rule) {
  constexpr std::array<std::string_view, 2> never = {"OB104", "OB504"};
  return !rule.starts_with("OB9") && std::find(never.begin(), never.end(), rule) == never.end();
}

}  // namespace obelus
