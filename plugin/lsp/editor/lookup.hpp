#pragma once
// From a place in an article or in YAML to the annotation, figure or id that stands there.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "lsp/editor/types.hpp"
#include "lsp/editor/workspace.hpp"
#include "lsp/editor/yaml_tree.hpp"

namespace obelus::lsp {

// An annotation of an article.
struct Entry {
  std::string article;  // its path
  std::shared_ptr<const Examined> made;
  std::size_t number = 0;  // in made->selected.set

  const Annotation& annotation() const { return made->selected.set.annotations[number]; }
  const Match& match() const { return made->selected.matches[number]; }
};

// A passage at a place of an article.
struct PassageAt {
  Entry entry;
  Span bytes;
};

// The innermost first.
std::vector<PassageAt> passages_at(Workspace& workspace, const std::string& article, std::size_t offset);

// The figure at a place of an article, by its number; exempt ones are none.
std::optional<std::size_t> figure_at(const Examined& made, std::size_t offset);
Span bytes_of(const Examined& made, Span text);

// The annotation whose entry in a file holds a place: of each article that has it, those where it lands
// first, at most `most`.
std::vector<Entry> entries_at(Workspace& workspace, const std::string& file, const TreePath& path,
                              std::size_t most = 4);

// The id at a place of a file.
std::optional<IdUse> id_at(const data::Node& root, std::size_t offset);

// Where an id that a file speaks of is defined.
struct Definition {
  std::string file;  // absolute
  Span whole;        // the entry
};
std::optional<Definition> definition_of(Workspace& workspace, const std::string& file, IdKind kind,
                                        const std::string& id);

// The files that may speak of what a file defines, itself among them.
std::vector<std::string> files_that_see(Workspace& workspace, const std::string& file);

std::string language_of(Workspace& workspace, const std::string& article, const Examined& made);

}  // namespace obelus::lsp
