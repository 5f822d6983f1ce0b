#pragma once
// A tag of raw HTML between the words of a paragraph.

#include <string_view>

namespace obelus::markdown {

struct RawTag {
  std::string_view name;  // lower case, one of those known, or empty
  bool opens = false;
  bool closes = false;
  bool is_code = false;     // code, kbd, samp, pre, script, style, textarea, title: its text is protected
  bool is_shown = false;    // of those, what a reader sees as code
  bool is_raised = false;   // sup, sub: raised or lowered
  bool is_link = false;     // a: nothing clickable may be put inside
  std::string_view target;  // its href, as written
};

// `literal` is the tag with its angle brackets; comments and the like give a tag without a name.
RawTag read_raw_tag(std::string_view literal);

}  // namespace obelus::markdown
