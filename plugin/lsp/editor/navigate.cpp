#include "lsp/editor/navigate.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "lsp/editor/lookup.hpp"

namespace obelus::lsp {
namespace {

void add_place(const Workspace& workspace, const Place& place, std::vector<Location>& into) {
  into.push_back({workspace.files().absolute(place.path), place.bytes});
}

void in_order(std::vector<Location>& locations) {
  std::sort(locations.begin(), locations.end());
  locations.erase(std::unique(locations.begin(), locations.end()), locations.end());
}

// The passages of all articles that `cites` says yes to.
template <class Cites>
void add_passages(Workspace& workspace, const Cites& cites, std::vector<Location>& into) {
  for (const auto& [path, article] : workspace.articles())
    for (const Passage& passage : article.passages())
      if (cites(passage))
        for (const Span place : passage.places) into.push_back({path, place});
}

bool has_work(const Passage& passage, const std::vector<CitedWork>& works) {
  return std::any_of(works.begin(), works.end(), [&](const CitedWork& work) {
    return std::find(passage.works.begin(), passage.works.end(), work) != passage.works.end();
  });
}

void add_sharing(Workspace& workspace, const Entry& entry, std::vector<Location>& into) {
  std::vector<CitedWork> works;
  const std::string file = workspace.files().absolute(entry.annotation().place.path);
  for (const Passage& passage : workspace.known_articles().at(entry.article).passages())
    if (passage.number == entry.number) works = passage.works;
  add_passages(
      workspace,
      [&](const Passage& passage) {
        const bool is_itself = passage.entry.bytes == entry.annotation().place.bytes &&
                               workspace.files().absolute(passage.entry.path) == file;
        return is_itself || has_work(passage, works);
      },
      into);
}

// Where files speak of an id.
void add_uses(Workspace& workspace, const Definition& definition, const IdUse& id, bool with_definition,
              std::vector<Location>& into) {
  for (const std::string& file : files_that_see(workspace, definition.file)) {
    const Tree tree = tree_of(workspace, file);
    if (tree.root == nullptr) continue;
    for (const IdUse& use : ids_in(*tree.root))
      if (use.kind == id.kind && use.id == id.id && (with_definition || !use.is_definition))
        into.push_back({file, use.node->at});
  }
}

bool is_taken(Workspace& workspace, const Definition& definition, IdKind kind, std::string_view name) {
  for (const std::string& file : files_that_see(workspace, definition.file)) {
    const Tree tree = tree_of(workspace, file);
    if (tree.root == nullptr) continue;
    for (const IdUse& use : ids_in(*tree.root))
      if (use.is_definition && use.kind == kind && use.id == name) return true;
  }
  return false;
}

bool is_id(std::string_view name) {
  constexpr std::size_t longest = 64;
  return !name.empty() && name.size() <= longest && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-' || c == '.';
  });
}

std::string_view word_of(IdKind kind) {
  switch (kind) {
    case IdKind::reference: return "reference";
    case IdKind::person: return "person";
    case IdKind::annotation: break;
  }
  return "annotation";
}

data::Language language_of_file(const Workspace& workspace, const std::string& file) {
  const auto article = workspace.known_articles().find(file);
  if (article == workspace.known_articles().end() || article->second.examined() == nullptr)
    return data::Language::yaml;
  switch (article->second.examined()->article->front_matter.kind) {
    case FrontMatterKind::json: return data::Language::json;
    case FrontMatterKind::toml: return data::Language::toml;
    default: return data::Language::yaml;
  }
}

}  // namespace

std::vector<Location> definition(Workspace& workspace, const std::string& path, std::size_t offset) {
  std::vector<Location> found;
  if (workspace.is_article(path))
    for (const PassageAt& each : passages_at(workspace, path, offset))
      add_place(workspace, each.entry.annotation().place, found);
  if (!found.empty()) return found;
  const Tree tree = tree_of(workspace, path);
  if (tree.root == nullptr) return found;
  if (const auto id = id_at(*tree.root, offset);
      id && !(id->is_definition && id->kind == IdKind::annotation)) {
    if (const auto defined = definition_of(workspace, path, id->kind, id->id))
      found.push_back({defined->file, defined->whole});
    return found;
  }
  for (const Entry& entry : entries_at(workspace, path, path_to(*tree.root, offset)))
    for (const Span place : entry.match().places)
      found.push_back({entry.article, bytes_of(*entry.made, place)});
  return found;
}

std::vector<Location> references(Workspace& workspace, const std::string& path, std::size_t offset,
                                 bool with_definition) {
  std::vector<Location> found;
  if (workspace.is_article(path)) {
    for (const PassageAt& each : passages_at(workspace, path, offset)) {
      add_sharing(workspace, each.entry, found);
      if (with_definition) add_place(workspace, each.entry.annotation().place, found);
    }
    if (!found.empty()) {
      in_order(found);
      return found;
    }
  }
  const Tree tree = tree_of(workspace, path);
  if (tree.root == nullptr) return found;
  const auto id = id_at(*tree.root, offset);
  const auto defined =
      id && id->kind != IdKind::annotation ? definition_of(workspace, path, id->kind, id->id) : std::nullopt;
  if (defined) {
    const CitedWork work{id->id, shown(workspace.files(), defined->file)};
    add_passages(
        workspace,
        [&](const Passage& passage) {
          if (id->kind == IdKind::reference) return has_work(passage, {work});
          return passage.person == id->id;
        },
        found);
    add_uses(workspace, *defined, *id, with_definition, found);
  } else {
    for (const Entry& entry : entries_at(workspace, path, path_to(*tree.root, offset))) {
      add_sharing(workspace, entry, found);
      if (with_definition) add_place(workspace, entry.annotation().place, found);
    }
  }
  in_order(found);
  return found;
}

std::optional<Span> renameable(Workspace& workspace, const std::string& path, std::size_t offset) {
  const Tree tree = tree_of(workspace, path);
  const auto id = tree.root == nullptr ? std::nullopt : id_at(*tree.root, offset);
  if (!id || !definition_of(workspace, path, id->kind, id->id)) return std::nullopt;
  return id->node->at;
}

Result<std::vector<FileEdit>> rename(Workspace& workspace, const std::string& path, std::size_t offset,
                                     std::string_view name) {
  const auto refusal = [](std::string message) { return Error{std::move(message), {}, "", ""}; };
  if (!is_id(name)) return refusal("an id is 1 to 64 letters, digits, “_”, “-” and “.”");
  workspace.articles();  // all of them must be known: any may speak of it
  const Tree tree = tree_of(workspace, path);
  const auto id = tree.root == nullptr ? std::nullopt : id_at(*tree.root, offset);
  if (!id) return refusal("no id stands here");
  const auto defined = definition_of(workspace, path, id->kind, id->id);
  if (!defined) return refusal(fmt::format("no {} has the id “{}”", word_of(id->kind), id->id));
  if (id->id != name && is_taken(workspace, *defined, id->kind, name))
    return refusal(fmt::format("a {} has the id “{}” already", word_of(id->kind), name));
  std::vector<Location> places;
  add_uses(workspace, *defined, *id, true, places);
  in_order(places);
  std::vector<FileEdit> edits;
  for (const Location& place : places) {
    if (edits.empty() || edits.back().path != place.path) edits.push_back({place.path, false, {}});
    edits.back().edits.push_back({place.bytes, data::spell(language_of_file(workspace, place.path), name)});
  }
  return edits;
}

}  // namespace obelus::lsp
