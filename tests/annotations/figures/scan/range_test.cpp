#include "marked.hpp"

namespace obelus {
namespace {

using testing::expect_quantities;

TEST(Range, HasTwoEnds) {
  expect_quantities({
      {"[[5-6]] or [[5 to 6]] or [[5 – 6]]", "range 5..6; range 5..6; range 5..6"},
      {"between [[5 and 6]]", "range 5..6"},
      {"between [[seven to 10 years]]", "duration 7..10 year"},
      {"from [[$3m to $5m]]", "money 3000000..5000000 USD"},
      {"[[$3-5 billion]]", "money 3000000000..5000000000 USD"},
      {"[[US $89 to $93 billion]]", "money 89000000000..93000000000 USD"},
      {"[[$200 to $4 million]]", "money 200..4000000 USD"},
      {"[[two to three million]]", "range 2000000..3000000"},
      {"[[three or four years]]", "duration 3..4 year"},
      {"rose [[5 points]] to [[120]]", "points 5 point (change); count 120"},
      {"[[5 to 6 per cent]]", "percent 5..6 %"},
      {"up [[19 cents]] to [[$58.24]]", "money 19 USc (change); money 58.24 USD"},
      {"dropped [[7%]] to [[$2.3 billion]]", "percent 7 % (change); money 2300000000 USD"},
      {"from [[208 pounds to 193]]", "measure 208..193 lb"},
      {"[[5-10W]] laser", "measure 5..10 W"},
      {"about [[3km-5km]]", "measure 3..5 km (about)"},
      {"between [[2.0 g and about 7.0 g]]", "measure 2..7 g"},
      {"won [[3-1]]", "score 3..1"},
      {"tied [[89-89]]", "score 89..89"},
      {"the bill passed [[219-206]]", "score 219..206"},
      {"in [[2013-14]]", "range 2013..2014"},
      {"[[1968-72]]", "range 1968..1972"},
      {"+[[1]]-[[222]]-[[2222]]", "count 1 (glued); count 222 (glued); count 2222 (glued)"},
      {"[[1 to 1.5 degrees]]", "measure 1..1.5 degree"},
      {"[[3-3.5 percent]]", "percent 3..3.5 %"},
      {"[[2.2-2.5bn euros]]", "money 2200000000..2500000000 EUR"},
      {"[[$1-1.5 billion]]", "money 1000000000..1500000000 USD"},
      {"[[3]] of [[12]]", "count 3; count 12"},
      {"fell from [[6 to 5]]", "range 6..5"},
      {"[[5k-20k]]", "range 5000..20000"},
      {"[[200,000 to-260,000 year-old]]", "age 200000..260000 year"},
  });
}

TEST(Range, HasALongDashBetweenDigits) {
  expect_quantities({{"[[15—20]] trucks", "count 15..20 of trucks"},
                     {"[[5—10 km]]", "measure 5..10 km"},
                     {"in [[1998]]—[[12 years]] later", "count 1998; duration 12 year"},
                     {"sold [[20]]—[[three]] more", "count 20; count 3 of more"}});
}

TEST(Range, IsNotAYearAndADay) {
  expect_quantities({{"june in [[2019]] to [[28]] june", "count 2019; count 28 of june"}});
}

TEST(Range, DoesNotBeginWithNought) {
  expect_quantities({{"a [[nought]]-[[four]] loss", "count 0 of four; count 4 of loss"}});
}

TEST(Range, MayLeaveAHyphenHanging) {
  expect_quantities(
      {{"[[18- to 24-year-olds]]", "age 18..24 year"}, {"a [[2- to 4-year]] term", "duration 2..4 year"}});
}

TEST(Ratio, IsSaidToOne) {
  expect_quantities({{"[[3-to-1]] in favour, [[10-to-one]]", "ratio 3; ratio 10"}});
}

TEST(Duration, HasLettersForItsUnits) {
  expect_quantities({{"in [[3m 20s]], [[1h 30m]]", "duration 3.3333333333333335 minute; duration 1.5 hour"}});
}

TEST(Millions, AreKnownByWhatIsCounted) {
  expect_quantities(
      {{"sales reached [[1.2m]], drew [[1.2m]] people", "count 1200000; count 1200000 of people"},
       {"sold [[4.9m]] burgers by waves of [[2.5m]]", "count 4900000 of burgers; measure 2.5 m"},
       {"a wall [[1.2m]] high", "measure 1.2 m"}});
}

TEST(Range, MayHaveTwoHyphensForADash) {
  expect_quantities({{"a team of [[6--9]] people", "count 6..9 of people"}});
}

TEST(Range, PartsWhatFell) {
  expect_quantities({{"down [[1,204,567]] to [[1,198,003]]", "count 1204567 (change); count 1198003"},
                     {"shares fell [[$5]] to [[$3.20]]", "money 5 USD (change); money 3.2 USD"},
                     {"fell from [[1,204,567 to 1,198,003]]", "range 1204567..1198003"},
                     {"voted [[51 to 48]] at odds of [[5 to 2]]", "range 51..48; range 5..2"},
                     {"rose [[1,198,003 to 1,204,567]]", "range 1198003..1204567 (change)"}});
}

}  // namespace
}  // namespace obelus
