#include "check/baseline_file.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>

#include "obelus/rule.hpp"
#include "pipeline/paths.hpp"

namespace obelus {
namespace {

using Action = BaselineRequest::Action;

constexpr std::size_t longest_baseline = std::size_t{256} << 20;

// `path` as seen from `folder`; both absolute and normal.
std::string relative(std::string folder, const std::string& path) {
  std::string up;
  while (true) {
    if (const auto below = paths::below(folder, path)) return up + *below;
    if (folder == "/") return path;
    folder = paths::parent(folder);
    up += "../";
  }
}

// Which baselines there are: their paths as shown, and the levels of the rules where they lie.
std::map<std::string, const Levels*> places(const Files& files, const CheckRequest& request,
                                            const Projects& projects) {
  std::map<std::string, const Levels*> places;
  for (const CheckedProject* each : projects.all()) {
    const Levels* levels = each->levels ? &*each->levels : nullptr;
    if (!request.baseline.path.empty())
      places.emplace(request.baseline.path, levels);
    else if (each->config.baseline)
      places.emplace(shown(files, files.absolute(paths::join(each->project.folder, *each->config.baseline))),
                     levels);
  }
  if (!request.baseline.path.empty()) places.emplace(request.baseline.path, nullptr);
  return places;
}

class Baselines {
 public:
  Baselines(const Files& files, const CheckRequest& request, CheckOutcome& outcome)
      : files_(files),
        request_(request),
        outcome_(outcome),
        found_(knowable(files, outcome.report.findings)) {
    result_.muted.resize(outcome.report.findings.size());
    for (const CheckedFile& file : outcome.report.files)
      if (file.unreadable) unreadable_.insert(files.absolute(file.path));
    for (const KnownFinding& each : found_.findings) places_with_findings_.insert(each.path);
  }

  // False when there is nothing to go by.
  bool read(const std::string& path) {
    folder_ = files_.absolute(paths::parent(path).empty() ? "." : paths::parent(path));
    if (files_.kind(path) == FileKind::missing) {
      if (request_.baseline.action == Action::write) return true;
      result_.faults.push_back(fault({fmt::format("there is no baseline {}", path),
                                      {},
                                      "OB905",
                                      "`obelus check --write-baseline` writes it"},
                                     path));
      return false;
    }
    auto bytes = files_.read(path, longest_baseline);
    auto lines = bytes ? read_baseline(*bytes) : Result<std::vector<BaselineLine>>(bytes.error());
    // Written anew from all that there is, a baseline of ours may have been damaged.
    const bool is_ours = bytes && bytes->starts_with("obelus.baseline ");
    if (bytes) outcome_.sources.keep(path, std::move(*bytes));
    if (!lines && is_ours && request_.baseline.action == Action::write && request_.paths.empty()) return true;
    if (!lines) {
      result_.faults.push_back(fault(lines.error(), path));
      return false;
    }
    for (BaselineLine& line : *lines) {
      line.finding.path = files_.absolute(paths::join(folder_, line.finding.path));
      const Entry entry{path, line.bytes};
      if (is_in_play(line.finding)) {
        known_.push_back(std::move(line.finding));
        entries_.push_back(entry);
      } else {
        kept_.push_back(std::move(line.finding));
      }
    }
    return true;
  }

  void mute(const std::map<std::string, const Levels*>& places) {
    recognised_ = recognise(known_, found_.findings,
                            [&](const std::string& path) { return files_.kind(path) == FileKind::missing; });
    for (std::size_t i = 0; i < found_.findings.size(); ++i)
      if (recognised_.known[i]) result_.muted[found_.numbers[i]] = true;
    std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> stale;  // by baseline, article
    for (const std::size_t gone : recognised_.gone) {
      if (!is_asked_for(files_, request_.paths, known_[gone].path)) {
        kept_.push_back(known_[gone]);
        continue;
      }
      ++gone_;
      stale[{entries_[gone].baseline, known_[gone].path}].push_back(gone);
    }
    if (request_.baseline.action == Action::mute)
      for (const auto& [place, entries] : stale) add_stale(entries, places);
  }

