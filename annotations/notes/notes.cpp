#include "obelus/notes.hpp"

#include <fmt/format.h>

#include "notes/concat.hpp"
#include "notes/epub.hpp"
#include "notes/html.hpp"
#include "notes/json_ld.hpp"
#include "notes/markdown.hpp"
#include "notes/quantity.hpp"

namespace obelus {
namespace {

using notes::HtmlStyle;
using notes::Language;
using notes::Plan;
using notes::ScopeNotes;

// The first that says something: what was asked for, the article, the annotations.
std::string language_tag(const Article& article, const AnnotationSet& set, const NoteOptions& options) {
  for (const std::string* tag : {&options.lang, &article.lang, &set.lang})
    if (!tag->empty()) return *tag;
  return "en";
}

// The table of `tag` with the labels that the options replace.
Language language_with(std::string_view tag, const NoteOptions& options) {
  Language language = notes::language_for(tag);
  for (const auto& [name, text] : options.labels)
    for (const notes::LabelName& label : notes::label_names())
      if (label.name == name) language.*label.label = text;
  return language;
}

// ` lang="…" dir="…"`, where the notes' language is not the page's. A page that declares none is taken to
// be in the language of its notes, but not to run from right to left.
std::string foreign_attributes(const Language& language, std::string_view tag, std::string_view page_lang) {
  const bool says_so = !page_lang.empty() || language.right_to_left;
  if (!says_so || notes::same_language(tag, page_lang)) return {};
  const bool turns = language.right_to_left || notes::language_for(page_lang).right_to_left;
  return fmt::format(" lang=\"{}\"{}", escape_html(tag),
                     !turns                   ? ""
                     : language.right_to_left ? " dir=\"rtl\""
                                              : " dir=\"ltr\"");
}

bool joins_list(const Article& article, const ScopeNotes& scope) {
  return scope.scope < article.scopes.size() && article.scopes[scope.scope].has_note_list;
}

// Links to stylesheet and script as XML has them: no element without an end, no attribute without a value.
std::string as_xml(std::string links) {
  const auto replace = [&](std::string_view what, std::string_view with) {
    if (const std::size_t at = links.find(what); at != links.npos) links.replace(at, what.size(), with);
  };
  replace("class=\"ob-assets\">", "class=\"ob-assets\" />");
  replace(" defer ", " defer=\"defer\" ");
  return links;
}

Marks html_marks(const Article& article, const HtmlStyle& style, const Plan& plan,
                 const NoteOptions& options) {
  Marks marks;
  for (const ScopeNotes& scope : plan) {
    marks.passages.reserve(marks.passages.size() + scope.mentions.size());
    for (const notes::Mention& mention : scope.mentions)
      marks.passages.push_back(notes::mark_of(style, scope, mention, article.text_of(mention.passage)));
    const bool is_last = &scope == &plan.back();
    const std::string last = is_last && options.json_ld ? notes::json_ld(plan, style.lang) : "";
    marks.notes.push_back(notes::note_list(style, scope, joins_list(article, scope), last));
  }
  if (!plan.empty()) marks.head = style.epub ? as_xml(head_links(options)) : head_links(options);
  return marks;
}

Marks markdown_marks(const Article& article, const Language& language, const Plan& plan) {
  Marks marks;
  for (const ScopeNotes& scope : plan) {
    for (const notes::Mention& mention : scope.mentions) {
      Mark mark;
      mark.passage = mention.passage;
      mark.reference = fmt::format("[^{}]", scope.notes[mention.note].id);
      marks.passages.push_back(std::move(mark));
    }
    marks.notes.push_back(notes::footnote_list(language, article, scope));
  }
  return marks;
}

Finding base_finding(const Article& article) {
  Finding finding;
  finding.level = Level::warning;
  finding.message = fmt::format("links from the text to its notes lead to “{}”, the page's <base>, instead",
                                article.base_href);
  finding.fix = "say which address the page has, or take the <base> out";
  return finding;
}

}  // namespace

Notes make_notes(const Article& article, const AnnotationSet& set, std::span<const Match> matches,
                 const NoteOptions& options) {
  const std::string tag = language_tag(article, set, options);
  const Language language = language_with(tag, options);
  Plan plan = notes::make_plan(article, set, matches);
  Notes out;
  for (const ScopeNotes& scope : plan)
    for (const notes::Mention& mention : scope.mentions) out.annotations.push_back(mention.order);
  if (options.to == Format::markdown) {
    notes::assign_labels(plan, article, options.id_prefix);
    out.marks = markdown_marks(article, language, plan);
    return out;
  }
  notes::assign_ids(plan, article, options.id_prefix, options.cards == Cards::declarative);
  notes::shorten_citations(plan, language);
  const std::string lang = notes::same_language(tag, language.tag) ? tag : std::string(language.tag);
  const HtmlStyle style{language,
                        lang,
                        foreign_attributes(language, lang, article.lang),
                        escape_html(options.page_path) + "#",
                        options.cards,
                        notes::is_epub(article)};
  out.marks = html_marks(article, style, plan, options);
  if (!plan.empty() && !article.base_href.empty() && options.page_path.empty())
    out.findings.push_back(base_finding(article));
  return out;
}

std::string head_links(const NoteOptions& options) {
  if (options.assets_href.empty()) return {};
  std::string folder = options.assets_href;
  if (folder.back() != '/') folder += '/';
  folder = escape_html(folder);
  std::string out =
      notes::concat("<link rel=\"stylesheet\" href=\"", folder, "obelus.css\" class=\"ob-assets\">");
  if (options.cards == Cards::script)
    notes::append(out, "<script src=\"", folder, "obelus.js\" defer class=\"ob-assets\"></script>");
  return out;
}

std::string cite_html(const Reference& reference, std::string_view lang) {
  const Language& language = notes::language_for(lang);
  return notes::html_of(HtmlStyle{language, std::string(lang), {}, {}, Cards::none},
                        notes::cite(language, reference));
}

std::string cite_markdown(const Reference& reference, std::string_view lang) {
  return notes::markdown_of(notes::cite(notes::language_for(lang), reference));
}

std::string figure_text(const FigureValue& figure, std::string_view lang) {
  return notes::format_figure(notes::language_for(lang), figure);
}

}  // namespace obelus
