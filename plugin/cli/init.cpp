#include <fmt/format.h>

#include <memory>

#include "cli/commands.hpp"
#include "pipeline/paths.hpp"
#include "pipeline/project.hpp"
#include "reports/visible.hpp"

namespace obelus::cli {
namespace {

constexpr std::string_view starter_config =
    R"(# Settings of this site. All of them may be left out; these are the defaults.
# `obelus schema config` prints what else may stand here.

content_root: .                           # articles' paths are relative to this
annotations: ["annotations/**/*.yaml"]    # annotation files that serve many articles
lang: en                                  # of labels and dates

# markdown: {extensions: [table, strikethrough, autolink, tagfilter, tasklist, footnotes]}
# output: {cards: script}                 # script, declarative or none
)";

constexpr std::string_view starter_annotations = R"(# What {0} says, and where it says so.
# `obelus annotate {0}` writes the article with these as notes; `obelus match {0}` shows where they land.
obelus: 1

references:                       # the works cited, as in CSL-YAML
  []
  # - id: report
  #   type: report
  #   title: Annual Report
  #   author: [{{literal: Example Office}}]
  #   issued: 2024-12
  #   URL: https://example.org/report

people:
  {{}}
  # mayer:
  #   name: Anna Mayer
  #   bio: Has led the Example Office since 2019.
  #   as-of: 2025-01

annotations:                      # the passages they belong to, word for word
  []
  # - id: total
  #   match: nearly $600 billion
  #   sources: [report]
  #   note: At the exchange rate of the day.
  # - id: cost
  #   match: about $6 million
  #   disputed:
  #     status: unresolved
  #     positions:
  #       - {{by: The company, says: counts one run, sources: [report]}}
  #       - {{by: Its critics, says: leaves out the equipment}}
  # - {{match: Anna Mayer, bio: mayer}}
)";

struct Arguments {
  std::string article;
};

int created(World& world, const std::string& path, std::string_view content) {
  if (const auto error = world.files.create(path, content))
    return fail(world, error->message, "init overwrites nothing: take the file away first");
  return print(world, fmt::format("wrote {}\n", visible(path)));
}

int init(const Arguments& arguments, World& world) {
  const std::string& article = arguments.article;
  if (article.empty()) return created(world, "obelus.yaml", starter_config);
  if (world.files.kind(article) != FileKind::regular) return fail(world, "there is no article " + article);
  const std::string name = visible(paths::name(article));
  const int status = created(world, std::string(paths::stem(article)) + ".obelus.yaml",
                             fmt::format(fmt::runtime(starter_annotations), name));
  if (status != done || find_config(world.files, article)) return status;
  return created(world, "obelus.yaml", starter_config);
}

}  // namespace

Run init_command(App& app) {
  const auto arguments = std::make_shared<Arguments>();
  app.add_option("ARTICLE", arguments->article, "Start its annotations beside it");
  app.footer(
      "Writes obelus.yaml to this folder and, beside an article such as post.md,\n"
      "post.obelus.yaml. Files that exist are left alone.");
  return [arguments](World& world) { return init(*arguments, world); };
}

}  // namespace obelus::cli
