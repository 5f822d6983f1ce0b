#include "obelus/lock.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "obelus/reader.hpp"

namespace obelus {
namespace {

Query quote(std::string exact) {
  Query query;
  query.exact = {std::move(exact)};
  return query;
}

Lock lock_of(const std::string& text, const std::vector<Query>& queries) {
  const Article article = read_plain(text);
  return lock_of(article, queries, Matcher(queries).match(article));
}

TEST(Lock, KeepsTheSentencesOfAPassage) {
  const Lock lock =
      lock_of("Sales rose. Costs fell by 5 %. Then came spring.", {quote("nowhere"), quote("by 5 %")});
  ASSERT_EQ(lock.sentences.size(), 3U);
  ASSERT_EQ(lock.passages.size(), 1U);
  const LockedPassage& passage = lock.passages.front();
  EXPECT_EQ(passage.query, 1U);
  EXPECT_EQ(passage.sentence, 1U);
  EXPECT_EQ(passage.text, "Costs fell by 5 %.");
  EXPECT_EQ(passage.text.substr(passage.place.begin, passage.place.size()), "by 5 %");
  EXPECT_EQ(passage.selector, hash_of(quote("by 5 %")));
}

TEST(Lock, KeepsEverySentenceOfALongPassage) {
  const Lock lock = lock_of("One. Two is here. Three is here. Four.", {quote("here. Three")});
  ASSERT_EQ(lock.passages.size(), 1U);
  EXPECT_EQ(lock.passages.front().text, "Two is here. Three is here.");
}

TEST(Lock, KeepsOnlyWhatIsCertain) {
  const std::string text = "The firm uses 30 mW. The firm rests. Ada Lovelace met Ada Lovelace.";
  Query all = quote("firm");
  all.occurrences = Occurrences::all;
  Query name = quote("Ada Lovelace");
  name.is_name = true;
  EXPECT_TRUE(lock_of(text, {quote("The firm"), quote("30 MW"), all, name, quote("gone")}).passages.empty());
}

TEST(Lock, KnowsWhenASelectorChanged) {
  Query query = quote("firm");
  const auto before = hash_of(query);
  query.prefix = "the ";
  EXPECT_NE(hash_of(query), before);
  std::swap(query.prefix, query.suffix);
  EXPECT_NE(hash_of(query), before);
  query.suffix.clear();
  EXPECT_EQ(hash_of(query), before);
}

}  // namespace
}  // namespace obelus
