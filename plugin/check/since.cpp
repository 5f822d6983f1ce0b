#include "check/since.hpp"

#include <algorithm>
#include <array>

#include "check/git.hpp"
#include "check/known.hpp"
#include "pipeline/paths.hpp"

namespace obelus {
namespace {

bool is_article(const std::string& path) {
  constexpr std::array<std::string_view, 4> extensions = {".md", ".markdown", ".html", ".htm"};
  return std::find(extensions.begin(), extensions.end(), paths::extension(path)) != extensions.end();
}

// Of the paths asked for those that were there, and what may have become one of them.
std::vector<std::string> paths_then(const Files& files, const GitRevision& then,
                                    const std::vector<std::string>& asked) {
  std::vector<std::string> all;
  for (const std::string& path : asked)
    if (path != "-" && then.kind(path) != FileKind::missing) all.push_back(path);
  for (const std::string& path : then.paths())
    if (is_article(path) && files.kind(path) == FileKind::missing) all.push_back(shown(files, path));
  return all;
}

// Where the first of the paths lies that there is; the working folder, when none is named.
std::string folder_of(const Files& files, const std::vector<std::string>& asked) {
  for (const std::string& path : asked) {
    if (path == "-") continue;
    const FileKind kind = files.kind(path);
    if (kind == FileKind::folder) return files.absolute(path);
    if (kind == FileKind::regular) return paths::parent(files.absolute(path));
  }
  return files.absolute("");
}

}  // namespace

Result<std::vector<KnownFinding>> findings_since(const Files& files, const CheckRequest& request) {
  auto then = GitRevision::open(files, folder_of(files, request.paths), request.since);
  if (!then) return then.error();
  CheckRequest earlier = request;
  earlier.since.clear();
  earlier.baseline = {"", BaselineRequest::Action::none};
  earlier.input.reset();
  earlier.progress = nullptr;
  if (!request.paths.empty()) {
    earlier.paths = paths_then(files, **then, request.paths);
    if (earlier.paths.empty()) return std::vector<KnownFinding>();
  }
  const auto outcome = run_check(**then, earlier);
  // There was no article yet.
  if (!outcome) return std::vector<KnownFinding>();
  return knowable(files, outcome->report.findings).findings;
}

}  // namespace obelus
