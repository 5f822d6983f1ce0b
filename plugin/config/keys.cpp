#include "config/keys.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "obelus/closest.hpp"
#include "obelus/figure.hpp"
#include "obelus/reader.hpp"
#include "pipeline/glob.hpp"

namespace obelus::config {
namespace {

// A row whose setting is what `get` picks out of a Config.
template <auto get>
constexpr Key key(std::string_view section, std::string_view name,
                  std::span<const std::string_view> words = {},
                  std::string (*check)(std::string_view) = nullptr) {
  return {section,
          name,
          [](Faults& faults, const data::Node& node, std::string_view its_name, Config& config) {
            read(faults, node, its_name, get(config));
          },
          [](const Config& config) { return shown(get(config)); },
          words,
          check};
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_name_part(char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '-'; }

std::string check_glob(std::string_view text) {
  const auto glob = Glob::parse(text);
  return glob ? "" : glob.error().message;
}

std::string check_selector(std::string_view text) {
  HtmlOptions options;
  options.scope = {std::string(text)};
  const auto page = read_html("", options);
  return page ? "" : page.error().message;
}

std::string check_language(std::string_view text) {
  const bool fits = !text.empty() && text.size() <= 35 && is_letter(text.front()) && text.back() != '-' &&
                    std::all_of(text.begin(), text.end(), is_name_part);
  return fits ? "" : "this is no language tag such as en-GB";
}

std::string check_id_prefix(std::string_view text) {
  const auto fits = [](char c) { return is_name_part(c) || c == '_' || c == '.'; };
  if (text.empty() ||
      (is_letter(text.front()) && text.size() <= 64 && std::all_of(text.begin(), text.end(), fits)))
    return "";
  return "this cannot begin an id: a letter, then letters, digits, _, -, .";
}

constexpr std::string_view extensions[] = {"table",     "strikethrough", "autolink",
                                           "tagfilter", "tasklist",      "footnotes"};

#define OBELUS_SETTING(member) \
  [](auto& config) -> auto& { return config.member; }

// What lists of figures may name: kinds and reason codes.
std::string check_figure_word(std::string_view text) {
  std::vector<std::string_view> known;
  for (int kind = 0; kind <= static_cast<int>(QuantityKind::ordinal); ++kind)
    known.push_back(name_of(static_cast<QuantityKind>(kind)));
  for (const FigureReason& reason : figure_reasons()) known.push_back(reason.code);
  if (std::find(known.begin(), known.end(), text) != known.end()) return "";
  const std::string_view nearest = closest(text, known);
  const std::string fault = fmt::format("`{}` is no kind of figure and no reason code", text);
  return nearest.empty() ? fault : fmt::format("{}; did you mean `{}`?", fault, nearest);
}

constexpr std::string_view sources[] = {"annotation", "footnote", "link"};
constexpr std::string_view front_matters[] = {"auto", "none", "bare"};
constexpr std::string_view templates[] = {"auto", "none"};
constexpr std::string_view cards[] = {"script", "declarative", "none"};
constexpr std::string_view assets[] = {"auto", "none"};

constexpr Key all_keys[] = {
    key<OBELUS_SETTING(extends)>("", "extends"),
    key<OBELUS_SETTING(content_root)>("", "content_root"),
    key<OBELUS_SETTING(content)>("", "content", {}, check_glob),
    key<OBELUS_SETTING(exclude)>("", "exclude", {}, check_glob),
    key<OBELUS_SETTING(annotations)>("", "annotations", {}, check_glob),
    key<OBELUS_SETTING(paths)>("", "paths"),
    key<OBELUS_SETTING(lang)>("", "lang", {}, check_language),
    key<OBELUS_SETTING(id_prefix)>("", "id_prefix", {}, check_id_prefix),
    key<OBELUS_SETTING(max_age.reference)>("max_age", "reference"),
    key<OBELUS_SETTING(max_age.bio)>("max_age", "bio"),
    key<OBELUS_SETTING(max_age.dispute)>("max_age", "dispute"),
    key<OBELUS_SETTING(html.scope)>("html", "scope", {}, check_selector),
    key<OBELUS_SETTING(html.exclude)>("html", "exclude", {}, check_selector),
    key<OBELUS_SETTING(markdown.extensions)>("markdown", "extensions", extensions),
    key<OBELUS_SETTING(markdown.unsafe)>("markdown", "unsafe"),
    key<OBELUS_SETTING(markdown.smart)>("markdown", "smart"),
    key<OBELUS_SETTING(markdown.front_matter)>("markdown", "front_matter", front_matters),
    key<OBELUS_SETTING(markdown.templates)>("markdown", "templates", templates),
    key<OBELUS_SETTING(output.cards)>("output", "cards", cards),
    key<OBELUS_SETTING(output.assets)>("output", "assets", assets),
    key<OBELUS_SETTING(output.assets_href)>("output", "assets_href"),
    key<OBELUS_SETTING(output.json_ld)>("output", "json_ld"),
    key<OBELUS_SETTING(figures.accept)>("figures", "accept", sources),
    key<OBELUS_SETTING(figures.require)>("figures", "require", {}, check_figure_word),
    key<OBELUS_SETTING(figures.warn)>("figures", "warn", {}, check_figure_word),
    key<OBELUS_SETTING(figures.ignore)>("figures", "ignore", {}, check_figure_word),
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
    key<OBELUS_SETTING(limits.attributes)>("limits", "attributes"),
    key<OBELUS_SETTING(limits.output)>("limits", "output"),
    key<OBELUS_SETTING(limits.yaml_nodes)>("limits", "yaml_nodes"),
    key<OBELUS_SETTING(limits.matches)>("limits", "matches"),
};

#undef OBELUS_SETTING

}  // namespace

std::span<const Key> keys() { return all_keys; }

}  // namespace obelus::config
