#include "html/page.hpp"

#include <fmt/format.h>
#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <memory>
#include <optional>
#include <type_traits>

#include "html/character_reference.hpp"
#include "html/charset.hpp"
#include "obelus/text.hpp"

namespace obelus::html {
namespace {

struct CloseIconv {
  void operator()(iconv_t handle) const { iconv_close(handle); }
};
using Iconv = std::unique_ptr<std::remove_pointer_t<iconv_t>, CloseIconv>;

constexpr std::string_view replacement = "\xEF\xBF\xBD";
constexpr std::size_t longest_sequence = 4;

// The bytes of the first character of `bytes` in UTF-8, and how many bytes it takes; nothing when they
// are none.
struct Decoded {
  std::array<char, 16> text;
  std::size_t size;
  std::size_t bytes;
};
std::optional<Decoded> decode_one(iconv_t converter, std::string_view bytes) {
  Decoded decoded{};
  for (std::size_t length = 1; length <= std::min(longest_sequence, bytes.size()); ++length) {
    char* in = const_cast<char*>(bytes.data());  // iconv does not write there
    char* out = decoded.text.data();
    std::size_t in_left = length;
    std::size_t out_left = decoded.text.size();
    iconv(converter, nullptr, nullptr, nullptr, nullptr);
    const bool done = iconv(converter, &in, &in_left, &out, &out_left) != static_cast<std::size_t>(-1);
    if (!done && errno != EINVAL) return std::nullopt;
    if (done) iconv(converter, nullptr, nullptr, &out, &out_left);  // a character that waits for its accent
    decoded.size = decoded.text.size() - out_left;
    decoded.bytes = length;
    if (done && decoded.size != 0) return decoded;
  }
  return std::nullopt;
}

}  // namespace

class Transcoder {
 public:
  Transcoder(Page& page, std::string_view bytes, std::size_t from) : page_(page), bytes_(bytes), at_(from) {
    page_.owns_ = true;
    page_.text_.reserve(bytes.size());
  }

  void utf_8() {
    while (at_ < bytes_.size()) {
      if (static_cast<unsigned char>(bytes_[at_]) < 0x80) {
        put(bytes_.substr(at_, 1), 1);
        continue;
      }
      const CodePoint point = decode_utf8(bytes_, at_);
      put(point.valid ? bytes_.substr(at_, point.size) : replacement, point.size);
    }
  }

  void utf_16(bool big_endian) {
    while (at_ < bytes_.size()) {
      if (at_ + 1 == bytes_.size()) return;  // half a unit is no text
      const char32_t unit = unit_at(at_, big_endian);
      const bool lead = unit >= 0xD800 && unit < 0xDC00;
      const char32_t next = lead && at_ + 3 < bytes_.size() ? unit_at(at_ + 2, big_endian) : 0;
      const bool pair = next >= 0xDC00 && next < 0xE000;
      std::string character;
      append_utf8(character, pair ? 0x10000 + ((unit - 0xD800) << 10) + (next - 0xDC00) : unit);
      put(character, pair ? 4 : 2);
    }
  }

  void windows() {
    while (at_ < bytes_.size()) {
      std::string character;
      append_utf8(character, windows_1252(static_cast<unsigned char>(bytes_[at_])));
      put(character, 1);
    }
  }

  bool other(const std::string& encoding) {
    iconv_t raw = iconv_open("UTF-8", encoding.c_str());
    if (raw == reinterpret_cast<iconv_t>(-1)) return false;
    const Iconv converter(raw);
    while (at_ < bytes_.size()) {
      if (static_cast<unsigned char>(bytes_[at_]) < 0x80) {
        put(bytes_.substr(at_, 1), 1);
        continue;
      }
      const auto decoded = decode_one(raw, bytes_.substr(at_));
      put(decoded ? std::string_view(decoded->text.data(), decoded->size) : replacement,
          decoded ? decoded->bytes : 1);
    }
    return true;
  }

