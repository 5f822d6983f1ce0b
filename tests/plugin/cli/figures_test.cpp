#include <fmt/format.h>
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

constexpr const char* article =
    "# Ships\n\nIn 2016 it lost nearly **$600 billion** (£482 billion), say six men.\n";

TEST(FiguresCommand, ShowsATableForPeople) {
  MemoryWorld world(one_file("/desk/a.md", article));
  const Ran ran = world.run({"figures", "a.md"});
  EXPECT_EQ(
      ran.out,
      "a.md\n"
      "  3:26  error     -            money  600,000,000,000 USD  In 2016 it lost nearly [$600 billion] "
      "(£482 "
      "billion), say six men…\n"
      "  3:42  error     -            money  482,000,000,000 GBP  …t lost nearly $600 billion ([£482 "
      "billion]), "
      "say six men.\n"
      "  3:61  recorded  small-count  count  6 men                …billion (£482 billion), say [six] men.\n"
      "  3 figures: 2 error, 0 warning, 1 recorded; 1 exempt (--all lists them)\n");
}

TEST(FiguresCommand, FitsTheTerminal) {
  MemoryWorld world(one_file("/desk/a.md",
                             "The harbour master says that some 40 ships were turned away in a single night "
                             "of the storm that nobody had foreseen.\n"));
  world.out_columns = 70;
  EXPECT_EQ(world.run({"figures", "a.md"}).out,
            "a.md\n"
            "  1:35  error  -  count  40 ships  …ays that some [40] ships were tu…\n"
            "  1 figure: 1 error, 0 warning, 0 recorded; 0 exempt\n");
  world.out_columns = 200;
  EXPECT_NE(world.run({"figures", "a.md"}).out.find("The harbour master"), std::string::npos);
  world.out_columns = 20;  // of the sentence a few words always
  EXPECT_NE(world.run({"figures", "a.md"}).out.find("…at some [40] ships w…"), std::string::npos);
}

TEST(FiguresCommand, ShowsExemptOnesWithAll) {
  MemoryWorld world(one_file("/desk/a.md", "It closed in 2016.\n"));
  EXPECT_EQ(world.run({"figures", "--all", "a.md"}).out,
            "a.md\n"
            "  1:14  exempt  year      It closed in [2016].\n"
            "  0 figures: 0 error, 0 warning, 0 recorded; 1 exempt\n");
}

TEST(FiguresCommand, PaintsWhenAsked) {
  MemoryWorld world(one_file("/desk/a.md", "It lost $5.\n"));
  EXPECT_NE(world.run({"figures", "--color", "always", "a.md"}).out.find("\x1b[1;31m$5\x1b[0m"),
            std::string::npos);
  EXPECT_EQ(world.run({"figures", "a.md"}).out.find('\x1b'), std::string::npos);
}

TEST(FiguresCommand, PrintsLinesForScripts) {
  MemoryWorld world(one_file("/desk/a.md", article));
  const Ran ran = world.run({"figures", "--format", "jsonl", "a.md"});
  EXPECT_EQ(
      ran.out.substr(0, ran.out.find('\n')),
      R"({"path":"a.md","start":29,"end":41,"line":3,"column":26,"text":"$600 billion","kind":"money",)"
      R"("value":600000000000,"unit":"USD","flags":["approximate","change","attributed"],"verdict":"error","reason":null})");
  EXPECT_NE(ran.out.find(R"("flags":["converted-from","attributed"])"), std::string::npos);
  const Ran bytes = world.run({"figures", "--format", "jsonl", "--offsets", "bytes", "a.md"});
  EXPECT_NE(bytes.out.find(R"("start":34,"end":46)"), std::string::npos) << bytes.out;
}

TEST(FiguresCommand, AnswersTexts) {
  MemoryWorld world;
  const Ran ran =
      world.run({"figures", "--texts", "-"},
                "{\"id\":7,\"text\":\"é: from $3 to $5 in 2016\"}\n\n{\"id\":\"b\",\"text\":\"\"}\n");
  EXPECT_EQ(ran.status, 0);
  EXPECT_EQ(
      ran.out,
      R"({"id":7,"figures":[{"start":8,"end":16,"text":"$3 to $5","value":[3,5],"unit":"USD","kind":"money"}]})"
      "\n"
      R"({"id":"b","figures":[]})"
      "\n");
}

TEST(FiguresCommand, AnswersTextsAlikeWhateverElseIsOnTheirLines) {
  MemoryWorld world;
  for (const char* more : {"", R"("note":{"text":"$9"},)"}) {
    const std::string line = fmt::format(R"({{"id":"é",{}"text":"It cost $3."}})", more) + "\n";
    const Ran ran = world.run({"figures", "--texts", "-"}, line);
    EXPECT_EQ(
        ran.out,
        R"({"id":"é","figures":[{"start":8,"end":10,"text":"$3","value":3,"unit":"USD","kind":"money"}]})"
        "\n");
  }
}

