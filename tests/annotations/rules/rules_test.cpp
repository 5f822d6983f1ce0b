#include <gtest/gtest.h>

#include <set>

#include "obelus/rule.hpp"

namespace obelus {
namespace {

TEST(Rules, AreFoundById) {
  for (const Rule& rule : rules()) EXPECT_EQ(find_rule(rule.id), &rule);
  for (const char* unknown : {"", "OB", "OB000", "OB2010", "OB999", "ob201"})
    EXPECT_EQ(find_rule(unknown), nullptr);
}

TEST(Rules, HaveDistinctNamesAndOneLineOfSummary) {
  std::set<std::string_view> names;
  for (const Rule& rule : rules()) {
    EXPECT_TRUE(names.insert(rule.name).second) << rule.name;
    EXPECT_FALSE(rule.summary.empty());
    EXPECT_EQ(rule.summary.find('\n'), std::string_view::npos);
  }
}

}  // namespace
}  // namespace obelus
