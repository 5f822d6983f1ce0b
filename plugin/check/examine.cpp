#include "check/examine.hpp"

#include <fmt/format.h>

#include <iterator>

#include "build/article_annotations.hpp"
#include "obelus/reading_language.hpp"
#include "pipeline/discover.hpp"
#include "pipeline/lock.hpp"
#include "pipeline/too_large.hpp"

namespace obelus {
namespace {

std::vector<Match> match_waivers(const Article& article, const AnnotationSet& set) {
  if (set.waivers.empty()) return {};
  std::vector<Query> queries;
  for (const Waiver& each : set.waivers) queries.push_back(query_for(each));
  return Matcher(std::move(queries)).match(article);
}

// For people: what covers a figure.
std::string covered_by(const Examined& examined, const Cover& cover) {
  const AnnotationSet& set = examined.selected.set;
  switch (cover.kind) {
    case CoverKind::annotation: return fmt::format("annotation {}", set.annotations[cover.index].id);
    case CoverKind::footnote: return "footnote";
    case CoverKind::link: return fmt::format("link {}", examined.article->inlines[cover.index].target);
    case CoverKind::fact: return fmt::format("facts of {}", set.people[cover.index].name);
    case CoverKind::waiver: return examined.checked.waiver_reasons[cover.index];
    case CoverKind::none: break;
  }
  return "";
}

// What obelus.lock says of the article, or null.
const LockedArticle* locked(const Files& files, const CheckedProject& project, const std::string& path) {
  if (project.lock.empty() || path == "-") return nullptr;
  const auto place = lock_place(files, project.project, path);
  const auto found = place ? project.lock.find(place->article) : project.lock.end();
  return found == project.lock.end() ? nullptr : &found->second;
}

}  // namespace

Examined examine(const Files& files, const CheckRequest& request, const CheckedProject& project,
                 const std::string& path) {
  Examined examined;
  examined.path = path;
  examined.options = project.options;
  AnnotateOptions& options = examined.options;
  const bool is_input = path == "-";
  auto bytes = is_input ? Result<std::string>(request.input.value_or(""))
                        : within_file_size(files.read(path, options.markdown.limits.file_size));
  const auto fail = [&](const Error& error) { examined.faults.push_back(fault(error, path)); };
  if (!bytes) {
    fail(bytes.error());
    return examined;
  }
  options.from = request.format_of(path, *bytes);
  examined.file_size = bytes->size();
  auto article = read_article(std::move(*bytes), options);
  if (!article) {
    fail(article.error());
    return examined;
  }
  examined.article = std::move(*article);

  ReadArticle read;
  std::set<std::string> seen = project.site->read();
  Gathered gathered = gather_own(files, project.project, *examined.article, is_input ? "" : path, seen,
                                 examined.own, read.names);
  examined.faults = std::move(gathered.faults);
  if (!examined.faults.empty()) {
    options.notes.lang = language_of(request.lang, *examined.article, {}, project.project);
    return examined;
  }
  std::erase_if(gathered.sets, says_nothing);
  read.path = path;
  read.options = std::move(options);
  read.article = std::move(*examined.article);
  read.own = std::move(gathered.sets);
  read.findings = std::move(gathered.findings);
  Examined made = examine(std::move(read), files, request, project);
  made.file_size = examined.file_size;
  made.own = std::move(examined.own);
  return made;
}

Examined examine(ReadArticle read, const Files& files, const CheckRequest& request,
                 const CheckedProject& project) {
  Examined examined;
  examined.path = std::move(read.path);
  examined.options = std::move(read.options);
  examined.file_size = read.article.bytes.size();
  examined.article = std::move(read.article);
  const Article& article = *examined.article;
  AnnotateOptions& options = examined.options;
  examined.locked = locked(files, project, examined.path);
  Selected& selected = examined.selected;
  selected = project.site->select(article, std::move(read.own), std::move(read.names), examined.locked);
  options.notes.lang = language_of(request.lang, article, selected.set, project.project);
  options.site_files = project.site->site_files();
  examined.faults = std::move(selected.faults);
  if (!examined.faults.empty()) return examined;
  if (const auto error = refuse_matches(selected.matches, options)) {
    examined.faults.push_back(fault(*error, examined.path));
    return examined;
  }

  FigurePolicy policy = project.project.figures;
  policy.lang = stated_language(request.lang, article, selected.set, project.project);
  policy.lang = std::string(reading_language(article, policy));
  examined.figures = figures(article, policy);
  examined.waiver_matches = match_waivers(article, selected.set);
  const Subject subject{
      article,          examined.path,   selected.set, selected.matches, examined.waiver_matches,
      examined.figures, examined.locked, policy.lang};
  examined.checked = check(subject, project.check);
  std::move(read.findings.begin(), read.findings.end(), std::back_inserter(examined.checked.findings));
  project.levels->apply(selected.names, examined.checked.findings);
  return examined;
}

CheckedFigure checked_figure(const Examined& examined, std::size_t number) {
  const Figure& figure = examined.figures[number];
  const Cover& cover = examined.checked.covers[number];
  CheckedFigure row;
  row.place = {examined.path, examined.article->map.bytes_of(figure.text).value_or(Span{})};
  row.text = examined.article->text_of(figure.text);
  row.kind = name_of(figure.quantity.kind);
  row.value = value_of(figure.quantity);
  row.unit = unit_of(*examined.article, figure.quantity);
  row.status = cover.kind == CoverKind::none     ? FigureStatus::unsourced
               : cover.kind == CoverKind::waiver ? FigureStatus::waived
                                                 : FigureStatus::sourced;
  row.by = covered_by(examined, cover);
  return row;
}

}  // namespace obelus
