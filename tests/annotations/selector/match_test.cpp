#include "obelus/match.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "annotations/selector/queries.hpp"
#include "obelus/reader.hpp"
#include "obelus/text.hpp"

namespace obelus {
namespace {

using testing::expect_places;
using testing::Marked;
using testing::match;
using testing::name;
using testing::quote;
using testing::unmark;

// One block a line, all of one kind.
Article blocks_of(std::string text, BlockKind kind) {
  Article article = read_plain(std::move(text));
  for (Block& block : article.blocks) block.kind = kind;
  return article;
}

TEST(Match, FindsAQuotation) {
  const Match found = match("It lost nearly $600 billion in a day.", quote("nearly $600 billion"));
  EXPECT_EQ(found.status, MatchStatus::exact);
  EXPECT_EQ(found.places, (std::vector<Span>{{8, 27}}));
  EXPECT_EQ(found.score, 1.0);
  EXPECT_FALSE(found.figures_changed);
}

TEST(Match, TellsExactFromNormalised) {
  EXPECT_EQ(match("a “smart” move", quote("\"smart\" move")).status, MatchStatus::normalised);
  EXPECT_EQ(match("a smart  move", quote("smart move")).status, MatchStatus::exact);
  EXPECT_EQ(match("Smart move", quote("smart move")).status, MatchStatus::normalised);
}

TEST(Match, SeesThroughTypography) {
  const std::pair<const char*, const char*> cases[] = {
      {"It’s [[a “great” leap — or so…]] he said", "a \"great\" leap -- or so..."},
      {"the [[$600\u00a0billion]] loss", "$600 billion"},
      {"a [[ﬁle of ３０,０００ words]].", "file of 30,000 words"},
      {"see [[Pro\u00adject dif\u200bference]] here", "project difference"},
      {"the [[cafe\u0301 owner]] said", "café owner"},
      {"the [[don't panic]] rule", "don&#39;t panic"},
      {"the [[very large]] rule", "**very** large"},
      {"run [[`make all` twice]] now", "`make all` twice"},
      {"[[snake_case names]] stay", "snake_case names"}};
  for (const auto& [sample, quotation] : cases) expect_places(sample, quote(quotation));
}

TEST(Match, FindsWholeWordsOnly) {
  const std::pair<const char*, const char*> cases[] = {{"a category of [[cat]] food", "cat"},
                                                       {"from 1600 to 600.5", "600"},
                                                       {"worth $600, then $6.5 million, or $6,000", "$6"},
                                                       {"12,000 and 2,000,000", "2,000"},
                                                       {"12 000 or 2 000 000", "2 000"},
                                                       {"it was -5 degrees", "5 degrees"},
                                                       {"the years 1990–[[2000]]", "2000"},
                                                       {"in 1/5 of cases", "5 of cases"},
                                                       {"10⁵ and 5½ and ①", "10"},
                                                       {"[[Liang]]’s firm", "Liang"},
                                                       {"a [[well]]-known", "well"}};
  for (const auto& [sample, quotation] : cases) expect_places(sample, quote(quotation));
}

TEST(Match, CompletesACutWordFromItsContext) {
  expect_places("a real di[[fference on these issues]]", quote("fference on these issues", "a real di"));
  expect_places("using [[v22.]]18.0 or later", quote("v22.", "using ", "18.0 or later"));
  expect_places("a real difference", quote("fference", "a real a"));
}

TEST(Match, KeepsTheQuotationsOwnPunctuation) {
  expect_places("He said: [[“no.”]] And no more", quote("\"no.\""));
  expect_places("(see [[above), then]] go", quote("above), then"));
  expect_places("one two", quote("one, two"));
  expect_places("it is [[🎉]] time", quote("🎉"));
}

TEST(Match, KnowsOtherScripts) {
  const std::pair<const char*, const char*> cases[] = {
      {"قال [[إن الشركة]] خسرت", "ان الشركة"},
      {"הוא [[אמר שלום]] לכולם", "אמר שלום"},
      {"वह [[हिन्दी भाषा]] बोलता है", "हिन्दी भाषा"},
      {"ผม[[รักภาษา]]ไทย", "รักภาษา"},
      {"芯片制造商的[[股价下跌]]了", "股价下跌"},
      {"これは[[日本語の文]]です", "日本語の文"},
      {"이것은 [[한국어 문장]] 아니다, 한국어 문장입니다", "한국어 문장"},
      {"die [[größte Stadt]]", "GRÖSSTE STADT"}};
  for (const auto& [sample, quotation] : cases) expect_places(sample, quote(quotation));
  expect_places("ก็น", quote("ก"));
  expect_places("👩\u200d💻 codes", quote("👩"));
}

// What is a word is a matter of the script, as it is written: clitics are part of it, vowels are not letters.
TEST(Match, FindsWholeWordsOfEveryScript) {
  const std::pair<const char*, const char*> cases[] = {{"قرأ والكتاب ثم [[كتاب]] آخر", "كتاب"},
                                                       {"ذهب بالبيت إلى [[البيت]]", "البيت"},
                                                       {"הלך לבית ואז [[בית]] אחר", "בית"},
                                                       {"הוא קרא את [[הסֵפֶר]] היום", "הספר"},
                                                       {"किताबें और [[किताब]] एक", "किताब"},
                                                       {"ฉันอ่าน[[หนังสือ]]ทุกวัน", "หนังสือ"},
                                                       {"我在[[北京]]工作", "北京"},
                                                       {"私は[[東京]]に住む", "東京"},
                                                       {"말했다 [[사과]] 하나", "사과"},
                                                       {"le [[cafe\u0301]] noir", "caf\u00e9"},
                                                       {"le [[caf\u00e9]] noir", "cafe\u0301"}};
  for (const auto& [sample, quotation] : cases) expect_places(sample, quote(quotation));
  expect_places("किताबें", quote("किताब"));
  expect_places("👨\u200d👩\u200d👧 at home", quote("👨"));
  expect_places("👍🏽 done", quote("👍"));
  expect_places("it is [[👍🏽]] done", quote("👍🏽"));
}

TEST(Match, CountsTheSameInBytesAndCodePoints) {
  const std::tuple<const char*, const char*, Span, Span> cases[] = {
      {"Café – naïve idea", "naïve", {10, 16}, {7, 12}}, {"قال نعم ثم مضى", "نعم", {7, 13}, {4, 7}},
      {"वह हिन्दी है", "हिन्दी", {7, 25}, {3, 9}},          {"เขารักแมว", "รัก", {9, 18}, {3, 6}},
      {"他说股价下跌了", "股价", {6, 12}, {2, 4}},       {"ok 👩\u200d💻 writes", "writes", {15, 21}, {7, 13}}};
  for (const auto& [text, quotation, bytes, code_points] : cases) {
    const Match found = match(read_plain(text), quote(quotation));
    ASSERT_EQ(found.places, std::vector<Span>{bytes}) << text;
    const auto before = [&, whole = std::string_view(text)](std::size_t end) {
      return static_cast<std::size_t>(
          std::count_if(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(end),
                        [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80; }));
    };
    EXPECT_EQ((Span{before(bytes.begin), before(bytes.end)}), code_points) << text;
  }
}

TEST(Match, IsAmbiguousWithoutContext) {
  const Match found = match("The firm grew. Then the firm shrank. Now the firm rests.", quote("the firm"));
  EXPECT_EQ(found.status, MatchStatus::ambiguous);
  EXPECT_TRUE(found.places.empty());
  ASSERT_EQ(found.candidates.size(), 3U);
  EXPECT_EQ(found.candidates[1].telling_prefix, "Then ");
  EXPECT_EQ(found.candidates[2].telling_prefix, "Now ");
}

TEST(Match, ProposesASuffixWhereNoPrefixTells) {
  const Match found = match("a b grew; a b shrank", quote("a b"));
  ASSERT_EQ(found.candidates.size(), 2U);
  EXPECT_EQ(found.candidates[0].telling_prefix, "");
  EXPECT_EQ(found.candidates[0].telling_suffix, " grew");
}

TEST(Match, LetsContextDecide) {
  const auto sample = "It cost $5 million to train. Others say it cost [[$5 million]] to run for a year.";
  expect_places(sample, quote("$5 million", "Others say it cost ", " to run for a year"));
  expect_places(sample, quote("$5 million", "", " to run for a year"));
  expect_places(sample, quote("$5 million", "Others say it cost"));
}

TEST(Match, LetsTheShortestContextDecideThatOnePlaceAloneHas) {
  expect_places("one cost, [[two]] costs", quote("two"));
  expect_places("one cost, two [[cost]]", quote("cost", "two "));
  expect_places("one [[cost]], two cost", quote("cost", "", ","));
  expect_places("a cost x, a [[cost]] y, b cost y", quote("cost", "a ", " y"));
  expect_places("a cost y, a cost y", quote("cost", "a ", " y"));
}

TEST(Match, FollowsItsOwnAdvice) {
  const std::string text = "One b, two b, a b; the b b, and b again.\n\nTwo b or b, then b";
  const Match found = match(text, quote("b"));
  ASSERT_EQ(found.status, MatchStatus::ambiguous);
  ASSERT_EQ(found.candidates.size(), 9U);
  for (const Candidate& each : found.candidates) {
    ASSERT_NE(each.telling_prefix + each.telling_suffix, "") << each.text.begin;
    const Match again = match(text, quote("b", each.telling_prefix, each.telling_suffix));
    EXPECT_EQ(again.places, std::vector<Span>{each.text})
        << each.telling_prefix << "|" << each.telling_suffix;
  }
}

TEST(Match, PrefersTheOnlyPlaceThatIsExact) {
  expect_places("an apple a day. [[Apple]] fell.", quote("Apple"));
}

TEST(Match, LetsThePositionDecideWhereNothingElseDoes) {
  const Article article = read_plain("Café: it rose fast that day. In May it rose fast that day.");
  Query query = quote("it rose fast that day");
  EXPECT_EQ(match(article, query).status, MatchStatus::ambiguous);
  query.position = Span{6, 27};
  EXPECT_EQ(match(article, query).places, (std::vector<Span>{{7, 28}}));
  query.position = Span{36, 57};
  EXPECT_EQ(match(article, query).places, (std::vector<Span>{{37, 58}}));
  query.position = Span{7, 28};
  EXPECT_EQ(match(article, query).status, MatchStatus::ambiguous) << "it is out of date";
  query.position = Span{6, 20};
  EXPECT_EQ(match(article, query).status, MatchStatus::ambiguous) << "it is of another passage";
}

TEST(Match, LetsThePositionDecideNothingAgainstTheText) {
  const Article article = read_plain("Then it rose fast that day. In May it rose fast that day.");
  Query query = quote("it rose fast that day", "In May ");
  query.position = Span{5, 26};
  EXPECT_EQ(match(article, query).places, (std::vector<Span>{{35, 56}}));
  query = quote("it fell fast that night");
  query.position = Span{5, 26};
  EXPECT_TRUE(match(article, query).places.empty());
}

TEST(Match, TakesNoLookalikeOfAShortPassage) {
  const Match found =
      match("the Former U.S. Chief Technology Officer Todd Park closed the evening",
            quote("Chief Technology Officer", "session was kicked off by U.S. ", " Megan Smith. She"));
  EXPECT_EQ(found.status, MatchStatus::orphan);
  ASSERT_EQ(found.candidates.size(), 1U);
  EXPECT_EQ(found.candidates[0].text, (Span{16, 40}));
}

TEST(Match, LetsALongPassageStandAlone) {
  expect_places(
      "x [[the session was kicked off by the officer who closed the evening]] y",
      quote("the session was kicked off by the officer who closed the evening", "quite other ", " words"));
}

// What is said in many articles may be the copy of a passage that is gone, though it stands there once.
TEST(Match, AsksMoreOfASentenceOfCommonWordsBetweenOthers) {
  const std::string text =
      "Wait until the lamp is green. [[What you should do next is described in the manual.]] Its cover is "
      "red.";
  const auto quoted = [](const char* prefix, const char* suffix) {
    return quote("What you should do next is described in the manual.", prefix, suffix);
  };
  const Match found = match(unmark(text).text, quoted("When the pump has stopped turning round, wipe it. ",
                                                      " Open every valve by hand only after that."));
  EXPECT_EQ(found.status, MatchStatus::orphan);
  EXPECT_EQ(found.candidates.size(), 1U);
  expect_places(text, quoted("until the lamp is green. ", " Open every valve by hand only after that."));
  expect_places(text, quoted("When the pump has stopped turning round, wipe it. ", " Its cover is red."));
}

TEST(Match, CountsOccurrences) {
  Query query = quote("the firm");
  query.occurrences = Occurrences::first;
  expect_places("so [[the firm]] and the firm and the firm", query);
  query.occurrences = Occurrences::all;
  expect_places("so [[the firm]] and [[the firm]] and [[the firm]]", query);
  query.occurrences = Occurrences::nth;
  query.nth = 2;
  expect_places("so the firm and [[the firm]] and the firm", query);
  query.nth = 4;
  EXPECT_EQ(match("so the firm and the firm", query).status, MatchStatus::orphan);
}

TEST(Match, CrossesBlocksAsTheQuotationDoes) {
  expect_places("one [[two\nthree]] four", quote("two\nthree"));
  expect_places("one two\nthree four", quote("two three"));
  expect_places("one [[two three four\nfive six seven]] eight", quote("two three four five six seven"));
  expect_places("one two three four\nfive six seven and [[two three four five six seven]]",
                quote("two three four five six seven"));
  const Article table = blocks_of("one two three four\nfive six seven", BlockKind::table_cell);
  EXPECT_EQ(match(table, quote("two three four five six seven")).status, MatchStatus::orphan);
}

TEST(Match, TakesNumbersOfTwoCellsForTwo) {
  const Article article = *read_markdown("| Day | Visitors | Of them |\n|-|-|-|\n| 1 | 141 | 131 |\n");
  for (const char* number : {"1", "141", "131"})
    EXPECT_EQ(match(article, quote(number)).status, MatchStatus::exact) << number;
  EXPECT_EQ(match(*read_markdown("It drew 1 141 visitors.\n"), quote("141")).status, MatchStatus::orphan);
}

TEST(Match, KeepsOutOfProtectedText) {
  Article article = read_plain("say alpha and run alpha beta gamma");
  article.protected_text = {{18, 23}};  // the second alpha
  EXPECT_EQ(match(article, quote("alpha")).places, (std::vector<Span>{{4, 9}}));
  EXPECT_EQ(match(article, quote("run alpha beta")).places, (std::vector<Span>{{14, 28}}))
      << "holds it whole";
  EXPECT_EQ(match(article, quote("alpha beta")).status, MatchStatus::orphan);
  EXPECT_TRUE(match(article, quote("alpha beta")).only_protected);
}

TEST(Match, MayBeginAndEndWithCodeInALine) {
  const auto landed = [](std::string_view markdown, std::string exact) {
    const auto article = read_markdown(std::string(markdown));
    const Match found = match(*article, quote(std::move(exact)));
    return found.places.empty() ? "" : std::string(article->text_of(found.places.front()));
  };
  const std::string_view text = "Call `alpha()` in a loop, then `beta` and `gamma`.\n\n    run it\n\nso do";
  for (const char* passage : {"alpha() in a loop", "a loop, then beta", "beta and gamma", "then beta and"})
    EXPECT_EQ(landed(text, passage), passage);
  for (const char* passage : {"alpha()", "gamma", "alpha in a loop", "run it", "run it\nso do"})
    EXPECT_EQ(landed(text, passage), "") << passage;
  EXPECT_EQ(landed("Call `alpha()` `beta()` now", "alpha() beta()"), "") << "nothing but code";
  EXPECT_EQ(landed("Cut `al pha` in two", "pha in two"), "");
}

TEST(Match, TakesTheLongestNameAtAPlace) {
  const Article article = read_plain("Liang Wenfeng met Liang. Mr. Liang left.");
  const auto matches = Matcher({name({"Liang"}), name({"Liang Wenfeng", "Mr. Liang"})}).match(article);
  EXPECT_EQ(matches[0].places, (std::vector<Span>{{18, 23}}));
  EXPECT_EQ(matches[1].places, (std::vector<Span>{{0, 13}, {25, 34}}));
}

TEST(Match, TakesNamesOnlyWithTheirCapitals) {
  expect_places("[[Will May]] will may be WILL MAY", [] {
    Query query = name({"Will May"});
    query.occurrences = Occurrences::first;
    return query;
  }());
  expect_places("it may rain", name({"May"}));
  expect_places("read [[bell hooks]] and [[Bell Hooks]]", name({"bell hooks"}));
}

TEST(Match, KeepsNamesOutOfHeadingsLinksAndCode) {
  Article article = read_plain("Ada Lovelace\nAda Lovelace met Ada Lovelace here");
  article.blocks[0].kind = BlockKind::heading;
  article.inlines = {{InlineKind::link, {13, 25}, "https://example.org"}};
  EXPECT_EQ(match(article, name({"Ada Lovelace"})).places, (std::vector<Span>{{30, 42}}));
  EXPECT_TRUE(match("Ada\nLovelace", name({"Ada Lovelace"})).places.empty());
}

TEST(Match, LooksOnlyInTheSection) {
  Article article = read_plain("One\nthe firm\nTwo\nthe firm\nSub\nthe firm two\nThree\nthe firm");
  for (const std::size_t heading : {0, 2, 6}) {
    article.blocks[heading].kind = BlockKind::heading;
    article.blocks[heading].level = 2;
  }
  article.blocks[4].kind = BlockKind::heading;
  article.blocks[4].level = 3;
  Query query = quote("the firm");
  query.within = Within{"one", "", {}};
  EXPECT_EQ(match(article, query).places, (std::vector<Span>{{4, 12}}));
  query.exact = {"the firm two"};
  query.within->heading = "TWO";
  EXPECT_EQ(match(article, query).places.size(), 1U) << "a deeper section belongs to it";
  query.within->heading = "four";
  EXPECT_EQ(match(article, query).status, MatchStatus::orphan);
}

TEST(Match, HintsAtTheNearestText) {
  const std::string text =
      "Shares fell by 17 per cent on Monday, a record. Nothing else moved that day at all.";
  const Match found = match(text, quote("Shares dropped by 17 per cent on Tuesday"));
  EXPECT_EQ(found.status, MatchStatus::orphan);
  ASSERT_EQ(found.candidates.size(), 1U);
  EXPECT_EQ(text.substr(found.candidates[0].text.begin, found.candidates[0].text.size()),
            "Shares fell by 17 per cent on");
  EXPECT_TRUE(match(text, quote("completely unrelated words here")).candidates.empty());
}

TEST(Match, FlagsUnitsThatDifferInCaseOnly) {
  EXPECT_TRUE(match("uses 30 mW of power", quote("30 MW of power")).figures_changed);
  EXPECT_TRUE(match("it is 5\u2033 long", quote("5' long")).figures_changed);
  EXPECT_FALSE(match("USES ３０ MW OF POWER", quote("uses 30 MW of power")).figures_changed);
  EXPECT_FALSE(match("runs 30 km a day", quote("RUNS 30 KM A DAY")).figures_changed);
}

TEST(Match, BearsTextThatRepeatsItself) {
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += "a ";
  std::vector<Query> queries;
  for (int length : {1, 4, 64, 1000}) {
    std::string phrase;
    for (int i = 0; i < length; ++i) phrase += "a ";
    queries.push_back(quote(phrase));
  }
  for (const Match& each : Matcher(std::move(queries)).match(read_plain(text)))
    EXPECT_EQ(each.status, MatchStatus::ambiguous);
}

TEST(Match, AnswersEveryQueryWhateverItIs) {
  const auto matches =
      Matcher({quote(""), quote("  "), Query{}, quote("\xFF\xFE"), quote("a")}).match(read_plain("a b"));
  ASSERT_EQ(matches.size(), 5U);
  for (std::size_t i = 0; i < 4; ++i) EXPECT_EQ(matches[i].status, MatchStatus::orphan) << i;
  EXPECT_EQ(matches[4].status, MatchStatus::exact);
}

TEST(Match, LandedLeavesOrphansOut) {
  const auto landed = Matcher({quote("x"), quote("b"), quote("a")}).landed(read_plain("a b"));
  ASSERT_EQ(landed.size(), 2U);
  EXPECT_EQ(landed[0].query, 1U);
  EXPECT_EQ(landed[1].query, 2U);
}

TEST(Match, LandedGoesByQueryWhateverTheirKinds) {
  const auto landed = Matcher({name({"Ada King"}), quote("b"), quote("x"), name({"Bo"}), quote("†"),
                               quote("a"), name({"Cy"})})
                          .landed(read_plain("Ada King, a b † Bo Cy"));
  std::vector<std::size_t> queries;
  for (const auto& each : landed) queries.push_back(each.query);
  EXPECT_EQ(queries, (std::vector<std::size_t>{0, 1, 3, 4, 5, 6}));
}

TEST(Match, NamesThatAreSymbolsHaveTheirPlacesAmongTheOthers) {
  const std::string text = "Ada † Ada ‡ † five";
  const auto matches = Matcher({name({"‡", "Ada", "†"}), quote("five")}).match(read_plain(text));
  ASSERT_EQ(matches.size(), 2U);
  std::vector<std::string> found;
  for (const Span place : matches[0].places) found.push_back(text.substr(place.begin, place.size()));
  EXPECT_EQ(found, (std::vector<std::string>{"Ada", "†", "Ada", "‡", "†"}));
  EXPECT_EQ(matches[1].status, MatchStatus::exact);
}

// The words stand nearer each other than in the quotation, or to the end: what would lie outside is not read.
TEST(Match, OfWordsAtTheEdgesReadsNothingOutside) {
  for (const char* text : {"a b", "x a b"})
    for (const char* exact : {"a, b", "a (((((((( b", "((((( a b", "a b )))))"})
      EXPECT_EQ(match(read_plain(text), quote(exact)).status, MatchStatus::orphan) << text << " " << exact;
}

}  // namespace
}  // namespace obelus
