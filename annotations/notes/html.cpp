#include "notes/html.hpp"

#include <algorithm>

#include "notes/concat.hpp"
#include "notes/dates.hpp"
#include "notes/direction.hpp"
#include "notes/epub.hpp"
#include "notes/quantity.hpp"
#include "obelus/fold.hpp"

namespace obelus::notes {
namespace {

std::string html_of(const HtmlStyle& style, const Part& part) {
  std::string out = part.kind == PartKind::text || part.kind == PartKind::title ? isolated(style, part.text)
                                                                                : escape_html(part.text);
  if (part.kind == PartKind::title) out = concat("<cite>", out, "</cite>");
  out = concat(part.open, out, part.close);
  if (!part.machine.empty()) out = concat("<time datetime=\"", part.machine, "\">", out, "</time>");
  if (!part.href.empty()) out = concat("<a href=\"", Escaped{part.href}, "\">", out, "</a>");
  return out;
}

// True when `part` stands in `text` and is not a part of a longer number or word there.
bool spells_out(std::string_view text, std::string_view part) {
  const auto goes_on = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
  };
  const auto is_digit_at = [&](std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
  };
  const auto is_mark = [](char c) { return c == '.' || c == ','; };
  for (std::size_t at = text.find(part); at != text.npos && !part.empty(); at = text.find(part, at + 1)) {
    const std::size_t end = at + part.size();
    const bool begins =
        at == 0 || !(goes_on(text[at - 1]) || (is_mark(text[at - 1]) && at > 1 && is_digit_at(at - 2)));
    const bool ends =
        end == text.size() || !(goes_on(text[end]) || (is_mark(text[end]) && is_digit_at(end + 1)));
    if (begins && ends) return true;
  }
  return false;
}

// The value of the passage, when it is one number: what the author says it is, or the position of a
// dispute that the passage spells out, whatever its spaces and dashes.
const FigureValue* figure_of(const HtmlStyle& style, const Annotation& annotation, std::string_view passage) {
  const auto is_one = [](const FigureValue& figure) {
    return figure.low == figure.high && !machine_number(figure.low).empty();
  };
  if (annotation.figure) return is_one(*annotation.figure) ? &*annotation.figure : nullptr;
  if (!annotation.dispute) return nullptr;
  const std::string text = fold(passage);
  for (const Position& position : annotation.dispute->positions) {
    if (!position.value || !is_one(*position.value)) continue;
    if (spells_out(text, fold(format_figure(style.language, *position.value)))) return &*position.value;
  }
  return nullptr;
}

// Leads to the card of a note, where cards are declared.
std::string card_of(const HtmlStyle& style, const Note& note) {
  return style.cards == Cards::declarative ? concat(" interestfor=\"", Escaped{note.card_id}, "\"") : "";
}

std::string reference_to(const HtmlStyle& style, const Mention& mention, const Note& note) {
  const bool disputed = note.kind == NoteKind::dispute;
  const std::string number = std::to_string(note.number);
  const std::string label = fill(disputed ? style.language.disputed_note : style.language.note, "n", number);
  return concat("<sup class=\"ob-ref footnote-ref\"", style.foreign, "><a href=\"", style.page,
                Escaped{note.id}, "\" id=\"", Escaped{mention.reference_id}, "\" role=\"doc-noteref\"",
                epub_type(style.epub, "noteref"), " aria-label=\"", Escaped{label}, "\"",
                card_of(style, note), "><bdi>", number,
                disputed ? "<span class=\"ob-flag\" aria-hidden=\"true\">?</span>" : "", "</bdi></a></sup>");
}

Mark bio_mark(const HtmlStyle& style, const Mention& mention, const Note& note) {
  Mark mark;
  mark.passage = mention.passage;
  constexpr std::string_view start = "<a class=\"ob-a ob-bio\" href=\"";
  const std::string card = card_of(style, note);
  mark.open =
      concat(start, style.page, Escaped{note.id}, "\"", card, " id=\"", Escaped{mention.passage_id}, "\">");
  mark.open_more =
      concat(start, style.page, Escaped{note.id}, "\"", card, " data-ob=\"", mention.piece, "\">");
  mark.close = "</a>";
  return mark;
}

void append_popovers(std::string& out, const HtmlStyle& style, const ScopeNotes& scope) {
  if (style.cards != Cards::declarative) return;
  for (const Note& note : scope.notes) {
    append(out, style.line_end, "<div class=\"ob-popover\" id=\"", Escaped{note.card_id},
           "\" popover=\"hint\"", style.foreign, ">");
    append_body(out, style, scope, note);
    out += "</div>";
  }
}

void append_sources(std::string& out, const HtmlStyle& style, const ScopeNotes& scope) {
  if (scope.sources.empty()) return;
  append(out, style.line_end, "<ul class=\"ob-sources\"", style.foreign, ">");
  for (const ListedSource& listed : scope.sources)
    append(out, "\n<li id=\"", Escaped{listed.id}, "\">",
           html_of(style, cite(style.language, *listed.source)), "</li>");
  out += "</ul>";
}

// <p class="ob-back">: one link for each mention.
void append_back_links(std::string& out, const HtmlStyle& style, const ScopeNotes& scope, const Note& note) {
  out += "<p class=\"ob-back\">";
  const std::string n = std::to_string(note.number);
  for (std::size_t i = 0; i < note.mentions.size(); ++i) {
    const Mention& mention = scope.mentions[note.mentions[i]];
    const std::string k = std::to_string(i + 1);
    const std::pair<std::string_view, std::string_view> values[] = {{"k", k}, {"n", n}};
    const std::string& target = note.kind == NoteKind::bio ? mention.passage_id : mention.reference_id;
    append(out, i == 0 ? "" : " ", "<a href=\"", style.page, Escaped{target}, "\" role=\"doc-backlink\"",
           epub_type(style.epub, "backlink"), " class=\"footnote-backref\" aria-label=\"");
    fill(style.language.back, values, [&](std::string_view part) { append_html(out, part); });
    append(out, "\">↩ ", k, "</a>");
  }
  out += "</p>";
}

void append_item(std::string& out, const HtmlStyle& style, const ScopeNotes& scope, const Note& note,
                 bool joins_list) {
  const bool has_class = joins_list || note.kind == NoteKind::bio;
  append(out, style.line_end, "<li", has_class ? " class=\"ob-item\"" : "", " id=\"", Escaped{note.id}, "\"",
         epub_type(style.epub, "endnote"), joins_list ? style.foreign : "", ">");
  append_body(out, style, scope, note);
  out += '\n';
  append_back_links(out, style, scope, note);
  out += "</li>";
}

// A section of our own, as far as its list.
void append_opening(std::string& out, const HtmlStyle& style, const ScopeNotes& scope) {
  const std::size_t first = scope.notes.front().number;
  const std::string start = first > 1 ? concat(" start=\"", std::to_string(first), "\"") : "";
  append(out, "<section class=\"ob-notes footnotes\" role=\"doc-endnotes\"",
         epub_type(style.epub, "endnotes"), " aria-labelledby=\"", Escaped{scope.heading_id}, "\"",
         style.foreign, "><h2 id=\"", Escaped{scope.heading_id}, "\">", Escaped{style.language.notes},
         "</h2><ol", start, ">");
}

}  // namespace

