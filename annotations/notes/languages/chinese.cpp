#include "notes/languages/tables.hpp"

namespace obelus::notes {
namespace {

constexpr Scale scales[] = {{4, "万", "万"}, {8, "亿", "亿"}, {12, "万亿", "万亿"}};
constexpr Scale traditional_scales[] = {{4, "萬", "萬"}, {8, "億", "億"}, {12, "兆", "兆"}};

constexpr CurrencyName currencies[] = {
    {"USD", "美元"}, {"EUR", "欧元"}, {"GBP", "英镑"},     {"JPY", "日元"}, {"CNY", "元"},
    {"INR", "卢比"}, {"KRW", "韩元"}, {"CHF", "瑞士法郎"}, {"RUB", "卢布"},
};
constexpr CurrencyName traditional_currencies[] = {
    {"USD", "美元"}, {"EUR", "歐元"}, {"GBP", "英鎊"},     {"JPY", "日圓"}, {"CNY", "人民幣"},
    {"INR", "盧比"}, {"KRW", "韓元"}, {"CHF", "瑞士法郎"}, {"RUB", "盧布"}, {"TWD", "元"},
};

constexpr std::array<std::string_view, 12> months = {"1月", "2月", "3月", "4月",  "5月",  "6月",
                                                     "7月", "8月", "9月", "10月", "11月", "12月"};

constexpr Language table = {
    .tag = "zh",
    .notes = "注释与来源",
    .note = "注释{n}",
    .disputed_note = "注释{n}，有争议的数字",
    .back = "返回注释{n}的第{k}处引用",
    .unresolved = "有争议，未解决",
    .resolved = "有争议，已解决",
    .withdrawn = "有争议，已撤回",
    .checked = "{date}核查",
    .as_of = "截至{date}",
    .sources = "来源：",
    .accessed = "{date}访问",
    .archived = "存档",
    .two_names = "{a}、{b}",
    .many_names = "{a}等",
    .editors = "{a}编",
    .edition = "第{n}版",
    .open_quote = "“",
    .close_quote = "”",
    .comma = "，",
    .semicolon = "；",
    .full_stop = "。",
    .months = months,
    .months_alone = months,
    .first_day = "1",
    .day_date = "{y}年{month}{d}日",
    .month_date = "{y}年{month}",
    .year_date = "{y}年",
    .when_day = "{date}",
    .when_month = "{date}",
    .when_year = "{date}",
    .decimal = ".",
    .group = ",",
    .percent = "{n}%",
    .points = "{n}个百分点",
    .money = "{n}{name}",
    .scaled_money = "{n}{name}",
    .scaled = "{n}{scale}",
    .scales = scales,
    .currencies = currencies,
};

constexpr Language in_traditional_script(Language language) {
  language.tag = "zh-Hant";
  language.notes = "註釋與來源";
  language.note = "註釋{n}";
  language.disputed_note = "註釋{n}，有爭議的數字";
  language.back = "返回註釋{n}的第{k}處引用";
  language.unresolved = "有爭議，未解決";
  language.resolved = "有爭議，已解決";
  language.withdrawn = "有爭議，已撤回";
  language.checked = "{date}查核";
  language.as_of = "截至{date}";
  language.sources = "來源：";
  language.accessed = "{date}瀏覽";
  language.archived = "存檔";
  language.editors = "{a}編";
  language.open_quote = "「";
  language.close_quote = "」";
  language.points = "{n}個百分點";
  language.scales = traditional_scales;
  language.currencies = traditional_currencies;
  return language;
}

}  // namespace

constinit const Language chinese = table;
constinit const Language traditional_chinese = in_traditional_script(table);

}  // namespace obelus::notes
