#include "markdown/inline_reader.hpp"

#include "markdown/characters.hpp"
#include "markdown/link_tail.hpp"

namespace obelus::markdown {

bool InlineReader::read(cmark_node* block, std::string_view content, const ContentMap& map,
                        std::size_t limit) {
  content_ = content;
  map_ = &map;
  lost_ = false;
  return read_nodes(block, limit);
}

// Lost from the start.
bool InlineReader::read_unmapped(cmark_node* block, std::size_t limit) {
  content_ = {};
  lost_ = true;
  return read_nodes(block, limit);
}

bool InlineReader::read_nodes(cmark_node* block, std::size_t limit) {
  at_ = 0;
  images_ = 0;
  open_.clear();
  raw_.clear();
  literal_spans_.clear();
  cmark_node* node = cmark_node_first_child(block);
  while (node != nullptr) {
    enter(node);
    if (open_.size() > limit) return false;
    if (cmark_node* child = cmark_node_first_child(node)) {
      node = child;
      continue;
    }
    leave(node);
    while (cmark_node_next(node) == nullptr) {
      node = cmark_node_parent(node);
      if (node == block) break;
      leave(node);
    }
    if (node == block) break;
    node = cmark_node_next(node);
  }
  while (!raw_.empty()) close_raw_element(reading_.text.size(), source_past());
  return true;
}

void InlineReader::enter(cmark_node* node) {
  const cmark_node_type type = cmark_node_get_type(node);
  switch (type) {
    case CMARK_NODE_TEXT: return text(node);
    case CMARK_NODE_SOFTBREAK: return line_break(false);
    case CMARK_NODE_LINEBREAK: return line_break(true);
    case CMARK_NODE_CODE: return code(node);
    case CMARK_NODE_HTML_INLINE: return raw_html(node);
    case CMARK_NODE_FOOTNOTE_REFERENCE: return footnote_reference(node);
    case CMARK_NODE_EMPH: return enter_delimited(InlineKind::emphasis, "*_", 1);
    case CMARK_NODE_STRONG: return enter_delimited(InlineKind::strong, "*_", 2);
    case CMARK_NODE_LINK: return enter_link(node);
    case CMARK_NODE_IMAGE: return enter_image();
    default: break;
  }
  if (type == tree_.types().strikethrough) {
    const std::size_t run = content_.substr(at_).starts_with("~~") ? 2 : 1;
    enter_delimited(InlineKind::deleted, "~", run);
    open_.back().tildes = run;
  }
}

void InlineReader::leave(cmark_node* node) {
  const cmark_node_type type = cmark_node_get_type(node);
  switch (type) {
    case CMARK_NODE_EMPH: return leave_delimited("*_", 1);
    case CMARK_NODE_STRONG: return leave_delimited("*_", 2);
    case CMARK_NODE_LINK: return leave_link();
    case CMARK_NODE_IMAGE: --images_; return leave_link();
    default: break;
  }
  if (type == tree_.types().strikethrough) leave_delimited("~", open_.back().tildes);
}

// Takes `markup` from the content, or gets lost.
bool InlineReader::take(std::string_view markup) {
  if (lost_ || content_.substr(at_, markup.size()) != markup) {
    lost_ = true;
    return false;
  }
  at_ += markup.size();
  return true;
}

void InlineReader::enter_delimited(InlineKind kind, std::string_view delimiters, std::size_t count) {
  const std::size_t begin = source_here();
  const std::string run(count, next());
  if (delimiters.find(next()) == std::string_view::npos) lost_ = true;
  take(run);
  open_.push_back({open_inline(kind, begin)});
}

void InlineReader::leave_delimited(std::string_view delimiters, std::size_t count) {
  const std::string run(count, next());
  if (delimiters.find(next()) == std::string_view::npos) lost_ = true;
  take(run);
  close_inline(open_.back().inline_index, source_past());
  open_.pop_back();
}

void InlineReader::enter_link(cmark_node* node) {
  const std::size_t begin = source_here();
  const std::string_view url = cmark_node_get_url(node);
  Open open;
  if (next() == '[') {
    ++at_;
  } else if (next() == '<') {
    ++at_;
    open.brackets = Brackets::pointy;
    open.escapes = false;
  } else {
    // Made by the autolink extension: an address is raw text, an e-mail address was read as text before.
    open.brackets = Brackets::none;
    open.escapes = url.starts_with("mailto:") || url.starts_with("xmpp:");
  }
  open.inline_index = open_inline(InlineKind::link, begin, std::string(url));
  open_.push_back(open);
}

void InlineReader::enter_image() {
  take("![");
  ++images_;
  open_.push_back({none});
}

void InlineReader::leave_link() {
  const Open open = open_.back();
  open_.pop_back();
  if (open.brackets == Brackets::square && take("]")) at_ = link_tail(content_, at_);
  if (open.brackets == Brackets::pointy) take(">");
  close_inline(open.inline_index, source_past());
}

void InlineReader::footnote_reference(cmark_node* node) {
  reading_.footnote_references.push_back(node);
  const std::size_t source_begin = source_here();
  const std::size_t content_begin = at_;
  const std::size_t end = content_.find(']', at_);
  if (end == std::string_view::npos || !take("[^"))
    lost_ = true;
  else
    at_ = end + 1;
  literal_spans_.push_back({content_begin, at_});
  if (images_ > 0) return;
  reading_.inlines.push_back(
      {InlineKind::footnote_reference, {reading_.text.size(), reading_.text.size()}, {}});
  reading_.inline_sources.push_back({source_begin, source_past()});
}

void InlineReader::line_break(bool hard) {
  std::size_t feed = at_;
  std::size_t after = 0;
  if (hard && next() == '\\') {
    after = ++feed + 1;
  } else {
    while (feed < content_.size() && content_[feed] != '\n' && is_space(content_[feed])) ++feed;
    after = feed + 1;
    while (after < content_.size() && is_blank(content_[after])) ++after;
  }
  if (feed >= content_.size() || content_[feed] != '\n') lost_ = true;
  if (lost_) {
    if (images_ == 0) reading_.text += '\n';
    return;
  }
  at_ = feed;
  if (images_ > 0) {
    at_ = after;
    return;
  }
  const auto begin = map_->source_of(feed);
  const auto last = after < content_.size() ? map_->source_of(after) : std::nullopt;
  if (begin) {
    const std::size_t end = last ? last->begin : begin->end;
    const bool verbatim = end == begin->begin + 1 && map_->part_at(feed)->verbatim;
    append_run(
        {reading_.text.size(), begin->begin, 1, static_cast<std::uint32_t>(end - begin->begin), verbatim});
  } else {
    ++reading_.unmapped;
  }
  reading_.text += '\n';
  at_ = after;
}

}  // namespace obelus::markdown
