#include <gmock/gmock.h>

#include "lsp/editor/completion.hpp"
#include "lsp/editor/hover.hpp"
#include "lsp/editor/navigate.hpp"
#include "lsp/editor/outline.hpp"
#include "plugin/lsp/editor/desk.hpp"

namespace obelus::lsp {
namespace {

using testing::Desk;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

const std::string article =
    "# Chips\n\nNvidia lost *nearly* $600 billion. Training cost $6 million.\n\n## After\n\nThen 40 % "
    "more.\n";
const std::string yaml =
    "obelus: 1\n"
    "references:\n"
    "  - {id: wire, title: Chip shares}\n"
    "  - {id: report, title: Report}\n"
    "people:\n"
    "  liang: {name: Liang, bio: A person., sources: [wire]}\n"
    "annotations:\n"
    "  - {id: loss, match: nearly $600 billion, sources: [wire], note: Close to close.}\n"
    "  - id: cost\n"
    "    match: $6 million\n"
    "    disputed:\n"
    "      positions:\n"
    "        - {by: They, value: 6e6 USD, sources: [report]}\n"
    "        - {by: Others, says: more, sources: [wire]}\n";

class Features : public ::testing::Test {
 protected:
  Desk desk{{{"a.md", article}, {"a.obelus.yaml", yaml}, {"b.md", "Nothing here.\n"}}};

  // With the mark put before `before` in the text of a file.
  std::size_t cursor(const std::string& path, const std::string& before, std::size_t more = 0) {
    return desk.open(path, desk.text(path).insert(desk.text(path).find(before) + more, "^"));
  }
  std::string hover_at(const std::string& path, const std::string& before, std::size_t more = 0) {
    const auto found = hover(desk.workspace, Desk::full(path), cursor(path, before, more));
    return found ? found->markdown : "";
  }
};

TEST_F(Features, HoverShowsTheNoteAsItWillBePrinted) {
  EXPECT_EQ(hover_at("a.md", "nearly"),
            "Close to close.\n\n*Chip shares*.\n\n---\n\n`wire` cited 2× · 1 disputed");
  EXPECT_THAT(hover_at("a.md", "$6 m"),
              ::testing::StartsWith("**Disputed, unresolved**\n\n- They: \\$6 million. *Report*."));
}

TEST_F(Features, HoverShowsAFigureWithoutASource) {
  EXPECT_EQ(hover_at("a.md", "40 %"), "percent, `40 %` · **no source**");
  desk.open("b.md", "It cost $5.6 million.\n");
  EXPECT_EQ(hover_at("b.md", "5.6"), "money, \\$5.6 million, `5600000 USD` · **no source**");
  EXPECT_EQ(hover_at("a.md", "more."), "");
}

TEST_F(Features, HoverInYamlSpeaksOfReferencesKeysAndLandings) {
  EXPECT_EQ(hover_at("a.obelus.yaml", "wire"), "*Chip shares*.\n\n---\n\ncited 2× · 1 disputed");
  EXPECT_EQ(hover_at("a.obelus.yaml", "match"),
            "The passage, word for word; short for target.selector.exact.");
  EXPECT_THAT(hover_at("a.obelus.yaml", "nearly"), HasSubstr("lands in `a.md` at 3:14 (exact)"));
}

TEST_F(Features, TextOfYamlIsNoMarkupInAHover) {
  desk.open("a.obelus.yaml",
            "obelus: 1\nannotations:\n  - {match: 40 %, note: \"<img src=x onerror=alert(1)> "
            "[x](javascript:alert(1))\"}\n");
  const std::string shown = hover_at("a.md", "40 %");
  EXPECT_THAT(shown, ::testing::Not(HasSubstr("<img")));
  EXPECT_THAT(shown, ::testing::Not(HasSubstr("](javascript:")));
}

TEST_F(Features, DefinitionLeadsBothWays) {
  const auto at = [&](const std::string& path, const std::string& before, std::size_t more = 0) {
    return desk.shown(definition(desk.workspace, Desk::full(path), cursor(path, before, more)));
  };
  EXPECT_THAT(at("a.md", "$600"), ElementsAre(HasSubstr("a.obelus.yaml: {id: loss, match: nearly $600")));
  EXPECT_THAT(at("a.obelus.yaml", "nearly"), ElementsAre("a.md: nearly* $600 billion"));
  EXPECT_THAT(at("a.obelus.yaml", "[report]", 1), ElementsAre("a.obelus.yaml: {id: report, title: Report}"));
  EXPECT_THAT(at("a.md", "Then"), ElementsAre());
}

TEST_F(Features, ReferencesAreThePassagesAndTheYaml) {
  const auto found =
      references(desk.workspace, Desk::full("a.obelus.yaml"), cursor("a.obelus.yaml", "wire"), false);
  EXPECT_THAT(desk.shown(found),
              ElementsAre("a.md: nearly* $600 billion", "a.md: $6 million", "a.obelus.yaml: wire",
                          "a.obelus.yaml: wire", "a.obelus.yaml: wire"));
}

TEST_F(Features, OutlineHasPassagesAndGapsUnderTheirHeadings) {
  cursor("a.md", "Then");
  const auto all = symbols(desk.workspace, Desk::full("a.md"));
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].name, "Chips");
  ASSERT_EQ(all[0].children.size(), 3U);
  EXPECT_EQ(all[0].children[0].detail, "wire");
  EXPECT_EQ(all[0].children[1].detail, "disputed");
  EXPECT_EQ(all[0].children[2].name, "After");
  ASSERT_EQ(all[0].children[2].children.size(), 1U);
  EXPECT_EQ(all[0].children[2].children[0].detail, "no source");
}

