// `obelus --generate`: a manual page and completions.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <sstream>

#include "cli/commands.hpp"
#include "obelus/rule.hpp"
#include "support/memory_world.hpp"
#include "support/sandbox.hpp"

namespace obelus {
namespace {

using ::testing::HasSubstr;
using testing::MemoryWorld;
using ::testing::Not;

std::string generated(const std::string& what) {
  MemoryWorld world;
  const testing::Ran ran = world.run({"--generate", what});
  EXPECT_EQ(ran.status, 0);
  EXPECT_EQ(ran.err, "");
  return ran.out;
}

TEST(Generate, HasEveryCommandOptionAndRuleInTheManualPage) {
  const std::string page = generated("man");
  for (const cli::Command& each : cli::commands())
    EXPECT_THAT(page, HasSubstr(".SS obelus " + std::string(each.name) + " "));
  EXPECT_THAT(page, HasSubstr("\\fB\\-f\\fR, \\fB\\-\\-format\\fR \\fINAME[=FILE]\\fR"));
  for (const Rule& rule : rules()) EXPECT_THAT(page, HasSubstr("\\fB" + std::string(rule.id) + " "));
}

TEST(Generate, HasEveryCommandAndOptionInTheReferenceOfCommands) {
  const std::string page = generated("commands");
  for (const cli::Command& each : cli::commands())
    EXPECT_THAT(page, HasSubstr("\n## obelus " + std::string(each.name) + "\n"));
  EXPECT_THAT(page, HasSubstr("| `-f`, `--format` `NAME[=FILE]` | pretty, json, "));
  const std::string common = page.substr(page.find("\n## Options of many commands\n"));
  EXPECT_THAT(common, HasSubstr("| `--config` `FILE` | "));
  EXPECT_EQ(page.find("`--config`"), page.rfind("`--config`")) << "told once for all";
  EXPECT_THAT(page, HasSubstr("Writes obelus.lock beside obelus.yaml"));
}

TEST(Generate, HasEveryKeyInTheReferenceOfAnnotations) {
  const std::string page = generated("annotations");
  EXPECT_THAT(page, HasSubstr("| `obelus` | whole number | The format's version. **Required.** |\n"));
  EXPECT_THAT(page, HasSubstr("| `annotations` | list of [annotation](#annotation) | "));
  EXPECT_THAT(page, HasSubstr("| `sources` | text or list of text | "));
  EXPECT_THAT(page, HasSubstr("| `status` | `unresolved`, `resolved` or `withdrawn` | "));
  for (const char* each : {"id", "date", "figure", "annotation", "waiver", "target", "selector", "within",
                           "dispute", "position", "person", "reference", "library"})
    EXPECT_THAT(page, HasSubstr("\n## " + std::string(each) + "\n"));
}

TEST(Generate, HasEverySettingWithItsDefaultInTheReferenceOfTheConfiguration) {
  const std::string page = generated("configuration");
  EXPECT_THAT(
      page,
      HasSubstr(
          "| `min_count` | whole number | `10` | Spelled-out counts below this are only recorded. |\n"));
  EXPECT_THAT(page, HasSubstr("| `cards` | `script`, `declarative` or `none` | `\"script\"` | "));
  EXPECT_THAT(page, HasSubstr("| `rules` | mapping | `{}` | Rules by id: "));
  MemoryWorld world;
  std::istringstream settings(world.run({"check", "--no-config", "--print-config"}).out);
  for (std::string line; std::getline(settings, line);) {
    const std::string name =
        line.substr(line.find_first_not_of(' '), line.find(':') - line.find_first_not_of(' '));
    EXPECT_TRUE(page.find("| `" + name + "` |") != page.npos || page.find("\n## " + name + "\n") != page.npos)
        << name;
  }
}

TEST(Generate, LetsNoTextBeARequestOfRoff) {
  const std::set<std::string> known = {".TH", ".SH", ".SS", ".TP"};
  std::istringstream lines(generated("man"));
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with('.')) {
      EXPECT_TRUE(known.contains(line.substr(0, line.find(' ')))) << line;
    }
    EXPECT_FALSE(line.starts_with('\'')) << line;
    for (std::size_t at = line.find('\\'); at != line.npos; at = line.find('\\', at + 2))
      EXPECT_THAT("&e-f", HasSubstr(line.substr(at + 1, 1))) << line;
  }
}

TEST(Generate, CompletesInBash) {
  const testing::Sandbox box;
  box.put("obelus.bash", generated("complete-bash"));
  const auto completed = [&](const std::string& words, int at) {
    box.put("run", "source ./obelus.bash\nCOMP_WORDS=(" + words + ")\nCOMP_CWORD=" + std::to_string(at) +
                       "\n_obelus\nprintf '%s ' \"${COMPREPLY[@]}\" >out\n");
    const std::string line = "cd '" + box.path("").string() + "' && bash --norc run";
    EXPECT_EQ(std::system(line.c_str()), 0);
    return box.get("out");
  };
  EXPECT_EQ(completed("obelus ch", 1), "check ");
  EXPECT_EQ(completed("obelus --v", 1), "--version ");
  EXPECT_EQ(completed("obelus check --mi", 2), "--min-coverage ");
  EXPECT_EQ(completed("obelus check -f sar", 3), "sarif ");
  EXPECT_EQ(completed("obelus check --select OB50", 3), "OB501 OB502 OB503 OB504 OB505 ");
  EXPECT_EQ(completed("obelus explain unsourced", 2), "unsourced-figure ");
  EXPECT_EQ(completed("obelus check pos", 2), " ") << "files are for bash to complete";
}

TEST(Generate, QuotesForZshAndFish) {
  for (const char* shell : {"complete-zsh", "complete-fish"}) {
    std::istringstream lines(generated(shell));
    for (std::string line; std::getline(lines, line);) {
      for (std::size_t at = line.find("'\\''"); at != line.npos; at = line.find("'\\''")) line.erase(at, 4);
      EXPECT_EQ(std::count(line.begin(), line.end(), '\'') % 2, 0) << line;
    }
  }
  const std::string zsh = generated("complete-zsh");
  EXPECT_TRUE(zsh.starts_with("#compdef obelus\n"));
  EXPECT_THAT(zsh, HasSubstr("    'check:Find figures without a source, and what else is wrong'\n"));
  EXPECT_THAT(zsh,
              HasSubstr("'*--stubs[Write annotations to fill in for figures; - prints them]:FILE:_files'"));
  EXPECT_THAT(
      generated("complete-fish"),
      HasSubstr("complete -c obelus -n '__fish_seen_subcommand_from check' -l since -r -d 'Tell only what "
                "is new since a git revision: main, HEAD~3'\n"));
}

TEST(Generate, KnowsWhatItCannot) {
  MemoryWorld world;
  const testing::Ran ran = world.run({"--generate", "mann"});
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, HasSubstr("did you mean man?"));
}

}  // namespace
}  // namespace obelus
