#include "html/pieces.hpp"

#include <algorithm>

#include "html/ascii.hpp"

namespace obelus::html {
namespace {

bool stands_in(const Tree& tree, std::size_t node, std::uint32_t traits) {
  if (!tree[node].restricted) return false;
  for (std::uint32_t at = tree[node].parent; at != no_node; at = tree[at].parent)
    if (has(tree[at].tag, traits)) return true;
  return false;
}

// `passage` with the start tags right before it and the end tags right behind it whose partners it holds.
Span extend(const Tree& tree, Span passage) {
  const auto& nodes = tree.nodes();
  for (std::size_t i = tree.node_at(passage.begin);
       i > 0 && i < nodes.size() && nodes[i].begin == passage.begin; --i) {
    const Node& before = nodes[i - 1];
    if (!before.is_start() || !before.whole || nodes[before.partner].end > passage.end) break;
    passage.begin = before.begin;
  }
  for (std::size_t i = tree.node_at(passage.end); i < nodes.size() && nodes[i].begin == passage.end; ++i) {
    const Node& behind = nodes[i];
    if (!behind.is_end() || behind.partner == no_node) break;
    const Node& start = nodes[behind.partner];
    if (!start.whole || start.begin < passage.begin) break;
    passage.end = behind.end;
  }
  return passage;
}

class PieceFinder {
 public:
  PieceFinder(const Tree& tree, Span passage, Wrapper wrapper)
      : tree_(tree), passage_(extend(tree, passage)), wrapper_(wrapper) {}

  std::vector<Span> find() && {
    for (std::size_t i = tree_.node_at(passage_.begin); i < tree_.size() && tree_[i].begin < passage_.end;)
      i = take(i);
    end_piece(true);
    return std::move(pieces_);
  }

 private:
  // Takes a node, or an element whole; gives the next.
  std::size_t take(std::size_t i) {
    const Node& node = tree_[i];
    if (node.is_text()) {
      take_text(i);
    } else if (node.is_start() && fits(node)) {
      const std::size_t next = tree_.behind(i);
      if (has_text(i, next)) extend_piece({node.begin, tree_[next - 1].end}, true);
      return next;
    } else if (node.is_start() || node.is_end()) {
      if (node.has_content() || has(node.tag, trait::block) || node.is_end())
        end_piece(has(node.tag, trait::block));
    } else if (node.kind == TokenKind::unclosed) {
      end_piece(true);
    }
    return i + 1;
  }

  bool fits(const Node& node) const {
    if (!node.whole || tree_[node.partner].end > passage_.end) return false;
    return wrapper_ == Wrapper::plain || !holds_interactive(node);
  }

  bool holds_interactive(const Node& start) const {
    for (std::size_t i = &start - tree_.nodes().data(); i < start.partner; ++i)
      if (tree_[i].is_start() && (has(tree_[i].tag, trait::interactive) || tree_[i].tag == Tag::input))
        return true;
    return false;
  }

  void take_text(std::size_t i) {
    const Node& node = tree_[i];
    const Span here{std::max<std::size_t>(node.begin, passage_.begin),
                    std::min<std::size_t>(node.end, passage_.end)};
    const bool blank = all_space(tree_.page().substr(here.begin, here.size()));
    const bool untouchable =
        node.hidden || (wrapper_ == Wrapper::link && stands_in(tree_, i, trait::interactive));
    if (untouchable) {
      if (!blank) end_piece(true);
    } else {
      extend_piece(here, !blank);
    }
  }

  bool has_text(std::size_t from, std::size_t to) const {
    for (std::size_t i = from; i < to; ++i)
      if (tree_[i].is_text() && !tree_[i].hidden && !all_space(tree_.text(tree_[i]))) return true;
    return false;
  }

  void extend_piece(Span by, bool has_text) {
    if (!open_) piece_ = {by.begin, by.end};
    open_ = true;
    piece_.end = by.end;
    text_ = text_ || has_text;
  }

  // At the edge of a block, white space is left outside.
  void end_piece(bool at_block) {
    if (open_ && text_) {
      if (after_block_)
        while (is_space(tree_.page()[piece_.begin])) ++piece_.begin;
      if (at_block)
        while (is_space(tree_.page()[piece_.end - 1])) --piece_.end;
      pieces_.push_back(piece_);
    }
    open_ = text_ = false;
    after_block_ = at_block;
  }

  const Tree& tree_;
  Span passage_;
  Wrapper wrapper_;
  std::vector<Span> pieces_;
  Span piece_;
  bool open_ = false;
  bool text_ = false;
  bool after_block_ = true;
};

}  // namespace

std::vector<Span> pieces_of(const Tree& tree, Span passage, Wrapper wrapper) {
  return PieceFinder(tree, passage, wrapper).find();
}

std::size_t reference_place(const Tree& tree, std::size_t offset) {
  std::size_t place = offset;
  for (std::uint32_t at = tree.context(offset); at != no_node; at = tree[at].parent)
    if (has(tree[at].tag, trait::no_reference) && tree[at].closed) place = tree.element(at).end;
  return place;
}

}  // namespace obelus::html
