#include "annotations/figures/policy/judged.hpp"

namespace obelus {
namespace {

using testing::expect_figures;
using testing::expect_judged;

TEST(Idiom, IsASaying) {
  expect_judged({{"The line is open [[24/7]] here.", "idiom"},
                 {"After [[9/11]] it closed.", "idiom"},
                 {"The odds were [[50-50]] then.", "idiom"},
                 {"It does [[0-60]] quickly.", "idiom"},
                 {"A [[2-for-1]] offer ended.", "idiom"},
                 {"Its [[half-life]] is long.", "idiom"}});
  expect_figures({"It is [[24/25]] full.", "It fell by [[50%]] then.", "It passed by [[50-48]] votes."});
}

TEST(Idiom, IsAThousandWordsOrAFirstLesson) {
  expect_judged({{"A picture is worth [[a thousand]] words.", "idiom"},
                 {"Our three-hour [[101]] training is free.", "idiom"}});
  expect_figures({"The essay has [[a thousand]] words.", "They kept [[101]] dogs."});
}

TEST(Idiom, IsAPlayersPlace) { expect_judged({{"Their [[scrum-half]] was hurt.", "idiom"}}); }

TEST(Idiom, IsAFigureOfSpeech) {
  expect_judged({{"I am [[100 percent]] sure.", "idiom"},
                 {"It has the [[double]]-whammy effect.", "idiom"},
                 {"The lessons here are [[twofold]].", "idiom"}});
  testing::expect_figures({"It is [[100 percent]] cotton."});
}

TEST(Idiom, IsNoMultipleNorShare) {
  expect_judged({{"We are [[doubling]] down on it.", "idiom"},
                 {"I would not do it in [[a million years]].", "idiom"},
                 {"The approach is [[two-fold]]: build and share.", "idiom"},
                 {"A stunning [[triple]] somersault won it.", "idiom"},
                 {"A [[one-to-one]] talk helps.", "idiom"}});
  expect_figures({"Dinosaurs lived for [[a million years]]."});
}

TEST(Idiom, IsATurnOrAClick) {
  expect_judged(
      {{"It is [[180 degrees]] from what it was.", "idiom"}, {"Try the [[1-click]] deploy.", "idiom"}});
  expect_figures({"The oven has [[180 degrees]] now."});
}

TEST(Idiom, TurnsOrServesAsSomethingElse) {
  testing::expect_judged({{"The barn [[doubles]] as a chapel.", "idiom"},
                          {"Walk in, turn [[180 degrees]] and bow.", "idiom"},
                          {"They were caught [[double]]-dipping.", "idiom"},
                          {"The [[24-hour]] culture of the port keeps them up.", "idiom"},
                          {"The hall was [[half]] finished.", "idiom"}});
  testing::expect_judged({{"The price [[doubled]] as a whole town came.", "vague"},
                          {"It took a [[24-hour]] flight.", "error"},
                          {"[[Half]] the hall was finished.", "error"}});
}

TEST(Idiom, IsADoubleThingAndNoMultiple) {
  testing::expect_judged({{"She ordered a [[double]] espresso.", "idiom"},
                          {"The van was [[double]]-parked.", "idiom"},
                          {"He needs a [[quadruple]] bypass.", "idiom"},
                          {"Lee [[doubled]] to left in the ninth.", "idiom"},
                          {"Growth is in [[double]] digits.", "vague"},
                          {"They plan to [[double]] output.", "vague"},
                          {"It is [[double]] the price.", "vague"}});
}

TEST(Idiom, IsAStockPhrase) {
  testing::expect_judged({{"It works [[nine times]] out of ten.", "idiom"},
                          {"He was [[a million miles]] away.", "idiom"},
                          {"She had her [[15 minutes]] of fame.", "idiom"},
                          {"That is [[half]] the battle.", "idiom"},
                          {"His [[half]] brother came.", "idiom"},
                          {"In his first [[100 days]] he spoke.", "idiom"}});
  testing::expect_judged({{"It works [[nine times a day]].", "error"},
                          {"It took [[15 minutes]] of work.", "error"},
                          {"That is [[half]] the price.", "error"}});
}

TEST(Idiom, IsAlwaysOrFarAway) {
  testing::expect_judged({{"It is open [[24 hours a day]].", "idiom"},
                          {"I am [[a half]] a world away.", "small-count"},
                          {"It got [[3]] stars.", "small-count"},
                          {"It runs [[20 hours a day]].", "error"},
                          {"It saw [[30]] stars.", "error"}});
}

TEST(Idiom, IsAHeart) { testing::expect_judged({{"Have a good week! <[[3]]", "idiom"}}); }

TEST(Idiom, IsAMillionOfWhatNobodyCounts) {
  testing::expect_judged({{"They ask [[a million]] questions.", "idiom"}});
  testing::expect_figures({"They sold [[a million]] boats."});
}

TEST(Idiom, IsHowMuchOneMeansIt) {
  testing::expect_judged({{"I stand by him [[100%]].", "idiom"},
                          {"Instead of [[fifty]] states, one does it.", "idiom"},
                          {"They sail better. <[[3”]]", "idiom"}});
  testing::expect_figures({"It paid them [[100%]] of the price.", "The tax hit us [[100%]].",
                           "It has [[a million]] pieces of plastic.", "The pact binds [[fifty]] states.",
                           "They need a plank of [[3”]] or so."});
}

TEST(Idiom, IsAPerfectMarkOrATurn) {
  expect_judged({{"She scored a perfect [[10]] on the beam.", "idiom"},
                 {"The party did a [[180]] on tolls.", "idiom"}});
  testing::expect_figures({"A perfect [[10 percent]] was paid.", "She won a perfect [[10]] games.",
                           "He did a [[180 mile]] ride.", "They did a good [[180]]."});
}

TEST(Idiom, IsTheWholeOfIt) {
  expect_judged({{"The shares must sum to [[100%]].", "idiom"},
                 {"They add up to [[100 percent]].", "idiom"},
                 {"I am [[100%]] Cornish.", "idiom"}});
  expect_figures(
      {"The shirt is [[100%]] cotton.", "Costs rose to [[100%]] of income.", "They add up to [[80%]]."});
}

TEST(Idiom, IsOfOneWithAnother) {
  expect_judged({{"Connect [[1:1]] and listen.", "idiom"}, {"She offers [[1:1]] coaching there.", "idiom"}});
  expect_figures({"The ratio of men is nearly [[1:1]].", "They mixed it [[1:1]] with sand."});
}

TEST(Idiom, IsHalfOfAPitch) {
  expect_judged(
      {{"They stayed in their own [[half]].", "idiom"}, {"She stood [[half]]-dead at the line.", "idiom"}});
  expect_figures({"They lost [[half]] their boats.", "They sold their own [[half]] of the boats."});
}

TEST(Idiom, IsOneOfADuo) {
  expect_judged(
      {{"He is [[one half]] of the folk duo.", "idiom"}, {"She is [[half]] of the pair.", "idiom"}});
  expect_figures({"She ate [[half]] of the bread.", "They lost [[half]] of the boats in a couple of years."});
}

TEST(Idiom, IsNoWholeThatSomebodyHas) {
  expect_judged({{"I'm [[100%]] sure.", "idiom"},
                 {"I'm [[100%]] behind it.", "idiom"},
                 {"I'm [[100%]] in favour of it.", "idiom"},
                 {"I'm [[100 percent]] convinced.", "idiom"},
                 {"Percentages may not add up to [[100%]].", "idiom"}});
  expect_figures(
      {"I'm [[100 percent]] disabled.", "I'm [[100%]] owner.", "The losses add up to [[100 percent]]."});
}

TEST(Idiom, IsNoHalfThatIsSold) {
  expect_judged(
      {{"They lost the ball inside their own [[half]].", "idiom"}, {"He is [[half]] of a couple.", "idiom"}});
  expect_figures({"She sold her own [[half]], worth a lot.", "[[One half]] of each couple said no.",
                  "Women outnumber men [[1:1]] in interviews.", "They matched patients [[1:1]]."});
}

TEST(Idiom, IsBetweenTwo) {
  expect_judged({{"They met [[1:1]] at noon.", "idiom"}, {"Connect [[1:1]].", "idiom"}});
  expect_figures({"The yard met [[1:1]] demand.", "They meet [[1:1]] needs of rope."});
}

TEST(Idiom, IsOpenAtAllHours) {
  expect_judged({{"Call [[24 hours]], seven days a week.", "idiom"}, {"We eat at [[7]] / 11.", "idiom"}});
  expect_figures({"It burned for [[24 hours]], seven days after the flood.", "It sank in [[24 hours]].",
                  "Of boats, [[7]] / 12 came.", "Of those, [[7]] / 11 boats came."});
}

TEST(Idiom, IsTheLengthOfAMessage) {
  expect_judged({{"Say it in [[140]] characters.", "idiom"},
                 {"A [[140]]-character note.", "idiom"},
                 {"Our [[4-legged]] friends.", "idiom"}});
  expect_figures({"The novel has [[140]] characters.", "They read in [[150]] characters.",
                  "It has only [[half]] the powers of a king.", "They lost [[4]] legs."});
}

TEST(Idiom, IsWhatCannotBe) {
  expect_judged({{"It is not possible to build one that is [[100%]] safe.", "idiom"},
                 {"No site is [[100%]] secure.", "idiom"}});
  expect_figures({"The port is [[100%]] accessible.", "No site is [[90%]] secure.",
                  "No boat lost [[100%]] of its crew."});
}

TEST(Idiom, IsOfTwoPizzas) {
  expect_judged({{"Keep a [[2-pizza]] team.", "idiom"},
                 {"Keep a [[2]] pizza team.", "idiom"},
                 {"They traffic in [[1s]] and 0s.", "idiom"},
                 {"They traffic in 1s and [[0s]].", "idiom"},
                 {"We work [[100%]] remote.", "idiom"},
                 {"A sail is worth a thousand words? A boat is worth [[a million]].", "idiom"}});
  expect_figures({"They ate [[2]] pizzas.", "It took [[1s]] and ended.", "The boat is worth [[a million]].",
                  "It is [[100%]] wet."});
}

TEST(Idiom, IsHeardOften) {
  expect_judged({{"We have heard it [[a million times]].", "idiom"}});
  expect_figures({"It was sold [[a million times]]."});
}

TEST(Idiom, IsAFirstLesson) {
  expect_judged({{"See Product and Pier Testing [[101]]", "idiom"}});
  expect_figures({"Port Authority moved [[101]] boats.", "They sank [[101]]."});
}

TEST(Idiom, IsOfWhoAndWhat) {
  expect_judged({{"Open with the [[5]] Ws.", "idiom"}});
  expect_figures({"Open with the [[5]] boats."});
}

TEST(Idiom, IsTheLimitOfAMessage) {
  expect_judged({{"They drop the [[140]] character limit.", "idiom"}});
  expect_figures({"They drop the [[150]] character limit."});
}

TEST(Idiom, IsOfADayOrOfOnesFocus) {
  expect_judged(
      {{"They care for post [[9-11]] veterans.", "idiom"}, {"It is [[100 percent]] of my focus.", "idiom"}});
  expect_figures({"It took [[100 percent]] of my boats."});
}

TEST(Idiom, IsATheoryOrAPicture) {
  expect_judged({{"The famous “[[7]] plus or minus 2” theory.", "idiom"},
                 {"The famous “7 plus or [[minus 2]]” theory.", "idiom"},
                 {"A Picture Is Worth [[a Thousand]] Tokens.", "idiom"},
                 {"Bring [[3-ring]] binders.", "idiom"}});
  expect_figures(
      {"They lost [[7]] plus some.", "It fell to [[minus 2]].", "The boat is worth [[a thousand]] men."});
}

TEST(Idiom, IsOfManyMore) {
  expect_judged({{"There are [[a million]] resources out there.", "idiom"}});
  expect_figures({"There are [[a million]] boats out there."});
  expect_judged({{"With [[a half-page]] limit it is short.", "idiom"}});
  expect_figures({"With [[a half-mile]] limit it is short."});
}

TEST(Idiom, IsAPartOfTheTime) {
  expect_judged({{"Ann, once a [[20%]]er, said so.", "idiom"}});
  expect_figures({"Ann, once [[20%]] erred, said so."});
}

TEST(Idiom, IsDeniedInItsOwnClause) { expect_figures({"The port is not large, but it is [[100%]] secure."}); }

TEST(Idiom, IsNoShareOfPower) {
  expect_figures({"Nuclear plants supply nearly [[half]] the power in Illinois.",
                  "The chip draws [[half]] the power of its rival.",
                  "The dam makes [[half]] the power of Leeds.", "Women hold [[half]] the power there."});
}

TEST(Idiom, IsNoShareOfEnergyOrSupport) {
  expect_figures({"We get [[100%]] of our energy from wind.",
                  "Two firms buy [[100%]] of their energy abroad.", "Donors gave [[100%]] of our support.",
                  "The yard drew [[100%]] of its energy from the sun."});
  expect_judged({{"It has [[100%]] of my attention.", "idiom"}});
}

TEST(Idiom, IsNoShareThatIsTold) {
  expect_judged({{"Nothing can be [[100%]] safe.", "idiom"},
                 {"It isn’t [[100%]] secure.", "idiom"},
                 {"No web site will ever be [[100%]] accessible.", "idiom"},
                 {"We are [[100%]] remote.", "idiom"}});
  expect_figures({"It was never hacked and remains [[100%]] secure.",
                  "It was not built for wheelchairs but is now [[100%]] accessible.",
                  "The water is not only clean but [[100%]] safe.",
                  "With no leaks the water is [[100%]] safe.",
                  "The agency has been [[100%]] remote since 2020.", "The yard is [[100%]] remote.",
                  "No well was [[100%]] safe in the state."});
}

TEST(Idiom, IsNoCountOfViewsOrLetters) {
  expect_judged({{"You’ve seen it [[a million times]].", "idiom"},
                 {"Say it in just [[140]] characters.", "idiom"},
                 {"Say it in fewer than [[280]] characters.", "idiom"}});
  expect_figures({"The ad has been seen [[a million times]] on YouTube.",
                  "The song was heard [[a million times]] last week.",
                  "The game drew more than [[140]] characters in its first year.",
                  "The play has just [[140]] characters.", "The game has grown to [[280]] characters.",
                  "The case comes in [[140]] characters from the films."});
  expect_judged({{"They are limited to [[140]] characters.", "idiom"}});
}

TEST(Idiom, IsNoCountOfDaysOrSamples) {
  expect_figures({"They go home after [[9-11 days]].", "They left after [[9-11]] visits.",
                  "Of the samples, [[9]] / 11 were positive.", "Of the samples, 9 / [[11]] were positive.",
                  "In [[7]] / 11 of the trials it failed.", "Accuracy was [[9]] / 11.",
                  "Only 7 / [[11]] passed."});
}

TEST(Idiom, IsOfTwoWhoMeetOften) {
  expect_judged({{"Meet [[1:1]] weekly.", "idiom"}, {"Meet [[1:1]] online.", "idiom"}});
}

TEST(Idiom, IsWhatIsAlwaysOpen) {
  expect_judged({{"Call one of the [[24-hour]] animal clinics.", "idiom"},
                 {"She runs a [[24-hour]] crisis hotline.", "idiom"}});
  expect_figures({"It is a [[24-hour]] tram strike.", "He gave a [[24-hour]] notice to the clinic.",
                  "A [[24-hour]] wait at clinics is common.",
                  "They call a [[24-hour]] strike clinic crews began."});
}

TEST(Idiom, IsWhatACalendarSays) {
  expect_judged({{"There are only [[24 hours]] in a day.", "idiom"},
                 {"There are [[52 weeks]] in the year.", "idiom"},
                 {"The mayor did a full [[180]] on geese.", "idiom"}});
  expect_figures(
      {"They ran the pump [[24 hours]] in a day, in the flood.",
       "The pier was idle [[12 months]] in the year.", "There were [[24 hours]] in the day she was on leave.",
       "With the hall full, [[180]] were sent away.", "The pier was full: [[180]] at noon.",
       "They row [[20 hours]] in a day.", "They rowed [[24 hours]] in the dark.",
       "They row [[24 hours]] in a week.", "It has a [[180]]-seat hall.", "It has [[180]] on its list."});
}

TEST(Idiom, IsEverSoMany) {
  expect_judged({{"There are [[a million]] ways to row.", "idiom"},
                 {"It is death by [[a thousand]] cuts.", "idiom"},
                 {"There are [[a thousand]] things to mend.", "idiom"}});
  expect_figures({"There are [[a million]] people out of work.", "They found [[a thousand]] ways to row.",
                  "They made [[a thousand]] cuts.", "There are [[a thousand]] boats.",
                  "The list says there are [[a thousand]] reasons listed.",
                  "Among the finds are [[a thousand]] things from the wreck."});
}

TEST(Idiom, IsMoreWithinOne) {
  expect_judged({{"They joined the [[50-in-5]] campaign.", "idiom"},
                 {"It is a [[3-in-1]] tool.", "idiom"},
                 {"Call the [[24-hour]] phone number.", "idiom"}});
  expect_figures(
      {"It is the [[4-in-10]] chance of rain.", "She has a [[1-in-5]] chance.", "It had [[50]] in 5 days."});
}

TEST(Idiom, IsHalfTime) {
  expect_judged({{"They were level at [[half time]].", "idiom"},
                 {"On the stroke of [[half time]], Lee fell.", "idiom"}});
  expect_figures({"They lose [[half]] the time they have."});
}

TEST(Idiom, IsAHundredThatIsScored) {
  expect_judged(
      {{"He brought up his [[hundred]] with a cut.", "idiom"}, {"It was her maiden [[hundred]].", "idiom"}});
  EXPECT_EQ(testing::judged("They sold his [[hundred]] boats."), "error");
}

TEST(Idiom, IsWhatHasBeenToldOften) {
  expect_judged({{"I have told him [[a hundred times]] that it leaks.", "idiom"}});
  expect_figures({"The court heard that it leaked [[a hundred times]]."});
}

TEST(Idiom, IsBentByPain) {
  expect_judged({{"He [[doubled]] up in pain.", "idiom"}});
  expect_judged({{"The price [[doubled]].", "vague"}});
}

TEST(Idiom, IsMoreInOne) { expect_judged({{"A [[3-in-One]] oil can leaked.", "idiom"}}); }

TEST(Idiom, IsAnOpinion) {
  expect_judged({{"That was my [[two cents]], she said.", "idiom"},
                 {"It was six of one and half [[a dozen]] of the other.", "idiom"}});
  expect_figures({"It costs [[two cents]] a page."});
}

TEST(Idiom, IsTenAPennyOrAGun) {
  expect_judged({{"Talk is [[ten]] a penny, she says.", "idiom"},
                 {"They fired the [[25]]-pounders at dawn.", "“25-pounders”: idiom"},
                 {"They made a [[triple]] substitution.", "idiom"}});
  expect_figures({"They sold [[ten]] a day."});
}

}  // namespace
}  // namespace obelus
