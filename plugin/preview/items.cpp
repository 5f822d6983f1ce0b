#include "preview/items.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "obelus/baseline.hpp"

namespace obelus::preview {
namespace {

struct Words {
  std::string_view name, label, sign;
};

constexpr std::array<Words, 5> words = {{
    {"sourced", "Sourced", "✓"},
    {"unsourced", "No source", "?"},
    {"disputed", "Disputed", "≠"},
    {"drifted", "Text changed", "↻"},
    {"waived", "Needs none", "–"},
}};

const Words& words_of(State state) { return words[static_cast<std::size_t>(state)]; }

bool has_drifted(const Match& match) { return match.status == MatchStatus::fuzzy || match.figures_changed; }

State state_of(const Examined& examined, const Cover& cover) {
  if (cover.kind == CoverKind::none) return State::unsourced;
  if (cover.kind == CoverKind::waiver) return State::waived;
  if (cover.kind != CoverKind::annotation) return State::sourced;
  if (has_drifted(examined.selected.matches[cover.index])) return State::drifted;
  return examined.selected.set.annotations[cover.index].dispute ? State::disputed : State::sourced;
}

// Figures are known by the same identities as in reports.
void add_figures(const Examined& examined, Items& items) {
  const Landmarks landmarks(*examined.article, examined.figures);
  Ordinals ordinals;
  Identities identities;
  for (std::size_t i = 0; i < examined.figures.size(); ++i) {
    const Figure& figure = examined.figures[i];
    if (figure.verdict != Verdict::error) continue;
    Landmark landmark = landmarks.of(figure);
    ordinals.number(examined.path, "figure", landmark);
    const Cover& cover = examined.checked.covers[i];
    Item item{
        identities.unique(identity_of("figure", landmark)), state_of(examined, cover), figure.text, i, {}};
    if (cover.kind == CoverKind::annotation) item.annotation = cover.index;
    items.marked.push_back(std::move(item));
  }
}

// Passages of annotations in which no figure is marked.
void add_passages(const Examined& examined, Items& items) {
  std::vector<bool> is_marked(examined.selected.matches.size());
  for (const Item& item : items.marked)
    if (item.annotation) is_marked[*item.annotation] = true;
  for (std::size_t i = 0; i < examined.selected.matches.size(); ++i) {
    const Match& match = examined.selected.matches[i];
    const Annotation& annotation = examined.selected.set.annotations[i];
    if (is_marked[i] || match.places.empty() || annotation.bio) continue;
    const State state = has_drifted(match)   ? State::drifted
                        : annotation.dispute ? State::disputed
                                             : State::sourced;
    items.marked.push_back({"a-" + annotation.id, state, match.places.front(), {}, i});
  }
}

// A word or two of a long quotation are no passage that anybody looks for.
std::vector<Span> nearest_of(const Match& match, const Annotation& annotation) {
  if (!match.places.empty()) return {match.places.front()};
  const std::size_t quoted = annotation.target.selector.exact.size();
  std::vector<Span> nearest;
  for (const Candidate& each : match.candidates)
    if (each.text.size() >= quoted / 2) nearest.push_back(each.text);
  return nearest;
}

void add_strays(const Examined& examined, Items& items) {
  constexpr std::array<std::string_view, 5> rules = {"OB201", "OB202", "OB203", "OB204", "OB205"};
  const auto& annotations = examined.selected.set.annotations;
  using Where = std::pair<std::string_view, Span>;
  std::map<Where, std::size_t> by_place;
  for (std::size_t i = 0; i < annotations.size(); ++i)
    by_place.emplace(Where(annotations[i].target.place.path.str(), annotations[i].target.place.bytes), i);
  for (const Finding& finding : examined.checked.findings) {
    if (std::find(rules.begin(), rules.end(), finding.rule) == rules.end()) continue;
    const auto found = by_place.find(Where(finding.place.path.str(), finding.place.bytes));
    if (found == by_place.end()) continue;
    const std::size_t annotation = found->second;
    by_place.erase(found);  // told once
    const Match& match = examined.selected.matches[annotation];
    items.strays.push_back({annotations[annotation].id, annotation, &finding,
                            nearest_of(match, annotations[annotation]), !match.places.empty()});
  }
}

// The passage that bytes of the article spell.
Span passage_at(const Article& article, Span bytes) {
  if (bytes.empty()) return {};
  const auto begin = article.map.text_at(bytes.begin);
  const auto last = article.map.text_at(bytes.end - 1);
  if (!begin || !last || *last < *begin) return {};
  std::size_t end = *last + 1;
  while (end < article.text.size() && (article.text[end] & 0xC0) == 0x80) ++end;
  return {*begin, end};
}

void add_others(const Examined& examined, Items& items) {
  std::set<const Finding*> shown;
  for (const Stray& each : items.strays) shown.insert(each.finding);
  for (const Finding& finding : examined.checked.findings) {
    if (finding.rule == "OB101" || shown.contains(&finding)) continue;
    const bool is_here = finding.place.path == examined.path;
    items.others.push_back({"finding-" + std::to_string(items.others.size() + 1), &finding,
                            is_here ? passage_at(*examined.article, finding.place.bytes) : Span{}});
  }
}

}  // namespace

std::string_view name_of(State state) { return words_of(state).name; }
std::string_view label_of(State state) { return words_of(state).label; }
std::string_view sign_of(State state) { return words_of(state).sign; }

Items items_of(const Examined& examined) {
  Items items;
  add_figures(examined, items);
  add_passages(examined, items);
  add_strays(examined, items);
  add_others(examined, items);
  std::stable_sort(items.marked.begin(), items.marked.end(),
                   [](const Item& a, const Item& b) { return a.text < b.text; });
  return items;
}

std::string mark_id(const Item& item) { return "obelus-mark-" + item.key; }
std::string mark_id(const Other& other) { return "obelus-" + other.key; }
std::string mark_id(const Stray& stray, std::size_t place) {
  return "obelus-near-" + stray.key + (place == 0 ? "" : "." + std::to_string(place + 1));
}

}  // namespace obelus::preview
