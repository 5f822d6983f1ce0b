#pragma once
// What `check` found, as the formats print it. A format is a function from a CheckReport to text: one file,
// one row in the table of formats (formats.hpp).

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "obelus/coverage.hpp"
#include "obelus/finding.hpp"
#include "provenance/facts.hpp"

namespace obelus {

enum class FigureStatus : std::uint8_t { sourced, unsourced, waived };

// A figure whose verdict is error: what coverage counts, and a testcase each in JUnit.
struct CheckedFigure {
  Place place;           // of the number, in the article
  std::string text;      // as the article has it: "nearly $600 billion" is "$600 billion"
  std::string kind;      // "money"
  std::string value;     // "600000000000", or "5..6"
  std::string unit;      // "USD"; may be empty
  std::string identity;  // survives moves and reflows; unique in a report
  FigureStatus status = FigureStatus::unsourced;
  std::string by;  // for people, what covers it: "annotation nvidia-loss"; of a waiver its reason
};

struct CheckedFile {
  std::string path;  // as shown
  std::vector<CheckedFigure> figures;
  Coverage coverage;
  bool unreadable = false;  // its findings say why
};

struct CheckReport {
  std::vector<CheckedFile> files;  // every article looked at, by path
  std::vector<Finding> findings;   // of all files, by path, place, rule; without what is muted
  Coverage coverage;               // of all files
  std::size_t muted = 0;           // findings that the baseline, or --since, knows already
  Provenance provenance;           // of all files, when it was asked for
};

}  // namespace obelus
