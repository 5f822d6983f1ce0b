#include "cli/app.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>

namespace obelus::cli {

Option* Option::required() {
  option_->required();
  return this;
}

Option* Option::type_name(std::string name) {
  option_->type_name(std::move(name));
  return this;
}

Option* Option::check(Check check) {
  option_->check(
      CLI::Validator([check = std::move(check)](std::string& value) { return check(value); }, "", ""));
  return this;
}

Option* Option::transform(Transform transform) {
  option_->transform(CLI::Validator(std::move(transform), "", ""));
  return this;
}

Option* Option::delimiter(char between) {
  option_->delimiter(between);
  return this;
}

Option* Option::excludes(const Option* other) {
  option_->excludes(other->option_);
  return this;
}

Option* Option::one_value_each() {
  option_->allow_extra_args(false);
  return this;
}

std::size_t Option::count() const { return option_->count(); }

Option* App::kept(CLI::Option* option) { return &options_.emplace_back(*option); }

Option* App::add_option(const std::string& name, std::string& value, std::string help) {
  return kept(app_.add_option(name, value, std::move(help)));
}

Option* App::add_option(const std::string& name, std::optional<std::string>& value, std::string help) {
  return kept(app_.add_option(name, value, std::move(help)));
}

Option* App::add_option(const std::string& name, std::vector<std::string>& values, std::string help) {
  return kept(app_.add_option(name, values, std::move(help)));
}

Option* App::add_option(const std::string& name, std::size_t& value, std::string help) {
  return kept(app_.add_option(name, value, std::move(help)));
}

Option* App::add_option(const std::string& name, std::optional<double>& value, std::string help) {
  return kept(app_.add_option(name, value, std::move(help)));
}

Option* App::add_flag(const std::string& name, bool& value, std::string help) {
  return kept(app_.add_flag(name, value, std::move(help)));
}

Option* App::add_flag(const std::string& name, std::function<void()> when_given, std::string help) {
  return kept(app_.add_flag_callback(name, std::move(when_given), std::move(help)));
}

void App::add_flag_alone(const std::string& name, std::string help) {
  app_.add_flag_callback(
      name,
      [this] {
        for (CLI::Option* each : app_.get_options()) each->required(false);
        app_.callback(nullptr);
      },
      std::move(help));
}

void App::require_one_of(std::vector<const Option*> options, std::string names) {
  app_.callback([options = std::move(options), names = std::move(names)] {
    const bool given =
        std::any_of(options.begin(), options.end(), [](const Option* each) { return each->count() > 0; });
    if (!given) throw CLI::RequiredError(names);
  });
}

void App::footer(std::string text) { app_.footer(std::move(text)); }

bool App::has(const std::string& name) const {
  const CLI::Option* option = app_.get_option_no_throw(name);
  return option != nullptr && option->count() > 0;
}

std::string App::text_of(const std::string& name) const {
  return has(name) ? app_.get_option(name)->as<std::string>() : "";
}

std::string App::first_argument() const {
  for (const CLI::Option* each : app_.get_options())
    if (each->get_positional() && each->count() > 0) return each->results().front();
  return "";
}

}  // namespace obelus::cli
