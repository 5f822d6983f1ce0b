#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <numeric>
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
    } else if (id.value == "TODO") {  // of a stub
      finding.fix = fmt::format("write the id of a {} in its place", what);
    } else {
      finding.fix = what == "person"
                        ? fmt::format("define it among `people`, as {}: {{name: …}}", id.value)
                        : fmt::format("define it among `references`, as {{id: {}, title: …}}", id.value);
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

template <class T>
std::vector<std::uint32_t> sorted_by_id(const std::vector<T>& items) {
  std::vector<std::uint32_t> places(items.size());
  std::iota(places.begin(), places.end(), 0U);
  std::stable_sort(places.begin(), places.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return items[a].id < items[b].id; });
  return places;
}

// The first with this id.
template <class T>
const T* find_by_id(const std::vector<T>& items, const std::vector<std::uint32_t>& sorted,
                    std::string_view id) {
  if (sorted.size() != items.size()) {
    const auto found = std::find_if(items.begin(), items.end(), [&](const T& item) { return item.id == id; });
    return found == items.end() ? nullptr : &*found;
  }
  const auto found = std::lower_bound(
      sorted.begin(), sorted.end(), id,
      [&](std::uint32_t place, std::string_view wanted) { return items[place].id < wanted; });
  return found != sorted.end() && items[*found].id == id ? &items[*found] : nullptr;
}

}  // namespace

const Reference* AnnotationSet::find_reference(std::string_view id) const {
  return find_by_id(references, by_id.references, id);
}

const Person* AnnotationSet::find_person(std::string_view id) const {
  return find_by_id(people, by_id.people, id);
}

void AnnotationSet::index() {
  by_id.references = sorted_by_id(references);
  by_id.people = sorted_by_id(people);
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
  loaded.set.index();
  Check(loaded).all();
  std::stable_sort(loaded.faults.begin(), loaded.faults.end(), [](const Finding& a, const Finding& b) {
    return a.place.path != b.place.path ? a.place.path < b.place.path : a.place.bytes < b.place.bytes;
  });
  return loaded;
}

}  // namespace obelus
