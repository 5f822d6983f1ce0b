#include "markdown/jsx.hpp"

#include <algorithm>
#include <array>

#include "markdown/characters.hpp"

namespace obelus::markdown {
namespace {

constexpr auto npos = std::string_view::npos;

constexpr std::array<std::string_view, 7> exported = {"const",    "let",   "var",  "default",
                                                      "function", "async", "class"};

bool is_name(char c) {
  return is_alphanumeric(c) || c == '_' || c == '-' || c == '.' || c == ':' || c == '@';
}

std::size_t past_name(std::string_view text, std::size_t at) {
  while (at < text.size() && is_name(text[at])) ++at;
  return at;
}

bool is_quotation_mark(char c) { return c == '"' || c == '\'' || c == '`'; }

bool begins_as_module(std::string_view text) {
  return text.starts_with("import ") || text.starts_with("export ");
}

// import "x"; import x from "y"; import { x } from "y"
bool is_import(std::string_view line) {
  if (!line.starts_with("import ")) return false;
  if (line.size() > 7 && is_quotation_mark(line[7])) return true;
  const std::size_t from = line.find(" from ");
  return line.substr(0, 8) == "import {" ||
         (from != npos && from + 6 < line.size() && is_quotation_mark(line[from + 6]));
}

bool is_export(std::string_view line) {
  if (!line.starts_with("export ")) return false;
  const std::string_view rest = line.substr(7);
  return rest.starts_with('{') || std::any_of(exported.begin(), exported.end(), [&](std::string_view word) {
           return rest.starts_with(word) && rest.size() > word.size() && is_space(rest[word.size()]);
         });
}

}  // namespace

bool is_module_code(std::string_view paragraph) {
  if (!begins_as_module(paragraph)) return false;
  const std::string_view line = paragraph.substr(0, paragraph.find('\n'));
  return is_import(line) || is_export(line);
}

bool holds_module_code(std::string_view text) {
  constexpr std::size_t longest = 1000;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view line = text.substr(at, longest);
    if (is_module_code(line)) return true;
    at = std::min(text.find('\n', at), text.size());
  }
  return false;
}

std::size_t JsxFinder::past_spaces(std::size_t at) const {
  while (at < content_.size() && is_space(content_[at])) ++at;
  return at;
}

std::optional<std::size_t> JsxFinder::end_of_quoted(std::size_t at) {
  const std::size_t end = content_.find(content_[at], at + 1);
  unclosed_ = unclosed_ || end == npos;
  return end == npos ? std::nullopt : std::optional(end + 1);
}

std::optional<std::size_t> JsxFinder::end_of_expression(std::size_t at) {
  if (unclosed_) return std::nullopt;
  std::size_t depth = 0;
  while (at < content_.size()) {
    const char c = content_[at];
    if (is_quotation_mark(c) && c != '\'') {  // an apostrophe stands in the text of an element as well
      const auto end = end_of_quoted(at);
      if (!end) return std::nullopt;
      at = *end;
      continue;
    }
    depth += c == '{' ? 1 : 0;
    if (c == '}' && --depth == 0) return at + 1;
    ++at;
  }
  unclosed_ = true;
  return std::nullopt;
}

std::optional<std::size_t> JsxFinder::end_of_value(std::size_t at) {
  if (at >= content_.size()) return std::nullopt;
  if (content_[at] == '{') return end_of_expression(at);
  if (content_[at] == '"' || content_[at] == '\'') return end_of_quoted(at);
  return std::nullopt;
}

// From behind the name of an element; `at` goes as far as it was read.
bool JsxFinder::read_attributes(std::size_t& at) {
  while (true) {
    const std::size_t next = past_spaces(at);
    const std::string_view rest = content_.substr(next);
    if (rest.starts_with('>') || rest.starts_with("/>")) {
      at = next + (rest.front() == '>' ? 1 : 2);
      return true;
    }
    if (rest.empty() || next == at) return false;  // an attribute stands apart
    std::size_t value = next;                      // {...more}
    if (rest.front() != '{') {
      if (!is_name(rest.front()) || is_digit(rest.front())) return false;
      at = past_name(content_, next);
      if (at >= content_.size() || content_[at] != '=') continue;
      value = at + 1;
    }
    const auto end = end_of_value(value);
    if (!end) return false;
    at = *end;
  }
}

std::optional<std::size_t> JsxFinder::end_of_tag(std::size_t at) {
  const bool begins = at + 1 < content_.size() && is_letter(content_[at + 1]);
  if (!begins || at < read_ || unclosed_) return std::nullopt;
  std::size_t end = past_name(content_, at + 1);
  if (read_attributes(end)) return end;
  read_ = end;
  return std::nullopt;
}

}  // namespace obelus::markdown
