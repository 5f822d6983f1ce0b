// Numbers that are part of a name.
//
//   R1, COVID-19, 4K · Nikkei 225, iPhone 15, Claude 3.5 · Air Force One, Six Sigma

#include <algorithm>
#include <cmath>
#include <initializer_list>

#include "figures/policy/context/pieces.hpp"
#include "figures/policy/rules.hpp"

namespace obelus::policy {
namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

// Letters at either end of a token's number, glued or with a hyphen: COVID-19, H1N1, 39A, 4chan.
struct Glue {
  std::string_view before;
  std::string_view after;
  bool hyphen_before = false;
  bool hyphen_after = false;
};

Glue glue_of(const Site& site) {
  const Span token = site.token();
  const Span number = site.quantity().number;
  Glue glue{site.text_of({token.begin, number.begin}), site.text_of({number.end, token.end})};
  for (const std::size_t size : {std::size_t{1}, std::size_t{3}})
    if (glue.before.size() > size && dash_at(glue.before, glue.before.size() - size) == size) {
      glue.hyphen_before = true;
      glue.before.remove_suffix(size);
      break;
    }
  if (const std::size_t dash = dash_at(glue.after, 0); dash > 0) {
    glue.hyphen_after = true;
    glue.after.remove_prefix(dash);
  }
  return glue;
}

// Sub-2, minus-5, top-10: a word of its own before the hyphen, no name.
bool is_common_word(std::string_view before) { return std::none_of(before.begin(), before.end(), is_upper); }

// gpt-4, utf-8: no word that a number may stand behind.
bool is_lower_name(const Site& site, std::string_view before) {
  constexpr Senses words = static_cast<Senses>(Sense::prefix) | static_cast<Senses>(Sense::function) |
                           static_cast<Senses>(Sense::hedge) | static_cast<Senses>(Sense::verb) |
                           static_cast<Senses>(Sense::joiner) | static_cast<Senses>(Sense::time_link);
  return before.size() > 1 && before.size() < 8 && (site.senses_of(before) & words) == 0 &&
         std::all_of(before.begin(), before.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// C++17, OS/2
std::string_view without_signs(std::string_view before) {
  while (!before.empty() && std::string_view("+#/&").find(before.back()) != std::string_view::npos)
    before.remove_suffix(1);
  return before;
}

bool names_before(const Site& site, const Glue& glue) {
  const std::string_view before = without_signs(glue.before);
  if (before.empty() || !is_letter(before.back())) return false;
  if (before.size() < glue.before.size()) return !is_common_word(before);
  if (glue.hyphen_before && before.find('-') != before.npos) return true;            // us-east-1
  if (glue.hyphen_before && before.size() == 1 && is_upper(before[0])) return true;
  if (!glue.hyphen_before) return true;
  if (has(site.senses_of(glue.before), Sense::month)) return false;
  if (is_common_word(glue.before)) return is_lower_name(site, glue.before);
  return !has(site.senses_of(glue.before), Sense::function);
}

// 4K, 8K video: how many lines a picture has.
bool is_picture_size(const Site& site, std::string_view token) {
  const bool size = token == "2K" || token == "4K" || token == "5K" || token == "8K" || token == "16K";
  const QuantityFlags flags = site.quantity().flags;
  return size && !has(flags, QuantityFlag::at_least) && !has(flags, QuantityFlag::approximate);
}

// 1080p, 720p: the same, in lines.
bool is_line_count(const Site& site) {
  constexpr double sizes[] = {240, 360, 480, 576, 720, 1080, 1440, 2160, 4320};
  return site.is_kind(QuantityKind::money) && site.text_of(site.quantity().text).ends_with('p') &&
         std::find(std::begin(sizes), std::end(sizes), site.quantity().low) != std::end(sizes);
}

// 18F, 20C: a temperature only where something says so.
bool is_unheated(const Site& site) {
  const Quantity& q = site.quantity();
  const std::string_view text = site.text_of(q.text);
  const bool lettered = (text.ends_with('F') || text.ends_with('C')) && q.text.end == q.number.end + 1;
  if (!lettered || !site.integer() || *site.integer() == 0) return false;
  for (std::size_t i = 0; i < reach; ++i)
    if (site.before(i).is(Sense::heat) || site.after(i).is(Sense::heat)) return false;
  return true;
}

// Launch Pad 39A: a letter that the scanner took for a unit.
bool is_lettered(const Site& site) {
  if (!site.is_kind(QuantityKind::measure) || !site.integer()) return false;
  const Span text = site.quantity().text;
  const Word& before = site.before(0);
  return text.end == site.quantity().number.end + 1 && is_upper(site.text()[text.end - 1]) &&
         before.spaced() && (before.is(Sense::label) || (before.capital() && !before.is(Sense::function)));
}

bool names_after(const Site& site, const Glue& glue) {
  if (glue.after.empty() || !is_letter(glue.after[0])) return false;
  if (!glue.hyphen_after) return site.bare() || site.is_kind(QuantityKind::measure);
  // 3-D, 7-Eleven
  return is_upper(glue.after[0]);
}

// The capitalised words before a number, nearest first, hyphened or spaced.
bool may_name(const Word& word) {
  return word.capital() && word.spaced() && !word.is(Sense::function) && !word.is(Sense::month) &&
         !word.is(Sense::weekday) && !word.is(Sense::says);
}

bool is_named_by_user(const Site& site, std::string_view word) {
  const auto& names = site.policy().names;
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
    return name.size() == word.size() &&
           std::equal(name.begin(), name.end(), word.begin(), [](char a, char b) {
             const auto lower = [](char c) { return is_upper(c) ? static_cast<char>(c + 32) : c; };
             return lower(a) == lower(b);
           });
  });
}

// "In America 300 people": the name ends before the number when it follows a preposition of place and what
// is counted follows.
bool ends_as_place(const Site& site) {
  if (!site.counts_something()) return false;
  std::size_t i = 0;
  while (i < 4 && site.before(i).capital() && site.before(i).spaced() && !site.before(i).is(Sense::function))
    ++i;
  return site.before(i).spaced() && site.before(i).is(Sense::place_link);
}

Span with_word(const Site& site, const Word& word) { return {word.begin, site.quantity().text.end}; }

// What a name's number looks like: 225, 3.5, 9001/14001; no separators, no more than two places.
bool is_name_number(const Site& site) {
  const bool plural =
      site.is_kind(QuantityKind::duration) && site.quantity().unit == "s" && site.next_char() == 's';
  if (!site.is_digits() || has(site.quantity().flags, QuantityFlag::scaled) || !(site.bare() || plural))
    return false;
  if (site.quantity().flags & (static_cast<QuantityFlags>(QuantityFlag::at_least) |
                               static_cast<QuantityFlags>(QuantityFlag::at_most) |
                               static_cast<QuantityFlags>(QuantityFlag::approximate)))
    return false;
  if (site.integer()) return *site.integer() < 100000;
  const Pieces pieces = pieces_of(site.number());
  return pieces.count == 2 && pieces[1].separator == '.' && pieces[0].digits <= 2 && pieces[1].digits <= 2 &&
         pieces.tail.empty();
}

bool is_product(const Site& site, const Word& word) {
  return word.spaced() && (word.is(Sense::product) || is_named_by_user(site, word.text)) &&
         (word.capital() || word.text.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") != std::string_view::npos ||
          is_named_by_user(site, word.text));
}

std::optional<Span> capitalised(const Site& site) {
  const Word& word = site.before(0);
  if (!is_name_number(site)) return std::nullopt;
  const Span token = site.token();
  const Span whole{word.begin, std::max(token.end, site.quantity().text.end)};
  if (is_product(site, word)) return whole;
  if (!may_name(word)) return std::nullopt;
  if (site.title_case()) return std::nullopt;
  if (site.begins_sentence(word) && (site.counts_something() || site.counts_plural())) return std::nullopt;
  if (ends_as_place(site)) return std::nullopt;
  return whole;
}

// Air Force One, Six Sigma, the Seven Sisters, Big Four: a number in words that has a capital within a
// sentence, beside a word that has one.
std::optional<Span> spelled(const Site& site) {
  if (site.is_digits() || !site.bare()) return std::nullopt;
  if (!is_upper(site.number()[0])) return std::nullopt;
  const Word& before = site.before(0);
  const Word& after = site.after(0);
  const bool named_before = (before.spaced() || before.hyphened()) && before.capital() &&
                            !before.is(Sense::function) && !before.is(Sense::month);
  if (named_before && !site.title_case()) return with_word(site, before);
  const bool named_after =
      (after.spaced() || after.hyphened()) && after.capital() && !after.is(Sense::function);
  const bool first = site.begins_sentence({site.number(), {}, 0, site.quantity().number.begin});
  if (named_after && !first && !site.title_case()) return Span{site.quantity().text.begin, after.end()};
  // Six Sigma, Seven Sisters at the beginning: when two capitals follow each other there
  return std::nullopt;
}

// The further numbers of a name: ISO 9001/14001, Python 3.11 and 3.10.
std::optional<Span> same_line(const Site& site) {
  const Figure* before = site.previous();
  if (before == nullptr || (before->reason != "name" && before->reason != "version")) return std::nullopt;
  if (!is_name_number(site) || site.counts_something()) return std::nullopt;
  const std::string_view between = site.text_of({before->text.end, site.quantity().text.begin});
  if (between == "/" || between == ", " || between == " and " || between == " or " || between == " & ")
    return site.quantity().text;
  return std::nullopt;
}

// "Python 3.11 is faster than 3.10": a version of what was named before, without the name.
std::optional<Span> later_version(const Site& site) {
  if (!is_name_number(site) || site.integer() || site.counts_something()) return std::nullopt;
  const double whole = std::floor(site.quantity().low);
  for (std::size_t i = 0; i < 4; ++i) {
    const Figure* before = site.earlier(i);
    if (before == nullptr) return std::nullopt;
    if (before->reason == "name" && before->quantity.low != whole &&
        std::floor(before->quantity.low) == whole)
      return site.quantity().text;
  }
  return std::nullopt;
}

// 737s, 787-9, 737-800ER
bool is_airliner_token(std::string_view token) {
  const bool family =
      token.size() > 3 && token[0] == '7' && token[2] == '7' && is_digit(token[1]) && token[1] != '9';
  if (!family) return false;
  token.remove_prefix(3);
  if (token == "s") return true;
  if (token[0] != '-') return false;
  std::size_t at = 1;
  while (at < token.size() && is_digit(token[at])) ++at;
  return at > 1 && at < 5 && token.size() - at <= 3;
}

// the 747, two 737 Max jets: airliners
std::optional<Span> airliner(const Site& site) {
  if (site.is_digits() && is_airliner_token(site.text_of(site.token()))) return site.token();
  if (!site.integer() || site.number().size() != 3) return std::nullopt;
  const unsigned value = *site.integer();
  if (value < 707 || value > 787 || value % 10 != 7) return std::nullopt;
  const Word& before = site.before(0);
  const Word& after = site.after(0);
  const bool variant =
      after.spaced() && (after.capital() || after.text.starts_with("jet") || after.text == "planes");
  const bool alone = before.is(Sense::determiner) && before.spaced() && !site.counts_something();
  return variant || alone ? std::optional(site.quantity().text) : std::nullopt;
}

// 3M shares
std::optional<Span> company(const Site& site) {
  const std::string_view text = site.text_of(site.quantity().text);
  if (text != "3M") return std::nullopt;
  const bool owned = site.before(0).is(Sense::of) && site.before(1).is(Sense::company);  // shares of 3M
  return owned || site.after(0).is(Sense::company) ? std::optional(site.quantity().text) : std::nullopt;
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// the 100m final, ran the 1,500m: what a race is called
std::optional<Span> race(const Site& site) {
  const Quantity& q = site.quantity();
  if (!site.is_kind(QuantityKind::measure) || q.text.end != q.number.end + 1 || q.unit != "m")
    return std::nullopt;
  const bool event = is_one_of(site.after(0).text, {"final", "finals", "relay", "hurdles", "sprint",
                                                    "freestyle", "butterfly", "backstroke", "breaststroke",
                                                    "medley", "dash", "race", "title", "champion", "gold"});
  const bool ran = site.before(0).text == "the" &&
                   is_one_of(site.before(1).text, {"ran", "run", "runs", "won", "win", "swam", "in"});
  constexpr double distances[] = {60, 100, 200, 400, 800, 1500, 3000, 5000, 10000};
  const bool usual = std::find(std::begin(distances), std::end(distances), q.low) != std::end(distances);
  const bool alone = usual && site.before(0).text == "the" && !site.after(0).spaced();  // and the 400m.
  return event || ran || alone ? std::optional(q.text) : std::nullopt;
}

// the 10-year Treasury, a 30-year mortgage, a £5 note: what a security, a loan or a coin is called
std::optional<Span> instrument(const Site& site) {
  const Quantity& q = site.quantity();
  const Word& after = site.after(0);
  const bool war = after.text == "War" || after.text == "Wars";  // the Hundred Years' War
  if (war && site.is_kind(QuantityKind::duration)) return Span{q.text.begin, after.end()};
  if (!after.spaced()) return std::nullopt;
  if (site.is_kind(QuantityKind::duration) && (q.unit == "year" || q.unit == "month")) {
    const bool hyphened = dash_at(site.text(), q.number.end) > 0;
    return hyphened && is_one_of(after.text, {"Treasury", "Treasuries", "treasury", "Treasurys", "gilt",
                                              "gilts", "Bund", "bund", "bond", "bonds", "mortgage",
                                              "mortgages", "note", "notes", "fixed-rate"})
               ? std::optional(q.text)
               : std::nullopt;
  }
  if (!site.is_kind(QuantityKind::money) || q.is_range() || q.low > 10000) return std::nullopt;
  double leading = q.low;
  while (leading >= 10) leading /= 10;
  const bool round = leading == 1 || leading == 2 || leading == 5;
  return round && is_one_of(after.text, {"note", "notes", "banknote", "banknotes", "coin", "coins"})
             ? std::optional(q.text)
             : std::nullopt;
}

// Seats 14A and 14B
std::optional<Span> lettered_too(const Site& site) {
  const Figure* before = site.previous();
  const std::string_view text = site.text_of(site.quantity().text);
  const Word& door = site.before(0);  // Apartment 4B
  if (door.is(Sense::label) && door.capital() && door.spaced() && text.size() > 1 && text.size() < 5 &&
      is_digit(text[0]) && is_upper(text.back()) && !is_upper(text[text.size() - 2]))
    return site.quantity().text;
  if (before == nullptr || before->reason != "letters-and-digits" || text.size() > 4 || text.size() < 2 ||
      !is_upper(text.back()) || !site.before(0).exists())
    return std::nullopt;
  const std::string_view last = site.text_of(before->text);
  if (last.size() > 4 || !is_digit(last[0]) || !is_upper(last.back())) return std::nullopt;
  const std::size_t begin = site.quantity().text.begin;
  if (begin < before->text.end || begin - before->text.end > 5) return std::nullopt;
  const std::string_view gap = site.text_of({before->text.end, begin});
  return gap == " and " || gap == ", " || gap == " or " || gap == " to " ? std::optional(site.quantity().text)
                                                                         : std::nullopt;
}

}  // namespace

std::optional<Span> letters_and_digits(const Site& site) {
  if (!site.is_digits() || !site.glued()) {
    const std::string_view text = site.text_of(site.quantity().text);
    if (is_picture_size(site, text)) return site.quantity().text;
    if (const auto span = company(site)) return span;
    return lettered_too(site);
  }
  if (const auto span = company(site)) return span;
  const Span token = site.token();
  if (is_picture_size(site, site.text_of(token))) return token;
  const Glue glue = glue_of(site);
  if (site.bare() || site.is_kind(QuantityKind::measure)) {
    if (names_before(site, glue)) return token;
  }
  if (is_line_count(site) || is_lettered(site) || is_unheated(site)) return token;
  if (site.quantity().text.end >= token.end) return std::nullopt;  // letters are its unit
  return names_after(site, glue) ? std::optional(token) : std::nullopt;
}

std::optional<Span> name(const Site& site) {
  for (const auto form : {capitalised, spelled, same_line, later_version, airliner, race, instrument})
    if (const auto span = form(site)) return span;
  return std::nullopt;
}

}  // namespace obelus::policy
