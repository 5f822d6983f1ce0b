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
