#pragma once
// The provenance of a site as pages of its own, made of reports that `check -f json` printed: how many of its
// figures have a source, by article and over time; which sources are cited where; which are stale or
// retracted; what is disputed. To be read without script; nothing of a report is markup.

#include <string>
#include <vector>

#include "provenance/facts.hpp"
#include "reports/check_report.hpp"

namespace obelus {

// One report as the pages need it.
struct Snapshot {
  std::string date;  // "2025-02-01"; may be empty
  Coverage coverage;
  struct Article {
    std::string path;
    Coverage coverage;
    std::vector<std::pair<std::string, std::string>> waived;     // figure, and why
    std::vector<std::pair<std::string, std::size_t>> unsourced;  // figure, and its line, from 1; 0 is unknown
  };
  std::vector<Article> articles;
  struct Stale {
    std::string path;  // of the file that says so
    std::size_t line = 0;
    std::string message;
  };
  std::vector<Stale> stale;  // OB304
  Provenance provenance;
};

Snapshot snapshot_of(const Json& report);

struct SiteFile {
  std::string name;  // "index.html"
  std::string content;
};

// What the pages' files have in their first kilobyte, so that they can be told from files of others.
inline constexpr std::string_view site_mark = "made by obelus report";

// index.html, provenance.css, coverage.svg. `snapshots` are by date, the last one is what is now; at least
// one.
std::vector<SiteFile> provenance_site(const std::vector<Snapshot>& snapshots, const std::string& title);

// A picture for a README: "figures sourced | 95.1 %".
std::string coverage_badge(const Coverage& coverage);

// The percentage over time, a line; empty for fewer than two dates.
std::string coverage_chart(const std::vector<Snapshot>& snapshots);

}  // namespace obelus
