#pragma once
// What a number is a number of: units and currencies behind it, currencies before it.

#include "figures/scan/amount.hpp"

namespace obelus::scan {

// The longest symbol at `pos` that has one of `roles` and ends where a word may: km², %, US$.
Hit find_symbol(std::string_view text, std::size_t pos, Roles roles);

// "Australian dollars" at `pos`: the row of the nation, the end of the currency.
Hit nation_money(const Reading& reading, std::size_t pos);

// The unit, currency or "times" behind the number of `amount`. `after_feet`: "in" can only be inches.
Hit find_unit(const Reading& reading, const Amount& amount, std::size_t floor, bool after_feet = false);

struct Leading {
  const Term* term = nullptr;
  std::size_t begin = 0;
  bool millions = false;  // MAUD 60
};

// The currency that ends at `end`, in symbols or as a code: US$, HK $, $A, USD, MAUD.
Leading find_leading(std::string_view text, std::size_t end, std::size_t floor);

// True when a currency sign ends at `end`.
bool sign_before(std::string_view text, std::size_t end, std::size_t floor);

struct Counted {
  std::string_view unit;
  std::size_t end = 0;  // 0: none
};

// "a gallon", "per hour", "/month" behind `end`. Behind a bare number only "per" will do.
Counted find_counted_by(const Reading& reading, std::size_t end, bool bare);

}  // namespace obelus::scan
