#include "figures/scan/unit.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace obelus::scan {
namespace {

constexpr std::size_t longest_symbol = 16;

constexpr Roles only(Role role) { return static_cast<Roles>(role); }

constexpr std::array<bool, 256> symbol_bytes = [] {
  std::array<bool, 256> table{};
  for (std::size_t c = 0; c < table.size(); ++c)
    table[c] = c >= 0x80 || is_ascii_letter(static_cast<char>(c)) || is_digit(static_cast<char>(c));
  for (const char c : {'%', '$', '/', '^', '\'', '"', '.'}) table[static_cast<unsigned char>(c)] = true;
  return table;
}();

bool symbol_byte(std::string_view text, std::size_t pos) {
  return pos < text.size() && symbol_bytes[static_cast<unsigned char>(text[pos])];
}

bool letter_or_digit(std::string_view text, std::size_t pos) {
  return letter_size(text, pos) != 0 || digit_at(text, pos).size != 0;
}

bool money_like(const Number& number) {
  return !number.integer || number.grouped || number.low >= 1000 || has(number.flags, QuantityFlag::scaled);
}

bool is_letter(std::string_view form) { return form.size() == 1 && is_ascii_letter(form.front()); }

// 10.45pm and 5 am are times of day, 2.1 pm is a length.
bool time_of_day(std::string_view text, const Number& number) {
  const std::string_view digits = text.substr(number.span.begin, number.span.size());
  const std::size_t point = digits.find('.');
  return number.low < 13 && (point == digits.npos || digits.size() - point == 3);
}

// "2 pm is 2 picometres": the text says what the letters mean
bool is_spelt_out(std::string_view text, std::size_t end) {
  constexpr std::size_t near = 24;
  return text.substr(end, near).find(" picomet") != text.npos;
}

// Letters stand before the number, with a hyphen or without: SCP-173C.
bool in_a_name(std::string_view text, const Number& number, std::size_t floor) {
  const std::size_t begin = number.span.begin;
  if (begin == floor) return false;
  return letter_before(text, begin) || (text[begin - 1] == '-' && letter_before(text, begin - 1));
}

// Model 3s, the 1980s, her 40s: no seconds.
bool is_plural(std::string_view text, const Number& number, std::size_t floor) {
  if (!number.integer) return false;
  if (number.low >= 10 && std::fmod(number.low, 10) == 0) return true;
  const std::size_t stop = skip_spaces_back(text, number.span.begin, floor);
  const std::size_t word = word_begin(text, stop, floor);
  return number.low > 1000 || (word != stop && text[word] >= 'A' && text[word] <= 'Z');
}

constexpr std::string_view words_of_heat[] = {"C (",  "C/",    "emperature", "egree", "\u00b0",
                                              "heat", "freez", "warm",       "cool"};

// By byte which of them have it as their first, second and third: a bit for each.
constexpr auto heat_at = [] {
  std::array<std::array<std::uint16_t, 256>, 3> words{};
  for (std::size_t i = 0; i < std::size(words_of_heat); ++i)
    for (std::size_t at = 0; at < words.size(); ++at)
      for (std::size_t c = 0; c < 256; ++c)
        if (at >= words_of_heat[i].size() || static_cast<unsigned char>(words_of_heat[i][at]) == c)
          words[at][c] = static_cast<std::uint16_t>(words[at][c] | 1U << i);
  return words;
}();

// A bare F is a temperature beside another or where one is spoken of: 30C (86F).
bool of_temperature(std::string_view text, std::size_t pos) {
  constexpr std::size_t near = 80;
  const std::size_t begin = pos - std::min(pos, near);
  const auto heat = [&](std::size_t at, std::size_t of) {
    return heat_at[at][static_cast<unsigned char>(text[of])];
  };
  for (std::size_t i = begin; i + 1 < pos; ++i) {
    const unsigned words = heat(0, i) & heat(1, i + 1) & (i + 2 < pos ? heat(2, i + 2) : ~0U);
    if (words == 0) continue;
    const std::string_view before = text.substr(i, pos - i);
    if (std::any_of(std::begin(words_of_heat), std::end(words_of_heat),
                    [&](std::string_view word) { return before.starts_with(word); }))
      return true;
  }
  return false;
}

// 70 F (20 C): the other scale behind it
bool is_converted(std::string_view text, std::size_t end) {
  constexpr std::size_t near = 12;
  const std::string_view behind = text.substr(std::min(end, text.size()), near);
  const std::size_t closing = behind.find(')');
  return behind.starts_with(" (") && closing != behind.npos && behind[closing - 1] == 'C' &&
         is_digit(behind[2] == '-' ? behind[3] : behind[2]);
}

// A quotation is open at `pos`, which the mark there closes: “see page 9” is no length.
bool closes_quotation(std::string_view text, std::size_t pos) {
  constexpr std::size_t near = 240;
  const std::size_t begin = pos - std::min(pos, near);
  std::string_view before = text.substr(begin, pos - begin);
  if (const std::size_t line = before.rfind('\n'); line != before.npos) before.remove_prefix(line + 1);
  const std::size_t open = before.rfind("\u201C");
  return open != before.npos && before.find("\u201D", open) == before.npos;
}

bool fits(std::string_view text, std::size_t pos, std::size_t end, const Number& number, std::size_t floor) {
  const std::string_view form = text.substr(pos, end - pos);
  const bool glued = pos == number.span.end;
  if (form == "\u201D" && closes_quotation(text, pos)) return false;
  if (form == "pm") return !time_of_day(text, number) || is_spelt_out(text, end);
  // 4x100m, 2 x 4
  if ((form == "x" || form == "X" || form == "×") && digit_at(text, skip_spaces(text, end)).size != 0)
    return false;
  if (form == "s" && glued && is_plural(text, number, floor)) return false;
  if ((form == "\u2032" || form == "\u2033") && letter_size(text, end) != 0) return false;
  if (!glued && digit_at(text, end).size != 0 && !is_ascii_letter(form.back())) return false;  // ten $5 bills
  if (!has(number.flags, QuantityFlag::digits))
    return form.size() - (form.ends_with('.') ? 1 : 0) > 2 || !is_ascii_letter(form.front());
  if (!is_letter(form)) return true;
  if (at(text, end) == '.' && is_ascii_letter(at(text, end + 1))) return false;  // 3 p.m.
  if (form == "F" && number.integer && !of_temperature(text, pos) && !is_converted(text, end)) return false;
  if (in_a_name(text, number, floor)) return false;
  if (glued || at(text, end) == '/') return true;
  // One letter after a space is a unit only where it can hardly be anything else.
  const std::size_t next = skip_spaces(text, end);
  const char after = at(text, next);
  if (at(text, end) == '-' || (next != end && after >= 'A' && after <= 'Z' && form.front() < 'a'))
    return false;
  return std::string_view("mgltphWVKCFLs").find(form.front()) != std::string_view::npos;
}

Hit word_unit(const Reading& reading, std::size_t pos, const Number& number) {
  const Hit hit = find_phrase(
      reading, pos, Role::unit | Role::currency | Role::minor | Role::times | Role::wary | Role::below_zero);
  const bool wary = hit && hit.term->is(Role::wary);  // 300K real-time visitors
  const bool joined = wary && at(reading.text, hit.end) == '-' && letter_size(reading.text, hit.end + 1) != 0;
  if (!hit || joined || (wary && !money_like(number))) return {};
  if (has(number.flags, QuantityFlag::digits)) return hit;
  const bool symbol = hit.term->is(Role::currency) && hit.end - pos <= 2;  // the three Rs
  return hit.term->is(Role::below_zero) || symbol ? Hit{} : hit;
}

// 20 (kg)
Hit bracketed(std::string_view text, std::size_t pos) {
  constexpr std::string_view open = "([{<";
  constexpr std::string_view close = ")]}>";
  const std::size_t bracket = at(text, pos) == '\0' ? open.npos : open.find(at(text, pos));
  if (bracket == open.npos) return {};
  const Hit hit = find_symbol(text, pos + 1, only(Role::unit));
  if (!hit || at(text, hit.end) != close[bracket]) return {};
  return {hit.term, hit.end + 1};
}

// "in" is a unit behind feet, at the end of a clause and before "thick".
bool inches(const Reading& reading, std::size_t end, bool after_feet) {
  const std::size_t next = skip_spaces(reading.text, end);
  if (after_feet || next >= reading.text.size()) return true;
  if (letter_size(reading.text, next) == 0)
    return std::string_view(".,;:)\n").find(reading.text[next]) != std::string_view::npos;
  return find_word(reading, next, word_end(reading.text, next), only(Role::extent)) != nullptr;
}

constexpr Term inch(Role::unit, "inch", QuantityKind::measure, "in");

}  // namespace

