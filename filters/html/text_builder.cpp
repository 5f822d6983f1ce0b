#include "html/text_builder.hpp"

#include <algorithm>
#include <limits>

#include "html/ascii.hpp"
#include "obelus/text.hpp"

namespace obelus::html {
namespace {

constexpr std::size_t still_open = std::numeric_limits<std::size_t>::max();

}  // namespace

void TextBuilder::set_block(const Block& block, bool keeps_space) {
  next_ = block;
  keeps_space_ = keeps_space;
}

// A line feed parts the block from the one before. What began before its first character begins there.
void TextBuilder::open_block() {
  const std::size_t before = size();
  if (!article_.blocks.empty()) article_.text.push_back('\n');
  const auto move = [&](std::size_t& begin) { begin = begin == before ? size() : begin; };
  for (const std::size_t index : open_inlines_) move(article_.inlines[index].text.begin);
  if (protected_depth_ != 0) move(protected_begin_);
  if (scope_begin_ == before) scope_begin_ = size();
  open_ = true;
  next_.text = {size(), size()};
  article_.blocks.push_back(next_);
}

void TextBuilder::trim_block() {
  std::string& text = article_.text;
  std::size_t end = text.size();
  while (end > article_.blocks.back().text.begin && is_space(text[end - 1])) --end;
  text.resize(end);
  while (!runs_.empty() && runs_.back().text >= end) runs_.pop_back();
  if (!runs_.empty() && runs_.back().text + runs_.back().text_size > end)
    runs_.back().text_size = runs_.back().bytes_size = static_cast<std::uint32_t>(end - runs_.back().text);
  for (std::size_t i = block_inlines_; i < article_.inlines.size(); ++i) {
    Span& span = article_.inlines[i].text;
    span.begin = std::min(span.begin, end);
    if (span.end != still_open) span.end = std::min(span.end, end);
  }
  for (const std::size_t index : open_inlines_) {
    std::size_t& begin = article_.inlines[index].text.begin;
    begin = std::min(begin, end);
  }
  if (protected_depth_ != 0) protected_begin_ = std::min(protected_begin_, end);
}

void TextBuilder::end_block() {
  if (!open_) return;
  if (article_.blocks.back().kind != BlockKind::code) trim_block();
  map_block();
  article_.blocks.back().text.end = size();
  block_inlines_ = article_.inlines.size();
  open_ = false;
}

void TextBuilder::verbatim(std::string_view text, std::size_t at) {
  if (!open_ && !keeps_space_) {
    const auto* first = std::find_if_not(text.begin(), text.end(), is_space);
    at += static_cast<std::size_t>(first - text.begin());
    text.remove_prefix(static_cast<std::size_t>(first - text.begin()));
  }
  if (text.empty()) return;
  if (!open_) open_block();
  const auto length = static_cast<std::uint32_t>(text.size());
  runs_.push_back({size(), at, length, length, true});
  article_.text.append(text);
}

void TextBuilder::spelt(std::string_view text, Span page) {
  if (!open_ && !keeps_space_ && all_space(text)) return;
  if (!open_) open_block();
  runs_.push_back({size(), page.begin, static_cast<std::uint32_t>(text.size()),
                   static_cast<std::uint32_t>(page.size()), false});
  article_.text.append(text);
}

std::size_t TextBuilder::begin_inline(InlineKind kind, std::string target) {
  article_.inlines.push_back({kind, {size(), still_open}, std::move(target)});
  open_inlines_.push_back(article_.inlines.size() - 1);
  return article_.inlines.size() - 1;
}

void TextBuilder::end_inline(std::size_t index) {
  article_.inlines[index].text.end = std::max(size(), article_.inlines[index].text.begin);
  open_inlines_.erase(std::find(open_inlines_.begin(), open_inlines_.end(), index));
}

void TextBuilder::add_footnote_reference() {
  article_.inlines.push_back({InlineKind::footnote_reference, {size(), size()}, {}});
}

std::size_t TextBuilder::add_remark(std::string attribute, std::string content, Span page, bool in_block) {
  article_.remarks.push_back({std::move(attribute), std::move(content), page, {size(), size()}, in_block});
  return article_.remarks.size() - 1;
}

void TextBuilder::begin_protected() {
  if (protected_depth_++ == 0) protected_begin_ = size();
}

void TextBuilder::end_protected() {
  if (--protected_depth_ == 0 && size() > protected_begin_)
    article_.protected_text.push_back({protected_begin_, size()});
}

void TextBuilder::begin_scope() { scope_begin_ = size(); }

void TextBuilder::end_scope(std::uint32_t own_notes, bool has_note_list) {
  end_block();
  article_.scopes.push_back({{scope_begin_, size()}, own_notes, has_note_list});
}

// Where the input is not in UTF-8, or not in good UTF-8, characters are mapped one by one.
void TextBuilder::map_verbatim(const Run& run) {
  const std::string_view text = page_.text().substr(run.bytes, run.bytes_size);
  const Span here = page_.to_bytes(Span{run.bytes, run.bytes + run.bytes_size});
  if (bytes_.data() + here.begin == text.data() || bytes_.substr(here.begin, here.size()) == text) {
    article_.map.append({run.text, here.begin, run.text_size, run.bytes_size, true});
    return;
  }
  for (std::size_t i = 0; i < text.size();) {
    const std::uint8_t length = decode_utf8(text, i).size;
    const Span one = page_.to_bytes(Span{run.bytes + i, run.bytes + i + length});
    const bool same = bytes_.substr(one.begin, one.size()) == text.substr(i, length);
    article_.map.append({run.text + i, one.begin, length, static_cast<std::uint32_t>(one.size()), same});
    i += length;
  }
}

void TextBuilder::map_block() {
  for (const Run& run : runs_) {
    if (run.verbatim) {
      map_verbatim(run);
      continue;
    }
    const Span here = page_.to_bytes(Span{run.bytes, run.bytes + run.bytes_size});
    article_.map.append(
        {run.text, here.begin, run.text_size, static_cast<std::uint32_t>(here.size()), false});
  }
  runs_.clear();
}

Article TextBuilder::finish() && {
  end_block();
  for (Remark& each : article_.remarks) {
    each.bytes = page_.to_bytes(each.bytes);
    each.text.begin = std::min(each.text.begin, size());
    each.text.end = std::clamp(each.text.end, each.text.begin, size());
  }
  std::erase_if(article_.inlines, [](const Inline& each) {
    return each.kind != InlineKind::footnote_reference && each.text.empty();
  });
  const auto by_begin = [](const Inline& a, const Inline& b) { return a.text.begin < b.text.begin; };
  if (!std::is_sorted(article_.inlines.begin(), article_.inlines.end(), by_begin))
    std::stable_sort(article_.inlines.begin(), article_.inlines.end(), by_begin);
  return std::move(article_);
}

}  // namespace obelus::html
