// Who gets which id is settled in the order of the annotation set, never in that of the text: an
// annotation that moves, or a new one above it, changes no id. Where several scopes each have a note on
// one subject, the earliest annotation's keeps the plain id.

#include <algorithm>
#include <tuple>

#include "notes/concat.hpp"
#include "notes/ids.hpp"
#include "notes/plan.hpp"

namespace obelus::notes {
namespace {

// What the id of a mention ends in: "nvidia-loss", "nvidia-loss-2".
std::string stem_of(const Mention& mention) {
  std::string stem = slug(mention.annotation->id);
  if (mention.occurrence > 1) stem += "-" + std::to_string(mention.occurrence);
  return stem;
}

// What is hashed where an id is taken: seldom.
auto key_of(std::string_view kind, const Mention& mention) {
  return [kind, &mention] { return concat(kind, " ", stem_of(mention), " ", mention.annotation->id); };
}

auto order_of(const Mention& mention) {
  return std::tuple(mention.occurrence > 1, mention.order, mention.occurrence);
}

const Mention& earliest(const ScopeNotes& scope, const Note& note) {
  const std::size_t at =
      *std::min_element(note.mentions.begin(), note.mentions.end(), [&](std::size_t a, std::size_t b) {
        return order_of(scope.mentions[a]) < order_of(scope.mentions[b]);
      });
  return scope.mentions[at];
}

struct OrderedNote {
  Note* note;
  const Mention* first;

  auto order() const {
    const int kind = note->kind == NoteKind::source ? 0 : note->kind == NoteKind::bio ? 1 : 2;
    return std::tuple_cat(std::tuple(kind), order_of(*first));
  }
};

std::vector<OrderedNote> notes_in_order(Plan& plan) {
  std::vector<OrderedNote> notes;
  for (ScopeNotes& scope : plan)
    for (Note& note : scope.notes) notes.push_back({&note, &earliest(scope, note)});
  std::sort(notes.begin(), notes.end(),
            [](const OrderedNote& a, const OrderedNote& b) { return a.order() < b.order(); });
  return notes;
}

std::vector<Mention*> mentions_in_order(Plan& plan) {
  std::vector<Mention*> mentions;
  for (ScopeNotes& scope : plan)
    for (Mention& mention : scope.mentions) mentions.push_back(&mention);
  std::sort(mentions.begin(), mentions.end(),
            [](const Mention* a, const Mention* b) { return order_of(*a) < order_of(*b); });
  return mentions;
}

// The earliest mention of a scope, whose annotation stands for the scope in hashes.
const Mention& first_of(const ScopeNotes& scope) {
  return *std::min_element(scope.mentions.begin(), scope.mentions.end(),
                           [](const Mention& a, const Mention& b) { return order_of(a) < order_of(b); });
}

// "wire", "training-cost": what a note is called after.
std::string subject_of(const Note& note) {
  if (note.kind == NoteKind::source) return slug(note.source->id);
  if (note.kind == NoteKind::bio) return slug(note.person->id);
  return slug(note.annotation->id);
}

void address_sources(ScopeNotes& scope, Ids& ids, const std::string& prefix) {
  for (const Note& note : scope.notes)
    if (note.kind == NoteKind::source) scope.addresses.emplace(note.source, note.id);
  for (ListedSource& listed : scope.sources) {
    listed.id = ids.claim(concat(prefix, "src-", slug(listed.source->id)),
                          [&] { return key_of("src", first_of(scope))() + listed.source->id; });
    scope.addresses.emplace(listed.source, listed.id);
  }
}

}  // namespace

void assign_ids(Plan& plan, const Article& article, const std::string& prefix, bool has_cards) {
  Ids ids(article.ids, Ids::Case::differs);
  for (Mention* mention : mentions_in_order(plan)) {
    mention->piece = stem_of(*mention);
    mention->passage_id = ids.claim(concat(prefix, "ob-", mention->piece), key_of("ob", *mention));
    mention->reference_id = ids.claim(concat(prefix, "fnref-", mention->piece), key_of("fnref", *mention));
  }
  for (const auto& [note, first] : notes_in_order(plan)) {
    const std::string_view kind = note->kind == NoteKind::bio ? "bio-" : "fn-";
    note->id = ids.claim(concat(prefix, kind, subject_of(*note)), key_of("note", *first));
    if (!has_cards) continue;
    const std::string_view name = std::string_view(note->id).substr(prefix.size());
    note->card_id = ids.claim(concat(prefix, "ob-card-", name), key_of("card", *first));
  }
  for (ScopeNotes& scope : plan) {
    scope.heading_id = ids.claim(prefix + "ob-notes-h", key_of("notes", first_of(scope)));
    address_sources(scope, ids, prefix);
  }
}

void assign_labels(Plan& plan, const Article& article, const std::string& prefix) {
  Ids labels(article.footnote_labels, Ids::Case::folds);
  for (const auto& [note, first] : notes_in_order(plan)) {
    const std::string_view kind = note->kind == NoteKind::bio ? "bio-" : "";
    note->id = labels.claim(concat(kind, prefix, subject_of(*note)), key_of("note", *first));
  }
}

}  // namespace obelus::notes
