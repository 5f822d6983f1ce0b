#include "notes/languages/tables.hpp"

namespace obelus::notes {
namespace {

constexpr Scale scales[] = {{4, "万", "万"}, {8, "億", "億"}, {12, "兆", "兆"}};

constexpr CurrencyName currencies[] = {
    {"USD", "ドル"},   {"EUR", "ユーロ"}, {"GBP", "ポンド"},       {"JPY", "円"},       {"CNY", "元"},
    {"INR", "ルピー"}, {"KRW", "ウォン"}, {"CHF", "スイスフラン"}, {"RUB", "ルーブル"},
};

constexpr std::array<std::string_view, 12> months = {"1月", "2月", "3月", "4月",  "5月",  "6月",
                                                     "7月", "8月", "9月", "10月", "11月", "12月"};

}  // namespace

constinit const Language japanese = {
    .tag = "ja",
    .notes = "注と出典",
    .note = "注{n}",
    .disputed_note = "注{n}、争いのある数値",
    .back = "注{n}の参照{k}に戻る",
    .unresolved = "争いあり、未解決",
    .resolved = "争いあり、解決済み",
    .withdrawn = "争いあり、撤回済み",
    .checked = "{date}確認",
    .as_of = "{date}現在",
    .sources = "出典：",
    .accessed = "{date}閲覧",
    .archived = "アーカイブ",
    .two_names = "{a}・{b}",
    .many_names = "{a}ほか",
    .editors = "{a}編",
    .edition = "第{n}版",
    .open_quote = "「",
    .close_quote = "」",
    .comma = "、",
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
    .points = "{n}ポイント",
    .money = "{n}{name}",
    .scaled_money = "{n}{name}",
    .scaled = "{n}{scale}",
    .scales = scales,
    .currencies = currencies,
};

}  // namespace obelus::notes
