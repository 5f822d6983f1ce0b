#include <gtest/gtest.h>

#include "obelus/data.hpp"

namespace obelus::data {
namespace {

// Each key of the root, at its place, with or without quotation marks: `[plain]`, `{quoted}`.
std::string keys(const std::string& toml) {
  const Reading reading = read_toml(toml);
  EXPECT_TRUE(reading.faults.empty()) << toml;
  std::string found;
  for (const Member& each : reading.document.root().members) {
    const Node& key = *each.key;
    const std::string text = toml.substr(key.at.begin, key.at.size());
    found += key.is_plain ? "[" + text + "]" : "{" + text + "=" + std::string(key.scalar) + "}";
  }
  return found;
}

TEST(Toml, KeysStandAtTheirPlaces) {
  EXPECT_EQ(keys("a = 1\nb-2 = 2\n"), "[a][b-2]");
  EXPECT_EQ(keys("\"a\" = 1\n'b c' = 2\n\"\\u0064\" = 3\n"), "{\"a\"=a}{'b c'=b c}{\"\\u0064\"=d}");
  EXPECT_EQ(keys("\"\" = 1\n"), "{\"\"=}");
  EXPECT_EQ(keys("a.b = 1\n[c.\"\"]\n"), "[a][c]");
}

}  // namespace
}  // namespace obelus::data
