#pragma once
// The verb at the head of a sentence that tells the reader what to do.
//
//   Then set the timer … · If it fails, wait … · Make sure that …

#include <optional>

#include "figures/policy/context/clause.hpp"

namespace obelus::policy {

struct Bid {
  std::size_t behind = 0;  // of the word behind the verb
  bool sure = false;       // "make sure that it is": what follows is told, and bidden all the same
};

// Of the sentence, or the part of it, that is `span`; nothing when no verb heads it.
std::optional<Bid> bid_of(std::string_view text, Span span, const Lexicon& words);

}  // namespace obelus::policy
