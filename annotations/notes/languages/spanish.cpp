#include "notes/languages/tables.hpp"

namespace obelus::notes {
namespace {

constexpr Scale scales[] = {
    {6, "millón", "millones"}, {9, "mil millones", "mil millones"}, {12, "billón", "billones"}};

constexpr CurrencyName currencies[] = {
    {"USD", "de dólares"}, {"EUR", "de euros"},  {"GBP", "de libras esterlinas"}, {"JPY", "de yenes"},
    {"CNY", "de yuanes"},  {"INR", "de rupias"}, {"CHF", "de francos suizos"},    {"RUB", "de rublos"},
};

constexpr std::array<std::string_view, 12> months = {"enero",      "febrero", "marzo",     "abril",
                                                     "mayo",       "junio",   "julio",     "agosto",
                                                     "septiembre", "octubre", "noviembre", "diciembre"};

}  // namespace

constinit const Language spanish = {
    .tag = "es",
    .notes = "Notas y fuentes",
    .note = "Nota {n}",
    .disputed_note = "Nota {n}, cifra en disputa",
    .back = "Volver a la referencia {k} de la nota {n}",
    .unresolved = "En disputa, sin resolver",
    .resolved = "En disputa, resuelta",
    .withdrawn = "En disputa, retirada",
    .checked = "comprobado{when}",
    .as_of = "Fecha de los datos: {date}",
    .sources = "Fuentes:",
    .accessed = "consultado{when}",
    .archived = "archivado",
    .two_names = "{a} y {b}",
    .many_names = "{a} et al.",
    .editors = "{a} (ed.)",
    .edition = "{n}.ª ed.",
    .open_quote = "«",
    .close_quote = "»",
    .comma = ", ",
    .semicolon = "; ",
    .full_stop = ". ",
    .months = months,
    .months_alone = months,
    .first_day = "1",
    .day_date = "{d} de {month} de {y}",
    .month_date = "{month} de {y}",
    .year_date = "{y}",
    .when_day = " el {date}",
    .when_month = " en {date}",
    .when_year = " en {date}",
    .decimal = ",",
    .group = ".",
    .grouped_from = 5,
    .percent = "{n}\u00a0%",
    .points = "{n}\u00a0puntos porcentuales",
    .money = "{n}\u00a0{symbol}",
    .scaled_money = "{n}\u00a0{name}",
    .scaled = "{n}\u00a0{scale}",
    .scales = scales,
    .currencies = currencies,
};

}  // namespace obelus::notes
