// YAML, TOML and JSON as data, and YAML as annotations: values spell what stands at their places, faults lie
// within, and a text spelt in either language is read as that text.

#include <vector>

#include "fuzz.hpp"
#include "obelus/annotation.hpp"
#include "obelus/text.hpp"

namespace {

using namespace obelus;

// Values are never longer than what they were read from but for references of YAML's, and plain ones on one
// line are what stands there.
void require_in_place(std::string_view bytes, const data::Document& document) {
  constexpr std::size_t most = 10'000;
  std::vector<const data::Node*> open = {&document.root()};
  for (std::size_t seen = 0; !open.empty() && seen < most; ++seen) {
    const data::Node& node = *open.back();
    open.pop_back();
    fuzz::require(node.at.begin <= node.at.end && node.at.end <= bytes.size(), "values lie within");
    const std::string_view spelt = bytes.substr(node.at.begin, node.at.size());
    const bool is_on_one_line = spelt.find_first_of("\r\n") == std::string_view::npos;
    if (node.is_plain && is_on_one_line && !spelt.empty())
      fuzz::require(spelt == node.scalar, "a plain value is what stands at its place");
    for (const data::Node* each : node.items) open.push_back(each);
    for (const data::Member& each : node.members) {
      open.push_back(each.key);
      open.push_back(each.value);
    }
  }
}

void require_spelt(std::string_view text) {
  using data::Language;
  const auto json = "[" + data::spell(Language::json, text) + "]";
  const auto yaml = "[" + data::spell(Language::yaml, text) + "]";
  const auto toml = "a = [" + data::spell(Language::toml, text) + "]";
  const auto json_read = data::read_json(json);
  const auto yaml_read = data::read_yaml(yaml);
  const auto toml_read = data::read_toml(toml);
  const auto is_it = [&](const data::Reading& reading, const data::Node& list) {
    return reading.faults.empty() && list.items.size() == 1 && list.items[0]->scalar == text &&
           list.items[0]->kind == data::Kind::string;
  };
  fuzz::require(is_it(json_read, json_read.document.root()), "JSON says the text");
  fuzz::require(is_it(yaml_read, yaml_read.document.root()), "YAML says the text");
  fuzz::require(is_it(toml_read, toml_read.document.root()["a"]), "TOML says the text");
}

// What no text may hold above ASCII: control characters of two bytes, though not a line break of old, U+0085;
// U+FFFE and U+FFFF.
bool is_forbidden(std::string_view text) {
  for (std::size_t at = text.find('\xC2'); at != text.npos; at = text.find('\xC2', at + 1))
    if (at + 1 < text.size() && text[at + 1] != '\x85' && static_cast<unsigned char>(text[at + 1]) < 0xA0)
      return true;
  return text.find("\xEF\xBF\xBE") != text.npos || text.find("\xEF\xBF\xBF") != text.npos;
}

// No text of annotations may hold what this one does: it is told however it is spelt.
void require_refused(std::string_view text) {
  using data::Language;
  fuzz::require(!data::read_json("[" + data::spell(Language::json, text) + "]").faults.empty(),
                "JSON tells what no text may hold");
  fuzz::require(!data::read_yaml("[" + data::spell(Language::yaml, text) + "]").faults.empty(),
                "YAML tells what no text may hold");
}

bool is_text(std::string_view bytes) {
  for (const char c : bytes)
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) return false;
  return !first_invalid_utf8(bytes);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto bytes = fuzz::bytes_of(data, size);
  for (const auto& reading : {data::read_yaml(bytes), data::read_json(bytes), data::read_toml(bytes)}) {
    for (const auto& fault : reading.faults)
      if (fault.where)
        fuzz::require(fault.where->begin <= fault.where->end && fault.where->end <= size,
                      "faults lie within");
    if (reading.faults.empty()) require_in_place(bytes, reading.document);
  }
  if (size < 100 && is_text(bytes)) is_forbidden(bytes) ? require_refused(bytes) : require_spelt(bytes);
  const auto loaded = load_annotations(bytes, "fuzz.obelus.yaml");
  load_references(bytes, "fuzz.json");
  for (const auto& fault : loaded.faults)
    fuzz::require(fault.place.bytes.begin <= fault.place.bytes.end && fault.place.bytes.end <= size,
                  "faults of annotations lie within");
  if (loaded.faults.empty())
    for (const auto& annotation : loaded.set.annotations) {
      fuzz::require(!annotation.id.empty(), "every annotation has an id");
      fuzz::require(annotation.place.bytes.end <= size, "annotations lie within");
    }
  return 0;
}
