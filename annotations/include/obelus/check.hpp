#pragma once
// What is wrong with an article: every rule (rule.hpp) over all that was made of it. Pure: the same input
// gives the same findings. What needs several articles is in what comes back, for others to put together.
//
//   auto checked = check({article, path, set, matches, waiver_matches, figures}, options);

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "obelus/annotation.hpp"
#include "obelus/article.hpp"
#include "obelus/coverage.hpp"
#include "obelus/figure.hpp"
#include "obelus/finding.hpp"
#include "obelus/lock_file.hpp"
#include "obelus/match.hpp"

namespace obelus {

// One article, and what was made of it.
struct Subject {
  const Article& article;
  const std::string& path;                // as findings are to call it
  const AnnotationSet& set;               // its annotations
  std::span<const Match> matches;         // of set.annotations, in order
  std::span<const Match> waiver_matches;  // of set.waivers, in order
  std::span<const Figure> figures;
  const LockedArticle* locked = nullptr;  // what obelus.lock says of it, or null
  std::string_view lang = "en";           // BCP 47: the words that rules go by
};

struct CheckOptions {
  std::optional<Date> today;  // without it nothing is old, and no waiver has expired
  CoverOptions cover;
  double hedge_tolerance = 5;     // per cent, either way
  double currency_tolerance = 5;  // per cent
  std::vector<std::string> required_fields = {"title"};
  std::optional<std::size_t> reference_age;  // days
  std::optional<std::size_t> bio_age;
  std::optional<std::size_t> dispute_age;
  std::optional<double> min_coverage;  // of this article, per cent
  // Annotation files that serve other articles too, sorted: what of theirs is not used here is no finding.
  std::vector<std::string> shared_files;
};

// Something an article says that another article may contradict: how much somebody has or did of what.
struct Claim {
  std::string key;                    // who, which verb, what; equal for claims of one thing
  std::string when;                   // numbers and words of time in its sentence
  std::vector<std::string> narrowed;  // the other words behind the number, sorted
  double least = 0;                   // what it may mean: the precision it is written to, its hedges
  double most = 0;
  Place place;
  std::string text;  // "2,000 chips"
};

// Whether both cannot be true: they are of one thing and time, one is not narrower than the other in a word
// of its own, and no value fits both.
bool conflict(const Claim& a, const Claim& b);

// A waiver in a file that serves other articles too: no finding here says that it is unused.
struct SharedWaiver {
  Place place;
  bool is_used = false;
};

struct Checked {
  std::vector<Finding> findings;            // without waived ones; levels are the rules' own
  std::vector<Cover> covers;                // of the figures, in order
  std::vector<std::string> waiver_reasons;  // by Cover::index of what is waived
  Coverage coverage;
  std::vector<Claim> claims;
  std::string date;  // of the article, as it says: YYYY-MM-DD, or empty
  std::vector<SharedWaiver> shared_waivers;
  std::vector<std::string> cited;  // ids of references the article's annotations cite, sorted
};

// The ids of references that annotations, positions and people cite, sorted.
std::vector<std::string> cited_references(const AnnotationSet& set);

// Any thread.
Checked check(const Subject& subject, const CheckOptions& options = {});

// "600000000000", "5..6", with "" for an end that is open.
std::string value_of(const Quantity& quantity);

// The same for people: "600,000,000,000", "5–6", with "…" for an end that is open.
std::string shown_value(const Quantity& quantity);

// Its code, the noun that is counted, or empty; of a rate "USD/gal".
std::string unit_of(const Article& article, const Quantity& quantity);

}  // namespace obelus
