// OB303, OB304, OB306: what there is to say of sources, cards and disputes themselves.

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "obelus/data.hpp"
#include "rules/days.hpp"
#include "rules/rules.hpp"
#include "rules/words.hpp"

namespace obelus::checks {
namespace {

class Aging {
 public:
  Aging(const Case& about, Report& report) : about_(about), report_(report) {}

  void add(const Place& place, std::string_view what, const Date& seen, std::optional<std::size_t> most) {
    if (!most || !about_.options.today) return;
    const std::int64_t age = days_between(last_day(seen), *about_.options.today);
    if (age <= static_cast<std::int64_t>(*most)) return;
    report_.at(place, fmt::format("{} was last looked at {} days ago; {} are allowed", what, age, *most))
        .fix = "look again, and bring the date up to date";
  }

 private:
  const Case& about_;
  Report& report_;
};

bool is_unwritten(const data::Node& value) {
  const bool is_text = value.kind == data::Kind::string || value.kind == data::Kind::null;
  return is_text && is_placeholder(value.scalar);
}

}  // namespace

void incomplete_reference(const Case& about, Report& report) {
  for (const Reference& reference : about.set.references) {
    const data::Reading item = data::read_json(reference.csl);
    for (const std::string& field : about.options.required_fields) {
      const data::Node& root = item.document.root();
      if (!root.has(field))
        report.at(reference.place, fmt::format("the reference `{}` has no `{}`", reference.id, field)).fix =
            "`required_fields` in obelus.yaml asks for it";
      else if (is_unwritten(root[field]))
        report
            .at(reference.place,
                fmt::format("the `{}` of the reference `{}` is still to be written", field, reference.id))
            .fix = "write it in the place of " + quoted(root[field].scalar);
    }
  }
}

void stale_reference(const Case& about, Report& report) {
  Aging aging(about, report);
  const CheckOptions& options = about.options;
  for (const Reference& each : about.set.references)
    if (each.accessed)
      aging.add(each.place, fmt::format("the reference `{}`", each.id),
                each.accessed->to.value_or(each.accessed->from), options.reference_age);
  for (const Person& each : about.set.people)
    if (each.as_of)
      aging.add(each.place, fmt::format("the card of {}", each.name), *each.as_of, options.bio_age);
  for (const Annotation& each : about.set.annotations)
    if (each.dispute && each.dispute->checked && each.dispute->status == DisputeStatus::unresolved)
      aging.add(each.place, fmt::format("the dispute “{}”", each.id), *each.dispute->checked,
                options.dispute_age);
}

void unused_reference(const Case& about, Report& report) {
  const std::vector<std::string> cited = cited_references(about.set);
  for (const Reference& each : about.set.references) {
    if (about.is_shared(each.place) || std::binary_search(cited.begin(), cited.end(), each.id)) continue;
    report.at(each.place, fmt::format("nothing cites the reference `{}`", each.id)).fix =
        "cite it, or take it out";
  }
}

}  // namespace obelus::checks

namespace obelus {

std::vector<std::string> cited_references(const AnnotationSet& set) {
  std::set<std::string> cited;
  const auto cite = [&](const std::vector<At<std::string>>& sources) {
    for (const At<std::string>& each : sources) cited.insert(each.value);
  };
  for (const Annotation& each : set.annotations) {
    cite(each.sources);
    if (each.dispute)
      for (const Position& position : each.dispute->positions) cite(position.sources);
  }
  for (const Person& each : set.people) cite(each.sources);
  return {cited.begin(), cited.end()};
}

}  // namespace obelus
