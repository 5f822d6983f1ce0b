#pragma once
// Which encoding a page is in, as browsers decide it (WHATWG HTML, section 13.2.3, and Encoding,
// section 4.2).

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace obelus::html {

struct Declared {
  std::string label;          // as written, or of the byte order mark
  std::string_view encoding;  // "utf-8", "utf-16le", "utf-16be", "windows-1252", one that iconv knows, or
                              // empty for an unknown label
  std::size_t bom_size = 0;   // bytes of a byte order mark
};

// What the bytes say of themselves: by byte order mark, else by meta in the first 1024 bytes. Nothing when
// they say nothing.
std::optional<Declared> declared_charset(std::string_view bytes);

}  // namespace obelus::html
