#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "cli/world.hpp"
#include "reports/visible.hpp"

namespace obelus::cli {

std::optional<int> print_part(World& world, std::string_view text) {
  switch (world.out(text)) {
    case Written::failed:
      return fail(world, "cannot write standard output: " + std::generic_category().message(errno));
    case Written::closed: return done;
    case Written::all: break;
  }
  return std::nullopt;
}

int print(World& world, std::string_view text, int status) {
  return print_part(world, text) == could_not ? could_not : status;
}

int fail(World& world, std::string_view message, std::string_view hint) {
  std::string text = fmt::format("obelus: error: {}\n", visible(message));
  if (!hint.empty()) text += fmt::format("   fix: {}\n", visible(hint));
  world.err(text);
  return could_not;
}

int write_new(World& world, const std::string& path, std::string_view content,
              const std::vector<std::string>& read) {
  const std::string full = world.files.absolute(path);
  if (std::any_of(read.begin(), read.end(),
                  [&](const std::string& each) { return each != "-" && world.files.absolute(each) == full; }))
    return fail(world, fmt::format("will not write {}: what is to be written is made from it", path),
                "name another file");
  const auto error = world.files.write(path, content);
  return error ? fail(world, error->message, error->hint) : done;
}

}  // namespace obelus::cli
