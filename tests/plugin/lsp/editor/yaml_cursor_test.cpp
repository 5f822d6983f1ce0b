#include "lsp/editor/yaml_cursor.hpp"

#include <gmock/gmock.h>

#include <random>

namespace obelus::lsp {
namespace {

// "annotations/-/sources/- word", with "key" before it where a key may stand.
std::string shown(const YamlCursor& cursor, std::string_view text) {
  std::string line = cursor.on_key ? "key " : "";
  for (const std::string& each : cursor.path) line += "/" + (each.empty() ? "-" : each);
  line += " " + std::string(text.substr(cursor.word.begin, cursor.word.size()));
  return line;
}

struct Typed {
  std::string text;
  std::string expected;
};

class YamlCursorAt : public ::testing::TestWithParam<Typed> {};

TEST_P(YamlCursorAt, ThisPlace) {
  const std::string& text = GetParam().text;
  EXPECT_EQ(shown(yaml_cursor(text, text.size()), text), GetParam().expected) << text;
}

INSTANTIATE_TEST_SUITE_P(
    All, YamlCursorAt,
    ::testing::Values(
        Typed{"", "key  "}, Typed{"obe", "key  obe"}, Typed{"obelus: ", "/obelus "},
        Typed{"obelus: 1\n", "key  "}, Typed{"obelus: 1\nanno", "key  anno"},
        Typed{"annotations:\n  - ", "key /annotations/- "}, Typed{"annotations:\n- ", "key /annotations/- "},
        Typed{"annotations:\n  - mat", "key /annotations/- mat"},
        Typed{"annotations:\n  - match: some wo", "/annotations/-/match some wo"},
        Typed{"annotations:\n  - match: a\n    ", "key /annotations/- "},
        Typed{"annotations:\n  - match: a\n    sou", "key /annotations/- sou"},
        Typed{"annotations:\n  - match: a\n    sources:\n      - wi", "key /annotations/-/sources/- wi"},
        Typed{"annotations:\n  - match: a\n    sources:\n    - wi", "key /annotations/-/sources/- wi"},
        Typed{"annotations:\n  - match: a\n  ", "/annotations "},
        Typed{"annotations:\n  - match: a\n  - ", "key /annotations/- "},
        Typed{"annotations:\n  - match: a\n", "key  "},
        Typed{"annotations:\n  - {match: x, sources: [wi", "key /annotations/-/sources/- wi"},
        Typed{"annotations:\n  - {match: x, sources: [wire, ", "key /annotations/-/sources/- "},
        Typed{"annotations:\n  - {match: x, ", "key /annotations/- "},
        Typed{"annotations:\n  - {match: x,\n     sou", "key /annotations/- sou"},
        Typed{"annotations:\n  - {match: x, bio: ", "/annotations/-/bio "},
        Typed{"annotations:\n  - {match: x}\n  - {bi", "key /annotations/- bi"},
        Typed{"annotations:\n  - {match: \"a, b: c", "/annotations/-/match \"a, b: c"},
        Typed{"annotations:\n  - match: 'it''s", "/annotations/-/match 'it''s"},
        Typed{"annotations: # all\n  # none\n  - note: a: b\n    id", "key /annotations/- id"},
        Typed{"annotations:\n  - note: |\n      text: more\n      and ", "/annotations/-/note "},
        Typed{"annotations:\n  - note: |\n      text: more\n    id", "key /annotations/- id"},
        Typed{"annotations:\n  - disputed:\n      positions:\n        - by: A\n          val",
              "key /annotations/-/disputed/positions/- val"},
        Typed{"people:\n  liang:\n    name: L\n    ", "key /people/liang "},
        Typed{"\"references\": [{\"id\": \"wire\", \"ti", "key /references/- \"ti"}));

TEST(YamlCursor, KnowsWhichKeysAreTaken) {
  const std::string text = "annotations:\n  - id: a\n    match: b\n    ";
  EXPECT_THAT(yaml_cursor(text, text.size()).taken, ::testing::ElementsAre("id", "match"));
  const std::string flow = "annotations: [{id: a, match: b, ";
  EXPECT_THAT(yaml_cursor(flow, flow.size()).taken, ::testing::ElementsAre("id", "match"));
}

TEST(YamlCursor, SurvivesAnyText) {
  std::mt19937 random(3);
  const std::string parts[] = {"a",  ": ", "- ", "\n", "  ", "{",  "}",    "[",  "]", ",",
                               "\"", "'",  "#",  "|",  ">",  "\\", "\r\n", "\t", "é"};
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (std::size_t i = random() % 24; i > 0; --i) text += parts[random() % std::size(parts)];
    const YamlCursor cursor = yaml_cursor(text, text.size());
    ASSERT_LE(cursor.word.begin, cursor.word.end);
    ASSERT_LE(cursor.word.end, text.size());
  }
}

TEST(YamlCursor, IsLinearInDeepNesting) {
  for (const char* open : {"[", "{a: ", "- "}) {
    std::string text;
    for (int i = 0; i < 100'000; ++i) text += open;
    EXPECT_FALSE(yaml_cursor(text, text.size()).path.empty());
  }
}

}  // namespace
}  // namespace obelus::lsp
