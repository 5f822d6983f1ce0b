#include "obelus/figure.hpp"

#include <algorithm>
#include <memory>

#include "cli/choice.hpp"
#include "cli/commands.hpp"
#include "cli/common.hpp"
#include "cli/json_lines.hpp"
#include "obelus/reader.hpp"
#include "reports/figures.hpp"

namespace obelus::cli {
namespace {

struct Arguments {
  CommonOptions common;
  std::vector<std::string> articles;
  std::string format = "table";
  std::string texts;
  std::string policy = "default";
  std::string offsets = "code-points";
  bool all = false;
  bool reasons = false;
};

FigurePolicy policy_of(const Arguments& arguments, FigurePolicy configured, std::string lang) {
  configured.quantities = arguments.policy == "quantities";
  configured.lang = std::move(lang);
  return configured;
}

int list_article(const Arguments& arguments, const std::string& path, World& world) {
  const Opened opened = open_article(world, path, arguments.common);
  if (!opened.faults.empty()) {
    report(world, opened.faults, opened.sources, arguments.common);
    return could_not;
  }
  const auto found = figures(opened.article, policy_of(arguments, opened.project.figures, opened.lang));
  const FigureReport rows{
      opened.path,      opened.article, found, arguments.all, wants_color(world, arguments.common),
      world.out_columns};
  if (arguments.format == "table") return print(world, figures_table(rows));
  return print(world,
               figures_jsonl(rows, arguments.offsets == "bytes" ? Offsets::bytes : Offsets::code_points));
}

// Adds an {"id","figures"} line, for a text whose id is JSON already.
void reply_to(std::string_view id, std::string text, const FigurePolicy& policy, bool all,
              std::string& replies) {
  const Article article = read_plain(std::move(text));
  append_figures_reply(id, {"", article, figures(article, policy), all}, replies);
}

std::optional<Error> answer_text(nlohmann::json& object, Span line, const FigurePolicy& policy, bool all,
                                 std::string& replies) {
  const auto text = object.find("text");
  if (text == object.end() || !text->is_string()) return bad_line("`text` is missing", line);
  const std::string id = object.value("id", nlohmann::json()).dump();
  reply_to(id, std::move(text->get_ref<std::string&>()), policy, all, replies);
  return std::nullopt;
}

int list_texts(const Arguments& arguments, World& world) {
  const auto project = project_here(world, arguments.common);
  if (!project) return could_not;
  const std::string& lang = arguments.common.lang.empty() ? project->lang : arguments.common.lang;
  const FigurePolicy policy = policy_of(arguments, project->figures, lang);
  LineAnswers answers;
  answers.expected = "an object with a text";
  answers.limits = project->options.markdown.limits;
  answers.answer = [&](nlohmann::json& object, Span line, std::string& replies) {
    return answer_text(object, line, policy, arguments.all, replies);
  };
  answers.answer_plain = [&](std::string_view id, std::string text, std::string& replies) {
    reply_to(id, std::move(text), policy, arguments.all, replies);
  };
  return answer_lines(arguments.texts, world, arguments.common, answers);
}

int run_figures(const Arguments& arguments, World& world) {
  if (arguments.reasons) return print(world, reasons_table());
  if (!arguments.texts.empty()) return list_texts(arguments, world);
  int status = done;
  for (const std::string& path : arguments.articles)
    status = std::max(status, list_article(arguments, path, world));
  return status;
}

}  // namespace

Run figures_command(App& app) {
  const auto arguments = std::make_shared<Arguments>();
  auto* files = app.add_option("FILE", arguments->articles, "Articles; - is standard input");
  auto* texts = app.add_option("--texts", arguments->texts, "Answer lines of {\"id\",\"text\"} instead")
                    ->type_name("JSONL")
                    ->excludes(files);
  app.add_option("--format", arguments->format, "table or jsonl")
      ->check(one_of({"table", "jsonl"}))
      ->type_name("FORMAT");
  app.add_flag("--all", arguments->all, "Exempt numbers too, each with its reason");
  app.add_option("--policy", arguments->policy, "default, or quantities: all, in dates and addresses too")
      ->check(one_of({"default", "quantities"}))
      ->type_name("POLICY");
  auto* reasons = app.add_flag("--reasons", arguments->reasons, "List the reason codes and what they mean");
  app.add_option("--offsets", arguments->offsets, "code-points of the reading text, or bytes of the file")
      ->check(one_of({"code-points", "bytes"}))
      ->type_name("UNIT");
  declare_common(app, arguments->common);
  app.require_one_of({files, texts, reasons}, "FILE, --texts or --reasons");
  return [arguments](World& world) { return run_figures(*arguments, world); };
}

}  // namespace obelus::cli
