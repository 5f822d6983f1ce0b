#include "cli/reference.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli/generate.hpp"
#include "config/config.hpp"
#include "config/keys.hpp"
#include "obelus/schema.hpp"

namespace obelus::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t many = 5;  // commands that have an option, for it to be told once for all

std::string escaped(std::string_view text, std::string_view special) {
  std::string out;
  for (const char c : text) {
    if (special.find(c) != special.npos) out += '\\';
    out += c;
  }
  return out;
}

// Text of a cell; code in it stays code. In code itself only the border of a cell needs a backslash.
std::string cell(std::string_view text) { return escaped(text, "|<[*"); }
std::string code(std::string_view text) { return fmt::format("`{}`", escaped(text, "|")); }

std::string sentence(std::string_view text) {
  return text.empty() || text.back() == '.' ? std::string(text) : std::string(text) + ".";
}

std::string row_of(const DescribedOption& option) {
  std::vector<std::string> names;
  for (const std::string& name : option.names) names.push_back(code(name));
  const std::string value = option.value.empty() ? "" : " " + code(option.value);
  return fmt::format("| {}{} | {} |\n", fmt::join(names, ", "), value, cell(sentence(option.help)));
}

std::string table_of(std::string_view heads, const std::string& rows) {
  if (rows.empty()) return "";
  const auto columns = std::count(heads.begin(), heads.end(), '|') - 1;
  std::string rule = "|";
  for (auto i = columns; i > 0; --i) rule += "---|";
  return fmt::format("\n{}\n{}\n{}", heads, rule, rows);
}

bool is_help(const DescribedOption& option) { return option.names.back() == "--help"; }

bool are_same(const DescribedOption& a, const DescribedOption& b) {
  return a.names == b.names && a.value == b.value && a.help == b.help;
}

// What many commands have alike, in the order in which they are first declared.
std::vector<DescribedOption> common_options(const DescribedProgram& program) {
  std::vector<std::pair<DescribedOption, std::size_t>> seen;
  for (const DescribedCommand& command : program.commands)
    for (const DescribedOption& option : command.options) {
      const auto found = std::find_if(seen.begin(), seen.end(),
                                      [&](const auto& each) { return are_same(each.first, option); });
      if (found == seen.end())
        seen.emplace_back(option, 1);
      else
        ++found->second;
    }
  std::vector<DescribedOption> common;
  for (const auto& [option, count] : seen)
    if (count >= many && !option.is_argument && !is_help(option)) common.push_back(option);
  return common;
}

std::string section_of(const DescribedCommand& command, const std::vector<DescribedOption>& common) {
  std::string usage = "obelus " + command.name + " [OPTIONS]";
  std::string rows;
  std::size_t left_out = 0;
  for (const DescribedOption& option : command.options) {
    if (option.is_argument) usage += fmt::format(" {}{}", option.names.front(), option.repeats ? "..." : "");
    const bool is_common =
        std::any_of(common.begin(), common.end(), [&](const auto& each) { return are_same(each, option); });
    left_out += is_common ? 1 : 0;
    if (!is_common && !is_help(option)) rows += row_of(option);
  }
  std::string out =
      fmt::format("\n## obelus {}\n\n{}\n\n    {}\n", command.name, cell(sentence(command.summary)), usage);
  out += table_of("| | |", rows);
  if (!command.remark.empty()) out += "\n" + cell(command.remark) + "\n";
  if (left_out > 0) out += "\nAnd the [options of many commands](#options-of-many-commands).\n";
  return out;
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i)
    out += (i == 0 ? "" : i + 1 == words.size() ? " or " : ", ") + words[i];
  return out;
}

std::string kind_of(const Json& schema);

std::string kind_of_type(const std::string& type, const Json& schema) {
  if (type == "string") return "text";
  if (type == "integer") return "whole number";
  if (type == "boolean") return "`true` or `false`";
  if (type == "null") return "`null`";
  const char* const inner = type == "array" ? "items" : "additionalProperties";
  const std::string whole = type == "array" ? "list" : type == "object" ? "mapping" : type;
  if (!schema.contains(inner) || !schema[inner].is_object() || schema[inner].contains("if")) return whole;
  const std::string part = kind_of(schema[inner]);
  return part.empty() ? whole : fmt::format("{} of {}", whole, part);
}

