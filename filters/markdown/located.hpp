#pragma once
// A rendering, and where in it passages are.

#include <string>
#include <vector>

#include "obelus/span.hpp"

namespace obelus::markdown {

struct LocatedMark {
  Span passage;          // empty: it has no place
  Span window;           // the blocks right below the document that hold it, or the page
  bool in_text = false;  // it is part of one run of text, which stands in no link
};

struct Located {
  std::string page;
  std::vector<LocatedMark> marks;
};

}  // namespace obelus::markdown
