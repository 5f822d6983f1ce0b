#include "markdown/tail.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "markdown/characters.hpp"
#include "markdown/content_map.hpp"

namespace obelus::markdown {
namespace {

bool contains_ignoring_case(std::string_view text, std::string_view lower_case) {
  return std::search(text.begin(), text.end(), lower_case.begin(), lower_case.end(),
                     [](char a, char b) { return lower(a) == b; }) != text.end();
}

bool begins_ignoring_case(std::string_view text, std::string_view lower_case) {
  return contains_ignoring_case(text.substr(0, lower_case.size()), lower_case);
}

// HTML blocks that a blank line does not end, and what does (CommonMark 0.29, section 4.6).
bool is_open_html(std::string_view html) {
  html.remove_prefix(std::min(html.find_first_not_of(' '), html.size()));
  while (html.ends_with('\n')) html.remove_suffix(1);
  const std::string_view last_line = html.substr(html.rfind('\n') + 1);
  static constexpr std::array<std::string_view, 4> raw = {"<script", "<pre", "<style", "<textarea"};
  if (std::any_of(raw.begin(), raw.end(),
                  [&](std::string_view name) { return begins_ignoring_case(html, name); })) {
    static constexpr std::array<std::string_view, 4> ends = {"</script>", "</pre>", "</style>",
                                                             "</textarea>"};
    return std::none_of(ends.begin(), ends.end(),
                        [&](std::string_view end) { return contains_ignoring_case(last_line, end); });
  }
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> others = {
      {{"<!--", "-->"}, {"<?", "?>"}, {"<![CDATA[", "]]>"}, {"<!", ">"}}};
  for (const auto& [begin, end] : others)
    if (html.starts_with(begin)) return last_line.find(end) == std::string_view::npos;
  return false;
}

bool is_open(cmark_node* block, const Source& source) {
  const char* literal = cmark_node_get_literal(block);
  const std::string_view content = literal != nullptr ? literal : "";
  if (cmark_node_get_type(block) == CMARK_NODE_HTML_BLOCK) return is_open_html(content);
  int length = 0;
  int offset = 0;
  char character = 0;
  if (cmark_node_get_type(block) != CMARK_NODE_CODE_BLOCK ||
      cmark_node_get_fenced(block, &length, &offset, &character) == 0)
    return false;
  return static_cast<std::size_t>(cmark_node_get_start_line(block)) + line_count(content) >=
         source.line_count();
}

}  // namespace

Tail find_tail(std::string_view bytes, const Tree& tree, const Source& source) {
  Tail tail;
  const std::size_t end = bytes.find_first_of("\r\n");
  if (end != std::string_view::npos)
    tail.line_end = bytes[end] == '\n' ? "\n" : bytes.substr(end, 2) == "\r\n" ? "\r\n" : "\r";
  // Blocks within others end with these; only the last at the top can stay open. Definitions were moved.
  cmark_node* last = cmark_node_last_child(tree.root());
  while (last != nullptr && cmark_node_get_type(last) == CMARK_NODE_FOOTNOTE_DEFINITION)
    last = cmark_node_previous(last);
  if (last != nullptr && is_open(last, source)) {
    const auto line = static_cast<std::size_t>(cmark_node_get_start_line(last));
    tail.at = source.byte_of(source.line(line).begin);
    tail.line_ends_behind = 1;
    return tail;
  }
  tail.at = bytes.size();
  if (!bytes.ends_with('\n') && !bytes.ends_with('\r')) {
    tail.line_ends_before = 2;
    tail.drops_last_line_end = true;
  }
  return tail;
}

}  // namespace obelus::markdown
