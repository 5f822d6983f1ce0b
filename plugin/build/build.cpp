#include "build/build.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "build/account.hpp"
#include "build/assets.hpp"
#include "build/cache.hpp"
#include "build/fenced_files.hpp"
#include "build/folders.hpp"
#include "build/made_records.hpp"
#include "build/maker.hpp"
#include "build/memory.hpp"
#include "build/plan.hpp"
#include "build/sections.hpp"
#include "build/tree.hpp"
#include "build/work_folder.hpp"
#include "pipeline/paths.hpp"
#include "pipeline/workers.hpp"
#include "reports/pretty.hpp"

namespace obelus {
namespace {

class Build {
 public:
  Build(Files& disk, const BuildRequest& request) : disk_(disk), request_(request) {}

  Result<BuildReport> run() {
    auto source = SourceFolder::open(request_.source);
    if (!source) return source.error();
    auto folders = find_folders(disk_, request_.source, request_.output);
    if (!folders) return folders.error();
    folders_ = std::move(*folders);
    auto output = OutputFolder::open(request_.output);
    if (!output) return output.error();
    auto work = WorkFolder::open(
        request_.cache.empty() ? paths::join(request_.output, ".obelus") : request_.cache, request_.waiting);
    if (!work) return work.error();
    if (work->was_interrupted()) obelus::remove_leftovers(request_.output);

    auto tree = read_tree(*source, request_.source, sections_.tree_options());
    if (!tree) return tree.error();
    if (!report_.faults.empty()) return std::move(report_);
    FencedFiles fenced(disk_, *source, folders_.source);
    sections_.find_site_files(fenced, *tree);
    tell_when_none_is_chosen(*tree);
    for (const std::string& each : tree->left_out)
      report_.notes.push_back(fmt::format("{} is left out: it is a link that leads outside, or to a folder",
                                          paths::join(request_.source, each)));

    bool is_damaged = false;
    if (request_.remembers) before_ = remembered(*work, request_.shard, request_.shards, is_damaged);
    if (is_damaged)
      report_.notes.push_back("the cache is damaged, or another version's: everything is built again");
    if (!sections_.are_unchanged(before()) && !sections_.load(fenced)) return std::move(report_);

    Plan plan = make_plan(*tree, plan_options(), before(), same(), *output);
    if (!plan.tasks.empty() && !sections_.load(fenced)) return std::move(report_);
    sections_.tell_of_missing_articles(*tree);
    if (request_.lists_inputs) report_inputs(*tree);
    if (!plan.tasks.empty() || !plan.gone.empty())
      if (auto error = work->begin()) return *error;
    MadeRecords made(plan.tasks.size(), [&] { return work->open_nameless(); });
    if (!plan.tasks.empty()) {
      const Workshop shop{disk_, request_, *source,         sections_.all(),     report_.sources,
                          *tree, before(), folders_.source, folders_.is_in_place};
      if (auto error = make_all(shop, plan, made)) return *error;
    }
    for (const std::string& gone : plan.gone)
      if (output->remove(gone)) ++report_.removed;
    auto assets = make_assets(*output, *tree, assets_request());
    if (!assets) return assets.error();
    report_.removed += assets->removed;
    Account account(request_, plan, *tree, before(), report_);
    if (auto error = account.settle(made)) return *error;
    if (report_.failed > 0 || has_lost_worker_) obelus::remove_leftovers(request_.output);
    if (request_.remembers && has_news(plan, assets->written))
      if (auto error = account.remember(*work, sections_.head(), sections_.of_site(), assets->written, made))
        return *error;
    work->end();
    return std::move(report_);
  }

 private:
  Cache* before() { return before_ ? &*before_ : nullptr; }

  void tell_when_none_is_chosen(const Tree& tree) {
    const bool has_article = std::any_of(tree.entries.begin(), tree.entries.end(),
                                         [](const Entry& each) { return each.kind != EntryKind::other; });
    if (tree.unchosen == 0 || has_article) return;
    report_.notes.push_back(fmt::format("no article in {}: `content` in {} takes none of its {} pages",
                                        request_.source.empty() ? "." : request_.source,
                                        request_.whole.project.config_path, tree.unchosen));
  }

