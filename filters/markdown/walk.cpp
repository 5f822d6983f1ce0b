#include "markdown/walk.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "markdown/blocks.hpp"
#include "markdown/code_regions.hpp"
#include "markdown/content_map.hpp"
#include "markdown/html_block.hpp"
#include "markdown/inline_reader.hpp"
#include "markdown/jsx.hpp"
#include "markdown/remarks.hpp"
#include "markdown/templates.hpp"

namespace obelus::markdown {
namespace {

Error too_deep(const Source& source, std::size_t line, std::size_t limit) {
  return limit_passed("nested deeper than " + std::to_string(limit) + " levels", "nesting",
                      source.line(line));
}

// The front matter counts too: it may be a script.
bool is_module(const Source& source) {
  const std::size_t body = source.line(1).begin;
  return holds_module_code(source.text().substr(0, body)) ||
         (source.landmarks().modules && holds_module_code(source.text().substr(body)));
}

class Walk {
 public:
  Walk(const Tree& tree, const Source& source, const MarkdownOptions& options, Wanted wanted)
      : source_(source),
        options_(options),
        inlines_(tree, options.smart, wanted == Wanted::pieces, reading_),
        html_(options, wanted == Wanted::pieces && options.unsafe, reading_),
        mapper_(source) {
    // Comments are known by where they stand.
    reading_.mapped = wanted == Wanted::map || source.landmarks().comments;
    if (!options.templates) return;
    regions_ = code_regions(source.text());
    is_mdx_ = is_module(source);
  }

  Result<Reading> run(const BlockList& found) {
    reserve_for(found.blocks.size());
    reading_.footnotes = found.footnotes;
    std::vector<const FoundBlock*> unread;
    for (const FoundBlock& each : found.blocks) {
      if (!is_raw_html(each)) {
        if (!read_markdown(each)) return too_deep(source_, each.last_line, options_.limits.nesting);
        continue;
      }
      reading_.raw_html.push_back(each.node);
      open_.take(each.content);
      const Span lines{source_.line(each.first_line).begin, source_.line(each.last_line).end};
      const bool is_inside = each.block.list_depth + each.block.quote_depth != 0 ||
                             each.block.kind == BlockKind::footnote || !open_.admit_paragraph();
      reading_.html_lines.push_back({lines, !is_inside && is_blank_behind(each.last_line)});
      if (is_code(lines)) continue;
      if (!may_hold_text(each.content)) {
        unread.push_back(&each);
        continue;
      }
      mapper_.map(each, content_);
      if (auto error = html_.read(each, content_, tables_)) return std::move(*error);
    }
    for (const FoundBlock* each : unread) add_remarks_of_html(lines_of(*each), source_, reading_);
    for (Remark& each : reading_.remarks) {
      each.text.begin = std::min(each.text.begin, reading_.text.size());
      each.text.end = std::clamp(each.text.end, each.text.begin, reading_.text.size());
    }
    std::stable_sort(reading_.remarks.begin(), reading_.remarks.end(),
                     [](const Remark& a, const Remark& b) { return a.bytes < b.bytes; });
    return std::move(reading_);
  }

 private:
  void reserve_for(std::size_t blocks) {
    constexpr std::size_t usual_pieces = 3;  // of a block
    reading_.text.reserve(source_.text().size());
    reading_.blocks.reserve(blocks);
    reading_.inlines.reserve(blocks);
    reading_.inline_sources.reserve(blocks);
    reading_.pieces.reserve(usual_pieces * blocks);
  }

  bool is_blank_behind(std::size_t line) const {
    const Span next = source_.line(line + 1);
    return source_.text().substr(next.begin, next.size()).find_first_not_of(" \t") == std::string_view::npos;
  }

  // False where inlines nest too deep.
  bool read_markdown(const FoundBlock& each) {
    const bool is_first = reading_.blocks.empty();
    if (!is_first) reading_.text += '\n';
    const std::size_t begin = reading_.text.size();
    const std::size_t first_inline = reading_.inlines.size();
    if (!(each.block.kind == BlockKind::code ? read_code(each) : read_inlines(each))) return false;
    if (reading_.text.size() > begin) {
      add_block(each, begin);
      return true;
    }
    // A block without text, such as an image by itself, is none; references in it stay.
    if (!is_first) reading_.text.pop_back();
    for (std::size_t i = first_inline; i < reading_.inlines.size(); ++i)
      reading_.inlines[i].text = {reading_.text.size(), reading_.text.size()};
    return true;
  }

