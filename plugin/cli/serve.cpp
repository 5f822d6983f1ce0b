#include <unistd.h>

#include <memory>

#include "cli/choice.hpp"
#include "cli/commands.hpp"
#include "cli/common.hpp"
#include "cli/serve_upstream.hpp"
#include "pipeline/workers.hpp"
#include "serve/knowledge.hpp"
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
  std::string upstream;
  std::size_t port = 0;
};

AnnotateOptions options_of(const Arguments& arguments, const Project& project) {
  AnnotateOptions options = project.options;
  apply_common(arguments.common, options);
  apply_notes(arguments.notes, options.notes);
  if (!arguments.upstream.empty()) options.notes.assets_href = upstream_assets;
  if (arguments.assets_href) options.notes.assets_href = *arguments.assets_href;
  if (arguments.no_assets) options.notes.assets_href.clear();
  return options;
}

int run_serve(const Arguments& arguments, World& world) {
  const CommonOptions& common = arguments.common;
  Knowledge knowledge(world.files, {common.config, common.annotations, common.lang,
                                    [&](const Project& project) { return options_of(arguments, project); }});
  Sources sources;
  if (const auto faults = knowledge.read(sources); !faults.empty()) {
    report(world, faults, sources, arguments.common);
    return could_not;
  }
  if (!arguments.upstream.empty())
    return serve_upstream({arguments.upstream, static_cast<std::uint16_t>(arguments.port), common}, knowledge,
                          world);
  LineServer server;
  server.jobs = arguments.jobs;
  server.longest = knowledge.longest_line();
  server.answer = [&](std::string_view line) { return knowledge.answer(line); };
  server.excuse = [](std::string_view line, const std::string& why) {
    return write_error(id_of(line), line.empty() ? why + ": raise `limits.file_size`" : why);
  };
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
  app.add_option("--upstream", arguments->upstream,
                 "Stand in front of a server instead, and annotate its pages")
      ->type_name("URL");
  app.add_option("--port", arguments->port, "With --upstream: where to listen; default: a free one")
      ->check(number_between(0, 65535))
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
