#include "figures/policy/context/designation.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "figures/policy/context/named.hpp"
#include "figures/policy/rules.hpp"
#include "obelus/figure.hpp"
#include "obelus/quantity.hpp"
#include "obelus/reader.hpp"

namespace obelus {
namespace {

// The codes of the rules that fire for the last figure of `text`; nothing unless it is a designation.
std::vector<std::string> fired_for_designation(const std::string& text, bool& is_one) {
  const Article article = read_plain(text);
  const std::vector<Quantity> found = quantities(article.text);
  const std::vector<Figure> all = figures(article);
  const FigurePolicy policy;
  const policy::Lexicon& words = policy::lexicon_of("en");
  const policy::Named named(article, found);
  policy::Sentences sentences(article.text, words);
  policy::Telling telling(article.text, words);
  policy::Surroundings::Memory memory;
  const policy::Surroundings around{article, words, policy, named, sentences, telling, false, memory};
  std::vector<std::string> codes;
  const Quantity& last = found.back();
  std::size_t before = 0;
  while (before < all.size() && all[before].text.end <= last.text.begin) ++before;
  const policy::Site site(around, last, *article.block_at(last.text.begin), std::span(all).first(before));
  is_one = policy::is_designation(site);
  if (!is_one) return codes;
  for (const policy::Rule& rule : policy::rules())
    if (rule.covers != nullptr && rule.covers(site)) codes.emplace_back(rule.reason.code);
  return codes;
}

TEST(Designation, IsANumberWithACapitalThatMeansNothing) {
  bool is_one = false;
  for (const char* text :
       {"we joined 18F", "18F is small", "the 18F\u2019s", "at 18F's door", "18F and 7F"}) {
    fired_for_designation(text, is_one);
    EXPECT_TRUE(is_one) << text;
  }
  for (const char* text : {"page 18F", "in May 18F", "at 18P", "the 1950F", "(18F", "18F2", "v18F", "18f"}) {
    fired_for_designation(text, is_one);
    EXPECT_FALSE(is_one) << text;
  }
}

// No rule that the table leaves out for designations would fire before the one that does.
TEST(Designation, IsWhatTheFirstOfAllRulesSaysItIs) {
  const std::vector<std::string> leads = {"",           "the ",
                                          "at ",        "past ",
                                          "half past ", "page ",
                                          "last ",      "the last ",
                                          "scale of ",  "May ",
                                          "may ",       "of ",
                                          "Monday ",    "press ",
                                          "car ",       "catch ",
                                          "AD ",        "CFR ",
                                          "at 5 ",      "7 / ",
                                          "page 5, ",   "May 5, ",
                                          "5 May and ", "10am to ",
                                          "# ",         "<",
                                          "id: ",       "April of ",
                                          "(",          "in \u201C",
                                          "join ",      "is ",
                                          "on the ",    "from 9am, we were at "};
  const std::vector<std::string> tails = {"",         " is",    "\u2019s work", "'s",  ", then",
                                          " May",     " pages", " ago",         " am", " street",
                                          " of them", "",       " below",       "::a"};
  std::size_t seen = 0;
  for (const std::string& lead : leads)
    for (const std::string number :
         {"1", "3", "4", "5", "7", "9", "11", "16", "18", "22", "99", "101", "311", "911"})
      for (const char letter : {'B', 'F', 'W', 'Z'})
        for (const std::string& tail : tails) {
          bool is_one = false;
          const std::string text = lead + number + letter + tail;
          const auto codes = fired_for_designation(text, is_one);
          if (!is_one) continue;
          ++seen;
          ASSERT_FALSE(codes.empty()) << text;
          ASSERT_EQ(codes.front(), "letters-and-digits") << text;
        }
  EXPECT_GT(seen, 2000U);
}

}  // namespace
}  // namespace obelus
