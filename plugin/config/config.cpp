#include "config/config.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "config/keys.hpp"
#include "obelus/closest.hpp"
#include "reports/visible.hpp"

namespace obelus {
namespace embedded {
extern const std::string_view config_schema_json;
}
namespace {

using config::Faults;
using config::Key;
using data::Kind;
using data::Node;

const Key* find_key(std::string_view section, std::string_view name) {
  for (const Key& key : config::keys())
    if (key.section == section && key.name == name) return &key;
  return nullptr;
}

bool is_section(std::string_view name) {
  return std::any_of(config::keys().begin(), config::keys().end(),
                     [&](const Key& key) { return key.section == name; });
}

// The names that may stand in a section; at the top, those of the sections too.
std::vector<std::string_view> known_in(std::string_view section) {
  std::vector<std::string_view> names;
  for (const Key& key : config::keys()) {
    const std::string_view name = key.section == section ? key.name
                                  : section.empty()      ? key.section
                                                         : std::string_view();
    if (!name.empty() && (names.empty() || names.back() != name)) names.push_back(name);
  }
  return names;
}

void check_text(Faults& faults, const Key& key, const Node& value) {
  if (value.kind != Kind::string) return;
  if (const std::string fault = key.check == nullptr ? "" : key.check(value.scalar); !fault.empty())
    faults.add("OB902", value.at, fault);
  if (key.words.empty()) return;
  if (std::find(key.words.begin(), key.words.end(), value.scalar) != key.words.end()) return;
  const std::string_view nearest = closest(value.scalar, key.words);
  faults.add("OB902", value.at, fmt::format("`{}` must be one of {}", key.name, fmt::join(key.words, ", ")),
             {}, nearest.empty() ? "" : fmt::format("did you mean `{}`?", nearest));
}

void read_section(Faults& faults, const Node& node, std::string_view section, LoadedConfig& loaded) {
  for (const data::Member& member : node.members) {
    const std::string_view name = member.key->scalar;
    if (const Key* key = find_key(section, name)) {
      check_text(faults, *key, *member.value);
      for (const Node* item : member.value->items) check_text(faults, *key, *item);
      key->read(faults, *member.value, name, loaded.config);
      loaded.given.push_back(key);
    } else if (section.empty() && is_section(name)) {
      if (faults.expect(member.value->kind == Kind::mapping, *member.value, name, "a mapping"))
        read_section(faults, *member.value, name, loaded);
    } else {
      faults.unknown(*member.key, known_in(section));
    }
  }
}

void read_root(Faults& faults, const Node& root, LoadedConfig& loaded) {
  if (root.kind == Kind::missing || root.kind == Kind::null) return;  // an empty file changes nothing
  if (!faults.expect(root.kind == Kind::mapping, root, "obelus.yaml", "a mapping")) return;
  read_section(faults, root, "", loaded);
  if (const Node& extends = root["extends"]; extends.kind == Kind::string)
    loaded.extends = At<std::string>{std::string(extends.scalar), {faults.path_, extends.at}};
}

}  // namespace

LoadedConfig load_config(std::string_view yaml, std::string path, const Config& base) {
  LoadedConfig loaded;
  loaded.config = base;
  loaded.config.extends.reset();
  Faults faults(std::move(path));
  const data::Reading reading = data::read_yaml(yaml);
  for (const Error& error : reading.faults) {
    const std::string_view rule = error.rule == "OB904" ? "OB904" : error.rule == "OB906" ? "OB906" : "OB901";
    faults.add(rule, error.where.value_or(Span{}), error.message, error.hint);
  }
  if (reading.complete) read_root(faults, reading.document.root(), loaded);
  loaded.faults = std::move(faults.found);
  std::stable_sort(loaded.faults.begin(), loaded.faults.end(),
                   [](const Finding& a, const Finding& b) { return a.place.bytes < b.place.bytes; });
  return loaded;
}

std::string print_config(const Config& config, const ConfigOrigins& origins) {
  std::string out;
  std::string_view section;
  for (const Key& key : config::keys()) {
    if (key.section != section && !key.section.empty()) out += fmt::format("{}:\n", key.section);
    section = key.section;
    out += fmt::format("{}{}: {}", section.empty() ? "" : "  ", key.name, key.show(config));
    if (const auto origin = origins.find(&key); origin != origins.end())
      out += fmt::format("  # {}", visible(origin->second));
    out += '\n';
  }
  return out;
}

std::string_view config_schema() { return embedded::config_schema_json; }

MarkdownOptions markdown_options(const Config& config) {
  using Mode = MarkdownOptions::FrontMatterMode;
  MarkdownOptions options;
  options.extensions = config.markdown.extensions;
  options.smart = config.markdown.smart;
  options.unsafe = config.markdown.unsafe;
  options.front_matter = config.markdown.front_matter == "none"   ? Mode::none
                         : config.markdown.front_matter == "bare" ? Mode::bare
                                                                  : Mode::automatic;
  options.templates = config.markdown.templates != "none";
  options.limits = html_options(config).limits;
  return options;
}

HtmlOptions html_options(const Config& config) {
  HtmlOptions options;
  options.scope = config.html.scope;
  options.exclude = config.html.exclude;
  options.templates = config.markdown.templates != "none";
  options.limits.file_size = config.limits.file_size.bytes;
  options.limits.output = config.limits.output.bytes;
  options.limits.nesting = config.limits.nesting;
  options.limits.table_cells = config.limits.table_cells;
  options.limits.attributes = config.limits.attributes;
  options.limits.yaml_nodes = config.limits.yaml_nodes;
  return options;
}

FigurePolicy figure_policy(const Config& config) {
  FigurePolicy policy;
  policy.require = config.figures.require;
  policy.warn = config.figures.warn;
  policy.ignore = config.figures.ignore;
  policy.names = config.figures.names;
  policy.min_count = static_cast<double>(config.figures.min_count);
  return policy;
}

}  // namespace obelus
