// `obelus lock`: brings obelus.lock up to date with articles, and keeps what it says of others.

#include "pipeline/lock.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>

#include "cli/commands.hpp"
#include "cli/common.hpp"
#include "pipeline/articles.hpp"
#include "pipeline/paths.hpp"
#include "reports/visible.hpp"

namespace obelus::cli {
namespace {

struct Arguments {
  CommonOptions common;
  std::vector<std::string> paths;
  bool check = false;
  bool accept_drift = false;
};

// A lock as it was read, and as it is to be.
struct OpenLock {
  std::string bytes;  // empty when there is none yet
  LockFile file;
};

class Locking {
 public:
  Locking(const Arguments& arguments, World& world) : arguments_(arguments), world_(world) {}

  int run() {
    std::vector<Finding> faults;
    const auto articles =
        find_articles(world_.files, arguments_.paths, arguments_.common.config, sources_, faults);
    if (!articles) return fail(world_, articles.error().message, articles.error().hint);
    if (!faults.empty()) {
      report(world_, faults, sources_, arguments_.common);
      return could_not;
    }
    for (const std::string& path : *articles) add(path);
    for (auto& [path, lock] : locks_) drop_missing(path, lock.file);
    for (const auto& [path, lock] : locks_) finish(path, lock);
    if (!wrote_ && status_ == done && !arguments_.check && !arguments_.common.quiet)
      status_ = print(world_, "nothing to lock: no annotation matches for certain\n");
    report(world_, findings_, sources_, arguments_.common);
    return status_;
  }

 private:
  void stop() { status_ = could_not; }

  void add(const std::string& path) {
    const Opened opened = open_article(world_, path, arguments_.common);
    const auto place = lock_place(world_.files, opened.project, path);
    if (!opened.faults.empty()) {
      report(world_, opened.faults, opened.sources, arguments_.common);
      return stop();
    }
    if (!place) {
      fail(world_, fmt::format("{} lies outside the folder of {}", path, opened.project.config_path),
           "lock it with a configuration of its own");
      return stop();
    }
    OpenLock* lock = open_lock(place->path);
    if (lock == nullptr) return stop();
    relock_article(opened, place->article, lock->file);
  }

  OpenLock* open_lock(const std::string& path) {
    if (const auto known = locks_.find(path); known != locks_.end()) return &known->second;
    OpenLock lock;
    if (world_.files.kind(path) != FileKind::missing) {
      auto bytes = world_.files.read(path, longest_lock);
      auto file = bytes ? read_lock(*bytes) : Result<LockFile>(bytes.error());
      if (bytes) lock.bytes = sources_.keep(path, std::move(*bytes));
      if (!file) {
        report(world_, {fault(file.error(), path)}, sources_, arguments_.common);
        return nullptr;
      }
      lock.file = std::move(*file);
    }
    return &locks_.emplace(path, std::move(lock)).first->second;
  }

  void relock_article(const Opened& opened, const std::string& article, LockFile& file) {
    const AnnotationSet& set = opened.annotations.set;
    const auto old = file.find(article);
    const LockedArticle* locked = old == file.end() ? nullptr : &old->second;
    Relocked now = relock(locked, opened.article, set, match(opened), RelockOptions{arguments_.accept_drift});
    for (const std::size_t i : now.unsure) add_unsure(opened, set.annotations[i]);
    if (auto stale = lock_finding(locked, now.article, opened.path); stale && arguments_.check)
      findings_.push_back(std::move(*stale));
    if (now.article.entries.empty())
      file.erase(article);
    else
      file.insert_or_assign(article, std::move(now.article));
  }

  void add_unsure(const Opened& opened, const Annotation& annotation) {
    Finding finding;
    finding.rule = "OB505";
    finding.level = Level::warning;
    finding.message = fmt::format("{} stays locked as it was: “{}” does not match for certain now",
                                  opened.path, annotation.id);
    finding.place = annotation.target.place;
    finding.fix =
        fmt::format("see `obelus match {}`; mend the annotation or remove it, then lock again", opened.path);
    if (const std::string* content = opened.sources.find(finding.place.path))
      sources_.keep(finding.place.path, *content);
    findings_.push_back(std::move(finding));
  }

  // Whether all articles below `folder` were looked at.
  bool is_covered(const std::string& absolute) const {
    if (arguments_.paths.empty()) return paths::below(world_.files.absolute("."), absolute).has_value();
    return std::any_of(arguments_.paths.begin(), arguments_.paths.end(), [&](const std::string& path) {
      return paths::below(world_.files.absolute(path), absolute).has_value();
    });
  }

  void drop_missing(const std::string& path, LockFile& file) {
    const std::string folder = paths::parent(world_.files.absolute(path));
    std::erase_if(file, [&](const auto& each) {
      const std::string article = paths::join(folder, each.first);
      return is_covered(article) && world_.files.kind(article) == FileKind::missing;
    });
  }

  void finish(const std::string& path, const OpenLock& lock) {
    const std::string bytes = write_lock(lock.file);
    const bool is_empty = lock.bytes.empty() && lock.file.empty();
    if (arguments_.check) {
      if (bytes != lock.bytes && !is_empty) status_ = std::max(status_, has_findings);
      return;
    }
    if (status_ == could_not || is_empty) return;
    if (bytes != lock.bytes)
      if (const auto error = world_.files.write(path, bytes)) {
        fail(world_, error->message, error->hint);
        return stop();
      }
    wrote_ = true;
    if (!arguments_.common.quiet) tell(path, lock.file);
  }

  void tell(const std::string& path, const LockFile& file) {
    std::size_t entries = 0;
    for (const auto& [article, locked] : file) entries += locked.entries.size();
    const auto count = [](std::size_t number, std::string_view what) {
      return fmt::format("{} {}{}", number, what, number == 1 ? "" : "s");
    };
    status_ = std::max(
        status_, print(world_, fmt::format("{}: {} of {}\n", visible(path), count(entries, "annotation"),
                                           count(file.size(), "article"))));
  }

  const Arguments& arguments_;
  World& world_;
  std::map<std::string, OpenLock> locks_;  // by path
  Sources sources_;
  std::vector<Finding> findings_;
  int status_ = done;
  bool wrote_ = false;
};

}  // namespace

Run lock_command(App& app) {
  const auto arguments = std::make_shared<Arguments>();
  app.add_option("PATH", arguments->paths, "Articles or folders; default: the whole project");
  app.add_flag("--check", arguments->check, "Write nothing; exit 1 when the lock is out of date");
  app.add_flag("--accept-drift", arguments->accept_drift, "Lock what matches approximately where it is");
  declare_search(app, arguments->common);
  declare_common(app, arguments->common);
  app.footer(
      "Writes obelus.lock beside obelus.yaml (without one, beside the article), to be kept in git:\n"
      "what each article says where its annotations match for certain. With it a passage is found\n"
      "after edits, and a sentence that merely looks like it is not taken for it.");
  return [arguments](World& world) { return Locking(*arguments, world).run(); };
}

}  // namespace obelus::cli
