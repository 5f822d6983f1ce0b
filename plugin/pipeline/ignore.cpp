#include "pipeline/ignore.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "pipeline/paths.hpp"

namespace obelus {
namespace {

constexpr std::size_t longest_file = std::size_t{1} << 20;
constexpr std::size_t longest_pattern = 4096;  // as long as a path can be
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// Spaces at the end do not count, unless a backslash stands before them.
std::string_view trimmed(std::string_view line) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  while (line.ends_with(' ')) {
    std::size_t slashes = 0;
    while (slashes + 1 < line.size() && line[line.size() - 2 - slashes] == '\\') ++slashes;
    if (slashes % 2 == 1) break;
    line.remove_suffix(1);
  }
  return line;
}

// In globs braces are alternatives; to git they are characters.
std::string without_braces(std::string_view pattern) {
  std::string glob;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] == '\\' && i + 1 < pattern.size())
      glob += pattern[i++];
    else if (pattern[i] == '{' || pattern[i] == '}')
      glob += '\\';
    glob += pattern[i];
  }
  return glob;
}

bool is_literal(std::string_view pattern) { return pattern.find_first_of("*?[\\") == pattern.npos; }

bool holds(std::span<const FolderEntry> listed, std::string_view name) {
  const auto found =
      std::lower_bound(listed.begin(), listed.end(), name,
                       [](const FolderEntry& entry, std::string_view wanted) { return entry.name < wanted; });
  return found != listed.end() && found->name == name;
}

}  // namespace

void IgnorePatterns::add(std::string_view lines) {
  if (lines.starts_with(byte_order_mark)) lines.remove_prefix(byte_order_mark.size());
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    add_line(lines.substr(0, end));
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
}

void IgnorePatterns::add_line(std::string_view line) {
  if (line.starts_with('#')) return;
  line = trimmed(line);
  Pattern pattern;
  if (line.starts_with('!')) {
    pattern.says = Says::in;
    line.remove_prefix(1);
  }
  pattern.folders_only = line.ends_with('/');
  if (pattern.folders_only) line.remove_suffix(1);
  pattern.is_path = line.find('/') != line.npos;
  if (line.starts_with('/')) line.remove_prefix(1);
  if (line.empty() || line.size() > longest_pattern) return;
  auto glob = Glob::parse(without_braces(line));
  if (!glob) return;
  pattern.glob = std::move(*glob);
  if (!pattern.is_path && is_literal(line))
    named_[std::string(line)].push_back(all_.size());
  else
    others_.push_back(all_.size());
  all_.push_back(std::move(pattern));
}

IgnorePatterns::Says IgnorePatterns::says(std::string_view path, bool is_folder) const {
  if (all_.empty()) return Says::nothing;
  const std::string name(paths::name(path));
  const std::string whole(path);
  const auto may_be = [&](std::size_t i) { return is_folder || !all_[i].folders_only; };
  std::optional<std::size_t> last;
  if (const auto named = named_.find(name); named != named_.end()) {
    const auto found = std::find_if(named->second.rbegin(), named->second.rend(), may_be);
    if (found != named->second.rend()) last = *found;
  }
  const auto found = std::find_if(others_.rbegin(), others_.rend(), [&](std::size_t i) {
    return (last && i < *last) || (may_be(i) && all_[i].glob.matches(all_[i].is_path ? whole : name));
  });
  if (found != others_.rend() && (!last || *found > *last)) last = *found;
  return last ? all_[*last].says : Says::nothing;
}

const IgnoreFiles::Scope* IgnoreFiles::above(const std::string& folder, const std::string& root) {
  std::vector<std::string> folders;
  std::size_t of_root = 0;  // how many of them lie in `root`, itself among them
  std::string at = folder;
  while (files_.kind(paths::join(at, ".git")) == FileKind::missing) {
    if (at == root) of_root = folders.size();
    std::string parent = paths::parent(at);
    if (parent == at || parent.empty()) {
      folders.resize(of_root);
      break;
    }
    at = std::move(parent);
    folders.push_back(at);
  }
  const Scope* scope = nullptr;
  std::for_each(folders.rbegin(), folders.rend(),
                [&](const std::string& each) { scope = read(each, true, true, scope); });
  return scope;
}

const IgnoreFiles::Scope* IgnoreFiles::in(const std::string& folder, std::span<const FolderEntry> listed,
                                          const Scope* above) {
  return read(folder, holds(listed, ".gitignore"), holds(listed, ".ignore"), above);
}

const IgnoreFiles::Scope* IgnoreFiles::read(const std::string& folder, bool has_git, bool has_own,
                                            const Scope* above) {
  Scope scope{above, folder, {}};
  bool has_some = false;
  const auto add = [&](const char* name) {
    const auto bytes = files_.read(paths::join(folder, name), longest_file);
    if (!bytes) return;
    scope.patterns.add(*bytes);
    has_some = true;
  };
  if (has_git) add(".gitignore");
  if (has_own) add(".ignore");
  if (!has_some) return above;
  return &scopes_.emplace_back(std::move(scope));
}

bool IgnoreFiles::leaves_out(const Scope* scope, const std::string& path, bool is_folder) {
  for (; scope != nullptr; scope = scope->above) {
    const auto below = paths::below(scope->folder, path);
    const auto says = below ? scope->patterns.says(*below, is_folder) : IgnorePatterns::Says::nothing;
    if (says != IgnorePatterns::Says::nothing) return says == IgnorePatterns::Says::out;
  }
  return paths::name(path).starts_with('.');
}

}  // namespace obelus
