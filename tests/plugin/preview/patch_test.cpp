#include "preview/patch.hpp"

#include <gtest/gtest.h>

#include <random>

#include "reports/edit_steps.hpp"

namespace obelus::preview {
namespace {

// As the page does it.
std::string patched(const std::string& text, const std::vector<Splice>& splices) {
  const Pieces lines = lines_of(text);
  std::string result;
  std::size_t at = 0;
  for (const Splice& splice : splices) {
    for (; at < splice.at; ++at) result += lines.at(at);
    result += splice.added;
    at += splice.removed;
  }
  for (; at < lines.size(); ++at) result += lines[at];
  return result;
}

TEST(Patch, SaysWhichLinesChanged) {
  const Patch patch =
      difference({{"a", "1\n2\n3\n4\n"}, {"b", "same\n"}}, {{"a", "1\nx\ny\n3\n4\n5\n"}, {"b", "same\n"}});
  const Patch expected = {{"a", {{1, 1, "x\ny\n"}, {4, 0, "5\n"}}}};
  EXPECT_EQ(patch, expected);
  EXPECT_EQ(patch_json(patch), R"({"a":[[1,1,"x\ny\n"],[4,0,"5\n"]]})");
}

TEST(Patch, ANewPartIsThereWhole) {
  const Patch expected = {{"a", {{0, 0, "1\n2"}}}};
  EXPECT_EQ(difference({}, {{"a", "1\n2"}}), expected);
  EXPECT_EQ(difference({{"a", ""}}, {{"a", ""}}), Patch());
}

TEST(Patch, LeadsFromOneTextToTheOther) {
  std::mt19937 random(7);
  const auto pick = [&](std::size_t below) { return random() % below; };
  std::string before;
  for (int round = 0; round < 2000; ++round) {
    std::string after = before;
    for (std::size_t edits = pick(4) + 1; edits > 0; --edits) {
      const std::size_t at = after.empty() ? 0 : pick(after.size());
      if (pick(2) == 0)
        after.erase(at, pick(9));
      else
        after.insert(at, std::string(pick(3), '\n') + std::to_string(pick(5)) + std::string(pick(2), '\n'));
    }
    if (pick(200) == 0) after.clear();
    const Patch patch = difference({{"a", before}}, {{"a", after}});
    EXPECT_EQ(patch.contains("a") ? patched(before, patch.at("a")) : before, after);
    before = after;
  }
}

TEST(Patch, OfVeryDifferentTextsIsWhole) {
  std::string before;
  std::string after;
  for (int i = 0; i < 1000; ++i) {
    before += "a" + std::to_string(i) + "\n";
    after += "b" + std::to_string(i) + "\n";
  }
  const Patch expected = {{"a", {{0, 1000, after}}}};
  EXPECT_EQ(difference({{"a", before}}, {{"a", after}}), expected);
}

}  // namespace
}  // namespace obelus::preview
