#include "reports/visible.hpp"

#include <fmt/format.h>
#include <utf8proc.h>

#include "obelus/text.hpp"

namespace obelus {
namespace {

// Characters that are not drawn but act: controls, direction, line and paragraph separators, tags.
bool is_active(char32_t point) {
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(point))) {
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
    case UTF8PROC_CATEGORY_CS: return true;
    case UTF8PROC_CATEGORY_CF: return point != 0x200C && point != 0x200D && point != 0xAD;
    default: return false;
  }
}

std::string show(std::string_view bytes, CodePoint point) {
  if (!point.valid) {
    std::string shown;
    for (const char byte : bytes) shown += fmt::format("<{:02X}>", static_cast<unsigned char>(byte));
    return shown;
  }
  if (is_active(point.value)) return fmt::format("<U+{:04X}>", static_cast<std::uint32_t>(point.value));
  return std::string(bytes);
}

bool is_escaped(CodePoint point) { return !point.valid || is_active(point.value); }

}  // namespace

std::string visible(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = decode_utf8(text, i);
    result += show(text.substr(i, point.size), point);
    i += point.size;
  }
  return result;
}

std::size_t display_width(char32_t point) {
  const int width = utf8proc_charwidth(static_cast<utf8proc_int32_t>(point));
  return width < 0 ? 0 : static_cast<std::size_t>(width);
}

std::vector<Shown> show_line(std::string_view line, std::size_t tab) {
  std::vector<Shown> shown;
  std::size_t column = 0;
  for (std::size_t i = 0; i < line.size();) {
    const CodePoint point = decode_utf8(line, i);
    Shown next{i, {}, 0};
    if (line[i] == '\t') {
      next.width = tab - column % tab;
      next.text.assign(next.width, ' ');
    } else {
      next.text = show(line.substr(i, point.size), point);
      next.width = is_escaped(point) ? next.text.size() : display_width(point.value);
    }
    column += next.width;
    i += point.size;
    shown.push_back(std::move(next));
  }
  return shown;
}

}  // namespace obelus
