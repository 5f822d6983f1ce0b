#include "markdown/inline_reader.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include "markdown/characters.hpp"
#include "markdown/link_tail.hpp"
#include "markdown/raw_tag.hpp"
#include "obelus/text.hpp"

namespace obelus::markdown {
namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);
constexpr std::size_t longest_entity = 32;
constexpr std::size_t most_digits = 8;

std::string_view literal_of(cmark_node* node) {
  const char* literal = cmark_node_get_literal(node);
  return literal != nullptr ? std::string_view(literal) : std::string_view();
}

// `&#…;` at the begin of `text`, by cmark-gfm's rules; sets `size` to the bytes it takes.
std::optional<std::string> numeric_entity(std::string_view text, std::size_t& size) {
  std::size_t at = 2;
  const bool hexadecimal = at < text.size() && (text[at] == 'x' || text[at] == 'X');
  if (hexadecimal) ++at;
  const std::size_t digits_begin = at;
  char32_t value = 0;
  for (; at < text.size(); ++at) {
    const char c = lower(text[at]);
    if (is_digit(c))
      value = value * (hexadecimal ? 16 : 10) + static_cast<char32_t>(c - '0');
    else if (hexadecimal && 'a' <= c && c <= 'f')
      value = value * 16 + static_cast<char32_t>(c - 'a' + 10);
    else
      break;
    value = std::min<char32_t>(value, 0x110000);
  }
  const std::size_t digits = at - digits_begin;
  if (digits == 0 || digits > most_digits || at >= text.size() || text[at] != ';') return std::nullopt;
  size = at + 1;
  std::string decoded;
  append_utf8(decoded, value == 0 ? 0xFFFD : value);
  return decoded;
}

struct CodeSpan {
  Span inner;       // what is code
  std::size_t end;  // after the closing backticks
};

// The code span whose backticks begin at `at`. One space or line end each side is not code when both are
// there and the code is not all spaces.
std::optional<CodeSpan> code_span(std::string_view content, std::size_t at) {
  const std::size_t begin = std::min(content.find_first_not_of('`', at), content.size());
  const std::size_t ticks = begin - at;
  if (ticks == 0) return std::nullopt;
  std::size_t past = begin;
  for (std::size_t tick = content.find('`', past); tick != std::string_view::npos;
       tick = content.find('`', past)) {
    past = std::min(content.find_first_not_of('`', tick), content.size());
    if (past - tick != ticks) continue;
    const std::string_view inner = content.substr(begin, tick - begin);
    const auto is_padding = [](char c) { return c == ' ' || c == '\n'; };
    const bool padded = !inner.empty() && is_padding(inner.front()) && is_padding(inner.back()) &&
                        inner.find_first_not_of(" \n") != std::string_view::npos;
    const std::size_t left_out = padded ? 1 : 0;
    return CodeSpan{{begin + left_out, tick - left_out}, past};
  }
  return std::nullopt;
}

}  // namespace

