#include <fmt/format.h>

#include <memory>

#include "cli/commands.hpp"
#include "obelus/rule.hpp"
#include "reports/visible.hpp"

namespace obelus::cli {
namespace {

std::string_view word_of(Level level) {
  return level == Level::error ? "error" : level == Level::warning ? "warning" : "info";
}

// Each line behind four blanks.
std::string indented(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    out += end == at ? "\n" : "    " + visible(text.substr(at, end - at)) + "\n";
    at = end + 1;
  }
  return out;
}

std::string example_of(std::string_view title, const RuleExample& example) {
  if (example.files.empty()) return "";
  std::string out = fmt::format("\n{}", title);
  if (!example.arguments.empty()) out += fmt::format(" (obelus check {})", example.arguments);
  out += ":\n";
  for (const ExampleFile& file : example.files)
    out += fmt::format("\n  {}\n{}", file.name, indented(file.content));
  return out;
}

std::string page_of(const Rule& rule) {
  const RuleHelp& help = *rule.help;
  std::string out =
      fmt::format("{} {} ({})\n{}\n\n{}", rule.id, rule.name, word_of(rule.level), rule.summary, help.why);
  out += example_of("Bad", help.bad) + example_of("Good", help.good) + "\nConfigure, in obelus.yaml:\n\n";
  if (!rule.is_fault) out += fmt::format("    rules: {{{}: off}}   off, info, warning or error\n", rule.id);
  out += indented(help.configure);
  if (rule.is_fault && help.configure.empty()) out += "    Nothing: its level is fixed.\n";
  out += "\nWaive:\n\n";
  out += help.waive.empty()
             ? fmt::format(
                   "    <!-- obelus-ignore {0}: why until=2026-12-31 -->   before the block, or in it\n"
                   "    waive: [{{match: …, reason: why, rules: [{0}]}}]   in the annotations\n",
                   rule.id)
             : indented(help.waive);
  return out;
}

}  // namespace

Run explain_command(App& app) {
  const auto word = std::make_shared<std::string>();
  app.add_option("RULE", *word, "A rule's id or name, as OB101")->required();
  return [word](World& world) {
    if (const Rule* rule = find_rule_by_word(*word)) return print(world, page_of(*rule));
    const std::string_view nearest = nearest_rule(*word);
    return fail(world,
                fmt::format("“{}” is no rule{}", visible(*word),
                            nearest.empty() ? "" : fmt::format("; did you mean {}?", nearest)),
                "`obelus rules` lists them");
  };
}

}  // namespace obelus::cli
