#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>

#include "support/memory_world.hpp"

namespace obelus {
namespace {

using testing::MemoryWorld;
using testing::Ran;
using Contents = std::map<std::string, std::string>;

const std::string ferry = "The ferry cost $5 million to build.\n\nIt carries 300 cars a day.\n";
const std::string bus = "A bus takes 40 minutes to the harbour.\n";

// A project whose baseline, obelus.baseline, holds all that is found in these articles.
struct Adopted : MemoryWorld {
  explicit Adopted(Contents articles) : MemoryWorld(with_configuration(std::move(articles))) {
    EXPECT_EQ(run({"check", "--write-baseline"}).status, 0);
  }
  static Contents with_configuration(Contents articles) {
    articles["obelus.yaml"] = "baseline: obelus.baseline\n";
    return articles;
  }
};

// The lines that speak of a finding.
std::string headlines(const std::string& out) {
  std::string lines;
  for (std::size_t at = 0; at < out.size();) {
    const std::size_t end = out.find('\n', at);
    const std::string line = out.substr(at, end - at);
    if (line.find(" [OB") != std::string::npos && line.front() != ' ') lines += line + "\n";
    at = end + 1;
  }
  return lines;
}

void put(MemoryWorld& world, const std::string& path, const std::string& content) {
  ASSERT_FALSE(world.files.write(path, content));
}

TEST(Baseline, IsWrittenALineAFindingAndMutesThem) {
  MemoryWorld world(Contents{{"/desk/posts/ferry.md", ferry}, {"/desk/posts/bus.md", bus}});
  const Ran written = world.run({"check", "--write-baseline", "--baseline", "posts/known"});
  EXPECT_EQ(written.status, 0);
  EXPECT_EQ(written.out, "3 findings in posts/known\n");
  EXPECT_EQ(world.files.content("posts/known"),
            "obelus.baseline 1\n"
            "bus.md\tOB101\tduration 40 minute\ta bus takes … to the harbour\n"
            "ferry.md\tOB101\tcount 300 cars\tit carries … cars a day\n"
            "ferry.md\tOB101\tmoney 5000000 USD\tthe ferry cost … to build\n");
  const Ran ran = world.run({"check", "--baseline", "posts/known"});
  EXPECT_EQ(ran.status, 0);
  EXPECT_EQ(headlines(ran.out), "");
  EXPECT_NE(ran.out.find("3 findings known before"), std::string::npos) << ran.out;
}

TEST(Baseline, IsTakenFromTheConfigurationsFolder) {
  MemoryWorld world(Contents{
      {"/desk/site/obelus.yaml", "baseline: ci/known\n"}, {"/desk/site/ci/x", ""}, {"/desk/site/a.md", bus}});
  EXPECT_EQ(world.run({"check", "site", "--write-baseline"}).out, "1 finding in site/ci/known\n");
  EXPECT_NE(world.files.content("site/ci/known").find("\n../a.md\tOB101\t"), std::string::npos);
  EXPECT_EQ(world.run({"check", "site/a.md"}).status, 0);
}

TEST(Baseline, LetsOnlyWhatIsNewThrough) {
  Adopted world({{"ferry.md", ferry}});
  put(world, "ferry.md",
      "# A heading\n\nIt carries\n300 cars a day, or night.\n\nThe ferry cost $6 million to build.\n");
  const Ran ran = world.run({"check"});
  EXPECT_EQ(ran.status, 1);
  EXPECT_EQ(headlines(ran.out),
            "ferry.md:6:16: error: no source for “$6 million” [OB101 unsourced-figure]\n"
            "obelus.baseline:3:1: warning: nothing answers to this entry: OB101 in ferry.md [OB504 "
            "stale-baseline-entry]\n");
}

TEST(Baseline, TellsOnceOfAllThatWasMendedInAnArticle) {
  Adopted world({{"ferry.md", "It carries 300 cars. It cost $6 million.\n\nIt took 4,000 people.\n"},
                 {"bus.md", "It cost $7 million.\n"}});
  put(world, "ferry.md", "Nothing.\n");
  put(world, "bus.md", "Nothing.\n");
  EXPECT_EQ(headlines(world.run({"check"}).out),
            "obelus.baseline:2:1: warning: nothing answers to this entry: OB101 in bus.md [OB504 "
            "stale-baseline-entry]\n"
            "obelus.baseline:3:1: warning: nothing answers to 3 entries from here: OB101 in ferry.md [OB504 "
            "stale-baseline-entry]\n");
}

TEST(Baseline, TellsFindingsOfSeveralArticlesApart) {
  Adopted world({{"a.md", "DeepSeek used 2,000 chips.\n"}, {"b.md", "DeepSeek used 50,000 chips.\n"}});
  EXPECT_EQ(headlines(world.run({"check", "--select", "OB207"}).out), "");
  put(world, "b.md", "Now then.\n\nDeepSeek used 50,000 chips.\n");
  EXPECT_EQ(headlines(world.run({"check", "--select", "OB207"}).out), "") << "it moved";
  for (const auto& [a, b] : {std::pair{"2,000", "60,000"}, {"3,000", "50,000"}}) {
    put(world, "a.md", fmt::format("DeepSeek used {} chips.\n", a));
    put(world, "b.md", fmt::format("DeepSeek used {} chips.\n", b));
    EXPECT_EQ(headlines(world.run({"check", "--select", "OB207"}).out),
              fmt::format("b.md:1:15: warning: “{} chips” here, “{} chips” in a.md: two values of one thing "
                          "[OB207 inconsistent-figure]\n",
                          b, a));
  }
}

TEST(Baseline, TellsUnusedReferencesApart) {
  const auto yaml = [](const std::string& ids) { return "obelus: 1\nreferences: [" + ids + "]\n"; };
  Adopted world({{"a.md", "It sank.\n"}, {"annotations/all.yaml", yaml("{id: wire, title: The wire}")}});
  EXPECT_EQ(headlines(world.run({"check"}).out), "");
  put(world, "annotations/all.yaml", yaml("{id: audit, title: An audit}"));
  EXPECT_EQ(headlines(world.run({"check", "--select", "OB306"}).out),
            "annotations/all.yaml:2:14: warning: nothing cites the reference `audit` "
            "[OB306 unused-reference]\n");
}

TEST(Baseline, FollowsARenamedFile) {
  Adopted world({{"ferry.md", ferry}});
  MemoryWorld renamed(Contents{{"/desk/obelus.yaml", world.files.content("obelus.yaml")},
                               {"/desk/obelus.baseline", world.files.content("obelus.baseline")},
                               {"/desk/2031/ships.md", ferry}});
  EXPECT_EQ(headlines(renamed.run({"check"}).out), "");
  renamed.run({"check", "--prune-baseline"});
  EXPECT_NE(renamed.files.content("obelus.baseline").find("\n2031/ships.md\t"), std::string::npos);
  EXPECT_EQ(renamed.files.content("obelus.baseline").find("ferry.md"), std::string::npos);
}

TEST(Baseline, IsPrunedOfWhatIsGoneAndTakesNothingNewIn) {
  Adopted world({{"ferry.md", ferry}, {"bus.md", bus}});
  put(world, "ferry.md", "The ferry cost $5 million to build. It has 7,000 seats.\n");
  const Ran ran = world.run({"check", "--prune-baseline"});
  EXPECT_EQ(ran.status, 1);
  EXPECT_EQ(headlines(ran.out), "ferry.md:1:44: error: no source for “7,000” [OB101 unsourced-figure]\n");
  EXPECT_EQ(ran.err, "obelus: note: 1 entry taken out of obelus.baseline; it holds 2 findings\n");
  EXPECT_EQ(world.files.content("obelus.baseline"),
            "obelus.baseline 1\n"
            "bus.md\tOB101\tduration 40 minute\ta bus takes … to the harbour\n"
            "ferry.md\tOB101\tmoney 5000000 USD\tthe ferry cost … to build it has\n");
}

TEST(Baseline, KeepsWhatWasNotAskedFor) {
  Adopted world({{"ferry.md", ferry}, {"bus.md", bus}});
  const std::string before = world.files.content("obelus.baseline");
  put(world, "bus.md", "No figures.\n");
  EXPECT_EQ(headlines(world.run({"check", "ferry.md"}).out), "") << "bus.md was not looked at";
  EXPECT_EQ(headlines(world.run({"check", "--ignore", "OB101"}).out), "");
  world.run({"check", "ferry.md", "--prune-baseline"});
  EXPECT_EQ(world.files.content("obelus.baseline"), before);
  world.run({"check", "ferry.md", "--write-baseline"});
  EXPECT_EQ(world.files.content("obelus.baseline"), before);
  EXPECT_NE(headlines(world.run({"check", "bus.md"}).out).find("OB504"), std::string::npos);
}

TEST(Baseline, DoesNotMuteAnArticleByAnotherThatWasNotAskedFor) {
  Adopted world({{"bus.md", "\n" + bus}});
  put(world, "copy.md", bus);
  EXPECT_EQ(world.run({"check", "copy.md"}).status, 1);
}

TEST(Baseline, MutesFindingsInAnnotations) {
  Adopted world({{"a.md", "Nothing here.\n"},
                 {"a.obelus.yaml", "obelus: 1\nannotations: [{match: it is gone, note: Yes.}]\n"}});
  EXPECT_EQ(world.files.content("obelus.baseline"),
            "obelus.baseline 1\na.obelus.yaml\tOB201\tit is gone\tobelus 1 annotations match … note yes\n");
  EXPECT_EQ(headlines(world.run({"check"}).out), "");
  put(world, "a.obelus.yaml",
      "obelus: 1\nannotations:\n- {match: nothing, note: No.}\n- {match: it is gone, note: Yes.}\n");
  EXPECT_EQ(headlines(world.run({"check"}).out), "");
}

TEST(Baseline, NeverMutesFaults) {
  MemoryWorld world(Contents{{"/desk/obelus.yaml", "baseline: obelus.baseline\n"},
                             {"/desk/a.md", "bad \xFF\n"},
                             {"/desk/b.md", bus}});
  const Ran ran = world.run({"check", "--write-baseline"});
  EXPECT_EQ(ran.status, 2);
  EXPECT_FALSE(world.files.files().contains("/desk/obelus.baseline"));
}

TEST(Baseline, IsNoWorseForAnArticleThatCannotBeRead) {
  Adopted world({{"a.md", bus}});
  put(world, "a.md", "bad \xFF\n");
  EXPECT_EQ(headlines(world.run({"check"}).out).find("OB504"), std::string::npos);
}

TEST(Baseline, OfStaleEntriesHasTheLevelThatIsConfigured) {
  Adopted world({{"a.md", bus}});
  put(world, "a.md", "Nothing.\n");
  EXPECT_EQ(world.run({"check"}).status, 0);
  put(world, "obelus.yaml", "baseline: obelus.baseline\nrules: {OB504: error}\n");
  EXPECT_EQ(world.run({"check"}).status, 1);
  put(world, "obelus.yaml", "baseline: obelus.baseline\nrules: {OB504: off}\n");
  EXPECT_EQ(headlines(world.run({"check"}).out), "");
}

TEST(Baseline, ThatIsNoneIsAFaultWithItsPlace) {
  MemoryWorld world(Contents{{"/desk/a.md", bus}, {"/desk/known", "obelus.baseline 1\na.md\tOB999\tx\t…\n"}});
  const Ran ran = world.run({"check", "--baseline", "known"});
  EXPECT_EQ(ran.status, 2);
  EXPECT_EQ(ran.out.substr(0, ran.out.find("   fix")),
            "known:2:6: error: there is no rule `OB999` [OB905 unreadable]\n"
            "    2 | a.md    OB999   x   …\n"
            "      |         ^~~~~\n")
      << ran.out;
  const Ran missing = world.run({"check", "--baseline", "nothing"});
  EXPECT_EQ(missing.status, 2);
  EXPECT_EQ(headlines(missing.out), "nothing: error: there is no baseline nothing [OB905 unreadable]\n");
}

TEST(Baseline, IsNotWrittenOverAnotherFile) {
  MemoryWorld world(Contents{{"/desk/a.md", bus}, {"/desk/letter.txt", "Dear all,\n"}});
  EXPECT_EQ(world.run({"check", "--write-baseline", "--baseline", "letter.txt"}).status, 2);
  EXPECT_EQ(world.files.content("letter.txt"), "Dear all,\n");
  // A damaged one of ours is.
  put(world, "letter.txt", "obelus.baseline 1\n<<<<<<< HEAD\n");
  EXPECT_EQ(world.run({"check", "--write-baseline", "--baseline", "letter.txt"}).status, 0);
}

TEST(Baseline, MustBeNamedToBeWritten) {
  MemoryWorld world(Contents{{"/desk/a.md", bus}});
  const Ran ran = world.run({"check", "--write-baseline"});
  EXPECT_EQ(ran.status, 2);
  EXPECT_EQ(ran.err,
            "obelus: error: it is not said where the baseline is\n"
            "   fix: name it: `--baseline obelus.baseline`, or `baseline:` in obelus.yaml\n");
  EXPECT_EQ(world.run({"check", "--write-baseline", "--prune-baseline", "--baseline", "x"}).status, 2);
}

TEST(Identities, AreTheSameWhateverTheJobs) {
  Contents articles;
  for (int i = 0; i < 20; ++i) articles["/desk/" + std::to_string(i) + ".md"] = ferry;
  MemoryWorld world(articles);
  world.run({"check", "--write-baseline", "--baseline", "one", "--jobs", "1"});
  world.run({"check", "--write-baseline", "--baseline", "three", "--jobs", "3"});
  const std::string one = world.files.content("one");
  EXPECT_EQ(one, world.files.content("three"));
  EXPECT_EQ(std::count(one.begin(), one.end(), '\n'), 41);
}

}  // namespace
}  // namespace obelus
