#pragma once
// Reports made by hand: files are marked text, a finding or figure for each [[mark]].

#include <map>
#include <string>
#include <vector>

#include "obelus/span.hpp"
#include "reports/formats.hpp"
#include "support/marked.hpp"

namespace obelus::testing {

class SampleReport {
 public:
  // Adds a file; `marks` are kept for the next calls.
  SampleReport& file(const std::string& path, const std::string& marked) {
    auto [text, marks] = unmark(marked);
    contents_[path] = std::move(text);
    marks_ = std::move(marks);
    path_ = path;
    report.files.push_back({path, {}, {}, false});
    return *this;
  }

  // A figure at the mark of that number, in the last file.
  SampleReport& figure(std::size_t mark, FigureStatus status, const std::string& by = "") {
    const Place place{path_, marks_.at(mark)};
    const std::string text = contents_[path_].substr(place.bytes.begin, place.bytes.size());
    const std::string identity = "figure-" + std::to_string(++count_);
    report.files.back().figures.push_back({place, text, "money", "5", "USD", identity, status, by});
    for (Coverage* each : {&report.files.back().coverage, &report.coverage}) {
      ++each->figures;
      each->sourced += status == FigureStatus::sourced;
      each->waived += status == FigureStatus::waived;
    }
    return *this;
  }

  // A finding at the mark of that number, in the last file; what it returns may be added to.
  Finding& finding(std::size_t mark, std::string_view rule, Level level, const std::string& message) {
    Finding finding;
    finding.rule = rule;
    finding.level = level;
    finding.message = message;
    finding.place = {path_, marks_.at(mark)};
    finding.identity = "finding-" + std::to_string(report.findings.size() + 1);
    return report.findings.emplace_back(std::move(finding));
  }

  std::string print(std::string_view format) const { return print(format, Date{2025, 2, 1}); }
  std::string print(std::string_view format, std::optional<Date> today) const {
    const ContentOf content_of = [this](const std::string& path) -> const std::string* {
      const auto found = contents_.find(path);
      return found == contents_.end() ? nullptr : &found->second;
    };
    return find_report_format(format)->print(report, {content_of, today});
  }

  CheckReport report;

 private:
  std::map<std::string, std::string> contents_;
  std::vector<Span> marks_;
  std::string path_;
  std::size_t count_ = 0;
};

// One article, a figure of each status, a finding of each level.
inline SampleReport small_report() {
  SampleReport sample;
  sample.file("posts/chips.md", "Losing [[$5 billion]] or [[£4 billion]],\nthe [[2 %]] of [[billions]].\n")
      .figure(0, FigureStatus::sourced, "annotation loss")
      .figure(1, FigureStatus::unsourced)
      .figure(2, FigureStatus::waived, "rounding");
  Finding& unsourced = sample.finding(1, "OB101", Level::error, "no source for “£4 billion”");
  unsourced.label = "money, 4000000000 GBP";
  unsourced.fix = "add an annotation or a waiver";
  const Place nearest{"posts/chips.obelus.yaml", {3, 7}};
  unsourced.related.push_back({nearest, "the nearest annotation is “loss”"});
  sample.finding(3, "OB102", Level::warning, "“billions” says no number");
  sample.finding(2, "OB307", Level::info, "“2 %” of when");
  return sample;
}

// Text that would act in each of the formats if it were not escaped.
inline const std::string hostile =
    "%0A::error::x ]]> <b>&amp; \"q\" 'q' `c` | {0} [t](1) \\ \x1b[31m\x07\r\n\t \xE2\x80\xAE caf\xE9 "
    "\xF0\x90\x90\x80";

inline SampleReport hostile_report() {
  SampleReport sample;
  sample.file("a:b,%\n<\"&>\xE9.md", "[[x]]\n").figure(0, FigureStatus::waived, hostile);
  Finding& finding = sample.finding(0, "OB101", Level::error, hostile);
  finding.label = finding.fix = finding.identity = hostile;
  finding.related.push_back({finding.place, hostile});
  return sample;
}

}  // namespace obelus::testing
