#include "check/checker.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "check/examine.hpp"
#include "obelus/baseline.hpp"

namespace obelus {
namespace {

CheckedFile file_of(const Examined& examined) {
  CheckedFile file;
  file.path = examined.path;
  file.coverage = examined.checked.coverage;
  for (std::size_t i = 0; i < examined.figures.size(); ++i)
    if (examined.figures[i].verdict == Verdict::error) file.figures.push_back(checked_figure(examined, i));
  return file;
}

// That of the figure that a finding is about, or null; what it does not agree with is part of its own.
const Landmark* of_figure(const Finding& finding, const FileResult& result) {
  const auto& figures = result.file.figures;
  const auto figure = std::lower_bound(
      figures.begin(), figures.end(), finding.place.bytes.begin,
      [](const CheckedFigure& each, std::size_t begin) { return each.place.bytes.begin < begin; });
  if (figure == figures.end() || figure->place != finding.place) return nullptr;
  for (const RelatedPlace& each : finding.related)
    if (each.place.path == finding.place.path) return nullptr;
  return &result.landmarks[static_cast<std::size_t>(figure - figures.begin())];
}

// What findings, figures and claims are known by wherever they stand. Files that findings speak of, beside
// the article, are in `examined.own` or read once.
void add_landmarks(Examined& examined, const Files& files, FileResult& result) {
  const Landmarks landmarks(*examined.article, examined.figures);
  for (const Figure& figure : examined.figures)
    if (figure.verdict == Verdict::error) result.landmarks.push_back(landmarks.of(figure));
  for (const Claim& claim : result.claims) {
    Finding at_claim;
    at_claim.place = claim.place;
    result.claim_landmarks.push_back(landmarks.of(at_claim, examined.path));
  }
  for (Finding& finding : result.findings) {
    const std::string& path = finding.place.path;
    if (const Landmark* known = of_figure(finding, result))
      finding.landmark = *known;
    else if (path == examined.path)
      finding.landmark = landmarks.of(finding, path);
    else
      finding.landmark = Landmarks(content_of(files, examined.own, path)).of(finding, path);
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
  Examined examined = examine(files, request, project, path);
  if (!examined.faults.empty()) return unreadable(path, std::move(examined.faults));
  const Article& article = *examined.article;
  Checked& checked = examined.checked;
  FileResult result;
  result.file = file_of(examined);
  result.findings = std::move(checked.findings);
  if (!checked.claims.empty()) result.names = std::move(examined.selected.names);
  result.claims = std::move(checked.claims);
  add_landmarks(examined, files, result);
  result.date = std::move(checked.date);
  result.shared_waivers = std::move(checked.shared_waivers);
  result.cited = std::move(checked.cited);
  if (request.provenance)
    result.provenance = provenance_of(article, path, examined.selected.set, examined.selected.matches);
  if (article.bytes.size() != examined.file_size) result.content = article.bytes;
  return result;
}

}  // namespace obelus
