#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include "cli/choice.hpp"
#include "cli/commands.hpp"
#include "cli/common.hpp"
#include "cli/generate.hpp"
#include "obelus/obelus.hpp"

namespace obelus::cli {
namespace {

std::string version() {
  return fmt::format("obelus {} (cmark-gfm {}, libxml2 {})\n", OBELUS_VERSION, cmark_version(),
                     libxml_version());
}

// Options with what they take and no more: CLI11's own remarks on types and exclusions crowd the page.
struct HelpPage : CLI::Formatter {
  HelpPage() { column_width(26); }
  std::string make_option_opts(const CLI::Option* option) const override {
    return option->get_type_size() == 0 || option->get_positional() ? "" : " " + option->get_type_name();
  }
  // One list without headings, nor what led here, so that the page of a command fits a screen.
  std::string make_positionals(const CLI::App* app) const override {
    return "\n" + Formatter::make_positionals(app);
  }
  std::string make_group(std::string, bool is_positional,
                         std::vector<const CLI::Option*> options) const override {
    std::string rows;
    for (const CLI::Option* option : options)
      if (!option->check_lname("help")) rows += make_option(option, is_positional);
    return rows;
  }
  std::string make_help(const CLI::App* app, std::string name, CLI::AppFormatMode mode) const override {
    std::string page = Formatter::make_help(app, std::move(name), mode);
    return page.substr(0, page.find_last_not_of('\n') + 1) + "\n";
  }
};

// A command's part of the command line, and what runs it.
struct Declared {
  CLI::App* app;
  std::unique_ptr<App> options;
  Run run;
};

std::vector<std::string> option_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options())
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  return names;
}

std::vector<std::string> command_names() {
  std::vector<std::string> names;
  for (const Command& each : commands()) names.emplace_back(each.name);
  return names;
}

int usage_error(World& world, std::string_view message, const CLI::App* command) {
  return fail(world, message,
              command == nullptr ? "obelus --help" : fmt::format("obelus {} --help", command->get_name()));
}

// Words that no option and no command took.
int unknown(World& world, const std::string& word, const CLI::App* command, const CLI::App& app) {
  const bool option = word.starts_with('-') && word.size() > 1;
  const std::string name = word.substr(0, word.find('='));
  if (option)
    return usage_error(
        world,
        fmt::format("unknown option {}{}", name, did_you_mean(name, option_names(command ? *command : app))),
        command);
  if (command == nullptr)
    return usage_error(world, fmt::format("unknown command {}{}", word, did_you_mean(word, command_names())),
                       command);
  return usage_error(world, fmt::format("one argument too many: {}", word), command);
}

bool is_flag(const CLI::Option& option) { return option.get_items_expected_max() == 0; }

// What is wrong with an option that has no value but needs one, or has one and takes none.
std::string mismatch(const CLI::ArgumentMismatch& error, const CLI::App& app) {
  const std::string what = error.what();
  std::string name = what.substr(0, what.find_first_of(": "));
  if (!name.starts_with('-')) name.insert(0, "--");
  const CLI::Option* option = app.get_option_no_throw(name);
  if (option == nullptr) return what;
  return name + " takes " + (is_flag(*option) ? "no value" : option->get_type_name());
}

// The option or argument whose value is a path and empty, as a script's variable may be; else nothing.
std::optional<std::string> empty_path(const CLI::App& command) {
  constexpr std::array<std::string_view, 4> of_paths = {"FILE", "OUT", "DIR", "F"};
  for (const CLI::Option* option : command.get_options()) {
    if (is_flag(*option)) continue;
    const bool is_argument = option->get_positional();
    const std::string type = option->get_type_name();
    if (!is_argument && std::find(of_paths.begin(), of_paths.end(), type) == of_paths.end()) continue;
    const auto& given = option->results();
    const bool is_empty =
        std::any_of(given.begin(), given.end(), [](const auto& each) { return each.empty(); });
    if (is_empty) return is_argument ? option->get_name(true) : "--" + option->get_lnames().front();
  }
  return std::nullopt;
}

