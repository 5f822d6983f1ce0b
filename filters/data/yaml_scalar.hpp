#pragma once
// Scalars of YAML as they stand in the bytes: where they end, and what they say. yaml-cpp tells where a
// scalar begins and its text; it does not tell its end, and it lets through escapes that are none.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "obelus/result.hpp"

namespace obelus::data {

inline bool is_blank(char c) { return c == ' ' || c == '\t'; }
inline bool is_blank_or_break(char c) { return is_blank(c) || c == '\n' || c == '\r'; }

// True when a line that begins at `line` has nothing but spaces, tabs and comments' beginning.
bool is_empty_line(std::string_view bytes, std::size_t line);

// True for `---` or `...` at `at`, ended by a blank, a line end or the end.
bool is_document_marker(std::string_view bytes, std::size_t at);

struct Scalar {
  std::size_t end = 0;  // after the closing mark, the last character
  std::string text;
  std::optional<Error> fault;
};

// The quoted scalar whose opening mark is at `at` (YAML 1.2.2, sections 7.3.1 and 7.3.2). Its further lines
// must be indented by `indent` spaces at least.
Scalar read_quoted(std::string_view bytes, std::size_t at, std::size_t indent);

// The plain scalar at `at` that yaml-cpp read as `text`; a plain scalar's characters other than white space
// stand in the bytes as they are. `in_flow`: further lines must be indented by `indent`.
Scalar read_plain(std::string_view bytes, std::size_t at, std::string text, bool in_flow, std::size_t indent);

// The literal or folded scalar at `at` that yaml-cpp read as `text`, whose lines are indented by `indent` at
// least.
Scalar read_block(std::string_view bytes, std::size_t at, std::string text, std::size_t indent);

// What stands for a question mark in the bytes that yaml-cpp gets: it takes one for the end of a plain
// scalar in `[…]` and `{…}`. read_plain and read_block put the question marks back.
constexpr char question_stand_in = 'Q';
// Tabs that are all of a line become spaces: it takes them for indentation.
std::string hide_what_misleads(std::string_view bytes);

}  // namespace obelus::data
