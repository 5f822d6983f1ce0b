#include "build/tree.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <linux/openat2.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <memory>
#include <system_error>
#include <utility>

#include "pipeline/article_names.hpp"
#include "pipeline/paths.hpp"

namespace obelus {
namespace {

constexpr std::size_t most_files = 4'000'000;
constexpr std::size_t longest_path = 65'535;
constexpr std::size_t most_scopes = 65'535;

// Opens below `root`, links followed only as far as they stay there; no link at all on kernels before 5.6.
int open_beneath(int root, const std::string& relative, std::uint64_t flags) {
  open_how how{};
  how.flags = flags;
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS;
  const long fd = ::syscall(SYS_openat2, root, relative.c_str(), &how, sizeof how);
  if (fd >= 0 || (errno != ENOSYS && errno != EPERM)) return static_cast<int>(fd);
  int at = root;
  for (std::size_t begin = 0;;) {
    const std::size_t end = std::min(relative.find('/', begin), relative.size());
    const std::string name = relative.substr(begin, end - begin);
    const bool last = end == relative.size();
    const int next =
        name == ".."
            ? -1
            : ::openat(at, name.c_str(),
                       (last ? static_cast<int>(flags) : O_RDONLY | O_DIRECTORY | O_CLOEXEC) | O_NOFOLLOW);
    if (at != root) ::close(at);
    if (next < 0 || last) return next;
    at = next;
    begin = end + 1;
  }
}

bool look(int root, const std::string& relative, struct stat& found) {
  const int fd = open_beneath(root, relative, O_PATH | O_CLOEXEC);
  if (fd < 0) return false;
  const bool seen = ::fstat(fd, &found) == 0;
  ::close(fd);
  return seen;
}

struct CloseFolder {
  void operator()(DIR* folder) const { ::closedir(folder); }
};

bool ends_with_any(std::string_view name, std::initializer_list<std::string_view> ends) {
  return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return name.ends_with(end); });
}

bool is_sidecar(std::string_view name) { return ends_with_any(name, {".obelus.yaml", ".obelus.yml"}); }

// Files that speak to obelus, not to readers.
bool is_ours(std::string_view name) {
  return is_sidecar(name) || name == "obelus.yaml" || name == ".obelus.yaml" || name == ".obelus" ||
         name == "obelus.lock" || (name.starts_with(".obelus-") && name.ends_with(".tmp"));
}

EntryKind kind_of(const std::string& name) {
  const auto format = format_by_name(name);
  if (!format) return EntryKind::other;
  if (*format == Format::html) return EntryKind::html;
  return is_mdx(name) ? EntryKind::mdx : EntryKind::markdown;
}

struct Name {
  std::string name;
  unsigned char type;
};

struct Folder {
  std::string path;
  std::size_t scope;
};

// What globs of the scope call a path of the tree; nothing where they have no name for it.
std::optional<std::string> name_in(const TreeScope& scope, const std::string& path) {
  if (scope.below.empty()) return paths::join(scope.above, path);
  return paths::below(scope.below, path);
}

bool matches_any(const std::vector<Glob>& globs, const std::string& name) {
  return std::any_of(globs.begin(), globs.end(), [&](const Glob& glob) { return glob.matches(name); });
}

class Reading {
 public:
  Reading(const SourceFolder& root, const std::string& shown, const TreeOptions& options)
      : root_(root), shown_(shown), options_(options), scopes_{options.scope} {}

  Result<Tree> run() {
    std::vector<Folder> waiting{{"", 0}};
    while (!waiting.empty()) {
      Folder folder = std::move(waiting.back());
      waiting.pop_back();
      if (auto error = read(folder, waiting)) return *error;
    }
    std::sort(tree_.entries.begin(), tree_.entries.end(),
              [this](const Entry& a, const Entry& b) { return tree_.path_of(a) < tree_.path_of(b); });
    std::sort(tree_.folders.begin(), tree_.folders.end());
    std::sort(tree_.left_out.begin(), tree_.left_out.end());
    return std::move(tree_);
  }

 private:
  Error failed(std::string_view what, const std::string& path) const {
    return {fmt::format("{} {}: {}", what, paths::join(shown_, path), std::generic_category().message(errno)),
            {},
            "OB905",
            ""};
  }

