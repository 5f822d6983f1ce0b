#include "figures/policy/context/named.hpp"

#include <algorithm>
#include <cmath>

#include "figures/policy/context/site.hpp"

namespace obelus::policy {
namespace {

// "section508" of https://www.section508.gov/manage
std::string_view first_label(std::string_view address) {
  const std::size_t scheme = address.find("://");
  if (scheme == address.npos || scheme > 8) return {};
  std::string_view host = address.substr(scheme + 3);
  host = host.substr(0, host.find_first_of("/?#:"));
  if (host.starts_with("www.")) host.remove_prefix(4);
  const std::size_t dot = host.find('.');
  return dot == host.npos ? std::string_view() : host.substr(0, dot);
}

bool is_plain_count(QuantityKind kind) { return kind == QuantityKind::count || kind == QuantityKind::range; }

}  // namespace

void Named::read_hosts() const {
  hosts_known_ = true;
  for (const Inline& each : article_.inlines) {
    if (each.kind != InlineKind::link) continue;
    const std::string_view label = first_label(each.target);
    if (!std::any_of(label.begin(), label.end(), is_digit)) continue;
    if (std::find(hosts_.begin(), hosts_.end(), label) != hosts_.end()) continue;
    hosts_.push_back(label);
    if (hosts_.size() == most_hosts) break;
  }
}

void Named::note(const Quantity& quantity) {
  if (quantity.is_range() || knows(quantity)) return;
  entries_[used_++ % most] = {quantity.low, quantity.kind};
}

bool Named::knows(const Quantity& quantity) const {
  const auto end = entries_.begin() + static_cast<std::ptrdiff_t>(std::min(used_, most));
  return std::any_of(entries_.begin(), end, [&](const Entry& each) {
    return each.value == quantity.low &&
           (each.kind == quantity.kind ||
            (is_plain_count(quantity.kind) && each.kind != QuantityKind::multiple));
  });
}

bool Named::knows_version(double version) const {
  const auto end = entries_.begin() + static_cast<std::ptrdiff_t>(std::min(used_, most));
  return std::any_of(entries_.begin(), end, [&](const Entry& each) {
    const double hundredths = each.value * 100;
    const bool two_digits = std::round(hundredths) == hundredths && std::fmod(hundredths, 10) != 0;
    return two_digits && std::floor(each.value) == std::floor(version) && is_plain_count(each.kind);
  });
}

void Named::suppose(const Quantity& quantity) {
  constexpr double telling = 20;  // smaller counts of other things are common
  if (is_plain_count(quantity.kind) && quantity.high < telling) return;
  if (supposed_.size() == most || is_supposed(quantity)) return;
  supposed_.push_back({quantity.low, quantity.high, quantity.kind, std::string(quantity.unit)});
}

bool Named::is_supposed(const Quantity& quantity) const {
  return std::any_of(supposed_.begin(), supposed_.end(), [&](const Supposition& each) {
    return each.low == quantity.low && each.high == quantity.high && each.kind == quantity.kind &&
           each.unit == quantity.unit;
  });
}

bool Named::in_recipe() const {
  if (in_recipe_) return *in_recipe_;
  constexpr int enough = 3;
  int spoons = 0;
  for (std::size_t i = 0; i < quantities_.size() && spoons < enough; ++i)
    spoons += quantities_[i].unit == "tsp" || quantities_[i].unit == "tbsp" ? 1 : 0;
  const std::string_view text = article_.text;
  const auto has = [&](std::string_view word) { return text.find(word) != text.npos; };
  in_recipe_ = spoons == enough || (spoons > 0 && (has("Serves") || has("Ingredients")));
  return *in_recipe_;
}

bool Named::links_to(std::string_view token) const {
  if (!hosts_known_) read_hosts();
  return std::any_of(hosts_.begin(), hosts_.end(), [&](std::string_view label) {
    const std::size_t at = label.find(token);
    if (at == label.npos) return false;
    const std::size_t end = at + token.size();
    const bool runs_on = (at > 0 && is_digit(label[at - 1])) || (end < label.size() && is_digit(label[end]));
    return !runs_on && (label.size() > token.size() || is_letter(token.back()));
  });
}

}  // namespace obelus::policy
