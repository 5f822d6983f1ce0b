#include "annotations/figures/policy/judged.hpp"

namespace obelus {
namespace {

using testing::expect_figures;
using testing::expect_judged;

TEST(Instructions, BeginWithAVerbThatBids) {
  expect_judged({{"Hold a [[90-minute]] meeting with the crew.", "instruction"},
                 {"Then set the timer to [[30 seconds]].", "instruction"},
                 {"Wait [[15 minutes]] and knock again.", "instruction"},
                 {"First, invite no more than [[12]] people.", "instruction"},
                 {"Don't let a talk run longer than [[20 minutes]].", "instruction"},
                 {"Keep each note under [[50]] words and file it.", "instruction"},
                 {"Bake for [[45 minutes]], until golden.", "instruction"},
                 {"Use [[20]] beads and a thread.", "instruction"},
                 {"Try to break off [[6-8 weeks]] of it.", "instruction"},
                 {"Tip: use [[30]] words.", "instruction"},
                 {"There is a shortcut: count the nails and add [[12]].", "instruction"}});
}

TEST(Instructions, BeginBehindAPhraseThatACommaEnds) {
  expect_judged({{"If the file is larger than [[12 GB]], split it.", "instruction"},
                 {"Once it boils, add [[200 ml]] of milk.", "instruction"},
                 {"In the meantime, schedule [[60-minute]] calls.", "instruction"},
                 {"After [[48 hours]], send a second letter.", "instruction"}});
}

TEST(Instructions, MakeSureOfSomething) {
  expect_judged({{"Make sure that the gap is at least [[12 mm]] wide.", "instruction"},
                 {"Be patient and make sure it stays below [[40 degrees]].", "instruction"}});
}

TEST(Instructions, AreAdviceToo) {
  expect_judged({{"We suggest [[45 minutes]] for a first talk.", "instruction"},
                 {"We suggest that you spend [[45 minutes]] on it.", "instruction"},
                 {"I'd recommend some [[20]] pages a day.", "instruction"},
                 {"We should be spending [[80 percent]] on rope.", "instruction"},
                 {"First, identify the [[10]] worst leaks.", "instruction"},
                 {"Keep it short, preferably [[2-3]] pages.", "instruction"},
                 {"They may be long, preferably [[12]] pages.", "instruction"},
                 {"You should plan for [[30 minutes]] each.", "instruction"},
                 {"You may want to leave [[ten days]] between them.", "instruction"},
                 {"Labels should be at most [[40]] characters long.", "instruction"}});
}

TEST(Instructions, AreNotWhatIsTold) {
  expect_figures({"Use the tool, which [[300]] people built.", "Use of the road rose by [[30]] cars a day.",
                  "Cut [[300]] jobs, the board said.", "Set in 1990, the film took [[30 weeks]].",
                  "Take Norway, where [[40]] ferries run.", "Do you know that [[300]] ships sank?",
                  "The work should take [[18 months]].", "It should cost [[$5 million]].",
                  "You should see [[30]] more visitors.", "The panel suggests [[45 minutes]].",
                  "Join more than [[30,000]] readers.", "You must pay [[$30]] at the gate.",
                  "Keep in mind that [[300]] towns have no pier.",
                  "We suggest that the pier cost [[$30 million]]."});
}

TEST(Instructions, LeavePricesOfPhrasesBeforeThem) {
  expect_figures({"If your rent is over [[$900]], ask for help.", "After a rise of [[30%]], add a buffer."});
}

TEST(Instructions, DoNotTakeInHowMuchThereIs) {
  expect_figures({"You only need to read the remaining [[15]] rules.",
                  "Combine this with a fleet of over [[50,000]] boats.",
                  "Combine this with a fleet of over 50,000 boats, [[31,000]] quays and more.",
                  "Do just enough: on the water we usually lose [[30]] boats."});
  expect_judged({{"Always think about cutting [[80%]] of it.", "instruction"},
                 {"Use a rope of over [[30 meters]].", "instruction"}});
}

TEST(Instructions, SayWhatIsImportant) {
  expect_judged({{"It’s important to hold calls often (every [[2 weeks]]).", "instruction"}});
  expect_figures({"It is important to note that [[40]] boats sank.",
                  "It is important to sailors in [[40]] towns.", "He sold important boats to [[40]] towns."});
}

TEST(Instructions, SayHowMuchMustBe) {
  expect_judged({{"The builder must send [[2–3]] letters first.", "instruction"},
                 {"It must set an age of at least [[1 year]].", "instruction"}});
  expect_figures({"There must be at least [[8]] boats.", "It must lay off at least [[300]] men.",
                  "It must have lost [[2–3]] letters.", "They must know that at least [[9]] men died.",
                  "The builder sent [[2–3]] letters."});
}

TEST(Instructions, SayHowLongATextMayBe) {
  expect_judged({{"I wrote a note ([[20]] words or fewer) on it.", "instruction"},
                 {"Titles: [[60]] characters maximum", "instruction"},
                 {"Save [[30]] of them for later.", "instruction"}});
  EXPECT_EQ(testing::judged_markdown("- 50 to 100 words about you\n", "50 to 100"), "instruction");
  EXPECT_EQ(testing::judged_markdown("- using no more than 15 pegs\n", "15"), "instruction");
  EXPECT_EQ(testing::judged_markdown("- losing no more than 15 boats\n", "15"), "error");
  EXPECT_EQ(testing::judged_markdown("- using 15 boats\n", "15"), "error");
  expect_figures({"She knew [[20]] words of Welsh.", "The log has [[60]] characters or signs.",
                  "He read [[400]] words on the pier."});
  expect_figures({"The law is just [[400]] words or less.", "Its bill ran to [[900]] words max."});
  EXPECT_EQ(testing::judged_markdown("- 50 words about you\n", "50"), "instruction");
  EXPECT_EQ(testing::judged_markdown("- 400 words about the dead were cut.\n", "400"), "error");
}

TEST(Instructions, AreNotWhatOneIsSureOf) {
  expect_figures({"We can be sure of two things: it holds the [[£8 billion]] of debt.",
                  "You can be sure [[40]] boats sank.", "To be sure, of course: [[40]] boats sank.",
                  "Be sure of this: it cost [[$3 million]]."});
  expect_judged({{"Be sure to leave [[$40]] at the gate.", "instruction"},
                 {"Make sure [[12]] boats are there.", "instruction"}});
}

TEST(Instructions, AreNotWhatOneIsPleasedToNote) {
  expect_figures({"Please note that this is one study of [[70]] men.",
                  "Four suits from their Please Please Me days sold for [[$110,000]]."});
  expect_judged({{"Please bring [[$40]] to the gate.", "instruction"},
                 {"At the gate, please show [[12]] of them.", "instruction"}});
}

TEST(Instructions, AreOverWhereADashTells) {
  expect_figures({"Just think about it — a crew of men rowed over [[3 miles]] there.",
                  "Count them—the town buried [[40]] men."});
  expect_judged({{"Keep it short — talks will not need [[12]] men.", "instruction"},
                 {"Hold a short talk — at most [[30 minutes]] long.", "instruction"}});
}

TEST(Instructions, AreNotWhatIsAskedOrRuled) {
  expect_figures({"If you ask why you should care, it is seen by [[1.5 billion]] users.",
                  "The judge ruled Lee should get [[a tenth]] of it.",
                  "We asked whether they should pay [[12]] men."});
  expect_judged({{"You should plan for [[12]] men.", "instruction"}});
}

TEST(Instructions, AreNotFactsTheyLeadTo) {
  expect_figures({"To plan, consider this example: The team spent [[70%]] of its time on ropes.",
                  "Consider that more than [[51%]] of sailors row.", "Tell that to the [[44,000]] doctors.",
                  "Add phones and the numbers grow to [[125 million]] there.",
                  "We should all be concerned that it has not grown in [[20 years]].",
                  "The kit should be available within [[30 days]] of the talks.",
                  "They had suggested judges should cut it by [[a third]]."});
  EXPECT_EQ(testing::judged_markdown("- Set a timer — 84.9%\n", "84.9%"), "error");
  EXPECT_EQ(testing::judged_markdown("- Don’t know: 4.9%\n", "4.9%"), "error");
  EXPECT_EQ(testing::judged_markdown("- Cut waste by 20%\n", "20%"), "error");
  expect_judged({{"Make sure that the rope is at least [[12 metres]] long.", "instruction"},
                 {"First, pick the [[12]] best ropes.", "instruction"}});
}

TEST(Instructions, RecommendHowLongOrHowMany) {
  expect_judged({{"Talks should aim high and run no longer than [[10 minutes]].", "instruction"},
                 {"Some [[12]] drills a year are recommended.", "instruction"}});
  expect_figures({"The road should open soon, and cost no more than [[$10 million]].",
                  "It should take a crew of men no more than [[10 weeks]].",
                  "It should grow, said the town, which has no more than [[300]] men.",
                  "The [[40]] men whom he recommended left."});
}

TEST(Instructions, DoNotRecommendWhatIs) {
  expect_figures({"It should be safe, yet up to [[400]] patients died.",
                  "They should stay away, as the yard holds up to [[900 barrels]].",
                  "It should act: its tents hold up to [[300]] people.",
                  "They should have acted in no more than [[90 days]].",
                  "Some [[400]] men are recommended for a medal.",
                  "In all [[1,200]] doses are recommended by the board."});
}

TEST(Instructions, AreItemsThatSayHow) {
  EXPECT_EQ(testing::judged_markdown("- using at most 12 knots\n", "12 knots"), "instruction");
  EXPECT_EQ(testing::judged_markdown("- Using up to 300 soldiers, they cleared it.\n", "300"), "error");
}

TEST(Instructions, SpeakOfTheSameAgain) {
  expect_judged({{"Hold a 45-minute call. The [[45-minute]] call leaves time.", "instruction"}});
  expect_figures({"Hold a 45-minute call. The [[50-minute]] race was over.",
                  "She held a 45-minute race. The [[45-minute]] race was over."});
}

TEST(Instructions, SaveNoJobs) {
  expect_figures({"Save [[300]] jobs at the plant, the deal did not.", "Save [[40]] lives, it could not."});
  expect_judged({{"Save [[30]] of them for later.", "instruction"}});
}

TEST(Instructions, AskToBeOrToFind) {
  expect_judged({{"Please be ready [[15 minutes]] early.", "instruction"},
                 {"Please find [[30 minutes]] to read it.", "instruction"}});
  expect_figures({"Please note that [[2,400]] passengers were on board.",
                  "Please be aware that [[2,400]] passengers were on board.",
                  "Please find attached a list of [[2,400]] passengers."});
}

TEST(Instruction, IsNoVowOfOthers) {
  expect_figures({"The mayor promised to make sure [[2,500]] homes are built.",
                  "The town wants to make sure [[2,500]] homes are built.",
                  "You should row, knowing that [[40]] boats sank."});
  expect_judged({{"To be safe, make sure [[12]] boats are there.", "instruction"}});
}

TEST(Instruction, IsWhatMustBeHad) {
  expect_judged({{"The name must have at least [[2]] letters.", "instruction"},
                 {"A crew must have between [[2 and 5]] ropes.", "instruction"}});
  expect_figures({"The storm must have sunk at least [[2]] boats.", "The dam must have held [[2]] boats.",
                  "The town must have [[40]] boats."});
}

TEST(Instruction, IsWhatIsLookedFor) {
  const auto judged = [](const std::string& text) { return testing::judged_markdown(text, "2"); };
  expect_judged({{"We decided to select words with at least [[2]] syllables.", "instruction"}});
  EXPECT_EQ(judged("## At least 2 syllables"), "instruction");
  EXPECT_EQ(judged("* At least 2 syllables"), "instruction");
  EXPECT_EQ(judged("## At least 2 deaths"), "error");
  EXPECT_EQ(judged("* At least 2 boats sank"), "error");
  EXPECT_EQ(judged("At least 2 boats."), "error");
  EXPECT_EQ(testing::judged_markdown("1. **50 words about who you are.** Say it all.", "50"), "instruction");
  EXPECT_EQ(testing::judged_markdown("1. **50 words about boats.** They sold well.", "50"), "error");
  expect_figures({"We met crews with at least [[2]] dogs.", "The use of boats with at least [[40]] oars."});
}

TEST(Instruction, IsHowLongATextShouldBe) {
  expect_judged({{"Each link should have a note ([[10]] words or so) beside it.", "instruction"},
                 {"About [[55]] characters or less is good.", "instruction"},
                 {"Change it every [[90 days]].", "instruction"}});
  expect_figures({"The law ([[10]] words or so) was short.", "About [[55]] characters or less were lost.",
                  "Change came every [[90 days]]."});
}

TEST(Instruction, EndsWithItsTitle) {
  EXPECT_EQ(testing::judged_markdown("**Prepare to sail**<br>Crews may find all 50 boats.", "50"), "error");
  EXPECT_EQ(testing::judged_markdown("**Prepare to sail** Crews may find all 50 boats.", "50"), "error");
  EXPECT_EQ(testing::judged_markdown("**Prepare** 50 boats.", "50"), "instruction");
  EXPECT_EQ(testing::judged_markdown("**Bring the crew** and 50 boats.", "50"), "instruction");
}

TEST(Instruction, IsNotHowManyThereAre) {
  expect_figures({"If you want to meet the [[530]]+ members of the club, call.",
                  "Please ask the [[400]] members of the crew.",
                  "We want to reach all—over [[50%]] of them row."});
  expect_judged({{"Please call [[53]] members of the club.", "instruction"},
                 {"Please read the [[40]] pages of it.", "instruction"}});
}

TEST(Instruction, IsPlannedOn) {
  expect_judged({{"Plan on hosting for at least [[90 minutes]].", "instruction"}});
  expect_figures({"Plan on harbour cost [[$90 million]].", "Plans on hosting took [[90 minutes]]."});
}

TEST(Instruction, EndsWhereMarksOfASentenceDo) {
  expect_figures({"Tell us more._The harbour now holds over [[4,000]] boats."});
  expect_judged({{"Keeping it short, around [[500]] words, is important.", "instruction"}});
  expect_figures({"It was best, and [[25%]] more came.", "The short list has about [[500]] words.",
                  "At best [[25%]] came."});
}

TEST(Instruction, BoundsATextByItems) {
  EXPECT_EQ(testing::judged_markdown("* using less than 50 words in each section\n", "50"), "instruction");
  EXPECT_EQ(testing::judged_markdown("* using less than 50 boats in each section\n", "50"), "error");
}

TEST(Instruction, IsNotWhatOthersHave) {
  expect_figures({"Provide time for crews to show their [[11]] boats."});
  expect_judged({{"With a short title ([[3-6]] words, no names), post it.", "instruction"},
                 {"Provide time for crews to show [[11]] boats.", "instruction"}});
  expect_figures({"With a short speech ([[3-6]] words, no names), it ended."});
}

TEST(Instruction, IsWhatOneCanHold) {
  expect_judged({{"You can schedule them for [[30 minutes]].", "instruction"}});
  expect_figures({"You can save [[30 minutes]].", "They can schedule them for [[30 minutes]]."});
}

TEST(Instruction, IsThoughtOf) {
  expect_judged({{"As an exercise, think of ways to sum up a [[1,500]] page note.", "instruction"}});
  expect_figures({"Think of the [[1,500]] men who sank.", "Think of it: [[1,500]] men sank."});
  EXPECT_EQ(testing::judged_markdown("## Pass it on: 3-5 months\n", "3-5 months"), "instruction");
  EXPECT_EQ(testing::judged_markdown("## Crews sailed 3-5 months\n", "3-5 months"), "error");
  EXPECT_EQ(testing::judged_markdown("Pass it on: 3-5 months\n", "3-5 months"), "error");
}

TEST(Instruction, IsWhatOneWeighsOrRepeats) {
  expect_judged({{"Weigh the answers to give [[5 points]] to each.", "instruction"},
                 {"You can repeat it every [[18-24 months]].", "instruction"}});
  expect_figures({"To make sure it sails, they met [[40]] crews.", "Boats weigh [[5 tonnes]] each."});
}

TEST(Instruction, IsHowLongATextIsKept) {
  expect_judged({{"They know the use of keeping a post to under [[1,600]] words.", "instruction"}});
  expect_figures({"They keep a list of over [[1,600]] words.", "They kept it to [[1,600]] boats."});
}

TEST(Instruction, IsNoFactThatLooksLikeIt) {
  expect_figures({"You can hold [[40]] shares there.", "You can schedule a visit; [[400]] people have.",
                  "Extend the pier by [[400 metres]], residents say.", "Change at the top cost [[400]] jobs.",
                  "Weigh stations caught [[400]] trucks."});
  expect_judged({{"Shift the date by [[1 day]].", "instruction"}});
}

TEST(Instruction, IsNotWhatWasBest) {
  expect_figures({"It was best to close [[40]] schools, the mayor said."});
}

TEST(Instruction, IsNoTermThatIsTold) {
  const auto judged = testing::judged_markdown;
  EXPECT_EQ(judged("## Pass the rope: 3–5 months\n", "3–5 months", {}), "instruction");
  EXPECT_EQ(judged("## Life expectancy: 70–75 years\n", "70–75 years", {}), "error");
  EXPECT_EQ(judged("## Average stay: 3–5 days\n", "3–5 days", {}), "error");
  EXPECT_EQ(judged("## At the hospital: 3–5 days\n", "3–5 days", {}), "error");
}

TEST(Instruction, IsNoBoundOfThoseLost) {
  const auto judged = testing::judged_markdown;
  EXPECT_EQ(judged("- At least 4 children\n", "4", {}), "error");
  EXPECT_EQ(judged("## At least 8 hostages\n", "8", {}), "error");
  EXPECT_EQ(judged("## At least 3 boats\n", "3", {}), "error");
  EXPECT_EQ(judged("- At least 6 digits\n", "6", {}), "instruction");
}

TEST(Instruction, IsNoShareOfThoseWhoDo) {
  expect_figures({"Plan on losing money, as [[80%]] of traders do.",
                  "Keep your boat, as [[90%]] of crews do.", "Hold the rope, because [[40%]] of crews fall.",
                  "You can hold [[$500,000]] in such an account.", "You can schedule [[3,000]] tests a day.",
                  "Extend the tax cuts and the deficit grows by [[$4 trillion]]."});
}

TEST(Instruction, IsNoFactBesideABid) {
  expect_figures({"Plan on paying more: rents rose [[12%]] last year.",
                  "Plan on waiting, as [[4,000]] people are on the list.",
                  "Shift the blame as he may, [[400]] people lost their homes.",
                  "Shift the blame all you like, but [[400]] people died.",
                  "Change the subject if you like, but [[$4 million]] is gone.",
                  "We chose firms with at least [[4]] women on the board.",
                  "Buyers want homes with at least [[2]] bathrooms.",
                  "Speeches that keep it short, around [[1,800]] words, win more votes."});
}

TEST(Instruction, FollowsATitleThatBids) {
  const auto judged = testing::judged_markdown;
  EXPECT_EQ(judged("**Boil the pasta** Cook it for 10 minutes.\n", "10 minutes", {}), "instruction");
  EXPECT_EQ(judged("**Plan the meeting** Set aside 45 minutes.\n", "45 minutes", {}), "instruction");
  EXPECT_EQ(judged("**Plan the meeting** Crews lost 45 minutes.\n", "45 minutes", {}), "error");
}

TEST(Instruction, IsOfWhatEachHas) {
  expect_judged({{"Ask everyone to put their [[3]] sticky notes on the wall.", "instruction"},
                 {"Give each team their [[15 minutes]].", "instruction"},
                 {"Give the team their [[2 hours]] of quiet.", "instruction"},
                 {"Ask them to rank their [[10]] tasks by value.", "instruction"},
                 {"If she plans to visit, be sure to allow [[40 minutes]].", "instruction"},
                 {"We recommend a short session — roughly [[45 minutes]].", "instruction"},
                 {"Everyone who signed up should make sure they bring [[2]] pens.", "instruction"}});
  expect_figures({"Ask the owners to show their [[11]] boats.", "Ask them about their [[12]] dead.",
                  "She plans to make sure [[40]] homes are built.", "Ask people about their [[300]] dead.",
                  "Give each crew their [[40]] boats."});
}

TEST(Instruction, IsNotWhatTheRepeatedTook) {
  expect_figures({"You can repeat the test, which took [[16 weeks]] in 2020.",
                  "You could schedule a flight that lasts [[14 hours]]."});
}

TEST(Instruction, IsOverWhereASemicolonPartsItFromWhatHappened) {
  expect_figures({"Stir it well; the lab counted [[3,300]] burns in May.",
                  "Wait for the pilot; he moored [[40]] boats that day.",
                  "Leave the boat at home; the pier holds just [[41]].",
                  "Check the hull, and don't be among the [[38 percent]] of crews who sank.",
                  "Schedule C filers owe the town [[400]] berths."});
  expect_judged({{"Stir it well; then wait [[30 minutes]].", "instruction"},
                 {"Schedule a [[90-minute]] talk.", "instruction"},
                 {"Choose [[38 percent]] of the crews by lot.", "instruction"}});
}

TEST(Instruction, MayStandInBracketsOrAsAList) {
  expect_judged({{"Warm-up (allow [[10 minutes]]): all of them row.", "instruction"},
                 {"Materials: [[1]] large sheet of paper, string.", "instruction"},
                 {"You’ll need: scissors, [[8]] pegs and glue.", "instruction"},
                 {"Knit [[12]] rows.", "instruction"},
                 {"Drill a hole [[5 mm]] deep.", "instruction"},
                 {"As a team, discuss [[12]] of them.", "instruction"}});
  expect_figures({"The rules (which allow [[10 minutes]]) are old.", "Materials: [[40 tonnes]] were lost.",
                  "Materials: [[$40]]", "Materials: [[400 tonnes]]", "Drill [[40]] wells, the firm did not.",
                  "Buy [[40]] homes at once: a firm did.",
                  "The pier cost $40 million (add [[$6 million]] in fees).",
                  "Supplies: [[40]] pallets of rope.", "Materials: [[62]] posts.",
                  "Knit shops have sunk to [[14]].", "Space at the pier fell to [[40]] berths.",
                  "Dig at the fort finds [[1,200]] coins.", "Buy a boat here and you pay [[$4,000 a year]].",
                  "Ask which pier is near; now [[31]] of them are shut."});
}

TEST(Instruction, IsAnAimInAList) {
  expect_judged({{"Attain [[85%]] by May.", "instruction"}, {"Achieve [[70%]] of it.", "instruction"}});
  expect_figures({"They attained [[85%]] by May.", "It achieved [[70%]] of it.",
                  "Achieve Rowing sold [[310]] oars.", "Attain, of Malta, lost [[310]] oars.",
                  "Achieve clubs in Malta lost [[310]] oars."});
}

TEST(Instruction, IsNoneOfABudget) {
  expect_figures({"Set up a [[$75 million]] program to mend piers.",
                  "Create a [[$15 million a year]] tax credit for boats.",
                  "Create a tax credit capped at [[25%]] of the price."});
  expect_judged({{"Create a budget of [[$40]] for oars.", "instruction"},
                 {"Add [[25%]] of the sugar.", "instruction"}});
}

TEST(Instruction, IsNoConditionNorMistake) {
  testing::expect_figures({"Should it close, [[1,100]] jobs will go.", "Make no mistake: [[40%]] will lose.",
                           "Make no mistake, [[67]] men drowned."});
  testing::expect_judged({{"Crews should row for [[40 minutes]].", "instruction"}});
}

TEST(Instruction, IsNoHugeDeed) {
  testing::expect_figures({"They helped, among other things: remove [[360,000 tonnes]] of silt; row."});
}

TEST(Instruction, IsExperienceThatIsWanted) {
  const auto in_list = [](const std::string& text, const std::string& figure) {
    return testing::judged_markdown("- " + text, figure);
  };
  EXPECT_EQ(in_list("A minimum of 5 years of rowing experience.", "5 years"), "instruction");
  EXPECT_EQ(in_list("At least 10 years experience in rowing", "10 years"), "instruction");
  EXPECT_EQ(in_list("She has at least 10 years of experience.", "10 years"), "error");
  EXPECT_EQ(in_list("At least 5 years of drought", "5 years"), "error");
  EXPECT_EQ(in_list("16 years of experience in the navy", "16 years"), "error");
}

TEST(Instruction, SaysWhatOneNeeds) {
  expect_judged({{"You'll need [[3]] markers and 2 boards.", "instruction"},
                 {"You'll need 3 markers and [[2]] boards.", "instruction"},
                 {"You will need [[12]] chairs.", "instruction"},
                 {"Print [[25]] copies.", "instruction"},
                 {"Split into groups of [[4]].", "instruction"},
                 {"If it fails, test with [[5]] people.", "instruction"}});
  expect_figures({"They need [[12]] chairs.", "You will need [[300]] votes to win.",
                  "Split into camps, [[40]] members left.", "Print sales of [[25]] titles fell."});
}

TEST(Instruction, MayBeginWithAWordThatIsANounToo) {
  expect_judged({{"Book at least [[6 weeks]] ahead.", "instruction"},
                 {"Drink [[2 litres]] of water on the path.", "instruction"},
                 {"Leave at least [[1 metre]] between bins.", "instruction"},
                 {"Cool for [[10 minutes]] before serving.", "instruction"}});
  expect_figures({"Book sales rose by [[6%]] in May.", "Drink driving killed [[40]] people.",
                  "Leave at the pier cost [[40]] jobs.", "Rest for the town cost [[$40]]."});
}

TEST(Instruction, IsNotWhatOneNeedsToKnow) {
  expect_figures({"What you need to know as cases pass [[1,750]] in May."});
  expect_judged({{"You need to row for [[30 minutes each day]].", "instruction"}});
}

TEST(Instruction, IsNotPutAnotherWay) {
  expect_figures({"Put another way, they would have to treat [[22]] patients.",
                  "Put in to bat, they made [[43]] runs."});
}

}  // namespace
}  // namespace obelus
