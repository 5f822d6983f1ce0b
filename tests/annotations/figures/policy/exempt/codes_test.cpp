#include "annotations/figures/policy/judged.hpp"

namespace obelus {
namespace {

using testing::expect_figures;
using testing::expect_judged;

TEST(Url, IsAddressesPathsAndFiles) {
  expect_judged({{"See [[https://example.org/2021/03/file-17]] for more.", "url"},
                 {"See [[www.example.org/17]] for more.", "url"},
                 {"Write to [[press2024@example.org]] today.", "url"},
                 {"The list is in [[report_2021.csv]] now.", "url"},
                 {"The list is in [[summary17.pdf]] now.", "url"},
                 {"See document [[A/HRC/49/2]] of May.", "url"},
                 {"Follow [[@news24]] for more.", "url"},
                 {"It trended as [[#vote24]] then.", "url"}});
}

TEST(Identifier, IsNumbersForMachines) {
  expect_judged({{"The host [[192.168.0.1]] is down.", "identifier"},
                 {"ISBN [[978-3-16-148410-0]] is wrong.", "identifier"},
                 {"Commit [[06e828879afc40]] broke it.", "identifier"},
                 {"See doi [[10.1000/182]] for it.", "identifier"},
                 {"Account [[1234567890]] was closed.", "identifier"}});
}

TEST(Phone, IsGroupsThatOneDials) {
  expect_judged({{"Call [[0800 123 4567]] now.", "phone"},
                 {"Call [[+44 20 7946 0958]] now.", "phone"},
                 {"Ring [[(541) 754-3010]] after six.", "phone"},
                 {"The number is [[541-754-3010]] still.", "phone"}});
}

TEST(Phone, IsNotAFewFiguresInARow) {
  expect_figures({"They sold 120, 300 and [[4500]] of them.", "The bill passed [[219-206]] on Thursday.",
                  "It has [[1,234,567]] readers."});
}

TEST(Version, HasDots) {
  expect_judged({{"Upgrade to [[1.2.3]] today.", "version"},
                 {"Upgrade to [[v2.0]] today.", "version"},
                 {"The v [[1.1]] fields are new.", "version"}});
  expect_figures({"It grew by [[1.2 points]] then.", "It weighs [[2.0 kg]] at most."});
}

TEST(Version, IsNoNumberInGroups) {
  expect_figures({"It counts [[1.234.567]] people."});
  expect_judged({{"Get version [[1.234.567]] of it.", "version"}, {"Get [[1.23.456]] of it.", "version"}});
}

TEST(Identifier, IsNamedByWhatStandsBeforeItsColon) {
  expect_judged({{"It is in [[arXiv:1312.6199]] since then.", "identifier"},
                 {"It is PMID: [[9382]] there.", "“PMID: 9382”: identifier"},
                 {"The host is [[0000:0000:0000:0000:0000:0000:0000:0001]] now.", "identifier"}});
  expect_figures({"Total: [[9382]] votes.", "Dead: [[17]]"});
}

TEST(Phone, GoesOnWithItsExtension) {
  expect_judged(
      {{"My number is [[837.824.1482 x 63888]].", "phone"}, {"Ring [[(541) 754-3010 x12]] now.", "phone"}});
}

TEST(Phone, IsTheEmergencyNumber) {
  expect_judged({{"Call [[911]] at once.", "phone"}, {"A [[911]] call came in.", "phone"}});
  expect_figures({"They kept [[911]] horses."});
}

TEST(Identifier, IsWhatAFunctionTakes) {
  expect_judged(
      {{"We ran moveForward([[100]]); twice.", "identifier"}, {"The rest ([[100]]) left.", "error"}});
}

TEST(Phone, MayBeAPrefixAlone) {
  expect_judged({{"Call one of the [[1-800]] numbers.", "phone"}, {"They have an [[800]] number.", "phone"}});
}

TEST(Version, IsSaidOfARelease) {
  expect_judged({{"The [[2.0]] release is out.", "version"},
                 {"Like any true [[2.0]], this is a living product.", "version"},
                 {"A [[3.11]] beta came first.", "version"}});
  testing::expect_figures({"It scored an average of [[2.0]] on the test.", "A perfect [[4.0]] is rare."});
}

TEST(Version, MayStandBehindAThing) {
  expect_judged({{"Welcome to design system [[2.0]].", "version"}});
  expect_figures({"It rose [[2.0]] on the day.", "It had a magnitude [[2.0]] there."});
}

TEST(Identifier, IsAnArgumentOrAPartNumber) {
  expect_judged(
      {{"It says Date(2018, [[8]], 9) there.", "identifier"}, {"See FAR [[1.102-3]] for it.", "identifier"}});
  testing::expect_figures({"It rose (to [[8]], they say) again."});
}

TEST(Phone, MayLackItsArea) {
  testing::expect_judged({{"The desk is open daily: [[758-7639]].", "phone"},
                          {"He danced to Kensington [[6-5000]] all night.", "phone"}});
  testing::expect_figures({"It holds [[300-1000]] at a time.", "It needs [[250-1525]] volunteers."});
}

TEST(Identifier, MayBeThePageOfAManual) {
  testing::expect_judged({{"See deb822([[5]]) for the form.", "identifier"}});
}

TEST(Phone, IsWhatCitiesHaveOneCall) {
  expect_judged({{"The [[311]] Contact Center is new.", "phone"}, {"Ring the [[988]] line.", "phone"}});
  expect_figures({"The [[311]] calls were long.", "The [[311]] who sank are here.",
                  "They lost [[311]] Norwegian boats."});
}

TEST(Identifier, StandsBeforeTwoSigns) {
  testing::expect_judged({{"[[2##Neither]] is a value.", "identifier"}});
}

TEST(Identifier, IsAPaperOnArxiv) {
  expect_judged({{"The paper is there as [[2405.04517]] now.", "identifier"}});
  expect_figures({"It measured [[2475.04517]] in all.", "It measured [[2405.045]] in all."});
}

TEST(Identifier, IsTheNumberOfACase) {
  testing::expect_judged({{"It is docketed as [[3:21-cv-00877]], they say.", "identifier"},
                          {"It cites judgment [[312/2025]] at length.", "label"},
                          {"It adds to the [[1.9]] branch of it.", "version"}});
  testing::expect_figures({"It adds [[1.9]] boats."});
}

}  // namespace
}  // namespace obelus
