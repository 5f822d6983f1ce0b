// JUnit's XML, by the schemas of Ant and of Jenkins (Ant's has no word for skipped tests): a suite for each
// file, a testcase for each figure, so that the tab of tests is the coverage report. A sourced figure passes,
// an unsourced one fails, a waived one is skipped, as is one that the baseline knows. Any other finding is a
// testcase that fails. Names hold no line numbers: they are the same in the next run.

#include <fmt/format.h>

#include <map>
#include <set>

#include "reports/columns.hpp"
#include "reports/formats.hpp"
#include "reports/words.hpp"
#include "reports/xml_escape.hpp"

namespace obelus {
namespace {

struct Suite {
  const CheckedFile* file = nullptr;
  std::vector<const Finding*> findings;
};

// By path; a path that is not an article's has findings only.
std::map<std::string, Suite> suites_of(const CheckReport& report) {
  std::map<std::string, Suite> suites;
  for (const CheckedFile& each : report.files) suites[each.path].file = &each;
  for (const Finding& each : report.findings) suites[each.place.path].findings.push_back(&each);
  return suites;
}

class SuiteWriter {
 public:
  SuiteWriter(const std::string& path, const Suite& suite, Locator& locator)
      : name_(escape_xml(path.empty() ? "obelus" : path)), locator_(locator) {
    std::map<std::size_t, const Finding*> unsourced;
    for (const Finding* each : suite.findings)
      if (each->rule == "OB101") unsourced.emplace(each->place.bytes.begin, each);
    std::set<const Finding*> told;
    if (suite.file != nullptr)
      for (const CheckedFigure& each : suite.file->figures) {
        const auto found = unsourced.find(each.place.bytes.begin);
        const Finding* finding = found == unsourced.end() ? nullptr : found->second;
        if (finding != nullptr) told.insert(finding);
        testcase(each.text, outcome_of(each, finding));
      }
    for (const Finding* each : suite.findings)
      if (!told.contains(each)) testcase(title_of(each->rule) + ": " + each->message, failure(*each));
  }

  std::string write(std::size_t id, const std::string& timestamp, const Coverage& coverage) const {
    return fmt::format(
        "  <testsuite name=\"{}\" package=\"\" id=\"{}\" timestamp=\"{}\" hostname=\"localhost\" "
        "tests=\"{}\" failures=\"{}\" errors=\"{}\" time=\"0\">\n"
        "    <properties>\n      <property name=\"figures\" value=\"{}\"/>\n"
        "      <property name=\"coverage\" value=\"{:.1f}\"/>\n    </properties>\n"
        "{}    <system-out></system-out>\n    <system-err></system-err>\n  </testsuite>\n",
        name_, id, timestamp, tests_, failures_, errors_, coverage.figures, tenths_down(coverage.percent()),
        cases_);
  }

 private:
  std::string outcome_of(const CheckedFigure& figure, const Finding* finding) {
    if (finding != nullptr) return failure(*finding);
    if (figure.status == FigureStatus::sourced) return "";
    const std::string why =
        figure.status == FigureStatus::waived ? "waived: " + figure.by : "no source, and not reported";
    return fmt::format("<skipped>{}</skipped>", escape_xml(why));
  }

  std::string failure(const Finding& finding) {
    const bool is_error = finding.rule.starts_with("OB9");
    ++(is_error ? errors_ : failures_);
    const std::string_view element = is_error ? "error" : "failure";
    std::string text = where(finding.place) + ": " + escape_xml(finding.message);
    if (!finding.fix.empty()) text += "\nfix: " + escape_xml(finding.fix);
    for (const RelatedPlace& each : finding.related)
      text += "\n" + where(each.place) + ": " + escape_xml(each.message);
    return fmt::format("<{0} type=\"{1}\" message=\"{2}\">{3}</{0}>", element, name_of(finding.level),
                       escape_xml(finding.message), text);
  }

  std::string where(const Place& place) {
    const std::string path = escape_xml(place.path.empty() ? "obelus" : place.path);
    const auto at = locator_.locate(place);
    return at ? fmt::format("{}:{}:{}", path, at->begin.line, at->begin.code_point) : path;
  }

  void testcase(const std::string& name, const std::string& outcome) {
    ++tests_;
    const std::size_t times = ++times_[name];
    const std::string number = times == 1 ? "" : fmt::format(" ({})", times);
    cases_ += fmt::format("    <testcase name=\"{}{}\" classname=\"{}\" time=\"0\"", escape_xml(name), number,
                          name_);
    cases_ += outcome.empty() ? "/>\n" : fmt::format(">{}</testcase>\n", outcome);
  }

  std::string name_;
  Locator& locator_;
  std::map<std::string, std::size_t> times_;
  std::string cases_;
  std::size_t tests_ = 0;
  std::size_t failures_ = 0;
  std::size_t errors_ = 0;
};

}  // namespace

std::string junit_report(const CheckReport& report, const ReportContext& context) {
  Locator locator(context.content_of);
  const std::string timestamp = iso_date(context.today.value_or(Date{1970, 1, 1})) + "T00:00:00";
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n";
  std::size_t id = 0;
  for (const auto& [path, suite] : suites_of(report)) {
    const SuiteWriter writer(path, suite, locator);
    out += writer.write(id++, timestamp, suite.file == nullptr ? Coverage{} : suite.file->coverage);
  }
  return out + "</testsuites>\n";
}

}  // namespace obelus
