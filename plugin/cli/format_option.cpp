#include "cli/format_option.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>

#include "cli/choice.hpp"

namespace obelus::cli {
namespace {

std::vector<std::string> names() {
  std::vector<std::string> names;
  for (const ReportFormat& each : report_formats()) names.emplace_back(each.name);
  names.emplace_back("auto");
  return names;
}

Error usage(std::string message) { return {std::move(message), {}, "", "obelus check --help"}; }

std::string unknown(const std::string& name) {
  const std::string nearest = did_you_mean(name, names());
  return fmt::format("unknown format “{}”{}", name,
                     nearest.empty() ? fmt::format("; there are {}", fmt::join(names(), ", ")) : nearest);
}

Result<ReportOutput> read_format(const std::string& word, bool under_github_actions) {
  const std::size_t equals = std::min(word.find('='), word.size());
  std::string name = word.substr(0, equals);
  std::string file = equals < word.size() ? word.substr(equals + 1) : "-";
  if (name == "auto") name = under_github_actions ? "github" : "pretty";
  const ReportFormat* format = find_report_format(name);
  if (format == nullptr) return usage(unknown(name));
  if (file.empty()) return usage(fmt::format("--format {}: the name of a file is missing", word));
  return ReportOutput{format, file == "-" ? "" : file};
}

// The files that a report speaks of, as the paths they are, and as they were called.
std::map<std::string, std::string> inputs_of(const Files& files, const CheckReport& report) {
  std::map<std::string, std::string> inputs;
  for (const CheckedFile& each : report.files) inputs.emplace(files.absolute(each.path), each.path);
  for (const Finding& each : report.findings) {
    inputs.emplace(files.absolute(each.place.path), each.place.path);
    for (const RelatedPlace& related : each.related)
      inputs.emplace(files.absolute(related.place.path), related.place.path);
  }
  return inputs;
}

}  // namespace

void declare_formats(App& app, std::vector<std::string>& words) {
  std::string list;
  for (const ReportFormat& each : report_formats())
    list += (list.empty() ? "" : ", ") + std::string(each.name);
  app.add_option("-f,--format", words, list + "; repeatable")->type_name("NAME[=FILE]")->one_value_each();
}

Result<std::vector<ReportOutput>> read_formats(const std::vector<std::string>& words,
                                               bool under_github_actions) {
  std::vector<ReportOutput> outputs;
  std::set<std::string> taken;
  for (const std::string& word : words) {
    auto output = read_format(word, under_github_actions);
    if (!output) return output.error();
    if (!taken.insert(output->file).second)
      return usage(output->file.empty() ? "two formats for standard output"
                                        : fmt::format("two formats for {}", output->file));
    outputs.push_back(std::move(*output));
  }
  if (words.empty()) outputs.push_back(*read_format("auto", under_github_actions));
  return outputs;
}

int write_formats(World& world, const std::vector<ReportOutput>& outputs, const CheckReport& report,
                  const ReportContext& context, int status) {
  std::map<std::string, std::string> taken;
  if (std::any_of(outputs.begin(), outputs.end(), [](const auto& each) { return !each.file.empty(); }))
    taken = inputs_of(world.files, report);
  for (const ReportOutput& each : outputs) {
    if (each.file.empty()) continue;
    const std::string path = world.files.absolute(each.file);
    const auto [other, is_free] = taken.emplace(path, each.file);
    if (!is_free)
      return fail(world, fmt::format("will not write {}: it would replace {}", each.file, other->second));
  }
  for (const ReportOutput& each : outputs) {
    const std::string text = each.format->print(report, context);
    if (each.file.empty()) {
      if (const int printed = print(world, text, status); printed != status) return printed;
    } else if (const auto error = world.files.write(each.file, text)) {
      return fail(world, error->message, error->hint);
    }
  }
  return status;
}

}  // namespace obelus::cli
