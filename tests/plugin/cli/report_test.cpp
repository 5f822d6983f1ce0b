#include <gmock/gmock.h>

#include "support/memory_world.hpp"

namespace obelus {
namespace {

using ::testing::HasSubstr;
using testing::MemoryWorld;
using Contents = std::map<std::string, std::string>;

std::string report(const std::string& date, int sourced) {
  return R"({"obelus":"0.1.0","report":1,"date":")" + date + R"(","coverage":{"figures":4,"sourced":)" +
         std::to_string(sourced) + R"(,"waived":0},"files":[],"findings":[]})";
}

TEST(ReportCommand, MakesPagesOfWhatCheckPrinted) {
  MemoryWorld world(Contents{{"/desk/a.md", "Losing $5.\n"}});
  ASSERT_EQ(world.run({"check", "a.md", "-f", "json=now.json"}).status, 1);
  EXPECT_EQ(world.run({"report", "now.json", "-o", "out"}).status, 0);
  EXPECT_THAT(world.files.content("out/index.html"),
              HasSubstr("<th scope=\"row\">a.md</th><td>1</td><td>0</td>"));
  EXPECT_THAT(world.files.content("out/provenance.css"), HasSubstr("made by obelus report"));
  EXPECT_THAT(world.files.content("out/coverage.svg"), HasSubstr("0.0 %"));
  EXPECT_EQ(world.run({"report", "now.json", "-o", "out"}).status, 0) << "again";
}

TEST(ReportCommand, PutsReportsInOrderOfTheirDates) {
  MemoryWorld world(
      Contents{{"/desk/new.json", report("2025-02-01", 3)}, {"/desk/old.json", report("2025-01-01", 1)}});
  EXPECT_EQ(world.run({"report", "new.json", "old.json", "-o", "out"}).status, 0);
  EXPECT_THAT(world.files.content("out/index.html"), HasSubstr("<strong>75.0 %</strong>"));
  EXPECT_THAT(world.files.content("out/index.html"), HasSubstr("from 2025-01-01 to 2025-02-01"));
}

// A site whose authors give one more of its figures a source each month.
TEST(ReportCommand, ShowsHowCoverageGrew) {
  MemoryWorld world(Contents{{"/desk/obelus.yaml", ""}, {"/desk/a.md", "It lost $5.\n"}});
  const auto check = [&](const std::string& month, const std::string& article) {
    EXPECT_FALSE(world.files.write("/desk/a.md", article));
    EXPECT_EQ(
        world.run({"check", "--today", month + "-01", "--fail-on", "never", "-f", "json=" + month + ".json"})
            .status,
        0);
  };
  check("2025-01", "It lost $5.\n\nIt won $6.\n\nIt kept $7.\n");
  check("2025-02", "It lost $5.[^a]\n\nIt won $6.\n\nIt kept $7.\n\n[^a]: A report.\n");
  check("2025-03", "It lost $5.[^a]\n\nIt won $6.[^a]\n\nIt kept $7.[^a]\n\n[^a]: A report.\n");
  ASSERT_EQ(world.run({"report", "2025-03.json", "2025-01.json", "2025-02.json", "-o", "out"}).status, 0);
  const std::string page = world.files.content("out/index.html");
  EXPECT_THAT(page, HasSubstr("<strong>100.0 %</strong>"));
  EXPECT_THAT(page, HasSubstr("from 2025-01-01 to 2025-03-01"));
  std::size_t at = 0;
  for (const char* row :
       {"<th scope=\"row\">2025-03-01</th>", "<td>100.0 %</td>", "<th scope=\"row\">2025-02-01</th>",
        "<td>33.3 %</td>", "<th scope=\"row\">2025-01-01</th>", "<td>0.0 %</td>"}) {
    at = page.find(row, at);
    ASSERT_NE(at, page.npos) << row << page;
  }
  EXPECT_THAT(world.files.content("out/coverage.svg"), HasSubstr("100.0 %"));
}

TEST(ReportCommand, SaysWhatIsNoReport) {
  const std::pair<std::string, const char*> cases[] = {
      {"{", "a.json is no report of `obelus check -f json`: not JSON"},
      {"{\n  \"obelus\": \"9\",\n  x}", "a.json is no report of `obelus check -f json`: not JSON, at 3:3"},
      {"[]", "the key `obelus` is missing"},
      {R"({"obelus":"9","report":2})", "its shape is not version 1"},
      {std::string(100000, '['), "nested more than 100 deep"},
  };
  for (const auto& [content, message] : cases) {
    MemoryWorld world(Contents{{"/desk/a.json", content}});
    const testing::Ran ran = world.run({"report", "a.json", "-o", "out"});
    EXPECT_EQ(ran.status, 2);
    EXPECT_THAT(ran.err, HasSubstr(message));
    EXPECT_EQ(world.files.files().size(), 1);
  }
}

TEST(ReportCommand, SaysWhatOfAReportIsOfAnotherKind) {
  const std::pair<std::string, const char*> cases[] = {
      {R"("files":"a.md")", "`files` must be a list"},
      {R"("files":[{"path":"a.md"},7])", "`files[1]` must be an object"},
      {R"("files":[{"path":7}])", "`files[0].path` must be text"},
      {R"("files":[{"figures":[{"bytes":[1]}]}])", "`files[0].figures[0].bytes` must have 2 items"},
      {R"("coverage":{"figures":-1})", "`coverage.figures` must be 0 or more"},
      {R"("coverage":{"percent":250})", "`coverage.percent` must be 100 or less"},
      {R"("findings":[{"level":"fatal"}])",
       "`findings[0].level` must be one of \"error\", \"warning\", \"info\""},
      {R"("findings":[{"line":1.5}])", "`findings[0].line` must be a whole number"},
      {R"("date":"May")", "`date` must be a day such as 2025-02-01"},
      {R"("muted":null)", "`muted` must be a whole number"},
  };
  for (const auto& [member, message] : cases) {
    MemoryWorld world(Contents{{"/desk/a.json", R"({"obelus":"9","report":1,)" + member + "}"}});
    for (const char* command : {"report", "merge"}) {
      const testing::Ran ran = world.run({command, "a.json", "-o", "out"});
      EXPECT_EQ(ran.status, 2) << member;
      EXPECT_THAT(ran.err,
                  HasSubstr(std::string("a.json is no report of `obelus check -f json`: ") + message));
      EXPECT_EQ(world.files.files().size(), 1);
    }
  }
}

TEST(ReportCommand, SaysHowAReportIsMadeOfAFolder) {
  MemoryWorld world(Contents{{"/desk/site/a.md", "Losing $5.\n"}});
  const testing::Ran ran = world.run({"report", "site", "-o", "out"});
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, HasSubstr("cannot read site"));
  EXPECT_THAT(ran.err, HasSubstr("obelus check -f json > now.json"));
}

TEST(ReportCommand, WritesOverNothingOfOthers) {
  MemoryWorld world(Contents{{"/desk/a.json", report("2025-01-01", 1)}, {"/desk/out/index.html", "mine"}});
  const testing::Ran ran = world.run({"report", "a.json", "-o", "out"});
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, HasSubstr("will not write out/index.html: obelus did not make what is there"));
  EXPECT_EQ(world.files.files().size(), 2);
  EXPECT_EQ(world.files.content("out/index.html"), "mine");
}

TEST(ReportCommand, NeedsDatesToPutSeveralInOrder) {
  MemoryWorld world(Contents{{"/desk/a.json", report("", 1)}, {"/desk/b.json", report("2025-01-01", 1)}});
  EXPECT_THAT(world.run({"report", "a.json", "b.json", "-o", "out"}).err, HasSubstr("a.json has no date"));
}

}  // namespace
}  // namespace obelus