Hit find_symbol(std::string_view text, std::size_t pos, Roles roles) {
  std::size_t end = pos + runs::at<runs::Letters>(text, pos);
  if (end > pos && !symbol_byte(text, end)) {  // a word, of which no part is a symbol
    const Term* term = symbols.find(text.substr(pos, end - pos), roles);
    return term == nullptr ? Hit{} : Hit{term, end};
  }
  while (end - pos < longest_symbol && symbol_byte(text, end)) ++end;
  for (; end > pos; --end) {
    const char last = text[end - 1];
    const bool in_word = is_ascii_letter(last) || is_digit(last) || static_cast<unsigned char>(last) >= 0x80;
    const bool ideographic = end - pos >= 3 && static_cast<unsigned char>(text[end - 3]) >= 0xE3 &&
                             static_cast<unsigned char>(text[end - 3]) <= 0xED;  // no spaces part words
    if (in_word && !ideographic && last != '%' && letter_before(text, end) && letter_or_digit(text, end))
      continue;
    if (is_digit(last) && letter_or_digit(text, end)) continue;
    if (const Term* term = symbols.find(text.substr(pos, end - pos), roles)) return {term, end};
  }
  return {};
}

Hit nation_money(const Reading& reading, std::size_t pos) {
  const Hit nation = find_phrase(reading, pos, only(Role::nation));
  if (!nation) return {};
  const std::size_t stop = nation.end + (at(reading.text, nation.end) == '.' ? 1 : 0);
  const Hit unit = find_phrase(reading, skip_joint(reading.text, stop),
                               Role::currency | Role::minor | Role::wary | Role::unit);
  if (!unit) return {};
  if (unit.term->is(Role::minor)) return unit;
  if (unit.term->is(Role::unit) && unit.term->unit != "lb") return {};
  return {nation.term, unit.end};
}

