#pragma once
// A quotation with what stands round it, as words in order.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "obelus/span.hpp"
#include "selector/rarity.hpp"
#include "selector/tokens.hpp"

namespace obelus::selector {

// Prefix, quotation and suffix, free of the markup they were copied with.
struct Wording {
  std::string text;  // of all three, folded
  Span quotation;    // its part of the text, without white space at its ends
  std::vector<Token> words;
  std::size_t first = 0;  // words[first] up to words[last] are those the quotation has a part in
  std::size_t last = 0;

  std::size_t size() const { return last - first; }
  bool is_quoted(std::size_t word) const { return first <= word && word < last; }
  std::string_view quoted() const { return std::string_view(text).substr(quotation.begin, quotation.size()); }
};

// A word cut in two by the quotation's edge is whole again if the article has the whole word; else prefix
// and quotation are taken to be parted by a space that was not written.
Wording wording_of(std::string_view prefix, std::string_view quotation, std::string_view suffix,
                   const Rarity& article);

}  // namespace obelus::selector
