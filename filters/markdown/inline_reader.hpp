#pragma once
// Reads the inlines of one block: the content is read again from left to right, led by cmark-gfm's tree,
// which says what comes next. Each event takes from the content exactly what it was made from:
//
//   content   a **b\_c** &copy; [d](e)
//   events    text "a " · strong { text "b_c" } · text " © " · link { text "d" }
//
// Text takes characters, escapes and references that spell it; emphasis takes its delimiters; a link its
// brackets and address. What does not fit is never guessed: from there to the end of the block, text has
// no bytes. Nothing is searched for, so the time is linear in the content.
//
// inline_reader.cpp walks the tree; inline_text.cpp and inline_code.cpp take what spells it; inline_runs.cpp
// writes it down.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "markdown/cmark.hpp"
#include "markdown/content_map.hpp"
#include "markdown/reading.hpp"

namespace obelus::markdown {

class InlineReader {
 public:
  InlineReader(const Tree& tree, bool smart, bool with_pieces, Reading& reading)
      : tree_(tree), smart_(smart), with_pieces_(with_pieces), reading_(reading) {}

  // All inlines below `block`. False when they nest deeper than `limit`.
  bool read(cmark_node* block, std::string_view content, const ContentMap& map, std::size_t limit);

  // The same for their text alone: nothing is mapped.
  bool read_unmapped(cmark_node* block, std::size_t limit);

  // The spans of the content that were code or raw HTML in the block read last, ascending.
  const std::vector<Span>& literal_spans() const { return literal_spans_; }

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  enum class Brackets : std::uint8_t { square, pointy, none };
  struct Open {
    std::size_t inline_index;  // into reading_.inlines, or none
    Brackets brackets = Brackets::square;
    bool escapes = true;
    std::size_t tildes = 0;
  };
  struct RawElement {
    std::string_view name;
    std::size_t text;
    std::size_t inline_index;
  };

  bool read_nodes(cmark_node* block, std::size_t limit);
  void enter(cmark_node* node);
  void leave(cmark_node* node);
  void enter_link(cmark_node* node);
  void enter_image();
  void leave_link();
  void enter_delimited(InlineKind kind, std::string_view delimiters, std::size_t count);
  void leave_delimited(std::string_view delimiters, std::size_t count);
  void text(cmark_node* node);
  void code(cmark_node* node);
  void raw_html(cmark_node* node);
  void close_raw_element(std::size_t text_end, std::size_t source_end);
  void footnote_reference(cmark_node* node);
  void line_break(bool hard);

  std::size_t take_text(std::string_view literal);
  std::size_t take_entity(std::string_view literal);
  std::size_t take_smart(std::string_view literal);
  bool take(std::string_view markup);
  std::optional<std::string> entity_at(std::size_t& size) const;

  void emit_verbatim(std::string_view literal);
  void emit_unit(std::size_t content_size, std::string_view literal);
  void append_run(Run run);

  std::size_t open_inline(InlineKind kind, std::size_t source_begin, std::string target = {});
  void close_inline(std::size_t index, std::size_t source_end);
  std::size_t source_here() const;
  std::size_t source_past() const;
  char next() const { return at_ < content_.size() ? content_[at_] : '\0'; }

  const Tree& tree_;
  bool smart_;
  bool with_pieces_;
  Reading& reading_;

  std::string_view content_;
  const ContentMap* map_ = nullptr;
  std::size_t at_ = 0;
  bool lost_ = false;
  std::size_t images_ = 0;
  std::vector<Open> open_;
  std::vector<RawElement> raw_;
  std::vector<Span> literal_spans_;
};

}  // namespace obelus::markdown
