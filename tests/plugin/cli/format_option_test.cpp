#include "cli/format_option.hpp"

#include <gtest/gtest.h>

#include "support/memory_world.hpp"

namespace obelus::cli {
namespace {

// "pretty sarif=a.sarif", or what is wrong.
std::string read(const std::vector<std::string>& words, bool under_github_actions = false) {
  const auto outputs = read_formats(words, under_github_actions);
  if (!outputs) return outputs.error().message;
  std::string read;
  for (const ReportOutput& each : *outputs)
    read += (read.empty() ? "" : " ") + std::string(each.format->name) + (each.file.empty() ? "" : "=") +
            each.file;
  return read;
}

TEST(FormatOption, ReadsNamesAndFiles) {
  const struct {
    std::vector<std::string> words;
    const char* read;
  } cases[] = {
      {{}, "pretty"},
      {{"auto"}, "pretty"},
      {{"rdjson"}, "rdjson"},
      {{"json"}, "json"},
      {{"json=-"}, "json"},
      {{"pretty", "sarif=out/a.sarif", "json=a=b.json"}, "pretty sarif=out/a.sarif json=a=b.json"},
      {{"sarfi"}, "unknown format “sarfi”; did you mean sarif?"},
      {{"checkstyle"},
       "unknown format “checkstyle”; there are pretty, json, sarif, junit, github, gitlab, rdjson, markdown, "
       "auto"},
      {{"json="}, "--format json=: the name of a file is missing"},
      {{"json", "sarif"}, "two formats for standard output"},
      {{"json=a", "sarif=a"}, "two formats for a"},
  };
  for (const auto& [words, expected] : cases) EXPECT_EQ(read(words), expected);
}

TEST(FormatOption, TakesGithubWhereItsActionsRun) {
  EXPECT_EQ(read({}, true), "github");
  EXPECT_EQ(read({"auto=log", "json=a"}, true), "github=log json=a");
  EXPECT_EQ(read({"pretty"}, true), "pretty");
}

class Writing : public ::testing::Test {
 protected:
  int write(const std::vector<std::string>& words, const CheckReport& report = {}) {
    World world{files,
                {},
                [&](std::string_view text) {
                  out += text;
                  return Written::all;
                },
                [&](std::string_view text) {
                  err += text;
                  return Written::all;
                }};
    const ContentOf content_of = [](const std::string&) { return nullptr; };
    return write_formats(world, *read_formats(words, false), report, {content_of}, has_findings);
  }

  testing::MemoryFiles files;
  std::string out;
  std::string err;
};

TEST_F(Writing, PutsEachWhereItBelongs) {
  EXPECT_EQ(write({"pretty", "json=a.json", "sarif=b.sarif"}), has_findings);
  EXPECT_EQ(out, "0 figures, 0 sourced (100.0 %), 0 waived, 0 unsourced — 0 files\n");
  EXPECT_EQ(files.content("a.json").substr(0, 20), "{\n  \"obelus\": \"0.1.0");
  EXPECT_EQ(files.content("b.sarif").substr(0, 15), "{\n \"$schema\": \"");
}

TEST_F(Writing, WritesNothingWhenAFileOfTheArticlesWouldGo) {
  CheckReport report;
  report.files.push_back({"a.md", {}, {}, false});
  report.findings.emplace_back().place.path = "a.yaml";
  report.findings.back().related.push_back({{"b.yaml", {}}, ""});
  for (const char* input : {"a.md", "a.yaml", "b.yaml"}) {
    err.clear();
    EXPECT_EQ(write({"json=ok.json", std::string("sarif=./posts/../") + input}, report), could_not);
    EXPECT_NE(err.find(std::string("it would replace ") + input), std::string::npos) << err;
  }
  EXPECT_TRUE(files.files().empty());
}

TEST_F(Writing, KnowsAFileByAllItsNames) {
  EXPECT_EQ(write({"json=a", "sarif=./a"}), could_not);
  EXPECT_TRUE(files.files().empty());
}

TEST_F(Writing, SaysWhatCouldNotBeWritten) {
  EXPECT_EQ(write({"json=no/such/folder"}), could_not);
  EXPECT_NE(err.find("cannot write no/such/folder"), std::string::npos) << err;
}

}  // namespace
}  // namespace obelus::cli
