#include "annotations/figures/policy/judged.hpp"

namespace obelus {
namespace {

using testing::expect_figures;
using testing::expect_judged;
using testing::judged;

TEST(LettersAndDigits, AreOneWord) {
  expect_judged({{"The [[R1]] model is cheap.", "letters-and-digits"},
                 {"It beat [[GPT-4]] at chess.", "letters-and-digits"},
                 {"It mounts an [[AS-2]], they say.", "letters-and-digits"},
                 {"It spread like [[COVID-19]] did.", "letters-and-digits"},
                 {"An [[H1N1]] outbreak closed it.", "letters-and-digits"},
                 {"Take the [[M25]] to the south.", "letters-and-digits"},
                 {"Users of [[4chan]] shared it.", "letters-and-digits"},
                 {"A [[4K]] picture is sharp.", "letters-and-digits"},
                 {"A [[1080p]] stream will do.", "letters-and-digits"},
                 {"Shot in [[3-D]] last year.", "letters-and-digits"},
                 {"It left Pad [[39A]] at dawn.", "letters-and-digits"},
                 {"Shares of [[3M]] stock fell.", "letters-and-digits"},
                 {"Written in [[C++17]] throughout.", "letters-and-digits"},
                 {"It runs in [[us-east-1]] now.", "letters-and-digits"},
                 {"All about [[18F]] and its work.", "letters-and-digits"}});
}

TEST(LettersAndDigits, AreNotUnitsNorCounts) {
  expect_figures({"It weighs [[21.6kg]] in all.", "It had [[1.5M]] downloads.",
                  "A [[64]]-page report says so.", "Temperatures reached [[72F]] there.",
                  "It cost [[US$5]] then.", "It dropped to [[minus-5 °C]] at night.",
                  "It dropped to [[−15 °C]] at night.", "It dropped to [[-3C]] in the hills.",
                  "The change was [[–3 kg]] in all."});
}

TEST(Name, IsACapitalAndABareNumber) {
  expect_judged({{"Japan's [[Nikkei 225]] fell.", "name"},
                 {"The new [[iPhone 15]] is thin.", "name"},
                 {"He runs [[Windows 10]] at home.", "name"},
                 {"The plant is [[ISO 9001]] certified.", "name"},
                 {"We tried [[Llama 3.1]] for it.", "name"},
                 {"Rocks from [[Apollo 11]] are on show.", "name"},
                 {"The crew of [[Tinto 3]] was saved.", "name"},
                 {"It uses AMD [[EPYC 7763]] machines.", "name"},
                 {"Each [[Model 3]] has a range.", "label"}});
}

TEST(Name, IsWhatTheSiteSaysItIs) {
  FigurePolicy policy;
  policy.names = {"brand", "Node.js", "C++", "Yahoo!", "Land Rover", "Crème"};
  expect_judged({{"They wore [[brand 66]] then.", "name"},
                 {"It needs [[Node.js 18]] to run.", "name"},
                 {"It needs [[node.JS 18.12]] to run.", "name"},
                 {"Written in [[C++ 20]] by two.", "name"},
                 {"The search of [[Yahoo! 360]] ended.", "name"},
                 {"An old [[land rover 90]] of theirs.", "name"},
                 {"A pot of [[crème 21]] was left.", "name"},
                 {"It needs js [[18]] of them.", "error"},
                 {"The mynode.js [[18]] of them.", "error"},
                 {"In Node.js, [[18]] faults were found.", "error"}},
                policy);
}

TEST(Name, EndsBeforeWhatIsCounted) {
  expect_figures({"Across America [[300]] people died.", "In Paris [[12]] cafés closed.",
                  "In Bavaria [[40]] villages were cut off.", "At Harvard [[120]] students protested."});
}

TEST(Name, IsNotACapitalOfTheSentenceOrTheHeadline) {
  expect_figures({"About [[300]] were saved.", "Some [[300]] homes burned.",
                  "Only [[12]] of the boats returned.", "Storm Kills [[12]] In Coastal Town"});
}

TEST(Name, IsSpelledOutWithACapital) {
  expect_judged({{"They boarded Air Force [[One]].", "“Force One”: name"},
                 {"A [[Six Sigma]] expert came.", "name"},
                 {"The [[Big Four]] audit it.", "name"}});
}

TEST(Name, IsTheVersionOfWhatWasNamedBefore) {
  expect_judged({{"Perl 5.38 is twice as fast as [[5.36]], they say.", "name"},
                 {"Both Perl 5.38 and [[5.36]] will do.", "name"}});
}

TEST(Name, IsWhatTheConfigurationSays) {
  EXPECT_EQ(judged("The studio uses gizmo [[40]] daily."), "error");
  FigurePolicy policy;
  policy.names = {"Gizmo"};
  EXPECT_EQ(judged("The studio uses [[gizmo 40]] daily.", policy), "name");
}

TEST(LettersAndDigits, MayBeSmallLetters) {
  expect_judged({{"We asked [[gpt-3.5-turbo]] for it.", "letters-and-digits"},
                 {"Saved as [[utf-8]] text.", "letters-and-digits"}});
  expect_figures({"A sub-[[12]] time is rare."});
}

TEST(Name, IsOfAnAirliner) {
  expect_judged({{"It flew two [[737-800]] jets.", "name"},
                 {"They ordered forty [[737s]] more.", "name"},
                 {"Both [[787-9s]] were late.", "name"}});
}

TEST(Name, IsOfARaceASecurityOrACoin) {
  expect_judged({{"She won the [[100m]] final.", "name"},
                 {"He ran the [[1500m]] twice.", "name"},
                 {"The [[10-year]] Treasury fell.", "name"},
                 {"A [[30-year]] mortgage is dear.", "name"},
                 {"It was paid in [[$100]] notes.", "name"}});
  expect_figures(
      {"The pool is [[100m]] long.", "A [[10-year]] study found it.", "It sold [[$3.5bn]] notes."});
}

TEST(Name, BeginsInItsOwnSentence) {
  expect_judged({{"They came from Gate B12. Police [[Constable 4512]] stopped them.", "name"}});
}

TEST(LettersAndDigits, GoOnInARow) {
  expect_judged({{"Seats 14A and [[14B]] were empty.", "letters-and-digits"},
                 {"Shops of [[7-Eleven]] closed.", "letters-and-digits"},
                 {"Shares of [[3M]] rose.", "letters-and-digits"}});
}

TEST(Name, IsOfARaceAlone) { expect_judged({{"She won the long jump and the [[400m]].", "name"}}); }

TEST(Name, IsOfAWarOrADoor) {
  expect_judged({{"The [[Hundred Years' War]] ended.", "name"},
                 {"She lives in Apartment [[4B]], they say.", "letters-and-digits"}});
  expect_figures({"The war cost [[$4B]] a year ago."});
}

TEST(Name, IsAVersionBehindAnyCapital) {
  expect_judged({{"[[USWDS 2.0]] helps teams.", "name"},
                 {"[[USWDS 2]] has it.", "name"},
                 {"It fails [[WCAG 2.1]] in places.", "name"},
                 {"It speaks [[TLS 1.3]] alone.", "name"}});
  expect_figures({"Magnitude [[6.5]] earthquakes are rare.", "UK [[300]] people said so."});
}

TEST(Name, IsNotHeldBackByNamesInARow) {
  EXPECT_EQ(testing::judged_markdown("- Similar to Bootstrap 4 and Foundation\n", "Bootstrap 4"), "name");
  EXPECT_EQ(testing::judged_markdown("# Storm Kills 12 In Coastal Town\n", "12"), "error");
}

TEST(Name, IsOfANormOrAModel) {
  expect_judged({{"They are [[508]] compliant.", "name"},
                 {"Alone, [[508]] compliance is not enough.", "name"},
                 {"It is [[9001]]-certified.", "name"},
                 {"He took a giant [[486]] laptop along.", "name"},
                 {"We met a [[508]] accessibility expert.", "name"}});
  expect_figures({"It has [[301]] certified teachers.", "A [[312]] page report came.",
                  "A record [[301]] people came.", "A [[250]] seat hall opened."});
}

TEST(Name, IsWhatTheArticleCalledByThatNumberBefore) {
  expect_judged({{"Section 508 is law. Ask a [[508]] coordinator.", "name"},
                 {"We made USWDS 2.0 then. Like any [[2.0]], it lives.", "version"},
                 {"She is on the $10 bill. Share thoughts on “the new [[10]].”", "name"}});
  expect_figures({"Section 508 is law. It has [[508]] pages.", "See page 12. It has [[12]] wheels."});
}

TEST(Name, IsThatOfASiteTheArticleLinksTo) {
  EXPECT_EQ(testing::judged_markdown("It is a [10x](https://10x.gsa.gov/a) project.", "10x"), "name");
  EXPECT_EQ(testing::judged_markdown("It is a 10x project.", "10x"), "error");
  EXPECT_EQ(testing::judged_markdown("We use 508 colors, says [this](https://www.section508.gov).", "508"),
            "error");
  EXPECT_EQ(testing::judged_markdown("The 508 tool of [this](https://www.section508.gov).", "508"), "name");
}

TEST(Name, IsTheTitleOfAWork) {
  expect_judged({{"A chart from his [[52 Weeks]] of UX shows it.", "name"}});
  expect_figures({"It took [[52 weeks]] of work."});
}

TEST(Name, IsOfABankNote) {
  expect_judged({{"A woman will be on the [[$10]] bill.", "name"}});
  expect_figures({"He left a [[$37]] bill unpaid."});
}

TEST(Name, IsOfAStandard) {
  expect_judged({{"The [[802.11]] standard covers it.", "name"},
                 {"It uses 802.11ac, and has [[802.11]] radios.", "name"},
                 {"It follows ISO/IEC [[27001:2013]] to the letter.", "name"},
                 {"It meets [[FIPS 140-2]] and more.", "name"},
                 {"Controls of [[NIST 800-53]] apply.", "name"},
                 {"A [[1099]] worker pays more.", "name"}});
  expect_judged({{"PSG [[102-98]] was the score.", "score"}});
}

TEST(LettersAndDigits, MayHaveAPointBetween) {
  expect_judged({{"The [[H.264]] codec is old.", "letters-and-digits"}});
}

TEST(Name, IsOfARaceByItsDistance) {
  expect_judged({{"He won the men's [[800m]] in Erfurt.", "name"},
                 {"He is third fastest over [[800m]] this year.", "name"},
                 {"She ran 6.61 seconds over [[60m]] there.", "name"}});
  expect_figures({"The wall runs over [[800m]] to the sea."});
}

TEST(Name, IsWhatAVerbInTheSingularFollows) {
  expect_judged({{"But the [[486]] is the heir of it.", "name"}});
  expect_figures({"But the [[486]] are the heirs of it."});
}

TEST(LettersAndDigits, SayWhereCountingBegins) {
  expect_judged({{"Arrays are [[1-based]] here.", "letters-and-digits"}});
}

TEST(Name, IsOfAnUndertaking) {
  expect_judged({{"It was paid by GSA's [[10x]] program.", "name"}});
  expect_figures({"It was paid by a [[10x]] return."});
}

TEST(LettersAndDigits, AreTheReleaseOfWhatIsNamed) {
  expect_judged({{"They left Oracle [[12c]] behind.", "letters-and-digits"},
                 {"It is cool, said an [[18F]] designer.", "letters-and-digits"}});
}

TEST(Name, MayBeAbbreviatedInBrackets) {
  expect_judged({{"The Accessibility Guideline (WCAG) [[2.0]] is old.", "name"},
                 {"By a water cooler, [[18F]] talks.", "letters-and-digits"}});
}

TEST(Name, IsOfWhatSomeoneOwns) {
  expect_judged({{"The icons on their [[7610]] phone changed.", "name"},
                 {"She may start her [[3,000m]] season there.", "name"}});
  expect_figures({"They read our [[312]] page report."});
}

TEST(Name, IsOfCodesAndSchedules) {
  expect_judged({{"It reports [[404s]] and errors.", "name"},
                 {"They are on Schedules [[IT 70]] with it.", "name"},
                 {"It is the Services’ [[10x]] program.", "name"}});
}

TEST(Name, IsTheWordSizeOfAMachine) {
  expect_judged({{"It runs on any [[64-bit]] system.", "name"},
                 {"It is built for [[32]] and 64-bit machines.", "name"},
                 {"A [[256 bit]] key will do.", "name"}});
  expect_figures({"The address has [[32 bits]] in all.", "A [[48-bit]] counter."});
}

TEST(LettersAndDigits, AreNoPartInFigures) {
  expect_figures({"About [[1/8]]th of the boats sank.", "It fell to [[3/4]]ths of that."});
}

TEST(Name, IsOfTheVersionInFull) {
  expect_judged({{"We ship Keel 1.77.0. In [[1.77]], it floats.", "name"},
                 {"We ship Keel 1.77.0. Before [[1.75]] it sank.", "name"},
                 {"We ship Keel 1.77.0, and row with [[1.77]] stable.", "name"}});
}

TEST(Version, IsOfWhatItIsSaidOf) {
  expect_judged({{"We like the latest version of Keel, [[1.11]].", "version"},
                 {"Versions of keel before [[1.75]] sink.", "version"},
                 {"That feature graduated in [[1.26]].", "version"},
                 {"We row on stemcell [[3431.13]] now.", "version"}});
  expect_figures({"The rate fell to [[1.77]] in May.", "The index graduated from [[1.1 to 1.26]].",
                  "The gap was removed in [[1.26]] of cases.",
                  "Of the version of Leeds, [[12]] copies are left."});
}

TEST(Name, IsEitherVersion) {
  expect_judged({{"It speaks [[TLS 1.1 or 1.2]] natively.", "name"},
                 {"We like Keel 1.24. It is back in [[1.25 or 1.26]], as said.", "name"},
                 {"It serves Python [[2/3]] environments.", "name"}});
  expect_figures({"Wages rose by [[1.1 or 1.2 points]].", "UK growth of [[1.1 or 1.2]] is likely.",
                  "Android took [[2/3]] of the market."});
}

TEST(Name, IsWhatAServerAnswers) {
  expect_judged(
      {{"It would return a [[403]] if it sank.", "name"}, {"We catch [[507]] errors there.", "name"}});
  expect_figures({"The yard returned the [[403]] boats.", "It threw [[403]] errors in a week.",
                  "We logged [[507]] errors in May."});
}

TEST(Version, IsUpgraded) {
  expect_judged({{"Upgrade from [[1.9 to 2.1]] first.", "version"}});
  expect_figures({"They upgraded their forecast from [[1.9 to 2.1]].",
                  "The rating was upgraded from [[1.9 to 2.1 points]]."});
}

TEST(Name, IsAFortuneInASaying) {
  expect_judged(
      {{"That is the [[$64,000]] question.", "name"}, {"She looks like [[a million dollars]].", "name"}});
  expect_figures(
      {"It cost [[$64,000]] to question him.", "It looks like [[two million dollars]] went missing."});
}

TEST(Version, IsBeforeOrAfterARelease) {
  expect_judged(
      {{"It ships in [[post-1.0]] Keel.", "version"}, {"It landed in [[1.66]], afloat.", "version"}});
  expect_figures({"A wave landed in [[1.66]] of cases.", "The price landed at [[1.66]] in May."});
}

TEST(LettersAndDigits, AreAStage) {
  expect_judged({{"[[Stage 1b]]: build the pier.", "letters-and-digits"}});
}

TEST(Name, IsHowLongACodeIs) {
  expect_judged({{"Enter the [[6]]-digit code.", "name"}, {"It is a [[12]] digit identifier.", "name"}});
  expect_figures({"The [[12]]-digit sum won.", "They found [[6]] digit codes on the wall.",
                  "It issued [[6]] digital codes."});
}

TEST(Name, IsAllRound) {
  expect_judged({{"It is thrown onto a [[360º]] sphere.", "name"}});
  expect_figures({"It holds [[360]] spheres of glass."});
}

TEST(Name, IsOfARaceWithARecord) {
  expect_judged({{"She broke the junior [[1500m]] record at home.", "name"}});
  expect_figures({"It holds a [[1500m]] depth record.", "The [[400m]] record depth was reached.",
                  "A [[800m]] record-length net was cut."});
}

TEST(Name, IsOfPagesThatAreNotThere) {
  expect_judged({{"You can now add custom [[404]] pages.", "name"}});
  expect_figures(
      {"He read [[404]] pages.", "The new [[404]] pages of law passed.", "Those [[404]] pages leaked."});
}

TEST(Name, IsNoDeedAtTheHead) {
  expect_figures({"Provided [[1000]] more frontline rowers.", "Added [[250]] additional beds."});
  expect_judged({{"The crash of [[United 93]] shook them.", "name"}});
}

TEST(LettersAndDigits, AreNoRate) {
  expect_judged({{"It saw 13 cases of [[COVID-19]] per day.", "letters-and-digits"}});
  expect_figures({"It saw [[13 per day]]."});
}

TEST(Name, IsNotAnOwnerOfWhatIsCounted) {
  expect_figures({"It holds most of Norway's [[15]] counties.",
                  "It is one of UNESCO’s [[158]] member states.", "It has more than Dover's [[55]]."});
}

TEST(Name, IsAPlaceCalledByAMeasure) {
  expect_judged({{"The boat was found at [[Ten Mile]] Point at dawn.", "name"}});
  expect_figures({"It lies [[ten miles]] off.", "The boat was found [[10 miles]] off Dover."});
}

TEST(Version, MayHaveAStageOrAPlus) {
  expect_judged({{"We pushed a [[3.0.9.rc1]] today.", "version"},
                 {"See the notes for [[4.1]] as well.", "version"},
                 {"It needs [[Rust 1.70+]] to build.", "name"},
                 {"The new PowerEdge [[R7525]] is fast.", "letters-and-digits"}});
  expect_figures({"Walmart [[500]]+ stores closed.", "Deloitte [[400]]+ clerks were cut.",
                  "It cost [[R7525]] in Durban.", "A log of [[16TiB]] broke it."});
}

TEST(Name, IsATitleWithAUnit) {
  expect_judged({{"It is from her memoir, [[Ten Points]], they say.", "name"}});
  expect_figures({"She scored [[ten points]] there.", "He is In Prison Over [[28 Years]] Moss says."});
}

TEST(Name, HasFurtherNumbersWhateverTheyAreOf) {
  testing::expect_judged({{"It breaks Explorer 7 and [[8]] compatibility.", "name"}});
  testing::expect_figures({"It has Explorer 7 and [[80]] boats."});
}

TEST(Name, IsOfAnAirlinerThatOwnsSomething) {
  expect_judged({{"The [[747's]] engines failed.", "name"}});
  testing::expect_figures({"The [[747]] delegates voted."});
}

TEST(LettersAndDigits, MayBeTwoAndAPoint) {
  expect_judged({{"The [[BA.5]] variant spread.", "letters-and-digits"}});
  testing::expect_figures({"They left the pier at NASA. [[5]] stayed."});
}

TEST(Name, MayActAtTheHeadOfItsSentence) {
  testing::expect_judged(
      {{"[[Lantern 5]] toured Europe.", "name"}, {"[[Lantern 5]] crossed the sea.", "name"}});
  testing::expect_figures({"Cleaners [[5]] wounded men found.", "Cleaners found [[5]] wounded men."});
}

TEST(Name, IsThatOfANumberOfStates) {
  testing::expect_judged({{"Aid from the [[Twelve]] came late.", "name"}});
  FigurePolicy policy;
  policy.lang = "de";
  EXPECT_EQ(testing::judged("Fast die [[Hälfte]] ging.", policy), "error");
}

TEST(Name, IsOfARaceAbroad) {
  FigurePolicy policy;
  policy.lang = "fr";
  testing::expect_judged({{"Elle a couru le [[400 mètres]] hier.", "name"}}, policy);
  EXPECT_EQ(testing::judged("Elle a couru les [[400 mètres]] hier.", policy), "error");
}

TEST(Name, HasPlusBehindTheNumber) {
  expect_judged({{"Larger phones like [[iPhone 6]] Plus sell.", "name"}});
  expect_figures({"In the Windows shop [[40]] plus people met."});
}

TEST(Name, IsALongNorm) {
  expect_judged({{"It meets [[ISO 270001]] now.", "name"}});
  expect_figures({"In Leeds Yard [[270001]] boats lay."});
}

TEST(Name, MayBeABodyCalledByItsSeats) {
  expect_judged({{"She leads the [[Committee of Seventy]], a watchdog.", "name"},
                 {"She wrote to the [[Council of Fifty]] twice.", "name"},
                 {"She is with the watchdog group [[Committee of Seventy]] now.", "name"},
                 {"Backed by: Local 9, District [[Council 47]], Planned Parenthood", "label"}});
  expect_figures({"She leads a committee of [[seventy]], a watchdog.", "A committee of [[seventy]] met.",
                  "For the District Council: [[47]] votes.", "The toll: Of ten, [[seventy percent]] sank.",
                  "He led a Party of [[Twelve]] up the hill.", "The pier, a Town of [[Forty]], closed."});
}

TEST(Name, EndsBeforeThoseToWhomSomethingHappened) {
  expect_figures({"In Bergen [[58]] were hurt on the piers.", "Across Norway [[41]] have drowned.",
                  "In Malta [[30]] fled the fire."});
  expect_judged(
      {{"They moored in [[Dock 58]] at noon.", "label"}, {"The crew of [[Titan 58]] were hurt.", "name"}});
}

TEST(Name, MayBeginWithAScale) {
  expect_judged({{"They joined the [[Million Hearts]] program.", "name"}});
  expect_figures({"They joined [[a million]] hearts.", "It drew [[Two Million]] in May.",
                  "It drew a crowd of [[a million]] Hearts fans."});
}

TEST(Name, MayBeShortInBracketsBeforeItsLevel) {
  expect_judged({{"It meets Levels of Trust (LOT) [[1]], 2, and 3 at once.", "name"},
                 {"It meets Levels of Trust (LOT) 1, [[2]], and 3 at once.", "name"}});
  expect_figures({"The port (BGO) [[12]] boats short closed.",
                  "Of the crews (all of BGO) [[40]], it says, row.",
                  "The port (BGO) [[400]], the other 300."});
}

TEST(Name, MayBeASongInQuotationMarks) {
  expect_judged({{"She sang “[[16 Carriages]]” and left.", "name"}});
  expect_figures({"The page said “[[16]] Dead” and no more.", "He said “[[16]] Carriages sank” and left.",
                  "He said “[[16]] carriages” and left."});
}

TEST(LettersAndDigits, GoOnWithAName) {
  expect_judged({{"The Ryzen 9 [[7950X]] is fast.", "letters-and-digits"},
                 {"They tried Llama 3 [[70B]] at home.", "letters-and-digits"},
                 {"Mistral [[7B]] is open.", "letters-and-digits"},
                 {"Take [[exit 23B]] to the pier.", "letters-and-digits"},
                 {"A [[GT3]] RS is loud.", "letters-and-digits"}});
  expect_figures(
      {"Llama 3 has [[70B]] parameters.", "It grew [[10X]] in a year.", "They paid [[3 Rs a day]]."});
}

TEST(Name, IsATitleAtTheHeadOfASentence) {
  expect_judged({{"[[Fifty Shades of Grey]] sold well.", "name"},
                 {"They sang “When [[I’m Sixty-Four]]” again.", "name"},
                 {"The [[Dirty Dozen]] was on.", "name"}});
  expect_figures({"[[Fifty]] Members of Parliament left.", "“[[Fifty]] people died,” she said.",
                  "[[Sixty-four]] boats left."});
}

TEST(Name, IsOnePlaceThoughPlural) {
  expect_judged({{"[[Thousand Oaks]] is far.", "name"}});
  expect_figures({"[[Fifty]] Germans were there."});
}

TEST(Name, HasItsNounBehind) {
  expect_judged({{"He rode in the [[2,000 Guineas]] then.", "name"},
                 {"A medic from [[42 Commando]].", "name"},
                 {"Its rival, the [[14 Ultra]], is dear.", "name"}});
  expect_figures(
      {"He paid [[2,000]] Guineans.", "They lost [[42]] Commando boats.", "It made [[14]] Ultra boats."});
}

TEST(Name, BeginsWithAPowerOfTen) {
  expect_judged({{"[[Thousand Oaks]] and the bay are far.", "name"},
                 {"[[Half Moon Bay]] is an hour away.", "name"},
                 {"The cup and The [[Hundred]] overlap.", "name"}});
  expect_figures({"[[Half]] Britain\u2019s piers rot.", "[[Half]] Wales rowed."});
}

TEST(Name, IsAVersionComparedWith) {
  expect_judged({{"It is faster than in [[3.7]] and smaller.", "name"}});
  expect_figures({"It rose by more than [[3.7]] and fell."});
}

TEST(Name, IsAFilmThatSomeoneShot) {
  expect_judged({{"Lee shot [[127 Hours]] in May.", "name"}});
  expect_figures({"Lee slept [[127 Hours]] in May."});
}

TEST(Name, IsOfAPlanet) { expect_judged({{"The exoplanet HD [[189733b]] got time.", "letters-and-digits"}}); }

TEST(Name, IsAReleaseWithALetter) {
  expect_judged({{"Patch [[7.36c]] went live.", "letters-and-digits"}});
  expect_figures({"Bread costs [[7.36c]] less."});
}

TEST(Name, IsNoneBehindASideThatWonSeatsToo) {
  expect_figures({"The Alliance won 16 seats and the Progressives [[11]], with one to come."});
}

TEST(Name, IsOfARaceAndTheNext) {
  expect_judged({{"She won the [[1,500m]] and 3,000m double.", "name"},
                 {"She won the 1,500m and [[3,000m]] double.", "name"}});
  expect_figures({"The road rose [[1,500m]] and 3,000m of wire broke."});
}

TEST(LettersAndDigits, EndInALetter) {
  expect_judged({{"It is in report [[17/B]], they say.", "letters-and-digits"},
                 {"Keep the [[1099-K]] with it.", "letters-and-digits"}});
}

TEST(LettersAndDigits, AreNoPriceInRand) {
  expect_figures({"The family will save R[[168]] a month."});
  expect_judged({{"The [[R168]] a robot beat won.", "letters-and-digits"}});
}

TEST(Name, IsOfARoadRace) {
  expect_judged({{"She took the Brighton [[10K]] on the line.", "name"}});
  expect_figures({"She told the [[10K]] users of it."});
}

TEST(Name, HasAnElidedArticle) {
  FigurePolicy policy;
  policy.lang = "fr";
  expect_judged({{"Lancé en mai, l’Orbis [[3]] se vend.", "“l’Orbis 3”: name"}}, policy);
}

TEST(LettersAndDigits, AreNoMeasureOfAGermanNoun) {
  FigurePolicy policy;
  policy.lang = "de";
  expect_judged({{"Der [[15-Minuten]]-Takt kommt.", "error"}}, policy);
}

TEST(Measure, IsOfInchesWithoutABlank) { expect_figures({"It has a [[6.7in]] panel."}); }

TEST(Name, IsACharityRun) { expect_judged({{"She ran the charity [[10K]] on Sunday.", "name"}}); }

TEST(Name, HasNoLargeNumberButAsSomeHave) {
  expect_judged({{"Give by [[Paybill 555233]] now.", "name"}});
  expect_figures({"It told Kenya [[450000]] more."});
}

}  // namespace
}  // namespace obelus
