// What things are called by a number, without a capital before it.
//
//   the 747, 737-800 · the 100m final · a 30-year mortgage, a $10 bill · 508 compliant, a 911 call

#include <algorithm>

#include "figures/policy/context/pieces.hpp"
#include "figures/policy/exempt/names.hpp"
#include "figures/policy/exempt/words.hpp"
#include "figures/policy/rules.hpp"

namespace obelus::policy {
namespace {

// 737s, 787-9, 737-800ER
bool is_airliner_token(std::string_view token) {
  const bool family =
      token.size() > 3 && token[0] == '7' && token[2] == '7' && is_digit(token[1]) && token[1] != '9';
  if (!family) return false;
  token.remove_prefix(3);
  if (token == "s" || token == "'s" || token == "\u2019s") return true;
  if (token[0] != '-') return false;
  std::size_t at = 1;
  while (at < token.size() && is_digit(token[at])) ++at;
  return at > 1 && at < 5 && token.size() - at <= 3;
}

// "got 429 responses", "logged 404 errors in a day": so many of them
bool is_gotten(const Word& verb) {
  if (is_one_of(verb.text, {"was", "were", "returned"})) return false;
  return is_past(verb.text) ||
         is_one_of(verb.text, {"get", "gets", "drew", "threw", "receive", "receives", "have", "has", "saw",
                               "log", "logs", "found", "count", "left", "getting"});
}

// 404 errors, 503 responses; but 500 errors may be counted
bool stands_for_statuses(const Site& site) {
  const Word& before = site.before(0);
  if (site.after(0).text == "pages")
    return is_one_of(before.text, {"custom", "friendly", "default", "helpful"});
  if (!is_one_of(site.number(), {"401", "403", "404", "429", "502", "503", "504", "507"}) ||
      is_gotten(before) || before.text == "once")
    return false;
  return site.after(0).text == "errors" || before.is(Sense::determiner) || before.text == "HTTP" ||
         before.text.starts_with("return");
}

// it would return a 403 if: what a server answers; not "returned a 403 tonne ship"
bool is_returned(const Site& site) {
  const Word& article = site.before(0);
  if (site.number() == "200" && site.after(0).text == "OK" && site.after(0).spaced()) return true;
  return article.text.size() < 3 && is_one_of(article.text, {"a", "an"}) &&
         is_one_of(site.number(), {"400", "401", "403", "404", "429", "500", "502", "503"}) &&
         site.after(0).ends_phrase() && !site.after(0).hyphened() &&
         is_one_of(site.before(1).text,
                   {"return", "returns", "returned", "get", "getting", "gives", "throws", "see"});
}

// 508 compliant, 9001-certified
bool stands_for_norm(const Site& site) {
  const Word& after = site.after(0);
  const Word& noun = after.text == "permanent" || after.text == "temporary" ? site.after(1) : after;
  if (noun.text.starts_with("redirect"))
    return is_one_of(site.number(), {"301", "302", "307", "308"}) && !is_gotten(site.before(0));
  if (site.number() == "508" && !after.spaced() && is_one_of(site.before(0).text, {"like", "as", "under"}))
    return true;  // rules (like 508)
  if (!after.spaced() && !after.hyphened()) return false;
  if (is_one_of(after.text, {"compliant", "Compliant", "compliance", "conformant", "conformance",
                             "conformity", "certification", "accreditation", "compatible", "compatibility"}))
    return true;
  if (is_one_of(after.text, {"page", "error", "response"}))
    return is_one_of(site.number(), {"301", "302", "401", "403", "404", "410", "429", "500", "502", "503"});
  if (is_one_of(after.text, {"errors", "responses", "pages"})) return stands_for_statuses(site);
  if (is_one_of(after.text, {"feedback", "review", "reviews", "assessment", "view"}))
    return site.number() == "360";
  if (site.number() == "508")  // of the Rehabilitation Act
    return is_one_of(after.text, {"accessibility", "coordinator", "conformant"}) ||
           ((site.before(0).is(Sense::determiner) || site.before(0).text == "to" ||
             site.before(0).text == "with") &&
            is_one_of(after.text, {"standards", "requirements", "guidelines", "program", "standard"}));
  if (is_one_of(after.text, {"certified", "accredited"})) return !site.counts_plural();
  const bool singular =
      is_one_of(after.text, {"standard", "protocol", "specification", "regulation", "form"});
  return singular && (site.before(0).text == "the" || site.before(0).text == "The") &&
         after.spaced();  // the 802.11 standard
}

// 27001:2013: a standard and its year
bool is_dated_norm(const Site& site) {
  const Pieces& pieces = site.pieces();
  return site.is_digits() && pieces.count == 2 && pieces[0].digits >= 3 && pieces[1].separator == ':' &&
         could_be_year(pieces[1]) && pieces.tail.empty();
}

// NIST 800-53, FIPS 140-2: a document and its part, where a score would be nearer even
bool is_numbered_part(const Site& site) {
  const Word& word = site.before(0);
  const Quantity& q = site.quantity();
  const bool acronym =
      word.spaced() && word.text.size() > 1 && std::all_of(word.text.begin(), word.text.end(), is_upper);
  return site.is_kind(QuantityKind::score) && acronym && q.low >= 100 && q.high < q.low / 2;
}

// What is counted by a noun in the singular before another: a 312 page report.
bool is_compounded(std::string_view noun) {
  return is_one_of(noun,
                   {"page",  "person", "member", "man",   "woman",  "word",   "point", "seat", "bed",
                    "room",  "state",  "unit",   "team",  "strong", "line",   "item",  "step", "game",
                    "plus",  "odd",    "more",   "house", "ship",   "run",    "vote",  "car",  "job",
                    "place", "part",   "way",    "stop",  "piece",  "player", "store", "home", "staff"});
}

// a 486 laptop, a 911 call: behind "a", and before one thing, no count; nor round as counts in compounds are.
bool stands_for_model(const Site& site) {
  if (!site.integer() || *site.integer() < 100) return false;
  const unsigned round = *site.integer() < 1000 ? 10 : 100;
  if (*site.integer() % round == 0) return false;
  const Word& before = site.before(0);
  const auto is_article = [](const Word& word) {
    return is_one_of(word.text, {"a", "an", "A", "my", "your", "his", "her", "our", "their"});
  };
  const bool adjective = before.lower() && before.spaced() && !before.is(Sense::function);
  const bool described = adjective && is_article(site.before(1)) && !site.counts_plural();
  const Word& after = site.after(0);
  // Intel's 8086 chip, the nifty 164 sedan: one thing, at the end of what is said of it
  const Word& then = site.after(1);
  const bool ended = (!then.spaced() && !then.hyphened()) || then.is(Sense::function) || then.is(Sense::verb);
  const bool owned = before.text.ends_with("'s") || before.text.ends_with("\u2019s") ||
                     (adjective && is_word(site.before(1).text, "the"));
  if (!is_article(before) && !described && !(owned && before.spaced() && ended)) return false;
  return site.counts_something() && !after.text.ends_with('s') && !after.is(Sense::plural) &&
         !is_compounded(after.text);
}

// 404s, 911s, 74138s: what stands for its digits, not round as decades are, in the plural
bool is_plural_of_code(const Site& site) {
  const std::size_t digits = site.number().size();
  return site.integer() && digits >= 3 && digits < 7 && site.number().back() != '0' &&
         site.next_char() == 's' && site.token().size() == digits + 1;
}

}  // namespace

// the 747, two 737 Max jets: airliners
std::optional<Span> airliner(const Site& site) {
  if (site.is_digits() && is_airliner_token(site.text_of(site.token()))) return site.token();
  if (is_plural_of_code(site)) return site.token();
  if (!site.integer() || site.number().size() != 3) return std::nullopt;
  const unsigned value = *site.integer();
  if (value < 707 || value > 787 || value % 10 != 7) return std::nullopt;
  const Word& before = site.before(0);
  const Word& after = site.after(0);
  const bool variant =
      after.spaced() &&
      (after.capital() || after.text.starts_with("jet") || after.text == "planes" ||
       (before.is(Sense::determiner) &&
        is_one_of(after.text, {"program", "programme", "fleet", "family", "line", "model", "aircraft"})));
  const bool alone = before.is(Sense::determiner) && before.spaced() && !site.counts_something();
  return variant || alone ? std::optional(site.quantity().text) : std::nullopt;
}

bool is_tender(std::string_view word) {
  constexpr std::string_view words[] = {"note", "notes", "banknote", "banknotes",
                                        "bill", "bills", "coin",     "coins"};
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view each) { return is_word(word, each); });
}

