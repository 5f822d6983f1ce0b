#include "lsp/editor/schema.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "config/config.hpp"
#include "obelus/schema.hpp"
#include "pipeline/paths.hpp"
#include "reports/json_text.hpp"

namespace obelus::lsp {
namespace {

using Alternatives = std::vector<const Json*>;

const Json* find(const Json& object, const std::string& name) {
  if (!object.is_object()) return nullptr;
  const auto found = object.find(name);
  return found == object.end() ? nullptr : &*found;
}

}  // namespace

// A schema says what a value may be in pieces: references, conditions, alternatives. All that may hold
// counts.
struct Schema::Nodes {
  Json root;

  Alternatives expand(const Json& schema) const {
    Alternatives all = {&schema};
    const auto add = [&](const Json* more) {
      if (more != nullptr && std::find(all.begin(), all.end(), more) == all.end()) all.push_back(more);
    };
    for (std::size_t i = 0; i < all.size(); ++i) {
      const Json& each = *all[i];
      if (const Json* reference = find(each, "$ref"); reference != nullptr && reference->is_string()) {
        const Json::json_pointer target(reference->get<std::string>().substr(1));
        if (root.contains(target)) add(&root[target]);
      }
      for (const char* name : {"then", "else"}) add(find(each, name));
      for (const char* name : {"allOf", "anyOf", "oneOf"})
        if (const Json* list = find(each, name))
          for (const Json& one : *list) add(&one);
    }
    return all;
  }

  Alternatives below(const Alternatives& above, const std::string& key) const {
    Alternatives next;
    for (const Json* each : above) {
      const Json* found = nullptr;
      if (key.empty()) {
        found = find(*each, "items");
      } else if (const Json* properties = find(*each, "properties")) {
        found = find(*properties, key);
      }
      if (found == nullptr && !key.empty()) found = find(*each, "additionalProperties");
      if (found == nullptr || !found->is_object()) continue;
      const Alternatives more = expand(*found);
      next.insert(next.end(), more.begin(), more.end());
    }
    return next;
  }

  Alternatives at(const KeyPath& path) const {
    Alternatives here = expand(root);
    for (const std::string& key : path) here = below(here, key);
    return here;
  }
};

Schema::Schema(std::string_view json) {
  auto nodes = std::make_unique<Nodes>();
  nodes->root = Json::parse(json, nullptr, false);
  nodes_ = std::move(nodes);
}

Schema::~Schema() = default;

const Schema& Schema::for_file(const std::string& path) {
  static const Schema annotations(annotations_schema());
  static const Schema configuration(config_schema());
  const std::string_view name = paths::name(path);
  return name == "obelus.yaml" || name == ".obelus.yaml" ? configuration : annotations;
}

std::string Schema::describe(const TreePath& path) const {
  KeyPath keys;
  for (const Step& step : path.steps)
    keys.push_back(step.key == nullptr ? "" : std::string(step.key->scalar));
  return describe(keys);
}

std::string Schema::describe(const KeyPath& path) const {
  for (const Json* each : nodes_->at(path))
    if (const Json* text = find(*each, "description"); text != nullptr && text->is_string())
      return text->get<std::string>();
  return "";
}

std::vector<SchemaKey> Schema::keys(const KeyPath& path) const {
  std::vector<SchemaKey> keys;
  for (const Json* each : nodes_->at(path)) {
    const Json* properties = find(*each, "properties");
    if (properties == nullptr) continue;
    for (const auto& [name, schema] : properties->items()) {
      const Json* description = find(schema, "description");
      if (description == nullptr) continue;  // only narrowed here
      keys.push_back({name, description->get<std::string>()});
    }
  }
  return keys;
}

std::vector<std::string> Schema::words(const KeyPath& path) const {
  std::vector<std::string> words;
  for (const Json* each : nodes_->at(path)) {
    if (const Json* list = find(*each, "enum"))
      for (const Json& word : *list)
        if (word.is_string()) words.push_back(word.get<std::string>());
    if (const Json* type = find(*each, "type"); type != nullptr && *type == "boolean")
      words.insert(words.end(), {"true", "false"});
  }
  return words;
}

}  // namespace obelus::lsp
