// YAML, TOML and JSON as data, and YAML as annotations.

#include "fuzz.hpp"
#include "obelus/annotation.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace obelus;
  const auto bytes = fuzz::bytes_of(data, size);
  for (const auto& reading : {data::read_yaml(bytes), data::read_json(bytes), data::read_toml(bytes)}) {
    for (const auto& fault : reading.faults)
      if (fault.where)
        fuzz::require(fault.where->begin <= fault.where->end && fault.where->end <= size,
                      "faults lie within");
  }
  const auto loaded = load_annotations(bytes, "fuzz.obelus.yaml");
  load_references(bytes, "fuzz.json");
  if (loaded.faults.empty())
    for (const auto& annotation : loaded.set.annotations)
      fuzz::require(!annotation.id.empty(), "every annotation has an id");
  return 0;
}