// What stands for a value, in words: "text or list of text", "`one`, `first` or `all`", a link to a section.
// The schema is ours and shallow.
std::string kind_of(const Json& schema) {
  if (schema.contains("$ref")) {
    const std::string path = schema["$ref"];
    const std::string name = path.substr(path.rfind('/') + 1);
    return fmt::format("[{0}](#{0})", name);
  }
  std::vector<std::string> words;
  if (schema.contains("enum")) {
    for (const Json& each : schema["enum"])
      words.push_back(code(each.is_string() ? each.get<std::string>() : each.dump()));
  } else if (schema.contains("type") && schema["type"].is_array()) {
    for (const Json& each : schema["type"]) words.push_back(kind_of_type(each, schema));
  } else if (schema.contains("type")) {
    words.push_back(kind_of_type(schema["type"], schema));
  }
  return joined(words);
}

std::string description_of(const Json& schema) { return schema.value("description", ""); }

bool requires_key(const Json& schema, const std::string& key) {
  const auto found = schema.find("required");
  return found != schema.end() && std::find(found->begin(), found->end(), key) != found->end();
}

// The keys of an object of the schema.
std::string keys_of(const Json& schema) {
  std::string rows;
  for (const auto& [key, value] : schema["properties"].items()) {
    const std::string said =
        cell(description_of(value)) + (requires_key(schema, key) ? " **Required.**" : "");
    rows += fmt::format("| {} | {} | {} |\n", code(key), kind_of(value), said);
  }
  return table_of("| key | value | |", rows);
}

// A part of the schema, or what it refers to: pages of settings have no sections to link to.
const Json& resolved(const Json& schema, const Json& part) {
  if (!part.contains("$ref")) return part;
  const std::string path = part["$ref"];
  return schema["$defs"][path.substr(path.rfind('/') + 1)];
}

constexpr std::string_view settings_heads = "| key | value | default | |";

// The settings of a section that the schema describes by `properties`.
std::string settings_rows(const Json& schema, const Json& properties, std::string_view section) {
  std::string rows;
  for (const config::Key& key : config::keys()) {
    if (key.section != section) continue;
    const Json& told = resolved(schema, properties[std::string(key.name)]);
    rows += fmt::format("| {} | {} | {} | {} |\n", code(key.name), kind_of(told), code(key.show(Config{})),
                        cell(description_of(told)));
  }
  return rows;
}

}  // namespace

std::string commands_reference(const DescribedProgram& program) {
  const std::vector<DescribedOption> common = common_options(program);
  std::string out = fmt::format("# Commands\n\n{}\n", sentence(program.summary));
  for (const DescribedCommand& each : program.commands) out += section_of(each, common);
  std::string rows;
  for (const DescribedOption& each : common) rows += row_of(each);
  return out + "\n## Options of many commands\n" + table_of("| | |", rows);
}

std::string annotations_reference(const DescribedProgram&) {
  const Json schema = Json::parse(annotations_schema());
  std::string out =
      fmt::format("# Annotations\n\n{}\n\n## The file\n", sentence(description_of(schema))) + keys_of(schema);
  for (const auto& [name, of] : schema["$defs"].items()) {
    if (!of.contains("type")) continue;  // alternatives, told where they are used
    out += fmt::format("\n## {}\n", name);
    if (of.contains("description")) out += "\n" + description_of(of) + "\n";
    if (of.contains("properties")) out += keys_of(of);
  }
  return out;
}

std::string configuration_reference(const DescribedProgram&) {
  const Json schema = Json::parse(config_schema());
  std::string out = fmt::format("# Configuration\n\n{}\n", sentence(description_of(schema)));
  out += table_of(settings_heads, settings_rows(schema, schema["properties"], ""));
  for (const auto& [name, of] : schema["properties"].items()) {
    Json told = of.contains("items") ? of["items"] : of;
    if (!told.contains("properties")) continue;
    for (auto& [key, value] : told["properties"].items()) value = Json(resolved(schema, value));
    const std::string rows = settings_rows(schema, told["properties"], name);
    out += fmt::format("\n## {}\n\n{}\n", name, description_of(of));
    out += rows.empty() ? keys_of(told) : table_of(settings_heads, rows);
  }
  return out;
}

}  // namespace obelus::cli
