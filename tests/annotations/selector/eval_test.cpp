// How safe and how bold matching is on cases made of real articles: typography that editors change, and
// passages that were deleted while a lookalike stayed.

#include <gtest/gtest.h>

#include <fstream>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "obelus/match.hpp"
#include "obelus/reader.hpp"
#include "support/corpus.hpp"

namespace obelus {
namespace {

using nlohmann::json;

void for_each_case(const char* file,
                   const std::function<void(const json&, const Match&, const std::string&)>& judge) {
  std::ifstream in(testing::data_dir() / "eval" / "anchoring" / file);
  ASSERT_TRUE(in) << file;
  for (std::string line; std::getline(in, line);) {
    const json each = json::parse(line);
    const std::string text = each["new_text"];
    const json& selector = each["selector"];
    Query query;
    query.exact = {selector["exact"].get<std::string>()};
    query.prefix = selector.value("prefix", "");
    query.suffix = selector.value("suffix", "");
    std::vector<Query> queries;
    queries.push_back(std::move(query));
    judge(each, Matcher(std::move(queries)).match(read_plain(text)).front(), text);
  }
}

TEST(MatchOnRealText, SeesThroughEveryKindOfTypography) {
  SKIP_WITHOUT_DATA();
  for_each_case(
      "synthetic-typography.dev.jsonl", [](const json& each, const Match& match, const std::string& text) {
        ASSERT_EQ(match.places.size(), 1U) << each["id"];
        EXPECT_EQ(text.substr(match.places[0].begin, match.places[0].size()), each["expect"]["text"])
            << each["id"];
        EXPECT_FALSE(match.figures_changed) << each["id"];
      });
}

TEST(MatchOnRealText, AttachesToNoLookalike) {
  SKIP_WITHOUT_DATA();
  for_each_case("synthetic-decoys.dev.jsonl", [](const json& each, const Match& match, const std::string&) {
    EXPECT_TRUE(match.places.empty()) << each["id"];
  });
}

TEST(MatchOnRealText, IsNeverWrongAboutEditedArticles) {
  SKIP_WITHOUT_DATA();
  int landed = 0;
  for_each_case("real-edits.dev.jsonl", [&](const json& each, const Match& match, const std::string&) {
    if (match.places.empty()) return;
    EXPECT_FALSE(each["expect"].is_null()) << each["id"] << " was deleted";
    ++landed;
  });
  EXPECT_GE(landed, 380);
}

}  // namespace
}  // namespace obelus
