#include "selector/figures_changed.hpp"

#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

#include "obelus/character.hpp"
#include "obelus/text.hpp"
#include "selector/tokens.hpp"

namespace obelus::selector {
namespace {

using std::string_view_literals::operator""sv;

// Words that say a number or a part of one.
constexpr std::string_view number_words[] = {
    "bn"sv,       "cent"sv,     "couple"sv,    "double"sv,   "doubled"sv,  "dozen"sv,     "dozens"sv,
    "eight"sv,    "eighteen"sv, "eighth"sv,    "eighty"sv,   "eleven"sv,   "fifteen"sv,   "fifth"sv,
    "fifty"sv,    "first"sv,    "five"sv,      "forty"sv,    "four"sv,     "fourteen"sv,  "fourth"sv,
    "half"sv,     "halved"sv,   "hundred"sv,   "hundreds"sv, "million"sv,  "millions"sv,  "billion"sv,
    "billions"sv, "minus"sv,    "nine"sv,      "nineteen"sv, "ninety"sv,   "ninth"sv,     "one"sv,
    "percent"sv,  "plus"sv,     "quarter"sv,   "quarters"sv, "second"sv,   "seven"sv,     "seventh"sv,
    "seventy"sv,  "six"sv,      "sixteen"sv,   "sixth"sv,    "sixty"sv,    "ten"sv,       "tenth"sv,
    "third"sv,    "thirds"sv,   "thirteen"sv,  "thirty"sv,   "thousand"sv, "thousands"sv, "three"sv,
    "tn"sv,       "trillion"sv, "triple"sv,    "tripled"sv,  "twelve"sv,   "twenty"sv,    "twice"sv,
    "two"sv,      "zero"sv,     "seventeen"sv, "trillions"sv};

// The same in other languages, as far as newspapers write them out.
constexpr std::string_view other_number_words[] = {
    "zwei"sv,     "drei"sv,    "vier"sv,    "sechs"sv,   "sieben"sv,    "acht"sv,      "neun"sv,
    "zehn"sv,     "hundert"sv, "tausend"sv, "million"sv, "millionen"sv, "milliarde"sv, "milliarden"sv,
    "prozent"sv,  "halb"sv,    "deux"sv,    "trois"sv,   "quatre"sv,    "cinq"sv,      "sept"sv,
    "huit"sv,     "neuf"sv,    "dix"sv,     "vingt"sv,   "mille"sv,     "milliard"sv,  "milliards"sv,
    "dos"sv,      "tres"sv,    "cuatro"sv,  "cinco"sv,   "seis"sv,      "siete"sv,     "ocho"sv,
    "nueve"sv,    "diez"sv,    "cien"sv,    "ciento"sv,  "mil"sv,       "millones"sv,  "dois"sv,
    "sete"sv,     "oito"sv,    "nove"sv,    "dez"sv,     "cem"sv,       "due"sv,       "quattro"sv,
    "cinque"sv,   "dieci"sv,   "cento"sv,   "mila"sv,    "milione"sv,   "milioni"sv,   "miliardo"sv,
    "miliardi"sv, "miljoen"sv, "miljard"sv, "twee"sv,    "drie"sv,      "vijf"sv,      "zes"sv,
    "zeven"sv,    "negen"sv,   "tien"sv,    "honderd"sv, "duizend"sv,   "procent"sv};

// Han numerals that stand alone as words.
constexpr std::u32string_view han_numerals = U"〇零一二三四五六七八九十百千万萬亿億兆两兩半";

constexpr std::string_view unit_words[] = {
    "acre"sv,      "acres"sv,     "bit"sv,        "bits"sv,        "byte"sv,       "bytes"sv,
    "celsius"sv,   "cents"sv,     "centimetre"sv, "centimetres"sv, "day"sv,        "days"sv,
    "decade"sv,    "decades"sv,   "degree"sv,     "degrees"sv,     "dollar"sv,     "dollars"sv,
    "euro"sv,      "euros"sv,     "fahrenheit"sv, "feet"sv,        "foot"sv,       "gallon"sv,
    "gallons"sv,   "gigawatt"sv,  "gigawatts"sv,  "gram"sv,        "grams"sv,      "hectare"sv,
    "hectares"sv,  "hour"sv,      "hours"sv,      "inch"sv,        "inches"sv,     "kilogram"sv,
    "kilograms"sv, "kilometer"sv, "kilometers"sv, "kilometre"sv,   "kilometres"sv, "kilowatt"sv,
    "kilowatts"sv, "litre"sv,     "litres"sv,     "liter"sv,       "liters"sv,     "megawatt"sv,
    "megawatts"sv, "meter"sv,     "meters"sv,     "metre"sv,       "metres"sv,     "mile"sv,
    "miles"sv,     "minute"sv,    "minutes"sv,    "month"sv,       "months"sv,     "ounce"sv,
    "ounces"sv,    "pence"sv,     "point"sv,      "points"sv,      "pound"sv,      "pounds"sv,
    "rouble"sv,    "roubles"sv,   "rupee"sv,      "rupees"sv,      "seconds"sv,    "ton"sv,
    "tonne"sv,     "tonnes"sv,    "tons"sv,       "watt"sv,        "watts"sv,      "week"sv,
    "weeks"sv,     "yard"sv,      "yards"sv,      "year"sv,        "years"sv,      "yen"sv,
    "yuan"sv,      "renminbi"sv,  "francs"sv,     "crore"sv,       "lakh"sv,       "people"sv};

// Symbols that take the SI's prefixes, and those that take none. Case counts.
constexpr std::string_view base_symbols[] = {"B"sv,   "Hz"sv, "J"sv, "K"sv,   "L"sv,  "N"sv, "Pa"sv, "V"sv,
                                             "W"sv,   "Wh"sv, "b"sv, "bit"sv, "eV"sv, "g"sv, "l"sv,  "m"sv,
                                             "mol"sv, "s"sv,  "t"sv, "A"sv,   "F"sv,  "T"sv, "C"sv,  "S"sv};
constexpr std::string_view plain_symbols[] = {"ft"sv,  "in"sv,  "lb"sv,  "lbs"sv, "mi"sv,
                                              "mph"sv, "oz"sv,  "min"sv, "ha"sv,  "yd"sv,
                                              "bbl"sv, "bps"sv, "pp"sv,  "bp"sv,  "h"sv};
constexpr std::string_view prefixes = "kKMGTPEmnpcdh\xC2\xB5";

// All of them in order, to be looked up fast: every word of a passage is asked for.
bool is_in_number_words(std::string_view word) {
  static const auto sorted = [] {
    std::vector<std::string_view> words(std::begin(number_words), std::end(number_words));
    words.insert(words.end(), std::begin(other_number_words), std::end(other_number_words));
    std::sort(words.begin(), words.end());
    return words;
  }();
  return std::binary_search(sorted.begin(), sorted.end(), word);
}

template <std::size_t N>
bool holds(const std::string_view (&list)[N], std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

bool is_unit_symbol(std::string_view word) {
  if (holds(base_symbols, word) || holds(plain_symbols, word)) return true;
  if (word.size() < 2) return false;
  if (word.starts_with("\xCE\xBC")) return holds(base_symbols, word.substr(2));  // µ, as NFKD has it
  return prefixes.find(word.front()) != std::string_view::npos && holds(base_symbols, word.substr(1));
}

std::string lower(std::string_view word) {
  std::string out(word);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 0x20);
  return out;
}

bool is_currency_code(std::string_view word) {
  constexpr std::string_view codes[] = {"USD"sv, "EUR"sv, "GBP"sv, "CNY"sv, "RMB"sv, "JPY"sv,
                                        "CHF"sv, "INR"sv, "RUB"sv, "AUD"sv, "CAD"sv, "SEK"sv,
                                        "NOK"sv, "DKK"sv, "BRL"sv, "KRW"sv};
  return holds(codes, word);
}

// What a text says in figures, as a list of words: "-5" "$" "million" "MW".
class Saying {
 public:
  explicit Saying(std::string_view written) : text_(unify_compatible(written)) {
    tokenise(text_, words_);
    std::size_t from = 0;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      add_symbols(from, words_[i].begin);
      add_word(i);
      from = words_[i].end;
    }
    add_symbols(from, text_.size());
  }

