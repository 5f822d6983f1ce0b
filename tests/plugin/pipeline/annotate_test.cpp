#include "obelus/annotate.hpp"

#include <gtest/gtest.h>

#include <string>

#include "support/memory_world.hpp"

namespace obelus {
namespace {

using testing::MemoryWorld;

std::string annotations(const std::string& entries) {
  return "obelus: 1\nreferences: [{id: wire, title: Chip shares fall}]\nannotations:\n" + entries;
}

TEST(Annotate, StopsPastALimitWithOneErrorThatNamesIt) {
  const std::string all = "  - {match: a, note: b, occurrences: all}\n";
  const struct {
    std::string limit;
    std::string article;
    std::string yaml;
  } cases[] = {
      {"file_size: 20B", "A text of more than twenty bytes.\n", ""},
      {"nesting: 5", "> > > > > > a\n", ""},
      {"table_cells: 5", "|a|b|\n|-|-|\n|a|b|\n|a|b|\n", ""},
      {"output: 100B", "a\n", annotations(all)},
      {"yaml_nodes: 10", "a\n", annotations(all)},
      {"yaml_nodes: 3", "---\nb: [1, 2, 3, 4]\n---\na\n", ""},
      {"matches: 2", "a a a\n", annotations(all)},
  };
  for (const auto& each : cases) {
    MemoryWorld world({{"a.md", each.article}, {"obelus.yaml", "limits: {" + each.limit + "}\n"}});
    if (!each.yaml.empty()) world.files.write("a.obelus.yaml", each.yaml);
    const auto ran = world.run({"annotate", "a.md"});
    const std::string name = each.limit.substr(0, each.limit.find(':'));
    EXPECT_EQ(ran.status, 2) << each.limit;
    EXPECT_EQ(ran.out, "") << each.limit;
    const std::size_t error = ran.err.find("error: ");
    EXPECT_EQ(ran.err.find("error: ", error + 1), std::string::npos) << ran.err;
    EXPECT_NE(ran.err.find("[OB906 limit-exceeded]"), std::string::npos) << ran.err;
    EXPECT_NE(ran.err.find("raise `limits." + name + "`"), std::string::npos) << ran.err;
  }
}

}  // namespace
}  // namespace obelus
