#pragma once
// Comments, in which authors speak to obelus: <!-- … -->, and {/* … */} where MDX has no other.

#include <string_view>
#include <vector>

#include "markdown/content_map.hpp"
#include "markdown/reading.hpp"
#include "markdown/source.hpp"
#include "markdown/templates.hpp"
#include "obelus/span.hpp"

namespace obelus::markdown {

// Those in lines of HTML without text; each stands before the next block of text. For when all blocks are
// read.
void add_remarks_of_html(Span lines, const Source& source, Reading& reading);

// Those among the templates of the block read last, which have been made opaque. Linear.
void add_remarks_of_expressions(std::string_view content, const std::vector<Span>& templates,
                                const ContentMap& map, const BlockStart& start, Reading& reading);

}  // namespace obelus::markdown
