// Markdown without the footnotes of ours.

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "markdown/cmark.hpp"
#include "markdown/footnotes_mark.hpp"
#include "markdown/labels.hpp"
#include "markdown/prepare.hpp"
#include "markdown/source.hpp"
#include "markdown/tail.hpp"
#include "markdown/walk.hpp"
#include "obelus/data.hpp"
#include "obelus/markdown_document.hpp"
#include "obelus/writer.hpp"

namespace obelus {
namespace {

using namespace markdown;

// The label of the definition that `line` begins, or nothing.
std::optional<std::string_view> defined_label(std::string_view line) {
  if (!line.starts_with("[^")) return std::nullopt;
  const std::size_t end = line.find("]:");
  if (end == std::string_view::npos) return std::nullopt;
  return line.substr(2, end - 2);
}

std::size_t without_line_end(std::string_view bytes, std::size_t end) {
  if (end > 0 && bytes[end - 1] == '\n') --end;
  if (end > 0 && bytes[end - 1] == '\r') --end;
  return end;
}

// Where our footnotes stand: from the line that tells their labels on, as far as definitions of these go.
// What an author wrote behind them stays.
class OurLines {
 public:
  OurLines(const Article& article, const Source& source, const Tail& tail)
      : article_(article), source_(source), tail_(tail) {
    for (std::size_t number = 1; number <= source.line_count(); ++number) take(source.line(number));
    std::sort(labels_.begin(), labels_.end());
    if (in_ours_) cut(article.bytes.size());
  }

  const std::vector<Span>& cuts() const { return cuts_; }
  bool is_ours(std::string_view label) const {
    return std::binary_search(labels_.begin(), labels_.end(), fold_label(label));
  }

 private:
  void take(Span span) {
    const std::size_t begin = source_.byte_of(span.begin);
    const std::string_view line = source_.text().substr(span.begin, span.size());
    const auto labels = labels_in_mark(line);
    if (labels && !article_.map.text_at(begin)) {
      open(begin, *labels);
    } else if (in_ours_ && !continues(line)) {
      const auto label = defined_label(line);
      if (!label || !current_.contains(fold_label(*label))) cut(begin);
    }
  }

  static bool continues(std::string_view line) {
    return line.find_first_not_of(" \t\r") == line.npos || line.starts_with("    ") || line.starts_with('\t');
  }

  void open(std::size_t begin, const std::vector<std::string_view>& labels) {
    if (in_ours_) cut(begin);
    in_ours_ = true;
    begin_ = begin;
    for (const std::string_view label : labels) {
      current_.insert(fold_label(label));
      labels_.push_back(fold_label(label));
    }
  }

  // Before text that came later a blank line stays, so that it goes on being a paragraph of its own.
  void cut(std::size_t end) {
    const bool is_last = end == article_.bytes.size() || end == tail_.at;
    for (std::size_t i = 0; is_last && i < tail_.line_ends_before; ++i)
      begin_ = without_line_end(article_.bytes, begin_);
    cuts_.push_back({begin_, end});
    in_ours_ = false;
    current_.clear();
  }

  const Article& article_;
  const Source& source_;
  const Tail& tail_;
  bool in_ours_ = false;
  std::size_t begin_ = 0;
  std::unordered_set<std::string> current_;
  std::vector<std::string> labels_;
  std::vector<Span> cuts_;
};

// Behind a block of HTML that ends at `end` references of ours have a paragraph of their own.
void cut_paragraph(std::string_view bytes, std::size_t end, std::string_view line_end,
                   std::vector<Span>& cuts) {
  const std::string between = std::string(line_end).append(line_end);
  if (bytes.substr(end, between.size()) != between) return;
  const auto first = std::lower_bound(cuts.begin(), cuts.end(), Span{end, end});
  std::size_t at = end + between.size();
  for (auto cut = first; cut != cuts.end() && cut->begin == at; ++cut) at = cut->end;
  const bool is_whole = at == bytes.size() || bytes[at] == '\n' || bytes[at] == '\r';
  if (is_whole && first != cuts.end() && first->begin == end + between.size()) first->begin = end;
}

}  // namespace

bool may_hold_footnotes(const Article& markdown) {
  return markdown.bytes.find("# \"obelus: ", body_begin(markdown.front_matter)) != std::string::npos;
}

std::string strip_footnotes(const Article& markdown, const MarkdownOptions& options) {
  if (!may_hold_footnotes(markdown)) return markdown.bytes;
  const std::size_t body = body_begin(markdown.front_matter);
  const Source source(markdown.bytes, body);
  const auto tree = Tree::parse(std::string_view(markdown.bytes).substr(body), options);
  if (!tree) return markdown.bytes;
  const auto reading = walk(*tree, source, options, Wanted::map);
  if (!reading) return markdown.bytes;
  const Tail tail = find_tail(markdown.bytes, *tree, source);
  const OurLines ours(markdown, source, tail);
  if (ours.cuts().empty()) return markdown.bytes;

  std::vector<Span> cuts = ours.cuts();
  for (std::size_t i = 0; i < reading->inlines.size(); ++i) {
    if (reading->inlines[i].kind != InlineKind::footnote_reference) continue;
    const Span span = reading->inline_sources[i];
    const std::string_view reference = source.text().substr(span.begin, span.size());
    if (reference.size() > 3 && ours.is_ours(reference.substr(2, reference.size() - 3)))
      cuts.push_back({source.byte_of(span.begin), source.byte_of(span.end)});
  }
  std::sort(cuts.begin(), cuts.end());
  for (const HtmlLines& html : reading->html_lines)
    cut_paragraph(markdown.bytes, source.byte_of(html.lines.end), tail.line_end, cuts);

  std::string out;
  std::size_t from = 0;
  for (const Span& cut : cuts) {
    if (cut.begin > from) out.append(markdown.bytes, from, cut.begin - from);
    from = std::max(from, cut.end);
  }
  return out.append(markdown.bytes, from);
}

}  // namespace obelus
