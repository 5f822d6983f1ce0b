#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "obelus/figure.hpp"
#include "obelus/reader.hpp"

namespace obelus {
namespace {

// "£4 <- $6": the second figure named is what the first is linked to.
std::vector<std::string> links(const std::string& text, FigureLink kind) {
  const Article article = read_plain(text);
  const std::vector<Figure> all = figures(article);
  std::vector<std::string> found;
  for (const Figure& figure : all)
    if (const Figure* other = figure.linked(kind, all))
      found.push_back(std::string(article.text_of(figure.text)) + " <- " +
                      std::string(article.text_of(other->text)));
  return found;
}

using Links = std::vector<std::string>;

TEST(ConvertedFrom, IsTheSameInAnotherUnit) {
  const auto kind = FigureLink::converted_from;
  EXPECT_EQ(links("It lost $600 billion (£482 billion).", kind), Links{"£482 billion <- $600 billion"});
  EXPECT_EQ(links("It lost $6 million (about £4.2 million).", kind), Links{"£4.2 million <- $6 million"});
  EXPECT_EQ(links("They walked 500 miles (800 km) home.", kind), Links{"800 km <- 500 miles"});
}

TEST(ConvertedFrom, IsNotAnotherThingInBrackets) {
  const auto kind = FigureLink::converted_from;
  EXPECT_EQ(links("It lost $600 billion ($482 billion last year).", kind), Links{});
  EXPECT_EQ(links("It is 500 miles away (40 kg of it).", kind), Links{});
  EXPECT_EQ(links("It lost $600 billion. (£482 billion was saved.)", kind), Links{});
}

TEST(PartOf, IsSomeOfTheWhole) {
  const auto kind = FigureLink::part_of;
  EXPECT_EQ(links("It won 30 of the 50 seats.", kind), Links{"30 <- 50"});
  EXPECT_EQ(links("It won 30 of its 50 seats.", kind), Links{"30 <- 50"});
  EXPECT_EQ(links("It won 30 seats, and 50 lost.", kind), Links{});
}

TEST(PartOf, MayFollowItsWhole) {
  const auto kind = FigureLink::part_of;
  EXPECT_EQ(links("Of the 200 guests, 30 stayed.", kind), Links{"30 <- 200"});
  EXPECT_EQ(links("Among 500 patients, 20 died.", kind), Links{"20 <- 500"});
  EXPECT_EQ(links("The 50 boats, 30 of which sank, were old.", kind), Links{"30 <- 50"});
  EXPECT_EQ(links("Some 120 people, including 45 children, came.", kind), Links{"45 <- 120"});
  EXPECT_EQ(links("Of the 3 models, 500 units were sold.", kind), Links{});
  EXPECT_EQ(links("It has 12 rooms, including 45 beds.", kind), Links{});
}

TEST(Attribution, IsByAVerbOfSaying) {
  const auto attributed = [](const std::string& text) {
    return figures(read_plain(text)).front().attributed;
  };
  EXPECT_TRUE(attributed("Police believe 12 people died."));
  EXPECT_TRUE(attributed("It cost $5 million, according to the ministry."));
  EXPECT_TRUE(attributed("A study revealed that 30 per cent smoke."));
  EXPECT_FALSE(attributed("It cost $5 million. The ministry said so."));
}

TEST(RangeEnd, IsTheOtherEndFurtherOn) {
  const auto kind = FigureLink::range_end;
  EXPECT_EQ(links("It rose from $5 last year to $8 now.", kind), Links{"$8 <- $5"});
  EXPECT_EQ(links("It cost $5 last year and $8 now.", kind), Links{});
}

}  // namespace
}  // namespace obelus
