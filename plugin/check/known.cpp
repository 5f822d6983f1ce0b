#include "check/known.hpp"

#include <algorithm>

#include "pipeline/paths.hpp"

namespace obelus {

Knowable knowable(const Files& files, std::span<const Finding> findings) {
  Knowable result;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const Finding& finding = findings[i];
    if (!can_be_known(finding.rule) || finding.place.path == "-") continue;
    result.findings.push_back(
        {files.absolute(finding.place.path), std::string(finding.rule), finding.landmark});
    result.numbers.push_back(i);
  }
  return result;
}

bool is_asked_for(const Files& files, std::span<const std::string> paths, const std::string& file) {
  const auto holds = [&](const std::string& path) {
    const std::string whole = files.absolute(path);
    return whole == file || paths::below(whole, file);
  };
  return paths.empty() || std::any_of(paths.begin(), paths.end(), holds);
}

}  // namespace obelus
