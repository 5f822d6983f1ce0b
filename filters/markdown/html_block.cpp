#include "markdown/html_block.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "html/scan.hpp"
#include "markdown/characters.hpp"

namespace obelus::markdown {
namespace {

// A page that begins with it is in UTF-8, whatever a <meta> in it says.
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// From offsets of the page to the source; as near as it goes where something between is not mapped.
std::optional<Span> source_of(Span page, const ContentMap& map) {
  if (page.empty()) return std::nullopt;
  const auto first = map.source_of(page.begin - byte_order_mark.size());
  const auto last = map.source_of(page.end - 1 - byte_order_mark.size());
  if (!first || !last) return std::nullopt;
  return Span{first->begin, last->end};
}

bool admits_paragraph(html::Tag tag) {
  using html::Tag;
  return tag != Tag::table && tag != Tag::ul && tag != Tag::ol && tag != Tag::dl && tag != Tag::menu &&
         tag != Tag::select && !html::has(tag, html::trait::no_reference);
}

std::uint8_t sum(std::uint8_t a, std::uint8_t b) { return static_cast<std::uint8_t>(std::min(a + b, 255)); }

}  // namespace

bool may_hold_text(std::string_view html) {
  html::Scanner scanner(html);
  while (const auto token = scanner.next()) {
    if (token->kind == html::TokenKind::start_tag && html::has(token->tag, html::trait::raw_text))
      scanner.raw_text(token->tag, html.substr(token->name.begin, token->name.size()));
    const std::string_view text = html.substr(token->bytes.begin, token->bytes.size());
    if (token->kind == html::TokenKind::text && !std::all_of(text.begin(), text.end(), is_space)) return true;
  }
  return false;
}

void OpenElements::take(std::string_view html) {
  html::Scanner scanner(html);
  while (const auto token = scanner.next()) {
    if (token->kind == html::TokenKind::start_tag && html::has(token->tag, html::trait::raw_text))
      scanner.raw_text(token->tag, html.substr(token->name.begin, token->name.size()));
    if (admits_paragraph(token->tag)) continue;
    if (token->kind == html::TokenKind::start_tag && !token->self_closing) ++open_[token->tag];
    if (token->kind != html::TokenKind::end_tag) continue;
    const auto open = open_.find(token->tag);
    if (open != open_.end() && --open->second == 0) open_.erase(open);
  }
}

HtmlBlockReader::HtmlBlockReader(const MarkdownOptions& options, bool with_pieces, Reading& reading)
    : markdown_options_(options), with_pieces_(with_pieces), reading_(reading) {}

// Made for the first block: most articles have none.
const HtmlOptions& HtmlBlockReader::options() {
  if (options_) return *options_;
  options_.emplace();
  // No furniture of a page stands in an article: all is read that is shown.
  options_->scope.clear();
  options_->exclude = {"[hidden]", "[aria-hidden=true]"};
  options_->templates = markdown_options_.templates;
  options_->limits = markdown_options_.limits;
  return *options_;
}

std::optional<Error> HtmlBlockReader::read(const FoundBlock& found, const ContentMap& map,
                                           std::uint32_t& table) {
  auto article = read_html(std::string(byte_order_mark).append(found.content), options());
  if (!article) {
    Error error = std::move(article.error());
    if (error.where) error.where = source_of(*error.where, map);
    return error;
  }
  if (!article->text.empty() && !reading_.blocks.empty()) reading_.text += '\n';
  base_ = reading_.text.size();
  reading_.text += article->text;
  for (const Run& run : article->map.runs()) {
    if (reading_.mapped) append_run(run, map);
    if (with_pieces_) {
      const std::size_t begin = run.bytes - byte_order_mark.size();
      reading_.pieces.push_back({{base_ + run.text, base_ + run.text + run.text_size},
                                 found.node,
                                 begin,
                                 found.node,
                                 begin + run.bytes_size,
                                 !run.verbatim});
    }
  }
  const auto source_of_text = [&](Span text) {
    const auto bytes = article->map.bytes_of(text);
    return (bytes ? source_of(*bytes, map) : std::nullopt).value_or(Span{});
  };
  std::uint32_t tables = table;
  for (const Block& block : article->blocks) {
    append_block(block, found, table);
    if (reading_.mapped) reading_.block_sources.push_back(source_of_text(block.text));
    if (reading_.blocks.back().kind == BlockKind::table_cell ||
        reading_.blocks.back().kind == BlockKind::table_header)
      tables = std::max(tables, table + block.table + 1);
  }
  table = tables;
  for (Inline& each : article->inlines) {
    reading_.inline_sources.push_back(source_of_text(each.text));
    each.text = {base_ + each.text.begin, base_ + each.text.end};
    reading_.inlines.push_back(std::move(each));
  }
  for (const Span span : article->protected_text)
    reading_.protected_text.push_back({base_ + span.begin, base_ + span.end});
  for (Remark& each : article->remarks) {
    const auto bytes = source_of(each.bytes, map);
    if (!bytes) continue;
    each.bytes = *bytes;
    each.text = {base_ + each.text.begin, base_ + each.text.end};
    reading_.remarks.push_back(std::move(each));
  }
  return std::nullopt;
}

void HtmlBlockReader::append_block(Block block, const FoundBlock& found, std::uint32_t table) {
  block.text = {base_ + block.text.begin, base_ + block.text.end};
  block.table += table;
  block.raw_html = true;
  block.quote_depth = sum(block.quote_depth, found.block.quote_depth);
  block.list_depth = sum(block.list_depth, found.block.list_depth);
  if (found.block.kind == BlockKind::footnote && block.kind != BlockKind::code)
    block.kind = BlockKind::footnote;
  reading_.blocks.push_back(block);
}

// A run may go over lines, and a line end of the source may be spelt otherwise than in the content.
void HtmlBlockReader::append_run(const Run& run, const ContentMap& map) {
  const std::size_t begin = run.bytes - byte_order_mark.size();
  const std::size_t text = base_ + run.text;
  if (!run.verbatim) {
    const auto source = source_of({run.bytes, run.bytes + run.bytes_size}, map);
    if (source)
      reading_.runs.push_back(
          {text, source->begin, run.text_size, static_cast<std::uint32_t>(source->size()), false});
    else
      reading_.unmapped += run.text_size;
    return;
  }
  for (std::size_t at = begin; at < begin + run.bytes_size;) {
    const ContentMap::Part* part = map.part_at(at);
    if (part == nullptr) {
      ++reading_.unmapped;
      ++at;
      continue;
    }
    const std::size_t from = at - part->content;
    const std::size_t size = std::min(begin + run.bytes_size - at, part->content_size - from);
    reading_.runs.push_back(
        {text + (at - begin), part->source + (part->verbatim ? from : 0), static_cast<std::uint32_t>(size),
         static_cast<std::uint32_t>(part->verbatim ? size : part->source_size), part->verbatim});
    at += size;
  }
}

}  // namespace obelus::markdown
