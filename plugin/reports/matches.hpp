#pragma once
// Where annotations landed: a table for people, JSON lines for programs.

#include <cstdint>
#include <span>
#include <string>

#include "obelus/annotation.hpp"
#include "obelus/article.hpp"
#include "obelus/match.hpp"
#include "reports/positions.hpp"

namespace obelus {

struct MatchReport {
  const std::string& path;
  const Article& article;
  const AnnotationSet& set;
  std::span<const Match> matches;  // of set.annotations, in order
};

enum class Offsets : std::uint8_t {
  code_points,  // of the reading text
  bytes,        // of the article
};

// A passage counted so.
Span offsets_of(const Article& article, Span text, Offsets offsets, const CodePoints& code_points);

// One row for each place, in order of the annotations; an annotation without one has a row of its own.
std::string matches_table(const MatchReport& report);

// {"path","annotation","status","score","start","end","line","column","text"}, a line for each row.
std::string matches_jsonl(const MatchReport& report, Offsets offsets);

}  // namespace obelus
