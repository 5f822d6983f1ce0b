#include "lsp/editor/actions.hpp"

#include <gmock/gmock.h>

#include "plugin/lsp/editor/desk.hpp"

namespace obelus::lsp {
namespace {

using testing::Contents;
using testing::Desk;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const std::string head = "obelus: 1\nreferences:\n  - {id: wire, title: Chip shares}\nannotations:\n";

std::vector<std::string> titles(const std::vector<Action>& actions) {
  std::vector<std::string> all;
  for (const Action& each : actions) all.push_back(each.title);
  return all;
}

const Action* titled(const std::vector<Action>& actions, std::string_view begin) {
  for (const Action& each : actions)
    if (each.title.starts_with(begin)) return &each;
  return nullptr;
}

std::vector<Action> at(Desk& desk, const std::string& path, const std::string& marked) {
  const std::size_t offset = desk.open(path, marked);
  return actions(desk.workspace, Desk::full(path), {offset, offset});
}

// What is found in an article once its YAML is this.
std::vector<std::string> rules_after(Desk& desk, const std::string& path, const std::string& sidecar,
                                     const std::string& yaml) {
  desk.open(sidecar, yaml);
  std::vector<std::string> rules;
  for (const Finding& each : desk.workspace.findings(Desk::full(path))) rules.emplace_back(each.rule);
  return rules;
}

TEST(Actions, OfAFigureWithoutASource) {
  Desk desk(
      {{"a.md", "It cost $6 million.\n"}, {"a.obelus.yaml", head + "  - {match: It, sources: [wire]}\n"}});
  const auto all = at(desk, "a.md", "It cost $6^ million.\n");
  EXPECT_THAT(titles(all),
              ElementsAre("Add a source for “$6 million”", "Source of “$6 million”: wire, “Chip shares”",
                          "Say why “$6 million” needs no source", "Waive “$6 million” here, by a comment",
                          "Mark “$6 million” as disputed"));
  EXPECT_EQ(all[0].rule, "OB101");
  EXPECT_TRUE(all[0].is_preferred);
  EXPECT_EQ(desk.after("a.obelus.yaml", all[0].edits),
            head + "  - {match: It, sources: [wire]}\n  - {match: $6 million, sources: [TODO]}\n");
  EXPECT_THAT(rules_after(desk, "a.md", "a.obelus.yaml", desk.after("a.obelus.yaml", all[1].edits)),
              IsEmpty());
}

TEST(Actions, ASourceGoesWhereTheArticleHasItsAnnotations) {
  const std::string matter =
      "---\nobelus:\n  references: [{id: wire, title: A}]\ntitle: An article\n---\nIt cost $6 million.\n";
  Desk desk(Contents{{"a.md", matter}});
  std::string marked = matter;
  marked.insert(marked.find("$6") + 2, "^");
  auto all = at(desk, "a.md", marked);
  const std::string after = desk.after("a.md", all.at(1).edits);
  EXPECT_THAT(after,
              HasSubstr("title: A}]\n  annotations:\n    - {match: $6 million, sources: [wire]}\ntitle"));
  EXPECT_THAT(rules_after(desk, "a.md", "a.md", after), IsEmpty());

  const std::string site = head +
                           "  - {target: {source: posts/b.md, selector: {exact: It}}, sources: [wire]}\n"
                           "  - {target: {source: posts/*.md, selector: {exact: cost}}, sources: [wire]}\n";
  Desk project({{"obelus.yaml", "annotations: [site/*.yaml]\n"},
                {"site/all.yaml", site},
                {"posts/b.md", "It cost $6 million.\n"},
                {"posts/c.md", "This cost $7 million.\n"}});
  all = at(project, "posts/b.md", "It cost $6^ million.\n");
  EXPECT_EQ(project.after("site/all.yaml", all.at(1).edits),
            site + "  - {target: {source: posts/b.md, selector: {exact: $6 million}}, sources: [wire]}\n");
  EXPECT_THAT(
      rules_after(project, "posts/b.md", "site/all.yaml", project.after("site/all.yaml", all[1].edits)),
      IsEmpty());
  all = at(project, "posts/c.md", "This cost $7^ million.\n");
  EXPECT_TRUE(all.at(1).edits.at(0).is_new);
  EXPECT_EQ(all[1].edits[0].path, Desk::full("posts/c.obelus.yaml"));
}

TEST(Actions, AnUnknownSourceIsDefined) {
  Desk desk(Contents{{"a.md", "It cost $6 million.\n"}});
  const std::string yaml = "obelus: 1\nannotations:\n  - {match: $6 million, sources: [wire^]}\n";
  const auto all = at(desk, "a.obelus.yaml", yaml);
  ASSERT_EQ(titles(all), std::vector<std::string>{"Define wire as a source"});
  EXPECT_EQ(all[0].rule, "OB301");
  const std::string after = desk.after("a.obelus.yaml", all[0].edits);
  EXPECT_THAT(after, HasSubstr("references:\n  - {id: wire, title: \"\", URL: \"\"}\n"));
  EXPECT_THAT(rules_after(desk, "a.obelus.yaml", "a.obelus.yaml", after), ElementsAre("OB305"));
  EXPECT_THAT(titles(at(desk, "a.obelus.yaml", head + "  - {match: $6 million, sources: [TODO^]}\n")),
              IsEmpty());
}

TEST(Actions, AWaiverAsksForItsReason) {
  Desk desk(Contents{{"a.md", "It cost $6 million.\n"}});
  const auto all = at(desk, "a.md", "It cost $6^ million.\n");
  const Action* waive = titled(all, "Say why");
  ASSERT_NE(waive, nullptr);
  EXPECT_TRUE(waive->edits[0].is_new);
  const std::string yaml = waive->edits[0].edits[0].text;
  EXPECT_EQ(yaml, "obelus: 1\nwaive:\n  - {match: $6 million, reason: \"\", rules: [OB101]}\n");
  desk.open("a.obelus.yaml", yaml);
  ASSERT_EQ(desk.workspace.findings(Desk::full("a.obelus.yaml")).size(), 1U);
  EXPECT_EQ(desk.workspace.findings(Desk::full("a.obelus.yaml"))[0].rule, "OB502");
  std::string reasoned = yaml;
  reasoned.insert(reasoned.find("\"\"") + 1, "historic");
  EXPECT_THAT(rules_after(desk, "a.md", "a.obelus.yaml", reasoned), IsEmpty());
  const Action* here = titled(all, "Waive");
  ASSERT_NE(here, nullptr);
  EXPECT_EQ(desk.after("a.md", here->edits), "It cost <!-- obelus-ignore OB101: -->$6 million.\n");
}

TEST(Actions, AStubTellsEqualFiguresApart) {
  const std::string text = "First 5 km of road.\n\nThen 5 km of rail.\n";
  Desk desk({{"a.md", text}, {"a.obelus.yaml", head + "  - {match: road, sources: [wire]}\n"}});
  std::string marked = text;
  marked.insert(marked.rfind("5 km"), "^");
  const auto all = at(desk, "a.md", marked);
  const Action* source = titled(all, "Source of");
  ASSERT_NE(source, nullptr);
  EXPECT_THAT(desk.after("a.obelus.yaml", source->edits), HasSubstr("prefix: \"Then \""));
  desk.open("a.obelus.yaml", desk.after("a.obelus.yaml", source->edits));
  EXPECT_THAT(desk.workspace.findings(Desk::full("a.obelus.yaml")), IsEmpty());
}

TEST(Actions, ADisputeFromASource) {
  Desk desk({{"a.md", "It cost $6 million.\n"},
             {"a.obelus.yaml", head + "  - match: $6 million\n    sources:\n      - wire\n"}});
  const auto all = at(desk, "a.md", "It cost $6^ million.\n");
  const Action* dispute = titled(all, "Mark");
  ASSERT_NE(dispute, nullptr);
  EXPECT_EQ(desk.after("a.obelus.yaml", dispute->edits),
            head +
                "  - match: $6 million\n    disputed: {positions: [{by: TODO, says: TODO, sources: [wire]}, "
                "{by: TODO, says: TODO}]}\n");
}

TEST(Actions, ADisputeKeepsTheNoteAsWhatIsSaid) {
  Desk desk({{"a.md", "It cost $6 million, or $7 million.\n"},
             {"a.obelus.yaml",
              head + "  - {note: \"Close, to close.\", match: $6 million, sources: [wire]}\n"
                     "  - match: $7 million\n    note: >\n      Some\n      say.\n    sources: [wire]\n"}});
  auto all = at(desk, "a.md", "It cost $6^ million, or $7 million.\n");
  const Action* dispute = titled(all, "Mark");
  ASSERT_NE(dispute, nullptr);
  EXPECT_THAT(desk.after("a.obelus.yaml", dispute->edits),
              HasSubstr("  - {match: $6 million, disputed: {positions: [{by: TODO, says: \"Close, to "
                        "close.\", sources: [wire]}, "
                        "{by: TODO, says: TODO}]}}\n"));
  all = at(desk, "a.md", "It cost $6 million, or $7^ million.\n");
  dispute = titled(all, "Mark");
  ASSERT_NE(dispute, nullptr);
  const std::string after = desk.after("a.obelus.yaml", dispute->edits);
  EXPECT_THAT(after, HasSubstr("  - match: $7 million\n    disputed: {positions: [{by: TODO, says: \"Some "
                               "say.\\n\", sources: [wire]}"));
  EXPECT_TRUE(load_annotations(after, "a.yaml").faults.empty());
}

TEST(Actions, ADriftedQuotationIsQuotedAnew) {
  const std::string yaml = head +
                           "  - {match: the committee that was set up for the bridge had spent nearly all of "
                           "its money by the spring of that year, sources: [wire]}\n";
  Desk desk({{"a.md",
              "In May the committee that was set up for the bridge had spent nearly all of its money by the "
              "summer of that year.\n"},
             {"a.obelus.yaml", yaml}});
  std::string marked = yaml;
  marked.insert(marked.find("committee"), "^");
  const auto all = at(desk, "a.obelus.yaml", marked);
  const Action* quote = titled(all, "Quote");
  ASSERT_NE(quote, nullptr);
  EXPECT_EQ(quote->rule, "OB203");
  EXPECT_TRUE(quote->is_preferred);
  EXPECT_EQ(desk.after("a.obelus.yaml", quote->edits),
            head +
                "  - {match: the committee that was set up for the bridge had spent nearly all of its money "
                "by the summer of that year, sources: [wire]}\n");
}

TEST(Actions, AnAmbiguousQuotationIsToldApart) {
  const std::string yaml = head + "  - {match: 5 km, sources: [wire]}\n";
  Desk desk({{"a.md", "First 5 km of road. Then 5 km of rail.\n"}, {"a.obelus.yaml", yaml}});
  std::string marked = yaml;
  marked.insert(marked.find("5 km"), "^");
  const auto all = at(desk, "a.obelus.yaml", marked);
  ASSERT_EQ(all.size(), 3U) << ::testing::PrintToString(titles(all));
  for (const Action* each : {&all[0], &all[1]}) {
    EXPECT_EQ(each->rule, "OB202");
    Desk after({{"a.md", desk.text("a.md")}, {"a.obelus.yaml", desk.after("a.obelus.yaml", each->edits)}});
    EXPECT_THAT(after.workspace.findings(Desk::full("a.obelus.yaml")), IsEmpty())
        << after.text("a.obelus.yaml");
  }
}

TEST(Actions, AnOrphanIsAnchoredToTheNearestPassage) {
  const std::string yaml = head + "  - {match: the old mill by the river, sources: [wire]}\n";
  Desk desk({{"a.md", "They sold the new mill by the railway.\n"}, {"a.obelus.yaml", yaml}});
  std::string marked = yaml;
  marked.insert(marked.find("old"), "^");
  const auto all = at(desk, "a.obelus.yaml", marked);
  const Action* quote = titled(all, "Quote “");
  ASSERT_NE(quote, nullptr) << ::testing::PrintToString(titles(all));
  EXPECT_FALSE(quote->is_preferred);
  EXPECT_EQ(desk.after("a.obelus.yaml", quote->edits),
            head + "  - {match: the new mill by the railway, sources: [wire]}\n");
}

TEST(Actions, AMisspeltIdOrKeyIsCorrected) {
  Desk desk(Contents{{"a.md", "It cost $6 million.\n"}});
  auto all = at(desk, "a.obelus.yaml", head + "  - {match: $6 million, sources: [wir^]}\n");
  ASSERT_THAT(titles(all), ElementsAre("Write wire", "Define wir as a source"));
  EXPECT_TRUE(all[0].is_preferred && !all[1].is_preferred);
  EXPECT_EQ(desk.after("a.obelus.yaml", all[0].edits), head + "  - {match: $6 million, sources: [wire]}\n");
  all = at(desk, "a.obelus.yaml", head + "  - {mtach^: $6 million, sources: [wire]}\n");
  ASSERT_EQ(titles(all), std::vector<std::string>{"Write match"});
  EXPECT_EQ(desk.after("a.obelus.yaml", all[0].edits), head + "  - {match: $6 million, sources: [wire]}\n");
}

TEST(Actions, WhatIsUnusedIsTakenOut) {
  const std::string yaml =
      "obelus: 1\nreferences:\n  - {id: wire, title: A}\n  - {id: old, title: B}\n"
      "annotations:\n  - {match: $6 million, sources: [wire]}\n";
  Desk desk({{"a.md", "It cost $6 million.\n"}, {"a.obelus.yaml", yaml}});
  std::string marked = yaml;
  marked.insert(marked.find("old"), "^");
  const auto all = at(desk, "a.obelus.yaml", marked);
  const Action* out = titled(all, "Take the reference out");
  ASSERT_NE(out, nullptr) << ::testing::PrintToString(titles(all));
  EXPECT_THAT(desk.after("a.obelus.yaml", out->edits), ::testing::Not(HasSubstr("old")));
}

TEST(Actions, NothingWhereNothingIsTheMatter) {
  Desk desk(Contents{{"a.md", "It cost little.\n"}});
  EXPECT_THAT(titles(at(desk, "a.md", "It ^cost little.\n")), IsEmpty());
}

}  // namespace
}  // namespace obelus::lsp
