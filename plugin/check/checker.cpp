#include "check/checker.hpp"

#include <fmt/format.h>

#include "build/article_annotations.hpp"
#include "obelus/baseline.hpp"
#include "obelus/figure.hpp"
#include "pipeline/lock.hpp"

namespace obelus {
namespace {

std::vector<Match> match_waivers(const Article& article, const AnnotationSet& set) {
  if (set.waivers.empty()) return {};
  std::vector<Query> queries;
  for (const Waiver& each : set.waivers) queries.push_back(query_for(each));
  return Matcher(std::move(queries)).match(article);
}

// For people: what covers a figure.
std::string covered_by(const Subject& subject, const Checked& checked, const Cover& cover) {
  switch (cover.kind) {
    case CoverKind::annotation: return fmt::format("annotation {}", subject.set.annotations[cover.index].id);
    case CoverKind::footnote: return "footnote";
    case CoverKind::link: return fmt::format("link {}", subject.article.inlines[cover.index].target);
    case CoverKind::fact: return fmt::format("facts of {}", subject.set.people[cover.index].name);
    case CoverKind::waiver: return checked.waiver_reasons[cover.index];
    case CoverKind::none: break;
  }
  return "";
}

CheckedFile file_of(const Subject& subject, const Checked& checked) {
  CheckedFile file;
  file.path = subject.path;
  file.coverage = checked.coverage;
  for (std::size_t i = 0; i < subject.figures.size(); ++i) {
    const Figure& figure = subject.figures[i];
    if (figure.verdict != Verdict::error) continue;
    const Cover& cover = checked.covers[i];
    CheckedFigure row;
    row.place = {subject.path, subject.article.map.bytes_of(figure.text).value_or(Span{})};
    row.text = subject.article.text_of(figure.text);
    row.kind = name_of(figure.quantity.kind);
    row.value = value_of(figure.quantity);
    row.unit = unit_of(subject.article, figure.quantity);
    row.status = cover.kind == CoverKind::none     ? FigureStatus::unsourced
                 : cover.kind == CoverKind::waiver ? FigureStatus::waived
                                                   : FigureStatus::sourced;
    row.by = covered_by(subject, checked, cover);
    file.figures.push_back(std::move(row));
  }
  return file;
}

std::string content_or_nothing(const Files& files, const std::string& path) {
  constexpr std::size_t longest = std::size_t{64} << 20;
  auto bytes = files.read(path, longest);
  return bytes ? std::move(*bytes) : std::string();
}

// What obelus.lock says of the article, or null.
const LockedArticle* locked(const Files& files, const CheckedProject& project, const std::string& path) {
  if (project.lock.empty() || path == "-") return nullptr;
  const auto place = lock_place(files, project.project, path);
  const auto found = place ? project.lock.find(place->article) : project.lock.end();
  return found == project.lock.end() ? nullptr : &found->second;
}

// What findings and figures are known by wherever they stand. Files that findings speak of, beside the
// article, are in `own` or read once.
void add_landmarks(const Subject& subject, const Files& files, Sources& own, FileResult& result) {
  const Landmarks landmarks(subject.article, subject.figures);
  for (const Figure& figure : subject.figures)
    if (figure.verdict == Verdict::error) result.landmarks.push_back(landmarks.of(figure));
  for (Finding& finding : result.findings) {
    const std::string& path = finding.place.path;
    if (path == subject.path) {
      finding.landmark = landmarks.of(finding, path);
      continue;
    }
    const std::string* bytes = own.find(path);
    if (bytes == nullptr) bytes = &own.keep(path, content_or_nothing(files, path));
    finding.landmark = Landmarks(*bytes).of(finding, path);
  }
}

}  // namespace

FileResult unreadable(const std::string& path, std::vector<Finding> faults) {
  FileResult result;
  result.file.path = path;
  result.file.unreadable = true;
  result.has_faults = true;
  result.findings = std::move(faults);
  return result;
}

FileResult check_article(const Files& files, const CheckRequest& request, const CheckedProject& project,
                         const std::string& path) {
  AnnotateOptions options = project.options;
  const bool is_input = path == "-";
  auto bytes = is_input ? Result<std::string>(request.input.value_or(""))
                        : files.read(path, options.markdown.limits.file_size);
  if (!bytes) return unreadable(path, {fault(bytes.error(), path)});
  options.from = request.format_of(path, *bytes);
  const std::size_t size = bytes->size();
  auto article = read_article(std::move(*bytes), options);
  if (!article) return unreadable(path, {fault(article.error(), path)});

  Sources own;
  const LockedArticle* lock = locked(files, project, path);
  Selected selected =
      annotations_for(*article, is_input ? "" : path, files, project.project, *project.site, own, lock);
  if (!selected.faults.empty()) return unreadable(path, std::move(selected.faults));
  if (const auto error = refuse_matches(selected.matches, options))
    return unreadable(path, {fault(*error, path)});

  FigurePolicy policy = project.project.figures;
  policy.lang = language_of(request.lang, *article, selected.set, project.project);
  const std::vector<Figure> found = figures(*article, policy);
  const std::vector<Match> waiver_matches = match_waivers(*article, selected.set);
  const Subject subject{*article, path, selected.set, selected.matches, waiver_matches, found, lock};
  Checked checked = check(subject, project.check);
  FileResult result;
  result.file = file_of(subject, checked);
  result.findings = std::move(checked.findings);
  project.levels->apply(selected.names, result.findings);
  add_landmarks(subject, files, own, result);
  if (!checked.claims.empty()) result.names = std::move(selected.names);
  result.claims = std::move(checked.claims);
  result.date = std::move(checked.date);
  result.shared_waivers = std::move(checked.shared_waivers);
  result.cited = std::move(checked.cited);
  if (request.provenance) result.provenance = provenance_of(*article, path, selected.set, selected.matches);
  if (article->bytes.size() != size) result.content = article->bytes;
  return result;
}

}  // namespace obelus
