#include "../judged.hpp"

namespace obelus {
namespace {

TEST(Label, IsOfARegister) {
  testing::expect_judged({{"The court ruled in Az. 3 StR [[145/23]].", "label"},
                          {"Under the (EU) [[2016/679]] it may.", "label"},
                          {"Under Regulation (EU) [[2016/679]] applies a fee.", "label"},
                          {"It is in [[Resolution 242/67]] of that year.", "label"},
                          {"They never paid [[invoice 2024/117]].", "label"},
                          {"He left [[car 16]] behind.", "label"}});
}

TEST(Label, IsNotFollowedByAShare) { testing::expect_figures({"She owns Channel 9 and [[a third]] of it."}); }

TEST(Label, IsNotHowHighBloodStands) {
  testing::expect_figures(
      {"It stood at [[140/90]] then.", "Her BP [[140/90]] fell.", "Each car [[16]] people fill."});
}

TEST(Label, MayHaveItsSenateBefore) {
  testing::expect_judged({{"The court (2 BvR [[1368/16]]) said no.", "label"},
                          {"The court ([[2]] BvR 1368/16) said no.", "label"}});
  testing::expect_figures({"It ran [[2]] BBC films."});
  FigurePolicy policy;
  policy.lang = "fr";
  testing::expect_judged({{"Selon l'article [[R. 412-6]], il doit.", "label"}}, policy);
}

TEST(Score, IsThatOfASet) {
  testing::expect_judged({{"She took the first set [[6-2]] in the rain.", "score"}});
}

TEST(Label, IsNoRegisterOfALongerNumber) {
  testing::expect_figures({"The court ([[2]] BvR 1368/1600) said no."});
}

}  // namespace
}  // namespace obelus
