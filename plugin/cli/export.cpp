#include <memory>

#include "cli/choice.hpp"
#include "cli/commands.hpp"
#include "cli/common.hpp"
#include "obelus/w3c.hpp"

namespace obelus::cli {
namespace {

struct Arguments {
  CommonOptions common;
  std::string article;
  std::string format = "w3c";
  std::string source;
  std::string output;
};

int run_export(const Arguments& arguments, World& world) {
  const Opened opened = open_article(world, arguments.article, arguments.common);
  if (!opened.faults.empty()) {
    report(world, opened.faults, opened.sources, arguments.common);
    return could_not;
  }
  const std::string& source = arguments.source.empty() ? arguments.article : arguments.source;
  const std::string text = arguments.format == "csl" ? export_csl(opened.annotations.set)
                                                     : export_w3c(opened.annotations.set, source);
  if (arguments.output.empty() || arguments.output == "-") return print(world, text);
  return write_new(world, arguments.output, text, opened.sources.paths());
}

}  // namespace

Run export_command(App& app) {
  const auto arguments = std::make_shared<Arguments>();
  app.add_option("FILE", arguments->article, "The article; - is standard input")->required();
  app.add_option("--format", arguments->format,
                 "w3c: its annotations as JSON-LD; csl: its references as CSL-JSON")
      ->check(one_of({"w3c", "csl"}))
      ->type_name("FORMAT");
  app.add_option("--source", arguments->source, "The article's address; default: its path")->type_name("URL");
  app.add_option("-o,--output", arguments->output, "Where to write; default: standard output")
      ->type_name("OUT");
  declare_common(app, arguments->common);
  return [arguments](World& world) { return run_export(*arguments, world); };
}

}  // namespace obelus::cli
