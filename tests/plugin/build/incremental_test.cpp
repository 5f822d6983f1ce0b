// What a build makes again, and what it does not.

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>

#include "support/sandbox.hpp"

namespace obelus {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using testing::Sandbox;

class Incremental : public ::testing::Test {
 protected:
  void SetUp() override {
    box.put("obelus.yaml", "annotations: [\"people/*.yaml\"]\n");
    put_people("Flew first.");
    box.put("content/a.md", "Orville Wright flew 120 feet.\n");
    box.put("content/b.md", "Nobody flew.\n");
    box.put("content/c.txt", "text\n");
    build();
  }

  void put_people(const std::string& bio) {
    box.put("people/people.yaml", "obelus: 1\npeople:\n  orville: {name: Orville Wright, bio: " + bio +
                                      "}\n" +
                                      "  bleriot: {name: Louis Blériot, bio: Crossed the Channel.}\n" +
                                      "annotations:\n  - {id: orville, match: Orville Wright, bio: "
                                      "orville}\n  - {id: bleriot, match: Louis Blériot, bio: bleriot}\n");
  }

  std::string build(const std::string& options = {}) {
    const auto ran = box.run("build content -o public --explain " + options);
    EXPECT_EQ(ran.status, 0);
    // Whatever was remembered, the site is that of a build without a memory.
    std::filesystem::remove_all(box.path("fresh"));
    box.run("build content -o fresh --no-cache");
    EXPECT_EQ(box.files("public"), box.files("fresh"));
    return ran.err;
  }

