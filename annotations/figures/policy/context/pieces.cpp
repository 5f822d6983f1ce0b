#include "figures/policy/context/pieces.hpp"

#include <limits>

#include "figures/policy/context/site.hpp"

namespace obelus::policy {
namespace {

// Reads the run of digits at `at`, and moves past it.
Piece read_run(std::string_view token, std::size_t& at) {
  Piece piece;
  for (; at < token.size() && is_digit(token[at]); ++at, ++piece.digits)
    piece.value = piece.digits < 9 ? piece.value * 10 + static_cast<unsigned>(token[at] - '0')
                                   : std::numeric_limits<unsigned>::max();
  return piece;
}

std::size_t separator_at(std::string_view token, std::size_t at, char& separator) {
  if (const std::size_t dash = dash_at(token, at); dash > 0) return separator = '-', dash;
  constexpr std::string_view plain = ".:/";
  if (plain.find(token[at]) == plain.npos) return 0;
  return separator = token[at], 1;
}

}  // namespace

bool Pieces::parted_by(char separator) const {
  for (std::size_t i = 1; i < count; ++i)
    if (runs[i].separator != separator) return false;
  return count > 1;
}

Pieces pieces_of(std::string_view token) {
  Pieces pieces;
  char separator = 0;
  for (std::size_t at = 0; at < token.size();) {
    if (!is_digit(token[at])) {
      pieces.tail = token.substr(at);
      for (const char c : pieces.tail)
        if (!is_letter(c) && c != '.' && c != '\'') return {};
      return pieces.count > 0 ? pieces : Pieces{};
    }
    if (pieces.count == pieces.runs.size()) return {};
    Piece piece = read_run(token, at);
    piece.separator = separator;
    pieces.runs[pieces.count++] = piece;
    if (at == token.size() || token[at] == '\'') continue;
    const std::size_t size = separator_at(token, at, separator);
    if (size == 0 && is_letter(token[at])) continue;
    if (size == 0 || at + size >= token.size()) return {};
    at += size;
  }
  return pieces;
}

bool could_be_year(const Piece& piece) {
  return piece.digits == 4 && piece.value >= 1000 && piece.value <= 2199;
}
bool could_be_month(const Piece& piece) { return piece.digits <= 2 && piece.value >= 1 && piece.value <= 12; }
bool could_be_day(const Piece& piece) { return piece.digits <= 2 && piece.value >= 1 && piece.value <= 31; }

}  // namespace obelus::policy