 private:
  char32_t unit_at(std::size_t at, bool big_endian) const {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes_[i]); };
    const unsigned high = byte(at + (big_endian ? 0 : 1));
    return high << 8U | byte(at + (big_endian ? 1 : 0));
  }

  // One character of the page and the number of bytes that spell it.
  void put(std::string_view character, std::size_t bytes) {
    auto& stretches = page_.stretches_;
    const auto page_unit = static_cast<std::uint8_t>(character.size());
    const auto byte_unit = static_cast<std::uint8_t>(bytes);
    const bool continues = !stretches.empty() && stretches.back().page_unit == page_unit &&
                           stretches.back().byte_unit == byte_unit;
    if (!continues) stretches.push_back({page_.text_.size(), at_, 0, page_unit, byte_unit});
    ++stretches.back().count;
    page_.text_.append(character);
    at_ += bytes;
  }

  Page& page_;
  std::string_view bytes_;
  std::size_t at_;
};

Result<Page> Page::read(std::string_view bytes) {
  const std::optional<Declared> declared = declared_charset(bytes);
  const bool valid_utf_8 = !first_invalid_utf8(bytes);
  const std::string_view encoding = declared ? declared->encoding : valid_utf_8 ? "utf-8" : "windows-1252";
  Page page;
  page.view_ = bytes;
  const std::size_t from = declared ? declared->bom_size : 0;
  if (encoding == "utf-8" && valid_utf_8) {
    page.view_.remove_prefix(from);
    if (from != 0) page.stretches_.push_back({0, from, page.view_.size(), 1, 1});
    return page;
  }
  Transcoder transcoder(page, bytes, from);
  bool known = true;
  if (encoding == "utf-8") {
    transcoder.utf_8();
  } else if (encoding.starts_with("utf-16")) {
    page.charset_ = encoding == "utf-16be" ? Charset::utf_16be : Charset::utf_16le;
    transcoder.utf_16(page.charset_ == Charset::utf_16be);
  } else {
    page.charset_ = Charset::other;
    if (encoding == "windows-1252")
      transcoder.windows();
    else
      known = !encoding.empty() && transcoder.other(std::string(encoding));
  }
  if (known) return page;
  return Error{fmt::format("the page says it is in the encoding “{}”, which cannot be read", declared->label),
               std::nullopt, "OB904", "save the page as UTF-8 and correct its <meta charset>"};
}

std::size_t Page::to_bytes(std::size_t at) const {
  if (stretches_.empty()) return at;
  const auto next = std::partition_point(stretches_.begin(), stretches_.end(),
                                         [&](const Stretch& each) { return each.page <= at; });
  if (next == stretches_.begin()) return stretches_.front().bytes;
  const Stretch& stretch = *(next - 1);
  return stretch.bytes + std::min((at - stretch.page) / stretch.page_unit, stretch.count) * stretch.byte_unit;
}

std::size_t Page::to_page(std::size_t byte) const {
  if (stretches_.empty()) return byte;
  const auto next = std::partition_point(stretches_.begin(), stretches_.end(),
                                         [&](const Stretch& each) { return each.bytes <= byte; });
  if (next == stretches_.begin()) return 0;
  const Stretch& stretch = *(next - 1);
  return stretch.page +
         std::min((byte - stretch.bytes) / stretch.byte_unit, stretch.count) * stretch.page_unit;
}

std::string Page::encode(std::string_view markup) const {
  if (charset_ == Charset::utf_8) return std::string(markup);
  std::string out;
  const auto put_unit = [&](char32_t unit) {
    const char high = static_cast<char>(unit >> 8U);
    const char low = static_cast<char>(unit & 0xFFU);
    out.push_back(charset_ == Charset::utf_16be ? high : low);
    out.push_back(charset_ == Charset::utf_16be ? low : high);
  };
  for (std::size_t i = 0; i < markup.size();) {
    const CodePoint point = decode_utf8(markup, i);
    i += point.size;
    if (charset_ == Charset::other) {
      if (point.value < 0x80)
        out.push_back(static_cast<char>(point.value));
      else
        out += fmt::format("&#x{:X};", static_cast<std::uint32_t>(point.value));
    } else if (point.value < 0x10000) {
      put_unit(point.value);
    } else {
      put_unit(0xD800 + ((point.value - 0x10000) >> 10U));
      put_unit(0xDC00 + ((point.value - 0x10000) & 0x3FFU));
    }
  }
  return out;
}

}  // namespace obelus::html
