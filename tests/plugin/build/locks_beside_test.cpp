// Locks of folders without a configuration, and pages that are made with them.

#include "build/locks_beside.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "support/memory_files.hpp"
#include "support/sandbox.hpp"

namespace obelus {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using testing::Sandbox;

class CountingFiles : public testing::MemoryFiles {
 public:
  using testing::MemoryFiles::MemoryFiles;
  Result<std::string> read(const std::string& path, std::size_t limit) const override {
    ++reads;
    return MemoryFiles::read(path, limit);
  }
  mutable int reads = 0;
};

const std::map<std::string, std::string> one_lock{{"a/obelus.lock", "obelus.lock 1\n"}};
constexpr FileState long_ago{10, 1'000'000'001, 1'000'000'001, 7};

TEST(LocksBeside, AreReadOnceForAllArticlesOfAFolder) {
  CountingFiles files({{"a/obelus.lock", "obelus.lock 1\n"}, {"a/b/obelus.lock", "obelus.lock 1\n"}});
  LocksBeside locks(files);
  for (int i = 0; i < 9; ++i) {
    EXPECT_TRUE(locks.of("/desk/a", long_ago).faults.empty());
    EXPECT_TRUE(locks.of("/desk/a/b", long_ago).faults.empty());
  }
  EXPECT_EQ(files.reads, 2);
}

TEST(LocksBeside, AreReadAgainWhenTheyChanged) {
  CountingFiles files(one_lock);
  LocksBeside locks(files);
  FileState now = long_ago;
  locks.of("/desk/a", now);
  now.changed += 1;
  ASSERT_FALSE(files.write("a/obelus.lock", "obelus.lock 2\n"));
  EXPECT_EQ(locks.of("/desk/a", now).faults.size(), 1U);
  EXPECT_EQ(files.reads, 2);
}

TEST(LocksBeside, AreReadAgainWhenTheirStateMayHideAChange) {
  CountingFiles files(one_lock);
  LocksBeside locks(files);
  const std::int64_t later = clock_now() + 3'600'000'000'000;
  const FileState fresh{10, later, later, 7};
  locks.of("/desk/a", fresh);
  locks.of("/desk/a", fresh);
  EXPECT_EQ(files.reads, 2);
}

TEST(LocksBeside, AreForgottenWhenTheyAreMany) {
  CountingFiles files;
  LocksBeside locks(files);
  const auto look = [&](int number) { locks.of("/desk/" + std::to_string(number), long_ago); };
  for (int number = 0; number < 100; ++number) {
    look(number);
    look(0);
  }
  EXPECT_EQ(files.reads, 100);
  look(1);
  EXPECT_EQ(files.reads, 101);
}

// With the lock it is known that the passage is gone; without it, only that its surroundings differ.
class PageWithALock : public ::testing::Test {
 protected:
  void SetUp() override {
    for (const std::string folder : {"content", "content/posts"}) {
      box.put(folder + "/f.md",
              "Fares rose by 12 per cent in May. Then, a year on, sales rose by 12 per cent.\n");
      box.put(folder + "/f.obelus.yaml",
              "obelus: 1\nannotations:\n  - {id: fares, target: {selector: {prefix: \"Fares \", "
              "exact: rose by 12 per cent}}, note: x}\n");
    }
    EXPECT_EQ(box.run("lock content").status, 0);
    lock = box.get("content/obelus.lock");
    for (const std::string folder : {"content", "content/posts"})
      box.put(folder + "/f.md", "Then, a year on, sales rose by 12 per cent.\n");
    box.put("content/g.md", "Nothing is said of this one.\n");
  }

  std::string build(const std::string& options = {}) {
    return box.run("build content -o public --explain " + options).err;
  }

  Sandbox box;
  std::string lock;
  const std::string gone = "“rose by 12 per cent” is nowhere in ";
  const std::string differs = "only where what is before and after it differs";
};

TEST_F(PageWithALock, IsBuiltAsItIsAnnotated) {
  EXPECT_THAT(build(), HasSubstr(gone + "content/f.md"));
  for (const std::string page : {"f", "posts/f", "g"})
    EXPECT_EQ(box.get("public/" + page + ".html"), box.run("annotate content/" + page + ".md").out);
}

TEST_F(PageWithALock, KeepsToTheLockOfItsOwnFolder) {
  build();
  std::filesystem::remove(box.path("content/obelus.lock"));
  const std::string told = build();
  EXPECT_THAT(told, HasSubstr(gone + "content/posts/f.md"));
  EXPECT_THAT(told, Not(HasSubstr(gone + "content/f.md")));
  EXPECT_THAT(told, HasSubstr(differs));
}

TEST_F(PageWithALock, HeedsNoneBesideItWhereAConfigurationHolds) {
  box.put("content/posts/obelus.yaml", "lang: de\n");
  const std::string told = build();
  EXPECT_THAT(told, HasSubstr(gone + "content/f.md"));
  EXPECT_THAT(told, HasSubstr(gone + "content/posts/f.md"));
  box.put("obelus.yaml", "lang: de\n");
  EXPECT_THAT(build(), Not(HasSubstr(gone + "content/f.md")));
  EXPECT_THAT(build("--no-config"), HasSubstr(gone + "content/f.md"));
}

TEST_F(PageWithALock, IsNotMadeWhenTheLockCannotBeRead) {
  box.put("content/obelus.lock", lock + "<<<<<<< ours\n");
  const auto ran = box.run("build content -o public");
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, HasSubstr("error: a merge conflict in the lock is not resolved [OB905 unreadable]"));
  EXPECT_THAT(ran.err, HasSubstr("1 built, 0 unchanged, 2 failed\n"));
  const std::size_t told = ran.err.find("merge conflict");
  EXPECT_EQ(ran.err.find("merge conflict", told + 1), std::string::npos) << ran.err;
  std::filesystem::remove(box.path("content/obelus.lock"));
  std::filesystem::create_directory(box.path("content/obelus.lock"));
  EXPECT_THAT(build(), HasSubstr("cannot read content/obelus.lock: it is a folder"));
  EXPECT_FALSE(box.has("public/f.html"));
}

