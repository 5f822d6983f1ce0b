#pragma once
// What is to be written, before any of it is: which notes there are, in what order, and which passages
// point to them. HTML and Markdown are two renderings of one plan.
//
//   text    "Nvidia lost $600 billion. It cost $6 million. Nvidia, said the Wire, lost $600 billion."
//   notes   1 source wire (fn-wire)      <- nvidia-loss, nvidia-again
//           2 dispute (fn-training-cost) <- training-cost
//
// The plan points into the annotation set, which must outlive it.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "notes/language.hpp"
#include "obelus/annotation.hpp"
#include "obelus/article.hpp"
#include "obelus/match.hpp"

namespace obelus::notes {

enum class NoteKind : std::uint8_t {
  source,  // a work, shared by all annotations that cite it and say no more
  own,     // a text of the author's, or several works
  dispute,
  bio,
};

// A passage and the note it leads to.
struct Mention {
  const Annotation* annotation = nullptr;
  std::size_t order = 0;       // of the annotation in its set
  std::size_t occurrence = 1;  // which of its places
  Span passage;
  std::size_t note = 0;      // index into ScopeNotes::notes
  std::string passage_id;    // "ob-nvidia-loss"; the next three only for HTML
  std::string reference_id;  // "fnref-nvidia-loss"
  std::string piece;         // "nvidia-loss", what further pieces of the passage are called by
};

struct Note {
  NoteKind kind = NoteKind::own;
  const Annotation* annotation = nullptr;                       // the first that needs it
  const Reference* source = nullptr;                            // kind source
  const Person* person = nullptr;                               // kind bio
  std::vector<const Reference*> sources;                        // what it cites, once each
  std::vector<std::vector<const Reference*>> position_sources;  // kind dispute: the same for each position
  std::size_t number = 0;                                       // from 1, the article's own notes counted
  std::string id;                                               // "fn-wire"; Markdown: the label "wire"
  std::string card_id;                                          // HTML: of its card, where cards are declared
  std::vector<std::size_t> mentions;                            // in order of the text

  // Prints works in short, by a link to where they stand in full.
  bool cites_in_short() const;
  // All it cites; what several positions cite comes several times.
  std::vector<const Reference*> cited() const;
};

// A work printed in full behind the notes of a scope, because notes cite it in short.
struct ListedSource {
  const Reference* source;
  std::string id;  // "src-wire"
};

struct ScopeNotes {
  std::uint32_t scope = 0;        // index into Article::scopes
  std::string heading_id;         // "ob-notes-h"
  std::vector<Note> notes;        // in order of first mention
  std::vector<Mention> mentions;  // in order of the text
  std::vector<ListedSource> sources;
  std::unordered_map<const Reference*, std::string> addresses;    // the id where a short citation leads
  std::unordered_map<const Reference*, std::string> short_forms;  // "DeepSeek-AI 2024"
};

using Plan = std::vector<ScopeNotes>;  // scopes with notes, ascending

// The plan without ids or labels.
Plan make_plan(const Article& article, const AnnotationSet& set, std::span<const Match> matches);

// The note of one annotation, without number, id or mentions; nothing when it says nothing.
std::optional<Note> note_of(const AnnotationSet& set, const Annotation& annotation);

// HTML: ids that the page does not have, `prefix` before each; those of cards where it has any.
void assign_ids(Plan& plan, const Article& article, const std::string& prefix, bool has_cards);

// HTML: the short citations, in a language. Works that would read the same are told apart by their titles.
void shorten_citations(Plan& plan, const Language& language);

// Markdown: labels that the article's own footnotes do not have.
void assign_labels(Plan& plan, const Article& article, const std::string& prefix);

}  // namespace obelus::notes
