#pragma once
// Checks one article, in whatever process.

#include "check/file_result.hpp"
#include "check/projects.hpp"
#include "check/run.hpp"

namespace obelus {

FileResult check_article(const Files& files, const CheckRequest& request, const CheckedProject& project,
                         const std::string& path);

// The same of an article that cannot be checked.
FileResult unreadable(const std::string& path, std::vector<Finding> faults);

}  // namespace obelus
