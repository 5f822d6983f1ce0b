#include <gtest/gtest.h>

#include <algorithm>

#include "support/memory_world.hpp"

namespace obelus {
namespace {

using testing::MemoryWorld;
using Words = std::vector<std::string>;

struct Refused {
  Words arguments;
  std::string message;  // all of standard error
};

const std::map<std::string, std::string> some_files = {
    {"a.md", "In May.\n"},
    {"folder/b.md", "In June.\n"},
    {"a.html", "<p>In May.</p>\n"},
    {"a.mdx", "In May.\n"},
};

void expect_refused(const Refused& c) {
  MemoryWorld world(some_files);
  const auto before = world.files.files();
  const auto ran = world.run(c.arguments, "In May.\n");
  const std::string line = ::testing::PrintToString(c.arguments);
  EXPECT_EQ(ran.status, 2) << line;
  EXPECT_EQ(ran.out, "") << line;
  EXPECT_EQ(ran.err, c.message) << line;
  EXPECT_EQ(world.files.files(), before) << line;
}

// A usage error names what is wrong and where help is.
std::string usage(const std::string& message, const std::string& help) {
  return "obelus: error: " + message + "\n   fix: " + help + "\n";
}

TEST(Usage, IsExplainedWhereItIsWrong) {
  const Refused cases[] = {
      {{}, usage("say what to do", "obelus --help")},
      {{"annotat", "a.md"}, usage("unknown command annotat; did you mean annotate?", "obelus --help")},
      {{"frobnicate"}, usage("unknown command frobnicate", "obelus --help")},
      {{"--versoin"}, usage("unknown option --versoin; did you mean --version?", "obelus --help")},
      {{"-x"}, usage("unknown option -x", "obelus --help")},
      {{"annotate"}, usage("FILE is required", "obelus annotate --help")},
      {{"annotate", "a.md", "--standalon"},
       usage("unknown option --standalon; did you mean --standalone?", "obelus annotate --help")},
      {{"annotate", "a.md", "--standalon=1"},
       usage("unknown option --standalon; did you mean --standalone?", "obelus annotate --help")},
      {{"annotate", "a.md", "-q"}, usage("unknown option -q", "obelus annotate --help")},
      {{"annotate", "a.md", "folder/b.md", "-o", "out.html"},
       usage("one argument too many: folder/b.md", "obelus annotate --help")},
      {{"annotate", "a.md", "b.md", "--standalon"},
       usage("unknown option --standalon; did you mean --standalone?", "obelus annotate --help")},
      {{"annotate", "a.md", "--to", "htlm"},
       usage("--to: “htlm” is none of html, markdown; did you mean html?", "obelus annotate --help")},
      {{"annotate", "a.md", "--cards", "Script"},
       usage("--cards: “Script” is none of script, declarative, none; did you mean script?",
             "obelus annotate --help")},
      {{"annotate", "a.md", "--color", "sometimes"},
       usage("--color: “sometimes” is none of auto, always, never", "obelus annotate --help")},
      {{"annotate", "a.md", "-e", "tables"},
       usage("--extension: “tables” is none of table, strikethrough, autolink, tagfilter, tasklist, "
             "footnotes, none; did you mean table?",
             "obelus annotate --help")},
      {{"annotate", "a.md", "--lang", "e n"},
       usage("--lang: “e n” is no language tag such as en-GB", "obelus annotate --help")},
      {{"annotate", "a.md", "--id-prefix", "1a"},
       usage("--id-prefix: “1a” cannot begin an id: a letter, then letters, digits, _, -, .",
             "obelus annotate --help")},
      {{"annotate", "a.md", "--config", "c.yaml", "--no-config"},
       usage("--config excludes --no-config", "obelus annotate --help")},
      {{"annotate", "a.md", "--output"}, usage("--output takes OUT", "obelus annotate --help")},
      {{"annotate", "a.md", "--quiet=no"}, usage("--quiet takes no value", "obelus annotate --help")},
      {{"match"}, usage("FILE or --selectors is required", "obelus match --help")},
      {{"match", "a.md", "--selectors", "s"}, usage("FILE excludes --selectors", "obelus match --help")},
      {{"match", "a.md", "--offsets", "utf-16"},
       usage("--offsets: “utf-16” is none of code-points, bytes", "obelus match --help")},
      {{"schema", "confg"},
       usage("WHICH: “confg” is none of annotations, config, report; did you mean config?",
             "obelus schema --help")},
      {{"assets"}, usage("DIR is required", "obelus assets --help")},
  };
  for (const Refused& c : cases) expect_refused(c);
}

TEST(Usage, RefusesWhatCannotBeDone) {
  const Refused cases[] = {
      {{"annotate", "a.html", "--to", "markdown"},
       "obelus: error: HTML cannot become Markdown\n   fix: leave out --to markdown\n"},
      {{"annotate", "a.md", "--to", "markdown", "--standalone"},
       "obelus: error: --standalone makes a page of HTML\n   fix: leave out --to markdown\n"},
      {{"annotate", "a.mdx", "--to", "html"},
       "obelus: error: MDX holds code that runs, and cannot become HTML here\n   fix: leave out --to html\n"},
      {{"annotate", "none.md"},
       "none.md: error: cannot read none.md: No such file or directory [OB905 unreadable]\n"},
      {{"annotate", "folder"}, "folder: error: cannot read folder: it is a folder [OB905 unreadable]\n"},
      {{"annotate", "a.md", "--annotations", "none.yaml"},
       "none.yaml: error: cannot read none.yaml: No such file or directory [OB905 unreadable]\n"},
      {{"annotate", "a.md", "--config", "none.yaml"},
       "none.yaml: error: cannot read none.yaml: No such file or directory [OB905 unreadable]\n"},
      {{"annotate", "a.md", "-o", "folder"}, "obelus: error: will not write folder: it is a folder\n"},
      {{"annotate", "a.md", "-o", "none/out.html"},
       "obelus: error: cannot write none/out.html: No such file or directory\n"},
      {{"init", "none.md"}, "obelus: error: there is no article none.md\n"},
      {{"match", "--selectors", "none.jsonl"},
       "obelus: error: cannot read none.jsonl: No such file or directory\n"},
  };
  for (const Refused& c : cases) expect_refused(c);
}

TEST(Usage, KeepsTheOutputFromReplacingWhatItIsMadeOf) {
  for (const std::string output : {"a.md", "./a.md", "/desk/folder/../a.md"})
    expect_refused({{"annotate", "a.md", "-o", output},
                    "obelus: error: will not write " + output +
                        ": the article is read from it\n   fix: name another file with --output\n"});
  MemoryWorld world({{"a.md", "In May.\n"}, {"a.obelus.yaml", "obelus: 1\n"}, {"obelus.yaml", "lang: en\n"}});
  const auto before = world.files.files();
  for (const std::string output : {"a.obelus.yaml", "obelus.yaml"}) {
    const auto ran = world.run({"annotate", "a.md", "-o", output});
    EXPECT_EQ(ran.status, 2);
    EXPECT_EQ(ran.err, "obelus: error: will not write " + output +
                           ": the article is read with it\n   fix: name another file with --output\n");
    EXPECT_EQ(world.files.files(), before);
  }
}

TEST(Usage, LetsAPageOrMarkdownBeAnnotatedInPlace) {
  const std::string yaml = "obelus: 1\nannotations: [{id: m, match: May, note: N.}]\n";
  for (const auto& [article, to] : {std::pair{"a.html", "html"}, std::pair{"a.md", "markdown"}}) {
    auto files = some_files;
    files["a.obelus.yaml"] = yaml;
    MemoryWorld world(files);
    EXPECT_EQ(world.run({"annotate", article, "--to", to, "-o", article}).status, 0);
    const std::string once = world.files.content(article);
    EXPECT_NE(once, some_files.at(article));
    EXPECT_EQ(world.run({"annotate", article, "--to", to, "-o", article}).status, 0);
    EXPECT_EQ(world.files.content(article), once);
  }
}

TEST(Usage, HasHelpThatFitsAScreen) {
  for (const std::string command : {"", "annotate", "match", "init", "schema", "assets", "rules"}) {
    Words arguments = {command, "--help"};
    if (command.empty()) arguments.erase(arguments.begin());
    const auto ran = MemoryWorld().run(arguments);
    EXPECT_EQ(ran.status, 0) << command;
    EXPECT_EQ(ran.err, "") << command;
    EXPECT_LE(std::count(ran.out.begin(), ran.out.end(), '\n'), 30) << command;
    std::size_t longest = 0;
    for (std::size_t begin = 0; begin < ran.out.size();) {
      const std::size_t end = std::min(ran.out.find('\n', begin), ran.out.size());
      longest = std::max(longest, end - begin);
      begin = end + 1;
    }
    EXPECT_LE(longest, 100U) << ran.out;
  }
}

TEST(Usage, PrintsTheVersionsThatMatter) {
  const auto ran = MemoryWorld().run({"--version"});
  EXPECT_EQ(ran.status, 0);
  EXPECT_EQ(ran.out.find("obelus 0."), 0U) << ran.out;
  EXPECT_NE(ran.out.find("(cmark-gfm 0.29.0.gfm."), std::string::npos) << ran.out;
  EXPECT_NE(ran.out.find(", libxml2 2."), std::string::npos) << ran.out;
}

TEST(Usage, RefusesEmptyPaths) {
  const std::vector<std::pair<Words, std::string>> cases = {
      {{"annotate", ""}, "FILE"},
      {{"annotate", "a.md", "-o", ""}, "--output"},
      {{"annotate", "a.md", "--annotations", ""}, "--annotations"},
      {{"check", "a.md", ""}, "PATH"},
      {{"lock", ""}, "PATH"},
      {{"match", "a.md", "--config", ""}, "--config"},
      {{"build", "", "-o", "out"}, "SRC"},
      {{"build", "folder", "-o", ""}, "--output"},
      {{"build", "folder", "-o", "out", "--cache", ""}, "--cache"},
  };
  for (const auto& [words, name] : cases)
    expect_refused(
        {words, usage("the path for " + name + " is empty", "obelus " + words.front() + " --help")});
}

TEST(Usage, RefusesToIgnoreFaults) {
  for (const std::string word : {"OB905", "OB9", "unreadable"}) {
    const std::string id = word == "unreadable" ? "OB905" : word;
    expect_refused({{"check", "--ignore", word},
                    usage("--ignore: " + id +
                              " is a fault: where there is one nothing can be done, so it cannot be ignored",
                          "obelus check --help")});
  }
  EXPECT_EQ(MemoryWorld(some_files).run({"check", "--ignore", "OB101", "--ignore", "OB"}).status, 0);
}

}  // namespace
}  // namespace obelus
