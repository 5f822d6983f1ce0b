#include <unistd.h>

#include <memory>

#include "cli/choice.hpp"
#include "cli/commands.hpp"
#include "cli/common.hpp"
#include "lsp/serve.hpp"

namespace obelus::cli {
namespace {

struct Arguments {
  CommonOptions common;
  bool stdio = false;
  bool only_open = false;
};

int run_lsp(const Arguments& arguments, World& world) {
  const CommonOptions& common = arguments.common;
  CheckRequest request;
  request.config = common.config;
  request.annotations = common.annotations;
  request.lang = common.lang;
  request.today = world.today;
  request.adjust = [&](AnnotateOptions& options) { apply_common(common, options); };
  request.format_of = [&](const std::string& path, std::string_view bytes) {
    return format_of(path, bytes, common.from);
  };
  const lsp::Served served =
      lsp::serve(STDIN_FILENO, STDOUT_FILENO, world.files, std::move(request), !arguments.only_open);
  if (served.error.empty()) return served.status;
  return fail(world, "what comes is not the Language Server Protocol: " + served.error,
              "editors start this program; see plugin/hosts/editors/README.md");
}

}  // namespace

Run lsp_command(App& app) {
  const auto arguments = std::make_shared<Arguments>();
  app.add_flag("--stdio", arguments->stdio, "Speak on standard input and output, as it does anyway");
  app.add_flag("--only-open", arguments->only_open,
               "Look at what is open, not at all of the editor's folders");
  declare_search(app, arguments->common);
  declare_common(app, arguments->common);
  return [arguments](World& world) { return run_lsp(*arguments, world); };
}

}  // namespace obelus::cli
