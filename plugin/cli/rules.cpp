#include "obelus/rule.hpp"

#include <fmt/format.h>

#include <memory>

#include "cli/commands.hpp"
#include "reports/rule_page.hpp"
#include "reports/words.hpp"

namespace obelus::cli {
namespace {

std::string table() {
  std::string text;
  for (const Rule& rule : rules())
    text += fmt::format("{}  {:<7}  {:<23}  {}\n", rule.id, name_of(rule.level), rule.name, rule.summary);
  return text;
}

std::string reference() {
  std::string text = "# Rules\n";
  for (const Rule& rule : rules())
    text += fmt::format("\n## {} {}\n\nLevel {}: {}.\n\n{}", rule.id, rule.name, name_of(rule.level),
                        rule.summary, rule_page_markdown(rule));
  return text;
}

}  // namespace

Run rules_command(App& app) {
  const auto in_full = std::make_shared<bool>(false);
  app.add_flag("--markdown", *in_full, "Print their pages of help, with examples, in Markdown");
  return [in_full](World& world) { return print(world, *in_full ? reference() : table()); };
}

}  // namespace obelus::cli
