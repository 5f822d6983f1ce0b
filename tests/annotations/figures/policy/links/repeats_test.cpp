#include <gtest/gtest.h>

#include <string>

#include "obelus/figure.hpp"
#include "obelus/reader.hpp"

namespace obelus {
namespace {

// How many figures say again what an earlier one said.
int repeats(const std::string& text) {
  const Article article = read_plain(text);
  const std::vector<Figure> all = figures(article);
  int count = 0;
  for (const Figure& figure : all) count += figure.linked(FigureLink::repeat_of, all) != nullptr ? 1 : 0;
  return count;
}

TEST(RepeatOf, IsTheSameValueUnitAndNoun) {
  EXPECT_EQ(repeats("It uses 2,000 special chips. With 2,000 chips it is small."), 1);
  EXPECT_EQ(repeats("It uses 2,000 chips. Two thousand chips are few."), 1);
  EXPECT_EQ(repeats("Nvidia lost $600 billion in a day. The $600 billion that Nvidia lost is a record."), 1);
}

TEST(RepeatOf, IsNoOtherValueAndNoOtherThing) {
  EXPECT_EQ(repeats("It uses 2,000 chips. Others use 16,000 chips."), 0);
  EXPECT_EQ(repeats("It uses 2,000 chips. It has 2,000 lamps."), 0);
  EXPECT_EQ(repeats("The bridge cost $5 million. A painting fetched $5 million elsewhere."), 0);
  EXPECT_EQ(repeats("The quake killed 400 people. A festival drew 400 people."), 0);
}

TEST(RepeatOf, IsPointedAt) {
  EXPECT_EQ(repeats("The state spent $3.8 trillion. For most, that\n$3.8 trillion figure says little."), 1);
  EXPECT_EQ(repeats("Some 40,000 came. Of those 40,000, many stayed."), 1);
  EXPECT_EQ(repeats("The state spent $3.8 trillion. We heard that $3.8 trillion was stolen."), 0);
  EXPECT_EQ(repeats("Some 40,000 came. Of those 50,000, many stayed."), 0);
  EXPECT_EQ(repeats("Some 40,000 workers left. Those 40,000 homes burnt down."), 0);
  EXPECT_EQ(repeats("Some 40,000 workers left. Those 40,000 workers rest."), 1);
  EXPECT_EQ(repeats("It leaked 4 tons of lead. Thieves took these 4 tons of gold."), 0);
}

TEST(RepeatOf, PointsToTheFirstMention) {
  const Article article = read_plain("It has 40 ships. The 40 ships sail. All 40 ships are old.");
  const std::vector<Figure> all = figures(article);
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(all[2].linked(FigureLink::repeat_of, all), &all[0]);
}

}  // namespace
}  // namespace obelus