bool InlineReader::read(cmark_node* block, std::string_view content, const ContentMap& map,
                        std::size_t limit) {
  content_ = content;
  map_ = &map;
  at_ = 0;
  lost_ = false;
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

void InlineReader::text(cmark_node* node) {
  const std::string_view literal = literal_of(node);
  const std::size_t begin = reading_.text.size();
  for (std::size_t i = 0; i < literal.size() && !lost_;) {
    const std::size_t taken = take_text(literal.substr(i));
    lost_ = taken == 0;
    i += taken;
  }
  if (images_ > 0) return;
  const std::size_t done = reading_.text.size() - begin;
  if (done < literal.size()) {
    reading_.text.append(literal.substr(done));
    reading_.unmapped += literal.size() - done;
  }
  if (with_pieces_ && !literal.empty())
    reading_.pieces.push_back({{begin, reading_.text.size()}, node, 0, node, literal.size(), false});
}

// Takes what spells the begin of `literal`; returns how much of it, or 0.
std::size_t InlineReader::take_text(std::string_view literal) {
  const std::size_t most = std::min(literal.size(), content_.size() - at_);
  std::size_t same = 0;
  while (same < most && literal[same] == content_[at_ + same] && literal[same] != '\\' &&
         literal[same] != '&')
    ++same;
  if (same > 0) {
    emit_verbatim(literal.substr(0, same));
    return same;
  }
  const char c = next();
  const bool may_escape = open_.empty() || open_.back().escapes;
  if (c == '\\' && may_escape && at_ + 1 < content_.size() && is_punctuation(content_[at_ + 1]) &&
      literal[0] == content_[at_ + 1]) {
    emit_unit(2, literal.substr(0, 1));
    return 1;
  }
  if (c == '&')
    if (const std::size_t taken = take_entity(literal)) return taken;
  if (c == literal[0] && at_ < content_.size()) {
    emit_verbatim(literal.substr(0, 1));
    return 1;
  }
  return smart_ ? take_smart(literal) : 0;
}

std::optional<std::string> InlineReader::entity_at(std::size_t& size) const {
  const std::string_view rest = content_.substr(at_);
  if (rest.starts_with("&#")) return numeric_entity(rest, size);
  std::size_t end = 1;
  while (end < rest.size() && end <= longest_entity && is_alphanumeric(rest[end])) ++end;
  if (end >= rest.size() || rest[end] != ';') return std::nullopt;
  const std::string_view decoded = tree_.entity(rest.substr(1, end - 1));
  if (decoded.empty()) return std::nullopt;
  size = end + 1;
  return std::string(decoded);
}

std::size_t InlineReader::take_entity(std::string_view literal) {
  if (!open_.empty() && open_.back().brackets == Brackets::none && !open_.back().escapes) return 0;
  // Of names, only that of the ampersand itself can read as text that begins with one.
  if (literal[0] == '&') {
    const std::string_view rest = content_.substr(at_);
    if (!rest.starts_with("&amp;") && !rest.starts_with("&AMP;") && !rest.starts_with("&#")) return 0;
  }
  std::size_t size = 0;
  const auto decoded = entity_at(size);
  if (!decoded || !literal.starts_with(*decoded)) return 0;
  emit_unit(size, literal.substr(0, decoded->size()));
  return decoded->size();
}

std::size_t InlineReader::take_smart(std::string_view literal) {
  constexpr std::string_view ellipsis = "…";
  constexpr std::array<std::string_view, 4> quotes = {"“", "”", "‘", "’"};
  constexpr std::array<std::string_view, 2> dashes = {"–", "—"};
  if ((next() == '"' || next() == '\''))
    for (const std::string_view quote : quotes)
      if (literal.starts_with(quote)) {
        emit_unit(1, literal.substr(0, quote.size()));
        return quote.size();
      }
  if (content_.substr(at_).starts_with("...") && literal.starts_with(ellipsis)) {
    emit_unit(3, literal.substr(0, ellipsis.size()));
    return ellipsis.size();
  }
  std::size_t hyphens = 0;
  while (at_ + hyphens < content_.size() && content_[at_ + hyphens] == '-') ++hyphens;
  if (hyphens < 2) return 0;
  // A run of hyphens becomes dashes together: three to an em dash, two to an en dash.
  const std::size_t em = hyphens % 3 == 0   ? hyphens / 3
                         : hyphens % 2 == 0 ? 0
                                            : (hyphens - (hyphens % 3 == 2 ? 2 : 4)) / 3;
  const std::size_t en = (hyphens - 3 * em) / 2;
  std::string expected;
  for (std::size_t i = 0; i < em; ++i) expected += dashes[1];
  for (std::size_t i = 0; i < en; ++i) expected += dashes[0];
  if (!literal.starts_with(expected)) return 0;
  emit_unit(hyphens, literal.substr(0, expected.size()));
  return expected.size();
}

void InlineReader::code(cmark_node* node) {
  const std::string_view literal = literal_of(node);
  const std::size_t source_begin = source_here();
  const std::size_t content_begin = at_;
  const std::size_t text_begin = reading_.text.size();
  const auto span_of_code = code_span(content_, at_);
  if (!span_of_code) lost_ = true;
  if (!lost_) at_ = span_of_code->inner.begin;
  for (std::size_t i = 0; i < literal.size() && !lost_;) {
    std::size_t same = 0;
    while (i + same < literal.size() && at_ + same < content_.size() &&
           literal[i + same] == content_[at_ + same])
      ++same;
    if (same > 0)
      emit_verbatim(literal.substr(i, same));
    else if (next() == '\n' && literal[i] == ' ')
      emit_unit(same = 1, " ");
    else
      lost_ = true;
    i += same;
  }
  if (!lost_ && at_ != span_of_code->inner.end) lost_ = true;
  if (!lost_) at_ = span_of_code->end;
  literal_spans_.push_back({content_begin, at_});
  if (images_ > 0) return;
  const std::size_t done = reading_.text.size() - text_begin;
  if (done < literal.size()) {
    reading_.text.append(literal.substr(done));
    reading_.unmapped += literal.size() - done;
  }
  const Span span{text_begin, reading_.text.size()};
  reading_.inlines.push_back({InlineKind::code, span, {}});
  reading_.inline_sources.push_back({source_begin, source_past()});
  if (span.empty()) return;
  reading_.protected_text.push_back(span);
  if (with_pieces_) reading_.pieces.push_back({span, node, 0, node, literal.size(), true});
}

void InlineReader::raw_html(cmark_node* node) {
  const std::string_view literal = literal_of(node);
  const std::size_t source_begin = source_here();
  const std::size_t content_begin = at_;
  take(literal);
  literal_spans_.push_back({content_begin, at_});
  if (images_ > 0) return;
  reading_.raw_html.push_back(node);
  const RawTag tag = read_raw_tag(literal);
  if (tag.closes) {
    const auto open = std::find_if(raw_.rbegin(), raw_.rend(),
                                   [&](const RawElement& each) { return each.name == tag.name; });
    if (open == raw_.rend()) return;
    const std::size_t keep = static_cast<std::size_t>(raw_.rend() - open) - 1;
    while (raw_.size() > keep) close_raw_element(reading_.text.size(), source_past());
  } else if (tag.opens && (tag.is_code || tag.is_link) && raw_.size() < 100) {
    std::size_t index = none;
    if (tag.is_link)
      index = open_inline(InlineKind::link, source_begin, std::string(tag.target));
    else if (tag.is_shown)
      index = open_inline(InlineKind::code, source_begin);
    raw_.push_back({tag.name, tag.is_code ? reading_.text.size() : none, index});
  }
}

void InlineReader::close_raw_element(std::size_t text_end, std::size_t source_end) {
  const RawElement element = raw_.back();
  raw_.pop_back();
  close_inline(element.inline_index, source_end);
  if (element.text == none || element.text == text_end) return;
  // Code within it was pushed before; the outer stretch takes its place.
  auto& protected_text = reading_.protected_text;
  while (!protected_text.empty() && protected_text.back().begin >= element.text) protected_text.pop_back();
  protected_text.push_back({element.text, text_end});
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

void InlineReader::emit_verbatim(std::string_view literal) {
  const std::size_t end = at_ + literal.size();
  if (images_ > 0) {
    at_ = end;
    return;
  }
  std::size_t text = reading_.text.size();
  reading_.text.append(literal);
  while (at_ < end) {
    const ContentMap::Part* part = map_->part_at(at_);
    if (part == nullptr) {
      ++reading_.unmapped;
      ++at_;
      ++text;
      continue;
    }
    const std::size_t from = at_ - part->content;
    const std::size_t size = std::min(end - at_, part->content_size - from);
    if (part->verbatim) {
      append_run({text, part->source + from, static_cast<std::uint32_t>(size),
                  static_cast<std::uint32_t>(size), true});
    } else if (from == 0) {
      append_run({text, part->source, static_cast<std::uint32_t>(size),
                  static_cast<std::uint32_t>(part->source_size), false});
    }
    at_ += size;
    text += size;
  }
}

void InlineReader::emit_unit(std::size_t content_size, std::string_view literal) {
  const auto first = map_->source_of(at_);
  const auto last = map_->source_of(at_ + content_size - 1);
  at_ += content_size;
  if (images_ > 0) return;
  if (first && last) {
    append_run({reading_.text.size(), first->begin, static_cast<std::uint32_t>(literal.size()),
                static_cast<std::uint32_t>(last->end - first->begin), false});
  } else {
    reading_.unmapped += literal.size();
  }
  reading_.text.append(literal);
}

void InlineReader::append_run(Run run) {
  if (!reading_.runs.empty() && run.verbatim) {
    Run& last = reading_.runs.back();
    if (last.verbatim && last.text + last.text_size == run.text &&
        last.bytes + last.bytes_size == run.bytes) {
      last.text_size += run.text_size;
      last.bytes_size += run.bytes_size;
      return;
    }
  }
  reading_.runs.push_back(run);
}

std::size_t InlineReader::open_inline(InlineKind kind, std::size_t source_begin, std::string target) {
  if (images_ > 0) return none;
  reading_.inlines.push_back({kind, {reading_.text.size(), reading_.text.size()}, std::move(target)});
  reading_.inline_sources.push_back({source_begin, source_begin});
  return reading_.inlines.size() - 1;
}

void InlineReader::close_inline(std::size_t index, std::size_t source_end) {
  if (index == none) return;
  reading_.inlines[index].text.end = reading_.text.size();
  reading_.inline_sources[index].end = std::max(source_end, reading_.inline_sources[index].begin);
}

std::size_t InlineReader::source_here() const {
  if (at_ < content_.size())
    if (const auto source = map_->source_of(at_)) return source->begin;
  return source_past();
}

std::size_t InlineReader::source_past() const {
  if (at_ == 0) return 0;
  const auto source = map_->source_of(at_ - 1);
  return source ? source->end : 0;
}

}  // namespace obelus::markdown