  const std::vector<std::string>& figures() const { return figures_; }

 private:
  std::string_view word(std::size_t i) const {
    return std::string_view(text_).substr(words_[i].begin, words_[i].end - words_[i].begin);
  }

  void add_symbols(std::size_t from, std::size_t to) {
    const bool after_number = follows_digit(from);
    for (std::size_t at = from; at < to;) {
      if (text_[at] == ' ') {
        ++at;
        continue;
      }
      const CodePoint point = decode_utf8(text_, at);
      const bool is_prime = after_number && at == from && is_quote(point.value);
      if (is_currency_sign(point.value))
        figures_.push_back(letters_before(at) + text_.substr(at, point.size));
      else if (point.value == '%' || point.value == 0x2030 || point.value == 0xB0)
        figures_.push_back(text_.substr(at, point.size));
      else if (is_prime)
        figures_.emplace_back(is_double(point.value) ? "\"" : "'");
      at += point.size;
    }
  }

  // Of a currency: US$, A$.
  std::string letters_before(std::size_t end) const {
    std::size_t begin = end;
    while (begin > 0 && end - begin < 3 && text_[begin - 1] >= 'A' && text_[begin - 1] <= 'Z') --begin;
    return text_.substr(begin, end - begin);
  }

  static bool is_double(char32_t point) {
    return point == '"' || point == 0x2033 || point == 0x201C || point == 0x201D || point == 0x201E;
  }
  static bool is_quote(char32_t point) {
    return is_double(point) || point == '\'' || point == 0x2032 || point == 0x2019;
  }

