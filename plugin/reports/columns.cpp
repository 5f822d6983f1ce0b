#include "reports/columns.hpp"

#include <algorithm>
#include <string_view>

#include "obelus/text.hpp"

namespace obelus {
namespace {

std::size_t count_bytes(std::string_view text) { return text.size(); }

}  // namespace

struct Locator::Lines {
  explicit Lines(std::string_view bytes) : Lines(bytes, !first_invalid_utf8(bytes)) {}
  Lines(std::string_view bytes, bool is_utf8)
      : text(bytes),
        index(bytes),
        code_points(bytes, is_utf8 ? count_code_points : count_bytes),
        utf16_units(bytes, is_utf8 ? count_utf16_units : count_bytes) {}

  Columns at(std::size_t offset) const {
    const std::size_t line = index.number_at(offset);
    const Span bytes = index.line(text, line);
    offset = std::min(offset, bytes.end);
    return {line, offset - bytes.begin + 1, code_points.before(offset) - code_points.before(bytes.begin) + 1,
            utf16_units.before(offset) - utf16_units.before(bytes.begin) + 1};
  }

  std::string_view text;
  LineIndex index;
  Counts code_points;
  Counts utf16_units;
};

const Locator::Lines* Locator::lines_of(const std::string& path) {
  const auto [entry, is_new] = files_.try_emplace(path);
  if (is_new && !path.empty())
    if (const std::string* content = content_of_(path)) entry->second = std::make_shared<Lines>(*content);
  return entry->second.get();
}

std::optional<Located> Locator::locate(const Place& place) {
  const Lines* file = lines_of(place.path);
  if (file == nullptr) return std::nullopt;
  const std::size_t begin = std::min(place.bytes.begin, file->text.size());
  const std::size_t end = std::clamp(place.bytes.end, begin, file->text.size());
  return Located{file->at(begin), file->at(end)};
}

}  // namespace obelus
