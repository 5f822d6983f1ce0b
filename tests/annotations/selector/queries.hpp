#pragma once
// Queries for one article, and texts that are marked where they are to land.

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "obelus/match.hpp"
#include "obelus/reader.hpp"
#include "support/marked.hpp"

namespace obelus::testing {

inline Query quote(std::string exact, std::string prefix = "", std::string suffix = "") {
  Query query;
  query.exact = {std::move(exact)};
  query.prefix = std::move(prefix);
  query.suffix = std::move(suffix);
  return query;
}

inline Query name(std::vector<std::string> forms) {
  Query query;
  query.exact = std::move(forms);
  query.is_name = true;
  query.occurrences = Occurrences::all;
  return query;
}

inline Match match(const Article& article, Query query) {
  std::vector<Query> queries;
  queries.push_back(std::move(query));
  return Matcher(std::move(queries)).match(article).front();
}

inline Match match(std::string text, Query query) {
  return match(read_plain(std::move(text)), std::move(query));
}

// The query lands on the marked spans, and only there; without marks it lands nowhere.
inline void expect_places(std::string_view sample, const Query& query) {
  const Marked marked = unmark(sample);
  EXPECT_EQ(match(marked.text, query).places, marked.marks)
      << sample << "\nquotation: " << query.exact.front();
}

}  // namespace obelus::testing
