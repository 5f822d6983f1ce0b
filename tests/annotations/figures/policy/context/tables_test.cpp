#include <gtest/gtest.h>

#include <string>

#include "obelus/figure.hpp"
#include "obelus/reader.hpp"

namespace obelus {
namespace {

constexpr const char* table =
    "| Year | Cost ($m) | Share (%) | Ships |\n"
    "|---|---|---|---|\n"
    "| 2016 | 5 | 12 | 40 |\n";

const Figure* cell(const Article& article, const std::vector<Figure>& all, const std::string& text) {
  for (const Figure& figure : all)
    if (article.text_of(figure.text) == text && article.block_at(figure.text.begin)->row > 0) return &figure;
  return nullptr;
}

TEST(TableCell, HasTheUnitOfItsColumn) {
  const auto article = read_markdown(table);
  const auto all = figures(*article);
  const Figure* cost = cell(*article, all, "5");
  ASSERT_NE(cost, nullptr);
  EXPECT_EQ(cost->quantity.kind, QuantityKind::money);
  EXPECT_EQ(cost->quantity.unit, "USD");
  EXPECT_EQ(cost->quantity.low, 5e6);
  const Figure* share = cell(*article, all, "12");
  ASSERT_NE(share, nullptr);
  EXPECT_EQ(share->quantity.kind, QuantityKind::percent);
  EXPECT_EQ(share->quantity.low, 12);
}

TEST(TableCell, IsCountedByItsHeading) {
  const auto article = read_markdown(table);
  const auto all = figures(*article);
  const Figure* ships = cell(*article, all, "40");
  ASSERT_NE(ships, nullptr);
  EXPECT_EQ(article->text_of(ships->quantity.noun), "Ships");
  EXPECT_EQ(ships->verdict, Verdict::error);
}

TEST(TableCell, OfYearsAndRanksIsNoFigure) {
  const auto article =
      read_markdown("| Rank | Year | Ships |\n|---|---|---|\n| 1 | 1850 | 40 |\n| 2 | 2016 | 50 |\n");
  const auto all = figures(*article);
  for (const char* text : {"1", "1850", "2", "2016"}) {
    const Figure* figure = cell(*article, all, text);
    ASSERT_NE(figure, nullptr) << text;
    EXPECT_EQ(figure->verdict, Verdict::exempt) << text;
  }
}

TEST(TableCell, HasTheUnitOfItsRow) {
  const auto article = read_markdown("| | North | South |\n|---|---|---|\n| Area (km²) | 40 | 50 |\n");
  const auto all = figures(*article);
  const Figure* north = cell(*article, all, "40");
  ASSERT_NE(north, nullptr);
  EXPECT_EQ(north->quantity.kind, QuantityKind::measure);
}

TEST(TableCell, HasAUnitBehindACommaOrInThousands) {
  const auto article = read_markdown(
      "| Revenue, $bn | People (thousands) | Change (pp) |\n|---|---|---|\n| 3.1 | 5,400 | 1.2 |\n");
  const auto all = figures(*article);
  const Figure* revenue = cell(*article, all, "3.1");
  const Figure* people = cell(*article, all, "5,400");
  const Figure* change = cell(*article, all, "1.2");
  ASSERT_TRUE(revenue != nullptr && people != nullptr && change != nullptr);
  EXPECT_EQ(revenue->quantity.low, 3.1e9);
  EXPECT_EQ(people->quantity.low, 5.4e6);
  EXPECT_EQ(change->quantity.unit, "pp");
  for (const Figure& figure : all) {
    const bool heads = article->block_at(figure.text.begin)->row == 0;
    EXPECT_EQ(figure.verdict == Verdict::exempt, heads) << article->text_of(figure.text);
  }
}

TEST(TableCell, UnderAYearIsCountedByItsRow) {
  const auto article = read_markdown("| | 2019 | 2020 |\n|---|---|---|\n| Staff | 120 | 140 |\n");
  const auto all = figures(*article);
  const Figure* staff = cell(*article, all, "140");
  ASSERT_NE(staff, nullptr);
  EXPECT_EQ(article->text_of(staff->quantity.noun), "Staff");
}

TEST(TableCell, HasTheUnitOfItsCaption) {
  const auto article = read_html(
      "<table><caption>Sales by year (in $m)</caption><tr><th>Year</th><th>Sales</th></tr>"
      "<tr><td>2016</td><td>40</td></tr></table>");
  const auto all = figures(*article);
  const Figure* sales = cell(*article, all, "40");
  ASSERT_NE(sales, nullptr);
  EXPECT_EQ(sales->quantity.unit, "USD");
  EXPECT_EQ(sales->quantity.low, 4e7);
}

TEST(TableCell, IsCountedByAHeadingInThePlural) {
  const auto article =
      read_markdown("| Repository | Lines of code | Day in quarter |\n|-|-|-|\n| a | 24549 | 3 |\n");
  const auto all = figures(*article);
  const Figure* lines = cell(*article, all, "24549");
  ASSERT_NE(lines, nullptr);
  EXPECT_EQ(lines->verdict, Verdict::error);
  const Figure* day = cell(*article, all, "3");
  ASSERT_NE(day, nullptr);
  EXPECT_EQ(day->reason, "label");
}

TEST(TableCell, MayHoldARange) {
  const auto article =
      read_markdown("| Month | Day | Cost ($m) | Boats |\n|-|-|-|-|\n| May | 7-11 | 5-6 | 30-40 |\n");
  const auto all = figures(*article);
  const Figure* days = cell(*article, all, "7-11");
  ASSERT_NE(days, nullptr);
  EXPECT_EQ(days->reason, "label");
  const Figure* cost = cell(*article, all, "5-6");
  ASSERT_NE(cost, nullptr);
  EXPECT_EQ(cost->quantity.unit, "USD");
  EXPECT_EQ(cost->quantity.high, 6e6);
  const Figure* boats = cell(*article, all, "30-40");
  ASSERT_NE(boats, nullptr);
  EXPECT_EQ(boats->verdict, Verdict::error);
}

TEST(TableCell, HasTheUnitOfTheCaptionBeforeIt) {
  const std::string markdown =
      "Table 2: Sales by year (in $m)\n\n| Year | Sales |\n|---|---|\n| 2016 | 5 |\n\n"
      "Tablets sell well (in $m).\n\n| Year | Sales |\n|---|---|\n| 2016 | 7 |\n";
  const auto article = read_markdown(markdown);
  const auto all = figures(*article);
  const Figure* sales = cell(*article, all, "5");
  ASSERT_NE(sales, nullptr);
  EXPECT_EQ(sales->quantity.unit, "USD");
  const Figure* others = cell(*article, all, "7");
  ASSERT_NE(others, nullptr);
  EXPECT_EQ(others->quantity.unit, "");
}

// A caption is read as any text is: what it counts needs a source, its own number does not.
TEST(Caption, CountsAsTextDoes) {
  const auto article = read_html(
      "<figure><img src=\"a.png\"><figcaption>Figure 3: Some 300 boats, seen in 2016.</figcaption></figure>");
  const auto all = figures(*article);
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(all[0].reason, "label");
  EXPECT_EQ(all[1].verdict, Verdict::error);
  EXPECT_EQ(all[1].quantity.low, 300);
  EXPECT_EQ(all[2].reason, "year");
}

}  // namespace
}  // namespace obelus
