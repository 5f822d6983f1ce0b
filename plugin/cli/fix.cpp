#include "cli/fix.hpp"

#include <algorithm>

#include "obelus/annotate.hpp"
#include "reports/diff.hpp"
#include "reports/visible.hpp"

namespace obelus::cli {

Opened reopen(const World& world, Files& files, const Opened& opened, const CommonOptions& options) {
  const auto read_again = [&](std::size_t) { return Result<std::string>(opened.article.bytes); };
  const World other{files, read_again, world.out, world.err, world.err_is_terminal, world.no_color};
  return open_article(other, opened.path, options);
}

Repairs repairs_of(const World& world, const Opened& opened, const std::vector<Match>& matches,
                   const CommonOptions& options, bool is_one_of_many) {
  const auto again = [&](Files& files) -> Result<Matched> {
    Opened now = reopen(world, files, opened, options);
    if (!now.faults.empty())
      return Error{now.faults.front().message, {}, std::string(now.faults.front().rule), ""};
    std::vector<Match> now_matches = match(now);
    return Matched{std::move(now.article), std::move(now.annotations.set), std::move(now_matches)};
  };
  RepairOptions repair_options;
  repair_options.article = opened.path == "-" ? "" : opened.path;
  repair_options.shared_files = opened.annotations.site_files;
  if (is_one_of_many)
    for (const std::string& file : options.annotations) repair_options.shared_files.push_back(file);
  std::sort(repair_options.shared_files.begin(), repair_options.shared_files.end());
  return repair(world.files, {opened.article, opened.annotations.set, matches}, repair_options, again);
}

std::string diff_of(const Repairs& repairs) {
  std::string diff;
  for (const RepairedFile& each : repairs.files)
    diff += unified_diff(visible(each.path), each.before, each.after);
  return diff;
}

void explain_left(const Repairs& repairs, const AnnotationSet& set, std::vector<Finding>& findings) {
  for (const Unrepaired& each : repairs.left)
    for (Finding& finding : findings)
      if (finding.rule == "OB203" && finding.place == set.annotations[each.annotation].target.place)
        finding.fix = "left as it is: " + each.why;
}

}  // namespace obelus::cli
