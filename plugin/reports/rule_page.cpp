#include "reports/rule_page.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "reports/visible.hpp"
#include "reports/words.hpp"

namespace obelus {
namespace {

// Tabs part the fields of a baseline, and are no danger to a terminal.
std::string visible_line(std::string_view line) {
  std::string out;
  while (true) {
    const std::size_t tab = std::min(line.find('\t'), line.size());
    out += visible(line.substr(0, tab));
    if (tab == line.size()) return out;
    out += '\t';
    line.remove_prefix(tab + 1);
  }
}

// Each line behind four blanks, which make it code in Markdown, too.
std::string indented(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    out += end == at ? "\n" : "    " + visible_line(text.substr(at, end - at)) + "\n";
    at = end + 1;
  }
  return out;
}

std::string heading_of(std::string_view word, const RuleExample& example) {
  if (example.arguments.empty()) return std::string(word);
  return fmt::format("{} (obelus check {})", word, example.arguments);
}

std::string files_of(const RuleExample& example, std::string_view format) {
  std::string out;
  for (const ExampleFile& file : example.files)
    out += fmt::format(fmt::runtime(format), file.name) + indented(file.content);
  return out;
}

std::string configuration_of(const Rule& rule) {
  const std::string_view more = rule.help->configure;
  std::string out;
  if (!rule.is_fault) out = fmt::format("    rules: {{{}: off}}   off, info, warning or error\n", rule.id);
  out += indented(more);
  return out.empty() ? "    Nothing: its level is fixed.\n" : out;
}

std::string waiving_of(const Rule& rule) {
  if (!rule.help->waive.empty()) return indented(rule.help->waive);
  return fmt::format(
      "    <!-- obelus-ignore {0}: why until=2026-12-31 -->   before the block, or in it\n"
      "    waive: [{{match: …, reason: why, rules: [{0}]}}]   in the annotations\n",
      rule.id);
}

}  // namespace

std::string rule_page(const Rule& rule) {
  const RuleHelp& help = *rule.help;
  std::string out =
      fmt::format("{} {} ({})\n{}\n\n{}", rule.id, rule.name, name_of(rule.level), rule.summary, help.why);
  out += fmt::format("\n{}:\n{}", heading_of("Bad", help.bad), files_of(help.bad, "\n  {}\n"));
  out += fmt::format("\n{}:\n{}", heading_of("Good", help.good), files_of(help.good, "\n  {}\n"));
  out += "\nConfigure, in obelus.yaml:\n\n" + configuration_of(rule);
  return out + "\nWaive:\n\n" + waiving_of(rule);
}

std::string rule_page_markdown(const Rule& rule) {
  const RuleHelp& help = *rule.help;
  std::string out = std::string(help.why);
  out += fmt::format("\n### {}\n{}", heading_of("Bad", help.bad), files_of(help.bad, "\n`{}`\n\n"));
  out += fmt::format("\n### {}\n{}", heading_of("Good", help.good), files_of(help.good, "\n`{}`\n\n"));
  out += "\n### Configure, in `obelus.yaml`\n\n" + configuration_of(rule);
  return out + "\n### Waive\n\n" + waiving_of(rule);
}

std::string why_of(const Rule& rule) {
  std::string line(rule.help->why);
  while (line.ends_with('\n')) line.pop_back();
  std::replace(line.begin(), line.end(), '\n', ' ');
  return line;
}

}  // namespace obelus
