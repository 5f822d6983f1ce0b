// Numbers in a register, of this year or that: 3 StR 145/23, (EU) 2016/679, Resolution 242/67.

#include <algorithm>

#include "figures/policy/exempt/names.hpp"
#include "figures/policy/rules.hpp"

namespace obelus::policy {
namespace {

// 140/90: how high blood stands, whatever it is called by before
bool is_pressure(const Quantity& quantity) {
  return quantity.low <= 300 && quantity.high >= 40 && quantity.high <= 200 && quantity.low > quantity.high;
}

bool is_year(const Piece& piece) { return piece.digits == 2 || could_be_year(piece); }

}  // namespace

bool opens_register(const Site& site) {
  const Word& name = site.after(0);
  const Word& number = site.after(1);
  constexpr std::size_t longest_name = 4;
  if (!site.plain() || !name.spaced() || !name.capital() || name.text.size() > longest_name) return false;
  if (!is_upper(name.text.back()) || !number.spaced() || !number.number()) return false;
  constexpr std::size_t year = 3;  // /16
  const std::size_t end = std::min(number.end() + year, site.block().text.end);
  const char behind = site.char_at(end);
  if (is_plain(behind) || behind == '/' || behind == '-') return false;
  const Pieces pieces = pieces_of(site.text_of({number.begin, end}));
  return pieces.count == 2 && pieces[1].separator == '/' && pieces[1].digits == 2 && pieces.tail.empty();
}

bool is_of_register(const Site& site) {
  if (!site.bare() || !site.quantity().is_range()) return false;
  const Pieces& pieces = site.pieces();
  if (pieces.count != 2 || pieces[1].separator != '/') return false;
  if (!pieces.tail.empty() || is_pressure(site.quantity())) return false;
  if (!is_year(pieces[0]) && !is_year(pieces[1])) return false;
  if (pieces[0].digits == 3 && pieces[1].digits == 4 && could_be_year(pieces[1])) return true;  // 312/2025
  const Word& name = site.before(0);
  const bool aside = name.gap == ") ";  // (EU) 2016/679
  return name.capital() && (name.spaced() || aside) && !name.is(Sense::function) &&
         !site.begins_sentence(name);
}

}  // namespace obelus::policy
