#include "lsp/editor/document.hpp"

#include <gmock/gmock.h>

#include <random>
#include <string>

#include "lsp/editor/rope.hpp"
#include "obelus/text.hpp"

namespace obelus::lsp {
namespace {

struct Place {
  std::string text;
  Encoding encoding;
  Position position;
  std::size_t offset;
};

class DocumentPlaces : public ::testing::TestWithParam<Place> {};

TEST_P(DocumentPlaces, AreTheSameBothWays) {
  const Place& place = GetParam();
  const Document document(place.text);
  EXPECT_EQ(document.offset_at(place.position, place.encoding), place.offset);
  EXPECT_EQ(document.position_at(place.offset, place.encoding), place.position);
}

// e with an acute accent is one unit of UTF-16 and two bytes, U+10400 two and four.
INSTANTIATE_TEST_SUITE_P(
    All, DocumentPlaces,
    ::testing::Values(
        Place{"", Encoding::utf16, {0, 0}, 0}, Place{"a\u00e9b", Encoding::utf16, {0, 2}, 3},
        Place{"a\u00e9b", Encoding::utf8, {0, 3}, 3}, Place{"a\U00010400b", Encoding::utf16, {0, 3}, 5},
        Place{"a\U00010400b", Encoding::utf8, {0, 5}, 5}, Place{"a\U00010400b", Encoding::utf32, {0, 2}, 5},
        Place{"e\u0301x", Encoding::utf16, {0, 2}, 3}, Place{"a\nb", Encoding::utf16, {1, 0}, 2},
        Place{"a\r\nb", Encoding::utf16, {1, 1}, 4}, Place{"a\rb\n\nc", Encoding::utf16, {3, 1}, 6},
        Place{"a\n", Encoding::utf16, {1, 0}, 2}, Place{"a\xff\nb", Encoding::utf16, {0, 2}, 2}));

struct Clamped {
  std::string text;
  Position position;
  std::size_t offset;
};

class DocumentClamps : public ::testing::TestWithParam<Clamped> {};

TEST_P(DocumentClamps, PlacesThatAreNone) {
  EXPECT_EQ(Document(GetParam().text).offset_at(GetParam().position, Encoding::utf16), GetParam().offset);
}

INSTANTIATE_TEST_SUITE_P(All, DocumentClamps,
                         ::testing::Values(Clamped{"ab\ncd", {0, 9}, 2}, Clamped{"ab\r\ncd", {0, 9}, 2},
                                           Clamped{"ab\ncd", {9, 0}, 5},
                                           Clamped{"ab\ncd", {1, 4294967295}, 5},
                                           Clamped{"\U00010400b", {0, 1}, 0}));

TEST(Document, GivesNoPlaceWithinALineEndOrCharacter) {
  const Document document("a\r\n\U00010400");
  EXPECT_EQ(document.position_at(2, Encoding::utf16), (Position{0, 1}));
  EXPECT_EQ(document.position_at(5, Encoding::utf16), (Position{1, 0}));
}

std::string random_text(std::mt19937& random, std::size_t most) {
  static const std::string pieces[] = {"a",      "word ",      "\n",      "\r\n", "\r",
                                       "\u00e9", "\U00010400", "e\u0301", "\t",   "$5 "};
  std::string text;
  for (std::size_t count = random() % (most + 1); count > 0; --count)
    text += pieces[random() % std::size(pieces)];
  return text;
}

class DocumentEdits : public ::testing::TestWithParam<Encoding> {};

// As an editor makes them: places as lines and characters, applied to a plain text by its own count.
TEST_P(DocumentEdits, LeaveWhatAFreshReadingGives) {
  std::mt19937 random(20261127);
  Document document(random_text(random, 200));
  std::string model = document.text();
  for (int round = 0; round < 10'000; ++round) {
    const std::size_t a = random() % (model.size() + 1);
    const std::size_t b = std::min(model.size(), a + random() % 8);
    const Document fresh(model);
    const Position from = fresh.position_at(a, GetParam());
    const Position to = fresh.position_at(b, GetParam());
    const Span at{document.offset_at(from, GetParam()), document.offset_at(to, GetParam())};
    const std::string text = random_text(random, model.size() > 400 ? 0 : 6);
    document.replace(at, text);
    model.replace(at.begin, at.size(), text);
    ASSERT_EQ(document.text(), model) << "round " << round;
    const Document again(model);
    ASSERT_THAT(document.line_starts(), ::testing::ElementsAreArray(again.line_starts()))
        << "round " << round;
    const std::size_t where = random() % (model.size() + 1);
    ASSERT_EQ(document.position_at(where, GetParam()), again.position_at(where, GetParam()))
        << "round " << round;
  }
}

// Here and there, and a few around the last; in chunks so small that most changes cross several.
TEST_P(DocumentEdits, MakeTogetherWhatTheyMakeOneByOne) {
  std::mt19937 random(20261128);
  for (int round = 0; round < 2000; ++round) {
    Document document(random_text(random, 40));
    Rope together(document.text(), 1 + random() % 9);
    Position from;
    for (std::size_t edits = 1 + random() % 8; edits > 0; --edits) {
      const std::size_t lines = document.line_starts().size();
      from = random() % 2 == 0 ? Position{random() % (lines + 1), random() % 12}
                               : Position{from.line, from.character + random() % 3};
      const Position to{from.line + random() % 2, random() % 12};
      const std::string text = random_text(random, 4);
      const std::size_t begin = document.offset_at(from, GetParam());
      document.replace({begin, std::max(begin, document.offset_at(to, GetParam()))}, text);
      together.replace(from, to, GetParam(), text);
      ASSERT_EQ(together.text(), document.text()) << "round " << round;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Utf8, DocumentEdits, ::testing::Values(Encoding::utf8));
INSTANTIATE_TEST_SUITE_P(Utf16, DocumentEdits, ::testing::Values(Encoding::utf16));
INSTANTIATE_TEST_SUITE_P(Utf32, DocumentEdits, ::testing::Values(Encoding::utf32));

TEST(Document, CountsLinesAsTheRestOfObelusDoes) {
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    const std::string text = random_text(random, 60);
    const Document document(text);
    const LineIndex index(text);
    ASSERT_EQ(document.line_starts().size(), index.line_count());
    for (std::size_t at = 0; at <= text.size(); ++at)
      ASSERT_EQ(document.position_at(at, Encoding::utf32).line + 1, index.number_at(at)) << at;
  }
}

}  // namespace
}  // namespace obelus::lsp
