// Markdown -> Markdown. References go behind passages and definitions to the end; nothing else changes.

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "markdown/characters.hpp"
#include "markdown/cmark.hpp"
#include "markdown/prepare.hpp"
#include "markdown/source.hpp"
#include "markdown/tail.hpp"
#include "markdown/walk.hpp"
#include "obelus/data.hpp"
#include "obelus/writer.hpp"

namespace obelus {
namespace {

using namespace markdown;

struct Place {
  std::size_t at;      // byte of the article
  bool apart = false;  // in a paragraph of its own: behind a block of HTML, in which it would be text
};

struct Insertion {
  Place place;
  std::size_t mark;
};

// Where references may stand, from a second reading of the article.
class Places {
 public:
  Places(const Article& article, const Reading& reading, const Source& source)
      : article_(article), reading_(reading), source_(source) {}

  // The byte behind the passage: past a link or code that it ends in, and past the delimiters of emphasis
  // that ends with it. In a heading, the end of its text.
  std::optional<Place> behind(Span passage) const {
    const Block* block = article_.block_at(passage.end - 1);
    if (block == nullptr) return std::nullopt;
    if (block->raw_html) return behind_html(*block);
    if (block->kind == BlockKind::heading) return end_of_heading(*block);
    const auto bytes = article_.map.bytes_of({block->text.begin, passage.end});
    if (!bytes) return end_of(*block);
    return Place{past_inlines(*block, passage.end, bytes->end)};
  }

  // The end of the block's text.
  std::optional<Place> end_of(const Block& block) const {
    const auto bytes = block.raw_html ? std::nullopt : article_.map.bytes_of(block.text);
    if (!bytes) return std::nullopt;
    return Place{past_inlines(block, block.text.end, bytes->end)};
  }

 private:
  std::optional<Place> behind_html(const Block& block) const {
    const auto bytes = article_.map.bytes_of(block.text);
    const auto& all = reading_.html_lines;
    const auto html = std::partition_point(all.begin(), all.end(), [&](const HtmlLines& each) {
      return bytes && source_.byte_of(each.lines.end) <= bytes->begin;
    });
    if (!bytes || html == all.end() || !html->admits_paragraph) return std::nullopt;
    return Place{source_.byte_of(html->lines.end), true};
  }

  // An attribute list at the end stays last.
  std::optional<Place> end_of_heading(const Block& block) const {
    std::size_t end = block.text.end;
    const auto& inlines = article_.inlines;
    for (auto each = inlines.rbegin(); each != inlines.rend() && each->text.end >= block.text.begin; ++each) {
      if (each->kind != InlineKind::opaque || each->text.end != end) continue;
      const auto bytes = article_.map.bytes_of(each->text);
      if (!bytes || article_.bytes.substr(bytes->begin, 2).find_first_of("#:.") != 1) break;
      end = each->text.begin;
      while (end > block.text.begin && is_space(article_.text[end - 1])) --end;
      break;
    }
    const auto bytes = article_.map.bytes_of({block.text.begin, end});
    if (!bytes) return end_of(block);
    return Place{past_inlines(block, end, bytes->end)};
  }

  std::size_t past_inlines(const Block& block, std::size_t text_end, std::size_t byte) const {
    std::size_t end = byte;
    for (std::size_t i = first_inline(block); i < reading_.inlines.size(); ++i) {
      const Inline& each = reading_.inlines[i];
      if (each.text.begin >= text_end) break;
      const bool ends_here = each.text.end == text_end;
      const bool is_closed =
          each.kind == InlineKind::link || each.kind == InlineKind::code || each.kind == InlineKind::opaque;
      if (each.text.end < text_end || (!ends_here && !is_closed)) continue;
      end = std::max(end, source_.byte_of(reading_.inline_sources[i].end));
    }
    return end;
  }

  std::size_t first_inline(const Block& block) const {
    const auto first =
        std::partition_point(reading_.inlines.begin(), reading_.inlines.end(),
                             [&](const Inline& each) { return each.text.begin < block.text.begin; });
    return static_cast<std::size_t>(first - reading_.inlines.begin());
  }

