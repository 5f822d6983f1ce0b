#include "build/build.hpp"

#include <fmt/format.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <algorithm>
#include <cstring>
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
#include "build/settings.hpp"
#include "build/site.hpp"
#include "build/tree.hpp"
#include "build/work_folder.hpp"
#include "pipeline/paths.hpp"
#include "pipeline/workers.hpp"
#include "reports/pretty.hpp"

namespace obelus {
namespace {

// What reading annotations took, so that workers do not begin with it; and from now on every large block at
// once: glibc keeps larger and larger ones for later after it saw them freed.
void give_back_memory() {
#ifdef __GLIBC__
  ::malloc_trim(0);
  ::mallopt(M_MMAP_THRESHOLD, 128 * 1024);
#endif
}

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

    sections_.push_back({request_.whole});
    auto tree = read_tree(*source, request_.source, tree_options());
    if (!tree) return tree.error();
    if (!report_.faults.empty()) return std::move(report_);
    FencedFiles fenced(disk_, *source, folders_.source);
    find_site_files_of_all(fenced, *tree);
    head_.settings = settings_of(request_, sections_);
    tell_when_none_is_chosen(*tree);
    for (const std::string& each : tree->left_out)
      report_.notes.push_back(fmt::format("{} is left out: it is a link that leads outside, or to a folder",
                                          paths::join(request_.source, each)));

    bool is_damaged = false;
    if (request_.remembers) before_ = remembered(*work, request_.shard, request_.shards, is_damaged);
    if (is_damaged)
      report_.notes.push_back("the cache is damaged, or another version's: everything is built again");
    if (!is_site_unchanged() && !load_site(fenced)) return std::move(report_);

    Plan plan = make_plan(*tree, plan_options(), before_ ? &*before_ : nullptr, same(), *output);
    if (!plan.tasks.empty() && !sections_.front().site && !load_site(fenced)) return std::move(report_);
    if (request_.lists_inputs) report_inputs(*tree);
    if (!plan.tasks.empty() || !plan.gone.empty())
      if (auto error = work->begin()) return *error;
    MadeRecords made(plan.tasks.size(), [&] { return work->open_nameless(); });
    if (!plan.tasks.empty()) {
      const Workshop shop{disk_,
                          request_,
                          *source,
                          sections_,
                          report_.sources,
                          *tree,
                          before_ ? &*before_ : nullptr,
                          folders_.source,
                          folders_.is_in_place};
      if (auto error = make_all(shop, plan, made)) return *error;
    }
    for (const std::string& gone : plan.gone)
      if (output->remove(gone)) ++report_.removed;
    auto assets = make_assets(*output, *tree, assets_request());
    if (!assets) return assets.error();
    report_.removed += assets->removed;
    Account account(request_, plan, *tree, before_ ? &*before_ : nullptr, report_);
    if (auto error = account.settle(made)) return *error;
    if (report_.failed > 0 || has_lost_worker_) obelus::remove_leftovers(request_.output);
    if (request_.remembers && has_news(plan, assets->written))
      if (auto error = account.remember(*work, head_, site_seen_, assets->written, made)) return *error;
    work->end();
    return std::move(report_);
  }

 private:
  void tell_when_none_is_chosen(const Tree& tree) {
    const bool has_article = std::any_of(tree.entries.begin(), tree.entries.end(),
                                         [](const Entry& each) { return each.kind != EntryKind::other; });
    if (tree.unchosen == 0 || has_article) return;
    report_.notes.push_back(fmt::format("no article in {}: `content` in {} takes none of its {} pages",
                                        request_.source.empty() ? "." : request_.source,
                                        request_.whole.project.config_path, tree.unchosen));
  }

  TreeOptions tree_options() {
    TreeOptions options;
    options.scope = scope_of(request_.whole.project);
    if (request_.load_section) options.enter = [this](const std::string& folder) { return enter(folder); };
    if (!folders_.is_in_place)
      options.output = paths::below(folders_.real_source, folders_.real_output).value_or("");
    return options;
  }

  TreeScope scope_of(const Project& project) const {
    TreeScope scope;
    scope.above = paths::below(project.content_root, folders_.source).value_or("");
    scope.below = paths::below(folders_.source, project.content_root).value_or("");
    if (project.chooses_content) scope.content = project.content;
    scope.excluded = project.excluded;
    scope.locks_beside = project.config_path.empty();
    return scope;
  }

