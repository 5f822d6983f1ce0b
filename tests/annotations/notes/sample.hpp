#pragma once
// Articles of one or more paragraphs, annotations and where they land, made by hand: notes need no
// reader and no matcher.

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "obelus/annotation.hpp"
#include "obelus/article.hpp"
#include "obelus/match.hpp"
#include "obelus/notes.hpp"

namespace obelus::testing {

// The first place of `needle` that begins at or after `from`.
inline Span place_of(const Article& article, std::string_view needle, std::size_t from = 0) {
  const std::size_t at = article.text.find(needle, from);
  EXPECT_NE(at, std::string::npos) << needle;
  return {at, at + needle.size()};
}

struct Sample {
  Article article;
  AnnotationSet set;
  std::vector<Match> matches;
  NoteOptions options;

  explicit Sample(std::string text) {
    article.text = std::move(text);
    article.scopes.push_back({{0, article.text.size()}, 0, false});
    set.lang = "en-GB";
    Reference report;
    report.id = "v3-report";
    report.type = "report";
    report.title = "DeepSeek-V3 Technical Report";
    report.authors = {{"DeepSeek-AI", "", ""}};
    report.issued = DateRange{{2024, 12, 0}, std::nullopt};
    set.references.push_back(report);
    Reference wire;
    wire.id = "wire-0128";
    wire.type = "article-newspaper";
    wire.title = "Chip shares fall";
    wire.container_title = "Example Wire";
    wire.issued = DateRange{{2025, 1, 28}, std::nullopt};
    wire.accessed = DateRange{{2025, 1, 29}, std::nullopt};
    wire.url = "https://example.org/markets";
    wire.archive_location = "https://archive.example.org/markets";
    set.references.push_back(wire);
    Person liang;
    liang.id = "liang";
    liang.name = "Liang Wenfeng";
    liang.bio = "Set up DeepSeek in Hangzhou in 2023.";
    liang.as_of = Date{2025, 1, 0};
    set.people.push_back(liang);
  }

  // Adds an annotation that lands on the first place of `passage`, and returns it.
  Annotation& add(std::string id, std::string_view passage) {
    return add_at(std::move(id), {place_of(article, passage)});
  }

  Annotation& add_at(std::string id, std::vector<Span> places) {
    set.annotations.emplace_back();
    set.annotations.back().id = std::move(id);
    Match match;
    match.status = places.empty() ? MatchStatus::orphan : MatchStatus::exact;
    match.places = std::move(places);
    matches.push_back(std::move(match));
    return set.annotations.back();
  }

  Annotation& add_source(std::string id, std::string_view passage, std::string source) {
    Annotation& annotation = add(std::move(id), passage);
    annotation.sources.push_back({std::move(source), {}});
    return annotation;
  }

  Annotation& add_dispute(std::string id, std::string_view passage) {
    Annotation& annotation = add(std::move(id), passage);
    Position researchers;
    researchers.by = "DeepSeek’s researchers";
    researchers.value = FigureValue{6e6, 6e6, "USD", "6e6 USD"};
    researchers.sources = {{"v3-report", {}}};
    Position experts;
    experts.by = "Industry experts";
    experts.says = "asked whether *subsidies* were left out";
    experts.sources = {{"wire-0128", {}}};
    annotation.dispute = Dispute{DisputeStatus::unresolved, Date{2025, 2, 1}, {researchers, experts}};
    return annotation;
  }

  Annotation& add_bio(std::string id, std::string_view passage, std::string person) {
    Annotation& annotation = add(std::move(id), passage);
    annotation.bio = At<std::string>{std::move(person), {}};
    return annotation;
  }

  Notes notes() const { return make_notes(article, set, matches, options); }
};

// All that is to be written, in the order of the page: each mark's parts, then the notes.
inline std::string all_of(const Notes& notes) {
  std::string all = notes.marks.head;
  for (const Mark& mark : notes.marks.passages)
    all += mark.open + mark.open_more + mark.close + mark.reference + "\n";
  for (const NoteList& list : notes.marks.notes) all += list.open + list.items + list.close + list.after_list;
  return all;
}

}  // namespace obelus::testing
