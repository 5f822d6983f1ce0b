#include "notes/languages/tables.hpp"

namespace obelus::notes {
namespace {

constexpr Scale scales[] = {{6, "million", "millions"}, {9, "milliard", "milliards"}};

constexpr CurrencyName currencies[] = {
    {"USD", "de dollars"}, {"EUR", "d’euros"},    {"GBP", "de livres sterling"}, {"JPY", "de yens"},
    {"CNY", "de yuans"},   {"INR", "de roupies"}, {"CHF", "de francs suisses"},  {"RUB", "de roubles"},
};

constexpr std::array<std::string_view, 12> months = {"janvier",   "février", "mars",     "avril",
                                                     "mai",       "juin",    "juillet",  "août",
                                                     "septembre", "octobre", "novembre", "décembre"};

}  // namespace

constinit const Language french = {
    .tag = "fr",
    .notes = "Notes et sources",
    .note = "Note {n}",
    .disputed_note = "Note {n}, chiffre contesté",
    .back = "Retour à l’appel {k} de la note {n}",
    .unresolved = "Contesté, non tranché",
    .resolved = "Contesté, tranché",
    .withdrawn = "Contesté, retiré",
    .checked = "vérifié{when}",
    .as_of = "Date des informations\u00a0: {date}",
    .sources = "Sources\u00a0:",
    .accessed = "consulté{when}",
    .archived = "archivé",
    .two_names = "{a} et {b}",
    .many_names = "{a} et al.",
    .editors = "{a} (dir.)",
    .edition = "{n}e éd.",
    .open_quote = "«\u00a0",
    .close_quote = "\u00a0»",
    .comma = ", ",
    .semicolon = "\u00a0; ",
    .full_stop = ". ",
    .months = months,
    .months_alone = months,
    .first_day = "1er",
    .day_date = "{d} {month} {y}",
    .month_date = "{month} {y}",
    .year_date = "{y}",
    .when_day = " le {date}",
    .when_month = " en {date}",
    .when_year = " en {date}",
    .decimal = ",",
    .group = "\u202f",
    .percent = "{n}\u00a0%",
    .points = "{n}\u00a0points de pourcentage",
    .money = "{n}\u00a0{symbol}",
    .scaled_money = "{n}\u00a0{name}",
    .scaled = "{n}\u00a0{scale}",
    .one_below_two = true,
    .scales = scales,
    .currencies = currencies,
};

}  // namespace obelus::notes
