#include "obelus/match.hpp"

#include <utility>

#include "selector/choose.hpp"
#include "selector/figures_changed.hpp"
#include "selector/nearest.hpp"
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
  for (const Found& found : selector::search(*index_, page)) {
    Match match = match_of(page, index_->queries[found.query], found);
    if (match.status != MatchStatus::orphan) all.push_back({found.query, std::move(match)});
  }
  return all;
}

std::vector<Match> Matcher::match(const Article& article, const Lock* /*lock*/) const {
  const Page page(article);
  std::vector<Match> matches(size());
  for (const Found& found : selector::search(*index_, page))
    matches[found.query] = match_of(page, index_->queries[found.query], found);

  // What is still without a place goes on from here: to approximate search, once there is one; now to a
  // proposal of the nearest text.
  selector::Nearest nearest(page);
  for (std::size_t i = 0; i < matches.size(); ++i) {
    Match& match = matches[i];
    const Query& query = index_->queries[i];
    const bool wants_hint = match.status == MatchStatus::orphan && match.candidates.empty() && !query.is_name;
    if (!wants_hint || query.exact.empty()) continue;
    if (auto candidate = nearest.to(query.exact.front())) match.candidates.push_back(std::move(*candidate));
  }
  return matches;
}

}  // namespace obelus
