#include "pipeline/project.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "config/keys.hpp"
#include "pipeline/paths.hpp"

namespace obelus {
namespace {

constexpr std::size_t longest_config = std::size_t{1} << 20;  // bytes
constexpr std::size_t longest_chain = 16;                     // configurations that extend one another

struct ConfigFile {
  std::string path;  // as shown
  const std::string* content;
};

// The configuration at `path` and those it extends, the one that is extended last first.
class Chain {
 public:
  Chain(const Files& files, Sources& sources, std::vector<Finding>& faults)
      : files_(files), sources_(sources), faults_(faults) {}

  std::vector<ConfigFile> read(const std::string& path) {
    std::optional<At<std::string>> next = At<std::string>{path, {}};
    while (next) {
      if (has(next->value)) {
        fail({"`extends` comes round to a file that it began with", {}, "OB902", ""}, *next);
        break;
      }
      if (chain_.size() == longest_chain) {
        fail({fmt::format("more than {} files that extend one another", longest_chain), {}, "OB906", ""},
             *next);
        break;
      }
      next = add(*next);
    }
    std::reverse(chain_.begin(), chain_.end());
    return std::move(chain_);
  }

 private:
  bool has(const std::string& path) const {
    return std::any_of(chain_.begin(), chain_.end(),
                       [&](const ConfigFile& each) { return each.path == path; });
  }

  void fail(const Error& error, const At<std::string>& asked) {
    faults_.push_back(asked.place.path.empty() ? fault(error, asked.value) : fault(error, asked.place));
  }

  // Reads one and says which it extends.
  std::optional<At<std::string>> add(const At<std::string>& asked) {
    auto content = files_.read(asked.value, longest_config);
    if (!content) {
      fail(content.error(), asked);
      return std::nullopt;
    }
    chain_.push_back({asked.value, &sources_.keep(asked.value, std::move(*content))});
    auto extends = load_config(*chain_.back().content, asked.value).extends;
    if (extends) extends->value = paths::normal(paths::join(paths::parent(asked.value), extends->value));
    if (extends && extends->value.empty()) extends->value = ".";
    return extends;
  }

  const Files& files_;
  Sources& sources_;
  std::vector<Finding>& faults_;
  std::vector<ConfigFile> chain_;
};

Cards cards_of(const std::string& word) {
  return word == "declarative" ? Cards::declarative : word == "none" ? Cards::none : Cards::script;
}

// The name of a folder stands for all that is in it, as in .gitignore.
void exclude(const std::string& pattern, std::vector<Glob>& excluded) {
  const bool is_folder = pattern.ends_with('/');
  const auto add = [&](const std::string& each) {
    if (auto glob = Glob::parse(each)) excluded.push_back(std::move(*glob));
  };
  if (!is_folder) add(pattern);
  if (!pattern.ends_with("**")) add(pattern + (is_folder ? "**" : "/**"));
}

// What the configuration in `path`, as shown, settles; `absolute` is the same, absolute.
Project project_of(const Config& config, const std::string& path, const std::string& absolute) {
  Project project;
  project.folder = paths::parent(absolute);
  project.content_root = paths::normal(paths::join(project.folder, config.content_root));
  for (const std::string& glob : config.annotations) project.annotation_globs.push_back({glob, {path, {}}});
  // Globs that are none are faults of the configuration already.
  for (const std::string& pattern : config.content)
    if (auto glob = Glob::parse(pattern)) project.content.push_back(std::move(*glob));
  project.chooses_content = config.content != Config().content;
  for (const std::string& pattern : config.exclude) exclude(pattern, project.excluded);
  project.page_paths = config.paths;
  project.figures = figure_policy(config);
  project.lang = config.lang;
  project.ships_assets = config.output.assets == "auto";
  AnnotateOptions& options = project.options;
  options.markdown = markdown_options(config);
  options.html = html_options(config);
  options.max_matches = config.limits.matches;
  options.notes.cards = cards_of(config.output.cards);
  options.notes.id_prefix = config.id_prefix;
  options.notes.json_ld = config.output.json_ld;
  options.notes.assets_href = config.output.assets_href.value_or(project.ships_assets ? "obelus/" : "");
  return project;
}

void refuse_missing_root(const Files& files, const std::string& given, LoadedProject& loaded) {
  const FileKind kind = files.kind(loaded.project.content_root);
  if (given == "." || kind == FileKind::folder || !loaded.faults.empty()) return;
  loaded.faults.push_back(fault(
      {fmt::format("`content_root: {}` is {}", given, kind == FileKind::missing ? "not there" : "no folder"),
       {},
       "OB902",
       "it is relative to the folder of the configuration"},
      loaded.project.config_path));
}

}  // namespace

LoadedProject load_project(const Files& files, const std::string& article, const ConfigChoice& choice,
                           Sources& sources) {
  LoadedProject loaded;
  std::optional<std::string> path;
  if (!choice.path.empty())
    path = choice.path;
  else if (!choice.none)
    path = find_config(files, article);

  Config& config = loaded.config;
  if (path)
    for (const ConfigFile& each : Chain(files, sources, loaded.faults).read(*path)) {
      LoadedConfig read = load_config(*each.content, each.path, config);
      config = std::move(read.config);
      for (const config::Key* key : read.given)
        if (key->name != "extends") loaded.origins[key] = each.path;
      std::move(read.faults.begin(), read.faults.end(), std::back_inserter(loaded.faults));
    }
  else
    config.annotations.clear();
  config.extends.reset();  // it is in the rest
  loaded.project = project_of(config, path.value_or(""), files.absolute(path.value_or("obelus.yaml")));
  if (path) {
    loaded.project.config_path = *path;
    refuse_missing_root(files, config.content_root, loaded);
  } else
    loaded.project.lang.clear();
  return loaded;
}

}  // namespace obelus
