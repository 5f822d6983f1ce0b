#include "annotations/figures/policy/judged.hpp"

namespace obelus {
namespace {

using testing::expect_figures;
using testing::expect_judged;

TEST(Supposed, BehindWordsThatAskTo) {
  expect_judged({{"Let's say the harbour earns [[$30 million]].", "supposed"},
                 {"For example, let’s say a town has [[1,200]] boats.", "supposed"},
                 {"Suppose you sell [[40]] loaves a day.", "supposed"},
                 {"Now imagine a crew of [[25]] sailors.", "supposed"},
                 {"Say you have [[64 GB]] of pictures.", "supposed"},
                 {"It grows, if we assume [[3%]] yearly, without end.", "supposed"},
                 {"In a hypothetical town of [[5,000]] people, this works.", "supposed"},
                 {"It may rest for, say, [[30 minutes]].", "supposed"}});
}

TEST(Supposed, ThroughTheBlock) {
  expect_judged({{"Imagine a ferry. It carries [[300]] cars.", "supposed"}});
  expect_figures({"Imagine a ferry.\nThe real one carries [[300]] cars."});
}

TEST(Supposed, WhereTheSameIsSpokenOfAgain) {
  expect_judged({{"Let's say it earns $30 million.\nOf that [[$30 million]] little is left.", "supposed"}});
  expect_figures({"Let's say it earns $30 million.\nOf these [[$31 million]] little is left."});
}

TEST(Supposed, InAConditionOfAnybody) {
  expect_judged({{"It gets slow if you have [[40]] tabs open.", "supposed"},
                 {"When asked what happens if we run [[15]] tests, she smiled.", "supposed"}});
  expect_figures({"If you are one of the [[25 percent]] who row, read on.",
                  "If you were among the [[40,000]] without light, call.",
                  "If we lose its [[400]] boats, the port dies.",
                  "If you live by the river, and [[40,000]] people do, you know.",
                  "If you row, and more than [[40 percent]] do, read on.",
                  "If you keep a dog, [[40 days]] are lost.",
                  "If the council closes [[40]] schools, many will move.",
                  "You pay more if you earn over [[$90,000]]."});
}

TEST(Supposed, ForExample) {
  expect_judged({{"Hold a contest (for example, a [[24-hour]] race).", "supposed"},
                 {"Small things (e.g. selling ropes for another [[0.01%]]) are fun.", "supposed"},
                 {"Part of the time (e.g., [[10 percent]]) is free.", "supposed"},
                 {"For example, if there were [[30]] boats, ten would win.", "supposed"},
                 {"For example, selling a house for [[$200,000]] is fine.", "supposed"},
                 {"If, for example, it takes [[30]] boats, they win.", "supposed"},
                 {"If loading 500 boxes takes [[ten minutes]], rest.", "supposed"},
                 {"If it takes [[a hundred]] pages, nobody reads them.", "supposed"},
                 {"Even if we assume that [[half]] of it is lost, we win.", "supposed"},
                 {"For instance, a harbour might own [[40]] cranes.", "supposed"},
                 {"For example, they might report [[$2 million]] of debt.", "supposed"},
                 {"A goal could be that [[80%]] of boats sail.", "supposed"},
                 {"A goal could be [[80%]] of all boats.", "supposed"},
                 {"If I were the mayor, I would plant [[300]] trees.", "supposed"},
                 {"It is slow if your sail has less than [[90 percent]] of wind.", "supposed"}});
  expect_figures(
      {"For example, the yard could lay off [[400]] men.", "For example, the plan would cut [[40,000]] jobs.",
       "For example, a levy could raise [[$3 million]].",
       "For instance, a storm might flood [[4,000]] homes.",
       "One objective could be the dam, which holds [[3 million tons]].",
       "For example, you might visit the pier, which is [[300 metres]] long.",
       "For example, [[30%]] of the boats sank.", "For example, in 2012 the town spent [[$3 million]].",
       "The harbour (for example the 30 cranes and the [[12]] locks) is old.",
       "Of ports that can provide an instance, [[40]] are old."});
}

TEST(Supposed, AreNotAssumptionsOfOthers) {
  expect_figures({"Analysts assume growth of [[3%]].", "The towns say [[300]] boats are missing.",
                  "They imagine that [[40]] ships sank.", "Imagine Harbours sold [[2 million]] songs.",
                  "You can imagine the archive has more to share, with over [[10 billion]] pages.",
                  "Just to say that plainly: only [[12%]] of them sail.",
                  "For example, we saw that “pier” was read, but had a rate of [[61%]].",
                  "If my bill goes over the usual [[£50 a month]], I ask.",
                  "What if we need no crew to reach [[330 million]] people?",
                  "Then, say analysts, profits rose by [[27%]].",
                  "When we say we have [[95%]] of our boats there, we mean it.",
                  "Let us say it plainly: [[4,500]] boats are lost.",
                  "Let's say plainly: [[4,500]] boats are lost.",
                  "A goal could be met: waste fell [[15 percent]]."});
}

TEST(Supposed, GoesOnInTheTableBehindIt) {
  const std::string table = "\n\n| Boats |\n|---|\n| 141 |\n\nIn all 300 sank.\n";
  EXPECT_EQ(testing::judged_markdown("Let's say that 40 boats sail. Here they are:" + table, "141"),
            "supposed");
  EXPECT_EQ(testing::judged_markdown("Let's say that 40 boats sail. Here they are:" + table, "300"), "error");
  EXPECT_EQ(testing::judged_markdown("Here 40 boats sail:" + table, "141"), "error");
  EXPECT_EQ(testing::judged_markdown("Let's say that 40 boats sail.\n\nThose that do:" + table, "141"),
            "error");
}

TEST(Supposed, IsWhatOneDoesInACondition) {
  expect_judged({{"If handling [[1,000]] boats takes a day, so be it.", "supposed"},
                 {"For example, “we land [[40]] boats” is a claim.", "supposed"}});
  expect_figures(
      {"If fighting killed [[40,000]], so be it.", "If housing costs [[40 percent]] more, so be it.",
       "If lending fell [[15%]], so be it.", "If the harbour is handling [[1,000]] boats, so be it.",
       "Handling [[1,000]] boats takes a day.", "For example, she landed [[40]] boats and said “enough”."});
}

TEST(Supposed, GoesOnBehindAnd) {
  expect_judged(
      {{"If loading 500 boxes takes a day, and the pier holds [[3,000]] boxes, rest.", "supposed"}});
  expect_figures({"If loading boxes takes a day, the pier holds [[3,000]] boxes.",
                  "Work stops (e.g. for rain) after [[40 days]]."});
}

TEST(Supposed, IsHedgedBehindADoing) {
  expect_judged({{"If driving over [[300 miles]], rest often.", "supposed"}});
  expect_figures({"If fighting over the pass killed [[300]] men, so be it."});
}

TEST(Supposed, IsNotWhatWasDone) {
  expect_figures({"A hypothetical plan cost the city [[$4 million]].",
                  "If cutting [[300]] jobs saved the firm money, it was well hidden.",
                  "If closing [[12]] piers cost votes, nobody said so."});
  expect_judged({{"If cutting [[300]] loaves took a day, eat faster.", "supposed"}});
}

TEST(Supposed, IsAPartOfIt) {
  expect_judged({{"If you have a crew, and [[12]] of them are new, rest.", "supposed"},
                 {"For example, a yard could hire [[40]] people.", "supposed"}});
  expect_figures({"If you row, and [[12]] of the towns do, rest.", "Of crews, [[12]] of them are new.",
                  "For example, a yard could hire [[4,000]] people.",
                  "For example, a yard could lose [[$3 million]]."});
}

TEST(Supposed, IsPerhaps) {
  expect_judged({{"When you have a boat with maybe [[12]] oars, rest.", "supposed"}});
  expect_figures({"The boat has maybe [[12]] oars.", "When you came, it had maybe [[40]] oars."});
}

TEST(Supposed, IsWhatOneMightHave) {
  expect_judged({{"It means that you might have [[4,000]] people call.", "supposed"},
                 {"It fixes sums, such as [[45000]] will become 45,000.", "supposed"},
                 {"It fixes sums, such as 45000 will become [[$45,000]].", "supposed"}});
  expect_figures({"They might have [[4,000]] people there.", "You might have lost [[4,000]] boats.",
                  "Such as [[45000]] boats.", "Boats such as these will become [[45,000]]."});
}

TEST(Supposed, IsSomewhereOrAGoal) {
  expect_judged({{"It may come [[25 minutes]] into a talk.", "supposed"},
                 {"They have goals. Example: [[95%]] of guests will find the pier.", "supposed"}});
  expect_figures({"It sank [[25 minutes]] into a race.",
                  "The fuse could blow [[30 minutes]] into a race, the yard said.",
                  "They may spend [[25 minutes]] on it.", "An example: [[95%]] of guests found the pier.",
                  "For example: [[60%]] of Americans would support a ban.",
                  "The plan spares some. Example: [[300]] pensioners will pay nothing.",
                  "They met a goal. Example: [[300]] homes will close.",
                  "Profits rest on ads; for example: [[80%]] of sales would vanish."});
}

TEST(Supposed, IsLikenedOrWeighed) {
  expect_judged({{"It was like trying to keep [[100]] balloons in the air.", "supposed"},
                 {"Now, joining [[400]] rows into 200 groups is trivial.", "supposed"},
                 {"Joining [[1 billion]] rows into 500 million groups is considerably harder.", "supposed"}});
  expect_figures({"It was like the storm that sank [[100]] boats.", "Trying to keep [[100]] boats failed.",
                  "Joining the crew, [[400]] men sailed.", "Flooding moved [[400]] people, and is harder.",
                  "Joining was easy, and [[400]] people did."});
}

TEST(Supposed, IsAStep) {
  expect_judged({{"Decreasing the wait, by [[1 day]], shortens it by 0.4 days.", "supposed"}});
  expect_figures({"Decreasing the wait, by 1 day, shortens it by [[0.4 days]].", "It fell by [[1 day]].",
                  "Decreasing waits cost [[1 day]].",
                  "We save days if it sails since it takes [[55 days]] until it does."});
}

TEST(Supposed, IsLikelyHad) {
  expect_judged({{"Rather, you likely have [[3-5]] crews.", "supposed"}});
  expect_figures({"They likely have [[3-5]] crews.", "By 2050 we may have [[10 billion]] people.",
                  "Scientists say you may have [[100 trillion]] bacteria.",
                  "You may have [[37 trillion]] cells.", "You may have [[400]] genes for it, a study says.",
                  "Under the law you may have [[$30,000]] in the bank.",
                  "We probably have [[400]] species left."});
}

TEST(Supposed, IsAGroup) {
  expect_judged({{"If a group of [[100]] rows is new, rest.", "supposed"}});
  expect_figures({"A group of [[100]] rows is new.", "If a storm sinks [[100]] boats, so be it."});
}

TEST(Supposed, IsTheGoalOfTheReader) {
  expect_judged({{"Your goal is to have at least an [[80%]] rate.", "supposed"}});
  expect_figures(
      {"Their goal is to have at least an [[80%]] rate.", "Your goal is met: [[80%]] of them row."});
}

TEST(Supposed, IsNoFactThatLooksLikeIt) {
  expect_figures(
      {"You might have [[$4 million]] in debt.", "For example, a town could lose [[40]] homes a year.",
       "For example, a town could flood [[400]] homes.", "If you have a cough, and [[40]] of them do, rest.",
       "Losing [[400]] jobs is hard, the mayor said.", "Raising [[4 million dollars]] is harder.",
       "It was like having a boss, and [[40]] quit."});
}

TEST(Supposed, IsNotWhatWeMayHave) {
  expect_figures(
      {"So we may have [[400]] cases by May.", "Example: [[95%]] of boats will sink, experts say."});
}

TEST(Supposed, IsNoFactOfThoseThereAre) {
  expect_figures(
      {"If you look at Congress, [[120]] of them are millionaires.",
       "If you ask the crews, [[40]] of them are ill.", "When you count the mills, [[12]] of these are shut.",
       "If a group like the Rovers has [[500]] men in Mali, it stays.",
       "If a group holds [[400]] homes, it sells.", "If a party in the senate has [[40]] seats, it rules."});
}

TEST(Supposed, IsNoDeedThatSomebodyTellsOf) {
  expect_figures(
      {"Feeding [[300,000]] refugees is considerably harder, according to the UN.",
       "Mending the state’s [[2,100]] failing bridges is easier, he said.",
       "Moving [[900]] patients is harder since the bridge fell.",
       "Housing [[2,000]] veterans is trivial for a rich state.",
       "Adding [[4,000]] rows is what the city did.", "Mending the [[2,100]] bridges is considerably harder.",
       "Moving [[900]] patients is harder, the ministry says.",
       "Raising rates by [[1 percentage point]] cost jobs in 1994.",
       "Raising the age by [[1 year]] saved Greece a fortune.", "Reducing stays by [[1 day]] cut costs."});
}

TEST(Supposed, IsNoDeedOnPeople) {
  expect_judged({{"Joining [[4]] rows is harder than it looks.", "supposed"}});
  expect_figures({"Deporting [[11 million]] people is harder than it sounds.",
                  "Hiring [[9,000]] teachers is harder in rural counties.",
                  "Policing [[27]] states is trivial.",
                  "Vaccinating [[40 million]] children is considerably cheaper than treating them."});
}

TEST(Supposed, IsNoMeasureOfWhatThereIs) {
  expect_figures({"For example, an adult elephant could use [[50 gallons a day]].",
                  "For example, a Tesla battery could hold [[75 kWh]].",
                  "For instance, an Airbus could hold [[60 tonnes]].",
                  "For example, a family of four could need [[90 litres a day]], the utility said.",
                  "For instance, an area could be [[12 degrees]] hotter, the study found.",
                  "For example, a cod could contain [[35]] microplastics."});
}

TEST(Supposed, IsNotWhatTheReaderMayHave) {
  expect_figures({"By law you may have [[12]] plants at home.",
                  "You may have [[1,500]] chemicals in your blood, researchers found.",
                  "You might have [[1,500]] chemicals in your blood.",
                  "You probably have [[36]] people in your town who died of opioids.",
                  "You likely have [[1,000]] ads aimed at you a day."});
}

TEST(Supposed, IsNoLikenessThatIsTold) {
  expect_judged({{"It's like having [[100]] balloons.", "supposed"}});
  expect_figures({"Steps like having [[1,200]] nurses on call cut waiting times.",
                  "Users like having [[5 GB]] of free storage.",
                  "Efforts like trying [[500]] men took years.",
                  "It was like trying to evacuate [[700]] people.",
                  "It is like having [[30]] bombs go off every minute, he said.",
                  "Guarding a border of [[2,000 miles]] is considerably harder.",
                  "The engine may fail [[40 minutes]] into a flight, the agency found."});
}

TEST(Supposed, IsNoLossThatCouldCome) {
  expect_figures({"For example, a quake could displace [[90]] families in Izmir.",
                  "For example, a strike could ground [[40]] planes.",
                  "For example, a fire could leave [[60]] families without homes.",
                  "For example, a quake could displace [[900]] families in Izmir."});
}

TEST(Supposed, IsTheDeedOfAHypotheticalFirm) {
  expect_judged({{"A hypothetical company hired [[50]] people.", "supposed"},
                 {"Take a hypothetical firm that earned [[$5 million]].", "supposed"},
                 {"In a hypothetical election, one side won [[40%]] of the vote.", "supposed"}});
  expect_figures({"The hypothetical threat closed [[50]] ports."});
}

TEST(Supposed, IsToldOfOneThatThereIsNot) {
  expect_judged({{"Think of an imaginary town where [[30 percent]] row.", "supposed"},
                 {"Your form could have [[12]] fields, or one.", "supposed"},
                 {"If a group of [[100]] rowers is made up of ten crews, it is large.", "supposed"}});
  expect_figures({"Hypothetically it could sail; in fact it sank with [[40]] crew.",
                  "A fictional firm attracted [[400]] viewers.", "The fictional series cost [[$40 million]].",
                  "Say a few words for the [[40]] who sank.", "Say a prayer for [[40]] sailors.",
                  "Say a boat sinks. The town lost [[40]] last year.",
                  "He billed the town through a fictitious firm for [[$2.3 million]].",
                  "The pier, told of hypothetically, cost [[$40 million]].",
                  "If you ask how [[700]] boats are moored at one pier, nobody answers.",
                  "Your town could have [[300]] unsafe piers.", "Your pier has [[12]] berths.",
                  "Your pier could have [[12 percent]] more of them.",
                  "If a group of [[100]] rowers made it, ten sank."});
}

TEST(Supposed, IsWhatTheReaderMayHave) {
  expect_judged({{"Whether you have five boats or [[5,000]], it holds.", "supposed"},
                 {"If you had to live on [[£20]] for a week, what would be first to go?", "supposed"},
                 {"In the mock-up, the basket shows [[£37.50]] in all.", "supposed"}});
  expect_figures({"Whether you have rowed or not, [[5,000]] did.", "The basket shows [[£37.50]] in all.",
                  "Whether you like it or not, [[400]] sank."});
}

TEST(Supposed, IsWhatAUserMightHave) {
  expect_judged({{"A user might have [[15]] tabs open.", "supposed"},
                 {"Whether you have [[10]] rowers or a million, test it.", "supposed"}});
  expect_figures({"A city might have [[40]] bridges.",
                  "A user might have [[15 days]] to appeal under the law.",
                  "A team might have lost [[12]] men."});
}

TEST(Supposed, IsATableThatMightBe) {
  expect_judged({{"So a table with [[10]] rows would take a minute.", "supposed"}});
  expect_figures({"The stand with [[10]] rows would not do.", "A hall with [[40]] rows was burnt.",
                  "A hall with [[40]] rows would be shut, the mayor said."});
}

TEST(Supposed, IsNoBoundThatThereIs) {
  expect_figures({"For instance, if I row, I will be caught by the [[$20,000]] limit.",
                  "Prices are cut if the visits exceed [[500,000]]."});
}

TEST(Supposed, IsNoneThatWasDoneToThem) {
  expect_figures({"If you row, it would be hard not to be sad that the club was fined [[$40]] for it."});
  expect_figures(
      {"If you have a low rate, knowing that the mean is [[50%]], according to the port, you row."});
  expect_judged({{"If you row, it would be hard to think that you were fined [[$40]] for it.", "supposed"}});
}

TEST(Supposed, OfEachOfSoMany) {
  expect_judged({{"If [[20]] people each gave £5, we could keep it open.", "supposed"},
                 {"If 20 people each gave [[£5]], we could keep it open.", "supposed"}});
  expect_figures({"If 20 people each gave £5, it was [[£100]] more than before.",
                  "If the [[20]] who sank each had a boat, we could go."});
}

TEST(Supposed, OfWhatWasNot) {
  expect_judged({{"Had the keeper cut [[20 minutes]], nobody would have slept.", "supposed"}});
  expect_figures({"Had the ship not lost [[40]] men, she would have won.",
                  "Had the keeper slept, the [[40]] boats would have sunk.",
                  "Had the firm that lost [[40]] men closed, we would know.",
                  "Had it been fined [[$4,000]], it would have closed."});
}

TEST(Supposed, OfTimeOneCouldSpend) {
  expect_judged({{"You could spend [[100 years]] there.", "supposed"}});
  expect_figures({"They could spend [[100 years]] in jail.", "You did spend [[100 years]] there."});
}

TEST(Supposed, IsNotWhatSomebodySays) {
  expect_figures({"You say that the match stops at [[6%]] of pay."});
  expect_judged({{"Let\u2019s say that the office has [[$30 million]].", "supposed"}});
}

TEST(Supposed, IsWhatWereToCome) {
  expect_judged({{"If the bank were to cut by [[50 basis points]] in May, many would cheer.", "supposed"}});
  expect_figures({"They were to cut by [[50 basis points]] in May."});
}

}  // namespace
}  // namespace obelus
