#include "annotations/figures/policy/judged.hpp"

namespace obelus {
namespace {

using testing::expect_figures;
using testing::expect_judged;
using testing::judged_markdown;

TEST(Label, SaysWhichOne) {
  expect_judged({{"See [[page 5]] for it.", "label"},
                 {"Under [[Section 230]] it is free.", "label"},
                 {"Wait at [[Gate 12]] with us.", "label"},
                 {"It left from runway [[27L]] at dawn.", "letters-and-digits"},
                 {"The picture is [[ABC4D5/678]] of May.", "letters-and-digits"},
                 {"[[Room 101]] holds 40 people.", "label"},
                 {"On [[day five]] the rain stopped.", "label"},
                 {"He is [[No. 3]] in the world.", "label"},
                 {"It ranked [[#3]] last month.", "label"},
                 {"They fled to [[camp 14]] at night.", "label"},
                 {"A [[Type 2]] patient came.", "label"},
                 {"See Sections 2, [[3]] and 5 of it.", "label"},
                 {"In [[week 31]] sales fell.", "label"},
                 {"In [[Grades 9-12]] it is taught.", "label"},
                 {"His [[401(k)]] plan grew.", "label"},
                 {"It is in the [[top 10]] again.", "label"}});
}

TEST(Label, IsNotAVerbOrANounBeforeACount) {
  expect_figures({"They will book [[40]] rooms.", "On the same page [[40]] errors were found.",
                  "They rank [[40]] hospitals a year."});
}

TEST(ListNumber, IsNotWhatASentenceEndsWithOnTheNextLine) {
  EXPECT_EQ(judged_markdown("The boats that were lost rose to\n45. Then the wind fell.\n", "45"), "error");
  EXPECT_EQ(judged_markdown("Of all the ferries they kept the\n14. Others rot.\n", "14"), "error");
  EXPECT_EQ(judged_markdown("What they buy\n2. Oars and rope\n", "2."), "list-number");
}

TEST(ListNumber, OpensItsBlock) {
  expect_judged({{"[[1.]] Boil the water.", "list-number"},
                 {"[[2)]] Add the salt.", "list-number"},
                 {"[[(3)]] Wait for it.", "list-number"}});
  EXPECT_EQ(judged_markdown("## 2.1 Methods\n", "2.1"), "list-number");
  EXPECT_EQ(judged_markdown("## 12 dead in fire\n", "12"), "error");
}

TEST(ListTitle, IsAHeadingOverAList) {
  EXPECT_EQ(judged_markdown("# 7 ways to save water\n", "7"), "list-title");
  EXPECT_EQ(judged_markdown("There are 17 ways to save water.\n", "17"), "error");
}

TEST(Label, IsAKeyOrTheIssueOfAJournal) {
  expect_judged({{"For bills, press [[2]]. Then wait.", "“press 2”: label"},
                 {"Nature, [[435]](7045), 1102-1107.", "label"},
                 {"Neuron, 18([[5]]), 753-765.", "label"},
                 {"Neuron, 18(5), [[753-765]].", "label"},
                 {"I count [[12]] boats in all.", "error"},
                 {"The press [[40]] firms rely on is free.", "error"}});
}

TEST(ListNumber, ClosesABracketThatNeverOpened) {
  expect_judged({{"They may turn [[1)]] awkward and 2) slow.", "list-number"},
                 {"They may turn 1) awkward and [[2)]] slow.", "list-number"},
                 {"The town (it has [[7]]) grew.", "error"}});
}

TEST(Label, IsAVerseOrAFormation) {
  expect_judged({{"He read [[Genesis 1:1]] aloud.", "label"},
                 {"He read [[Matthew 5:3-12]] aloud.", "label"},
                 {"They play a [[4-4-2]] formation.", "label"}});
}

TEST(Label, IsARoundOfACup) {
  expect_judged(
      {{"They are in the [[last 16]] again.", "label"}, {"It was the last [[16]] boats.", "error"}});
}

TEST(Label, GoesOnBehindACommaAndAnd) {
  expect_judged({{"It is in plays numbered 5, 8, and [[13]].", "label"}});
}

TEST(Label, IsOfACodeOfLaw) {
  expect_judged({{"See [[14 CFR]] 107.31 for more.", "label"},
                 {"See 14 CFR [[107.31]] for more.", "label"},
                 {"It rests on [[11 U.S.C]]. § 1129 alone.", "label"}});
}

TEST(Label, IsHowFarAListGoes) {
  expect_judged({{"See the [[top 20]] pages.", "label"}});
  testing::expect_figures({"I count [[12]] in six boxes."});
}

TEST(ListNumber, BehindAColonGoesOnFromTheLast) {
  EXPECT_EQ(testing::judged_markdown("1: First things\n\n2: Second things\n", "2:"), "list-number");
  EXPECT_EQ(testing::judged_markdown("15: people on the team\n\n76: people now\n", "76"), "error");
}

TEST(StreetAddress, MayHaveInitials) { expect_judged({{"The lab is at [[50 U.N. Plaza]] now.", "address"}}); }

TEST(ListNumber, MayStandApartFromItsBracket) {
  expect_judged({{"It says what [[2 )]] is for and why.", "list-number"}});
}

TEST(Label, PointsWithinTheText) {
  expect_judged({{"See procurement [[hack 5]] below.", "label"}});
  testing::expect_figures({"It was [[5]] below then."});
}

TEST(Label, IsOfLinesThatSaySomething) {
  expect_judged({{"The block on lines 10 and [[11]] connects both.", "label"}});
}

TEST(Label, BeginsABlock) {
  expect_judged({{"[[Why 2]]: This led to more.", "label"}, {"[[Why 6]] (again): The crew did.", "label"}});
  testing::expect_figures(
      {"Boats: [[60]] (again): the crew did.", "We met 6 (all of them), and [[12]] (few) stayed."});
}

TEST(Label, IsANumberThatIsMentioned) {
  expect_judged({{"It changes from \"[[505k]]\" to that.", "label"}, {"Say “[[12]]” aloud.", "label"}});
  testing::expect_figures({"It has “[[12]] parts” in all."});
}

TEST(ListTitle, MayBeALinkOrAQuotation) {
  EXPECT_EQ(testing::judged_markdown("Read [9 things to look for](https://a.org).", "9"), "list-title");
  expect_judged({{"He wrote “[[9]] things to look for” then.", "list-title"}});
  testing::expect_figures({"He found [[9]] things to look for."});
}

TEST(ListTitle, IsSpokenOfAgain) {
  const auto judged_again = [&](const std::string& what) {
    const auto article = read_markdown("We keep 4 ropes:\n\n- thin\n- thick\n\nOur " + what + " are wet.\n");
    const std::size_t begin = article->text.find("Our ") + 4;
    return testing::judged(*article, {begin, begin + 1});
  };
  EXPECT_EQ(judged_again("4 old ropes"), "list-title");
  EXPECT_EQ(judged_again("4 boats"), "error");
  EXPECT_EQ(judged_again("5 ropes"), "error");
}

TEST(Label, IsNotHowTheyVoted) {
  expect_figures({"The house passed the bill [[62-10]].", "They approved the amendment [[45-23]]."});
  expect_judged({{"They passed House [[Bill 62]] there.", "label"}});
}

TEST(Label, IsThePostOfASeries) {
  expect_judged({{"This is post [[2]] in the series.", "label"}});
  expect_figures({"They post [[12]] in a week.", "Per post [[12]] boats came."});
}

TEST(Label, IsFromWhichAgeAFilmMayBeSeen) {
  expect_judged({{"It has an [[18]] certificate.", "label"}});
  expect_figures({"It sold [[18]] certificates.", "It has [[40]] certificate holders."});
}

TEST(Label, IsThePlayersMinute) {
  expect_judged({{"Riise, Kewell (Nunez [[56]]), Morientes.", "“Nunez 56”: label"}});
}

TEST(ListNumber, IsASentenceOfItsOwn) {
  testing::expect_judged({{"On this page: [[1.]] The old pier. 2. The new one.", "list-number"},
                          {"On this page: 1. The old pier. [[2.]] The new one.", "list-number"}});
  testing::expect_figures({"The old pier fell. It hurt [[2]]. The new one stands."});
}

TEST(Label, IsAKindWhateverIsCountedBehind) {
  testing::expect_judged({{"He has [[type 2]] diabetes.", "label"},
                          {"They teach [[grade 5]] pupils.", "label"},
                          {"The bill, [[S. 2200]], failed.", "label"},
                          {"They drove [[U.S. 101]] to the sea.", "label"}});
  testing::expect_figures({"On that page [[40]] errors were found."});
}

TEST(ListNumber, MayHaveARankBehind) {
  testing::expect_judged({{"On top: 1. The Ferry, Lamb ([[2]]) 2. The Pier, Moss (1)", "list-number"},
                          {"On top: 1. The Ferry, Lamb (2) 2. The Pier, Moss ([[1]])", "list-number"}});
}

TEST(Label, IsAnItemAndItsPart) {
  testing::expect_judged({{"That is literally [[1.a]]. of the plan.", "label"},
                          {"Tests are held at [[575 S Kane]] Creek.", "address"}});
}

TEST(ListNumber, MayFollowASemicolon) {
  testing::expect_judged(
      {{"Gold, Ada Lamb, 3:10.12; [[5.]] Ben Moss, 3:11.00; 29. Tom Reed, 3:13.", "list-number"}});
}

TEST(Label, IsWhatOneMovesTo) {
  expect_judged({{"The migration to [[22]] was easy.", "label"}});
  testing::expect_figures({"The migration to [[22]] servers was easy.", "The rise to [[22]] was easy."});
}

TEST(Label, GoesOnInTheNextLine) {
  EXPECT_EQ(testing::judged_markdown("In verses 1\nand 0 it differs.", "0"), "label");
  EXPECT_EQ(testing::judged_markdown("In verses 1\nof the 90 it differs.", "90"), "error");
}

TEST(Label, IsAKindOfWhatIsOne) {
  expect_judged(
      {{"It is a [[type 2]] diabetes drug.", "label"}, {"A [[category 5]] storms expert spoke.", "label"}});
  expect_figures({"Of that type [[12]] boats were built."});
}

TEST(Label, IsAPlaceInARowOfCars) {
  expect_judged(
      {{"They found [[car 16]] burnt.", "label"}, {"She sat in [[coach 12]] of the train.", "label"}});
  expect_figures({"Inside the container [[39]] Vietnamese migrants were found dead.",
                  "In the coach [[40]] died; in the car 12 more.",
                  "In the coach 40 died; in the car [[12]] more.", "Container [[400]] ships.",
                  "By train, car [[300]] left."});
}

TEST(Label, IsNotWhatIsCountedByItsName) {
  expect_figures({"The firm issued [[15]] certificate renewals.", "Only [[12]] certificate courses exist.",
                  "He was post [[12]] in the list.", "She lost to police in sector B. [[300]] were hurt."});
}

TEST(Label, StandsBehindAColon) {
  expect_judged({{"Congress passed [[No: 102-481]].", "label"}, {"See [[Memo 19-17]].", "label"}});
  expect_figures({"They said no: [[40]] boats sank.", "Yes: 52, No: [[48]].", "Ayes: 4,812. No: [[5,120]].",
                  "Number: [[400]] killed.", "Number: [[61]]", "In a memo [[40]] captains asked for more."});
}

TEST(Label, IsOfASeriesOfParts) {
  expect_judged({{"This is post [[3]] in the 5-part series.", "label"},
                 {"See [[P.L. 115-336]].", "label"},
                 {"It earned 4.5 out of [[5 points]].", "label"}});
  expect_figures({"There were [[3]] in the first series.", "It earned [[4.5]] out of 5 points.",
                  "It rose by [[5 points]].", "Of 12 bids it won out of [[7 points]]."});
}

TEST(Label, IsARecordOrAPosition) {
  expect_judged({{"“id”: [[557]]", "label"},
                 {"It moves to [[position 4]].", "label"},
                 {"By [[Proclamation 6662]] it was closed.", "label"},
                 {"Answers: [[1.B]]; 2. A", "label"},
                 {"It had a score of 63.9 out of [[100]].", "label"}});
  expect_figures({"In this position [[40]] boats sank.", "The law had a score of [[63.9]] out of 100.",
                  "Each “id”: [[557]] boats.", "They pulled [[12 out of 100]] boats."});
}

TEST(Label, IsInAHeading) {
  EXPECT_EQ(testing::judged_markdown("## Success story 2. A pier\n", "story 2"), "label");
  EXPECT_EQ(testing::judged_markdown("## The yard sold 2. A pier\n", "2"), "error");
  EXPECT_EQ(testing::judged_markdown("The success story 2. A pier\n", "2"), "error");
  expect_judged({{"Switches work at [[layer 3]].", "label"}});
  expect_figures({"Each layer [[30]] hens gave died."});
}

TEST(Label, IsOfAThingInARow) {
  expect_judged({{"Meeting [[requirements 1]], 2, and 3 is easy.", "label"},
                 {"Meeting requirements 1, 2, and [[3]] is easy.", "label"},
                 {"We saw it in [[scenario 2]].", "label"},
                 {"Choose AC-18 ([[1]]) for it.", "label"}});
  expect_figures({"The dam has 4 boats, [[3]] and more.", "In total [[12]] sank.",
                  "They lost to Leeds at home [[3]].", "In the harbour [[12]] boats sank.",
                  "In spring [[12]] boats sank.", "It fell from [[12 to 4]] in May.",
                  "Of those in prison [[12]] died."});
}

TEST(Label, IsOfADistrict) {
  expect_judged({{"Waste District [[#1]] offers streams.", "label"}, {"For [[GS 9-13]] stars.", "label"}});
  expect_figures({"They met #[[12]] boats at sea."});
}

TEST(Label, IsOfPagesOrOfData) {
  expect_judged({{"Policy Sci 4, [[155–169]] (1973).", "label"}, {"“openPier”: [[1]],", "label"}});
  expect_figures({"They lost 4, [[155–169]] (by 1973).", "She said “no”: [[12]] boats sank.",
                  "\"Yes\": [[4512]]", "People listed as \"missing\": [[412]].",
                  "Members who said “yes”: [[212]].", "Votes for “remain”: [[48]], in all."});
  expect_judged({{"\"open_piers\": [[12]],", "label"}});
}

TEST(Label, IsACodeOrAnOrder) {
  expect_judged(
      {{"Participant Access Code: [[966583]]", "label"}, {"Executive Order ([[13985]]) says so.", "label"}});
  expect_figures({"It broke the code: [[40]] boats sank.", "They kept Order ([[40]] boats sank).",
                  "Order ([[40]]) placed by the army."});
}

TEST(Label, IsOfAChallenge) {
  expect_judged({{"See the Top Challenge [[# 1]] results.", "label"}});
  expect_figures({"It is in the pier # [[40]] boats sank."});
}

TEST(Label, IsNoCodeThatIsTold) { expect_figures({"Here is the vote by code: [[4000]] voted."}); }

TEST(Label, IsNoNumberOfThoseCounted) {
  expect_figures({"The crash left six dead, in hospital [[18]].",
                  "It spent much: for education [[14]], for boats 12.", "Many died, from malaria [[14]].",
                  "They found crews, with fever [[9]]."});
  expect_judged(
      {{"We saw it at [[position 4]].", "label"}, {"The rule holds in [[experiment 3]].", "label"}});
}

TEST(Label, IsNoTollOfAHeading) {
  EXPECT_EQ(testing::judged_markdown("## Death toll reaches 90. Rescuers dig on\n", "90"), "error");
  EXPECT_EQ(testing::judged_markdown("## Jobless rate nears 12. Shops close\n", "12"), "error");
  EXPECT_EQ(testing::judged_markdown("## Quake toll hit 12. Rescuers dig on\n", "12"), "error");
  EXPECT_EQ(testing::judged_markdown("## Quake death toll 40. Rescuers dig on\n", "40"), "error");
}

TEST(Label, IsAPartOfARuleOrACourt) {
  expect_judged({{"It is told in [[Subpart 519.70]] of the rule.", "label"},
                 {"This talk is session [[2]] of our series on knots.", "label"}});
  expect_figures({"The courtroom held [[30]] jurors.", "In the courtroom [[14]] wept.",
                  "Of its subparts [[30]] are void.", "They have [[30]] courtrooms.",
                  "In that session [[40]] of the series’ crews sank."});
}

TEST(Label, IsNoCountOfASubjectInThePlural) {
  expect_figures({"The boats at the pier numbered [[113]] in May.", "By noon the dead numbered [[90]]."});
  expect_judged({{"It lay in the box numbered [[113]] at the pier.", "“numbered 113”: label"},
                 {"The piers are numbered [[1 to 40]].", "“numbered 1 to 40”: label"}});
}

TEST(Label, MayBeginBehindAComma) {
  expect_judged({{"Phase 1 built a trap, phase [[2]] tempted wily foxes, and so on.", "“phase 2”: label"}});
  expect_figures({"In a phase [[12]] sailors called the test, none slept.",
                  "Behind a boat, in the class [[30]] crews wait.",
                  "They sold a boat, [[2]] wily foxes left."});
}

TEST(Label, IsANumberedHeadingOrSession) {
  const auto judged = testing::judged_markdown;
  EXPECT_EQ(judged("# Tip 3. Help others\n\na\n\n# Tip 4. Row\n", "Tip 3", {}), "label");
  EXPECT_EQ(judged("# Pearl of Wisdom 4: Sail\n\n# Pearl of Wisdom 5: Row\n", "Wisdom 5", {}), "label");
  EXPECT_EQ(judged("# Police Shoot 12: Names\n\n# Police Shoot 40: Names\n", "12", {}), "error");
  EXPECT_EQ(judged("**10** [Row](/a)\n\n**9** [Sail](/b)\n", "9", {}), "list-number");
  EXPECT_EQ(judged("**10** [Rowers](/a)\n\n**40** [Sails](/b)\n", "40", {}), "error");
  expect_judged({{"Then comes a check for [[sessions 3]] and 4.", "label"},
                 {"Then comes a check for sessions 3 and [[4]].", "label"},
                 {"By [[FAR 7.108]], it must.", "label"}});
  expect_figures({"In session [[40]] bills passed.", "The sessions [[400]] held are over.",
                  "It is far: [[7.108]] it says."});
}

TEST(Label, IsABadgeACommitteeOrAMention) {
  expect_judged({{"The paper knew him as [[badge 29]] alone.", "label"},
                 {"She leads the [[Committee of 70]] now.", "label"},
                 {"It writes “24” behind the “[[20]].” It is odd.", "label"}});
  expect_figures({"It sold badges: [[29]] in all.", "She leads a committee of [[70]] now.",
                  "He said “the toll is [[20]].” It is odd."});
}

TEST(Label, IsAPriorityAnAnswerOrAStation) {
  expect_judged({{"It is for boats (PMA [[priority 1]]).", "label"},
                 {"[[Priority 2]]: clean water", "label"},
                 {"It meets EN 301 [[549]] in full.", "label"},
                 {"It said “[[404]]—File Not Found” again.", "label"},
                 {"This is the first of [[3]] posts on oars.", "label"},
                 {"Hear it on [[98.3]] FM or here.", "label"}});
  expect_figures({"It is their priority: [[12]] boats.", "In all, [[404]] were not found.",
                  "He won the first of [[12]] posts to be filled.", "It cut speeds to [[98.3]] in May.",
                  "They gave priority to [[12]] boats."});
}

TEST(Label, IsAPartOfAClause) {
  expect_judged({{"Revise paragraph (a)([[2]])(iii) of it.", "label"},
                 {"See § 4(B)([[2]]) of it.", "label"},
                 {"See rule 9(iv)([[3]]) of it.", "label"},
                 {"It is in flood risk [[zone 3b]] now.", "letters-and-digits"}});
  expect_figures({"They met ([[2]]) boats.", "It gave the zone [[3b dollars]].",
                  "Wrecks by port: Bonn (old)([[52]]), Oslo (new)(17).", "Sailors (men)([[311]]) drowned.",
                  "Bonn (12)([[9]]) won.", "Votes for Moss (D)([[70]]) fell.", "Of crews (n=9)([[4]]) sank.",
                  "Rowers of class (a)([[3120]]) won.", "The platform [[7m]] above the tide fell.",
                  "They dived in the zone [[60m]] down."});
}

TEST(Label, IsNoVoteOfParties) {
  EXPECT_EQ(testing::judged("It passed in a party-line [[102-101]] vote."), "error");
  EXPECT_EQ(testing::judged("It is on [[line 102-101]] of it."), "label");
  EXPECT_EQ(testing::judged("It failed in a 6-6-[[3]] vote."), "error");
  EXPECT_EQ(testing::judged("They play a [[4-4-2]] formation."), "label");
}

TEST(Label, IsNoCountThatLooksLikeOne) {
  expect_judged({{"A [[404]] (page not found) came.", "label"},
                 {"This post is the second of [[4]] posts.", "error"},
                 {"This post, the second of [[4]] posts, is on oars.", "label"},
                 {"Hear [[98.3]] FM at sea.", "label"}});
  expect_figures({"Of 700 boats, [[404]] not found by dusk had sunk.",
                  "The port lists [[404]] file not found in its hold.",
                  "This is the last of [[9]] posts on the river to fall.",
                  "This is the third of [[14]] posts about to be cut.", "This is the second of [[30]] posts.",
                  "This is the first of [[5]] articles on display.",
                  "The shop sold [[98.3]] FM radios a day.", "The train EN 221 [[140]] was late.",
                  "Oslo missed each Hansa objective [[3]]: boats, oars and rope."});
}

TEST(Label, IsABill) {
  expect_judged({{"[[SB 8]] bans it.", "label"}, {"Then [[HB 12]] limits it.", "label"}});
}

TEST(Label, GoesOnThroughAList) {
  expect_judged({{"He let counts 1, 2 and [[5]] go to trial.", "label"}});
  expect_figures({"On page 3, [[12]] boats and more sank."});
}

TEST(Label, IsATitleInQuotationMarks) {
  expect_judged({{"Her poem \"[[Thirteen]]\" is long.", "label"}});
  expect_figures({"They said \"[[thirteen]] boats\" at first."});
}

TEST(Label, DoesNotGoOnToWhatIsCounted) {
  expect_figures({"We fixed CVE-2024-31990 and [[73]] other bugs."});
}

TEST(Label, IsAPlace) {
  expect_judged({{"Go through [[door 5]], and wait.", "label"},
                 {"Mixed doubles, [[court 3]], at noon.", "label"},
                 {"By [[move 31]] he had lost.", "label"},
                 {"If [[step 2]] fails, stop.", "label"},
                 {"For a space: [[lot 14]] sells in Leeds.", "label"},
                 {"The crossword is [[No. 29,118]] today.", "label"}});
  expect_figures(
      {"He told the court [[14]] men were hurt.", "Of the lot [[14]] boats sank.", "The move [[31]] made."});
}

TEST(Label, IsTheClassOfADegree) {
  expect_judged({{"She got a [[2:1]] at Leeds.", "label"}});
  expect_figures({"She got a [[2:1]] lead over him."});
}

TEST(Label, IsWhatAServerAnswers) {
  expect_judged({{"They saw nothing but a [[404]].", "label"},
                 {"It gave a 403 instead of a [[500]].", "label"},
                 {"It listens on port 9443 rather than [[8443]].", "label"}});
  expect_figures({"They saw nothing but a [[500]] boat fleet.", "They sold 40 boats rather than [[84]]."});
}

TEST(Label, IsNoVerbBehindWhatSeats) {
  expect_figures({"The sets seat [[188]], fewer than before."});
  expect_judged({{"He pleaded guilty to [[count 1]] in June.", "label"},
                 {"It is an account ending [[4471]], they say.", "label"}});
}

TEST(Label, IsNotOfUs) { expect_figures({"We sat in Studio 2, [[180]] of us, and sang."}); }

TEST(Label, GoesOnBeforeOf) {
  expect_judged(
      {{"See Articles 5 and [[6]] of the Act.", "label"}, {"It is a footnote ([[n. 61]]) of his.", "label"}});
  expect_figures({"Officials report [[17]] deaths.", "Members number [[40]] men."});
}

}  // namespace
}  // namespace obelus
