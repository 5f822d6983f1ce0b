#include "markdown/landmarks.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace obelus::markdown {
namespace {

using Places = std::vector<std::size_t>;

TEST(Landmarks, AreLineEndsOfAllKinds) {
  EXPECT_EQ(landmarks_in("a\nb\r\nc\rd", 0).line_ends, (Places{1, 4, 6}));
  EXPECT_EQ(landmarks_in("a\nb\n", 2).line_ends, (Places{3}));
}

TEST(Landmarks, AreWhatSpellsAddresses) {
  const Landmarks found = landmarks_in("www.a.org, http://b.org or c@d.org &#64; w. x:/y ww", 0);
  EXPECT_EQ(found.addresses, (Places{0, 15, 28, 35}));
  EXPECT_TRUE(found.schemes && found.hosts && found.at_signs);
  EXPECT_TRUE(found.any_address_in({15, 16}));
  EXPECT_FALSE(found.any_address_in({16, 28}));
  EXPECT_FALSE(found.any_address_in({36, 99}));
}

TEST(Landmarks, TellEachKindByItself) {
  EXPECT_TRUE(landmarks_in("a [^1]", 0).footnotes);
  EXPECT_TRUE(landmarks_in("a [\\^1]", 0).footnotes && landmarks_in("a [&#94;1]", 0).footnotes);
  EXPECT_FALSE(landmarks_in("a [1] ^", 0).footnotes);
  EXPECT_TRUE(landmarks_in("a <!-- b -->", 0).comments);
  EXPECT_FALSE(landmarks_in("a <!doctype> <!-", 0).comments);
  EXPECT_FALSE(landmarks_in("www.a.org", 0).schemes || landmarks_in("x://y", 0).hosts);
  EXPECT_FALSE(landmarks_in("www.a.org x://y", 0).at_signs);
}

TEST(Landmarks, AreModulesWhereALineBegins) {
  EXPECT_TRUE(landmarks_in("import a", 0).modules);
  EXPECT_TRUE(landmarks_in("a\nexport const b", 0).modules);
  EXPECT_FALSE(landmarks_in("an import and export of\nimports", 0).modules);
}

}  // namespace
}  // namespace obelus::markdown
