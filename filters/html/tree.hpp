#pragma once
// The elements of a page over its own bytes: which tags belong together, and where text may be touched.
//
// This is not the tree a browser builds. It is what can be said of the bytes without moving any: an element
// whose tags do not nest has no partner, and what is moved elsewhere (text directly in a table) is hidden.
//
//   <p>one <b>two</b><p>three      <p> ends without an end tag where the next begins; <b> and </b> are
//   partners <b>one <i>two</b> three</i>    </b> is the partner of <b>; <i> and </i> have none

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "html/scan.hpp"
#include "obelus/reader.hpp"
#include "obelus/result.hpp"

namespace obelus::html {

inline constexpr std::uint32_t no_node = 0xFFFFFFFF;

struct Node {
  std::uint32_t begin = 0;  // bytes
  std::uint32_t end = 0;
  std::uint32_t parent = no_node;   // the start tag of the element it stands in; of an end tag, its own
  std::uint32_t partner = no_node;  // start tag: the node its element ends before (no_node: the page's end);
                                    // end tag: the start tag it closes, if any
  TokenKind kind = TokenKind::text;
  Tag tag = Tag::unknown;
  std::uint8_t told = 0;         // which attributes a tag has (scan.hpp)
  bool closed : 1 = false;       // start tag whose partner is its own end tag
  bool whole : 1 = false;        // closed phrasing element that holds nothing else but such: may be wrapped
  bool hidden : 1 = false;       // in an element whose content is no text, or where text is moved away
  bool restricted : 1 = false;   // somewhere in an element with trait::no_reference or trait::interactive
  bool foreign : 1 = false;      // of svg or math, their roots included
  bool self_closed : 1 = false;  // `<path/>` in svg or math

  Span bytes() const { return {begin, end}; }
  bool is_text() const { return kind == TokenKind::text; }
  bool is_start() const { return kind == TokenKind::start_tag; }
  bool is_end() const { return kind == TokenKind::end_tag; }
  bool has_content() const { return is_start() && !self_closed && !has(tag, trait::empty); }
};

class Tree {
 public:
  Tree(std::string_view page, std::vector<Node> nodes, bool is_plain = false)
      : page_(page), nodes_(std::move(nodes)), is_plain_(is_plain) {}

  std::string_view page() const { return page_; }
  const std::vector<Node>& nodes() const { return nodes_; }
  const Node& operator[](std::size_t index) const { return nodes_[index]; }
  std::size_t size() const { return nodes_.size(); }
  bool is_plain() const { return is_plain_; }  // every reader of HTML sees the same tags and text (plain.hpp)
  std::string_view text(const Node& node) const { return page_.substr(node.begin, node.end - node.begin); }

  // The node that holds the byte at `offset`; size() at the end of the page.
  std::size_t node_at(std::size_t offset) const;
  // The index behind an element's last node, its end tag included.
  std::size_t behind(std::size_t start) const;
  // From the first byte of an element's start tag to the last of its end tag, or of its content; and without
  // these tags.
  Span element(std::size_t start) const;
  Span content(std::size_t start) const;
  // The element a byte at `offset` would stand in if it were put in there, or no_node.
  std::uint32_t context(std::size_t offset) const;

  // Hides the text of elements, given as what element() says of them, ascending and disjoint.
  void hide(std::span<const Span> elements);

 private:
  std::string_view page_;
  std::vector<Node> nodes_;
  bool is_plain_ = false;
};

// Fails with OB906 where the page nests deeper, or a tag has more attributes, than `limits` allow. The page
// must be shorter than 4 GiB. The tree keeps a view of the page. The first `head` bytes are front matter.
Result<Tree> read_tree(std::string_view page, const Limits& limits, std::size_t head = 0);

// As far as the built-in limits go; what lies behind is one node of kind `unclosed`.
Tree read_tree_leniently(std::string_view page, std::size_t head = 0);

}  // namespace obelus::html
