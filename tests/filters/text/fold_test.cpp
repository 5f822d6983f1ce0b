#include "obelus/fold.hpp"

#include <gtest/gtest.h>

#include <array>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "obelus/text.hpp"
#include "support/corpus.hpp"

namespace obelus {
namespace {

struct Pair {
  std::string source;
  std::string folded;
};

void expect_folds(const std::vector<Pair>& pairs) {
  for (const auto& [source, folded] : pairs) EXPECT_EQ(fold(source), folded) << source;
}

TEST(Fold, UnifiesQuotationMarksDashesAndEllipses) {
  expect_folds({{"“a” ‘b’ «c» „d‟ 'e' \"f\" `g`", "'a' 'b' 'c' 'd' 'e' 'f' 'g'"},
                {"it’s 5′ 10″", "it's 5' 10'"},
                {"a–b a — b a--b a −b a‑b", "a-b a-b a-b a-b a-b"},
                {"end — — -\n- begin", "end-begin"},
                {"wait… wait... wait. . . wait. .", "wait... wait... wait... wait. ."}});
}

TEST(Fold, MakesOneSpaceOfWhiteSpace) {
  expect_folds(
      {{"a\u00a0b\u2009c \t\r\n d\u3000\u202fe", "a b c d e"}, {"  a  ", " a "}, {"\n", " "}, {"", ""}});
}

TEST(Fold, DropsCharactersWithoutWidth) {
  expect_folds(
      {{"Pro\u00adject dif\u200bference\ufeff", "project difference"}, {"\u200b", ""}, {"👩\u200d💻", "👩💻"}});
}

TEST(Fold, FoldsCaseFully) {
  expect_folds({{"STRASSE Straße", "strasse strasse"},
                {"ΣΊΣΥΦΟΣ Σίσυφος", "σισυφοσ σισυφοσ"},
                {"İstanbul", "istanbul"},
                {"ПРИВЕТ", "привет"}});
}

TEST(Fold, DropsAccentsOfLettersOnly) {
  expect_folds({{"café cafe\u0301 Ångström Vi\u1ec7t", "cafe cafe angstrom viet"},
                {"й ё", "и е"},
                {"שָׁלוֹם", "שלום"},
                {"مُحَمَّد", "محمد"},
                {"a ≠ b", "a =\u0338 b"},
                {"5\u0336", "5\u0336"}});
}

TEST(Fold, KeepsMarksOfIndicScriptsThaiAndKana) {
  for (const char* text : {"हिन्दी", "ภาษาไทย", "தமிழ்", "ລາວ", "ខ្មែរ"}) EXPECT_EQ(fold(text), text);
  EXPECT_NE(fold("が"), fold("か"));
  EXPECT_EQ(fold("\u0958"), fold("\u0915\u093c")) << "the two spellings of qa";
  EXPECT_EQ(fold("\u0e01\u0e48\u0e38"), fold("\u0e01\u0e38\u0e48")) << "marks in either order";
}

TEST(Fold, FoldsCompatibilityForms) {
  expect_folds({{"ﬁle ﬂow", "file flow"},
                {"３０,０００", "30,000"},
                {"ＡＢ", "ab"},
                {"𝟏𝟐", "12"},
                {"㎏ ℃ ™", "kg °c tm"}});
}

TEST(Fold, NeverMakesDigitsOfOtherNumbers) {
  expect_folds(
      {{"10⁵", "10⁵"}, {"H₂O", "h₂o"}, {"5½", "5½"}, {"①", "①"}, {"⑴", "⑴"}, {"㎡", "㎡"}, {"⒈", "⒈"}});
}

TEST(Fold, GivesTheSameWhereverACharacterStands) {
  const std::vector<std::string> parts = {"word",    " ",    "-",      "—", "“",  "…", "é",
                                          "e\u0301", "\n\n", "\u00a0", "ﬁ", "中", "!"};
  std::mt19937 random(7);
  for (int round = 0; round < 400; ++round) {
    std::string text;
    for (std::size_t i = 0; i < 60; ++i) text += parts[random() % parts.size()];
    std::string with_start = std::string(round % 40, 'x') + "." + text;
    EXPECT_EQ(fold(with_start), std::string(round % 40, 'x') + "." + fold("." + text).substr(1)) << text;
  }
}

// Every part of the folded text that can be traced comes from source characters that fold into it.
void expect_traceable(const std::string& source) {
  const Folded folded(source);
  const auto text = folded.text();
  std::size_t last_end = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin + 1;
    while (end < text.size() && !folded.source_of({begin, end})) ++end;
    const auto span = folded.source_of({begin, end});
    ASSERT_TRUE(span) << source;
    EXPECT_LE(last_end, span->begin);
    EXPECT_LE(span->end, source.size());
    EXPECT_EQ(fold(source.substr(span->begin, span->size())), text.substr(begin, end - begin)) << source;
    EXPECT_EQ(folded.source_at(begin), span->begin);
    EXPECT_EQ(folded.folded_at(span->begin), begin);
    last_end = span->end;
    begin = end;
  }
}

TEST(Folded, TracesEveryCharacterBack) {
  for (const char* source :
       {"Nearly  $600\u00a0bn\u00a0– “café”", "e\u0301", "Pro\u00adject", "a — b", "ﬁﬂ", "中文字", "हिन्दी",
        "x\u200by", "\u0958\u0301", "  lead and trail  ", "İ", "a. . . b", "Ǆ ĳ", "한국어"})
    expect_traceable(source);
}

TEST(Folded, NeverCutsASourceCharacter) {
  const Folded ligature("ﬁle");
  EXPECT_EQ(ligature.text(), "file");
  EXPECT_FALSE(ligature.source_of({0, 1}));
  EXPECT_FALSE(ligature.source_of({1, 4}));
  EXPECT_EQ(ligature.source_of({0, 2}), (Span{0, 3}));
  EXPECT_EQ(Folded("ĳ").source_of({0, 1}), std::nullopt);
  EXPECT_EQ(Folded("cafe\u0301!").source_of({3, 4}), (Span{3, 6}));
}

TEST(Folded, LeavesDroppedCharactersAtTheEndsOut) {
  EXPECT_EQ(Folded("\u200bab\u200b").source_of({0, 2}), (Span{3, 5}));
  EXPECT_EQ(Folded("a\u00adb").source_of({0, 2}), (Span{0, 4}));
}

TEST(Folded, BearsAnyBytes) {
  std::mt19937 random(11);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes;
    for (std::size_t i = 0; i < 40; ++i)
      bytes += static_cast<char>(random() % 3 == 0 ? random() : 0x80 + random() % 0x60);
    const Folded folded(bytes);
    EXPECT_FALSE(first_invalid_utf8(folded.text()));
    for (std::size_t i = 0; i < folded.text().size(); ++i) EXPECT_LT(folded.source_at(i), bytes.size());
  }
}

TEST(Folded, TracesRealArticles) {
  SKIP_WITHOUT_DATA();
  for (const auto& path : testing::files_below(testing::data_dir() / "articles", ".md"))
    expect_traceable(testing::read_file(path).substr(0, 20000));
}

}  // namespace
}  // namespace obelus
