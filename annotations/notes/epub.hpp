#pragma once
// EPUB's content documents: XHTML whose notes are also marked by `epub:type` (EPUB 3 Structural Semantics
// Vocabulary), by which reading systems show them where they are referred to. Private to this folder.

#include <string>
#include <string_view>

#include "obelus/article.hpp"

namespace obelus::notes {

// True of a page whose root element gives the prefix `epub` its namespace.
bool is_epub(const Article& article);

// ` epub:type="TYPE"` in a content document of EPUB; elsewhere nothing.
std::string epub_type(bool epub, std::string_view type);

}  // namespace obelus::notes
