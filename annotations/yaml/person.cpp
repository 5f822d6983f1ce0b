#include "yaml/tables.hpp"
#include "yaml/values.hpp"

namespace obelus::yaml {
namespace {

using data::Node;

void read_also(Reader& reader, const Node& node, Person& person) {
  for (At<std::string>& form : reader.texts(node, "also")) {
    if (form.value.find_first_not_of(" \t") == std::string::npos)
      reader.fault("OB902", form.place.bytes, "`also` holds an empty name");
    person.also.push_back(std::move(form.value));
  }
}

void read_facts(Reader& reader, const Node& node, Person& person) {
  for (const data::Member& fact : node.members) {
    if (!reader.check_type(*fact.value, fact.key->scalar, text | number)) continue;
    if (std::optional<FigureValue> figure = figure_in(reader, *fact.value, fact.key->scalar))
      person.facts.emplace_back(fact.key->scalar, std::move(*figure));
  }
}

constexpr Key<Person> person_keys[] = {
    {"name", text, [](Reader& r, const Node& n, Person& p) { p.name = text_in(r, n, "name"); }, true},
    {"also", text | list, read_also},
    {"bio", text, [](Reader& r, const Node& n, Person& p) { p.bio = text_in(r, n, "bio"); }},
    {"facts", mapping, read_facts},
    {"as-of", text | number, [](Reader& r, const Node& n, Person& p) { p.as_of = date_in(r, n, "as-of"); }},
    {"sources", text | list, [](Reader& r, const Node& n, Person& p) { p.sources = sources_in(r, n); }},
};

}  // namespace

void read_person(Reader& reader, const Node& id, const Node& node, std::vector<Person>& into) {
  Person person;
  person.id = id_in(reader, id);
  person.place = reader.place(id);
  if (!reader.check_type(node, id.scalar, mapping)) return;
  read_mapping<Person>(reader, node, person_keys, person, fmt::format("the person `{}`", id.scalar));
  into.push_back(std::move(person));
}

Table person_table() { return table_of<Person>("person", person_keys); }

}  // namespace obelus::yaml
