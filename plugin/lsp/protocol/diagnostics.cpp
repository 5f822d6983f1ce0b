#include "lsp/protocol/diagnostics.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "obelus/rule.hpp"

namespace obelus::lsp {
namespace {

constexpr std::size_t most = 1000;

int severity_of(Level level) { return level == Level::error ? 1 : level == Level::warning ? 2 : 3; }

// The editor shows the rule's id itself.
std::string message_of(const Finding& finding) {
  std::string message = finding.message;
  if (!finding.label.empty()) message += fmt::format("\n{}", finding.label);
  if (!finding.fix.empty()) message += fmt::format("\nfix: {}", finding.fix);
  return message;
}

bool is_about_nothing_used(std::string_view rule) {
  return rule == "OB306" || rule == "OB501" || rule == "OB504";
}

}  // namespace

Json diagnostics_of(const std::string& path, std::span<const Finding> findings,
                    const DiagnosticOptions& options, Places& places, const Files& files) {
  Json list = Json::array();
  for (const Finding& each : findings.subspan(0, std::min(findings.size(), most))) {
    Json diagnostic = {{"range", places.range(path, each.place.bytes)},
                       {"severity", severity_of(each.level)},
                       {"source", "obelus"},
                       {"message", message_of(each)}};
    if (!each.rule.empty()) diagnostic["code"] = each.rule;
    if (options.has_tags && is_about_nothing_used(each.rule)) diagnostic["tags"] = {1};
    if (options.has_related)
      for (const RelatedPlace& related : each.related)
        diagnostic["relatedInformation"].push_back(
            {{"location", places.location(files.absolute(related.place.path), related.place.bytes)},
             {"message", related.message}});
    list.push_back(std::move(diagnostic));
  }
  if (findings.size() > most)
    list.push_back({{"range", places.range(path, {0, 0})},
                    {"severity", severity_of(Level::info)},
                    {"source", "obelus"},
                    {"message", fmt::format("{} findings more are not shown", findings.size() - most)}});
  return list;
}

}  // namespace obelus::lsp
