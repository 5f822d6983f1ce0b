#pragma once
// The figures of an article: a table for people, JSON lines for programs.

#include <span>
#include <string>
#include <string_view>

#include "obelus/article.hpp"
#include "obelus/figure.hpp"
#include "reports/matches.hpp"

namespace obelus {

struct FigureReport {
  std::string_view path;
  const Article& article;
  std::span<const Figure> figures;
  bool all = false;         // exempt ones too
  bool color = false;       // for the table
  std::size_t columns = 0;  // of the terminal that shows the table; 0: as wide as fits most

  bool lists(const Figure& figure) const { return all || figure.verdict != Verdict::exempt; }
};

// One row a figure: place, verdict and reason, kind and value, and the sentence with the figure marked, in
// colour or in brackets, as much of it as the terminal's width leaves; then how many there are.
std::string figures_table(const FigureReport& report);

// {"path","start","end","line","column","text","kind","value","unit","flags","verdict","reason"}, a line for
// each figure.
std::string figures_jsonl(const FigureReport& report, Offsets offsets);

// Adds an answer of `figures --texts`, a line {"id","figures"}: {"start","end","text","value","unit","kind"}
// each, in code points. The id is JSON already.
void append_figures_reply(std::string_view id_json, const FigureReport& report, std::string& out);

// The table of reason codes: code, verdict, what it means.
std::string reasons_table();

}  // namespace obelus
