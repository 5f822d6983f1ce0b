#include "markdown/prepare.hpp"

#include <algorithm>
#include <string>

#include "obelus/text.hpp"
#include "text/byte_set.hpp"

namespace obelus::markdown {
namespace {

// The columns that a delimiter row such as `| --- | :-: |` makes, or 0 when `line` does not end in one.
std::size_t columns_of(std::string_view line) {
  // Most lines end in something else, and are not looked at further.
  static constexpr ByteSet allowed(" \t\v\f\r>|:-");
  if (line.empty() || !allowed.has(line.back())) return 0;
  static constexpr ByteSet begins("|:-");
  line.remove_prefix(std::min(begins.find(line), line.size()));
  if (line.find('-') == std::string_view::npos || !allowed.has_all(line)) return 0;
  return static_cast<std::size_t>(std::count(line.begin(), line.end(), '|')) + 1;
}

bool is_blank_line(std::string_view line) {
  return line.find_first_not_of(" \t\r>") == std::string_view::npos;
}

// Where the cells of all tables together would pass `limit`; never less than cmark-gfm makes.
std::optional<Span> too_many_cells(std::string_view bytes, std::size_t begin, std::size_t limit) {
  // Most articles are too small for it, however many lines they have.
  std::size_t pipes = 0;
  for (std::size_t at = bytes.find('|', begin); at != bytes.npos; at = bytes.find('|', at + 1)) ++pipes;
  if ((pipes + 1) * (bytes.size() + 1) <= limit) return std::nullopt;
  std::size_t columns = 0;
  std::size_t cells = 0;
  LineEnds ends(bytes);
  while (begin < bytes.size()) {
    const std::size_t end = std::min(ends.find(begin), bytes.size());
    const std::string_view line = bytes.substr(begin, end - begin);
    if (is_blank_line(line)) {
      columns = 0;
    } else if (const std::size_t more = columns_of(line)) {
      columns = std::max(columns, more);
    }
    cells += columns;
    if (cells > limit) return Span{begin, end};
    begin = end + 1;
  }
  return std::nullopt;
}

}  // namespace

std::size_t body_begin(const FrontMatter& front_matter) {
  return front_matter.kind == FrontMatterKind::none ? 0 : front_matter.whole.end;
}

std::optional<Error> refuse_bytes(std::string_view bytes, const Limits& limits) {
  if (bytes.size() > limits.file_size)
    return limit_passed("the article is larger than " + std::to_string(limits.file_size) + " bytes",
                        "file_size");
  if (const auto invalid = first_invalid_utf8(bytes))
    return Error{"not UTF-8", Span{*invalid, *invalid + decode_utf8(bytes, *invalid).size}, "OB904",
                 "save the file as UTF-8"};
  return std::nullopt;
}

std::optional<Error> refuse_tables(std::string_view bytes, std::size_t body, const Limits& limits) {
  const auto place = too_many_cells(bytes, body, limits.table_cells);
  if (!place) return std::nullopt;
  return limit_passed("more than " + std::to_string(limits.table_cells) + " table cells", "table_cells",
                      place);
}

}  // namespace obelus::markdown
