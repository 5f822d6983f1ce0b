#pragma once
// A table as it is written row by row: its head, its body, and how cells are aligned. Tables hold no tables.

#include <cstddef>

#include "markdown/cmark.hpp"
#include "markdown/page_text.hpp"

namespace obelus::markdown {

class PageTable {
 public:
  // The page must outlive it.
  explicit PageTable(PageText& page) : page_(page) {}

  void begin();
  void end();
  void begin_row(cmark_node* row);
  void end_row();
  void begin_cell(cmark_node* cell);
  void end_cell();

 private:
  PageText& page_;
  bool in_header_ = false;
  bool in_body_ = false;
  std::size_t column_ = 0;
};

}  // namespace obelus::markdown
