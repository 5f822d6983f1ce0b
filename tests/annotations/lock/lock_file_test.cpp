#include "obelus/lock_file.hpp"

#include <gtest/gtest.h>

#include <random>

#include "obelus/reader.hpp"
#include "obelus/text.hpp"

namespace obelus {
namespace {

constexpr std::string_view sample =
    "obelus.lock 1\n"
    "[a.md]\n"
    "costs 00000000000000ff 000000000000000b.1 6+4 Costs fell.\n"
    "sales 0123456789abcdef 000000000000000a 0+5 Sales rose:\\na \\\\lot.\n"
    "= 000000000000000a\n"
    "= 000000000000000b\n"
    "= 000000000000000b\n"
    "[b/c.md]\n"
    "x 0000000000000001 0000000000000001 0+1 X\n"
    "= 0000000000000001\n";

TEST(LockFile, ComesOutAsItWentIn) {
  const auto file = read_lock(sample);
  ASSERT_TRUE(file) << file.error().message;
  ASSERT_EQ(file->size(), 2U);
  const LockedArticle& article = file->at("a.md");
  ASSERT_EQ(article.entries.size(), 2U);
  EXPECT_EQ(article.entries[0], (LockEntry{"costs", 0xFF, 0xB, 1, {6, 10}, "Costs fell."}));
  EXPECT_EQ(article.entries[1].text, "Sales rose:\na \\lot.");
  EXPECT_EQ(article.sentences, (std::vector<std::uint64_t>{0xA, 0xB, 0xB}));
  EXPECT_EQ(write_lock(*file), sample);
}

TEST(LockFile, HasTheSameContentWhateverTheOrderAndTheLineEnds) {
  std::string other =
      "obelus.lock 1\r\n[b/c.md]\r\nx 0000000000000001 0000000000000001 0+1 X\r\n= 0000000000000001\r\n"
      "[a.md]\r\nsales 0123456789abcdef 000000000000000a 0+5 Sales rose:\\na \\\\lot.\r\n\r\n"
      "costs 00000000000000ff 000000000000000b.1 6+4 Costs fell.\r\n"
      "= 000000000000000a\r\n= 000000000000000b\r\n= 000000000000000b\r\n";
  const auto file = read_lock(other);
  ASSERT_TRUE(file) << file.error().message;
  EXPECT_EQ(write_lock(*file), sample);
}

TEST(LockFile, GivesOneArticleAlone) {
  const auto whole = read_lock(sample);
  for (const auto& [path, article] : *whole) {
    const auto one = read_lock_of(sample, path);
    ASSERT_TRUE(one && *one) << path;
    EXPECT_EQ(**one, article);
  }
  for (const char* absent : {"a", "c.md", "a.md]", ""}) {
    const auto one = read_lock_of(sample, absent);
    EXPECT_TRUE(one && !*one) << absent;
  }
}

struct Damage {
  std::string bytes;
  std::string message;
  std::size_t line;
};

TEST(LockFile, SaysWhereItIsDamaged) {
  const std::string entry = "x 0000000000000001 0000000000000001 0+1 X\n";
  const std::string start = "obelus.lock 1\n[a.md]\n";
  const std::string conflict = "a merge conflict in the lock is not resolved";
  const std::string no_entry = "this is no entry of a lock";
  const Damage cases[] = {
      {"", "this is no lock: its first line must be `obelus.lock 1`", 1},
      {"{}", "this is no lock: its first line must be `obelus.lock 1`", 1},
      {"obelus.lock 2\n", "the lock has format 2; this obelus reads format 1", 1},
      {"<<<<<<< ours\nobelus.lock 1\n", conflict, 1},
      {start + "<<<<<<< ours\n" + entry, conflict, 3},
      {start + entry + "=======\n" + entry, conflict, 4},
      {start + entry + ">>>>>>> theirs\n", conflict, 4},
      {"obelus.lock 1\n" + entry, "no article is named above this line", 2},
      {start + entry + entry, "the annotation `x` is locked twice in this article", 4},
      {start + entry + "[a.md]\n", "the article a.md is locked twice", 4},
      {start + "= 1\n", "this is no hash of a sentence", 3},
      {start + "= 000000000000000g\n", "this is no hash of a sentence", 3},
      {start + "= 0000000000000001 \n", "this is no hash of a sentence", 3},
      {start + "x\n", no_entry, 3},
      {start + "x 01 0000000000000001 0+1 X\n", no_entry, 3},
      {start + "x 0000000000000001 0000000000000001 0+2 X\n", no_entry, 3},
      {start + "x 0000000000000001 0000000000000001 2+0 X\n", no_entry, 3},
      {start + "x 0000000000000001 0000000000000001 0+1 \xC3\xA9\n", no_entry, 3},
      {start + "x 0000000000000001 0000000000000001 0+1 \\x\n", no_entry, 3},
      {start + "x 0000000000000001 0000000000000001 0+99999999999999999999 X\n", no_entry, 3},
      {start + "x 0000000000000001 0000000000000001 -1+1 X\n", no_entry, 3},
  };
  for (const Damage& each : cases) {
    const auto file = read_lock(each.bytes);
    ASSERT_FALSE(file) << each.bytes;
    EXPECT_EQ(file.error().message, each.message) << each.bytes;
    EXPECT_EQ(LineIndex(each.bytes).at(each.bytes, file.error().where->begin).line, each.line) << each.bytes;
    for (const char* article : {"a.md", "b.md"}) {
      const auto one = read_lock_of(each.bytes, article);
      ASSERT_FALSE(one) << each.bytes;
      EXPECT_EQ(one.error().message, each.message) << each.bytes;
      EXPECT_EQ(one.error().where, file.error().where) << each.bytes;
    }
  }
}

TEST(LockFile, IsNeverReadBeyondItsEnd) {
  for (std::size_t size = 0; size <= sample.size(); ++size) {
    const std::string part(sample.substr(0, size));
    (void)read_lock(part);
    (void)read_lock_of(part, "b/c.md");
  }
  std::mt19937 random(5);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes(sample);
    for (int i = 0; i < 3; ++i) bytes[random() % bytes.size()] = "\n\r\\[]= 0+.<\xC3x"[random() % 13];
    const auto file = read_lock(bytes);
    EXPECT_TRUE(!file || read_lock(write_lock(*file))) << bytes;
  }
}

AnnotationSet set_of(const std::vector<std::pair<std::string, std::string>>& quotations) {
  AnnotationSet set;
  for (const auto& [id, exact] : quotations) {
    Annotation annotation;
    annotation.id = id;
    annotation.target.selector.exact = exact;
    set.annotations.push_back(annotation);
  }
  return set;
}

std::vector<Match> matches_of(const Article& article, const AnnotationSet& set) {
  std::vector<Query> queries;
  for (const Annotation& each : set.annotations) queries.push_back(query_for(each, set));
  return Matcher(queries).match(article);
}

Relocked relocked(const LockedArticle* old, const std::string& text, const AnnotationSet& set) {
  const Article article = read_plain(text);
  return relock(old, article, set, matches_of(article, set));
}

TEST(Relock, LocksWhatMatchesForCertain) {
  const AnnotationSet set = set_of({{"z", "Sales rose"}, {"a", "by half"}, {"n", "nowhere"}});
  const Relocked now = relocked(nullptr, "Sales rose. They rose by half. They rose by half more.", set);
  ASSERT_EQ(now.article.entries.size(), 1U);
  EXPECT_EQ(now.article.entries[0].annotation, "z");
  EXPECT_EQ(now.article.sentences.size(), 3U);
  EXPECT_TRUE(now.unsure.empty());
}

TEST(Relock, KeepsWhatItKnewOfAnArticleWhilePassagesAreLost) {
  const AnnotationSet set = set_of({{"sales", "Sales rose by half"}, {"costs", "Costs fell"}});
  const LockedArticle old = relocked(nullptr, "Sales rose by half. Costs fell.", set).article;
  const Relocked now = relocked(&old, "Sales went up. Costs fell.", set);
  EXPECT_EQ(now.unsure, std::vector<std::size_t>{0});
  EXPECT_EQ(now.article, old);
  // Another quotation, or none, is another matter.
  EXPECT_TRUE(relocked(&old, "Sales went up. Costs fell.", set_of({{"costs", "Costs fell"}})).unsure.empty());
  EXPECT_TRUE(
      relocked(&old, "Sales went up. Costs fell.", set_of({{"sales", "Sales went up"}})).unsure.empty());
}

TEST(Relock, TakesDriftForCertainWhenAsked) {
  const AnnotationSet set = set_of({{"sales", "Sales rose by half"}});
  const LockedArticle old = relocked(nullptr, "Sales rose by half.", set).article;
  const Article article = read_plain("Sales rose by a half.");
  Match drifted;
  drifted.status = MatchStatus::fuzzy;
  drifted.places = {{0, 20}};
  EXPECT_FALSE(relock(&old, article, set, {&drifted, 1}).unsure.empty());
  const Relocked now = relock(&old, article, set, {&drifted, 1}, {true});
  EXPECT_TRUE(now.unsure.empty());
  EXPECT_EQ(now.article.entries.at(0).text, "Sales rose by a half.");
  drifted.figures_changed = true;
  EXPECT_FALSE(relock(&old, article, set, {&drifted, 1}, {true}).unsure.empty());
}

TEST(Relock, GoesToAMatcherAndBack) {
  const AnnotationSet set = set_of({{"b", "It rose"}, {"a", "It fell"}});
  const std::string text = "No. No. It rose. It fell.";
  const LockedArticle locked = relocked(nullptr, text, set).article;
  const Article article = read_plain(text);
  std::vector<Query> queries;
  for (const Annotation& each : set.annotations) queries.push_back(query_for(each, set));
  EXPECT_EQ(lock_for(locked, set), lock_of(article, queries, matches_of(article, set)));
  EXPECT_TRUE(lock_for(locked, set_of({{"c", "It rose"}})).passages.empty());
}

TEST(Relock, TellsEqualSentencesApart) {
  const AnnotationSet set = set_of({{"a", "The end. Why so"}});
  const LockedArticle locked = relocked(nullptr, "The end. The end. Why so?", set).article;
  ASSERT_EQ(locked.entries.size(), 1U);
  EXPECT_EQ(locked.entries[0].ordinal, 1U);
  EXPECT_EQ(lock_for(locked, set).passages.at(0).sentence, 1U);
}

TEST(LockFinding, ComesWhenTheArticleWasEditedAndAllIsSureAgain) {
  const AnnotationSet set = set_of({{"sales", "Sales rose"}});
  const LockedArticle old = relocked(nullptr, "Sales rose. Costs fell.", set).article;
  const auto finding = [&](const std::string& text) {
    const Article article = read_plain(text);
    return lock_finding(old, article, "a.md", set, matches_of(article, set));
  };
  EXPECT_FALSE(finding("Sales rose. Costs fell."));
  EXPECT_FALSE(finding("Costs fell."));
  const auto stale = finding("Sales rose. Costs fell a bit.");
  ASSERT_TRUE(stale);
  EXPECT_EQ(stale->rule, "OB505");
  EXPECT_EQ(stale->level, Level::warning);
  EXPECT_EQ(stale->message, "the article was edited since it was locked");
  EXPECT_EQ(stale->fix, "run `obelus lock a.md`");
}

}  // namespace
}  // namespace obelus
