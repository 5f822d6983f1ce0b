#pragma once
// Where a passage can be wrapped, and where its reference may stand.
//
//   nearly <b>$600 bn</b>              [nearly <b>$600 bn</b>]         an element wholly inside is wrapped
//   whole <b>$600 bn</b>                     <b>[$600 bn]</b>                unless the passage is just its
//   content fell <b>by half</b> (from "by")    fell <b>[by half]</b> of <b>half</b> of (from "half")    of
//   <b>[half]</b>[ of]           a tag whose partner is outside parts pieces

#include <vector>

#include "html/tree.hpp"

namespace obelus::html {

enum class Wrapper : std::uint8_t { plain, link };  // a link must not hold, or stand in, another

// The fewest spans of bytes that cover the text of `passage` and can each be put into one element of phrasing
// content. In order; none is only white space; none where nothing may be wrapped. For a link, what stands
// in a link or button is left out.
std::vector<Span> pieces_of(const Tree& tree, Span passage, Wrapper wrapper = Wrapper::plain);

// Where a reference to a note of a passage that ends at `offset` goes: there, or behind the outermost
// element around it in which no reference may stand.
std::size_t reference_place(const Tree& tree, std::size_t offset);

}  // namespace obelus::html
