#include "../judged.hpp"

namespace obelus {
namespace {

TEST(Label, IsOfARegister) {
  testing::expect_judged({{"The court ruled in Az. 3 StR [[145/23]].", "label"},
                          {"Under the (EU) [[2016/679]] it may.", "label"},
                          {"It is in [[Resolution 242/67]] of that year.", "label"},
                          {"They never paid [[invoice 2024/117]].", "label"},
                          {"He left [[car 16]] behind.", "label"}});
}

TEST(Label, IsNotFollowedByAShare) { testing::expect_figures({"She owns Channel 9 and [[a third]] of it."}); }

TEST(Label, IsNotHowHighBloodStands) {
  testing::expect_figures(
      {"It stood at [[140/90]] then.", "Her BP [[140/90]] fell.", "Each car [[16]] people fill."});
}

}  // namespace
}  // namespace obelus