std::vector<DescribedOption> described_options(const CLI::App& app) {
  std::vector<DescribedOption> all;
  for (const CLI::Option* option : app.get_options()) {
    DescribedOption one;
    one.is_argument = option->get_positional();
    one.repeats = option->get_items_expected_max() > 1;
    one.help = option->get_description();
    if (one.is_argument) {
      one.names = {option->get_name(true)};
    } else {
      for (const std::string& name : option->get_snames()) one.names.push_back("-" + name);
      for (const std::string& name : option->get_lnames()) one.names.push_back("--" + name);
      if (!is_flag(*option)) one.value = option->get_type_name();
    }
    all.push_back(std::move(one));
  }
  return all;
}

DescribedProgram described(const CLI::App& app, const std::vector<Declared>& declared) {
  DescribedProgram program{app.get_description(), described_options(app), {}};
  for (const Declared& each : declared)
    program.commands.push_back({each.app->get_name(), each.app->get_description(),
                                described_options(*each.app), each.app->get_footer()});
  return program;
}

std::vector<std::string> generator_names() {
  std::vector<std::string> names;
  for (const Generator& each : generators()) names.emplace_back(each.name);
  return names;
}

int generate(World& world, const DescribedProgram& program, const std::string& name) {
  for (const Generator& each : generators())
    if (each.name == name) return print(world, each.print(program));
  return could_not;
}

const std::string& most_telling(const std::vector<std::string>& words) {
  const auto option =
      std::find_if(words.begin(), words.end(), [](const auto& word) { return word.starts_with('-'); });
  return option == words.end() ? words.front() : *option;
}

}  // namespace

int run(std::vector<std::string> arguments, World& world) {
  CLI::App app("Attaches sources, disputed figures and bios, written in YAML, to the passages of an article.",
               "obelus");
  app.formatter(std::make_shared<HelpPage>());
  app.set_help_flag("-h,--help", "Print this");
  bool wants_version = false;
  app.add_flag("--version", wants_version, "Print versions");
  std::string wants_page;
  App(app)
      .add_option("--generate", wants_page,
                  "Print man, complete-{bash,zsh,fish}, commands, annotations, configuration")
      ->check(one_of(generator_names()))
      ->type_name("WHAT");
  app.allow_extras();
  app.require_subcommand(0, 1);  // "check build" checks the folder of that name
  std::vector<Declared> declared;
  for (const Command& each : commands()) {
    CLI::App* command = app.add_subcommand(std::string(each.name), std::string(each.summary));
    command->allow_extras();
    auto options = std::make_unique<App>(*command);
    Run run = each.declare(*options);
    declared.push_back({command, std::move(options), std::move(run)});
    for (CLI::Option* option : command->get_options())
      if (is_flag(*option)) option->disable_flag_override();
  }
  const auto chosen = [&]() -> const Declared* {
    const auto found =
        std::find_if(declared.begin(), declared.end(), [](const auto& each) { return each.app->parsed(); });
    return found == declared.end() ? nullptr : &*found;
  };
  try {
    std::reverse(arguments.begin(), arguments.end());
    app.parse(std::move(arguments));
  } catch (const CLI::CallForHelp&) {
    return print(world, app.help());
  } catch (const CLI::ArgumentMismatch& error) {
    const CLI::App* command = chosen() ? chosen()->app : nullptr;
    return usage_error(world, mismatch(error, command ? *command : app), command);
  } catch (const CLI::ParseError& error) {
    return usage_error(world, error.what(), chosen() ? chosen()->app : nullptr);
  }
  const Declared* command = chosen();
  auto extras = command != nullptr ? command->app->remaining() : app.remaining();
  std::erase(extras, "--");  // what follows it are arguments; it is none itself
  if (!extras.empty()) return unknown(world, most_telling(extras), command ? command->app : nullptr, app);
  if (wants_version) return print(world, version());
  if (!wants_page.empty()) return generate(world, described(app, declared), wants_page);
  if (command == nullptr) return usage_error(world, "say what to do", nullptr);
  if (const auto name = empty_path(*command->app))
    return usage_error(world, fmt::format("the path for {} is empty", *name), command->app);
  if (const auto printed = print_settings(world, *command->options)) return *printed;
  return command->run(world);
}

}  // namespace obelus::cli
