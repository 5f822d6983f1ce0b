#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "notes/concat.hpp"
#include "notes/direction.hpp"
#include "notes/html.hpp"
#include "notes/quantity.hpp"

namespace obelus::notes {
namespace {

constexpr std::string_view en_dash_between = " – ";

std::string without(std::string_view text, std::string_view part) {
  std::string out;
  std::size_t from = 0;
  for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, from)) {
    out.append(text, from, at - from);
    from = at + part.size();
  }
  return out.append(text, from);
}

std::string render(std::string_view markdown, bool inline_only) {
  const auto html = render_fragment(with_balanced_direction(markdown), inline_only);
  // What safe rendering puts in the place of raw HTML says nothing to a reader.
  std::string out = without(html ? *html : escape_html(markdown), "<!-- raw HTML omitted -->");
  while (!out.empty() && out.back() == '\n') out.pop_back();
  return out;
}

// An author's Markdown as HTML; what cannot be rendered stands as it was written. On the pages of a site the
// same notes stand over and over: short ones are kept, some megabytes at most.
std::string rendered(std::string_view markdown, bool inline_only) {
  constexpr std::size_t most_kept = 4096;
  constexpr std::size_t longest_kept = 500;
  constexpr std::size_t longest_html = 2000;
  if (markdown.size() > longest_kept) return render(markdown, inline_only);
  thread_local std::array<std::unordered_map<std::string, std::string>, 2> kept;
  auto& known = kept[inline_only ? 1 : 0];
  std::string key(markdown);
  if (const auto found = known.find(key); found != known.end()) return found->second;
  std::string html = render(markdown, inline_only);
  if (html.size() <= longest_html) {
    if (known.size() == most_kept) known.clear();
    known.emplace(std::move(key), html);
  }
  return html;
}

// True when a fragment that was asked for as inline content is none.
bool is_block(std::string_view html) {
  static constexpr std::array<std::string_view, 8> blocks = {"<p>",   "<ul>", "<ol",    "<blockquote>",
                                                             "<pre>", "<h",   "<table", "<div"};
  return std::any_of(blocks.begin(), blocks.end(),
                     [&](std::string_view block) { return html.substr(0, block.size()) == block; });
}

std::string short_citation(const HtmlStyle& style, const ScopeNotes& scope, const Reference& source) {
  return concat("<a href=\"", style.page, Escaped{scope.addresses.at(&source)}, "\">",
                isolated(style, scope.short_forms.at(&source)), "</a>");
}

std::string short_citations(const HtmlStyle& style, const ScopeNotes& scope,
                            const std::vector<const Reference*>& sources) {
  std::string out;
  for (const Reference* source : sources)
    out += concat(out.empty() ? "" : style.language.semicolon, short_citation(style, scope, *source));
  return out;
}

std::string value_of(const HtmlStyle& style, const FigureValue& figure) {
  const std::string text = isolated(style, one_line(format_figure(style.language, figure)));
  const std::string value = machine_number(figure.low);
  if (figure.low != figure.high || value.empty()) return text;
  return concat("<data value=\"", value, "\" data-ob-unit=\"", Escaped{figure.unit}, "\">", text, "</data>");
}

std::string position_of(const HtmlStyle& style, const ScopeNotes& scope, const Position& position,
                        const std::vector<const Reference*>& sources) {
  std::string says;
  if (position.value) says = value_of(style, *position.value);
  if (!position.says.empty()) {
    if (!says.empty()) says += en_dash_between;
    says += rendered(position.says, true);
  }
  const std::string cites = short_citations(style, scope, sources);
  return concat("<dt>", isolated(style, one_line(position.by)), "</dt><dd>", says,
                says.empty() || cites.empty() ? "" : " ", cites, "</dd>");
}

void append_sources(std::string& out, const HtmlStyle& style, const ScopeNotes& scope,
                    const std::vector<const Reference*>& sources) {
  if (sources.empty()) return;
  append(out, "\n<p>", Escaped{style.language.sources}, " ", short_citations(style, scope, sources), "</p>");
}

void append_dispute(std::string& out, const HtmlStyle& style, const ScopeNotes& scope, const Note& note) {
  const Dispute& dispute = *note.annotation->dispute;
  const Language& language = style.language;
  append(out, "<div class=\"ob-note ob-dispute\">\n<p><strong class=\"ob-status\">",
         Escaped{status_label(language, dispute.status)}, "</strong>");
  if (dispute.checked)
    append(out, " (", html_of(style, dated(language, language.checked, *dispute.checked)), ")");
  out += "</p>";
  if (!dispute.positions.empty()) out += "\n<dl>";
  for (std::size_t i = 0; i < dispute.positions.size(); ++i)
    append(out, i == 0 ? "" : "\n",
           position_of(style, scope, dispute.positions[i], note.position_sources[i]));
  if (!dispute.positions.empty()) out += "</dl>";
  if (!note.annotation->note.empty()) append(out, "\n", rendered(note.annotation->note, false));
  append_sources(out, style, scope, note.sources);
}

void append_bio(std::string& out, const HtmlStyle& style, const ScopeNotes& scope, const Note& note) {
  const Person& person = *note.person;
  append(out, "<div class=\"ob-note ob-card\"><p><strong>", isolated(style, one_line(person.name)),
         "</strong>");
  const std::string bio = rendered(person.bio, true);
  std::string as_of;
  if (person.as_of)
    as_of = concat("<small>", html_of(style, dated(style.language, style.language.as_of, *person.as_of)),
                   "</small>");
  if (is_block(bio)) {
    append(out, "</p>\n", bio);
    if (!as_of.empty()) append(out, "\n<p>", as_of, "</p>");
  } else {
    if (!bio.empty()) append(out, style.language.full_stop, bio);
    if (!as_of.empty()) append(out, " ", as_of);
    out += "</p>";
  }
  append_sources(out, style, scope, note.sources);
}

void append_own(std::string& out, const HtmlStyle& style, const ScopeNotes& scope, const Note& note) {
  append(out, "<div class=\"ob-note\">", rendered(note.annotation->note, false));
  if (note.cites_in_short())
    append_sources(out, style, scope, note.sources);
  else if (!note.sources.empty())
    append(out, "\n<p>", html_of(style, cite(style.language, *note.sources.front())), "</p>");
}

}  // namespace

void append_body(std::string& out, const HtmlStyle& style, const ScopeNotes& scope, const Note& note) {
  switch (note.kind) {
    case NoteKind::dispute: append_dispute(out, style, scope, note); break;
    case NoteKind::bio: append_bio(out, style, scope, note); break;
    case NoteKind::own: append_own(out, style, scope, note); break;
    case NoteKind::source:
      append(out, "<div class=\"ob-note\"><p>", html_of(style, cite(style.language, *note.source)), "</p>");
  }
  out += "</div>";
}

}  // namespace obelus::notes
