#include <algorithm>
#include <utility>

#include "figures/policy/context/site.hpp"
#include "figures/policy/links/links.hpp"

namespace obelus::policy {
namespace {

constexpr std::size_t longest_gap = 80;  // of a range written as two quantities

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && space_at(text, 0) > 0) text.remove_prefix(space_at(text, 0));
  while (!text.empty() && space_before(text, text.size()) > 0)
    text.remove_suffix(space_before(text, text.size()));
  return text;
}

bool ends_in(std::string_view text, std::string_view word) {
  if (!text.ends_with(word)) return false;
  return text.size() == word.size() || !is_letter(text[text.size() - word.size() - 1]);
}

// Units of one dimension: an amount in one of them may be converted to another.
constexpr std::string_view dimensions[] = {
    "m km cm mm mi mile ft foot in inch yd yard nmi",
    "kg g t ton tonne lb pound oz st stone mg",
    "°C °F C F K celsius fahrenheit degree",
    "km² m² mi² ft² ha acre hectare km2 m2 sqft sqm sqmi acres",
    "L l litre liter gal gallon ml m³ m3 ft³ bbl barrel pt qt",
    "km/h mph kph m/s knot kn",
    "J kJ kcal cal kWh MWh",
    "bar psi Pa kPa hPa",
};

std::size_t dimension_of(std::string_view unit) {
  for (std::size_t i = 0; i < std::size(dimensions); ++i) {
    std::string_view rest = dimensions[i];
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find(' '), rest.size());
      if (rest.substr(0, end) == unit) return i;
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  return std::size(dimensions);
}

bool convertible(const Quantity& a, const Quantity& b) {
  if (a.kind != b.kind || a.unit == b.unit || a.unit.empty() || b.unit.empty()) return false;
  if (a.kind == QuantityKind::money) return true;
  if (a.kind != QuantityKind::measure && a.kind != QuantityKind::rate) return false;
  const std::size_t dimension = dimension_of(a.unit);
  return dimension < std::size(dimensions) && dimension == dimension_of(b.unit);
}

// "$600 billion (£482 billion)", "500 miles, or 800 km", "500 miles/800 km"
bool is_conversion_gap(std::string_view gap) {
  gap = trimmed(gap);
  if (gap == "/" || gap == "or" || gap == ", or" || gap == "," || gap == "=") return true;
  if (gap.empty() || (gap[0] != '(' && gap[0] != '[')) return false;
  const std::string_view inside = trimmed(gap.substr(1));
  constexpr std::string_view hedges[] = {"",          "about",      "around",  "roughly", "approximately",
                                         "approx.",   "nearly",     "almost",  "some",    "or",
                                         "or about",  "~",          "≈",       "over",    "more than",
                                         "just over", "just under", "environ", "rund",    "etwa",
                                         "ca.",       "unos",       "c."};
  return std::find(std::begin(hedges), std::end(hedges), inside) != std::end(hedges);
}

// "30 of the 50", "3 out of 12", "1.2 million of its 4 million"
bool is_part_gap(std::string_view gap) {
  gap = trimmed(gap);
  if (gap.starts_with("out ")) gap = trimmed(gap.substr(4));
  if (!gap.starts_with("of") || (gap.size() > 2 && gap[2] != ' ')) return false;
  gap = trimmed(gap.substr(2));
  constexpr std::string_view words[] = {"",       "the",    "its",       "their",      "his",      "her",
                                        "our",    "these",  "those",     "all",        "some",     "about",
                                        "around", "nearly", "more than", "a total of", "the total"};
  return std::find(std::begin(words), std::end(words), gap) != std::end(words);
}

bool counts(const Quantity& quantity) {
  return quantity.kind == QuantityKind::count || quantity.kind == QuantityKind::range;
}

bool is_part(const Quantity& part, const Quantity& whole, std::string_view gap) {
  const bool shares =
      counts(part) || part.kind == QuantityKind::fraction || part.kind == QuantityKind::percent;
  const bool same_money =
      part.kind == QuantityKind::money && whole.kind == part.kind && part.unit == whole.unit;
  return ((shares && counts(whole)) || same_money) && is_part_gap(gap);
}

// Its noun is not that of other things: "Of the 200 guests, 30 stayed", and not "of the 3 models, 500 units".
bool may_count(const Article& article, const Quantity& part, const Quantity& whole) {
  const std::string_view noun = article.text_of(part.noun);
  return noun.empty() || !noun.ends_with('s') || noun == article.text_of(whole.noun);
}

// Of the 50 boats, 30 sank · the 50 boats, 30 of which sank · 120 people, including 45 children
bool is_part_of_earlier(const Article& article, const Figure& whole, const Figure& part,
                        std::string_view gap) {
  const Quantity& a = whole.quantity;
  const Quantity& b = part.quantity;
  const bool shares = counts(b) || b.kind == QuantityKind::fraction || b.kind == QuantityKind::percent;
  if (!counts(a) || a.is_range() || !shares || gap.find(',') == std::string_view::npos) return false;
  if (counts(b) && b.low <= a.low && ends_in(trimmed(gap), "including")) return true;
  if (!may_count(article, b, a)) return false;
  const std::string_view before = trimmed(article.text_of({whole.sentence.begin, a.text.begin}));
  constexpr std::string_view openings[] = {"Of",        "Of the",   "Of its",    "Of their",
                                           "Of these",  "Of those", "Of all",    "Among",
                                           "Among the", "Out of",   "Out of the"};
  if (std::find(std::begin(openings), std::end(openings), before) != std::end(openings)) return true;
  const std::string_view behind = article.text_of({b.text.end, part.sentence.end});
  return behind.starts_with(" of which") || behind.starts_with(" of whom") || behind.starts_with(" of them");
}

// "from $5 last year to $8": two ends with words between them.
bool is_range(const Article& article, const Figure& low, const Figure& high, std::string_view gap) {
  const Quantity& a = low.quantity;
  const Quantity& b = high.quantity;
  if (a.kind != b.kind || a.unit != b.unit || a.is_range() || b.is_range() || gap.size() > longest_gap)
    return false;
  const std::string_view before = trimmed(article.text_of({low.sentence.begin, low.quantity.text.begin}));
  gap = trimmed(gap);
  const bool from = ends_in(before, "from") || ends_in(before, "From");
  if (from && ends_in(gap, "to")) return true;
  const bool between = ends_in(before, "between") || ends_in(before, "Between");
  return between && ends_in(gap, "and");
}

}  // namespace

void link_neighbours(const Article& article, const Lexicon&, std::vector<Figure>& figures) {
  std::size_t previous = figures.size();
  for (std::size_t i = 0; i < figures.size(); ++i) {
    Figure& figure = figures[i];
    if (figure.verdict == Verdict::exempt) continue;
    const std::size_t before = std::exchange(previous, i);
    if (before == figures.size() || figures[before].sentence != figure.sentence) continue;
    const Quantity& a = figures[before].quantity;
    const Quantity& b = figure.quantity;
    if (a.text.end > b.text.begin || b.text.begin - a.text.end > longest_gap) continue;
    const std::string_view gap = article.text_of({a.text.end, b.text.begin});
    if (convertible(a, b) && is_conversion_gap(gap))
      figure.links.push_back({FigureLink::converted_from, before});
    else if (is_range(article, figures[before], figure, gap))
      figure.links.push_back({FigureLink::range_end, before});
    else if (is_part(a, b, gap))
      figures[before].links.push_back({FigureLink::part_of, i});
    else if (is_part_of_earlier(article, figures[before], figure, gap))
      figure.links.push_back({FigureLink::part_of, before});
  }
}

}  // namespace obelus::policy
