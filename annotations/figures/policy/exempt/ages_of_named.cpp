// Ages of people who are called by their names.
//
//   Ann Lee, 31, … Lee was 17 when …

#include <algorithm>

#include "figures/policy/exempt/names.hpp"
#include "figures/policy/exempt/words.hpp"
#include "figures/policy/rules.hpp"

namespace obelus::policy {
namespace {

// The last name of somebody whose age was told above: "Ann Lee, 31".
bool has_age_above(const Site& site, const Word& name) {
  constexpr std::size_t farthest = 8;
  for (std::size_t i = 0; i < farthest; ++i) {
    const Figure* figure = site.earlier(i);
    if (figure == nullptr) return false;
    if (figure->reason != "age") continue;
    std::string_view before = std::string_view(site.text()).substr(0, figure->text.begin);
    if (before.ends_with(", ")) before.remove_suffix(2);
    if (before.ends_with(name.text)) return true;
  }
  return false;
}

bool is_kin(const Word& word) {
  return is_one_of(word.text,
                   {"son", "daughter", "wife", "husband", "brother", "sister", "mother", "father"});
}

// Ann and Ben Lee, 42 and 19, came: two names, and an age for each
bool is_of_two_named(const Site& site) {
  const Word& name = site.before(0);
  if (name.gap != ", " || !name.capital() || name.is(Sense::function) || !site.before(1).capital())
    return false;
  if (site.before(2).text != "and" || !site.before(3).capital()) return false;
  return site.after(0).text == "and" && site.after(0).spaced() && site.after(1).number() &&
         site.char_at(site.after(1).end()) == ',';
}

// Ann, 5, and Ben, 1: one more of them, as young or as grown; not "Ann, 29, and Denmark, 4", which is a score
bool is_next_named(const Site& site) {
  constexpr double grown = 18;
  const Word& name = site.before(0);
  const Figure* first = site.previous();
  return first != nullptr && first->reason == "age" && name.gap == ", " && name.capital() &&
         !name.is(Sense::function) && site.before(1).text == "and" && first->sentence == site.sentence() &&
         site.before(1).begin <= first->text.end + 2 && !site.after(0).spaced() &&
         (first->quantity.low < grown) == (site.quantity().low < grown);
}

bool is_grown(const Site& site) {
  return site.plain() && site.quantity().low >= 16 && site.quantity().low < 105;
}

// he was just 26; her son David is 29
bool was_just_that_old(const Site& site) {
  const bool loosely = is_one_of(site.before(0).text, {"about", "around"});
  const bool person = is_one_of(site.before(2).text, {"he", "she", "I", "He", "She"}) ||
                      (site.before(2).text == "who" && !loosely);  // the pitcher who was around 95
  const bool just = (loosely || is_one_of(site.before(0).text, {"just", "only"})) &&
                    is_one_of(site.before(1).text, {"was", "is"}) && person;
  const bool kin = is_one_of(site.before(0).text, {"was", "is"}) && site.before(1).capital() &&
                   is_kin(site.before(2)) && site.before(2).spaced();
  const bool now = site.before(0).text == "now" && site.before(1).text == "is" &&
                   is_one_of(site.before(2).text, {"he", "she", "He", "She", "who"});  // he is now 68 and ill
  const bool owned =                                                                   // my mum's 82, and
      is_grown(site) && !site.after(0).spaced() &&
      is_one_of(site.before(1).text, {"My", "my", "Her", "His"}) &&
      is_one_of(site.before(0).text, {"mom's", "mum's", "dad's", "mother's", "father's", "mom\u2019s",
                                      "mum\u2019s", "dad\u2019s", "mother\u2019s", "father\u2019s"});
  if (owned) return true;
  const bool also = site.before(0).text == "also" && is_one_of(site.before(1).text, {"is", "was"}) &&
                    site.before(2).capital() && site.before(2).spaced() && is_grown(site);
  if (also && (site.after(0).text == "and" || !site.after(0).spaced())) return true;  // Ben is also 34
  return ((just || kin || now) && !site.after(0).spaced()) || (now && site.after(0).text == "and");
}

// she was about 60 when
bool was_about_that_old(const Site& site) {
  const Word& when = site.after(0);
  return is_one_of(site.before(0).text, {"about", "around", "nearly", "almost", "only"}) &&
         site.before(0).spaced() && is_one_of(site.before(1).text, {"was", "is"}) &&
         is_one_of(site.before(2).text, {"he", "she", "He", "She"}) && when.spaced() &&
         is_one_of(when.text, {"when", "at"});
}

// children (14 & under)
bool is_and_under(const Site& site) {
  const Word& under = site.after(0);
  return under.gap == " & " && is_one_of(under.text, {"under", "over", "older", "younger", "up"}) &&
         !site.after(1).spaced() && !site.after(1).hyphened();
}

// Duncan Parsons, also 18, from Leeds
bool is_also_that_old(const Site& site) {
  return site.before(0).text == "also" && site.before(0).gap == " " && site.before(1).gap == ", " &&
         site.before(1).capital() && site.before(2).capital() && site.next_char() == ',';
}

// the Under 17 team
bool is_of_youth_team(const Site& site) {
  return site.before(0).text == "Under" && site.before(0).spaced() && site.before(1).spaced() &&
         !site.title_case() && site.after(0).spaced() &&
         is_one_of(site.after(0).text, {"team", "side", "squad", "level", "championship"});
}

// Ann Lee, 38 – who rows – said
bool is_before_dash(const Site& site) {
  const Word& name = site.before(0);
  return is_grown(site) && name.gap == ", " && name.capital() && site.before(1).capital() &&
         (site.after(0).gap == " \u2013 " || site.after(0).gap == " \u2014 " || site.after(0).gap == " - ") &&
         (site.after(0).is(Sense::relative) ||
          is_one_of(site.after(0).text, {"both", "was", "were", "said", "says", "from", "is", "has", "had"}));
}

// her daughters Martha, 43, Erica, 31, and Ann, 9
bool is_of_children(const Site& site) {
  const Word& name = site.before(0);
  if (!site.plain() || name.gap != ", " || !name.capital() || name.is(Sense::function)) return false;
  if (site.next_char() != ',' && site.next_char() != '.') return false;
  const Word& kin = site.before(1);
  if (kin.spaced() || kin.gap == " ") {
    if (is_one_of(kin.text,
                  {"daughters", "sons", "children", "sisters", "brothers", "siblings", "grandchildren"}))
      return site.quantity().low < 105;
  }
  const Figure* last = site.previous();
  return last != nullptr && last->reason == "age" && kin.number() &&
         last->quantity.number.begin == kin.begin && name.begin == last->text.end + 2;
}

// the former star, 42, was voted off; not "wins for the champion, 12, and"
bool is_of_calling(const Site& site) {
  const Word& calling = site.before(0);
  return is_grown(site) && calling.gap == ", " && site.next_char() == ',' &&
         !site.after(0).is(Sense::joiner) && !site.after(0).number() &&
         is_one_of(calling.text,
                   {"star",        "actor",       "actress",     "singer",        "rapper",
                    "musician",    "comedian",    "presenter",   "footballer",    "driver",
                    "officer",     "teacher",     "lawyer",      "author",        "director",
                    "veteran",     "farmer",      "nurse",       "widow",         "pensioner",
                    "grandmother", "grandfather", "businessman", "businesswoman", "politician"});
}

// "to vote in Ghana", "under federal law": who bids is known, and may be asked
bool names_law(std::string_view tail) {
  if (tail.find(" law") != tail.npos) return true;
  for (std::size_t at = tail.find(" in "); at != tail.npos; at = tail.find(" in ", at + 1))
    if (at + 4 < tail.size() && is_upper(tail[at + 4])) return true;
  return false;
}

// You must be at least 18 on Election Day; not "voters must be at least 18", which is a law
bool is_asked_for(const Site& site) {
  const double age = site.quantity().low;
  if (!site.plain() || !(age == 16 || age == 18 || age == 21) || site.before(0).text != "least") return false;
  if (site.before(1).text != "at" || !is_word(site.before(2).text, "be") || site.attributed()) return false;
  const bool bidden = site.begins_sentence(site.before(2));
  const bool required =
      is_one_of(site.before(3).text, {"must", "should"}) && is_word(site.before(4).text, "you");
  return (bidden || required) && !names_law(site.text_of({site.quantity().text.end, site.sentence().end})) &&
         (!site.after(0).spaced() || is_one_of(site.after(0).text, {"on", "by", "to", "or"}));
}

}  // namespace

// teenagers, especially those aged ten to 19 years
bool is_group_aged(const Site& site) {
  return site.before(0).text == "aged" && site.before(0).spaced() && site.quantity().unit == "year" &&
         site.before(1).is(Sense::people);
}

// Lee was 17 when …: where ages of people are told already
bool was_named_one_that_old(const Site& site) {
  if (is_of_two_named(site) || is_next_named(site) || was_just_that_old(site) || was_about_that_old(site) ||
      is_also_that_old(site) || is_and_under(site) || is_of_youth_team(site) || is_asked_for(site) ||
      is_before_dash(site) || is_of_children(site) || is_of_calling(site))
    return true;
  const Word& name = site.before(1);
  if (!is_one_of(site.before(0).text, {"was", "is"}) || !site.before(0).spaced()) return false;
  const Word& after = site.after(0);
  const bool ended =
      !after.exists() || std::string_view(",.;)").find(site.next_char()) != std::string_view::npos;
  if (!ended && !(after.spaced() && is_one_of(after.text, {"when", "and", "but", "at"}))) return false;
  return name.capital() && !name.is(Sense::function) && has_age_above(site, name);
}

// lived to 97, if I live to be 100
bool lived_to(const Site& site) {
  const std::size_t be = site.before(0).text == "be" ? 1 : 0;
  const Word& after = site.after(0);
  const bool ends = !after.spaced() || (after.is(Sense::function) && !after.is(Sense::of));
  return ends && site.before(be).text == "to" && site.before(be).spaced() &&
         is_one_of(site.before(be + 1).text, {"live", "lived", "lives"});
}

}  // namespace obelus::policy
