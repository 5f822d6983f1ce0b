#pragma once
// A plan as Markdown footnotes, as cmark-gfm, goldmark, kramdown and pandoc read them. Private to this
// folder.

#include <string>

#include "notes/citation.hpp"
#include "notes/language.hpp"
#include "notes/plan.hpp"
#include "obelus/writer.hpp"

namespace obelus::notes {

std::string markdown_of(const Parts& parts);

// What stands behind a footnote's label.
std::string text_of(const Language& language, const Note& note);

// "[^training-cost]: …" and its further lines, a line feed at the end.
std::string footnote(const Language& language, const Note& note);

// The footnotes of a scope, a blank line between them, below the line by which they are known again.
NoteList footnote_list(const Language& language, const Article& article, const ScopeNotes& scope);

}  // namespace obelus::notes
