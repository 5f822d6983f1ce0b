#include "reports/table.hpp"

namespace obelus {

std::size_t columns_of(std::string_view text) {
  std::size_t columns = 0;
  for (const Shown& each : show_line(text)) columns += each.width;
  return columns;
}

std::string padded(std::string text, std::size_t columns) {
  const std::size_t has = columns_of(text);
  if (has < columns) text.append(columns - has, ' ');
  return text;
}

}  // namespace obelus
