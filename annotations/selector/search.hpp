#pragma once
// The index of a Matcher, and the search of one article with it.

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "obelus/match.hpp"
#include "selector/page.hpp"
#include "selector/pattern.hpp"
#include "selector/phrase_index.hpp"
#include "selector/scopes.hpp"

namespace obelus::selector {

// Immutable once made.
struct Compiled {
  explicit Compiled(std::vector<Query> all);

  std::vector<Query> queries;
  std::vector<Pattern> patterns;  // their numbers are those of the phrases
  std::vector<Pattern> bare;      // without words: looked for as they are
  PhraseIndex phrases;

  std::string_view text_of(const Pattern& pattern) const {
    return std::string_view(texts_).substr(pattern.text_begin, pattern.text_size);
  }

 private:
  std::string texts_;
};

// What was found of one query.
struct Found {
  std::uint32_t query = 0;
  std::vector<Hit> hits;      // admitted, ascending, distinct
  bool more = false;          // there are others that were not looked at
  bool unmarked = false;      // found without the markup it was copied with
  bool in_protected = false;  // some place was in code or the like
  bool beside_prose = false;  // a name: some place was in a heading, link or code
};

using TakeFound = std::function<void(Found)>;

// Gives every query with a place in the page, in order of queries. One at a time: of many queries that stand
// in many places, all hits together would be many times the page.
void search(const Compiled& compiled, const Page& page, Scopes& scopes, const TakeFound& take);

}  // namespace obelus::selector
