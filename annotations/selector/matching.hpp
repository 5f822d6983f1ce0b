#pragma once
// The matching of one article: what is certain first, then what the lock knows, then what is likely.

#include <optional>
#include <span>
#include <vector>

#include "obelus/lock.hpp"
#include "obelus/match.hpp"
#include "selector/approximate.hpp"
#include "selector/page.hpp"
#include "selector/past.hpp"
#include "selector/scopes.hpp"
#include "selector/search.hpp"

namespace obelus::selector {

// Keeps references to all it is given; `lock` may be null.
class Matching {
 public:
  Matching(const Compiled& compiled, const Article& article, const Lock* lock);

  std::vector<Match> all();
  std::vector<Matcher::Landed> landed();
  Explanation explain(std::size_t number);

 private:
  // What is known of a query before anything is decided.
  struct Case {
    std::size_t number;
    const Query& query;
    const LockedPassage* passage = nullptr;  // where it stood when the article was locked
    Found found;
  };

  Case case_of(std::size_t number, Found found);
  Match settle(const Case& each);
  Match literal(const Case& each);
  bool is_doubtful(const Case& each, const Match& match);
  void know_past(Evidence& evidence, const LockedPassage& passage, Span place) const;
  std::vector<Place> edited_places(const Case& each);
  Wording wording_of(const Case& each);
  static bool is_as_quoted(const Case& each, Span place);
  bool is_allowed(const Query& query, Span text);
  void explain_hit(Explanation& explanation, const Case& each, const Hit& hit, bool is_taken) const;
  bool may_be_edited(const Case& each, const Match& match) const;

  const Compiled& compiled_;
  Page page_;
  Approximate approximate_;
  Scopes scopes_;
  std::optional<Past> past_;
};

}  // namespace obelus::selector
