#pragma once
// obelus.yaml: every key a member, in its words, with its default. Keys that no part uses yet are read and
// checked all the same.

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "obelus/annotation.hpp"
#include "obelus/figure.hpp"
#include "obelus/reader.hpp"

namespace obelus {

struct Percent {
  double value = 0;  // 5 for 5%
};

struct Size {
  std::size_t bytes = 0;
};

// What a rule is set to: another level, or off.
struct RuleSetting {
  bool is_off = false;
  Level severity = Level::error;
};

using RuleSettings = std::vector<std::pair<std::string, RuleSetting>>;  // by rule id
using TextPairs = std::vector<std::pair<std::string, std::string>>;

struct Override {
  std::vector<std::string> files;  // globs
  RuleSettings rules;
};

struct MinCoverage {
  std::optional<double> site;  // percent
  std::optional<double> file;
};

struct Config {
  std::optional<std::string> extends;
  std::string content_root = ".";
  std::vector<std::string> content = {"**/*.md", "**/*.markdown", "**/*.mdx", "**/*.html"};
  std::vector<std::string> exclude = {"node_modules/**", ".git/**"};
  std::vector<std::string> annotations = {"annotations/**/*.yaml"};
  TextPairs paths;  // page -> article
  std::string lang = "en";
  std::string id_prefix;
  struct MaxAge {
    std::optional<std::size_t> reference;  // days
    std::optional<std::size_t> bio;
    std::optional<std::size_t> dispute;
  } max_age;

  struct Html {
    std::vector<std::string> scope = HtmlOptions{}.scope;
    std::vector<std::string> exclude = HtmlOptions{}.exclude;
  } html;
  struct Markdown {
    std::vector<std::string> extensions = MarkdownOptions{}.extensions;
    bool unsafe = false;
    bool smart = false;
    std::string front_matter = "auto";  // auto, none, bare
    std::string templates = "auto";     // auto, none
  } markdown;
  struct Output {
    std::string cards = "script";  // script, declarative, none
    std::string assets = "auto";   // auto, none
    std::optional<std::string> assets_href;
    bool json_ld = false;
  } output;

  struct Figures {
    std::vector<std::string> accept = {"annotation", "footnote", "link"};
    std::vector<std::string> require = {"money",    "percent", "measure", "multiple", "ratio",
                                        "fraction", "rate",    "points",  "count",    "duration"};
    std::vector<std::string> warn = {"vague", "score"};
    std::vector<std::string> ignore;
    std::vector<std::string> names;
    std::size_t min_count = 10;
    Percent hedge_tolerance{5};
    Percent currency_tolerance{5};
  } figures;
  RuleSettings rules;
  std::vector<std::string> required_fields = {"title"};
  std::optional<MinCoverage> min_coverage;
  std::optional<std::string> baseline;
  std::vector<Override> overrides;
  struct Limits {
    Size file_size{std::size_t{64} << 20};
    std::size_t nesting = 1000;
    std::size_t table_cells = 1'000'000;
    std::size_t attributes = 1000;
    Size output{std::size_t{256} << 20};
    std::size_t yaml_nodes = 2'000'000;
    std::size_t matches = 100'000;
  } limits;
};

namespace config {
struct Key;
}

// Which file each key's value is from, as shown; keys that have their default are not in it.
using ConfigOrigins = std::map<const config::Key*, std::string>;

struct LoadedConfig {
  Config config;
  std::vector<const config::Key*> given;   // what the file itself says
  std::vector<Finding> faults;             // any fault: nothing may be done (rules OB901 to OB906)
  std::optional<At<std::string>> extends;  // as written
};

// Reads a configuration over `base`: keys that are given replace its, list by list; `rules` and `paths` are
// joined key by key. `path` is only for places. To follow `extends`, the caller reads the file it names,
// loads it first, and loads this one again over it.
LoadedConfig load_config(std::string_view yaml, std::string path, const Config& base = {});

// The whole configuration as YAML that load_config reads back, with a remark on where a value is from.
std::string print_config(const Config& config, const ConfigOrigins& origins = {});

// The JSON Schema (2020-12) of obelus.yaml.
std::string_view config_schema();

MarkdownOptions markdown_options(const Config& config);
HtmlOptions html_options(const Config& config);
FigurePolicy figure_policy(const Config& config);

}  // namespace obelus
