// Numbers of what a reader is told to do.
//
//   Hold a 90-minute meeting. · If it is larger than 12 GB, split it. · We suggest 45 minutes. · Serves 12

#include <algorithm>

#include "figures/policy/context/clause.hpp"
#include "figures/policy/context/telling.hpp"
#include "figures/policy/exempt/words.hpp"
#include "figures/policy/rules.hpp"

namespace obelus::policy {

namespace {

// "ask everyone to show their 3 notes": so many for each; large numbers are what they have
bool is_for_each(const Site& site) {
  constexpr double many = 20;
  if (site.quantity().high >= many) return false;
  if (site.is_kind(QuantityKind::duration)) return true;  // give the crew their 2 hours
  for (std::size_t i = 2; i < reach; ++i)
    if (site.before(i).text == "them" && site.before(i - 1).text == "to") return true;
  for (std::size_t i = 1; i < reach; ++i)
    if (is_one_of(site.before(i).text, {"everyone", "everybody", "each", "every", "people", "participants"}))
      return true;
  return false;
}

// "plan on rowing, as 80% of crews do", "shift the blame, but 400 people died": told behind what reads as a
// bid
bool is_told_beside(const Site& site) {
  const Word& before = site.before(0);
  const bool large = site.is_kind(QuantityKind::percent) || site.quantity().low >= 100;
  if (is_one_of(before.text, {"as", "but"}) && site.before(1).gap == ", ")
    return large || site.is_kind(QuantityKind::money);
  if (is_one_of(before.text, {"rose", "fell", "grew", "sank", "shrank"})) return large;
  return large && is_one_of(site.after(1).text, {"lost", "died", "were", "left", "fell", "fled"});
}

// "you need only read the remaining 15 pages", "draw on a fleet of over 500,000 boats, 3,000 quays and …":
// how much there is, and not how much to do
bool is_amount_there_is(const Site& site) {
  const Word& before = site.before(0);
  if (is_told_beside(site)) return true;
  if (before.text == "remaining" && before.spaced()) return site.before(1).is(Sense::determiner);
  if (is_one_of(before.text, {"their", "his", "her"}) && before.spaced() && site.is_digits())
    return !is_for_each(site);
  const bool share = site.is_kind(QuantityKind::percent) && site.after(0).is(Sense::of);
  if (share && before.text == "the") return true;  // be one of the 38 percent of crews who
  const bool whole = before.text == "the" && site.after(1).is(Sense::of);  // the 530+ members of the club
  if (whole && (site.next_char() == '+' || site.quantity().low >= 100)) return true;
  constexpr double large = 1000;
  constexpr double huge = 20000;
  if (site.is_kind(QuantityKind::measure) && site.quantity().low >= huge)  // remove 360,000 tonnes of silt
    return is_one_of(site.quantity().unit, {"t", "kg", "l", "km", "ha", "acre", "m3", "km2"}) &&
           site.after(0).is(Sense::of);
  if (site.quantity().low < large || !site.is_kind(QuantityKind::count)) return false;
  if (site.quantity().low >= huge || before.text == "the") return true;
  const bool over = before.text == "over" || (before.text == "than" && site.before(1).text == "more");
  if (over && site.before(before.text == "over" ? 1 : 2).is(Sense::of)) return true;
  const Figure* last = site.previous();
  return last != nullptr && last->verdict == Verdict::error && last->quantity.low >= large &&
         last->sentence == site.sentence() && site.quantity().text.begin - last->text.end < 24;
}

// - Set a timer — 84.9%: how many did, of an item that reads like a bid
bool is_share_of_item(const Site& site) {
  if (!site.is_kind(QuantityKind::percent) || site.block().list_depth == 0) return false;
  const std::size_t begin = site.quantity().text.begin;
  const std::size_t before = begin - space_before(site.text(), begin);
  const std::string_view head = site.text_of({site.block().text.begin, before});
  return site.quantity().text.end == site.block().text.end &&
         (head.ends_with("\u2014") || head.ends_with("\u2013") || head.ends_with(" -") ||
          head.ends_with(':'));
}

// "Hold a 45-minute meeting. A 45-minute meeting …": what was bidden, spoken of again
bool is_bidden_before(const Site& site) {
  if (site.bare()) return false;
  const Word& before = site.before(0);
  if (!before.spaced() || !(before.is(Sense::determiner) || site.before(1).is(Sense::determiner)))
    return false;
  constexpr std::size_t farthest = 3;
  for (std::size_t i = 0; i < farthest; ++i) {
    const Figure* figure = site.earlier(i);
    if (figure == nullptr) return false;
    const Quantity& other = figure->quantity;
    if (figure->reason == "instruction" && other.low == site.quantity().low &&
        other.unit == site.quantity().unit)
      return true;
  }
  return false;
}

// "no longer than 10 minutes", "at most 10"
bool is_limit(const Site& site) {
  const bool no_longer =
      site.before(0).text == "than" && site.before(1).text == "longer" && site.before(2).text == "no";
  return no_longer || has(site.quantity().flags, QuantityFlag::at_most);
}

// "(allow 10 minutes)"; not "(add $6 million for fees)"
bool is_bidden_aside(const Site& site) {
  if (!site.is_kind(QuantityKind::duration) && !site.is_kind(QuantityKind::measure)) return false;
  const Word& verb = site.before(0);
  return verb.spaced() && verb.lower() && verb.is(Sense::bids) && site.char_before(verb.begin) == '(';
}

// "12 drills a year are recommended"; not "are recommended for prosecution", "by the union"
bool is_recommended(const Site& site) {
  for (std::size_t i = 1; i < reach && site.after(i).spaced(); ++i)
    if (site.after(i).text == "recommended")
      return is_one_of(site.after(i - 1).text, {"are", "is"}) &&
             (i + 1 == reach || !is_one_of(site.after(i + 1).text, {"by", "for"}));
  return false;
}

// "- using no more than 5 knots", an item that says how and ends with it
bool is_bound_of_item(const Site& site) {
  const Span block = site.block().text;
  if (site.block().list_depth == 0 || !has(site.quantity().flags, QuantityFlag::at_most)) return false;
  const Word& second = site.after(1);
  const bool of_text = is_one_of(site.after(0).text, {"words", "characters"});
  if (!of_text && second.gap.find(',') != std::string_view::npos) return false;
  if (!of_text && second.spaced() && site.after(2).spaced()) return false;
  Clause words(site.text(), block, site.words());
  if (!words.next() || words.begin() != block.begin) return false;
  return words.is("using") || words.is("keeping") || words.is("limiting");
}

// "(20 words or fewer)", "40 characters maximum", "- 50 to 100 words about you": how long a text may be; not
// how long a law is, "400 words or less"
bool is_length_of_text(const Site& site) {
  if (!is_one_of(site.after(0).text, {"words", "characters"}) || !site.after(0).spaced()) return false;
  const std::size_t begin = site.quantity().text.begin;
  const bool begins = begin == site.block().text.begin;
  const bool asks = is_one_of(site.after(3).text, {"is", "are"}) &&  // 55 characters or less is good
                    is_one_of(site.after(4).text, {"good", "fine", "best", "ideal", "enough"});
  const bool kept = is_one_of(site.before(0).text, {"short", "brief", "concise"}) ||  // keep it short,
                    is_one_of(site.before(1).text, {"short", "brief", "concise"});    // about 500 words
  constexpr double long_text = 1000;  // she vowed to keep it short, about 9,000 words
  if (kept && site.quantity().high < long_text)
    for (std::size_t i = 1; i < 5; ++i)
      if (is_one_of(site.before(i).text, {"keep", "keeping", "Keep", "Keeping"})) return true;
  for (std::size_t i = 1; i < reach && site.before(i).spaced(); ++i)  // keeping a post to under 1,600 words
    if (is_one_of(site.before(i).text, {"keep", "keeping", "Keep", "Keeping"}))
      return site.before(0).text == "to" || site.before(1).text == "to";
  const bool of_title =
      is_one_of(site.before(0).text, {"title", "tagline", "headline", "summary", "caption"});
  if (of_title && site.previous_char() == '(' && site.quantity().is_range()) return true;
  const bool so = site.after(1).text == "or" && site.after(2).text == "so";
  if (so && site.previous_char() == '(') return site.telling().advice().should_before();
  const bool behind_colon = site.char_before(begin - space_before(site.text(), begin)) == ':';
  if (!begins && !behind_colon && !asks && site.previous_char() != '(' && site.before(0).text != "in")
    return false;
  const std::string_view then = site.after(1).text;
  if (is_one_of(then, {"max", "maximum"})) return true;
  if (then == "or") return is_one_of(site.after(2).text, {"fewer", "less", "under"});
  if (!begins || site.block().list_depth == 0) return false;
  if (then == "about" && is_one_of(site.after(2).text, {"who", "what", "why", "how"})) return true;
  return site.char_before(site.block().text.end) != '.' && is_one_of(then, {"about", "describing"});
}

// What a text or a form is made of.
bool is_of_text(const Word& word) {
  return is_one_of(word.text,
                   {"syllables", "letters", "characters", "words", "digits", "symbols", "vowels", "sentences",
                    "paragraphs", "lines", "headings", "images", "links", "references", "examples"});
}

// "we chose words with at least 2 syllables", the heading "At least 2 syllables": what is looked for; small,
// as such bounds are
bool is_criterion(const Site& site) {
  const Quantity& q = site.quantity();
  if (!has(q.flags, QuantityFlag::at_least) || !(q.high < site.policy().min_count) || !site.counts_plural())
    return false;
  const Block& block = site.block();
  const bool alone = site.before(2).begin == 0 && !site.before(2).exists() && site.after(0).spaced() &&
                     site.after(0).end() == block.text.end;
  if (alone && (block.kind == BlockKind::heading || block.list_depth > 0)) return is_of_text(site.after(0));
  if (site.before(0).text != "least" || site.before(2).text != "with" || !is_of_text(site.after(0)))
    return false;
  constexpr std::size_t farthest = 6;
  for (std::size_t i = 4; i < farthest; ++i)
    if (is_one_of(site.before(i).text, {"select", "choose", "chose", "pick", "use", "want", "wanted", "need",
                                        "needed", "prefer", "seek"}))
      return true;
  return false;
}

// - A minimum of 5 years of industry or related experience: what a post asks for
bool is_wanted_experience(const Site& site) {
  if (site.block().list_depth == 0 || site.quantity().unit != "year") return false;
  if (site.before(0).text != "least" && site.before(1).text != "minimum") return false;
  if (site.quantity().text.begin - site.block().text.begin > 16) return false;
  for (std::size_t i = 0; i + 1 < reach && site.after(i).spaced(); ++i) {
    if (is_past(site.after(i).text) && site.after(i).text != "related") return false;
    if (site.after(i).text == "experience")
      return !site.after(i + 1).spaced() ||
             is_one_of(site.after(i + 1).text, {"in", "with", "as", "working"});
  }
  return false;
}

// "Pass the", "Pass it", "Build your": a deed; not "Life expectancy", "At the"
bool begins_with_deed(const Site& site) {
  Clause words(site.text(), site.block().text, site.words());
  if (!words.next() || words.is(Sense::function) || !words.next()) return false;
  return words.is(Sense::determiner) || words.is("it") || words.is("them");
}

// ## Pass the baton: 3–5 months
bool is_term_of_heading(const Site& site) {
  const Quantity& q = site.quantity();
  return site.block().kind == BlockKind::heading && q.kind == QuantityKind::duration && q.is_range() &&
         site.before(0).gap == ": " && q.text.end == site.block().text.end && begins_with_deed(site);
}

// "You'll need 3 markers and 2 boards": small, as what a reader is to bring; not "you need 300 votes"
bool is_needed(const Site& site) {
  constexpr double many = 100;
  if (!site.is_kind(QuantityKind::count) || site.quantity().high >= many || !site.counts_plural())
    return false;
  const Word& need = site.before(0);
  if (need.is(Sense::joiner) && need.spaced()) {
    const Figure* first = site.previous();
    return first != nullptr && first->reason == "instruction" && first->sentence == site.sentence() &&
           need.begin - first->text.end < 24;
  }
  const std::size_t you = site.before(1).text == "will" ? 2 : 1;
  return need.text == "need" && need.spaced() &&
         is_one_of(site.before(you).text, {"you", "You", "you'll", "You'll", "you\u2019ll", "You\u2019ll"});
}

// "they must send 2–3 letters": small, as rules have it
bool is_asked_for(const Site& site) {
  const Quantity& quantity = site.quantity();
  return quantity.high < site.policy().min_count &&
         (quantity.is_range() || has(quantity.flags, QuantityFlag::at_least)) &&
         site.telling().advice().must();
}

// **Prepare to sail** Crews find 40 boats: the verb heads a title of words, and a sentence follows
bool is_behind_title(const Site& site) {
  const Span sentence = site.sentence();
  const auto& inlines = site.article().inlines;
  const auto title = std::partition_point(inlines.begin(), inlines.end(),
                                          [&](const Inline& one) { return one.text.begin < sentence.begin; });
  if (title == inlines.end() || title->text.begin != sentence.begin || title->kind != InlineKind::strong ||
      title->text.end >= site.quantity().text.begin ||
      site.text_of(title->text).find(' ') == std::string_view::npos)
    return false;
  const Word next = word_after(site.text(), title->text.end, sentence, site.words());
  const bool bids = next.is(Sense::bids) || next.is(Sense::may_bid) ||
                    next.text == "Find";  // **Boil the rice** Cook it for 9 minutes
  return next.capital() && !bids && (next.gap.empty() || next.spaced());
}

// "Create a $75 million fund", "Set up a tax credit of 25%": what a bill or a budget does, and no reader
bool is_of_budget(const Site& site) {
  constexpr double large = 1e6;
  const Quantity& q = site.quantity();
  const bool money = q.kind == QuantityKind::money || q.kind == QuantityKind::rate;
  if (money && q.high >= large) return true;
  return q.kind == QuantityKind::percent &&
         site.text_of(site.sentence()).find("tax credit") != std::string_view::npos;
}

}  // namespace

std::optional<Span> instruction(const Site& site) {
  if (site.policy().quantities) return std::nullopt;
  const Span text = site.quantity().text;
  if (recipe(site)) return text;
  if (is_small(site) || is_amount_there_is(site) || is_share_of_item(site) || is_of_budget(site))
    return std::nullopt;
  const Telling& telling = site.telling();
  if (telling.too_long()) return std::nullopt;
  const bool price_or_share = site.is_kind(QuantityKind::money) || site.is_kind(QuantityKind::percent);
  const bool bidden =
      telling.bidden() && !is_behind_title(site) && !(price_or_share && telling.bidden_later());
  const bool asked = ends_in_question(site.text_of(site.sentence()));  // do we want to spend it?
  if (bidden || is_bidden_aside(site) || (telling.advice().given() && !asked)) return text;
  if (price_or_share || asked) return std::nullopt;
  if (site.is_kind(QuantityKind::duration) && telling.advice().offered()) return text;
  if (is_asked_for(site) || is_needed(site) || is_bidden_before(site) || is_length_of_text(site) ||
      is_bound_of_item(site) || is_recommended(site) || is_term_of_heading(site) || is_criterion(site) ||
      is_wanted_experience(site) || is_capacity(site))
    return text;
  const bool limit = telling.advice().should_before() && is_modest(site) && is_limit(site);
  return limit || telling.advice().should() || telling.bidden_behind_colon() ? std::optional(text)
                                                                             : std::nullopt;
}

}  // namespace obelus::policy
