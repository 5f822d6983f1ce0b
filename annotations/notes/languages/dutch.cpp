#include "notes/languages/tables.hpp"

namespace obelus::notes {
namespace {

constexpr Scale scales[] = {{6, "miljoen", "miljoen"}, {9, "miljard", "miljard"}, {12, "biljoen", "biljoen"}};

constexpr std::array<std::string_view, 12> months = {"januari",   "februari", "maart",    "april",
                                                     "mei",       "juni",     "juli",     "augustus",
                                                     "september", "oktober",  "november", "december"};

}  // namespace

constinit const Language dutch = {
    .tag = "nl",
    .notes = "Noten en bronnen",
    .note = "Noot {n}",
    .disputed_note = "Noot {n}, omstreden cijfer",
    .back = "Terug naar verwijzing {k} van noot {n}",
    .unresolved = "Omstreden, niet opgelost",
    .resolved = "Omstreden, opgelost",
    .withdrawn = "Omstreden, ingetrokken",
    .checked = "gecontroleerd{when}",
    .as_of = "Stand van zaken: {date}",
    .sources = "Bronnen:",
    .accessed = "geraadpleegd{when}",
    .archived = "gearchiveerd",
    .two_names = "{a} en {b}",
    .many_names = "{a} e.a.",
    .editors = "{a} (red.)",
    .edition = "{n}e druk",
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
    .when_day = " op {date}",
    .when_month = " in {date}",
    .when_year = " in {date}",
    .decimal = ",",
    .group = ".",
    .percent = "{n}%",
    .points = "{n}\u00a0procentpunt",
    .money = "{symbol}\u00a0{n}",
    .scaled_money = "{symbol}\u00a0{n}",
    .scaled = "{n}\u00a0{scale}",
    .scales = scales,
};

}  // namespace obelus::notes
