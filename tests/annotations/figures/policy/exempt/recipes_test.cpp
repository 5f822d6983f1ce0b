#include "annotations/figures/policy/judged.hpp"

namespace obelus {
namespace {

using testing::expect_figures;
using testing::expect_judged;
using testing::judged_markdown;

TEST(Recipes, SayWhatGoesIn) {
  expect_judged({{"[[2 cups]] rye flour", "instruction"},
                 {"2 cups ([[240 g]]) rye flour", "instruction"},
                 {"[[1/2 tsp]] salt", "instruction"}});
  const std::string list =
      "- 2 tbsp oil\n- 1 tsp salt\n- 1 tsp mace\n- 300 g carrots, sliced\n- 14 plums\n- Flour, 250 g\n\n"
      "Stir and let it rest 30 minutes. Forty miles of rope, 12 days at sea.\n\nServes: 15\n";
  EXPECT_EQ(judged_markdown(list, "250 g"), "instruction");
  EXPECT_EQ(judged_markdown(list, "30 minutes"), "instruction");
  EXPECT_EQ(judged_markdown(list, "15"), "instruction");
  EXPECT_EQ(judged_markdown(list, "12 days"), "error");
  EXPECT_EQ(judged_markdown(list, "300 g"), "instruction");
  EXPECT_EQ(judged_markdown(list, "14"), "instruction");
}

TEST(Recipes, SayHowManyTheyServe) {
  expect_judged({{"Serves about [[12]]", "instruction"},
                 {"Makes about [[24]] rolls", "instruction"},
                 {"Prep time: [[15 minutes]]", "instruction"}});
}

TEST(Recipes, AreNotListsOfOtherThings) {
  EXPECT_EQ(judged_markdown("- 300 g of dust a day\n- 14 plants closed\n", "300 g"), "error");
  EXPECT_EQ(judged_markdown("- 300 g of dust a day\n- 14 plants closed\n", "14"), "error");
  EXPECT_EQ(judged_markdown("- Makes 40,000 boats a year\n", "40,000"), "error");
  EXPECT_EQ(judged_markdown("- Makes 40 boats\n", "40"), "error");
  expect_figures({"Makes [[40,000]] boats", "Serves [[40]] towns on the coast",
                  "He drank [[12 cups]] that day.", "Serves 12 towns with [[40,000]] pupils.",
                  "The firm makes [[24]] boats."});
}

TEST(Recipes, SayOfWhatKind) {
  expect_judged({{"Makes [[24]] large rolls", "instruction"}});
  expect_figures({"Makes [[24]] boats daily", "Serves [[24]] large towns there"});
}

TEST(Recipe, WeighsItsFirstIngredientToo) {
  const std::string text =
      "Serves: 8\n\nPrep Time: 15 minutes\n\n1/4 pound celery, peeled\n\n2 tablespoons milk\n";
  EXPECT_EQ(testing::judged_markdown(text, "1/4 pound"), "instruction");
  EXPECT_EQ(testing::judged_markdown("1/4 pound celery fell on him.\n", "1/4 pound"), "error");
}

}  // namespace
}  // namespace obelus
