#pragma once
// Puts marks into the bytes of an HTML page. Shared by the HTML writer, whose marks come from an offset
// map, and the Markdown renderer, whose marks come from cmark-gfm's output. The page is UTF-8 here.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "html/tree.hpp"
#include "obelus/span.hpp"
#include "obelus/writer.hpp"

namespace obelus::html {

// A mark and the bytes of its passage: from the first character's first byte to the last one's last.
struct PlacedMark {
  Span bytes;
  const Mark* mark;
};

// Where the notes of a scope go, as byte offsets: into a list that is there, or as a section.
struct NotePlace {
  bool joins_list = false;
  std::size_t items = 0;       // before the list's end tag
  std::size_t after_list = 0;  // behind it
  std::size_t section = 0;     // the end of the scope
};

// Looks in the bytes of one scope for a list of footnotes: the `ol` of section.footnotes, div.footnotes or
// [role=doc-endnotes].
NotePlace note_place(std::string_view page, Span scope);
// The same from a tree that is there: the content of the element that begins at node `start`, which must have
// its end tag; no_node: the whole page. Hidden lists are none.
NotePlace note_place(const Tree& tree, std::uint32_t start);

struct PlacedNotes {
  NotePlace place;
  const NoteList* notes;
};

// Bytes to insert before the byte at `at` of the page, in UTF-8.
struct Insertion {
  std::size_t at;
  std::string markup;
};

// What to insert for these marks and notes, in order of place; of several at one place, in the order they
// are to stand. Nothing is written where the tree is hidden. Linear in the page, the tags in each passage,
// and the insertions.
std::vector<Insertion> insertions(const Tree& tree, std::span<const PlacedMark> marks,
                                  std::span<const PlacedNotes> notes);
std::vector<Insertion> insertions(std::string_view page, std::span<const PlacedMark> marks,
                                  std::span<const PlacedNotes> notes);

// `page` with insertions made.
std::string apply(std::string_view page, std::span<const Insertion> insertions);

}  // namespace obelus::html
