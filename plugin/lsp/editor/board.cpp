#include "lsp/editor/board.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace obelus::lsp {

void Board::put(const std::string& owner, Findings findings) {
  Findings& old = by_owner_[owner];
  for (const auto& [file, before] : old) {
    changed_.insert(file);
    if (findings.contains(file)) continue;
    const auto owners = owners_.find(file);
    owners->second.erase(owner);
    if (owners->second.empty()) owners_.erase(owners);
  }
  for (const auto& [file, now] : findings) {
    changed_.insert(file);
    owners_[file].insert(owner);
  }
  old = std::move(findings);
  if (old.empty()) by_owner_.erase(owner);
}

std::vector<Finding> Board::of(const std::string& file) const {
  std::vector<Finding> all;
  const auto owners = owners_.find(file);
  if (owners == owners_.end()) return all;
  for (const std::string& owner : owners->second) {
    const std::vector<Finding>& more = by_owner_.at(owner).at(file);
    all.insert(all.end(), more.begin(), more.end());
  }
  const auto key = [](const Finding& each) { return std::tie(each.place.bytes, each.rule, each.message); };
  std::stable_sort(all.begin(), all.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
  all.erase(
      std::unique(all.begin(), all.end(), [&](const auto& a, const auto& b) { return key(a) == key(b); }),
      all.end());
  return all;
}

std::set<std::string> Board::take_changed() { return std::exchange(changed_, {}); }

}  // namespace obelus::lsp
