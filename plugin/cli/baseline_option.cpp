#include "cli/baseline_option.hpp"

#include <fmt/format.h>

namespace obelus::cli {
namespace {

using Action = BaselineRequest::Action;

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

bool is_there_already(const World& world, const BaselineUpdate& update) {
  const auto there = world.files.read(update.path, update.content.size());
  return there && *there == update.content;
}

}  // namespace

void declare_baseline(App& app, CheckRequest& request) {
  app.add_option("--baseline", request.baseline.path, "Pass over the findings in FILE; over `baseline:`")
      ->type_name("FILE");
  auto* write = app.add_flag(
      "--write-baseline", [&request] { request.baseline.action = Action::write; },
      "Write all that is found to the baseline");
  app.add_flag(
         "--prune-baseline", [&request] { request.baseline.action = Action::prune; },
         "Take out of the baseline what is found no more")
      ->excludes(write);
  app.add_option("--since", request.since, "Tell only what is new since a git revision: main, HEAD~3")
      ->type_name("REV")
      ->check([](const std::string& word) { return word.empty() ? std::string("names no revision") : ""; });
}

std::optional<int> finish_baseline(const CheckRequest& request, const CheckOutcome& outcome, World& world) {
  if (!outcome.baseline) return std::nullopt;
  const BaselineUpdate& update = *outcome.baseline;
  if (!is_there_already(world, update))
    if (const auto error = world.files.write(update.path, update.content))
      return fail(world, error->message, error->hint);
  const std::string held = counted(update.findings, "finding", "findings");
  if (request.baseline.action == Action::write)
    return print(world, fmt::format("{} in {}\n", held, update.path));
  world.err(fmt::format("obelus: note: {} taken out of {}; it holds {}\n",
                        counted(update.gone, "entry", "entries"), update.path, held));
  return std::nullopt;
}

}  // namespace obelus::cli
