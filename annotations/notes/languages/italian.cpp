#include "notes/languages/tables.hpp"

namespace obelus::notes {
namespace {

constexpr Scale scales[] = {{6, "milione", "milioni"}, {9, "miliardo", "miliardi"}};

constexpr CurrencyName currencies[] = {
    {"USD", "di dollari"}, {"EUR", "di euro"},  {"GBP", "di sterline"},         {"JPY", "di yen"},
    {"CNY", "di yuan"},    {"INR", "di rupie"}, {"CHF", "di franchi svizzeri"}, {"RUB", "di rubli"},
};

constexpr std::array<std::string_view, 12> months = {"gennaio",   "febbraio", "marzo",    "aprile",
                                                     "maggio",    "giugno",   "luglio",   "agosto",
                                                     "settembre", "ottobre",  "novembre", "dicembre"};

}  // namespace

constinit const Language italian = {
    .tag = "it",
    .notes = "Note e fonti",
    .note = "Nota {n}",
    .disputed_note = "Nota {n}, cifra contestata",
    .back = "Torna al richiamo {k} della nota {n}",
    .unresolved = "Contestata, non risolta",
    .resolved = "Contestata, risolta",
    .withdrawn = "Contestata, ritirata",
    .checked = "verificato{when}",
    .as_of = "Dati aggiornati: {date}",
    .sources = "Fonti:",
    .accessed = "consultato{when}",
    .archived = "archiviato",
    .two_names = "{a} e {b}",
    .many_names = "{a} et al.",
    .editors = "{a} (a cura di)",
    .edition = "{n}ª ed.",
    .open_quote = "«",
    .close_quote = "»",
    .comma = ", ",
    .semicolon = "; ",
    .full_stop = ". ",
    .months = months,
    .months_alone = months,
    .first_day = "1º",
    .day_date = "{d} {month} {y}",
    .month_date = "{month} {y}",
    .year_date = "{y}",
    .when_day = " in data {date}",
    .when_month = " nel mese di {date}",
    .when_year = " nel {date}",
    .decimal = ",",
    .group = ".",
    .percent = "{n}%",
    .points = "{n}\u00a0punti percentuali",
    .money = "{n}\u00a0{symbol}",
    .scaled_money = "{n}\u00a0{name}",
    .scaled = "{n}\u00a0{scale}",
    .scales = scales,
    .currencies = currencies,
};

}  // namespace obelus::notes
