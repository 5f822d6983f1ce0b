#include "notes/markdown.hpp"

#include <fmt/format.h>

#include "notes/author_markdown.hpp"
#include "notes/direction.hpp"
#include "notes/quantity.hpp"
#include "obelus/note_text.hpp"

namespace obelus::notes {
namespace {

bool is_reference_rest(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '#';
}

// Between `<` and `>`. What Markdown or a template language would take for its own is percent-encoded, an
// ampersand that begins a character reference is one.
std::string destination(std::string_view address) {
  std::string out;
  for (std::size_t i = 0; i < address.size(); ++i) {
    const char c = address[i];
    if (c == '<' || c == '>' || c == '{' || c == '}' || c == '`' || c == '|') {
      fmt::format_to(std::back_inserter(out), "%{:02X}", static_cast<unsigned>(c));
      continue;
    }
    out += c;
    if (c != '&') continue;
    std::size_t end = i + 1;
    while (end < address.size() && is_reference_rest(address[end])) ++end;
    if (end < address.size() && address[end] == ';') out += "amp;";
  }
  return out;
}

std::string markdown_of(const Part& part) {
  std::string out = escape_markdown(part.text);
  if (part.kind == PartKind::title) out = fmt::format("*{}*", out);
  out = fmt::format("{}{}{}", part.open, out, part.close);
  if (!part.href.empty()) out = fmt::format("[{}](<{}>)", out, destination(part.href));
  return out;
}

std::string strong(std::string_view text) { return fmt::format("**{}**", escape_markdown(one_line(text))); }

std::string list_of_sources(const Language& language, const std::vector<const Reference*>& sources) {
  std::string out = escape_markdown(language.sources) + "\n";
  for (const Reference* source : sources) out += fmt::format("\n- {}", markdown_of(cite(language, *source)));
  return out;
}

std::string paragraphs(std::string_view first, std::string_view second) {
  return fmt::format("{}{}{}", first, first.empty() || second.empty() ? "" : "\n\n", second);
}

// One work in full; several as a list.
std::string with_sources(const Language& language, std::string_view text,
                         const std::vector<const Reference*>& sources) {
  if (sources.empty()) return std::string(text);
  if (sources.size() == 1) return paragraphs(text, markdown_of(cite(language, *sources.front())));
  return paragraphs(text, list_of_sources(language, sources));
}

std::string position_of(const Language& language, const Position& position,
                        const std::vector<const Reference*>& sources) {
  std::string out = fmt::format("- {}", escape_markdown(one_line(position.by)));
  std::string says;
  if (position.value) says = escape_markdown(one_line(format_figure(language, *position.value)));
  if (!position.says.empty())
    says += fmt::format("{}{}", says.empty() ? "" : " – ", tamed_line(position.says));
  if (!says.empty()) out += ": " + says;
  for (const Reference* source : sources) {
    const bool stopped = ends_sentence(out);
    out += fmt::format("{}{}", stopped ? " " : language.full_stop, markdown_of(cite(language, *source)));
  }
  return out;
}

std::string dispute_text(const Language& language, const Note& note) {
  const Annotation& annotation = *note.annotation;
  const Dispute& dispute = *annotation.dispute;
  std::string out = strong(status_label(language, dispute.status));
  if (dispute.checked)
    out += fmt::format(" ({})", markdown_of(dated(language, language.checked, *dispute.checked)));
  if (!dispute.positions.empty()) out += "\n";
  for (std::size_t i = 0; i < dispute.positions.size(); ++i)
    out += "\n" + position_of(language, dispute.positions[i], note.position_sources[i]);
  return with_sources(language, paragraphs(out, tamed_markdown(annotation.note)), note.sources);
}

std::string bio_text(const Language& language, const Note& note) {
  const Person& person = *note.person;
  std::string out = strong(person.name);
  const std::string bio = tamed_markdown(person.bio);
  if (!bio.empty()) out += fmt::format("{}{}", language.full_stop, bio);
  if (person.as_of) {
    const std::string as_of = markdown_of(dated(language, language.as_of, *person.as_of));
    const bool has_lines = bio.find('\n') != std::string::npos;
    out += fmt::format("{}{}.", has_lines ? "\n\n" : ends_sentence(out) ? " " : language.full_stop, as_of);
  }
  return with_sources(language, out, note.sources);
}

}  // namespace

std::string markdown_of(const Parts& parts) {
  std::string out;
  for (const Part& part : parts) out += markdown_of(part);
  return out;
}

std::string text_of(const Language& language, const Note& note) {
  switch (note.kind) {
    case NoteKind::source: break;
    case NoteKind::own: return with_sources(language, tamed_markdown(note.annotation->note), note.sources);
    case NoteKind::dispute: return dispute_text(language, note);
    case NoteKind::bio: return bio_text(language, note);
  }
  return markdown_of(cite(language, *note.source));
}

std::string footnote(const Language& language, const Note& note) {
  return fmt::format("[^{}]: {}\n", note.id, indented(text_of(language, note)));
}

NoteList footnote_list(const Language& language, const Article& article, const ScopeNotes& scope) {
  NoteList list;
  list.scope = scope.scope;
  std::vector<std::string> labels;
  for (const Note& note : scope.notes) labels.push_back(note.id);
  list.items = footnotes_mark(article, labels) + "\n";
  for (const Note& note : scope.notes) list.items += "\n" + footnote(language, note);
  return list;
}

}  // namespace obelus::notes

namespace obelus {

std::string note_markdown(const AnnotationSet& set, std::size_t annotation, std::string_view lang) {
  const auto note = notes::note_of(set, set.annotations[annotation]);
  return note ? notes::text_of(notes::language_for(lang), *note) : "";
}

}  // namespace obelus
