// init, schema, assets, rules.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "obelus/rule.hpp"
#include "support/memory_world.hpp"

namespace obelus {
namespace {

using ::testing::HasSubstr;
using testing::MemoryWorld;
using ::testing::StartsWith;
using FileMap = std::map<std::string, std::string>;

TEST(Init, StartsASettingsFileThatChangesNothing) {
  MemoryWorld world(FileMap{{"a.md", "In May.\n"}});
  const auto ran = world.run({"init"});
  EXPECT_EQ(ran.status, 0);
  EXPECT_EQ(ran.out, "wrote obelus.yaml\n");
  EXPECT_EQ(ran.err, "");
  const auto annotated = world.run({"annotate", "a.md"});
  EXPECT_EQ(annotated.out, "<p>In May.</p>\n");
  EXPECT_EQ(annotated.err, "");
}

TEST(Init, StartsTheAnnotationsOfAnArticle) {
  MemoryWorld world(FileMap{{"posts/a {b}.md", "In May.\n"}});
  const auto ran = world.run({"init", "posts/a {b}.md"});
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_EQ(ran.out, "wrote posts/a {b}.obelus.yaml\nwrote obelus.yaml\n");
  EXPECT_THAT(world.files.content("posts/a {b}.obelus.yaml"), StartsWith("# What a {b}.md says, "));
  const auto annotated = world.run({"annotate", "posts/a {b}.md"});
  EXPECT_EQ(annotated.status, 0) << annotated.err;
  EXPECT_EQ(annotated.out + annotated.err, "<p>In May.</p>\n");
}

TEST(Init, ShowsExamplesThatAreRight) {
  MemoryWorld world(FileMap{{"a.md", "Anna Mayer lost nearly $600 billion, about $6 million of it hers.\n"}});
  ASSERT_EQ(world.run({"init", "a.md"}).status, 0);
  std::string yaml = world.files.content("a.obelus.yaml");
  for (const std::string empty : {"  []\n", "  {}\n"})
    for (auto at = yaml.find(empty); at != yaml.npos; at = yaml.find(empty)) yaml.erase(at, empty.size());
  for (auto at = yaml.find("\n  # "); at != yaml.npos; at = yaml.find("\n  # ")) yaml.erase(at + 3, 2);
  world.files.write("a.obelus.yaml", yaml);
  const auto ran = world.run({"annotate", "a.md"});
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_EQ(ran.err, "");
  for (const std::string id : {"ob-total", "ob-cost", "#bio-mayer"}) EXPECT_THAT(ran.out, HasSubstr(id));
}

TEST(Init, OverwritesNothing) {
  MemoryWorld world({{"a.md", "In May.\n"}, {"obelus.yaml", "lang: de\n"}, {"a.obelus.yaml", "obelus: 1\n"}});
  const auto before = world.files.files();
  for (const std::vector<std::string>& arguments :
       {std::vector<std::string>{"init"}, std::vector<std::string>{"init", "a.md"}}) {
    const auto ran = world.run(arguments);
    EXPECT_EQ(ran.status, 2);
    EXPECT_EQ(ran.out, "");
    EXPECT_THAT(ran.err, HasSubstr("obelus.yaml: it exists\n   fix: init overwrites nothing"));
    EXPECT_EQ(world.files.files(), before);
  }
  MemoryWorld other({{"a.md", "In May.\n"}, {"obelus.yaml", "lang: de\n"}});
  EXPECT_EQ(other.run({"init", "a.md"}).out, "wrote a.obelus.yaml\n");
  EXPECT_EQ(other.files.content("obelus.yaml"), "lang: de\n");
}

TEST(SchemaCommand, PrintsBothSchemas) {
  const auto annotations = MemoryWorld().run({"schema"});
  EXPECT_EQ(annotations.status, 0);
  EXPECT_EQ(MemoryWorld().run({"schema", "annotations"}).out, annotations.out);
  const auto config = MemoryWorld().run({"schema", "config"});
  EXPECT_EQ(config.status, 0);
  EXPECT_NE(config.out, annotations.out);
  for (const std::string& text : {annotations.out, config.out}) {
    const auto schema = nlohmann::json::parse(text);
    EXPECT_EQ(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    EXPECT_TRUE(text.ends_with("}\n"));
  }
}

TEST(Assets, AreWrittenWholeAndAgain) {
  MemoryWorld world;
  EXPECT_EQ(world.run({"assets", "static"}).status, 0);
  const auto first = world.files.files();
  EXPECT_EQ(first.size(), 2U);
  EXPECT_THAT(world.files.content("static/obelus.css"), HasSubstr(".ob-"));
  EXPECT_THAT(world.files.content("static/obelus.js"), HasSubstr("ob-"));
  world.files.write("static/obelus.css", "old");
  EXPECT_EQ(world.run({"assets", "static"}).status, 0);
  EXPECT_EQ(world.files.files(), first);
}

TEST(RulesCommand, ListsEveryRule) {
  const auto ran = MemoryWorld().run({"rules"});
  EXPECT_EQ(ran.status, 0);
  EXPECT_EQ(static_cast<std::size_t>(std::count(ran.out.begin(), ran.out.end(), '\n')), rules().size());
  EXPECT_THAT(ran.out, StartsWith("OB101  error    unsourced-figure         a figure that no annotation"));
}

}  // namespace
}  // namespace obelus
