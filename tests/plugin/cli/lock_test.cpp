#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/memory_world.hpp"

namespace obelus {
namespace {

using ::testing::HasSubstr;
using testing::MemoryWorld;

const std::string yaml = "obelus: 1\nannotations:\n  - {id: sales, match: Sales rose, note: n}\n";

MemoryWorld site() {
  return MemoryWorld({{"obelus.yaml", ""},
                      {"posts/a.md", "Sales rose. Costs fell.\n"},
                      {"posts/a.obelus.yaml", yaml},
                      {"posts/b.md", "Now sales rose.\n"},
                      {"posts/b.obelus.yaml", yaml},
                      {"c.md", "Nothing.\n"}});
}

TEST(LockCommand, LocksTheWholeProjectBesideItsConfiguration) {
  MemoryWorld world = site();
  const auto ran = world.run({"lock"});
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_EQ(ran.out, "obelus.lock: 2 annotations of 2 articles\n");
  const std::string lock = world.files.content("obelus.lock");
  EXPECT_THAT(lock, HasSubstr("obelus.lock 1\n[posts/a.md]\nsales "));
  EXPECT_THAT(lock, HasSubstr(" 0+10 Sales rose.\n= "));
  EXPECT_THAT(lock, HasSubstr("[posts/b.md]\nsales "));
  EXPECT_EQ(world.run({"lock", "--check"}).status, 0);
}

TEST(LockCommand, LiesBesideTheArticleWithoutAConfiguration) {
  MemoryWorld world({{"x/a.md", "Sales rose.\n"}, {"x/a.obelus.yaml", yaml}});
  EXPECT_EQ(world.run({"lock", "x/a.md"}).out, "x/obelus.lock: 1 annotation of 1 article\n");
  EXPECT_THAT(world.files.content("x/obelus.lock"), HasSubstr("[a.md]\n"));
}

TEST(LockCommand, KeepsWhatItWasNotAskedFor) {
  MemoryWorld world = site();
  world.run({"lock", "posts/a.md"});
  const std::string one = world.files.content("obelus.lock");
  EXPECT_EQ(world.run({"lock", "posts/b.md"}).out, "obelus.lock: 2 annotations of 2 articles\n");
  EXPECT_EQ(world.files.content("obelus.lock").substr(0, one.size()), one);
}

TEST(LockCommand, SaysWhatIsOutOfDateAndWritesNothing) {
  MemoryWorld world = site();
  world.run({"lock"});
  world.files.write("posts/a.md", "Sales rose. Costs fell a bit.\n");
  const std::string before = world.files.content("obelus.lock");
  const auto ran = world.run({"lock", "--check"});
  EXPECT_EQ(ran.status, 1);
  EXPECT_THAT(ran.err, HasSubstr("posts/a.md: warning: the article was edited since it was locked [OB505"));
  EXPECT_EQ(world.files.content("obelus.lock"), before);
  EXPECT_EQ(world.run({"lock"}).status, 0);
  EXPECT_EQ(world.run({"lock", "--check"}).status, 0);
}

TEST(LockCommand, KeepsTheEvidenceOfALostPassage) {
  MemoryWorld world = site();
  world.run({"lock"});
  const std::string before = world.files.content("obelus.lock");
  world.files.write("posts/a.md", "Nothing of the kind. Costs fell.\n");
  const auto ran = world.run({"lock"});
  EXPECT_EQ(ran.status, 0);
  EXPECT_THAT(ran.err,
              HasSubstr("posts/a.md stays locked as it was: “sales” does not match for certain now"));
  EXPECT_EQ(world.files.content("obelus.lock"), before);
}

TEST(LockCommand, ForgetsArticlesThatAreGone) {
  std::map<std::string, std::string> files = site().files.files();
  MemoryWorld world = site();
  world.run({"lock"});
  files["obelus.lock"] = world.files.content("obelus.lock");
  files.erase("/desk/posts/b.md");
  MemoryWorld later(files);
  EXPECT_EQ(later.run({"lock", "posts/a.md"}).out, "obelus.lock: 2 annotations of 2 articles\n");
  EXPECT_EQ(later.run({"lock", "posts"}).out, "obelus.lock: 1 annotation of 1 article\n");
}

TEST(LockCommand, MakesNoLockOfNothing) {
  MemoryWorld world(std::map<std::string, std::string>{{"c.md", "Nothing.\n"}});
  const auto ran = world.run({"lock"});
  EXPECT_EQ(ran.status, 0);
  EXPECT_EQ(ran.out, "nothing to lock: no annotation matches for certain\n");
  EXPECT_FALSE(world.files.files().contains("/desk/obelus.lock"));
}

TEST(LockCommand, RefusesADamagedLock) {
  MemoryWorld world = site();
  world.run({"lock"});
  const std::string broken = world.files.content("obelus.lock") + "<<<<<<< ours\n";
  world.files.write("obelus.lock", broken);
  for (const auto& command :
       {std::vector<std::string>{"lock"}, {"annotate", "posts/a.md"}, {"match", "posts/a.md"}}) {
    const auto ran = world.run(command);
    EXPECT_EQ(ran.status, 2);
    EXPECT_EQ(ran.out, "");
    EXPECT_THAT(ran.err, HasSubstr("error: a merge conflict in the lock is not resolved [OB905 unreadable]"));
    EXPECT_THAT(ran.err, HasSubstr("obelus.lock:"));
  }
  EXPECT_EQ(world.files.content("obelus.lock"), broken);
}

TEST(LockCommand, RefusesOneThatIsDamagedWhereTheArticleIsNot) {
  MemoryWorld world = site();
  world.run({"lock"});
  const std::string whole = world.files.content("obelus.lock");
  const std::size_t lines = static_cast<std::size_t>(std::count(whole.begin(), whole.end(), '\n'));
  world.files.write("obelus.lock", whole + "[posts/z.md]\n= 00zz\n");
  for (const auto& command : {std::vector<std::string>{"lock"},
                              {"annotate", "posts/a.md"},
                              {"match", "posts/a.md"},
                              {"check", "posts/a.md"}}) {
    const auto ran = world.run(command);
    EXPECT_EQ(ran.status, 2) << command[0];
    const std::string said = ran.out + ran.err;
    EXPECT_THAT(said, HasSubstr("obelus.lock:" + std::to_string(lines + 2) +
                                ":1: error: this is no hash of a sentence [OB905 unreadable]\n"))
        << command[0];
    EXPECT_THAT(said, HasSubstr("= 00zz\n")) << command[0];
    EXPECT_THAT(said, HasSubstr("| ^~~~~~\n")) << command[0];
  }
}

TEST(LockCommand, IsHeardOfWhenItIsOutOfDate) {
  MemoryWorld world = site();
  world.run({"lock"});
  EXPECT_EQ(world.run({"annotate", "posts/a.md"}).err, "");
  world.files.write("posts/a.md", "Sales rose. Costs fell a bit.\n");
  for (const char* command : {"annotate", "match"}) {
    const auto ran = world.run({command, "posts/a.md"});
    EXPECT_EQ(ran.status, 0);
    EXPECT_THAT(ran.err, HasSubstr("[OB505 lock-out-of-date]")) << command;
    EXPECT_THAT(ran.err, HasSubstr("fix: run `obelus lock posts/a.md`")) << command;
  }
}

}  // namespace
}  // namespace obelus
