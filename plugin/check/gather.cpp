#include "check/gather.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "obelus/baseline.hpp"
#include "obelus/rule.hpp"
#include "pipeline/named_articles.hpp"
#include "reports/pretty.hpp"

namespace obelus {
namespace {

// The same finding of a file that several articles share.
void drop_repeated(std::vector<Finding>& findings) {
  const auto same = [](const Finding& a, const Finding& b) {
    return a.rule == b.rule && a.place == b.place && a.message == b.message;
  };
  findings.erase(std::unique(findings.begin(), findings.end(), same), findings.end());
}

// Figures are numbered like findings of a rule of their own. Their files stand in the order of the report.
void identify_figures(CheckReport& report, std::vector<std::vector<Landmark>> landmarks) {
  constexpr std::string_view rule = "figure";
  Ordinals ordinals;
  Identities identities;
  for (std::size_t file = 0; file < report.files.size(); ++file) {
    std::vector<CheckedFigure>& figures = report.files[file].figures;
    for (std::size_t i = 0; i < figures.size(); ++i) {
      Landmark& landmark = landmarks[file][i];
      ordinals.number(report.files[file].path, rule, landmark);
      figures[i].identity = identities.unique(identity_of(rule, landmark));
    }
  }
}

Finding finding_of(std::string_view id, Place place, std::string message, std::string fix) {
  const Rule* rule = find_rule(id);
  return {rule->id, rule->level, std::move(message), std::move(place), {}, {}, std::move(fix)};
}

// The rules that look at all articles.
class Together {
 public:
  Together(const Files& files, std::span<const FileResult* const> results, const Projects& projects,
           const CheckRequest& request)
      : files_(files), results_(results), projects_(projects), request_(request) {
    for (const FileResult* each : results) coverage_ += each->file.coverage;
  }

  std::vector<Finding> check() {
    compare_claims();
    check_coverage();
    look_for_named_articles();
    if (request_.paths.empty())  // only all articles together leave something unused
      for (const CheckedProject* project : projects_.all())
        if (project->site) check_shared(*project);
    return std::move(findings_);
  }

 private:
  // Two articles that claim different values of one thing, unless they are of different days: what was true
  // then need not be true now.
  void compare_claims() {
    constexpr std::size_t most = 8;  // of one thing that a later one is compared with
    std::map<std::string_view, std::vector<Told>> known;
    for (const FileResult* result : results_)
      for (std::size_t i = 0; i < result->claims.size(); ++i) {
        const Told told{*result, result->claims[i], result->claim_landmarks[i]};
        auto& others = known[told.claim.key];
        const auto other =
            std::find_if(others.begin(), others.end(), [&](const Told& each) { return differ(each, told); });
        if (other != others.end()) tell(*other, told);
        if (others.size() < most) others.push_back(told);
      }
  }

  // A claim, and the article it stands in.
  struct Told {
    const FileResult& article;
    const Claim& claim;
    const Landmark& landmark;
  };

  static bool differ(const Told& a, const Told& b) {
    const std::string& one = a.article.date;
    const std::string& other = b.article.date;
    const bool is_of_one_time = !b.claim.when.empty() || one.empty() || other.empty() || one == other;
    return is_of_one_time && &a.article != &b.article && conflict(a.claim, b.claim);
  }

  void tell(const Told& first, const Told& second) {
    const Claim& other = first.claim;
    std::vector<Finding> one = {finding_of("OB207", second.claim.place,
                                           fmt::format("“{}” here, “{}” in {}: two values of one thing",
                                                       second.claim.text, other.text, other.place.path),
                                           "correct one, or say why they differ")};
    one.front().related.push_back({other.place, "the other value"});
    one.front().landmark = second.landmark;
    // What it does not agree with is part of what it says.
    one.front().landmark.subject += " & " + first.landmark.subject;
    projects_.at(second.article.file.path).levels->apply(second.article.names, one);
    std::move(one.begin(), one.end(), std::back_inserter(findings_));
  }

  void check_coverage() {
    for (const CheckedProject* project : projects_.all()) {
      const auto& configured = project->config.min_coverage;
      const auto least = request_.min_coverage ? request_.min_coverage
                         : configured          ? configured->site
                                               : std::optional<double>();
      if (!least || !project->levels || coverage_.percent() >= *least) continue;
      const Coverage& all = coverage_;
      add(*project,
          finding_of("OB104", {project->project.config_path, {}},
                     fmt::format("{} of {} figures of the site have a source or a waiver: {:.1f} %, "
                                 "and {:g} % is asked for",
                                 all.sourced + all.waived, all.figures, all.percent(), *least),
                     "give figures sources, or waivers with a reason"));
      return;
    }
  }

