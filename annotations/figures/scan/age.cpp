// 29 years old, aged 29, 87 yo, im Alter von 83 Jahren

#include "figures/scan/amount_steps.hpp"

namespace obelus::scan {
namespace {

constexpr Roles only(Role role) { return static_cast<Roles>(role); }

bool counts_life(std::string_view unit) { return unit == "year" || unit == "month" || unit == "week"; }

// 29 years old, im Alter von 83 Jahren
void age_of_duration(const Hit& old, bool aged, Quantity& quantity) {
  if (!old && !(aged && counts_life(quantity.unit))) return;
  quantity.kind = QuantityKind::age;
  if (old) quantity.text.end = old.end;
}

// aged 29, 87 yo
void age_of_number(const Hit& old, bool aged, Quantity& quantity) {
  if (!old && !aged) return;
  if (old) quantity.text.end = old.end;
  quantity.kind = QuantityKind::age;
  quantity.unit = "year";
}

}  // namespace

void read_age(const Reading& reading, Amount& amount, std::size_t floor) {
  const std::string_view text = reading.text;
  Quantity& quantity = amount.quantity;
  const bool duration = quantity.kind == QuantityKind::duration;
  const bool bare = quantity.unit.empty() && quantity.per.empty() && amount.number.form == Form::plain;
  if (!duration && !bare) return;
  const std::size_t pos = skip_joint(text, quantity.text.end);
  const Hit old = find_phrase(reading, pos, only(duration ? Role::old : Role::yo));
  const std::size_t before = skip_spaces_back(text, quantity.text.begin, floor);
  const bool aged =
      before != quantity.text.begin && find_phrase_back(reading, before, floor, only(Role::aged));
  duration ? age_of_duration(old, aged, quantity) : age_of_number(old, aged, quantity);
}

}  // namespace obelus::scan