  TreeScope enter(const std::string& folder) {
    BuildSection section{folder, {}, {}};
    std::vector<Finding> faults = request_.load_section(section, report_.sources);
    std::move(faults.begin(), faults.end(), std::back_inserter(report_.faults));
    TreeScope scope = scope_of(section.project);
    sections_.push_back({std::move(section)});
    return scope;
  }

  void tell_of_unmet(const std::vector<std::string>& patterns, const Project& project) {
    constexpr std::size_t most_told = 10;
    for (std::size_t i = 0; i < std::min(patterns.size(), most_told); ++i)
      report_.notes.push_back(
          fmt::format("`annotations` in {} names no file: {}", project.config_path, patterns[i]));
    if (patterns.size() > most_told)
      report_.notes.push_back(fmt::format("and {} more", patterns.size() - most_told));
  }

  // Files of annotations for many articles; they are no files of the site.
  void find_site_files_of_all(const Files& files, Tree& tree) {
    std::vector<std::string> inside;
    for (LoadedSection& each : sections_) {
      std::vector<std::string> unmet;
      each.site_files = find_site_files(files, each.section.project, &unmet);
      tell_of_unmet(unmet, each.section.project);
      each.site_files.insert(each.site_files.end(), request_.annotations.begin(), request_.annotations.end());
      for (const std::string& path : each.site_files)
        if (auto relative = paths::below(folders_.source, disk_.absolute(path)))
          inside.push_back(std::move(*relative));
    }
    std::sort(inside.begin(), inside.end());
    if (!inside.empty()) pass_over(tree, inside);
  }

  Same same() const {
    if (!before_) return {};
    const Cache::Head& old = before_->head;
    return {old.settings == head_.settings, old.site == head_.site, old.lock == head_.lock};
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

  // Whether the site's annotations need not even be read.
  bool is_site_unchanged() {
    Digester listing;
    for (const LoadedSection& section : sections_) {
      for (const std::string& each : section.site_files) listing.add(each);
      listing.add(section.site_files.size());
    }
    head_.listing = listing.digest();
    if (!before_ || before_->head.settings != head_.settings || before_->head.listing != head_.listing ||
        !are_unchanged(before_->site_seen))
      return false;
    head_.site = before_->head.site;
    head_.lock = before_->head.lock;
    site_seen_ = before_->site_seen;
    return true;
  }

  // False when there are faults.
  bool load_site(FencedFiles& files) {
    const bool is_known = !site_seen_.empty();
    const std::int64_t looked = clock_now();
    files.take_seen();
    for (LoadedSection& each : sections_)
      each.site.emplace(files, each.section.project, request_.annotations, report_.sources);
    const Digest content = files.take_content();
    for (LoadedSection& each : sections_) {
      each.site->read_lock(files, each.section.project, report_.sources);
      const auto& faults = each.site->faults();
      report_.faults.insert(report_.faults.end(), faults.begin(), faults.end());
    }
    const Digest lock = files.take_content();
    give_back_memory();
    const std::string seen = encode_seen(files.take_seen(), looked);
    if (is_known) return report_.faults.empty();  // what was planned with counts
    head_.site = content;
    head_.lock = lock;
    site_seen_ = seen;
    return report_.faults.empty();
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
    for (const Seen& each : decode_seen(site_seen_))
      if (each.state) report_.inputs.push_back(shown(disk_, each.path));
    for (const LoadedSection& each : sections_)
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
    return !plan.tasks.empty() || !before_ || std::memcmp(&before_->head, &head_, sizeof head_) != 0 ||
           before_->site_seen != site_seen_ || before_->assets != assets ||
           before_->size() != plan.fresh.size();
  }

  Files& disk_;
  const BuildRequest& request_;
  BuildReport report_;
  BuildFolders folders_;
  bool has_lost_worker_ = false;
  std::optional<Cache> before_;
  Cache::Head head_;
  std::vector<LoadedSection> sections_;  // the whole source first
  std::string site_seen_;
};

}  // namespace

Result<BuildReport> build(Files& disk, const BuildRequest& request) { return Build(disk, request).run(); }

}  // namespace obelus
