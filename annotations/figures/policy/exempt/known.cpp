// Numbers that stand for what the article calls by them elsewhere.
//
//   Section 508 … a 508 expert · USWDS 2.0 … any true 2.0 · the $10 bill … the new 10 · the 10x project

#include <algorithm>

#include "figures/policy/context/named.hpp"
#include "figures/policy/exempt/names.hpp"
#include "figures/policy/exempt/words.hpp"

namespace obelus::policy {
namespace {

// "the new 10", "that 2": a determiner, and nothing that is counted.
bool stands_alone(const Site& site) {
  const Word& before = site.before(0);
  if (!before.spaced() || site.counts_something()) return false;
  if (before.is(Sense::determiner)) return true;
  return before.lower() && !before.is(Sense::function) && site.before(1).is(Sense::determiner);
}

// "GSA's 10x program", "the 10x team": what is done under that name, not how many times
bool is_undertaking(const Site& site) {
  constexpr std::string_view words[] = {"program", "programme", "project",  "team",      "initiative", "fund",
                                        "grant",   "phase",     "campaign", "challenge", "series",     "lens",
                                        "zoom",    "camera",    "idea",     "proposal"};
  const std::string_view behind = std::string_view(site.text()).substr(site.quantity().text.end, 5);
  if (behind == "\u2019s " || behind.starts_with("'s ")) return true;  // 10x's approach
  const Word& before = site.before(0);
  const bool owned = before.text == "the" || before.text == "The" || before.text.ends_with("'s") ||
                     before.text.ends_with("\u2019s");
  if (before.text == "a" && is_one_of(site.after(0).text, {"idea", "proposal"})) return true;
  const bool plural = before.gap == "\u2019 " || before.gap == "' ";  // the Services' 10x program
  const Word& after = site.after(0);
  return ((owned && before.spaced()) || plural) && after.spaced() &&
         std::find(std::begin(words), std::end(words), after.text) != std::end(words);
}

// a 10x developer, 10x rock stars: those of a legend
bool is_of_legend(const Site& site) {
  const std::string_view text = site.text_of(site.quantity().text);
  return (text == "10x" || text == "10X") && site.after(0).spaced() &&
         is_one_of(site.after(0).text,
                   {"developer", "developers", "engineer", "engineers", "programmer", "programmers", "coder",
                    "coders", "Rockstar", "rockstar", "rockstars", "Engineer", "Developer", "Engineers"});
}

std::optional<Span> known_multiple(const Site& site) {
  const bool in_row = site.before(0).gap == ", " && site.after(0).gap == ", ";  // head of it, 10x, GSA
  const bool named = in_row && site.before(0).lower() && site.after(0).capital();
  if (is_of_legend(site) || (named && site.token() == site.quantity().text)) return site.quantity().text;
  const Span token = site.token();
  const Span text = site.quantity().text;
  if ((token == text || token.end <= text.end + 4) && is_undertaking(site)) return text;
  if (token != text || !(site.named().knows(site.quantity()) || site.named().links_to(site.text_of(token))))
    return std::nullopt;
  return text;
}

// Drupal 7 and 8 websites: the next of that name; of what is counted behind, sites and the like alone
bool is_next_of_name(const Site& site) {
  const Figure* first = site.previous();
  if (first == nullptr || first->reason != "name") return false;
  const Span number = site.quantity().number;
  const double step = site.quantity().low - first->quantity.low;
  const bool tenth =
      !site.integer() && !site.glued() && step > 0.09 && step < 0.11;  // TLS 1.0 and 1.1 connections
  if (first->text.end > number.begin || !(tenth || (site.plain() && step == 1))) return false;
  const std::string_view gap = site.text_of({first->text.end, number.begin});
  if (gap != " and " && gap != " or " && gap != " / " && gap != "/") return false;
  return tenth || !site.counts_plural() ||
         is_one_of(site.after(0).text, {"websites", "sites", "users", "apps", "versions", "releases",
                                        "modules", "models", "phones"});
}

}  // namespace

std::optional<Span> known(const Site& site) {
  if (!site.is_digits()) return std::nullopt;
  if (site.is_kind(QuantityKind::multiple)) return known_multiple(site);
  if (is_next_of_name(site)) return site.quantity().text;
  if (!is_name_number(site) && !is_norm_number(site)) return std::nullopt;
  const Span text = site.quantity().text;
  const bool decimals = !site.integer();
  constexpr auto hedged =
      static_cast<QuantityFlags>(QuantityFlag::at_least) | static_cast<QuantityFlags>(QuantityFlag::at_most);
  if ((site.quantity().flags & hedged) != 0 && site.counts_plural()) return std::nullopt;
  if (decimals && site.named().knows(site.quantity())) return text;  // the 2.0 components
  if (site.counts_plural() || site.next_char() == '+') return std::nullopt;
  if (is_one_of(site.after(0).text, {"most", "least", "best", "worst"})) return std::nullopt;  // the 100 best
  const bool telling = decimals || *site.integer() >= 100;
  if (telling && site.named().links_to(site.number())) return text;
  if (!site.named().knows(site.quantity())) return std::nullopt;
  return telling || stands_alone(site) ? std::optional(text) : std::nullopt;
}

}  // namespace obelus::policy
