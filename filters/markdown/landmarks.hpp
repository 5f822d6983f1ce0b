#pragma once
// What an article holds that much goes by and most of it is without, found in one walk over it.

#include <cstddef>
#include <string_view>
#include <vector>

#include "obelus/span.hpp"

namespace obelus::markdown {

struct Landmarks {
  std::vector<std::size_t> line_ends;  // of CRLF the line feed
  std::vector<std::size_t> addresses;  // where "://", "www.", "@" or "&", which may spell one, stand
  bool schemes = false;                // "://"
  bool hosts = false;                  // "www."
  bool at_signs = false;               // "@" or "&"
  bool footnotes = false;              // "[^", or "[\" and "[&", behind which the "^" may be spelt otherwise
  bool comments = false;               // "<!--"
  bool modules = false;                // "import " or "export ", where a line begins

  // Whether an address stands in `part`.
  bool any_address_in(Span part) const;
};

// Of `text` from `begin` on; places are offsets of `text`.
Landmarks landmarks_in(std::string_view text, std::size_t begin);

}  // namespace obelus::markdown
