#include "marked.hpp"

namespace obelus {
namespace {

using testing::expect_quantities;

TEST(Hedge, IsAFlagAndNotInTheSpan) {
  expect_quantities({
      {"~[[5]] or about [[5]]", "count 5 (about); count 5 (about)"},
      {"more than [[5]]", "count 5 (at least)"},
      {"up to [[5]] people", "count 5 of people (at most)"},
      {"at least [[5]], at most [[6]]", "count 5 (at least); count 6 (at most)"},
      {"nearly [[$600 billion]]", "money 600000000000 USD (about)"},
      {"just under [[20 percent]]", "percent 20 % (about)"},
      {"as many as [[14]]", "count 14 (at most)"},
      {"[[5]] or more", "count 5 (at least)"},
      {"[[5+ years]]", "duration 5 year (at least)"},
      {"[[50]]-odd ships", "count 50 of ships (about)"},
      {"some [[300]] people", "count 300 of people (about)"},
      {"no fewer than [[12]]", "count 12 (at least)"},
      {">[[30]] and <[[20]]", "count 30 (at least); count 20 (at most)"},
      {"up [[3%]]", "percent 3 % (change)"},
      {"fell by about [[7%]]", "percent 7 % (about) (change)"},
  });
}

}  // namespace
}  // namespace obelus
