#pragma once
// Text for terminals. What comes from files may hold escape sequences that move the cursor, hide text or
// turn its direction; nothing of that may act on the reader's screen.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace obelus {

// `text` on one line, nothing in it active: control characters, characters that steer direction and bytes
// that are not UTF-8 as <U+001B>, <U+202E>, <E9>.
std::string visible(std::string_view text);

// Columns a terminal takes for it: 2 for wide characters of East Asia and emoji, 0 for combining marks.
std::size_t display_width(char32_t point);

// One character of a line as it is shown: where it stands in the line, its text and its width.
struct Shown {
  std::size_t offset;
  std::string text;
  std::size_t width;
};

// A line, each character made visible, tabs as spaces up to the next multiple of `tab`.
std::vector<Shown> show_line(std::string_view line, std::size_t tab = 4);

}  // namespace obelus
