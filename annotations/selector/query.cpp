#include <algorithm>

#include "obelus/match.hpp"

namespace obelus {

namespace {

Query query_for(const Target& target) {
  Query query;
  query.exact = {target.selector.exact};
  query.prefix = target.selector.prefix;
  query.suffix = target.selector.suffix;
  query.within = target.within;
  query.position = target.position;
  query.occurrences = target.occurrences;
  query.nth = target.nth;
  query.fuzzy = target.fuzzy;
  return query;
}

}  // namespace

Query query_for(const Annotation& annotation, const AnnotationSet& set) {
  Query query = query_for(annotation.target);
  query.is_name = annotation.bio.has_value();
  const Person* person = query.is_name ? set.find_person(annotation.bio->value) : nullptr;
  if (person == nullptr) return query;
  if (query.exact.front().empty()) query.exact.clear();
  // Other forms of the name stand for it only where the annotation speaks of the name, not of some words.
  const bool is_form =
      query.exact.empty() || query.exact.front() == person->name ||
      std::find(person->also.begin(), person->also.end(), query.exact.front()) != person->also.end();
  if (!is_form) return query;
  const auto add = [&](const std::string& form) {
    if (std::find(query.exact.begin(), query.exact.end(), form) == query.exact.end())
      query.exact.push_back(form);
  };
  add(person->name);
  for (const std::string& form : person->also) add(form);
  return query;
}

Query query_for(const Waiver& waiver) { return query_for(waiver.target); }

}  // namespace obelus
