#pragma once
// Selector + Article -> where it landed, or why it did not. A wrong match is worse than none: when two
// places are as good as each other there is no match but a list of candidates.

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "obelus/annotation.hpp"
#include "obelus/article.hpp"

namespace obelus {

enum class MatchStatus : std::uint8_t {
  exact,       // character for character
  normalised,  // but for typography: quotes, dashes, spaces, case, accents
  fuzzy,       // but for edits
  ambiguous,   // several places equally good
  orphan,      // nowhere, or nowhere it may be
};

std::string_view name_of(MatchStatus status);

// What to look for. Made from an annotation, or by hand for `obelus match --selectors`.
struct Query {
  std::vector<std::string> exact;  // alternatives: a name and its other forms; else one
  std::string prefix;
  std::string suffix;
  Boxed<Within> within;
  // Where it once stood, in code points of the reading text. A hint: of places that nothing else tells apart
  // the one that stands exactly there is meant.
  std::optional<Span> position;
  Occurrences occurrences = Occurrences::one;
  std::size_t nth = 0;
  bool fuzzy = true;
  bool is_name = false;  // longest at a place; not in headings, code or links
};

struct Candidate {
  Span text;
  double score = 0;  // 0 to 1
  // The shortest prefix, as reading text, that this place alone has; else the shortest such suffix; both
  // empty when neither tells the place from the others.
  std::string telling_prefix;
  std::string telling_suffix;
};

struct Match {
  MatchStatus status = MatchStatus::orphan;
  bool figures_changed = false;  // a digit, number word, sign, currency or unit differs from the selector
  double score = 0;              // of the best place
  std::vector<Span> places;      // of the reading text, ascending; more than one only for `all`
  std::vector<Candidate> candidates;  // ambiguous: the first 20; orphan: the nearest text, if any
  bool only_protected = false;        // orphan: it stands in code, where nothing is attached
  bool only_beside_prose = false;     // orphan, a name: it stands in headings, links or code
  std::string scope_fault;            // orphan: why nothing is in the scope of `within`, as a sentence
};

// Why a query landed where it did, or nowhere: the places that were thought of, the best first.
struct Explanation {
  struct Reason {
    std::string name;   // "words kept"
    std::string value;  // "5 of 6, 33 bits"
  };
  struct Considered {
    Span text;
    std::vector<Reason> reasons;
    std::string verdict;  // "taken", or why not
  };
  Match match;
  std::vector<Considered> places;  // at most 20
  std::string verdict;             // one sentence
};

struct Lock;  // lock.hpp

// Queries compiled for use on many articles: one index of all of them, one pass over an article whatever
// their number. Immutable; any number of threads may match with one.
class Matcher {
 public:
  explicit Matcher(std::vector<Query> queries);
  Matcher(Matcher&&) noexcept;
  Matcher& operator=(Matcher&&) noexcept;
  ~Matcher();

  std::size_t size() const;

  // One Match a query, in the order of the queries. Fails on none: a selector of `within` that is none
  // makes its query an orphan. With a lock of the article (lock.hpp) it is known what is new in it; a lock
  // is only evidence, and one of another article or of other queries does no harm.
  std::vector<Match> match(const Article& article, const Lock* lock = nullptr) const;

  // How one query, by its number, fares in the same.
  Explanation explain(const Article& article, std::size_t query, const Lock* lock = nullptr) const;

  // The matches that are not orphans, by query: what an article costs does not depend on how many queries
  // have nothing to do with it. No places are proposed for orphans here, and edited passages not looked for.
  struct Landed {
    std::size_t query;
    Match match;
  };
  std::vector<Landed> landed(const Article& article, const Lock* lock = nullptr) const;

 private:
  struct Index;
  std::unique_ptr<const Index> index_;
};

// The query that an annotation stands for; `set` has the people whose names a bio looks for.
Query query_for(const Annotation& annotation, const AnnotationSet& set);
Query query_for(const Waiver& waiver);

// What to tell the author of matches that are not sure: orphans, ambiguity, changed figures. `path` is
// the article's. Matches are those of `set.annotations`, in order.
std::vector<Finding> match_findings(const Article& article, const std::string& path, const AnnotationSet& set,
                                    std::span<const Match> matches);

}  // namespace obelus
