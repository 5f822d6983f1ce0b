#include <gtest/gtest.h>

#include <string>
#include <tuple>
#include <utility>

#include "annotations/selector/queries.hpp"
#include "obelus/match.hpp"

namespace obelus {
namespace {

using testing::Marked;
using testing::match;
using testing::name;
using testing::quote;
using testing::unmark;

TEST(MatchEdited, FindsAPassageAfterEdits) {
  const auto before = quote("Shares dropped by 17 per cent on Monday", "The firm had a bad week. ",
                            ", a record for any company.");
  const std::pair<const char*, const char*> cases[] = {
      {"a word replaced",
       "The firm had a bad week. [[Shares fell by 17 per cent on Monday]], a record for any company."},
      {"a word put in",
       "The firm had a bad week. [[Shares dropped sharply by 17 per cent on Monday]], a record for any "
       "company."},
      {"a word taken out",
       "The firm had a bad week. [[Shares dropped 17 per cent on Monday]], a record for any company."},
      {"a slip of the pen mended",
       "The firm had a bad week. [[Shares droped by 17 per cent on Monday]], a record for any company."},
      {"its end rewritten",
       "The firm had a bad week. [[Shares dropped by 17 per cent last week]], a record for any company."},
      {"its beginning rewritten",
       "The firm had a bad week. [[Its stock dropped by 17 per cent on Monday]], a record for any company."},
      {"what stands round it edited too",
       "The firm had a very bad week. [[Shares fell by 17 per cent on Monday]]: a record for a company."}};
  for (const auto& [what, sample] : cases) {
    const Marked marked = unmark(sample);
    const Match found = match(marked.text, before);
    EXPECT_EQ(found.places, marked.marks) << what;
    EXPECT_EQ(found.status, MatchStatus::fuzzy) << what;
  }
}

TEST(MatchEdited, FlagsFiguresThatChanged) {
  const Match found =
      match("The firm had a bad week. Shares dropped by 18 per cent on Monday, a record.",
            quote("Shares dropped by 17 per cent on Monday", "had a bad week. ", ", a record"));
  EXPECT_EQ(found.status, MatchStatus::fuzzy);
  EXPECT_TRUE(found.figures_changed);
}

TEST(MatchEdited, TakesNoneOfTheLookalikes) {
  const auto gone = quote("Costs of the northern plant rose by 5 per cent in May", "Sales were flat. ",
                          " Nobody was surprised.");
  EXPECT_TRUE(
      match("Wages had grown. Costs of the southern plant rose by 5 per cent in June. We all knew.", gone)
          .places.empty());
  EXPECT_TRUE(match("Sales were flat. Nobody was surprised.", gone).places.empty());
  EXPECT_TRUE(match("Sales were flat. The weather was fine all through May. Nobody was surprised.", gone)
                  .places.empty());
}

// The next best place is not the passage, however much of what stood round it stands there.
TEST(MatchEdited, IsNotTakenWhereTheQuotationStandsAsItIs) {
  const std::string text =
      "The first tool reads them. Our tool reads lists. His tool can read lists. Others wait.";
  const Match found = match(text, quote("Our tool reads lists.", "tool reads lists. ", " Others wait."));
  for (const Span place : found.places) EXPECT_EQ(text.substr(place.begin, 3), "Our");
}

TEST(MatchEdited, GoesAsFarAsItsSentence) {
  const Marked marked = unmark(
      "It was a bad week for the firm. [[On the same day shares dropped by 17 per cent]]. Nobody knew.");
  EXPECT_EQ(match(marked.text, quote("On Monday its shares dropped by 17 per cent",
                                     "a bad week for the firm. ", ". Nobody knew."))
                .places,
            marked.marks);
}

TEST(MatchEdited, IsAmbiguousBesideItsRepetition) {
  const std::string text = "They sell green apples, green apples, and pears in the old town market.";
  EXPECT_TRUE(match(text, quote("green apple", "They sell ", ", and pears in the old town")).places.empty());
}

TEST(MatchEdited, IsAmbiguousBetweenEqualPlaces) {
  const std::string once = "The plant closed. Shares fell by 17 per cent on Monday, a record for any firm. ";
  const Match found = match(once + once, quote("Shares dropped by 17 per cent on Monday",
                                               "The plant closed. ", ", a record for any firm"));
  EXPECT_EQ(found.status, MatchStatus::ambiguous);
  EXPECT_TRUE(found.places.empty());
  EXPECT_EQ(found.candidates.size(), 2U);
}

TEST(MatchEdited, ScoresLessTheMoreIsEdited) {
  const auto query =
      quote("Shares dropped by 17 per cent on Monday", "It was a bad week. ", ", a record for it.");
  const auto score = [&](const std::string& passage) {
    return match("It was a bad week. " + passage + ", a record for it.", query).score;
  };
  const double untouched = score("Shares dropped by 17 per cent on Monday");
  const double one_word = score("Shares fell by 17 per cent on Monday");
  const double two_words = score("Stocks fell by 17 per cent on Monday");
  EXPECT_GT(untouched, one_word);
  EXPECT_GT(one_word, two_words);
  EXPECT_GT(two_words, 0);
}

TEST(MatchEdited, MayBeForbidden) {
  Query query = quote("Shares dropped by 17 per cent on Monday", "It was a bad week. ", ", a record for it.");
  query.fuzzy = false;
  const Match found =
      match("It was a bad week. Shares fell by 17 per cent on Monday, a record for it.", query);
  EXPECT_EQ(found.status, MatchStatus::orphan);
  EXPECT_EQ(found.candidates.size(), 1U) << "a hint";
}

TEST(MatchEdited, IsNeverAName) {
  Query query = name({"Maria Gonzalez Rodriguez of the Ministry"});
  EXPECT_TRUE(match("Maria Gonzales Rodriguez of the Ministry", query).places.empty());
}

TEST(MatchEdited, KnowsOtherScripts) {
  const std::tuple<const char*, const char*, const char*, const char*> cases[] = {
      {"قال المدير أمس. [[خسرت الشركة الكبيرة سبعة عشر في المئة من قيمتها]] يوم الاثنين الماضي",
       "قال المدير أمس. ", "خسرت الشركة العملاقة سبعة عشر في المئة من قيمتها", " يوم الاثنين الماضي"},
      {"המנהל אמר אתמול. [[החברה הגדולה איבדה שבעה עשר אחוזים מערכה]] ביום שני האחרון", "המנהל אמר אתמול. ",
       "החברה הענקית איבדה שבעה עשר אחוזים מערכה", " ביום שני האחרון"},
      {"प्रबंधक ने कल कहा। [[बड़ी कंपनी के शेयर सोमवार को सत्रह प्रतिशत गिरे]] जो एक रिकॉर्ड है", "प्रबंधक ने कल कहा। ",
       "बड़ी कंपनी के शेयर मंगलवार को सत्रह प्रतिशत गिरे", " जो एक रिकॉर्ड है"},
      {"经理昨天说。[[这家大公司的股价周一下跌了百分之十七]]创下历史纪录。", "经理昨天说。",
       "这家大公司的股价周二下跌了百分之十七", "创下历史纪录。"},
      {"部長は昨日話した。[[その会社の株価は月曜日に十七パーセント下落した]]これは記録だ。",
       "部長は昨日話した。", "その会社の株価は火曜日に十七パーセント下落した", "これは記録だ。"},
      {"ผู้จัดการพูดเมื่อวาน [[หุ้นของบริษัทใหญ่ตกลงในวันจันทร์]] เป็นประวัติการณ์", "ผู้จัดการพูดเมื่อวาน ",
       "หุ้นของบริษัทใหญ่ตกลงในวันอังคาร", " เป็นประวัติการณ์"}};
  for (const auto& [sample, prefix, exact, suffix] : cases) {
    const Marked marked = unmark(sample);
    const Match found = match(marked.text, quote(exact, prefix, suffix));
    ASSERT_EQ(found.places.size(), 1U) << sample;
    const Span wanted = marked.marks.front();
    EXPECT_EQ(found.places.front(), wanted)
        << marked.text.substr(found.places.front().begin, found.places.front().size());
    EXPECT_EQ(found.status, MatchStatus::fuzzy);
  }
}

TEST(MatchEdited, CutsNoCharacterInTwo) {
  const std::string text =
      "We all met in the garden. The 👩\u200d💻 who codes wrote e\u0301 on it, and left at once.";
  const Match found = match(text, quote("The 👩\u200d💻 who codes typed e on it", "We all met in the garden. ",
                                        ", and left at once"));
  ASSERT_EQ(found.places.size(), 1U);
  EXPECT_EQ(text.substr(found.places[0].begin, found.places[0].size()),
            "The 👩\u200d💻 who codes wrote e\u0301 on it");
}

}  // namespace
}  // namespace obelus