Hit find_unit(const Reading& reading, const Amount& amount, std::size_t floor, bool after_feet) {
  constexpr Roles roles = Role::unit | Role::currency | Role::minor | Role::times;
  const std::string_view text = reading.text;
  const Number& number = amount.number;
  const std::size_t end = number.span.end;
  if (has(number.flags, QuantityFlag::digits)) {
    if (const Hit glued = find_symbol(text, end, roles); glued && fits(text, end, glued.end, number, floor))
      return glued;
    if (starts(text, end, "in") && word_end(text, end) == end + 2)  // 6.7in: no word without a blank
      return {&inch, end + 2};
    if (const Hit glued = word_unit(reading, end, number)) return glued;
  }
  // 5 Mio. Euro
  if (at(text, end) == '.' && has(number.flags, QuantityFlag::scaled) && is_ascii_letter(text[end - 1])) {
    const std::size_t next = skip_spaces(text, end + 1);
    if (const Hit money = nation_money(reading, next)) return money;
    if (const Hit unit = word_unit(reading, next, number)) return unit;
    if (const Hit symbol = find_symbol(text, next, only(Role::currency))) return symbol;
  }
  // 5+ years, 50-odd miles, 5 or more hours
  std::size_t pos = skip_joint(text, at(text, end) == '+' ? end + 1 : end);
  if (pos == end) return {};
  if (const Hit hedge = find_phrase(reading, pos, only(Role::after))) {
    const std::size_t next = skip_spaces(text, hedge.end);
    if (word_unit(reading, next, number)) pos = next;
  }
  // half an hour, three quarters of an inch
  if (number.form == Form::fraction) {
    if (const Hit of = find_phrase(reading, pos, only(Role::of))) {
      const std::size_t next = skip_spaces(text, of.end);
      if (find_phrase(reading, next, only(Role::article))) pos = next;
    }
    if (const Hit article = find_phrase(reading, pos, only(Role::article)))
      if (const std::size_t next = skip_spaces(text, article.end); word_unit(reading, next, number))
        pos = next;
  } else if (has(number.flags, QuantityFlag::scaled)) {
    // hundreds of miles, millones de euros, millions d'euros
    if (const Hit of = find_phrase(reading, pos, only(Role::of))) {
      std::size_t next = skip_spaces(text, of.end);
      if (at(text, next) == '\'') ++next;
      if (starts(text, next, "\u2019")) next += 3;
      if (word_unit(reading, next, number) || nation_money(reading, next)) pos = next;
    }
  }
  if (const Hit money = nation_money(reading, pos)) return money;
  const Hit word = word_unit(reading, pos, number);
  const Hit symbol = find_symbol(text, pos, Role::unit | Role::currency | Role::minor);
  if (symbol && symbol.end > word.end && fits(text, pos, symbol.end, number, floor)) return symbol;
  if (word) return word;
  if (starts(text, pos, "in") && word_end(text, pos) == pos + 2 && inches(reading, pos + 2, after_feet))
    return {&inch, pos + 2};
  return bracketed(text, pos);
}

