#pragma once
// Walks the nodes of a page and hands their text to a TextBuilder.

#include <vector>

#include "html/agreed_text.hpp"
#include "html/open_page.hpp"
#include "html/text_builder.hpp"

namespace obelus::html {

class TextWalker {
 public:
  // Of a page and the bytes it was made of. `agreed` is what libxml2 reads as text of the page too; no other
  // text is taken.
  TextWalker(const OpenPage& page, std::string_view bytes, std::vector<Span> agreed, bool templates);
  TextWalker(const TextWalker&) = delete;
  TextWalker& operator=(const TextWalker&) = delete;

  void walk(const ScopeNodes& scope);
  TextBuilder finish() && { return std::move(builder_); }

 private:
  struct Context {
    std::uint32_t start = 0;
    std::size_t end = 0;  // the node it ends before
    Block block;          // of text directly in it
    bool keeps_space = false;
    bool is_block = false;
    bool is_protected = false;
    std::size_t inline_index = static_cast<std::size_t>(-1);
    std::size_t remark = static_cast<std::size_t>(-1);
  };
  struct Table {
    std::uint32_t number = 0;
    std::uint32_t rows = 0;
    std::uint32_t columns = 0;
  };

  std::size_t take(std::size_t index);
  std::size_t take_start(std::size_t index);
  bool is_reference(std::size_t index) const;
  bool is_back_link(const Node& node) const;
  void enter(std::size_t index);
  void place_block(const Node& node, Context& context);
  void place_in_table(const Node& node, Context& context);
  void begin_inline(const Node& node, Context& context);
  void begin_remark(const Node& node, Context& context);
  void take_comment(const Node& node);
  void leave(std::size_t index);

  const OpenPage& page_;
  const Tree& tree_;
  TextBuilder builder_;
  AgreedText text_;
  std::vector<Context> stack_;
  std::vector<Table> tables_;  // open ones
  std::uint32_t table_count_ = 0;
  std::size_t note_list_end_ = 0;  // the node behind the scope's own list of footnotes
  std::size_t next_excluded_ = 0;
};

}  // namespace obelus::html
