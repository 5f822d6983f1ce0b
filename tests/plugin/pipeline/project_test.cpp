#include "pipeline/project.hpp"

#include <gtest/gtest.h>

#include <string>

#include "support/memory_world.hpp"

namespace obelus {
namespace {

using testing::MemoryWorld;

const std::string base = "lang: de\nrules: {OB101: off}\nlimits: {file_size: 2MiB, matches: 7}\n";
const std::string site =
    "extends: shared/base.yaml\nhtml: {scope: [main]}\nrules: {OB304: warning}\npaths: {\"{a}.html\": "
    "\"{a}.md\"}\n"
    "max_age: {bio: 365}\nmin_coverage: {site: 99.5}\nfigures: {hedge_tolerance: 2.5%}\n";

TEST(PrintConfig, SaysWhatHoldsAndWhichFileSaysIt) {
  MemoryWorld world({{"shared/base.yaml", base}, {"obelus.yaml", site}, {"posts/a.md", "a"}});
  const auto printed = world.run({"annotate", "--print-config", "posts/a.md"});
  ASSERT_EQ(printed.status, 0) << printed.err;
  for (const std::string line :
       {"lang: \"de\"  # shared/base.yaml\n", "  scope: [\"main\"]  # obelus.yaml\n",
        "rules: {OB101: off, OB304: warning}  # obelus.yaml\n", "  nesting: 1000\n",
        "  file_size: 2MiB  # shared/base.yaml\n", "  hedge_tolerance: 2.5%  # obelus.yaml\n"})
    EXPECT_NE(printed.out.find("\n" + line), std::string::npos) << line;
  EXPECT_TRUE(printed.out.starts_with("extends: null\n"));

  // What is printed says the same by itself.
  MemoryWorld again;
  again.files.write("obelus.yaml", printed.out);
  const auto reprinted = again.run({"match", "--print-config"});
  const auto without_remarks = [](std::string text) {
    for (std::size_t at = text.find("  # "); at != std::string::npos; at = text.find("  # "))
      text.erase(at, text.find('\n', at) - at);
    return text;
  };
  EXPECT_EQ(reprinted.status, 0) << reprinted.err;
  EXPECT_EQ(without_remarks(reprinted.out), without_remarks(printed.out));
}

TEST(PrintConfig, NeedsNoArticleAndSaysWhatIsWrong) {
  MemoryWorld none;
  EXPECT_EQ(none.run({"annotate", "--print-config"}).out, none.run({"match", "--print-config"}).out);
  EXPECT_NE(none.run({"annotate", "--print-config"}).out.find("lang: \"en\"\n"), std::string::npos);
  MemoryWorld faulty;
  faulty.files.write("obelus.yaml", "langs: en\n");
  const auto ran = faulty.run({"annotate", "--print-config"});
  EXPECT_EQ(ran.status, 2);
  EXPECT_EQ(ran.out, "");
  EXPECT_NE(ran.err.find("obelus.yaml:1:1: error: unknown key `langs`"), std::string::npos) << ran.err;
}

TEST(Project, LooksForNoAnnotationsInWhatIsExcluded) {
  const std::string note = "obelus: 1\nannotations: [{match: a, note: here}]\n";
  const std::string broken = "obelus: [\n";
  MemoryWorld world(
      {{"a.md", "a\n"},
       {"notes/a.yaml", note},
       {"notes/old/b.yaml", broken},
       {"notes/c.draft.yaml", broken},
       {"obelus.yaml",
        "annotations: [\"notes/**/*.yaml\"]\nexclude: [\"notes/old/**\", \"**/*.draft.yaml\"]\n"}});
  const auto ran = world.run({"annotate", "a.md"});
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_NE(ran.out.find("here"), std::string::npos);
  world.files.write("obelus.yaml", "annotations: [\"notes/**/*.yaml\"]\n");
  EXPECT_EQ(world.run({"annotate", "a.md"}).status, 2);
}

}  // namespace
}  // namespace obelus
