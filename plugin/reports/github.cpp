// Workflow commands of GitHub Actions: a note at the line of each finding
// (https://docs.github.com/actions/reference/workflow-commands-for-github-actions). A step shows ten notes of
// a level, so the worst ten are printed, and one line that counts what there is.

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "reports/columns.hpp"
#include "reports/formats.hpp"
#include "reports/visible.hpp"
#include "reports/words.hpp"

namespace obelus {
namespace {

constexpr std::size_t shown_of_a_level = 10;

// The line that counts is a notice too, and takes one of theirs.
constexpr std::array<std::size_t, 3> shown = {shown_of_a_level - 1, shown_of_a_level, shown_of_a_level};

std::string_view command_of(Level level) { return level == Level::info ? "notice" : name_of(level); }

// What would end a command, or a property of it, is percent-encoded; nothing acts on the log's reader.
std::string escape(std::string_view text, bool is_property) {
  std::string escaped;
  std::string_view between;
  while (true) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    escaped += between;
    for (const char c : visible(text.substr(0, end)))
      if (c == '%' || (is_property && (c == ':' || c == ',')))
        escaped += fmt::format("%{:02X}", static_cast<unsigned char>(c));
      else
        escaped += c;
    if (end == text.size()) return escaped;
    text.remove_prefix(end + 1);
    between = "%0A";
  }
}

std::string properties_of(const Finding& finding, Locator& locator) {
  std::string properties;
  if (!finding.place.path.empty())
    properties += "file=" + escape(repository_path(finding.place.path), true) + ",";
  if (const auto at = locator.locate(finding.place)) {
    properties += fmt::format("line={},endLine={},", at->begin.line, at->end.line);
    if (at->begin.line == at->end.line)  // columns are for one line only
      properties += fmt::format("col={},endColumn={},", at->begin.code_point, at->end.code_point);
  }
  return properties + "title=" + escape(title_of(finding.rule), true);
}

std::string message_of(const Finding& finding, Locator& locator) {
  std::string message = visible(finding.message);
  if (!finding.fix.empty()) message += "\nfix: " + visible(finding.fix);
  for (const RelatedPlace& each : finding.related) {
    message += "\n" + visible(each.place.path);
    if (const auto at = locator.locate(each.place))
      message += fmt::format(":{}:{}", at->begin.line, at->begin.code_point);
    message += ": " + visible(each.message);
  }
  return message;
}

}  // namespace

std::string github_report(const CheckReport& report, const ReportContext& context) {
  Locator locator(context.content_of);
  std::string out;
  std::array<std::size_t, 3> printed{};
  for (const Finding* each : worst_first(report.findings)) {
    const auto level = static_cast<std::size_t>(each->level);
    if (printed.at(level)++ >= shown.at(level)) continue;
    out += fmt::format("::{} {}::{}\n", command_of(each->level), properties_of(*each, locator),
                       escape(message_of(*each, locator), false));
  }
  std::string left;
  for (const Level level : {Level::error, Level::warning, Level::info}) {
    const auto index = static_cast<std::size_t>(level);
    if (printed.at(index) > shown.at(index))
      left += fmt::format("; {} more of level {}", printed.at(index) - shown.at(index), name_of(level));
  }
  return out + fmt::format("::notice title=obelus::{}\n", escape(coverage_sentence(report) + left, false));
}

}  // namespace obelus
