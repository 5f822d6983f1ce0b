#pragma once
// What rules look at.

#include "obelus/check.hpp"
#include "rules/language/words.hpp"
#include "rules/waivers.hpp"

namespace obelus::checks {

struct Case : Subject {
  const CheckOptions& options;
  std::span<const Cover> covers;  // of the figures, in order
  const Coverage& coverage;
  const Waivers& waivers;
  const Words& words;  // of the article's language

  bool is_shared(const Place& place) const;  // in a file that serves other articles too
  // An annotation that a file for many articles holds and that does not name this one: it may match nothing.
  bool may_be_absent(const Annotation& annotation) const;
  // Those of the figures that have a part in a passage.
  std::span<const Figure> figures_in(Span passage) const;
  // Whether nothing stands for a figure.
  bool is_bare(std::size_t figure) const { return covers[figure].kind == CoverKind::none; }
};

}  // namespace obelus::checks
