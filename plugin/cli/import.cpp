#include <memory>

#include "cli/commands.hpp"
#include "cli/common.hpp"
#include "obelus/w3c.hpp"

namespace obelus::cli {
namespace {

struct Arguments {
  CommonOptions common;  // for reports alone
  std::string file;
  std::string output;
};

int run_import(const Arguments& arguments, World& world) {
  constexpr std::size_t limit = std::size_t{256} << 20;  // bytes
  auto bytes = arguments.file == "-" ? world.read_input(limit) : world.files.read(arguments.file, limit);
  if (!bytes) return fail(world, bytes.error().message, bytes.error().hint);
  Sources sources;
  const std::string& kept = sources.keep(arguments.file, std::move(*bytes));
  const Imported imported = import_w3c(kept, arguments.file);
  report(world, imported.findings, sources, arguments.common);
  if (imported.yaml.empty()) return could_not;
  if (arguments.output.empty() || arguments.output == "-") return print(world, imported.yaml);
  const auto error = world.files.create(arguments.output, imported.yaml);
  return error ? fail(world, error->message, "import overwrites nothing: name another file") : done;
}

}  // namespace

Run import_command(App& app) {
  const auto arguments = std::make_shared<Arguments>();
  app.add_option("FILE", arguments->file, "W3C Web Annotations (JSON-LD); - is standard input")->required();
  app.add_option("-o,--output", arguments->output, "A file to make; default: standard output")
      ->type_name("OUT");
  app.footer(
      "Takes an annotation, a list, or a page or collection with its items inside. Quotations become\n"
      "`match` or `target`, texts become notes, whatever has an address becomes a reference. Files of this\n"
      "kind may also be used as they are: --annotations FILE.jsonld.");
  return [arguments](World& world) { return run_import(*arguments, world); };
}

}  // namespace obelus::cli
