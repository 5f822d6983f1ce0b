#pragma once
// The findings of a report as a baseline or another revision may know them (baseline.hpp).

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "obelus/baseline.hpp"
#include "pipeline/files.hpp"
#include "reports/check_report.hpp"

namespace obelus {

struct Knowable {
  std::vector<KnownFinding> findings;  // with absolute paths
  std::vector<std::size_t> numbers;    // of each among the report's findings
};

// Faults and findings of standard input are none of these.
Knowable knowable(const Files& files, std::span<const Finding> findings);

// Of the articles and folders a run was asked for: whether a file is one of them. Absolute paths.
bool is_asked_for(const Files& files, std::span<const std::string> paths, const std::string& file);

}  // namespace obelus
