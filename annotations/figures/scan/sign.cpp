// -5, minus 5, −$5, "- 5" where a block begins.

#include "figures/scan/amount_steps.hpp"

namespace obelus::scan {
namespace {

constexpr Roles only(Role role) { return static_cast<Roles>(role); }

bool is_minus(std::string_view text, std::size_t pos) {
  return at(text, pos) == '-' || starts(text, pos, "\u2212") || starts(text, pos, "\u2013");
}

bool digits(const Amount& amount) { return has(amount.number.flags, QuantityFlag::digits); }

// "- 5" where a block begins
std::optional<std::size_t> block_minus(std::string_view text, const Amount& amount, std::size_t stop,
                                       std::size_t floor) {
  const std::size_t end = skip_spaces_back(text, stop, floor);
  if (end == stop || end == floor || text[end - 1] != '-' || !digits(amount) || amount.money_before)
    return std::nullopt;
  const std::size_t before = skip_spaces_back(text, end - 1, floor);
  return before != 0 && text[before - 1] != '\n' ? std::nullopt : std::optional(end - 1);
}

std::optional<std::size_t> minus_word(const Reading& reading, const Amount& amount, std::size_t stop,
                                      std::size_t floor) {
  if (const auto begin = block_minus(reading.text, amount, stop, floor)) return begin;
  const std::size_t end = skip_spaces_back(reading.text, stop, floor);
  if (end == amount.quantity.text.begin) return std::nullopt;
  const std::size_t word = word_begin(reading.text, end, floor);
  if (find_word(reading, word, end, only(Role::minus)) == nullptr) return std::nullopt;
  const Hit hedge = find_phrase_back(reading, end, floor, only(Role::hedge));  // au moins, al menos
  return hedge && hedge.end < word ? std::nullopt : std::optional(word);
}

// What a sign may stand behind; else it is the hyphen of a word or a range.
bool is_free(std::string_view text, std::size_t before) {
  return before == 0 || space_size_before(text, before) != 0 || text[before - 1] == '\n' ||
         text[before - 1] == '(' || text[before - 1] == '[' || text[before - 1] == '=' ||
         text[before - 1] == '<' || text[before - 1] == '>';
}

}  // namespace

std::optional<std::size_t> minus_before(const Reading& reading, const Amount& amount, std::size_t floor) {
  const std::string_view text = reading.text;
  const std::size_t begin = amount.quantity.text.begin;
  if (begin == floor) return std::nullopt;
  for (const std::size_t size : {std::size_t{1}, std::size_t{3}}) {
    if (begin - floor < size || !is_minus(text, begin - size)) continue;
    if (size == 1 && text[begin - 1] != '-') continue;
    const std::size_t before = begin - size;
    if (is_free(text, before) && (size == 1 || digits(amount))) return before;
    return minus_word(reading, amount, before, floor);
  }
  return minus_word(reading, amount, begin, floor);
}

}  // namespace obelus::scan
