#include "reports/columns.hpp"

#include <gtest/gtest.h>

#include "sample_report.hpp"

namespace obelus {
namespace {

// Where the [[mark]] begins and ends.
Located located(const std::string& marked) {
  const auto [text, marks] = testing::unmark(marked);
  const ContentOf content_of = [&, &content = text](const std::string&) { return &content; };
  return Locator(content_of).locate({"a.md", marks.at(0)}).value();
}

TEST(Locator, CountsEachUnit) {
  const struct {
    const char* marked;
    Columns begin, end;  // line; column in bytes, code points, UTF-16 units
  } cases[] = {
      {"[[a]]", {1, 1, 1, 1}, {1, 2, 2, 2}},
      {"a𐐀b[[c]]", {1, 7, 4, 5}, {1, 8, 5, 6}},
      {"a[[𐐀]]b", {1, 2, 2, 2}, {1, 6, 3, 4}},
      {"e\u0301[[x]]", {1, 4, 3, 3}, {1, 5, 4, 4}},  // a combining mark is a code point
      {"\t[[x]]", {1, 2, 2, 2}, {1, 3, 3, 3}},       // a tab is one column
      {"a\r\nb[[c]]\r\n", {2, 2, 2, 2}, {2, 3, 3, 3}},
      {"a\rb[[c]]\r", {2, 2, 2, 2}, {2, 3, 3, 3}},
      {"a[[b\r\n]]c", {1, 2, 2, 2}, {2, 1, 1, 1}},
      {"a[[b\r]]\n", {1, 2, 2, 2}, {1, 3, 3, 3}},
      {"é\n[[é\né]]\n", {2, 1, 1, 1}, {3, 3, 2, 2}},
      {"ab[[]]", {1, 3, 3, 3}, {1, 3, 3, 3}},
      {"[[]]", {1, 1, 1, 1}, {1, 1, 1, 1}},
  };
  for (const auto& [marked, begin, end] : cases) {
    const Located at = located(marked);
    EXPECT_EQ(at.begin, begin) << marked;
    EXPECT_EQ(at.end, end) << marked;
  }
}

TEST(Locator, CountsBytesWhereAFileIsNotUtf8) {
  EXPECT_EQ(located("\xA3\xE9[[x]]").begin, (Columns{1, 3, 3, 3}));
}

TEST(Locator, CountsFarIntoLongLines) {
  std::string line;
  for (int i = 0; i < 3000; ++i) line += "a𐐀";
  EXPECT_EQ(located("x\n" + line + "[[b]]").begin, (Columns{2, 15001, 6001, 9001}));
}

TEST(Locator, KnowsNothingOfFilesThatAreNotThere) {
  const ContentOf nothing = [](const std::string&) { return nullptr; };
  EXPECT_FALSE(Locator(nothing).locate({"a.md", {0, 1}}));
  EXPECT_FALSE(Locator(nothing).locate({"", {0, 1}}));
}

TEST(Locator, TakesPlacesPastTheEndAsTheEnd) {
  const std::string text = "ab";
  const ContentOf content_of = [&](const std::string&) { return &text; };
  const Located at = Locator(content_of).locate({"a.md", {7, 9}}).value();
  EXPECT_EQ(at.begin, (Columns{1, 3, 3, 3}));
  EXPECT_EQ(at.end, at.begin);
}

}  // namespace
}  // namespace obelus
