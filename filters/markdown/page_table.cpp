#include "markdown/page_table.hpp"

#include <utility>

namespace obelus::markdown {

void PageTable::begin() {
  page_.put_on_line("<table>");
  in_body_ = false;
}

void PageTable::end() {
  if (in_body_) page_.put_on_line("</tbody>");
  page_.put_on_line("</table>\n");
}

void PageTable::begin_row(cmark_node* row) {
  in_header_ = cmark_gfm_extensions_get_table_row_is_header(row) != 0;
  if (in_header_) {
    page_.put_on_line("<thead>");
  } else if (!std::exchange(in_body_, true)) {
    page_.put_on_line("<tbody>");
  }
  page_.put_on_line("<tr>");
  column_ = 0;
}

void PageTable::end_row() {
  page_.put_on_line("</tr>");
  if (in_header_) page_.put_on_line("</thead>");
}

void PageTable::begin_cell(cmark_node* cell) {
  page_.put_on_line(in_header_ ? "<th" : "<td");
  cmark_node* table = cmark_node_parent(cmark_node_parent(cell));
  switch (cmark_gfm_extensions_get_table_alignments(table)[column_++]) {
    case 'l': page_.put(" align=\"left\""); break;
    case 'c': page_.put(" align=\"center\""); break;
    case 'r': page_.put(" align=\"right\""); break;
    default: break;
  }
  page_.put(">");
}

void PageTable::end_cell() { page_.put(in_header_ ? "</th>" : "</td>"); }

}  // namespace obelus::markdown
