#include "selector/matching.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "selector/admit.hpp"
#include "selector/choose.hpp"
#include "selector/explain.hpp"
#include "selector/figures_changed.hpp"

namespace obelus::selector {
namespace {

bool is_settled(const Match& match) {
  return match.status != MatchStatus::orphan && match.status != MatchStatus::ambiguous;
}

bool differs_in_figures(const Query& query, std::string_view passage) {
  for (const std::string& quotation : query.exact)
    if (!figures_differ(quotation, passage) || !figures_differ(unmark(quotation), passage)) return false;
  return true;
}

Context context_of(const Query& query, bool is_unmarked) {
  return is_unmarked ? Context(unmark(query.prefix), unmark(query.suffix))
                     : Context(query.prefix, query.suffix);
}

constexpr std::size_t most_explained = 20;

std::string verdict_of(const Match& match) {
  if (match.only_protected) return "it stands only in code or template code";
  if (match.only_beside_prose) return "it stands only in headings, links or code, where no card opens";
  if (!match.scope_fault.empty()) return match.scope_fault;
  switch (match.status) {
    case MatchStatus::exact: return "it stands there as quoted";
    case MatchStatus::normalised: return "it stands there but for typography";
    case MatchStatus::fuzzy: return "it stands there but for edits";
    case MatchStatus::ambiguous: return "several places are equally good";
    case MatchStatus::orphan: break;
  }
  return "no place convinces";
}

// The longer of two accounts of what stood on one side.
std::string_view longer(std::string_view a, std::string_view b) { return a.size() < b.size() ? b : a; }

}  // namespace

Matching::Matching(const Compiled& compiled, const Article& article, const Lock* lock)
    : compiled_(compiled), page_(article), approximate_(page_), scopes_(article) {
  if (lock != nullptr && !lock->passages.empty()) past_.emplace(page_, *lock);
}

std::vector<Match> Matching::all() {
  std::vector<Match> matches;
  matches.reserve(compiled_.queries.size());
  const auto settle_before = [&](std::size_t query) {
    while (matches.size() < query) matches.push_back(settle(case_of(matches.size(), {})));
  };
  search(compiled_, page_, scopes_, [&](Found found) {
    const std::size_t query = found.query;
    settle_before(query);
    matches.push_back(settle(case_of(query, std::move(found))));
  });
  settle_before(compiled_.queries.size());
  return matches;
}

std::vector<Matcher::Landed> Matching::landed() {
  std::vector<Matcher::Landed> all;
  search(compiled_, page_, scopes_, [&](Found found) {
    const std::size_t query = found.query;
    Match match = literal(case_of(query, std::move(found)));
    if (match.status != MatchStatus::orphan) all.push_back({query, std::move(match)});
  });
  return all;
}

Matching::Case Matching::case_of(std::size_t number, Found found) {
  Case each{number, compiled_.queries[number], nullptr, std::move(found)};
  if (past_) each.passage = past_->passage(number, each.query);
  if (each.passage != nullptr)
    std::erase_if(each.found.hits,
                  [&](const Hit& hit) { return past_->is_other(*each.passage, hit.text()); });
  return each;
}

Match Matching::literal(const Case& each) {
  const Query& query = each.query;
  Match match;
  if (each.passage != nullptr) {
    const auto place = past_->unchanged(*each.passage);
    if (place && page_.is_open(*place) && is_allowed(query, *place)) {
      const bool is_exact = equal_but_for_spaces(trim(query.exact.front()), page_.article.text_of(*place));
      match.status = is_exact ? MatchStatus::exact : MatchStatus::normalised;
      match.score = is_exact ? 1 : 0.98;
      match.places = {*place};
    }
  }
  if (match.places.empty())
    match = choose(page_, query, context_of(query, each.found.unmarked), each.found.hits, each.found.more);
  if (is_doubtful(each, match)) {
    match.status = MatchStatus::orphan;
    match.candidates = {{match.places.front(), match.score, "", ""}};
    match.places.clear();
  }
  match.only_protected = each.found.hits.empty() && each.found.in_protected;
  match.only_beside_prose = each.found.hits.empty() && each.found.beside_prose;
  if (match.status == MatchStatus::exact) return match;
  for (const Span place : match.places)
    match.figures_changed = match.figures_changed || differs_in_figures(query, page_.article.text_of(place));
  return match;
}

// Whether the quotation stands there as it is, but may be the copy of a passage that is gone.
bool Matching::is_doubtful(const Case& each, const Match& match) {
  const Query& query = each.query;
  if (!is_settled(match) || query.is_name || query.occurrences != Occurrences::one) return false;
  const auto& hits = each.found.hits;
  const auto hit = std::find_if(hits.begin(), hits.end(),
                                [&](const Hit& one) { return one.text() == match.places.front(); });
  if (hit == hits.end() || !is_thin(page_, context_of(query, each.found.unmarked), *hit)) return false;
  auto evidence = approximate_.evidence_at(wording_of(each), *hit);
  if (!evidence || !evidence->is_intact()) return false;
  if (each.passage != nullptr) know_past(*evidence, *each.passage, hit->text());
  return !objection(*evidence).empty();
}

// What the lock knows of a place that was not another's then.
void Matching::know_past(Evidence& evidence, const LockedPassage& passage, Span place) const {
  evidence.is_new = true;
  evidence.in_place = past_->is_in_place(passage, place);
}

Match Matching::settle(const Case& each) {
  const Query& query = each.query;
  Match match = literal(each);
  if (query.within) match.scope_fault = scopes_.fault(*query.within);
  if (!may_be_edited(each, match)) return match;
  const bool may_land = query.fuzzy && query.occurrences == Occurrences::one;
  Match edited = choose_edited(page_, edited_places(each));
  if (is_settled(edited) && !is_as_quoted(each, edited.places.front())) edited.status = MatchStatus::orphan;
  if (may_land && is_settled(edited)) {
    edited.figures_changed = differs_in_figures(query, page_.article.text_of(edited.places.front()));
    return edited;
  }
  if (!match.candidates.empty()) return match;
  match.score = edited.score;
  match.candidates = std::move(edited.candidates);
  if (may_land) match.status = edited.status;
  for (const Span place : edited.places) match.candidates.push_back({place, edited.score, "", ""});
  return match;
}

bool Matching::may_be_edited(const Case& each, const Match& match) const {
  return !is_settled(match) && !each.query.is_name && !each.query.exact.empty() &&
         each.found.hits.size() <= Approximate::most_hits;
}

bool Matching::is_allowed(const Query& query, Span text) {
  return !query.within || scopes_.allow(*query.within, text);
}

// Where the quotation stands as it is, no edited place is taken for it: false when `place` is one.
bool Matching::is_as_quoted(const Case& each, Span place) {
  const auto& hits = each.found.hits;
  return hits.empty() ||
         std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) { return hit.text().overlaps(place); });
}

