#include "notes/languages/tables.hpp"

namespace obelus::notes {
namespace {

constexpr Scale scales[] = {{6, "مليون", "مليون"}, {9, "مليار", "مليار"}, {12, "تريليون", "تريليون"}};

constexpr CurrencyName currencies[] = {
    {"USD", "دولار"}, {"EUR", "يورو"},  {"GBP", "جنيه إسترليني"}, {"JPY", "ين"},
    {"CNY", "يوان"},  {"INR", "روبية"}, {"CHF", "فرنك سويسري"},   {"RUB", "روبل"},
};

constexpr std::array<std::string_view, 12> months = {"يناير",  "فبراير", "مارس",   "أبريل",
                                                     "مايو",   "يونيو",  "يوليو",  "أغسطس",
                                                     "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"};

}  // namespace

constinit const Language arabic = {
    .tag = "ar",
    .right_to_left = true,
    .notes = "الملاحظات والمصادر",
    .note = "الملاحظة {n}",
    .disputed_note = "الملاحظة {n}، رقم متنازع عليه",
    .back = "العودة إلى الإحالة {k} للملاحظة {n}",
    .unresolved = "متنازع عليه، لم يُحسم",
    .resolved = "متنازع عليه، حُسم",
    .withdrawn = "متنازع عليه، سُحب",
    .checked = "جرى التحقق{when}",
    .as_of = "حتى {date}",
    .sources = "المصادر:",
    .accessed = "اطُّلع عليه{when}",
    .archived = "نسخة مؤرشفة",
    .two_names = "{a} و{b}",
    .many_names = "{a} وآخرون",
    .editors = "{a} (محرر)",
    .edition = "الطبعة {n}",
    .open_quote = "«",
    .close_quote = "»",
    .comma = "، ",
    .semicolon = "؛ ",
    .full_stop = ". ",
    .months = months,
    .months_alone = months,
    .first_day = "1",
    .day_date = "{d} {month} {y}",
    .month_date = "{month} {y}",
    .year_date = "{y}",
    .when_day = " في {date}",
    .when_month = " في {date}",
    .when_year = " في {date}",
    .decimal = ".",
    .group = ",",
    .percent = "{n}%",
    .points = "{n}\u00a0نقطة مئوية",
    .money = "{n}\u00a0{name}",
    .scaled_money = "{n}\u00a0{name}",
    .scaled = "{n}\u00a0{scale}",
    .scales = scales,
    .currencies = currencies,
};

}  // namespace obelus::notes
