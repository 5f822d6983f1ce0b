#include "check/run.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "check/baseline_file.hpp"
#include "check/checker.hpp"
#include "check/gather.hpp"
#include "check/projects.hpp"
#include "check/since.hpp"
#include "pipeline/articles.hpp"
#include "pipeline/discover.hpp"
#include "pipeline/workers.hpp"
#include "reports/pretty.hpp"

namespace obelus {
namespace {

constexpr std::size_t fewest_for_workers = 8;  // articles that are worth a process of their own

class Checking {
 public:
  Checking(const Files& files, const CheckRequest& request) : files_(files), request_(request) {}

  Result<CheckOutcome> run() {
    if (auto error = find()) return std::move(*error);
    Projects projects(files_, request_, outcome_.sources);
    std::vector<const CheckedProject*> project_of;
    for (const std::string& path : articles_) project_of.push_back(&projects.of(path));
    results_.resize(articles_.size());
    const auto work = [&](std::size_t item) {
      const CheckedProject& project = *project_of[item];
      if (!project.faults.empty()) return unreadable(articles_[item], {});
      return check_article(files_, request_, project, articles_[item]);
    };
    if (auto error = work_on_all(work)) return std::move(*error);
    for (const CheckedProject* each : projects.all()) {
      add_faults(each->faults);
      if (each->faults.empty()) note_unmet(each->project);
    }
    outcome_ = gather(files_, std::move(results_), projects, request_, std::move(outcome_));
    auto known = apply_baselines(files_, request_, projects, outcome_);
    if (!known) return std::move(known.error());
    if (auto error = mute_since(known->muted)) return std::move(*error);
    mute(std::move(*known));
    return std::move(outcome_);
  }

 private:
  // Paths where nothing is are faults of their own: they do not keep others from being checked.
  std::optional<Error> find() {
    std::vector<std::string> there;
    for (const std::string& path : request_.paths) {
      if (path == "-")
        articles_.push_back(path);
      else if (files_.kind(path) != FileKind::missing)
        there.push_back(path);
      else
        add_faults({fault({fmt::format("there is no {}", path), {}, "OB905", ""}, path)});
    }
    if (!there.empty() || request_.paths.empty()) {
      std::vector<Finding> faults;
      auto found = find_articles(files_, there, request_.config, outcome_.sources, faults);
      if (!found) return found.error();
      add_faults(faults);
      std::move(found->begin(), found->end(), std::back_inserter(articles_));
    }
    std::sort(articles_.begin(), articles_.end());
    articles_.erase(std::unique(articles_.begin(), articles_.end()), articles_.end());
    if (articles_.empty() && !outcome_.has_faults)
      return Error{"nothing matched the paths", {}, "", "name articles or folders that hold some"};
    return std::nullopt;
  }

  template <class Work>
  std::optional<Error> work_on_all(const Work& work) {
    if (request_.jobs == 1 || articles_.size() < fewest_for_workers) {
      for (std::size_t item = 0; item < articles_.size(); ++item) results_[item] = work(item);
      return std::nullopt;
    }
    Workers workers;
    workers.jobs = request_.jobs;
    workers.work = [&](std::size_t item) { return encode(work(item)); };
    workers.done = [&](std::size_t item, const std::string& bytes) {
      results_[item] = decode_file_result(bytes);
    };
    workers.died = [&](std::size_t item, const std::string& how) {
      const Error error{fmt::format("could not be checked: {}", how), {}, "OB905", ""};
      results_[item] = unreadable(articles_[item], {fault(error, articles_[item])});
    };
    if (request_.progress)
      workers.progress = [&](std::size_t begun) { request_.progress(begun, articles_.size()); };
    return run_workers(articles_.size(), workers);
  }

  // What the revision had that is asked about.
  std::optional<Error> mute_since(std::vector<bool>& muted) const {
    if (request_.since.empty()) return std::nullopt;
    const auto known = findings_since(files_, request_);
    if (!known) return known.error();
    const Knowable found = knowable(files_, outcome_.report.findings);
    const Recognised recognised = recognise(*known, found.findings, [&](const std::string& path) {
      return files_.kind(path) == FileKind::missing;
    });
    muted.resize(outcome_.report.findings.size());
    for (std::size_t i = 0; i < found.findings.size(); ++i)
      if (recognised.known[i]) muted[found.numbers[i]] = true;
    return std::nullopt;
  }

  void mute(BaselineResult known) {
    CheckReport& report = outcome_.report;
    // What else there is would be told as if it were new.
    if (!known.faults.empty())
      std::erase_if(report.findings, [](const Finding& each) { return can_be_known(each.rule); });
    add_faults(known.faults);
    if (!known.faults.empty()) return;
    known.muted.resize(report.findings.size());
    std::vector<Finding> findings = std::move(known.stale);
    for (std::size_t i = 0; i < report.findings.size(); ++i)
      if (!known.muted[i]) findings.push_back(std::move(report.findings[i]));
    report.muted = static_cast<std::size_t>(std::count(known.muted.begin(), known.muted.end(), true));
    report.findings = std::move(findings);
    sort_findings(report.findings);
    outcome_.baseline = std::move(known.update);
  }

  void note_unmet(const Project& project) {
    std::vector<std::string> unmet;
    find_site_files(files_, project, &unmet);
    std::vector<std::string> notes = notes_of_unmet(unmet, project);
    std::move(notes.begin(), notes.end(), std::back_inserter(outcome_.notes));
  }

  void add_faults(const std::vector<Finding>& faults) {
    outcome_.has_faults = outcome_.has_faults || !faults.empty();
    outcome_.report.findings.insert(outcome_.report.findings.end(), faults.begin(), faults.end());
  }

  const Files& files_;
  const CheckRequest& request_;
  std::vector<std::string> articles_;
  std::vector<FileResult> results_;
  CheckOutcome outcome_;
};

}  // namespace

Result<CheckOutcome> run_check(const Files& files, const CheckRequest& request) {
  return Checking(files, request).run();
}

}  // namespace obelus
