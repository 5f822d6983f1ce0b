#include "config/keys.hpp"

namespace obelus::config {
namespace {

// A row whose setting is what `get` picks out of a Config.
template <auto get>
constexpr Key key(std::string_view section, std::string_view name,
                  std::span<const std::string_view> words = {}) {
  return {section, name,
          [](Faults& faults, const data::Node& node, std::string_view its_name, Config& config) {
            read(faults, node, its_name, get(config));
          },
          [](const Config& config) { return shown(get(config)); }, words};
}

#define OBELUS_SETTING(member) \
  [](auto& config) -> auto& { return config.member; }

constexpr std::string_view front_matters[] = {"auto", "none", "bare"};
constexpr std::string_view templates[] = {"auto", "none"};
constexpr std::string_view cards[] = {"script", "declarative", "none"};
constexpr std::string_view assets[] = {"auto", "none"};

constexpr Key all_keys[] = {
    key<OBELUS_SETTING(extends)>("", "extends"),
    key<OBELUS_SETTING(content_root)>("", "content_root"),
    key<OBELUS_SETTING(content)>("", "content"),
    key<OBELUS_SETTING(exclude)>("", "exclude"),
    key<OBELUS_SETTING(annotations)>("", "annotations"),
    key<OBELUS_SETTING(paths)>("", "paths"),
    key<OBELUS_SETTING(lang)>("", "lang"),
    key<OBELUS_SETTING(id_prefix)>("", "id_prefix"),
    key<OBELUS_SETTING(max_age.reference)>("max_age", "reference"),
    key<OBELUS_SETTING(max_age.bio)>("max_age", "bio"),
    key<OBELUS_SETTING(max_age.dispute)>("max_age", "dispute"),
    key<OBELUS_SETTING(html.scope)>("html", "scope"),
    key<OBELUS_SETTING(html.exclude)>("html", "exclude"),
    key<OBELUS_SETTING(markdown.extensions)>("markdown", "extensions"),
    key<OBELUS_SETTING(markdown.unsafe)>("markdown", "unsafe"),
    key<OBELUS_SETTING(markdown.smart)>("markdown", "smart"),
    key<OBELUS_SETTING(markdown.front_matter)>("markdown", "front_matter", front_matters),
    key<OBELUS_SETTING(markdown.templates)>("markdown", "templates", templates),
    key<OBELUS_SETTING(output.cards)>("output", "cards", cards),
    key<OBELUS_SETTING(output.assets)>("output", "assets", assets),
    key<OBELUS_SETTING(output.assets_href)>("output", "assets_href"),
    key<OBELUS_SETTING(output.json_ld)>("output", "json_ld"),
    key<OBELUS_SETTING(figures.accept)>("figures", "accept"),
    key<OBELUS_SETTING(figures.require)>("figures", "require"),
    key<OBELUS_SETTING(figures.warn)>("figures", "warn"),
    key<OBELUS_SETTING(figures.ignore)>("figures", "ignore"),
    key<OBELUS_SETTING(figures.names)>("figures", "names"),
    key<OBELUS_SETTING(figures.min_count)>("figures", "min_count"),
    key<OBELUS_SETTING(figures.hedge_tolerance)>("figures", "hedge_tolerance"),
    key<OBELUS_SETTING(figures.currency_tolerance)>("figures", "currency_tolerance"),
    key<OBELUS_SETTING(rules)>("", "rules"),
    key<OBELUS_SETTING(required_fields)>("", "required_fields"),
    key<OBELUS_SETTING(min_coverage)>("", "min_coverage"),
    key<OBELUS_SETTING(baseline)>("", "baseline"),
    key<OBELUS_SETTING(overrides)>("", "overrides"),
    key<OBELUS_SETTING(limits.file_size)>("limits", "file_size"),
    key<OBELUS_SETTING(limits.nesting)>("limits", "nesting"),
    key<OBELUS_SETTING(limits.table_cells)>("limits", "table_cells"),
    key<OBELUS_SETTING(limits.output)>("limits", "output"),
    key<OBELUS_SETTING(limits.yaml_nodes)>("limits", "yaml_nodes"),
    key<OBELUS_SETTING(limits.matches)>("limits", "matches"),
};

#undef OBELUS_SETTING

}  // namespace

std::span<const Key> keys() { return all_keys; }

}  // namespace obelus::config
