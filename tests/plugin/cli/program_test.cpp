#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>
#include <string>

#include "cli/commands.hpp"
#include "support/memory_world.hpp"

namespace obelus::cli {
namespace {

TEST(Program, HasAPageOfHelpThatFitsAScreen) {
  for (const Command& command : commands()) {
    const auto ran = testing::MemoryWorld().run({std::string(command.name), "--help"});
    EXPECT_EQ(ran.status, 0);
    const bool is_small = command.name != "build" && command.name != "check";
    EXPECT_LE(std::count(ran.out.begin(), ran.out.end(), '\n'), is_small ? 24 : 32) << ran.out;
    std::istringstream lines(ran.out);
    for (std::string line; std::getline(lines, line);) EXPECT_LE(line.size(), 100U) << line;
  }
}

TEST(Program, TakesAPathThatIsCalledLikeACommandForAPath) {
  testing::MemoryWorld world({{"build/a.md", "It lost $5.\n"}, {"match", "It lost $6.\n"}});
  EXPECT_NE(world.run({"check", "build"}).out.find("build/a.md:1:9"), std::string::npos);
  EXPECT_NE(world.run({"figures", "match"}).out.find("$6"), std::string::npos);
}

TEST(Program, TakesWhatFollowsTwoHyphensForAPath) {
  testing::MemoryWorld world({{"-a.md", "It lost $5.\n"}, {"b.md", "It lost $6.\n"}});
  EXPECT_NE(world.run({"figures", "--", "-a.md"}).out.find("$5"), std::string::npos);
  EXPECT_NE(world.run({"figures", "--", "b.md"}).out.find("$6"), std::string::npos);
  EXPECT_EQ(world.run({"figures", "--nonsense", "--", "b.md"}).status, could_not);
}

TEST(Program, PrintsSettingsInPlaceOfWhatACommandDoes) {
  testing::MemoryWorld world({{"posts/a.md", "a"}, {"obelus.yaml", "lang: de\n"}});
  const auto files = world.files.files();
  for (const Command& command : commands()) {
    const std::string name(command.name);
    if (world.run({name, "--help"}).out.find("--print-config") == std::string::npos) continue;
    const auto ran = world.run({name, "--print-config"});
    EXPECT_EQ(ran.status, 0) << name << ran.err;
    EXPECT_NE(ran.out.find("lang: \"de\"  # obelus.yaml\n"), std::string::npos) << name << ran.out;
    EXPECT_EQ(world.run({name, "--print-config", "--no-config"}).out.find("\"de\""), std::string::npos)
        << name;
  }
  EXPECT_EQ(world.run({"annotate", "--print-config", "posts/a.md"}).out,
            world.run({"annotate", "--print-config"}).out);
  EXPECT_EQ(world.files.files(), files);
}

}  // namespace
}  // namespace obelus::cli
