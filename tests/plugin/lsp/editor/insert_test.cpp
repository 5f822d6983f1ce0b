#include "lsp/editor/insert.hpp"

#include <gtest/gtest.h>

#include "obelus/annotation.hpp"

namespace obelus::lsp {
namespace {

struct Inserted {
  std::string before;
  std::string after;  // empty: refused
};

class InsertEntry : public ::testing::TestWithParam<Inserted> {};

TEST_P(InsertEntry, TouchesNothingElse) {
  const Inserted& each = GetParam();
  const auto edit = insert_entry(each.before, "annotations", "{match: x, note: y}");
  ASSERT_EQ(edit.has_value(), !each.after.empty());
  if (!edit) return;
  const std::string after = apply_edits(each.before, {*edit});
  EXPECT_EQ(after, each.after);
  const Loaded before = load_annotations(each.before, "a.yaml");
  const Loaded loaded = load_annotations(after, "a.yaml");
  EXPECT_TRUE(loaded.faults.empty()) << loaded.faults.front().message;
  ASSERT_EQ(loaded.set.annotations.size(), before.set.annotations.size() + 1);
  EXPECT_EQ(loaded.set.annotations.back().target.selector.exact, "x");
}

INSTANTIATE_TEST_SUITE_P(
    All, InsertEntry,
    ::testing::Values(
        Inserted{"", "obelus: 1\nannotations:\n  - {match: x, note: y}\n"},
        Inserted{"# only a comment\n",
                 "# only a comment\nobelus: 1\nannotations:\n  - {match: x, note: y}\n"},
        Inserted{"obelus: 1", "obelus: 1\nannotations:\n  - {match: x, note: y}\n"},
        Inserted{"obelus: 1\nannotations: []\n", "obelus: 1\nannotations: [{match: x, note: y}]\n"},
        Inserted{"obelus: 1\nannotations: [{match: a, note: b}] # c\n",
                 "obelus: 1\nannotations: [{match: a, note: b}, {match: x, note: y}] # c\n"},
        Inserted{"obelus: 1\nannotations:\n- match: a\n  note: b\nlang: en\n",
                 "obelus: 1\nannotations:\n- match: a\n  note: b\n- {match: x, note: y}\nlang: en\n"},
        Inserted{"obelus: 1\nannotations:\n  - {match: a, note: b}  # c\n\n# d\nlang: en\n",
                 "obelus: 1\nannotations:\n  - {match: a, note: b}  # c\n  - {match: x, note: y}\n\n# "
                 "d\nlang: en\n"},
        Inserted{"obelus: 1\nannotations:\n    - match: a\n      note: >\n        b\n        c\n",
                 "obelus: 1\nannotations:\n    - match: a\n      note: >\n        b\n        c\n    - "
                 "{match: x, note: y}\n"},
        Inserted{"obelus: 1\nannotations:\n  - {match: a, note: b}",
                 "obelus: 1\nannotations:\n  - {match: a, note: b}\n  - {match: x, note: y}\n"},
        Inserted{"{obelus: 1}", ""}, Inserted{"obelus: 1\nannotations: [", ""},
        Inserted{"obelus: 1\nannotations: text\n", ""}, Inserted{"- a\n", ""}));

TEST(InsertEntry, BelowAKey) {
  const auto inserted = [](const std::string& yaml) {
    const auto edit = insert_entry(yaml, "annotations", "{match: x}", "obelus");
    return edit ? apply_edits(yaml, {*edit}) : "";
  };
  EXPECT_EQ(inserted("obelus:\n  annotations:\n    - {match: a}\ntitle: b\n"),
            "obelus:\n  annotations:\n    - {match: a}\n    - {match: x}\ntitle: b\n");
  EXPECT_EQ(inserted("obelus:\n    lang: en # c\ntitle: b\n"),
            "obelus:\n    lang: en # c\n    annotations:\n      - {match: x}\ntitle: b\n");
  EXPECT_EQ(inserted("title: b\n"), "");
  EXPECT_EQ(inserted("obelus: {lang: en}\n"), "");
  EXPECT_EQ(inserted("obelus: text\n"), "");
}

struct Removed {
  std::string before;
  std::size_t item;
  std::string after;  // empty: refused
};

class RemoveItem : public ::testing::TestWithParam<Removed> {};

TEST_P(RemoveItem, TouchesNothingElse) {
  const Removed& each = GetParam();
  const data::Reading reading = data::read_yaml(each.before);
  const data::Node& list = reading.document.root()["a"];
  const auto edit = remove_item(each.before, list, *list.items[each.item]);
  ASSERT_EQ(edit.has_value(), !each.after.empty());
  if (edit) {
    EXPECT_EQ(apply_edits(each.before, {*edit}), each.after);
  }
}

INSTANTIATE_TEST_SUITE_P(
    All, RemoveItem,
    ::testing::Values(Removed{"a: [x, y, z]\n", 0, "a: [y, z]\n"},
                      Removed{"a: [x, y, z]\n", 1, "a: [x, z]\n"},
                      Removed{"a: [x, y, z]\n", 2, "a: [x, y]\n"}, Removed{"a: [x]\n", 0, "a: []\n"},
                      Removed{"a:\n  - x\n  - {b: c}  # d\n  - z\n", 1, "a:\n  - x\n  - z\n"},
                      Removed{"a:\n  - b: 1\n    c: 2\n\n  - z\ne: f\n", 0, "a:\n\n  - z\ne: f\n"},
                      Removed{"a:\n  - x\n", 0, ""}));

}  // namespace
}  // namespace obelus::lsp
