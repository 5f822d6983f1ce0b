#include <algorithm>
#include <iterator>

#include "obelus/w3c.hpp"
#include "w3c/conversion.hpp"
#include "w3c/emit_yaml.hpp"
#include "yaml/tables.hpp"
#include "yaml/values.hpp"

namespace obelus {

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
    w3c::Conversion conversion(reading.document.root(), reader.path());
    const data::Node* file = conversion.run();
    yaml::read_file(reader, *file, loaded);
    for (Finding& each : conversion.losses().lost) {
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
    w3c::Conversion conversion(reading.document.root(), reader.path());
    const data::Node* file = conversion.run();
    yaml::read_file(reader, *file, loaded);
    if (reader.faults.empty()) imported.yaml = w3c::emit_yaml(*file);
    for (auto* notes : {&conversion.losses().lost, &conversion.losses().passed_over})
      std::move(notes->begin(), notes->end(), std::back_inserter(reader.faults));
  }
  yaml::finish(reader, loaded);
  imported.findings = std::move(loaded.faults);
  return imported;
}

}  // namespace obelus
