#pragma once
// Annotations to fill in: for each figure without a source one whose selector lands on it and nowhere else.
// With `TODO` put right, the article passes.

#include <span>
#include <string>
#include <vector>

#include "obelus/article.hpp"
#include "obelus/match.hpp"

namespace obelus {

// What tells each of these passages of the reading text from all others: its words, with what stands round it
// or its number among equals where they do not do.
std::vector<Query> telling_queries(const Article& article, std::span<const Span> passages);

// A list of YAML entries for the figures at these places, bytes of the article. With `source`, each names the
// article.
std::string stubs_for(const Article& article, const std::string& path, std::span<const Span> figures,
                      const std::string& source);

// The whole file round such entries.
std::string stub_file(const std::string& entries);

}  // namespace obelus
