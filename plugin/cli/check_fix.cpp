#include "cli/check_fix.hpp"

#include <fmt/format.h>

#include <set>
#include <vector>

#include "check/stubs.hpp"
#include "cli/fix.hpp"
#include "pipeline/paths.hpp"
#include "reports/visible.hpp"

namespace obelus::cli {
namespace {

// Articles with annotations that drifted.
std::set<std::string> drifted(const CheckOutcome& outcome) {
  std::set<std::string> articles;
  for (const Finding& each : outcome.report.findings)
    if (each.rule == "OB203")
      for (const RelatedPlace& passage : each.related) articles.insert(passage.place.path);
  return articles;
}

// What has gone wrong since the article was checked.
Error fault_of(const Opened& opened) {
  const Finding& fault = opened.faults.front();
  return {fault.message, {}, std::string(fault.rule), fault.fix};
}

Result<Repairs> repairs_for(const World& world, const std::string& path, const CommonOptions& options) {
  const Opened opened = open_article(world, path, options);
  if (!opened.faults.empty()) return fault_of(opened);
  return repairs_of(world, opened, match(opened), options, true);
}

}  // namespace

Result<std::string> diff_of_drifted(const World& world, const CheckOutcome& outcome,
                                    const CommonOptions& options) {
  std::string diff;
  for (const std::string& path : drifted(outcome)) {
    const auto repairs = repairs_for(world, path, options);
    if (!repairs) return repairs.error();
    diff += diff_of(*repairs);
  }
  return diff;
}

Result<bool> fix_drifted(World& world, const CheckOutcome& outcome, const CommonOptions& options) {
  bool has_fixed = false;
  for (const std::string& path : drifted(outcome)) {
    const auto repairs = repairs_for(world, path, options);
    if (!repairs) return repairs.error();
    if (const auto error = write_repairs(world.files, *repairs)) return *error;
    for (const RepairedFile& each : repairs->files) {
      has_fixed = true;
      if (!options.quiet)
        world.err(fmt::format("{}: {} quotation{} repaired\n", visible(each.path), each.quotations,
                              each.quotations == 1 ? "" : "s"));
    }
  }
  return has_fixed;
}

Result<std::string> stubs_of(const World& world, const CheckOutcome& outcome, const CommonOptions& options) {
  std::string entries;
  const bool is_one = outcome.report.files.size() == 1;
  for (const CheckedFile& file : outcome.report.files) {
    std::vector<Span> places;
    for (const CheckedFigure& each : file.figures)
      if (each.status == FigureStatus::unsourced) places.push_back(each.place.bytes);
    if (places.empty()) continue;
    const Opened opened = open_article(world, file.path, options);
    if (!opened.faults.empty()) return fault_of(opened);
    const auto name = paths::below(opened.project.content_root, world.files.absolute(file.path));
    entries += stubs_for(opened.article, file.path, places, is_one ? "" : name.value_or(file.path));
  }
  return stub_file(entries);
}

}  // namespace obelus::cli
