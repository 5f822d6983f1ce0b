#include "obelus/annotate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "cli/assets.hpp"
#include "cli/choice.hpp"
#include "cli/commands.hpp"
#include "cli/common.hpp"
#include "pipeline/article_names.hpp"
#include "pipeline/page.hpp"
#include "pipeline/paths.hpp"

namespace obelus::cli {
namespace {

struct Arguments {
  CommonOptions common;
  std::string article;
  std::string output;
  std::string to;
  NoteChoice notes;
  bool standalone = false;
  bool no_assets = false;
  bool strict = false;
};

bool to_standard_output(const Arguments& arguments) {
  return arguments.output.empty() || arguments.output == "-";
}

// Puts the command line over what the configuration says.
std::optional<Error> apply(const Arguments& arguments, Opened& opened) {
  AnnotateOptions& options = opened.options;
  if (!arguments.to.empty()) options.to = arguments.to == "markdown" ? Format::markdown : Format::html;
  if (is_mdx(opened.path)) {
    if (arguments.to == "html")
      return Error{"MDX holds code that runs, and cannot become HTML here", {}, "", "leave out --to html"};
    options.to = Format::markdown;
  }
  if (opened.article.format == Format::html && options.to == Format::markdown)
    return Error{"HTML cannot become Markdown", {}, "", "leave out --to markdown"};
  if (arguments.standalone && options.to == Format::markdown)
    return Error{"--standalone makes a page of HTML", {}, "", "leave out --to markdown"};
  apply_notes(arguments.notes, options.notes);
  if (arguments.no_assets) options.notes.assets_href.clear();
  return std::nullopt;
}

// The article in a page of its own, if that was asked for and it is none yet.
std::string wrapped(const Arguments& arguments, const Opened& opened, Annotated annotated) {
  const bool has_page = opened.article.format == Format::html && is_page(opened.article.bytes);
  if (!arguments.standalone || has_page) return std::move(annotated.output);
  const std::string name(paths::name(paths::stem(opened.path)));
  const std::string title = title_of(opened.article, opened.path == "-" ? "" : name);
  const std::string& lang = opened.article.lang.empty() ? opened.options.notes.lang : opened.article.lang;
  NoteOptions without_cards = opened.options.notes;
  without_cards.cards = Cards::none;
  const std::string head = annotated.marks.head.empty() ? head_links(without_cards) : annotated.marks.head;
  return page({lang, title, head, annotated.output});
}

// What is lost when the output takes the place of a file it is made of. The article itself may give way to
// itself, annotated: a page to a page, Markdown to Markdown.
std::optional<Error> overwriting(const World& world, const Arguments& arguments, const Opened& opened) {
  const std::string output = world.files.absolute(arguments.output);
  for (const std::string& source : opened.sources.paths()) {
    const bool is_article = source == opened.path;
    const bool in_place = is_article && opened.options.to == opened.article.format;
    if (source == "-" || in_place || world.files.absolute(source) != output) continue;
    return Error{fmt::format("will not write {}: the article is read {} it", arguments.output,
                             is_article ? "from" : "with"),
                 {},
                 "",
                 "name another file with --output"};
  }
  return std::nullopt;
}

int write(World& world, const Arguments& arguments, const Opened& opened, std::string_view output,
          int status) {
  if (to_standard_output(arguments)) return print(world, output, status);
  if (const auto error = overwriting(world, arguments, opened))
    return fail(world, error->message, error->hint);
  const bool links_assets = !opened.options.notes.assets_href.empty() && !arguments.no_assets;
  if (arguments.standalone && links_assets && opened.project.ships_assets) {
    const std::string folder = paths::join(paths::parent(arguments.output), "obelus");
    if (const auto error = write_assets(world.files, folder)) return fail(world, error->message, error->hint);
  }
  if (const auto error = world.files.write(arguments.output, output))
    return fail(world, error->message, error->hint);
  return status;
}

int annotate(const Arguments& arguments, World& world) {
  Opened opened = open_article(world, arguments.article, arguments.common);
  if (!opened.faults.empty()) {
    report(world, opened.faults, opened.sources, arguments.common);
    return could_not;
  }
  if (const auto error = apply(arguments, opened)) return fail(world, error->message, error->hint);
  auto annotated = obelus::annotate(opened.article, opened.path, opened.annotations.set, opened.options);
  if (!annotated) {
    report(world, {fault(annotated.error(), opened.path)}, opened.sources, arguments.common);
    return could_not;
  }
  opened.sources.keep(opened.path, std::move(annotated->bytes));
  const std::vector<Finding> findings = std::move(annotated->findings);
  const bool has_error = std::any_of(findings.begin(), findings.end(),
                                     [](const Finding& each) { return each.level == Level::error; });
  const int status = arguments.strict && has_error ? has_findings : done;
  const std::string output = wrapped(arguments, opened, std::move(*annotated));
  const int written = write(world, arguments, opened, output, status);
  report(world, findings, opened.sources, arguments.common);
  return written;
}

}  // namespace

Run annotate_command(App& app) {
  const auto arguments = std::make_shared<Arguments>();
  app.add_option("FILE", arguments->article, "Markdown or HTML; - is standard input")->required();
  app.add_option("-o,--output", arguments->output, "Where to write; default: standard output")
      ->type_name("OUT");
  app.add_option("--to", arguments->to, "html or markdown; default: html, of MDX markdown")
      ->check(one_of({"html", "markdown"}))
      ->type_name("FORMAT");
  app.add_flag("--standalone", arguments->standalone, "A whole page, with stylesheet");
  app.add_flag("--no-assets", arguments->no_assets, "No links to stylesheet and script");
  declare_notes(app, arguments->notes);
  app.add_flag("--strict", arguments->strict, "Exit 1 when a finding is an error");
  declare_common(app, arguments->common);
  return [arguments](World& world) { return annotate(*arguments, world); };
}

}  // namespace obelus::cli
