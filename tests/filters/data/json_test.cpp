#include <gtest/gtest.h>

#include <string>

#include "obelus/data.hpp"

namespace obelus::data {
namespace {

TEST(ReadJson, RefusesEscapesOfWhatIsNoText) {
  struct Case {
    const char* escape;
    const char* says;
  };
  const Case cases[] = {
      {"\\u0000", "a NUL character may not stand here"},
      {"\\u001b", "the control character U+001B may not stand here"},
      {"\\b", "the control character U+0008 may not stand here"},
      {"\\u009f", "the control character U+009F may not stand here"},
      {"\\uFFFE", "U+FFFE, which is no character, may not stand here"},
  };
  for (const Case& each : cases) {
    const Reading reading = read_json(std::string(R"({"a": "é)") + each.escape + "\"}");
    ASSERT_EQ(reading.faults.size(), 1U) << each.escape;
    EXPECT_EQ(reading.faults[0].rule, "OB904");
    EXPECT_EQ(reading.faults[0].message, each.says);
    EXPECT_EQ(reading.faults[0].where->begin, 6U);
  }
}

TEST(ReadJson, TakesEscapesOfWhatIsText) {
  for (const char* escape :
       {"\\t", "\\n", "\\r\\n", "\\u0085", "\\u00a0", "\\uFFFD", "\\ud83d\\ude00", "\\/"})
    EXPECT_TRUE(read_json(std::string(R"({"a": ")") + escape + "\"}").faults.empty()) << escape;
}

}  // namespace
}  // namespace obelus::data
