#include "obelus/schema.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "yaml/tables.hpp"

namespace obelus::yaml {
namespace {

using nlohmann::json;

// What the schema lets a value be, as the tables say it.
unsigned types_in(const json& root, const json& property) {
  if (property.contains("$ref")) {
    const std::string name = property["$ref"].get<std::string>().substr(std::string("#/$defs/").size());
    return types_in(root, root["$defs"][name]);
  }
  unsigned types = 0;
  const json& type = property["type"];
  for (const json& one : type.is_array() ? type : json::array({type})) {
    types |= one == "string" ? text : 0U;
    types |= one == "number" || one == "integer" ? number : 0U;
    types |= one == "boolean" ? boolean : 0U;
    types |= one == "array" ? list : 0U;
    types |= one == "object" ? mapping : 0U;
  }
  return types;
}

TEST(Schema, HasTheTablesOfTheLoader) {
  const json schema = json::parse(annotations_schema());
  for (const Table& table : tables()) {
    const json& definition = table.name == "file" ? schema : schema["$defs"][std::string(table.name)];
    ASSERT_TRUE(definition.contains("properties")) << table.name;
    EXPECT_EQ(definition["properties"].size(), table.keys.size()) << table.name;
    EXPECT_EQ(definition["additionalProperties"].get<bool>(), table.name == "reference") << table.name;
    for (const TableKey& key : table.keys) {
      const std::string name(key.name);
      ASSERT_TRUE(definition["properties"].contains(name)) << table.name << "." << name;
      const json& property = definition["properties"][name];
      EXPECT_TRUE(property.contains("description")) << table.name << "." << name;
      const bool is_version = name == "obelus";  // a text there is told which number is meant
      EXPECT_EQ(types_in(schema, property), is_version ? number : key.types) << table.name << "." << name;
      if (!key.is_required) continue;
      const std::vector<std::string> required = definition["required"];
      EXPECT_NE(std::find(required.begin(), required.end(), name), required.end())
          << table.name << "." << name;
    }
  }
}

TEST(Schema, NamesTheWordsThatTheLoaderTakes) {
  const json schema = json::parse(annotations_schema());
  const std::string before = "obelus: 1\nannotations:\n  - {match: a, ";
  for (const json& word : schema["$defs"]["dispute"]["properties"]["status"]["enum"]) {
    const std::string yaml = before + "disputed: {status: " + word.get<std::string>() +
                             ", positions: [{by: a, says: b}, {by: c, says: d}]}}\n";
    EXPECT_TRUE(load_annotations(yaml, "").faults.empty()) << yaml;
  }
  for (const json& word : schema["$defs"]["annotation"]["properties"]["occurrences"]["anyOf"][0]["enum"])
    EXPECT_TRUE(load_annotations(before + "note: b, occurrences: " + word.get<std::string>() + "}\n", "")
                    .faults.empty());
}

}  // namespace
}  // namespace obelus::yaml
