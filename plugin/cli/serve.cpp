#include <unistd.h>

#include <chrono>
#include <memory>

#include "build/article_annotations.hpp"
#include "build/plan.hpp"
#include "cli/choice.hpp"
#include "cli/commands.hpp"
#include "cli/common.hpp"
#include "pipeline/workers.hpp"
#include "serve/lines.hpp"
#include "serve/messages.hpp"

namespace obelus::cli {
namespace {

struct Arguments {
  CommonOptions common;
  NoteChoice notes;
  std::optional<std::string> assets_href;
  bool no_assets = false;
  std::size_t jobs = 1;
};

// What workers know, as the files had it when they were started.
class Knowledge {
 public:
  Knowledge(const Files& files, const Arguments& arguments) : files_(files), arguments_(arguments) {}

  // Reads everything. What was known before stays when there are faults.
  std::vector<Finding> read(Sources& sources) {
    LoadedProject loaded = load_project(files_, "", arguments_.common.config, sources);
    if (!loaded.faults.empty()) return std::move(loaded.faults);
    auto state = std::make_unique<State>(
        State{std::move(loaded.project), {}, {}, std::nullopt, std::move(sources), {}});
    state->options = state->project.options;
    apply_common(arguments_.common, state->options);
    apply_notes(arguments_.notes, state->options.notes);
    if (arguments_.assets_href) state->options.notes.assets_href = *arguments_.assets_href;
    if (arguments_.no_assets) state->options.notes.assets_href.clear();
    state->site.emplace(files_, state->project, arguments_.common.annotations, state->sources);
    state->site->read_lock(files_, state->project, state->sources);
    sources = state->sources;
    if (!state->site->faults().empty()) return state->site->faults();
    state->listing = find_site_files(files_, state->project);
    for (const std::string& path : state->site->read()) state->seen.push_back({path, state_at(path)});
    if (const std::string& config = state->project.config_path; !config.empty())
      state->seen.push_back({config, state_at(config)});
    state_ = std::move(state);
    return {};
  }

  // Whether a file of the project has changed. Asks the disk twice a second at most.
  bool is_stale() {
    const auto now = std::chrono::steady_clock::now();
    if (now - looked_ < std::chrono::milliseconds(500)) return false;
    looked_ = now;
    return find_site_files(files_, state_->project) != state_->listing ||
           std::any_of(state_->seen.begin(), state_->seen.end(),
                       [](const Seen& each) { return state_at(each.path) != each.state; });
  }

  std::string answer(std::string_view line) const {
    std::string id;
    auto request = read_request(line, id);
    if (!request) return write_error(id, request.error().message);
    AnnotateOptions options = state_->options;
    options.from = request->from;
    options.to = request->to;
    const PageReply reply = annotate_page(std::move(request->page), options, arguments_.common.lang, files_,
                                          state_->project, *state_->site);
    return write_reply(id, reply, [&](const std::string& path) {
      const std::string* content = reply.sources.find(path);
      return content != nullptr ? content : state_->sources.find(path);
    });
  }

  std::size_t longest_line() const {
    // JSON may write a character in several.
    return state_->options.markdown.limits.file_size * 2 + (std::size_t{1} << 20);
  }

 private:
  struct State {
    Project project;
    AnnotateOptions options;
    std::vector<std::string> listing;  // of site files
    std::optional<Site> site;
    Sources sources;
    std::vector<Seen> seen;
  };

  const Files& files_;
  const Arguments& arguments_;
  std::unique_ptr<const State> state_;
  std::chrono::steady_clock::time_point looked_ = std::chrono::steady_clock::now();
};

int run_serve(const Arguments& arguments, World& world) {
  Knowledge knowledge(world.files, arguments);
  Sources sources;
  if (const auto faults = knowledge.read(sources); !faults.empty()) {
    report(world, faults, sources, arguments.common);
    return could_not;
  }
  LineServer server;
  server.jobs = arguments.jobs;
  server.longest = knowledge.longest_line();
  server.answer = [&](std::string_view line) { return knowledge.answer(line); };
  server.excuse = [](std::string_view line, const std::string& why) { return write_error(id_of(line), why); };
  server.is_stale = [&] {
    if (!knowledge.is_stale()) return false;
    Sources read;
    const auto faults = knowledge.read(read);
    report(world, faults, read, arguments.common);
    return faults.empty();
  };
  const auto error = serve_lines(STDIN_FILENO, STDOUT_FILENO, server);
  return error ? fail(world, error->message, error->hint) : done;
}

}  // namespace

Run serve_command(App& app) {
  const auto arguments = std::make_shared<Arguments>();
  arguments->jobs = processors();
  app.add_option("--jobs", arguments->jobs, "Worker processes; default: one a processor")
      ->check(number_between(1, 256))
      ->type_name("N");
  declare_notes(app, arguments->notes);
  app.add_option("--assets-href", arguments->assets_href,
                 "Where pages find stylesheet and script; default: as configured")
      ->type_name("URL");
  app.add_flag("--no-assets", arguments->no_assets, "No links to stylesheet and script");
  declare_common(app, arguments->common);
  return [arguments](World& world) { return run_serve(*arguments, world); };
}

}  // namespace obelus::cli
