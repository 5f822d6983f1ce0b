// From the W3C's model to ours: the JSON is read as a tree of values that know where they stand, and another
// tree is put together of them that looks as if it had been read from an annotation file. From there on the
// loader of such files does all: keys, types, addresses, ids.
//
//   {"type": "Annotation",                                 obelus: 1
//    "body": "https://example.org/report",                 references:
//    "target": {                                 ->          - {id: example.org-report, URL:
//    https://example.org/report, …}
//      "source": "posts/ferry.html",                       annotations:
//      "selector": {"type": "TextQuoteSelector",             - match: 12 per cent
//                   "exact": "12 per cent"}}}                  sources: [example.org-report]

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "obelus/reader.hpp"
#include "obelus/w3c.hpp"
#include "obelus/writer.hpp"
#include "w3c/emit_yaml.hpp"
#include "w3c/nodes.hpp"
#include "yaml/tables.hpp"
#include "yaml/values.hpp"

namespace obelus {
namespace {

using data::Kind;
using data::Node;
using w3c::Members;
using w3c::Nodes;

// Bytes of bodies, each target's counted: an entry is made for each target, with all bodies in it.
constexpr std::size_t most_repeated = std::size_t{1} << 26;

// JSON-LD lets `id` and `type` be written with an @.
const Node& at(const Node& object, std::string_view key) {
  const Node& plain = object[key];
  return plain.kind != Kind::missing ? plain : object[std::string("@") + std::string(key)];
}

bool has_word(const Node& value, std::string_view word) {
  if (value.kind == Kind::sequence)
    return std::any_of(value.items.begin(), value.items.end(),
                       [&](const Node* each) { return each->scalar == word; });
  return value.scalar == word;
}

bool has_type(const Node& object, std::string_view type) { return has_word(at(object, "type"), type); }

// One value, each of a list, or each item of a Composite, List or Independents; the first of a Choice
// (https://www.w3.org/TR/annotation-model/#sets-of-bodies-and-targets).
std::vector<const Node*> each_of(const Node& value) {
  if (value.kind == Kind::missing || value.kind == Kind::null) return {};
  if (value.kind == Kind::sequence) return {value.items.begin(), value.items.end()};
  const Node& items = value["items"];
  if (value.kind != Kind::mapping || items.kind != Kind::sequence) return {&value};
  const std::size_t count =
      has_type(value, "Choice") ? std::min<std::size_t>(items.items.size(), 1) : items.items.size();
  return {items.items.begin(), items.items.begin() + static_cast<std::ptrdiff_t>(count)};
}

std::string_view address_of(const Node& value) {
  if (value.kind == Kind::string) return value.scalar;
  const Node& source = value["source"];
  if (source.kind == Kind::string) return source.scalar;
  if (source.kind == Kind::mapping) return at(source, "id").scalar;
  return at(value, "id").scalar;
}

// Letters, digits, `_`, `-` and `.` of the end of an address: "#loss" and "https://a.example/loss" are
// "loss".
std::string id_of(std::string_view address) {
  while (address.ends_with('/')) address.remove_suffix(1);
  const std::size_t cut = address.find_last_of("/#:");
  if (cut != address.npos) address.remove_prefix(cut + 1);
  std::string id;
  for (const char c : address.substr(0, 60)) {
    const bool is_fit = yaml::is_id(std::string_view(&c, 1));
    if (is_fit || (!id.empty() && id.back() != '-')) id += is_fit ? c : '-';
  }
  while (id.ends_with('-')) id.pop_back();
  return id;
}

// An id that the loader gives by itself to annotations without one.
bool is_derived_id(std::string_view id) {
  return id.size() >= 10 && id.starts_with("a-") &&
         id.substr(2, 8).find_first_not_of("0123456789abcdef") == id.npos &&
         (id.size() == 10 || id[10] == '-');
}

// The path of an address with any extension, as a glob; empty when it has none that a glob could say.
std::string glob_of(std::string_view address) {
  if (const std::size_t scheme = address.find("://"); scheme != address.npos) {
    const std::size_t path = address.find('/', scheme + 3);
    address = path == address.npos ? "/" : address.substr(path);
  }
  std::string path(address.substr(0, address.find_first_of("?#")));
  if (path.empty() || path == "/" || path.find_first_of("*[]{}\\:") != path.npos ||
      path.find("..") != path.npos)
    return {};
  if (path.ends_with('/')) path.pop_back();
  const std::size_t name = path.rfind('/') + 1;
  if (const std::size_t dot = path.rfind('.'); dot != path.npos && dot > name) path.resize(dot);
  return path;
}

class Conversion {
 public:
  Conversion(const Node& root, yaml::Reader& reader) : root_(root), reader_(reader) {}

