// Numbers that are part of a name.
//
//   R1, COVID-19, 4K · Nikkei 225, iPhone 15, Llama 3.1

#include <algorithm>
#include <cmath>

#include "figures/policy/context/named.hpp"
#include "figures/policy/context/pieces.hpp"
#include "figures/policy/exempt/games.hpp"
#include "figures/policy/exempt/names.hpp"
#include "figures/policy/exempt/words.hpp"
#include "figures/policy/rules.hpp"

namespace obelus::policy {

bool is_name_number(const Site& site) {
  const bool plural =
      site.is_kind(QuantityKind::duration) && site.quantity().unit == "second" && site.next_char() == 's';
  if (!site.is_digits() || has(site.quantity().flags, QuantityFlag::scaled) || !(site.bare() || plural))
    return false;
  constexpr auto hedged = static_cast<QuantityFlags>(QuantityFlag::at_least) |
                          static_cast<QuantityFlags>(QuantityFlag::at_most) |
                          static_cast<QuantityFlags>(QuantityFlag::approximate);
  const bool plus = site.next_char() == '+' || site.after(0).text == "Plus";
  if ((site.quantity().flags & hedged) != 0 && !plus) return false;  // Julia 1.3+, iPhone 6 Plus
  const Word& noun = site.after(0);  // Walmart 500+ stores; not Android 10+ phones
  if (noun.gap == "+ " && noun.lower() && noun.text.ends_with('s') && site.quantity().low >= 100)
    return false;
  const bool long_ones = is_one_of(site.before(0).text, {"ISO", "Paybill"});
  const unsigned largest = long_ones ? 10000000 : 100000;
  if (site.integer()) return *site.integer() < largest;
  const Pieces pieces = pieces_of(site.number());
  return pieces.count == 2 && pieces[1].separator == '.' && pieces[0].digits <= 2 && pieces[1].digits <= 2 &&
         pieces.tail.empty();
}

namespace {

// The capitalised words before a number, nearest first, hyphened or spaced.
bool may_name(const Word& word) {
  return word.capital() && word.spaced() && !word.is(Sense::function) && !word.is(Sense::month) &&
         !word.is(Sense::weekday) && !word.is(Sense::says);
}

// "In America 300 people", "In Chicago 58 were": the name ends before the number when it follows a
// preposition of place, and what is counted or what they did follows.
bool ends_as_place(const Site& site) {
  const bool acts = is_one_of(site.after(0).text, {"were", "are", "have", "died", "fled"});
  if (!site.counts_something() && !(acts && site.after(0).spaced())) return false;
  std::size_t i = 0;
  while (i < 4 && site.before(i).capital() && site.before(i).spaced() && !site.before(i).is(Sense::function))
    ++i;
  return site.before(i).spaced() && site.before(i).is(Sense::place_link);
}

Span with_word(const Site& site, const Word& word) { return {word.begin, site.quantity().text.end}; }

bool is_product(const Word& word) {
  return word.spaced() && word.is(Sense::product) &&
         (word.capital() || word.text.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") != std::string_view::npos);
}

// Magnitude 6.5, GPA 3.8: what is measured has a capital where a sentence or a table begins.
bool is_scale(std::string_view word) {
  constexpr std::string_view scales[] = {"Magnitude", "Level", "Score",  "Rating", "Index", "GPA", "Average",
                                         "Mean",      "Total", "Factor", "Ratio",  "pH",    "IQ"};
  return std::find(std::begin(scales), std::end(scales), word) != std::end(scales);
}

// USWDS: a word of capitals is no common noun that begins a sentence.
bool is_acronym(std::string_view word) {
  return word.size() > 1 && std::all_of(word.begin(), word.end(), is_upper);
}

// iOS, XCode, PyTorch: a capital within
bool is_camel(std::string_view word) {
  const auto upper = [](char c) { return is_upper(c); };
  return word.size() > 2 && std::any_of(word.begin() + 1, word.end(), upper) &&
         !std::all_of(word.begin(), word.end(), upper) && word.find('\'') == word.npos;
}

// Maroon 5 toured Europe: a verb behind the name; and no participle, as in "Police: 5 wounded men", nor those
// who act themselves: "Police 5 wounded the men"
bool acts(const Site& site) {
  if (site.before(0).is(Sense::plural)) return false;
  const Word& verb = site.after(0);
  const Word& object = site.after(1);
  const bool ended = verb.text.ends_with("ed") && verb.lower() && site.before(0).gap == " ";
  return ended && object.spaced() && (object.capital() || object.number() || object.is(Sense::determiner));
}

// "Halo 2 sells well": called so within a sentence further on
bool is_named_further_on(const Site& site, Span name) {
  constexpr std::size_t farthest = 4096;
  const std::string_view called = site.text_of(name);
  const std::string_view rest = std::string_view(site.text()).substr(name.end, farthest);
  for (std::size_t at = rest.find(called); at != rest.npos; at = rest.find(called, at + called.size())) {
    const bool within = at > 1 && rest[at - 1] == ' ' && rest[at - 2] >= 'a' && rest[at - 2] <= 'z';
    const std::size_t end = at + called.size();
    if (within && (end == rest.size() || !is_plain(rest[end]))) return true;
  }
  return false;
}

// "Provided 1000 more officers": a verb at the head; not "United 93 crashed", "Limited 3 sells"
bool tells_deed(const Site& site, const Word& word) {
  const bool compares =
      is_one_of(site.after(0).text, {"more", "fewer", "extra", "additional", "other", "further"});
  return compares && site.after(0).spaced() && word.text.ends_with("ed");
}

// the front page read “Council Cuts 90 Posts”: a headline within a sentence
bool is_in_headline(const Site& site) {
  const Word& what = site.after(0);
  return what.spaced() && what.capital() && what.text.ends_with('s') && site.before(1).capital() &&
         is_one_of(
             site.before(0).text,
             {"Adds",   "Approves", "Arrests", "Axes",  "Builds", "Buys",  "Closes", "Creates", "Cuts",
              "Drops",  "Fines",    "Finds",   "Fires", "Gets",   "Gives", "Hires",  "Injures", "Kills",
              "Leaves", "Loses",    "Opens",   "Plans", "Saves",  "Sells", "Sheds",  "Takes",   "Wins"});
}

// La France compte 56 réacteurs, l'Espagne 7: what was counted before
bool goes_on_from_count(const Site& site) {
  const Figure* first = site.previous();
  return first != nullptr && first->sentence == site.sentence() &&
         first->quantity.kind == QuantityKind::count &&
         (first->verdict == Verdict::error || first->verdict == Verdict::recorded);
}

// l'Orbis 3, d’Ariane 6
bool is_elided_name(const Word& word) {
  if (!word.spaced() || word.text.size() < 5) return false;
  const std::string_view rest = word.text.substr(1);
  if (!is_one_of(word.text.substr(0, 1), {"l", "L", "d", "D"})) return false;
  return (rest[0] == '\'' && is_upper(rest[1])) || (rest.starts_with("\u2019") && is_upper(rest[3]));
}

std::optional<Span> capitalised(const Site& site) {
  const Word& word = site.before(0);
  if (is_in_headline(site)) return std::nullopt;
  if (is_elided_name(word) && goes_on_from_count(site)) return std::nullopt;
  if (!is_name_number(site)) return std::nullopt;
  const Span token = site.token();
  const Span whole{word.begin, std::max(token.end, site.quantity().text.end)};
  if (is_product(word)) return whole;
  const bool beside = word.spaced() || word.gap == ": ";  // macOS: 10.12
  if (beside && is_camel(word.text) && !site.counts_plural()) return whole;
  constexpr double most_levels = 20;
  if (word.gap == ") " && is_acronym(word.text) &&  // (WCAG) 2.0, Levels of Assurance (LOA) 1, 2
      (!site.integer() || (site.quantity().low <= most_levels && !site.counts_something())))
    return site.quantity().text;
  const bool acronym =
      is_acronym(word.text) && word.spaced() && !site.counts_plural();  // IT 70, and not it 70
  if (is_elided_name(word) && site.integer() && !site.counts_plural()) return whole;
  if (!may_name(word) && !acronym) return std::nullopt;
  if (site.counts_capital_noun()) return std::nullopt;  // seit 2015 hat die Kommune 412 Wohnungen
  const bool owner = word.text.ends_with("'s") || word.text.ends_with("\u2019s");
  // Levi's 501; not GSA's 184 public-facing sites
  const bool model =
      site.integer() && *site.integer() >= 100 && site.after(0).ends_phrase() && !site.counts_something();
  if (owner && !model) return std::nullopt;  // UNESCO's 158 member states
  if (site.title_case())
    return site.number().ends_with(".0") && !is_scale(word.text) ? std::optional(whole) : std::nullopt;
  if (!site.integer()) return is_scale(word.text) ? std::nullopt : std::optional(whole);  // USWDS 2.0 helps
  if (site.begins_sentence(word) && tells_deed(site, word)) return std::nullopt;       // Provided 1000 more
  if (site.after(0).is(Sense::of) && site.begins_sentence(word)) return std::nullopt;  // Seuls 3 des 12
  const bool named = is_acronym(word.text) || acts(site);
  if (site.counts_something() && site.begins_sentence(word) && !is_named_further_on(site, whole) &&
      (site.counts_plural() || !named))
    return std::nullopt;
  if (ends_as_place(site)) return std::nullopt;
  return whole;
}

// the 2,000 Guineas, 42 Commando, the 14 Ultra
std::optional<Span> with_its_noun(const Site& site) {
  const Word& noun = site.after(0);
  if (!noun.spaced() || !noun.capital() || !site.bare() || !site.is_digits() || site.title_case())
    return std::nullopt;
  const bool race = noun.text == "Guineas" && is_one_of(site.number(), {"1,000", "2,000", "1000", "2000"});
  const bool unit =
      site.plain() && !site.after(1).plural_noun() &&
      is_one_of(noun.text, {"Commando", "Para", "Squadron", "Brigade", "Regiment", "Battalion"});
  const bool model = site.plain() && site.number().size() < 3 && site.after(1).ends_phrase() &&
                     is_one_of(site.before(0).text, {"the", "The"}) &&
                     is_one_of(noun.text, {"Ultra", "Pro", "Max", "Mini", "Lite", "Plus"});
  return race || unit || model ? std::optional(Span{site.quantity().text.begin, noun.end()}) : std::nullopt;
}

// 3's engineers, 3 says: a firm, of which one speaks in the singular
std::optional<Span> firm(const Site& site) {
  if (!site.integer() || site.number().size() != 1 || !site.after(0).spaced()) return std::nullopt;
  const Span text = site.quantity().text;
  const std::string_view after = site.after(0).text;
  const std::string_view possessive = site.text_of({site.quantity().number.end, text.end});
  const bool owns = (possessive == "'s" || possessive == "\u2019s") && site.after(0).lower() &&
                    !site.after(0).is(Sense::function) && !site.after(0).is(Sense::verb);
  // "of the brothers, 3 says police died"
  const bool begins = site.begins_sentence({site.number(), {}, 0, site.quantity().number.begin});
  return owns || (site.plain() && begins && after == "says") ? std::optional(text) : std::nullopt;
}

// The further numbers of a name: ISO 9001/14001, Python 3.11 and 3.10.
std::optional<Span> same_line(const Site& site) {
  const Figure* before = site.previous();
  if (before == nullptr || (before->reason != "name" && before->reason != "version")) return std::nullopt;
  if (!is_name_number(site) || site.counts_plural()) return std::nullopt;
  const std::string_view between = site.text_of({before->text.end, site.quantity().text.begin});
  const Word& noun = site.after(0);  // eine Glock 17 und 300 Schuss
  if (site.words().nouns_have_capitals() && noun.spaced() && (noun.capital() || site.after(1).capital()))
    return std::nullopt;
  if (between == "/" || between == ", " || between == ", and " || between == ", or " || between == " and " ||
      between == " or " || between == " & " || between == " und " || between == " oder " ||
      between == " et " || between == " ou " || between == " y ")
    return site.quantity().text;
  return std::nullopt;
}

// TLS 1.1 or 1.2, and behind "Rust 1.24" in 1.25 or 1.26
std::optional<Span> either_version(const Site& site) {
  if (!site.quantity().is_range()) return std::nullopt;
  const std::string_view number = site.number();
  const std::size_t link = number.find(" or ");
  if (!site.bare() || link == number.npos || site.counts_plural()) return std::nullopt;
  const Pieces first = pieces_of(number.substr(0, link));
  const Pieces second = pieces_of(number.substr(link + 4));
  const auto is_version = [](const Pieces& pieces) {
    return pieces.count == 2 && pieces[1].separator == '.' && pieces[0].digits <= 2 &&
           pieces[1].digits <= 2 && pieces.tail.empty();
  };
  if (!is_version(first) || !is_version(second)) return std::nullopt;
  const Word& name = site.before(0);
  if (name.spaced() && (is_acronym(name.text) || is_product(name)) && first[0].value == second[0].value)
    return site.after(0).plural_noun() ? std::nullopt : std::optional(with_word(site, name));
  const bool linked = is_one_of(name.text, {"in", "with", "from", "since", "until"});
  return linked && site.named().knows_version(site.quantity().low) ? std::optional(site.quantity().text)
                                                                   : std::nullopt;
}

// "Python 3.11 is faster than 3.10": a version of what was named before, without the name.
std::optional<Span> later_version(const Site& site) {
  if (!is_name_number(site) || site.integer() || site.counts_something()) return std::nullopt;
  const std::string_view link = site.before(0).text;  // after "Rust 1.75": stable on 1.45
  const bool linked =
      is_one_of(link, {"in", "on", "to", "from", "since", "before", "until", "with", "of", "In", "On", "From",
                       "Since", "Before", "Until", "With", "after", "After"});
  if (linked && site.named().knows_version(site.quantity().low)) return site.quantity().text;
  if (is_one_of(link, {"in", "with", "on"}) && site.before(1).text == "than" && site.after(0).ends_phrase())
    return site.quantity().text;  // faster than in 3.7
  const double whole = std::floor(site.quantity().low);
  for (std::size_t i = 0; i < 4; ++i) {
    const Figure* before = site.earlier(i);
    if (before == nullptr) return std::nullopt;
    if ((before->reason == "name" || before->reason == "version") && before->quantity.low != whole &&
        std::floor(before->quantity.low) == whole)
      return site.quantity().text;
  }
  return std::nullopt;
}

// won 16 seats and the Progressives 11: what was counted just before
bool goes_on_counting(const Site& site) {
  const Word& side = site.before(0);
  const Word& article = site.before(1);
  const Figure* first = site.previous();
  if (!site.plain() || !side.capital() || !side.spaced() || !side.text.ends_with('s')) return false;
  if (!is_word(article.text, "the") || !(site.before(2).is(Sense::joiner) || article.gap == ", "))
    return false;
  return first != nullptr && first->quantity.kind == QuantityKind::count && !first->quantity.noun.empty() &&
         first->verdict == Verdict::error && first->text.end + 16 > article.begin;
}

}  // namespace

std::optional<Span> name(const Site& site) {
  if (is_tally_of_player(site) || is_line_score(site) || goes_on_counting(site)) return std::nullopt;
  if (!site.is_digits()) return first_of<spelled, instrument, work_title, titled, model>(site);
  return first_of<configured, capitalised, with_its_noun, firm, same_line, later_version, either_version,
                  airliner, race, instrument, norm, work_title, titled, architecture, model, program, known,
                  display>(site);
}

}  // namespace obelus::policy
