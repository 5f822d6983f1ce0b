#include "annotations/figures/policy/judged.hpp"

namespace obelus {
namespace {

using testing::expect_figures;
using testing::expect_judged;

TEST(Name, IsNotWhatSomebodyHas) {
  expect_figures({"GSA's [[184]] public-facing websites were read.", "It is NASA's [[112]] far-flung labs.",
                  "Of the town's [[486]] well-kept boats two sank."});
  expect_figures({"The top 100 meet. The [[100]] most popular ones vote."});
  expect_judged({{"She wore [[Levi's 501]] and a hat.", "name"}});
}

TEST(Name, MayBeADigitOrASum) {
  expect_judged({{"[[3]] says it grows.", "name"},
                 {"Most of [[3's]] marketing staff left.", "name"},
                 {"She starred in [[Million Dollar]] Baby in June.", "name"},
                 {"Ask for pages that were [[404]] errors.", "name"}});
  expect_figures({"Of ten firms [[3]] said no.", "They paid [[a million dollar]] fine.",
                  "The log shows [[500]] errors.", "[[Million dollar]] homes burnt.",
                  "She sold [[404]] boats."});
}

TEST(Name, IsARaceThatSomebodyRuns) {
  expect_judged(
      {{"He is one of the [[800 metres]] favourites.", "name"}, {"The [[800 metres]] runner won.", "name"}});
  expect_figures({"They fled [[800 metres]] down the road.", "She saw [[70 metres]] runners."});
}

TEST(Name, MayBeTheFirstOfItsArticle) {
  expect_judged({{"[[Halo 2]] brings more traffic. The launch of Halo 2 did.", "name"}});
  expect_figures({"Halo [[2]] brings more traffic.",
                  "Boats [[40]] sailors lost. Some boats 40 years old sank.",
                  "Crews [[12]] boats lost. The crews of Crews 120 rowed."});
}

TEST(Name, IsNotWhatIsCountedBehindAVerb) {
  expect_judged({{"It returns [[503]] responses.", "name"}, {"Fix the [[404]] errors.", "name"}});
  expect_figures({"The agency got [[429]] responses.", "The poll drew [[503]] responses.",
                  "Staff logged [[404]] errors in a day.", "They had [[429]] responses.",
                  "The city's [[800 m]] runner blocks line the path."});
}

TEST(Name, IsNoSumBesideACapital) {
  expect_figures({"The judge fined him [[One Million Dollars]] Monday.", "Police [[5]] wounded the men.",
                  "Of the brothers, [[3]] says police died."});
  expect_judged({{"[[Maroon 5]] toured Europe.", "name"}});
  EXPECT_NE(testing::judged("He won a [[Five Million Dollar]] Prize."), "name");
}

TEST(Called, IsWhatIsFiled) {
  expect_judged({{"Read the [[10k]] statement.", "name"}});
  expect_figures({"At once [[404]] errors hit the firm.", "They filed [[10k]] statements.",
                  "It printed [[10k]] statement forms."});
}

TEST(Called, IsANoteBesideOthers) {
  expect_judged({{"Learn about the new [[$20]], $10, and $5 Notes.", "name"},
                 {"Learn about the new $20, [[$10]], and $5 notes.", "name"},
                 {"It reported in a [[6–10 Day]] Rain Outlook that it rains.", "name"}});
  expect_figures({"They cost [[$20]], $10, and $5.", "It cost [[$20]], and the notes were lost.",
                  "It lasted [[6–10 days]] in Leeds."});
}

TEST(Called, IsWhatSendsElsewhere) {
  expect_judged({{"Short links use [[301]] “permanent” redirects.", "name"},
                 {"Treat links with [[301]] redirects like others.", "name"},
                 {"They share the [[508]] standards.", "name"},
                 {"Only [[10x]] developers can do it.", "name"}});
  expect_figures({"We counted [[301]] redirects.", "We set [[300]] redirects.", "They met [[508]] standards.",
                  "It made [[10x]] profits.", "It made [[10x]] hires in May."});
}

TEST(Called, IsAnIdeaOfAFund) {
  expect_judged({{"I wrote a [[10X]] idea for it.", "name"}});
  expect_figures({"It brought a [[10X]] return."});
}

TEST(Called, IsALawAmongOthers) {
  expect_judged({{"Due to adherence to [[508]] guidelines it is.", "name"},
                 {"Follow rules (like [[508]]) in it.", "name"}});
  expect_figures({"It had [[508]] guidelines.", "We met many (like [[509]]) there."});
}

TEST(Called, IsAFundInARow) {
  expect_judged({{"Ann Lee, head, [[10x]], GSA", "name"}});
  expect_figures({"Sales grew, [[10x]] in all."});
}

TEST(Called, IsWhatSomeoneDrewUp) {
  expect_judged({{"They may know President Wilson’s [[14 Points]], or not.", "name"}});
  expect_figures({"They may know of Wilson’s [[14 points]], or not."});
}

TEST(Called, IsNoSumBesideNotes) { expect_figures({"It lost [[$20]], $10 and $5 bills were left."}); }

TEST(WorkTitle, IsNoScoreOfAPlayer) {
  expect_figures({"Butler’s [[35 Points]] carried the Heat.", "Curry's [[41 Points]] beat the record.",
                  "Curry's [[41 Points]] Sink Rockets."});
}

TEST(Name, HasANextOne) {
  expect_judged(
      {{"Drupal 7 and [[8]] websites must move.", "name"}, {"It came with Drupal 7 / [[8]] then.", "name"}});
  expect_figures({"It came with Drupal 7 and [[8]] boats.", "It came with Drupal 7 and [[40]] sites.",
                  "They dug up World War 1 and [[2]] devices."});
}

TEST(Name, HasANextTenth) {
  expect_judged({{"We drop TLS 1.0 and [[1.1]] connections.", "name"}});
  expect_figures({"We drop TLS 1.0 and [[4.5 points]]."});
}

TEST(Norm, IsAnAnswerOfAServer) {
  expect_judged({{"We got a [[200]] OK.", "name"}});
  expect_figures({"We got [[200]] of them."});
}

TEST(Name, IsTheOlderOfTwo) {
  expect_judged({{"The older [[767]] is now a freighter.", "name"}});
  expect_figures({"The older [[300]] were sold."});
}

TEST(Name, IsAQuestionOfAMillion) {
  expect_judged({{"It was [[a million-dollar]] question.", "name"}});
  expect_figures({"It was [[a million-dollar]] fraud."});
}

}  // namespace
}  // namespace obelus