// the new $20, $10, and $5 notes: behind a further number or two
bool is_in_row_of_tender(const Site& site) {
  const Word& before = site.before(0);
  const Figure* last = site.previous();
  const bool named = last != nullptr && last->reason == "name" && last->quantity.unit == site.quantity().unit;
  if (!named && before.text != "new" && before.text != "New" && !before.is(Sense::determiner)) return false;
  std::size_t i = 0;
  for (int numbers = 0; numbers < 3; ++numbers) {
    if (site.after(i).is(Sense::joiner)) ++i;
    if (!site.after(i).number() || site.after(i).gap.find('$') == std::string_view::npos) return false;
    if (is_tender(site.after(++i).text)) return site.after(i).spaced();
  }
  return false;
}

// the $64,000 question; looks like a million dollars
bool is_fortune_of_saying(const Site& site) {
  const double sum = site.quantity().low;
  if ((sum != 64000 && sum != 1e6) || site.policy().quantities) return false;
  const Word& after = site.after(0);
  if (after.text == "question" && after.spaced())
    return is_one_of(site.before(0).text, {"the", "The"}) || is_word(site.number(), "a million");
  return !site.is_digits() && site.before(0).text == "like" && !after.spaced() &&
         is_one_of(site.before(1).text, {"look", "looks", "looked", "feel", "feels", "felt"});
}

