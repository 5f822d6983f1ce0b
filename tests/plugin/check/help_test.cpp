// The examples of `obelus explain`, run: a bad one has findings of its rule and of no other, a good one none.

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "obelus/rule.hpp"
#include "support/memory_world.hpp"

namespace obelus {
namespace {

using testing::MemoryWorld;

// `behind` is put at the end of the article.
std::set<std::string> rules_found(const RuleExample& example, const std::string& behind = "") {
  std::map<std::string, std::string> files;
  for (const ExampleFile& each : example.files)
    files["/desk/" + std::string(each.name)] = std::string(each.content);
  files["/desk/" + std::string(example.files.front().name)] += behind;
  MemoryWorld world(std::move(files));
  std::vector<std::string> arguments = {"check", "-f", "json", "--jobs", "1"};
  std::istringstream words{std::string(example.arguments)};
  for (std::string word; words >> word;) arguments.push_back(word);
  const std::string out = world.run(arguments).out;
  const auto report = nlohmann::json::parse(out, nullptr, false);
  std::set<std::string> found;
  if (report.is_discarded())
    found.insert(out);
  else
    for (const auto& finding : report["findings"]) found.insert(finding["rule"].get<std::string>());
  return found;
}

class HelpOf : public ::testing::TestWithParam<Rule> {};

TEST_P(HelpOf, ShowsTheRuleAtWorkAndSatisfied) {
  const Rule& rule = GetParam();
  EXPECT_EQ(rules_found(rule.help->bad), std::set<std::string>{std::string(rule.id)});
  EXPECT_EQ(rules_found(rule.help->good), std::set<std::string>{});
}

TEST_P(HelpOf, IsRightAboutWaiving) {
  const Rule& rule = GetParam();
  if (rule.id == "OB904" || rule.id == "OB906") return;  // nothing of the article is read
  const std::string id(rule.id);
  const std::set<std::string> never = {"OB501", "OB502", "OB503", "OB504"};
  const bool may_be = !rule.is_fault && !never.contains(id);
  const auto found = rules_found(rule.help->bad, "\n<!-- obelus-ignore-file " + id + ": an example -->\n");
  EXPECT_EQ(found.contains(id), !may_be);
  if (may_be) {
    EXPECT_EQ(found, std::set<std::string>{});
  }
}

TEST_P(HelpOf, SaysWhyInLinesThatFit) {
  std::istringstream lines{std::string(GetParam().help->why) + std::string(GetParam().help->configure)};
  for (std::string line; std::getline(lines, line);) EXPECT_LE(line.size(), 112U) << line;
  EXPECT_FALSE(GetParam().help->why.empty());
}

INSTANTIATE_TEST_SUITE_P(Rules, HelpOf, ::testing::ValuesIn(rules().begin(), rules().end()),
                         [](const auto& each) { return std::string(each.param.id); });

TEST(RulesCommand, PrintsAReferenceInMarkdown) {
  MemoryWorld world;
  const std::string page = world.run({"rules", "--markdown"}).out;
  std::size_t at = 0;
  for (const Rule& rule : rules()) {
    at = page.find("\n## " + std::string(rule.id) + " " + std::string(rule.name) + "\n", at);
    ASSERT_NE(at, page.npos) << rule.id;
  }
  const std::string html = world.run({"annotate", "--from", "markdown", "-"}, page).out;
  std::size_t headings = 0;
  for (at = html.find("<h3>"); at != html.npos; at = html.find("<h3>", at + 1)) ++headings;
  EXPECT_EQ(headings, 4 * rules().size()) << "no example runs out of its code block";
}

TEST(ExplainCommand, TakesIdsAndNamesAndKnowsWhatWasMeant) {
  MemoryWorld world;
  const auto page = world.run({"explain", "unsourced-figure"});
  EXPECT_EQ(page.status, 0);
  EXPECT_EQ(page.out, world.run({"explain", "ob101"}).out);
  EXPECT_TRUE(page.out.starts_with("OB101 unsourced-figure (error)\n")) << page.out;
  EXPECT_NE(page.out.find("obelus-ignore OB101: why"), std::string::npos);
  const auto wrong = world.run({"explain", "orphan-anotation"});
  EXPECT_EQ(wrong.status, 2);
  EXPECT_NE(wrong.err.find("did you mean orphan-annotation?"), std::string::npos) << wrong.err;
}

}  // namespace
}  // namespace obelus
