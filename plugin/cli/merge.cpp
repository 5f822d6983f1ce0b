#include "provenance/merge.hpp"

#include <memory>
#include <nlohmann/json.hpp>

#include "cli/commands.hpp"
#include "provenance/read_json.hpp"

namespace obelus::cli {
namespace {

struct Arguments {
  std::vector<std::string> reports;
  std::string output = "-";
};

int run_merge(const Arguments& arguments, World& world) {
  std::vector<Json> parts;
  for (const std::string& path : arguments.reports) {
    auto bytes = path == "-" ? world.read_input(longest_report) : world.files.read(path, longest_report);
    if (!bytes) return fail(world, bytes.error().message, bytes.error().hint);
    auto part = read_report(*bytes, path);
    if (!part) return fail(world, part.error().message, part.error().hint);
    parts.push_back(std::move(*part));
  }
  const auto whole = merge_reports(parts);
  if (!whole) return fail(world, whole.error().message, whole.error().hint);
  if (arguments.output == "-") return print(world, *whole);
  return write_new(world, arguments.output, *whole, arguments.reports);
}

}  // namespace

Run merge_command(App& app) {
  const auto arguments = std::make_shared<Arguments>();
  app.add_option("REPORT", arguments->reports,
                 "Of check -f json, for parts of a site; articles of two are not compared")
      ->required();
  app.add_option("-o,--output", arguments->output, "Write here; default: standard output")->type_name("FILE");
  return [arguments](World& world) { return run_merge(*arguments, world); };
}

}  // namespace obelus::cli
