#include "notes/languages/tables.hpp"

namespace obelus::notes {
namespace {

constexpr Scale scales[] = {{6, "Mio.", "Mio."}, {9, "Mrd.", "Mrd."}, {12, "Bio.", "Bio."}};

constexpr std::array<std::string_view, 12> months = {"Januar",    "Februar", "März",     "April",
                                                     "Mai",       "Juni",    "Juli",     "August",
                                                     "September", "Oktober", "November", "Dezember"};

}  // namespace

constinit const Language german = {
    .tag = "de",
    .notes = "Anmerkungen und Quellen",
    .note = "Anmerkung {n}",
    .disputed_note = "Anmerkung {n}, umstrittene Zahl",
    .back = "Zurück zu Verweis {k} auf Anmerkung {n}",
    .unresolved = "Umstritten, ungeklärt",
    .resolved = "Umstritten, geklärt",
    .withdrawn = "Umstritten, zurückgezogen",
    .checked = "geprüft{when}",
    .as_of = "Stand: {date}",
    .sources = "Quellen:",
    .accessed = "abgerufen{when}",
    .archived = "archiviert",
    .two_names = "{a} und {b}",
    .many_names = "{a} u. a.",
    .editors = "{a} (Hrsg.)",
    .edition = "{n}. Auflage",
    .open_quote = "„",
    .close_quote = "“",
    .comma = ", ",
    .semicolon = "; ",
    .full_stop = ". ",
    .months = months,
    .months_alone = months,
    .first_day = "1",
    .day_date = "{d}. {month} {y}",
    .month_date = "{month} {y}",
    .year_date = "{y}",
    .when_day = " am {date}",
    .when_month = " im {date}",
    .when_year = " {date}",
    .decimal = ",",
    .group = ".",
    .percent = "{n}\u00a0%",
    .points = "{n}\u00a0Prozentpunkte",
    .money = "{n}\u00a0{symbol}",
    .scaled_money = "{n}\u00a0{symbol}",
    .scaled = "{n}\u00a0{scale}",
    .scales = scales,
};

}  // namespace obelus::notes