  const Node* run() {
    collect();
    for (const Node* each : annotations_)
      for (const Node* target : each_of((*each)["target"]))
        if (target->has("selector")) sources_.insert(address_of(*target));
    for (const Node* each : annotations_) convert(*each);
    return file();
  }

  std::vector<Finding> lost;         // annotations that cannot be taken over
  std::vector<Finding> passed_over;  // parts of some

 private:
  Finding warning(const Node& node, std::string message) const {
    const Place place{reader_.path(), {node.at.begin, std::min(node.at.begin + 1, node.at.end)}};
    return {"OB902", Level::warning, std::move(message), place, {}, {}, {}};
  }
  void lose(const Node& node, std::string message) { lost.push_back(warning(node, std::move(message))); }
  void pass_over(const Node& node, std::string message) {
    passed_over.push_back(warning(node, std::move(message)));
  }

  // All annotations, in order: of lists, pages and collections.
  void collect() {
    std::vector<const Node*> waiting{&root_};
    while (!waiting.empty()) {
      const Node& node = *waiting.back();
      waiting.pop_back();
      if (node.kind == Kind::sequence) {
        waiting.insert(waiting.end(), node.items.rbegin(), node.items.rend());
        continue;
      }
      if (node.kind != Kind::mapping) {
        lose(node, "this is no annotation");
        continue;
      }
      keep_own(node);
      if (node.has("target")) {
        annotations_.push_back(&node);
        continue;
      }
      bool has_parts = false;
      // What waits is taken from the end: items come before further pages.
      for (const char* key : {"next", "first", "items", "@graph"}) {
        const Node& part = node[key];
        if (part.kind == Kind::missing || part.kind == Kind::null) continue;
        has_parts = true;
        if (part.kind == Kind::string)
          lose(part, "a page that is elsewhere is not fetched");
        else
          waiting.push_back(&part);
      }
      if (!has_parts) lose(node, "this annotation has no target");
    }
  }

  void keep_own(const Node& node) {
    const auto keep = [&](const char* key, const Node*& kept) {
      if (kept == nullptr && node.has(key)) kept = &node[key];
    };
    keep("obelus:lang", lang_);
    keep("obelus:people", people_);
    keep("obelus:waive", waive_);
    for (const Node* each : node["obelus:references"].items) {
      ++reference_ids_[std::string((*each)["id"].scalar)];
      references_.push_back(each);
    }
  }

  const Node* text(std::string value, const Node& from) { return nodes_.text(std::move(value), from.at); }

  // --- targets ---

  void convert(const Node& annotation) {
    const Members body = body_of(annotation);
    if (body.empty()) return lose(annotation, "this annotation says nothing that a note could");
    const auto targets = each_of(annotation["target"]);
    if (targets.size() * annotation["body"].at.size() > most_repeated)
      return lose(annotation, "so many bodies for so many targets are not taken over");
    std::string id = id_of(at(annotation, "id").scalar);
    if (is_derived_id(id)) id.clear();
    for (const Node* target : targets) {
      Members entry;
      if (!id.empty()) entry.emplace_back("id", nullptr);
      if (!add_target(*target, entry)) continue;
      if (!id.empty()) entry.front().second = text(distinct(id, ids_), annotation);
      entry.insert(entry.end(), body.begin(), body.end());
      entries_.push_back(nodes_.mapping(entry, annotation.at));
    }
  }

