// Numbers of an example that the author makes up.
//
//   Let's say the office has $30 million. … That $30 million … · if you have 40 tabs open · for, say, 10 days

#include "figures/policy/context/named.hpp"
#include "figures/policy/context/telling.hpp"
#include "figures/policy/exempt/made_up.hpp"
#include "figures/policy/rules.hpp"

namespace obelus::policy {

bool is_small(const Site& site) {
  const bool counted = site.is_kind(QuantityKind::count) || site.is_kind(QuantityKind::range) ||
                       site.is_kind(QuantityKind::duration);
  return counted && !site.is_digits() && site.quantity().high < site.policy().min_count;
}

std::optional<Span> supposed(const Site& site) {
  if (site.policy().quantities || is_small(site)) return std::nullopt;
  const Span text = site.quantity().text;
  const Telling& telling = site.telling();
  if (site.named().is_supposed(site.quantity()) || site.in_supposition()) return text;
  const Supposition& supposition = telling.supposition();
  if (is_made_up(site)) return text;
  const bool is_supposed = supposition.given() || supposition.near() ||
                           (telling.in_condition() && !site.is_kind(QuantityKind::money));
  return is_supposed && !telling.too_long() ? std::optional(text) : std::nullopt;
}

}  // namespace obelus::policy
