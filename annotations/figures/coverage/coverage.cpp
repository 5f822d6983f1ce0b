#include "obelus/coverage.hpp"

#include <algorithm>

#include "figures/coverage/passages.hpp"

namespace obelus {
namespace {

using passages::Passages;

bool is_external(std::string_view target) {
  return target.starts_with("https://") || target.starts_with("http://") || target.starts_with("//");
}

// The host of an address, or empty.
std::string_view host_of(std::string_view address) {
  const std::size_t slashes = address.find("//");
  if (slashes == address.npos) return {};
  address.remove_prefix(slashes + 2);
  return address.substr(0, address.find_first_of("/?#"));
}

bool is_real(const AnnotationSet& set, const std::vector<At<std::string>>& sources) {
  return std::any_of(sources.begin(), sources.end(), [&](const At<std::string>& source) {
    const Reference* reference = set.find_reference(source.value);
    return reference == nullptr || !reference->is_placeholder;
  });
}

// Passages of annotations that cover figures.
Passages annotated(const AnnotationSet& set, std::span<const Match> matches) {
  Passages passages;
  for (std::size_t i = 0; i < std::min(set.annotations.size(), matches.size()); ++i)
    if (!matches[i].places.empty() && is_source(set, set.annotations[i]))
      for (const Span place : matches[i].places) passages.add(place, i);
  return passages;
}

// Where an inline of the article's own that counts as a source stands. A note is referred to by an empty
// span.
Passages cited(const Article& article, InlineKind kind) {
  const std::string_view own_host = host_of(article.base_href);
  Passages passages;
  for (std::size_t i = 0; i < article.inlines.size(); ++i) {
    const Inline& each = article.inlines[i];
    if (each.kind != kind) continue;
    const bool is_source =
        kind == InlineKind::footnote_reference ||
        (is_external(each.target) && (own_host.empty() || host_of(each.target) != own_host));
    if (is_source) passages.add(each.text, i);
  }
  return passages;
}

// The people whose cards the article shows.
std::vector<std::size_t> people_shown(const AnnotationSet& set, std::span<const Match> matches) {
  std::vector<std::size_t> shown;
  for (std::size_t i = 0; i < std::min(set.annotations.size(), matches.size()); ++i) {
    const auto& bio = set.annotations[i].bio;
    if (!bio || matches[i].places.empty()) continue;
    if (const Person* person = set.find_person(bio->value))
      shown.push_back(static_cast<std::size_t>(person - set.people.data()));
  }
  std::sort(shown.begin(), shown.end());
  shown.erase(std::unique(shown.begin(), shown.end()), shown.end());
  return shown;
}

// A fact's unit is a unit's code, or the noun that is counted; a fact without one fits an age.
bool same_unit(const Article& article, const Quantity& quantity, const std::string& unit) {
  if (unit == quantity.unit) return true;
  if (unit.empty()) return quantity.kind == QuantityKind::age || quantity.noun.empty();
  std::string_view noun = article.text_of(quantity.noun);
  if (noun.ends_with('s') && !unit.ends_with('s')) noun.remove_suffix(1);
  return !noun.empty() && noun.ends_with(unit);
}

// What OB102 asks a source for, not OB101.
bool is_vague(const Figure& figure) { return figure.verdict == Verdict::warning; }

// The figure whose fate another shares that has no cover of its own: what it says again, or is converted
// from.
const Figure* spoken_for_by(const Figure& figure, std::span<const Figure> all) {
  const Figure* first = figure.linked(FigureLink::repeat_of, all);
  return first != nullptr ? first : figure.linked(FigureLink::converted_from, all);
}

class Covers {
 public:
  Covers(const Article& article, const AnnotationSet& set, std::span<const Match> matches,
         std::span<const WaivedPassage> waived, const CoverOptions& options)
      : article_(article) {
    if (options.annotations) annotated_ = annotated(set, matches);
    if (options.footnotes) footnotes_ = cited(article, InlineKind::footnote_reference);
    if (options.links) links_ = cited(article, InlineKind::link);
    for (const std::size_t person : people_shown(set, matches))
      for (const auto& [name, fact] : set.people[person].facts) facts_.push_back({fact.low, person, &fact});
    std::stable_sort(facts_.begin(), facts_.end(),
                     [](const Fact& a, const Fact& b) { return a.low < b.low; });
    for (const WaivedPassage& each : waived)
      (each.is_for_vague ? waived_vague_ : waived_).add(each.text, each.waiver);
    for (Passages* passages : {&annotated_, &footnotes_, &links_, &waived_, &waived_vague_}) passages->sort();
  }

