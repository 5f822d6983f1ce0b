#pragma once
// The page as cmark-gfm's own renderer writes it, byte for byte, in its safe mode and of documents without
// footnotes: so it is known where on the page every passage is, and the time is a third of the renderer's.

#include <span>

#include "markdown/located.hpp"
#include "markdown/parsed.hpp"
#include "obelus/writer.hpp"

namespace obelus::markdown {

// Whether it writes what the renderer would.
bool can_write_page(const Tree& tree, const MarkdownOptions& options);

// `size` is about how large the page will be. The document's nodes keep no user data.
Located write_page(const Parsed& document, std::span<const Mark> marks, std::size_t size);

}  // namespace obelus::markdown
