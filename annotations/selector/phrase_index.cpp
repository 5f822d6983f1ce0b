#include "selector/phrase_index.hpp"

#include <algorithm>
#include <bit>
#include <utility>

namespace obelus::selector {

void PhraseIndex::reserve(std::size_t words) {
  nodes_.reserve(words + 1);
  words_.resize(std::bit_ceil(words * 2 + 1));
  edges_.resize(std::bit_ceil(words * 2 + 1));
}

PhraseIndex::Phrase PhraseIndex::add(std::span<const Token> words) {
  beginning_keys_.push_back(words.size() == 1 ? words[0].hash : pair_of(words[0].hash, words[1].hash));
  has_single_words_ = has_single_words_ || words.size() == 1;
  Node node = root;
  for (const Token& token : words) node = grow(node, know_word(token.hash));
  const auto phrase = static_cast<Phrase>(same_.size());
  same_.push_back(nodes_[node].phrase);
  nodes_[node].phrase = phrase;
  return phrase;
}

PhraseIndex::Word PhraseIndex::know_word(std::uint64_t hash) {
  const auto tag = static_cast<std::uint32_t>(hash >> 32);
  if (hashes_.size() * 2 >= words_.size()) grow_words();
  std::size_t slot = hash & (words_.size() - 1);
  for (; words_[slot].word != none; slot = (slot + 1) & (words_.size() - 1))
    if (words_[slot].tag == tag) return words_[slot].word;
  const auto word = static_cast<Word>(hashes_.size());
  words_[slot] = {tag, word};
  hashes_.push_back(hash);
  first_.emplace_back();
  return word;
}

void PhraseIndex::grow_words() {
  words_.assign(words_.size() * 2, {});
  for (std::size_t word = 0; word < hashes_.size(); ++word) {
    std::size_t slot = hashes_[word] & (words_.size() - 1);
    while (words_[slot].word != none) slot = (slot + 1) & (words_.size() - 1);
    words_[slot] = {static_cast<std::uint32_t>(hashes_[word] >> 32), static_cast<Word>(word)};
  }
}

PhraseIndex::Node PhraseIndex::grow(Node node, Word word) {
  const Node known = node == root ? first_[word].node : edge(node, word);
  if (known != none) return known;
  const auto fresh = static_cast<Node>(nodes_.size());
  NodeData data;
  data.parent = node;
  data.word = word;
  nodes_.push_back(data);
  if (node == root) {
    first_[word].node = fresh;
    return fresh;
  }
  if (++edge_count_ * 2 > edges_.size()) grow_edges();
  const std::uint64_t key = key_of(node, word);
  std::size_t slot = slot_of(key) & (edges_.size() - 1);
  while (edges_[slot].child != none) slot = (slot + 1) & (edges_.size() - 1);
  edges_[slot] = {key, fresh};
  return fresh;
}

void PhraseIndex::grow_edges() {
  const std::vector<EdgeSlot> old = std::exchange(edges_, std::vector<EdgeSlot>(edges_.size() * 2));
  for (const EdgeSlot& edge : old) {
    if (edge.child == none) continue;
    std::size_t slot = slot_of(edge.key) & (edges_.size() - 1);
    while (edges_[slot].child != none) slot = (slot + 1) & (edges_.size() - 1);
    edges_[slot] = edge;
  }
}

void PhraseIndex::finish() {
  beginnings_.assign(std::bit_ceil(beginning_keys_.size() / 8 + 1), 0);
  for (const std::uint64_t key : beginning_keys_) {
    std::uint64_t& block = beginnings_[block_of(key) & (beginnings_.size() - 1)];
    block |= std::uint64_t{1} << first_bit_of(key) | std::uint64_t{1} << second_bit_of(key);
  }
  beginning_keys_ = {};

  edge_filter_.assign(std::bit_ceil(edge_count_ / 4 + 1), 0);
  for (const EdgeSlot& each : edges_)
    if (each.child != none) {
      const Bit bit = bit_of(each.key);
      edge_filter_[bit.block] |= bit.mask;
    }
  for (First& first : first_) first.ends = first.node != none && nodes_[first.node].phrase != none;

  // Shorter nodes first: a node's fallback is shorter than the node. A node is younger than its parent.
  std::vector<std::uint32_t> depth(nodes_.size());
  std::vector<std::uint32_t> begin(1);
  for (Node node = 1; node < nodes_.size(); ++node) {
    depth[node] = depth[nodes_[node].parent] + 1;
    if (depth[node] >= begin.size()) begin.resize(depth[node] + 1);
    ++begin[depth[node]];
  }
  for (std::uint32_t sum = 0; std::uint32_t & each : begin) sum += std::exchange(each, sum);
  std::vector<Node> by_depth(nodes_.size() - 1);
  for (Node node = 1; node < nodes_.size(); ++node) by_depth[begin[depth[node]]++] = node;

  for (const Node node : by_depth) {
    NodeData& data = nodes_[node];
    if (data.parent != root)
      data.fallback = next(nodes_[data.parent].fallback, data.word, nodes_[data.parent].word);
    const NodeData& fallback = nodes_[data.fallback];
    data.shorter = fallback.phrase != none ? data.fallback : fallback.shorter;
  }
}

}  // namespace obelus::selector
