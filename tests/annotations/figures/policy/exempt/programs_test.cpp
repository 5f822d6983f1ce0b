#include "annotations/figures/policy/judged.hpp"

namespace obelus {
namespace {

using testing::expect_figures;
using testing::expect_judged;

TEST(Programs, AreKnownByTheirDottedNames) {
  expect_judged({{"It runs on [[Node.js 22]].", "name"},
                 {"[[Vue.js 3]] is smaller than that.", "name"},
                 {"We left [[Next.js 12]] behind.", "name"}});
}

TEST(Programs, OfPhpAreNoPesos) {
  expect_judged({{"The site needs [[PHP 8]] now.", "name"}, {"It needs [[PHP 8.1]] or newer.", "name"}});
  expect_figures({"It cost [[PHP 8,000]] then.", "The fare is [[PHP 13]] in Manila.",
                  "It was [[8 PHP]] then.", "They paid [[PHP 8.50]] each."});
}

TEST(Programs, AreWrittenSmall) {
  testing::expect_judged({{"It was built with [[webpack 4]] and care.", "name"}});
  testing::expect_figures({"With webpack [[40]] boats are drawn.", "They built piers [[4]] and care."});
}

TEST(Programs, OwnThings) {
  testing::expect_figures({"The engine has [[10x]] the power."});
  testing::expect_judged({{"It shows how special [[10x]]’s way of sailing is.", "name"}});
}

}  // namespace
}  // namespace obelus
