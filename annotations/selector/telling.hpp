#pragma once
// What an author would add to a selector to say which of several places is meant.

#include <vector>

#include "obelus/match.hpp"
#include "selector/page.hpp"

namespace obelus::selector {

// Fills in telling_prefix, or else telling_suffix, of each candidate: the fewest words that no other place
// of `all` has there. Bounded, so some may stay empty.
void tell_apart(const Page& page, const std::vector<Span>& all, std::vector<Candidate>& candidates);

}  // namespace obelus::selector
