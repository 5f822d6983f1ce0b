#include "obelus/match.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "cli/choice.hpp"
#include "cli/commands.hpp"
#include "cli/common.hpp"
#include "cli/explain_match.hpp"
#include "cli/fix.hpp"
#include "cli/json_lines.hpp"
#include "cli/selectors.hpp"
#include "obelus/annotate.hpp"
#include "reports/matches.hpp"
#include "reports/visible.hpp"

namespace obelus::cli {
namespace {

struct Arguments {
  CommonOptions common;
  std::vector<std::string> articles;
  std::string format = "table";
  std::string selectors;
  std::string offsets = "code-points";
  bool strict = false;
  bool fix = false;
  bool diff = false;
  std::string explain;  // an annotation's id
};

Offsets offsets_of(const Arguments& arguments) {
  return arguments.offsets == "bytes" ? Offsets::bytes : Offsets::code_points;
}

// Writes the repaired files and says so.
int write_fixed(World& world, const Repairs& repairs, const CommonOptions& options) {
  if (const auto error = write_repairs(world.files, repairs)) return fail(world, error->message, error->hint);
  for (const RepairedFile& each : repairs.files)
    if (!options.quiet)
      world.err(
          fmt::format("{}: {} repaired\n", visible(each.path),
                      each.quotations == 1 ? "1 quotation" : fmt::format("{} quotations", each.quotations)));
  return done;
}

int faulty(World& world, const Arguments& arguments, const Opened& opened) {
  report(world, opened.faults, opened.sources, arguments.common);
  return could_not;
}

// Prints what the annotations of one article match, repaired first if that was asked for.
int match_article(const Arguments& arguments, const std::string& path, World& world) {
  Opened opened = open_article(world, path, arguments.common);
  if (!opened.faults.empty()) return faulty(world, arguments, opened);
  if (!arguments.explain.empty()) return explain_match(world, opened, arguments.explain);
  std::vector<Match> matches = match(opened);
  Repairs repairs;
  if (arguments.fix || arguments.diff)
    repairs = repairs_of(world, opened, matches, arguments.common, arguments.articles.size() > 1);
  if (arguments.diff) return print(world, diff_of(repairs), repairs.files.empty() ? done : has_findings);
  if (!repairs.files.empty()) {
    if (const int failed = write_fixed(world, repairs, arguments.common); failed != done) return failed;
    opened = reopen(world, world.files, opened, arguments.common);
    if (!opened.faults.empty()) return faulty(world, arguments, opened);
    matches = match(opened);
  }
  const AnnotationSet& set = opened.annotations.set;
  if (const auto error = refuse_matches(matches, opened.options)) {
    report(world, {fault(*error, path)}, opened.sources, arguments.common);
    return could_not;
  }
  const MatchReport rows{opened.path, opened.article, set, matches};
  const bool jsonl = arguments.format == "jsonl";
  const std::string text = jsonl ? matches_jsonl(rows, offsets_of(arguments)) : matches_table(rows);
  auto findings = match_findings(opened, matches);
  explain_left(repairs, set, findings);
  const int status = arguments.strict && !findings.empty() ? has_findings : done;
  const int printed = print(world, text, status);
  if (!jsonl) report(world, findings, opened.sources, arguments.common);
  return printed;
}

int match_selectors(const Arguments& arguments, World& world) {
  const auto project = project_here(world, arguments.common);
  if (!project) return could_not;
  const Limits& limits = project->options.markdown.limits;
  SelectorAnswers selectors(offsets_of(arguments), limits);
  LineAnswers answers;
  answers.expected = "an object with a text and a selector";
  answers.limits = limits;
  answers.answer = [&](nlohmann::json& object, Span line, std::string& replies) {
    return selectors.answer(object, line, replies);
  };
  answers.finish = [&](std::string& replies) { selectors.finish(replies); };
  return answer_lines(arguments.selectors, world, arguments.common, answers);
}

int run_match(const Arguments& arguments, World& world) {
  if (!arguments.selectors.empty()) return match_selectors(arguments, world);
  int status = done;
  for (const std::string& path : arguments.articles)
    status = std::max(status, match_article(arguments, path, world));
  return status;
}

}  // namespace

Run match_command(App& app) {
  const auto arguments = std::make_shared<Arguments>();
  auto* files = app.add_option("FILE", arguments->articles, "Articles; - is standard input");
  auto* selectors = app.add_option("--selectors", arguments->selectors,
                                   "Answer lines of {\"id\",\"text\",\"selector\"} instead")
                        ->type_name("JSONL")
                        ->excludes(files);
  app.add_option("--format", arguments->format, "table or jsonl")
      ->check(one_of({"table", "jsonl"}))
      ->type_name("FORMAT");
  app.add_option("--offsets", arguments->offsets, "code-points of the reading text, or bytes of the file")
      ->check(one_of({"code-points", "bytes"}))
      ->type_name("UNIT");
  app.add_flag("--strict", arguments->strict, "Exit 1 when an annotation does not land for sure");
  app.add_flag("--fix", arguments->fix, "Have the YAML quote edited passages as they are now");
  app.add_flag("--diff", arguments->diff, "Show what --fix would change, and change nothing")
      ->excludes(selectors);
  app.add_option("--explain", arguments->explain, "Say why an annotation landed where it did, or nowhere")
      ->type_name("ID")
      ->excludes(selectors);
  declare_common(app, arguments->common);
  app.require_one_of({files, selectors}, "FILE or --selectors");
  return [arguments](World& world) { return run_match(*arguments, world); };
}

}  // namespace obelus::cli
