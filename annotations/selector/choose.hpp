#pragma once
// From the places of a query to a Match: which one is meant, if that can be known.

#include <string_view>
#include <vector>

#include "obelus/match.hpp"
#include "selector/context.hpp"
#include "selector/page.hpp"

namespace obelus::selector {

// `hits` ascend. `more` says that there are others which were not looked at.
Match choose(const Page& page, const Query& query, const Context& context, const std::vector<Hit>& hits,
             bool more);

}  // namespace obelus::selector
