#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "obelus/baseline.hpp"

namespace obelus {
namespace {

constexpr std::string_view head = "obelus.baseline 1\n";

std::vector<KnownFinding> findings_of(std::string_view bytes) {
  std::vector<KnownFinding> findings;
  auto lines = read_baseline(bytes);
  EXPECT_TRUE(lines) << lines.error().message;
  if (lines)
    for (BaselineLine& line : *lines) findings.push_back(std::move(line.finding));
  return findings;
}

TEST(BaselineFile, IsALineAFindingInOrder) {
  const std::vector<KnownFinding> findings = {
      {"posts/b.md", "OB101", {"percent 5 %", "", "in may"}},
      {"posts/a.md", "OB101", {"money 600000000000 USD", "losing nearly", "# in market", 1}},
      {"posts/a.md", "OB101", {"money 600000000000 USD", "losing nearly", "# in market"}}};
  EXPECT_EQ(write_baseline(findings),
            "obelus.baseline 1\n"
            "posts/a.md\tOB101\tmoney 600000000000 USD\tlosing nearly … # in market\n"
            "posts/a.md\tOB101\tmoney 600000000000 USD\tlosing nearly … # in market\t2\n"
            "posts/b.md\tOB101\tpercent 5 %\t… in may\n");
}

TEST(BaselineFile, ReadsWhatItWrites) {
  const std::vector<KnownFinding> findings = {{"a\tb\\n\nc.md", "OB301", {"a\tsubject", "", ""}},
                                              {"b.md", "OB101", {"", "before", "", 41}},
                                              {"c.md", "OB101", {"", "", "after"}}};
  const std::string bytes = write_baseline(findings);
  EXPECT_EQ(findings_of(bytes), findings);
  EXPECT_EQ(write_baseline(findings_of(bytes)), bytes);
}

TEST(BaselineFile, ReadsLinesInAnyOrderOnceEach) {
  const std::string a = "a.md\tOB101\tpercent 5 %\tx … y";
  const std::string b = "b.md\tOB101\tpercent 5 %\tx … y";
  EXPECT_EQ(findings_of(std::string(head) + b + "\r\n\r\n" + a + "\r\n" + b + "\n" + a),
            (std::vector<KnownFinding>{{"b.md", "OB101", {"percent 5 %", "x", "y"}},
                                       {"a.md", "OB101", {"percent 5 %", "x", "y"}}}));
  EXPECT_TRUE(findings_of(head).empty());
}

TEST(BaselineFile, TellsWhereALineStands) {
  EXPECT_EQ(read_baseline("obelus.baseline 1\n\na.md\tOB101\tx\t…\n").value().front().bytes,
            (Span{19, 19 + 16}));
}

struct Bad {
  const char* line;  // after the head
  const char* message;
  const char* where;
};

TEST(BaselineFile, RefusesWhatIsNoLineOfIt) {
  const Bad table[] = {
      {"nonsense", "this is no line of a baseline: path, rule, subject and words, parted by tabs",
       "nonsense"},
      {"a\tOB101\tb", "this is no line of a baseline: path, rule, subject and words, parted by tabs",
       "a\tOB101\tb"},
      {"a\tOB101\tb\t…\t2\t3", "this is no line of a baseline: path, rule, subject and words, parted by tabs",
       "a\tOB101\tb\t…\t2\t3"},
      {"\tOB101\tb\t…", "the path is missing", "\tOB101\tb\t…"},
      {"a\tOB999\tb\t…", "there is no rule `OB999`", "OB999"},
      {"a\tOB901\tb\t…", "findings of OB901 are never muted", "OB901"},
      {"a\tOB101\tb\tno sign", "“…” must part the words before from the words behind", "no sign"},
      {"a\tOB101\tb\\x\t…", "a backslash stands for \\t, \\n, \\r or \\\\ only", "b\\x"},
      {"a\tOB101\tb\t…\t1", "which of equal ones must be a number from 2", "1"},
      {"a\tOB101\tb\t…\t99999999999", "which of equal ones must be a number from 2", "99999999999"},
      {"a\tOB101\tb\xff\t…", "this is not UTF-8", "\xff"},
      {"<<<<<<< HEAD", "a merge conflict in the baseline is not resolved", "<<<<<<< HEAD"}};
  for (const Bad& bad : table) {
    const std::string bytes = std::string(head) + "a.md\tOB101\tx\t…\n" + bad.line + "\n";
    const auto read = read_baseline(bytes);
    ASSERT_FALSE(read) << bad.line;
    EXPECT_EQ(read.error().message, bad.message);
    EXPECT_EQ(read.error().rule, "OB905");
    ASSERT_TRUE(read.error().where);
    EXPECT_EQ(bytes.substr(read.error().where->begin, read.error().where->size()), bad.where);
  }
}

TEST(BaselineFile, RefusesOtherFilesAndFormats) {
  for (const char* bytes : {"", "\n", "obelus.lock 1\n", "obelus.baseline 1x\n"}) {
    const auto read = read_baseline(bytes);
    ASSERT_FALSE(read) << bytes;
    EXPECT_EQ(read.error().where->begin, 0U);
  }
  EXPECT_EQ(read_baseline("obelus.baseline 2\n").error().message,
            "the baseline has another format; this obelus reads format 1");
}

TEST(BaselineFile, SurvivesAnyBytes) {
  std::mt19937 random(7);
  const std::string good = std::string(head) + "a.md\tOB101\tpercent 5 %\tx … y\t2\nb\\\\.md\tOB102\t\t…\n";
  for (int round = 0; round < 3000; ++round) {
    std::string bytes = good;
    for (int i = 0; i < 3; ++i) bytes[random() % bytes.size()] = "\t\n\\\xE2\xFF 1…"[random() % 10];
    const auto read = read_baseline(bytes);
    if (!read) {
      EXPECT_LE(read.error().where->end, bytes.size());
      continue;
    }
    std::vector<KnownFinding> findings;
    for (const BaselineLine& line : *read) findings.push_back(line.finding);
    EXPECT_TRUE(read_baseline(write_baseline(findings)));
  }
}

}  // namespace
}  // namespace obelus
