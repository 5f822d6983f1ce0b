#pragma once
// Markdown that an author wrote in YAML, made fit to stand inside a footnote definition of a Markdown
// article, whoever renders it.

#include <string>
#include <string_view>

namespace obelus::notes {

// Emphasis, code spans, links, images and lists stay. What could reach beyond the note or come alive is
// escaped: raw HTML, footnote marks, link reference definitions, headings, fences, rules, attribute lists
// and template code, and links to any scheme but http, https and mailto. Lines end in LF; no blank lines
// at either end.
std::string tamed_markdown(std::string_view markdown);

// The same on one line, for a place where no new paragraph can be.
std::string tamed_line(std::string_view markdown);

// `text` with each line but the first indented by four spaces, as the further lines of a footnote
// definition are; blank lines stay blank.
std::string indented(std::string_view text);

}  // namespace obelus::notes
