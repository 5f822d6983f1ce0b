// Counts that a reader has before her, or that everybody knows.

#include "annotations/figures/policy/judged.hpp"

namespace obelus {
namespace {

using testing::expect_figures;
using testing::expect_judged;
using testing::judged_markdown;

TEST(Counted, IsOnThePageItself) {
  expect_judged({{"The [[10]] questions below came from sailors.", "list-title"},
                 {"Go through the following [[12]] steps.", "list-title"},
                 {"It ends a [[3]]-part series.", "list-title"}});
  EXPECT_EQ(judged_markdown("We keep 4 broad kinds:\n\n- rope\n- twine\n", "4"), "list-title");
}

TEST(Counted, IsNotOnThePage) {
  expect_figures({"The [[10]] ships below deck space sank.", "In the following, [[12]] boats sank.",
                  "They found [[4]] broad kinds: rope, twine, wire and cord."});
  EXPECT_EQ(judged_markdown("We keep 40 kinds:\n\n- rope\n- twine\n", "40"), "error");
  EXPECT_EQ(judged_markdown("We keep 4 broad kinds:\n\nRope is one.\n", "4"), "error");
}

TEST(Counted, IsKnownToAll) {
  expect_judged({{"It sells in all [[50]] states.", "idiom"},
                 {"It sells in all [[50]]+ states.", "idiom"},
                 {"It fails [[100 percent]] of the time.", "idiom"},
                 {"It is always [[25 years away]].", "relative-date"},
                 {"She was [[half]] woman, half fish.", "idiom"},
                 {"She was half woman, [[half]] fish.", "idiom"},
                 {"To build it is [[half]] the fun.", "idiom"},
                 {"It runs [[7 days a week]].", "idiom"},
                 {"It is a catch [[22]] for sailors.", "idiom"},
                 {"Kill two birds with [[one stone]].", "small-count"},
                 {"A board full of [[74138s]] is heavy.", "name"},
                 {"The latest version ([[1.420]]) hangs.", "version"},
                 {"We drew a [[404]] page.", "name"},
                 {"The gaps are [[32px]] wide.", "furniture"},
                 {"Sing [[99]] bottles of beer.", "idiom"},
                 {"The desk is open [[24/7/365]].", "idiom"},
                 {"Lea wrote: +[[1]], nothing to add.", "idiom"},
                 {"Ann: +[[100]] — well said.", "idiom"}});
  expect_figures({"It sells in [[42]] of the states.", "It rose by [[50]] states' worth.",
                  "It fails [[90 percent]] of the time.", "The pier is [[25 minutes]] away.",
                  "We drew [[404]] pages."});
}

TEST(Counted, IsAPlaceOnAScale) {
  expect_judged({{"Rate it on a scale of [[1 to 10]].", "label"},
                 {"On a scale from [[1]] (poor) to 7 (good), they rate it.", "label"},
                 {"On a scale from 1 (poor) to [[7]] (good), they rate it.", "label"}});
}

TEST(Counted, IsBehindASignWithABlank) { expect_judged({{"They won Challenge [[# 2]] on boats.", "label"}}); }

TEST(Counted, IsNotAName) { expect_figures({"Of the Fortune 100, it has [[100]]+ vessels."}); }

TEST(Counted, IsACitation) {
  expect_judged({{"See [[67 Fed. Reg]]. 41455, 41463.", "label"},
                 {"See 67 Fed. Reg. [[41455]], 41463.", "label"},
                 {"See 67 Fed. Reg. 41455, [[41463]].", "label"}});
}

TEST(Counted, NumbersARow) {
  const std::string rows = "| | Boat |\n|-|-|\n| 1 | Anna |\n| 7 | Berta |\n";
  EXPECT_EQ(judged_markdown(rows, "1"), "list-number");
  EXPECT_EQ(judged_markdown(rows, "7"), "error");
}

TEST(Counted, IsAMark) {
  expect_judged({{"The day was like a [[7 out of 10]].", "small-count"},
                 {"They gave it [[3 out of 5]], no more.", "small-count"}});
  expect_figures({"As many as [[7 out of 10]] said no.", "He saw a [[7 out of 10]] majority."});
}

TEST(Counted, IsAMarkSpokenOf) {
  expect_judged({{"A [[5]] may be a story that nobody knows.", "label"},
                 {"More goes into the [[5 point]] story.", "name"},
                 {"None of it will be [[100 percent]] accurate.", "idiom"},
                 {"With these [[7]] tips you sail better.", "list-title"},
                 {"It bans users under [[13]].", "age"}});
  expect_figures({"He has a [[5 point]] lead in the poll.", "These [[7]] boats sank."});
}

TEST(Counted, IsARelease) {
  expect_judged({{"It needs [[macOS: 10.12]] or later.", "name"},
                 {"[[YachtOS 15]] is out.", "name"},
                 {"It runs on Windows 7, 8, and [[8.1]].", "name"},
                 {"They want Rust 1.75 now.\nIt is not stable on [[1.45]].", "name"},
                 {"They raise the lowest version to [[10]].", "label"},
                 {"They [[(1)]] sail and (2) row.", "list-number"}});
  expect_figures({"The mean rose to [[1.45]] in May.", "They want Rust 1.75 now.\nIt took [[1.45 tons]]."});
}

TEST(Counted, IsSaidAgainOrNoted) {
  expect_judged({{"It took six [[(6)]] months.", "note-marker"},
                 {"Some 57 per cent [[(1)]] of them sail.", "note-marker"},
                 {"They rate it 7.4 out of [[10]].", "label"},
                 {"They are not [[100%]] on board.", "idiom"}});
  expect_figures({"They rate it [[7.4]] out of 10.", "It has six ([[7]]) boats."});
}

TEST(Counted, IsARowOfData) {
  expect_judged({{"They came as [[33%]] 3% 29%.", "code"}, {"They came as 33% [[3%]] 29%.", "code"}});
  expect_figures({"They came to [[33%]] in 2019.", "They came to [[33%]], 3% of them late."});
}

TEST(Counted, IsInTheTitleOfAGuide) {
  expect_judged({{"She read “How to build a raft in [[24 hours]]” twice.", "list-title"}});
  EXPECT_EQ(judged_markdown("See [How to sail with 3 crew](https://a.example).", "3"), "list-title");
  EXPECT_EQ(judged_markdown("# How to sail with 3 crew\n", "3"), "list-title");
  expect_figures({"How to sail was told in [[24 hours]]."});
}

TEST(Counted, IsAnOccasion) {
  expect_judged({{"Below are [[5]] notable lessons.", "list-title"},
                 {"As we go on, here are [[10]] trends.", "list-title"},
                 {"She asks for a [[360]] feedback.", "name"},
                 {"They mark it on a [[1-5]] star scale.", "name"},
                 {"They mark it on a [[10-point]] scale.", "name"},
                 {"The npm [[1.0]] is new.", "version"}});
  expect_figures({"Here are [[300]] boats.", "It has a mean of [[1.0]] boats."});
}

TEST(Counted, IsPartOfAFormula) {
  expect_judged({{"It ends in 36 minutes ([[48/2]] + 12).", "code"},
                 {"It ends in 36 minutes (48/2 + [[12]]).", "code"}});
  expect_figures({"He had [[12]] + ropes."});
}

TEST(Counted, IsOfASchool) {
  expect_judged({{"[[One fourth]] grade class came.", "ordinal"},
                 {"It lasted a year-and-a-[[half]].", "small-duration"}});
  EXPECT_EQ(judged_markdown("| field | field_length |\n|-|-|\n| name | 25 |\n", "25"), "label");
}

TEST(Counted, IsARoutine) {
  expect_judged({{"A weekly [[30-minute]] call helps.", "small-duration"},
                 {"We have a [[15-minute]] talk each morning.", "small-duration"}});
  expect_figures({"They had a [[30-minute]] call.", "Each week they talk for [[30 minutes]] in all."});
}

TEST(ListTitle, IsWhatIsShared) {
  expect_judged({{"I’ll share with you our [[3]] quick and dirty steps to the pier.", "list-title"}});
  expect_figures({"We shared our [[3]] boats and the pier.", "Our [[3]] steps to the pier are wet."});
}

TEST(ListTitle, IsALinkOfCapitals) {
  const auto judged = [](const std::string& text) { return testing::judged_markdown(text, "8"); };
  EXPECT_EQ(judged("See [8 New Town-Friendly Boats and Services](/a)."), "list-title");
  EXPECT_EQ(judged("We read [8 New Boats and Services](/a)."), "error");
  EXPECT_EQ(judged("See [8 Town Service Trends for 2015](/a)."), "list-title");
  EXPECT_EQ(judged("We read [8 Town Boats Lost in May](/a)."), "error");
  EXPECT_EQ(judged("We met 8 New Town Services."), "error");
  EXPECT_EQ(judged("See [8 boats](/a)."), "error");
}

TEST(ListNumber, StandsBehindMarksThatWereRead) {
  const auto judged = [](const std::string& text) { return testing::judged_markdown(text, "**2)"); };
  EXPECT_EQ(judged("**2) Boats—**As they sail, they sink."), "list-number");
  EXPECT_EQ(testing::judged_markdown("**2 boats—**As they sail, they sink.", "2"), "error");
}

TEST(ListTitle, IsOfMomentsAndIngredients) {
  EXPECT_EQ(testing::judged_markdown("Read [10 Moments That Melt Your Heart](/a).", "10"), "list-title");
  EXPECT_EQ(testing::judged_markdown("## 5 Ingredients for a Good Crew\n", "5"), "list-title");
  EXPECT_EQ(testing::judged_markdown("## 5 Schools for Sale\n", "5"), "error");
  EXPECT_EQ(testing::judged_markdown("## 5 Schools to Close\n", "5"), "error");
  EXPECT_EQ(testing::judged_markdown("## 3: Look Out\n\nRow.\n\n## 4: Say What It Is\n", "4:"),
            "list-number");
  EXPECT_EQ(testing::judged_markdown("## 5: Say It\n\nRow.\n\n## 4: Look Out\n", "5:"), "list-number");
  EXPECT_EQ(testing::judged_markdown("## 4: boats that sank\n", "4"), "error");
}

TEST(ListTitle, StandsBehindAColonInATitle) {
  expect_judged({{"See “Trends on Tuesday: [[8]] Ways to Row”.", "list-title"}});
  expect_figures({"Trends on Tuesday: [[8]] Ways to Row", "It said “no”. On Tuesday: [[8]] Ways were lost."});
}

TEST(ListNumber, IsTheRankOfALink) {
  EXPECT_EQ(testing::judged_markdown("**10** [Row or Sail](/a)\n**9** [Sail](/b)\n", "10"), "list-number");
  EXPECT_EQ(testing::judged_markdown("**10** [boats](/a) sank.", "10"), "error");
  EXPECT_EQ(testing::judged_markdown("**10** boats sank.", "10"), "error");
  EXPECT_EQ(testing::judged_markdown("See [On Tuesday: 10 Pier, Boat and Rope Trends](/a)", "10"),
            "list-title");
  EXPECT_EQ(testing::judged_markdown("See [50 Must-Read Pier Blogs](/a)", "50"), "list-title");
  EXPECT_EQ(testing::judged_markdown("See [On Tuesday: 10 boats lost](/a)", "10"), "error");
}

TEST(ListTitle, IsInBracketsOrBehindThe) {
  EXPECT_EQ(testing::judged_markdown("Heads ([7 Ways to Row](/a), say)", "7"), "list-title");
  expect_judged({{"Heads that rely on numbers ([[7]] Ways to Row, for example) tire.", "list-title"}});
  EXPECT_EQ(testing::judged_markdown("See [The 5 Things I Wish I Knew](/a)", "5"), "list-title");
  EXPECT_EQ(testing::judged_markdown("## 4 Benefits for Rowing\n", "4"), "list-title");
  EXPECT_EQ(testing::judged_markdown("See The 5 Boats that sank", "5"), "error");
  expect_figures({"Heads ([[7]] boats, say) tire."});
}

TEST(ListTitle, IsOfLawsAndFactors) {
  EXPECT_EQ(testing::judged_markdown("See [The 6 Laws Of Pier Experience](/a)", "6"), "list-title");
  EXPECT_EQ(testing::judged_markdown("Read [On Tuesday: 8 Ways To Sail Home]({{< ref >}})", "8"),
            "list-title");
  expect_judged({{"Here are at least [[9]] factors you need to weigh.", "list-title"}});
  expect_figures({"There are at least [[9]] boats.", "Here are at least [[90]] boats."});
}

TEST(ListTitle, IsAProcessInSteps) {
  expect_judged({{"It is a simple, [[5]]-step process.", "list-title"}});
  expect_figures({"It is a steep, [[5]]-step pier.", "It took [[5]] steps."});
}

TEST(ListTitle, IsWhatFollows) {
  expect_judged({{"The following are [[5]] kinds of tests that are better on boats.", "list-title"}});
  expect_figures({"There are [[5]] kinds of tests that are better on boats."});
}

TEST(ListTitle, IsNoListOfWhatHappened) {
  expect_figures({"The following are [[15]] towns that flooded.",
                  "Here are at least [[12]] towns that flooded.", "The [[5]]-step plan cut jobs."});
}

TEST(ListNumber, IsNoFactOfAHeading) {
  const auto judged = [](const std::string& text) { return testing::judged_markdown(text, "46"); };
  EXPECT_EQ(judged("## 46: Full-time employees\n"), "error");
  EXPECT_EQ(judged("## 46: Deaths linked to the recall\n\nRow.\n\n## 60: Boats lost\n"), "error");
  EXPECT_EQ(judged("## 45.5: Boats\n\n## 46: Share of crews\n"), "error");
  EXPECT_EQ(testing::judged_markdown("## 4.5: Average rating\n", "4.5"), "error");
}

TEST(ListTitle, IsNoHeadline) {
  const auto judged = [](const std::string& text) { return testing::judged_markdown(text, "18"); };
  EXPECT_EQ(judged("We read [18 School Shootings in 2024](/x)."), "error");
  EXPECT_EQ(judged("We read [18 Coal Plants to Close by 2030](/x)."), "error");
  EXPECT_EQ(judged("The headline said \"18 American Troops in Niger\"."), "error");
  EXPECT_EQ(judged("\"Breaking: 18 Russian Ships in Port,\" it said."), "error");
  EXPECT_EQ(judged("We read [18 Boats That Sank](/x)."), "error");
  EXPECT_EQ(judged("## 18 Arrests for Dealing Drugs\n"), "error");
  EXPECT_EQ(judged("## 18 Firms for Better Rail Links\n"), "error");
  EXPECT_EQ(judged("## 18 Schools for a Town\n"), "error");
  EXPECT_EQ(judged("## 18 States Adopt New Privacy Rules\n"), "error");
  EXPECT_EQ(judged("## 18 Staff Fired After Bank Breaks Rules\n"), "error");
  EXPECT_EQ(judged("## 18 Senators Reject Tax Ideas\n"), "error");
  EXPECT_EQ(judged("## 18 Quick, Cheap and New Pier Ideas\n"), "list-title");
}

TEST(ListTitle, IsOfABoundedList) {
  const auto judged = testing::judged_markdown;
  EXPECT_EQ(judged("The form asks for up to 3 items:\n\n- row\n- sail\n", "3", {}), "list-title");
  EXPECT_EQ(judged("There are fewer than 10 steps:\n\n- row\n- sail\n", "10", {}), "list-title");
  EXPECT_EQ(judged("The storm sank up to 9 boats:\n\n- row\n- sail\n", "9", {}), "error");
}

TEST(ListNumber, IsNoCountOfLinkedPeople) {
  const auto judged = [](const std::string& text) { return testing::judged_markdown(text, "38"); };
  EXPECT_EQ(judged("38 [Ukrainian soldiers](/ukraine) were killed."), "error");
  EXPECT_EQ(judged("38 [Republicans](/tags) voted against it.\n12 [Democrats](/d) did.\n"), "error");
  EXPECT_EQ(judged("38 [House Republicans](/gop)\n"), "error");
  EXPECT_EQ(judged("37 [Oars](/b)\n38 [Sail or Swim](/a)\n"), "list-number");
}

TEST(ListTitle, IsNoHeadlineOfLaws) {
  const auto judged = [](const std::string& title, const std::string& number) {
    return testing::judged_markdown("[" + title + "](/a) came.", number);
  };
  EXPECT_EQ(judged("14 Strict Voting Laws", "14"), "error");
  EXPECT_EQ(judged("33 Anti-Trans Laws in Texas", "33"), "error");
  EXPECT_EQ(judged("23 States Repeal Vaccine Laws", "23"), "error");
  EXPECT_EQ(judged("15 Deadly Moments at Everest", "15"), "error");
  EXPECT_EQ(judged("40 Papers Shut Local Blogs", "40"), "error");
  EXPECT_EQ(testing::judged_markdown("## 11 Benefits for Migrants End\n", "11"), "error");
  EXPECT_EQ(testing::judged_markdown("## 12 Benefits for Housing Cut\n", "12"), "error");
}

TEST(ListTitle, IsNoDeedOfManyPeople) {
  EXPECT_EQ(testing::judged_markdown("## 27 Unions Reject Ideas\n", "27"), "error");
  EXPECT_EQ(testing::judged_markdown("## 44 Mayors Back Steps to Cut Traffic\n", "44"), "error");
  EXPECT_EQ(testing::judged_markdown("## 25 Women Share Stories of Abuse\n", "25"), "error");
  EXPECT_EQ(testing::judged_markdown("## 100 Best-Known Dead in Quake\n", "100"), "error");
  expect_figures({"The union will share with you our [[12]] demands and 14 reasons."});
  EXPECT_EQ(testing::judged_markdown("## 10 Sails Tips\n", "10"), "list-title");
  EXPECT_EQ(testing::judged_markdown("## 10 Best Harbour Tips\n", "10"), "list-title");
}

TEST(ListNumber, IsNoCountBehindItsName) {
  expect_figures({"Killed: [[14]]. Wounded: 60.", "How many died? [[12]]. The rest fled."});
}

TEST(Name, IsNoMultipleInARow) { expect_figures({"Costs rose 5x, [[10x]], even 20x."}); }

TEST(Table, TellsOfWhatItsColumnsName) {
  const std::string rows = "|---|---|---|\n| Boats | 26 | 54 |\n";
  EXPECT_EQ(testing::judged_markdown("| | Regulation E | Regulation Z |\n" + rows, "26"), "error");
  EXPECT_EQ(testing::judged_markdown("| | Week 1 | Week 2 |\n" + rows, "54"), "error");
  EXPECT_EQ(testing::judged_markdown("| | Page | Section |\n" + rows, "26"), "label");
}

}  // namespace
}  // namespace obelus
