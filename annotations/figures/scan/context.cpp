#include "figures/scan/context.hpp"

namespace obelus::scan {
namespace {

constexpr Roles only(Role role) { return static_cast<Roles>(role); }
constexpr std::size_t farthest_noun = 4;  // words

void add(Quantity& quantity, QuantityFlags flags) {
  quantity.flags = static_cast<QuantityFlags>(quantity.flags | flags);
}

void add(Quantity& quantity, QuantityFlag flag) { add(quantity, static_cast<QuantityFlags>(flag)); }

void hedges(const Reading& reading, std::size_t floor, Quantity& quantity) {
  std::size_t before = skip_spaces_back(reading.text, quantity.text.begin, floor);
  for (int i = 0; i < 2; ++i) {
    if (before > floor) {
      const char sign = reading.text[before - 1];
      if (sign == '~') add(quantity, QuantityFlag::approximate);
      if (sign == '>') add(quantity, QuantityFlag::at_least);
      if (sign == '<') add(quantity, QuantityFlag::at_most);
      if (before - floor >= 3 && starts(reading.text, before - 3, "\u2248"))
        add(quantity, QuantityFlag::approximate);
    }
    Hit hit = find_phrase_back(reading, before, floor, Role::hedge | Role::move);
    if (const Hit by = hit ? Hit{} : find_phrase_back(reading, before, floor, only(Role::by)))
      hit = find_phrase_back(reading, skip_spaces_back(reading.text, by.end, floor), floor, only(Role::move));
    if (!hit) break;
    add(quantity,
        hit.term->is(Role::move) ? static_cast<QuantityFlags>(QuantityFlag::change) : hit.term->flag);
    before = skip_spaces_back(reading.text, hit.end, floor);
  }
  for (const std::size_t end : {quantity.number.end, quantity.text.end}) {
    if (at(reading.text, end) == '+') add(quantity, QuantityFlag::at_least);
    const std::size_t behind = skip_joint(reading.text, end);
    if (const Hit hit = find_phrase(reading, behind, only(Role::after))) add(quantity, hit.term->flag);
    if (quantity.number.end == quantity.text.end) break;
  }
}

bool is_plural(const Reading& reading, Span noun) {
  const std::string_view word = reading.text.substr(noun.begin, noun.size());
  const bool plural = word.size() > 3 && ((word.back() == 's' && word[word.size() - 2] != 's') ||
                                          word.substr(word.size() - 3) == "men");
  return plural ||
         (!word.empty() && find_word(reading, noun.begin, noun.end, only(Role::counted)) != nullptr);
}

// multi-billion-dollar: some billions
bool behind_multi(std::string_view text, const Quantity& quantity) {
  if (has(quantity.flags, QuantityFlag::digits) || !has(quantity.flags, QuantityFlag::scaled)) return false;
  const std::string_view before = text.substr(0, quantity.number.begin);
  return before.ends_with("multi-") || before.ends_with("Multi-") || before.ends_with("multi\u2011");
}

// last of "last year", which is no noun
bool is_when(const Reading& reading, std::size_t word, std::size_t stop) {
  if (find_word(reading, word, stop, only(Role::pronoun)) == nullptr) return false;
  const std::size_t next = skip_spaces(reading.text, stop);
  const std::size_t end = word_end(reading.text, next);
  const Term* unit = find_word(reading, next, end, only(Role::unit));
  return unit != nullptr && unit->kind == QuantityKind::duration && reading.text[end - 1] != 's';
}

// A word of grammar, or what those who are counted do: "a third go hungry"
bool ends_noun(const Reading& reading, std::size_t word, std::size_t stop) {
  const Term* term = find_word(reading, word, stop, Role::stop | Role::deed);
  return term != nullptr && (term->is(Role::stop) || term->value == 1);
}

// The noun that is counted: the first plural behind the number before anything that ends it, else the next
// word.
Span counted_noun(const Reading& reading, std::size_t end) {
  const std::string_view text = reading.text;
  Span first;
  std::size_t pos = skip_joint(text, end);
  if (pos == end) return {};
  if (const Hit of = find_phrase(reading, pos, only(Role::of))) pos = skip_spaces(text, of.end);
  if (const Hit hedge = find_phrase(reading, pos, only(Role::after))) pos = skip_spaces(text, hedge.end);
  for (std::size_t words = 0; words < farthest_noun; ++words) {
    const std::size_t stop = word_end(text, pos);
    const bool names = is_digit(at(text, stop));  // the H of H800
    if (stop == pos || names || ends_noun(reading, pos, stop)) break;
    if (first.empty() && is_when(reading, pos, stop)) break;
    if (first.empty()) first = {pos, stop};
    if (is_plural(reading, {pos, stop})) return {pos, stop};
    const std::size_t next = skip_joint(text, stop);
    if (next == stop) break;
    pos = next;
  }
  return first;
}

// Of a script whose words no spaces part: there a number stands against letters always.
bool ideographic(std::string_view text, std::size_t pos) {
  const auto lead = static_cast<unsigned char>(at(text, pos));
  return lead >= 0xE3 && lead <= 0xED;
}

bool stands_against(std::string_view text, Span span, Span number) {
  if (letter_before(text, span.begin) && (span.begin < 3 || !ideographic(text, span.begin - 3))) return true;
  if (span.begin >= 2 && text[span.begin - 1] == '-' &&
      (letter_before(text, span.begin - 1) || is_digit(text[span.begin - 2])))
    return true;
  if (at(text, span.end) == '-' && is_digit(at(text, span.end + 1))) return true;
  return span.end == number.end && letter_size(text, span.end) != 0 && !ideographic(text, span.end);
}

}  // namespace

bool is_pronoun(const Reading& reading, const Amount& amount, std::size_t floor) {
  const Quantity& quantity = amount.quantity;
  if (amount.number.low != 1 || !quantity.unit.empty() || has(quantity.flags, QuantityFlag::digits))
    return false;
  if (amount.number.form != Form::plain || quantity.number.size() > 5) return false;
  const std::size_t before = skip_spaces_back(reading.text, quantity.text.begin, floor);
  const std::size_t next = skip_spaces(reading.text, quantity.text.end);
  if (find_phrase(reading, next, only(Role::of))) return false;
  if (const Hit of = find_phrase(reading, next, only(Role::out_of)); of && of.end - next > 2) return false;
  if (find_phrase_back(reading, before, floor, only(Role::pronoun))) return true;
  return find_word(reading, next, word_end(reading.text, next), only(Role::another)) != nullptr;
}

void read_context(const Reading& reading, const Amount& amount, std::size_t floor, Quantity& quantity) {
  hedges(reading, floor, quantity);
  if (amount.number.form == Form::multiple) add(quantity, QuantityFlag::change);
  if (quantity.unit.empty() && quantity.noun.size() == 0 && quantity.kind != QuantityKind::ordinal)
    quantity.noun = counted_noun(reading, quantity.text.end);
  if (quantity.kind == QuantityKind::range && is_plural(reading, quantity.noun))
    quantity.kind = QuantityKind::count;  // 5-7 bids
  if (behind_multi(reading.text, quantity)) add(quantity, QuantityFlag::vague);
  const bool whole = quantity.text.end == amount.quantity.text.end;
  if ((amount.number.joined && whole) || (has(quantity.flags, QuantityFlag::digits) &&
                                          stands_against(reading.text, quantity.text, quantity.number)))
    add(quantity, QuantityFlag::glued);
}

}  // namespace obelus::scan
