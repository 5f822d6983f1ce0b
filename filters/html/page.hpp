#pragma once
// A page in UTF-8, whatever it came in, and the way back to the bytes it came as.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "obelus/result.hpp"
#include "obelus/span.hpp"

namespace obelus::html {

enum class Charset : std::uint8_t { utf_8, utf_16le, utf_16be, other };

// A stretch of characters that take `page_unit` bytes each in the page and `byte_unit` in the input.
struct Stretch {
  std::size_t page = 0;
  std::size_t bytes = 0;
  std::size_t count = 0;
  std::uint8_t page_unit = 1;
  std::uint8_t byte_unit = 1;
};

class Page {
 public:
  // By byte order mark, then a meta element in the first 1024 bytes, then UTF-8 if valid, else Windows-1252.
  // Bytes that mean nothing in the encoding become U+FFFD. Fails with OB904 on a charset that is not known.
  // Keeps a view of `bytes` where these are UTF-8 already.
  static Result<Page> read(std::string_view bytes);

  std::string_view text() const { return owns_ ? std::string_view(text_) : view_; }
  Charset charset() const { return charset_; }

  // Between offsets into the text and into the bytes; an offset inside a character means its beginning.
  std::size_t to_bytes(std::size_t at) const;
  std::size_t to_page(std::size_t byte) const;
  Span to_bytes(Span page) const { return {to_bytes(page.begin), to_bytes(page.end)}; }

  // Markup in UTF-8 as it is to be written into the input: in the encoding of Unicode that this is in, else
  // in ASCII with character references.
  std::string encode(std::string_view markup) const;

 private:
  friend class Transcoder;

  std::string_view view_;
  std::string text_;
  bool owns_ = false;
  std::vector<Stretch> stretches_;  // none: offsets are equal
  Charset charset_ = Charset::utf_8;
};

}  // namespace obelus::html
