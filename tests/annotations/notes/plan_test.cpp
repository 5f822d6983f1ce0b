#include "notes/plan.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "annotations/notes/sample.hpp"

namespace obelus::notes {
namespace {

using obelus::testing::place_of;
using obelus::testing::Sample;
using ::testing::ElementsAre;

Plan planned(const Sample& sample, const std::string& prefix = "") {
  Plan plan = make_plan(sample.article, sample.set, sample.matches);
  assign_ids(plan, sample.article, prefix, true);
  return plan;
}

// Each note's number, id and the references that lead to it.
std::vector<std::string> shown(const Plan& plan) {
  std::vector<std::string> rows;
  for (const ScopeNotes& scope : plan)
    for (const Note& note : scope.notes) {
      std::string row = std::to_string(note.number) + " " + note.id + " <-";
      for (const std::size_t mention : note.mentions) row += " " + scope.mentions[mention].reference_id;
      rows.push_back(row);
    }
  return rows;
}

TEST(Plan, NumbersNotesInTheOrderOfTheText) {
  Sample sample("First lost. Second cost. Third won.");
  sample.add_source("third", "Third", "wire-0128");
  sample.add_dispute("second", "Second");
  sample.add_source("first", "First", "v3-report");
  EXPECT_THAT(shown(planned(sample)),
              ElementsAre("1 fn-v3-report <- fnref-first", "2 fn-second <- fnref-second",
                          "3 fn-wire-0128 <- fnref-third"));
}

TEST(Plan, SharesTheNoteOfASourceThatIsAllAnAnnotationHas) {
  Sample sample("One, two and three.");
  sample.add_source("one", "One", "wire-0128");
  sample.add_source("two", "two", "wire-0128").note = "More.";
  sample.add_source("three", "three", "wire-0128").figure = FigureValue{3, 3, "", "3"};
  EXPECT_THAT(shown(planned(sample)),
              ElementsAre("1 fn-wire-0128 <- fnref-one fnref-three", "2 fn-two <- fnref-two"));
}

TEST(Plan, LeavesOutWhatLandsNowhereOrSaysNothing) {
  Sample sample("One, two and three.");
  sample.add_at("nowhere", {}).note = "Never seen.";
  sample.add("empty", "two");
  sample.add_source("unknown", "two", "no-such-work");
  sample.add_bio("nobody", "three", "no-such-person");
  sample.add_source("ambiguous", "One", "wire-0128");
  sample.matches.back().status = MatchStatus::ambiguous;
  EXPECT_TRUE(planned(sample).empty());
}

TEST(Plan, ContinuesTheNumbersOfTheArticle) {
  Sample sample("One.");
  sample.article.scopes[0].own_notes = 3;
  sample.add_source("one", "One", "wire-0128");
  EXPECT_THAT(shown(planned(sample)), ElementsAre("4 fn-wire-0128 <- fnref-one"));
}

TEST(Plan, PutsTheInnerOfTwoPassagesThatEndTogetherFirst) {
  Sample sample("The outer inner");
  sample.add_source("outer", "outer inner", "wire-0128");
  sample.add_source("inner", "inner", "v3-report");
  EXPECT_THAT(shown(planned(sample)),
              ElementsAre("1 fn-v3-report <- fnref-inner", "2 fn-wire-0128 <- fnref-outer"));
}

TEST(Plan, ListsOnceWhatIsCitedInShortAndHasNoNote) {
  Sample sample("It cost and cost; it sold.");
  sample.add_dispute("a", "cost");
  sample.add_dispute("b", "and cost");
  sample.add_source("c", "sold", "v3-report");
  const Plan plan = planned(sample);
  ASSERT_EQ(plan.size(), 1U);
  ASSERT_EQ(plan[0].sources.size(), 1U);
  EXPECT_EQ(plan[0].sources[0].id, "src-wire-0128");
  EXPECT_EQ(plan[0].addresses.at(&sample.set.references[0]), "fn-v3-report");
  EXPECT_EQ(plan[0].addresses.at(&sample.set.references[1]), "src-wire-0128");
}

TEST(Ids, ChangeForNoNoteAddedAbove) {
  Sample sample("Zero. One and two, one again.");
  sample.article.ids = {"fn-one"};
  sample.add_dispute("one", "One");
  sample.add_source("two", "two", "wire-0128");
  const auto before = shown(planned(sample));
  sample.add_source("zero", "Zero", "v3-report");
  const auto after = shown(planned(sample));
  ASSERT_EQ(after.size(), before.size() + 1);
  for (std::size_t i = 0; i < before.size(); ++i) EXPECT_EQ(after[i + 1].substr(1), before[i].substr(1));
}

TEST(Ids, OfAllPlacesOfAnAnnotationDiffer) {
  Sample sample("one one one");
  sample.add_at("x", {{0, 3}, {4, 7}, {8, 11}}).sources = {{"wire-0128", {}}};
  EXPECT_THAT(shown(planned(sample)), ElementsAre("1 fn-wire-0128 <- fnref-x fnref-x-2 fnref-x-3"));
}

TEST(Ids, GetAHashWhereThePageHasThem) {
  Sample sample("One.");
  sample.article.ids = {"fn-wire-0128", "fnref-one"};
  sample.add_source("one", "One", "wire-0128");
  const Plan plan = planned(sample);
  EXPECT_THAT(plan[0].notes[0].id, ::testing::MatchesRegex("fn-wire-0128-[0-9a-f]{8}"));
  EXPECT_THAT(plan[0].mentions[0].reference_id, ::testing::MatchesRegex("fnref-one-[0-9a-f]{8}"));
  EXPECT_EQ(plan[0].mentions[0].passage_id, "ob-one");
}

TEST(Ids, AreNeverUsedTwice) {
  Sample sample("One, two, three, four, five, six.");
  sample.article.ids = {"ob-notes-h"};
  sample.add_dispute("wire-0128", "One");  // fn-wire-0128, as the source's
  sample.add_source("x", "two", "wire-0128");
  sample.add_at("x-2", {place_of(sample.article, "four")}).sources = {{"wire-0128", {}}};
  sample.matches[1].places.push_back(place_of(sample.article, "three"));  // the second place of x: x-2
  sample.add_dispute("h", "five");
  sample.add_bio("notes-h", "six", "liang");
  std::multiset<std::string> ids(sample.article.ids.begin(), sample.article.ids.end());
  for (const ScopeNotes& scope : planned(sample)) {
    ids.insert(scope.heading_id);
    for (const Note& note : scope.notes) ids.insert({note.id, note.card_id});
    for (const Mention& mention : scope.mentions) ids.insert({mention.passage_id, mention.reference_id});
    for (const ListedSource& listed : scope.sources) ids.insert(listed.id);
  }
  for (const std::string& id : ids) EXPECT_EQ(ids.count(id), 1U) << id;
  EXPECT_EQ(ids.size(), 1 + 1 + 4 * 2 + 6 * 2 + 1U);
}

TEST(Ids, OfScopesDifferAndNumbersBeginAgain) {
  Sample sample("One here. Two there.");
  sample.article.scopes = {{{0, 9}, 0, false}, {{10, 20}, 0, false}};
  sample.add_source("one", "One", "wire-0128");
  sample.add_source("two", "Two", "wire-0128");
  const Plan plan = planned(sample);
  ASSERT_EQ(plan.size(), 2U);
  EXPECT_EQ(plan[0].notes[0].id, "fn-wire-0128");
  EXPECT_THAT(plan[1].notes[0].id, ::testing::MatchesRegex("fn-wire-0128-[0-9a-f]{8}"));
  EXPECT_EQ(plan[1].notes[0].number, 1U);
  EXPECT_NE(plan[0].heading_id, plan[1].heading_id);
}

TEST(Ids, TakeThePrefixAndNoCharacterThatAnIdCannotHave) {
  Sample sample("One.");
  sample.set.references[1].id = "doe:2020/a b\"";
  sample.add_source("one", "One", "doe:2020/a b\"");
  const Plan plan = planned(sample, "p1-");
  EXPECT_THAT(plan[0].notes[0].id, ::testing::MatchesRegex("p1-fn-doe-2020-a-b--[0-9a-f]{8}"));
  EXPECT_EQ(plan[0].mentions[0].reference_id, "p1-fnref-one");
  EXPECT_EQ(plan[0].heading_id, "p1-ob-notes-h");
}

TEST(Labels, AvoidTheArticlesOwnWhateverTheCase) {
  Sample sample("One. Two. Three.");
  sample.article.footnote_labels = {"one", "wire-0128"};
  sample.add_dispute("One", "One");
  sample.add_source("two", "Two", "wire-0128");
  sample.add_bio("three", "Three", "liang");
  Plan plan = make_plan(sample.article, sample.set, sample.matches);
  assign_labels(plan, sample.article, "");
  EXPECT_THAT(plan[0].notes[0].id, ::testing::MatchesRegex("One-[0-9a-f]{8}"));
  EXPECT_THAT(plan[0].notes[1].id, ::testing::MatchesRegex("wire-0128-[0-9a-f]{8}"));
  EXPECT_EQ(plan[0].notes[2].id, "bio-liang");
}

}  // namespace
}  // namespace obelus::notes
