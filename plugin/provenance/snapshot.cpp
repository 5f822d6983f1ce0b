#include <algorithm>
#include <nlohmann/json.hpp>

#include "provenance/read_json.hpp"
#include "provenance/site.hpp"

namespace obelus {
namespace {

Coverage coverage_of(const Json& counts) {
  Coverage coverage{json_number(counts, "figures"), json_number(counts, "sourced"),
                    json_number(counts, "waived")};
  coverage.sourced = std::min(coverage.sourced, coverage.figures);
  coverage.waived = std::min(coverage.waived, coverage.figures - coverage.sourced);
  return coverage;
}

Json coverage_in(const Json& object) {
  const auto found = object.is_object() ? object.find("coverage") : object.end();
  return found == object.end() ? Json::object() : *found;
}

Snapshot::Article article_of(const Json& file) {
  Snapshot::Article article{json_text(file, "path"), coverage_of(coverage_in(file)), {}, {}};
  for (const Json& each : json_list(file, "figures")) {
    const std::string status = json_text(each, "status");
    if (status == "waived") article.waived.emplace_back(json_text(each, "text"), json_text(each, "by"));
    if (status == "unsourced")
      article.unsourced.emplace_back(json_text(each, "text"), json_number(each, "line"));
  }
  return article;
}

}  // namespace

Snapshot snapshot_of(const Json& report) {
  Snapshot snapshot;
  snapshot.date = json_text(report, "date");
  snapshot.coverage = coverage_of(coverage_in(report));
  for (const Json& each : json_list(report, "files")) snapshot.articles.push_back(article_of(each));
  for (const Json& each : json_list(report, "findings"))
    if (json_text(each, "rule") == "OB304")
      snapshot.stale.push_back(
          {json_text(each, "path"), json_number(each, "line"), json_text(each, "message")});
  snapshot.provenance = provenance_from(report);
  return snapshot;
}

}  // namespace obelus
