#include "notes/quantity.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <string>

namespace obelus::notes {
namespace {

FigureValue one(double value, std::string unit) { return {value, value, std::move(unit), "as written"}; }

struct Row {
  std::string_view tag;
  std::string_view six_million_dollars;
  std::string_view five_and_a_half_million_euros;
  std::string_view dollars_482000;
  std::string_view percent;  // 12.5
};

TEST(Figures, AreWrittenAsTheLanguageDoes) {
  const Row rows[] = {
      {"en", "$6 million", "€5.5 million", "$482,000", "12.5%"},
      {"de", "6\u00a0Mio.\u00a0$", "5,5\u00a0Mio.\u00a0€", "482.000\u00a0$", "12,5\u00a0%"},
      {"fr", "6\u00a0millions\u00a0de dollars", "5,5\u00a0millions\u00a0d’euros", "482\u202f000\u00a0$",
       "12,5\u00a0%"},
      {"es", "6\u00a0millones\u00a0de dólares", "5,5\u00a0millones\u00a0de euros", "482.000\u00a0$",
       "12,5\u00a0%"},
      {"it", "6\u00a0milioni\u00a0di dollari", "5,5\u00a0milioni\u00a0di euro", "482.000\u00a0$", "12,5%"},
      {"pt", "6\u00a0milhões\u00a0de dólares", "5,5\u00a0milhões\u00a0de euros",
       "$\u00a0"
       "482.000",
       "12,5%"},
      {"nl",
       "$\u00a0"
       "6\u00a0miljoen",
       "€\u00a0"
       "5,5\u00a0miljoen",
       "$\u00a0"
       "482.000",
       "12,5%"},
      {"ru", "6\u00a0млн\u00a0долларов", "5,5\u00a0млн\u00a0евро",
       "482\u00a0"
       "000\u00a0$",
       "12,5\u00a0%"},
      {"ar", "6\u00a0مليون\u00a0دولار", "5.5\u00a0مليون\u00a0يورو", "482,000\u00a0دولار", "12.5%"},
      {"ja", "600万ドル", "550万ユーロ", "48.2万ドル", "12.5%"},
      {"zh", "600万美元", "550万欧元", "48.2万美元", "12.5%"},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.tag);
    const Language& language = language_for(row.tag);
    EXPECT_EQ(format_figure(language, one(6e6, "USD")), row.six_million_dollars);
    EXPECT_EQ(format_figure(language, one(5.5e6, "EUR")), row.five_and_a_half_million_euros);
    EXPECT_EQ(format_figure(language, one(482000, "USD")), row.dollars_482000);
    EXPECT_EQ(format_figure(language, one(12.5, "%")), row.percent);
  }
}

TEST(Figures, TakeAScaleWordOnlyWhereNothingIsLost) {
  const Language& english = language_for("en");
  const std::pair<double, std::string_view> rows[] = {
      {600e9, "$600 billion"}, {5.576e6, "$5.576 million"}, {5576123, "$5,576,123"},
      {999999, "$999,999"},    {1e6, "$1 million"},         {1.2e12, "$1.2 trillion"},
      {0.99, "$0.99"},         {-6e6, "−$6 million"},       {0, "$0"},
      {1234.5, "$1,234.5"},    {1e15, "$1,000 trillion"},
  };
  for (const auto& [value, text] : rows) EXPECT_EQ(format_figure(english, one(value, "USD")), text);
}

TEST(Figures, OfARangeSayTheirUnitOnce) {
  const Language& english = language_for("en");
  EXPECT_EQ(format_figure(english, {5e6, 6e6, "USD", ""}), "$5–6 million");
  EXPECT_EQ(format_figure(english, {500e3, 2e6, "EUR", ""}), "€0.5–2 million");
  EXPECT_EQ(format_figure(english, {20, 30, "%", ""}), "20–30%");
  EXPECT_EQ(format_figure(english, {0, 2e6, "USD", ""}), "$0–2 million");
}

TEST(Figures, HaveUnitsOfAnyKind) {
  const Language& english = language_for("en");
  EXPECT_EQ(format_figure(english, one(50000, "chips")), "50,000\u00a0chips");
  EXPECT_EQ(format_figure(english, one(9.81, "m/s²")), "9.81\u00a0m/s²");
  EXPECT_EQ(format_figure(english, one(1.4, "pp")), "1.4 percentage points");
  EXPECT_EQ(format_figure(english, one(50000, "")), "50,000");
  EXPECT_EQ(format_figure(english, one(3e6, "CHF")),
            "CHF\u00a0"
            "3 million");
  EXPECT_EQ(format_figure(language_for("de"), one(3e6, "CHF")), "3\u00a0Mio.\u00a0CHF");
  EXPECT_EQ(format_figure(language_for("ja"), one(3e6, "SEK")), "300万\u00a0SEK");
}

TEST(Figures, OfFourDigitsAreGroupedWhereTheLanguageDoes) {
  EXPECT_EQ(format_figure(language_for("en"), one(2000, "")), "2,000");
  EXPECT_EQ(format_figure(language_for("es"), one(2000, "")), "2000");
  EXPECT_EQ(format_figure(language_for("es"), one(20000, "")), "20.000");
}

TEST(Figures, TakeTheSingularWhereTheLanguageDoes) {
  EXPECT_EQ(format_figure(language_for("es"), one(1e6, "EUR")), "1\u00a0millón\u00a0de euros");
  EXPECT_EQ(format_figure(language_for("es"), one(1.5e6, "EUR")), "1,5\u00a0millones\u00a0de euros");
  EXPECT_EQ(format_figure(language_for("fr"), one(1.5e6, "EUR")), "1,5\u00a0million\u00a0d’euros");
}

TEST(Figures, ThatAreNotFiniteStandAsWritten) {
  const double infinite = std::numeric_limits<double>::infinity();
  EXPECT_EQ(format_figure(language_for("en"), one(infinite, "USD")), "as written");
  EXPECT_EQ(machine_number(infinite), "");
}

TEST(MachineNumber, HasNoExponent) {
  EXPECT_EQ(machine_number(6e6), "6000000");
  EXPECT_EQ(machine_number(600e9), "600000000000");
  EXPECT_EQ(machine_number(0.5), "0.5");
  EXPECT_EQ(machine_number(-1e-7), "-0.0000001");
  EXPECT_EQ(machine_number(1e300).size(), 301U);
}

}  // namespace
}  // namespace obelus::notes