  bool follows_digit(std::size_t at) const { return class_of(point_before(text_, at)) == CharClass::digit; }

  void add_word(std::size_t i) {
    const std::string_view whole = word(i);
    const std::size_t digits = digits_in_front(whole);
    if (digits > 0) {
      add_number(i, whole.substr(0, digits));
      const std::string_view rest = whole.substr(digits);
      if (lower(rest) == "am" || lower(rest) == "pm")
        figures_.push_back(lower(rest));
      else if (rest != "s")
        add_unit(rest);
      return;
    }
    const bool has_digits =
        std::any_of(whole.begin(), whole.end(), [](char c) { return c >= '0' && c <= '9'; });
    const std::string lowered = lower(whole);
    const bool is_number = has_digits || is_number_word(lowered);
    if (is_number || is_currency_code(whole))
      figures_.push_back(is_currency_code(whole) ? std::string(whole) : lowered);
    else if (i > 0 && follows_figure(i) && is_half_of_day(i, lowered))
      figures_.push_back(lowered.substr(0, 1) + "m");
    else if (!figures_.empty() && i > 0 && follows_figure(i))
      add_unit(whole);
  }

  static bool is_number_word(std::string_view word) {
    const char32_t point = point_at(word, 0);
    const bool is_han = point >= 0x3000 && han_numerals.find(point) != std::u32string_view::npos;
    return is_han || is_in_number_words(word);
  }

  // am, PM, a.m.
  bool is_half_of_day(std::size_t i, std::string_view lowered) const {
    if (lowered == "am" || lowered == "pm") return true;
    return (lowered == "a" || lowered == "p") && i + 1 < words_.size() && lower(word(i + 1)) == "m" &&
           text_[words_[i].end] == '.' && words_[i].end + 1 == words_[i + 1].begin;
  }

  // Whether the word before says a number.
  bool follows_figure(std::size_t i) const {
    const std::string_view before = word(i - 1);
    return digits_in_front(before) > 0 || is_number_word(lower(before));
  }

  static std::size_t digits_in_front(std::string_view whole) {
    std::size_t at = 0;
    while (at < whole.size()) {
      const CodePoint point = decode_utf8(whole, at);
      const bool separates = at > 0 && (point.value == '.' || point.value == ',');
      if (class_of(point.value) != CharClass::digit && !separates) break;
      at += point.size;
    }
    return at;
  }

  void add_number(std::size_t i, std::string_view digits) {
    std::string number;
    const std::size_t begin = words_[i].begin;
    const char32_t sign = point_before(text_, begin);
    const std::size_t sign_size = sign == 0x2212 ? 3 : 1;
    const bool has_sign = sign == '+' || sign == '-' || sign == 0x2212;
    if (has_sign && class_of(point_before(text_, begin - std::min(begin, sign_size))) == CharClass::other)
      number += sign == '+' ? '+' : '-';
    for (const char c : digits)
      if (c != ',') number += c;
    figures_.push_back(number);
  }

  void add_unit(std::string_view unit) {
    const std::string lowered = lower(unit);
    if (is_unit_symbol(unit))
      figures_.emplace_back(unit);
    else if (is_unit_symbol(lowered) || holds(unit_words, lowered) || holds(number_words, lowered))
      figures_.push_back(lowered);
  }

  std::string text_;
  std::vector<Token> words_;
  std::vector<std::string> figures_;
};

}  // namespace

bool figures_differ(std::string_view quotation, std::string_view passage) {
  return Saying(quotation).figures() != Saying(passage).figures();
}

}  // namespace obelus::selector
