#include "obelus/check.hpp"

#include <algorithm>

#include "rules/claims.hpp"
#include "rules/dates.hpp"
#include "rules/rules.hpp"

namespace obelus {
namespace {

bool is_one_path(const At<std::string>& source) {
  return source.value.find_first_of("*?[{\\") == std::string::npos;
}

}  // namespace

namespace checks {

bool Case::is_shared(const Place& place) const {
  return std::binary_search(options.shared_files.begin(), options.shared_files.end(), place.path);
}

bool Case::may_be_absent(const Annotation& annotation) const {
  if (!is_shared(annotation.place)) return false;
  const auto& sources = annotation.target.source;
  return sources.empty() || !std::all_of(sources.begin(), sources.end(), is_one_path);
}

std::span<const Figure> Case::figures_in(Span passage) const {
  const auto first = std::partition_point(
      figures.begin(), figures.end(), [&](const Figure& figure) { return figure.text.end <= passage.begin; });
  const auto last = std::partition_point(
      first, figures.end(), [&](const Figure& figure) { return figure.text.begin < passage.end; });
  return {first, last};
}

}  // namespace checks

Checked check(const Subject& subject, const CheckOptions& options) {
  Checked checked;
  checks::Waivers waivers(subject, options);
  checked.covers = covers(subject.article, subject.figures, subject.set, subject.matches,
                          waivers.for_figures(), options.cover);
  checked.coverage = coverage(subject.figures, checked.covers);
  waivers.use(subject.figures, checked.covers);
  const checks::Case about{subject,          options, checked.covers,
                           checked.coverage, waivers, checks::words_of(subject.lang)};
  checks::Report report(about);
  for (const Rule& rule : rules()) {
    if (rule.check == nullptr || rule.check == checks::unused_waiver) continue;
    report.begin(rule);
    rule.check(about, report);
  }
  waivers.take_out(report.findings());
  checked.claims = checks::claims_of(about);
  std::erase_if(checked.claims, [&](const Claim& each) { return waivers.waives("OB207", each.place); });
  report.begin(*find_rule("OB501"));
  checks::unused_waiver(about, report);
  checked.findings = std::move(report.findings());

  for (const checks::PlacedWaiver& each : waivers.all()) {
    checked.waiver_reasons.push_back(each.reason);
    if (each.is_shared) checked.shared_waivers.push_back({each.place, each.is_used});
  }
  checked.date = checks::date_of(subject.article, subject.path);
  checked.cited = cited_references(subject.set);
  return checked;
}

}  // namespace obelus
