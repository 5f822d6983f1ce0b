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
  const std::string list = "- 2 tbsp oil\n- 300 g carrots, sliced\n- 14 plums\n";
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
  expect_figures({"He drank [[12 cups]] that day.", "The firm makes [[24]] boats."});
}

}  // namespace
}  // namespace obelus
