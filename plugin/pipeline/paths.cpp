#include "pipeline/paths.hpp"

#include <algorithm>
#include <vector>

namespace obelus::paths {
namespace {

std::size_t name_begin(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? 0 : slash + 1;
}

// Where the extension begins, or the end of the path.
std::size_t extension_begin(std::string_view path) {
  const std::size_t dot = path.rfind('.');
  return dot == std::string_view::npos || dot <= name_begin(path) ? path.size() : dot;
}

// Whether no part of `path` is empty or dots alone: most are so.
bool is_normal(std::string_view path) {
  bool at_part = false;  // in a part that is not dots alone
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (path[i] != '/') {
      at_part = at_part || path[i] != '.';
    } else {
      if (!at_part && i != 0) return false;
      at_part = false;
    }
  }
  return at_part;
}

}  // namespace

std::string normal(std::string_view path) {
  if (is_normal(path)) return std::string(path);
  const bool absolute = path.starts_with('/');
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin < path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    const std::string_view part = path.substr(begin, end - begin);
    begin = end + 1;
    if (part.empty() || part == ".") continue;
    if (part == ".." && !parts.empty() && parts.back() != "..") {
      parts.pop_back();
    } else if (part != ".." || !absolute) {
      parts.push_back(part);
    }
  }
  std::string result = absolute ? "/" : "";
  for (const std::string_view part : parts) {
    if (!result.empty() && result.back() != '/') result += '/';
    result += part;
  }
  return result;
}

std::string join(std::string_view folder, std::string_view path) {
  if (folder.empty() || path.starts_with('/')) return std::string(path);
  std::string result(folder);
  if (!result.ends_with('/')) result += '/';
  return result += path;
}

std::string parent(std::string_view path) {
  const std::size_t begin = name_begin(path);
  return std::string(path.substr(0, begin <= 1 ? begin : begin - 1));
}

std::string_view name(std::string_view path) { return path.substr(name_begin(path)); }

std::string extension(std::string_view path) {
  std::string result(path.substr(extension_begin(path)));
  for (char& c : result)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return result;
}

std::string_view stem(std::string_view path) { return path.substr(0, extension_begin(path)); }

std::optional<std::string> below(std::string_view folder, std::string_view path) {
  if (folder == path) return "";
  if (!path.starts_with(folder)) return std::nullopt;
  std::string_view rest = path.substr(folder.size());
  if (folder.ends_with('/')) return std::string(rest);
  if (!folder.empty() && !rest.starts_with('/')) return std::nullopt;
  if (!folder.empty()) rest.remove_prefix(1);
  return std::string(rest);
}

}  // namespace obelus::paths
