#include "obelus/rule.hpp"

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "reports/words.hpp"

namespace obelus::cli {
Run rules_command(App&) {
  return [](World& world) {
    std::string text;
    for (const Rule& rule : rules())
      text += fmt::format("{}  {:<7}  {:<23}  {}\n", rule.id, name_of(rule.level), rule.name, rule.summary);
    return print(world, text);
  };
}

}  // namespace obelus::cli
