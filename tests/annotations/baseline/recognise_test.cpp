#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "baseline/likeness.hpp"
#include "obelus/baseline.hpp"

namespace obelus {
namespace {

KnownFinding at(const std::string& path, const std::string& before, const std::string& after,
                const std::string& subject = "percent 5 %", const std::string& rule = "OB101") {
  return {path, rule, {subject, before, after}};
}

// For each of `now` the number of the known one, or "new", in order.
std::string recognised(const std::vector<KnownFinding>& known, const std::vector<KnownFinding>& now,
                       const std::vector<std::string>& missing = {}) {
  const auto result = recognise(known, now, [&](const std::string& path) {
    return std::find(missing.begin(), missing.end(), path) != missing.end();
  });
  std::string out;
  std::vector<bool> answered(known.size());
  for (const auto& each : result.known) {
    out += (out.empty() ? "" : " ") + (each ? std::to_string(*each) : std::string("new"));
    if (!each) continue;
    EXPECT_FALSE(answered[*each]) << "answers twice";
    answered[*each] = true;
  }
  for (const std::size_t gone : result.gone) EXPECT_FALSE(answered[gone]);
  EXPECT_EQ(result.gone.size(),
            static_cast<std::size_t>(std::count(answered.begin(), answered.end(), false)));
  return out;
}

TEST(Recognise, KnowsTheSameAgainInAnyOrder) {
  const KnownFinding may = at("a.md", "sales fell", "in may");
  const KnownFinding june = at("a.md", "sales rose", "in june");
  EXPECT_EQ(recognised({may, june}, {june, may}), "1 0");
}

TEST(Recognise, FindsAnotherValueNew) {
  EXPECT_EQ(
      recognised({at("a.md", "sales fell", "in may")}, {at("a.md", "sales fell", "in may", "percent 6 %")}),
      "new");
  EXPECT_EQ(
      recognised({at("a.md", "sales fell", "in may")}, {at("a.md", "sales fell", "in may", "percent 5 pp")}),
      "new");
}

TEST(Recognise, FindsAnotherRuleNew) {
  EXPECT_EQ(recognised({at("a.md", "x", "y")}, {at("a.md", "x", "y", "percent 5 %", "OB206")}), "new");
}

TEST(Recognise, NeverMutesTwoByOne) {
  KnownFinding second = at("a.md", "sales fell", "in may");
  second.landmark.ordinal = 1;
  EXPECT_EQ(recognised({at("a.md", "sales fell", "in may")}, {at("a.md", "sales fell", "in may"), second}),
            "0 new");
}

TEST(Recognise, KnowsItAgainWhenOtherWordsOfTheSentenceChange) {
  EXPECT_EQ(recognised({at("a.md", "all our sales fell", "in may of that")},
                       {at("a.md", "the whole turnover fell", "in march after all")}),
            "0");
  EXPECT_EQ(recognised({at("a.md", "all our sales fell", "in may of that")},
                       {at("a.md", "all our sales rose", "in may of that")}),
            "0");
}

TEST(Recognise, FindsTheSameValueInAnotherSentenceNew) {
  EXPECT_EQ(recognised({at("a.md", "all our sales fell", "in may of that")},
                       {at("a.md", "staff costs rose", "in june and july")}),
            "new");
}

TEST(Recognise, GivesEachTheEntryThatFitsBest) {
  EXPECT_EQ(recognised({at("a.md", "all our sales fell", "in may of that"),
                        at("a.md", "all their sales fell", "in may of this")},
                       {at("a.md", "and their sales fell", "in may of this"),
                        at("a.md", "and our sales fell", "in may of that")}),
            "1 0");
}

TEST(Recognise, FollowsARenamedFile) {
  EXPECT_EQ(recognised({at("old.md", "", ""), at("old.md", "sales fell", "in may")},
                       {at("new.md", "", ""), at("new.md", "sales fell", "in may")}, {"old.md"}),
            "0 1");
  // Edited besides.
  EXPECT_EQ(recognised({at("old.md", "sales fell", "in may"), at("old.md", "costs fell", "in two years")},
                       {at("new.md", "sales fell", "in may"), at("new.md", "costs fell", "in ten years")},
                       {"old.md"}),
            "0 1");
  EXPECT_EQ(recognised({at("old.md", "when all sales fell", "in may of that")},
                       {at("new.md", "when all sales fell", "in march of that")}, {"old.md"}),
            "0");
}

TEST(Recognise, FollowsRenamesByWhatMostFindingsSay) {
  EXPECT_EQ(
      recognised(
          {at("a.md", "x", "y"), at("a.md", "one", "two"), at("b.md", "x", "y"), at("b.md", "three", "four")},
          {at("m.md", "x", "y"), at("m.md", "three", "four"), at("n.md", "x", "y"), at("n.md", "one", "two")},
          {"a.md", "b.md"}),
      "2 3 0 1");
}

TEST(Recognise, DoesNotMuteOneFileByAnotherThatIsStillThere) {
  EXPECT_EQ(recognised({at("a.md", "", "")}, {at("b.md", "", "")}), "new");
  EXPECT_EQ(recognised({at("a.md", "fell", "in may")}, {at("b.md", "fell", "in may")}, {}), "0")
      << "a paragraph that moved";
  EXPECT_EQ(recognised({at("a.md", "all sales fell", "in may")}, {at("b.md", "all sales fell", "in june")}),
            "new");
}

TEST(Recognise, IsQuickWithManyOfOneKind) {
  std::vector<KnownFinding> known;
  std::vector<KnownFinding> now;
  for (int i = 0; i < 20'000; ++i) {
    known.push_back(at("a.md", "fell word" + std::to_string(i), "in may"));
    now.push_back(at("a.md", "fell word" + std::to_string(i), "in june"));
  }
  const auto result = recognise(known, now, [](const std::string&) { return false; });
  for (std::size_t i = 0; i < now.size(); ++i) EXPECT_EQ(result.known[i], i);
}

TEST(Likeness, CountsTheNearestWordsMost) {
  const Landmark whole{"", "a b c d", "e f g h"};
  const auto percent = [&](const char* before, const char* after) {
    return baseline::likeness(whole, {"", before, after}).percent;
  };
  EXPECT_EQ(percent("a b c d", "e f g h"), 100);
  EXPECT_LT(percent("a b c x", "e f g h"), percent("x b c d", "e f g h"));
  EXPECT_GE(percent("x x x d", "e x x x"), baseline::alike_percent);
  EXPECT_LT(percent("x x x d", "x x x x"), baseline::alike_percent);
  EXPECT_GT(percent("a b c new d", "e f g h"), 70) << "a word between";
  EXPECT_EQ(percent("", ""), 0);
  EXPECT_EQ(baseline::likeness({}, {}).percent, 100) << "nothing on either side, in both";
}

}  // namespace
}  // namespace obelus
