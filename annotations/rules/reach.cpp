#include "rules/reach.hpp"

#include <algorithm>

namespace obelus::checks {
namespace {

bool is_cell(const Block& block) {
  return block.kind == BlockKind::table_cell || block.kind == BlockKind::table_header;
}

bool has(const std::vector<std::string_view>& rules, std::string_view rule) {
  return std::find(rules.begin(), rules.end(), rule) != rules.end();
}

// The end of the first that begins in a stretch of text; its begin, when none does.
std::size_t end_of_first(const std::vector<Span>& figures, Span text) {
  const auto next = std::partition_point(figures.begin(), figures.end(),
                                         [&](Span each) { return each.begin < text.begin; });
  return next == figures.end() || next->begin >= text.end ? text.begin : next->end;
}

}  // namespace

Reach::Reach(const Subject& subject) : article_(subject.article) {
  for (const Figure& figure : subject.figures) {
    if (figure.verdict == Verdict::error) plain_.push_back(figure.text);
    if (figure.verdict == Verdict::warning) vague_.push_back(figure.text);
  }
}

Span Reach::of(const Remark& remark, const Directive& directive) {
  const Span all{0, article_.text.size()};
  switch (directive.kind) {
    case Directive::Kind::file: return all;
    case Directive::Kind::element: return remark.text;
    case Directive::Kind::start: return {remark.text.begin, all.end};
    default: break;
  }
  return remark.in_block ? next_figure(remark.text.begin, directive.rules) : next_block(remark.text.begin);
}

// The block that begins at `offset` or next, with all of the list, table or quotation it begins.
Span Reach::next_block(std::size_t offset) {
  const auto& blocks = article_.blocks;
  const auto found = std::partition_point(blocks.begin(), blocks.end(),
                                          [&](const Block& block) { return block.text.begin < offset; });
  if (found == blocks.end()) return {};
  const auto first = static_cast<std::size_t>(found - blocks.begin());
  const Block& block = blocks[first];
  const auto goes_on = [&](const Block& next) {
    const bool in_table = is_cell(block) && is_cell(next) && next.table == block.table;
    const bool in_list = block.list_depth > 0 && next.list_depth >= block.list_depth;
    const bool in_quote = block.quote_depth > 0 && next.quote_depth >= block.quote_depth;
    return in_table || in_list || in_quote;
  };
  const Structure structure{is_cell(block), block.table, block.list_depth, block.quote_depth};
  const auto [run, is_new] = runs_.try_emplace(structure, first, first);
  if (is_new || first < run->second.first || first > run->second.second) {
    std::size_t last = first;
    while (last + 1 < blocks.size() && goes_on(blocks[last + 1])) ++last;
    run->second = {first, last};
  }
  return {block.text.begin, blocks[run->second.second].text.end};
}

// From a comment in a block to the end of the next figure that it may be about, else of the block.
Span Reach::next_figure(std::size_t offset, const std::vector<std::string_view>& rules) const {
  const Block* block = article_.block_at(offset);
  const Span rest{offset, block == nullptr ? offset : block->text.end};
  const bool is_vague = has(rules, "OB102");
  const bool is_plain = !is_vague || rules.size() > 1;
  const std::size_t plain = is_plain ? end_of_first(plain_, rest) : offset;
  const std::size_t vague = is_vague ? end_of_first(vague_, rest) : offset;
  if (plain > offset && vague > offset) return {offset, std::min(plain, vague)};
  if (plain > offset || vague > offset) return {offset, std::max(plain, vague)};
  const bool is_of_figures = has(rules, "OB101") || is_vague;
  return is_of_figures ? Span{offset, offset} : rest;
}

}  // namespace obelus::checks
