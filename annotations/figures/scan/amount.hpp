#pragma once
// A number with what it is a number of: its sign, currency, unit, and what it is counted by.

#include <optional>

#include "figures/scan/number.hpp"

namespace obelus::scan {

struct Amount {
  Quantity quantity;
  Number number;
  bool money_before = false;  // $5, USD 5
  bool negative = false;
};

// Nothing says what it is a number of.
inline bool is_bare(const Amount& amount) {
  const Quantity& quantity = amount.quantity;
  return quantity.unit.empty() && quantity.per.empty() &&
         (quantity.kind == QuantityKind::count || quantity.kind == QuantityKind::fraction);
}

// The amount whose number begins at `pos`. Reads back to `floor` at most. Nothing when no number begins here.
std::optional<Amount> read_amount(const Reading& reading, std::size_t pos, std::size_t floor);

// The amount whose text begins at `pos`, sign and currency first: the upper end of a range. `money`: the
// lower end is money, so that the m of "£10-15m" is a million.
std::optional<Amount> read_amount_from(const Reading& reading, std::size_t pos, bool money = false);

}  // namespace obelus::scan
