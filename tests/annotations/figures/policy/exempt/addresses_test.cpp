#include "annotations/figures/policy/judged.hpp"

namespace obelus {
namespace {

using testing::expect_figures;
using testing::expect_judged;

TEST(Address, IsAHouseInAStreet) {
  expect_judged({{"He lives at [[10 Downing Street]].", "address"},
                 {"Send it to [[1600 Pennsylvania Avenue]].", "address"},
                 {"Send it to Springfield, [[IL 62704]] please.", "address"},
                 {"Ils habitent [[12 rue]] de Rivoli.", "address"}});
  expect_figures({"They paved [[10]] streets.", "They closed [[12]] Oxford shops in Bond Street.",
                  "A flood closed [[14]] Mill Street\u2019s shops."});
}

TEST(Address, HasItsPostcodeBehind) {
  testing::expect_judged({{"Write to 45 Mill Street, Springdale [[30314]].", "address"}});
}

TEST(Address, MayHaveACompassPointOrABlock) {
  testing::expect_judged({{"The shop at [[1001 W. Main St]]. closed.", "“1001 W. Main”: address"},
                          {"Smoke rose from the [[2100 block]] of Elm Street.", "address"}});
  testing::expect_figures({"The lamp draws [[40 W]]. Mary turned it off."});
}

TEST(Address, MayHaveItsStreetShortAndSmall) {
  testing::expect_judged({{"The truck stood at [[4308 Mill rd]]. at the time.", "address"}});
  testing::expect_figures({"They sold [[4308]] Mill shares.", "It has a [[5]] W USB charger."});
}

TEST(Address, MayLackTheWordForStreet) {
  testing::expect_judged({{"At Martyrs', [[3855 N. Lincoln]], at ten.", "address"}});
}

TEST(Address, HasAStateWithPoints) {
  testing::expect_judged({{"Write to Oak Hill, [[N.Y. 12345]].", "address"},
                          {"Write to Washington, [[D.C. 20036]].", "address"},
                          {"They reached the [[round of 16]].", "label"}});
  testing::expect_figures({"It cost [[Y 12345]] in Kyoto."});
}

TEST(Address, IsAStreetCountedFromTheMiddle) {
  expect_judged({{"They live west of [[400 West]] and Mill Drive.", "address"},
                 {"It runs from 300 South to [[400 East]], then turns.", "address"}});
  testing::expect_figures({"They hired [[400]] West Germans.", "In all [[300]] South Koreans came.",
                           "They lost [[400]] West of the river."});
}

TEST(Address, MayBeRomance) {
  expect_judged({{"Write to [[12 Rue]] de Rivoli, 75001 Paris.", "address"},
                 {"Write to 12 Rue de Rivoli, [[75001]] Paris.", "address"}});
  testing::expect_figures({"There are [[12]] rues de nuit."});
}

TEST(Address, MayEndWithItsHouse) {
  FigurePolicy policy;
  policy.lang = "es";
  testing::expect_judged(
      {{"En la calle Mayor, [[15]], ardió.", "address"}, {"La calle de Alba, [[4]].", "address"}}, policy);
  EXPECT_EQ(testing::judged("En la calle, [[15]] personas.", policy), "error");
}

TEST(Address, MayOwnSomethingOrHaveALongPostcode) {
  expect_judged({{"The roof of [[3501 Mill Road’s]] new hall leaks.", "address"},
                 {"Write to Springfield, IL 62704-[[1234]].", "address"}});
  testing::expect_figures({"They sold [[3501]] Mill’s Best pies.",
                           "Oak Hill, IL has 62 boats and [[1234]] men.",
                           "Springfield, IL 62704 lost [[1234]] jobs."});
}

TEST(Address, IsOnAPikeOrInAStateWrittenOut) {
  expect_judged({{"The mill at [[2934 Benner Pike]] burned.", "address"},
                 {"Write to Mill Avenue, Springfield, Illinois, [[62704]].", "address"}});
  testing::expect_figures({"In Springfield, Illinois, [[62704]] voted.", "They caught [[2934]] pike.",
                           "It cost Ohio, and not Illinois, [[62704]] jobs."});
}

TEST(Address, MayBeABuildings) {
  expect_judged({{"The county bought the [[600 Penn building]] in May.", "address"}});
  testing::expect_figures({"The county bought [[600]] Penn buildings.",
                           "The [[600]] Norwegian buildings burned.", "It has [[600]] Penn building plans."});
}

TEST(Address, IsABlockOfAStreet) {
  expect_judged({{"Between the [[300]] and 400 blocks it is shut.", "address"},
                 {"Between the 300 and [[400]] blocks it is shut.", "address"}});
  expect_figures({"He sold [[300]] blocks of flats.", "They built [[400]] blocks."});
}

TEST(Address, IsInARiseOrAMarket) {
  expect_judged({{"He lives at [[14 Orchard Rise]], Pell.", "address"},
                 {"They came from [[12 Exmouth Market]].", "address"}});
  expect_figures({"It told of [[14]] Orchard Rise tenants.", "[[12]] Rents Rise"});
}

TEST(Address, IsOfAStreetInGerman) {
  FigurePolicy policy;
  policy.lang = "de";
  testing::expect_judged({{"Der Laden an der Propststraße [[8]] bleibt.", "address"},
                          {"Er fuhr durch die Via Sura [[3]], dann heim.", "address"},
                          {"In der Propststraße [[8]] Boote fand er.", "error"}},
                         policy);
}

TEST(Address, IsToldInFrenchAndWithFourDigits) {
  FigurePolicy policy;
  policy.lang = "fr";
  testing::expect_judged({{"Elle vend au [[27]] de la rue Haute.", "“27 de la rue”: address"},
                          {"Il sonne au [[41]] du quai Bas.", "“41 du quai”: address"}},
                         policy);
}

}  // namespace
}  // namespace obelus
