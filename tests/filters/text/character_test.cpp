#include "obelus/character.hpp"

#include <gtest/gtest.h>
#include <utf8proc.h>

namespace obelus {
namespace {

TEST(ClassOf, FollowsTheCategoriesOfUnicodeInAscii) {
  for (char32_t point = 0; point < 0x80; ++point) {
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(point));
    const bool is_word = category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LL ||
                         category == UTF8PROC_CATEGORY_PC;
    EXPECT_EQ(class_of(point), category == UTF8PROC_CATEGORY_ND ? CharClass::digit
                               : is_word                        ? CharClass::word
                                                                : CharClass::other)
        << std::uint32_t{point};
  }
}

TEST(ClassOf, KnowsScriptsWithoutSpaces) {
  EXPECT_EQ(class_of(U'é'), CharClass::word);
  EXPECT_EQ(class_of(U'中'), CharClass::single);
  EXPECT_EQ(class_of(U'٣'), CharClass::digit);
  EXPECT_EQ(class_of(U'—'), CharClass::other);
}

}  // namespace
}  // namespace obelus