  void add(const CheckedProject& project, Finding finding) {
    const std::string& path = finding.place.path;
    if (!path.empty()) finding.landmark = Landmarks(content_of(files_, sources_, path)).of(finding, path);
    std::vector<Finding> one = {std::move(finding)};
    project.levels->apply({}, one);
    std::move(one.begin(), one.end(), std::back_inserter(findings_));
  }

  // Where not all articles are at hand, names that any folder may be the root of are not known to be wrong.
  void look_for_named_articles() {
    NamedArticles articles(is_file_of(files_));
    std::map<const Project*, const CheckedProject*> checked;
    for (const CheckedProject* each : projects_.all()) {
      const bool may_lack_some = !request_.paths.empty() && each->project.config_path.empty();
      if (!each->faults.empty() || may_lack_some) continue;
      checked.emplace(&each->project, each);
      for (const NamedArticle& named : each->site->named()) articles.look_for(named, each->project);
    }
    const auto all = [&] {
      std::vector<std::string> paths;
      for (const FileResult* each : results_) paths.push_back(files_.absolute(each->file.path));
      return paths;
    };
    for (auto& each : articles.missing(all)) add(*checked.at(each.project), std::move(each.finding));
  }

  void check_shared(const CheckedProject& project) {
    std::map<std::pair<std::string, std::size_t>, SharedWaiver> waivers;
    std::set<std::string_view> cited;
    for (const FileResult* result : results_) {
      if (&projects_.at(result->file.path) != &project) continue;
      for (const SharedWaiver& each : result->shared_waivers) {
        const auto known = waivers.try_emplace({each.place.path, each.place.bytes.begin}, each).first;
        known->second.is_used = known->second.is_used || each.is_used;
      }
      cited.insert(result->cited.begin(), result->cited.end());
    }
    for (const auto& [id, waiver] : waivers)
      if (!waiver.is_used)
        add(project,
            finding_of("OB501", waiver.place, "this waiver waives nothing in any article", "take it out"));
    const std::vector<std::string> by_site = project.site->cited();
    for (const Reference& each : project.site->references())
      if (!cited.contains(each.id) && !std::binary_search(by_site.begin(), by_site.end(), each.id))
        add(project, finding_of("OB306", each.place, fmt::format("nothing cites the reference `{}`", each.id),
                                "cite it, or take it out"));
  }

  const Files& files_;
  std::span<const FileResult* const> results_;
  const Projects& projects_;
  const CheckRequest& request_;
  Coverage coverage_;  // of all
  Sources sources_;    // files of annotations
  std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> findings_together(const Files& files, std::span<const FileResult* const> results,
                                       const Projects& projects, const CheckRequest& request) {
  return Together(files, results, projects, request).check();
}

CheckOutcome gather(const Files& files, std::vector<FileResult> results, const Projects& projects,
                    const CheckRequest& request, CheckOutcome so_far) {
  CheckReport& report = so_far.report;
  std::vector<std::vector<Landmark>> landmarks;
  std::vector<Provenance> provenance;
  std::vector<const FileResult*> all;
  for (const FileResult& each : results) {
    report.coverage += each.file.coverage;
    all.push_back(&each);
  }
  std::vector<Finding> together = findings_together(files, all, projects, request);
  std::move(together.begin(), together.end(), std::back_inserter(report.findings));
  for (FileResult& each : results) {
    provenance.push_back(std::move(each.provenance));
    so_far.has_faults = so_far.has_faults || each.has_faults;
    if (each.content) so_far.sources.keep(each.file.path, std::move(*each.content));
    std::move(each.findings.begin(), each.findings.end(), std::back_inserter(report.findings));
    report.files.push_back(std::move(each.file));
    landmarks.push_back(std::move(each.landmarks));
  }
  report.provenance = join(std::move(provenance));
  sort_findings(report.findings);
  drop_repeated(report.findings);
  identify(report.findings);
  identify_figures(report, std::move(landmarks));
  return so_far;
}

}  // namespace obelus
