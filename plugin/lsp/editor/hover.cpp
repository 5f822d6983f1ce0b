#include "lsp/editor/hover.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "lsp/editor/lookup.hpp"
#include "lsp/editor/schema.hpp"
#include "obelus/note_text.hpp"
#include "obelus/notes.hpp"
#include "obelus/writer.hpp"
#include "reports/visible.hpp"

namespace obelus::lsp {
namespace {

constexpr std::string_view rule_line = "\n\n---\n\n";

std::string plural(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::string code(std::string_view text) {
  const bool fits = text.find('`') == std::string_view::npos;
  return fits ? fmt::format("`{}`", visible(text)) : escape_markdown(visible(text));
}

void join(std::string& text, std::string_view more, std::string_view between) {
  if (more.empty()) return;
  if (!text.empty()) text += between;
  text += more;
}

// Who else cites what a passage cites.
std::string cited_elsewhere(Workspace& workspace, const Entry& entry) {
  const auto& all = workspace.citations();
  std::string lines;
  for (const Passage& passage : workspace.known_articles().at(entry.article).passages()) {
    if (passage.number != entry.number) continue;
    for (const CitedWork& work : passage.works)
      if (const auto found = all.find(work); found != all.end())
        join(lines, fmt::format("{} {}", code(work.id), in_words(found->second)), "  \n");
  }
  return lines;
}

std::string note_of(Workspace& workspace, const Entry& entry) {
  const AnnotationSet& set = entry.made->selected.set;
  std::string text = note_markdown(set, entry.number, language_of(workspace, entry.article, *entry.made));
  join(text, cited_elsewhere(workspace, entry), rule_line);
  return text;
}

std::string status_of(const Examined& made, std::size_t number) {
  const Figure& figure = made.figures[number];
  const Cover& cover = made.checked.covers[number];
  const AnnotationSet& set = made.selected.set;
  switch (cover.kind) {
    case CoverKind::annotation:
      return fmt::format("sourced by the annotation {}", code(set.annotations[cover.index].id));
    case CoverKind::footnote: return "sourced by a footnote of the article";
    case CoverKind::link: return "sourced by a link in its sentence";
    case CoverKind::fact: return fmt::format("a fact of {}", escape_markdown(set.people[cover.index].name));
    case CoverKind::waiver:
      return fmt::format("waived: {}", escape_markdown(made.checked.waiver_reasons[cover.index]));
    case CoverKind::none: break;
  }
  if (figure.verdict == Verdict::error) return "**no source**";
  if (figure.verdict == Verdict::warning) return "no source; it should have one";
  return "needs no source";
}

std::string figure_text(const Examined& made, std::size_t number) {
  const Quantity& quantity = made.figures[number].quantity;
  std::string value = value_of(quantity);
  const std::string unit = unit_of(*made.article, quantity);
  if (!unit.empty()) value += " " + unit;
  constexpr double hard_to_read = 1e6;
  std::string words;
  if (std::abs(quantity.high) >= hard_to_read)
    words = escape_markdown(obelus::figure_text({quantity.low, quantity.high, unit, value}, "en")) + ", ";
  return fmt::format("{}, {}{} · {}", name_of(quantity.kind), words, code(value), status_of(made, number));
}

std::optional<Hover> hover_article(Workspace& workspace, const std::string& path, std::size_t offset) {
  Hover hover;
  const auto passages = passages_at(workspace, path, offset);
  for (const PassageAt& each : passages) join(hover.markdown, note_of(workspace, each.entry), rule_line);
  if (!passages.empty()) hover.bytes = passages.front().bytes;
  const auto made = workspace.examined(path);
  const auto figure = made == nullptr ? std::nullopt : figure_at(*made, offset);
  if (figure) {
    if (passages.empty()) hover.bytes = bytes_of(*made, made->figures[*figure].text);
    join(hover.markdown, figure_text(*made, *figure), rule_line);
  }
  if (hover.markdown.empty()) return std::nullopt;
  return hover;
}

// The work of an id that a file speaks of: the site's, or that of an article with the file.
std::optional<Hover> hover_reference(Workspace& workspace, const std::string& path, const IdUse& use) {
  constexpr std::size_t most = 4;  // articles that are looked at for this
  std::vector<std::string> articles = workspace.articles_of(path);
  articles.resize(std::min(articles.size(), most));
  for (const std::string& article : articles) {
    const Reference* work = nullptr;
    const CheckedProject* project = workspace.project_of(article);
    if (project->site)
      for (const Reference& each : project->site->references())
        if (each.id == use.id) work = &each;
    const auto made = work == nullptr ? workspace.examined(article) : nullptr;
    if (made != nullptr) work = made->selected.set.find_reference(use.id);
    if (work == nullptr) continue;
    const std::string lang = made == nullptr ? project->project.lang : language_of(workspace, article, *made);
    Hover hover{cite_markdown(*work, lang.empty() ? "en" : lang), use.node->at};
    const auto& all = workspace.citations();
    const auto found = all.find({work->id, work->place.path});
    join(hover.markdown, in_words(found == all.end() ? Citations{} : found->second), rule_line);
    return hover;
  }
  return std::nullopt;
}

std::optional<Hover> hover_person(Workspace& workspace, const std::string& path, const IdUse& use) {
  for (const std::string& article : workspace.articles_of(path)) {
    const auto& passages = workspace.known_articles().at(article).passages();
    if (std::none_of(passages.begin(), passages.end(),
                     [&](const auto& each) { return each.person == use.id; }))
      continue;
    const auto made = workspace.examined(article);
    if (made == nullptr) continue;
    const AnnotationSet& set = made->selected.set;
    for (std::size_t i = 0; i < set.annotations.size(); ++i)
      if (set.annotations[i].bio && set.annotations[i].bio->value == use.id)
        return Hover{note_markdown(set, i, language_of(workspace, article, *made)), use.node->at};
  }
  return std::nullopt;
}

// Where an entry landed, in words.
std::string landing_of(const Workspace& workspace, const Entry& entry) {
  const Match& match = entry.match();
  const std::string article = code(shown(workspace.files(), entry.article));
  if (match.places.empty()) return fmt::format("lands nowhere in {} ({})", article, name_of(match.status));
  const auto document = workspace.files().document(entry.article);
  std::string lines;
  for (const Span place : match.places) {
    const Position at = document->position_at(
        std::min(bytes_of(*entry.made, place).begin, document->text().size()), Encoding::utf32);
    join(lines, fmt::format("{}:{}", at.line + 1, at.character + 1), ", ");
  }
  return fmt::format("lands in {} at {} ({})", article, lines, name_of(match.status));
}

std::optional<Hover> hover_yaml(Workspace& workspace, const std::string& path, std::size_t offset) {
  const Tree tree = tree_of(workspace, path);
  if (tree.root == nullptr) return std::nullopt;
  if (const auto use = id_at(*tree.root, offset)) {
    auto found = use->kind == IdKind::reference ? hover_reference(workspace, path, *use)
                 : use->kind == IdKind::person  ? hover_person(workspace, path, *use)
                                                : std::nullopt;
    if (found) return found;
  }
  const TreePath at = path_to(*tree.root, offset);
  if (at.steps.empty()) return std::nullopt;
  const Step& last = at.steps.back();
  if (at.on_key) {
    std::string text = Schema::for_file(path).describe(at);
    if (text.empty()) return std::nullopt;
    return Hover{std::move(text), last.key->at};
  }
  Hover hover{{}, last.value->at};
  for (const Entry& entry : entries_at(workspace, path, at)) {
    if (hover.markdown.empty()) hover.markdown = note_of(workspace, entry);
    join(hover.markdown, landing_of(workspace, entry), "\n\n");
  }
  if (hover.markdown.empty()) return std::nullopt;
  return hover;
}

}  // namespace

std::string in_words(const Citations& citations) {
  if (citations.passages == 0) return "not cited";
  std::string words = fmt::format("cited {}×", citations.passages);
  if (citations.articles > 1) words += fmt::format(" in {}", plural(citations.articles, "article"));
  if (citations.disputed > 0) words += fmt::format(" · {} disputed", citations.disputed);
  return words;
}

std::optional<Hover> hover(Workspace& workspace, const std::string& path, std::size_t offset) {
  if (workspace.is_article(path))
    if (auto found = hover_article(workspace, path, offset)) return found;
  return hover_yaml(workspace, path, offset);
}

}  // namespace obelus::lsp
