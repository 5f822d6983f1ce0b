#pragma once
// What an article said when its annotations last matched for certain. With it a matcher knows which
// sentences are new and which stood there before, and so does not take a lookalike for the passage:
//
//   then   Sales rose. [Costs fell by 5 %.] Staff costs fell by 4 %.
//   now    Sales rose. Staff costs fell by 4 %.
//          every sentence stood there then and is another one: the passage is gone
//
// A Lock is of one article and the queries of one Matcher. Values; the file that keeps them is obelus.lock.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "obelus/article.hpp"
#include "obelus/match.hpp"

namespace obelus {

// The sentences that a passage stood in.
struct LockedPassage {
  std::size_t query = 0;       // its number in the Matcher
  std::uint64_t selector = 0;  // hash_of the query then: with another one the entry does not count
  std::size_t sentence = 0;    // the first, among Lock::sentences
  std::string text;            // reading text from the beginning of the first to the end of the last
  Span place;                  // of the passage in `text`, in bytes

  friend bool operator==(const LockedPassage&, const LockedPassage&) = default;
};

struct Lock {
  std::vector<std::uint64_t> sentences;  // a hash of each, in order of the text
  std::vector<LockedPassage> passages;   // by query, ascending; at most one each

  friend bool operator==(const Lock&, const Lock&) = default;
};

// The sentences of an article, as parts of its reading text without white space at their ends: what ends
// with a full stop, a question or exclamation mark of any script, or with its block. Ascending, disjoint;
// none is blank, and none much longer than 2,000 bytes.
std::vector<Span> sentences_of(const Article& article);

// Lock::sentences of an article as it is now: equal hashes, equal words. The same on every machine, as long
// as the version of folding is (fold.hpp). A lock is out of date when its sentences differ from these.
std::vector<std::uint64_t> sentence_hashes(const Article& article);

// The same hash of exact, prefix, suffix and the rest of a query.
std::uint64_t hash_of(const Query& query);

// The lock of an article whose matches these are, of `queries` in order. Only what is certain is kept: one
// place, exact or normalised, without changed figures, of a query for one passage; and no passage so long
// that its sentences pass 16,000 bytes.
Lock lock_of(const Article& article, std::span<const Query> queries, std::span<const Match> matches);

}  // namespace obelus
