#pragma once
// What the JSON Schemas of the YAML say of its keys, for hover and completion.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "lsp/editor/yaml_tree.hpp"

namespace obelus::lsp {

struct SchemaKey {
  std::string name;
  std::string description;
};

// The keys that lead from the root to a place; an empty one stands for an item of a list.
using KeyPath = std::vector<std::string>;

class Schema {
 public:
  // That of obelus.yaml, or that of annotations. Lives as long as the program.
  static const Schema& for_file(const std::string& path);

  // What is said of the key that a path ends on; empty when nothing is.
  std::string describe(const TreePath& path) const;
  std::string describe(const KeyPath& path) const;
  // The keys that a mapping at `path` may have.
  std::vector<SchemaKey> keys(const KeyPath& path) const;
  // The words that a value at `path` may be.
  std::vector<std::string> words(const KeyPath& path) const;

  explicit Schema(std::string_view json);
  ~Schema();

 private:
  struct Nodes;
  std::unique_ptr<const Nodes> nodes_;
};

}  // namespace obelus::lsp
