#include "marked.hpp"

namespace obelus {
namespace {

using testing::expect_quantities;

TEST(Press, IsReadAsNewspapersWriteIt) {
  expect_quantities({
      {"[[£10-15m]] and [[$3-5m]], [[$3m-5m]], [[$1.5-2 million]]",
       "money 10000000..15000000 GBP; money 3000000..5000000 USD; money 3000000..5000000 USD; money "
       "1500000..2000000 USD"},
      {"between [[$10 and $20 a barrel]]", "rate 10..20 USD/bbl"},
      {"[[10-to-15-year]] terms, a [[5-to-4]] decision, [[10-to-one]]",
       "duration 10..15 year; range 5..4 of decision; ratio 10"},
      {"a [[2½-year-old]], [[2-1/2 years]], [[2 1/2-inch]]",
       "age 2.5 year; duration 2.5 year; measure 2.5 inch"},
      {"won [[6-4]] [[6-3]] and [[7-6]] ([[7-5]])", "score 6..4; score 6..3; score 7..6; score 7..5"},
      {"down [[0.5]] to [[1,478]]", "count 0.5 (change); count 1478"},
      {"[[one to two weeks]], [[one or two weeks]], a week or [[two]]",
       "duration 1..2 week; duration 1..2 week; count 2"},
      {"[[$1 to $2 billion]], [[$1 billion-$2 billion]], [[$1 billion to 2 billion]]",
       "money 1000000000..2000000000 USD; money 1000000000..2000000000 USD; money 1000000000..2000000000 "
       "USD"},
      {"at [[9.30]] it rose [[5p]] to [[120p]]", "count 9.3; money 5 GBp (change); money 120 GBp"},
      {"a [[10 per cent to 12 per cent]] rise", "percent 10..12 %"},
      {"[[1.5 million-2 million]] people", "count 1500000..2000000 of people"},
      {"[[10 to 12 mph]], [[10mph-12mph]]", "measure 10..12 mph; measure 10..12 mph"},
      {"[[40,000-50,000]] jobs, [[40-50,000]] jobs",
       "count 40000..50000 of jobs; count 40000..50000 of jobs"},
      {"the [[5,000 to 6,000]] people", "count 5000..6000 of people"},
      {"[[100,000]]-plus jobs, [[100 000]]+ jobs",
       "count 100000 of jobs (at least); count 100000 (at least)"},
      {"a [[$2.5 million-a-year]] deal", "rate 2500000 USD/year"},
      {"[[$2,000-a-month]] rent, [[5,000]] a day, [[300 miles a day]]",
       "rate 2000 USD/month; count 5000; rate 300 mile/day"},
      {"[[5% a year]], [[5%]] of [[100]], [[2% per annum]]",
       "percent 5 %/year; percent 5 %; count 100; percent 2 %/year"},
      {"[[seven-and-a-half years]], [[one-and-a-half hours]]", "duration 7.5 year; duration 1.5 hour"},
      {"[[nine and a half weeks]]", "duration 9.5 week"},
      {"an [[eight-hour]], [[two-day]], [[100-mile]] trip",
       "duration 8 hour; duration 2 day; measure 100 mile"},
      {"[[one-third]], [[one-fifth]], [[three-fifths]], [[nine-tenths]]",
       "fraction 0.3333333333333333; fraction 0.2; fraction 0.6; fraction 0.9"},
      {"a [[0.25 percentage point]] cut, [[half a percentage point]], [[quarter-point]] rise",
       "percent 0.25 pp; percent 0.5 pp; points 0.25 point"},
      {"[[half a per cent]], [[a quarter]] of [[1 per cent]]", "percent 0.5 %; fraction 0.25; percent 1 %"},
      {"[[1 in 5]], [[1-in-5]], [[one-in-five]], [[1 in 5 million]]",
       "ratio 0.2; ratio 0.2; ratio 0.2; ratio 0.0000002"},
      {"[[9]] of [[10]], [[9 out of every 10]]", "count 9; count 10; ratio 0.9"},
      {"[[twenty]]-[[twenty]], [[nineteen]] [[eighty-four]], [[2]] x [[4]], [[3]] x [[5 m]]",
       "count 20 of twenty; count 20; count 19 of eighty; count 84; count 2 of x; count 4; count 3 of x; "
       "measure 5 m"},
      {"[[3]]D, [[4K]], [[5]]G, [[2]]FA, B[[2]]B, [[1st]], [[2nd]]-placed, [[10th]]",
       "count 3 (glued); count 4000; count 5 (glued); count 2 (glued); count 2 (glued); ordinal 1; ordinal "
       "2; ordinal 10"},
      {"[[$5bn]]-plus, [[$5-million]], [[5-million-dollar]], [[five-million-dollar]] deal",
       "money 5000000000 USD (at least); money 5000000 USD; money 5000000 USD; money 5000000 USD"},
      {"[[5 million]]-strong, [[5m]]-strong", "count 5000000 of strong; measure 5 m"},
      {"over [[£100k]], [[100K]], [[1.2K]], [[401]](k), [[401k]]",
       "money 100000 GBP (at least); count 100000; count 1200; count 401; count 401000"},
      {"[[10.5C]], [[10C]], [[30]]F, [[5°]], [[38.5 °C]], [[38.5º]]",
       "measure 10.5 degC; measure 10 degC; count 30 (glued); measure 5 degree; measure 38.5 degC; measure "
       "38.5 degree"},
      {"[[60W]], [[230V]], [[5A]], [[6L]] V[[8]], [[6 l]], [[30s]], [[15min]], [[2h 30m]], [[2]]h[[30]], "
       "[[90-minute]]",
       "measure 60 W; measure 230 V; measure 5 A; measure 6 l; count 8 (glued); measure 6 l; count 30 "
       "(glued); duration 15 minute; duration 2.5 hour; count 2 (glued); count 30 (glued); "
       "duration 90 minute"},
      {"[[10ft]], [[6]]', [[6'2\"]], [[5-foot-10]], [[5-foot-11-inch]], [[6 foot]] [[2]]",
       "measure 10 foot; count 6; measure 6.166666666666667 foot; measure 5.833333333333333 foot; measure "
       "5.916666666666667 foot; measure 6 foot; count 2"},
      {"[[8lb 6oz]], [[8 pounds 6 ounces]], [[12 stone]], [[2 lb.]], [[5 in.]] wide",
       "measure 8.375 lb; measure 8.375 lb; measure 12 st; measure 2 lb; measure 5 inch"},
      {"[[100-meter]], [[4]]x[[100]]m relay, [[4]]×[[100 metres]]",
       "measure 100 m; count 4 (glued); count 100 (glued); count 4; measure 100 m"},
      {"[[1,000km/h]], [[0-60mph]] in [[3.5s]], [[20,000 rpm]], [[50 m/s]], [[5 l]]/[[100 km]]",
       "measure 1000 km/h; measure 0..60 mph; duration 3.5 second; measure 20000 rpm; measure 50 m/s; "
       "measure 5 l; measure 100 km"},
      {"[[€5]], [[5€]], [[EUR 5]], [[5 EUR]], [[5 eur]], EU[[5]], [[Eur5m]], [[EUR5m]]",
       "money 5 EUR; money 5 EUR; money 5 EUR; money 5 EUR; money 5 EUR; count 5 (glued); money 5000000 EUR; "
       "money 5000000 EUR"},
      {"[[10 cents]], [[10c]], [[10¢]], [[99p]], [[1p]], p[[5]]",
       "money 10 USc; money 10 USc; money 10 USc; money 99 GBp; money 1 GBp; count 5 (glued)"},
      {"[[$1,234.56]], [[$1234]], [[$.50]], [[$0.50]], [[$ 5]], [[5 $]]",
       "money 1234.56 USD; money 1234 USD; money 0.5 USD; money 0.5 USD; money 5 USD; money 5 USD"},
      {"[[Rs. 1,50,000]], [[Rs 1.5 lakh crore]], [[INR 5cr]], [[₹500 cr]]",
       "money 150000 INR; money 1500000000000 INR; money 50000000 INR; money 5000000000 INR"},
      {"[[SFr10m]], [[CHF10m]], [[Y10bn]], [[¥10bn]], [[Yuan 5bn]], [[10bn yuan]], [[RMB10bn]], [[NT$5]], "
       "[[S$5m]]",
       "money 10000000 CHF; money 10000000 CHF; money 10000000000 JPY; money 10000000000 JPY; money "
       "5000000000 CNY; money 10000000000 CNY; money 10000000000 CNY; money 5 TWD; money 5000000 SGD"},
      {"[[a billion dollars]], [[a billion-dollar]] company, multi-[[billion dollar]]",
       "money 1000000000 USD; money 1000000000 USD; money 1000000000 USD (vague)"},
      {"[[hundreds of millions of dollars]], [[tens of billions]], some [[thousands]]",
       "money 100000000..1000000000 USD (vague); count 10000000000..100000000000 (vague); count 1000..10000 "
       "(about) (vague)"},
      {"[[2,000lb]] bomb, [[500-lb]] bomb, [[£500]]lb",
       "measure 2000 lb; measure 500 lb; money 500 GBP (glued)"},
      {"[[several million]], [[a few million dollars]], [[a couple of million]]",
       "count 2000000..10000000 (vague); money 2000000..10000000 USD (vague); count 2000000..10000000 "
       "(vague)"},
      {"[[zero]], [[nil]], [[0.0]], [[00]], [[007]], [[0]]",
       "count 0; count 0; count 0; count 0; count 7; count 0"},
      {"[[a hundred]], [[hundred]], [[two hundreds]], hundredweight", "count 100; count 100; count 200"},
      {"a [[first]], at [[first]], [[second]]-hand, [[30 seconds]], the [[second]] [[half]]",
       "ordinal 1; ordinal 1; ordinal 2; duration 30 second; ordinal 2; fraction 0.5"},
      {"[[3]] p.m. to [[5:30]], at [[18]]F, temperatures of [[86F]], [[30C]] ([[86F]]), [[four to six]] "
       "down, write down [[four to six]]",
       "count 3; ratio 0.16666666666666666; count 18 (glued); measure 86 degF; measure 30 degC; measure 86 "
       "degF; range 4..6; range 4..6 (change)"},
      {"fell by [[7%]], due by [[5]], rose to [[9]], fell by about [[5]] to [[120]]",
       "percent 7 % (change); count 5; count 9; count 5 (about) (change); count 120"},
      {"more than [[doubled]], [[quadrupled]], [[five-fold]], [[5-fold]], [[fivefold]], [[3x]], [[3X]], "
       "[[3]] x, [[1.5x-2x]]",
       "multiple 2 x (at least) (change); multiple 4 x (change); multiple 5 x; multiple 5 x; multiple 5 x "
       "(change); multiple 3 x; multiple 3 x; count 3 of x; multiple 1.5..2 x"},
      {"percentage, percent, per cent of [[10]]", "count 10"},
      {"([[5]]), [[[5]]], \"[[5]]\", '[[5]]', [[5]];[[6]], [[5,6]], #[[5]], No. [[5]], no [[5]], [[5th]]",
       "count 5; count 5; count 5; count 5; count 5; count 6; count 5.6; count 5; count 5; count 5; ordinal "
       "5"},
      {"[[minus $5]], [[-$5m]], [[$-5]], [[−5%]], [[–5%]], - [[5%]], ([[5%]]), +[[5%]], + [[5]]",
       "money -5 USD; money -5000000 USD; money -5 USD; percent -5 %; percent -5 %; percent 5 %; percent 5 "
       "%; percent 5 %; count 5"},
      {"[[10^6]], [[10⁶]], [[1.5 x 10^9]], [[2e5]], [[1e-9]], [[6.02×10²³]]",
       "count 1000000; count 1000000; count 1500000000; count 200000; count 0.000000001; count 6.02e+23"},
  });
}

}  // namespace
}  // namespace obelus
