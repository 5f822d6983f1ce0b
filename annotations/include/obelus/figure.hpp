#pragma once
// Article -> figures: which of its quantities a reader could ask a source for, which not, and why. A policy
// of named rules over what quantity.hpp reads, each of them to be changed in `obelus.yaml` (`figures:`).

#include <cstdint>
#include <optional>
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

std::string_view name_of(Verdict verdict);

// How two figures of one article belong together.
enum class FigureLink : std::uint8_t {
  converted_from,  // "$600 billion (£482 billion)": the second, of the first
  repeat_of,       // the same value, unit and noun said again: of the first mention
  range_end,       // the upper end of a range written as two quantities: of the lower
  part_of,         // "30 of the 50": the part, of the whole
};

struct Figure {
  Quantity quantity;  // spans are of the article's reading text
  Verdict verdict = Verdict::error;
  std::string_view reason;  // a reason code ("year", "list-number", "age"); empty for plain errors
  bool attributed = false;  // said by someone: "the company says"
  struct Link {
    FigureLink kind;
    std::size_t figure;  // index among the figures
  };
  std::vector<Link> links;
};

// What `figures:` of obelus.yaml settles; defaults as documented there.
struct FigurePolicy {
  bool quantities = false;            // every quantity is an error, for measuring against quantity data
  std::vector<QuantityKind> require;  // kinds that need a source
  std::vector<std::string> warn;      // "vague", or names of kinds
  std::vector<std::string> ignore;    // reason codes or kinds exempted besides
  std::vector<std::string> names;     // words that make a bare number part of a name
  double min_count = 10;              // spelled-out counts and durations below it are recorded

  FigurePolicy();  // the defaults
};

// All figures of the article, exempt ones included, by place. Linear in the article. Any thread.
std::vector<Figure> figures(const Article& article, const FigurePolicy& policy = {});

}  // namespace obelus
