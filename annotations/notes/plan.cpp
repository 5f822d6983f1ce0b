#include "notes/plan.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <tuple>
#include <unordered_set>
#include <utility>

#include "notes/memory.hpp"

namespace obelus::notes {
namespace {

template <class T>
using ById = std::pmr::unordered_map<std::string_view, const T*>;

template <class T>
ById<T> index(const std::vector<T>& items, std::pmr::memory_resource* memory) {
  ById<T> by_id(items.size(), memory);
  for (const T& item : items) by_id.emplace(item.id, &item);
  return by_id;
}

template <class T>
const T* find(const ById<T>& items, std::string_view id) {
  const auto item = items.find(id);
  return item != items.end() ? item->second : nullptr;
}

bool has_landed(const Match& match) {
  return match.status == MatchStatus::exact || match.status == MatchStatus::normalised ||
         match.status == MatchStatus::fuzzy;
}

// Turns annotations into notes without numbers, mentions or ids.
class Bodies {
 public:
  Bodies(const AnnotationSet& set, std::pmr::memory_resource* memory)
      : references_(index(set.references, memory)), people_(index(set.people, memory)) {}

  // Nothing for an annotation whose body is empty or names what nobody defines.
  std::optional<Note> note_for(const Annotation& annotation) const {
    Note note;
    note.annotation = &annotation;
    if (annotation.bio) {
      note.kind = NoteKind::bio;
      note.person = find(people_, annotation.bio->value);
      if (note.person == nullptr) return std::nullopt;
      note.sources = works(note.person->sources);
    } else if (annotation.dispute) {
      note.kind = NoteKind::dispute;
      for (const Position& position : annotation.dispute->positions)
        note.position_sources.push_back(works(position.sources));
      note.sources = works(annotation.sources);
    } else {
      note.sources = works(annotation.sources);
      if (annotation.note.empty() && note.sources.empty()) return std::nullopt;
      if (annotation.note.empty() && note.sources.size() == 1) {
        note.kind = NoteKind::source;
        note.source = note.sources.front();
      }
    }
    return note;
  }

 private:
  std::vector<const Reference*> works(const std::vector<At<std::string>>& ids) const {
    std::vector<const Reference*> found;
    std::unordered_set<const Reference*> seen;
    for (const auto& id : ids) {
      const Reference* reference = find(references_, id.value);
      if (reference != nullptr && seen.insert(reference).second) found.push_back(reference);
    }
    return found;
  }

  ById<Reference> references_;
  ById<Person> people_;
};

// Mentions with the same subject share a note.
const void* subject_of(const Note& note) {
  if (note.kind == NoteKind::source) return note.source;
  if (note.kind == NoteKind::bio) return note.person;
  return note.annotation;
}

std::uint32_t scope_at(const Article& article, std::size_t offset) {
  const auto& scopes = article.scopes;
  const auto after =
      std::upper_bound(scopes.begin(), scopes.end(), offset,
                       [](std::size_t at, const Scope& scope) { return at < scope.text.begin; });
  return after == scopes.begin() ? 0 : static_cast<std::uint32_t>(after - scopes.begin() - 1);
}

struct Landing {
  Span passage;
  std::size_t order;
  std::size_t occurrence;

  auto place() const { return std::tuple(passage.end, std::size_t{} - passage.begin, order, occurrence); }
};

// In the order in which a reader meets the references, which stand behind their passages.
std::vector<Landing> landings_of(const AnnotationSet& set, std::span<const Match> matches) {
  std::vector<Landing> landings;
  for (std::size_t i = 0; i < std::min(matches.size(), set.annotations.size()); ++i) {
    if (!has_landed(matches[i])) continue;
    std::size_t occurrence = 0;
    for (const Span passage : matches[i].places)
      if (!passage.empty()) landings.push_back({passage, i, ++occurrence});
  }
  std::sort(landings.begin(), landings.end(),
            [](const Landing& a, const Landing& b) { return a.place() < b.place(); });
  return landings;
}

Mention mention_of(const AnnotationSet& set, const Landing& landing) {
  Mention mention;
  mention.annotation = &set.annotations[landing.order];
  mention.order = landing.order;
  mention.occurrence = landing.occurrence;
  mention.passage = landing.passage;
  return mention;
}

void list_sources(ScopeNotes& scope) {
  std::unordered_set<const Reference*> has_place;
  for (const Note& note : scope.notes)
    if (note.kind == NoteKind::source) has_place.insert(note.source);
  for (const Note& note : scope.notes) {
    if (!note.cites_in_short()) continue;
    for (const Reference* source : note.cited())
      if (has_place.insert(source).second) scope.sources.push_back({source, {}});
  }
}

}  // namespace

bool Note::cites_in_short() const {
  return kind == NoteKind::dispute || kind == NoteKind::bio || (kind == NoteKind::own && sources.size() > 1);
}

std::vector<const Reference*> Note::cited() const {
  std::vector<const Reference*> all;
  for (const auto& works : position_sources) all.insert(all.end(), works.begin(), works.end());
  all.insert(all.end(), sources.begin(), sources.end());
  return all;
}

std::optional<Note> note_of(const AnnotationSet& set, const Annotation& annotation) {
  PageMemory memory;
  return Bodies(set, &memory).note_for(annotation);
}

Plan make_plan(const Article& article, const AnnotationSet& set, std::span<const Match> matches) {
  PageMemory memory;
  const Bodies bodies(set, &memory);
  std::vector<std::optional<Note>> notes;
  notes.reserve(set.annotations.size());
  for (const Annotation& annotation : set.annotations) notes.push_back(bodies.note_for(annotation));

  std::vector<ScopeNotes> scopes(std::max<std::size_t>(article.scopes.size(), 1));
  std::pmr::vector<std::pmr::unordered_map<const void*, std::size_t>> notes_by_subject(scopes.size(),
                                                                                       &memory);
  const std::vector<Landing> landings = landings_of(set, matches);
  if (scopes.size() == 1) {
    scopes[0].mentions.reserve(landings.size());
    scopes[0].notes.reserve(std::min(landings.size(), notes.size()));
  }
  for (const Landing& landing : landings) {
    const std::optional<Note>& note = notes[landing.order];
    if (!note) continue;
    const std::uint32_t where = scope_at(article, landing.passage.begin);
    ScopeNotes& scope = scopes[where];
    const auto [entry, is_new] = notes_by_subject[where].try_emplace(subject_of(*note), scope.notes.size());
    if (is_new) {
      const std::size_t own = where < article.scopes.size() ? article.scopes[where].own_notes : 0;
      scope.notes.push_back(*note);
      scope.notes.back().number = own + scope.notes.size();
    }
    scope.notes[entry->second].mentions.push_back(scope.mentions.size());
    scope.mentions.push_back(mention_of(set, landing));
    scope.mentions.back().note = entry->second;
  }
  Plan plan;
  for (std::size_t i = 0; i < scopes.size(); ++i) {
    if (scopes[i].notes.empty()) continue;
    scopes[i].scope = static_cast<std::uint32_t>(i);
    list_sources(scopes[i]);
    plan.push_back(std::move(scopes[i]));
  }
  return plan;
}

}  // namespace obelus::notes
