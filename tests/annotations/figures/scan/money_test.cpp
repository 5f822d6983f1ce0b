#include "marked.hpp"

namespace obelus {
namespace {

using testing::expect_quantities;

TEST(Money, IsANumberWithItsCurrency) {
  expect_quantities({
      {"lost [[$600 billion]] in a day", "money 600000000000 USD (change)"},
      {"[[N500m]], [[N2.5bn]] and [[N20,000]]", "money 500000000 NGN; money 2500000000 NGN; money 20000 NGN"},
      {"at N [[51.5]] and N[[95]] masks", "count 51.5; count 95 of masks (glued)"},
      {"raised [[US$1.2bn]] in May", "money 1200000000 USD"},
      {"a fine of [[£4.2m]]", "money 4200000 GBP"},
      {"worth [[€1.2 billion]]", "money 1200000000 EUR"},
      {"paid [[3.5 million euros]]", "money 3500000 EUR"},
      {"[[Rs 500 crore]] for a bridge", "money 5000000000 INR"},
      {"a loan of [[5 lakh rupees]]", "money 500000 INR"},
      {"[[¥1tn]] of bonds", "money 1000000000000 JPY"},
      {"costs [[40p]] or [[20 cents]]", "money 40 GBp; money 20 USc"},
      {"[[HK$5.4m]] and [[A$82,615]] and [[C$300]]", "money 5400000 HKD; money 82615 AUD; money 300 CAD"},
      {"[[$US55,931,000]] for a house", "money 55931000 USD"},
      {"[[US $58.24 a barrel]]", "rate 58.24 USD/bbl"},
      {"[[USD 200]] or [[EUR125]] or [[115.5USD]]", "money 200 USD; money 125 EUR; money 115.5 USD"},
      {"[[10.5 million Australian dollars]]", "money 10500000 AUD"},
      {"[[7.5 million Danish crowns]]", "money 7500000 DKK"},
      {"fell by [[$-50.8bn]]", "money -50800000000 USD (change)"},
      {"a loss of [[-$5]]", "money -5 USD"},
      {"[[$84 AUD]]", "money 84 AUD"},
      {"[[15 USD million]]", "money 15000000 USD"},
      {"[[30 MUSD]]", "money 30000000 USD"},
      {"a loss of [[2.4 mln dlrs]], or [[15 cts a share]]", "money 2400000 USD; rate 15 USc/share"},
      {"It cost [[3 dollars 50 cents]].", "money 3.5 USD"},
      {"It cost [[thirteen dollars and forty-five cents]].", "money 13.45 USD"},
      {"[[£10bn-£12bn]] of savings", "money 10000000000..12000000000 GBP"},
      {"[[1.8500 marks]], up [[0.0085]]", "money 1.85 DEM; count 0.0085 (change)"},
      {"[[5m euros]] but [[5m]] of rope", "money 5000000 EUR; measure 5 m"},
      {"[[10k$]] and [[$10K]]", "money 10000 USD; money 10000 USD"},
      {"[[3]] marks in the text", "count 3 of marks"},
      {"[[25 pounds]] of fat", "measure 25 lb"},
      {"[[361 million pounds]]", "money 361000000 GBP"},
      {"[[tens of millions of pounds]]", "money 10000000..100000000 GBP (vague)"},
      {"[[1,200€]] and [[10 €]]", "money 1200 EUR; money 10 EUR"},
      {"[[60 cents per share]]", "rate 60 USc/share"},
      {"it is [[a million dollar]] house", "money 1000000 USD"},
      {"about [[$3.49 a gallon]]", "rate 3.49 USD/gal (about)"},
      {"it rose to [[$1.45 billion]] a year earlier", "money 1450000000 USD"},
      {"[[RM23.50]] and [[18 sen]]", "money 23.5 MYR; money 18 MYRc"},
  });
}

TEST(Money, IsNotTheCountBeforeIt) {
  expect_quantities({{"[[ten]] [[$5 million]] contracts", "count 10; money 5000000 USD"}});
}

TEST(Money, MayBeOneAndAHalf) {
  expect_quantities({{"paid [[a dollar and a half]] for it", "money 1.5 USD"},
                     {"[[a euro and a half]]", "money 1.5 EUR"},
                     {"a dollar and [[half]] a cake", "fraction 0.5"}});
}

}  // namespace
}  // namespace obelus
