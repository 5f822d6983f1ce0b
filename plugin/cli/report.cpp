#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>

#include "cli/commands.hpp"
#include "pipeline/paths.hpp"
#include "provenance/read_json.hpp"
#include "provenance/site.hpp"

namespace obelus::cli {
namespace {

struct Arguments {
  std::vector<std::string> reports;
  std::string output;
  std::string title = "Where the figures come from";
};

Result<std::string> read_one(const World& world, const std::string& path) {
  if (path == "-") return world.read_input(longest_report);
  auto bytes = world.files.read(path, longest_report);
  if (bytes || world.files.kind(path) != FileKind::folder) return bytes;
  Error error = bytes.error();
  error.hint = "a report is what `obelus check -f json` printed: obelus check -f json > now.json";
  return error;
}

Result<std::vector<Snapshot>> read_all(const World& world, const Arguments& arguments) {
  std::vector<Snapshot> snapshots;
  for (const std::string& path : arguments.reports) {
    const auto bytes = read_one(world, path);
    if (!bytes) return bytes.error();
    const auto report = read_report(*bytes, path);
    if (!report) return report.error();
    snapshots.push_back(snapshot_of(*report));
    if (snapshots.back().date.empty() && arguments.reports.size() > 1)
      return Error{fmt::format("{} has no date to put it in order by", path), {}, "", ""};
  }
  std::stable_sort(snapshots.begin(), snapshots.end(),
                   [](const Snapshot& a, const Snapshot& b) { return a.date < b.date; });
  return snapshots;
}

// Only what an earlier run wrote may be written over.
std::optional<Error> refuse_files_of_others(const Files& files, const std::string& path) {
  if (files.kind(path) == FileKind::missing) return std::nullopt;
  const auto content = files.read(path, longest_report);
  if (!content) return content.error();
  if (content->substr(0, 1024).find(site_mark) != std::string::npos) return std::nullopt;
  return Error{fmt::format("will not write {}: obelus did not make what is there", path),
               {},
               "",
               "name a folder of its own with --output"};
}

int run_report(const Arguments& arguments, World& world) {
  const auto snapshots = read_all(world, arguments);
  if (!snapshots) return fail(world, snapshots.error().message, snapshots.error().hint);
  const std::vector<SiteFile> site = provenance_site(*snapshots, arguments.title);
  for (const SiteFile& each : site)
    if (const auto error = refuse_files_of_others(world.files, paths::join(arguments.output, each.name)))
      return fail(world, error->message, error->hint);
  if (const auto error = world.files.make_folder(arguments.output))
    return fail(world, error->message, error->hint);
  for (const SiteFile& each : site)
    if (const auto error = world.files.write(paths::join(arguments.output, each.name), each.content))
      return fail(world, error->message, error->hint);
  return done;
}

}  // namespace

Run report_command(App& app) {
  const auto arguments = std::make_shared<Arguments>();
  app.add_option("REPORT", arguments->reports, "What check -f json printed; several show change over time")
      ->required();
  app.add_option("-o,--output", arguments->output, "Folder for index.html, provenance.css, coverage.svg")
      ->type_name("DIR")
      ->required();
  app.add_option("--title", arguments->title, "Of the page")->type_name("TEXT");
  return [arguments](World& world) { return run_report(*arguments, world); };
}

}  // namespace obelus::cli
