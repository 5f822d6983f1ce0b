// Numbers of what a reader is told to do.
//
//   Hold a 90-minute meeting. · If it is larger than 12 GB, split it. · We suggest 45 minutes. · Serves 12

#include "figures/policy/context/telling.hpp"
#include "figures/policy/rules.hpp"

namespace obelus::policy {

std::optional<Span> instruction(const Site& site) {
  if (site.policy().quantities) return std::nullopt;
  const Span text = site.quantity().text;
  if (recipe(site)) return text;
  if (is_small(site)) return std::nullopt;
  const Telling& telling = site.telling();
  if (telling.too_long()) return std::nullopt;
  const bool price_or_share = site.is_kind(QuantityKind::money) || site.is_kind(QuantityKind::percent);
  const bool bidden = telling.bidden() && !(price_or_share && telling.bidden_later());
  if (bidden || telling.advice().given()) return text;
  if (price_or_share) return std::nullopt;
  return telling.advice().should() || telling.bidden_behind_colon() ? std::optional(text) : std::nullopt;
}

}  // namespace obelus::policy
