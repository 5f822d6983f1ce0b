#include "notes/dates.hpp"

#include <gtest/gtest.h>

#include <string>

namespace obelus::notes {
namespace {

struct Row {
  std::string_view tag;
  std::string_view day;      // 1 February 2025
  std::string_view month;    // February 2025
  std::string_view year;     // 2025
  std::string_view checked;  // on 29 January 2025
};

TEST(Dates, AreWrittenAsTheLanguageDoes) {
  const Row rows[] = {
      {"en", "1 February 2025", "February 2025", "2025", "checked {date}"},
      {"en-US", "February 1, 2025", "February 2025", "2025", "checked {date}"},
      {"de", "1. Februar 2025", "Februar 2025", "2025", "geprüft am {date}"},
      {"fr", "1er février 2025", "février 2025", "2025", "vérifié le {date}"},
      {"es", "1 de febrero de 2025", "febrero de 2025", "2025", "comprobado el {date}"},
      {"it", "1º febbraio 2025", "febbraio 2025", "2025", "verificato in data {date}"},
      {"pt", "1º de fevereiro de 2025", "fevereiro de 2025", "2025", "verificado em {date}"},
      {"nl", "1 februari 2025", "februari 2025", "2025", "gecontroleerd op {date}"},
      {"ru", "1 февраля 2025", "февраль 2025", "2025", "проверено {date}"},
      {"ar", "1 فبراير 2025", "فبراير 2025", "2025", "جرى التحقق في {date}"},
      {"ja", "2025年2月1日", "2025年2月", "2025年", "{date}確認"},
      {"zh", "2025年2月1日", "2025年2月", "2025年", "{date}核查"},
  };
  for (const Row& row : rows) {
    const Language& language = language_for(row.tag);
    EXPECT_EQ(format_date(language, {2025, 2, 1}), row.day);
    EXPECT_EQ(format_date(language, {2025, 2, 0}), row.month);
    EXPECT_EQ(format_date(language, {2025, 0, 0}), row.year);
    EXPECT_EQ(dated_label(language, language.checked, {2025, 1, 29}), row.checked);
  }
}

TEST(Dates, TakeThePrepositionOfTheirPrecision) {
  const Language& german = language_for("de");
  EXPECT_EQ(dated_label(german, german.accessed, {2025, 1, 29}), "abgerufen am {date}");
  EXPECT_EQ(dated_label(german, german.accessed, {2025, 1, 0}), "abgerufen im {date}");
  EXPECT_EQ(dated_label(german, german.accessed, {2025, 0, 0}), "abgerufen {date}");
}

TEST(Dates, SayOnceWhatTheEndsOfARangeShare) {
  const Language& english = language_for("en");
  EXPECT_EQ(format_range(english, {{2025, 2, 1}, Date{2025, 2, 5}}), "1–5 February 2025");
  EXPECT_EQ(format_range(english, {{2025, 2, 1}, Date{2025, 3, 5}}), "1 February 2025 – 5 March 2025");
  EXPECT_EQ(format_range(english, {{2025, 1, 0}, Date{2025, 3, 0}}), "January–March 2025");
  EXPECT_EQ(format_range(english, {{2024, 12, 0}, Date{2025, 1, 0}}), "December 2024 – January 2025");
  EXPECT_EQ(format_range(english, {{2023, 0, 0}, Date{2024, 0, 0}}), "2023–2024");
  EXPECT_EQ(format_range(english, {{2023, 0, 0}, Date{2023, 0, 0}}), "2023");
  EXPECT_EQ(format_range(english, {{2023, 0, 0}, std::nullopt}), "2023");
  EXPECT_EQ(format_range(language_for("en-US"), {{2025, 2, 1}, Date{2025, 2, 5}}), "February 1–5, 2025");
}

TEST(Dates, HaveAMachineReadableFormWhereHtmlHasOne) {
  EXPECT_EQ(machine_date({2025, 2, 1}), "2025-02-01");
  EXPECT_EQ(machine_date({2025, 2, 0}), "2025-02");
  EXPECT_EQ(machine_date({79, 0, 0}), "0079");
  EXPECT_EQ(machine_date({-44, 3, 15}), "");
  EXPECT_EQ(format_date(language_for("en"), {-44, 3, 15}), "15 March −44");
}

}  // namespace
}  // namespace obelus::notes
