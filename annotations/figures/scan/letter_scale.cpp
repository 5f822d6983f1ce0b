// Letters that scale the number they stand behind: 10k, 1.5M, $1.2m, 5000万.

#include "figures/scan/amount_steps.hpp"
#include "figures/scan/unit.hpp"

namespace obelus::scan {
namespace {

constexpr Roles only(Role role) { return static_cast<Roles>(role); }

// 5000万, 1.2億, 3조: of Chinese, Japanese and Korean, whose words no spaces part.
LetterScale ideographic_scale(std::string_view text, std::size_t end) {
  struct Sign {
    std::string_view text;
    int power;
  };
  static constexpr Sign signs[] = {{"\u5343", 3}, {"\u4E07", 4}, {"\u842C", 4},  {"\uB9CC", 4}, {"\u4EBF", 8},
                                   {"\u5104", 8}, {"\uC5B5", 8}, {"\u5146", 12}, {"\uC870", 12}};
  const std::size_t pos = skip_spaces(text, end);
  if (static_cast<unsigned char>(at(text, pos)) < 0xE4) return {};
  for (const Sign& sign : signs)
    if (starts(text, pos, sign.text)) return {sign.power, pos + sign.text.size()};
  return {};
}

bool money_follows(const Reading& reading, std::size_t pos) {
  const std::size_t next = skip_spaces(reading.text, pos);
  return find_symbol(reading.text, next, only(Role::currency)) ||
         find_phrase(reading, next, only(Role::currency)) || nation_money(reading, next);
}

bool counted_follows(const Reading& reading, std::size_t pos) {
  const std::size_t next = skip_spaces(reading.text, pos);
  return next != pos &&
         find_word(reading, next, word_end(reading.text, next), only(Role::counted)) != nullptr;
}

// "sales reached 1.2m", "cost 1.2m"
bool big_before(const Reading& reading, std::size_t pos, std::size_t floor) {
  constexpr int farthest = 4;
  std::size_t end = skip_spaces_back(reading.text, pos, floor);
  for (int i = 0; i < farthest && end > floor; ++i) {
    const std::size_t begin = word_begin(reading.text, end, floor);
    if (begin == end) return false;
    if (find_word(reading, begin, end, only(Role::big)) != nullptr) return true;
    end = skip_spaces_back(reading.text, begin, floor);
  }
  return false;
}

struct Letters {
  std::string_view text;
  bool glued = false;
  std::size_t end = 0;
};

int power_of(const Reading& reading, const Amount& amount, std::size_t floor, bool likely_money,
             const Letters& letters) {
  const std::string_view text = letters.text;
  if (at(reading.text, letters.end) == '&') return 0;  // 35 M&S shops
  const bool alone = clause_ends(reading.text, letters.end) && (text == "k" || text == "M" || text == "G");
  if (!letters.glued && !alone) return 0;
  if (text == "k" || text == "K") return 3;
  if (text == "M" || text == "MM") return 6;
  if (text == "G" && (!amount.number.integer || amount.number.low >= 10)) return 9;
  const bool money = amount.money_before || likely_money || money_follows(reading, letters.end);
  if (text == "m")
    return money || counted_follows(reading, letters.end) ||
                   big_before(reading, amount.quantity.text.begin, floor)
               ? 6
               : 0;
  if (text == "b" || text == "B") return money || !amount.number.integer || text == "B" ? 9 : 0;
  if (text == "t" || text == "T") return money ? 12 : 0;
  return 0;
}

}  // namespace

LetterScale letter_scale_of(const Reading& reading, const Amount& amount, std::size_t floor, bool money) {
  const Number& number = amount.number;
  const std::string_view text = reading.text;
  if (!has(number.flags, QuantityFlag::digits) || has(number.flags, QuantityFlag::scaled) || number.joined)
    return {};
  const std::size_t end = number.span.end;
  if (const LetterScale scale = ideographic_scale(text, end); scale.power != 0) return scale;
  if (!amount.money_before && letter_before(text, number.span.begin)) return {};
  const std::size_t pos = skip_spaces(text, end);
  std::size_t stop = pos;
  while (is_ascii_letter(at(text, stop)) && stop - pos < 6) ++stop;
  if (stop == pos || letter_size(text, stop) != 0 || is_digit(at(text, stop))) return {};
  return {power_of(reading, amount, floor, money, {text.substr(pos, stop - pos), pos == end, stop}), stop};
}

}  // namespace obelus::scan
