#include "selector/evidence.hpp"

#include <gtest/gtest.h>

namespace obelus::selector {
namespace {

// A passage of ten words with a word lost, and both sides there.
Evidence good() {
  Evidence evidence;
  evidence.kept = 60;
  evidence.lost = 7;
  evidence.words = 10;
  evidence.kept_words = 9;
  evidence.keeps_first = evidence.keeps_last = true;
  evidence.before = {30, 0, 0};
  evidence.after = {30, 0, 0};
  return evidence;
}

TEST(Evidence, WeighsMoreTheMoreAgrees) {
  const double weight = good().weight();
  Evidence worse = good();
  worse.lost += 10;
  EXPECT_LT(worse.weight(), weight);
  worse = good();
  worse.added = 10;
  EXPECT_LT(worse.weight(), weight);
  worse = good();
  worse.before = {10, 20, 0};
  EXPECT_LT(worse.weight(), weight);
  worse = good();
  worse.after.added = 20;
  EXPECT_LT(worse.weight(), weight);
  Evidence better = worse;
  better.in_place = true;
  EXPECT_GT(better.weight(), worse.weight());
}

TEST(Evidence, ScoresBelowOne) {
  EXPECT_GT(score_of(good()), 0);
  EXPECT_LT(score_of(good()), 0.91);
}

TEST(Objection, IsNoneToAGoodPlace) { EXPECT_EQ(objection(good()), ""); }

TEST(Objection, IsThatTooFewWordsAreKept) {
  Evidence evidence = good();
  evidence.kept_words = 4.9;
  EXPECT_EQ(objection(evidence), "it keeps too few of the words");
  evidence.kept_words = 5;
  EXPECT_EQ(objection(evidence), "") << "between sides that are there, half is enough";
  evidence.after = {3, 27, 0};
  EXPECT_EQ(objection(evidence), "it keeps too few of the words");
}

TEST(Objection, IsNoneToAPassagePartedFromItsContext) {
  Evidence evidence = good();
  evidence.before = {25, 5, 80};
  evidence.after = {25, 5, 80};
  EXPECT_EQ(objection(evidence), "") << "both sides are there, with something put in between";
  evidence.before = evidence.after = {10, 20, 80};
  EXPECT_EQ(objection(evidence), "neither what stood before it nor what stood after it is there");
}

TEST(Objection, IsThatMuchStandsBetweenAnEditedPlaceAndWhatStoodBefore) {
  Evidence evidence = good();
  evidence.kept = 50;
  evidence.before = {20, 20, 70};
  EXPECT_EQ(objection(evidence), "it is edited, and much stands between it and what stood before it");
  evidence.before.added = 15;
  EXPECT_EQ(objection(evidence), "");
}

TEST(Objection, IsNoneToOneWordOfTwoBetweenSidesThatAreThereWordForWord) {
  Evidence evidence = good();
  evidence.kept = evidence.lost = 7;
  evidence.words = 2;
  evidence.kept_words = 1;
  EXPECT_EQ(objection(evidence), "");
  evidence.after = {20, 10, 0};
  EXPECT_EQ(objection(evidence), "it keeps too few of the words");
}

TEST(Objection, IsToFewWordsThatAreEditedAndWeighLittle) {
  Evidence evidence = good();
  evidence.kept = 15;
  evidence.lost = 6;
  evidence.words = 4;
  evidence.kept_words = 3;
  EXPECT_EQ(objection(evidence), "");
  evidence.after = {0, 30, 0};
  evidence.before = {20, 5, 0};
  EXPECT_EQ(objection(evidence), "it is edited too much for what stands round it");
}

TEST(Objection, IsNoneToALongPassageThatHasAllItsWords) {
  Evidence evidence = good();
  evidence.lost = 0;
  evidence.kept_words = 10;
  evidence.kept = 100;
  evidence.before = evidence.after = {0, 30, 0};
  EXPECT_EQ(objection(evidence), "");
  evidence.kept = 60;
  EXPECT_EQ(objection(evidence), "too little of what stood round it stands there");
}

TEST(Objection, WeighsAllThatIsThereWhereALockSaysItIsThePlace) {
  Evidence evidence = good();
  evidence.in_place = true;
  evidence.before = evidence.after = {0, 60, 0};
  EXPECT_EQ(objection(evidence), "") << "much of the quotation is there";
  evidence.kept_words = 6;
  evidence.kept = 12;
  EXPECT_EQ(objection(evidence), "too little of its sentence stands there");
}

TEST(Objection, IsThatNothingRoundItAgrees) {
  Evidence evidence = good();
  evidence.before = evidence.after = {0, 30, 0};
  EXPECT_EQ(objection(evidence), "neither what stood before it nor what stood after it is there");
}

TEST(Objection, IsThatABeginningIsGone) {
  Evidence evidence = good();
  evidence.keeps_first = false;
  EXPECT_EQ(objection(evidence), "") << "what stands before vouches for it";
  evidence.before = {0, 30, 0};
  evidence.begins_sentence = true;
  EXPECT_EQ(objection(evidence), "its beginning is gone, and nothing before it agrees");
  evidence.begins_sentence = false;
  EXPECT_EQ(objection(evidence), "") << "it was rewritten";
}

TEST(Objection, IsToShortPassagesThatMayStandAnywhere) {
  Evidence evidence = good();
  evidence.lost = 0;
  evidence.kept_words = 10;
  evidence.kept = 15;
  evidence.before = {5, 25, 0};
  evidence.after = {5, 25, 0};
  EXPECT_EQ(objection(evidence), "too little of what stood round it stands there");
}

}  // namespace
}  // namespace obelus::selector
