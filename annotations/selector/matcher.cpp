#include "obelus/match.hpp"

#include <utility>

#include "selector/admit.hpp"
#include "selector/approximate.hpp"
#include "selector/choose.hpp"
#include "selector/figures_changed.hpp"
#include "selector/scopes.hpp"
#include "selector/search.hpp"

namespace obelus {

using selector::Context;
using selector::Found;
using selector::Page;

struct Matcher::Index : selector::Compiled {
  using Compiled::Compiled;
};

namespace {

bool differs_in_figures(const Query& query, std::string_view passage) {
  for (const std::string& quotation : query.exact)
    if (!selector::figures_differ(quotation, passage) ||
        !selector::figures_differ(selector::unmark(quotation), passage))
      return false;
  return true;
}

Match match_of(const Page& page, const Query& query, const Found& found) {
  const Context context = found.unmarked
                              ? Context(selector::unmark(query.prefix), selector::unmark(query.suffix))
                              : Context(query.prefix, query.suffix);
  Match match = selector::choose(page, query, context, found.hits, found.more);
  match.only_protected = found.hits.empty() && found.in_protected;
  for (const Span place : match.places)
    match.figures_changed = match.figures_changed || differs_in_figures(query, page.article.text_of(place));
  return match;
}

bool is_settled(const Match& match) {
  return match.status != MatchStatus::orphan && match.status != MatchStatus::ambiguous;
}

// What stands nowhere for sure may stand somewhere after edits; if not, there is a hint.
void look_for_edited(Match& match, const Page& page, const Query& query, std::span<const selector::Hit> hits,
                     selector::Approximate& approximate, selector::Scopes& scopes) {
  const auto wording =
      selector::wording_of(query.prefix, query.exact.front(), query.suffix, approximate.rarity());
  auto places = approximate.places(wording, hits);
  std::erase_if(places, [&](const selector::Place& place) {
    return !selector::is_place_for_edited(page, place.text, query.exact.front(), wording.size()) ||
           (query.within && !scopes.allow(*query.within, place.text));
  });
  Match edited = selector::choose_edited(page, places);
  const bool may_land = query.fuzzy && query.occurrences == Occurrences::one;
  if (may_land && is_settled(edited)) {
    edited.figures_changed = differs_in_figures(query, page.article.text_of(edited.places.front()));
    match = std::move(edited);
  } else if (match.candidates.empty()) {
    match.score = edited.score;
    match.candidates = std::move(edited.candidates);
    if (may_land) match.status = edited.status;
    for (const Span place : edited.places) match.candidates.push_back({place, edited.score, "", ""});
  }
}

}  // namespace

std::string_view name_of(MatchStatus status) {
  switch (status) {
    case MatchStatus::exact: return "exact";
    case MatchStatus::normalised: return "normalised";
    case MatchStatus::fuzzy: return "fuzzy";
    case MatchStatus::ambiguous: return "ambiguous";
    case MatchStatus::orphan: return "orphan";
  }
  return "";
}

Matcher::Matcher(std::vector<Query> queries) : index_(std::make_unique<Index>(std::move(queries))) {}
Matcher::Matcher(Matcher&&) noexcept = default;
Matcher& Matcher::operator=(Matcher&&) noexcept = default;
Matcher::~Matcher() = default;

std::size_t Matcher::size() const { return index_->queries.size(); }

std::vector<Matcher::Landed> Matcher::landed(const Article& article, const Lock* /*lock*/) const {
  const Page page(article);
  std::vector<Landed> all;
  selector::Scopes scopes(article);
  for (const Found& found : selector::search(*index_, page, scopes)) {
    Match match = match_of(page, index_->queries[found.query], found);
    if (match.status != MatchStatus::orphan) all.push_back({found.query, std::move(match)});
  }
  return all;
}

std::vector<Match> Matcher::match(const Article& article, const Lock* /*lock*/) const {
  const Page page(article);
  selector::Approximate approximate(page);
  selector::Scopes scopes(article);
  std::vector<Match> matches(size());
  const auto all = selector::search(*index_, page, scopes);
  auto found = all.begin();
  for (std::size_t i = 0; i < matches.size(); ++i) {
    const Query& query = index_->queries[i];
    std::span<const selector::Hit> hits;
    if (found != all.end() && found->query == i) {
      matches[i] = match_of(page, query, *found);
      hits = found->hits;
      ++found;
    }
    if (query.within) matches[i].scope_fault = scopes.fault(*query.within);
    if (is_settled(matches[i]) || query.is_name || query.exact.empty()) continue;
    if (hits.size() <= selector::Approximate::most_hits)
      look_for_edited(matches[i], page, query, hits, approximate, scopes);
  }
  return matches;
}

}  // namespace obelus
