#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/memory_world.hpp"

namespace obelus {
namespace {

using ::testing::HasSubstr;
using testing::MemoryWorld;

const std::string yaml =
    "obelus: 1\nreferences:\n  - {id: report, title: Report, URL: \"https://example.org/r\"}\n"
    "annotations:\n  - {id: sales, match: Sales rose, sources: [report], note: n}\n";

MemoryWorld site() { return MemoryWorld({{"a.md", "Sales rose.\n"}, {"a.obelus.yaml", yaml}}); }

TEST(ExportCommand, PrintsWhatImportTakes) {
  MemoryWorld world = site();
  const auto exported = world.run({"export", "--source", "https://example.org/a", "a.md"});
  EXPECT_EQ(exported.status, 0) << exported.err;
  EXPECT_THAT(exported.out, HasSubstr("\"source\": \"https://example.org/a\""));
  world.files.write("b.jsonld", exported.out);
  const auto imported = world.run({"import", "b.jsonld"});
  EXPECT_EQ(imported.status, 0) << imported.err;
  EXPECT_EQ(imported.out,
            "obelus: 1\nreferences:\n  - id: report\n    title: Report\n    URL: https://example.org/r\n"
            "annotations:\n  - id: sales\n    match: Sales rose\n    sources: [report]\n    note: n\n");
}

TEST(ExportCommand, WritesOverNothingThatItReads) {
  MemoryWorld world = site();
  for (const std::string path : {"a.md", "./a.md", "a.obelus.yaml"}) {
    const auto ran = world.run({"export", "a.md", "-o", path});
    EXPECT_EQ(ran.status, 2) << path;
    EXPECT_THAT(ran.err, HasSubstr("will not write " + path));
  }
  EXPECT_EQ(*world.files.read("a.md", 100), "Sales rose.\n");
  EXPECT_EQ(*world.files.read("a.obelus.yaml", 1000), yaml);
}

TEST(ExportCommand, ListsReferencesAsCsl) {
  const auto ran = site().run({"export", "--format", "csl", "a.md"});
  EXPECT_EQ(ran.out,
            "[\n  {\n    \"id\": \"report\",\n    \"title\": \"Report\",\n    \"URL\": "
            "\"https://example.org/r\"\n  }\n]\n");
}

TEST(Annotate, TakesW3cFilesAsTheyAre) {
  MemoryWorld world = site();
  world.files.write("x.jsonld", world.run({"export", "a.md"}).out);
  MemoryWorld other({{"a.md", "Sales rose.\n"}, {"x.jsonld", world.files.content("x.jsonld")}});
  const std::string with_yaml = world.run({"annotate", "a.md"}).out;
  EXPECT_THAT(with_yaml, HasSubstr("https://example.org/r"));
  EXPECT_EQ(other.run({"annotate", "--annotations", "x.jsonld", "a.md"}).out, with_yaml);
}

TEST(ImportCommand, OverwritesNothing) {
  MemoryWorld world = site();
  world.files.write("x.jsonld", world.run({"export", "a.md"}).out);
  EXPECT_EQ(world.run({"import", "x.jsonld", "-o", "a.obelus.yaml"}).status, 2);
  EXPECT_EQ(world.files.content("a.obelus.yaml"), yaml);
  EXPECT_EQ(world.run({"import", "x.jsonld", "-o", "b.obelus.yaml"}).status, 0);
  EXPECT_THAT(world.files.content("b.obelus.yaml"), HasSubstr("match: Sales rose"));
}

TEST(ImportCommand, SaysWhereTheJsonIsWrong) {
  MemoryWorld world(
      std::map<std::string, std::string>{{"x.jsonld", "{\n  \"type\": \"Annotation\",\n  \"target\": }\n"}});
  const auto ran = world.run({"import", "x.jsonld"});
  EXPECT_EQ(ran.status, 2);
  EXPECT_EQ(ran.out, "");
  EXPECT_THAT(ran.err, HasSubstr("x.jsonld:3:13: error: this is not JSON [OB901"));
}

}  // namespace
}  // namespace obelus
