// Markdown without the footnotes that write_markdown put in.

#include <algorithm>
#include <optional>

#include "markdown/cmark.hpp"
#include "markdown/labels.hpp"
#include "markdown/prepare.hpp"
#include "markdown/source.hpp"
#include "markdown/tail.hpp"
#include "markdown/walk.hpp"
#include "obelus/data.hpp"
#include "obelus/writer.hpp"

namespace obelus {
namespace {

using namespace markdown;

bool is_one_of(const std::vector<std::string>& folded, std::string_view label) {
  return std::binary_search(folded.begin(), folded.end(), fold_label(label));
}

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

// The stretch of definitions of `folded` at the end, line ends around them included.
std::optional<Span> definitions(std::string_view bytes, const Source& source, const Tail& tail,
                                const std::vector<std::string>& folded) {
  std::size_t begin = 0;  // the first line of definitions that nothing else follows, or 0
  for (std::size_t number = 1; number <= source.line_count(); ++number) {
    const Span span = source.line(number);
    if (source.byte_of(span.begin) >= tail.at) break;
    const std::string_view line = source.text().substr(span.begin, span.size());
    const auto label = defined_label(line);
    const bool is_ours = label && is_one_of(folded, *label);
    const bool continues = line.empty() || line.starts_with("    ") || line.starts_with('\t');
    if (is_ours && begin == 0)
      begin = number;
    else if (!is_ours && !continues)
      begin = 0;
  }
  if (begin == 0) return std::nullopt;
  std::size_t first = source.byte_of(source.line(begin).begin);
  for (std::size_t i = 0; i < tail.line_ends_before; ++i) first = without_line_end(bytes, first);
  return Span{first, tail.at};
}

}  // namespace

std::string strip_footnotes(const Article& markdown, const std::vector<std::string>& labels,
                            const MarkdownOptions& options) {
  std::vector<std::string> folded;
  for (const std::string& label : labels) folded.push_back(fold_label(label));
  std::sort(folded.begin(), folded.end());
  const std::size_t body = body_begin(markdown.front_matter);
  const Source source(markdown.bytes, body);
  const auto tree = Tree::parse(std::string_view(markdown.bytes).substr(body), options);
  if (folded.empty() || !tree) return markdown.bytes;
  const auto reading = walk(*tree, source, options, false);
  if (!reading) return markdown.bytes;

  std::vector<Span> cuts;
  for (std::size_t i = 0; i < reading->inlines.size(); ++i) {
    if (reading->inlines[i].kind != InlineKind::footnote_reference) continue;
    const Span span = reading->inline_sources[i];
    const std::string_view reference = source.text().substr(span.begin, span.size());
    if (reference.size() > 3 && is_one_of(folded, reference.substr(2, reference.size() - 3)))
      cuts.push_back({source.byte_of(span.begin), source.byte_of(span.end)});
  }
  if (const auto span = definitions(markdown.bytes, source, find_tail(markdown.bytes, *tree, source), folded))
    cuts.push_back(*span);
  std::sort(cuts.begin(), cuts.end());

  std::string out;
  std::size_t from = 0;
  for (const Span& cut : cuts) {
    if (cut.begin > from) out.append(markdown.bytes, from, cut.begin - from);
    from = std::max(from, cut.end);
  }
  return out.append(markdown.bytes, from);
}

}  // namespace obelus
