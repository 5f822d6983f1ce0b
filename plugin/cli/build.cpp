#include "build/build.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <memory>

#include "cli/choice.hpp"
#include "cli/commands.hpp"
#include "cli/common.hpp"
#include "pipeline/paths.hpp"
#include "pipeline/workers.hpp"
#include "reports/pretty.hpp"
#include "reports/visible.hpp"

namespace obelus::cli {
namespace {

struct Arguments {
  CommonOptions common;
  BuildRequest request;
  std::string to;
  NoteChoice notes;
  std::string shard;
  std::string depfile;
  bool explain = false;
  bool forgets = false;
  bool no_assets = false;
  bool strict = false;
};

// "2/5": the second of five parts.
Check part_of_whole() {
  return [](const std::string& text) {
    std::size_t part = 0;
    std::size_t parts = 0;
    char rest = 0;
    const bool right = std::sscanf(text.c_str(), "%zu/%zu%c", &part, &parts, &rest) == 2 && part >= 1 &&
                       part <= parts && parts <= 1'000'000;
    return right ? "" : fmt::format("“{}” is no part of a whole such as 2/5", text);
  };
}

AnnotateOptions options_of(const Arguments& arguments, const Project& project) {
  AnnotateOptions options = project.options;
  apply_common(arguments.common, options);
  if (arguments.to == "markdown") options.to = Format::markdown;
  apply_notes(arguments.notes, options.notes);
  if (arguments.no_assets) options.notes.assets_href.clear();
  return options;
}

// Loads the configuration that holds for what lies in a folder of the source.
std::vector<Finding> load_section(const Files& files, const Arguments& arguments, const std::string& source,
                                  BuildSection& section, Sources& sources) {
  const std::string page = paths::join(paths::join(source, section.folder), "page");
  LoadedProject loaded = load_project(files, page, arguments.common.config, sources);
  section.project = std::move(loaded.project);
  section.options = options_of(arguments, section.project);
  return std::move(loaded.faults);
}

void apply(const Arguments& arguments, BuildRequest& request) {
  const bool to_markdown = request.whole.options.to == Format::markdown;
  request.assets = request.whole.project.ships_assets && !arguments.no_assets && !to_markdown;
  request.lang = arguments.common.lang;
  request.annotations = arguments.common.annotations;
  request.markdown = arguments.common.from != "html";
  request.html = arguments.common.from != "markdown";
  request.remembers = !arguments.forgets;
  request.explains = arguments.explain;
  request.lists_inputs = !arguments.depfile.empty();
  if (!arguments.shard.empty())
    std::sscanf(arguments.shard.c_str(), "%zu/%zu", &request.shard, &request.shards);
}

// A path as Make and Ninja read it in a list of prerequisites.
std::string escaped(std::string_view path) {
  if (path.empty()) return ".";
  std::string out;
  for (const char c : path) {
    if (c == ' ' || c == '#' || c == ':' || c == '\\') out += '\\';
    if (c == '$') out += '$';
    out += c;
  }
  return out;
}

// "site.stamp.d" speaks of "site.stamp".
std::string target_of(std::string_view path) {
  if (path.ends_with(".d")) path.remove_suffix(2);
  return escaped(path) + ":";
}

// Each input is a target of its own, too, with nothing to do: Make would stop at one that is gone.
std::string depfile_of(const std::string& path, const BuildReport& report) {
  std::string text = target_of(path);
  for (const std::string& each : report.inputs) text += " \\\n " + escaped(each);
  text += "\n";
  for (const std::string& each : report.inputs) text += escaped(each) + ":\n";
  return text;
}

constexpr std::size_t longest_depfile = std::size_t{1} << 30;

// Only what an earlier run wrote may be written over: a page that was just made is no depfile.
std::optional<Error> refuse_file_of_others(const Files& files, const std::string& path) {
  if (path.empty() || files.kind(path) == FileKind::missing) return std::nullopt;
  const auto content = files.read(path, longest_depfile);
  if (!content) return content.error();
  if (content->empty() || content->starts_with(target_of(path))) return std::nullopt;
  return Error{fmt::format("will not write {}: it is no depfile of this build", path),
               {},
               "",
               "name a file of its own with --depfile"};
}

int write_depfile(World& world, const std::string& path, const BuildReport& report) {
  if (const auto error = refuse_file_of_others(world.files, path))
    return fail(world, error->message, error->hint);
  return write_new(world, path, depfile_of(path, report), report.inputs);
}

std::string counted(std::size_t count, std::string_view what) {
  return count == 0 ? "" : fmt::format(", {} {}", count, what);
}

std::string summary(const BuildReport& report) {
  return fmt::format("{} built, {} unchanged{}{}{}\n", report.built, report.fresh,
                     counted(report.copied, "copied"), counted(report.removed, "removed"),
                     counted(report.failed, "failed"));
}

bool has_colour(const World& world, const CommonOptions& options) {
  return options.color == "always" || (options.color == "auto" && world.err_is_terminal && !world.no_color);
}

void tell(World& world, const Arguments& arguments, const BuildReport& report) {
  const bool quiet = arguments.common.quiet;
  std::string text;
  for (const std::string& note : report.notes)
    if (!quiet) text += fmt::format("obelus: note: {}\n", visible(note));
  for (const PageReport& page : report.pages) {
    if (arguments.explain && !page.why.empty())
      text += fmt::format("{}: built: {}\n", visible(page.path), page.why);
    text += quiet ? page.errors : page.messages;
  }
  if (!has_colour(world, arguments.common)) text = strip_colour(text);
  if (!quiet) text += summary(report);
  world.err(text);
}

// One line that is written over, ten times a second.
std::function<void(std::size_t, std::size_t)> progress_line(World& world) {
  return [&world, last = std::size_t{0}](std::size_t begun, std::size_t all) mutable {
    if (begun == last) return;
    last = begun;
    world.err(fmt::format("\r\x1B[K{:>3} % of {} files", begun * 100 / all, all));
  };
}

int run_build(const Arguments& arguments, World& world) {
  BuildRequest request = arguments.request;
  const std::string& depfile = arguments.depfile;
  if (const auto error = refuse_file_of_others(world.files, depfile))
    return fail(world, error->message, error->hint);
  request.source = paths::normal(request.source);
  request.output = paths::normal(request.output);
  Sources sources;
  const auto load = [&](BuildSection& section, Sources& read) {
    return load_section(world.files, arguments, request.source, section, read);
  };
  if (const auto faults = load(request.whole, sources); !faults.empty()) {
    report(world, faults, sources, arguments.common);
    return could_not;
  }
  const ConfigChoice& choice = arguments.common.config;
  if (choice.path.empty() && !choice.none) request.load_section = load;
  apply(arguments, request);
  request.waiting = [&] {
    world.err(fmt::format("obelus: waiting for another build of {} to end\n", visible(request.output)));
  };
  const bool shows_progress = world.err_is_terminal && !arguments.common.quiet;
  if (shows_progress) request.progress = progress_line(world);
  auto built = build(world.files, request);
  if (shows_progress) world.err("\r\x1B[K");
  if (!built) return fail(world, built.error().message, built.error().hint);
  if (!built->faults.empty()) {
    report(world, built->faults, built->sources, arguments.common);
    return could_not;
  }
  tell(world, arguments, *built);
  if (!depfile.empty())
    if (const int status = write_depfile(world, depfile, *built); status != done) return status;
  if (built->failed != 0) return could_not;
  const bool has_error = std::any_of(built->pages.begin(), built->pages.end(),
                                     [](const PageReport& page) { return page.has_error; });
  return arguments.strict && has_error ? has_findings : done;
}

}  // namespace

Run build_command(App& app) {
  const auto arguments = std::make_shared<Arguments>();
  BuildRequest& request = arguments->request;
  request.jobs = processors();
  app.add_option("SRC", request.source, "A folder of Markdown, or a finished site")->required();
  app.add_option("-o,--output", request.output, "Where the site goes; SRC itself: in place")
      ->required()
      ->type_name("OUT");
  app.add_option("--jobs", request.jobs, "Worker processes; default: one a processor")
      ->check(number_between(1, 256))
      ->type_name("N");
  app.add_option("--cache", request.cache, "What is remembered; default: OUT/.obelus")->type_name("DIR");
  app.add_flag("--no-cache", arguments->forgets, "Build everything, remember nothing");
  app.add_flag("--explain", arguments->explain, "Say why a page was built again");
  app.add_option("--depfile", arguments->depfile, "Write what was read, for Make and Ninja")->type_name("F");
  app.add_option("--shard", arguments->shard, "Build the Ith of N parts")
      ->check(part_of_whole())
      ->type_name("I/N");
  app.add_option("--to", arguments->to, "html or markdown; default: html")
      ->check(one_of({"html", "markdown"}))
      ->type_name("FORMAT");
  app.add_flag("--standalone", request.standalone, "Whole pages, with stylesheet");
  app.add_flag("--no-assets", arguments->no_assets, "No stylesheet and script, and no links to them");
  declare_notes(app, arguments->notes);
  app.add_flag("--strict", arguments->strict, "Exit 1 when a finding is an error");
  declare_common(app, arguments->common);
  return [arguments](World& world) { return run_build(*arguments, world); };
}

}  // namespace obelus::cli
