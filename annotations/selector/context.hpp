#pragma once
// How far what stands round a place agrees with a query's prefix and suffix.

#include <cstddef>
#include <string>
#include <string_view>

#include "selector/page.hpp"

namespace obelus::selector {

// Folded, without white space at the end that touches the passage.
struct Context {
  Context(std::string_view prefix_as_written, std::string_view suffix_as_written);

  std::string prefix;
  std::string suffix;

  bool empty() const { return prefix.empty() && suffix.empty(); }
};

// Bytes that agree, counted from the passage outwards to the first difference.
struct Agreement {
  std::size_t before = 0;
  std::size_t after = 0;
  bool whole_before = false;  // there is a prefix, and all of it agrees
  bool whole_after = false;

  std::size_t bytes() const { return before + after; }
};

Agreement agreement(const Page& page, Span folded, const Context& context);

// The part of a context that agrees, from 0 to 1; 1 when nothing was given.
double share(const Agreement& agreement, const Context& context);

}  // namespace obelus::selector
