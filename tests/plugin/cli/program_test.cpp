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
