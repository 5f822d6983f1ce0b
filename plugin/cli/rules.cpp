#include "obelus/rule.hpp"

#include <fmt/format.h>

#include "cli/commands.hpp"

namespace obelus::cli {
namespace {

std::string_view word_of(Level level) {
  switch (level) {
    case Level::error: return "error";
    case Level::warning: return "warning";
    default: return "info";
  }
}

}  // namespace

Run rules_command(App&) {
  return [](World& world) {
    std::string text;
    for (const Rule& rule : rules())
      text += fmt::format("{}  {:<7}  {:<23}  {}\n", rule.id, word_of(rule.level), rule.name, rule.summary);
    return print(world, text);
  };
}

}  // namespace obelus::cli
