#pragma once
// A command's part of the command line, declared. CLI11 parses it; its headers are so large that no command
// includes them.

#include <cstddef>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace obelus::cli {

// What is wrong with a value, as a sentence, or nothing.
using Check = std::function<std::string(const std::string& value)>;
// The same; what it leaves in `value` takes the value's place.
using Transform = std::function<std::string(std::string& value)>;

// An option or argument. Each function but `count` returns the option, for the next.
class Option {
 public:
  explicit Option(CLI::Option& option) : option_(&option) {}

  Option* required();
  Option* type_name(std::string name);
  Option* check(Check check);
  Option* transform(Transform transform);
  Option* excludes(const Option* other);
  // A second value needs the option's name again.
  Option* one_value_each();
  // One argument may hold several values, with this between them.
  Option* delimiter(char between);
  // How often it was given; 0 before the command line has been parsed.
  std::size_t count() const;

 private:
  CLI::Option* option_;
};

class App {
 public:
  explicit App(CLI::App& app) : app_(app) {}

  // `name` is "FILE" for an argument, "--to" or "-o,--output" for an option; what is given is put into
  // `value`. The option belongs to the app.
  Option* add_option(const std::string& name, std::string& value, std::string help);
  Option* add_option(const std::string& name, std::optional<std::string>& value, std::string help);
  Option* add_option(const std::string& name, std::vector<std::string>& values, std::string help);
  Option* add_option(const std::string& name, std::size_t& value, std::string help);
  Option* add_option(const std::string& name, std::optional<double>& value, std::string help);
  Option* add_flag(const std::string& name, bool& value, std::string help);
  Option* add_flag(const std::string& name, std::function<void()> when_given, std::string help);
  // A flag with which nothing that the command requires is required.
  void add_flag_alone(const std::string& name, std::string help);
  // At least one of these must be given; `names` is how to say so ("FILE or --selectors").
  void require_one_of(std::vector<const Option*> options, std::string names);
  void footer(std::string text);

  // What was given, after the command line has been parsed.
  bool has(const std::string& name) const;
  std::string text_of(const std::string& name) const;  // empty when it was not given
  std::string first_argument() const;                  // of those without a name; empty when there is none

 private:
  Option* kept(CLI::Option* option);

  CLI::App& app_;
  std::deque<Option> options_;  // each keeps its address
};

}  // namespace obelus::cli
