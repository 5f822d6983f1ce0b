#include "check/git.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "check/git_process.hpp"
#include "pipeline/paths.hpp"

namespace obelus {
namespace {

constexpr std::size_t longest_answer = std::size_t{1} << 16;
constexpr std::size_t longest_tree = std::size_t{512} << 20;
constexpr std::size_t longest_link = 4096;
constexpr int most_links = 8;

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

// What git printed, without the line end; nothing when it failed.
std::optional<std::string> answer_of(const Result<GitAnswer>& answer) {
  if (!answer || answer->status != 0) return std::nullopt;
  std::string out = answer->out;
  while (out.ends_with('\n') || out.ends_with('\r')) out.pop_back();
  return out;
}

Result<std::string> top_of(const std::string& folder) {
  const auto answer = run_git(folder, {"rev-parse", "--show-toplevel"}, longest_answer);
  if (!answer) return answer.error();
  const auto top = answer_of(answer);
  if (top && !top->empty()) return paths::normal(*top);
  const std::string why = first_line(answer->err);
  return Error{why.find("not a git repository") != why.npos || why.empty()
                   ? fmt::format("{} is not in a git repository", folder)
                   : fmt::format("git cannot read the repository of {}: {}", folder, why),
               {},
               "OB905",
               "--since compares with a revision of one"};
}

bool is_plain(const std::string& revision) {
  return !revision.empty() && revision.front() != '-' &&
         std::all_of(revision.begin(), revision.end(), [](char c) { return c > ' ' && c != 0x7F; });
}

Result<std::string> commit_of(const std::string& folder, const std::string& revision) {
  if (!is_plain(revision))
    return Error{fmt::format("`{}` is no revision", revision),
                 {},
                 "",
                 "name a branch, a tag or a commit: --since main"};
  const auto answer =
      run_git(folder, {"rev-parse", "--verify", "--quiet", revision + "^{commit}"}, longest_answer);
  if (!answer) return answer.error();
  if (const auto commit = answer_of(answer); commit && !commit->empty()) return *commit;
  const auto shallow = answer_of(run_git(folder, {"rev-parse", "--is-shallow-repository"}, longest_answer));
  if (shallow == "true")
    return Error{fmt::format("there is no revision {} in this clone, which is a shallow one", revision),
                 {},
                 "",
                 "fetch its history: `git fetch --unshallow`; for actions/checkout: `fetch-depth: 0`"};
  return Error{fmt::format("there is no revision {} in this repository", revision),
               {},
               "",
               "name a branch, a tag or a commit that `git log` shows"};
}

FileKind kind_of(std::string_view mode) {
  if (mode == "100644" || mode == "100755" || mode == "100664") return FileKind::regular;
  return mode == "120000" ? FileKind::link : FileKind::other;
}

}  // namespace

GitRevision::GitRevision(const Files& below) : ReadOnlyFiles(below) {}
GitRevision::~GitRevision() = default;

Result<std::unique_ptr<GitRevision>> GitRevision::open(const Files& below, const std::string& folder,
                                                       const std::string& revision) {
  auto top = top_of(folder);
  if (!top) return top.error();
  auto commit = commit_of(folder, revision);
  if (!commit) return commit.error();
  std::unique_ptr<GitRevision> made(new GitRevision(below));
  made->top_ = std::move(*top);
  if (auto error = made->read_tree(folder, *commit)) return std::move(*error);
  made->objects_ = std::make_unique<GitObjects>(folder);
  return made;
}

std::optional<Error> GitRevision::read_tree(const std::string& folder, const std::string& commit) {
  const auto answer = run_git(folder, {"ls-tree", "-r", "-z", "--full-tree", commit}, longest_tree);
  if (!answer) return answer.error();
  if (answer->status != 0)
    return Error{fmt::format("git cannot list {}: {}", commit, first_line(answer->err)), {}, "OB905", ""};
  std::string_view rest = answer->out;
  while (!rest.empty()) {
    // "100644 blob 8ab686eafeb1f44702738c8b0f24f2567c36da6d\tpath\0"
    const std::string_view line = rest.substr(0, rest.find('\0'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    const std::size_t tab = line.find('\t');
    const std::size_t first = line.find(' ');
    const std::size_t second = line.find(' ', first + 1);
    if (tab == line.npos || second == line.npos || second > tab) continue;
    const std::string_view object = line.substr(second + 1, tab - second - 1);
    tree_[std::string(line.substr(tab + 1))] = {kind_of(line.substr(0, first)), std::string(object)};
  }
  return std::nullopt;
}

std::optional<std::string> GitRevision::inside(const std::string& path) const {
  const std::string whole = absolute(path);
  if (whole == top_) return "";
  auto within = paths::below(top_, whole);
  if (within && (*within == ".git" || within->starts_with(".git/"))) return std::nullopt;
  return within;
}

const GitRevision::Node* GitRevision::node(std::string path) const {
  for (int links = 0; links <= most_links; ++links) {
    const auto found = tree_.find(path);
    if (found == tree_.end()) return nullptr;
    if (found->second.kind != FileKind::link) return &found->second;
    const auto target = objects_->read(found->second.object, longest_link);
    if (!target) return nullptr;
    const auto next = inside(paths::join(paths::join(top_, paths::parent(path)), *target));
    if (!next) return nullptr;
    path = *next;
  }
  return nullptr;
}

bool GitRevision::is_folder(const std::string& path) const {
  if (path.empty()) return true;
  const auto first = tree_.lower_bound(path + "/");
  return first != tree_.end() && first->first.starts_with(path + "/");
}

FileKind GitRevision::kind(const std::string& path) const {
  const auto within = inside(path);
  if (!within) return below().kind(path);
  if (is_folder(*within)) return FileKind::folder;
  const Node* found = node(*within);
  return found == nullptr ? FileKind::missing : found->kind;
}

Result<std::string> GitRevision::read(const std::string& path, std::size_t limit) const {
  const auto within = inside(path);
  if (!within) return below().read(path, limit);
  const Node* found = node(*within);
  if (found == nullptr || found->kind != FileKind::regular)
    return Error{fmt::format("the revision has no file {}", path), {}, "OB905", ""};
  return objects_->read(found->object, limit);
}

Result<std::vector<FolderEntry>> GitRevision::list(const std::string& folder) const {
  const auto within = inside(folder);
  if (!within) return below().list(folder);
  if (!is_folder(*within))
    return Error{fmt::format("the revision has no folder {}", folder), {}, "OB905", ""};
  const std::string prefix = within->empty() ? "" : *within + "/";
  std::vector<FolderEntry> entries;
  for (auto each = tree_.lower_bound(prefix); each != tree_.end() && each->first.starts_with(prefix);) {
    const std::string name =
        each->first.substr(prefix.size(), each->first.find('/', prefix.size()) - prefix.size());
    const bool is_file = prefix.size() + name.size() == each->first.size();
    entries.push_back({name, is_file ? each->second.kind : FileKind::folder});
    // Past all that lies below: "0" comes behind "/".
    each = is_file ? std::next(each) : tree_.lower_bound(prefix + name + "0");
  }
  std::sort(entries.begin(), entries.end(),
            [](const FolderEntry& a, const FolderEntry& b) { return a.name < b.name; });
  return entries;
}

std::vector<std::string> GitRevision::paths() const {
  std::vector<std::string> all;
  for (const auto& [path, node] : tree_)
    if (node.kind == FileKind::regular) all.push_back(paths::join(top_, path));
  return all;
}

}  // namespace obelus
