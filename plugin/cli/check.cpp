#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <memory>

#include "check/run.hpp"
#include "cli/baseline_option.hpp"
#include "cli/check_fix.hpp"
#include "cli/choice.hpp"
#include "cli/commands.hpp"
#include "cli/common.hpp"
#include "cli/format_option.hpp"
#include "obelus/rule.hpp"
#include "pipeline/workers.hpp"
#include "reports/statistics.hpp"
#include "reports/visible.hpp"

namespace obelus::cli {
namespace {

constexpr std::size_t longest_input = std::size_t{64} << 20;

struct Arguments {
  CommonOptions common;
  CheckRequest request;
  std::vector<std::string> formats;
  std::string fail_on = "error";
  std::string today;
  std::string stubs;
  bool fix = false;
  bool diff = false;
  bool statistics = false;
};

// Passes ids and names of rules, and beginnings of ids; what it passes on are ids.
Transform rule_word() {
  return [](std::string& word) -> std::string {
    if (const Rule* rule = find_rule_by_word(word)) {
      word = rule->id;
      return "";
    }
    for (const Rule& rule : rules())
      if (word.size() >= 2 && rule.id.starts_with(word)) return "";
    const std::string_view nearest = nearest_rule(word);
    return fmt::format(
        "“{}” is no rule{}", word,
        nearest.empty() ? "; `obelus rules` lists them" : fmt::format("; did you mean {}?", nearest));
  };
}

// The same, but for rules that cannot be off.
Transform rule_to_ignore() {
  return [known = rule_word()](std::string& word) -> std::string {
    if (std::string wrong = known(word); !wrong.empty()) return wrong;
    const auto is_fault = [&](const Rule& rule) { return !rule.id.starts_with(word) || rule.is_fault; };
    if (!std::all_of(rules().begin(), rules().end(), is_fault)) return "";
    return fmt::format("{} is a fault: where there is one nothing can be done, so it cannot be ignored",
                       word);
  };
}

// The content of files that findings speak of, read when it is asked for.
class Contents {
 public:
  Contents(const World& world, Sources& sources) : world_(world), sources_(sources) {}

  const std::string* operator()(const std::string& path) {
    if (const std::string* known = sources_.find(path)) return known;
    auto bytes = world_.files.read(path, longest_input);
    return bytes ? &sources_.keep(path, std::move(*bytes)) : nullptr;
  }

