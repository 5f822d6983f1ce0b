#include "obelus/closest.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace obelus {
namespace {

TEST(Closest, FindsTheWordThatWasMeant) {
  const std::vector<std::string_view> words = {"annotations", "references", "people",
                                               "note",        "exact",      "as-of"};
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"anotations", "annotations"},
      {"Annotations", "annotations"},
      {"refrences", "references"},
      {"poeple", "people"},
      {"notes", "note"},
      {"exatc", "exact"},
      {"as_of", "as-of"},
      {"zebra", ""},
      {"", ""},
      {"x", ""},
      {"note", "note"},
  };
  for (const auto& [word, expected] : cases) EXPECT_EQ(closest(word, words), expected) << word;
  EXPECT_EQ(closest(std::string(65, 'a'), std::vector<std::string_view>{"a"}), "");
}

TEST(Closest, PrefersTheFirstOfEquals) {
  EXPECT_EQ(closest("cat", std::vector<std::string_view>{"car", "can"}), "car");
}

}  // namespace
}  // namespace obelus
