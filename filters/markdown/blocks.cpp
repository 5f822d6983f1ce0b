#include "markdown/blocks.hpp"

#include <algorithm>

#include "markdown/characters.hpp"

namespace obelus::markdown {
namespace {

std::size_t line_of(int line) { return line > 0 ? static_cast<std::size_t>(line) : 0; }

std::string_view content_of(cmark_node* node) {
  const char* content = cmark_node_get_string_content(node);
  return content != nullptr ? std::string_view(content) : std::string_view();
}

std::string_view text_of(const Source& source, Span span) {
  return source.text().substr(span.begin, span.size());
}

// What may stand before a line of a block that is not the first of its containers.
constexpr std::string_view prefix_characters = " \t>";

bool is_setext_underline(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(prefix_characters);
  if (begin == std::string_view::npos || (line[begin] != '=' && line[begin] != '-')) return false;
  const std::size_t end = line.find_first_not_of(line[begin], begin);
  return end == std::string_view::npos || line.find_first_not_of(" \t", end) == std::string_view::npos;
}

class BlockFinder {
 public:
  BlockFinder(const Tree& tree, const Source& source, std::size_t limit)
      : types_(tree.types()), source_(source), limit_(limit) {
    list_.blocks.reserve(source.line_count() / 2);  // between most stands a line without text
  }

  BlockList find(cmark_node* root) {
    cmark_node* node = root;
    while (list_.too_deep_at == 0) {
      cmark_node* child = enter(node) ? cmark_node_first_child(node) : nullptr;
      if (child != nullptr) {
        node = child;
        continue;
      }
      leave(node);
      while (node != root && cmark_node_next(node) == nullptr) {
        node = cmark_node_parent(node);
        leave(node);
      }
      if (node == root) break;
      node = cmark_node_next(node);
    }
    // Definitions stand last in the tree, but anywhere in the source.
    if (!list_.footnotes.empty())
      std::stable_sort(list_.blocks.begin(), list_.blocks.end(),
                       [](const FoundBlock& a, const FoundBlock& b) { return a.last_line < b.last_line; });
    return std::move(list_);
  }

 private:
  // True when the children of `node` are blocks to look at.
  bool enter(cmark_node* node) {
    if (depth_++ > limit_)
      list_.too_deep_at = std::max<std::size_t>(1, line_of(cmark_node_get_start_line(node)));
    const cmark_node_type type = cmark_node_get_type(node);
    switch (type) {
      case CMARK_NODE_DOCUMENT:
      case CMARK_NODE_ITEM: return true;
      case CMARK_NODE_BLOCK_QUOTE: ++quotes_; return true;
      case CMARK_NODE_LIST: ++lists_; return true;
      case CMARK_NODE_FOOTNOTE_DEFINITION:
        in_footnote_ = true;
        list_.footnotes.push_back(node);
        return true;
      case CMARK_NODE_PARAGRAPH: add_paragraph(node); return false;
      case CMARK_NODE_HEADING: add_heading(node); return false;
      case CMARK_NODE_CODE_BLOCK: add_code(node); return false;
      case CMARK_NODE_HTML_BLOCK: add_raw_html(node); return false;
      default: break;
    }
    if (type == types_.table) {
      header_line_ = header_line(node);
      row_ = 0;
      return true;
    }
    if (type == types_.table_row) {
      column_ = 0;
      return true;
    }
    // Items of task lists have a type of their own name but the same number; only cells remain.
    if (type == types_.table_cell) add_cell(node);
    return false;
  }

  void leave(cmark_node* node) {
    --depth_;
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_BLOCK_QUOTE)
      --quotes_;
    else if (type == CMARK_NODE_LIST)
      --lists_;
    else if (type == CMARK_NODE_FOOTNOTE_DEFINITION)
      in_footnote_ = false;
    else if (type == types_.table)
      ++table_;
    else if (type == types_.table_row)
      ++row_;
  }

  FoundBlock new_block(BlockKind kind, cmark_node* node) const {
    FoundBlock found{};
    found.block.kind = in_footnote_ && kind != BlockKind::code ? BlockKind::footnote : kind;
    found.block.quote_depth = static_cast<std::uint8_t>(std::min<std::size_t>(quotes_, 255));
    found.block.list_depth = static_cast<std::uint8_t>(std::min<std::size_t>(lists_, 255));
    found.node = node;
    found.first_line = line_of(cmark_node_get_start_line(node));
    return found;
  }

  void add_paragraph(cmark_node* node) {
    FoundBlock found = new_block(BlockKind::paragraph, node);
    found.content = content_of(node);
    found.last_line = line_of(cmark_node_get_end_line(node));
    // What stands right before a table has been cut off the paragraph that became its header.
    if (found.last_line == 0) found.last_line = header_line(cmark_node_next(node)) - 1;
    list_.blocks.push_back(found);
  }

  void add_heading(cmark_node* node) {
    FoundBlock found = new_block(BlockKind::heading, node);
    found.block.level = static_cast<std::uint8_t>(cmark_node_get_heading_level(node));
    found.content = content_of(node);
    found.last_line = found.first_line;
    if (found.content.ends_with('\n')) found.last_line = last_line_of_setext(found, node);
    list_.blocks.push_back(found);
  }

  // cmark-gfm ends the heading at its underline or, when more follows, one line past it.
  std::size_t last_line_of_setext(const FoundBlock& found, cmark_node* node) const {
    const std::size_t end = line_of(cmark_node_get_end_line(node));
    ContentMap map;
    for (const std::size_t underline : {end - 1, end}) {
      const std::size_t last = underline - 1;
      if (underline > end || last < found.first_line ||
          last + 1 < found.first_line + line_count(found.content))
        continue;
      map.clear();
      if (is_setext_underline(text_of(source_, source_.line(underline))) &&
          map.add_lines(found.content, source_, last))
        return last;
    }
    return end;
  }

