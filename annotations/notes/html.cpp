#include "notes/html.hpp"

#include <fmt/format.h>

#include <algorithm>

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
  if (part.kind == PartKind::title) out = fmt::format("<cite>{}</cite>", out);
  out = fmt::format("{}{}{}", part.open, out, part.close);
  if (!part.machine.empty()) out = fmt::format("<time datetime=\"{}\">{}</time>", part.machine, out);
  if (!part.href.empty()) out = fmt::format("<a href=\"{}\">{}</a>", escape_html(part.href), out);
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

std::string reference_to(const HtmlStyle& style, const Mention& mention, const Note& note) {
  const bool disputed = note.kind == NoteKind::dispute;
  const std::string number = std::to_string(note.number);
  const std::string label = fill(disputed ? style.language.disputed_note : style.language.note, "n", number);
  const std::string card =
      style.cards == Cards::declarative ? fmt::format(" interestfor=\"{}\"", escape_html(note.card_id)) : "";
  return fmt::format(
      "<sup class=\"ob-ref footnote-ref\"{}><a href=\"{}\" id=\"{}\" role=\"doc-noteref\"{} "
      "aria-label=\"{}\"{}><bdi>{}{}</bdi></a></sup>",
      style.foreign, link_to(style, note.id), escape_html(mention.reference_id),
      epub_type(style.epub, "noteref"), escape_html(label), card, number,
      disputed ? "<span class=\"ob-flag\" aria-hidden=\"true\">?</span>" : "");
}

Mark bio_mark(const HtmlStyle& style, const Mention& mention, const Note& note) {
  Mark mark;
  mark.passage = mention.passage;
  const std::string card =
      style.cards == Cards::declarative ? fmt::format(" interestfor=\"{}\"", escape_html(note.card_id)) : "";
  const std::string start =
      fmt::format("<a class=\"ob-a ob-bio\" href=\"{}\"{}", link_to(style, note.id), card);
  mark.open = fmt::format("{} id=\"{}\">", start, escape_html(mention.passage_id));
  mark.open_more = fmt::format("{} data-ob=\"{}\">", start, mention.piece);
  mark.close = "</a>";
  return mark;
}

std::string popovers(const HtmlStyle& style, const ScopeNotes& scope) {
  std::string out;
  if (style.cards != Cards::declarative) return out;
  for (const Note& note : scope.notes)
    out += fmt::format("{}<div class=\"ob-popover\" id=\"{}\" popover=\"hint\"{}>{}</div>", style.line_end,
                       escape_html(note.card_id), style.foreign, note_body(style, scope, note));
  return out;
}

std::string source_list(const HtmlStyle& style, const ScopeNotes& scope) {
  if (scope.sources.empty()) return {};
  std::string out = fmt::format("{}<ul class=\"ob-sources\"{}>", style.line_end, style.foreign);
  for (const ListedSource& listed : scope.sources)
    out += fmt::format("\n<li id=\"{}\">{}</li>", escape_html(listed.id),
                       html_of(style, cite(style.language, *listed.source)));
  return out + "</ul>";
}

std::string item(const HtmlStyle& style, const ScopeNotes& scope, const Note& note, bool joins_list) {
  const bool has_class = joins_list || note.kind == NoteKind::bio;
  return fmt::format("{}<li{} id=\"{}\"{}{}>{}\n{}</li>", style.line_end,
                     has_class ? " class=\"ob-item\"" : "", escape_html(note.id),
                     epub_type(style.epub, "endnote"), joins_list ? style.foreign : "",
                     note_body(style, scope, note), back_links(style, scope, note));
}

}  // namespace

std::string link_to(const HtmlStyle& style, std::string_view id) {
  return escape_html(fmt::format("{}#{}", style.page_path, id));
}

std::string isolated(const HtmlStyle& style, std::string_view text) {
  const std::string escaped = escape_html(text);
  if (!style.language.right_to_left && !has_right_to_left(text)) return escaped;
  return fmt::format("<bdi>{}</bdi>", escaped);
}

std::string html_of(const HtmlStyle& style, const Parts& parts) {
  std::string out;
  for (const Part& part : parts) out += html_of(style, part);
  return out;
}

std::string back_links(const HtmlStyle& style, const ScopeNotes& scope, const Note& note) {
  std::string out = "<p class=\"ob-back\">";
  const std::string n = std::to_string(note.number);
  for (std::size_t i = 0; i < note.mentions.size(); ++i) {
    const Mention& mention = scope.mentions[note.mentions[i]];
    const std::string k = std::to_string(i + 1);
    const std::pair<std::string_view, std::string_view> values[] = {{"k", k}, {"n", n}};
    const std::string& target = note.kind == NoteKind::bio ? mention.passage_id : mention.reference_id;
    out += fmt::format(
        "{}<a href=\"{}\" role=\"doc-backlink\"{} class=\"footnote-backref\" aria-label=\"{}\">↩ {}</a>",
        i == 0 ? "" : " ", link_to(style, target), epub_type(style.epub, "backlink"),
        escape_html(fill(style.language.back, values)), k);
  }
  return out + "</p>";
}

Mark mark_of(const HtmlStyle& style, const ScopeNotes& scope, const Mention& mention,
             std::string_view passage) {
  const Note& note = scope.notes[mention.note];
  if (note.kind == NoteKind::bio) return bio_mark(style, mention, note);
  const FigureValue* figure = figure_of(style, *mention.annotation, passage);
  const std::string_view element = figure != nullptr ? "data" : "span";
  const std::string start =
      fmt::format("<{} class=\"ob-a{}{}\"", element, figure != nullptr ? " ob-figure" : "",
                  note.kind == NoteKind::dispute ? " ob-disputed" : "");
  const std::string value = figure == nullptr
                                ? ""
                                : fmt::format(" value=\"{}\" data-ob-unit=\"{}\"",
                                              machine_number(figure->low), escape_html(figure->unit));
  Mark mark;
  mark.passage = mention.passage;
  mark.open = fmt::format("{} id=\"{}\"{}>", start, escape_html(mention.passage_id), value);
  mark.open_more = fmt::format("{} data-ob=\"{}\"{}>", start, mention.piece, value);
  mark.close = fmt::format("</{}>", element);
  mark.reference = reference_to(style, mention, note);
  return mark;
}

NoteList note_list(const HtmlStyle& style, const ScopeNotes& scope, bool joins_list, std::string_view last) {
  NoteList list;
  list.scope = scope.scope;
  HtmlStyle inside = style;
  if (joins_list) inside.line_end = {};
  for (const Note& note : scope.notes) list.items += item(inside, scope, note, joins_list);
  const std::string data = last.empty() ? "" : fmt::format("{}{}", inside.line_end, last);
  if (joins_list) {
    list.after_list = source_list(inside, scope) + popovers(inside, scope) + data;
    return list;
  }
  const std::size_t first = scope.notes.front().number;
  const std::string start = first > 1 ? fmt::format(" start=\"{}\"", first) : "";
  const std::string heading = escape_html(scope.heading_id);
  list.open = fmt::format(
      "<section class=\"ob-notes footnotes\" role=\"doc-endnotes\"{} aria-labelledby=\"{}\"{}>"
      "<h2 id=\"{}\">{}</h2><ol{}>",
      epub_type(style.epub, "endnotes"), heading, style.foreign, heading, escape_html(style.language.notes),
      start);
  // In a section of our own `foreign` is said once.
  inside.foreign.clear();
  list.close = "</ol>" + source_list(inside, scope) + popovers(inside, scope) + data + "</section>";
  return list;
}

}  // namespace obelus::notes