// With more of what stood round the passage, where the lock has it.
Wording Matching::wording_of(const Case& each) {
  const Query& query = each.query;
  std::string_view prefix = query.prefix;
  std::string_view suffix = query.suffix;
  if (each.passage != nullptr) {
    const std::string_view text = each.passage->text;
    prefix = longer(prefix, text.substr(0, each.passage->place.begin));
    suffix = longer(suffix, text.substr(each.passage->place.end));
  }
  return selector::wording_of(prefix, query.exact.front(), suffix, approximate_.rarity());
}

std::vector<Place> Matching::edited_places(const Case& each) {
  const Query& query = each.query;
  const Wording wording = wording_of(each);
  auto places = approximate_.places(wording, each.found.hits);
  std::erase_if(places, [&](const Place& place) {
    return !is_place_for_edited(page_, place.text, query.exact.front(), wording.size()) ||
           !is_allowed(query, place.text) ||
           (each.passage != nullptr && past_->is_other(*each.passage, place.text));
  });
  if (each.passage == nullptr) return places;
  for (Place& place : places) know_past(place.evidence, *each.passage, place.text);
  by_weight(places);
  return places;
}

Explanation Matching::explain(std::size_t number) {
  Found its;
  search(compiled_, page_, scopes_, [&](Found found) {
    if (found.query == number) its = std::move(found);
  });
  const Case each = case_of(number, std::move(its));
  Explanation explanation;
  explanation.match = settle(each);
  const Match& match = explanation.match;
  const auto is_taken = [&](Span text) {
    return std::find(match.places.begin(), match.places.end(), text) != match.places.end();
  };
  if (match.status == MatchStatus::exact || match.status == MatchStatus::normalised) {
    for (const Hit& hit : each.found.hits) explain_hit(explanation, each, hit, is_taken(hit.text()));
  } else if (may_be_edited(each, literal(each))) {
    for (const Place& place : edited_places(each)) {
      if (explanation.places.size() == most_explained) break;
      const std::string_view against = objection(place.evidence);
      const std::string_view verdict = is_taken(place.text) ? "taken"
                                       : !against.empty()   ? against
                                                            : "not by enough the best";
      explanation.places.push_back({place.text, reasons_of(place.evidence), std::string(verdict)});
    }
  } else {
    for (const Hit& hit : each.found.hits) explain_hit(explanation, each, hit, false);
  }
  explanation.verdict = verdict_of(match);
  return explanation;
}

void Matching::explain_hit(Explanation& explanation, const Case& each, const Hit& hit, bool is_taken) const {
  if (explanation.places.size() == most_explained) return;
  const Context context = context_of(each.query, each.found.unmarked);
  const Agreement agrees = agreement(page_, hit.folded(), context);
  const auto part = [](std::size_t agreed, std::size_t given) {
    return given == 0 ? "not given" : std::to_string(agreed) + " of " + std::to_string(given) + " bytes";
  };
  Explanation::Considered considered;
  considered.text = hit.text();
  considered.reasons = {{"as quoted", hit.exact ? "to the letter" : "but for typography"},
                        {"before it", part(agrees.before, context.prefix.size())},
                        {"after it", part(agrees.after, context.suffix.size())}};
  considered.verdict = is_taken ? "taken" : "less of what stands round it agrees";
  explanation.places.push_back(std::move(considered));
}

}  // namespace obelus::selector
