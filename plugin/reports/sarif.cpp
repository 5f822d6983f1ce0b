// SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html). Columns count UTF-16 units,
// as the log declares and as programs that do not look expect; bytes are given too. What is waived or muted
// is not reported.

#include <map>
#include <nlohmann/json.hpp>

#include "obelus/rule.hpp"
#include "reports/columns.hpp"
#include "reports/formats.hpp"
#include "reports/identities.hpp"
#include "reports/json_text.hpp"
#include "reports/rule_page.hpp"
#include "reports/uri.hpp"
#include "reports/words.hpp"

namespace obelus {
namespace {

std::string_view level_of(Level level) { return level == Level::info ? "note" : name_of(level); }

// Plain text of a message: {0} would be a placeholder and [text](1) a link (section 3.11).
std::string escape_message(std::string_view text) {
  const bool has_link = text.find("](") != std::string_view::npos;
  std::string escaped;
  for (const char c : text) {
    if (c == '{' || c == '}') escaped += c;
    if (has_link && (c == '[' || c == ']')) escaped += '\\';
    escaped += c;
  }
  return escaped;
}

// Messages are sentences here (section 3.11.2).
std::string sentence(std::string_view text) {
  const bool ended = text.empty() || std::string_view(".!?").find(text.back()) != std::string_view::npos;
  return std::string(text) + (ended ? "" : ".");
}

// "unsourced-figure" is "UnsourcedFigure".
std::string pascal_case(std::string_view name) {
  std::string result;
  bool begins = true;
  for (const char c : name) {
    if (c != '-') result += begins && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    begins = c == '-';
  }
  return result;
}

Json rule_metadata() {
  Json descriptors = Json::array();
  for (const Rule& each : rules())
    descriptors.push_back({{"id", each.id},
                           {"name", pascal_case(each.name)},
                           {"shortDescription", {{"text", sentence(escape_message(each.summary))}}},
                           {"fullDescription", {{"text", sentence(escape_message(why_of(each)))}}},
                           {"help", {{"text", rule_page(each)}, {"markdown", rule_page_markdown(each)}}},
                           {"defaultConfiguration", {{"level", level_of(each.level)}}}});
  return descriptors;
}

class Writer {
 public:
  explicit Writer(const ContentOf& content_of) : locator_(content_of) {
    for (const Rule& each : rules()) indices_.emplace(each.id, indices_.size());
  }

  Json result(const Finding& finding, const std::string& identity) {
    Json result;
    if (!finding.rule.empty()) result["ruleId"] = finding.rule;
    if (const auto index = indices_.find(finding.rule); index != indices_.end())
      result["ruleIndex"] = index->second;
    result["level"] = level_of(finding.level);
    std::string text = sentence(escape_message(finding.message));
    if (!finding.fix.empty()) text += " Fix: " + sentence(escape_message(finding.fix));
    result["message"] = {{"text", text}};
    if (!finding.place.path.empty()) result["locations"] = Json::array({location(finding.place)});
    std::size_t id = 0;
    for (const RelatedPlace& each : finding.related) {
      if (each.place.path.empty()) continue;
      Json related = {{"id", id++}};
      related.update(location(each.place));
      related["message"] = {{"text", sentence(escape_message(each.message))}};
      result["relatedLocations"].push_back(std::move(related));
    }
    result["partialFingerprints"] = {{"obelus/v1", identity}};
    return result;
  }

 private:
  Json location(const Place& place) {
    Json region;
    if (const auto located = locator_.locate(place))
      region = {{"startLine", located->begin.line},
                {"startColumn", located->begin.utf16},
                {"endLine", located->end.line},
                {"endColumn", located->end.utf16}};
    region["byteOffset"] = place.bytes.begin;
    region["byteLength"] = place.bytes.size();
    Json physical = {{"artifactLocation", {{"uri", uri_of_path(place.path)}}}, {"region", std::move(region)}};
    return {{"physicalLocation", std::move(physical)}};
  }

  Locator locator_;
  std::map<std::string_view, std::size_t> indices_;
};

bool read_everything(const CheckReport& report) {
  for (const CheckedFile& each : report.files)
    if (each.unreadable) return false;
  return true;
}

}  // namespace

std::string sarif_report(const CheckReport& report, const ReportContext& context) {
  Json results = Json::array();
  Writer writer(context.content_of);
  const std::vector<std::string> identities = identities_of(report.findings);
  for (std::size_t i = 0; i < report.findings.size(); ++i)
    results.push_back(writer.result(report.findings[i], identities[i]));

  Json driver = {{"name", "obelus"}, {"semanticVersion", OBELUS_VERSION}, {"rules", rule_metadata()}};
  Json run = {{"tool", {{"driver", std::move(driver)}}},
              {"invocations", Json::array({{{"executionSuccessful", read_everything(report)}}})},
              {"columnKind", "utf16CodeUnits"},
              {"newlineSequences", {"\r\n", "\n", "\r"}},
              {"results", std::move(results)}};
  const Json log = {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                    {"version", "2.1.0"},
                    {"runs", Json::array({std::move(run)})}};
  return log.dump(1, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace obelus
