#include "obelus/lock.hpp"

#include <algorithm>
#include <string_view>

#include "selector/sentence_hash.hpp"

namespace obelus {
namespace {

constexpr std::size_t most_text = 16'000;

bool is_certain(const Query& query, const Match& match) {
  const bool sure = match.status == MatchStatus::exact || match.status == MatchStatus::normalised;
  return sure && match.places.size() == 1 && !match.figures_changed && !query.is_name &&
         query.occurrences == Occurrences::one;
}

}  // namespace

std::vector<std::uint64_t> sentence_hashes(const Article& article) {
  return selector::hash_sentences(selector::Page(article), sentences_of(article));
}

std::uint64_t hash_of(const Query& query) {
  selector::StableHash hash;
  const auto add = [&](std::string_view text) {
    hash.add(std::to_string(text.size()));
    hash.add(":");
    hash.add(text);
  };
  for (const std::string& form : query.exact) add(form);
  add(query.prefix);
  add(query.suffix);
  if (query.within) {
    add(query.within->heading);
    add(query.within->css);
  }
  return hash.value();
}

Lock lock_of(const Article& article, std::span<const Query> queries, std::span<const Match> matches) {
  Lock lock;
  const std::vector<Span> sentences = sentences_of(article);
  lock.sentences = selector::hash_sentences(selector::Page(article), sentences);
  for (std::size_t i = 0; i < std::min(queries.size(), matches.size()); ++i) {
    if (!is_certain(queries[i], matches[i])) continue;
    const Span place = matches[i].places.front();
    const auto first = std::partition_point(sentences.begin(), sentences.end(),
                                            [&](Span each) { return each.end <= place.begin; });
    const auto behind =
        std::partition_point(first, sentences.end(), [&](Span each) { return each.begin < place.end; });
    if (first == behind) continue;
    const Span whole{std::min(first->begin, place.begin), std::max((behind - 1)->end, place.end)};
    if (whole.size() > most_text) continue;
    lock.passages.push_back({i,
                             hash_of(queries[i]),
                             static_cast<std::size_t>(first - sentences.begin()),
                             std::string(article.text_of(whole)),
                             {place.begin - whole.begin, place.end - whole.begin}});
  }
  return lock;
}

}  // namespace obelus
