#include "notes/languages/tables.hpp"

namespace obelus::notes {
namespace {

constexpr Scale scales[] = {{6, "млн", "млн"}, {9, "млрд", "млрд"}, {12, "трлн", "трлн"}};

constexpr CurrencyName currencies[] = {
    {"USD", "долларов"}, {"EUR", "евро"},  {"GBP", "фунтов стерлингов"},   {"JPY", "иен"},
    {"CNY", "юаней"},    {"INR", "рупий"}, {"CHF", "швейцарских франков"}, {"RUB", "рублей"},
};

}  // namespace

constinit const Language russian = {
    .tag = "ru",
    .notes = "Примечания и источники",
    .note = "Примечание {n}",
    .disputed_note = "Примечание {n}, спорная цифра",
    .back = "Назад к ссылке {k} на примечание {n}",
    .unresolved = "Оспаривается, не разрешено",
    .resolved = "Оспаривалось, разрешено",
    .withdrawn = "Оспаривалось, отозвано",
    .checked = "проверено{when}",
    .as_of = "По состоянию на {date}",
    .sources = "Источники:",
    .accessed = "дата обращения: {date}",
    .archived = "архивная копия",
    .two_names = "{a} и {b}",
    .many_names = "{a} и др.",
    .editors = "{a} (ред.)",
    .edition = "{n}-е изд.",
    .open_quote = "«",
    .close_quote = "»",
    .comma = ", ",
    .semicolon = "; ",
    .full_stop = ". ",
    .months = {"января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября",
               "октября", "ноября", "декабря"},
    .months_alone = {"январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь",
                     "октябрь", "ноябрь", "декабрь"},
    .first_day = "1",
    .day_date = "{d} {month} {y}",
    .month_date = "{month} {y}",
    .year_date = "{y}",
    .when_day = " {date}",
    .when_month = ": {date}",
    .when_year = ": {date}",
    .decimal = ",",
    .group = "\u00a0",
    .grouped_from = 5,
    .percent = "{n}\u00a0%",
    .points = "{n}\u00a0п. п.",
    .money = "{n}\u00a0{symbol}",
    .scaled_money = "{n}\u00a0{name}",
    .scaled = "{n}\u00a0{scale}",
    .scales = scales,
    .currencies = currencies,
};

}  // namespace obelus::notes
