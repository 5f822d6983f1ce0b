#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "obelus/baseline.hpp"
#include "obelus/reader.hpp"

namespace obelus {
namespace {

// The landmark of the figure that is written so, in a Markdown article.
Landmark landmark_of(const std::string& markdown, const std::string& written) {
  const Article article = read_markdown(markdown).value();
  const std::vector<Figure> all = figures(article);
  for (const Figure& figure : all)
    if (article.text_of(figure.text) == written) return Landmarks(article, all).of(figure);
  ADD_FAILURE() << "no figure " << written << " in " << markdown;
  return {};
}

std::string shown(const Landmark& landmark) {
  return landmark.subject + ": " + landmark.before + " … " + landmark.after;
}

TEST(Landmark, HoldsKindValueUnitAndTheNearestWords) {
  EXPECT_EQ(
      shown(landmark_of("The big chip manufacturer **lost** “nearly $600 billion” in market value that day.",
                        "$600 billion")),
      "money 600000000000 USD: chip manufacturer lost nearly … in market value that");
  EXPECT_EQ(shown(landmark_of("Prices rose by 5 to 6 per cent.", "5 to 6 per cent")),
            "percent 5..6 %: prices rose by … ");
  EXPECT_EQ(shown(landmark_of("It cost $3.49 a gallon.", "$3.49 a gallon")), "rate 3.49 USD/gal: it cost … ");
}

TEST(Landmark, TakesTheWordBehindABareNumberForItsUnit) {
  EXPECT_EQ(landmark_of("They bought 2,000 chips.", "2,000").subject, "count 2000 chips");
  EXPECT_EQ(landmark_of("They bought 2,000 cars.", "2,000").subject, "count 2000 cars");
  EXPECT_EQ(landmark_of("They bought 2,000.", "2,000").subject, "count 2000");
}

TEST(Landmark, KnowsNothingOfOtherFiguresThanThatTheyAreThere) {
  EXPECT_EQ(landmark_of("Shares fell 5 % in May and 6 % in June.", "6 %"),
            landmark_of("Shares fell 7 km in May and 6 % in June.", "6 %"));
  EXPECT_EQ(landmark_of("Shares fell 5 % in May and 6 % in June.", "6 %").before, "# in may and");
}

TEST(Landmark, ForgetsLinesParagraphsAndTypography) {
  const std::string plain = "He said it would cost $5 million in the end.";
  const Landmark landmark = landmark_of(plain, "$5 million");
  EXPECT_EQ(landmark,
            landmark_of("# Another heading\n\nOther words.\n\n" + plain + "\n\nMore.", "$5 million"));
  EXPECT_EQ(landmark, landmark_of("He said\nit would\ncost $5 million\nin the\nend.", "$5 million"));
  EXPECT_EQ(landmark, landmark_of("HE SAID *it* would — [cost](x) $5 million in “the end”.", "$5 million"));
}

TEST(Landmark, OfACellHasTheWordsOfItsRow) {
  EXPECT_EQ(shown(landmark_of("| what | cost |\n|---|---|\n| ferry | $7 |\n| bus | $7.50 |\n", "$7.50")),
            "money 7.5 USD: bus … ");
}

TEST(Landmark, OfAFindingIsThatOfItsFigure) {
  const std::string text = "It cost nearly $600 billion in 2025.";
  const Article article = read_markdown(text).value();
  const std::vector<Figure> all = figures(article);
  const Landmarks landmarks(article, all);
  Finding finding;
  finding.rule = "OB101";
  finding.message = "whatever it says";
  finding.place = {"a.md", {8, 8 + std::string("nearly $600 billion").size()}};
  EXPECT_EQ(landmarks.of(finding, "a.md"), landmark_of(text, "$600 billion"));
}

TEST(Landmark, OfADisagreementHoldsWhatDisagrees) {
  const std::string text = "It cost $6 million (£4.2 million).";
  const Article article = read_markdown(text).value();
  const std::vector<Figure> all = figures(article);
  const auto place_of = [&](const std::string& written) {
    const std::size_t at = text.find(written);
    return Place{"a.md", {at, at + written.size()}};
  };
  Finding finding;
  finding.rule = "OB208";
  finding.place = place_of("£4.2 million");
  finding.related.push_back({place_of("$6 million"), "of this"});
  EXPECT_EQ(Landmarks(article, all).of(finding, "a.md").subject, "money 4200000 GBP & money 6000000 USD");
}

TEST(Landmark, OfWhatIsNoFigureIsItsWords) {
  const std::string text = "Sales rose TK in March.";
  const Article article = read_markdown(text).value();
  const Landmarks landmarks(article, {});
  Finding finding;
  finding.place = {"a.md", {11, 13}};
  EXPECT_EQ(shown(landmarks.of(finding, "a.md")), "tk: sales rose … in march");
}

TEST(Landmark, OfAPlaceInYamlIsTheWordsThere) {
  const std::string yaml =
      "annotations:\n- id: nvidia-loss\n  exact: \"nearly $600 billion\"\n  note: Yes.\n";
  Finding finding;
  finding.rule = "OB201";
  const std::size_t at = yaml.find("\"nearly");
  finding.place = {"a.yaml", {at, at + 21}};
  EXPECT_EQ(shown(Landmarks(yaml).of(finding, "a.yaml")),
            "nearly 600 billion: id nvidia loss exact … note yes");
}

TEST(Landmark, OfALongPassageHoldsItsNumeralsToTheEnd) {
  const auto subject = [](const std::string& text) {
    Finding finding;
    finding.place.bytes = {1, text.size()};
    return Landmarks(text).of(finding, "").subject;
  };
  const std::string text = "-one two three four five six seven eight, nine ten 11 twelve";
  EXPECT_EQ(subject(text), "one two three four five six seven eight 11");
}

TEST(Landmark, OfAWholeFileIsEmpty) {
  EXPECT_EQ(Landmarks("words").of(Finding{}, "a.md"), Landmark{});
  Finding beyond;
  beyond.place.bytes = {90, 99};
  EXPECT_EQ(shown(Landmarks("two words").of(beyond, "a.md")), ": two words … ");
}

TEST(Landmark, IsMadeOfAnyBytes) {
  const std::string bytes = "\xff\xc3\xa9\xe2\x82 5 %\xf0\x9f x";
  for (std::size_t begin = 0; begin <= bytes.size(); ++begin)
    for (std::size_t end = begin; end <= bytes.size(); ++end) {
      Finding finding;
      finding.place.bytes = {begin, end};
      const Landmark landmark = Landmarks(bytes).of(finding, "");
      EXPECT_EQ(landmark.before.find('\t'), std::string::npos);
    }
}

TEST(ValueText, IsShortAndExact) {
  Quantity quantity;
  const auto text = [&](double low, double high) {
    quantity.low = low;
    quantity.high = high;
    return value_text(quantity);
  };
  const double open = std::numeric_limits<double>::infinity();
  EXPECT_EQ(text(6e11, 6e11), "600000000000");
  EXPECT_EQ(text(0.1, 0.1), "0.1");
  EXPECT_EQ(text(3.1415926535, 3.1415926535), "3.1415926535");
  EXPECT_EQ(text(-5, 6), "-5..6");
  EXPECT_EQ(text(5, open), "5..");
  EXPECT_EQ(text(-open, 5), "..5");
}

}  // namespace
}  // namespace obelus