// the 10-year Treasury, a 30-year mortgage, a £5 note: what a security, a loan or a coin is called
std::optional<Span> instrument(const Site& site) {
  const Quantity& q = site.quantity();
  const Word& after = site.after(0);
  if (site.is_kind(QuantityKind::money) && is_fortune_of_saying(site)) return q.text;
  const bool war = after.text == "War" || after.text == "Wars";  // the Hundred Years' War
  if (war && site.is_kind(QuantityKind::duration)) return Span{q.text.begin, after.end()};
  const bool goes_on = after.number() || after.is(Sense::joiner);
  if (!after.spaced() && !(site.is_kind(QuantityKind::money) && goes_on)) return std::nullopt;
  if (site.is_kind(QuantityKind::duration) && (q.unit == "year" || q.unit == "month")) {
    const bool hyphened = dash_at(site.text(), q.number.end) > 0;
    return hyphened && is_one_of(after.text, {"Treasury", "Treasuries", "treasury", "Treasurys", "gilt",
                                              "gilts", "Bund", "bund", "bond", "bonds", "mortgage",
                                              "mortgages", "note", "notes", "fixed", "yield", "yields"})
               ? std::optional(q.text)
               : std::nullopt;
  }
  // A note's value is a quantity to who counts these.
  if (!site.is_kind(QuantityKind::money) || q.is_range() || q.low > 10000 || site.policy().quantities)
    return std::nullopt;
  double leading = q.low;
  while (leading >= 10) leading /= 10;
  const bool round = leading == 1 || leading == 2 || leading == 5;
  return round && (is_tender(after.text) || is_in_row_of_tender(site)) ? std::optional(q.text) : std::nullopt;
}
bool is_word_size(double bits) {
  return bits == 8 || bits == 16 || bits == 32 || bits == 64 || bits == 128 || bits == 256 || bits == 512;
}

