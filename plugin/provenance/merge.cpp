#include "provenance/merge.hpp"

#include <fmt/format.h>

#include <optional>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <tuple>

#include "obelus/baseline.hpp"
#include "provenance/facts.hpp"
#include "provenance/read_json.hpp"
#include "reports/json_report.hpp"

namespace obelus {
namespace {

using Key = std::tuple<std::string, Span, std::string, std::string>;

Key key_of(const Json& finding) {
  return Key(json_text(finding, "path"), json_bytes(finding), json_text(finding, "rule"),
             json_text(finding, "message"));
}

// Identities that several have are numbered: "1f…", "1f….2".
std::string unnumbered(const std::string& id) {
  const std::size_t dot = id.rfind('.');
  const bool is_numbered =
      dot != std::string::npos && id.find_first_not_of("0123456789", dot + 1) == std::string::npos;
  return is_numbered ? id.substr(0, dot) : id;
}

bool says_of_no_use(const Json& finding) {
  const std::string rule = json_text(finding, "rule");
  return rule == "OB306" || rule == "OB501";
}

// What a part says of use: the files whose sources it cites, and what it calls of no use.
struct Said {
  explicit Said(const Json& part) {
    for (const Json& each : json_list(part, "sources")) cited.insert(json_text(each, "path"));
    for (const Json& each : json_list(part, "findings"))
      if (says_of_no_use(each)) of_no_use.insert(key_of(each));
  }

  std::set<std::string> cited;
  std::set<Key> of_no_use;
};

class Merging {
 public:
  explicit Merging(const std::vector<Json>& parts) : parts_(parts), said_(parts.begin(), parts.end()) {}

  Result<std::string> run() {
    if (const auto error = join_files()) return *error;
    Json whole = {{"obelus", json_text(parts_.front(), "obelus")}, {"report", json_report_version}};
    const std::string date = json_text(parts_.front(), "date");
    if (!date.empty()) whole["date"] = date;
    whole["coverage"] = json_coverage(coverage_);
    whole["muted"] = muted_;
    whole["files"] = Json::array();
    Identities identities;
    for (auto& [path, file] : files_) {
      if (const auto figures = file.find("figures"); figures != file.end() && figures->is_array())
        for (Json& each : *figures)
          if (each.is_object()) each["id"] = identities.unique(unnumbered(json_text(each, "id")));
      whole["files"].push_back(std::move(file));
    }
    whole["findings"] = findings();
    std::vector<Provenance> provenance;
    for (const Json& part : parts_) provenance.push_back(provenance_from(part));
    const Provenance all = join(std::move(provenance));
    whole["sources"] = sources_json(all);
    whole["disputes"] = disputes_json(all);
    return json_lines(whole);
  }

 private:
  std::optional<Error> join_files() {
    for (const Json& part : parts_) {
      for (const char* key : {"obelus", "date"})
        if (json_text(part, key) != json_text(parts_.front(), key))
          return Error{fmt::format("the reports differ in `{}`", key), {}, "", "merge parts of one check"};
      muted_ += json_number(part, "muted");
      for (const Json& file : json_list(part, "files")) {
        const std::string path = json_text(file, "path");
        if (!files_.emplace(path, file).second)
          return Error{
              fmt::format("{} is in two reports", path), {}, "", "merge reports of different articles"};
        if (const auto counts = file.find("coverage"); counts != file.end())
          coverage_ += {json_number(*counts, "figures"), json_number(*counts, "sourced"),
                        json_number(*counts, "waived")};
      }
    }
    return std::nullopt;
  }

  // Whether a part that cites sources of the finding's file is without it.
  bool is_denied(const Json& finding) const {
    const std::string path = json_text(finding, "path");
    return std::any_of(said_.begin(), said_.end(), [&](const Said& part) {
      return part.cited.count(path) != 0 && part.of_no_use.count(key_of(finding)) == 0;
    });
  }

  Json findings() const {
    std::vector<const Json*> all;
    for (const Json& part : parts_)
      for (const Json& each : json_list(part, "findings"))
        if (each.is_object() && !(says_of_no_use(each) && is_denied(each))) all.push_back(&each);
    std::stable_sort(all.begin(), all.end(),
                     [](const Json* a, const Json* b) { return key_of(*a) < key_of(*b); });
    all.erase(std::unique(all.begin(), all.end(),
                          [](const Json* a, const Json* b) { return key_of(*a) == key_of(*b); }),
              all.end());
    Json findings = Json::array();
    Identities identities;
    for (const Json* each : all) {
      findings.push_back(*each);
      findings.back()["id"] = identities.unique(unnumbered(json_text(*each, "id")));
    }
    return findings;
  }

  const std::vector<Json>& parts_;
  const std::vector<Said> said_;
  std::map<std::string, Json> files_;
  Coverage coverage_;
  std::size_t muted_ = 0;
};

}  // namespace

Result<std::string> merge_reports(const std::vector<Json>& parts) { return Merging(parts).run(); }

}  // namespace obelus
