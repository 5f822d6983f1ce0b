// Figures for programs. The lines are written as they go: trees of JSON took longer than finding the figures.

#include <fmt/format.h>

#include <cmath>
#include <iterator>
#include <nlohmann/json.hpp>

#include "obelus/check.hpp"
#include "pipeline/json_string.hpp"
#include "reports/figures.hpp"
#include "reports/positions.hpp"

namespace obelus {
namespace {

// A whole number without a fraction, null for an end that is open.
void append_number(std::string& out, double value) {
  constexpr double most_exact = 9e15;
  if (!std::isfinite(value))
    out += "null";
  else if (value == std::floor(value) && std::abs(value) < most_exact)
    fmt::format_to(std::back_inserter(out), "{}", static_cast<std::int64_t>(value));
  else
    out += nlohmann::json(value).dump();
}

void append_value(std::string& out, const Quantity& quantity) {
  if (!quantity.is_range()) return append_number(out, quantity.low);
  out += '[';
  append_number(out, quantity.low);
  out += ',';
  append_number(out, quantity.high);
  out += ']';
}

// The text as a string, or null for none.
void append_text(std::string& out, std::string_view text) {
  if (text.empty())
    out += "null";
  else
    out += json_string(text);
}

void append_flags(std::string& out, const Figure& figure) {
  constexpr std::pair<QuantityFlag, std::string_view> names[] = {
      {QuantityFlag::range, "range"},       {QuantityFlag::approximate, "approximate"},
      {QuantityFlag::at_least, "at-least"}, {QuantityFlag::at_most, "at-most"},
      {QuantityFlag::vague, "vague"},       {QuantityFlag::change, "change"}};
  std::string_view between = "[\"";
  const auto add = [&](std::string_view flag) {
    out += between;
    out += flag;
    out += '"';
    between = ",\"";
  };
  for (const auto& [flag, name] : names)
    if (has(figure.quantity.flags, flag)) add(name);
  for (const Figure::Link& link : figure.links) add(name_of(link.kind));
  if (figure.attributed) add("attributed");
  out += between.starts_with('[') ? "[]" : "]";
}

LineColumn place_of(const Positions& positions, const Article& article, Span text) {
  const auto bytes = article.map.bytes_of(text);
  return positions.at(bytes ? bytes->begin : 0);
}

}  // namespace

std::string figures_jsonl(const FigureReport& report, Offsets offsets) {
  const Positions positions(report.article.bytes);
  const CodePoints code_points(report.article.text);
  const std::string path = json_string(report.path);
  std::string out;
  for (const Figure& figure : report.figures) {
    if (!report.lists(figure)) continue;
    const Span shown = offsets_of(report.article, figure.text, offsets, code_points);
    const LineColumn at = place_of(positions, report.article, figure.text);
    fmt::format_to(std::back_inserter(out),
                   R"({{"path":{},"start":{},"end":{},"line":{},"column":{},"text":{},"kind":"{}","value":)",
                   path, shown.begin, shown.end, at.line, at.column,
                   json_string(report.article.text_of(figure.text)), name_of(figure.quantity.kind));
    append_value(out, figure.quantity);
    out += R"(,"unit":)";
    append_text(out, unit_of(report.article, figure.quantity));
    out += R"(,"flags":)";
    append_flags(out, figure);
    fmt::format_to(std::back_inserter(out), R"(,"verdict":"{}","reason":)", name_of(figure.verdict));
    append_text(out, figure.reason);
    out += "}\n";
  }
  return out;
}

void append_figures_reply(std::string_view id_json, const FigureReport& report, std::string& out) {
  out += R"({"id":)";
  out += id_json;
  out += R"(,"figures":[)";
  const CodePoints code_points(report.article.text);
  std::string_view between;
  for (const Figure& figure : report.figures) {
    if (!report.lists(figure)) continue;
    const Span shown = offsets_of(report.article, figure.text, Offsets::code_points, code_points);
    fmt::format_to(std::back_inserter(out), R"({}{{"start":{},"end":{},"text":{},"value":)", between,
                   shown.begin, shown.end, json_string(report.article.text_of(figure.text)));
    append_value(out, figure.quantity);
    out += R"(,"unit":)";
    append_text(out, unit_of(report.article, figure.quantity));
    fmt::format_to(std::back_inserter(out), R"(,"kind":"{}"}})", name_of(figure.quantity.kind));
    between = ",";
  }
  out += "]}\n";
}

}  // namespace obelus
