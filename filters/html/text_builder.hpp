#pragma once
// Collects the reading text of a page: blocks, inlines, protected stretches, and the map from it to the
// bytes. What is given are offsets into the page.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "html/page.hpp"
#include "obelus/article.hpp"

namespace obelus::html {

class TextBuilder {
 public:
  // Of a page and the bytes it was made of, which must outlive the builder.
  TextBuilder(const Page& page, std::string_view bytes) : page_(page), bytes_(bytes) {
    article_.text.reserve(page.text().size());
  }

  std::size_t size() const { return article_.text.size(); }

  // What the next block is, when text makes one. White space at its ends is dropped unless `keeps_space`.
  void set_block(const Block& block, bool keeps_space);
  void end_block();

  // Text that stands in the page as it is.
  void verbatim(std::string_view text, std::size_t at);
  // Text that these bytes of the page spell.
  void spelt(std::string_view text, Span page);

  std::size_t begin_inline(InlineKind kind, std::string target = {});
  void end_inline(std::size_t index);
  void add_footnote_reference();

  // `page` is where it stands. Of an element the text is what comes until end_remark.
  std::size_t add_remark(std::string attribute, std::string content, Span page, bool in_block);
  void end_remark(std::size_t index) { article_.remarks[index].text.end = size(); }
  bool is_open() const { return open_; }  // a block that has text already

  void begin_protected();
  void end_protected();
  bool is_protected() const { return protected_depth_ != 0; }

  void begin_scope();
  void end_scope(std::uint32_t own_notes, bool has_note_list);

  // The article without bytes and what does not concern its text.
  Article finish() &&;

 private:
  void open_block();
  void trim_block();
  void map_block();
  void map_verbatim(const Run& run);

  const Page& page_;
  std::string_view bytes_;
  Article article_;
  std::vector<Run> runs_;  // of the open block; their `bytes` are offsets into the page
  Block next_;
  bool keeps_space_ = false;
  bool open_ = false;
  std::size_t block_inlines_ = 0;  // the first of the open block
  std::vector<std::size_t> open_inlines_;
  std::size_t protected_depth_ = 0;
  std::size_t protected_begin_ = 0;
  std::size_t scope_begin_ = 0;
};

}  // namespace obelus::html
