// Programs whose names look like something else.
//
//   Node.js 22, Vue.js 3: a name with a point in it · webpack 4 · PHP 8, PHP 8.1: no pesos

#include "figures/policy/exempt/names.hpp"
#include "figures/policy/exempt/words.hpp"

namespace obelus::policy {
namespace {

std::optional<Span> dotted(const Site& site) {
  const Word& last = site.before(0);
  const Word& first = site.before(1);
  if (!is_name_number(site) || !last.spaced() || !last.lower() || first.gap != "." || !first.capital())
    return std::nullopt;
  return Span{first.begin, site.quantity().text.end};
}

// webpack 4: programs whose names are written small
std::optional<Span> small_name(const Site& site) {
  const Word& name = site.before(0);
  if (!site.plain() || !name.spaced() || site.counts_something()) return std::nullopt;
  if (!is_one_of(name.text, {"webpack", "npm", "eslint", "gulp", "grunt", "gcc", "clang", "rustc", "jest",
                             "rollup", "vite", "mypy", "pytest", "numpy", "pnpm", "deno", "rspec"}))
    return std::nullopt;
  return Span{name.begin, site.quantity().text.end};
}

// Few prices are below ten pesos, and of those with a point none has a single digit behind it.
std::optional<Span> php(const Site& site) {
  const Quantity& quantity = site.quantity();
  const bool version = site.number().size() == 1 || (site.number().size() == 3 && site.number()[1] == '.');
  if (!site.is_kind(QuantityKind::money) || quantity.unit != "PHP" || quantity.is_range() || !version)
    return std::nullopt;
  return site.text_of(quantity.text).starts_with("PHP ") ? std::optional(quantity.text) : std::nullopt;
}

}  // namespace

std::optional<Span> program(const Site& site) {
  const auto span = dotted(site);
  if (span) return span;
  const auto small = small_name(site);
  return small ? small : php(site);
}

}  // namespace obelus::policy