// a 64-bit system, both 32 and 64-bit: what kind, in the singular
std::optional<Span> architecture(const Site& site) {
  const Quantity& q = site.quantity();
  if (!site.is_digits() || !is_word_size(q.low) || q.is_range() || site.policy().quantities)
    return std::nullopt;
  if (q.unit == "bit" && q.per.empty())
    return site.text_of(q.text).ends_with("bit") ? std::optional(q.text) : std::nullopt;
  const bool first = site.integer() && site.after(0).is(Sense::joiner) && site.after(1).number() &&
                     site.after(2).text == "bit";
  return first ? std::optional(q.text) : std::nullopt;
}

// 508, 802.11: three digits or more before the point
bool is_norm_number(const Site& site) {
  const Pieces& pieces = site.pieces();
  if (!site.is_digits() || !site.bare() || site.quantity().is_range()) return false;
  const bool plain = pieces.count == 1 || (pieces.count == 2 && pieces[1].separator == '.');
  return plain && pieces[0].digits >= 3 && pieces[0].digits <= 5;
}

// "the 486 is the descendant of it": a verb in the singular, of one thing
bool is_one_thing(const Site& site) {
  const Word& verb = site.after(0);
  const bool compared = is_one_of(site.before(0).text, {"older", "newer", "bigger", "smaller", "larger"});
  const Word& article = site.before(compared ? 1 : 0);
  return site.before(0).spaced() && (article.text == "the" || article.text == "The") && verb.spaced() &&
         is_one_of(verb.text, {"is", "was", "has"});
}

std::optional<Span> norm(const Site& site) {
  if (is_dated_norm(site)) return site.token();
  if (is_numbered_part(site)) return Span{site.before(0).begin, site.quantity().text.end};
  if (!is_norm_number(site)) return std::nullopt;
  return stands_for_norm(site) || stands_for_model(site) || is_one_thing(site) || is_returned(site)
             ? std::optional(site.quantity().text)
             : std::nullopt;
}

// 52 Weeks of UX, 24 Hours of Le Mans, Ten Mile Point: a unit with a capital in running text
std::optional<Span> work_title(const Site& site) {
  const Quantity& q = site.quantity();
  if (!site.is_kind(QuantityKind::duration) && !site.is_kind(QuantityKind::measure) &&
      !site.is_kind(QuantityKind::points))
    return std::nullopt;
  const std::size_t shortest = site.is_kind(QuantityKind::duration) ? 4 : 5;  // the 6–10 Day Outlook
  if (q.text.end < q.number.end + shortest) return std::nullopt;
  const std::string_view unit = site.text_of({q.number.end + 1, q.text.end});
  if (!is_upper(unit[0]) || is_upper(unit[1]) || site.title_case()) return std::nullopt;
  if (site.words().nouns_have_capitals()) return std::nullopt;  // German: 12 Jahre Haft
  const Word& after = site.after(0);
  const bool hedged = has(q.flags, QuantityFlag::at_least) || has(q.flags, QuantityFlag::at_most) ||
                      has(q.flags, QuantityFlag::approximate);
  if (hedged) return std::nullopt;                     // In Prison Over 28 Years
  const bool in_words = is_upper(site.number()[0]) &&  // his memoir Ten Points
                        !site.begins_sentence({site.number(), {}, 0, q.number.begin});
  if (in_words) return q.text;
  const Word& owner = site.before(0);      // not Butler's 35 Points
  if (unit == "Minutes" && q.low == 60 &&  // told 60 Minutes
      is_one_of(owner.text, {"told", "on", "with", "CBS", "CBS's", "CBS\u2019s"}))
    return q.text;
  if (is_one_of(owner.text, {"Wilson's", "Wilson\u2019s"}) && q.low == 14) return q.text;
  if (is_one_of(owner.text, {"shot", "directed", "filmed"})) return q.text;  // Lee shot 127 Hours in May
  const bool owned = owner.text.ends_with("'s") || owner.text.ends_with("\u2019s");
  if (owned && site.is_kind(QuantityKind::points)) return std::nullopt;  // Curry's 41 Points Sink Heat
  const bool goes_on = after.is(Sense::of) && after.spaced() && site.is_kind(QuantityKind::duration);
  return goes_on || (after.capital() && after.spaced()) ? std::optional(q.text) : std::nullopt;
}

}  // namespace obelus::policy
