#include "pipeline/json_fault.hpp"

#include <gtest/gtest.h>

namespace obelus {
namespace {

std::string said_of(const std::string& text) {
  try {
    EXPECT_TRUE(nlohmann::json::parse(text).is_number());
  } catch (const nlohmann::json::exception& error) {
    return says_why(error);
  }
  return "";
}

TEST(JsonFault, IsToldInWordsOfOurs) {
  const std::pair<std::string, std::string> cases[] = {
      {"1e999", "the number 1e999 is too large"},
      {"{\"a\": [-2E+400]}", "the number -2E+400 is too large"},
      {"1" + std::string(999, '0') + ".5", "the number 1" + std::string(39, '0') + "… is too large"},
      {"nul", "not JSON: syntax error while parsing value - invalid literal; last read: 'nul'"},
      {"1e308", ""},
  };
  for (const auto& [text, said] : cases) EXPECT_EQ(said_of(text), said);
}

}  // namespace
}  // namespace obelus
