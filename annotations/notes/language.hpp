#pragma once
// What differs from language to language in what we write: labels, dates, numbers, quotation marks. A
// language is one table in languages/; to add one, write the table and name it in languages.cpp.
//
// Patterns hold their variable parts in braces: {n} the number of a note, {k} of a reference to it,
// {date} a date, {when} a date with the preposition it takes ("on 1 May", "in May").

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace obelus::notes {

// A word for a power of ten: {6, "million", "million"}.
struct Scale {
  int power;
  std::string_view one;
  std::string_view many;
};

// What a language calls a currency after a scale word: {"USD", "de dollars"}.
struct CurrencyName {
  std::string_view code;
  std::string_view name;
};

struct Language {
  std::string_view tag;  // BCP 47
  bool right_to_left = false;

  std::string_view notes;          // "Notes and sources"
  std::string_view note;           // "Note {n}"
  std::string_view disputed_note;  // "Note {n}, disputed figure"
  std::string_view back;           // "Back to reference {k} of note {n}"
  std::string_view unresolved;     // "Disputed, unresolved"
  std::string_view resolved;
  std::string_view withdrawn;
  std::string_view checked;     // "checked{when}"
  std::string_view as_of;       // "As of {date}"
  std::string_view sources;     // "Sources:"
  std::string_view accessed;    // "accessed{when}"
  std::string_view archived;    // "archived"
  std::string_view two_names;   // "{a} and {b}"
  std::string_view many_names;  // "{a} et al."
  std::string_view editors;     // "{a} (ed.)"
  std::string_view edition;     // "edition {n}"

  std::string_view open_quote;
  std::string_view close_quote;
  std::string_view comma;  // each with the space that follows it
  std::string_view semicolon;
  std::string_view full_stop;

  std::array<std::string_view, 12> months;        // in a date with a day
  std::array<std::string_view, 12> months_alone;  // in a date without one
  std::string_view first_day;                     // "1", or "1er"
  std::string_view day_date;                      // "{d} {month} {y}"
  std::string_view month_date;                    // "{month} {y}"
  std::string_view year_date;                     // "{y}"
  std::string_view when_day;                      // " on {date}", with the space before it
  std::string_view when_month;
  std::string_view when_year;

  std::string_view decimal;         // "."
  std::string_view group;           // ","
  std::size_t grouped_from = 4;     // how many digits a number needs to be grouped
  std::string_view percent;         // "{n}%"
  std::string_view points;          // "{n} percentage points"
  std::string_view money;           // "{symbol}{n}", or with {name}
  std::string_view scaled_money;    // the same where {n} ends in a scale word
  std::string_view scaled;          // "{n} {scale}"
  bool one_below_two = false;       // 1.5 takes Scale::one
  std::span<const Scale> scales{};  // ascending
  std::span<const CurrencyName> currencies{};
};

// The labels an author may replace, by name.
struct LabelName {
  std::string_view name;
  std::string_view Language::*label;
};
std::span<const LabelName> label_names();

// The table for a BCP 47 tag: of tables whose tag is a prefix of it ("pt" for "pt-AO", "en-US" for
// "en-US-posix") the longest; English when there is none.
const Language& language_for(std::string_view tag);

std::span<const Language* const> all_languages();

// True when both tags begin with the same language, whatever the case.
bool same_language(std::string_view a, std::string_view b);

// By name.
using Values = std::span<const std::pair<std::string_view, std::string_view>>;

// `pattern` with each {name} replaced by its value, given to `put` part by part; names not in `values` stay.
template <class Put>
void fill(std::string_view pattern, Values values, Put put) {
  for (std::size_t at = 0; at < pattern.size();) {
    const std::size_t open = std::min(pattern.find('{', at), pattern.size());
    const std::size_t close = pattern.find('}', open);
    put(pattern.substr(at, open - at));
    if (close == std::string_view::npos) return put(pattern.substr(open));
    const std::string_view name = pattern.substr(open + 1, close - open - 1);
    const auto value =
        std::find_if(values.begin(), values.end(), [&](const auto& each) { return each.first == name; });
    put(value != values.end() ? value->second : pattern.substr(open, close + 1 - open));
    at = close + 1;
  }
}
std::string fill(std::string_view pattern, Values values);
std::string fill(std::string_view pattern, std::string_view name, std::string_view value);

}  // namespace obelus::notes
