#include "notes/language.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace obelus::notes {
namespace {

TEST(Languages, HaveEveryLabelAndWord) {
  for (const Language* language : all_languages()) {
    SCOPED_TRACE(language->tag);
    for (const LabelName& label : label_names()) EXPECT_FALSE((language->*label.label).empty()) << label.name;
    for (const auto& months : {language->months, language->months_alone}) {
      EXPECT_EQ(std::set<std::string_view>(months.begin(), months.end()).size(), 12U);
      EXPECT_FALSE(std::set<std::string_view>(months.begin(), months.end()).count(""));
    }
    for (const std::string_view text :
         {language->open_quote, language->close_quote, language->comma, language->semicolon,
          language->full_stop, language->first_day, language->decimal, language->group})
      EXPECT_FALSE(text.empty());
    EXPECT_FALSE(language->scales.empty());
    for (std::size_t i = 1; i < language->scales.size(); ++i)
      EXPECT_LT(language->scales[i - 1].power, language->scales[i].power);
  }
}

TEST(Languages, HaveTheVariablePartsThatAPatternNeeds) {
  const auto has = [](std::string_view pattern, std::initializer_list<std::string_view> parts) {
    for (const std::string_view part : parts)
      EXPECT_NE(pattern.find(part), std::string_view::npos) << part << " in " << pattern;
  };
  for (const Language* language : all_languages()) {
    SCOPED_TRACE(language->tag);
    has(language->note, {"{n}"});
    has(language->disputed_note, {"{n}"});
    has(language->back, {"{n}", "{k}"});
    has(language->as_of, {"{date}"});
    has(fill(language->checked, "when", "{date}"), {"{date}"});
    has(fill(language->accessed, "when", "{date}"), {"{date}"});
    has(language->two_names, {"{a}", "{b}"});
    has(language->many_names, {"{a}"});
    has(language->editors, {"{a}"});
    has(language->edition, {"{n}"});
    has(language->day_date, {"{d}", "{month}", "{y}"});
    has(language->month_date, {"{month}", "{y}"});
    has(language->year_date, {"{y}"});
    for (const std::string_view when : {language->when_day, language->when_month, language->when_year})
      has(when, {"{date}"});
    for (const std::string_view amount :
         {language->percent, language->points, language->money, language->scaled_money})
      has(amount, {"{n}"});
    has(language->scaled, {"{n}", "{scale}"});
  }
}

TEST(Languages, AreFoundByTheLongestTagThatFits) {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"en", "en"},
      {"en-GB", "en"},
      {"en-US", "en-US"},
      {"EN-us-posix", "en-US"},
      {"de-AT", "de"},
      {"de_CH", "de"},
      {"pt-BR", "pt"},
      {"pt-PT", "pt-PT"},
      {"zh-Hans-CN", "zh"},
      {"zh-TW", "zh-Hant"},
      {"zh-Hant-HK", "zh-Hant"},
      {"ar-EG", "ar"},
      {"sv", "en"},
      {"", "en"},
      {"eng", "en"},
      {"\"><b>", "en"},
  };
  for (const auto& [tag, table] : rows) EXPECT_EQ(language_for(tag).tag, table) << tag;
}

TEST(Languages, AreTheSameWhateverTheRegion) {
  EXPECT_TRUE(same_language("en-GB", "en"));
  EXPECT_TRUE(same_language("pt", "PT_br"));
  EXPECT_FALSE(same_language("en", "de"));
  EXPECT_FALSE(same_language("en", ""));
  EXPECT_FALSE(same_language("eng", "en"));
}

TEST(Fill, PutsValuesInOnceAndLeavesTheRest) {
  const std::pair<std::string_view, std::string_view> values[] = {{"k", "{n}"}, {"n", "2"}};
  EXPECT_EQ(fill("Back to reference {k} of note {n}", values), "Back to reference {n} of note 2");
  EXPECT_EQ(fill("{x} and {n", values), "{x} and {n");
  EXPECT_EQ(fill("", values), "");
}

}  // namespace
}  // namespace obelus::notes
