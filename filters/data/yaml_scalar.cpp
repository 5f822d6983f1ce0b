#include "data/yaml_scalar.hpp"

#include <algorithm>

#include "data/tree.hpp"

namespace obelus::data {
namespace {

constexpr std::string_view blanks = " \t";

// Takes text that must stand in the bytes from `at` on, white space apart, and gives the end of its last
// character; nothing when it does not stand there.
std::optional<std::size_t> align(std::string_view bytes, std::size_t at, std::string& text) {
  if (!text.empty() && !is_blank_or_break(text.back()) && bytes.substr(at).starts_with(text))
    return at + text.size();
  std::size_t end = at;
  for (char& c : text) {
    if (is_blank_or_break(c)) continue;
    while (at < bytes.size() && is_blank_or_break(bytes[at])) ++at;
    if (at == bytes.size()) return std::nullopt;
    if (bytes[at] == '?' && c == question_stand_in) c = '?';
    if (bytes[at] != c) return std::nullopt;
    end = ++at;
  }
  return end;
}

std::optional<Error> check_lines(std::string_view bytes, Span span, std::size_t indent) {
  const std::string_view text = bytes.substr(0, span.end);
  for (std::size_t at = text.find('\n', span.begin); at != text.npos; at = text.find('\n', at + 1)) {
    const std::size_t line = at + 1;
    if (is_empty_line(bytes, line)) continue;
    const std::size_t first = std::min(text.find_first_not_of(' ', line), span.end);
    if (first - line < indent)
      return syntax_error({line, std::min(first + 1, bytes.size())},
                          "this line belongs to a value above and must be indented further",
                          "indent it with spaces");
  }
  return std::nullopt;
}

Error lost(std::string_view bytes, std::size_t at) {
  return syntax_error({at, std::min(at + 1, bytes.size())}, "this value cannot be told from what is round it",
                      "put it in quotation marks");
}

}  // namespace

bool is_empty_line(std::string_view bytes, std::size_t line) {
  const std::size_t first = bytes.find_first_not_of(blanks, line);
  return first == bytes.npos || bytes[first] == '\n' || bytes[first] == '\r';
}

bool is_document_marker(std::string_view bytes, std::size_t at) {
  const std::string_view mark = bytes.substr(at, 3);
  if (mark != "---" && mark != "...") return false;
  return at + 3 == bytes.size() || is_blank_or_break(bytes[at + 3]);
}

Scalar read_plain(std::string_view bytes, std::size_t at, std::string text, bool in_flow,
                  std::size_t indent) {
  Scalar scalar{at, std::move(text), std::nullopt};
  const std::optional<std::size_t> end = align(bytes, at, scalar.text);
  if (!end) {
    scalar.fault = lost(bytes, at);
    return scalar;
  }
  scalar.end = *end;
  if (!in_flow) return scalar;
  scalar.fault = check_lines(bytes, {at, *end}, indent);
  const std::size_t next = at + 1;
  if (bytes[at] == '-' &&
      (next == bytes.size() || std::string_view(",[]{}").find(bytes[next]) != blanks.npos))
    scalar.fault =
        syntax_error({at, next}, "a hyphen alone is not a value here", "put it in quotation marks");
  return scalar;
}

// With its indentation left to be found out, a block scalar may not begin with an empty line that is deeper
// than its first line of text (YAML 1.2.2, section 8.1.1.1).
std::optional<Error> check_first_lines(std::string_view bytes, std::size_t header_end, std::size_t indent) {
  const std::size_t first = bytes.find_first_not_of(" \r\n", header_end);
  if (first == bytes.npos) return std::nullopt;
  const std::size_t first_line = bytes.rfind('\n', first) + 1;
  const std::size_t column = first - first_line;
  if (column < indent) return std::nullopt;
  for (std::size_t line = header_end + 1; line < first_line; line = bytes.find('\n', line) + 1) {
    const std::size_t spaces = bytes.find_first_not_of(' ', line) - line;
    if (spaces > column)
      return syntax_error({line, line + spaces},
                          "an empty line at the start is indented deeper than the text that follows");
  }
  return std::nullopt;
}

Scalar read_block(std::string_view bytes, std::size_t at, std::string text, std::size_t indent) {
  Scalar scalar{at, std::move(text), std::nullopt};
  const std::size_t header = std::min(bytes.find_first_of(" \t\r\n", at), bytes.size());
  const std::size_t line_end = std::min(bytes.find('\n', at), bytes.size());
  const std::string_view indicators = bytes.substr(at, header - at);
  if (const std::size_t hash = indicators.find('#'); hash != indicators.npos) {
    scalar.fault = syntax_error({at + hash, at + hash + 1}, "a comment needs a space before its `#`");
    return scalar;
  }
  if (indicators.find_first_of("123456789") == indicators.npos)
    scalar.fault = check_first_lines(bytes, line_end, indent);
  const bool is_empty = scalar.text.find_first_not_of(" \t\n") == std::string::npos;
  const std::optional<std::size_t> end = is_empty ? header : align(bytes, line_end, scalar.text);
  if (!end) scalar.fault = lost(bytes, at);
  scalar.end = end.value_or(header);
  return scalar;
}

namespace {

// The first line of a block text may not be such a line.
void hide_tabs_of_empty_lines(std::string& bytes) {
  for (std::size_t at = bytes.find("\n\t"); at != bytes.npos; at = bytes.find("\n\t", at)) {
    const std::size_t before = bytes.find_last_not_of(" \t\r\n", at);
    const std::size_t end = std::min(bytes.find_first_not_of(blanks, ++at), bytes.size());
    const bool in_block = before != bytes.npos && (bytes[before] == '|' || bytes[before] == '>');
    if (is_empty_line(bytes, at) && !in_block)
      std::fill(bytes.begin() + static_cast<std::ptrdiff_t>(at),
                bytes.begin() + static_cast<std::ptrdiff_t>(end), ' ');
  }
}

}  // namespace

std::string hide_what_misleads(std::string_view bytes) {
  std::string hidden(bytes);
  char before = '-';  // the last character of the line that is no blank; a line may begin with a key
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const char c = bytes[at];
    if (c == '?') {
      const bool opens = at + 1 == bytes.size() || is_blank_or_break(bytes[at + 1]);
      if (!opens || std::string_view("[{,-?:").find(before) == bytes.npos) hidden[at] = question_stand_in;
    }
    if (c == '\n') before = '-';
    if (!is_blank_or_break(c)) before = c;
  }
  hide_tabs_of_empty_lines(hidden);
  return hidden;
}

}  // namespace obelus::data
