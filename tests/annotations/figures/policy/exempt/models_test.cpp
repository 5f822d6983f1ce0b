#include "annotations/figures/policy/judged.hpp"

namespace obelus {
namespace {

using testing::expect_figures;
using testing::expect_judged;

TEST(Model, IsTheMakeOfAThing) {
  expect_judged({{"She hit a [[7]]-iron over the pond.", "name"},
                 {"A [[12]]-gauge shotgun hung there.", "name"},
                 {"An [[18]]-wheeler blocked the bridge.", "name"},
                 {"They found a [[.38]]-caliber revolver.", "name"},
                 {"He carried a [[9mm]] pistol.", "name"},
                 {"It was shot on [[35mm]] film.", "name"},
                 {"Nail a [[2]]-by-4 to it.", "name"}});
  expect_figures({"A [[35mm]] gap let the rain in.", "It fired [[12]] shots.",
                  "A [[9mm]] crack ran along it.", "A room of 10 by [[12 feet]]."});
}

TEST(Model, IsARaceOrAPlaceOnTheField) {
  expect_judged({{"She won the [[100-meter]] dash.", "name"},
                 {"He won the [[400 meters]].", "name"},
                 {"They ran a [[10K]].", "name"},
                 {"It stopped on the [[20-yard]] line.", "name"},
                 {"He made it from the [[3-point]] line.", "name"},
                 {"They kicked from the [[35]].", "name"}});
  expect_figures(
      {"The wall is [[400 meters]] long.", "He ran for [[20 yards]].", "Of the [[35]], two sank."});
}

TEST(Model, IsAnIsotope) {
  expect_judged({{"[[Carbon 14]] dates the bones.", "“14”: name"},
                 {"The dust held uranium [[235]].", "name"},
                 {"It leaked plutonium-[[239]] for years.", "name"}});
}

TEST(Model, IsAStandingCompound) {
  expect_judged({{"It was a [[100-year]] flood.", "name"},
                 {"It was a [[1]]-in-100-year flood.", "name"},
                 {"The [[100]] metres final is on Sunday.", "“100 metres”: name"},
                 {"She is in a [[12]]-step program.", "name"},
                 {"He works a [[40-hour]] week.", "name"},
                 {"A [[4-3]] defense held them.", "name"}});
  expect_figures({"A [[100-year]] study ended.", "They took [[12]] steps back.",
                  "A [[60-hour]] week wears them.", "It sank [[100 metres]] from the shore.",
                  "Some [[1 in 100]] floods."});
}

TEST(Model, IsALineAFilingOrASinger) {
  expect_judged({{"Take the [[6]] train downtown.", "name"},
                 {"The [[405]] freeway is shut.", "name"},
                 {"It is in the [[415]] area code.", "name"},
                 {"The [[10-K]] tells more.", "name"},
                 {"They heard [[50 Cent]] sing.", "name"},
                 {"The Group of [[77]] met.", "name"},
                 {"Photo 2 of [[5]].", "name"},
                 {"It is at a [[52-week]] low.", "name"},
                 {"Intel's [[8086]] chip was slow.", "name"}});
  expect_figures({"They sent [[6]] trains.", "It sold for [[50 cents]].", "A group of [[77]] men met.",
                  "The town's [[812]] houses burned.", "The [[175]] poor families moved."});
}

TEST(Model, IsATuple) {
  testing::expect_judged({{"It returns a [[2]]-tuple.", "name"}});
  testing::expect_figures({"It returns [[2]] tuples.", "It has a [[2]]-boat pier."});
}

TEST(Models, LookAllRound) {
  testing::expect_judged({{"A guide to [[360]]/VR for piers.", "name"}});
  testing::expect_figures({"We asked [[36]]/VR people."});
  testing::expect_judged({{"They show [[360]] video of the pier.", "name"}});
  testing::expect_figures({"They show [[360]] boats.", "They sold [[350]] clips.",
                           "They sold [[360]] videos.", "He owns [[360]] camera shops."});
}

TEST(Model, IsACalibreAlone) {
  expect_judged({{"He carried a [[.45]] in his coat.", "name"}, {"She drew her [[.38]].", "name"}});
  expect_figures({"It rose by [[.45]] in May.", "The [[.45]] share fell."});
}

TEST(Panorama, IsOfWhatIsAllRound) {
  expect_judged({{"They stream [[360 degree]] videos.", "name"},
                 {"We add [[360-degree]] photos.", "name"},
                 {"With 360-degree photos, most of the [[360]] clips are short.", "name"},
                 {"It is shot with a [[360]] camera.", "name"}});
  expect_figures({"The archive holds [[360]] photos.", "The show includes [[360]] images.",
                  "The clip has [[360]] views.", "Most of the [[360]] clips are short.",
                  "The town runs [[360]] cameras.", "We took [[360]] photos.",
                  "It rose to [[360 degrees]] in the kiln.", "Nearly [[360]] clips were lost.",
                  "They turned [[90 degree]] videos."});
}

TEST(Model, HasTwelveFactors) {
  expect_judged({{"Read the [[twelve]] factor app manifesto.", "name"}, {"A [[12]]-factor app.", "name"}});
  expect_figures({"Read the [[twelve]] factors of it.", "A [[13]]-factor app."});
}

TEST(Model, IsOfTypeOrStars) {
  expect_judged({{"Set it in [[9 point]] type.", "name"}, {"Use a [[5]]-star rating method.", "name"}});
  expect_figures({"It rose [[9 points]], and type was set.", "They built a [[5]]-star hotel.",
                  "The hotel kept its [[5]]-star rating.", "The car won a [[5]]-star rating for safety."});
}

TEST(Panorama, IsNoCountOfCameras) {
  expect_figures({"The [[360]] cameras in Leeds watch it.", "They watch it with [[360]] cameras."});
}

TEST(Version, IsOfAProgramWrittenSmall) {
  expect_judged({{"Bump to golang [[1.17]] now.", "version"},
                 {"A flaw was found in Mercurial before [[4.9]].", "version"},
                 {"Service API Version: [[2.15]]", "version"},
                 {"The default went to [[3.10.x]] here.", "version"}});
  expect_figures({"The mean was [[4.9]] before it fell.", "It cost the town [[1.17]] of its boats.",
                  "The share rose before [[4.9]] boats sank."});
}

TEST(Label, IsAStepOfAVersionOrARequest) {
  EXPECT_EQ(testing::judged_markdown("It moved to v2.3.1.\n\n### snort - 567 up from 553\n", "567"), "label");
  EXPECT_EQ(testing::judged_markdown("It moved to v2.3.1.\n\n### snort - 567 up from 553\n", "553"), "label");
  EXPECT_EQ(testing::judged_markdown("It moved to v2.3.1.\n\n### uaa 56 to 57\n", "56 to 57"), "label");
  EXPECT_EQ(testing::judged_markdown("It moved to v2.3.1.\n\n### Wrecks: 40 up from 31\n", "31"), "error");
  EXPECT_EQ(testing::judged_markdown("It moved to v2.3.1.\n\n### Wrecks - 40 up from 31\n", "40"), "error");
  EXPECT_EQ(testing::judged_markdown("It moved to v2.3.1.\n\n### wrecks 56 to 57\n", "56 to 57"), "error");
  EXPECT_EQ(testing::judged_markdown("It moved to Oslo.\n\n### Boats - 567 up from 553\n", "567"), "error");
  expect_judged({{"Merge pull request [[339]] here.", "label"}});
  expect_figures({"They met the request: [[339]] boats.", "On request [[339]] boats came."});
}

TEST(Version, IsWhatOneUpgradesTo) {
  expect_judged({{"You may self-upgrade the databases to [[8.0]] here.", "version"},
                 {"To upgrade your database from [[MySQL 5.7 to 8.0]], row.", "version"},
                 {"It goes to the next major version (currently [[8.0]]) then.", "version"}});
  expect_figures(
      {"It cut the rate in Oslo to [[8.0]] in May.", "The rate in Ohio went from [[5.7 to 8.0]] in May."});
}

TEST(Version, IsOfNothingThatIsMeasured) {
  expect_judged({{"They upgraded the server to [[4.2]] here.", "version"},
                 {"They migrated from [[Drupal 7.9 to 8.1]] here.", "version"},
                 {"A hole was closed in nginx before [[1.9]].", "version"},
                 {"We moved to python [[3.9]].", "version"}});
  expect_figures({"Rust brought the cost of the server to [[4.2]].", "The storm was upgraded to [[4.2]].",
                  "The bank upgraded its view of Malta to [[3.3]].",
                  "The panel upgraded Malta [[2.2 to 3.3]] on its list.", "Rents were low before [[6.4]].",
                  "The wave struck Malta before [[6.4]].", "Their best before [[6.4]].",
                  "Waves were low in Malta before [[6.4]].",
                  "The bank's version (currently [[3.6]]) of it is in doubt."});
}

TEST(Version, IsOfNothingThatIsAnnounced) {
  expect_figures({"The fund's beta: [[1.3]].", "Rents update: [[4.75]].", "Profit release: [[1.18]] a share.",
                  "The pet python [[4.4]].", "New rails [[0.6]] thicker last."});
}

TEST(Version, IsChanged) {
  expect_judged({{"They updated the default version for the site from [[18 to 20]] in May.", "version"},
                 {"It meets AC-02([[5]]) now.", "label"}});
  expect_figures({"They updated the version, and sank from [[18 to 20]] boats.",
                  "The port grew from [[18 to 20]] piers."});
}

TEST(Name, IsALineOfAPitch) {
  expect_judged({{"They kicked from near the [[5m]] line.", "name"},
                 {"It came down on their own [[10-metre]] line.", "name"}});
  expect_figures({"It has a [[40m]] line of ropes.", "The [[50m]] line of boats moved.",
                  "They laid the [[400m]] line in May."});
}

TEST(Model, IsALensOrAPension) {
  expect_judged({{"A [[50mm]] f/1.8 lens is sharp.", "name"},
                 {"She set it to f/[[1.8]] then.", "name"},
                 {"His [[401k]] match ended.", "name"},
                 {"Two [[403b]] plans were sold.", "name"},
                 {"The [[10-year]] yield rose.", "name"}});
  expect_figures({"It grew by [[402k]] boats.", "The rod is [[50mm]] long."});
}

TEST(Name, IsTheOwnPartOfAPitch) {
  expect_judged({{"She set him free in his own [[22]].", "name"}});
  expect_figures({"She sold him in his own [[22]] shops.", "She gave her own [[22]]."});
}

TEST(Name, IsInARowOfBuses) {
  expect_judged({{"Take the [[21]], 43 or 141 bus.", "name"},
                 {"Take the 21, [[43]] or 141 bus.", "name"},
                 {"Take the 21, 43 or [[141]] bus.", "name"}});
  expect_figures({"They rowed [[21]] or more boats."});
}

}  // namespace
}  // namespace obelus
