#pragma once
// Tables for people, on a terminal and in a pipe.

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "reports/visible.hpp"

namespace obelus {

// Columns of a terminal that a line takes.
std::size_t columns_of(std::string_view text);

// With blanks up to `columns`.
std::string padded(std::string text, std::size_t columns);

template <std::size_t cells>
std::array<std::size_t, cells> widths_of(const std::vector<std::array<std::string, cells>>& rows) {
  std::array<std::size_t, cells> widths{};
  for (const auto& row : rows)
    for (std::size_t i = 0; i < cells; ++i) widths[i] = std::max(widths[i], columns_of(row[i]));
  return widths;
}

// The columns in front of the last cells of a table_of these rows.
template <std::size_t cells>
std::size_t columns_before_last(const std::vector<std::array<std::string, cells>>& rows,
                                std::string_view indent = "  ") {
  const auto widths = widths_of(rows);
  std::size_t columns = indent.size();
  for (std::size_t i = 0; i + 1 < cells; ++i) columns += widths[i] + 2;
  return columns;
}

// Rows below one another, two blanks between the cells; the last cell is as wide as it likes.
template <std::size_t cells>
std::string table_of(const std::vector<std::array<std::string, cells>>& rows,
                     std::string_view indent = "  ") {
  const auto widths = widths_of(rows);
  std::string out;
  for (const auto& row : rows) {
    out += indent;
    for (std::size_t i = 0; i + 1 < cells; ++i) out += padded(row[i], widths[i]) + "  ";
    out += row[cells - 1] + '\n';
  }
  return out;
}

}  // namespace obelus
