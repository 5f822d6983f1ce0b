#pragma once
// Random edits of Markdown articles, as writers make them, and swaps of one figure for another.

#include <optional>
#include <random>
#include <string>
#include <vector>

#include "obelus/article.hpp"
#include "obelus/figure.hpp"

namespace obelus::testing {

struct Edited {
  std::string what;  // "reflow a paragraph"
  std::string bytes;
};

// Inserts, deletes, reorders or reflows a paragraph, or changes a word that is not next to a figure. Nothing
// when the article has no place for the edit that was drawn.
std::optional<Edited> random_edit(const Article& article, const std::vector<Figure>& figures,
                                  std::mt19937& random);

// The article with another number, or another unit, for this figure; nothing when it is not written in a way
// that allows the one that was drawn.
std::optional<Edited> random_swap(const Article& article, const Figure& figure, std::mt19937& random);

}  // namespace obelus::testing
