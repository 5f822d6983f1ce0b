#pragma once
// Finds many phrases in one walk over a text's words, as Aho and Corasick find strings: a tree of the
// phrases' words, and from each node the longest other beginning that its words end in.
//
//   phrases  liang wenfeng · wenfeng said · said        words  liang wenfeng said
//   walk     (root) → liang → liang wenfeng* → wenfeng said* (and said*, which it ends in)
//
// Few words begin a phrase together with the word behind them. That is asked first, of a few kilobytes of
// bits; the tree is as large as the phrases. Words are known by their hash, so a phrase reported may be
// another one with equal hashes: whoever asks compares the text. Linear in the words and the phrases
// reported, whatever they are.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "selector/tokens.hpp"

namespace obelus::selector {

class PhraseIndex {
  using Node = std::uint32_t;
  using Word = std::uint32_t;
  static constexpr Node root = 0;
  static constexpr std::uint32_t none = 0xFFFFFFFF;

 public:
  using Phrase = std::uint32_t;

  // How far a walk has come over a text that is given in parts.
  struct Walk {
    Node node = root;
    Word previous = none;
  };

  // Makes room for phrases of so many words together.
  void reserve(std::size_t words);

  // Adds a phrase, which must have words; phrases are numbered from 0.
  Phrase add(std::span<const Token> words);

  // To be called once, after the last phrase.
  void finish();

  // Calls `report(phrase, index of its last word)` for every place of every phrase, in order of last words.
  template <class Report>
  void scan(std::span<const Token> text, Report report) const {
    Walk walk;
    scan(walk, text, text.size(), report);
  }

  // Walks on over the first `count` words of `text`, which only ends behind them where the whole text does.
  template <class Report>
  void scan(Walk& walk, std::span<const Token> text, std::size_t count, Report report) const;

 private:
  struct NodeData {
    Node parent = root;
    Word word = none;
    Node fallback = root;
    Node shorter = none;   // the nearest node along the fallbacks that ends a phrase
    Phrase phrase = none;  // the first phrase that ends here
  };
  struct WordSlot {
    std::uint32_t tag = 0;
    Word word = none;
  };
  struct First {
    Node node = none;
    bool ends = false;  // a phrase
  };
  struct EdgeSlot {
    std::uint64_t key = ~std::uint64_t{0};
    Node child = none;
  };

  // Whether a phrase may begin with the word at `i`: its first two words, or its only one, are known
  // together.
  bool may_begin(std::span<const Token> text, std::size_t i) const {
    return next_beginning(text, i, i + 1) == i;
  }
  // The first such word from `from` on; `end` when there is none before that.
  std::size_t next_beginning(std::span<const Token> text, std::size_t from, std::size_t end) const {
    const std::uint64_t* const blocks = beginnings_.data();
    const std::size_t mask = beginnings_.size() - 1;
    const auto is_known = [=](std::uint64_t key) {
      const std::uint64_t block = blocks[block_of(key) & mask];
      return (block >> first_bit_of(key) & block >> second_bit_of(key) & 1) != 0;
    };
    const bool has_single_words = has_single_words_;
    const std::size_t last = std::min(end, std::max<std::size_t>(text.size(), 1) - 1);
    for (std::size_t i = from; i < last; ++i)
      if (is_known(pair_of(text[i].hash, text[i + 1].hash)) || (has_single_words && is_known(text[i].hash)))
        return i;
    const std::size_t rest = std::max(from, last);
    return rest < end && has_single_words && is_known(text[rest].hash) ? rest : end;
  }
  static std::uint64_t pair_of(std::uint64_t first, std::uint64_t second) {
    return first ^ second * 0x9E3779B97F4A7C15ULL;
  }
  // Of the filter of beginnings: a block, in as many as there are, and two bits in it.
  static std::uint64_t block_of(std::uint64_t key) { return key >> 26; }
  static unsigned first_bit_of(std::uint64_t key) { return (key >> 20) & 63; }
  static unsigned second_bit_of(std::uint64_t key) { return (key >> 14) & 63; }

