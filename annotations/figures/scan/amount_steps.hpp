#pragma once
// The steps in which amount.cpp reads what stands round a number. `amount` is what is read so far.

#include "figures/scan/amount.hpp"

namespace obelus::scan {

// sign.cpp: where the minus begins that makes the amount negative: -5, minus 5, −$5; nothing without one.
std::optional<std::size_t> minus_before(const Reading& reading, const Amount& amount, std::size_t floor);

// letter_scale.cpp: the letters behind a number that scale it, and where they end: 10k, 1.5M, 5000万; behind
// money $1.2m, £3b. `money`: what stands before makes money likely. A power of 0 is none.
struct LetterScale {
  int power = 0;
  std::size_t end = 0;
};
LetterScale letter_scale_of(const Reading& reading, const Amount& amount, std::size_t floor, bool money);

// compound.cpp: 6'2" behind its feet. True when it was one.
bool read_feet_and_inches(const Reading& reading, Amount& amount);

// compound.cpp: a unit named before its half: an hour and a half. False when there is none.
bool read_half_of_unit(const Reading& reading, Amount& amount, std::size_t floor);

// compound.cpp: the smaller units behind the first: 5 ft 2 in, 3 dollars 50, two hours and a half, 2 years 1
// month 21 days.
void read_smaller_units(const Reading& reading, Amount& amount, std::size_t floor);

// occasions.cpp: "times" behind a number says how often: "shared it 70,000 times".
bool counts_occasions(const Reading& reading, const Amount& amount, const Hit& times, std::size_t floor);

// age.cpp: makes an age of a duration or a bare number: 29 years old, aged 29, 87 yo.
void read_age(const Reading& reading, Amount& amount, std::size_t floor);

// No word and no number follows.
bool clause_ends(std::string_view text, std::size_t pos);

}  // namespace obelus::scan
