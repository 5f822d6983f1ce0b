#include <nlohmann/json.hpp>

#include "provenance/facts.hpp"
#include "provenance/read_json.hpp"

namespace obelus {
namespace {

void add_text(Json& to, const char* key, const std::string& value) {
  if (!value.empty()) to[key] = value;
}

Json bytes_json(Span bytes) { return {bytes.begin, bytes.end}; }

Json citation_json(const Citation& from) {
  return {{"path", from.place.path},
          {"annotation", from.annotation},
          {"text", from.text},
          {"bytes", bytes_json(from.place.bytes)}};
}

Json position_json(const HeldPosition& from) {
  Json position = {{"by", from.by}};
  add_text(position, "value", from.value);
  add_text(position, "says", from.says);
  if (!from.sources.empty()) position["sources"] = from.sources;
  return position;
}

CitedSource source_from(const Json& json) {
  CitedSource source{json_text(json, "path"),      json_text(json, "id"),
                     json_text(json, "title"),     json_text(json, "author"),
                     json_text(json, "container"), json_text(json, "issued"),
                     json_text(json, "accessed"),  json_text(json, "url"),
                     json_text(json, "status"),    {}};
  for (const Json& each : json_list(json, "cited"))
    source.cited.push_back({{json_text(each, "path"), json_bytes(each)},
                            json_text(each, "annotation"),
                            json_text(each, "text")});
  return source;
}

DisputedPassage dispute_from(const Json& json) {
  DisputedPassage passage{json_text(json, "id"),      {json_text(json, "path"), json_bytes(json)},
                          json_text(json, "text"),    json_text(json, "status"),
                          json_text(json, "checked"), {}};
  for (const Json& each : json_list(json, "positions")) {
    HeldPosition held{json_text(each, "by"), json_text(each, "value"), json_text(each, "says"), {}};
    for (const Json& id : json_list(each, "sources"))
      if (id.is_string()) held.sources.push_back(id.get<std::string>());
    passage.positions.push_back(std::move(held));
  }
  return passage;
}

}  // namespace

Json sources_json(const Provenance& provenance) {
  Json sources = Json::array();
  for (const CitedSource& each : provenance.sources) {
    Json source = {{"id", each.id}, {"path", each.path}};
    add_text(source, "title", each.title);
    add_text(source, "author", each.author);
    add_text(source, "container", each.container);
    add_text(source, "issued", each.issued);
    add_text(source, "accessed", each.accessed);
    add_text(source, "url", each.url);
    add_text(source, "status", each.status);
    source["cited"] = Json::array();
    for (const Citation& citation : each.cited) source["cited"].push_back(citation_json(citation));
    sources.push_back(std::move(source));
  }
  return sources;
}

Json disputes_json(const Provenance& provenance) {
  Json disputes = Json::array();
  for (const DisputedPassage& each : provenance.disputes) {
    Json dispute = {{"id", each.id},
                    {"path", each.place.path},
                    {"text", each.text},
                    {"bytes", bytes_json(each.place.bytes)},
                    {"status", each.status}};
    add_text(dispute, "checked", each.checked);
    dispute["positions"] = Json::array();
    for (const HeldPosition& held : each.positions) dispute["positions"].push_back(position_json(held));
    disputes.push_back(std::move(dispute));
  }
  return disputes;
}

Provenance provenance_from(const Json& report) {
  Provenance provenance;
  for (const Json& each : json_list(report, "sources")) provenance.sources.push_back(source_from(each));
  for (const Json& each : json_list(report, "disputes")) provenance.disputes.push_back(dispute_from(each));
  return provenance;
}

}  // namespace obelus
