#pragma once
// The mappings of an annotation file, one function each, and the tables they read by.

#include <string_view>
#include <vector>

#include "obelus/annotation.hpp"
#include "yaml/reader.hpp"

namespace obelus::yaml {

// A table as the schema sees it: `name` is that of its definition there.
struct TableKey {
  std::string_view name;
  unsigned types;
  bool is_required;
};
struct Table {
  std::string_view name;
  std::vector<TableKey> keys;
};
std::vector<Table> tables();

template <class T>
Table table_of(std::string_view name, std::span<const Key<T>> keys) {
  Table table{name, {}};
  for (const Key<T>& key : keys) table.keys.push_back({key.name, key.types, key.is_required});
  return table;
}

// What says where, and how often: `match` or `target`, and the keys beside them.
struct Where {
  Target target;
  bool has_match = false;
  bool has_exact = false;
  bool has_target = false;
  bool has_occurrences = false;
  bool has_fuzzy = false;
};
void read_match(Reader& reader, const data::Node& node, Where& where);
void read_target(Reader& reader, const data::Node& node, Where& where);
void read_selector(Reader& reader, const data::Node& node, Where& where);
void read_within(Reader& reader, const data::Node& node, Where& where);
void read_occurrences(Reader& reader, const data::Node& node, Where& where);
void read_fuzzy(Reader& reader, const data::Node& node, Where& where);
struct WhereRules {
  bool is_bio;
  bool all_known;  // no key is unknown: what is missing was not misspelt
};
// Exactly one of `match` and `target`; defaults. `node` is the mapping they stand in.
void finish_where(Reader& reader, const data::Node& node, Where& where, WhereRules rules);

// Values that several mappings have.
std::optional<FigureValue> figure_in(Reader& reader, const data::Node& node, std::string_view key);
std::optional<Date> date_in(Reader& reader, const data::Node& node, std::string_view key);
std::string text_in(Reader& reader, const data::Node& node, std::string_view key);  // must not be blank
std::vector<At<std::string>> sources_in(Reader& reader, const data::Node& node);
std::string id_in(Reader& reader, const data::Node& node);

// An entry each.
void read_reference(Reader& reader, const data::Node& node, std::vector<Reference>& into);
void read_person(Reader& reader, const data::Node& id, const data::Node& node, std::vector<Person>& into);
void read_annotation(Reader& reader, const data::Node& node, std::vector<Annotation>& into);
void read_waiver(Reader& reader, const data::Node& node, std::vector<Waiver>& into);
Dispute dispute_in(Reader& reader, const data::Node& node);

// A CSL item as CSL-JSON: dates as date-parts, names as objects, all else as it is.
std::string csl_json(const data::Node& item, const Reference& reference);

// Gives annotations without an id one made of what they are, all different.
void derive_ids(std::vector<Annotation>& annotations);

// The whole of an annotation file.
void read_file(Reader& reader, const data::Node& root, Loaded& loaded);
// Takes over what could not be read; false when the document is not whole.
bool take_faults(Reader& reader, const data::Reading& reading);
// Gives ids to those without, and the faults to `loaded`, in order of place.
void finish(Reader& reader, Loaded& loaded);

Table selector_table();
Table file_table();
Table reference_table();
Table person_table();
std::vector<Table> annotation_tables();
std::vector<Table> target_tables();
std::vector<Table> dispute_tables();

}  // namespace obelus::yaml
