#pragma once
// The list of footnotes that a page has of its own.

#include <optional>

#include "html/tree.hpp"

namespace obelus::html {

// The start tag of the `ol` of section.footnotes, div.footnotes or [role=doc-endnotes] among the nodes from
// `begin` to `end`, if it has its end tag.
std::optional<std::size_t> find_note_list(const Tree& tree, std::size_t begin, std::size_t end);

}  // namespace obelus::html