  std::optional<Error> read(Folder& of, std::vector<Folder>& waiting) {
    const std::string& folder = of.path;
    const int fd = open_beneath(root_.descriptor(), folder.empty() ? "." : folder,
                                O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    const std::unique_ptr<DIR, CloseFolder> opened(fd < 0 ? nullptr : ::fdopendir(fd));
    if (!opened) return failed("cannot read the folder", folder);
    tree_.folders.push_back(folder);
    names_.clear();
    for (errno = 0; const dirent* entry = ::readdir(opened.get()); errno = 0) {
      std::string name = entry->d_name;
      if (name != "." && name != "..") names_.push_back({std::move(name), entry->d_type});
    }
    if (errno != 0) return failed("cannot read the folder", folder);
    std::sort(names_.begin(), names_.end(), [](const Name& a, const Name& b) { return a.name < b.name; });
    if (options_.enter && !folder.empty() && (has("obelus.yaml") || has(".obelus.yaml"))) {
      of.scope = scopes_.size();
      if (of.scope > most_scopes)
        return Error{"more configurations below " + shown_ + " than one build takes", {}, "OB906", ""};
      scopes_.push_back(options_.enter(folder));
    }
    lock_ = scopes_[of.scope].locks_beside ? add_lock(folder) : 0;
    for (const Name& name : names_)
      if (auto error = add(fd, of, name, waiting)) return error;
    return std::nullopt;
  }

  // The number of the folder's lock. One that is a link and leads outside is passed over.
  std::uint32_t add_lock(const std::string& folder) {
    const auto name = find("obelus.lock");
    if (name == names_.end()) return 0;
    const std::string path = paths::join(folder, name->name);
    const auto state = root_.state(path);
    if (!state && name->type == DT_LNK) {
      tree_.left_out.push_back(path);
      return 0;
    }
    tree_.locks.push_back({folder, state.value_or(unlike_any)});
    return static_cast<std::uint32_t>(tree_.locks.size() - 1);
  }

  std::optional<Error> add(int at, const Folder& folder, const Name& name, std::vector<Folder>& waiting) {
    const std::string path = paths::join(folder.path, name.name);
    if (is_ours(name.name)) {
      if (name.type == DT_LNK && is_sidecar(name.name) && !root_.state(path)) tree_.left_out.push_back(path);
      return std::nullopt;
    }
    const TreeScope& scope = scopes_[folder.scope];
    struct stat found {};
    const bool is_link = name.type == DT_LNK;
    if (name.type == DT_DIR) {
      const auto called = name_in(scope, path + "/");
      if (path != options_.output && !(called && matches_any(scope.excluded, *called)))
        waiting.push_back({path, folder.scope});
      return std::nullopt;
    }
    const auto called = name_in(scope, path);
    if (called && matches_any(scope.excluded, *called)) return std::nullopt;
    Entry entry;
    if (is_link) {
      const auto state = root_.state(path);
      if (!state) {
        tree_.left_out.push_back(path);
        return std::nullopt;
      }
      entry.state = *state;
      entry.is_link = true;
    } else {
      if (::fstatat(at, name.name.c_str(), &found, AT_SYMLINK_NOFOLLOW) != 0)
        return errno == ENOENT ? std::nullopt : std::optional(failed("cannot look at", path));
      if (S_ISDIR(found.st_mode)) return add(at, folder, {name.name, DT_DIR}, waiting);
      if (S_ISLNK(found.st_mode)) return add(at, folder, {name.name, DT_LNK}, waiting);
      if (!S_ISREG(found.st_mode)) return std::nullopt;
      entry.state = file_state(found);
    }
    if (tree_.entries.size() == most_files || path.size() > longest_path ||
        tree_.paths.size() + path.size() > 0xFFFFFFFFU)
      return Error{"more files below " + shown_ + " than one build takes", {}, "OB906", "build its parts"};
    entry.kind = kind_of(name.name);
    entry.scope = static_cast<std::uint16_t>(folder.scope);
    if (entry.kind != EntryKind::other && !is_content(scope, called)) {
      entry.kind = EntryKind::other;
      ++tree_.unchosen;
    }
    if (entry.kind != EntryKind::other) {
      entry.sidecars = sidecars_of(name.name);
      entry.lock = lock_;
    }
    entry.path_begin = static_cast<std::uint32_t>(tree_.paths.size());
    entry.path_size = static_cast<std::uint16_t>(path.size());
    tree_.paths += path;
    tree_.entries.push_back(entry);
    return std::nullopt;
  }

  std::uint8_t sidecars_of(const std::string& name) const {
    const std::string stem(paths::stem(name));
    return static_cast<std::uint8_t>((has(stem + ".obelus.yaml") ? 1 : 0) +
                                     (has(stem + ".obelus.yml") ? 2 : 0));
  }

  std::vector<Name>::const_iterator find(std::string_view name) const {
    const auto found =
        std::lower_bound(names_.begin(), names_.end(), name,
                         [](const Name& each, std::string_view wanted) { return each.name < wanted; });
    return found != names_.end() && found->name == name ? found : names_.end();
  }

  bool has(std::string_view name) const { return find(name) != names_.end(); }

  static bool is_content(const TreeScope& scope, const std::optional<std::string>& called) {
    return scope.content.empty() || (called && matches_any(scope.content, *called));
  }

  const SourceFolder& root_;
  const std::string& shown_;
  const TreeOptions& options_;
  std::vector<TreeScope> scopes_;
  Tree tree_;
  std::vector<Name> names_;  // of the folder being read
  std::uint32_t lock_ = 0;   // its lock, by number
};

}  // namespace

Result<SourceFolder> SourceFolder::open(const std::string& path) {
  const int root = ::open(path.empty() ? "." : path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (root >= 0) return SourceFolder(root);
  return Error{fmt::format("cannot read the folder {}: {}", path, std::generic_category().message(errno)),
               {},
               "OB905",
               ""};
}

SourceFolder::SourceFolder(SourceFolder&& other) noexcept : root_(std::exchange(other.root_, -1)) {}

SourceFolder::~SourceFolder() {
  if (root_ >= 0) ::close(root_);
}

int SourceFolder::open_file(const std::string& relative) const {
  return open_beneath(root_, relative, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
}

std::optional<FileState> SourceFolder::state(const std::string& relative) const {
  struct stat found {};
  if (!look(root_, relative, found) || !S_ISREG(found.st_mode)) return std::nullopt;
  return file_state(found);
}

unsigned SourceFolder::kind(const std::string& relative) const {
  struct stat found {};
  return look(root_, relative, found) ? found.st_mode & S_IFMT : 0;
}

Result<Tree> read_tree(const SourceFolder& folder, const std::string& shown, const TreeOptions& options) {
  return Reading(folder, shown, options).run();
}

void pass_over(Tree& tree, const std::vector<std::string>& paths) {
  std::erase_if(tree.entries, [&](const Entry& entry) {
    return std::binary_search(paths.begin(), paths.end(), tree.path_of(entry));
  });
}

}  // namespace obelus
