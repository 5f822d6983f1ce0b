#include "reports/matches.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <optional>
#include <vector>

#include "reports/table.hpp"
#include "reports/visible.hpp"

namespace obelus {
namespace {

constexpr std::size_t excerpt_columns = 40;

// One place of one annotation, or none.
struct Row {
  const Annotation* annotation;
  const Match* match;
  std::optional<Span> place;  // of the reading text
};

std::vector<Row> rows_of(const MatchReport& report) {
  std::vector<Row> rows;
  for (std::size_t i = 0; i < report.matches.size(); ++i) {
    const Match& match = report.matches[i];
    const Annotation* annotation = &report.set.annotations[i];
    const bool landed = match.status != MatchStatus::orphan && match.status != MatchStatus::ambiguous;
    if (!landed || match.places.empty()) rows.push_back({annotation, &match, std::nullopt});
    if (!landed) continue;
    for (const Span place : match.places) rows.push_back({annotation, &match, place});
  }
  return rows;
}

LineColumn place_of(const Positions& positions, const Article& article, Span text) {
  const auto bytes = article.map.bytes_of(text);
  return positions.at(bytes ? bytes->begin : 0);
}

// On one line, no wider than a column of the table.
std::string excerpt(std::string_view text) {
  std::string line(text.substr(0, 4 * excerpt_columns));
  std::replace(line.begin(), line.end(), '\n', ' ');
  std::string result;
  std::size_t columns = 0;
  for (const Shown& each : show_line(line)) {
    if (columns + each.width > excerpt_columns) return result + "…";
    result += each.text;
    columns += each.width;
  }
  return line.size() < text.size() ? result + "…" : result;
}

std::string status_of(const Match& match) {
  return std::string(name_of(match.status)) + (match.figures_changed ? " (figures changed)" : "");
}

}  // namespace

Span offsets_of(const Article& article, Span text, Offsets offsets, const CodePoints& code_points) {
  if (offsets == Offsets::bytes) return article.map.bytes_of(text).value_or(Span{});
  const std::size_t begin = code_points.before(text.begin);
  return {begin, code_points.before(text.end)};
}

std::string matches_table(const MatchReport& report) {
  const std::vector<Row> rows = rows_of(report);
  const Positions positions(report.article.bytes);
  std::vector<std::array<std::string, 5>> table = {{"annotation", "status", "score", "place", "text"}};
  for (const auto& [annotation, match, place] : rows) {
    const LineColumn at = place ? place_of(positions, report.article, *place) : LineColumn{};
    table.push_back({visible(annotation->id), status_of(*match),
                     place ? fmt::format("{:.2f}", match->score) : "-",
                     place ? fmt::format("{}:{}", at.line, at.column) : "-",
                     excerpt(place ? report.article.text_of(*place) : annotation->target.selector.exact)});
  }
  return visible(report.path) + "\n" + table_of(table);
}

std::string matches_jsonl(const MatchReport& report, Offsets offsets) {
  const std::vector<Row> rows = rows_of(report);
  const Positions positions(report.article.bytes);
  std::string out;
  const CodePoints code_points(report.article.text);
  for (const auto& [annotation, match, place] : rows) {
    nlohmann::ordered_json line = {{"path", report.path},
                                   {"annotation", annotation->id},
                                   {"status", name_of(match->status)},
                                   {"score", nullptr},
                                   {"start", nullptr},
                                   {"end", nullptr},
                                   {"line", nullptr},
                                   {"column", nullptr},
                                   {"text", nullptr}};
    if (place) {
      const Span shown = offsets_of(report.article, *place, offsets, code_points);
      line["score"] = match->score;
      line["start"] = shown.begin;
      line["end"] = shown.end;
      const LineColumn at = place_of(positions, report.article, *place);
      line["line"] = at.line;
      line["column"] = at.column;
      line["text"] = report.article.text_of(*place);
    }
    out += line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + '\n';
  }
  return out;
}

}  // namespace obelus
