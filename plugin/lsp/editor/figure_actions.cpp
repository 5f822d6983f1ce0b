#include "lsp/editor/figure_actions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "check/stubs.hpp"
#include "lsp/editor/home.hpp"
#include "lsp/editor/lookup.hpp"
#include "obelus/data.hpp"
#include "reports/visible.hpp"

namespace obelus::lsp {
namespace {

constexpr std::size_t most_figures = 4;  // of one selection
constexpr std::size_t most_sources = 8;  // that are offered

std::string spelt(std::string_view text) { return data::spell(data::Language::yaml, text); }

std::string in_quotes(std::string_view text) {
  constexpr std::size_t most = 40;
  std::size_t end = std::min(text.size(), most);
  while (end < text.size() && end > 0 && (text[end] & 0xC0) == 0x80) --end;
  return fmt::format("“{}{}”", visible(text.substr(0, end)), end < text.size() ? "…" : "");
}

// `match: …`, or a target where the words alone do not tell the passage from others, or its file is not of
// the article alone.
std::string selector_of(const Query& query, const std::string& source) {
  const std::string exact = spelt(query.exact.front());
  const std::string number =
      query.occurrences == Occurrences::nth ? fmt::format(", occurrences: {}", query.nth) : "";
  if (source.empty() && query.prefix.empty() && query.suffix.empty()) return "match: " + exact + number;
  std::string selector = "exact: " + exact;
  if (!query.prefix.empty()) selector = fmt::format("prefix: {}, {}", spelt(query.prefix), selector);
  if (!query.suffix.empty()) selector += fmt::format(", suffix: {}", spelt(query.suffix));
  return fmt::format("target: {{{}selector: {{{}}}}}{}",
                     source.empty() ? "" : fmt::format("source: {}, ", spelt(source)), selector, number);
}

class Offering {
 public:
  Offering(Workspace& workspace, const std::string& article, std::shared_ptr<const Examined> made)
      : article_(article), made_(std::move(made)), home_(home_of(workspace, article, *made_)) {}

  std::vector<Action> run(Span bytes) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < made_->figures.size() && count < most_figures; ++i) {
      const Figure& figure = made_->figures[i];
      const Span place = bytes_of(*made_, figure.text);
      if (figure.verdict != Verdict::error || place.empty()) continue;
      if (place.begin > bytes.end || bytes.begin > place.end) continue;
      if (made_->checked.covers[i].kind != CoverKind::none) continue;
      offer(figure, place);
      ++count;
    }
    return std::move(actions_);
  }

 private:
  void offer(const Figure& figure, Span place) {
    text_ = made_->article->text_of(figure.text);
    place_ = place;
    const Span texts[] = {figure.text};
    const std::string selector = selector_of(telling_queries(*made_->article, texts).front(), home_.source);
    add_entry(fmt::format("Add a source for {}", in_quotes(text_)), "annotations",
              fmt::format("{{{}, sources: [TODO]}}", selector));
    for (const Reference* each : nearest_sources(figure.text))
      add_entry(fmt::format("Source of {}: {}{}", in_quotes(text_), each->id,
                            each->title.empty() ? "" : fmt::format(", {}", in_quotes(each->title))),
                "annotations", fmt::format("{{{}, sources: [{}]}}", selector, spelt(each->id)));
    add_entry(fmt::format("Say why {} needs no source", in_quotes(text_)), "waive",
              fmt::format("{{{}, reason: \"\", rules: [OB101]}}", selector));
    add_waiver_here();
    add_entry(fmt::format("Mark {} as disputed", in_quotes(text_)), "annotations",
              fmt::format("{{{}, disputed: {{positions: [{{by: TODO, value: {}, sources: [TODO]}}, "
                          "{{by: TODO, says: TODO, sources: [TODO]}}]}}}}",
                          selector, value_in_yaml(figure.quantity)));
  }

  // As `figure:` and `value:` are written.
  std::string value_in_yaml(const Quantity& quantity) const {
    const std::string unit = unit_of(*made_->article, quantity);
    return spelt(value_of(quantity) + (unit.empty() ? "" : " " + unit));
  }

  // The works that passages cite, those whose passages are nearest first.
  std::vector<const Reference*> nearest_sources(Span text) const {
    struct Near {
      std::size_t distance;
      const Reference* work;
    };
    const AnnotationSet& set = made_->selected.set;
    std::vector<Near> near;
    for (const Reference& each : set.references)
      if (!each.id.empty()) near.push_back({~std::size_t{0}, &each});
    for (std::size_t i = 0; i < set.annotations.size(); ++i)
      for (const Span place : made_->selected.matches[i].places)
        for (const auto& source : set.annotations[i].sources)
          for (Near& each : near)
            if (each.work->id == source.value)
              each.distance = std::min(each.distance, place.begin > text.begin ? place.begin - text.begin
                                                                               : text.begin - place.begin);
    std::stable_sort(near.begin(), near.end(),
                     [](const Near& a, const Near& b) { return a.distance < b.distance; });
    std::vector<const Reference*> works;
    for (const Near& each : near)
      if (works.size() < most_sources) works.push_back(each.work);
    return works;
  }

  Action action(std::string title) const {
    Action action;
    action.title = std::move(title);
    for (const Finding& each : made_->checked.findings)
      if (each.rule == "OB101" && each.place.path == made_->path && each.place.bytes == place_) {
        action.rule = each.rule;
        action.message = each.message;
        action.finding = each.place.bytes;
      }
    return action;
  }

  void add_entry(std::string title, std::string_view key, const std::string& entry) {
    auto edit = put_entry(home_, key, entry);
    if (!edit) return;
    Action added = action(std::move(title));
    added.edits.push_back(std::move(*edit));
    added.is_preferred = actions_.empty();
    actions_.push_back(std::move(added));
  }

  // A comment right before the figure; what it lacks, its reason, is told at once.
  void add_waiver_here() {
    if (made_->article->format != Format::markdown && made_->article->format != Format::html) return;
    Action added = action(fmt::format("Waive {} here, by a comment", in_quotes(text_)));
    added.edits.push_back(
        {article_, false, {{{place_.begin, place_.begin}, "<!-- obelus-ignore OB101: -->"}}});
    actions_.push_back(std::move(added));
  }

  const std::string& article_;
  std::shared_ptr<const Examined> made_;
  Home home_;
  std::string text_;  // of the figure
  Span place_;
  std::vector<Action> actions_;
};

}  // namespace

std::vector<Action> figure_actions(Workspace& workspace, const std::string& article, Span bytes) {
  const auto made = workspace.examined(article);
  if (made == nullptr) return {};
  return Offering(workspace, article, made).run(bytes);
}

}  // namespace obelus::lsp
