#pragma once
// The YAML that authors write, as a tree to find places in.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "lsp/editor/workspace.hpp"
#include "obelus/data.hpp"

namespace obelus::lsp {

// A file's annotations as a tree: of YAML its root, of an article the `obelus:` mapping of its front matter.
struct Tree {
  std::shared_ptr<const data::Reading> reading;
  const data::Node* root = nullptr;  // null where there are none, or nothing can be made of them
};
Tree tree_of(Workspace& workspace, const std::string& path);

// One step from a mapping to the value of a key, or from a list to an item.
struct Step {
  const data::Node* key = nullptr;  // null: an item
  const data::Node* value = nullptr;
};

// The steps down to what stands at `offset`; `on_key` where the last one's key does.
struct TreePath {
  std::vector<Step> steps;
  bool on_key = false;

  // The value of the key, or null: "sources" of `annotations/-/sources/-`.
  const data::Node* find(std::string_view key) const;
  // The mapping that the step at `depth` leads to, or null.
  const data::Node* at(std::size_t depth) const {
    return depth < steps.size() ? steps[depth].value : nullptr;
  }
  bool begins(std::string_view key) const {
    return !steps.empty() && steps.front().key != nullptr && steps.front().key->scalar == key;
  }
};
TreePath path_to(const data::Node& root, std::size_t offset);

enum class IdKind : std::uint8_t { reference, person, annotation };

// An id as it stands in a file.
struct IdUse {
  IdKind kind;
  std::string id;
  const data::Node* node = nullptr;  // the scalar; of an alias the place where it stands is not known
  Span whole;                        // where it is defined: the entry
  bool is_definition = false;
};

// All ids in a tree, in order of kind; bounded by its nodes.
std::vector<IdUse> ids_in(const data::Node& root);

}  // namespace obelus::lsp
