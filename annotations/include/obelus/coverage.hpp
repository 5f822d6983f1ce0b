#pragma once
// Which figures have a source, and which: what `check` reports and coverage counts.
//
//   figures(article) + where annotations landed -> one Cover a figure -> 39 of 41 (95.1 %)

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "obelus/annotation.hpp"
#include "obelus/article.hpp"
#include "obelus/figure.hpp"
#include "obelus/match.hpp"

namespace obelus {

// What stands for a figure, the first of these that does.
enum class CoverKind : std::uint8_t {
  none,
  annotation,  // the passage of an annotation that is a source holds the number
  footnote,    // the article's own footnote is referred to in the same sentence
  link,        // a link to another site in the same sentence
  fact,        // a person whose card the article shows vouches for it: `facts`
  waiver,      // somebody said why it needs none
};

std::string_view name_of(CoverKind kind);

struct Cover {
  CoverKind kind = CoverKind::none;
  // Of what covers it: index among the set's annotations, the article's inlines (footnote, link), the
  // set's people, or `waiver` of the waived passage.
  std::size_t index = 0;
  // The figure whose fate it shares, index among the figures: it has no cover of its own.
  std::optional<std::size_t> through;

  friend bool operator==(const Cover&, const Cover&) = default;
};

// A passage whose figures need no source: of `waive:` in YAML, or of a comment in the article.
struct WaivedPassage {
  Span text;                  // of the reading text
  std::size_t waiver = 0;     // the caller's number for it
  bool is_for_vague = false;  // holds for figures of Verdict::warning alone; else for all others alone
};

// Whether the body of an annotation is a source for the figures of its passage: a note, or a work that is
// more than a placeholder. A dispute that cites none is one by who holds its positions; a bio is none, as its
// card vouches by its facts alone.
bool is_source(const AnnotationSet& set, const Annotation& annotation);

// What counts as a source (`figures.accept` of obelus.yaml), beside facts and waivers.
struct CoverOptions {
  bool annotations = true;
  bool footnotes = true;
  bool links = true;
};

// One Cover a figure, in order. `matches` has one Match an annotation of the set, in order. A repeat without
// a cover of its own has that of its first mention, and a conversion, "$600 billion (£482 billion)", that of
// what it was converted from: no source says the other, whoever writes it does the sum. Linear but for
// sorting. Any thread.
std::vector<Cover> covers(const Article& article, std::span<const Figure> figures, const AnnotationSet& set,
                          std::span<const Match> matches, std::span<const WaivedPassage> waived = {},
                          const CoverOptions& options = {});

// Counted over figures whose verdict is error, repeats included.
struct Coverage {
  std::size_t figures = 0;
  std::size_t sourced = 0;
  std::size_t waived = 0;

  std::size_t unsourced() const { return figures - sourced - waived; }
  // (sourced + waived) ÷ figures, in per cent; 100 when there are none.
  double percent() const;

  Coverage& operator+=(const Coverage& other);
};

Coverage coverage(std::span<const Figure> figures, std::span<const Cover> covers);

}  // namespace obelus
