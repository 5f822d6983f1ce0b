#include "selector/figures_changed.hpp"

#include <gtest/gtest.h>

#include <utility>

namespace obelus::selector {
namespace {

using Pair = std::pair<const char*, const char*>;

TEST(FiguresDiffer, WhenADigitWordSignCurrencyOrUnitDoes) {
  const Pair cases[] = {{"30 MW", "30 mW"},
                        {"30 MB", "30 Mb"},
                        {"it is 5' long", "it is 5\" long"},
                        {"$5 million", "$6 million"},
                        {"$5 million", "$5 billion"},
                        {"$5 million", "€5 million"},
                        {"US$5", "A$5"},
                        {"5 USD", "5 EUR"},
                        {"5 dollars", "5 euros"},
                        {"5 %", "5 per cent of"},
                        {"5 %", "5 ‰"},
                        {"five people", "six people"},
                        {"the first of them", "the second of them"},
                        {"it was -5 degrees", "it was 5 degrees"},
                        {"12 km", "12 miles"},
                        {"1.5 km", "15 km"},
                        {"10⁵", "105"},
                        {"half of them", "a third of them"},
                        {"at 9 a.m.", "at 9 p.m."},
                        {"fünf Millionen", "fünf Milliarden"},
                        {"百分之十七", "百分之十八"},
                        {"in 2019 and 2020", "in 2019"},
                        {"RFC1", "RFC2"}};
  for (const auto& [a, b] : cases) {
    EXPECT_TRUE(figures_differ(a, b)) << a << " / " << b;
    EXPECT_TRUE(figures_differ(b, a)) << b << " / " << a;
  }
}

TEST(FiguresDiffer, NotWhenOnlyWordsOrTypographyDo) {
  const Pair cases[] = {{"shares dropped 17 per cent", "shares fell 17 per cent"},
                        {"2,000 people", "２,０００ people"},
                        {"2,000 people", "2000 people"},
                        {"−5 degrees", "-5 degrees"},
                        {"Five people", "five people"},
                        {"at 9 AM", "at 9 a.m."},
                        {"until 4:00 PM", "until 4:00 p.m."},
                        {"30 MW OF POWER", "30 MW of power"},
                        {"the 1990s", "the 1990s,"},
                        {"no figures", "none at all"}};
  for (const auto& [a, b] : cases) {
    EXPECT_FALSE(figures_differ(a, b)) << a << " / " << b;
    EXPECT_FALSE(figures_differ(b, a)) << b << " / " << a;
  }
}

}  // namespace
}  // namespace obelus::selector
