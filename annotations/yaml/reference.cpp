#include <algorithm>
#include <iterator>

#include "yaml/tables.hpp"
#include "yaml/values.hpp"

namespace obelus::yaml {
namespace {

using data::Node;

template <std::string Reference::*member>
void keep(Reader&, const Node& node, Reference& reference) {
  reference.*member = std::string(node.scalar);
}

void read_url(Reader& reader, const Node& node, Reference& reference) {
  if (const std::string_view wrong = fault_of_url(node.scalar); !wrong.empty())
    reader.fault("OB305", node.at, fmt::format("the address {}", wrong),
                 "only http, https, mailto and relative addresses are linked");
  reference.url = std::string(node.scalar);
}

// CSL has no more to say of it than that it is text; when it looks like an address it must be a good one.
void read_archive_location(Reader& reader, const Node& node, Reference& reference) {
  const bool is_address = node.scalar.find("://") != std::string_view::npos ||
                          node.scalar.starts_with("javascript:") || node.scalar.starts_with("data:");
  if (const std::string_view wrong = fault_of_url(node.scalar); is_address && !wrong.empty())
    reader.fault("OB305", node.at, fmt::format("the address {}", wrong),
                 "only http, https, mailto and relative addresses are linked");
  reference.archive_location = std::string(node.scalar);
}

Name name_in(Reader& reader, const Node& node, std::string_view key) {
  Name name;
  if (node.kind == data::Kind::string) {
    name.literal = std::string(node.scalar);
  } else if (reader.check_type(node, key, text | mapping)) {
    name.literal = std::string(node["literal"].scalar);
    name.given = std::string(node["given"].scalar);
    name.family = std::string(node["family"].scalar);
    if (const std::string_view particle = node["non-dropping-particle"].scalar; !particle.empty())
      name.family = fmt::format("{} {}", particle, name.family);
  }
  if (name.literal.empty() && name.given.empty() && name.family.empty())
    reader.fault("OB902", node.at, "a name needs `literal`, or `family` and `given`");
  return name;
}

template <std::vector<Name> Reference::*member>
void read_names(Reader& reader, const Node& node, Reference& reference) {
  constexpr std::string_view key = member == &Reference::authors ? "author" : "editor";
  std::vector<Name>& names = reference.*member;
  if (node.kind != data::Kind::sequence) return names.push_back(name_in(reader, node, key));
  for (const Node* item : node.items) names.push_back(name_in(reader, *item, key));
}

std::string padded(std::string_view number, std::size_t size) {
  return std::string(number.size() < size ? size - number.size() : 0, '0').append(number);
}

// [2024, 12, 1] or {year: 2024, month: 12, day: 1} as YYYY-MM-DD.
std::string date_text(const Node& node) {
  std::string_view parts[3];
  if (node.kind == data::Kind::mapping) {
    parts[0] = node["year"].scalar;
    parts[1] = node["month"].scalar;
    parts[2] = node["day"].scalar;
  } else {
    for (std::size_t i = 0; i < std::min<std::size_t>(node.items.size(), 3); ++i)
      parts[i] = node.items[i]->scalar;
  }
  std::string date = padded(parts[0], 4);
  for (std::size_t i = 1; i < 3 && !parts[i].empty(); ++i) date.append("-").append(padded(parts[i], 2));
  return date;
}

// A date as CSL-JSON or pandoc have it; nothing for words ("in press").
std::string range_text(const Node& node) {
  if (node.kind == data::Kind::sequence) {
    std::string range;
    for (const Node* item : node.items) range.append(range.empty() ? "" : "/").append(date_text(*item));
    return range;
  }
  if (node.kind != data::Kind::mapping) return std::string(node.scalar);
  if (node.has("date-parts")) return range_text(node["date-parts"]);
  if (node.has("raw")) return std::string(node["raw"].scalar);
  return node.has("year") ? date_text(node) : std::string();
}

template <std::optional<DateRange> Reference::*member>
void read_date_field(Reader& reader, const Node& node, Reference& reference) {
  reference.*member = read_date_range(range_text(node));
  const bool is_words = node.kind == data::Kind::mapping && node.has("literal");
  if (!(reference.*member) && !is_words)
    reader.fault("OB902", node.at, "this is not a date there is",
                 "write YYYY-MM-DD, YYYY-MM, YYYY, or two of them with `/` between");
}

constexpr unsigned scalar = text | number;
constexpr unsigned names = text | mapping | list;
constexpr unsigned date = text | number | mapping | list;

constexpr Key<Reference> reference_keys[] = {
    {"id", scalar, [](Reader& r, const Node& n, Reference& f) { f.id = id_in(r, n); }, true},
    {"type", text, keep<&Reference::type>},
    {"title", scalar, keep<&Reference::title>},
    {"author", names, read_names<&Reference::authors>},
    {"editor", names, read_names<&Reference::editors>},
    {"issued", date, read_date_field<&Reference::issued>},
    {"accessed", date, read_date_field<&Reference::accessed>},
    {"container-title", scalar, keep<&Reference::container_title>},
    {"publisher", scalar, keep<&Reference::publisher>},
    {"URL", text, read_url},
    {"archive_location", text, read_archive_location},
    {"DOI", text, keep<&Reference::doi>},
    {"volume", scalar, keep<&Reference::volume>},
    {"issue", scalar, keep<&Reference::issue>},
    {"page", scalar, keep<&Reference::page>},
    {"edition", scalar, keep<&Reference::edition>},
};

// What says of a work no more than that there is one.
constexpr std::string_view asides[] = {"id", "type", "issued", "accessed", "language", "page"};

bool says_something(const Node& value) {
  return value.kind == data::Kind::mapping || value.kind == data::Kind::sequence
             ? !value.members.empty() || !value.items.empty()
             : !is_placeholder(value.scalar);
}

bool leads_to_a_work(const Node& node) {
  return std::any_of(node.members.begin(), node.members.end(), [](const data::Member& member) {
    const bool is_aside =
        std::find(std::begin(asides), std::end(asides), member.key->scalar) != std::end(asides);
    return !is_aside && says_something(*member.value);
  });
}

const Key<Reference>* find_key(std::string_view name) {
  for (const Key<Reference>& key : reference_keys)
    if (key.name == name) return &key;
  return nullptr;
}

}  // namespace

void read_reference(Reader& reader, const Node& node, std::vector<Reference>& into) {
  if (!reader.check_type(node, "references", mapping)) return;
  Reference reference;
  reference.place = reader.place(node);
  for (const data::Member& member : node.members) {
    const Key<Reference>* key = find_key(member.key->scalar);
    const bool is_empty = member.value->kind == data::Kind::null;
    if (key != nullptr &&
        reader.check_type(is_empty ? *member.key : *member.value, key->name, is_empty ? 0 : key->types))
      key->read(reader, *member.value, reference);
  }
  if (!node.has("id"))
    reader.fault("OB902", {node.at.begin, node.at.begin + 1}, "a reference needs `id`",
                 "annotations name it by its id");
  reference.is_placeholder = !leads_to_a_work(node);
  reference.csl = csl_json(node, reference);
  into.push_back(std::move(reference));
}

Table reference_table() { return table_of<Reference>("reference", reference_keys); }

}  // namespace obelus::yaml
