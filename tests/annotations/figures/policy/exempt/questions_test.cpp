#include "annotations/figures/policy/judged.hpp"

namespace obelus {
namespace {

using testing::expect_figures;
using testing::expect_judged;

TEST(Questions, TellNothingOfWhatTheyAskFor) {
  expect_judged({{"Do we need [[32]] shades of blue?", "question"},
                 {"They asked: Do we need [[32]] shades of blue?", "question"},
                 {"Can you name [[40]] birds?", "question"},
                 {"And won’t you get [[half]] as much?", "question"}});
}

TEST(Questions, MayBeFullOfFacts) {
  expect_figures({"Do you know that [[40]] boats sank?", "Will they sell the [[40]] boats?",
                  "Can you believe they spent [[$40 million]]?", "Do they still owe [[$40 million]] in tax?",
                  "Why did [[40]] boats sink?", "We do need [[32]] shades of blue.",
                  "Do we want to spend [[$40 million]] on a pier?", "Do we need [[40,000]] new berths?",
                  "Can you live on [[$7.25 a day]]?", "Should we accept [[40]] deaths a year?",
                  "Will we lose [[400]] berths?", "Can you cut [[30 percent]] of it?",
                  "Do you recall the [[40]] who drowned?", "Can we go on after [[300]] deaths?",
                  "Can you live on bread when [[300]] people starve?"});
}

TEST(Question, IsWhetherSomethingWillBeNeeded) {
  expect_judged({{"Will you need [[40]] chairs?", "question"}});
  expect_figures(
      {"Will we lose [[40]] jobs?", "Will you need the [[40]] chairs?", "Will the town have [[40]] chairs?"});
}

TEST(Question, IsWhetherItIsWorthIt) {
  expect_judged({{"Is it worth spending [[10 hours]] on a note that saves time?", "question"}});
  expect_figures({"Is it true that [[40]] boats sank?", "Is it the [[10 hours]] we lost?"});
}

TEST(Question, IsNotOfWhatMayBeLost) {
  expect_figures(
      {"Is it worth losing [[40]] jobs?", "Will you have [[40]] fewer crews?", "Will we need [[400]] beds?"});
}

TEST(Question, IsNotOfWhatIs) {
  expect_judged({{"Is it okay to spend [[10 hours]] on a note?", "question"}});
  expect_figures({"Is it reasonable that patients wait [[12 weeks]] for it?",
                  "Is it okay that crews wait [[40 hours]]?",
                  "Is it worth asking why [[120]] bridges are closed?",
                  "Will we need [[400]] schools by 2030?", "Will you need [[400]] visas by 2030?"});
}

TEST(Question, IsWhatOneOfAKindNeedsOrTheReaderHasDone) {
  expect_judged({{"Does a plan need [[60]] pages?", "question"},
                 {"Have you rowed for more than [[3 years]]?", "question"},
                 {"Is [[18]] the right age to row alone?", "question"},
                 {"Is [[12]] enough?", "question"}});
  expect_figures({"Does the pier need [[60]] planks?", "Does a town need [[67]] piers?",
                  "Is [[19]] enough boats for the whole town?", "Is [[14]] the right number of piers for it?",
                  "Have you seen [[40]] boats go by?", "Would you pay [[$38]] to moor at the pier?",
                  "Does a town that lost [[60]] boats need a pier?", "Have you heard that [[30]] boats sank?",
                  "Have you seen the [[40]] wrecks?", "Have they rowed for [[30 years]]?",
                  "Is [[40]] the toll?", "Are [[40]] enough dead?", "Would you pay the [[$5]] they ask?",
                  "Would they pay [[$5]] for a rope?", "Would you believe they pay [[$5 million]]?"});
}

TEST(Question, IsASumOrAnOffer) {
  expect_judged({{"What is [[17 times]] 23?", "question"},
                 {"What is 17 times [[23]]?", "question"},
                 {"Would you rather have [[$100]] today?", "question"},
                 {"Would you rather earn a little less than [[$100]] today?", "question"}});
  expect_figures({"What is [[17 times]] the old rate?", "He said it was 17 times [[23]].",
                  "Would you rather forget the [[$100 million]] that went?",
                  "Would you rather have a mayor who lost [[$3 million]]?",
                  "Would you rather be in Oslo, where [[300]] piers closed?",
                  "Would you rather own a port that was fined [[$12 million]]?",
                  "Would you rather pay the [[$40]] they ask?",
                  "Would you rather be one of [[7,300]] sailors at sea?"});
}

TEST(Questions, AskWhatOneWouldPay) {
  expect_judged(
      {{"Would you pay [[$50]] for a roll?", "question"}, {"Would you bet [[£5,000]] on it?", "question"}});
  expect_figures({"Would you pay the [[$50]] they ask?",
                  "Would you pay for a pier that lost [[$50 million]]?", "Would you believe it cost [[$50]]?",
                  "You would pay [[$50]] for it."});
}

TEST(Question, AsksForAMark) {
  expect_judged({{"How likely are you, from [[0 to 10]], to come again?", "question"},
                 {"From [[1 to 5]], how happy are you?", "question"}});
  expect_figures({"Did the fee rise from [[10 to 100 francs]]?", "It rose from [[1 to 10]] boats."});
}

TEST(Question, AsksHow) {
  expect_judged({{"How do you seat [[40]] people in a week?", "question"}});
  expect_figures({"How did they seat [[40]] people?", "How do you know that [[40]] people left?"});
}

}  // namespace
}  // namespace obelus
