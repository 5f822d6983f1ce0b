#include "cli/common.hpp"

#include <algorithm>

#include "cli/choice.hpp"
#include "pipeline/article_names.hpp"
#include "pipeline/lock.hpp"
#include "pipeline/paths.hpp"
#include "pipeline/too_large.hpp"

namespace obelus::cli {
namespace {

const std::vector<std::string> markdown_extensions = {"table",     "strikethrough", "autolink",
                                                      "tagfilter", "tasklist",      "footnotes"};

// Markdown may begin with markup too, but a page without a name that does is HTML.
Format sniff(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return Format::html;
  const std::size_t first = bytes.find_first_not_of(" \t\r\n\f");
  return first != std::string_view::npos && bytes[first] == '<' ? Format::html : Format::markdown;
}

// The first language that somebody named.
std::string stated_language(const CommonOptions& options, const Opened& opened) {
  for (const std::string& lang :
       {options.lang, opened.article.lang, opened.annotations.set.lang, opened.project.lang})
    if (!lang.empty()) return lang;
  return {};
}

Result<std::string> read(const World& world, const std::string& path, std::size_t limit) {
  return within_file_size(path == "-" ? world.read_input(limit) : world.files.read(path, limit));
}

}  // namespace

void apply_common(const CommonOptions& from, AnnotateOptions& to) {
  if (!from.extensions.empty()) {
    to.markdown.extensions = from.extensions;
    std::erase(to.markdown.extensions, "none");
  }
  to.markdown.smart = to.markdown.smart || from.smart;
  to.markdown.unsafe = to.markdown.unsafe || from.unsafe;
  using Mode = MarkdownOptions::FrontMatterMode;
  if (!from.front_matter.empty())
    to.markdown.front_matter = from.front_matter == "none"   ? Mode::none
                               : from.front_matter == "bare" ? Mode::bare
                                                             : Mode::automatic;
}

Format format_of(const std::string& path, std::string_view bytes, const std::string& from) {
  if (from == "html") return Format::html;
  if (from == "markdown") return Format::markdown;
  return path == "-" ? sniff(bytes) : format_by_name(path).value_or(Format::markdown);
}

void declare_notes(App& app, NoteChoice& choice) {
  app.add_option("--cards", choice.cards, "script, declarative or none")
      ->check(one_of({"script", "declarative", "none"}))
      ->type_name("HOW");
  app.add_option("--id-prefix", choice.id_prefix, "Put before every id")
      ->check(id_prefix())
      ->type_name("TEXT");
}

void apply_notes(const NoteChoice& from, NoteOptions& to) {
  if (from.cards == "script") to.cards = Cards::script;
  if (from.cards == "declarative") to.cards = Cards::declarative;
  if (from.cards == "none") to.cards = Cards::none;
  if (from.id_prefix) to.id_prefix = *from.id_prefix;
}

void declare_common(App& app, CommonOptions& options) {
  app.add_option("--from", options.from, "markdown, html or auto: by the name, else by the first character")
      ->check(one_of({"markdown", "html", "auto"}))
      ->type_name("FORMAT");
  app.add_option("--annotations", options.annotations, "More annotations; may be repeated")
      ->type_name("FILE")
      ->one_value_each();
  auto known = markdown_extensions;
  known.emplace_back("none");
  app.add_option("-e,--extension", options.extensions, "Markdown extension, as cmark-gfm's; default: all")
      ->check(one_of(known))
      ->type_name("NAME")
      ->one_value_each();
  app.add_flag("--smart", options.smart, "Typographic quotes and dashes in Markdown");
  app.add_flag("--unsafe", options.unsafe, "Keep raw HTML and dangerous links of Markdown");
  app.add_option("--front-matter", options.front_matter, "auto, none, or bare: key: value lines too")
      ->check(one_of({"auto", "none", "bare"}))
      ->type_name("MODE");
  app.add_option("--lang", options.lang, "Language of labels and dates, as in en-GB")
      ->check(language_tag())
      ->type_name("TAG");
  auto* config = app.add_option("--config", options.config.path, "Settings; default: the nearest obelus.yaml")
                     ->type_name("FILE");
  app.add_flag("--no-config", options.config.none, "No settings from files")->excludes(config);
  app.add_flag_alone("--print-config", "Print the settings that hold, and no more");
  app.add_flag("--quiet", options.quiet, "Print errors only");
  app.add_option("--color", options.color, "auto, always or never")
      ->check(one_of({"auto", "always", "never"}))
      ->type_name("WHEN");
}

void declare_search(App& app, CommonOptions& options) {
  app.add_flag("--no-ignore", options.config.with_ignored,
               "Take what .gitignore and .ignore leave out, and what is hidden, too");
}

std::optional<int> print_settings(World& world, const App& command) {
  if (!command.has("--print-config")) return std::nullopt;
  CommonOptions options;
  options.config = {command.text_of("--config"), command.has("--no-config")};
  if (command.has("--color")) options.color = command.text_of("--color");
  const std::string article = command.first_argument();
  Sources sources;
  const LoadedProject loaded =
      load_project(world.files, article == "-" ? "" : article, options.config, sources);
  report(world, loaded.faults, sources, options);
  return loaded.faults.empty() ? print(world, print_config(loaded.config, loaded.origins)) : could_not;
}

std::optional<Project> project_here(World& world, const CommonOptions& options) {
  Sources sources;
  LoadedProject loaded = load_project(world.files, "", options.config, sources);
  if (loaded.faults.empty()) return std::move(loaded.project);
  report(world, loaded.faults, sources, options);
  return std::nullopt;
}

Opened open_article(const World& world, const std::string& path, const CommonOptions& options) {
  Opened opened;
  opened.path = path;
  const std::string file = path == "-" ? "" : path;
  LoadedProject loaded = load_project(world.files, file, options.config, opened.sources);
  opened.project = std::move(loaded.project);
  opened.options = opened.project.options;
  apply_common(options, opened.options);
  opened.faults = std::move(loaded.faults);
  if (!opened.faults.empty()) return opened;

  auto bytes = read(world, path, opened.options.markdown.limits.file_size);
  if (!bytes) {
    opened.faults.push_back(fault(bytes.error(), path));
    return opened;
  }
  opened.options.from = format_of(path, *bytes, options.from);
  opened.sources.keep(path, *bytes);
  auto article = read_article(std::move(*bytes), opened.options);
  if (!article) {
    opened.faults.push_back(fault(article.error(), path));
    return opened;
  }
  opened.article = std::move(*article);
  opened.sources.keep(path, opened.article.bytes);
  opened.annotations = find_annotations(world.files, opened.project, opened.article, file,
                                        options.annotations, opened.sources);
  opened.faults = std::move(opened.annotations.faults);
  opened.options.site_files = opened.annotations.site_files;
  if (!file.empty())
    opened.options.lock = find_lock(world.files, opened.project, file, opened.sources, opened.faults);
  opened.lang = stated_language(options, opened);
  opened.options.notes.lang = opened.lang.empty() ? "en" : opened.lang;
  return opened;
}

bool wants_color(const World& world, const CommonOptions& options) {
  const bool automatic = world.out_is_terminal && !world.no_color;
  return options.color == "always" || (options.color == "auto" && automatic);
}

Explanation explain(const Opened& opened, std::size_t annotation) {
  return obelus::explain(opened.article, opened.annotations.set, annotation,
                         opened.options.lock ? &*opened.options.lock : nullptr);
}

std::vector<Match> match(const Opened& opened) {
  return obelus::match(opened.article, opened.annotations.set,
                       opened.options.lock ? &*opened.options.lock : nullptr);
}

std::vector<Finding> match_findings(const Opened& opened, const std::vector<Match>& matches) {
  const AnnotationSet& set = opened.annotations.set;
  std::vector<Finding> findings = obelus::match_findings(opened.article, opened.path, set, matches);
  if (!opened.options.lock) return findings;
  if (auto stale = lock_finding(*opened.options.lock, opened.article, opened.path, set, matches))
    findings.push_back(std::move(*stale));
  return findings;
}

void report(World& world, const std::vector<Finding>& findings, const Sources& sources,
            const CommonOptions& options) {
  PositionsIn files([&](const std::string& path) { return sources.find(path); });
  report(
      world, findings, [&](const std::string& path) { return files.find(path); }, options);
}

void report(World& world, const std::vector<Finding>& findings, const PositionsOf& positions_of,
            const CommonOptions& options) {
  std::vector<Finding> wanted = findings;
  if (options.quiet) std::erase_if(wanted, [](const Finding& each) { return each.level != Level::error; });
  if (wanted.empty()) return;
  const bool automatic = world.err_is_terminal && !world.no_color;
  PrettyOptions pretty_options;
  pretty_options.color = options.color == "always" || (options.color == "auto" && automatic);
  world.err(pretty_at(wanted, positions_of, pretty_options));
}

}  // namespace obelus::cli
