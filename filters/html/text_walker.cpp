#include "html/text_walker.hpp"

#include <algorithm>
#include <utility>

#include "html/ascii.hpp"
#include "html/attributes.hpp"
#include "html/character_reference.hpp"
#include "html/note_list.hpp"

namespace obelus::html {
namespace {

constexpr std::size_t no_inline = static_cast<std::size_t>(-1);

std::optional<InlineKind> inline_kind(Tag tag) {
  switch (tag) {
    case Tag::em:
    case Tag::i: return InlineKind::emphasis;
    case Tag::strong:
    case Tag::b: return InlineKind::strong;
    case Tag::code:
    case Tag::kbd:
    case Tag::samp:
    case Tag::tt:
    case Tag::pre:
    case Tag::listing: return InlineKind::code;
    case Tag::del:
    case Tag::s:
    case Tag::strike: return InlineKind::deleted;
    case Tag::sup: return InlineKind::superscript;
    case Tag::sub: return InlineKind::subscript;
    default: return std::nullopt;
  }
}

}  // namespace

TextWalker::TextWalker(const OpenPage& page, std::string_view bytes, std::vector<Span> agreed, bool templates)
    : page_(page),
      tree_(page.tree),
      builder_(*page.page, bytes),
      text_(tree_, std::move(agreed), templates, builder_) {}

void TextWalker::walk(const ScopeNodes& scope) {
  const auto list = find_note_list(tree_, scope.begin, scope.end);
  note_list_end_ = list ? tree_.behind(*list) : 0;
  std::uint32_t own_notes = 0;
  for (std::size_t i = list.value_or(0); i < note_list_end_; ++i)
    own_notes += tree_[i].is_start() && tree_[i].tag == Tag::li && tree_[i].parent == *list;
  builder_.begin_scope();
  builder_.set_block({}, false);
  if (scope.start != no_node) enter(scope.start);
  for (std::size_t i = scope.begin; i < scope.end;) {
    leave(i);
    i = take(i);
  }
  leave(tree_.size() + 1);
  builder_.end_scope(own_notes, list.has_value());
}

std::size_t TextWalker::take(std::size_t index) {
  const Node& node = tree_[index];
  if (node.is_text()) {
    if (!node.hidden) text_.take(node);
  } else if (node.is_start()) {
    return take_start(index);
  } else if (node.kind == TokenKind::comment) {
    take_comment(node);
  } else if (node.is_end() && has(node.tag, trait::block) && !node.hidden) {
    builder_.end_block();
  }
  return index + 1;
}

// Gives the next node to take: behind the element when its content is not read.
std::size_t TextWalker::take_start(std::size_t index) {
  const Node& node = tree_[index];
  const bool block = has(node.tag, trait::block);
  while (next_excluded_ < page_.excluded.size() && page_.excluded[next_excluded_] < index) ++next_excluded_;
  const bool excluded = next_excluded_ < page_.excluded.size() && page_.excluded[next_excluded_] == index;
  if (excluded || node.foreign || has(node.tag, trait::unread)) {
    if (block) builder_.end_block();
    return tree_.behind(index);
  }
  if (node.tag == Tag::br) text_.take_spelt("\n", node.bytes());
  if (!node.has_content()) {
    if (block) builder_.end_block();
    return index + 1;
  }
  if (is_reference(index)) {
    builder_.add_footnote_reference();
    return tree_.behind(index);
  }
  if (is_back_link(node)) return tree_.behind(index);
  enter(index);
  return index + 1;
}

// A reference to a footnote of the page's own: its number is not text.
bool TextWalker::is_reference(std::size_t index) const {
  const Node& node = tree_[index];
  if (!node.closed || (node.tag != Tag::a && node.tag != Tag::sup && node.tag != Tag::span)) return false;
  if (has_class(tree_, node, "footnote-ref") || (node.tag == Tag::a && has_role(tree_, node, "doc-noteref")))
    return true;
  if (node.tag != Tag::sup || index + 1 >= tree_.size()) return false;
  const Node& inside = tree_[index + 1];
  return inside.is_start() && inside.tag == Tag::a && attribute(tree_, inside, "href").starts_with("#fn");
}

bool TextWalker::is_back_link(const Node& node) const {
  if (node.tag != Tag::a || !node.closed) return false;
  // Docutils makes the whole of a heading such a link, back to the table of contents.
  if (!stack_.empty() && stack_.back().block.kind == BlockKind::heading) return false;
  return has_role(tree_, node, "doc-backlink") || has_class(tree_, node, "footnote-backref");
}

void TextWalker::enter(std::size_t index) {
  const Node& node = tree_[index];
  Context context;
  if (!stack_.empty()) {
    context.block = stack_.back().block;
    context.keeps_space = stack_.back().keeps_space;
  }
  context.start = static_cast<std::uint32_t>(index);
  context.end = node.partner == no_node ? tree_.size() : node.partner;
  context.is_block = has(node.tag, trait::block);
  if (context.is_block) {
    builder_.end_block();
    place_block(node, context);
  }
  begin_inline(node, context);
  begin_remark(node, context);
  builder_.set_block(context.block, context.keeps_space);
  stack_.push_back(context);
}

void TextWalker::place_block(const Node& node, Context& context) {
  Block& block = context.block;
  block.level = 0;
  const auto deepen = [](std::uint8_t& depth) {
    depth = static_cast<std::uint8_t>(std::min(depth + 1, 255));
  };
  switch (node.tag) {
    case Tag::h1:
    case Tag::h2:
    case Tag::h3:
    case Tag::h4:
    case Tag::h5:
    case Tag::h6:
      block.kind = BlockKind::heading;
      block.level = static_cast<std::uint8_t>(1 + static_cast<int>(node.tag) - static_cast<int>(Tag::h1));
      break;
    case Tag::blockquote: deepen(block.quote_depth); break;
    case Tag::ul:
    case Tag::ol:
    case Tag::dl:
    case Tag::menu:
    case Tag::dir: deepen(block.list_depth); break;
    case Tag::figcaption: block.kind = BlockKind::caption; break;
    case Tag::pre:
    case Tag::listing:
      block.kind = BlockKind::code;
      context.keeps_space = true;
      break;
    default:
      if (block.kind == BlockKind::heading) block.kind = BlockKind::paragraph;
      place_in_table(node, context);
  }
  if (context.start < note_list_end_ && block.kind == BlockKind::paragraph && node.tag == Tag::li)
    block.kind = BlockKind::footnote;
}

void TextWalker::place_in_table(const Node& node, Context& context) {
  if (node.tag == Tag::table) {
    tables_.push_back({table_count_++, 0, 0});
    context.block.kind = BlockKind::paragraph;
    return;
  }
  if (tables_.empty()) return;
  Table& table = tables_.back();
  Block& block = context.block;
  block.table = table.number;
  if (node.tag == Tag::tr) {
    ++table.rows;
    table.columns = 0;
  } else if (node.tag == Tag::td || node.tag == Tag::th) {
    block.kind = node.tag == Tag::td ? BlockKind::table_cell : BlockKind::table_header;
    block.row = std::max(table.rows, 1U) - 1;
    block.column = table.columns++;
  } else if (node.tag == Tag::caption) {
    block.kind = BlockKind::caption;
  }
}

void TextWalker::begin_inline(const Node& node, Context& context) {
  if (node.tag == Tag::a) {
    if (const auto href = find_attribute(tree_, node, "href"))
      context.inline_index = builder_.begin_inline(
          InlineKind::link, decode_attribute(tree_.page().substr(href->begin, href->size())));
  } else if (const auto kind = inline_kind(node.tag)) {
    context.inline_index = builder_.begin_inline(*kind);
  }
  context.is_protected = has(node.tag, trait::code);
  if (context.is_protected) builder_.begin_protected();
}

// Attributes by which authors speak to obelus of what is in the element; the first of a tag counts.
void TextWalker::begin_remark(const Node& node, Context& context) {
  constexpr std::string_view prefix = "data-obelus-";
  if ((node.told & told::data_obelus) == 0) return;
  AttributeCursor cursor = attributes_of(tree_, node);
  while (const auto found = cursor.next()) {
    std::string name(tree_.page().substr(found->name.begin, found->name.size()));
    if (!starts_with_ignoring_case(name, prefix)) continue;
    std::transform(name.begin(), name.end(), name.begin(), ascii_lower);
    context.remark = builder_.add_remark(
        std::move(name), decode_attribute(tree_.page().substr(found->value.begin, found->value.size())),
        node.bytes(), false);
    return;
  }
}

void TextWalker::take_comment(const Node& node) {
  std::string_view comment = tree_.text(node);
  if (!comment.starts_with("<!--") || !comment.ends_with("-->") || comment.size() < 7) return;
  const Tag parent = node.parent == no_node ? Tag::unknown : tree_[node.parent].tag;
  const bool in_paragraph = parent == Tag::p || (Tag::h1 <= parent && parent <= Tag::h6);
  builder_.add_remark({}, std::string(comment.substr(4, comment.size() - 7)), node.bytes(),
                      builder_.is_open() || in_paragraph);
}

// Ends the elements that end before the node at `index`.
void TextWalker::leave(std::size_t index) {
  while (!stack_.empty() && stack_.back().end <= index) {
    const Context context = stack_.back();
    stack_.pop_back();
    if (context.is_block) builder_.end_block();
    if (context.is_protected) builder_.end_protected();
    if (context.remark != no_inline) builder_.end_remark(context.remark);
    if (context.inline_index != no_inline) builder_.end_inline(context.inline_index);
    if (tree_[context.start].tag == Tag::table && !tables_.empty()) tables_.pop_back();
    if (stack_.empty())
      builder_.set_block({}, false);
    else
      builder_.set_block(stack_.back().block, stack_.back().keeps_space);
  }
}

}  // namespace obelus::html