  void add_code(cmark_node* node) {
    FoundBlock found = new_block(BlockKind::code, node);
    const char* literal = cmark_node_get_literal(node);
    found.content = literal != nullptr ? literal : "";
    int length = 0;
    int offset = 0;
    char character = 0;
    const bool fenced = cmark_node_get_fenced(node, &length, &offset, &character) != 0;
    found.last_line = found.first_line + (fenced ? 1 : 0) + line_count(found.content) - 1;
    list_.blocks.push_back(found);
  }

  void add_raw_html(cmark_node* node) {
    FoundBlock found = new_block(BlockKind::paragraph, node);
    found.content = literal_of(node);
    if (found.content.empty() || found.first_line == 0) return;
    found.last_line = std::min(found.first_line + line_count(found.content) - 1, source_.line_count());
    list_.blocks.push_back(found);
  }

  void add_cell(cmark_node* node) {
    FoundBlock found = new_block(row_ == 0 ? BlockKind::table_header : BlockKind::table_cell, node);
    found.block.table = table_;
    found.block.row = row_;
    found.block.column = column_++;
    found.content = content_of(node);
    found.last_line = row_ == 0 ? header_line_ : found.first_line;
    list_.blocks.push_back(found);
  }

  // The header stands two lines above the first row, or one above the end of a table without rows.
  static std::size_t header_line(cmark_node* table) {
    cmark_node* first_row = cmark_node_next(cmark_node_first_child(table));
    if (first_row != nullptr)
      return std::max<std::size_t>(3, line_of(cmark_node_get_start_line(first_row))) - 2;
    return std::max<std::size_t>(2, line_of(cmark_node_get_end_line(table))) - 1;
  }

  const ExtensionTypes& types_;
  const Source& source_;
  std::size_t limit_;
  BlockList list_;
  std::size_t depth_ = 0;
  std::size_t quotes_ = 0;
  std::size_t lists_ = 0;
  bool in_footnote_ = false;
  std::uint32_t table_ = 0;
  std::uint32_t row_ = 0;
  std::uint32_t column_ = 0;
  std::size_t header_line_ = 0;
};

void map_atx_heading(const FoundBlock& found, const Source& source, ContentMap& map) {
  const Span line = source.line(found.first_line);
  const std::string_view text = text_of(source, line);
  std::size_t at = line_of(cmark_node_get_start_column(found.node)) - 1;
  while (at < text.size() && text[at] == '#') ++at;
  while (at < text.size() && is_blank(text[at])) ++at;
  map.add_stretch(found.content, 0, source, {line.begin + at, line.end}, false);
}

// The cells of a row, by the rules of cmark-gfm's table extension: a `|` after a backslash parts nothing.
std::vector<Span> cells_of(std::string_view text, Span row) {
  std::vector<Span> cells;
  std::size_t at = row.begin;
  const auto skip_pipe = [&] {
    if (at < row.end && text[at] == '|')
      for (++at; at < row.end && is_blank(text[at]);) ++at;
  };
  for (skip_pipe(); at < row.end; skip_pipe()) {
    const std::size_t begin = at;
    while (at < row.end && (text[at] != '|' || (at > begin && text[at - 1] == '\\'))) ++at;
    cells.push_back({begin, at});
  }
  return cells;
}

// Where in its line the row begins.
Span row_of(const FoundBlock& cell, const Source& source) {
  const Span line = source.line(cell.last_line);
  if (cell.block.row == 0) {
    // The header began as a paragraph, and may stand behind the marker of a list item.
    std::string_view paragraph = content_of(cmark_node_parent(cmark_node_parent(cell.node)));
    if (paragraph.ends_with('\n')) paragraph.remove_suffix(1);
    const std::string_view last = paragraph.substr(paragraph.rfind('\n') + 1);
    if (text_of(source, line).ends_with(last)) return {line.end - last.size(), line.end};
  }
  return {std::min(source.text().find_first_not_of(prefix_characters, line.begin), line.end), line.end};
}

}  // namespace

BlockList find_blocks(const Tree& tree, const Source& source, std::size_t nesting_limit) {
  return BlockFinder(tree, source, nesting_limit).find(tree.root());
}

void ContentMapper::map(const FoundBlock& found, ContentMap& map) {
  map.clear();
  const cmark_node_type type = cmark_node_get_type(found.node);
  if (type == CMARK_NODE_HEADING && !found.content.ends_with('\n'))
    return map_atx_heading(found, source_, map);
  if (type == CMARK_NODE_HEADING || type == CMARK_NODE_CODE_BLOCK || type == CMARK_NODE_HTML_BLOCK) {
    map.add_lines(found.content, source_, found.last_line);
  } else if (type == CMARK_NODE_PARAGRAPH) {
    map.add_lines(found.content, source_, found.last_line, cmark_node_get_end_line(found.node) == 0);
  } else {
    map_cell(found, map);
  }
}

void ContentMapper::map_cell(const FoundBlock& found, ContentMap& map) {
  if (row_line_ != found.last_line) {
    cells_ = cells_of(source_.text(), row_of(found, source_));
    row_line_ = found.last_line;
  }
  if (found.block.column >= cells_.size()) return;
  Span cell = cells_[found.block.column];
  // Of white space before a row's first bar cmark-gfm keeps what is no blank.
  const char first = found.content.empty() ? '\0' : found.content.front();
  while (!cell.empty() && is_space(source_.text()[cell.begin]) && source_.text()[cell.begin] != first)
    ++cell.begin;
  map.add_stretch(found.content, 0, source_, cell, true);
}

}  // namespace obelus::markdown
