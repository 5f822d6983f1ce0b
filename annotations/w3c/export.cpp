#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "obelus/w3c.hpp"

namespace obelus {
namespace {

using Json = nlohmann::ordered_json;

void put(Json& object, const char* key, const std::string& value) {
  if (!value.empty()) object[key] = value;
}

Json values_of(const std::vector<At<std::string>>& texts) {
  Json values = Json::array();
  for (const At<std::string>& text : texts) values.push_back(text.value);
  return values;
}

std::string text_of(const Date& date) {
  std::string text = fmt::format("{:04}", date.year);
  if (date.month > 0) text += fmt::format("-{:02}", date.month);
  if (date.day > 0) text += fmt::format("-{:02}", date.day);
  return text;
}

Json occurrences_of(const Target& target) {
  switch (target.occurrences) {
    case Occurrences::one: return "one";
    case Occurrences::first: return "first";
    case Occurrences::all: return "all";
    case Occurrences::nth: return target.nth;
  }
  return {};
}

Json quote_of(const QuoteSelector& selector) {
  Json quote = {{"type", "TextQuoteSelector"}, {"exact", selector.exact}};
  put(quote, "prefix", selector.prefix);
  put(quote, "suffix", selector.suffix);
  return quote;
}

// https://www.w3.org/TR/annotation-model/#selectors
Json selector_of(const Target& target) {
  Json selector = quote_of(target.selector);
  if (target.within && !target.within->css.empty())
    selector = {{"type", "CssSelector"}, {"value", target.within->css}, {"refinedBy", std::move(selector)}};
  if (!target.position) return selector;
  return Json::array(
      {std::move(selector),
       {{"type", "TextPositionSelector"}, {"start", target.position->begin}, {"end", target.position->end}}});
}

// What the model has no word for. `prefix` is "obelus:" in its objects, nothing in ours.
void put_choice(Json& object, const Target& target, bool is_bio, const std::string& prefix) {
  const Occurrences usual = is_bio ? Occurrences::first : Occurrences::one;
  if (target.occurrences != usual) object[prefix + "occurrences"] = occurrences_of(target);
  if (target.fuzzy == is_bio) object[prefix + "fuzzy"] = target.fuzzy;
}

// https://www.w3.org/TR/annotation-model/#specific-resources
Json target_of(const Target& target, bool is_bio, const std::string& source) {
  Json object = {{"type", "SpecificResource"}, {"source", source}};
  if (!target.source.empty()) object["obelus:source"] = values_of(target.source);
  object["selector"] = selector_of(target);
  if (target.within && !target.within->heading.empty())
    object["obelus:within"] = {{"heading", target.within->heading}};
  put_choice(object, target, is_bio, "obelus:");
  return object;
}

// A target in our own words.
void put_own_target(Json& object, const Target& target) {
  Json own;
  if (!target.source.empty()) own["source"] = values_of(target.source);
  own["selector"] = selector_of(target);
  if (target.within && !target.within->heading.empty()) own["within"] = {{"heading", target.within->heading}};
  object["target"] = std::move(own);
  put_choice(object, target, false, "");
}

Json textual(const std::string& value, const char* purpose) {
  return {{"type", "TextualBody"}, {"value", value}, {"format", "text/markdown"}, {"purpose", purpose}};
}

Json position_of(const Position& position) {
  const std::string value = position.value ? position.value->text : "";
  const std::string said = position.says.empty() ? value : position.says;
  Json body = textual(fmt::format("{}: {}", position.by, said), "assessing");
  Json own = {{"by", position.by}};
  put(own, "value", value);
  put(own, "says", position.says);
  if (!position.sources.empty()) own["sources"] = values_of(position.sources);
  body["obelus:position"] = std::move(own);
  return body;
}

Json cited(const AnnotationSet& set, const std::string& id) {
  const Reference* reference = set.find_reference(id);
  const bool has_address = reference != nullptr && !reference->url.empty();
  return {{"type", "SpecificResource"},
          {"source", has_address ? reference->url : "urn:x-obelus:reference:" + id},
          {"purpose", "linking"},
          {"obelus:reference", id}};
}

Json bodies_of(const AnnotationSet& set, const Annotation& annotation) {
  Json bodies = Json::array();
  for (const At<std::string>& source : annotation.sources) bodies.push_back(cited(set, source.value));
  if (!annotation.note.empty()) bodies.push_back(textual(annotation.note, "commenting"));
  if (annotation.dispute)
    for (const Position& each : annotation.dispute->positions) bodies.push_back(position_of(each));
  if (annotation.bio) {
    const Person* person = set.find_person(annotation.bio->value);
    const std::string text = person == nullptr ? "" : person->bio.empty() ? person->name : person->bio;
    Json body = textual(text, "describing");
    body["obelus:bio"] = annotation.bio->value;
    bodies.push_back(std::move(body));
  }
  return bodies;
}

Json dispute_of(const Dispute& dispute) {
  constexpr const char* words[] = {"unresolved", "resolved", "withdrawn"};
  Json own = {{"status", words[static_cast<std::size_t>(dispute.status)]}};
  if (dispute.checked) own["checked"] = text_of(*dispute.checked);
  return own;
}

const char* motivation_of(const Annotation& annotation) {
  return annotation.dispute           ? "assessing"
         : annotation.bio             ? "describing"
         : annotation.sources.empty() ? "commenting"
                                      : "linking";
}

Json annotation_of(const AnnotationSet& set, const Annotation& annotation, const std::string& source) {
  Json item = {
      {"id", "#" + annotation.id}, {"type", "Annotation"}, {"motivation", motivation_of(annotation)}};
  item["body"] = bodies_of(set, annotation);
  item["target"] = target_of(annotation.target, annotation.bio.has_value(), source);
  if (annotation.figure) item["obelus:figure"] = annotation.figure->text;
  if (annotation.dispute) item["obelus:disputed"] = dispute_of(*annotation.dispute);
  return item;
}

Json person_of(const Person& person) {
  Json own = {{"name", person.name}};
  if (!person.also.empty()) own["also"] = person.also;
  put(own, "bio", person.bio);
  for (const auto& [what, figure] : person.facts) own["facts"][what] = figure.text;
  if (person.as_of) own["as-of"] = text_of(*person.as_of);
  if (!person.sources.empty()) own["sources"] = values_of(person.sources);
  return own;
}

Json waiver_of(const Waiver& waiver) {
  Json own;
  put_own_target(own, waiver.target);
  own["reason"] = waiver.reason;
  if (waiver.until) own["until"] = text_of(*waiver.until);
  if (!waiver.rules.empty()) own["rules"] = waiver.rules;
  return own;
}

Json references_of(const AnnotationSet& set) {
  Json list = Json::array();
  for (const Reference& each : set.references) list.push_back(Json::parse(each.csl, nullptr, false));
  return list;
}

std::string dumped(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace

std::string export_w3c(const AnnotationSet& set, const std::string& source) {
  Json page = {{"@context", {"http://www.w3.org/ns/anno.jsonld", {{"obelus", "urn:x-obelus:"}}}},
               {"id", "#annotations"},
               {"type", "AnnotationPage"}};
  put(page, "obelus:lang", set.lang);
  page["items"] = Json::array();
  for (const Annotation& each : set.annotations) page["items"].push_back(annotation_of(set, each, source));
  if (!set.references.empty()) page["obelus:references"] = references_of(set);
  for (const Person& each : set.people) page["obelus:people"][each.id] = person_of(each);
  for (const Waiver& each : set.waivers) page["obelus:waive"].push_back(waiver_of(each));
  return dumped(page);
}

std::string export_csl(const AnnotationSet& set) { return dumped(references_of(set)); }

}  // namespace obelus
