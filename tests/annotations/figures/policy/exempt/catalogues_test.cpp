#include "annotations/figures/policy/judged.hpp"

namespace obelus {
namespace {

using testing::expect_figures;
using testing::expect_judged;

TEST(Catalogue, NumbersWorksOfMusic) {
  expect_judged({{"Then the Sonata in B flat, [[D. 960]], was heard.", "label"},
                 {"A late Sonata [[K. 331]] opened the night.", "label"},
                 {"They tuned for [[RV 315]] at last.", "label"},
                 {"She chose [[BWV 1004]] again.", "label"},
                 {"Last came Hob. [[XVI:52]] by candle light.", "label"}});
}

TEST(Catalogue, EndsWithTheWork) {
  expect_figures({"It was told by Mr. K. [[25]] boats were lost.",
                  "The quartet by K. [[40]] players heard it.", "They sold [[960]] tickets for the sonata."});
}

TEST(Label, IsOfAComposer) { expect_judged({{"Mozart finished [[K. 466]] in May.", "label"}}); }

TEST(Label, IsAStarOfACatalogue) {
  expect_judged({{"[[HD 189733]] b looks blue.", "label"}});
  expect_figures({"In HD [[189]] films were shown."});
}

}  // namespace
}  // namespace obelus
