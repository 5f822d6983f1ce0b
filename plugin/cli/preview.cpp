#include <fcntl.h>
#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <memory>

#include "check/run.hpp"
#include "cli/choice.hpp"
#include "cli/commands.hpp"
#include "cli/common.hpp"
#include "preview/app.hpp"

namespace obelus::cli {
namespace {

struct Arguments {
  CommonOptions common;
  std::string path;
  std::size_t port = 0;
  bool no_open = false;
};

// Has the desktop show the address, if there is one. Whatever becomes of it, the address has been printed.
void show(const std::string& address) {
  if (std::getenv("DISPLAY") == nullptr && std::getenv("WAYLAND_DISPLAY") == nullptr) return;
  const pid_t child = ::fork();
  if (child > 0) ::waitpid(child, nullptr, 0);
  if (child != 0) return;
  if (::fork() != 0) ::_exit(0);
  ::setsid();
  ::close_range(0, ~0U, 0);
  for (int fd = 0; fd <= STDERR_FILENO; ++fd) (void)::open("/dev/null", O_RDWR);
  std::signal(SIGPIPE, SIG_DFL);
  ::execlp("xdg-open", "xdg-open", address.c_str(), nullptr);
  ::_exit(127);
}

int run_preview(const Arguments& arguments, World& world) {
  CheckRequest request;
  request.config = arguments.common.config;
  request.annotations = arguments.common.annotations;
  request.lang = arguments.common.lang;
  request.today = world.today;
  request.adjust = [&](AnnotateOptions& options) { apply_common(arguments.common, options); };
  request.format_of = [&](const std::string& path, std::string_view bytes) {
    return format_of(path, bytes, arguments.common.from);
  };
  preview::Collection collection(world.files, request, arguments.path);
  if (const auto error = collection.scan()) return fail(world, error->message, error->hint);
  if (collection.size() == 0)
    return fail(world, "nothing matched the path", "name an article or a folder that holds some");
  auto server = http::Server::open(static_cast<std::uint16_t>(arguments.port));
  if (!server) return fail(world, server.error().message, server.error().hint);
  const std::string token = http::random_token();
  if (token.empty()) return fail(world, "the system has no random numbers");
  const http::Guard guard((*server)->port(), token);
  const std::string address = fmt::format("http://127.0.0.1:{}/?token={}", (*server)->port(), token);
  if (const int status = print(world, address + "\n"); status != done) return status;
  if (world.out_is_terminal) world.err("Ctrl+C ends it.\n");
  if (world.out_is_terminal && !arguments.no_open) show(address);
  preview::App(**server, guard, collection).run();
  return done;
}

}  // namespace

Run preview_command(App& app) {
  const auto arguments = std::make_shared<Arguments>();
  app.add_option("PATH", arguments->path, "An article, or a folder of them; default: this folder");
  app.add_option("--port", arguments->port, "Where to listen, on this machine only; default: a free one")
      ->check(number_between(0, 65535))
      ->type_name("N");
  app.add_flag("--no-open", arguments->no_open, "Print the address, and open no browser");
  declare_search(app, arguments->common);
  declare_common(app, arguments->common);
  return [arguments](World& world) { return run_preview(*arguments, world); };
}

}  // namespace obelus::cli