  Same same() const {
    if (!before_) return {};
    const Cache::Head& old = before_->head;
    const Cache::Head& head = sections_.head();
    return {old.settings == head.settings, old.site == head.site, old.lock == head.lock};
  }

  PlanOptions plan_options() const {
    PlanOptions options;
    options.markdown = request_.markdown;
    options.html = request_.html;
    options.to_markdown = request_.whole.options.to == Format::markdown;
    options.in_place = folders_.is_in_place;
    options.shard = request_.shard;
    options.shards = request_.shards;
    return options;
  }

  void report_inputs(const Tree& tree) {
    for (const std::string& each : tree.folders)
      report_.inputs.push_back(each.empty() ? request_.source : paths::join(request_.source, each));
    for (const Entry& each : tree.entries) {
      const std::string path = paths::join(request_.source, tree.path_of(each));
      report_.inputs.push_back(path);
      for (const auto& [bit, end] : {std::pair(1, ".obelus.yaml"), std::pair(2, ".obelus.yml")})
        if ((each.sidecars & bit) != 0) report_.inputs.push_back(std::string(paths::stem(path)) + end);
    }
    for (std::size_t i = 1; i < tree.locks.size(); ++i)
      report_.inputs.push_back(paths::join(request_.source, lock_beside(tree.locks[i].folder)));
    for (const Seen& each : decode_seen(sections_.of_site().seen))
      if (each.state) report_.inputs.push_back(shown(disk_, each.path));
    for (const LoadedSection& each : sections_.all())
      if (const std::string& config = each.section.project.config_path; !config.empty())
        report_.inputs.push_back(config);
  }

  std::optional<Error> make_all(const Workshop& shop, const Plan& plan, MadeRecords& made) {
    std::unique_ptr<Maker> maker;  // each worker's own
    Workers workers;
    workers.jobs = request_.jobs;
    workers.batch = 256;
    workers.work = [&](std::size_t item) {
      if (!maker) maker = std::make_unique<Maker>(shop);
      return maker->make(plan.tasks[item]);
    };
    workers.settle = [&](std::vector<ItemResult>& results) {
      if (maker) maker->settle(results);
    };
    workers.done = [&](std::size_t item, const std::string& bytes) { made.put(item, bytes); };
    workers.died = [&](std::size_t item, const std::string& how) {
      const std::string path = paths::join(request_.source, shop.tree.path_of(*plan.tasks[item].entry));
      const Error error{
          "the worker process that made it died: " + how,
          {},
          "OB905",
          "it may be out of memory; else this is a bug of obelus, which its authors would like to know"};
      const std::vector<Finding> findings{fault(error, path)};
      PrettyOptions coloured;
      coloured.color = true;
      made.put(item, encode(Made{Made::failed, plan.tasks[item].reason,
                                 pretty(
                                     findings, [](const std::string&) { return nullptr; }, coloured)}));
    };
    workers.lost = [this] { has_lost_worker_ = true; };
    if (request_.progress)
      workers.progress = [&](std::size_t begun) { request_.progress(begun, plan.tasks.size()); };
    return run_workers(plan.tasks.size(), workers);
  }

  AssetsRequest assets_request() const {
    return {request_.assets, folders_.is_in_place, before_ ? before_->assets : std::string_view()};
  }

  bool has_news(const Plan& plan, const std::string& assets) const {
    return !plan.tasks.empty() || !before_ || before_->head != sections_.head() ||
           before_->of_site != sections_.of_site() || before_->assets != assets ||
           before_->size() != plan.fresh.size();
  }

  Files& disk_;
  const BuildRequest& request_;
  BuildReport report_;
  BuildFolders folders_;
  bool has_lost_worker_ = false;
  std::optional<Cache> before_;
  Sections sections_{disk_, request_, folders_, report_};
};

}  // namespace

Result<BuildReport> build(Files& disk, const BuildRequest& request) { return Build(disk, request).run(); }

}  // namespace obelus
