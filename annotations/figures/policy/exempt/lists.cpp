// Numbers that say how long a list is.
//
//   7 ways to … · the 10 questions below · We keep 4 kinds of rope:

#include <algorithm>

#include "figures/policy/exempt/lists.hpp"
#include "figures/policy/exempt/words.hpp"
#include "figures/policy/rules.hpp"

namespace obelus::policy {
namespace {

// the 10 questions below, the following 12 steps: what the page itself has
bool points_at_list(const Site& site) {
  const Word& before = site.before(0);
  if (!before.spaced() || !site.counts_plural()) return false;
  const bool shows =
      is_one_of(site.before(1).text, {"Below", "below", "Here", "here", "Following"});  // Below are 5 lessons
  if (shows && before.text == "are" && site.quantity().high <= 20) return true;
  const Word& noun = site.after(0);
  const bool of_list =
      noun.is(Sense::listed) || is_one_of(noun.text, {"factors", "categories", "kinds", "types"});
  const bool at_least =
      before.text == "least" && site.before(2).text == "are" && site.before(3).text == "Here";
  const bool following = before.text == "are" && site.before(1).text == "following";
  if ((at_least || following) && of_list && site.quantity().high <= 20) return true;
  if (before.text == "following" && site.before(1).is(Sense::determiner)) return true;
  if (!before.is(Sense::determiner)) return false;
  for (std::size_t i = 1; i < 3; ++i) {
    const Word& where = site.after(i);
    if (where.text == "below" || where.text == "above") return site.after(i + 1).ends_phrase();
  }
  return false;
}

// I will share with you my 3 quick steps
bool is_shared(const Site& site) {
  if (!is_one_of(site.before(0).text, {"our", "my"})) return false;
  constexpr std::size_t farthest = 4;
  bool shared = false;
  for (std::size_t i = 1; i < farthest; ++i)
    shared = shared || is_one_of(site.before(i).text, {"share", "sharing", "offer"});
  for (std::size_t i = 0; shared && i < farthest && site.after(i).spaced(); ++i) {
    if (site.after(i).is(Sense::listed)) return true;
    if (site.after(i).text.ends_with('s')) return false;  // our 12 demands and 14 reasons
  }
  return false;
}

// We keep 4 kinds of rope: and the list of them
bool introduces_list(const Site& site) {
  constexpr double longest_list = 20;
  const Block& block = site.block();
  const bool bounded =  // less than 20 pages, with:
      has(site.quantity().flags, QuantityFlag::at_most) && !site.after(0).is(Sense::listed) &&
      !is_one_of(site.after(0).text, {"items", "choices", "fields", "sections", "parts", "columns"});
  if (!site.is_digits() || site.quantity().high > longest_list || bounded || !site.counts_plural() ||
      site.char_before(block.text.end) != ':')
    return false;
  const auto& blocks = site.article().blocks;
  const Block* next = &block + 1;
  return next < blocks.data() + blocks.size() && next->list_depth > block.list_depth &&
         block.text.end - site.quantity().text.end < 60;
}

// A link begins not far before `at` and goes on behind it.
bool is_in_link(const Site& site, std::size_t at) {
  const auto& inlines = site.article().inlines;
  auto each = std::partition_point(inlines.begin(), inlines.end(),
                                   [&](const Inline& one) { return one.text.begin <= at; });
  for (int looked = 0; each != inlines.begin() && looked < 4; ++looked)
    if ((--each)->kind == InlineKind::link && each->text.contains(at)) return true;
  return false;
}

// In a heading; or where a link or a quotation begins: [9 things to look for](https://…)
bool begins_title(const Site& site) {
  if (site.block().kind == BlockKind::heading) return true;
  const std::size_t begin = site.quantity().number.begin;
  const std::string_view before = std::string_view(site.text()).substr(0, begin);
  if (before.ends_with('"') || before.ends_with("\u201C") || before.ends_with('[')) return true;
  if (before.ends_with(": ") && site.after(0).capital()) {  // "On Tuesday: 8 Ways to Row"
    constexpr std::size_t longest_head = 40;
    const std::string_view head =
        before.substr(begin - std::min(begin - site.block().text.begin, longest_head));
    const std::size_t open = head.find_last_of("[\"\x9C");
    if (open != head.npos && head.find_last_of(".?!") == head.npos) return true;
    if (is_in_link(site, begin)) return true;
  }
  if (before.ends_with('(') && site.after(0).capital() && site.after(0).is(Sense::listed)) return true;
  return begins_link(site, begin) || (before.ends_with("The ") && begins_link(site, begin - 4));
}

// for a Good Crew, for Rowing; not "11 Benefits for Migrants End"
bool is_purpose(const Site& site, std::size_t at) {
  const Word& word = site.after(at);
  const bool ends = word.end() == site.block().text.end;
  return is_one_of(word.text, {"a", "an", "your", "our", "Your", "Our"}) ||
         (ends && word.text.ends_with("ing"));
}

// In this post we share 10 tips; not "in this post we count 40 deaths"
bool is_shared_below(const Site& site) {
  constexpr double longest_list = 30;
  if (!site.plain() || site.quantity().low > longest_list || !site.after(0).is(Sense::listed)) return false;
  const Word& verb = site.before(0);
  if (!is_one_of(verb.text, {"share", "offer", "cover", "list", "give", "present", "outline"})) return false;
  const std::string_view head = site.text_of({site.sentence().begin, verb.begin});
  return is_one_of(site.before(1).text, {"we", "I", "we'll", "we\u2019ll", "I'll", "I\u2019ll"}) &&
         (head.starts_with("In this post") || head.starts_with("In this article") ||
          head.starts_with("In this guide"));
}

// 5 Ingredients for a Good Crew; not "5 Schools for Sale", "20 Arrests for Dealing Drugs"
bool heads_recipe(const Site& site) {
  constexpr double longest_list = 20;
  return site.is_digits() && site.quantity().high <= longest_list && site.after(0).spaced() &&
         is_one_of(site.after(0).text, {"Ingredients", "Benefits", "Considerations", "Techniques"}) &&
         site.after(1).text == "for" && is_purpose(site, 2);
}

// Must-Read, Town-Friendly: how the list is praised
bool praises(const Word& word) {
  return word.hyphened() && is_one_of(word.text, {"Read", "See", "Have", "Know", "Try", "Friendly"});
}

// [The 6 Laws Of Work], [10 Moments That Melt Your Heart]; not [14 Strict Laws], [15 Moments at Everest]
bool titles_sayings(const Site& site) {
  const Word& next = site.after(1);
  if (!site.after(0).spaced() || !next.spaced()) return false;
  return site.after(0).text == "Laws" ? is_word(next.text, "of")
                                      : site.after(0).text == "Moments" && is_word(next.text, "that");
}

// [8 Must-Read Boat Blogs], [8 Boat Trends for May]: capitals up to the first plural, which ends the title
// and is of a kind that lists are made of; not [8 Dead Migrants in Truck], [8 Towns Shut Boat Blogs]
bool titles_list(const Site& site) {
  if (titles_sayings(site)) return true;
  bool praised = false;
  for (std::size_t i = 0; i + 1 < reach && (site.after(i).spaced() || site.after(i).hyphened()); ++i) {
    const Word& word = site.after(i);
    const Word& next = site.after(i + 1);
    if (word.is(Sense::joiner)) continue;
    if (!word.capital() || (word.is(Sense::verb) && !next.hyphened()) || is_past(word.text)) return false;
    praised = praised || praises(word);
    const bool listed = praised || is_one_of(word.text, {"Trends", "Blogs"});
    const bool ends = !next.spaced() || next.is(Sense::function) || next.is(Sense::relative);
    if (word.text.ends_with('s') && next.gap != ", " && !next.hyphened()) return listed && ends;
  }
  return false;
}

// 10 Pier, Boat and Rope Ideas: the word that lists are titled by is what is counted; not "10 Towns Drop
// Rules"
bool counts_listed(const Site& site) {
  constexpr std::size_t near = 3;
  constexpr std::size_t farthest = 6;
  bool other = false;
  std::size_t subject = farthest;  // "27 Unions Reject Ideas", "10 Sales Tips"
  for (std::size_t i = 0; i < farthest; ++i) {
    const Word& word = site.after(i);
    const bool known = site.after(i + 1).hyphened();  // 100 Best-Known Dead
    if (word.exists() && word.is(Sense::listed) && !known && (i < near ? subject + 1 >= i : !other))
      return true;
    const bool plural = word.text.ends_with('s') && !word.text.ends_with("ss");
    if (subject == farthest && word.spaced() && (plural || word.is(Sense::people))) subject = i;
    if (i + 1 >= near && !word.capital() && !word.is(Sense::joiner)) return false;
    other = other || word.plural_noun() || word.is(Sense::plural) || word.is(Sense::people) ||
            word.text.ends_with('s') || word.is(Sense::verb) || is_past(word.text);
  }
  return false;
}

// How to build a raft in 24 hours: a heading, a link, or in quotation marks
bool is_in_title(const Site& site) {
  constexpr std::size_t longest_title = 80;
  const std::size_t begin = site.quantity().text.begin;
  const std::size_t from = std::max(site.block().text.begin, begin - std::min(begin, longest_title));
  const std::string_view before = site.text_of({from, begin});
  const std::size_t how = before.rfind("How to ");
  if (how == before.npos) return false;
  const std::string_view lead = before.substr(0, how);
  if (how == 0 && site.block().kind == BlockKind::heading) return true;
  if (lead.ends_with('"') || lead.ends_with("\u201C") || lead.ends_with('[')) return true;
  return begins_link(site, from + how);
}

// our 4 small piers: the title, or the head of the list, counted 4 piers
bool is_counted_before(const Site& site) {
  constexpr double longest_list = 20;
  const Figure* head = site.recent("list-title");
  if (head == nullptr || site.quantity().low != head->quantity.low || site.quantity().high > longest_list)
    return false;
  const std::string_view noun = last_word(site.text_of(site.quantity().noun));
  return !noun.empty() && noun == last_word(site.text_of(head->quantity.noun));
}

// 22 of our favourite scenes: the choice is the author's
bool is_own_choice(const Site& site) {
  return site.quantity().low > 1 && site.after(0).is(Sense::of) &&
         is_one_of(site.after(1).text, {"our", "my"}) &&
         is_one_of(site.after(2).text, {"favorite", "favourite", "favorites", "favourites"});
}

// the 100 Most Influential People: what a list is called
bool is_list_of_most(const Site& site) {
  return site.plain() && site.before(0).is(Sense::determiner) && site.after(0).spaced() &&
         is_one_of(site.after(0).text, {"Most", "Best", "Greatest", "Worst", "Hottest"}) &&
         site.after(1).capital() && site.after(1).spaced() && !site.title_case();
}

// you can hear 10 Things in Tech: a capital within a sentence
bool is_called_things(const Site& site) {
  const Word& what = site.after(0);
  return site.plain() && site.quantity().low < 101 && site.block().kind == BlockKind::paragraph &&
         is_one_of(what.text, {"Things", "Ways", "Reasons", "Tips"}) && what.spaced() &&
         is_one_of(site.after(1).text,
                   {"in", "to", "that", "about", "You", "We", "I", "To", "That", "About"}) &&
         site.before(0).spaced() && !site.title_case();
}

// (see “10 Breakthrough Technologies”): a title that one is sent to
bool is_of_reference(const Site& site) {
  const std::size_t begin = site.quantity().number.begin;
  if (!site.after(0).capital() || !site.after(0).spaced() || !site.after(1).capital()) return false;
  for (std::size_t i = 0; i < 5; ++i)  // see “12 Deaths Linked to Heat”: what happened
    if (is_past(site.after(i).text) || site.after(i).is(Sense::verb) ||
        is_one_of(site.after(i).text, {"Cut", "Dead", "Hurt", "Lost", "Made", "Killed", "Face", "Die"}) ||
        (i > 1 && site.after(i).spaced() && site.after(i).capital() && site.after(i - 1).text.ends_with('s')))
      return false;
  const std::string_view before = site.text_of({site.block().text.begin, begin});
  for (const std::string_view lead :
       {"see \u201C", "See \u201C", "see \"", "See \"", "see ", "read \u201C", "Read \u201C"})
    if (before.ends_with(lead)) return lead != "see " || before.ends_with("(see ");
  return false;
}

}  // namespace

// 7 ways to …, Ten things …: the title of a list that follows
std::optional<Span> list_title(const Site& site) {
  if (site.is_digits() && is_in_title(site)) return site.quantity().text;
  if (!site.is_kind(QuantityKind::count)) return std::nullopt;
  const bool stepped = site.after(0).text == "step" &&  // a 5-step process
                       is_one_of(site.after(1).text, {"process", "guide", "approach", "method"});
  const bool is_parted = site.after(0).hyphened() && (stepped || site.after(0).text == "part");  // a 3-part
  const bool these =
      is_one_of(site.before(0).text, {"these", "These"}) && site.after(0).is(Sense::listed);  // these 7 tips
  if (is_parted || these || is_shared(site) || is_shared_below(site) || points_at_list(site) ||
      introduces_list(site) || is_counted_before(site) || is_own_choice(site) || is_of_reference(site))
    return site.quantity().text;
  if (is_called_things(site) || is_list_of_most(site)) return site.quantity().text;
  if (!begins_title(site)) return std::nullopt;
  if (site.quantity().high > 101 || has(site.quantity().flags, QuantityFlag::scaled)) return std::nullopt;
  if (counts_listed(site)) return site.quantity().text;
  const bool heads = site.block().kind == BlockKind::heading;
  if (heads ? heads_recipe(site) : titles_list(site)) return site.quantity().text;
  return std::nullopt;
}

}  // namespace obelus::policy
