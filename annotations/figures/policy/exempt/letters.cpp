// Numbers in one word with letters.
//
//   R1, COVID-19, 4K, C++17 · Launch Pad 39A · 3M shares · Seats 14A and 14B

#include <algorithm>

#include "figures/policy/exempt/lettered.hpp"
#include "figures/policy/exempt/names.hpp"
#include "figures/policy/exempt/words.hpp"
#include "figures/policy/rules.hpp"

namespace obelus::policy {
namespace {

// Letters at either end of a token's number, glued or with a hyphen: COVID-19, H1N1, 39A, 4chan.
struct Glue {
  std::string_view before;
  std::string_view after;
  bool hyphen_before = false;
  bool hyphen_after = false;
};

bool is_minus(std::string_view text) { return text == "-" || text == "\u2212" || text == "\u2013"; }

Glue glue_of(const Site& site) {
  const Span token = site.token();
  const Quantity& q = site.quantity();
  const std::size_t begin =
      is_minus(site.text_of({q.text.begin, q.number.begin})) ? q.text.begin : q.number.begin;
  Glue glue{site.text_of({token.begin, begin}), site.text_of({q.number.end, token.end})};
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
  if (glue.hyphen_before && before.size() == 1 && is_upper(before[0])) return true;  // A-9
  if (!glue.hyphen_before) return true;
  if (has(site.senses_of(glue.before), Sense::month)) return false;
  if (is_common_word(glue.before)) return is_lower_name(site, glue.before);
  const bool capitals =
      glue.before.size() > 1 && std::all_of(glue.before.begin(), glue.before.end(), is_upper);
  return capitals || !has(site.senses_of(glue.before), Sense::function);  // an AS-2
}

// 4K, 8K video: how many lines a picture has.
bool is_picture_size(const Site& site, std::string_view token) {
  const bool size = token == "2K" || token == "4K" || token == "5K" || token == "8K" || token == "16K";
  const QuantityFlags flags = site.quantity().flags;
  return size && !has(flags, QuantityFlag::at_least) && !has(flags, QuantityFlag::approximate);
}

bool is_size_of_picture(std::string_view text) {
  return is_one_of(text, {"2K", "4K", "5K", "8K", "720p", "1080p", "1440p", "2160p"});
}

// between 4K and 1080p, 4K/HDR
bool is_range_of_pictures(const Site& site) {
  const std::string_view text = site.text_of(site.quantity().text);
  const std::size_t link = text.find(' ');
  const std::size_t last = text.rfind(' ');
  if (link != text.npos)
    return is_size_of_picture(text.substr(0, link)) && is_size_of_picture(text.substr(last + 1));
  return is_size_of_picture(text) &&
         (site.char_at(site.quantity().text.end) == '/' ||
          is_one_of(site.after(0).text,
                    {"display", "displays", "screen", "screens", "resolution", "video", "TV"}));
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
  if (!lettered || !site.integer() || *site.integer() == 0 || q.high < 0) return false;
  const std::string_view article = site.before(0).text;  // an 18F designer
  if ((article == "a" || article == "an") && site.counts_something() && !site.after(0).is(Sense::heat))
    return true;
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
         before.spaced() &&
         (before.is(Sense::label) || before.text == "seats" ||
          (before.capital() && !before.is(Sense::function)));
}

bool names_after(const Site& site, const Glue& glue) {
  if (glue.after.empty() || !is_letter(glue.after[0])) return false;
  if (!glue.hyphen_after) return site.bare() || site.is_kind(QuantityKind::measure);
  // 3-D, 7-Eleven; not "15-Minuten-Takt"
  const bool noun = site.words().nouns_have_capitals() && glue.after.size() > 3 && !is_upper(glue.after[1]);
  return is_upper(glue.after[0]) && !noun;
}
// 1-based, 0-indexed
bool counts_from(const Glue& glue) {
  return glue.hyphen_after && (glue.after == "based" || glue.after == "indexed");
}

// H.264, X.509, BA.5: one or two capitals and a point before the number
std::optional<Span> dotted_letter(const Site& site) {
  const std::size_t begin = site.quantity().number.begin;
  if (begin < site.block().text.begin + 2 || site.char_before(begin) != '.') return std::nullopt;
  std::size_t first = begin - 1;
  while (begin - first < 4 && is_upper(site.char_before(first))) --first;
  const char before = site.char_before(first);
  const std::size_t letters = begin - 1 - first;
  if (letters == 0 || letters > 2 || is_letter(before) || before == '.') return std::nullopt;
  return Span{first, std::max(site.token().end, site.quantity().text.end)};
}

// 3M shares
std::optional<Span> company(const Site& site) {
  const std::string_view text = site.text_of(site.quantity().text);
  if (text != "3M") return std::nullopt;
  const bool owned = site.before(0).is(Sense::of) && site.before(1).is(Sense::company);  // shares of 3M
  return owned || site.after(0).is(Sense::company) ? std::optional(site.quantity().text) : std::nullopt;
}
// Seats 14A and 14B
std::optional<Span> lettered_too(const Site& site) {
  const Figure* before = site.previous();
  const std::string_view text = site.text_of(site.quantity().text);
  const Word& door = site.before(0);                      // Apartment 4B
  const bool behind = door.spaced() || door.gap == ". ";  // Apt. 5B
  if (door.is(Sense::label) && door.capital() && behind && text.size() > 1 && text.size() < 5 &&
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

// Ryzen 9 7950X, Llama 3 70B, Mistral 7B: right behind a name; not "Llama 3 70B parameters"
bool goes_on_name(const Site& site) {
  constexpr std::size_t longest = 6;
  const Span text = site.quantity().text;
  const std::string_view code = site.text_of(text);
  if (code.size() > longest || !is_digit(code[0]) || !is_upper(code.back()) || site.counts_plural())
    return false;
  const Word& name = site.before(0);
  if (name.is(Sense::product) && name.capital() && name.spaced()) return true;
  const Figure* before = site.previous();
  return before != nullptr && (before->reason == "name" || before->reason == "letters-and-digits") &&
         before->text.end + 1 == text.begin && site.char_before(text.begin) == ' ';
}

bool is_quoted(const Site& site) {
  const Span text = site.quantity().text;
  const std::string_view before = site.text_of({site.block().text.begin, text.begin});
  const std::string_view behind = site.text_of({text.end, site.block().text.end});
  return (before.ends_with('"') && behind.starts_with('"')) ||
         (before.ends_with("\u201C") && behind.starts_with("\u201D"));
}

// written as "5m", format it from "505k" to "5m"; not: put the cost at "12m", which is what somebody said
bool speaks_of_writing(const Site& site) {
  for (std::size_t i = 0; i < reach && site.before(i).exists(); ++i)
    if (is_one_of(site.before(i).text,
                  {"write", "writes", "type", "types", "written", "spelled", "formatted", "format",
                   "displayed", "change", "changes", "Write", "Type", "Format"}))
      return true;
  return false;
}

// from "505k" to "5m": spoken of as it is written, between quotation marks
bool is_spelling(const Site& site) {
  const std::string_view text = site.text_of(site.quantity().text);
  if (!site.is_kind(QuantityKind::measure) || !is_digit(text[0]) || text.size() < 2) return false;
  return is_digit(text[text.size() - 2]) && is_quoted(site) &&
         is_one_of(site.before(0).text, {"as", "like", "from", "to", "write", "type"}) &&
         speaks_of_writing(site) && !site.attributed();
}

}  // namespace

std::optional<Span> letters_and_digits(const Site& site) {
  if (is_german_fare(site)) return site.token();
  if (is_price_in_rand(site)) return std::nullopt;
  if (site.is_digits() && site.glued() && ends_in_letter(site)) return site.token();
  if (is_lettered_part(site) || is_lettered_way(site))
    return Span{site.before(0).begin, site.quantity().text.end};
  if (site.is_digits() && !site.policy().quantities && goes_on_name(site)) return site.quantity().text;
  if (is_spelling(site) || (!site.policy().quantities && is_range_of_pictures(site)))
    return site.quantity().text;
  if (!site.is_digits() || !site.glued()) {
    const std::string_view text = site.text_of(site.quantity().text);
    if (is_picture_size(site, text) || is_lettered_release(site)) return site.quantity().text;
    if (const auto span = company(site)) return span;
    if (const auto span = dotted_letter(site)) return span;
    return lettered_too(site);
  }
  if (const auto span = company(site)) return span;
  if (const auto span = dotted_letter(site)) return span;
  const Span token = site.token();
  if (is_picture_size(site, site.text_of(token))) return token;
  const Glue glue = glue_of(site);
  const bool part =
      site.is_kind(QuantityKind::fraction) && is_one_of(glue.after, {"th", "ths", "rd", "rds", "nd"});
  if (part) return std::nullopt;  // 1/8th
  if (counts_from(glue) && site.integer() && *site.integer() < 2) return token;
  // PowerEdge R7525, where the scanner read rand
  if (site.is_kind(QuantityKind::money) && glue.before == "R" && site.before(0).capital() &&
      site.before(0).spaced() && !site.before(0).is(Sense::function))
    return token;
  // a GT3 RS, where it read rupees
  if (site.is_kind(QuantityKind::money) && is_upper(site.previous_char()) &&
      site.quantity().text.begin == site.quantity().number.begin &&
      site.quantity().text.end > site.quantity().number.end)
    return token;
  // from COVID-19 per day
  const bool counted_by = site.is_kind(QuantityKind::rate) && site.quantity().unit.empty();
  if (site.bare() || counted_by || site.is_kind(QuantityKind::measure)) {
    if (names_before(site, glue)) return token;
  }
  if (is_line_count(site) || is_lettered(site) || is_planet(site) || is_unheated(site) ||
      is_lettered_release(site))
    return token;
  if (site.quantity().text.end >= token.end) return std::nullopt;  // letters are its unit
  return names_after(site, glue) ? std::optional(token) : std::nullopt;
}

}  // namespace obelus::policy
