// Code spans, and raw HTML with the elements it opens.

#include <algorithm>

#include "markdown/characters.hpp"
#include "markdown/inline_reader.hpp"
#include "markdown/raw_tag.hpp"

namespace obelus::markdown {
namespace {

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

std::string comment_content(std::string_view literal) {
  literal.remove_prefix(4);
  if (literal.ends_with("-->")) literal.remove_suffix(3);
  return std::string(literal);
}

}  // namespace

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
  if (literal.starts_with("<!--") && !lost_) {
    const Span here{reading_.text.size(), reading_.text.size()};
    reading_.remarks.push_back({{}, comment_content(literal), {source_begin, source_past()}, here, true});
    return;
  }
  const RawTag tag = read_raw_tag(literal);
  if (tag.closes) {
    const auto open = std::find_if(raw_.rbegin(), raw_.rend(),
                                   [&](const RawElement& each) { return each.name == tag.name; });
    if (open == raw_.rend()) return;
    const std::size_t keep = static_cast<std::size_t>(raw_.rend() - open) - 1;
    while (raw_.size() > keep) close_raw_element(reading_.text.size(), source_past());
  } else if (tag.opens && (tag.is_code || tag.is_link || tag.is_raised) && raw_.size() < 100) {
    std::size_t index = none;
    if (tag.is_link)
      index = open_inline(InlineKind::link, source_begin, std::string(tag.target));
    else if (tag.is_raised)
      index = open_inline(tag.name == "sup" ? InlineKind::superscript : InlineKind::subscript, source_begin);
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

}  // namespace obelus::markdown
