#include "provenance/facts.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <tuple>

#include "provenance/read_json.hpp"
#include "reports/words.hpp"

namespace obelus {
namespace {

std::string date_text(const std::optional<DateRange>& range) {
  if (!range) return "";
  return iso_date(range->from) + (range->to ? "/" + iso_date(*range->to) : "");
}

std::string names_text(const std::vector<Name>& names) {
  std::string text;
  for (const Name& each : names) {
    if (!text.empty()) text += ", ";
    const std::string between = each.given.empty() || each.family.empty() ? "" : " ";
    text += each.literal.empty() ? each.given + between + each.family : each.literal;
  }
  return text;
}

std::string status_in(const std::string& csl) {
  return json_text(Json::parse(csl, nullptr, false), "status");
}

CitedSource described(const Reference& reference) {
  return {reference.place.path,
          reference.id,
          reference.title,
          names_text(reference.authors),
          reference.container_title,
          date_text(reference.issued),
          date_text(reference.accessed),
          reference.url,
          status_in(reference.csl),
          {}};
}

std::string_view name_of(DisputeStatus status) {
  switch (status) {
    case DisputeStatus::resolved: return "resolved";
    case DisputeStatus::withdrawn: return "withdrawn";
    default: return "unresolved";
  }
}

// Every source that an annotation names, wherever in it.
std::set<std::string> sources_of(const Annotation& annotation, const AnnotationSet& set) {
  std::set<std::string> ids;
  for (const auto& each : annotation.sources) ids.insert(each.value);
  if (annotation.dispute)
    for (const Position& position : annotation.dispute->positions)
      for (const auto& each : position.sources) ids.insert(each.value);
  const Person* person = annotation.bio ? set.find_person(annotation.bio->value) : nullptr;
  if (person != nullptr)
    for (const auto& each : person->sources) ids.insert(each.value);
  return ids;
}

DisputedPassage disputed(const Annotation& annotation, const Citation& at) {
  const Dispute& dispute = *annotation.dispute;
  DisputedPassage passage{annotation.id,
                          at.place,
                          at.text,
                          std::string(name_of(dispute.status)),
                          dispute.checked ? iso_date(*dispute.checked) : "",
                          {}};
  for (const Position& each : dispute.positions) {
    HeldPosition held{each.by, each.value ? each.value->text : "", each.says, {}};
    for (const auto& id : each.sources) held.sources.push_back(id.value);
    passage.positions.push_back(std::move(held));
  }
  return passage;
}

void sort(Provenance& provenance) {
  std::sort(provenance.sources.begin(), provenance.sources.end(),
            [](const CitedSource& a, const CitedSource& b) {
              return std::tie(a.path, a.id) < std::tie(b.path, b.id);
            });
  for (CitedSource& each : provenance.sources)
    std::sort(each.cited.begin(), each.cited.end(), [](const Citation& a, const Citation& b) {
      return std::tie(a.place.path, a.place.bytes, a.annotation) <
             std::tie(b.place.path, b.place.bytes, b.annotation);
    });
  std::sort(provenance.disputes.begin(), provenance.disputes.end(),
            [](const DisputedPassage& a, const DisputedPassage& b) {
              return std::tie(a.place.path, a.place.bytes, a.id) <
                     std::tie(b.place.path, b.place.bytes, b.id);
            });
}

}  // namespace

Provenance provenance_of(const Article& article, const std::string& path, const AnnotationSet& set,
                         std::span<const Match> matches) {
  Provenance provenance;
  std::map<std::string, std::size_t> known;
  for (std::size_t i = 0; i < matches.size(); ++i) {
    const Match& match = matches[i];
    if (match.status == MatchStatus::orphan || match.status == MatchStatus::ambiguous) continue;
    const Annotation& annotation = set.annotations[i];
    const std::set<std::string> ids = sources_of(annotation, set);
    for (const Span place : match.places) {
      const Citation citation{{path, article.map.bytes_of(place).value_or(Span{})},
                              annotation.id,
                              std::string(article.text_of(place))};
      if (annotation.dispute) provenance.disputes.push_back(disputed(annotation, citation));
      for (const std::string& id : ids) {
        const Reference* reference = set.find_reference(id);
        if (reference == nullptr) continue;
        const auto [entry, is_new] = known.emplace(id, provenance.sources.size());
        if (is_new) provenance.sources.push_back(described(*reference));
        provenance.sources[entry->second].cited.push_back(citation);
      }
    }
  }
  sort(provenance);
  return provenance;
}

Provenance join(std::vector<Provenance> parts) {
  Provenance all;
  std::map<std::pair<std::string, std::string>, std::size_t> known;
  for (Provenance& part : parts) {
    for (CitedSource& each : part.sources) {
      const auto [entry, is_new] = known.emplace(std::pair(each.path, each.id), all.sources.size());
      if (is_new) {
        all.sources.push_back(std::move(each));
        continue;
      }
      auto& cited = all.sources[entry->second].cited;
      std::move(each.cited.begin(), each.cited.end(), std::back_inserter(cited));
    }
    std::move(part.disputes.begin(), part.disputes.end(), std::back_inserter(all.disputes));
  }
  sort(all);
  return all;
}

}  // namespace obelus
