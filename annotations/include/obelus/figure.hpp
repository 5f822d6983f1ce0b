#pragma once
// Article -> figures: which of its quantities a reader could ask a source for, which not, and why. A policy
// of named rules over what quantity.hpp reads, each of them to be changed in `obelus.yaml` (`figures:`).
//
//   On 5 May the 40-year-old sold 300 shares for $1.2bn.
//      ^^^^^     ^~ recorded: age    ^~~ error   ^~~~~~ error
//      exempt: date

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "obelus/article.hpp"
#include "obelus/quantity.hpp"

namespace obelus {

enum class Verdict : std::uint8_t {
  error,     // needs a source
  warning,   // a vague magnitude and the like: should have one
  recorded,  // a quantity that nobody asks a source for
  exempt,    // no quantity of the world: a date, a name, a list number
};

// "error", "warning", "recorded", "exempt".
std::string_view name_of(Verdict verdict);

// How two figures of one article belong together.
enum class FigureLink : std::uint8_t {
  converted_from,  // "$600 billion (£482 billion)": the second, of the first
  repeat_of,       // the same value, unit and noun or subject said again: of the first mention
  range_end,       // the upper end of a range written as two quantities: of the lower
  part_of,         // "30 of the 50": the part, of the whole
};

// "converted-from", "repeat-of" …
std::string_view name_of(FigureLink link);

struct Figure {
  Quantity quantity;  // spans are of the article's reading text
  Span text;          // quantity.text; of what is exempt the whole date, name or number it belongs to
  Span sentence;      // that holds it, without white space at its ends; a table cell is one
  Verdict verdict = Verdict::error;
  std::string_view reason;  // a code of figure_reasons(); empty for plain errors
  bool attributed = false;  // its sentence says who says so: "the company says"
  struct Link {
    FigureLink kind;
    std::size_t figure;  // index among the figures
  };
  std::vector<Link> links;

  // The figure it is linked to in this way, or null; `all` are the figures it is one of.
  const Figure* linked(FigureLink kind, std::span<const Figure> all) const;
};

// What `figures:` of obelus.yaml settles; defaults as documented there. The lists hold names of kinds and
// reason codes; what is named in several goes by `ignore`, then `require`, then `warn`.
struct FigurePolicy {
  // Every quantity is an error, small or vague, and each numeral of a date, an address, a telephone number or
  // an identifier a count: for measuring.
  bool quantities = false;
  std::vector<std::string> require;  // needs a source
  std::vector<std::string> warn;     // should have one; "vague" holds doubled and twice too
  std::vector<std::string> ignore;   // exempt besides what is anyway
  std::vector<std::string> names;    // words that make a bare number part of a name
  double min_count = 10;             // spelled-out counts and durations below it are recorded
  std::string lang;                  // BCP 47; empty: see reading_language

  FigurePolicy();  // the defaults
};

// All figures of the article, exempt ones included, by place; their `text` is disjoint. Linear in the
// article. Any thread.
std::vector<Figure> figures(const Article& article, const FigurePolicy& policy = {});

// Why a figure is no plain error: one row a rule.
struct FigureReason {
  std::string_view code;  // "year"
  Verdict verdict;        // unless configured otherwise
  std::string_view summary;
};

// All reasons, in the order in which they are tried. Lists of FigurePolicy may name any of them.
std::span<const FigureReason> figure_reasons();

}  // namespace obelus
