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

}  // namespace
}  // namespace obelus
