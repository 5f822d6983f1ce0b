#include "reports/figures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "obelus/check.hpp"
#include "reports/positions.hpp"
#include "reports/table.hpp"
#include "reports/visible.hpp"

namespace obelus {
namespace {

// Columns of the sentence, on either side of the figure.
constexpr std::size_t usual_side = 28;
constexpr std::size_t least_side = 8;

std::string value_with_unit(const Article& article, const Figure& figure) {
  if (figure.verdict == Verdict::exempt) return "";
  const std::string value = shown_value(figure.quantity);
  const std::string unit = visible(unit_of(article, figure.quantity));
  return unit.empty() ? value : value + " " + unit;
}

// The text on one line, white space in a row as one blank, its characters as a terminal shows them.
std::vector<Shown> line_of(std::string_view text) {
  std::string line(text);
  std::replace(line.begin(), line.end(), '\n', ' ');
  const auto both_blank = [](char a, char b) { return a == ' ' && b == ' '; };
  line.erase(std::unique(line.begin(), line.end(), both_blank), line.end());
  return show_line(line);
}

// As many characters of the end of `text` as fit, "…" before them when some do not.
std::string last_columns(std::string_view text, std::size_t width) {
  const std::vector<Shown> line = line_of(text.substr(text.size() - std::min(text.size(), 4 * width)));
  std::size_t columns = 0;
  std::size_t begin = line.size();
  while (begin > 0 && columns + line[begin - 1].width <= width) columns += line[--begin].width;
  std::string out = begin > 0 || text.size() > 4 * width ? "…" : "";
  for (std::size_t i = begin; i < line.size(); ++i) out += line[i].text;
  return out;
}

std::string first_columns(std::string_view text, std::size_t width) {
  const std::vector<Shown> line = line_of(text.substr(0, 4 * width));
  std::string out;
  std::size_t columns = 0;
  for (const Shown& each : line) {
    if (columns + each.width > width) return out + "…";
    out += each.text;
    columns += each.width;
  }
  return text.size() > 4 * width ? out + "…" : out;
}

std::string_view color_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::error: return "\x1b[1;31m";
    case Verdict::warning: return "\x1b[1;35m";
    case Verdict::recorded: return "\x1b[1;36m";
    default: return "\x1b[2m";
  }
}

// The sentence with the figure in brackets, or in colour; `width` columns of it, or as many as are usual.
std::string marked_sentence(const FigureReport& report, const Figure& figure, std::size_t width) {
  const Span sentence = figure.sentence;
  const Span text = figure.text;
  const std::string figured = first_columns(report.article.text_of(text), 2 * usual_side);
  constexpr std::size_t marks = 4;  // brackets, and "…" at either end
  const std::size_t taken = columns_of(figured) + marks;
  const std::size_t side =
      width == 0 ? usual_side : std::max(least_side, (width - std::min(width, taken)) / 2);
  std::string before =
      last_columns(report.article.text_of({std::min(sentence.begin, text.begin), text.begin}), side);
  const std::string after =
      first_columns(report.article.text_of({text.end, std::max(sentence.end, text.end)}), side);
  if (!report.color) return before + "[" + figured + "]" + after;
  return fmt::format("{}{}{}\x1b[0m{}", before, color_of(figure.verdict), figured, after);
}

LineColumn place_of(const Positions& positions, const Article& article, Span text) {
  const auto bytes = article.map.bytes_of(text);
  return positions.at(bytes ? bytes->begin : 0);
}

std::string count_line(std::span<const Figure> figures, bool all) {
  std::array<std::size_t, 4> counts{};
  for (const Figure& figure : figures) ++counts[static_cast<std::size_t>(figure.verdict)];
  const std::size_t real = counts[0] + counts[1] + counts[2];
  const bool hint = counts[3] > 0 && !all;
  return fmt::format("{} figure{}: {} error, {} warning, {} recorded; {} exempt{}\n", real,
                     real == 1 ? "" : "s", counts[0], counts[1], counts[2], counts[3],
                     hint ? " (--all lists them)" : "");
}

}  // namespace

std::string figures_table(const FigureReport& report) {
  const Positions positions(report.article.bytes);
  std::vector<std::array<std::string, 6>> rows;
  std::vector<const Figure*> listed;
  for (const Figure& figure : report.figures) {
    if (!report.lists(figure)) continue;
    listed.push_back(&figure);
    const LineColumn at = place_of(positions, report.article, figure.text);
    const bool exempt = figure.verdict == Verdict::exempt;
    rows.push_back({fmt::format("{}:{}", at.line, at.column), std::string(name_of(figure.verdict)),
                    figure.reason.empty() ? "-" : std::string(figure.reason),
                    exempt ? "" : std::string(name_of(figure.quantity.kind)),
                    value_with_unit(report.article, figure), ""});
  }
  const std::size_t before = columns_before_last(rows);
  const std::size_t width = report.columns > before ? report.columns - before : report.columns == 0 ? 0 : 1;
  for (std::size_t i = 0; i < rows.size(); ++i) rows[i].back() = marked_sentence(report, *listed[i], width);
  return visible(report.path) + "\n" + table_of(rows) + "  " + count_line(report.figures, report.all);
}

std::string reasons_table() {
  std::vector<std::array<std::string, 3>> rows;
  for (const FigureReason& reason : figure_reasons())
    rows.push_back(
        {std::string(reason.code), std::string(name_of(reason.verdict)), std::string(reason.summary)});
  return table_of(rows, "");
}

}  // namespace obelus
