#pragma once
// Numbers in words, and numbers in digits that words go on: three hundred and five · two and a half million ·
// 4 thousand 3 hundred · two-thirds · twenty-first · tens of thousands.
//
// What is read so far is `total_`, closed by a scale, and `group_`, below the next one: of "two million three
// hundred and five" they are 2,000,000 and 305. A word that cannot go on is not part of the number. See
// cardinals.cpp, scales.cpp, parts.cpp.

#include <limits>

#include "figures/scan/number.hpp"

namespace obelus::scan {

inline constexpr double no_limit = std::numeric_limits<double>::infinity();

class Spelling {
 public:
  Spelling(const Reading& reading, std::size_t pos, std::size_t floor)
      : reading_(reading), text_(reading.text), floor_(floor) {
    number_.span = {pos, pos};
  }

  // The number that begins at `pos`, if one does.
  std::optional<Number> read();

 private:
  std::size_t begin() const { return number_.span.begin; }
  std::size_t end() const { return number_.span.end; }

  // spelled.cpp
  Hit next(std::size_t pos, Roles roles) const;
  Hit word_before(std::size_t pos, Roles roles) const;
  bool is_article(const Hit& hit) const;
  bool counts_out_of(std::size_t pos) const;
  void take_article();
  std::optional<Number> done();
  std::optional<Number> after_cardinal();
  std::optional<Number> after_scale();
  void some(std::size_t word);
  std::optional<Number> after_digits(const Number& numeral);
  bool suffix_ordinal();

  // cardinals.cpp
  bool cardinals(std::size_t pos);
  double compound(std::size_t word) const;
  const Term* piece(std::string_view letters) const;
  bool hundreds_only() const;
  std::size_t past_and(std::size_t pos);
  bool add(const Term& term);
  void point();

  // parts.cpp
  std::optional<Number> denominator();
  bool decimals(double parts, std::size_t stop);
  std::optional<Number> composite();
  std::optional<Number> ordinal(std::size_t stop);
  std::optional<Number> fraction(double value, std::size_t stop);
  void of_scale();
  std::optional<Number> rank(const Term& term, std::size_t stop);
  bool is_share(std::size_t pos) const;
  bool is_change() const;
  bool is_told_of(std::size_t pos) const;
  bool is_next(double value) const;
  std::optional<Number> part(const Term& term, std::size_t stop);
  std::optional<Number> fold(const Term& term, std::size_t stop);

  // scales.cpp
  std::optional<Number> go_on();
  bool scale_after();
  bool scale_at(std::size_t pos);
  bool half_after();
  bool tail();
  std::optional<Number> vague(const Term& term, std::size_t stop);

  const Reading& reading_;
  std::string_view text_;
  std::size_t floor_;
  Number number_;
  double total_ = 0;
  double group_ = 0;
  double last_ = no_limit;
  bool digits_ = false;
  bool halved_ = false;
  bool bound_ = false;  // "and" tied the last words to the number
};

}  // namespace obelus::scan
