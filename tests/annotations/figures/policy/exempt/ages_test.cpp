#include "annotations/figures/policy/judged.hpp"

namespace obelus {
namespace {

using testing::expect_figures;
using testing::expect_judged;

TEST(Age, IsSaidOfAPersonByAVerb) {
  expect_judged({{"The sculptor died on Sunday. He was [[81]].", "age"},
                 {"She was [[19]] when the war began.", "age"},
                 {"The baker, who is [[33]], bakes at night.", "age"}});
  expect_figures(
      {"He was [[12 metres]] from the door.", "It was [[76]].", "She was [[12]] of the 40 there."});
}

TEST(Age, StandsInAClauseOfItsOwn) {
  expect_judged({{"Now, at [[71]], she has begun to paint.", "age"},
                 {"At [[62]], Doris Lamb still rows daily.", "age"},
                 {"Lamb, then [[17]], rowed alone.", "age"},
                 {"Now [[16]], the boy rows too.", "age"},
                 {"She dines with her sister, Mary, [[29]]. They row.", "age"}});
  expect_figures({"Shares closed at [[71]], he said.", "They sold at [[62]], far below that."});
}

TEST(Age, IsWhenSomethingIsDoneInALife) {
  expect_judged({{"He left school at [[15]] and dug coal.", "age"}, {"She was married at [[22]].", "age"}});
  expect_figures({"The school at [[15]] sites is new."});
}

TEST(Age, IsOfWhomAnOfferIsFor) {
  expect_judged({{"Any resident [[60]] or older swims free.", "age"},
                 {"Drivers [[70]] and over renew it yearly.", "age"},
                 {"For teenagers, [[13 to 17]], it is cheap.", "age"},
                 {"It takes children, ages of [[5 to 9]].", "age"}});
  expect_figures({"It sold [[60]] or more.", "Boats of [[60]] and over pay."});
}

TEST(Age, IsOfOneWithAnInitialOrInARow) {
  expect_judged({{"In Ohio, Ada W., [[48]], faces a harder task.", "age"},
                 {"There are Ben, 6, and Tom, [[2]], too young to row.", "age"},
                 {"She has custody of Molly, [[3]], and a dog.", "age"},
                 {"A [[20]]-something poet read.", "age"},
                 {"It is for the under-[[30]] crowd.", "age"},
                 {"A tall man of about [[50]].", "age"},
                 {"Now, at [[58]], Moss has begun again.", "age"},
                 {"Teens [[13-17]] may join.", "age"}});
  expect_figures({"The under-[[30]] price is gone."});
}

TEST(Age, GoesOnInARow) {
  expect_judged({{"A girl, [[7]], and a boy, 9, were saved.", "age"},
                 {"A girl, 7, and a boy, [[9]], were saved.", "age"},
                 {"Two children, [[4]] and 6, rowed.", "age"},
                 {"Two children, 4 and [[6]], rowed.", "age"},
                 {"His sons, ages 3, [[5]] and 8, came.", "age"},
                 {"When I was [[8]], we moved.", "age"},
                 {"I started rowing at [[12]], late for us.", "age"},
                 {"He came to the U.S. at [[22]], and rowed.", "age"},
                 {"He left his wife Maud, [[51]]; she rows.", "age"},
                 {"No one under [[12]] may row.", "age"},
                 {"At the age of [[9 months]] he swam.", "age"},
                 {"By [[25]] he had sailed twice.", "age"},
                 {"The [[18-to-34]] demographic left.", "age"}});
  expect_figures(
      {"By [[25]] he said it was done.", "They had boats, [[40]] of them.", "Women 25, men [[30]]."});
}

TEST(Age, IsWhatChildrenAreYoungerThan) {
  expect_judged({{"Kids younger than [[12]] sail free.", "age"}});
  testing::expect_figures({"Boats older than [[12 years]] sank."});
}

TEST(Age, IsWhenSomeoneLeftForTheSea) {
  expect_judged(
      {{"He went to sea at [[14]] and came home.", "age"}, {"She was sent to prison at [[19]].", "age"}});
  expect_figures({"They met at [[14]] sites.", "They went to sea at [[14]] ports."});
}

TEST(Age, IsOfThoseOver) {
  expect_judged({{"It is said that 53% of over [[65s]] own one.", "age"}});
  expect_figures({"She held it for over [[65 s]].", "It ran for [[65s]]."});
}

TEST(Age, IsOfTwo) {
  expect_judged(
      {{"A wage for [[16]] and 17-year-olds is due.", "age"}, {"They are adults at [[18]].", "age"}});
  expect_figures({"The fossil is [[66 million years old]].", "They found a [[2,000-year-old]] oar.",
                  "They have [[16]] and 17 boats.", "He sold [[16]] and a 17-year-old boat."});
}

TEST(Age, IsWhatOneMustBe) {
  expect_judged({{"Users must show that they are over [[18]] to enter.", "age"},
                 {"Ask her who is under [[16]] here.", "age"}});
  expect_figures({"The boats are over [[40]].", "They are over [[18 metres]] long.",
                  "They are over [[40]] boats short."});
}

TEST(Age, IsOfAnAudience) {
  expect_judged({{"Among the under [[34]] audience, it is liked.", "age"}});
  expect_figures({"It had an audience of under [[34]].", "Under [[34]] boats came."});
}

TEST(Age, IsOfAnOpenGroup) {
  expect_judged({{"The [[65]]+ age group sails most.", "age"}});
  expect_figures({"The [[65]]+ members sail most."});
}

TEST(Age, IsWhatHeIsAt) {
  expect_judged({{"At [[92]] he thinks so.", "age"}});
  expect_figures({"At [[92]] he said the boats were too many."});
}

TEST(Age, IsFromWhenOn) {
  expect_judged({{"It opens to anyone [[18 years]] or older.", "age"},
                 {"It opens to people [[50]] and certain others.", "age"}});
  expect_figures({"It took [[18 years]] or more.", "It took people [[50]] and more boats."});
}

TEST(Age, IsOfThoseAndOlder) {
  expect_judged({{"It is there for those [[13 years]] and older.", "age"}});
  expect_figures({"It is there for those [[13 years]] and longer."});
}

TEST(Age, IsOneOfTheirRange) {
  expect_judged({{"Crew ages range from [[21-82]], so rest.", "age"}});
  expect_figures({"Crew sizes range from [[21-82]], so rest."});
}

TEST(Age, IsBesideAnother) {
  expect_judged({{"In both the [[18-34]] and over 35 year old groups they row.", "age"}});
  expect_figures({"Of both the [[18-34]] and over 35 boats old ones sank."});
}

TEST(Age, IsNotHowManyWereInACrowd) { expect_figures({"A fire left over [[90]] crowd members hurt."}); }

TEST(Age, IsOfOneWhoWasNamedWhereAgesAreTold) {
  expect_judged({{"The cook Ann Moss, 31, left. Two years on Moss was [[33]]. She rowed.", "age"},
                 {"Ben Tarr, 12, was there, and Tarr was [[17]] when they wed.", "age"},
                 {"She rowed on and was elected to her first term at [[24]], in May.", "age"}});
  expect_figures({"The cook Ann Moss, 31, left. Turnout was [[33]]. She rowed.",
                  "The cook Ann Moss rows. Moss was [[33]].",
                  "The cook Ann Moss, 31, left. Moss was [[33]] of the 40 there.",
                  "The cook Ann Moss, 31, sailed for Hull. At noon Hull was [[14]], a low.",
                  "The board was elected at [[24]] sites.", "Women were elected at [[31]] of its plants.",
                  "The tally of those elected ended at [[57]]."});
}

TEST(Age, IsOfChildrenInARangeOrUnderOne) {
  expect_judged({{"She has eight children, ranging in age from [[7 to 26]].", "age"},
                 {"Homes with children under [[18 years]]: 65,256", "age"}});
  expect_figures({"Homes with children under 18 years: [[65,256]]",
                  "The piers range in length from [[7 to 26]].", "The mains range in age from [[15 to 95]].",
                  "The law bars men under [[15 years]] of service.",
                  "It is for workers under [[3 years]] on the job.", "It was built in under [[18 years]]."});
}

TEST(Age, IsOfMothersAndMen) {
  expect_judged({{"It is for mothers under [[40]], and you.", "age"}, {"Men over [[50]] row.", "age"}});
  expect_figures({"It lost over [[50]] men.", "Of men over [[50]] boats were asked.",
                  "It has men at over [[40]] piers."});
}

TEST(Age, IsOfTwoWhoAreNamedOrOfKin) {
  expect_judged({{"Tom and Ann Moss, [[42]] and 19, row often.", "age"},
                 {"Tom and Ann Moss, 42 and [[19]], row often.", "age"},
                 {"He sailed alone when he was just [[26]].", "age"},
                 {"Her son David is [[29]], and rows.", "age"}});
  expect_figures({"In Oslo and New York, [[42]] and 19 rowed.", "The toll was just [[26]].",
                  "The port of David is [[29 miles]] off, its crew 4."});
}

TEST(Age, IsWhatOneMustHave) {
  expect_judged({{"Be at least [[18]] on Election Day.", "age"},
                 {"You must be at least [[21]] to row.", "age"},
                 {"It was filed when he was about [[20]].", "age"}});
  expect_figures(
      {"There must be at least [[18]] on the board.", "The toll was about [[20]].",
       "Boats must be at least [[18]] to a pier.", "Voters must be at least [[18]].",
       "In Oslo candidates must be at least [[21]] to stand.", "You must be at least [[18]] to row in Bonn.",
       "You must be at least [[21]] to row under Hansa law.", "It was the tide who was around [[95]]."});
}

TEST(Age, IsOfTheNextWhoIsNamed) {
  expect_judged({{"She has two sons, Tom, 5, and Ben, [[1]].", "age"}});
  expect_figures({"They beat Oslo, and Bonn, [[1]].", "It fell to Moss, 29, and Norway, [[4]]."});
}

TEST(Age, IsAboutWhatOneWas) {
  testing::expect_judged({{"She was about [[60]] when the pier fell.", "age"}});
  expect_figures({"She was about [[60 metres]] behind.", "They were about [[60]] when they left port."});
}

TEST(Age, IsOfAGroupATeamOrAlso) {
  testing::expect_judged({{"Teenagers, those aged [[ten to 19 years]], row.", "age"},
                          {"Ann Lee, also [[18]], rowed.", "age"},
                          {"He rowed in the Under [[17]] team.", "age"}});
  expect_figures({"Whisky aged [[10 to 19 years]] sold best.", "In Leeds, also [[40]] men fell.",
                  "Under [[17]] teams had quit."});
}

TEST(Age, IsOfWhomAnOfferIs) { testing::expect_judged({{"Journalists under [[30]] can row.", "age"}}); }

TEST(Age, IsWithASignBetween) {
  testing::expect_judged({{"Tickets for children ([[14]] & under) are free.", "age"}});
  expect_figures({"In all, [[14]] & over 200 boats sank."});
}

TEST(Age, IsNoFraction) { expect_figures({"We cut it to 1/4, then [[1/2]], then all."}); }

TEST(Age, IsWhatOneIsNow) {
  expect_judged({{"He is now [[68]] and rows no more.", "age"}, {"She is now [[30]].", "age"}});
  expect_figures({"The toll is now [[68]] and grows.", "He is now [[68 miles]] off."});
}

TEST(Age, IsOfEachChildInARow) {
  expect_judged({{"He had daughters Martha, [[43]], Erica, 31, and a son.", "age"},
                 {"He had daughters Martha, 43, Erica, [[31]], and a son.", "age"},
                 {"Philip Marsh, [[57]] - both fans - died.", "age"}});
  expect_figures({"Great Britain, [[57]] - down from 60 - won."});
}

TEST(Ages, ThatOneLivesTo) {
  expect_judged({{"She lived to [[97]].", "age"}, {"He hopes to live to be [[100]].", "age"}});
  expect_figures({"It lived up to [[97]] of them.", "They live to [[40]] of those shores."});
}

TEST(Ages, AreToldInWordsAtTheHead) {
  expect_judged({{"At [[sixty]], Ann Lee is tired.", "age"}, {"At [[seventy-one]], she rows.", "age"}});
  expect_figures({"At [[sixty]] ports, Ann Lee is known."});
}

TEST(Age, IsAboutSoMany) {
  expect_judged(
      {{"A [[twenty]]-something waiter laughed.", "age"}, {"[[Thirty]]-somethings moved out.", "age"}});
}

TEST(Age, IsOfTheOldest) {
  expect_judged({{"The youngest of them is [[61]].", "age"},
                 {"He robbed many, the oldest of whom was [[88]].", "age"}});
  expect_figures({"The share of them is [[61]].", "The oldest pier is [[88 feet]] long."});
}

TEST(Age, FollowsAnotherInItsSentence) {
  expect_judged({{"At 14 she won it, and at [[17]] a place.", "age"}});
  expect_figures({"It stood at 14 in May, and at [[17]] a year later."});
}

TEST(Age, IsSetOffByCommas) {
  expect_judged({{"He was ill and, at [[34]], had been told so.", "age"},
                 {"She won in Leeds, at [[26]], wearing green.", "age"}});
  expect_figures({"The rate, at [[26]], had risen."});
}

TEST(Age, IsOfThoseWhoAreUnderIt) {
  expect_judged({{"Most of the crew are under [[25]].", "age"}, {"I am [[41]], with a house.", "age"}});
  expect_figures({"Most of the bills are under [[25]].", "I am [[41]] votes short."});
}

TEST(Age, IsOfATeamOfTheYoung) { expect_judged({{"The former Under-[[21]] winger hit it.", "age"}}); }

TEST(Age, IsOfOneTold) {
  expect_judged({{"The winger, [[24]], joined in May.", "age"},
                 {"His great-niece, [[11]], wore green.", "age"},
                 {"They spoke to Ann Lee, now [[31]].", "age"},
                 {"It went to a man of [[43]] wearing green.", "age"}});
  expect_figures({"The average, [[24]], fell in May.", "The town, [[24]] boats, sank."});
}

TEST(Age, IsOfOneWhoHitMany) {
  expect_judged({{"Lee, [[19]], hit 24 aces.", "age"}, {"Retirement, at [[65]], was nominal.", "age"}});
  expect_figures({"In Leeds, [[40]], 24 of them old, came."});
}

TEST(Age, IsOfOneCalledOrKin) {
  expect_judged({{"My husband ([[68]]) and I sailed.", "age"},
                 {"At [[15]], working in a mill, she sang.", "age"},
                 {"Its architect, Ines Marl, is [[38]].", "age"},
                 {"The world under-[[20]] champion won.", "age"}});
  expect_figures({"My boats ([[68]]) and I sailed.", "The mean, in New York, is [[38]]."});
}

TEST(Age, IsNoted) {
  expect_judged({{"Nardelli, [[19]] and ranked 143rd, won.", "age"},
                 {"Age of driver: [[22]]; sober.", "age"},
                 {"It was a woman of [[35 to 45]], they say.", "age"},
                 {"Nobody under [[40]] can buy here.", "age"}});
  expect_figures({"Number of boats: [[22]]; sober.", "A fleet of [[35 to 45]], they say."});
}

TEST(Age, IsOfSonsOrWhenALifeTurned) {
  expect_judged({{"She came with her two sons, [[9]] and 13.", "age"},
                 {"A second life began at [[60]], when she ran.", "age"}});
  expect_figures({"The price stood at [[60]], when it fell."});
}

TEST(Age, IsNoAverageOrToll) {
  expect_figures({"Average age: [[38]]", "At [[40]], including two hurt, the toll fell."});
}

}  // namespace
}  // namespace obelus
