#include "preview/frame.hpp"

#include <fmt/format.h>

#include "obelus/charset.hpp"
#include "pipeline/annotate_matched.hpp"
#include "pipeline/page.hpp"
#include "pipeline/paths.hpp"

namespace obelus::preview {
namespace {

std::string styles() {
  return fmt::format(
      "<link rel=\"stylesheet\" href=\"/assets/obelus.css\">\n"
      "<link rel=\"stylesheet\" href=\"/assets/frame.css\">\n"
      "<link id=\"obelus-plain\" rel=\"stylesheet\" href=\"/assets/plain.css\"{}>\n",
      plain_is_off);
}

Mark mark_of(Span text, const std::string& id, std::string_view name, std::string_view label) {
  Mark mark;
  mark.passage = text;
  const std::string classes = fmt::format("obelus-mark obelus-{}", name);
  mark.open = fmt::format("<mark class=\"{}\" id=\"{}\" title=\"{}\">", classes, id, label);
  mark.open_more = fmt::format("<mark class=\"{}\" data-mark=\"{}\">", classes, id);
  mark.close = "</mark>";
  return mark;
}

void add_marks(const Items& items, std::vector<Mark>& marks) {
  for (const Item& item : items.marked)
    marks.push_back(mark_of(item.text, mark_id(item), name_of(item.state), label_of(item.state)));
  for (const Stray& stray : items.strays)
    for (std::size_t i = 0; i < stray.nearest.size(); ++i)
      if (!stray.nearest[i].empty())
        marks.push_back(mark_of(stray.nearest[i], mark_id(stray, i), "near", "Nearest passage"));
  for (const Other& each : items.others)
    if (!each.text.empty())
      marks.push_back(mark_of(each.text, mark_id(each), "other", escape_html(each.finding->message)));
}

Result<std::string> document(const Examined& examined, Marks marks) {
  const Article& article = *examined.article;
  const bool has_page = article.format == Format::html && is_page(article.bytes);
  marks.head = has_page ? styles() : "";
  auto output = write_article(article, marks, examined.options);
  if (!output) return output;
  if (article.format == Format::html) output = html_in_utf8(std::move(*output));
  if (!output || has_page) return output;
  const std::string name(paths::name(paths::stem(examined.path)));
  const std::string& lang = article.lang.empty() ? examined.options.notes.lang : article.lang;
  return page({lang.empty() ? "en" : lang, title_of(article, name), styles(), *output});
}

}  // namespace

Result<std::string> frame_document(const Examined& examined, const Items& items) {
  AnnotateOptions options = examined.options;
  options.notes.assets_href.clear();
  options.notes.cards = Cards::none;
  auto prepared =
      prepare(*examined.article, examined.path, examined.selected.set, examined.selected.matches, options);
  if (!prepared) return prepared.error();
  Marks marks = std::move(prepared->notes.marks);
  add_marks(items, marks.passages);
  return document(examined, std::move(marks));
}

Result<std::string> plain_document(const Examined& examined) { return document(examined, {}); }

}  // namespace obelus::preview
