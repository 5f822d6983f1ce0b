#include "lsp/editor/yaml_tree.hpp"

#include <algorithm>

#include "obelus/reader.hpp"

namespace obelus::lsp {
namespace {

using data::Kind;
using data::Member;
using data::Node;

bool holds(const Node& node, std::size_t offset) { return node.at.begin <= offset && offset <= node.at.end; }

class Ids {
 public:
  explicit Ids(const Node& root) : root_(root) {}

  std::vector<IdUse> find() {
    for (const Node* each : root_["references"].items) define(IdKind::reference, (*each)["id"], each->at);
    for (const Member& each : root_["people"].members) {
      define(IdKind::person, *each.key, {each.key->at.begin, each.value->at.end});
      use_sources(*each.value);
    }
    for (const Node* each : root_["annotations"].items) {
      define(IdKind::annotation, (*each)["id"], each->at);
      use_sources(*each);
      use(IdKind::person, (*each)["bio"]);
      for (const Node* position : (*each)["disputed"]["positions"].items) use_sources(*position);
    }
    return std::move(found_);
  }

 private:
  void add(IdKind kind, const Node& node, Span whole, bool is_definition) {
    const bool is_scalar =
        node.kind != Kind::missing && node.kind != Kind::mapping && node.kind != Kind::sequence;
    if (is_scalar) found_.push_back({kind, std::string(node.scalar), &node, whole, is_definition});
  }
  void define(IdKind kind, const Node& node, Span whole) { add(kind, node, whole, true); }
  void use(IdKind kind, const Node& node) { add(kind, node, node.at, false); }

  // An id, or a list of them.
  void use_sources(const Node& mapping) {
    const Node& sources = mapping["sources"];
    if (sources.kind == Kind::sequence)
      for (const Node* each : sources.items) use(IdKind::reference, *each);
    else
      use(IdKind::reference, sources);
  }

  const Node& root_;
  std::vector<IdUse> found_;
};

}  // namespace

Tree tree_of(Workspace& workspace, const std::string& path) {
  if (workspace.is_article(path)) {
    const auto made = workspace.examined(path);
    if (made == nullptr || made->article->front_matter.reading == nullptr) return {};
    const Node& root = made->article->front_matter.reading->document.root()["obelus"];
    return {made->article->front_matter.reading, root.kind == Kind::mapping ? &root : nullptr};
  }
  if (!workspace.is_ours(path)) return {};
  const auto reading = workspace.yaml(path);
  const Node& root = reading->document.root();
  return {reading, root.kind == Kind::mapping ? &root : nullptr};
}

const Node* TreePath::find(std::string_view key) const {
  for (const Step& step : steps)
    if (step.key != nullptr && step.key->scalar == key) return step.value;
  return nullptr;
}

TreePath path_to(const Node& root, std::size_t offset) {
  TreePath path;
  const Node* node = &root;
  while (node != nullptr) {
    const Node* next = nullptr;
    for (const Member& member : node->members) {
      const bool on_key = holds(*member.key, offset);
      if (!on_key && !holds(*member.value, offset)) continue;
      path.steps.push_back({member.key, member.value});
      path.on_key = on_key;
      next = on_key ? nullptr : member.value;
      break;
    }
    for (const Node* item : node->items) {
      if (!holds(*item, offset)) continue;
      path.steps.push_back({nullptr, item});
      next = item;
      break;
    }
    // An alias that leads back up is refused by the reader; depth is bounded there too.
    node = next;
  }
  return path;
}

std::vector<IdUse> ids_in(const Node& root) { return Ids(root).find(); }

}  // namespace obelus::lsp
