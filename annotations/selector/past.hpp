#pragma once
// An article beside what it said when it was locked: which sentences are the same, which are new, and where
// the sentences of a passage would stand now.
//
//   then   Sales rose. Costs fell by 5 %. Staff left. Rents rose.
//   now    Sales rose. Costs fell by 6 %. Staff left. Rents rose. Staff wages fell by 5 %.
//   same   Sales rose – Staff left – Rents rose; between the first two stood "Costs fell by 5 %", and where
//          something new stands between them now, it is probably that

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "obelus/lock.hpp"
#include "selector/page.hpp"

namespace obelus::selector {

// Keeps references to both.
class Past {
 public:
  Past(const Page& page, const Lock& lock);

  // What the lock has of a query, if that has not changed since; else null.
  const LockedPassage* passage(std::size_t number, const Query& query) const;

  // The passage, when all its sentences stand as they stood: where they stood, unless they are long.
  std::optional<Span> unchanged(const LockedPassage& passage) const;

  // Whether `text` lies in sentences that stood there then and were not the passage's.
  bool is_other(const LockedPassage& passage, Span text) const;

  // Whether `text` lies where the passage's sentences lay: behind the last sentence before them that still
  // stands, and before the first behind them.
  bool is_in_place(const LockedPassage& passage, Span text) const;

 private:
  static constexpr std::uint32_t fresh = 0xFFFFFFFF;  // no such sentence then
  static constexpr std::uint32_t known = 0xFFFFFFFE;  // some such sentence then, nobody knows which

  void align();
  void grow();
  void link(std::size_t now, std::size_t then);
  std::size_t sentence_at(std::size_t text) const;
  Span sentences_of(const LockedPassage& passage) const;

  const Page& page_;
  const Lock& lock_;
  std::vector<Span> sentences_;
  std::vector<std::uint64_t> hashes_;
  std::vector<std::uint32_t> then_;      // by sentence now: its number then, or fresh or known
  std::vector<std::uint32_t> now_;       // by sentence then: its number now, or fresh
  std::vector<std::uint32_t> in_order_;  // the same without sentences that moved
};

}  // namespace obelus::selector