std::string isolated(const HtmlStyle& style, std::string_view text) {
  const std::string escaped = escape_html(text);
  if (!style.language.right_to_left && !has_right_to_left(text)) return escaped;
  return concat("<bdi>", escaped, "</bdi>");
}

std::string html_of(const HtmlStyle& style, const Parts& parts) {
  std::string out;
  for (const Part& part : parts) out += html_of(style, part);
  return out;
}

Mark mark_of(const HtmlStyle& style, const ScopeNotes& scope, const Mention& mention,
             std::string_view passage) {
  const Note& note = scope.notes[mention.note];
  if (note.kind == NoteKind::bio) return bio_mark(style, mention, note);
  const FigureValue* figure = figure_of(style, *mention.annotation, passage);
  const std::string_view element = figure != nullptr ? "data" : "span";
  const std::string start = concat("<", element, " class=\"ob-a", figure != nullptr ? " ob-figure" : "",
                                   note.kind == NoteKind::dispute ? " ob-disputed" : "", "\"");
  const std::string value = figure == nullptr ? ""
                                              : concat(" value=\"", machine_number(figure->low),
                                                       "\" data-ob-unit=\"", Escaped{figure->unit}, "\"");
  Mark mark;
  mark.passage = mention.passage;
  mark.open = concat(start, " id=\"", Escaped{mention.passage_id}, "\"", value, ">");
  mark.open_more = concat(start, " data-ob=\"", mention.piece, "\"", value, ">");
  mark.close = concat("</", element, ">");
  mark.reference = reference_to(style, mention, note);
  return mark;
}

NoteList note_list(const HtmlStyle& style, const ScopeNotes& scope, bool joins_list, std::string_view last) {
  NoteList list;
  list.scope = scope.scope;
  HtmlStyle inside = style;
  if (joins_list) inside.line_end = {};
  constexpr std::size_t usual_item = 320;
  list.items.reserve(scope.notes.size() * usual_item);
  for (const Note& note : scope.notes) append_item(list.items, inside, scope, note, joins_list);
  std::string& rest = joins_list ? list.after_list : list.close;
  if (!joins_list) {
    append_opening(list.open, style, scope);
    rest = "</ol>";
    // In a section of our own `foreign` is said once.
    inside.foreign.clear();
  }
  append_sources(rest, inside, scope);
  append_popovers(rest, inside, scope);
  if (!last.empty()) append(rest, inside.line_end, last);
  if (!joins_list) rest += "</section>";
  return list;
}

}  // namespace obelus::notes
