// What other programs ask of themselves, case by case. Where a case expects what we promise too, it holds
// here; where it expects something else, the table below has it, with the reason.

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "obelus/match.hpp"
#include "obelus/reader.hpp"
#include "support/corpus.hpp"

namespace obelus {
namespace {

using nlohmann::json;

std::size_t bytes_at(const std::string& text, std::size_t code_points) {
  std::size_t at = 0;
  for (; at < text.size(); ++at)
    if ((static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80 && code_points-- == 0) break;
  return at;
}

std::size_t length_of(const std::string& text) {
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80;
  return count;
}

Match match(const json& each, const std::string& text) {
  Query query;
  const json& selector = each["selector"];
  query.exact = {selector["exact"].get<std::string>()};
  query.prefix = selector.value("prefix", "");
  query.suffix = selector.value("suffix", "");
  if (each.contains("position_hint")) {
    const std::size_t begin = each["position_hint"];
    query.position = Span{begin, begin + length_of(query.exact.front())};
  }
  return Matcher({query}).match(read_plain(text)).front();
}

// The places a case allows; none when the passage is gone.
std::vector<Span> allowed(const json& each, const std::string& text) {
  std::vector<Span> spans;
  const auto add = [&](const json& one) {
    if (one.is_object()) spans.push_back({bytes_at(text, one["start"]), bytes_at(text, one["end"])});
  };
  if (each.contains("expect_any"))
    for (const json& one : each["expect_any"]) add(one);
  else
    add(each.value("expect", json()));
  return spans;
}

// Punctuation at the ends does not count: whether a quotation ends with its full stop is a matter of taste.
Span bare(const std::string& text, Span span) {
  constexpr std::string_view edges = " \n\t.,;:!?\"'()";
  while (!span.empty() && edges.find(text[span.begin]) != std::string_view::npos) ++span.begin;
  while (!span.empty() && edges.find(text[span.end - 1]) != std::string_view::npos) --span.end;
  return span;
}

bool holds(const json& each) {
  const std::string text = each["text"];
  const std::vector<Span> places = match(each, text).places;
  const std::vector<Span> spans = allowed(each, text);
  if (places.empty() || spans.empty()) return places.empty() && spans.empty();
  for (const Span span : spans)
    if (bare(text, span) == bare(text, places.front())) return true;
  return false;
}

// Cases that ask for a quotation in a text: the others are of selectors that we do not have.
bool is_ours(const json& each) {
  const bool has_places = each.contains("expect") || each.contains("expect_any");
  return each.contains("text") && has_places && each["selector"].contains("exact") &&
         !each["selector"].contains("end");
}

struct Other {
  std::string_view reason;
  std::vector<std::string_view> cases;
};

const std::vector<Other>& others() {
  static const std::vector<Other> all = {
      {"a quotation is whole words, unless prefix and suffix complete them",
       {"apm-01", "apm-04", "apm-06", "apm-09", "apm-10", "apm-13", "apm-14", "apm-15",
        "apm-19", "apd-01", "apd-02", "apd-03", "apd-04", "apd-05", "apd-06", "apd-07",
        "apd-08", "asm-10", "asm-12", "asm-20", "daq-07", "wpt-56", "tfp-10"}},
      {"of several equal places none is taken, not the first",
       {"apm-07", "apm-08", "asm-17", "asm-22", "asm-15"}},
      {"nothing is quoted", {"apm-20", "apm-21", "apm-22", "apm-23", "apm-24", "apd-10", "apd-21"}},
      {"the case of letters tells no context from another", {"apd-18", "apd-22"}},
      {"white space beside a prefix or suffix does not count", {"apm-18", "tfp-08", "wpt-13"}},
      {"a prefix or suffix may be cut within a word", {"wpt-39", "wpt-60"}},
      {"an apostrophe parts words", {"wpt-55"}},
      {"in scripts without spaces every character is a word", {"tfw-50", "tfw-51"}},
      {"a short quotation with a word that is not there is too little without context",
       {"asm-03", "asm-04", "asm-05", "asm-06", "asm-07", "asm-08", "asm-09", "asm-13", "daq-03", "hmq-02",
        "hmq-04", "hmq-05", "hmq-06", "hmq-26", "hmq-27", "hmq-28"}},
      {"a short quotation is not taken where its context is another one",
       {"daq-08", "hmq-10", "hmq-14", "hmq-20", "hmq-21", "hmq-24", "hmq-25", "hmq-29", "hmq-30"}},
      {"a third of the quotation is gone, and nothing else is known of it", {"asm-23"}},
      {"blocks are told apart by how the page is marked up, which the plain text does not show",
       {"wpt-46", "wpt-47", "wpt-49", "wpt-50"}},
  };
  return all;
}

TEST(Peers, ExpectWhatHoldsHereOrSomethingElseThatIsListed) {
  SKIP_WITHOUT_DATA();
  std::map<std::string_view, std::string_view> listed;
  for (const Other& other : others())
    for (const auto id : other.cases) listed[id] = other.reason;
  std::set<std::string, std::less<>> seen;
  for (const auto& path : testing::files_below(testing::data_dir() / "eval" / "anchoring", ".jsonl")) {
    if (!path.filename().string().starts_with("peer-")) continue;
    std::ifstream in(path);
    for (std::string line; std::getline(in, line);) {
      const json each = json::parse(line);
      if (!is_ours(each)) continue;
      const std::string id = each["id"];
      const auto other = listed.find(id);
      seen.insert(id);
      if (other == listed.end())
        EXPECT_TRUE(holds(each)) << id << ": " << each["selector"];
      else
        EXPECT_FALSE(holds(each)) << id << " holds now, listed as: " << other->second;
    }
  }
  EXPECT_GT(seen.size(), 200U);
  for (const auto& [id, reason] : listed) EXPECT_TRUE(seen.count(id)) << id;
}

}  // namespace
}  // namespace obelus
