#include <algorithm>

#include "obelus/annotation.hpp"
#include "obelus/w3c.hpp"
#include "yaml/tables.hpp"
#include "yaml/values.hpp"

namespace obelus {
namespace yaml {
namespace {

using data::Node;

constexpr std::string_view version = "1";

void check_version(Reader& reader, const Node& node, Loaded&) {
  if (node.scalar != version || node.kind != data::Kind::integer)
    reader.fault("OB902", node.at,
                 fmt::format("format {} is not read; this obelus reads format {}", node.scalar, version),
                 "write `obelus: 1` and move what is reported then; a newer obelus reads newer formats");
}

void read_language(Reader& reader, const Node& node, Loaded& loaded) {
  if (!is_language(node.scalar))
    reader.fault("OB902", node.at, "this is not a language tag", "for instance `en` or `pt-BR`");
  loaded.set.lang = std::string(node.scalar);
}

bool read_file_of_references(Reader& reader, const Node& node, Loaded& loaded) {
  if (node.kind != data::Kind::mapping || !node.has("file") || node.has("id")) return false;
  for (const data::Member& member : node.members) {
    if (member.key->scalar != "file") {
      constexpr std::string_view known[] = {"file"};
      reader.unknown_key(*member.key, known);
    } else if (reader.check_type(*member.value, "file", text)) {
      loaded.reference_files.push_back(reader.at(*member.value));
    }
  }
  return true;
}

void read_work(Reader& reader, const Node& item, Loaded& loaded) {
  if (!read_file_of_references(reader, item, loaded)) read_reference(reader, item, loaded.set.references);
}

void read_references(Reader& reader, const Node& node, Loaded& loaded) {
  if (node.kind == data::Kind::mapping) {
    if (!read_file_of_references(reader, node, loaded))
      reader.fault("OB902", node.at, "`references` must be a list of works, or `{file: PATH}`");
    return;
  }
  for (const Node* item : node.items) read_work(reader, *item, loaded);
}

void read_people(Reader& reader, const Node& node, Loaded& loaded) {
  loaded.set.people.reserve(node.members.size());
  for (const data::Member& person : node.members)
    read_person(reader, *person.key, *person.value, loaded.set.people);
}

void read_annotations(Reader& reader, const Node& node, Loaded& loaded) {
  for (const Node* item : node.items) read_annotation(reader, *item, loaded.set.annotations);
}

void read_waivers(Reader& reader, const Node& node, Loaded& loaded) {
  for (const Node* item : node.items) read_waiver(reader, *item, loaded.set.waivers);
}

// Room for as many again as the file seems to hold, so that little is copied and little left over.
void make_room(std::vector<Annotation>& annotations, std::size_t at, std::size_t file_size) {
  const std::size_t count = annotations.size();
  if (count < annotations.capacity()) return;
  constexpr std::size_t few = 64;
  const std::size_t first = count > 0 ? annotations.front().place.bytes.begin : at;
  if (count < few || at <= first || at > file_size) return annotations.reserve(2 * count + 1);
  const std::size_t rest = (file_size - at) * count / (at - first);
  annotations.reserve(count + std::min(rest + rest / 16 + 1, 3 * count));
}

// An item of a list under `key` of the file. What is wrong with the key itself is said later.
void read_item(Reader& reader, std::string_view key, const Node& item, std::size_t file_size,
               Loaded& loaded) {
  if (key == "references") read_work(reader, item, loaded);
  if (key == "annotations") {
    make_room(loaded.set.annotations, item.at.begin, file_size);
    read_annotation(reader, item, loaded.set.annotations);
  }
  if (key == "waive") read_waiver(reader, item, loaded.set.waivers);
}

constexpr Key<Loaded> file_keys[] = {
    {"obelus", number | text, check_version},        {"lang", text, read_language},
    {"references", list | mapping, read_references}, {"people", mapping, read_people},
    {"annotations", list, read_annotations},         {"waive", list, read_waivers},
};

void sort_by_place(std::vector<Finding>& faults) {
  std::stable_sort(faults.begin(), faults.end(),
                   [](const Finding& a, const Finding& b) { return a.place.bytes < b.place.bytes; });
}

Span start_of(const Node& node) { return {node.at.begin, std::min(node.at.begin + 1, node.at.end)}; }

bool is_json(std::string_view bytes) {
  const std::size_t first = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  return first != bytes.npos && (bytes[first] == '{' || bytes[first] == '[');
}

}  // namespace

// What could not be read is said first; only a whole document is looked into.
bool take_faults(Reader& reader, const data::Reading& reading) {
  for (const Error& error : reading.faults) {
    const std::string_view rule = error.rule == "OB904" ? "OB904" : error.rule == "OB906" ? "OB906" : "OB901";
    reader.fault(rule, error.where.value_or(Span{}), error.message, error.hint);
  }
  return reading.complete;
}

void finish(Reader& reader, Loaded& loaded) {
  derive_ids(loaded.set.annotations);
  sort_by_place(reader.faults);
  loaded.faults = std::move(reader.faults);
}

void read_file(Reader& reader, const Node& root, Loaded& loaded) {
  if (root.kind == data::Kind::missing || root.kind == data::Kind::null)
    return reader.fault("OB902", {0, 0}, "the file is empty", "begin it with `obelus: 1`");
  if (root.kind != data::Kind::mapping)
    return reader.fault("OB902", start_of(root), "an annotation file is a mapping",
                        "begin it with `obelus: 1`");
  if (!root.has("obelus"))
    reader.fault("OB902", start_of(root), "the format's version is missing",
                 "begin the file with `obelus: 1`");
  read_mapping<Loaded>(reader, root, file_keys, loaded, "the file");
}

Table file_table() { return table_of<Loaded>("file", file_keys); }

}  // namespace yaml

Loaded load_annotations(std::string_view bytes, std::string path, const data::Options& options) {
  if (is_w3c(bytes, path)) return load_w3c(bytes, std::move(path), options);
  Loaded loaded;
  yaml::Reader reader(std::move(path));
  const data::Reading reading =
      data::read_yaml(bytes, options, [&](const data::Node& key, const data::Node& item) {
        yaml::read_item(reader, key.scalar, item, bytes.size(), loaded);
      });
  if (!reading.complete) {
    reader.faults.clear();
    loaded = {};
  }
  if (yaml::take_faults(reader, reading)) yaml::read_file(reader, reading.document.root(), loaded);
  yaml::finish(reader, loaded);
  return loaded;
}

Loaded load_front_matter(const Article& article, std::string path) {
  Loaded loaded;
  if (article.front_matter.reading == nullptr) return loaded;
  yaml::Reader reader(std::move(path));
  const data::Reading& reading = *article.front_matter.reading;
  if (!reading.document.may_have("obelus")) return loaded;
  const data::Node& ours = reading.document.root()["obelus"];
  if (ours.kind == data::Kind::missing) return loaded;
  constexpr std::size_t version_key = 1;
  const std::span<const yaml::Key<Loaded>> keys = std::span(yaml::file_keys).subspan(version_key);
  if (yaml::take_faults(reader, reading) && reader.check_type(ours, "obelus", yaml::mapping))
    yaml::read_mapping<Loaded>(reader, ours, keys, loaded, "`obelus`");
  yaml::finish(reader, loaded);
  return loaded;
}

Loaded load_references(std::string_view bytes, std::string path, const data::Options& options) {
  Loaded loaded;
  yaml::Reader reader(std::move(path));
  const data::Reading reading =
      yaml::is_json(bytes) ? data::read_json(bytes, options) : data::read_yaml(bytes, options);
  if (yaml::take_faults(reader, reading)) {
    const data::Node& root = reading.document.root();
    const data::Node& items = root.kind == data::Kind::mapping ? root["references"] : root;
    if (items.kind == data::Kind::sequence)
      for (const data::Node* item : items.items) yaml::read_reference(reader, *item, loaded.set.references);
    else
      reader.fault("OB902", yaml::start_of(root),
                   "a library is a list of works, or has one under `references`");
  }
  yaml::finish(reader, loaded);
  return loaded;
}

}  // namespace obelus