  Cover own_cover(const Figure& figure) const {
    if (const auto index = annotated_.holding(figure.quantity.number))
      return {CoverKind::annotation, *index, {}};
    if (const auto index = footnotes_.touching(figure.sentence)) return {CoverKind::footnote, *index, {}};
    if (const auto index = links_.touching(figure.sentence)) return {CoverKind::link, *index, {}};
    if (const auto index = vouching(figure.quantity)) return {CoverKind::fact, *index, {}};
    const Passages& waived = is_vague(figure) ? waived_vague_ : waived_;
    if (const auto index = waived.holding(figure.quantity.number)) return {CoverKind::waiver, *index, {}};
    return {};
  }

 private:
  struct Fact {
    double low;
    std::size_t person;
    const FigureValue* value;
  };

  std::optional<std::size_t> vouching(const Quantity& quantity) const {
    auto fact = std::partition_point(facts_.begin(), facts_.end(),
                                     [&](const Fact& each) { return each.low < quantity.low; });
    for (; fact != facts_.end() && fact->low == quantity.low; ++fact)
      if (fact->value->high == quantity.high && same_unit(article_, quantity, fact->value->unit))
        return fact->person;
    return std::nullopt;
  }

  const Article& article_;
  Passages annotated_;
  Passages footnotes_;
  Passages links_;
  Passages waived_;
  Passages waived_vague_;
  std::vector<Fact> facts_;  // of people shown, by value
};

}  // namespace

bool is_source(const AnnotationSet& set, const Annotation& annotation) {
  if (annotation.bio) return false;
  if (!is_placeholder(annotation.note)) return true;
  bool names_some = !annotation.sources.empty();
  if (is_real(set, annotation.sources)) return true;
  if (!annotation.dispute) return !names_some && annotation.note.empty();
  for (const Position& each : annotation.dispute->positions) {
    names_some = names_some || !each.sources.empty();
    if (is_real(set, each.sources)) return true;
  }
  return !names_some;
}

std::string_view name_of(CoverKind kind) {
  switch (kind) {
    case CoverKind::annotation: return "annotation";
    case CoverKind::footnote: return "footnote";
    case CoverKind::link: return "link";
    case CoverKind::fact: return "fact";
    case CoverKind::waiver: return "waiver";
    default: return "none";
  }
}

std::vector<Cover> covers(const Article& article, std::span<const Figure> figures, const AnnotationSet& set,
                          std::span<const Match> matches, std::span<const WaivedPassage> waived,
                          const CoverOptions& options) {
  const Covers sources(article, set, matches, waived, options);
  std::vector<Cover> covers;
  covers.reserve(figures.size());
  for (const Figure& figure : figures) {
    Cover cover = sources.own_cover(figure);
    const Figure* first = spoken_for_by(figure, figures);
    if (cover.kind == CoverKind::none && first != nullptr && first < &figure) {
      const auto index = static_cast<std::size_t>(first - figures.data());
      if (covers[index].kind != CoverKind::waiver || is_vague(*first) == is_vague(figure))
        cover = covers[index];
      if (cover.kind != CoverKind::none) cover.through = index;
    }
    covers.push_back(cover);
  }
  return covers;
}

double Coverage::percent() const {
  return figures == 0 ? 100 : 100.0 * static_cast<double>(sourced + waived) / static_cast<double>(figures);
}

Coverage& Coverage::operator+=(const Coverage& other) {
  figures += other.figures;
  sourced += other.sourced;
  waived += other.waived;
  return *this;
}

Coverage coverage(std::span<const Figure> figures, std::span<const Cover> covers) {
  Coverage result;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    if (figures[i].verdict != Verdict::error) continue;
    ++result.figures;
    if (covers[i].kind == CoverKind::waiver)
      ++result.waived;
    else if (covers[i].kind != CoverKind::none)
      ++result.sourced;
  }
  return result;
}

}  // namespace obelus
