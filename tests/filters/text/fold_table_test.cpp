#include "text/fold_table.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "obelus/text.hpp"

namespace obelus::folding {
namespace {

std::string utf8(char32_t point) {
  std::string bytes;
  append_utf8(bytes, point);
  return bytes;
}

TEST(FoldTable, SaysWhatTheFormsSay) {
  std::size_t found = 0;
  for (char32_t point = 0; point < 0x3000; ++point) {
    const Entry* entry = table().find(point);
    if (entry == nullptr) continue;
    ++found;
    const Form form = form_of(point);
    ASSERT_EQ(entry->kind, form.kind) << std::hex << std::uint32_t{point};
    const auto* end = form.points.begin() + form.size;
    if (entry->size == 0 || std::any_of(form.points.begin(), end, is_accent)) continue;
    std::string bytes;
    for (const auto* each = form.points.begin(); each != end; ++each) bytes += utf8(*each);
    ASSERT_EQ(std::string(entry->bytes.data(), entry->size), bytes) << std::hex << std::uint32_t{point};
    ASSERT_EQ(entry->even, form.size == 1 && bytes.size() == utf8(point).size());
  }
  EXPECT_EQ(found, 0x780U + 0x70U);
  EXPECT_EQ(table().find(0x2019)->kind, Kind::quote);
  EXPECT_EQ(table().find(0x2014)->kind, Kind::dash);
}

}  // namespace
}  // namespace obelus::folding
