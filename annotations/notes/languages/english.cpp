#include "notes/languages/tables.hpp"

namespace obelus::notes {
namespace {

constexpr Scale scales[] = {
    {6, "million", "million"}, {9, "billion", "billion"}, {12, "trillion", "trillion"}};

constexpr std::array<std::string_view, 12> months = {"January",   "February", "March",    "April",
                                                     "May",       "June",     "July",     "August",
                                                     "September", "October",  "November", "December"};

constexpr Language table = {
    .tag = "en",
    .notes = "Notes and sources",
    .note = "Note {n}",
    .disputed_note = "Note {n}, disputed figure",
    .back = "Back to reference {k} of note {n}",
    .unresolved = "Disputed, unresolved",
    .resolved = "Disputed, resolved",
    .withdrawn = "Disputed, withdrawn",
    .checked = "checked{when}",
    .as_of = "As of {date}",
    .sources = "Sources:",
    .accessed = "accessed{when}",
    .archived = "archived",
    .two_names = "{a} and {b}",
    .many_names = "{a} et al.",
    .editors = "{a} (ed.)",
    .edition = "edition {n}",
    .open_quote = "“",
    .close_quote = "”",
    .comma = ", ",
    .semicolon = "; ",
    .full_stop = ". ",
    .months = months,
    .months_alone = months,
    .first_day = "1",
    .day_date = "{d} {month} {y}",
    .month_date = "{month} {y}",
    .year_date = "{y}",
    .when_day = " {date}",
    .when_month = " {date}",
    .when_year = " {date}",
    .decimal = ".",
    .group = ",",
    .percent = "{n}%",
    .points = "{n} percentage points",
    .money = "{symbol}{n}",
    .scaled_money = "{symbol}{n}",
    .scaled = "{n} {scale}",
    .scales = scales,
};

constexpr Language with_month_first(Language language) {
  language.tag = "en-US";
  language.day_date = "{month} {d}, {y}";
  return language;
}

}  // namespace

constinit const Language english = table;
constinit const Language american_english = with_month_first(table);

}  // namespace obelus::notes
