#include <fmt/format.h>

#include <cerrno>
#include <system_error>

#include "cli/world.hpp"
#include "reports/visible.hpp"

namespace obelus::cli {

int print(World& world, std::string_view text, int status) {
  switch (world.out(text)) {
    case Written::failed:
      return fail(world, "cannot write standard output: " + std::generic_category().message(errno));
    case Written::closed:
    case Written::all: break;
  }
  return status;
}

int fail(World& world, std::string_view message, std::string_view hint) {
  std::string text = fmt::format("obelus: error: {}\n", visible(message));
  if (!hint.empty()) text += fmt::format("   fix: {}\n", visible(hint));
  world.err(text);
  return could_not;
}

}  // namespace obelus::cli
