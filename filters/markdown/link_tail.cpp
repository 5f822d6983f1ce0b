#include "markdown/link_tail.hpp"

#include <optional>

#include "markdown/characters.hpp"

namespace obelus::markdown {
namespace {

constexpr std::size_t longest_label = 1000;
constexpr int deepest_parentheses = 32;

std::size_t skip_space(std::string_view content, std::size_t at) {
  while (at < content.size() && is_space(content[at])) ++at;
  return at;
}

bool is_escape(std::string_view content, std::size_t at) {
  return content[at] == '\\' && at + 1 < content.size() && is_punctuation(content[at + 1]);
}

std::optional<std::size_t> pointy_address(std::string_view content, std::size_t at) {
  for (++at; at < content.size(); ++at) {
    if (content[at] == '>') return at + 1 < content.size() ? std::optional(at + 1) : std::nullopt;
    if (content[at] == '\n' || content[at] == '<') return std::nullopt;
    if (content[at] == '\\') ++at;
  }
  return std::nullopt;
}

std::optional<std::size_t> bare_address(std::string_view content, std::size_t begin) {
  int open = 0;
  std::size_t at = begin;
  for (; at < content.size(); ++at) {
    if (is_escape(content, at)) {
      ++at;
    } else if (content[at] == '(') {
      if (++open > deepest_parentheses) return std::nullopt;
    } else if (content[at] == ')') {
      if (open == 0) break;
      --open;
    } else if (is_space(content[at])) {
      if (at == begin) return std::nullopt;
      break;
    }
  }
  return at < content.size() ? std::optional(at) : std::nullopt;
}

// The longest title from `at`, as a regular expression takes it: a quotation mark after a backslash may
// end the title, but only if no later one does.
std::size_t title(std::string_view content, std::size_t at) {
  if (at >= content.size()) return at;
  const char open = content[at];
  if (open != '"' && open != '\'' && open != '(') return at;
  const char close = open == '(' ? ')' : open;
  std::size_t end = at;
  for (std::size_t i = at + 1; i < content.size(); ++i) {
    if (content[i] != close && (open != '(' || content[i] != '(')) continue;
    if (content[i] == close) end = i + 1;
    if (content[i - 1] != '\\' || i == at + 1) break;
  }
  return end;
}

std::optional<std::size_t> inline_tail(std::string_view content, std::size_t at) {
  if (at >= content.size() || content[at] != '(') return std::nullopt;
  const std::size_t begin = skip_space(content, at + 1);
  const bool pointy = begin < content.size() && content[begin] == '<';
  const auto address_end = pointy ? pointy_address(content, begin) : bare_address(content, begin);
  if (!address_end) return std::nullopt;
  const std::size_t title_begin = skip_space(content, *address_end);
  const std::size_t title_end = title_begin == *address_end ? title_begin : title(content, title_begin);
  const std::size_t end = skip_space(content, title_end);
  if (end >= content.size() || content[end] != ')') return std::nullopt;
  return end + 1;
}

std::optional<std::size_t> label_tail(std::string_view content, std::size_t at) {
  if (at >= content.size() || content[at] != '[') return std::nullopt;
  for (std::size_t i = at + 1; i < content.size() && i - at <= longest_label + 1; ++i) {
    if (content[i] == ']') return i + 1;
    if (content[i] == '[') return std::nullopt;
    if (is_escape(content, i)) ++i;
  }
  return std::nullopt;
}

}  // namespace

std::size_t link_tail(std::string_view content, std::size_t at) {
  if (const auto end = inline_tail(content, at)) return *end;
  return label_tail(content, at).value_or(at);
}

}  // namespace obelus::markdown
