#include <random>

#include "marked.hpp"
#include "support/corpus.hpp"

namespace obelus {
namespace {

bool on_border(std::string_view text, std::size_t pos) {
  return pos == text.size() || (static_cast<unsigned char>(text[pos]) & 0xC0) != 0x80;
}

// What quantity.hpp promises of any text.
void expect_sound(std::string_view text, std::string_view lang, bool utf8) {
  const auto found = quantities(text, lang);
  std::size_t end = 0;
  for (const Quantity& quantity : found) {
    ASSERT_LE(end, quantity.text.begin);
    ASSERT_LT(quantity.text.begin, quantity.text.end);
    ASSERT_LE(quantity.text.end, text.size());
    ASSERT_TRUE(quantity.text.contains(quantity.number));
    ASSERT_FALSE(quantity.number.empty());
    ASSERT_LE(quantity.noun.end, text.size());
    ASSERT_FALSE(std::isnan(quantity.low) || std::isnan(quantity.high));
    if (utf8) {
      for (const Span span : {quantity.text, quantity.number, quantity.noun}) {
        ASSERT_TRUE(on_border(text, span.begin)) << text.substr(quantity.text.begin, 40);
        ASSERT_TRUE(on_border(text, span.end)) << text.substr(quantity.text.begin, 40);
      }
    }
    end = quantity.text.end;
  }
  ASSERT_EQ(found, quantities(text, lang));
}

std::string repeat(std::string_view piece, std::size_t size) {
  std::string text;
  while (text.size() < size) text += piece;
  return text;
}

TEST(Scanner, KeepsItsPromisesOnACorpus) {
  SKIP_WITHOUT_DATA();
  for (const auto& path : testing::files_below(testing::data_dir() / "corpus" / "18f", ".md"))
    for (const std::string_view lang : {"en", "de", "xx"}) expect_sound(testing::read_file(path), lang, true);
}

TEST(Scanner, KeepsItsPromisesOnAnyBytes) {
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    std::string text(random() % 200, ' ');
    for (char& c : text) c = static_cast<char>(random());
    expect_sound(text, "en", false);
  }
}

TEST(Scanner, KeepsItsPromisesOnAnyWords) {
  static constexpr std::string_view pieces[] = {
      "one", "two", "twenty", "hundred", "million", "and",     "a",     "half",  "third", "thirds", "point",
      "of",  "in",  "to",     "from",    "between", "minus",   "per",   "cent",  "years", "old",    "dollars",
      "$",   "€",   "US$",    "%",       "km",      "m",       "°C",    "-",     "–",     ".",      ",",
      "/",   ":",   "'",      "5",       "12",      "345",     "2,000", "1.5",   "½",     "×10⁸",   "e9",
      "ft",  "in",  "dozen",  "dozens",  "more",    "than",    "about", "or",    "s",     "th",     "(",
      ")",   "\n",  "\u00a0", "４",      "٣",       "several", "fünf",  "pounds"};
  std::mt19937 random(11);
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (auto count = random() % 14; count > 0; --count) {
      text += pieces[random() % std::size(pieces)];
      if (random() % 4 != 0) text += ' ';
    }
    expect_sound(text, round % 2 == 0 ? "en" : "de", true);
  }
}

TEST(Scanner, FindsTheSameWhereverABlockOfSixtyFourBytesBegins) {
  for (std::size_t shift = 0; shift < 130; ++shift) {
    const std::string text = std::string(shift, ' ') + "three of 17,000 men, or ½ of £5m";
    const auto found = quantities(text);
    ASSERT_EQ(found.size(), 4u) << shift;
    EXPECT_EQ(found[0].text, (Span{shift, shift + 5}));
    EXPECT_EQ(found[1].text, (Span{shift + 9, shift + 15}));
    EXPECT_EQ(found[3].low, 5e6);
  }
}

// Each of these would take minutes in quadratic time.
TEST(Scanner, TakesLinearTimeOnHostileText) {
  constexpr std::size_t size = 1 << 18;
  for (const std::string_view piece : {"7",
                                       "one ",
                                       "$",
                                       "€",
                                       "1,1,",
                                       "1,111,",
                                       "1 ",
                                       "1-",
                                       "1/",
                                       "1.",
                                       "1:",
                                       "twenty ",
                                       "hundred ",
                                       "and ",
                                       "million ",
                                       "a ",
                                       "half ",
                                       "third ",
                                       "point ",
                                       "five point ",
                                       "to 5 ",
                                       "5 to ",
                                       "5-6-",
                                       "5 and ",
                                       "between 5 ",
                                       "minus ",
                                       "-",
                                       "- ",
                                       "US$ ",
                                       "$1 ",
                                       "5 m ",
                                       "x",
                                       "\xE2\x80\xAF",
                                       "\xFF",
                                       "½",
                                       "1 1/",
                                       "1e",
                                       "10^",
                                       "10×10",
                                       "5 square ",
                                       "per ",
                                       "5 per ",
                                       "several ",
                                       "hundreds of ",
                                       "9 dollars and "}) {
    const std::string text = repeat(piece, size);
    EXPECT_LE(quantities(text).size(), text.size()) << piece;
  }
}

TEST(Scanner, JoinsNothingAcrossBlocks) {
  testing::expect_quantities({
      {"Chapter [[5]]\nKilometres", "count 5"},
      {"[[3]]\n[[million]] people", "count 3; count 1000000 of people"},
      {"$\n[[5]]", "count 5"},
      {"[[5]]\nto [[6]]", "count 5; count 6"},
      {"about\n[[5]]", "count 5"},
  });
}

TEST(Scanner, NamesEveryKind) {
  for (int kind = 0; kind <= static_cast<int>(QuantityKind::ordinal); ++kind)
    EXPECT_NE(name_of(static_cast<QuantityKind>(kind)), "");
}

TEST(Count, IsOfOccasionsOrMultiplies) {
  testing::expect_quantities({{"shared it [[70,000 times]].", "count 70000 x"},
                              {"went there [[three times]] in May", "count 3 x"},
                              {"[[three times]] the price", "multiple 3 x"},
                              {"[[three times]] as much", "multiple 3 x"},
                              {"[[9 times]] more", "multiple 9 x"},
                              {"it grew [[four times]].", "multiple 4 x (change)"},
                              {"[[6.5 times]] earnings", "multiple 6.5 x"}});
}

TEST(Count, MayHaveASignBeforeItsScale) {
  testing::expect_quantities({{"[[1.5+ billion]] views", "count 1500000000 of views (at least)"}});
}

TEST(Score, IsOneOfSeveralSets) {
  testing::expect_quantities({{"beat her [[3-6]] [[6-4]] [[4-6]].", "score 3..6; score 6..4; score 4..6"},
                              {"sells [[3-6]] a day", "range 3..6"}});
}

TEST(Scale, IsNotTheInitialOfAName) {
  testing::expect_quantities(
      {{"a basket of [[35]] M&S goods", "count 35 of M"}, {"a [[four-times]] winner", "count 4 x"}});
}

TEST(Scanner, EndsAYearBeforeAVagueNumber) {
  testing::expect_quantities(
      {{"since [[2015]] [[tens of thousands]] of people",
        "count 2015 of tens; count 10000..100000 of people (vague)"},
       {"[[1TB]] per [[100 million]] entries", "measure 1 TB; count 100000000 of entries"}});
}

}  // namespace
}  // namespace obelus
