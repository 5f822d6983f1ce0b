#pragma once
// From the places of a query to a Match: which one is meant, if that can be known.

#include <span>
#include <vector>

#include "obelus/match.hpp"
#include "selector/approximate.hpp"
#include "selector/context.hpp"
#include "selector/page.hpp"

namespace obelus::selector {

// `hits` ascend. `more` says that there are others which were not looked at.
Match choose(const Page& page, const Query& query, const Context& context, const std::vector<Hit>& hits,
             bool more);

// Whether so little of the context stands round `hit` that its words alone speak for it.
bool is_thin(const Page& page, const Context& context, const Hit& hit);

// The same for places after edits, the weightiest first: fuzzy, or the next best as a candidate.
Match choose_edited(const Page& page, std::span<const Place> places);

}  // namespace obelus::selector
