#pragma once
// What became of the files of a build: counted, told, and kept for the next.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "build/build.hpp"
#include "build/cache.hpp"
#include "build/made_records.hpp"
#include "build/plan.hpp"
#include "build/tree.hpp"
#include "build/work_folder.hpp"

namespace obelus {

// All that it is given outlives it; `before` is what the last build kept, or null.
class Account {
 public:
  Account(const BuildRequest& request, const Plan& plan, const Tree& tree, const Cache* before,
          BuildReport& report);

  // Counts, and gathers what there is to say.
  std::optional<Error> settle(MadeRecords& made);

  // Once settled. In order of paths: the records that still hold, and those of what was made.
  std::optional<Error> remember(WorkFolder& work, const Cache::Head& head, const Cache::OfSite& of_site,
                                std::string_view assets, MadeRecords& made) const;

 private:
  void say(const Remembered& record, std::string_view why);

  const BuildRequest& request_;
  const Plan& plan_;
  const Tree& tree_;
  const Cache* before_;
  BuildReport& report_;
  std::vector<std::size_t> failed_;       // of those made, by number, ascending
  std::unordered_set<std::string> told_;  // of why they failed
};

}  // namespace obelus
