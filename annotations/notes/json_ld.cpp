#include "notes/json_ld.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <unordered_set>

#include "notes/citation.hpp"
#include "notes/dates.hpp"
#include "notes/direction.hpp"
#include "notes/quantity.hpp"

namespace obelus::notes {
namespace {

using Json = nlohmann::ordered_json;

void put(Json& object, const char* key, const std::string& value) {
  if (!value.empty()) object[key] = value;
}

std::string_view type_of(const Reference& reference) {
  static constexpr std::pair<std::string_view, std::string_view> types[] = {
      {"article-journal", "ScholarlyArticle"},
      {"article-newspaper", "NewsArticle"},
      {"article-magazine", "Article"},
      {"article", "Article"},
      {"book", "Book"},
      {"chapter", "Chapter"},
      {"dataset", "Dataset"},
      {"report", "Report"},
      {"thesis", "Thesis"},
      {"webpage", "WebPage"},
      {"post-weblog", "BlogPosting"},
      {"software", "SoftwareApplication"},
      {"map", "Map"},
      {"legislation", "Legislation"},
  };
  for (const auto& [csl, schema] : types)
    if (csl == reference.type) return schema;
  return "CreativeWork";
}

Json work(const Reference& reference) {
  Json out = {{"@type", type_of(reference)}};
  put(out, "name", one_line(reference.title));
  for (const Name& name : reference.authors) {
    if (!name.literal.empty())
      out["author"].push_back({{"@type", "Organization"}, {"name", one_line(name.literal)}});
    else
      out["author"].push_back({{"@type", "Person"}, {"name", one_line(name.given + " " + name.family)}});
  }
  if (!reference.container_title.empty())
    out["isPartOf"] = {{"@type", "CreativeWork"}, {"name", one_line(reference.container_title)}};
  if (!reference.publisher.empty())
    out["publisher"] = {{"@type", "Organization"}, {"name", one_line(reference.publisher)}};
  if (reference.issued) put(out, "datePublished", machine_date(reference.issued->from));
  if (is_safe_address(reference.url)) put(out, "url", reference.url);
  return out;
}

Json person(const Person& who) {
  Json out = {{"@type", "Person"}, {"name", one_line(who.name)}};
  for (const std::string& other : who.also) out["alternateName"].push_back(one_line(other));
  return out;
}

Json claim(const Position& position) {
  Json out = {{"@type", "Claim"}};
  const std::string value = position.value ? position.value->text : std::string();
  put(out, "text", one_line(position.says.empty() ? value : position.says));
  put(out, "creditText", one_line(position.by));
  if (position.value && position.value->low == position.value->high) {
    const std::string number = machine_number(position.value->low);
    if (!number.empty())
      out["about"] = {{"@type", "QuantitativeValue"}, {"value", number}, {"unitText", position.value->unit}};
  }
  return out;
}

// Only once each, however many scopes and notes cite or mention it.
class Page {
 public:
  void add(const Note& note) {
    for (const Reference* reference : note.cited())
      if (seen_.insert(reference).second) citations_.push_back(work(*reference));
    if (note.person != nullptr && seen_.insert(note.person).second) mentions_.push_back(person(*note.person));
    if (note.kind == NoteKind::dispute && seen_.insert(note.annotation).second)
      for (const Position& position : note.annotation->dispute->positions)
        mentions_.push_back(claim(position));
  }

  Json json(std::string_view lang) && {
    Json out = {{"@context", "https://schema.org"}, {"@type", "Article"}};
    if (!lang.empty()) out["inLanguage"] = lang;
    if (!citations_.empty()) out["citation"] = std::move(citations_);
    if (!mentions_.empty()) out["mentions"] = std::move(mentions_);
    return out;
  }

 private:
  std::unordered_set<const void*> seen_;
  Json citations_ = Json::array();
  Json mentions_ = Json::array();
};

// `<`, `>` and `&` are only ever inside strings.
std::string escaped(const std::string& json) {
  std::string out;
  for (const char c : json) {
    if (c == '<' || c == '>' || c == '&')
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    else
      out += c;
  }
  return out;
}

}  // namespace

std::string json_ld(const Plan& plan, std::string_view lang) {
  Page page;
  for (const ScopeNotes& scope : plan)
    for (const Note& note : scope.notes) page.add(note);
  const std::string json = std::move(page).json(lang).dump(-1, ' ', false, Json::error_handler_t::replace);
  return fmt::format("<script type=\"application/ld+json\" class=\"ob-json-ld\">{}</script>", escaped(json));
}

}  // namespace obelus::notes
