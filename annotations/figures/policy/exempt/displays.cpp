// What lengths of time and of screens stand for in names and in prose of figures.
//
//   the 16-inch MacBook Pro · a 12-month average · 8 months pregnant

#include <algorithm>

#include "figures/policy/exempt/names.hpp"
#include "figures/policy/exempt/words.hpp"
#include "figures/policy/rules.hpp"

namespace obelus::policy {
namespace {

// MacBook, iPad, ThinkPad: a capital within, as only products have
bool is_trademark(std::string_view word) {
  return word.size() > 3 && std::any_of(word.begin() + 1, word.end(), is_upper) &&
         std::any_of(word.begin() + 1, word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool is_hyphened(const Site& site) { return dash_at(site.text(), site.quantity().number.end) > 0; }

}  // namespace

std::optional<Span> display(const Site& site) {
  const Quantity& q = site.quantity();
  if (site.policy().quantities || !site.is_kind(QuantityKind::measure) || q.unit != "inch" || q.is_range() ||
      !is_hyphened(site))
    return std::nullopt;
  const Word& product = site.after(0);
  const bool dated = product.number() && product.text.size() == 4;  // the 15-inch 2016 MacBook Pro
  const Word& name = dated ? site.after(1) : product;
  return product.spaced() && name.spaced() && is_trademark(name.text) ? std::optional(q.text) : std::nullopt;
}

bool is_window_of_mean(const Site& site) {
  const Word& after = site.after(0);
  if (!site.is_kind(QuantityKind::duration) || !is_hyphened(site) || !after.spaced()) return false;
  if (site.before(0).text == "trailing" && !site.policy().quantities) return true;
  const Word& mean =
      is_one_of(after.text, {"moving", "rolling", "trailing", "running"}) ? site.after(1) : after;
  const Word& of = is_one_of(after.text, {"average", "averages", "mean"}) ? site.after(1) : site.after(2);
  return is_one_of(mean.text, {"average", "averages", "mean"}) &&  // not a 12-month average wait
         !(of.spaced() && is_one_of(of.text, {"wait", "waits", "stay", "sentence", "delay", "term", "life",
                                              "backlog", "turnaround", "sentences", "delays"}));
}

bool is_long_weekend(const Site& site) {
  return site.is_kind(QuantityKind::duration) && site.quantity().unit == "day" && is_hyphened(site) &&
         site.quantity().high <= 4 && is_word(site.after(0).text, "weekend");
}

bool is_of_pregnancy(const Site& site) {
  const std::string_view unit = site.quantity().unit;
  return site.is_kind(QuantityKind::duration) && (unit == "month" || unit == "week") &&
         site.quantity().high < 45 && is_word(site.after(0).text, "pregnant");
}

}  // namespace obelus::policy
