#pragma once
// Where in a YAML file that is being typed the cursor stands. What is typed is seldom whole, so this goes by
// indentation and brackets alone, and never fails:
//
//   annotations:
//     - {match: nearly, sources: [wi|       path annotations/-/sources/-, word "wi"
//       |                                   path annotations/-, where a key may stand

#include <string>
#include <string_view>
#include <vector>

#include "lsp/editor/schema.hpp"
#include "obelus/span.hpp"

namespace obelus::lsp {

struct YamlCursor {
  KeyPath path;                    // to the mapping whose key is typed, or to the value
  bool on_key = false;             // a key may stand here
  bool in_flow = false;            // within `[…]` or `{…}`
  char quote = 0;                  // the quotation mark that is open, or 0
  Span word;                       // what is typed of the key or value, quotation mark included
  std::vector<std::string> taken;  // keys that stand before it in the same mapping
};

// One pass over what is before `offset`.
YamlCursor yaml_cursor(std::string_view text, std::size_t offset);

}  // namespace obelus::lsp
