// Days, months, years and decades, and times that count from now.
//
//   5 May 2020 · May 5 and 6, 2020 · 2020-05-05 · on Monday 21 · from 1968–72 · the 1980s · two years ago

#include <algorithm>

#include "figures/policy/context/pieces.hpp"
#include "figures/policy/rules.hpp"

namespace obelus::policy {
namespace {

bool is_month(const Site& site, const Word& word) {
  if (!word.is(Sense::month)) return false;
  if (word.capital()) return true;
  return word.text != "may" && word.text != "march" && word.text != "mar" && !site.title_case();
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
  return q.low >= 1 && q.high <= 31 && q.low == static_cast<int>(q.low) && (q.low < q.high || !q.is_range());
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
  if (!is_day(site)) return std::nullopt;
  std::size_t i = 0;
  if (site.after(0).is(Sense::of) && site.after(0).spaced()) i = 1;
  const Word& month = site.after(i);
  if (!is_month(site, month) || !is_date_gap(month.gap)) return std::nullopt;
  return Span{site.quantity().text.begin, end_with_year(site, i + 1, month.end())};
}

// 5 and 6 May: the first of two days, named by the month behind the second.
std::optional<Span> day_before_another(const Site& site) {
  if (!is_day(site)) return std::nullopt;
  const bool joined = site.after(0).is(Sense::joiner);
  const Word& other = site.after(joined ? 1 : 0);
  const Word& month = site.after(joined ? 2 : 1);
  if (!other.number() || other.text.size() > 4 || !is_month(site, month) || !month.spaced())
    return std::nullopt;
  return Span{site.quantity().text.begin, end_with_year(site, joined ? 3 : 2, month.end())};
}

// May 5, 2020 · May 5–7 · Dec-2018 · May 2020
std::optional<Span> month_then_number(const Site& site) {
  const Word& month = site.before(0);
  if (!is_month(site, month) || !is_date_gap(month.gap)) return std::nullopt;
  const Pieces pieces = pieces_of(site.number());
  const bool is_year = pieces.count > 0 && could_be_year(pieces[0]);
  if (!is_year && !is_day(site)) return std::nullopt;
  if (!is_year && !site.is_kind(QuantityKind::ordinal) && month.spaced() && site.counts_plural())
    return std::nullopt;
  const Span whole{month.begin, site.quantity().text.end};
  return Span{whole.begin, is_year ? whole.end : end_with_year(site, 0, whole.end)};
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

// 22/04, 7/6, 12-2015: only where something says that it is a date.
bool is_short_date(const Site& site, const Pieces& pieces) {
  if (pieces.count != 2 || pieces[1].separator == ':') return false;
  const bool month_and_year = (could_be_year(pieces[0]) && could_be_month(pieces[1])) ||
                              (could_be_month(pieces[0]) && could_be_year(pieces[1]));
  if (month_and_year && pieces[1].separator != '.') return true;
  const bool day_and_month = (could_be_day(pieces[0]) && could_be_month(pieces[1])) ||
                             (could_be_month(pieces[0]) && could_be_day(pieces[1]));
  if (!day_and_month) return false;
  const std::string_view token = site.number();
  const bool padded = token[0] == '0' || token.find("/0") != token.npos || token.find(".0") != token.npos;
  if (pieces[1].separator == '/' && padded) return true;
  const Word& word = site.before(0);
  if (says_day(word) && word.spaced()) return !site.counts_something();
  if (pieces[1].separator != '/' || site.counts_something() || site.after(0).is(Sense::of)) return false;
  // Nobody writes 10/1 or 11/29 for a fraction.
  const unsigned below = pieces[1].value;
  const bool improper = pieces[0].value > below && pieces[0].value > 3;
  const bool odd = below > 12 && below != 16 && below != 20 && below != 24 && below != 25;
  const bool dated = word.spaced() && (word.is(Sense::coming) || word.text == "this");
  return improper || odd || dated;
}

std::optional<Span> numeric_date(const Site& site) {
  if (!site.is_digits()) return std::nullopt;
  const Span token = site.token();
  const std::string_view text = site.text_of(token);
  const bool stamp =
      text.size() > 11 && text[4] == '-' && text[7] == '-' && text[10] == 'T' && is_digit(text[11]);
  if (stamp && is_numeric_date(pieces_of(text.substr(0, 10)))) return token;
  const Pieces pieces = pieces_of(text);
  if (pieces.count > 0 && !pieces.tail.empty()) return std::nullopt;
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

bool is_round(unsigned value) { return value % 100 == 0; }

// Whether a bare number from 1000 to 2199 is a year and no count: by what stands before and behind it.
bool reads_as_year(const Site& site, unsigned value) {
  const Word& before = site.before(0);
  const bool modern = value >= 1900 && value <= 2050;
  const bool hedged =
      has(site.quantity().flags, QuantityFlag::at_least) || has(site.quantity().flags, QuantityFlag::at_most);
  if (hedged && (site.counts_plural() || !modern || is_round(value))) return false;  // but "2018 or later"
  const bool linked = before.spaced() && before.is(Sense::time_link);
  const bool determined = before.spaced() && before.is(Sense::determiner);
  if (modern && !is_round(value)) {
    const Word& after = site.after(0);
    const bool persons = after.spaced() && (after.is(Sense::plural) || after.is(Sense::generic));
    return !persons || linked;
  }
  if (site.counts_plural()) return false;
  if (site.counts_something()) return modern && (linked || determined);
  if (modern) return true;
  if (before.text == "to") return site.before(1).text == "back" || site.before(1).text == "dates";
  return (linked && before.text != "as" && before.text != "for") || site.previous_char() == '(';
}

// 300 BC, AD 79
bool has_era(const Site& site) {
  const Word& after = site.after(0);
  const Word& before = site.before(0);
  return (after.spaced() && after.is(Sense::era) && after.capital()) ||
         (before.spaced() && before.text == "AD");
}

// 1999–2001, 1968-72, 2023/24, FY2023/24
bool is_year_range(const Pieces& pieces) {
  if (pieces.count != 2 || !could_be_year(pieces[0]) || pieces[1].separator == '.' ||
      pieces[1].separator == ':')
    return false;
  if (could_be_year(pieces[1])) return pieces[0].value < pieces[1].value;
  return pieces[1].digits == 2 && pieces[0].value % 100 < pieces[1].value && pieces[0].value >= 1700;
}

bool is_year_value(double value) {
  return value >= 1700 && value <= 2100 && value == static_cast<int>(value);
}

// from 2014 to 2018, read as one range by the scanner
bool is_range_of_years(const Site& site) {
  const Quantity& q = site.quantity();
  if (!q.is_range() || !q.unit.empty() || !is_year_value(q.low) || !is_year_value(q.high)) return false;
  const std::string_view number = site.number();
  if (number.find_first_of(",.") != number.npos || has(q.flags, QuantityFlag::scaled)) return false;
  return !site.after(0).plural_noun() && q.low < q.high;
}

// 2018s and 2022′s that the scanner read as seconds and feet; "2018 day five" as days.
std::optional<Span> year_before_letters(const Site& site) {
  if (!site.integer() || !could_be_year({*site.integer(), site.number().size(), 0})) return std::nullopt;
  const Span text = site.quantity().text;
  const std::string_view unit = site.text_of({site.quantity().number.end, text.end});
  const char next = site.char_at(text.end);
  if (unit == "s" || (!unit.empty() && next == 's'))
    return Span{text.begin, next == 's' ? text.end + 1 : text.end};
  const bool singular = unit.starts_with(' ') && !unit.ends_with('s') && site.is_kind(QuantityKind::duration);
  return singular ? std::optional(site.quantity().number) : std::nullopt;
}

}  // namespace

std::optional<Span> date(const Site& site) {
  for (const auto form : {day_then_month, month_then_number, day_of_week, day_before_another, another_day})
    if (const auto span = form(site)) return span;
  if (const auto span = numeric_date(site)) return span;
  return site.glued() ? month_in_token(site) : std::nullopt;
}

// the 1980s, '90s, mid-1990s, in her 40s
std::optional<Span> decade(const Site& site) {
  if (!site.is_digits()) return std::nullopt;
  Span token = site.token();
  std::string_view text = site.text_of(token);
  while (!text.empty() && !is_digit(text[0])) text.remove_prefix(1);
  std::size_t digits = 0;
  while (digits < text.size() && is_digit(text[digits])) ++digits;
  std::string_view tail = text.substr(digits);
  if (tail.starts_with("\xE2\x80\x99")) tail.remove_prefix(3);
  if (tail.starts_with('\'')) tail.remove_prefix(1);
  if (site.quantity().unit == "s" && tail.empty() && digits == 4 && text[3] == '0')
    return site.quantity().text;
  const bool named = tail.empty() && (site.before(0).text == "années" || site.before(0).text == "años");
  const bool parted = tail.empty() && site.after(0).text == "s" && site.after(0).spaced();
  if (digits < 2 || digits > 4 || digits == 3 || text[digits - 1] != '0' ||
      (tail != "s" && tail != "er" && !parted && !named))
    return std::nullopt;
  if (parted) token.end = site.after(0).end();
  return token;
}

std::optional<Span> year(const Site& site) {
  if (!site.is_digits() || has(site.quantity().flags, QuantityFlag::scaled)) return std::nullopt;
  if (is_range_of_years(site)) return site.quantity().text;
  if (!site.bare()) return year_before_letters(site);
  if (has_era(site) && site.number().size() < 10)
    return site.after(0).is(Sense::era) ? Span{site.quantity().text.begin, site.after(0).end()}
                                        : site.quantity().text;
  if (site.integer()) {
    if (site.number().size() == 2 && site.previous_char() == '\'' && !site.counts_something())
      return Span{site.quantity().number.begin - 1, site.quantity().number.end};
    if (!could_be_year({*site.integer(), site.number().size(), 0})) return std::nullopt;
    if (!site.glued())
      return reads_as_year(site, *site.integer()) ? std::optional(site.quantity().text) : std::nullopt;
  }
  const Span token = site.token();
  const std::string_view text = site.text_of(token);
  const std::size_t dash = text.find_first_of("0123456789");
  if (dash == text.npos) return std::nullopt;
  const Pieces pieces = pieces_of(text.substr(dash));
  if (is_year_range(pieces) && pieces.tail.empty()) return token;
  // pre-2016, post-2008, 2016's
  const bool prefixed = pieces.count == 1 && could_be_year(pieces[0]) && pieces[0].value >= 1700 && dash > 0;
  const bool possessive = pieces.count == 1 && could_be_year(pieces[0]) && text.ends_with('s');
  const bool suffixed = pieces.count == 0 && site.integer().has_value() && *site.integer() >= 1800 &&
                        dash == 0 && text.size() > 5 && text[4] == '-' && is_letter(text[5]);  // 2016-era
  return prefixed || possessive || suffixed ? std::optional(token) : std::nullopt;
}

// two years ago, the next three days, in five minutes (when that is still to come), the last 3 weeks of 2021
std::optional<Span> relative_date(const Site& site) {
  // A count of days that something stands before: 5 upcoming years, 4 business days.
  std::size_t behind = 0;
  if (!site.is_kind(QuantityKind::duration)) {
    while (behind < 2 && !site.after(behind).is(Sense::calendar)) ++behind;
    const Word& counted = site.after(behind);
    const bool plural =
        counted.text.ends_with('s') || counted.text.ends_with('n') || counted.text.ends_with('e');
    if (!counted.is(Sense::calendar) || !site.after(0).spaced() || !plural) return std::nullopt;
    ++behind;
  }
  const Span text = site.quantity().text;
  const Span whole{text.begin, behind > 0 ? site.after(behind - 1).end() : text.end};
  const Word& after = site.after(behind);
  if (after.is(Sense::ago) && after.spaced()) return Span{text.begin, after.end()};
  if (behind == 2 && (site.after(0).is(Sense::coming) || site.after(0).is(Sense::past))) return whole;
  const Word& second = site.after(behind + 1);
  const bool day = second.is(Sense::day_word) || second.is(Sense::weekday) ||
                   (second.is(Sense::month) && second.capital());
  if (after.spaced() && day && (after.text == "before" || after.text == "after" || after.text == "from"))
    return Span{text.begin, second.end()};
  const Word& before = site.before(0);
  if (!before.spaced()) return std::nullopt;
  if (before.is(Sense::coming)) return Span{before.begin, whole.end};
  // vor zwei Jahren, hace dos años, il y a deux ans
  if (before.is(Sense::ago_before)) return Span{before.begin, whole.end};
  if (before.text == "a" && site.before(1).text == "y" && site.before(2).exists())
    return Span{site.before(2).begin, whole.end};
  const bool of_period =
      after.is(Sense::of) && after.spaced() && (before.is(Sense::ordinal) || before.is(Sense::past));
  if (of_period) return Span{before.begin, whole.end};
  // "for the last 30 years" says how long; "over the past 30 days" says when.
  if (before.is(Sense::past)) {
    for (std::size_t i = 1; i < 3; ++i)
      if (site.before(i).text == "for" || site.before(i).is(Sense::of)) return std::nullopt;
    return Span{before.begin, whole.end};
  }
  if (before.text == "in" || before.text == "In" || before.text == "within")
    for (std::size_t i = 1; i < reach; ++i)
      if (site.before(i).is(Sense::will)) return Span{before.begin, whole.end};
  return std::nullopt;
}

std::optional<Span> ordinal(const Site& site) {
  if (site.is_kind(QuantityKind::ordinal)) return site.quantity().text;
  // "a third goal" counts goals in order; "a third of them" is a share.
  if (!site.is_kind(QuantityKind::fraction) || site.is_digits()) return std::nullopt;
  const std::string_view number = site.number();
  if (!number.starts_with("a ") && !number.starts_with("A ")) return std::nullopt;
  if (number.ends_with("half") || number.ends_with("quarter") || site.counts_plural()) return std::nullopt;
  for (std::size_t i = 0; i < reach; ++i)  // one for this, another for that, and a third for …
    if (site.before(i).text == "another") return site.quantity().text;
  const Word& after = site.after(0);
  const bool counted = after.spaced() && after.lower() && !after.is(Sense::function) &&
                       !after.is(Sense::verb) && !after.is(Sense::plural) && after.text != "more" &&
                       after.text != "less" && after.text != "fewer";
  return counted ? std::optional(site.quantity().text) : std::nullopt;
}

}  // namespace obelus::policy
