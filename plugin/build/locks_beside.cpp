#include "build/locks_beside.hpp"

#include <algorithm>
#include <utility>

#include "pipeline/lock.hpp"
#include "pipeline/paths.hpp"
#include "pipeline/project.hpp"

namespace obelus {
namespace {

// A tree that is gone through in order of paths comes back to the folders above the one it is in, and no
// others.
constexpr std::size_t most_known = 64;

LockBeside read_beside(const Files& files, const std::string& folder) {
  LockBeside made;
  made.looked = clock_now();
  const std::string as_shown = shown(files, lock_beside(folder));
  auto bytes = files.read(as_shown, longest_lock);
  auto file = bytes ? read_lock(*bytes) : Result<LockFile>(bytes.error());
  if (file) {
    made.file = std::move(*file);
    return made;
  }
  made.faults.push_back(fault(file.error(), as_shown));
  if (bytes) made.sources.keep(as_shown, std::move(*bytes));
  return made;
}

}  // namespace

std::string lock_beside(const std::string& folder) { return paths::join(folder, "obelus.lock"); }

const LockedArticle* LockBeside::find(std::string_view name) const {
  const auto found = file.find(name);
  return found == file.end() ? nullptr : &found->second;
}

const LockBeside& LocksBeside::of(const std::string& folder, const FileState& state) {
  const auto known =
      std::find_if(known_.begin(), known_.end(), [&](const Known& each) { return each.folder == folder; });
  if (known != known_.end()) {
    known_.splice(known_.begin(), known_, known);
    if (known->state == state && !is_racy(state, known->lock.looked)) return known->lock;
    known_.pop_front();
  }
  if (known_.size() == most_known) known_.pop_back();
  known_.push_front({folder, state, read_beside(files_, folder)});
  return known_.front().lock;
}

}  // namespace obelus
