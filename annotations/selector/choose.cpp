#include "selector/choose.hpp"

#include <algorithm>

#include "selector/telling.hpp"

namespace obelus::selector {
namespace {

// All in bytes of folded text. They were set on real edits of real articles: see tests/annotations/selector.
constexpr std::size_t long_enough = 48;      // a passage of this size that occurs once needs no context
constexpr std::size_t enough_together = 44;  // passage and agreeing context of a shorter one
constexpr std::size_t enough_context = 10;   // of these, at least so much context on one side
constexpr std::size_t margin = 6;            // by which the best place's context must lead

struct Scored {
  const Hit* hit;
  Agreement agreement;

  // What tells places apart: context first; then whether the passage is as quoted, to the letter.
  std::size_t weight() const { return agreement.bytes() * 2 + (hit->exact ? 1 : 0); }
};

// True where all of the prefix and suffix stands as given.
bool has_all(const Scored& place, const Context& context) {
  return (context.prefix.empty() || place.agreement.whole_before) &&
         (context.suffix.empty() || place.agreement.whole_after);
}

bool is_convincing(const Scored& place, const Context& context) {
  if (has_all(place, context)) return true;
  const std::size_t before = place.agreement.before;
  const std::size_t after = place.agreement.after;
  const std::size_t size = place.hit->folded().size();
  if (size >= long_enough) return true;
  return size + before + after >= enough_together && std::max(before, after) >= enough_context;
}

double score_of(const Scored& place, const Context& context) {
  const double as_quoted = place.hit->exact ? 1.0 : 0.98;
  return as_quoted * (0.8 + 0.2 * share(place.agreement, context));
}

void attach(Match& match, const Scored& place, const Context& context) {
  const bool exact = place.hit->exact && (match.places.empty() || match.status == MatchStatus::exact);
  match.status = exact ? MatchStatus::exact : MatchStatus::normalised;
  match.score = std::max(match.score, score_of(place, context));
  match.places.push_back(place.hit->text());
}

// Keeps the places that context does not tell from the best: those that have all of it, however short it is;
// else those that have not clearly less of it than the best.
void keep_equals_of_best(std::vector<Scored>& places, const Context& context) {
  const auto is_whole = [&](const Scored& place) { return has_all(place, context); };
  const bool any_whole = std::any_of(places.begin(), places.end(), is_whole);
  std::size_t most = 0;
  for (const Scored& place : places) most = std::max(most, place.agreement.bytes());
  std::erase_if(places, [&](const Scored& place) {
    return any_whole ? !is_whole(place) : place.agreement.bytes() + margin <= most;
  });
}

// The one place meant: alone after context has spoken, or alone in being exact.
const Scored* only_one(const std::vector<Scored>& equals) {
  if (equals.size() == 1) return &equals.front();
  const auto is_exact = [](const Scored& place) { return place.hit->exact; };
  const auto exact = std::find_if(equals.begin(), equals.end(), is_exact);
  if (exact == equals.end() || std::find_if(exact + 1, equals.end(), is_exact) != equals.end())
    return nullptr;
  return &*exact;
}

// Of places that nothing tells apart, the one that stands where the query says it stood.
const Scored* one_at(const std::vector<Scored>& equals, const Page& page, Span position) {
  const std::string_view text = page.article.text;
  std::size_t count = 0;  // code points before `at`
  std::size_t at = 0;
  const auto count_to = [&](std::size_t end) {
    for (; at < end; ++at) count += (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80;
    return count;
  };
  for (const Scored& place : equals) {
    const std::size_t begin = count_to(place.hit->text().begin);
    if (begin > position.begin) return nullptr;
    if (begin == position.begin && count_to(place.hit->text().end) == position.end) return &place;
  }
  return nullptr;
}

void list(Match& match, const Page& page, const std::vector<Scored>& places, const Context& context) {
  constexpr std::size_t most = 20;
  std::vector<Span> others;
  for (const Scored& place : places) others.push_back(place.hit->text());
  for (std::size_t i = 0; i < std::min(places.size(), most); ++i) {
    Candidate candidate;
    candidate.text = places[i].hit->text();
    candidate.score = score_of(places[i], context);
    match.candidates.push_back(candidate);
  }
  tell_apart(page, others, match.candidates);
}

}  // namespace

Match choose(const Page& page, const Query& query, const Context& context, const std::vector<Hit>& hits,
             bool more) {
  Match match;
  const bool any_will_do = context.prefix.empty() && context.suffix.empty();
  if (any_will_do && query.occurrences == Occurrences::first && !hits.empty()) {
    attach(match, {&hits.front(), {}}, context);
    return match;
  }
  std::vector<Scored> equals;
  equals.reserve(hits.size());
  for (const Hit& hit : hits) equals.push_back({&hit, agreement(page, hit.folded(), context)});
  if (equals.empty()) return match;
  keep_equals_of_best(equals, context);
  const auto convinces = [&](const Scored& place) { return is_convincing(place, context); };
  const auto give_up = [&](MatchStatus status, const std::vector<Scored>& shown) {
    match.status = status;
    list(match, page, shown, context);
    for (const Candidate& candidate : match.candidates) match.score = std::max(match.score, candidate.score);
  };
  if (std::none_of(equals.begin(), equals.end(), convinces)) {
    give_up(MatchStatus::orphan, equals);
    return match;
  }
  if (query.occurrences == Occurrences::one) {
    const Scored* one = more ? nullptr : only_one(equals);
    if (one == nullptr && query.position) one = one_at(equals, page, *query.position);
    if (one != nullptr && convinces(*one))
      attach(match, *one, context);
    else
      give_up(MatchStatus::ambiguous, equals);
    return match;
  }
  std::erase_if(equals, [&](const Scored& place) { return !convinces(place); });
  switch (query.occurrences) {
    case Occurrences::all:
      match.places.reserve(equals.size());
      for (const Scored& place : equals) attach(match, place, context);
      break;
    case Occurrences::nth:
      if (query.nth >= 1 && query.nth <= equals.size())
        attach(match, equals[query.nth - 1], context);
      else
        give_up(MatchStatus::orphan, equals);
      break;
    default: attach(match, equals.front(), context);
  }
  return match;
}

bool is_thin(const Page& page, const Context& context, const Hit& hit) {
  const Scored place{&hit, agreement(page, hit.folded(), context)};
  if (has_all(place, context)) return false;
  return hit.folded().size() < long_enough || place.agreement.bytes() < enough_context;
}

Match choose_edited(const Page& page, std::span<const Place> places) {
  Match match;
  if (places.empty()) return match;
  const Evidence& best = places.front().evidence;
  const bool is_taken = objection(best).empty();
  std::size_t rivals = 1;
  while (rivals < places.size() && places[rivals].evidence.weight() + least_lead(best) > best.weight())
    ++rivals;
  if (is_taken && rivals == 1) {
    match.status = MatchStatus::fuzzy;
    match.score = score_of(best);
    match.places.push_back(places.front().text);
    return match;
  }
  constexpr double least_hint = 0.4;  // of the quotation's words
  if (!is_taken && best.survival() < least_hint) return match;
  match.status = is_taken ? MatchStatus::ambiguous : MatchStatus::orphan;
  std::vector<Span> others;
  for (const Place& place : places.first(is_taken ? rivals : 1)) {
    Candidate candidate;
    candidate.text = place.text;
    candidate.score = score_of(place.evidence);
    match.score = std::max(match.score, candidate.score);
    match.candidates.push_back(candidate);
    others.push_back(place.text);
  }
  tell_apart(page, others, match.candidates);
  std::sort(match.candidates.begin(), match.candidates.end(),
            [](const Candidate& a, const Candidate& b) { return a.text < b.text; });
  return match;
}

}  // namespace obelus::selector
