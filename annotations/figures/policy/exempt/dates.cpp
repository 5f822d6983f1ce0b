// Days and months.
//
//   5 May 2020 · May 5 and 6, 2020 · 2020-05-05 · 10/1-11/7 · on Monday 21 · April of 87

#include <algorithm>
#include <cmath>
#include <initializer_list>

#include "figures/policy/context/pieces.hpp"
#include "figures/policy/rules.hpp"

namespace obelus::policy {
namespace {

bool is_month(const Site& site, const Word& word) {
  if (!word.is(Sense::month)) return false;
  if (word.capital()) return true;
  if (word.text != "may" && word.text != "march" && word.text != "mar") return !site.title_case();
  // "on may 19"
  return &word == &site.before(0) && site.before(1).text == "on" && site.integer() && *site.integer() <= 31;
}

// The gap between a day and its month: blank, of, a comma, a hyphen, a slash, the dot of "Dec." or of "5.
// Mai".
bool is_date_gap(std::string_view gap) {
  std::size_t marks = 0;
  for (std::size_t at = 0; at < gap.size();) {
    const std::size_t size = std::max(space_at(gap, at), dash_at(gap, at));
    if (size == 0) {
      if (std::string_view(".,/").find(gap[at]) == std::string_view::npos) return false;
      ++marks;
    }
    at += std::max<std::size_t>(size, 1);
  }
  return marks < 3;
}

bool is_day(const Site& site) {
  const Quantity& q = site.quantity();
  if (site.is_kind(QuantityKind::fraction)) {  // 19/20 February
    const Pieces pieces = pieces_of(site.number());
    return pieces.count == 2 && could_be_day(pieces[0]) && could_be_day(pieces[1]) &&
           pieces[1].value == pieces[0].value + 1;
  }
  return q.low >= 1 && q.low <= 31 && q.high <= 31 && q.low == std::floor(q.low) &&
         (q.low < q.high || !q.is_range());
}

bool is_year_word(const Word& word) {
  if (word.text.size() != 4 || !std::all_of(word.text.begin(), word.text.end(), is_digit)) return false;
  return word.text[0] == '1' || word.text[0] == '2';
}

// Behind a date: ", 2020" or " 2020" or " '20".
std::size_t end_with_year(const Site& site, std::size_t after_index, std::size_t end) {
  if (after_index + 1 >= reach) return end;
  const bool linked = site.after(after_index).is(Sense::of) && site.after(after_index).spaced();
  const Word& next = site.after(after_index + (linked ? 1 : 0));  // 5 de mayo de 2023
  return is_year_word(next) && is_date_gap(next.gap) ? next.end() : end;
}

// 5 May 2020, 5–7 May, the 5th of May
std::optional<Span> day_then_month(const Site& site) {
  std::size_t i = 0;
  if (site.after(0).is(Sense::of) && site.after(0).spaced()) i = 1;
  const Word& month = site.after(i);
  if (!is_month(site, month) || !is_date_gap(month.gap) || !is_day(site)) return std::nullopt;
  return Span{site.quantity().text.begin, end_with_year(site, i + 1, month.end())};
}

// 5 and 6 May, 5, 6 & 7 May: the first of two days or three, named by the month behind the last.
std::optional<Span> day_before_another(const Site& site) {
  const bool joined = site.after(0).is(Sense::joiner);
  const Word& other = site.after(joined ? 1 : 0);
  if (!other.number() || other.text.size() > 4 || !is_day(site)) return std::nullopt;
  std::size_t at = joined ? 2 : 1;
  const std::size_t third = site.after(at).is(Sense::joiner) ? at + 1 : at;
  if (!joined && site.after(third).number() && site.after(third).text.size() < 3) at = third + 1;
  const Word& month = site.after(at);
  const bool dotted = month.gap == ". " && site.words().nouns_have_capitals();  // 25. und 28. Februar
  if (!is_month(site, month) || !(month.spaced() || dotted)) return std::nullopt;
  return Span{site.quantity().text.begin, end_with_year(site, at + 1, month.end())};
}

// May 5, 2020 · May 5–7 · Dec-2018 · May 2020
std::optional<Span> month_then_number(const Site& site) {
  const Word& month = site.before(0);
  if (!is_month(site, month) || !is_date_gap(month.gap)) return std::nullopt;
  const bool parted = month.gap != " " && month.gap != "-";  // mi-juillet. Une vingtaine vint
  if (parted && site.is_kind(QuantityKind::count) && !site.is_digits()) return std::nullopt;
  const Pieces pieces = pieces_of(site.number());
  const bool is_year = pieces.count > 0 && could_be_year(pieces[0]);
  if (!is_year && !is_day(site)) return std::nullopt;
  if (!is_year && !site.is_kind(QuantityKind::ordinal) && month.spaced() && site.counts_plural() &&
      !site.before(1).is(Sense::determiner))  // but the September 11 attacks
    return std::nullopt;
  const Span whole{month.begin, site.quantity().text.end};
  return Span{whole.begin, is_year ? whole.end : end_with_year(site, 0, whole.end)};
}

// April of 87, 6 April seventeen hundred thirty-three: the year of a date, shortened or in words.
std::optional<Span> year_of_date(const Site& site) {
  const Word& of = site.before(0);
  if (site.is_digits()) {
    const bool short_year = site.integer() && site.number().size() == 2 && of.is(Sense::of) && of.spaced();
    return short_year && is_month(site, site.before(1)) && !site.counts_something()
               ? std::optional(site.quantity().text)
               : std::nullopt;
  }
  const Figure* before = site.previous();
  if (before == nullptr || before->reason != "date" || !site.bare() || site.counts_something())
    return std::nullopt;
  const std::size_t end = before->text.end;
  const std::size_t begin = site.quantity().text.begin;
  const bool behind = begin >= end && begin - end <= 2 && is_date_gap(site.text_of({end, begin}));
  const double value = site.quantity().low;
  return behind && value >= 10 && value < 2200 ? std::optional(site.quantity().text) : std::nullopt;
}

// on the 17, where nothing is counted
std::optional<Span> day_alone(const Site& site) {
  if (!site.integer() || !is_day(site) || !site.bare() || site.glued()) return std::nullopt;
  const Word& the = site.before(0);
  const Word& on = site.before(1);
  const bool on_the =
      the.text == "the" && the.spaced() && (on.text == "on" || on.text == "On") && on.spaced();
  const Word& after = site.after(0);
  const bool clause = !after.exists() || !after.spaced() || after.is(Sense::time_link);
  return on_the && clause && !after.is(Sense::of) ? std::optional(site.quantity().text) : std::nullopt;
}

// May 5 and 6: a further day.
std::optional<Span> another_day(const Site& site) {
  const Figure* before = site.previous();
  if (before == nullptr || before->reason != "date" || !is_day(site) || !site.is_digits())
    return std::nullopt;
  if (site.counts_something() || site.quantity().text.begin < before->text.end) return std::nullopt;
  const std::string_view between =
      site.text_of({before->text.end, std::min(before->text.end + 12, site.quantity().text.begin)});
  const bool near = site.quantity().text.begin - before->text.end <= between.size();
  const bool joined = near && (is_date_gap(between) || site.before(0).is(Sense::joiner));
  return joined ? std::optional(site.quantity().text) : std::nullopt;
}

// Monday 21, Mon 13th, the week of the 18th
std::optional<Span> day_of_week(const Site& site) {
  const Word& word = site.before(0);
  if (!word.is(Sense::weekday) || !is_day(site) || !is_date_gap(word.gap)) return std::nullopt;
  if (!site.bare() && !site.is_kind(QuantityKind::ordinal)) return std::nullopt;
  if (word.gap.find(',') != std::string_view::npos || site.counts_plural()) return std::nullopt;
  return Span{word.begin, site.quantity().text.end};
}

// 2026年1月8日, 3월
std::optional<Span> day_with_sign(const Site& site) {
  if (!site.integer() || !site.bare()) return std::nullopt;
  const std::size_t end = site.quantity().number.end;
  if (static_cast<unsigned char>(site.char_at(end)) < 0xE3) return std::nullopt;
  const std::string_view sign = std::string_view(site.text()).substr(end, 3);
  const unsigned value = *site.integer();
  const auto is = [&](std::initializer_list<std::string_view> signs) {
    return std::find(signs.begin(), signs.end(), sign) != signs.end();
  };
  const bool dated = (is({"\u5E74", "\uB144"}) && value >= 1000 && value < 2200) ||
                     (is({"\u6708", "\uC6D4"}) && value <= 12) ||
                     (is({"\u65E5", "\u53F7", "\u865F", "\uC77C"}) && value <= 31);
  return dated ? std::optional(Span{site.quantity().text.begin, end + 3}) : std::nullopt;
}

bool is_ordered_date(const Piece& a, const Piece& b, const Piece& c) {
  const bool year_first = could_be_year(a) && could_be_month(b) && could_be_day(c);
  const bool year_last = (could_be_year(c) || c.digits == 2) &&
                         ((could_be_day(a) && could_be_month(b)) || (could_be_month(a) && could_be_day(b)));
  return year_first || year_last;
}

// 2020-05-05, 5/5/20, 05.05.2020, 20200505; also twice, as a range
bool is_numeric_date(const Pieces& pieces) {
  if (pieces.count == 1 && pieces[0].digits == 8) {
    const unsigned value = pieces[0].value;
    const unsigned month = value / 100 % 100;
    return value / 10000 >= 1900 && value / 10000 < 2100 && month >= 1 && month <= 12 && value % 100 >= 1 &&
           value % 100 <= 31;
  }
  if (pieces.count != 3 && pieces.count != 6 && pieces.count != 5) return false;
  if (pieces.count == 5)  // 5/1-5/7/2020
    return could_be_month(pieces[0]) && could_be_day(pieces[1]) &&
           is_ordered_date(pieces[2], pieces[3], pieces[4]);
  for (std::size_t i = 0; i < pieces.count; i += 3)
    if (!is_ordered_date(pieces[i], pieces[i + 1], pieces[i + 2]) ||
        pieces[i + 1].separator != pieces[i + 2].separator || pieces[i + 1].separator == ':')
      return false;
  return true;
}

bool says_day(const Word& word) {
  return word.is(Sense::weekday) || word.text == "on" || word.text == "am" || word.text == "le" ||
         word.text == "el";
}

bool is_day_and_month(const Piece& a, const Piece& b) {
  return (could_be_day(a) && could_be_month(b)) || (could_be_month(a) && could_be_day(b));
}

// 10/1-11/7, 10/25 to 01/25: from day to day. Fractions of these kinds nobody writes in a range.
bool is_range_of_days(const Pieces& pieces) {
  return pieces.count == 4 && pieces[1].separator == '/' && pieces[2].separator == '-' &&
         pieces[3].separator == '/' && is_day_and_month(pieces[0], pieces[1]) &&
         is_day_and_month(pieces[2], pieces[3]) &&
         (pieces[0].value > pieces[1].value || pieces[2].value > pieces[3].value || pieces[1].value > 12 ||
          pieces[3].value > 12);
}

// 22/04, 7/6, 12-2015: only where something says that it is a date.
bool is_short_date(const Site& site, const Pieces& pieces) {
  if (pieces.count != 2 || pieces[1].separator == ':') return false;
  const bool month_and_year = (could_be_year(pieces[0]) && could_be_month(pieces[1])) ||
                              (could_be_month(pieces[0]) && could_be_year(pieces[1]));
  if (month_and_year && pieces[1].separator != '.') return true;
  if (!is_day_and_month(pieces[0], pieces[1]) || !site.bare()) return false;
  const Figure* before = site.previous();  // 11/20, 11/22 or 11/25
  if (before != nullptr && before->reason == "date" && pieces[1].separator == '/' && pieces[1].value > 12 &&
      !site.after(0).is(Sense::of))
    return true;
  const std::string_view token = site.number();
  const bool padded = token[0] == '0' || token.find("/0") != token.npos || token.find(".0") != token.npos;
  if (pieces[1].separator == '/' && padded) return true;
  const Word& word = site.before(0);
  if (says_day(word) && word.spaced()) return !site.counts_something();
  if (word.is(Sense::weekday) && word.gap == ", " && pieces[1].separator == '/' && !site.after(0).spaced())
    return true;  // Thursday, 12/16
  if (pieces[1].separator != '/' || site.counts_something() || site.after(0).is(Sense::of)) return false;
  // Nobody writes 10/1 or 11/29 for a fraction.
  const unsigned below = pieces[1].value;
  const bool improper = pieces[0].value > below && pieces[0].value > 3;
  const bool odd = below > 12 && below != 16 && below != 20 && below != 24 && below != 25;
  const bool dated = word.spaced() && (word.is(Sense::coming) || word.text == "this");
  return improper || odd || dated;
}

std::optional<Span> numeric_date(const Site& site) {
  if (!site.is_digits() || (site.plain() && site.number().size() < 8)) return std::nullopt;
  Span token = site.token();
  while (token.begin < site.quantity().number.begin && site.text()[token.begin] == '-') ++token.begin;
  while (token.end > site.quantity().number.end && site.text()[token.end - 1] == '-') --token.end;
  const std::string_view text = site.text_of(token);
  const bool stamp =
      text.size() > 11 && text[4] == '-' && text[7] == '-' && text[10] == 'T' && is_digit(text[11]);
  if (stamp && is_numeric_date(pieces_of(text.substr(0, 10)))) return token;
  const bool trimmed = token != site.token();
  const Pieces pieces = trimmed ? pieces_of(text) : site.pieces();
  if (pieces.count > 0 && !pieces.tail.empty()) return std::nullopt;
  if (is_range_of_days(pieces)) return token;
  if (site.quantity().is_range()) {  // 10/25 to 01/25
    std::string joined(site.number());
    const std::size_t to = joined.find(" to ");
    if (to != joined.npos && is_range_of_days(pieces_of(joined.replace(to, 4, "-"))))
      return site.quantity().text;
  }
  if (is_numeric_date(pieces) || is_short_date(site, pieces)) return token;
  // 10/1 to 11/7, 10/1-11/7: read as a range of fractions
  const std::size_t slash = text.find('/');
  const std::size_t end = slash == text.npos ? text.npos : text.find_first_not_of("0123456789", slash + 1);
  if (end == text.npos || !site.quantity().is_range()) return std::nullopt;
  const bool dates = text.find('/', end) != text.npos && is_short_date(site, pieces_of(text.substr(0, end)));
  return dates ? std::optional(token) : std::nullopt;
}

// Jan2019, Oct/2, 05-Aug-2016: a month within the token
std::optional<Span> month_in_token(const Site& site) {
  const Span token = site.token();
  const std::string_view text = site.text_of(token);
  if (text.size() == site.number().size() || text.size() > 24) return std::nullopt;
  std::size_t begin = 0;
  while (begin < text.size() && !is_letter(text[begin])) ++begin;
  std::size_t end = begin;
  while (end < text.size() && is_letter(text[end])) ++end;
  if (end - begin < 3 || !has(site.senses_of(text.substr(begin, end - begin)), Sense::month))
    return std::nullopt;
  return token;
}

}  // namespace

std::optional<Span> date(const Site& site) {
  if (!site.is_digits() && !site.is_kind(QuantityKind::ordinal)) {
    const auto span = month_then_number(site);  // Sept nineteen; days in words are ordinals else
    return span ? span : year_of_date(site);
  }
  if (const auto span =
          first_of<day_with_sign, day_then_month, month_then_number, day_of_week, day_before_another,
                   another_day, year_of_date, day_alone, numeric_date, day_abroad>(site))
    return span;
  return site.glued() ? month_in_token(site) : std::nullopt;
}

}  // namespace obelus::policy
