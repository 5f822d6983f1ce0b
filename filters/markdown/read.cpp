// Markdown -> Article.

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <utility>

#include "data/front_matter.hpp"
#include "markdown/cmark.hpp"
#include "markdown/labels.hpp"
#include "markdown/parsed.hpp"
#include "markdown/prepare.hpp"
#include "markdown/source.hpp"
#include "markdown/walk.hpp"
#include "obelus/data.hpp"
#include "obelus/reader.hpp"

namespace obelus {
namespace {

using namespace markdown;

std::vector<std::string> ids_on_page(const Reading& reading, bool unsafe) {
  std::vector<std::string> ids;
  for (cmark_node* note : reading.footnotes) ids.push_back("fn-" + id_part(cmark_node_get_literal(note)));
  std::unordered_map<cmark_node*, std::size_t> times;
  for (cmark_node* reference : reading.footnote_references) {
    cmark_node* note = cmark_node_parent_footnote_def(reference);
    const std::size_t number = ++times[note];
    const std::string id = "fnref-" + id_part(cmark_node_get_literal(note));
    ids.push_back(number == 1 ? id : id + "-" + std::to_string(number));
  }
  if (unsafe)
    for (cmark_node* node : reading.raw_html) append_ids(cmark_node_get_literal(node), ids);
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

// Most that is rendered is rendered without.
OffsetMap mapped_when_asked(const std::string& bytes, const MarkdownOptions& options) {
  // By name a const string would be captured as one, which cannot be moved.
  return OffsetMap([bytes = bytes, options = options] { return read_markdown(bytes, options)->map; });
}

Error in_bytes(Error error, const Source& source) {
  if (error.where) error.where = Span{source.byte_of(error.where->begin), source.byte_of(error.where->end)};
  return error;
}

}  // namespace

Result<Article> markdown::read(std::string bytes, const MarkdownOptions& options,
                               std::optional<Parsed>* parsed) {
  Article article;
  article.format = Format::markdown;
  article.bytes = std::move(bytes);
  if (auto error = refuse_bytes(article.bytes, options.limits)) return std::move(*error);
  data::Options data_options;
  data_options.max_nodes = options.limits.yaml_nodes;
  article.front_matter = data::find_front_matter(article.bytes, options.front_matter, data_options);
  if (auto error = data::passed_limit(article.front_matter)) return std::move(*error);
  article.lang = data::declared_language(article.front_matter);
  const std::size_t body = body_begin(article.front_matter);
  if (auto error = refuse_tables(article.bytes, body, options.limits)) return std::move(*error);

  const Source source(article.bytes, body);
  auto tree = Tree::parse(std::string_view(article.bytes).substr(body), source, options);
  if (!tree) return tree.error();
  auto reading = walk(*tree, source, options, parsed != nullptr ? Wanted::pieces : Wanted::map);
  if (!reading) return in_bytes(std::move(reading.error()), source);

  if (reading->mapped)
    for (const Run& run : reading->runs) source.append_run(article.map, run);
  else
    article.map = mapped_when_asked(article.bytes, options);
  article.ids = ids_on_page(*reading, options.unsafe);
  if (source.landmarks().footnotes)
    article.footnote_labels = labels_in(std::string_view(article.bytes).substr(body));
  const auto own_notes = static_cast<std::uint32_t>(reading->footnotes.size());
  article.scopes.push_back({{0, reading->text.size()}, own_notes, own_notes > 0});
  article.text = std::move(reading->text);
  article.blocks = std::move(reading->blocks);
  article.inlines = std::move(reading->inlines);
  article.remarks = std::move(reading->remarks);
  for (Remark& each : article.remarks)
    each.bytes = {source.byte_of(each.bytes.begin), source.byte_of(each.bytes.end)};
  article.protected_text = std::move(reading->protected_text);
  if (parsed != nullptr) parsed->emplace(Parsed{std::move(*tree), std::move(reading->pieces)});
  return article;
}

Result<Article> read_markdown(std::string bytes, const MarkdownOptions& options) {
  return markdown::read(std::move(bytes), options, nullptr);
}

}  // namespace obelus
