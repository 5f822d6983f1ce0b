#include "lsp/editor/lookup.hpp"

#include <algorithm>
#include <set>

#include "build/article_annotations.hpp"

namespace obelus::lsp {

std::vector<PassageAt> passages_at(Workspace& workspace, const std::string& article, std::size_t offset) {
  std::vector<PassageAt> found;
  const auto made = workspace.examined(article);
  if (made == nullptr) return found;
  for (const Passage& passage : workspace.known_articles().at(article).passages())
    for (const Span place : passage.places)
      if (place.begin <= offset && offset <= place.end)
        found.push_back({{article, made, passage.number}, place});
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.bytes.size() < b.bytes.size(); });
  return found;
}

Span bytes_of(const Examined& made, Span text) { return made.article->map.bytes_of(text).value_or(Span{}); }

std::optional<std::size_t> figure_at(const Examined& made, std::size_t offset) {
  for (std::size_t i = 0; i < made.figures.size(); ++i) {
    if (made.figures[i].verdict == Verdict::exempt) continue;
    const Span bytes = bytes_of(made, made.figures[i].text);
    if (bytes.begin <= offset && offset <= bytes.end && !bytes.empty()) return i;
  }
  return std::nullopt;
}

std::vector<Entry> entries_at(Workspace& workspace, const std::string& file, const TreePath& path,
                              std::size_t most) {
  std::vector<Entry> entries;
  if (!path.begins("annotations") || path.steps.size() < 2) return entries;
  const std::size_t begin = path.steps[1].value->at.begin;
  const auto is_it = [&](const Place& place) {
    return place.bytes.begin == begin && workspace.files().absolute(place.path) == file;
  };
  // A file of the site's serves many articles: they are not all looked at for this.
  std::vector<std::string> landed;
  std::vector<std::string> others;
  for (const std::string& article : workspace.articles_of(file)) {
    const auto& passages = workspace.known_articles().at(article).passages();
    const bool lands = std::any_of(passages.begin(), passages.end(),
                                   [&](const Passage& passage) { return is_it(passage.entry); });
    (lands ? landed : others).push_back(article);
  }
  landed.resize(std::min(landed.size(), most));
  if (landed.empty() && !others.empty()) landed.push_back(others.front());
  for (const std::string& article : landed) {
    const auto made = workspace.examined(article);
    if (made == nullptr) continue;
    const std::vector<Annotation>& all = made->selected.set.annotations;
    for (std::size_t i = 0; i < all.size() && entries.size() < most; ++i)
      if (is_it(all[i].place)) entries.push_back({article, made, i});
  }
  return entries;
}

std::optional<IdUse> id_at(const data::Node& root, std::size_t offset) {
  for (IdUse& each : ids_in(root))
    if (each.node->at.begin <= offset && offset <= each.node->at.end) return std::move(each);
  return std::nullopt;
}

std::vector<std::string> files_that_see(Workspace& workspace, const std::string& file) {
  std::set<std::string> files = {file};
  for (const std::string& article : workspace.articles_of(file))
    for (const std::string& each : workspace.sources_of(article)) files.insert(each);
  return {files.begin(), files.end()};
}

std::optional<Definition> definition_of(Workspace& workspace, const std::string& file, IdKind kind,
                                        const std::string& id) {
  constexpr std::size_t most = 4;  // articles of a file of the site's: what one of them sees, all do
  std::set<std::string> tried;
  const auto find_in = [&](const std::string& each) -> std::optional<Definition> {
    const Tree tree = tried.insert(each).second ? tree_of(workspace, each) : Tree();
    if (tree.root == nullptr) return std::nullopt;
    for (const IdUse& use : ids_in(*tree.root))
      if (use.is_definition && use.kind == kind && use.id == id) return Definition{each, use.whole};
    return std::nullopt;
  };
  if (auto found = find_in(file)) return found;
  std::vector<std::string> articles = workspace.articles_of(file);
  articles.resize(std::min(articles.size(), most));
  for (const std::string& article : articles)
    for (const std::string& each : workspace.sources_of(article))
      if (auto found = find_in(each)) return found;
  return std::nullopt;
}

std::string language_of(Workspace& workspace, const std::string& article, const Examined& made) {
  const CheckedProject* project = workspace.project_of(article);
  return obelus::language_of(workspace.request().lang, *made.article, made.selected.set, project->project);
}

}  // namespace obelus::lsp
