#include "selector/past.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "obelus/reader.hpp"

namespace obelus {
namespace {

Query quote(std::string exact, std::string prefix = "", std::string suffix = "") {
  Query query;
  query.exact = {std::move(exact)};
  query.prefix = std::move(prefix);
  query.suffix = std::move(suffix);
  return query;
}

struct Revised {
  Match alone;   // in the text as it is now
  Match locked;  // the same with a lock of what it was
};

Revised match(const std::string& then, const std::string& now, const Query& query) {
  const std::vector<Query> queries = {query};
  const Matcher matcher(queries);
  const Article old = read_plain(then);
  const Lock lock = lock_of(old, queries, matcher.match(old));
  EXPECT_EQ(lock.passages.size(), 1U) << then;
  const Article article = read_plain(now);
  return {matcher.match(article).front(), matcher.match(article, &lock).front()};
}

std::string passage(const std::string& text, const Match& match) {
  return match.places.size() == 1 ? text.substr(match.places[0].begin, match.places[0].size()) : "";
}

TEST(Locked, TakesNoSentenceThatWasAnother) {
  const std::string then =
      "Sales rose. The plant made 500 cars in May. Later the plant made 500 cars in June.";
  const std::string now = "Sales rose. Later the plant made 500 cars in June.";
  const auto [alone, locked] = match(then, now, quote("plant made 500 cars in", "Sales rose. The ", " May"));
  EXPECT_EQ(locked.status, MatchStatus::orphan);
}

TEST(Locked, FollowsASentenceThatIsUnchanged) {
  const std::string then = "Then the firm grew. Later the firm shrank. Now it rests.";
  const std::string now = "Now it rests. Later, the firm shrank. New: the firm sold the firm.";
  const auto [alone, locked] = match(then, now, quote("the firm", "Later ", " shrank"));
  EXPECT_EQ(passage(now, locked), "the firm");
  EXPECT_EQ(locked.places.front().begin, now.find("the firm shrank"));
  EXPECT_EQ(locked.status, MatchStatus::exact);
}

TEST(Locked, EndsWhereItEndedWhateverItsLastCharacter) {
  const std::pair<const char*, const char*> cases[] = {
      {"Café Zoë opened on Monday.", "Café Zoë"},    {"He said “so it is” and left.", "“so it is”"},
      {"It was a party 🎉 for all.", "a party 🎉"},    {"كتب الوزير رسالة قصيرة إلى البرلمان.", "رسالة قصيرة"},
      {"सरकार ने नई योजना की घोषणा की।", "नई योजना"}, {"รัฐบาลประกาศนโยบายใหม่วันนี้", "นโยบายใหม่"},
      {"政府宣布了新的计划的一部分。", "新的计划"},  {"Sie aßen Grieß mit Zimt.", "aßen Grieß"},
      {"An oﬃce in the oﬀ season.", "in the oﬀ"}};
  for (const auto& [sentence, exact] : cases) {
    const std::string now = "The first line is another one.\n" + std::string(sentence);
    const auto [alone, locked] = match("The first line.\n" + std::string(sentence), now, quote(exact));
    EXPECT_EQ(passage(now, locked), exact);
    EXPECT_EQ(locked.status, MatchStatus::exact) << exact;
  }
}

TEST(Locked, TakesWhatStandsInItsPlace) {
  const std::string then = "Sales rose in the north. Costs fell by 5 per cent in May. Rents stayed the same.";
  const std::string now =
      "Sales rose in the north. In May, it seems, costs fell by 6 per cent. Rents stayed the same.";
  const auto [alone, locked] = match(then, now, quote("Costs fell by 5 per cent"));
  EXPECT_NE(alone.status, MatchStatus::fuzzy);
  EXPECT_EQ(locked.status, MatchStatus::fuzzy);
  EXPECT_EQ(passage(now, locked), "costs fell by 6 per cent");
  EXPECT_TRUE(locked.figures_changed);
}

TEST(Locked, TakesNothingNewThatIsUnlike) {
  const std::string then = "Sales rose in the north. Costs fell by 5 per cent in May. Rents stayed the same.";
  const std::string now = "Sales rose in the north. The board met in May as ever. Rents stayed the same.";
  EXPECT_EQ(match(then, now, quote("Costs fell by 5 per cent in May")).locked.status, MatchStatus::orphan);
}

TEST(Locked, DoesNotCountForAnotherSelector) {
  const Query query = quote("Costs fell", "", " by 5 per cent");
  const Article article = read_plain("Costs fell by 5 per cent.");
  const std::vector<Query> queries = {query};
  Lock lock = lock_of(article, queries, Matcher(queries).match(article));
  lock.passages.front().selector ^= 1;
  lock.sentences.front() ^= 1;
  EXPECT_EQ(Matcher(queries).match(article, &lock).front().status, MatchStatus::exact);
}

// A lock comes from a file that anybody may edit.
TEST(Locked, BearsALockOfNonsense) {
  const std::vector<Query> queries = {quote("the firm")};
  Lock lock;
  for (const std::size_t number : {std::size_t{0}, std::size_t{7}, ~std::size_t{0}}) {
    lock.sentences.assign(number % 10, 5);
    lock.passages = {{0, hash_of(queries[0]), number, "the", {number, number + 3}}};
    EXPECT_EQ(Matcher(queries).match(read_plain("So the firm."), &lock).front().status, MatchStatus::exact);
  }
}

TEST(Past, JoinsEqualSentencesBesideEachOther) {
  const std::string then = "One is here. Same. Same. Two is here.";
  const std::string now = "One is here. Same. New one. Same. Two is here.";
  const auto [alone, locked] = match(then, now, quote("Same", "here. ", ". Same"));
  EXPECT_EQ(passage(now, locked), "Same");
  EXPECT_EQ(locked.places.front().begin, 13U);
}

}  // namespace
}  // namespace obelus
