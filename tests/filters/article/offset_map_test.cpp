#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "obelus/article.hpp"

namespace obelus {
namespace {

using ::testing::ElementsAre;
using Stretch = obelus::Run;  // a test has a member Run

// "<p>a&amp;b</p><p>cd" read as "a&b\ncd".
OffsetMap sample() {
  OffsetMap map;
  map.append({0, 3, 1, 1, true});
  map.append({1, 4, 1, 5, false});
  map.append({2, 9, 1, 1, true});
  map.append({4, 17, 1, 1, true});
  map.append({5, 18, 1, 1, true});
  return map;
}

TEST(OffsetMap, JoinsVerbatimNeighbours) {
  EXPECT_THAT(sample().runs(), ElementsAre(Stretch{0, 3, 1, 1, true}, Stretch{1, 4, 1, 5, false},
                                           Stretch{2, 9, 1, 1, true}, Stretch{4, 17, 2, 2, true}));
}

TEST(OffsetMap, DoesNotJoinAcrossMarkup) {
  OffsetMap map;
  map.append({0, 0, 1, 1, true});
  map.append({1, 4, 1, 1, true});
  EXPECT_EQ(map.runs().size(), 2U);
}

TEST(OffsetMap, SpansReferencesAndMarkupWhole) {
  const OffsetMap map = sample();
  const std::pair<Span, Span> cases[] = {
      {{0, 1}, {3, 4}},   {{0, 3}, {3, 10}},  {{1, 2}, {4, 9}},  {{2, 5}, {9, 18}},
      {{5, 6}, {18, 19}}, {{3, 5}, {17, 18}}, {{0, 6}, {3, 19}}, {{4, 6}, {17, 19}},
  };
  for (const auto& [text, bytes] : cases)
    EXPECT_EQ(map.bytes_of(text), bytes) << text.begin << ' ' << text.end;
}

TEST(OffsetMap, HasNoBytesForWhatPartsBlocks) {
  EXPECT_EQ(sample().bytes_of({3, 4}), std::nullopt);
  EXPECT_EQ(sample().bytes_of({2, 2}), std::nullopt);
  EXPECT_EQ(sample().bytes_of({6, 9}), std::nullopt);
  EXPECT_EQ(OffsetMap().bytes_of({0, 1}), std::nullopt);
}

TEST(OffsetMap, CutsVerbatimRunsOnly) {
  EXPECT_THAT(sample().runs_of({1, 5}),
              ElementsAre(Stretch{1, 4, 1, 5, false}, Stretch{2, 9, 1, 1, true}, Stretch{4, 17, 1, 1, true}));
}

TEST(OffsetMap, FindsTheCharacterOfAByte) {
  const OffsetMap map = sample();
  EXPECT_EQ(map.text_at(3), 0U);
  EXPECT_EQ(map.text_at(6), 1U);
  EXPECT_EQ(map.text_at(18), 5U);
  EXPECT_EQ(map.text_at(0), std::nullopt);
  EXPECT_EQ(map.text_at(12), std::nullopt);
  EXPECT_EQ(map.text_at(19), std::nullopt);
}

}  // namespace
}  // namespace obelus