TEST_F(PageWithALock, FollowsNoLinkOutOfTheSite) {
  box.put("elsewhere.lock", lock);
  std::filesystem::remove(box.path("content/obelus.lock"));
  std::filesystem::create_symlink("../elsewhere.lock", box.path("content/obelus.lock"));
  const std::string told = build();
  EXPECT_THAT(told, HasSubstr("note: content/obelus.lock is left out: it is a link that leads outside"));
  EXPECT_THAT(told, Not(HasSubstr(gone + "content/f.md")));
}

TEST_F(PageWithALock, NamesTheLockInADepfile) {
  box.run("build content -o public --depfile site.d");
  EXPECT_THAT(box.get("site.d"), HasSubstr(" content/obelus.lock \\\n content/posts/obelus.lock"));
}

// Of two places that fit, the lock knows which is meant, and without it none is marked.
class LockedSite : public ::testing::Test {
 protected:
  void make(const std::string& config) {
    if (!config.empty()) box.put("obelus.yaml", config);
    for (const std::string page : {"a/f", "a/g", "b/f"}) {
      box.put("content/" + page + ".md", "Fares rose in May. Costs fell.\n");
      box.put("content/" + page + ".obelus.yaml",
              "obelus: 1\nannotations:\n  - {id: fares, match: in May, note: x}\n");
    }
    EXPECT_EQ(box.run("lock content").status, 0);
    for (const std::string page : {"a/f", "b/f"})
      box.put("content/" + page + ".md", "Costs fell in May. Fares rose in May.\n");
    build();
    build();  // what was fresh at the first is looked at again
  }

  std::string build() { return box.run("build content -o public --explain").err; }
  bool is_marked() const {
    return box.get("public/a/f.html").find("rose <span class=\"ob-a\"") != std::string::npos;
  }

  // What is said of pages that were made, when the lock vanishes, comes, changes.
  void expect(const std::string& lock, const std::vector<std::string>& pages) {
    std::string made;
    for (const std::string& page : pages) made += page + ": built: obelus.lock changed\n";
    const std::string content = box.get(lock);
    EXPECT_TRUE(is_marked());
    std::filesystem::remove(box.path(lock));
    EXPECT_EQ(built(), made);
    EXPECT_FALSE(is_marked());
    box.put(lock, content);
    EXPECT_EQ(built(), made);
    EXPECT_TRUE(is_marked());
    build();
    box.put(lock, "obelus.lock 1\n");
    EXPECT_EQ(built(), made);
    EXPECT_FALSE(is_marked());
    build();
    EXPECT_EQ(built(), "");
  }

  std::string built() {
    std::string made;
    std::istringstream told(build());
    for (std::string line; std::getline(told, line);)
      if (line.find(": built: ") != std::string::npos) made += line + "\n";
    return made;
  }

  Sandbox box;
};

TEST_F(LockedSite, SaysThatTheLockIsWhyAPageIsMade) {
  make("lang: en\n");
  expect("obelus.lock", {"content/a/f.md", "content/b/f.md"});
}

TEST_F(LockedSite, SaysThatALockIsOlderThanItsArticleAsAnnotateDoes) {
  for (const std::string config : {"", "lang: en\n"}) {
    make(config);
    const std::string told = box.run("annotate content/b/f.md").err;
    EXPECT_EQ(told,
              "content/b/f.md:1:1: warning: the article was edited since it was locked [OB505 "
              "lock-out-of-date]\n    1 | Costs fell in May. Fares rose in May.\n      | ^\n"
              "   fix: run `obelus lock content/b/f.md`\n");
    const std::string built = build();
    EXPECT_EQ(built, box.run("annotate content/a/f.md").err + told + "0 built, 3 unchanged\n");
    EXPECT_EQ(box.run("lock content").status, 0);
    EXPECT_EQ(build(), "0 built, 3 unchanged\n");
  }
}

TEST_F(LockedSite, MakesThePagesBesideALockAgain) {
  make("");
  expect("content/a/obelus.lock", {"content/a/f.md"});
}

}  // namespace
}  // namespace obelus
