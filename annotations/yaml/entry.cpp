#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "yaml/tables.hpp"
#include "yaml/values.hpp"

namespace obelus::yaml {
namespace {

using data::Node;

struct Entry {
  Annotation annotation;
  Where where;
};

struct WaiverEntry {
  Waiver waiver;
  Where where;
};

void read_id(Reader& reader, const Node& node, Entry& entry) {
  entry.annotation.id = id_in(reader, node);
  entry.annotation.has_own_id = true;
}

constexpr Key<Entry> annotation_keys[] = {
    {"id", text, read_id},
    {"match", text, [](Reader& r, const Node& n, Entry& e) { read_match(r, n, e.where); }},
    {"target", mapping, [](Reader& r, const Node& n, Entry& e) { read_target(r, n, e.where); }},
    {"within", mapping, [](Reader& r, const Node& n, Entry& e) { read_within(r, n, e.where); }},
    {"occurrences", text | number,
     [](Reader& r, const Node& n, Entry& e) { read_occurrences(r, n, e.where); }},
    {"fuzzy", boolean, [](Reader& r, const Node& n, Entry& e) { read_fuzzy(r, n, e.where); }},
    {"figure", text | number,
     [](Reader& r, const Node& n, Entry& e) { e.annotation.figure = figure_in(r, n, "figure"); }},
    {"sources", text | list,
     [](Reader& r, const Node& n, Entry& e) { e.annotation.sources = sources_in(r, n); }},
    {"note", text, [](Reader& r, const Node& n, Entry& e) { e.annotation.note = text_in(r, n, "note"); }},
    {"disputed", mapping,
     [](Reader& r, const Node& n, Entry& e) { e.annotation.dispute = dispute_in(r, n); }},
    {"bio", text, [](Reader& r, const Node& n, Entry& e) { e.annotation.bio = r.at(n); }},
};

void read_rules(Reader& reader, const Node& node, WaiverEntry& entry) {
  for (At<std::string>& rule : reader.texts(node, "rules")) {
    const bool is_rule = rule.value.size() == 5 && rule.value.starts_with("OB") &&
                         rule.value.find_first_not_of("0123456789", 2) == std::string::npos;
    if (!is_rule)
      reader.fault("OB902", rule.place.bytes, "this is no rule's id", "`obelus rules` lists them");
    entry.waiver.rules.push_back(std::move(rule.value));
  }
}

constexpr Key<WaiverEntry> waiver_keys[] = {
    {"match", text, [](Reader& r, const Node& n, WaiverEntry& e) { read_match(r, n, e.where); }},
    {"target", mapping, [](Reader& r, const Node& n, WaiverEntry& e) { read_target(r, n, e.where); }},
    {"within", mapping, [](Reader& r, const Node& n, WaiverEntry& e) { read_within(r, n, e.where); }},
    {"occurrences", text | number,
     [](Reader& r, const Node& n, WaiverEntry& e) { read_occurrences(r, n, e.where); }},
    {"fuzzy", boolean, [](Reader& r, const Node& n, WaiverEntry& e) { read_fuzzy(r, n, e.where); }},
    {"reason", text, [](Reader&, const Node& n, WaiverEntry& e) { e.waiver.reason = n.scalar; }},
    {"until", text | number,
     [](Reader& r, const Node& n, WaiverEntry& e) { e.waiver.until = date_in(r, n, "until"); }},
    {"rules", text | list, read_rules},
};

// Exactly one of a dispute, a bio, and sources or a note.
void check_body(Reader& reader, const Node& node, bool all_known) {
  const Node* bodies[] = {&node["disputed"], &node["bio"],
                          node.has("sources") ? &node["sources"] : &node["note"]};
  const Node* first = nullptr;
  for (const Node* body : bodies) {
    if (body->kind == data::Kind::missing) continue;
    if (first != nullptr)
      reader.fault("OB902", std::max(first->at, body->at),
                   "an annotation has one of `disputed`, `bio`, and `sources` or `note`",
                   "make two annotations of it");
    first = body;
  }
  if (first == nullptr && all_known)
    reader.fault("OB902", {node.at.begin, node.at.begin + 1}, "this annotation says nothing",
                 "add `sources`, `note`, `disputed` or `bio`");
}

std::uint64_t hash(std::uint64_t so_far, std::string_view text) {
  for (const char c : text) so_far = (so_far ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  return (so_far ^ 0xFFU) * 0x100000001B3U;  // 0xFF is in no UTF-8: parts stay apart
}

std::string derived_id(const Annotation& annotation) {
  const QuoteSelector& selector = annotation.target.selector;
  std::uint64_t value = hash(0xCBF29CE484222325U, annotation.dispute ? "disputed"
                                                  : annotation.bio   ? "bio"
                                                                     : "source");
  for (const std::string& part : {selector.prefix, selector.exact, selector.suffix})
    value = hash(value, part);
  return fmt::format("a-{:08x}", static_cast<std::uint32_t>(value ^ value >> 32));
}

}  // namespace

void read_annotation(Reader& reader, const Node& node, std::vector<Annotation>& into) {
  if (!reader.check_type(node, "annotations", mapping)) return;
  Entry entry;
  const bool all_known = read_mapping<Entry>(reader, node, annotation_keys, entry, "an annotation");
  finish_where(reader, node, entry.where, {node.has("bio"), all_known});
  check_body(reader, node, all_known);
  entry.annotation.place = reader.place(node);
  entry.annotation.target = std::move(entry.where.target);
  into.push_back(std::move(entry.annotation));
}

void read_waiver(Reader& reader, const Node& node, std::vector<Waiver>& into) {
  if (!reader.check_type(node, "waive", mapping)) return;
  WaiverEntry entry;
  const bool all_known = read_mapping<WaiverEntry>(reader, node, waiver_keys, entry, "a waiver");
  finish_where(reader, node, entry.where, {false, all_known});
  if ((all_known || node.has("reason")) &&
      entry.waiver.reason.find_first_not_of(" \t\n") == std::string::npos)
    reader.fault("OB502", node.has("reason") ? node["reason"].at : node.at, "a waiver without a reason",
                 "say in `reason` why the figure needs no source");
  entry.waiver.place = reader.place(node);
  entry.waiver.target = std::move(entry.where.target);
  into.push_back(std::move(entry.waiver));
}

void derive_ids(std::vector<Annotation>& annotations) {
  std::unordered_set<std::string_view> used;
  for (const Annotation& annotation : annotations)
    if (annotation.has_own_id) used.insert(annotation.id);
  std::unordered_map<std::string, std::size_t> seen;
  for (Annotation& annotation : annotations) {
    if (annotation.has_own_id) continue;
    const std::string id = derived_id(annotation);
    std::size_t& count = seen[id];
    ++count;
    annotation.id = count == 1 ? id : fmt::format("{}-{}", id, count);
    while (!used.insert(annotation.id).second) annotation.id = fmt::format("{}-{}", id, ++count);
  }
}

std::vector<Table> annotation_tables() {
  return {table_of<Entry>("annotation", annotation_keys), table_of<WaiverEntry>("waiver", waiver_keys)};
}

}  // namespace obelus::yaml
