#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <unordered_map>

#include "obelus/annotation.hpp"
#include "obelus/closest.hpp"
#include "yaml/tables.hpp"

namespace obelus {
namespace {

using Places = std::unordered_map<std::string_view, const Place*>;

class Check {
 public:
  explicit Check(Loaded& loaded) : loaded_(loaded) {}

  void all() {
    const AnnotationSet& set = loaded_.set;
    references_ = index(set.references, "reference");
    people_ = index(set.people, "person");
    for (const Annotation& annotation : set.annotations) check(annotation);
    for (const Person& person : set.people) check_sources(person.sources);
  }

 private:
  template <class T>
  Places index(const std::vector<T>& things, std::string_view what) {
    Places places;
    for (const T& thing : things) add(places, thing.id, thing.place, what);
    return places;
  }

  void add(Places& places, std::string_view id, const Place& place, std::string_view what) {
    if (id.empty()) return;  // a fault already
    const auto [old, is_new] = places.emplace(id, &place);
    if (is_new) return;
    Finding finding{
        "OB302", Level::error, fmt::format("the {} `{}` is defined twice", what, id), place, {}, {}, {}};
    finding.related.push_back({*old->second, "it is defined here too"});
    finding.fix = "give one of the two another id";
    loaded_.faults.push_back(std::move(finding));
  }

  void check(const Annotation& annotation) {
    add(annotations_, annotation.id, annotation.place, "annotation");
    check_sources(annotation.sources);
    if (annotation.bio) check_id(people_, *annotation.bio, "person");
    if (!annotation.dispute) return;
    for (const Position& position : annotation.dispute->positions) check_sources(position.sources);
  }

  void check_sources(const std::vector<At<std::string>>& sources) {
    for (const At<std::string>& source : sources) check_id(references_, source, "reference");
  }

  void check_id(const Places& known, const At<std::string>& id, std::string_view what) {
    if (known.contains(id.value)) return;
    Finding finding{
        "OB301", Level::error, fmt::format("no {} has the id `{}`", what, id.value), id.place, {}, {}, {}};
    if (const std::string_view nearest = nearest_to(id.value, known); !nearest.empty()) {
      finding.label = fmt::format("did you mean `{}`?", nearest);
      finding.related.push_back({*known.at(nearest), fmt::format("`{}` is defined here", nearest)});
    }
    loaded_.faults.push_back(std::move(finding));
  }

  // Looks for suggestions a bounded number of times: a library may be large and every id wrong.
  std::string_view nearest_to(std::string_view id, const Places& known) {
    constexpr std::size_t most_suggestions = 100;
    if (++suggestions_ > most_suggestions) return {};
    std::vector<std::string_view> ids;
    for (const auto& [name, place] : known) ids.push_back(name);
    std::sort(ids.begin(), ids.end());
    return closest(id, ids);
  }

  Loaded& loaded_;
  Places references_;
  Places people_;
  Places annotations_;
  std::size_t suggestions_ = 0;
};

template <class T>
void append(std::vector<T>& to, std::vector<T>& from) {
  if (to.empty()) return std::swap(to, from);
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

}  // namespace

const Reference* AnnotationSet::find_reference(std::string_view id) const {
  const auto found =
      std::find_if(references.begin(), references.end(), [&](const Reference& r) { return r.id == id; });
  return found == references.end() ? nullptr : &*found;
}

const Person* AnnotationSet::find_person(std::string_view id) const {
  const auto found = std::find_if(people.begin(), people.end(), [&](const Person& p) { return p.id == id; });
  return found == people.end() ? nullptr : &*found;
}

Loaded merge(std::vector<AnnotationSet> sets) {
  Loaded loaded;
  for (AnnotationSet& set : sets) {
    if (loaded.set.lang.empty()) loaded.set.lang = std::move(set.lang);
    append(loaded.set.references, set.references);
    append(loaded.set.people, set.people);
    append(loaded.set.annotations, set.annotations);
    append(loaded.set.waivers, set.waivers);
  }
  yaml::derive_ids(loaded.set.annotations);
  Check(loaded).all();
  std::stable_sort(loaded.faults.begin(), loaded.faults.end(), [](const Finding& a, const Finding& b) {
    return a.place.path != b.place.path ? a.place.path < b.place.path : a.place.bytes < b.place.bytes;
  });
  return loaded;
}

}  // namespace obelus