  const Article& article_;
  const Reading& reading_;
  const Source& source_;
};

// What one attempt does with a mark; the next attempt takes the next step where the reading changed.
enum class Step : std::uint8_t { behind_passage, end_of_block, nowhere };

std::vector<Insertion> insertions_for(const Article& article, const Marks& marks, const Places& places,
                                      const std::vector<Step>& steps) {
  std::vector<Insertion> insertions;
  for (std::size_t i = 0; i < marks.passages.size(); ++i) {
    const Mark& mark = marks.passages[i];
    const Block* block = mark.passage.empty() ? nullptr : article.block_at(mark.passage.end - 1);
    if (block == nullptr || mark.reference.empty() || steps[i] == Step::nowhere) continue;
    const auto at = steps[i] == Step::behind_passage ? places.behind(mark.passage) : places.end_of(*block);
    if (at) insertions.push_back({*at, i});
  }
  std::stable_sort(insertions.begin(), insertions.end(), [&](const Insertion& a, const Insertion& b) {
    return std::pair(a.place.at, marks.passages[a.mark].passage) <
           std::pair(b.place.at, marks.passages[b.mark].passage);
  });
  return insertions;
}

// The marks whose reference is not inserted.
std::vector<std::size_t> without_place(const Marks& marks, const std::vector<Insertion>& insertions) {
  std::vector<bool> has_place(marks.passages.size());
  for (const Insertion& each : insertions) has_place[each.mark] = true;
  std::vector<std::size_t> left;
  for (std::size_t i = 0; i < has_place.size(); ++i)
    if (!has_place[i] && !marks.passages[i].reference.empty()) left.push_back(i);
  return left;
}

std::string with_line_ends(std::string_view text, std::string_view line_end) {
  std::string out;
  for (const char c : text) {
    if (c == '\n')
      out += line_end;
    else if (c != '\r')
      out += c;
  }
  return out;
}

// The definitions with what must stand around them, for `tail` of an article.
std::string definitions_of(const Marks& marks, const Tail& tail) {
  std::string items;
  for (const NoteList& list : marks.notes) items += list.items;
  if (items.empty()) return {};
  if (!items.ends_with('\n')) items += '\n';
  std::string text = with_line_ends(items, tail.line_end);
  for (std::size_t i = 0; i < tail.line_ends_before; ++i) text.insert(0, tail.line_end);
  for (std::size_t i = 0; i < tail.line_ends_behind; ++i) text += tail.line_end;
  if (tail.drops_last_line_end) text.resize(text.size() - tail.line_end.size());
  return text;
}

std::string assemble(const Article& article, const Marks& marks, const std::vector<Insertion>& insertions,
                     const Tail& tail) {
  const std::string definitions = definitions_of(marks, tail);
  std::string out;
  std::size_t from = 0;
  bool defined = false;
  const auto copy_to = [&](std::size_t to) {
    if (!defined && tail.at <= to) {
      out.append(article.bytes, from, tail.at - from);
      out += definitions;
      from = tail.at;
      defined = true;
    }
    out.append(article.bytes, from, to - from);
    from = to;
  };
  std::size_t apart = article.bytes.size() + 1;  // where a paragraph of references was begun last
  for (const auto& [place, mark] : insertions) {
    if (place.at < tail.at || defined)
      copy_to(place.at);
    else {
      out.append(article.bytes, from, place.at - from);
      from = place.at;
    }
    if (place.apart && apart != place.at) out.append(tail.line_end).append(tail.line_end);
    if (place.apart) apart = place.at;
    out += marks.passages[mark].reference;
  }
  copy_to(article.bytes.size());
  return out;
}

std::vector<const Block*> own_blocks(const Article& article) {
  std::vector<const Block*> blocks;
  for (const Block& block : article.blocks)
    if (block.kind != BlockKind::footnote && !(block.kind == BlockKind::code)) blocks.push_back(&block);
  return blocks;
}

// References are not text, so the output must read as the article does: `(` behind one, for instance, would
// make a link of it. Raises the steps of marks where it does not; true when nothing had to be raised.
bool reads_the_same(const Article& article, std::string out, const MarkdownOptions& options,
                    const Marks& marks, std::vector<Step>& steps) {
  const auto again = read_markdown(std::move(out), options);
  const auto before = own_blocks(article);
  const auto after = again ? own_blocks(*again) : std::vector<const Block*>();
  const bool comparable = before.size() == after.size();
  std::vector<Span> changed;
  for (std::size_t i = 0; i < before.size(); ++i)
    if (!comparable || article.text_of(before[i]->text) != again->text_of(after[i]->text))
      changed.push_back(before[i]->text);
  for (std::size_t i = 0; i < marks.passages.size(); ++i) {
    const std::size_t last = marks.passages[i].passage.end - 1;
    const auto block =
        std::partition_point(changed.begin(), changed.end(), [&](Span each) { return each.end <= last; });
    if (block != changed.end() && block->begin <= last && steps[i] != Step::nowhere)
      steps[i] = steps[i] == Step::behind_passage ? Step::end_of_block : Step::nowhere;
  }
  return changed.empty();
}

}  // namespace

Result<std::string> write_markdown(const Article& markdown, const Marks& marks,
                                   const MarkdownOptions& options, std::vector<std::size_t>* left_out) {
  if (marks.empty()) return markdown.bytes;
  const std::size_t body = body_begin(markdown.front_matter);
  const Source source(markdown.bytes, body);
  std::optional<Reading> reading;
  Tail tail;
  {
    const auto tree = Tree::parse(std::string_view(markdown.bytes).substr(body), options);
    if (!tree) return tree.error();
    auto walked = walk(*tree, source, options, Wanted::map);
    if (!walked) return walked.error();
    reading = std::move(*walked);
    tail = find_tail(markdown.bytes, *tree, source);
  }
  const Places places(markdown, *reading, source);
  const bool has_definitions = std::any_of(marks.notes.begin(), marks.notes.end(),
                                           [](const NoteList& list) { return !list.items.empty(); });
  std::vector<Step> steps(marks.passages.size(), Step::behind_passage);
  for (;;) {
    const std::vector<Insertion> insertions = insertions_for(markdown, marks, places, steps);
    std::string out = assemble(markdown, marks, insertions, tail);
    if (out.size() > options.limits.output)
      return limit_passed(
          "the output would be larger than " + std::to_string(options.limits.output) + " bytes", "output");
    if (left_out != nullptr) *left_out = without_place(marks, insertions);
    if (insertions.empty()) return markdown.bytes;  // notes that nothing leads to are none
    const bool is_last =
        std::all_of(steps.begin(), steps.end(), [](Step step) { return step == Step::nowhere; });
    if (!has_definitions || is_last) return out;
    const std::vector<Step> tried = steps;
    if (reads_the_same(markdown, out, options, marks, steps) || steps == tried) return out;
  }
}

}  // namespace obelus
