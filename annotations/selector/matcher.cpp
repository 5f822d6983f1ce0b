#include "obelus/match.hpp"

#include <utility>

#include "selector/matching.hpp"
#include "selector/search.hpp"

namespace obelus {

struct Matcher::Index : selector::Compiled {
  using Compiled::Compiled;
};

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

std::vector<Matcher::Landed> Matcher::landed(const Article& article, const Lock* lock) const {
  return selector::Matching(*index_, article, lock).landed();
}

std::vector<Match> Matcher::match(const Article& article, const Lock* lock) const {
  return selector::Matching(*index_, article, lock).all();
}

Explanation Matcher::explain(const Article& article, std::size_t query, const Lock* lock) const {
  return selector::Matching(*index_, article, lock).explain(query);
}

}  // namespace obelus
