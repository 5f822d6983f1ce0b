#pragma once
// `-f/--format NAME[=FILE]`, several in one run: how a command declares it, reads it, and prints a report.
//
//   declare_formats(app, arguments->formats);                            // std::vector<std::string>
//   …
//   const auto outputs = read_formats(arguments.formats, world.github_actions);
//   if (!outputs) return fail(world, outputs.error().message, outputs.error().hint);   // before any work
//   …
//   return write_formats(world, *outputs, report, context, status);
//
// Each goes to its own file, put there whole or not at all; at most one goes to standard output.

#include <string>
#include <string_view>
#include <vector>

#include "cli/app.hpp"
#include "cli/world.hpp"
#include "reports/formats.hpp"

namespace obelus::cli {

struct ReportOutput {
  const ReportFormat* format;
  std::string file;  // "" is standard output
};

void declare_formats(App& app, std::vector<std::string>& words);

// What the words ask for; with none, `auto`, which is github where GitHub Actions runs and pretty elsewhere.
// An unknown name, a file named twice and a second report for standard output are Errors.
Result<std::vector<ReportOutput>> read_formats(const std::vector<std::string>& words,
                                               bool under_github_actions);

// Prints the report in each format. No file is written over that the report speaks of: an article, or
// where a finding is. Returns `status`, or could_not with a message when something could not be written.
int write_formats(World& world, const std::vector<ReportOutput>& outputs, const CheckReport& report,
                  const ReportContext& context, int status);

}  // namespace obelus::cli
