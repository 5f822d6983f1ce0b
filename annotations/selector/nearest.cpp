#include "selector/nearest.hpp"

#include <algorithm>
#include <string>
#include <tuple>

#include "obelus/fold.hpp"

namespace obelus::selector {
namespace {

constexpr std::size_t most_asked = 2000;  // quotations, of a page
constexpr std::size_t most_words = 64;    // of a quotation that are looked up
constexpr std::size_t common = 200;       // a word that stands more often says little
constexpr double least_share = 0.4;       // of the quotation's words

// A word of the quotation found in the page.
struct Vote {
  std::uint32_t at;    // word of the page
  std::uint32_t from;  // word of the quotation
};

}  // namespace

void Nearest::make_index() {
  index_.reserve(page_.words.size());
  for (std::uint32_t word = 0; word < page_.words.size(); ++word)
    index_.push_back({page_.words[word].hash, word});
  std::sort(index_.begin(), index_.end(), [](const Entry& a, const Entry& b) {
    return std::tie(a.hash, a.word) < std::tie(b.hash, b.word);
  });
}

std::optional<Candidate> Nearest::to(std::string_view quotation) {
  if (++asked_ > most_asked) return std::nullopt;
  if (index_.empty()) make_index();
  std::vector<Token> words;
  const std::string folded = fold(quotation.substr(0, 4096));
  tokenise(folded, words);
  if (words.size() > most_words) words.resize(most_words);

  std::vector<Vote> votes;
  for (std::uint32_t from = 0; from < words.size(); ++from) {
    const auto by_hash = [](const Entry& entry, std::uint64_t hash) { return entry.hash < hash; };
    auto entry = std::lower_bound(index_.begin(), index_.end(), words[from].hash, by_hash);
    const auto first = entry;
    while (entry != index_.end() && entry->hash == words[from].hash &&
           entry - first <= static_cast<std::ptrdiff_t>(common))
      ++entry;
    if (entry - first > static_cast<std::ptrdiff_t>(common)) continue;
    for (auto each = first; each != entry; ++each) votes.push_back({each->word, from});
  }
  std::sort(votes.begin(), votes.end(),
            [](Vote a, Vote b) { return std::tie(a.at, a.from) < std::tie(b.at, b.from); });

  // A window of the quotation's length, and a quarter, slides over the votes; it counts distinct words.
  const std::size_t reach = words.size() + words.size() / 4;
  std::vector<std::uint32_t> seen(words.size());
  std::size_t distinct = 0;
  std::size_t best = 0;
  Span best_words;
  std::size_t begin = 0;
  for (const Vote& vote : votes) {
    for (; votes[begin].at + reach < vote.at; ++begin) distinct -= --seen[votes[begin].from] == 0;
    distinct += seen[vote.from]++ == 0;
    if (distinct <= best) continue;
    best = distinct;
    best_words = {votes[begin].at, vote.at + std::size_t{1}};
  }
  const double share = words.empty() ? 0 : static_cast<double>(best) / static_cast<double>(words.size());
  if (best == 0 || share < least_share) return std::nullopt;
  const auto text =
      page_.reading_text({page_.words[best_words.begin].begin, page_.words[best_words.end - 1].end});
  if (!text) return std::nullopt;
  Candidate candidate;
  candidate.text = *text;
  candidate.score = share;
  return candidate;
}

}  // namespace obelus::selector
