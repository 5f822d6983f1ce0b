#pragma once
// A plan as HTML. Private to this folder.

#include <string>
#include <string_view>

#include "notes/citation.hpp"
#include "notes/language.hpp"
#include "notes/plan.hpp"
#include "obelus/notes.hpp"

namespace obelus::notes {

// What every piece of markup depends on.
struct HtmlStyle {
  const Language& language;
  std::string lang;     // the language of labels, as asked for; a BCP 47 tag
  std::string foreign;  // ` lang="…" dir="…"` where they differ from the page's, or empty
  std::string page;     // what links within the page begin with: its path and `#`, escaped
  Cards cards = Cards::script;
  bool epub = false;  // in a content document of EPUB
  // Before an element: none where it stands among the page's own, as all that is ours is inside ours.
  std::string_view line_end = "\n";
};

// `text` escaped, isolated with <bdi> where its direction may differ from what stands beside it.
std::string isolated(const HtmlStyle& style, std::string_view text);

std::string html_of(const HtmlStyle& style, const Parts& parts);

// What a note says, without its back-links: <div class="ob-note">…</div>.
void append_body(std::string& out, const HtmlStyle& style, const ScopeNotes& scope, const Note& note);

// The mark of one mention. `passage` is its reading text.
Mark mark_of(const HtmlStyle& style, const ScopeNotes& scope, const Mention& mention,
             std::string_view passage);

// The notes of one scope, as a section or as items of the list that is there. `last` is put behind them.
NoteList note_list(const HtmlStyle& style, const ScopeNotes& scope, bool joins_list, std::string_view last);

}  // namespace obelus::notes
