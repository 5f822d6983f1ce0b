#pragma once
// The blocks of a document that hold text, in the order of the source, and the lines they came from.

#include <string_view>
#include <vector>

#include "markdown/cmark.hpp"
#include "markdown/content_map.hpp"
#include "markdown/source.hpp"
#include "obelus/article.hpp"

namespace obelus::markdown {

struct FoundBlock {
  Block block;  // all but its text
  cmark_node* node;
  std::string_view content;  // what its inlines were read from; of code and raw HTML, what it is
  std::size_t last_line;     // of the content, in the source
  std::size_t first_line;    // of the block, as cmark-gfm has it; right for all but tables
};

inline bool is_raw_html(const FoundBlock& found) {
  return cmark_node_get_type(found.node) == CMARK_NODE_HTML_BLOCK;
}

struct BlockList {
  std::vector<FoundBlock> blocks;
  std::vector<cmark_node*> footnotes;
  std::size_t too_deep_at = 0;  // the line where nesting passes the limit, or 0
};

BlockList find_blocks(const Tree& tree, const Source& source, std::size_t nesting_limit);

// Aligns the content of blocks to the source. Quick for the cells of a row one after the other.
class ContentMapper {
 public:
  explicit ContentMapper(const Source& source) : source_(source) {}

  void map(const FoundBlock& found, ContentMap& map);

 private:
  void map_cell(const FoundBlock& found, ContentMap& map);

  const Source& source_;
  std::size_t row_line_ = 0;  // the row that cells_ belong to
  std::vector<Span> cells_;
};

}  // namespace obelus::markdown