  // Ids in use, and how often each was asked for, so that the next free one is not looked for from 2 on.
  using Ids = std::map<std::string, std::size_t, std::less<>>;

  static std::string distinct(const std::string& id, Ids& used) {
    std::size_t& asked = used[id];
    ++asked;
    if (asked == 1) return id;
    for (std::size_t& n = asked;; ++n)
      if (std::string one = fmt::format("{}-{}", id, n); used.try_emplace(one, 1).second) return one;
  }

  bool add_target(const Node& target, Members& entry) {
    const Node* selector = selector_of(target["selector"]);
    if (selector == nullptr) {
      lose(target, "this target has no quotation, so nothing says what passage is meant");
      return false;
    }
    Members own;
    if (const Node* source = source_of(target)) own.emplace_back("source", source);
    own.emplace_back("selector", selector);
    if (target.has("obelus:within")) own.emplace_back("within", &target["obelus:within"]);
    const bool is_bare = own.size() == 1 && selector->members.size() == 1 && selector->has("exact");
    if (is_bare)
      entry.emplace_back("match", &(*selector)["exact"]);
    else
      entry.emplace_back("target", nodes_.mapping(own, target.at));
    for (const std::string_view key : {"occurrences", "fuzzy"})
      if (const Node& value = target["obelus:" + std::string(key)]; value.kind != Kind::missing)
        entry.emplace_back(key, &value);
    return true;
  }

  const Node* source_of(const Node& target) {
    if (target.has("obelus:source")) return &target["obelus:source"];
    if (sources_.size() < 2) return nullptr;
    const std::string glob = glob_of(address_of(target));
    if (glob.empty()) {
      pass_over(target, "this source is no path, so the annotation is looked for in every article");
      return nullptr;
    }
    return nodes_.list({text(glob + ".*", target), text(glob + "/index.*", target), text(glob + "/", target)},
                       target.at);
  }

  const Node* selector_of(const Node& selector) {
    std::vector<const Node*> kept;
    bool has_quote = false;
    for (const Node* each : each_of(selector))
      if (const Node* chain = chain_of(*each, has_quote)) kept.push_back(chain);
    if (!has_quote) return nullptr;
    return kept.size() == 1 ? kept.front() : nodes_.list(std::move(kept), selector.at);
  }

  // A selector and those that refine it, with the keys the loader knows; null when it is of another kind.
  const Node* chain_of(const Node& first, bool& has_quote) {
    std::vector<const Node*> links;
    for (const Node* link = &first; link->kind == Kind::mapping; link = &(*link)["refinedBy"])
      if (is_known(*link)) links.push_back(link);
    if (links.empty()) return nullptr;
    const bool quotes =
        std::any_of(links.begin(), links.end(), [](const Node* link) { return link->has("exact"); });
    if (!quotes && !has_type(*links.front(), "TextPositionSelector")) return nullptr;
    has_quote = has_quote || quotes;
    const Node* made = nullptr;
    for (auto link = links.rbegin(); link != links.rend(); ++link) made = link_of(**link, made);
    return made;
  }

  bool is_known(const Node& link) {
    if (link.has("exact")) return true;
    for (const char* type : {"TextPositionSelector", "CssSelector"})
      if (has_type(link, type)) return true;
    if (has_type(link, "FragmentSelector") && yaml::is_id(link["value"].scalar)) return true;
    pass_over(link, "a selector of this kind is passed over");
    return false;
  }

  const Node* link_of(const Node& link, const Node* refined_by) {
    Members members;
    const bool is_quote = link.has("exact");
    if (!is_quote)
      for (const char* type : {"TextPositionSelector", "CssSelector", "FragmentSelector"})
        if (has_type(link, type)) members.emplace_back("type", text(type, link));
    for (const std::string_view key : {"prefix", "exact", "suffix", "value", "start", "end"})
      if (const Node& value = link[key]; value.kind != Kind::missing && (is_quote == is_of_quote(key))) {
        const bool is_empty = value.kind == Kind::string && value.scalar.empty() && key != "exact";
        if (!is_empty) members.emplace_back(key, &value);
      }
    if (refined_by != nullptr) members.emplace_back("refinedBy", refined_by);
    return nodes_.mapping(members, link.at);
  }