  void add_block(const FoundBlock& found, std::size_t begin) {
    Block block = found.block;
    block.text = {begin, reading_.text.size()};
    if (block.kind == BlockKind::table_header || block.kind == BlockKind::table_cell) {
      if (table_ != block.table) ++tables_;
      table_ = block.table;
      block.table = tables_ - 1;
    }
    reading_.blocks.push_back(block);
    if (!reading_.mapped) return;
    const auto first = content_.source_of(0);
    const std::size_t last_at = found.content.find_last_not_of(" \t\r\n\v\f");
    const auto last = last_at != std::string_view::npos ? content_.source_of(last_at) : std::nullopt;
    reading_.block_sources.push_back(first && last ? Span{first->begin, last->end}
                                                   : source_.line(found.last_line));
  }

  // The regions of code that a block's lines have a part in.
  std::span<const Span> regions_in(Span lines) const {
    const auto first = std::partition_point(regions_.begin(), regions_.end(),
                                            [&](Span region) { return region.end <= lines.begin; });
    const auto last =
        std::partition_point(first, regions_.end(), [&](Span region) { return region.begin < lines.end; });
    return {first, last};
  }

  // HTML that begins in a region and does not go on behind it by more than a line.
  bool is_code(Span lines) const {
    const auto regions = regions_in(lines);
    if (regions.empty() || regions.front().begin > lines.begin) return false;
    return source_.text().find('\n', regions.front().end) >= lines.end;
  }

  Span lines_of(const FoundBlock& found) const {
    const bool is_cell =
        found.block.kind == BlockKind::table_header || found.block.kind == BlockKind::table_cell;
    return {source_.line(is_cell ? found.last_line : found.first_line).begin,
            source_.line(found.last_line).end};
  }

  bool read_inlines(const FoundBlock& found) {
    const auto regions = regions_.empty() ? std::span<const Span>() : regions_in(lines_of(found));
    const bool holds_templates =
        !regions.empty() || (options_.templates && may_hold_templates(found.content));
    if (!reading_.mapped && !holds_templates)
      return inlines_.read_unmapped(found.node, options_.limits.nesting);
    mapper_.map(found, content_);
    const BlockStart start{reading_.text.size(), reading_.runs.size(), reading_.inlines.size(),
                           reading_.protected_text.size(), reading_.pieces.size()};
    if (!inlines_.read(found.node, found.content, content_, options_.limits.nesting)) return false;
    if (!holds_templates) return true;
    std::vector<Span> templates = find_templates(
        found.content, inlines_.literal_spans(),
        {found.block.kind == BlockKind::heading, found.block.kind == BlockKind::paragraph, is_mdx_});
    std::vector<Span> covered;
    for (const Span region : regions) {
      const Span content = content_.content_in(region);
      const std::string_view code = found.content.substr(0, content.end);
      covered.push_back({content.begin, std::max(content.begin, code.find_last_not_of(" \t\n") + 1)});
    }
    put_in_place(covered, templates);
    if (templates.empty()) return true;
    make_opaque(templates, content_, start, reading_);
    add_remarks_of_expressions(found.content, templates, content_, start, reading_);
    return true;
  }

  bool read_code(const FoundBlock& found) {
    std::string_view code = found.content;
    if (code.ends_with('\n')) code.remove_suffix(1);
    if (code.empty()) return true;
    const std::size_t begin = reading_.text.size();
    reading_.text.append(code);
    reading_.protected_text.push_back({begin, reading_.text.size()});
    if (!reading_.mapped) return true;
    mapper_.map(found, content_);
    for (std::size_t at = 0; at < code.size();) {
      const ContentMap::Part* part = content_.part_at(at);
      if (part == nullptr) {
        ++reading_.unmapped;
        ++at;
        continue;
      }
      const std::size_t size = std::min(part->content_size, code.size() - at);
      reading_.runs.push_back({begin + at, part->source, static_cast<std::uint32_t>(size),
                               static_cast<std::uint32_t>(part->verbatim ? size : part->source_size),
                               part->verbatim});
      at = part->content + part->content_size;
    }
    return true;
  }

  const Source& source_;
  const MarkdownOptions& options_;
  Reading reading_;
  InlineReader inlines_;
  HtmlBlockReader html_;
  OpenElements open_;
  ContentMapper mapper_;
  ContentMap content_;
  std::vector<Span> regions_;  // of code that Markdown takes for text
  bool is_mdx_ = false;
  std::uint32_t tables_ = 0;            // that have been read, of HTML and of Markdown
  std::optional<std::uint32_t> table_;  // the one read last, as the list of blocks numbers it
};

}  // namespace

Result<Reading> walk(const Tree& tree, const Source& source, const MarkdownOptions& options, Wanted wanted) {
  const BlockList found = find_blocks(tree, source, options.limits.nesting);
  if (found.too_deep_at != 0) return too_deep(source, found.too_deep_at, options.limits.nesting);
  return Walk(tree, source, options, wanted).run(found);
}

}  // namespace obelus::markdown
