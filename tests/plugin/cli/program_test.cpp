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
    EXPECT_LE(std::count(ran.out.begin(), ran.out.end(), '\n'), 24) << ran.out;
    std::istringstream lines(ran.out);
    for (std::string line; std::getline(lines, line);) EXPECT_LE(line.size(), 100U) << line;
  }
}

}  // namespace
}  // namespace obelus::cli