  static bool is_of_quote(std::string_view key) {
    return key == "prefix" || key == "exact" || key == "suffix";
  }

  // --- bodies ---

  struct Bodies {
    std::vector<const Node*> sources;
    std::vector<const Node*> positions;
    const Node* bio = nullptr;
    std::string note;
  };

  Members body_of(const Node& annotation) {
    Bodies bodies;
    if (const Node& value = annotation["bodyValue"]; value.kind == Kind::string)
      add_note(bodies, escape_markdown(value.scalar));
    for (const Node* each : each_of(annotation["body"])) add_body(*each, bodies);
    Members members;
    if (annotation.has("obelus:figure")) members.emplace_back("figure", &annotation["obelus:figure"]);
    if (!bodies.positions.empty()) {
      const Node& own = annotation["obelus:disputed"];
      Members dispute;
      for (const data::Member& each : own.members) dispute.emplace_back(each.key->scalar, each.value);
      dispute.emplace_back("positions", nodes_.list(bodies.positions, annotation.at));
      members.emplace_back("disputed", nodes_.mapping(dispute, annotation.at));
    } else if (bodies.bio != nullptr) {
      members.emplace_back("bio", bodies.bio);
    }
    const bool says = !bodies.sources.empty() || !bodies.note.empty();
    if (!bodies.sources.empty()) members.emplace_back("sources", nodes_.list(bodies.sources, annotation.at));
    if (!bodies.note.empty()) members.emplace_back("note", text(bodies.note, annotation));
    return says || !bodies.positions.empty() || bodies.bio != nullptr ? members : Members{};
  }

  static void add_note(Bodies& bodies, const std::string& markdown) {
    if (markdown.find_first_not_of(" \t\r\n") == std::string::npos) return;
    bodies.note.append(bodies.note.empty() ? "" : "\n\n").append(markdown);
  }

  void add_body(const Node& body, Bodies& bodies) {
    if (body.has("obelus:position")) return bodies.positions.push_back(&body["obelus:position"]);
    if (body.has("obelus:bio")) return void(bodies.bio = &body["obelus:bio"]);
    if (body.has("obelus:reference")) return bodies.sources.push_back(&body["obelus:reference"]);
    const Node& purpose = body["purpose"];
    if (has_word(purpose, "tagging") || has_word(purpose, "classifying"))
      return pass_over(body, "a tag is passed over");
    if (body["value"].kind == Kind::string) return add_note(bodies, markdown_of(body));
    if (const std::string_view address = address_of(body); !address.empty())
      return bodies.sources.push_back(text(reference_to(address, body), body));
    pass_over(body, "a body of this kind is passed over");
  }

  static std::string markdown_of(const Node& body) {
    const std::string_view value = body["value"].scalar;
    if (has_word(body["format"], "text/markdown")) return std::string(value);
    if (!has_word(body["format"], "text/html")) return escape_markdown(value);
    const auto page = read_html(std::string(value));
    if (!page) return escape_markdown(value);
    std::string markdown;
    for (const Block& block : page->blocks)
      markdown.append(markdown.empty() ? "" : "\n\n").append(escape_markdown(page->text_of(block.text)));
    return markdown;
  }

  // The id of the reference with this address, made if need be.
  std::string reference_to(std::string_view address, const Node& body) {
    const auto [known, is_new] = by_address_.try_emplace(std::string(address));
    if (!is_new) return known->second;
    known->second = distinct(name_of(address), reference_ids_);
    Members item{{"id", text(known->second, body)}, {"type", text("webpage", body)}};
    for (const char* key : {"title", "label", "name"})
      if (body[key].kind == Kind::string && item.size() == 2) item.emplace_back("title", &body[key]);
    if (item.size() == 2) item.emplace_back("title", text(std::string(address), body));
    item.emplace_back("URL", text(std::string(address), body));
    references_.push_back(nodes_.mapping(item, body.at));
    return known->second;
  }

