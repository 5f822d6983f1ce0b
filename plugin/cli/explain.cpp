#include <fmt/format.h>

#include <memory>

#include "cli/commands.hpp"
#include "obelus/rule.hpp"
#include "reports/rule_page.hpp"
#include "reports/visible.hpp"

namespace obelus::cli {

Run explain_command(App& app) {
  const auto word = std::make_shared<std::string>();
  app.add_option("RULE", *word, "A rule's id or name, as OB101")->required();
  return [word](World& world) {
    if (const Rule* rule = find_rule_by_word(*word)) return print(world, rule_page(*rule));
    const std::string_view nearest = nearest_rule(*word);
    return fail(world,
                fmt::format("“{}” is no rule{}", visible(*word),
                            nearest.empty() ? "" : fmt::format("; did you mean {}?", nearest)),
                "`obelus rules` lists them");
  };
}

}  // namespace obelus::cli
