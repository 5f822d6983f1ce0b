// Currencies before a number, in signs or as a code: US$, HK $, $A, USD, Rs., MAUD.

#include <algorithm>
#include <array>

#include "figures/scan/unit.hpp"

namespace obelus::scan {
namespace {

constexpr Roles only(Role role) { return static_cast<Roles>(role); }

}  // namespace

bool sign_before(std::string_view text, std::size_t end, std::size_t floor) {
  for (std::size_t size = 1; size <= 3 && size <= end - floor; ++size) {
    const char first = text[end - size];
    if (is_ascii_letter(first)) continue;
    if (symbols.find(text.substr(end - size, size), only(Role::leading)) != nullptr) return true;
  }
  return false;
}

Leading find_leading(std::string_view text, std::size_t end, std::size_t floor) {
  for (std::size_t size = 1; size <= 3 && size <= end - floor; ++size) {
    const std::size_t begin = end - size;
    if (is_ascii_letter(text[begin])) continue;
    const Term* term = symbols.find(text.substr(begin, size), only(Role::leading));
    if (term == nullptr) continue;
    // The letters before the sign, in capitals and without points or space: u.s $ is US$.
    std::array<char, 8> key{};
    std::size_t letters = 0;
    const std::size_t stop = skip_spaces_back(text, begin, floor);
    std::size_t pos = stop;
    while (pos > floor && letters < 4 &&
           (is_ascii_letter(text[pos - 1]) || (text[pos - 1] == '.' && pos > floor + 1)))
      if (is_ascii_letter(text[--pos])) ++letters;
    const bool whole = pos == floor || !letter_before(text, pos);
    const bool spaced = stop != begin;
    if (letters != 0 && whole && (!spaced || letters > 1 || text[pos] == 'c' || text[pos] == 'C')) {
      std::size_t at_key = 0;
      for (std::size_t i = pos; i < stop; ++i)
        if (is_ascii_letter(text[i])) key[at_key++] = static_cast<char>(text[i] & ~0x20);
      std::copy_n(text.data() + begin, size, key.data() + at_key);
      if (const Term* full = symbols.find({key.data(), at_key + size}, only(Role::leading)))
        return {full, pos};
    }
    return {term, begin};
  }
  // A code: USD, Rs., RM, $US, and MAUD
  std::size_t stop = end;
  if (stop > floor && text[stop - 1] == '.') --stop;
  const bool yen = text[end - 1] == '=';
  if (yen) --stop;
  const std::size_t begin = word_begin(text, stop, floor);
  if (begin == stop) return {};
  if (begin > floor + 1 && text[begin - 1] == '.' && is_ascii_letter(text[begin - 2])) return {};  // N.Y.
  const std::size_t dollar = begin > floor && text[begin - 1] == '$' ? begin - 1 : begin;
  const std::string_view code = text.substr(dollar, (yen ? end : stop) - dollar);
  if (const Term* term = symbols.find(code, Role::leading | Role::wary)) return {term, dollar};
  if (code.size() == 4 && code.front() == 'M')
    if (const Term* term = symbols.find(code.substr(1), only(Role::leading))) return {term, begin, true};
  return {};
}

}  // namespace obelus::scan
