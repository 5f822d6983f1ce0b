#include "cli/generate.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/reference.hpp"
#include "obelus/rule.hpp"
#include "reports/formats.hpp"
#include "reports/rule_page.hpp"
#include "reports/words.hpp"

namespace obelus::cli {
namespace {

// Text for roff: nothing in it is a request or an escape, and hyphens are those of the keyboard.
std::string roff(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool begins_line = out.empty() || out.back() == '\n';
    if (begins_line && (c == '.' || c == '\'')) out += "\\&";
    if (c == '\\')
      out += "\\e";
    else if (c == '-')
      out += "\\-";
    else
      out += c;
  }
  return out;
}

std::string roff_option(const DescribedOption& option) {
  if (option.is_argument) return fmt::format("\\fI{}\\fR", roff(option.names.front()));
  std::string names;
  for (const std::string& name : option.names)
    names += fmt::format("{}\\fB{}\\fR", names.empty() ? "" : ", ", roff(name));
  return option.value.empty() ? names : fmt::format("{} \\fI{}\\fR", names, roff(option.value));
}

std::string roff_options(const std::vector<DescribedOption>& options) {
  std::string out;
  for (const DescribedOption& each : options)
    out += fmt::format(".TP\n{}\n{}\n", roff_option(each), roff(each.help));
  return out;
}

std::string roff_command(const DescribedCommand& command) {
  std::string usage;
  for (const DescribedOption& each : command.options)
    if (each.is_argument)
      usage += fmt::format(" \\fI{}\\fR{}", roff(each.names.front()), each.repeats ? "..." : "");
  return fmt::format(".SS obelus {} [\\fIOPTIONS\\fR]{}\n{}.\n{}", roff(command.name), usage,
                     roff(command.summary), roff_options(command.options));
}

std::string roff_rules() {
  std::string out;
  for (const Rule& rule : rules())
    out += fmt::format(".TP\n\\fB{} {}\\fR ({})\n{}\n", rule.id, roff(rule.name), name_of(rule.level),
                       roff(why_of(rule)));
  return out;
}

std::string manual_page(const DescribedProgram& program) {
  std::string out = fmt::format(
      ".TH OBELUS 1 \"\" \"obelus {}\" \"User Commands\"\n"
      ".SH NAME\nobelus \\- sources, disputed figures and bios for articles\n"
      ".SH SYNOPSIS\n\\fBobelus\\fR \\fICOMMAND\\fR [\\fIOPTIONS\\fR] [\\fIARGUMENTS\\fR]\n"
      ".SH DESCRIPTION\n{}\n.SH OPTIONS\n{}.SH COMMANDS\n",
      roff(OBELUS_VERSION), roff(program.summary), roff_options(program.options));
  for (const DescribedCommand& each : program.commands) out += roff_command(each);
  out += ".SH RULES\nWhat findings name. `obelus explain RULE` has a page on each, with examples.\n";
  out += roff_rules();
  return out +
         ".SH FILES\n"
         ".TP\n\\fIobelus.yaml\\fR, \\fI.obelus.yaml\\fR\nThe configuration of a folder and of all below it. "
         "The nearest holds, up to the root of the repository; `obelus schema config` is its schema.\n"
         ".TP\n\\fIARTICLE.obelus.yaml\\fR\nThe annotations of an article; `obelus schema` is their schema.\n"
         ".TP\n\\fIobelus.lock\\fR\nWhat articles said when their annotations last matched.\n"
         ".SH ENVIRONMENT\n"
         ".TP\n\\fBNO_COLOR\\fR\nNo colours, whatever the terminal.\n"
         ".TP\n\\fBGITHUB_ACTIONS\\fR\nWhere it is true, `obelus check` prints for GitHub unless told "
         "otherwise.\n"
         ".SH EXIT STATUS\n"
         ".TP\n0\nDone; nothing was found at the level asked for.\n"
         ".TP\n1\nFindings.\n"
         ".TP\n2\nThe job could not be done.\n";
}

// The words that may stand where a command's arguments do, where they are known.
std::vector<std::string> argument_words(const DescribedCommand& command) {
  std::vector<std::string> words;
  if (command.name == "explain")
    for (const Rule& rule : rules())
      words.insert(words.end(), {std::string(rule.id), std::string(rule.name)});
  return words;
}

// The words that an option of a command may have, where they are known.
std::vector<std::string> value_words(const DescribedOption& option) {
  std::vector<std::string> words;
  if (option.value == "RULE")
    for (const Rule& rule : rules()) words.emplace_back(rule.id);
  if (option.value == "NAME[=FILE]")
    for (const ReportFormat& format : report_formats()) words.emplace_back(format.name);
  return words;
}

std::vector<std::string> option_names(const std::vector<DescribedOption>& options) {
  std::vector<std::string> names;
  for (const DescribedOption& each : options)
    if (!each.is_argument) names.insert(names.end(), each.names.begin(), each.names.end());
  return names;
}

std::vector<std::string> command_names(const DescribedProgram& program) {
  std::vector<std::string> names;
  for (const DescribedCommand& each : program.commands) names.push_back(each.name);
  return names;
}

// Files are completed where no word is known.
std::string bash_completion(const DescribedProgram& program) {
  std::string cases;
  for (const DescribedCommand& command : program.commands) {
    std::string values;
    for (const DescribedOption& option : command.options)
      if (const auto words = value_words(option); !words.empty())
        values +=
            fmt::format("        {}) words=\"{}\" ;;\n", fmt::join(option.names, "|"), fmt::join(words, " "));
    cases +=
        fmt::format("    {})\n      options=\"{}\"\n      words=\"{}\"\n", command.name,
                    fmt::join(option_names(command.options), " "), fmt::join(argument_words(command), " "));
    if (!values.empty()) cases += "      case $previous in\n" + values + "      esac\n";
    cases += "      ;;\n";
  }
  return fmt::format(
      "# Completion of obelus for bash.\n"
      "_obelus() {{\n"
      "  local current=${{COMP_WORDS[COMP_CWORD]}} previous=${{COMP_WORDS[COMP_CWORD-1]}}\n"
      "  local command=${{COMP_WORDS[1]}} options= words=\n"
      "  if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
      "    COMPREPLY=($(compgen -W \"{} {}\" -- \"$current\"))\n"
      "    return\n"
      "  fi\n"
      "  case $command in\n{}  esac\n"
      "  case $current in\n"
      "    -*) COMPREPLY=($(compgen -W \"$options\" -- \"$current\")) ;;\n"
      "    *) COMPREPLY=($(compgen -W \"$words\" -- \"$current\")) ;;\n"
      "  esac\n"
      "}}\n"
      "complete -o default -F _obelus obelus\n",
      fmt::join(command_names(program), " "), fmt::join(option_names(program.options), " "), cases);
}

// Inside single quotation marks, behind a backslash whatever is one of `special`.
std::string quoted_for_shell(std::string_view text, std::string_view special) {
  std::string out;
  for (const char c : text) {
    if (special.find(c) != special.npos) out += '\\';
    out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  }
  return out;
}

std::string zsh_option(const DescribedOption& option) {
  std::string rows;
  for (const std::string& name : option.names) {
    const auto words = value_words(option);
    const std::string action = words.empty() ? option.value.find("FILE") == std::string::npos ? "" : "_files"
                                             : fmt::format("({})", fmt::join(words, " "));
    const std::string value =
        option.value.empty() ? "" : fmt::format(":{}:{}", quoted_for_shell(option.value, ":[]\\"), action);
    rows += fmt::format(" \\\n        '*{}[{}]{}'", name, quoted_for_shell(option.help, ":[]\\"), value);
  }
  return rows;
}

std::string zsh_completion(const DescribedProgram& program) {
  std::string names;
  std::string cases;
  for (const DescribedCommand& command : program.commands) {
    names += fmt::format("    '{}:{}'\n", command.name, quoted_for_shell(command.summary, ":\\"));
    cases += fmt::format("    {})\n      _arguments", command.name);
    for (const DescribedOption& option : command.options)
      if (!option.is_argument) cases += zsh_option(option);
    const auto words = argument_words(command);
    cases += words.empty() ? " \\\n        '*:file:_files' ;;\n"
                           : fmt::format(" \\\n        '*:word:({})' ;;\n", fmt::join(words, " "));
  }
  return "#compdef obelus\n"
         "# Completion of obelus for zsh.\n"
         "_obelus() {\n"
         "  local -a commands=(\n" +
         names +
         "  )\n"
         "  if (( CURRENT == 2 )); then\n"
         "    _describe -t commands command commands\n"
         "    return\n"
         "  fi\n"
         "  local command=$words[2]\n"
         "  shift words\n"
         "  (( CURRENT-- ))\n"
         "  case $command in\n" +
         cases +
         "  esac\n"
         "}\n"
         "_obelus \"$@\"\n";
}

std::string fish_option(std::string_view condition, const DescribedOption& option) {
  std::string row = fmt::format("complete -c obelus -n '{}'", condition);
  for (const std::string& name : option.names)
    row += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
  if (!option.value.empty()) row += " -r";
  if (const auto words = value_words(option); !words.empty())
    row += fmt::format(" -f -a '{}'", fmt::join(words, " "));
  return fmt::format("{} -d '{}'\n", row, quoted_for_shell(option.help, "\\"));
}

std::string fish_completion(const DescribedProgram& program) {
  std::string out = "# Completion of obelus for fish.\n";
  for (const DescribedOption& each : program.options) out += fish_option("__fish_use_subcommand", each);
  for (const DescribedCommand& command : program.commands) {
    out += fmt::format("complete -c obelus -n __fish_use_subcommand -f -a {} -d '{}'\n", command.name,
                       quoted_for_shell(command.summary, "\\"));
    const std::string condition = "__fish_seen_subcommand_from " + command.name;
    for (const DescribedOption& each : command.options)
      if (!each.is_argument) out += fish_option(condition, each);
    if (const auto words = argument_words(command); !words.empty())
      out += fmt::format("complete -c obelus -n '{}' -f -a '{}'\n", condition, fmt::join(words, " "));
  }
  return out;
}

}  // namespace

const std::vector<Generator>& generators() {
  static const std::vector<Generator> all = {{"man", manual_page},
                                             {"complete-bash", bash_completion},
                                             {"complete-zsh", zsh_completion},
                                             {"complete-fish", fish_completion},
                                             {"commands", commands_reference},
                                             {"annotations", annotations_reference},
                                             {"configuration", configuration_reference}};
  return all;
}

}  // namespace obelus::cli
