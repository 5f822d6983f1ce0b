// OB501, OB502, OB503: what is wrong with waivers themselves.

#include <fmt/format.h>

#include "rules/rules.hpp"
#include "rules/waivers.hpp"

namespace obelus::checks {
namespace {

void add_ambiguous(const PlacedWaiver& waiver, Report& report) {
  Finding& finding = report.at(
      waiver.place,
      fmt::format("{} passages fit this waiver equally well, so it waives nothing", waiver.fits.size()));
  finding.fix = "quote more of the passage, or say `occurrences: all`, `first` or a number";
  for (const Span text : waiver.fits) report.relate(finding, text, "one of them");
}

}  // namespace

void unused_waiver(const Case& about, Report& report) {
  for (const Place& place : about.waivers.loose_ends())
    report.at(place, "`obelus-ignore-end` ends nothing").fix =
        "take it out, or begin with `obelus-ignore-start`";
  for (const PlacedWaiver& waiver : about.waivers.all()) {
    if (waiver.is_used || !waiver.holds() || waiver.is_shared) continue;
    if (!waiver.fits.empty()) {
      add_ambiguous(waiver, report);
      continue;
    }
    const bool is_nowhere = waiver.text.empty();
    report
        .at(waiver.place, is_nowhere ? "the passage of this waiver is nowhere in the article"
                                     : "this waiver waives nothing")
        .fix = "take it out";
  }
}

void waiver_without_reason(const Case& about, Report& report) {
  for (const PlacedWaiver& waiver : about.waivers.all())
    if (!waiver.fault.empty())
      report.at(waiver.place, fmt::format("this waives nothing: {}", waiver.fault)).fix =
          "write `obelus-ignore OB101: why`";
}

void expired_waiver(const Case& about, Report& report) {
  for (const PlacedWaiver& waiver : about.waivers.all())
    if (waiver.fault.empty() && waiver.is_expired)
      report.at(waiver.place, "this waiver has expired, or its date cannot be read").fix =
          "look again: extend it (until=YYYY-MM-DD), or take it out and give a source";
}

}  // namespace obelus::checks
