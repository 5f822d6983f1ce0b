#include "reports/pretty.hpp"

#include <gtest/gtest.h>

#include <map>
#include <string>

#include "reports/visible.hpp"

namespace obelus {
namespace {

// A finding at the [[marked]] part of `text`, as the report shows it.
std::string shown(const std::string& marked, const std::string& message = "wrong",
                  const std::string& label = "") {
  std::string text = marked;
  const std::size_t begin = text.find("[[");
  text.erase(begin, 2);
  const std::size_t end = text.find("]]");
  text.erase(end, 2);
  Finding finding;
  finding.message = message;
  finding.place = {"a.md", {begin, end}};
  finding.label = label;
  return pretty(std::span(&finding, 1),
                [&](const std::string& path) { return path == "a.md" ? &text : nullptr; });
}

TEST(Pretty, PointsAtThePlace) {
  EXPECT_EQ(shown("one\ntwo [[three]] four\n", "wrong", "a number"),
            "a.md:2:5: error: wrong\n"
            "    2 | two three four\n"
            "      |     ^~~~~ a number\n");
}

// Of many reports that speak of one file, each says what it would say alone.
TEST(Pretty, CountsAFileOnceForManyReports) {
  const std::string text = "one\ntwo\n";
  int asked = 0;
  PositionsIn files([&](const std::string& path) {
    ++asked;
    return path == "a.md" ? &text : nullptr;
  });
  const PositionsOf positions_of = [&](const std::string& path) { return files.find(path); };
  for (const std::size_t begin : {std::size_t{0}, std::size_t{4}, std::size_t{6}}) {
    Finding finding;
    finding.message = "wrong";
    finding.place = {"a.md", {begin, begin + 1}};
    EXPECT_EQ(pretty_at(std::span(&finding, 1), positions_of),
              pretty(std::span(&finding, 1), [&](const std::string&) { return &text; }));
  }
  EXPECT_EQ(asked, 1);
  EXPECT_EQ(files.find("b.md"), nullptr);
}

TEST(Pretty, LosesItsColoursWhereTheyAreStripped) {
  const std::string text = "one\ntwo\n";
  Finding finding;
  finding.message = "wrong";
  finding.place = {"a.md", {4, 7}};
  const ContentOf content_of = [&](const std::string&) { return &text; };
  PrettyOptions options;
  options.color = true;
  const std::string coloured = pretty(std::span(&finding, 1), content_of, options);
  EXPECT_NE(coloured.find('\x1B'), std::string::npos);
  EXPECT_EQ(strip_colour(coloured), pretty(std::span(&finding, 1), content_of));
}

TEST(Pretty, AlignsTheCaretByWhatATerminalShows) {
  const std::pair<const char*, const char*> cases[] = {
      {"\tx [[y]]", "    1 |     x y\n      |       ^\n"},
      {"日本[[語]]", "    1 | 日本語\n      |     ^~\n"},
      {"e\u0301[[x]]", "    1 | e\u0301x\n      |  ^\n"},
      {"[[]]", ""},
      {"ab[[]]", "    1 | ab\n      |   ^\n"},
      {"a[[b\ncd]]", "    1 | ab\n      |  ^\n"},
      {"a[[b\r\n]]", "    1 | ab\n      |  ^\n"},
  };
  for (const auto& [marked, expected] : cases) {
    const std::string report = shown(marked);
    EXPECT_EQ(report.substr(report.find('\n') + 1), expected) << marked;
  }
}

TEST(Pretty, CountsColumnsInCodePoints) { EXPECT_EQ(shown("a𐐀b[[x]]").substr(0, 9), "a.md:1:4:"); }

TEST(Pretty, CutsLongLinesRoundThePlace) {
  const std::string report = shown(std::string(200, 'a') + "[[here]]" + std::string(200, 'b'));
  const std::string expected_line = "…" + std::string(31, 'a') + "here" + std::string(43, 'b') + "…";
  EXPECT_NE(report.find("    1 | " + expected_line + "\n"), std::string::npos) << report;
  EXPECT_NE(report.find("      | " + std::string(32, ' ') + "^~~~\n"), std::string::npos) << report;
}

TEST(Pretty, LetsNothingInInputActOnTheTerminal) {
  const std::string report = shown("\x1b[31m[[x\u202E]]\x07", "bad \x1b]0;title\x07\n name");
  for (const char* active : {"\x1b", "\x07", "\u202E"}) EXPECT_EQ(report.find(active), std::string::npos);
  EXPECT_EQ(report,
            "a.md:1:6: error: bad <U+001B>]0;title<U+0007><U+000A> name\n"
            "    1 | <U+001B>[31mx<U+202E><U+0007>\n"
            "      |             ^~~~~~~~~\n");
}

TEST(Pretty, ShowsBytesThatAreNotUtf8) { EXPECT_EQ(visible("caf\xE9!"), "caf<E9>!"); }

TEST(Pretty, IsBriefAboutALongMessage) {
  Finding finding;
  finding.message = "unknown key `" + std::string(986, 'k') + "é" + std::string(1'000'000, 'k') + "`";
  const std::string text = pretty({&finding, 1}, [](const std::string&) { return nullptr; });
  EXPECT_EQ(text, "obelus: error: unknown key `" + std::string(986, 'k') + "…\n");
}

TEST(Pretty, AddsNotesAndFixes) {
  Finding finding;
  finding.message = "twice";
  finding.place = {"gone.yaml", {3, 4}};
  finding.related.push_back({{"b.yaml", {2, 3}}, "first here"});
  finding.fix = "take one out";
  const std::map<std::string, std::string> files{{"b.yaml", "a\nb"}};
  const std::string report = pretty(std::span(&finding, 1), [&](const std::string& path) {
    const auto found = files.find(path);
    return found == files.end() ? nullptr : &found->second;
  });
  EXPECT_EQ(report, "gone.yaml: error: twice\n   fix: take one out\nb.yaml:2:1: note: first here\n");
}

TEST(Pretty, SaysAFixOnceAFile) {
  const auto finding = [](const char* path, std::size_t at, const char* fix) {
    Finding made;
    made.message = "m";
    made.place = {path, {at, at}};
    made.fix = fix;
    return made;
  };
  const Finding findings[] = {finding("a", 0, "cut"), finding("a", 1, "add"), finding("a", 2, "cut"),
                              finding("b", 0, "cut")};
  EXPECT_EQ(pretty(findings, [](const std::string&) { return nullptr; }),
            "a: error: m\n   fix: cut\na: error: m\n   fix: add\na: error: m\nb: error: m\n   fix: cut\n");
}

TEST(Pretty, OrdersByPathPlaceAndRule) {
  std::vector<Finding> findings(3);
  findings[0].place = {"b", {0, 0}};
  findings[1].place = {"a", {5, 5}};
  findings[2].place = {"a", {1, 1}};
  for (std::size_t i = 0; i < 3; ++i) findings[i].message = std::to_string(i);
  EXPECT_EQ(pretty(findings, [](const std::string&) { return nullptr; }),
            "a: error: 2\na: error: 1\nb: error: 0\n");
}

TEST(Pretty, ColorsOnlyWhenAsked) {
  Finding finding;
  finding.message = "m";
  finding.place.path = "a";
  const auto nothing = [](const std::string&) { return nullptr; };
  EXPECT_EQ(pretty(std::span(&finding, 1), nothing, {true, 80}),
            "\x1b[1ma:\x1b[0m \x1b[1;31merror:\x1b[0m m\n");
}

}  // namespace
}  // namespace obelus
