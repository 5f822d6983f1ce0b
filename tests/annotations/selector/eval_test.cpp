// How safe and how bold matching is on cases made of real articles: typography that editors change, and
// passages that were deleted while a lookalike stayed.

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "obelus/lock.hpp"
#include "obelus/match.hpp"
#include "obelus/reader.hpp"
#include "support/corpus.hpp"

namespace obelus {
namespace {

using nlohmann::json;

// One case, and what the matcher made of it: by the selector alone, or with a lock of the text before.
struct Judged {
  const json& each;
  const Match& match;
  const std::string& text;
};

void for_each_case(const char* file, bool with_lock, const std::function<void(const Judged&)>& judge) {
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
    const std::vector<Query> queries = {query};
    const Matcher matcher(queries);
    Lock lock;
    if (with_lock) {
      const Article old = read_plain(each["old_text"]);
      lock = lock_of(old, queries, matcher.match(old));
    }
    judge({each, matcher.match(read_plain(text), with_lock ? &lock : nullptr).front(), text});
  }
}

// Bytes of a text whose cases count code points.
Span bytes_of(const std::string& text, std::size_t begin, std::size_t end) {
  Span span{text.size(), text.size()};
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if ((static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80) continue;
    if (count == begin) span.begin = at;
    if (count++ == end) span.end = at;
  }
  return span;
}

// Whether a place is where the passage's words are now.
bool is_right(const Judged& judged) {
  const json& expected = judged.each["expect"];
  if (expected.is_null()) return false;
  const Span wanted = bytes_of(judged.text, expected["start"], expected["end"]);
  const Span place = judged.match.places.front();
  const std::size_t both =
      place.overlaps(wanted) ? std::min(place.end, wanted.end) - std::max(place.begin, wanted.begin) : 0;
  return both * 2 >= std::min(wanted.size(), place.size());
}

// Of the cases whose passage is still there, the part that is found; none may be found elsewhere.
double part_found(bool with_lock) {
  int present = 0;
  int right = 0;
  for_each_case("real-edits.dev.jsonl", with_lock, [&](const Judged& judged) {
    present += !judged.each["expect"].is_null();
    if (judged.match.places.empty()) return;
    EXPECT_TRUE(is_right(judged)) << judged.each["id"];
    right += is_right(judged);
    const bool has_new_figure = judged.each.value("digits_changed", false);
    EXPECT_TRUE(judged.match.figures_changed || !has_new_figure) << judged.each["id"];
  });
  return present == 0 ? 0 : static_cast<double>(right) / present;
}

TEST(MatchOnRealText, SeesThroughEveryKindOfTypography) {
  SKIP_WITHOUT_DATA();
  for_each_case("synthetic-typography.dev.jsonl", false, [](const Judged& judged) {
    const auto& [each, match, text] = judged;
    ASSERT_EQ(match.places.size(), 1U) << each["id"];
    EXPECT_EQ(text.substr(match.places[0].begin, match.places[0].size()), each["expect"]["text"])
        << each["id"];
    EXPECT_FALSE(match.figures_changed) << each["id"];
  });
}

TEST(MatchOnRealText, AttachesToNoLookalike) {
  SKIP_WITHOUT_DATA();
  for (const bool with_lock : {false, true})
    for_each_case("synthetic-decoys.dev.jsonl", with_lock, [](const Judged& judged) {
      EXPECT_TRUE(judged.match.places.empty()) << judged.each["id"];
    });
}

TEST(MatchOnRealText, IsNeverWrongAboutEditedArticles) {
  SKIP_WITHOUT_DATA();
  EXPECT_GE(part_found(false), 0.93);
}

TEST(MatchOnRealText, FindsMoreWithALockAndIsNeverWrong) {
  SKIP_WITHOUT_DATA();
  EXPECT_GE(part_found(true), 0.975);
}

// An edit of a passage at random: words put in, taken out and replaced by others of the article.
std::string edited(const std::vector<std::string>& words, std::size_t edits, std::mt19937& random,
                   const std::vector<std::string>& others) {
  std::vector<std::string> changed = words;
  for (std::size_t i = 0; i < edits && !changed.empty(); ++i) {
    const auto at = changed.begin() + static_cast<std::ptrdiff_t>(random() % changed.size());
    const std::string& other = others[random() % others.size()];
    switch (random() % 3) {
      case 0: changed.insert(at, other); break;
      case 1: changed.erase(at); break;
      default: *at = other;
    }
  }
  std::string text;
  for (const std::string& word : changed) text += (text.empty() ? "" : " ") + word;
  return text;
}

std::string joined(const std::vector<std::string>& words, std::size_t first, std::size_t count) {
  std::string text;
  for (std::size_t i = first; i < first + count; ++i) text += words[i] + " ";
  return text;
}

// Whether five words in a row of a passage, or most of a shorter one, stand elsewhere in the article too, as
// where a summary quotes it.
bool says_it_twice(const std::vector<std::string>& words, std::size_t first, std::size_t count) {
  const std::size_t run = std::min<std::size_t>(5, count / 2 + 1);
  const std::string before = " " + joined(words, 0, first);
  const std::string after = " " + joined(words, first + count, words.size() - first - count);
  for (std::size_t i = first; i + run <= first + count; ++i) {
    const std::string some = " " + joined(words, i, run);
    if (before.find(some) != std::string::npos || after.find(some) != std::string::npos) return true;
  }
  return false;
}

// Passages of real articles, edited where they stand or taken out. Whatever is found then lies in the edited
// passage. Without a lock nobody can tell the passage from its copy, so those with a copy are left out.
void edit_at_random(bool with_lock) {
  std::mt19937 random(20);
  int found = 0;
  int kept = 0;
  for (const auto& path : testing::files_below(testing::data_dir() / "corpus" / "18f", ".md")) {
    const auto article = read_markdown(testing::read_file(path));
    if (!article) continue;
    const std::string& then = article->text;
    std::vector<std::string> words;
    std::vector<Span> spans;
    for (std::size_t begin = 0; begin < then.size();) {
      const std::size_t end = std::min(then.find_first_of(" \n", begin), then.size());
      if (end > begin) {
        words.push_back(then.substr(begin, end - begin));
        spans.push_back({begin, end});
      }
      begin = end + 1;
    }
    if (words.size() < 100) continue;
    for (int round = 0; round < 4; ++round) {
      const std::size_t count = 5 + random() % 20;
      const std::size_t first = random() % (words.size() - count);
      const Span passage{spans[first].begin, spans[first + count - 1].end};
      const bool is_deleted = round == 3;
      const std::vector<std::string> own(words.begin() + static_cast<std::ptrdiff_t>(first),
                                         words.begin() + static_cast<std::ptrdiff_t>(first + count));
      const std::string now = is_deleted ? "" : edited(own, random() % (count / 2 + 1), random, words);
      if (!with_lock && says_it_twice(words, first, count)) continue;
      const std::size_t before = std::min<std::size_t>(passage.begin, 32);
      Query query;
      query.exact = {then.substr(passage.begin, passage.size())};
      query.prefix = then.substr(passage.begin - before, before);
      query.suffix = then.substr(passage.end, 32);
      const std::vector<Query> queries = {query};
      const Matcher matcher(queries);
      const Article old = read_plain(then);
      const Lock lock = lock_of(old, queries, matcher.match(old));
      if (with_lock && lock.passages.empty()) continue;
      const Article text = read_plain(then.substr(0, passage.begin) + now + then.substr(passage.end));
      const Match match = matcher.match(text, with_lock ? &lock : nullptr).front();
      kept += !is_deleted;
      if (match.places.empty()) continue;
      found += !is_deleted;
      const Span place = match.places.front();
      EXPECT_TRUE(!is_deleted && place.begin < passage.begin + now.size() && passage.begin < place.end)
          << path << "\n"
          << query.exact.front() << "\nnow " << now << "\ngot " << text.text_of(place);
    }
  }
  EXPECT_GT(found * 10, kept * 8) << "of " << kept;
}

TEST(MatchOnRealText, IsNeverWrongAboutPassagesEditedAtRandom) {
  SKIP_WITHOUT_DATA();
  edit_at_random(false);
}

TEST(MatchOnRealText, IsNeverWrongAboutCopiesWithALock) {
  SKIP_WITHOUT_DATA();
  edit_at_random(true);
}

}  // namespace
}  // namespace obelus
