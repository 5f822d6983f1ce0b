#include <gmock/gmock.h>

#include "support/memory_world.hpp"

namespace obelus {
namespace {

using ::testing::HasSubstr;
using testing::MemoryWorld;

// Its YAML has a fault, which every part tells of.
const std::map<std::string, std::string> faulty_site = {
    {"/desk/obelus.yaml", "annotations: [site.yaml]\n"},
    {"/desk/site.yaml",
     "obelus: 1\nreferences:\n  - {id: wire, title: Wire}\nannotations:\n  - {id: five, match: $5, sources: "
     "[wire], "
     "target: {source: \"*\"}}\n"},
    {"/desk/a.md", "It lost $5, then billions.\n"},
    {"/desk/b.md", "It lost $6.\n\nIt won $5.\n"},
    {"/desk/c/d.md", "It lost $6.\n\nIt won $5.\n"},
};

std::map<std::string, std::string> valid_site() {
  auto files = faulty_site;
  files["/desk/site.yaml"] =
      "obelus: 1\nreferences:\n  - {id: wire, title: Wire}\nannotations:\n"
      "  - {id: five, target: {source: \"*.md\", selector: {exact: $5}}, sources: [wire]}\n";
  return files;
}

TEST(MergeCommand, GivesTheBytesOfOneRun) {
  for (const auto& files : {faulty_site, valid_site()}) {
    MemoryWorld world(files);
    const std::string whole = world.run({"check", "a.md", "b.md", "c", "-f", "json"}).out;
    ASSERT_THAT(whole, HasSubstr("\"path\":\"c/d.md\""));
    world.run({"check", "a.md", "c", "-f", "json=1.json"});
    world.run({"check", "b.md", "-f", "json=2.json"});
    EXPECT_EQ(world.run({"merge", "1.json", "2.json"}).out, whole);
    EXPECT_EQ(world.run({"merge", "2.json", "1.json", "-o", "all.json"}).status, 0);
    EXPECT_EQ(world.files.content("all.json"), whole);
    EXPECT_EQ(world.run({"merge", "all.json"}).out, whole);
  }
}

std::string report(const std::string& rest) {
  return R"({"obelus":"0.1.0","report":1,"files":[],)" + rest + "}";
}

TEST(MergeCommand, DropsThatASourceIsOfNoUseWhereAPartUsesIt) {
  const std::string unused =
      R"("findings":[{"id":"x","rule":"OB306","message":"m","path":"s.yaml","bytes":[1,2]}])";
  const std::string user = R"("findings":[],"sources":[{"path":"s.yaml","id":"wire","cited":[]}])";
  MemoryWorld world(std::map<std::string, std::string>{
      {"/desk/1", report(unused)}, {"/desk/2", report(user)}, {"/desk/3", report("\"findings\":[]")}});
  EXPECT_THAT(world.run({"merge", "1", "2"}).out, HasSubstr("\"findings\": []"));
  EXPECT_THAT(world.run({"merge", "1", "3"}).out, HasSubstr("\"rule\":\"OB306\""));
}

TEST(MergeCommand, TellsEqualIdentitiesApart) {
  const std::string finding = R"({"id":"x","rule":"OB101","message":"m","bytes":[1,2],"path":)";
  MemoryWorld world(
      std::map<std::string, std::string>{{"/desk/1", report("\"findings\":[" + finding + "\"a\"}]")},
                                         {"/desk/2", report("\"findings\":[" + finding + "\"b\"}]")}});
  EXPECT_THAT(
      world.run({"merge", "2", "1"}).out,
      HasSubstr(
          "    {\"id\":\"x\",\"rule\":\"OB101\",\"message\":\"m\",\"bytes\":[1,2],\"path\":\"a\"},\n"
          "    {\"id\":\"x.2\",\"rule\":\"OB101\",\"message\":\"m\",\"bytes\":[1,2],\"path\":\"b\"}\n"));
}

TEST(MergeCommand, RefusesWhatIsNoPartOfOneCheck) {
  const std::string a = R"({"obelus":"0.1.0","report":1,"date":"2025-01-01","files":[{"path":"a"}]})";
  const std::string later = R"({"obelus":"0.1.0","report":1,"date":"2025-01-02","files":[]})";
  MemoryWorld world(
      std::map<std::string, std::string>{{"/desk/a", a}, {"/desk/b", later}, {"/desk/c", "[1]"}});
  EXPECT_THAT(world.run({"merge", "a", "a"}).err, HasSubstr("a is in two reports"));
  EXPECT_THAT(world.run({"merge", "a", "b"}).err, HasSubstr("the reports differ in `date`"));
  const testing::Ran ran = world.run({"merge", "a", "c"});
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, HasSubstr("c is no report of `obelus check -f json`"));
  EXPECT_THAT(world.run({"merge", "a", "-o", "./a"}).err, HasSubstr("will not write ./a"));
  EXPECT_EQ(*world.files.read("a", 1000), a);
}

}  // namespace
}  // namespace obelus