  Word find_word(std::uint64_t hash) const {
    for (std::size_t slot = hash & (words_.size() - 1);; slot = (slot + 1) & (words_.size() - 1)) {
      if (words_[slot].word == none) return none;
      if (words_[slot].tag == static_cast<std::uint32_t>(hash >> 32)) return words_[slot].word;
    }
  }
  struct Bit {
    std::size_t block;
    std::uint64_t mask;
  };
  Bit bit_of(std::uint64_t key) const {
    const std::uint64_t product = key * 0xD6E8FEB86659FD93ULL;
    return {static_cast<std::size_t>(product >> 26) & (edge_filter_.size() - 1),
            std::uint64_t{1} << (product >> 58)};
  }
  // Whether there may be such an edge: nearly always there is none, and then this is all that is looked at.
  bool may_have(std::uint64_t key) const {
    const Bit bit = bit_of(key);
    return (edge_filter_[bit.block] & bit.mask) != 0;
  }
  static std::uint64_t key_of(Node node, Word word) { return std::uint64_t{node} << 32 | word; }
  static std::size_t slot_of(std::uint64_t key) {
    const std::uint64_t product = key * 0x9E3779B97F4A7C15ULL;
    return static_cast<std::size_t>(product >> 32);
  }
  Node edge(Node node, Word word) const {
    const std::uint64_t key = key_of(node, word);
    for (std::size_t slot = slot_of(key) & (edges_.size() - 1);; slot = (slot + 1) & (edges_.size() - 1)) {
      if (edges_[slot].key == key) return edges_[slot].child;
      if (edges_[slot].child == none) return none;
    }
  }
  Node child(Node node, Word word) const {
    if (node == root) return first_[word].node;
    return may_have(key_of(node, word)) ? edge(node, word) : none;
  }
  // `previous` is the word that led to `node`.
  Node next(Node node, Word word, Word previous) const {
    for (;; node = nodes_[node].fallback) {
      const Node found = child(node, word);
      if (found != none) return found;
      if (node == root) return root;
      // The first word of a phrase falls back to nothing: most walks end here, and look at no node for it.
      if (node == first_[previous].node) return first_[word].node != none ? first_[word].node : root;
    }
  }

  Word know_word(std::uint64_t hash);
  Node grow(Node node, Word word);
  void grow_words();
  void grow_edges();

  std::vector<std::uint64_t> beginnings_ = std::vector<std::uint64_t>(1);
  std::vector<std::uint64_t> beginning_keys_;  // until finish()
  bool has_single_words_ = false;
  std::vector<WordSlot> words_ = std::vector<WordSlot>(2);  // never full
  std::vector<EdgeSlot> edges_ = std::vector<EdgeSlot>(1);
  std::vector<First> first_;  // children of the root, by word
  std::vector<std::uint64_t> edge_filter_ = std::vector<std::uint64_t>(1);
  std::vector<NodeData> nodes_ = std::vector<NodeData>(1);
  std::vector<Phrase> same_;           // by phrase: another that ends at the same node
  std::vector<std::uint64_t> hashes_;  // by word
  std::size_t edge_count_ = 0;
};

template <class Report>
void PhraseIndex::scan(Walk& walk, std::span<const Token> text, std::size_t count, Report report) const {
  auto [node, previous] = walk;
  for (std::size_t i = 0; i < count; ++i) {
    if (node == root) i = next_beginning(text, i, count);
    if (i == count) break;
    const Word word = find_word(text[i].hash);
    if (word == none) {
      node = root;
      continue;
    }
    node = next(node, word, std::exchange(previous, word));
    if (node == root) continue;
    if (node == first_[word].node && !first_[word].ends) {
      if (!may_begin(text, i)) node = root;
      continue;
    }
    const Node longest = nodes_[node].phrase != none ? node : nodes_[node].shorter;
    for (Node end = longest; end != none; end = nodes_[end].shorter)
      for (Phrase phrase = nodes_[end].phrase; phrase != none; phrase = same_[phrase]) report(phrase, i);
  }
  walk = {node, previous};
}

}  // namespace obelus::selector