Counted find_counted_by(const Reading& reading, std::size_t end, bool bare) {
  const std::string_view text = reading.text;
  if (at(text, end) == '/') {
    const Hit symbol = find_symbol(text, end + 1, only(Role::unit));
    const Hit word = find_phrase(reading, end + 1, Role::unit | Role::counted_by);
    const Hit hit = word && word.end > symbol.end ? word : symbol;
    if (hit && !bare) return {hit.term->unit, hit.end};
    return {};
  }
  std::size_t pos = skip_joint(text, end);
  if (pos == end) return {};
  const Hit per = find_phrase(reading, pos, only(Role::per));
  if (!per || (bare && per.end - pos < 3)) return {};
  pos = skip_joint(text, per.end);
  if (pos == per.end) return {};
  if (digit_at(text, pos).size != 0) {
    const auto number = read_numeral(reading, pos);
    if (number) {  // "per 100 million"
      const std::size_t word = skip_spaces(text, number->span.end);
      if (find_word(reading, word, word_end(text, word), only(Role::scale)) != nullptr) return {};
    }
    for (const std::string_view round : {"100", "1000", "10000", "100000", "1000000"})
      if (number && number->low == Decimal{1, static_cast<int>(round.size()) - 1}.value())
        return {round, number->span.end};
    return {};
  }
  Hit hit = find_phrase(reading, pos, Role::unit | Role::counted_by);
  const Hit symbol = find_symbol(text, pos, only(Role::unit));
  if (symbol && symbol.end > hit.end && per.end - (symbol.end - pos) > 0 && symbol.end - pos > 1)
    hit = symbol;
  if (!hit) return {};
  const std::size_t next = skip_spaces(text, hit.end);
  if (find_word(reading, next, word_end(text, next), only(Role::ago)) != nullptr) return {};
  return {hit.term->unit, hit.end};
}

}  // namespace obelus::scan
