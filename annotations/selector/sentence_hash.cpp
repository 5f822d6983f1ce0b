#include "selector/sentence_hash.hpp"

#include <algorithm>

namespace obelus::selector {

std::vector<std::uint64_t> hash_sentences(const Page& page, const std::vector<Span>& sentences) {
  std::vector<std::uint64_t> hashes;
  hashes.reserve(sentences.size());
  auto word = page.words().begin();
  for (const Span sentence : sentences) {
    const std::size_t begin = page.folded.folded_at(sentence.begin);
    const std::size_t end = page.folded.folded_at(sentence.end);
    StableHash hash;
    while (word != page.words().end() && word->begin < begin) ++word;
    if (word == page.words().end() || word->begin >= end) hash.add(page.text().substr(begin, end - begin));
    for (; word != page.words().end() && word->begin < end; ++word) {
      hash.add(page.text().substr(word->begin, word->end - word->begin));
      hash.add(" ");
    }
    hashes.push_back(hash.value());
  }
  return hashes;
}

}  // namespace obelus::selector