TEST_F(Features, LensesCount) {
  std::vector<std::string> titles;
  for (const Lens& each : lenses(desk.workspace, Desk::full("a.obelus.yaml"))) titles.push_back(each.title);
  EXPECT_THAT(titles,
              ElementsAre("cited 2× · 1 disputed", "cited 1× · 1 disputed", "a.md:3:14", "a.md:3:50"));
  EXPECT_EQ(lenses(desk.workspace, Desk::full("a.md")).at(0).title,
            "3 figures, 2 sourced (66.7 %), 1 without a source");
}

TEST_F(Features, HintsNameTheNotes) {
  std::vector<std::string> labels;
  for (const Hint& each : hints(desk.workspace, Desk::full("a.md"), {0, article.size()}))
    labels.push_back(each.label);
  EXPECT_THAT(labels, ElementsAre("[wire]", "[disputed]"));
}

struct Completed {
  std::string typed;  // behind the YAML above
  std::vector<std::string> first;
};

class Completions : public Features, public ::testing::WithParamInterface<Completed> {};

TEST_P(Completions, Fit) {
  desk.open("a.obelus.yaml", yaml);  // whole, before it is typed in
  const std::size_t at = desk.open("a.obelus.yaml", yaml + GetParam().typed + "^");
  const auto found = complete(desk.workspace, Desk::full("a.obelus.yaml"), at);
  std::vector<std::string> labels;
  for (const Completion& each : found)
    if (labels.size() < GetParam().first.size()) labels.push_back(each.edit.text);
  EXPECT_EQ(labels, GetParam().first);
}

INSTANTIATE_TEST_SUITE_P(
    All, Completions,
    ::testing::Values(
        Completed{"  - {match: x, sources: [", {"wire", "report"}},
        Completed{"  - match: x\n    sources: w", {"wire", "report"}},
        Completed{"  - match: x\n    bio: ", {"liang"}},
        Completed{"  - match: x\n    occurrences: ", {"one", "first", "all"}},
        Completed{"  - match: x\n    fuzzy: ", {"true", "false"}},
        Completed{"  - match: x\n    disputed: {status: ", {"unresolved", "resolved", "withdrawn"}},
        Completed{"  - match: ", {"40 %", "$600 billion", "$6 million"}},
        Completed{"  - match: Train", {"Training cost $6 million", "Training cost $6 million."}},
        Completed{"  - id: x\n    ", {"match: ", "target: "}},
        Completed{"  - match: x\n    target: {", {"source: ", "selector: ", "within: "}},
        Completed{"waive:\n  - {match: 40 %, rules: [", {"OB101", "OB102"}}));

TEST_F(Features, CompletionOfAPassageEndsWhereItsWordsDo) {
  desk.open("a.md", "The cost was $6.5 million (£4.2 million), they say. It rose by $6 here.\n");
  const std::size_t at = desk.open("a.obelus.yaml", yaml + "  - match: $6^\n");
  std::vector<std::string> labels;
  for (const Completion& each : complete(desk.workspace, Desk::full("a.obelus.yaml"), at))
    labels.push_back(each.label);
  EXPECT_THAT(labels, ::testing::Contains("$6.5 million"));
  EXPECT_THAT(labels, ::testing::Contains("$6 here"));
  for (const std::string& each : labels) EXPECT_FALSE(each.ends_with("£4")) << each;
}

TEST_F(Features, CompletionReplacesTheQuotationMarkTheEditorAdded) {
  const std::size_t at = desk.open("a.obelus.yaml", yaml + "  - match: \"The^\"\n");
  const auto found = complete(desk.workspace, Desk::full("a.obelus.yaml"), at);
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(desk.after("a.obelus.yaml", {{Desk::full("a.obelus.yaml"), false, {found[0].edit}}}),
            yaml + "  - match: Then 40 % more\n");
  EXPECT_EQ(found[0].filter, "\"Then 40 % more");
}

