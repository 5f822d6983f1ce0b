#include <gtest/gtest.h>

#include <string>

#include "support/memory_world.hpp"

namespace obelus {
namespace {

using testing::MemoryWorld;
using testing::Ran;

std::map<std::string, std::string> one_file(std::string path, std::string content) {
  return {{std::move(path), std::move(content)}};
}

TEST(CheckCommand, PlacesFaultsOfConfigurations) {
  MemoryWorld world(std::map<std::string, std::string>{
      {"/desk/obelus.yaml", "lang: en\nrules: {OB110: off}\n"}, {"/desk/posts/a.md", "It lost $5.\n"}});
  for (const std::vector<std::string>& paths :
       {std::vector<std::string>{}, {"."}, {"posts"}, {"posts/a.md"}}) {
    std::vector<std::string> arguments = {"check"};
    arguments.insert(arguments.end(), paths.begin(), paths.end());
    const testing::Ran ran = world.run(arguments);
    EXPECT_EQ(ran.status, 2);
    EXPECT_TRUE(
        ran.out.starts_with("obelus.yaml:2:9: error: `OB110` is no rule's id [OB903 unknown-key]\n"
                            "    2 | rules: {OB110: off}\n"
                            "      |         ^~~~~ did you mean `OB101`?\n"))
        << ran.out;
    EXPECT_EQ(ran.out.find("sourced"), std::string::npos) << ran.out;  // nobody looked at the article
  }
}

TEST(CheckCommand, ShowsFiguresWithoutASourceAndExits1) {
  MemoryWorld world(one_file("/desk/a.md", "It lost nearly $600 billion in a day.\n"));
  const Ran ran = world.run({"check", "a.md"});
  EXPECT_EQ(ran.status, 1);
  EXPECT_EQ(
      ran.out,
      "a.md:1:16: error: no source for “$600 billion” [OB101 unsourced-figure]\n"
      "    1 | It lost nearly $600 billion in a day.\n"
      "      |                ^~~~~~~~~~~~ money, 600,000,000,000 USD\n"
      "   fix: add an annotation with a source, or a waiver with a reason\n"
      "`obelus check --stubs FILE` writes the annotations to fill in; `obelus explain OB101` says more\n"
      "1 figure, 0 sourced (0.0 %), 0 waived, 1 unsourced — 1 file\n");
  EXPECT_EQ(ran.err, "");
}

TEST(CheckCommand, IsSilentWhenEachFigureHasASource) {
  MemoryWorld world({{"/desk/a.md", "It lost nearly $600 billion in a day.\n"},
                     {"/desk/a.obelus.yaml",
                      "obelus: 1\nreferences: [{id: wire, title: Chips}]\n"
                      "annotations: [{match: nearly $600 billion, sources: [wire]}]\n"}});
  const Ran ran = world.run({"check", "a.md"});
  EXPECT_EQ(ran.status, 0);
  EXPECT_EQ(ran.out, "1 figure, 1 sourced (100.0 %), 0 waived, 0 unsourced — 1 file\n");
}

TEST(CheckCommand, SaysTheTimeOnATerminalOnly) {
  MemoryWorld world(one_file("/desk/a.md", "Nothing.\n"));
  EXPECT_EQ(world.run({"check", "a.md"}).out,
            "0 figures, 0 sourced (100.0 %), 0 waived, 0 unsourced — 1 file\n");
}

TEST(CheckCommand, GoesOnAfterAnArticleThatCannotBeRead) {
  MemoryWorld world({{"/desk/a.md", "bad \xFF bytes\n"}, {"/desk/b.md", "It lost $600 billion.\n"}});
  const Ran ran = world.run({"check", "a.md", "b.md", "missing.md"});
  EXPECT_EQ(ran.status, 2);
  EXPECT_NE(ran.out.find("a.md:1:5: error: "), std::string::npos) << ran.out;
  EXPECT_NE(ran.out.find("[OB904 invalid-utf8]"), std::string::npos);
  EXPECT_NE(ran.out.find("b.md:1:9: error: no source"), std::string::npos);
  EXPECT_NE(ran.out.find("missing.md: error: there is no missing.md [OB905 unreadable]"), std::string::npos);
}

TEST(CheckCommand, FailsWhenNothingMatchesThePaths) {
  MemoryWorld world(one_file("/desk/empty/x.txt", ""));
  const Ran ran = world.run({"check", "empty"});
  EXPECT_EQ(ran.status, 2);
  EXPECT_EQ(ran.err,
            "obelus: error: nothing matched the paths\n   fix: name articles or folders that hold some\n");
}

TEST(CheckCommand, TakesFaultsOfAnnotationsForMoreThanFindings) {
  MemoryWorld world(
      {{"/desk/a.md", "It lost $600 billion.\n"},
       {"/desk/a.obelus.yaml", "obelus: 1\nannotations: [{match: $600 billion, sources: [wire]}]\n"}});
  const Ran ran = world.run({"check", "a.md"});
  EXPECT_EQ(ran.status, 2);
  EXPECT_NE(ran.out.find("[OB301 unknown-reference]"), std::string::npos) << ran.out;
}

TEST(CheckCommand, SaysWhichArticlesThatAnnotationsNameAreNotThere) {
  MemoryWorld world(std::map<std::string, std::string>{
      {"/desk/obelus.yaml", "lang: en\n"},
      {"/desk/posts/ferry.md", "The ferry sank.\n"},
      {"/desk/posts/ferry.obelus.yaml",
       "obelus: 1\nannotations:\n"
       "  - {id: own, target: {source: ferry.md, selector: {exact: sank}}, note: x}\n"},
      {"/desk/annotations/all.yaml",
       "obelus: 1\nannotations:\n"
       "  - {id: a, target: {source: posts/fery.md, selector: {exact: sank}}, note: x}\n"
       "  - {id: b, target: {source: posts/ferry.md, selector: {exact: sank}}, note: x}\n"
       "waive:\n"
       "  - {target: {source: posts/fery.md, selector: {exact: five}}, reason: x}\n"}});
  const std::string own =
      "posts/ferry.obelus.yaml:3:32: error: there is no article “ferry.md” [OB201 orphan-annotation]\n";
  const std::string shared =
      "annotations/all.yaml:3:30: error: there is no article “posts/fery.md”, which is named 2 times here "
      "[OB201 orphan-annotation]\n"
      "    3 |   - {id: a, target: {source: posts/fery.md, selector: {exact: sank}}, note: x}\n"
      "      |                              ^~~~~~~~~~~~~ did you mean `posts/ferry.md`?\n";
  for (const char* jobs : {"1", "2"}) {
    const Ran ran = world.run({"check", "--jobs", jobs});
    EXPECT_EQ(ran.status, 1);
    EXPECT_TRUE(ran.out.starts_with(shared)) << ran.out;
    EXPECT_NE(ran.out.find(own), std::string::npos) << ran.out;
    EXPECT_EQ(ran.out.find("there is no article", ran.out.find(own) + own.size()), std::string::npos);
  }
  ASSERT_FALSE(world.files.write("/desk/posts/fery.md", "The ferry sank.\n"));
  ASSERT_FALSE(world.files.write("/desk/ferry.md", "The ferry sank.\n"));
  EXPECT_EQ(world.run({"check"}).out.find("there is no article"), std::string::npos);
}

// A file of the command line serves the articles of all configurations.
TEST(CheckCommand, LooksInAllProjectsForWhatAFileOfTheCommandLineNames) {
  MemoryWorld world(std::map<std::string, std::string>{
      {"/desk/obelus.yaml", "lang: en\n"},
      {"/desk/a.md", "The ferry sank.\n"},
      {"/desk/fr/obelus.yaml", "lang: fr\n"},
      {"/desk/fr/b.md", "Le bac a coulé.\n"},
      {"/desk/more.yaml",
       "obelus: 1\nannotations:\n"
       "  - {id: a, target: {source: b.md, selector: {exact: bac}}, note: x}\n"
       "  - {id: b, target: {source: c.md, selector: {exact: bac}}, note: x}\n"}});
  const std::string out = world.run({"check", "--annotations", "more.yaml"}).out;
  EXPECT_NE(out.find("more.yaml:4:30: error: there is no article “c.md”"), std::string::npos) << out;
  EXPECT_EQ(out.find("“b.md”"), std::string::npos) << out;
}

TEST(CheckCommand, SaysThatAPatternOfAnnotationsNamesNoFile) {
  MemoryWorld world(std::map<std::string, std::string>{
      {"/desk/obelus.yaml", "annotations: [people/*.yaml, poeple/*.yaml]\n"},
      {"/desk/a.md", "The ferry sank.\n"},
      {"/desk/people/all.yaml", "obelus: 1\n"}});
  EXPECT_EQ(world.run({"check"}).err,
            "obelus: note: `annotations` in obelus.yaml names no file: poeple/*.yaml\n");
  EXPECT_EQ(world.run({"check", "--quiet"}).err, "");
}

TEST(CheckCommand, FailsFromALevelOn) {
  MemoryWorld world({{"/desk/a.md", "They spent billions on it.\n"}, {"/desk/b.md", "It lost $5.\n"}});
  EXPECT_EQ(world.run({"check", "a.md"}).status, 0);
  EXPECT_EQ(world.run({"check", "a.md", "--fail-on", "warning"}).status, 1);
  EXPECT_EQ(world.run({"check", "b.md", "--fail-on", "never"}).status, 0);
}

TEST(CheckCommand, ChoosesRulesByIdNameAndBeginning) {
  MemoryWorld world(one_file("/desk/a.md", "They spent billions, and lost $5.\n"));
  EXPECT_EQ(world.run({"check", "a.md", "--select", "OB101"}).out.find("OB102"), std::string::npos);
  EXPECT_EQ(world.run({"check", "a.md", "--ignore", "unsourced-figure,OB102"}).status, 0);
  EXPECT_EQ(world.run({"check", "a.md", "--select", "OB2"}).status, 0);
  const Ran wrong = world.run({"check", "a.md", "--select", "unsourced-figures"});
  EXPECT_EQ(wrong.status, 2);
  EXPECT_NE(wrong.err.find("did you mean unsourced-figure?"), std::string::npos) << wrong.err;
}

TEST(CheckCommand, TakesLevelsFromTheConfiguration) {
  MemoryWorld world({{"/desk/obelus.yaml",
                      "rules: {OB101: warning}\noverrides: [{files: [\"old/**\"], rules: {OB101: off}}]\n"},
                     {"/desk/a.md", "It lost $5.\n"},
                     {"/desk/old/b.md", "It lost $5.\n"}});
  const Ran ran = world.run({"check"});
  EXPECT_EQ(ran.status, 0);
  EXPECT_NE(ran.out.find("a.md:1:9: warning: no source"), std::string::npos) << ran.out;
  EXPECT_EQ(ran.out.find("old/b.md"), std::string::npos);
}

TEST(CheckCommand, ReadsStandardInput) {
  MemoryWorld world;
  const Ran ran = world.run({"check", "-"}, "It lost $600 billion.\n");
  EXPECT_EQ(ran.status, 1);
  EXPECT_NE(ran.out.find("-:1:9: error: no source for “$600 billion”"), std::string::npos) << ran.out;
}

TEST(CheckCommand, CountsFindingsByRule) {
  MemoryWorld world(one_file("/desk/a.md", "They spent billions, lost $5, and won £6.\n"));
  EXPECT_EQ(world.run({"check", "a.md", "--statistics"}).out,
            "     2  OB101  unsourced-figure\n"
            "     1  OB102  vague-magnitude\n"
            "2 figures, 0 sourced (0.0 %), 0 waived, 2 unsourced — 1 file\n");
  world.run({"check", "a.md", "--statistics", "-f", "rdjson=found.json"});
  EXPECT_NE(world.files.content("found.json").find("billions"), std::string::npos);
}

TEST(CheckCommand, FindsTheSameWithAnyNumberOfJobs) {
  std::map<std::string, std::string> files;
  for (int i = 0; i < 20; ++i)
    files["/desk/" + std::to_string(i) + ".md"] = "It lost $" + std::to_string(i) + ".\n";
  MemoryWorld world(files);
  const Ran one = world.run({"check", ".", "--jobs", "1"});
  EXPECT_EQ(one.status, 1);
  EXPECT_EQ(one.out, world.run({"check", ".", "--jobs", "3"}).out);
}

}  // namespace
}  // namespace obelus