TEST(FiguresCommand, ShowsTheLineThatIsWrong) {
  MemoryWorld world;
  const Ran ran = world.run({"figures", "--texts", "-"}, "{\"id\":1,\"text\":\"a\"}\n{\"id\":2}\n");
  EXPECT_EQ(ran.status, 2);
  EXPECT_EQ(ran.out, "{\"id\":1,\"figures\":[]}\n");
  EXPECT_EQ(ran.err,
            "-:2:1: error: `text` is missing [OB902 schema]\n"
            "    2 | {\"id\":2}\n"
            "      | ^~~~~~~~\n");
  const Ran broken = world.run({"figures", "--texts", "-"}, "{\"id\":1,\n");
  EXPECT_EQ(broken.status, 2);
  EXPECT_NE(broken.err.find("-:1:9: error: not JSON"), std::string::npos) << broken.err;
}

TEST(FiguresCommand, BoundsALineOfTextsNotTheirNumber) {
  MemoryWorld world(
      one_file("/desk/obelus.yaml", "limits: {file_size: 10}\n"));  // lines: twice that, and a MiB
  const auto line = [](std::size_t bytes) { return "{\"text\":\"\"" + std::string(bytes - 11, ' ') + "}\n"; };
  const std::size_t longest = (std::size_t{1} << 20) + 20;
  const Ran fits = world.run({"figures", "--texts", "-"}, line(longest) + line(longest) + line(20));
  EXPECT_EQ(fits.status, 0) << fits.err;
  EXPECT_EQ(fits.out,
            "{\"id\":null,\"figures\":[]}\n{\"id\":null,\"figures\":[]}\n"
            "{\"id\":null,\"figures\":[]}\n");
  const Ran ran = world.run({"figures", "--texts", "-"}, line(20) + line(longest + 1));
  EXPECT_EQ(ran.status, 2);
  EXPECT_EQ(ran.out, "{\"id\":null,\"figures\":[]}\n");
  EXPECT_TRUE(
      ran.err.starts_with("-:2:1: error: the line is longer than 1048596 bytes [OB906 limit-exceeded]\n"))
      << ran.err;
  EXPECT_NE(ran.err.find("   fix: raise `limits.file_size`\n"), std::string::npos) << ran.err;
}

TEST(FiguresCommand, FollowsTheConfiguration) {
  MemoryWorld world({{"/desk/obelus.yaml", "figures: {ignore: [money], min_count: 3}\n"},
                     {"/desk/a.md", "Six men lost $5.\n"}});
  EXPECT_EQ(world.run({"figures", "a.md"}).out,
            "a.md\n"
            "  1:1  error  -  count  6 men  [Six] men lost $5.\n"
            "  1 figure: 1 error, 0 warning, 0 recorded; 1 exempt (--all lists them)\n");
}

TEST(FiguresCommand, KnowsTheWordsOfItsConfiguration) {
  MemoryWorld world({{"/desk/obelus.yaml", "figures:\n  ignore: [mony]\n"}, {"/desk/a.md", "It lost $5.\n"}});
  const Ran ran = world.run({"figures", "a.md"});
  EXPECT_EQ(ran.status, 2);
  EXPECT_NE(
      ran.err.find("obelus.yaml:2:12: error: `mony` is no kind of figure and no reason code; did you mean "
                   "`money`? [OB902 schema]"),
      std::string::npos)
      << ran.err;
}

TEST(FiguresCommand, KnowsThePolicyThatCountsEverything) {
  MemoryWorld world(one_file("/desk/a.md", "Six men.\n"));
  EXPECT_NE(world.run({"figures", "--policy", "quantities", "a.md"}).out.find("1:1  error"),
            std::string::npos);
  EXPECT_EQ(world.run({"figures", "--policy", "all", "a.md"}).status, 2);
}

TEST(FiguresCommand, ListsItsReasons) {
  MemoryWorld world;
  const Ran ran = world.run({"figures", "--reasons"});
  EXPECT_EQ(ran.status, 0);
  EXPECT_NE(ran.out.find("year                exempt    is a year"), std::string::npos) << ran.out;
}

TEST(FiguresCommand, NeedsSomethingToRead) {
  MemoryWorld world;
  EXPECT_EQ(world.run({"figures"}).status, 2);
  EXPECT_EQ(world.run({"figures", "missing.md"}).status, 2);
}

}  // namespace
}  // namespace obelus