  Sandbox box;
};

TEST_F(Incremental, MakesNothingWhenNothingChanged) { EXPECT_EQ(build(), "0 built, 3 unchanged\n"); }

TEST_F(Incremental, MakesThePageThatChanged) {
  box.put("content/a.md", "Orville Wright flew 121 feet.\n");
  EXPECT_EQ(build(), "content/a.md: built: it changed\n1 built, 2 unchanged\n");
}

TEST_F(Incremental, LooksAtContentWhereOnlyTheStateChanged) {
  box.put("content/a.md", "Orville Wright flew 120 feet.\n");
  EXPECT_EQ(build(), "0 built, 3 unchanged\n");
}

TEST_F(Incremental, SeesAChangeThatKeepsSizeAndTime) {
  struct stat found {};
  ASSERT_EQ(::stat(box.path("content/b.md").c_str(), &found), 0);
  box.put("content/b.md", "Nobody knew.\n");
  const timespec times[2] = {found.st_atim, found.st_mtim};
  ASSERT_EQ(::utimensat(AT_FDCWD, box.path("content/b.md").c_str(), times, 0), 0);
  EXPECT_THAT(build(), HasSubstr("1 built"));
}

TEST_F(Incremental, MakesOnlyPagesThatAChangedAnnotationOfTheSiteLandsIn) {
  put_people("Flew second.");
  EXPECT_EQ(build(),
            "content/a.md: built: annotations of the site that land in it changed\n1 built, 2 unchanged\n");
}

TEST_F(Incremental, ANameThatIsInNoPageMakesNothing) {
  std::string yaml = box.get("people/people.yaml");
  yaml.replace(yaml.find("Crossed"), 7, "Flew over");
  box.put("people/people.yaml", yaml);
  EXPECT_EQ(build(), "0 built, 3 unchanged\n");
  box.put("people/more.yaml", "obelus: 1\nannotations:\n  - {id: none, match: wholly absent, note: x}\n");
  EXPECT_EQ(build(), "0 built, 3 unchanged\n");
}

TEST_F(Incremental, ANewAnnotationMakesThePagesItLandsIn) {
  box.put("people/more.yaml", "obelus: 1\nannotations:\n  - {id: nobody, match: Nobody, note: Really.}\n");
  EXPECT_THAT(build(), HasSubstr("content/b.md: built"));
  std::filesystem::remove(box.path("people/more.yaml"));
  EXPECT_THAT(build(), HasSubstr("content/b.md: built"));
}

TEST_F(Incremental, SeesSidecarsComeChangeAndGo) {
  box.put("content/b.obelus.yaml", "obelus: 1\nannotations:\n  - {id: x, match: Nobody, note: One.}\n");
  EXPECT_THAT(build(), HasSubstr("content/b.md: built: its own annotations changed"));
  box.put("content/b.obelus.yaml", "obelus: 1\nannotations:\n  - {id: x, match: Nobody, note: Two.}\n");
  EXPECT_THAT(build(), HasSubstr("content/b.md: built: its own annotations changed"));
  std::filesystem::remove(box.path("content/b.obelus.yaml"));
  EXPECT_THAT(build(), HasSubstr("content/b.md: built: its own annotations changed"));
}

TEST_F(Incremental, SeesALibraryOfReferencesChange) {
  box.put("content/b.obelus.yaml",
          "obelus: 1\nreferences: {file: library.json}\nannotations:\n"
          "  - {id: x, match: Nobody, sources: [work]}\n");
  box.put("content/library.json", R"([{"id":"work","type":"book","title":"First"}])");
  build();
  box.put("content/library.json", R"([{"id":"work","type":"book","title":"Later"}])");
  EXPECT_THAT(build(), HasSubstr("content/b.md: built: its own annotations changed"));
}

TEST_F(Incremental, RestoresOutputsThatAreGoneOrChanged) {
  std::filesystem::remove(box.path("public/a.html"));
  box.put("public/b.html", "broken");
  box.put("public/c.txt", "broken");
  EXPECT_EQ(build(),
            "content/a.md: built: its output is gone\n"
            "content/b.md: built: its output was changed by somebody else\n"
            "content/c.txt: built: its output was changed by somebody else\n"
            "2 built, 0 unchanged, 1 copied\n");
}

TEST_F(Incremental, SettingsMakeAllPagesAgain) {
  EXPECT_THAT(box.run("build content -o public --lang de --explain").err,
              HasSubstr("content/a.md: built: settings changed"));
}

TEST_F(Incremental, FindingsAreSaidAgain) {
  box.put("content/b.obelus.yaml", "obelus: 1\nannotations:\n  - {match: not there at all, note: One.}\n");
  const std::string first = box.run("build content -o public").err;
  const std::string second = box.run("build content -o public").err;
  EXPECT_EQ(first, second);
  EXPECT_THAT(second, HasSubstr("not there at all"));
  EXPECT_THAT(second, Not(HasSubstr("\x1B")));
}

TEST_F(Incremental, ADamagedCacheIsIgnoredWithANote) {
  const std::string cache = box.get("public/.obelus/cache");
  for (const std::size_t at : {std::size_t{3}, cache.size() / 2, cache.size() - 1}) {
    std::string damaged = cache;
    damaged[at] = static_cast<char>(damaged[at] ^ 1);
    box.put("public/.obelus/cache", damaged);
    EXPECT_THAT(build(), HasSubstr("note: the cache is damaged"));
  }
  box.put("public/.obelus/cache", cache.substr(0, cache.size() / 3));
  EXPECT_THAT(build(), HasSubstr("2 built, 0 unchanged, 1 copied"));
}

TEST_F(Incremental, ACacheMayBeDeletedOrLieElsewhere) {
  std::filesystem::remove_all(box.path("public/.obelus"));
  EXPECT_THAT(build(), HasSubstr("2 built, 0 unchanged, 1 copied"));
  box.run("build content -o elsewhere --cache memory/deep");
  EXPECT_FALSE(box.has("elsewhere/.obelus"));
  EXPECT_EQ(box.run("build content -o elsewhere --cache memory/deep").err, "0 built, 3 unchanged\n");
}

TEST_F(Incremental, GoesByTheCachesOfAllParts) {
  for (int i = 0; i < 9; ++i) box.put("content/" + std::to_string(i) + ".md", "Orville Wright flew.\n");
  const auto part = [&](const std::string& which) {
    return box.run("build content -o public --shard " + which).status;
  };
  std::filesystem::remove_all(box.path("public"));
  for (const char* which : {"1/3", "2/3", "3/3"}) EXPECT_EQ(part(which), 0);
  EXPECT_EQ(build(), "0 built, 12 unchanged\n");

  std::filesystem::remove_all(box.path("public"));
  for (const char* which : {"1/3", "2/3", "3/3"}) EXPECT_EQ(part(which), 0);
  box.put("content/3.md", "Nobody flew.\n");
  std::filesystem::remove(box.path("content/4.md"));
  EXPECT_EQ(build(), "content/3.md: built: it changed\n1 built, 10 unchanged, 1 removed\n");

  std::filesystem::remove_all(box.path("public"));
  EXPECT_EQ(part("1/3"), 0);
  put_people("Flew second.");
  for (const char* which : {"2/3", "3/3"}) EXPECT_EQ(part(which), 0);
  EXPECT_THAT(build(), HasSubstr(", 0 unchanged"));

  std::filesystem::remove_all(box.path("public"));
  for (const char* which : {"1/3", "3/3"}) EXPECT_EQ(part(which), 0);
  box.put("public/.obelus/cache-1-of-0", "");
  EXPECT_THAT(build(), HasSubstr(", 0 unchanged"));
}

TEST_F(Incremental, WritesADepfileForMakeAndNinja) {
  box.put("content/with space.md", "x");
  box.put("content/with space.obelus.yaml", "obelus: 1\n");
  box.run("build content -o public --depfile site.stamp.d");
  EXPECT_EQ(box.get("site.stamp.d"),
            "site.stamp: \\\n content \\\n content/a.md \\\n content/b.md \\\n content/c.txt \\\n"
            " content/with\\ space.md \\\n content/with\\ space.obelus.yaml \\\n people/people.yaml \\\n "
            "obelus.yaml\n"
            "content:\ncontent/a.md:\ncontent/b.md:\ncontent/c.txt:\ncontent/with\\ space.md:\n"
            "content/with\\ space.obelus.yaml:\n"
            "people/people.yaml:\nobelus.yaml:\n");
}

TEST_F(Incremental, WritesNoDepfileOverWhatItSpeaksOf) {
  box.put("content/a.obelus.yaml", "obelus: 1\n");
  for (const std::string path : {"content/a.md", "./content/a.obelus.yaml", "obelus.yaml"}) {
    const std::string before = box.get(path);
    const auto ran = box.run("build content -o public --depfile " + path);
    EXPECT_EQ(ran.status, 2) << path;
    EXPECT_THAT(ran.err, HasSubstr("will not write " + path));
    EXPECT_EQ(box.get(path), before) << path;
  }
}

TEST_F(Incremental, WritesNoDepfileOverAPageThatItMade) {
  const std::string page = box.get("public/a.html");
  const auto run = [&] { return box.run("build content -o public --depfile public/a.html"); };
  EXPECT_THAT(run().err, HasSubstr("will not write public/a.html: it is no depfile of this build"));
  std::filesystem::remove(box.path("public/a.html"));
  const auto made_anew = run();
  EXPECT_EQ(made_anew.status, 2);
  EXPECT_THAT(made_anew.err, HasSubstr("will not write public/a.html"));
  EXPECT_EQ(box.get("public/a.html"), page);
}

TEST_F(Incremental, WritesADepfileOverItsOwnOrAnEmptyFile) {
  box.put("site.d", "");
  for (int i = 0; i < 2; ++i) EXPECT_EQ(box.run("build content -o public --depfile site.d").status, 0) << i;
}

TEST_F(Incremental, NamesTheFolderThatItStandsInInADepfile) {
  box.run("build . -o out --depfile site.d");
  EXPECT_THAT(box.get("site.d"), HasSubstr("site: \\\n . \\\n"));
}

// With the lock it is known that the passage is gone; without it, only that its surroundings differ.
TEST_F(Incremental, HeedsTheLockAndWhatBecomesOfIt) {
  box.put("content/f.md", "Fares rose by 12 per cent in May. Then, a year on, sales rose by 12 per cent.\n");
  box.put("content/f.obelus.yaml",
          "obelus: 1\nannotations:\n  - {id: fares, target: {selector: {prefix: \"Fares \", "
          "exact: rose by 12 per cent}}, note: x}\n");
  build();
  EXPECT_THAT(box.get("public/f.html"), HasSubstr("id=\"ob-fares\""));
  EXPECT_EQ(box.run("lock content").status, 0);
  box.put("content/f.md", "Then, a year on, sales rose by 12 per cent.\n");
  EXPECT_THAT(build(), HasSubstr("is nowhere in content/f.md [OB201"));
  const std::string lock = box.get("obelus.lock");
  std::filesystem::remove(box.path("obelus.lock"));
  EXPECT_THAT(build(), HasSubstr("only where what is before and after it differs [OB201"));
  box.put("obelus.lock", lock);
  EXPECT_THAT(build(), HasSubstr("is nowhere in content/f.md [OB201"));
  box.put("obelus.lock", lock + "<<<<<<< ours\n");
  const auto ran = box.run("build content -o public");
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, HasSubstr("error: a merge conflict in the lock is not resolved [OB905 unreadable]"));
}

}  // namespace
}  // namespace obelus