 private:
  const World& world_;
  Sources& sources_;
};

int status_of(const CheckOutcome& outcome, const std::string& fail_on) {
  if (outcome.has_faults) return could_not;
  if (fail_on == "never") return done;
  const Level least = fail_on == "info" ? Level::info : fail_on == "warning" ? Level::warning : Level::error;
  const auto& findings = outcome.report.findings;
  const bool fails =
      std::any_of(findings.begin(), findings.end(), [&](const Finding& each) { return each.level >= least; });
  return fails ? has_findings : done;
}

// "2026-07-01"
std::optional<Date> read_day(const std::string& text) {
  Date date;
  char end = 0;
  if (text.size() != 10 ||
      std::sscanf(text.c_str(), "%4d-%2d-%2d%c", &date.year, &date.month, &date.day, &end) != 3)
    return std::nullopt;
  const auto day = std::chrono::year{date.year} / static_cast<unsigned>(std::max(date.month, 0)) /
                   static_cast<unsigned>(std::max(date.day, 0));
  return day.ok() ? std::optional(date) : std::nullopt;
}

Check day() {
  return [](const std::string& text) {
    return read_day(text) ? "" : fmt::format("“{}” is no day such as 2026-07-01", text);
  };
}

// Puts the command line, the day and standard input into the request.
std::optional<Error> prepare(Arguments& arguments, World& world) {
  CheckRequest& request = arguments.request;
  const CommonOptions& common = arguments.common;
  request.config = common.config;
  request.annotations = common.annotations;
  request.lang = common.lang;
  request.adjust = [&](AnnotateOptions& options) { apply_common(common, options); };
  request.format_of = [&](const std::string& path, std::string_view bytes) {
    return format_of(path, bytes, common.from);
  };
  request.today = arguments.today.empty() ? world.today : read_day(arguments.today);
  if (std::find(request.paths.begin(), request.paths.end(), "-") == request.paths.end()) return std::nullopt;
  auto input = world.read_input(longest_input);
  if (!input) return input.error();
  request.input = std::move(*input);
  return std::nullopt;
}

// What is to be done before reporting; an exit status when there is nothing to report then.
Result<std::optional<int>> act(const Arguments& arguments, CheckOutcome& outcome, World& world) {
  if (arguments.diff) {
    const auto diff = diff_of_drifted(world, outcome, arguments.common);
    if (!diff) return diff.error();
    const int status = outcome.has_faults ? could_not : diff->empty() ? done : has_findings;
    return std::optional(print(world, *diff, status));
  }
  if (arguments.fix) {
    const auto fixed = fix_drifted(world, outcome, arguments.common);
    if (!fixed) return fixed.error();
    if (*fixed) {
      auto again = run_check(world.files, arguments.request);
      if (!again) return again.error();
      outcome = std::move(*again);
    }
  }
  if (arguments.stubs.empty()) return std::optional<int>();
  const auto stubs = stubs_of(world, outcome, arguments.common);
  if (!stubs) return stubs.error();
  if (arguments.stubs == "-") return std::optional(print(world, *stubs));
  if (auto error = world.files.create(arguments.stubs, *stubs)) return std::move(*error);
  return std::optional<int>();
}

// Counts in the place of what goes to standard output; files get their reports.
int write_statistics(World& world, std::vector<ReportOutput> outputs, CheckReport& report,
                     const ReportContext& context, int status) {
  std::erase_if(outputs, [](const ReportOutput& each) { return each.file.empty(); });
  if (const int written = write_formats(world, outputs, report, context, status); written != status)
    return written;
  const std::string counts = statistics(report);
  report.findings.clear();
  return print(world, counts + pretty_report(report, context), status);
}

int run_check_command(Arguments& arguments, World& world) {
  const auto begun = std::chrono::steady_clock::now();
  const auto outputs = read_formats(arguments.formats, world.github_actions);
  if (!outputs) return fail(world, outputs.error().message, outputs.error().hint);
  if (const auto error = prepare(arguments, world)) return fail(world, error->message, error->hint);
  CheckRequest& request = arguments.request;
  request.provenance = std::any_of(outputs->begin(), outputs->end(), [](const ReportOutput& each) {
    return each.format->print == json_report;
  });
  auto outcome = run_check(world.files, request);
  if (!outcome) return fail(world, outcome.error().message, outcome.error().hint);
  const auto status_by_then = act(arguments, *outcome, world);
  if (!status_by_then) return fail(world, status_by_then.error().message, status_by_then.error().hint);
  if (*status_by_then) return **status_by_then;
  if (const auto status = finish_baseline(request, *outcome, world)) return *status;
  if (request.input && outcome->sources.find("-") == nullptr) outcome->sources.keep("-", *request.input);
  if (!arguments.common.quiet)
    for (const std::string& note : outcome->notes)
      world.err(fmt::format("obelus: note: {}\n", visible(note)));
  if (arguments.common.quiet)
    std::erase_if(outcome->report.findings, [](const Finding& each) { return each.level != Level::error; });
  const int status = status_of(*outcome, arguments.fail_on);
  Contents contents(world, outcome->sources);
  const ContentOf content_of = [&](const std::string& path) { return contents(path); };
  ReportContext context{content_of, request.today};
  context.pretty.color = wants_color(world, arguments.common);
  context.coverage_line = !arguments.common.quiet;
  if (world.out_is_terminal)
    context.took =
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begun);
  if (arguments.statistics) return write_statistics(world, *outputs, outcome->report, context, status);
  return write_formats(world, *outputs, outcome->report, context, status);
}

}  // namespace

Run check_command(App& app) {
  const auto arguments = std::make_shared<Arguments>();
  CheckRequest& request = arguments->request;
  request.jobs = processors();
  app.add_option("PATH", request.paths, "Articles and folders; default: the whole project");
  declare_formats(app, arguments->formats);
  app.add_option("--fail-on", arguments->fail_on, "Exit 1 from this level on: error, warning, info, never")
      ->check(one_of({"error", "warning", "info", "never"}))
      ->type_name("LEVEL");
  app.add_option("--select", request.rules.select, "These rules only: OB101, unsourced-figure, OB2")
      ->transform(rule_word())
      ->delimiter(',')
      ->type_name("RULE")
      ->one_value_each();
  app.add_option("--ignore", request.rules.ignore, "All rules but these")
      ->transform(rule_to_ignore())
      ->delimiter(',')
      ->type_name("RULE")
      ->one_value_each();
  app.add_option("--min-coverage", request.min_coverage,
                 "Percentage of figures of the site that need sources")
      ->check(percentage())
      ->type_name("PCT");
  declare_baseline(app, request);
  auto* fix = app.add_flag("--fix", arguments->fix, "Have the YAML quote edited passages as they are now");
  app.add_flag("--diff", arguments->diff, "Show what --fix would change, and change nothing")->excludes(fix);
  app.add_option("--stubs", arguments->stubs, "Write annotations to fill in for figures; - prints them")
      ->type_name("FILE");
  app.add_option("--today", arguments->today, "The day that ages and waivers go by; default: this one")
      ->check(day())
      ->type_name("DATE");
  app.add_flag("--statistics", arguments->statistics, "Count findings by rule instead of showing them");
  app.add_option("--jobs", request.jobs, "Worker processes; default: one a processor")
      ->check(number_between(1, 256))
      ->type_name("N");
  declare_search(app, arguments->common);
  declare_common(app, arguments->common);
  return [arguments](World& world) { return run_check_command(*arguments, world); };
}

}  // namespace obelus::cli