  void update(const std::string& path) {
    std::vector<KnownFinding> all = std::move(kept_);
    const bool is_new = request_.baseline.action == Action::write;
    for (std::size_t i = 0; i < found_.findings.size(); ++i)
      if (is_new || recognised_.known[i]) all.push_back(found_.findings[i]);
    for (KnownFinding& each : all) each.path = relative(folder_, each.path);
    result_.update = BaselineUpdate{path, write_baseline(all), all.size(), gone_};
  }

  BaselineResult take() { return std::move(result_); }

 private:
  struct Entry {
    std::string baseline;
    Span bytes;
  };

  bool is_in_play(const KnownFinding& finding) const {
    if (!request_.rules.admits(finding.rule) || unreadable_.contains(finding.path)) return false;
    return is_asked_for(files_, request_.paths, finding.path) ||
           places_with_findings_.contains(finding.path) || files_.kind(finding.path) == FileKind::missing;
  }

  // What is said of entries of one article: who has found its sources is told so once.
  std::string stale_message(const std::vector<std::size_t>& entries) const {
    const KnownFinding& first = known_[entries.front()];
    const std::string article = shown(files_, first.path);
    if (entries.size() == 1)
      return fmt::format("nothing answers to this entry: {} in {}", first.rule, article);
    std::set<std::string> rules;
    for (const std::size_t each : entries) rules.emplace(known_[each].rule);
    return fmt::format("nothing answers to {} entries from here: {} in {}", entries.size(),
                       fmt::join(rules, ", "), article);
  }

  void add_stale(const std::vector<std::size_t>& entries,
                 const std::map<std::string, const Levels*>& places) {
    const Rule* rule = find_rule("OB504");
    const std::size_t known = *std::min_element(entries.begin(), entries.end());
    const KnownFinding& entry = known_[known];
    if (!request_.rules.admits(rule->id)) return;
    Finding finding;
    finding.rule = rule->id;
    finding.level = rule->level;
    finding.message = stale_message(entries);
    finding.place = {entries_[known].baseline, entries_[known].bytes};
    finding.fix =
        fmt::format("`obelus check --prune-baseline` takes {} out", entries.size() == 1 ? "it" : "them");
    finding.landmark = {identity_of(entry.rule, entry.landmark), "", "", 0};
    finding.identity = identity_of(rule->id, finding.landmark);
    std::vector<Finding> one = {std::move(finding)};
    if (const Levels* levels = places.at(entries_[known].baseline))
      levels->apply({entries_[known].baseline}, one);
    std::move(one.begin(), one.end(), std::back_inserter(result_.stale));
  }

  const Files& files_;
  const CheckRequest& request_;
  CheckOutcome& outcome_;
  Knowable found_;
  std::set<std::string> unreadable_;            // articles
  std::set<std::string> places_with_findings_;  // files
  std::string folder_;                          // absolute, of the baseline that was read last
  std::vector<KnownFinding> known_;             // that may mute
  std::vector<Entry> entries_;                  // where each of these stands
  std::vector<KnownFinding> kept_;              // others, which stay in the file
  std::size_t gone_ = 0;
  Recognised recognised_;
  BaselineResult result_;
};

}  // namespace

Result<BaselineResult> apply_baselines(const Files& files, const CheckRequest& request,
                                       const Projects& projects, CheckOutcome& outcome) {
  const auto all = places(files, request, projects);
  if (request.baseline.action == Action::none) return BaselineResult{};
  const bool updates = request.baseline.action != Action::mute;
  if (updates && all.size() != 1)
    return Error{all.empty() ? "it is not said where the baseline is" : "there are several baselines",
                 {},
                 "",
                 "name it: `--baseline obelus.baseline`, or `baseline:` in obelus.yaml"};
  Baselines baselines(files, request, outcome);
  bool is_read = true;
  for (const auto& [path, levels] : all) is_read = baselines.read(path) && is_read;
  if (!is_read) return baselines.take();
  baselines.mute(all);
  if (updates && !outcome.has_faults) baselines.update(all.begin()->first);
  return baselines.take();
}

}  // namespace obelus
