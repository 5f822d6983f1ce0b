#include "annotations/figures/policy/judged.hpp"

namespace obelus {
namespace {

using testing::expect_figures;
using testing::expect_judged;

TEST(Date, IsADayOfAMonthInAnyOrder) {
  expect_judged({{"The bridge opened on [[5 May 1932]].", "date"},
                 {"The bridge opened on [[May 5, 1932]].", "date"},
                 {"It opened on the [[5th of May]] that year.", "date"},
                 {"It runs [[5–7 May]] each spring.", "date"},
                 {"From [[June 3]] the ferry runs daily.", "date"},
                 {"The log ends in [[March 1912]].", "date"},
                 {"The deadline was [[1 Sept.]] and nobody met it.", "“1 Sept”: date"},
                 {"Both [[18]] and 19 June were dry.", "“18 and 19 June”: date"}});
}

TEST(Date, IsNumbersInTheOrderOfACalendar) {
  expect_judged({{"Filed [[2021-03-04]] by the clerk.", "date"},
                 {"Filed on [[3/4/2021]] by the clerk.", "date"},
                 {"Filed on [[04.03.2021]] by the clerk.", "date"},
                 {"The backup [[20210304]] is gone.", "date"},
                 {"Logged [[2021-03-04T12:30:00Z]] again.", "date"},
                 {"We meet on [[7/6]], as ever.", "date"},
                 {"The season lasts from [[10/1 to 11/7]].", "date"}});
}

TEST(Date, IsTheDayOfAWeek) {
  expect_judged({{"The shop closes on [[Monday 21]].", "date"}, {"See you [[Friday 13th]]!", "date"}});
}

TEST(Date, MayHaveWhatHappenedBehind) {
  expect_judged({{"They sang after the [[September 11]] attacks.", "date"}});
  expect_figures({"In September [[11]] attacks failed."});
}

TEST(Date, IsNotWhatIsCountedBesideAMonth) {
  expect_figures({"In May [[12]] boats sank in the bay.", "In June [[300]] people came.",
                  "On Monday [[12]] boats sank.", "They may see [[40]] boats a day.",
                  "About [[2/3]] of the roof was gone.", "Nearly [[3/4]] of them left in June."});
}

TEST(Date, MayBeSpanishInATextThatDoesNotSaySo) {
  expect_judged({{"Vota el [[8 de noviembre]] en el puerto.", "date"}});
  expect_figures({"Vota el [[80]] de noviembre.", "Compra [[8]] de aquí.", "It sold [[8]] de Luxe boats."});
}

TEST(Year, StandsAloneOrBehindALink) {
  expect_judged({{"The mill burned down in [[1904]].", "year"},
                 {"Since [[2016]] nobody has lived there.", "year"},
                 {"The [[2008]] crisis hit the port.", "year"},
                 {"The census ([[1851]]) counts fewer.", "year"},
                 {"Work went on from [[1999–2004]] or so.", "year"},
                 {"The [[1968-72]] drought emptied it.", "year"},
                 {"The law of [[1789]] still holds.", "year"},
                 {"Some [[pre-2016]] boilers leak.", "year"},
                 {"Sales of [[2018]] or later count.", "year"},
                 {"A [[2019]] review found leaks.", "year"},
                 {"In [[300 BC]] it was a temple.", "year"},
                 {"It erupted in AD [[79]] there.", "year"}});
}

TEST(Year, IsNoCountOfFourDigits) {
  expect_figures({"The yard built [[2000]] boats.", "They planted [[1500]] trees.", "At least [[1200]] died.",
                  "More than [[2000]] came.", "He sold [[1000]] carpets.",
                  "The hall seats [[1850]] visitors.", "The rally drew [[2015]] people."});
}

TEST(Decade, IsATenOfYears) {
  expect_judged({{"Rents fell in the [[1980s]].", "decade"},
                 {"By the [['90s]] it was closed.", "“90s”: decade"},
                 {"In the [[mid-1990s]] it reopened.", "decade"}});
}

TEST(RelativeDate, CountsFromNow) {
  expect_judged({{"He left [[two years ago]].", "relative-date"},
                 {"He left [[20 years ago]].", "relative-date"},
                 {"It rained [[12 days later]].", "relative-date"},
                 {"We expect more in the [[next 30 days]].", "relative-date"},
                 {"Over the [[past 30 days]] it rained.", "relative-date"},
                 {"What can we do [[in 14 days]]?", "relative-date"},
                 {"The shop will open [[in 14 days]].", "relative-date"}});
  testing::expect_figures(
      {"It can be put up in [[20 minutes]].", "It will be built in [[12 days]] instead of 90."});
}

TEST(RelativeDate, IsNotTheCountBeforeIt) {
  expect_figures({"It rose from [[440,000]] six months earlier.",
                  "It rose from [[440,000]] nearly two years earlier.",
                  "It rose from [[1,300]] eighteen months earlier.", "It fell to [[40]] two years later.",
                  "They had [[300]] a year earlier.", "It was [[12]] 18 months ago."});
  expect_judged({{"It opened [[4 business days later]].", "relative-date"}});
}

TEST(RelativeDate, IsNotHowLongSomethingTook) {
  expect_figures({"He has led it for the last [[30 years]].", "The fire burned for [[14 days]].",
                  "They won within [[14 days]] of each other.", "It fell [[73 seconds]] after take-off.",
                  "It reached the top in [[4.9 seconds]]."});
}

TEST(Ordinal, IsAPlaceInARow) {
  expect_judged({{"She came [[third]].", "ordinal"},
                 {"The [[21st]] mission failed.", "ordinal"},
                 {"He scored a [[third]] goal.", "ordinal"}});
  expect_figures({"Nearly [[a third]] of voters stayed away.", "It lost [[two-thirds]] of its value.",
                  "It is [[a third]] smaller now."});
}

TEST(Date, MayBeARangeOfDaysAndMonths) {
  expect_judged({{"Closed [[10/1-11/7]] for repairs.", "date"},
                 {"Closed [[2/29-3/1]] this year.", "date"},
                 {"Closed from [[10/25 to 01/25]], they say.", "date"},
                 {"On 11/20, 11/22 or [[11/25]], as you like.", "date"},
                 {"Between [[1/3 and 1/2]] of them stayed.", "error"}});
}

TEST(Date, HasAYearThatIsShortOrInWords) {
  expect_judged({{"Born in April of [[87]], she said.", "date"},
                 {"Lost on 6 April [[seventeen hundred thirty-three]] at sea.", "date"}});
  expect_figures({"In April [[87]] boats sank."});
}

TEST(Date, IsADayWithoutItsMonth) {
  expect_judged({{"It will happen on the [[17]].", "date"},
                 {"They meet on the [[17]] at noon.", "date"},
                 {"A tax on the [[17]] richest failed.", "error"}});
}

TEST(RelativeDate, CountsFromADay) {
  expect_judged({{"It fell due [[16 days from 01]]/02/2018.", "relative-date"},
                 {"We met [[5 days before new]] year.", "relative-date"},
                 {"I left [[2 years 1 month 21 days later]].", "relative-date"},
                 {"In the [[last 2 quarters]] sales fell.", "relative-date"}});
}

TEST(Year, IsWhatDataAreOf) {
  expect_judged({{"Under the [[1989]] Children Act it must.", "year"}});
  expect_figures({"It moved the [[1989]] children out."});
  expect_judged({{"She ran NASA's [[2018]] Data Days.", "year"}});
  expect_judged({{"They looked at [[2014]] data for it.", "year"}, {"It drew [[2014]] people.", "error"}});
}

TEST(Date, MayHaveItsMonthMisspelt) {
  expect_judged({{"The pier shut on [[3 Febuary]] for good.", "date"},
                 {"The pier shut on [[Septmber 12]] for good.", "date"}});
  expect_figures({"The pier has [[3]] febrile rowers."});
}

TEST(Date, MayBeTwoDaysParted) { expect_judged({{"To be played on [[19/20 February]].", "date"}}); }

TEST(RelativeDate, CountsFromAMoment) {
  expect_judged({{"The meeting lasts [[3 hours]] from 2pm.", "relative-date"},
                 {"It is from 2pm for [[2 hours]].", "relative-date"},
                 {"I am away for [[3 days]] starting from next Monday.", "relative-date"},
                 {"It happened in [[two years]] since 2011.", "relative-date"}});
  expect_figures({"The walk takes [[3 hours]] from the station."});
}

TEST(Date, MayStandBetweenHyphensOrWithoutACapital) {
  expect_judged({{"Filed as -[[2020-07-01]]- there.", "date"}, {"It began on [[may 19]], he said.", "date"}});
}

TEST(Decade, MayBeParted) { expect_judged({{"Who ruled in [[1990 s]].", "decade"}}); }

TEST(Date, HasNoUnit) {
  testing::expect_figures({"The house stands on [[6.5 acres]] of moor."});
  testing::expect_judged({{"Meet us on [[6.5]] at the gate.", "date"}});
}

TEST(Year, MayBeAboutOne) { testing::expect_judged({{"A portrait (c. [[1588]]) hangs there.", "year"}}); }

TEST(Year, IsOfAClassOrADecadeInWords) {
  testing::expect_judged(
      {{"The class of [['98]] met again.", "year"}, {"She sang in the [[nineteen-sixties]].", "decade"}});
}

TEST(Year, IsOfAFounding) { testing::expect_judged({{"It is the oldest club (founded [[1890]]).", "year"}}); }

TEST(Year, IsOfARevolution) {
  testing::expect_judged({{"They mark the [[1949]] revolution.", "year"}});
  testing::expect_figures({"It made [[1949 revolutions]]."});
}

TEST(Year, IsInARangeBeforeABracket) {
  testing::expect_judged({{"From [[2010 to 2017]] (data is missing) it rose.", "year"}});
}

TEST(Year, IsOfAnEra) {
  expect_judged(
      {{"Who lived there (A.D. [[450 - 1300]]) is known.", "year"}, {"In A.D. [[79]] it burnt.", "year"}});
  expect_figures({"They are run by A. D. and [[450 - 1300]] men."});
}

TEST(Year, IsOfAReign) {
  testing::expect_judged({{"It hung in the rooms of Augustus I ([[1553-86]]) for long.", "year"},
                          {"[[In 20 years]], we will look back.", "relative-date"}});
}

TEST(RelativeDate, IsWhatMayNotHold) {
  expect_judged({{"What holds today may not [[in 6 months]].", "relative-date"}});
  expect_figures({"It sank in [[6 months]].", "It may have cost more in [[6 months]] of rain."});
}

TEST(RelativeDate, IsLaterByMoreThanYears) {
  expect_judged({{"[[Ten years]] and many boats later, it sails.", "relative-date"}});
  expect_figures({"[[Ten years]] and many boats were lost.", "It took [[ten years]] and came later."});
}

TEST(RelativeDate, IsWhatWillBe) {
  expect_judged({{"Most likely, [[in 25 years]] we will row.", "relative-date"},
                 {"[[In 25 years]], imagine a pier.", "relative-date"}});
  expect_figures({"It sank in [[25 years]], we learned.", "In [[25 minutes]] it can carry ten.",
                  "In [[25 years]] we lost ten boats."});
}

TEST(RelativeDate, IsNotHowLongSomethingLasts) {
  expect_figures({"Rowing courses last [[12 weeks]].", "Our lessons usually last [[20 to 30 minutes]].",
                  "It will last [[18 months]].", "Paddles that last [[10 years]] are rare."});
  testing::expect_judged({{"Over the [[last 12 weeks]] it rained.", "relative-date"},
                          {"It rained in the [[last 18 months]] of the war.", "relative-date"}});
}

TEST(RelativeDate, IsInSoManyYearsTime) {
  testing::expect_judged({{"It will be dug up [[in 50 years time]].", "relative-date"},
                          {"It opens [[in 50 years\u2019 time]].", "relative-date"}});
  expect_figures({"They served [[12 years]] time.", "In [[30 years]] time has not healed it."});
}

TEST(RelativeDate, IsWhenItCloses) {
  testing::expect_judged({{"Registration closes [[in 10 days]].", "relative-date"}});
  expect_figures({"The mine closed in [[10 days]].", "The strike opened [[10 days]] of chaos."});
}

TEST(Date, StandsBehindItsWeekday) {
  testing::expect_judged({{"Thursday, [[12/16]]", "date"}});
  expect_figures({"On Monday, [[3/4]] of boats sank.", "On Tuesday, [[2/3]] voted for it."});
}

TEST(Year, EndsBehindThroughAndWasWonIn) {
  testing::expect_judged({{"The data for [[2013 through 2019]] weighs little.", "year"},
                          {"Ann rowed, and in [[2013]] won the cup.", "year"}});
  expect_figures({"They hired from [[1900 through 2100]] rowers.", "It costs [[2013 won a kilo]].",
                  "In Seoul, [[2013 won]] a ride is usual."});
}

TEST(Date, IsTheFirstOfThreeDays) {
  testing::expect_judged(
      {{"The fair ([[5, 6 & 7 March]]) is on.", "date"}, {"It is on [[5, 6 and 7 March]].", "date"}});
  expect_figures({"Crews of [[5]], 6 and 7 rowed in March.", "He sold [[3]], 4 and 5 mayflies."});
}

TEST(Year, IsNoCrowdOfToday) {
  expect_figures({"They counted [[1999]] swans.", "The club enrolled [[2015]] rowers.",
                  "About [[1900]] were hurt.", "It will have 750 boats and [[1000]] by 2014."});
  testing::expect_judged(
      {{"They published [[2015]] results.", "year"}, {"It fell in 1066 and [[1087]] again.", "year"}});
}

TEST(Year, IsNotWhoWasFreed) {
  expect_figures({"The raid ended in [[1735]] being freed.", "It resulted in [[1950]] being drowned."});
  testing::expect_judged({{"The raid ended in [[1735]], being lost.", "year"}});
}

TEST(Year, MarksSomething) {
  expect_judged({{"[[2015]] marks the first time they row.", "year"}});
  expect_figures({"It cost [[2015 marks]] then.", "It cost [[2,015 marks]], the firm said.",
                  "The car cost [[1950 marks]], the price of a house.",
                  "He paid [[1990 marks]] the first time."});
}

TEST(RelativeDate, IsPassedOver) {
  expect_judged({{"[[Fast forward 20 years]], and it sails.", "relative-date"}});
  expect_figures({"It went forward [[20 years]] at a time."});
}

TEST(Year, EndsBeforeADash) {
  expect_judged({{"It sank in [[2013]]—10,076 died.", "year"}});
  expect_figures({"It sank in 2013—[[10,076]] died."});
}

TEST(Year, EndsAQuotation) {
  expect_judged({{"“It was lost in [[2018]]” which is late.", "year"}});
  expect_figures({"It is [[2018”]] long."});
}

TEST(RelativeDate, IsNoSentenceThatCameLater) {
  expect_figures({"[[Ten years]] and a fine were later imposed.", "[[Ten years]] and a fine followed later.",
                  "[[Twelve months]] and a ban was the ruling later.",
                  "It lets users fast forward [[30 seconds]]."});
}

TEST(Year, OfASeasonStandsBehindAnApostrophe) {
  expect_judged({{"It is the most since [['11-12]].", "year"}, {"It is the most since [[’99-00]].", "year"}});
  expect_figures({"It took '[[11-40]] of them."});
}

TEST(Year, IsOfOneThing) {
  expect_judged(
      {{"The [[1728]] composition is sung.", "year"}, {"It tells of the [[1848]] revolt.", "year"}});
  expect_figures({"The [[1728]] compositions are sung.", "It lost the [[1600]] crew there.",
                  "They found a [[1,728]] list."});
}

TEST(Date, IsOfALawAnEraOrACoin) {
  expect_judged({{"It stands by the [[1836]] Grand Jury Act.", "year"},
                 {"In [[1851]] elms outnumbered oaks.", "year"},
                 {"A [[1916]] penny turned up.", "year"},
                 {"It was copied about [[1340]] by a scribe.", "year"}});
  expect_figures({"They counted [[1851]] elms.", "It killed about [[1500]] in May.",
                  "They sold about [[1800]] for it."});
}

TEST(Date, IsToldAbroad) {
  FigurePolicy policy;
  policy.lang = "de";
  expect_judged({{"Es wird auf um [[4200]] v. Chr. geschätzt.", "year"},
                 {"Es folgt am [[25]]. und 28. Februar mehr.", "“25. und 28. Februar”: date"},
                 {"Es folgten [[4200]] Boote.", "error"}},
                policy);
  policy.lang = "fr";
  expect_judged({{"Relevé entre le [[3]] et le 28 juin.", "date"},
                 {"Depuis la mi-juillet. [[Une vingtaine]] de visites.", "error"}},
                policy);
  policy.lang = "es";
  expect_judged({{"Volverán el [[13]], 14 y 15 de febrero.", "date"},
                 {"Volverán el 13, [[14]] y 15 de febrero.", "date"},
                 {"Sigue alto [[180 días]] después del parto.", "error"},
                 {"Empezó [[180 días]] después.", "“180 días después”: relative-date"}},
                policy);
  expect_judged({{"It lies in the rue du [[11]] Novembre.", "“11 Novembre”: date"}});
}

}  // namespace
}  // namespace obelus
