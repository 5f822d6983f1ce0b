#include "pipeline/json_depth.hpp"

#include <gtest/gtest.h>

namespace obelus {
namespace {

std::string repeated(std::string_view part, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += part;
  return all;
}

TEST(JsonDepth, IsThatOfListsAndObjectsThatAreOpen) {
  EXPECT_EQ(too_deep(repeated("[", 100)), std::nullopt);
  EXPECT_EQ(too_deep(repeated("[", 101)), 100U);
  EXPECT_EQ(too_deep(repeated("{\"a\":", 101)), 500U);
  EXPECT_EQ(too_deep(repeated("[]{}", 200)), std::nullopt);
}

TEST(JsonDepth, DoesNotCountWhatATextSays) {
  EXPECT_EQ(too_deep("\"" + repeated("[", 200) + "\""), std::nullopt);
  EXPECT_EQ(too_deep("\"\\\"" + repeated("[", 200) + "\""), std::nullopt)
      << "behind an escaped quotation mark";
  EXPECT_EQ(too_deep("[\"\\\\\"," + repeated("[", 100)), 105U) << "behind an escaped backslash";
}

TEST(ValueCount, IsAtLeastThatOfTheValues) {
  EXPECT_EQ(value_count("1"), 1U);
  EXPECT_EQ(value_count("[1,2]"), 3U);
  EXPECT_EQ(value_count(R"([{"a":1},[2,3]])"), 6U);
  EXPECT_EQ(value_count(R"(["[,{", "\",",\\"])"), 4U) << "a text is one";
}

}  // namespace
}  // namespace obelus