  // "example.org-report" for "https://www.example.org/a/report.html?x=1".
  static std::string name_of(std::string_view address) {
    address = address.substr(0, address.find_first_of("?#"));
    const std::size_t scheme = address.find("://");
    std::string_view host = scheme == address.npos ? "" : address.substr(scheme + 3);
    host = host.substr(0, host.find('/'));
    if (host.starts_with("www.")) host.remove_prefix(4);
    std::string last = id_of(address);
    if (const std::size_t dot = last.rfind('.'); dot != std::string::npos && dot > 0 && last != host)
      last.resize(dot);
    std::string name = id_of(host);
    if (last != host && !last.empty()) name.append(name.empty() ? "" : "-").append(last);
    if (name.size() > 56) name.resize(56);
    return name.empty() ? "source" : name;
  }

  // --- the file ---

  const Node* file() {
    Members members{{"obelus", nodes_.number(1, root_.at)}};
    if (lang_ != nullptr) members.emplace_back("lang", lang_);
    if (!references_.empty()) members.emplace_back("references", nodes_.list(references_, root_.at));
    if (people_ != nullptr) members.emplace_back("people", people_);
    if (!entries_.empty()) members.emplace_back("annotations", nodes_.list(entries_, root_.at));
    if (waive_ != nullptr) members.emplace_back("waive", waive_);
    return nodes_.mapping(members, root_.at);
  }

  const Node& root_;
  yaml::Reader& reader_;
  Nodes nodes_;
  std::vector<const Node*> annotations_;
  std::set<std::string_view> sources_;
  Ids ids_;
  Ids reference_ids_;
  std::map<std::string, std::string, std::less<>> by_address_;
  std::vector<const Node*> references_;
  std::vector<const Node*> entries_;
  const Node* lang_ = nullptr;
  const Node* people_ = nullptr;
  const Node* waive_ = nullptr;
};

}  // namespace

bool is_w3c(std::string_view bytes, std::string_view path) {
  if (path.ends_with(".jsonld")) return true;
  const std::size_t first = bytes.find_first_not_of(" \t\r\n");
  const bool is_json = first != bytes.npos && (bytes[first] == '{' || bytes[first] == '[');
  return is_json && bytes.find("http://www.w3.org/ns/anno.jsonld") != bytes.npos;
}

Loaded load_w3c(std::string_view json_ld, std::string path, const data::Options& options) {
  Loaded loaded;
  yaml::Reader reader(std::move(path));
  const data::Reading reading = data::read_json(json_ld, options);
  if (yaml::take_faults(reader, reading)) {
    Conversion conversion(reading.document.root(), reader);
    const Node* file = conversion.run();
    yaml::read_file(reader, *file, loaded);
    for (Finding& each : conversion.lost) {
      each.level = Level::error;
      each.fix = "`obelus import` makes YAML of what can be taken over";
      reader.faults.push_back(std::move(each));
    }
  }
  yaml::finish(reader, loaded);
  return loaded;
}

Imported import_w3c(std::string_view json_ld, std::string path) {
  Imported imported;
  Loaded loaded;
  yaml::Reader reader(std::move(path));
  const data::Reading reading = data::read_json(json_ld);
  if (yaml::take_faults(reader, reading)) {
    Conversion conversion(reading.document.root(), reader);
    const Node* file = conversion.run();
    yaml::read_file(reader, *file, loaded);
    if (reader.faults.empty()) imported.yaml = w3c::emit_yaml(*file);
    for (auto* notes : {&conversion.lost, &conversion.passed_over})
      std::move(notes->begin(), notes->end(), std::back_inserter(reader.faults));
  }
  yaml::finish(reader, loaded);
  imported.findings = std::move(loaded.faults);
  return imported;
}

}  // namespace obelus