TEST_F(Features, CompletionInAnArticleKnowsRulesInAWaiver) {
  const std::size_t at = desk.open("b.md", "<!-- obelus-ignore OB^ -->");
  EXPECT_EQ(complete(desk.workspace, Desk::full("b.md"), at).at(0).edit, (Edit{{19, 21}, "OB101"}));
  EXPECT_TRUE(complete(desk.workspace, Desk::full("b.md"), desk.open("b.md", "Some ^text.")).empty());
}

TEST_F(Features, RenameReachesEveryUse) {
  const auto edits =
      rename(desk.workspace, Desk::full("a.obelus.yaml"), cursor("a.obelus.yaml", "[wire]", 2), "ap.1");
  ASSERT_TRUE(edits);
  std::string expected = yaml;
  for (std::size_t at = expected.find("wire"); at != std::string::npos; at = expected.find("wire", at + 4))
    expected.replace(at, 4, "ap.1");
  EXPECT_EQ(desk.after("a.obelus.yaml", *edits), expected);
}

TEST_F(Features, RenameQuotesANameThatWouldBeANumber) {
  const auto edits =
      rename(desk.workspace, Desk::full("a.obelus.yaml"), cursor("a.obelus.yaml", "wire"), "2024");
  ASSERT_TRUE(edits);
  EXPECT_THAT(desk.after("a.obelus.yaml", *edits), HasSubstr("{id: \"2024\", title: Chip shares}"));
}

TEST_F(Features, RenameRefusesNamesThatAreNoneOrTaken) {
  const std::size_t at = cursor("a.obelus.yaml", "wire");
  const auto name = [&](const std::string& to) {
    const auto edits = rename(desk.workspace, Desk::full("a.obelus.yaml"), at, to);
    return edits ? "" : edits.error().message;
  };
  EXPECT_EQ(name("report"), "a reference has the id “report” already");
  EXPECT_EQ(name(""), "an id is 1 to 64 letters, digits, “_”, “-” and “.”");
  EXPECT_EQ(name("a b"), "an id is 1 to 64 letters, digits, “_”, “-” and “.”");
  EXPECT_EQ(name("wire"), "");
}

// Two articles may each have a `wire` of their own.
TEST(Rename, KeepsToTheFilesThatShareTheId) {
  Desk desk({{"obelus.yaml", "annotations: [site.yaml]\n"},
             {"site.yaml", "obelus: 1\nreferences: [{id: all, title: A}]\n"},
             {"a.md", "It is 40 km.\n"},
             {"a.obelus.yaml",
              "obelus: 1\nreferences: [{id: wire, title: B}]\nannotations: [{match: 40 km, sources: [wire, "
              "all]}]\n"},
             {"b.md", "---\nobelus: {annotations: [{match: 50 km, sources: [all]}]}\n---\nIt is 50 km.\n"},
             {"c.md", "It is 60 km.\n"},
             {"c.obelus.yaml", "obelus: 1\nreferences: [{id: wire, title: C}]\n"}});
  const std::size_t wire = desk.text("a.obelus.yaml").find("[wire") + 1;
  auto edits = rename(desk.workspace, Desk::full("a.obelus.yaml"), wire, "ap");
  ASSERT_TRUE(edits);
  ASSERT_EQ(edits->size(), 1U);
  EXPECT_THAT(desk.after("a.obelus.yaml", *edits),
              HasSubstr("{id: ap, title: B}]\nannotations: [{match: 40 km, sources: [ap, all]}]"));
  edits = rename(desk.workspace, Desk::full("site.yaml"), desk.text("site.yaml").find("all"), "every");
  ASSERT_TRUE(edits);
  EXPECT_EQ(edits->size(), 3U);
  EXPECT_THAT(desk.after("b.md", *edits), HasSubstr("sources: [every]"));
  EXPECT_THAT(desk.after("a.obelus.yaml", *edits), HasSubstr("sources: [wire, every]"));
  EXPECT_THAT(desk.after("site.yaml", *edits), HasSubstr("{id: every, title: A}"));
}

TEST(Hover, CountsOverAllArticles) {
  Desk desk({{"obelus.yaml", "annotations: [site.yaml]\n"},
             {"site.yaml",
              "obelus: 1\nreferences: [{id: map, title: M}]\nannotations: [{match: 40 km, sources: [map], "
              "occurrences: all}]\n"},
             {"a.md", "It is 40 km.\n"},
             {"b.md", "It is 40 km, 40 km.\n"},
             {"c.md", "It is 40 km.\n"}});
  const auto found = hover(desk.workspace, Desk::full("a.md"), 7);
  ASSERT_TRUE(found);
  EXPECT_THAT(found->markdown, HasSubstr("`map` cited 4× in 3 articles"));
}

}  // namespace
}  // namespace obelus::lsp
