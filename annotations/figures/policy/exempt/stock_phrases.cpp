// Phrases that are said as they always are, and their numbers with them.
//
//   nine times out of ten, the whole nine yards · 24 hours a day, a 24-hour hotline · all 50 states

#include <algorithm>

#include "figures/policy/exempt/sayings.hpp"
#include "figures/policy/exempt/words.hpp"

namespace obelus::policy {
namespace {

// in just 140 characters, in fewer than 280 characters; not "has more than 140 characters"
bool is_limited(const Site& site) {
  for (std::size_t i = 0; i < 3 && site.before(i).spaced(); ++i) {
    if (site.before(i).text == "to")
      return is_one_of(site.before(i + 1).text, {"limit", "limited", "down", "cut", "kept", "it", "them"});
    if (is_one_of(site.before(i).text, {"in", "within", "under", "into"}))
      return site.after(1).text != "from";
    if (!is_one_of(site.before(i).text, {"than", "just", "only", "fewer", "less", "more"})) return false;
  }
  return false;
}

// a fortune 500 company, of the fortune 500; not "with that fortune 500 schools were built"
bool is_of_fortune(const Site& site) {
  const Word& after = site.after(0);
  return site.before(0).spaced() &&
         (!after.spaced() ||
          is_one_of(after.text, {"company", "companies", "firm", "firms", "list", "ranking", "corporation",
                                 "corporations", "CEO", "CEOs"}));
}

// all 50 states, 99 bottles of beer
bool is_known_to_all(const Site& site) {
  const bool of_message = site.number() == "140" || site.number() == "280";
  if (of_message && site.after(0).text.starts_with("character"))  // in 140 characters
    return site.after(0).hyphened() || site.after(1).text.starts_with("limit") || is_limited(site);
  if (site.number() == "5" && is_one_of(site.after(0).text, {"Ws", "W's", "W\u2019s"})) return true;
  if (site.number() == "2" && site.after(0).hyphened())  // 2-step verification
    return is_one_of(site.after(0).text, {"step", "factor"}) &&
           is_one_of(site.after(1).text, {"verification", "authentication", "login", "device"});
  if (site.number() == "7" && site.after(0).text == "plus") return site.after(2).text == "minus";
  if (site.quantity().low == -2)  // 7 plus or minus 2
    return site.before(0).text == "or" && site.before(1).text == "plus" && site.before(2).text == "7";
  if (site.number() == "500" && site.before(0).text == "fortune") return is_of_fortune(site);
  if (site.number() == "99") return site.after(0).text == "bottles";
  if (site.number() != "50" && !is_word(site.number(), "fifty")) return false;
  if (site.after(0).text == "ways")  // there must be 50 ways to leave it; not where somebody says so
    return site.after(1).text == "to" && site.before(0).text == "be" && site.before(1).text == "must" &&
           site.begins_sentence(site.before(2)) && !site.attributed();
  const Word& after = site.after(0);
  const Word& before = site.before(0);
  const bool counts = after.spaced() || after.gap == "+ ";
  return counts && is_one_of(after.text, {"states", "States"}) && before.spaced() &&
         (before.is(Sense::determiner) || before.is(Sense::of));
}

// there are only 24 hours in a day, just 52 weeks in a year: as many as there always are; not "ran 24 hours
// in a day"
bool is_of_calendar(const Site& site) {
  struct Whole {
    std::string_view unit;
    double count;
    std::string_view name;
  };
  constexpr Whole wholes[] = {{"second", 60, "minute"}, {"minute", 60, "hour"}, {"hour", 24, "day"},
                              {"day", 7, "week"},       {"day", 365, "year"},   {"week", 52, "year"},
                              {"month", 12, "year"}};
  const Quantity& q = site.quantity();
  if (site.after(0).text != "in" || !site.after(1).is(Sense::determiner)) return false;
  if (!is_one_of(site.before(0).text, {"are", "only", "just"}) || site.after(3).spaced()) return false;
  return std::any_of(std::begin(wholes), std::end(wholes), [&](const Whole& each) {
    return q.unit == each.unit && q.low == each.count && site.after(2).text == each.name;
  });
}

bool asks_for(const Word& word) {
  return is_one_of(word.text, {"least", "minimum", "must", "should", "equal"}) ||
         word.text.starts_with("require");
}

// the contrast between A and B is greater than or equal to 4.5:1
bool is_bound_of_contrast(const Site& site) {
  if (site.before(0).text != "to" || site.before(1).text != "equal" || site.before(2).text != "or")
    return false;
  const std::string_view sentence = site.text_of(site.sentence());
  return sentence.find("contrast between") != sentence.npos ||
         sentence.find("contrast ratio") != sentence.npos;
}

// a contrast of 4.5:1 at least: what the guidelines on accessibility ask for; not "in contrast, women
// outnumber men", "the contrast was 3:1"
bool is_contrast_asked_for(const Site& site) {
  if (!is_one_of(site.number(), {"4.5:1", "3:1", "7:1"})) return false;
  if (is_bound_of_contrast(site)) return true;
  bool asked = site.after(1).text == "least";
  for (std::size_t i = 0; i + 2 < reach && site.before(i).exists(); ++i) {
    const Word& word = site.before(i);
    if (is_past(word.text)) return false;
    asked = asked || asks_for(word);
    if (!is_word(word.text, "contrast")) continue;
    const Word& earlier = site.before(i + 1);  // in contrast, by stark contrast, contrast that with
    const Word& behind = i > 0 ? site.before(i - 1) : site.after(0);
    const bool compares = is_one_of(earlier.text, {"In", "in", "By", "by", "stark", "sharp"}) ||
                          is_one_of(behind.text, {"with", "to", "that", "this"});
    return !compares && !is_past(earlier.text) &&
           (asked || asks_for(earlier) || asks_for(site.before(i + 2)));
  }
  return false;
}

// one can watch it at 2x speed; not "teenagers watch it at 2x speed"
bool is_of_playing(const Site& site) {
  if (site.after(0).text != "speed" || site.before(0).text != "at" || site.attributed()) return false;
  bool plays = false;
  for (std::size_t i = 1; i < reach && site.before(i).spaced(); ++i) {
    const std::string_view word = site.before(i).text;
    if (plays && is_one_of(word, {"can", "could", "may", "to"})) return true;
    plays = plays || is_one_of(word, {"watch", "listen", "play"});
  }
  return plays && is_one_of(site.before(2).text, {"you", "You", "I", "we"});
}

// nine out of 10 times it works; not "… the fire began in the kitchen", "wrong nine out of 10 times"
bool is_nearly_always(const Site& site) {
  if (!site.before(0).is(Sense::of) || site.before(1).text != "out" ||
      !is_word(site.before(2).text, "nine") || !site.begins_sentence(site.before(2)))
    return false;
  const Word& subject = site.after(0);
  const Word& verb = site.after(1);
  return is_one_of(subject.text, {"it", "it's", "it\u2019s", "you", "I", "we", "they"}) &&
         !site.attributed() && !is_past(verb.text) && verb.text != "has" && verb.text != "have";
}

// 24 hours a day, 15 minutes of fame, the first 100 days
bool is_stock_phrase_in_digits(const Site& site) {
  const QuantityKind kind = site.quantity().kind;
  if (kind == QuantityKind::ratio) return is_contrast_asked_for(site);
  if (kind == QuantityKind::multiple && is_of_playing(site)) return true;
  if (site.text_of(site.quantity().text) == "10 times") return is_nearly_always(site);
  if (kind == QuantityKind::count) return is_known_to_all(site);
  if (kind != QuantityKind::duration && kind != QuantityKind::rate) return false;
  const std::string_view text = site.text_of(site.quantity().text);
  if (kind == QuantityKind::rate)
    return is_one_of(text, {"24 hours a day", "24 hours per day", "7 days a week", "7 days per week",
                            "365 days a year", "365 days per year"});
  if (is_of_calendar(site)) return true;
  if (text == "1s" || text == "0s")  // in 1s and 0s
    return is_one_of(site.after(1).text, {"1s", "0s"}) || is_one_of(site.before(1).text, {"1s", "0s"});
  if (text == "24 hours")  // 24 hours, seven days a week
    return is_one_of(site.after(0).text, {"7", "seven"}) && site.after(1).text == "days" &&
           is_one_of(site.after(2).text, {"a", "per"}) && site.after(3).text == "week";
  if (text == "15 minutes") return site.after(0).is(Sense::of) && site.after(1).text == "fame";
  return text == "100 days" && is_word(site.before(0).text, "first");
}

}  // namespace

// a 24-hour hotline, the 24 hour culture: always open
bool is_round_the_clock(const Site& site) {
  static constexpr std::string_view words[] = {
      "clock",    "news",      "culture", "service",     "services", "hotline", "access",       "helpline",
      "drinking", "licensing", "care",    "cycle",       "security", "watch",   "surveillance", "channel",
      "shop",     "channels",  "store",   "supermarket", "gym",      "city",    "economy",      "society",
      "support",  "emergency", "guard",   "line",        "party",    "clinic",  "clinics",      "pharmacy"};
  const Quantity& q = site.quantity();
  const Word& after = site.after(0);
  if (q.low != 24 || q.unit != "hour" || !site.text_of(q.text).ends_with("hour") || !after.spaced())
    return false;
  if (std::find(std::begin(words), std::end(words), after.text) != std::end(words)) return true;
  return is_one_of(after.text, {"animal", "crisis", "emergency", "information", "medical", "nursing", "phone",
                                "support", "telephone"}) &&
         site.after(1).spaced() &&  // 24-hour animal clinics
         is_one_of(site.after(1).text, {"attention", "care", "clinic", "clinics", "hotline", "helpline",
                                        "pharmacy", "number", "line"});
}

namespace {

// we have heard it a million times; not "the song was heard a million times", "we saw it a hundred times in
// May"
bool is_told_often(const Site& site) {
  const bool bidden =
      site.after(0).text == "to" && is_one_of(site.before(0).text, {"you", "him", "her", "them"});
  if (!bidden && site.after(0).spaced() &&
      !is_one_of(site.after(0).text, {"before", "already", "and", "but", "that"}))
    return false;
  std::size_t verb = 0;
  while (verb < 2 &&
         !is_one_of(site.before(verb).text, {"heard", "said", "told", "asked", "seen", "say", "hear"}))
    ++verb;
  if (verb == 2) return false;
  for (std::size_t i = verb + 1; i < verb + 4; ++i)  // we have often heard it, I told you
    if (is_one_of(site.before(i).text,
                  {"I", "we", "We", "you", "You", "I've", "we've", "We've", "you've", "You've", "I\u2019ve",
                   "we\u2019ve", "We\u2019ve", "you\u2019ve", "You\u2019ve"}))
      return true;
    else if (!is_one_of(site.before(i).text, {"have", "had", "must", "often", "already", "probably", "ve"}))
      return false;
  return false;
}

// they can make a million different hats; not "the yard can make a million different oars"
bool is_made_in_many_ways(const Site& site) {
  return site.after(0).text == "different" && is_one_of(site.before(1).text, {"can", "could"}) &&
         is_one_of(site.before(0).text, {"create", "make", "imagine"}) &&
         is_one_of(site.before(2).text, {"they", "you", "we", "I", "one", "They", "You", "We"}) &&
         !site.attributed();
}

// there are a million ways to row, death by a thousand cuts: ever so many; not "there are a thousand ways
// listed"
bool is_ever_so_many(const Site& site) {
  if (is_word(site.number(), "a thousand") && site.after(0).text == "cuts" && site.before(0).text == "by")
    return true;
  if (!is_one_of(site.number(), {"a million", "a thousand"}) || !site.is_kind(QuantityKind::count))
    return false;
  if (is_made_in_many_ways(site)) return true;
  const bool there = is_one_of(site.before(0).text, {"there's", "there\u2019s"}) ||
                     (site.before(0).text == "are" && is_one_of(site.before(1).text, {"there", "There"}));
  return there && site.before(0).spaced() && is_one_of(site.after(0).text, {"ways", "things", "reasons"}) &&
         (!site.after(1).spaced() || is_one_of(site.after(1).text, {"to", "why"}));
}

}  // namespace

// nine times out of ten, a million miles away, forty winks, thanks a million, half the battle
bool is_stock_phrase(const Site& site) {
  if (site.is_digits()) return is_stock_phrase_in_digits(site);
  if (is_ever_so_many(site)) return true;
  if (site.number().ends_with("dozen") && site.after(0).is(Sense::of) && site.after(1).text == "the")
    return site.after(2).text == "other";  // six of one and half a dozen of the other
  const std::string_view number = site.number();
  static constexpr std::string_view numbers[] = {"nine",
                                                 "ten",
                                                 "forty",
                                                 "fifty",
                                                 "half",
                                                 "hundred",
                                                 "a million",
                                                 "a hundred",
                                                 "a thousand",
                                                 "a million to one",
                                                 "one in a million",
                                                 "one-in-a-million"};
  const auto is_number = [&](std::string_view each) { return is_word(number, each); };
  if (std::none_of(std::begin(numbers), std::end(numbers), is_number)) return false;
  const std::string_view text = site.text_of(site.quantity().text);
  const Word& before = site.before(0);
  const Word& after = site.after(0);
  const bool often = is_word(text, "a million times") || is_word(text, "a hundred times") ||
                     is_word(text, "a thousand times");
  if (often && is_told_often(site)) return true;
  if (is_word(text, "nine times"))
    return after.text == "out" || (after.text == "in" && site.after(1).text == "ten");
  if (is_word(number, "ten") && site.after(0).text == "a" && site.after(1).text == "penny") return true;
  if (is_word(number, "ten"))
    return before.is(Sense::of) && site.before(1).text == "out" && site.before(2).text == "times";
  if (is_word(text, "a million miles")) return after.text == "away" || after.text == "from";
  if (is_word(text, "nine yards")) return before.text == "whole";
  if (is_word(number, "forty")) return after.text == "winks";
  if (is_word(number, "fifty") && is_known_to_all(site)) return true;
  if (is_word(number, "fifty")) return is_word(after.text, "fifty") || is_word(before.text, "fifty");
  const Figure* last = site.previous();  // worth a thousand words? This is worth a million.
  if (is_word(number, "a million") && before.text == "worth" && !after.spaced())
    return last != nullptr && last->reason == "idiom" && site.text_of(last->text) == "a thousand";
  if (is_word(number, "a million"))
    return is_word(before.text, "thanks") ||
           is_one_of(after.text, {"questions", "things", "reasons", "ideas", "resources"}) ||
           (after.text == "pieces" && !site.after(1).is(Sense::of));
  if (is_word(text, "a million to one") || is_word(text, "one in a million") ||
      is_word(text, "one-in-a-million"))
    return true;
  if (is_word(text, "hundred days")) return is_word(before.text, "first");
  if (!is_word(number, "half")) return false;
  const bool listed =
      after.spaced() && after.lower() && is_word(site.after(1).text, "half");  // half man, half
  if (listed || (before.lower() && is_word(site.before(1).text, "half"))) return true;
  if (before.text == "the" && site.before(1).text == "at") return !after.spaced();  // 14-7 at the half
  return is_one_of(after.text, {"brother", "brothers", "sister", "sisters"}) ||
         (after.text == "the" &&
          is_one_of(site.after(1).text, {"battle", "fun", "story", "joy", "trouble", "picture", "equation"}));
}

}  // namespace obelus::policy
