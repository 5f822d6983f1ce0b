#include "w3c/conversion.hpp"

#include "w3c/json_ld.hpp"
#include "w3c/names.hpp"

namespace obelus::w3c {

using data::Kind;
using data::Node;

namespace {

// Bytes of bodies, each target's counted: an entry is made for each target, with all bodies in it.
constexpr std::size_t most_repeated = std::size_t{1} << 26;

}  // namespace

const Node* Conversion::run() {
  collect();
  for (const Node* each : annotations_)
    for (const Node* target : each_of((*each)["target"]))
      if (target->has("selector")) targets_.add_source(address_of(*target));
  for (const Node* each : annotations_) convert(*each);
  return file();
}

// All annotations, in order: of lists, pages and collections.
void Conversion::collect() {
  std::vector<const Node*> waiting{&root_};
  while (!waiting.empty()) {
    const Node& node = *waiting.back();
    waiting.pop_back();
    if (node.kind == Kind::sequence) {
      waiting.insert(waiting.end(), node.items.rbegin(), node.items.rend());
      continue;
    }
    if (node.kind != Kind::mapping) {
      losses_.lose(node, "this is no annotation");
      continue;
    }
    keep_own(node);
    if (node.has("target"))
      annotations_.push_back(&node);
    else
      add_parts(node, waiting);
  }
}

void Conversion::add_parts(const Node& page, std::vector<const Node*>& waiting) {
  bool has_parts = false;
  // What waits is taken from the end: items come before further pages.
  for (const char* key : {"next", "first", "items", "@graph"}) {
    const Node& part = page[key];
    if (part.kind == Kind::missing || part.kind == Kind::null) continue;
    has_parts = true;
    if (part.kind == Kind::string)
      losses_.lose(part, "a page that is elsewhere is not fetched");
    else
      waiting.push_back(&part);
  }
  if (!has_parts) losses_.lose(page, "this annotation has no target");
}

void Conversion::keep_own(const Node& node) {
  const auto keep = [&](const char* key, const Node*& kept) {
    if (kept == nullptr && node.has(key)) kept = &node[key];
  };
  keep("obelus:lang", lang_);
  keep("obelus:people", people_);
  keep("obelus:waive", waive_);
  for (const Node* each : node["obelus:references"].items) references_.add(*each);
}

void Conversion::convert(const Node& annotation) {
  const Members body = members_of_bodies(annotation, nodes_, references_, losses_);
  if (body.empty()) return losses_.lose(annotation, "this annotation says nothing that a note could");
  const auto targets = each_of(annotation["target"]);
  if (targets.size() * annotation["body"].at.size() > most_repeated)
    return losses_.lose(annotation, "so many bodies for so many targets are not taken over");
  std::string id = id_of(at(annotation, "id").scalar);
  if (is_derived_id(id)) id.clear();
  for (const Node* target : targets) {
    Members entry;
    if (!id.empty()) entry.emplace_back("id", nullptr);
    if (!targets_.add_to(entry, *target)) continue;
    if (!id.empty()) entry.front().second = nodes_.text(ids_.distinct(id), annotation.at);
    entry.insert(entry.end(), body.begin(), body.end());
    entries_.push_back(nodes_.mapping(entry, annotation.at));
  }
}

const Node* Conversion::file() {
  Members members{{"obelus", nodes_.number(1, root_.at)}};
  if (lang_ != nullptr) members.emplace_back("lang", lang_);
  if (!references_.all().empty())
    members.emplace_back("references", nodes_.list(references_.all(), root_.at));
  if (people_ != nullptr) members.emplace_back("people", people_);
  if (!entries_.empty()) members.emplace_back("annotations", nodes_.list(entries_, root_.at));
  if (waive_ != nullptr) members.emplace_back("waive", waive_);
  return nodes_.mapping(members, root_.at);
}

}  // namespace obelus::w3c
