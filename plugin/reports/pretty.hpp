#pragma once
// Findings for people, in the compilers' style that editors, terminals and CI know how to jump from:
//
//   posts/deepseek.md:15:121: error: no source for “$600 billion” [OB101 unsourced-figure]
//      15 | …chip manufacturer, losing nearly $600 billion (£482 billion) in market value.
//         |                                   ^~~~~~~~~~~~ money, 600,000,000,000 USD
//      fix: add an annotation or a waiver
//   posts/deepseek.obelus.yaml:12:5: note: the nearest annotation is “nvidia-loss”
//
// A fix is said once a file. Columns count code points from 1; the caret stands under the character a
// terminal shows there.

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "obelus/finding.hpp"
#include "reports/positions.hpp"

namespace obelus {

struct PrettyOptions {
  bool color = false;
  std::size_t width = 80;  // of the excerpt, in columns of the terminal
};

// The content of a file that findings speak of, or null when it is not to be had. What it points to must
// live until the report is made.
using ContentOf = std::function<const std::string*(const std::string& path)>;

// Lines and columns of files, each counted once. `content_of` is asked once for each.
class PositionsIn {
 public:
  explicit PositionsIn(ContentOf content_of) : content_of_(std::move(content_of)) {}

  // Null when the file is not to be had.
  const Positions* find(const std::string& path);

 private:
  ContentOf content_of_;
  std::map<std::string, std::optional<Positions>> known_;
};

// As PositionsIn::find.
using PositionsOf = std::function<const Positions*(const std::string& path)>;

// All findings, ordered by path, place and rule. Each ends in a line feed.
std::string pretty(std::span<const Finding> findings, const ContentOf& content_of,
                   const PrettyOptions& options = {});
std::string pretty_at(std::span<const Finding> findings, const PositionsOf& positions_of,
                      const PrettyOptions& options = {});

// What was made in colour, as it is without.
std::string strip_colour(std::string_view text);

// By path, place, rule, message.
void sort_findings(std::vector<Finding>& findings);

}  // namespace obelus
