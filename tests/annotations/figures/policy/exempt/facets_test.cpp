#include "annotations/figures/policy/judged.hpp"

namespace obelus {
namespace {

using testing::expect_figures;
using testing::expect_judged;

TEST(Facets, SayHowAThingIsMade) {
  expect_judged({{"We lay it out on a [[12]]-column grid.", "class"},
                 {"A [[twelve]]-column grid holds it.", "class"},
                 {"She writes [[900]]-word editorials.", "class"},
                 {"It was a [[40]] line method.", "class"},
                 {"He typed it into a single [[5,000]] character box.", "class"}});
  expect_figures({"The paper has [[12]] columns.", "It has a [[500]]-word limit.",
                  "They named the [[12]] core duties.", "The [[12]] key points are old.",
                  "She wrote [[900]] words of it.", "It has a [[12]]-track lead."});
  expect_judged({{"It is a [[six]]-digit number.", "small-count"}});
}

TEST(Facets, OfWhichASizeIsAMultiple) {
  expect_judged({{"All spaces are multiples of [[8]].", "class"},
                 {"It is sold in multiples of [[$10]] only.", "class"}});
  expect_figures({"A total of [[18]] sank.", "There were multiples of the [[40]] of them."});
}

TEST(Facets, ThatNobodySet) {
  expect_judged({{"It is smaller than the default [[1,000]], which is slow.", "class"},
                 {"The size defaults to [[30]].", "class"}});
  expect_figures({"In default [[40]] of them lost it all.", "The default cost [[40]] firms dear.",
                  "By default [[1,200]] boats pay."});
}

TEST(Facets, MayStandAlone) {
  expect_judged({{"She rode a [[ten]]-speed.", "class"}, {"We had the [[12]] course menu.", "class"}});
  expect_figures({"The [[12]] course fees rose."});
}

}  // namespace
}  // namespace obelus
