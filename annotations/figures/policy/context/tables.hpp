#pragma once
// What the head of a column or of a row says of the numbers below it or beside it:
//
//   | Country | Cost ($m) | Year |
//   | Norway  | 5         | 2016 |     5 is $5 million, 2016 a year
//
// Blocks come in order; a table is remembered while it lasts.

#include <optional>
#include <string_view>
#include <vector>

#include "figures/policy/lexicon/lexicon.hpp"
#include "obelus/article.hpp"
#include "obelus/quantity.hpp"

namespace obelus::policy {

// What a heading cell says.
struct Heading {
  Span text;
  bool names = false;            // No., Rank, Year: the numbers are no quantities
  std::optional<Quantity> unit;  // of "1" with the unit in brackets
};

class Tables {
 public:
  Tables(const Article& article, const Lexicon& words, std::string_view lang)
      : article_(article), words_(words), lang_(lang) {}

  // Takes notice of the next block.
  void pass(const Block& block);

  // What is said of a bare number in `cell`, the last block passed; null outside of tables.
  const Heading* heading_of(const Block& cell);

 private:
  struct Cell {
    Span text;
    std::optional<Heading> heading;  // made when first asked for
  };
  const Heading& read(Cell& cell) const;

  const Article& article_;
  const Lexicon& words_;
  std::string_view lang_;
  std::optional<std::uint32_t> table_;
  Cell caption_;  // right before the table
  std::vector<Cell> columns_;
  Cell row_;
  std::uint32_t row_number_ = 0;
};

}  // namespace obelus::policy
