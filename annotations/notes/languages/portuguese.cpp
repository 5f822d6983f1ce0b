#include "notes/languages/tables.hpp"

namespace obelus::notes {
namespace {

constexpr Scale scales[] = {{6, "milhão", "milhões"}, {9, "bilhão", "bilhões"}, {12, "trilhão", "trilhões"}};
constexpr Scale european_scales[] = {
    {6, "milhão", "milhões"}, {9, "mil milhões", "mil milhões"}, {12, "bilião", "biliões"}};

constexpr CurrencyName currencies[] = {
    {"USD", "de dólares"},        {"EUR", "de euros"},  {"GBP", "de libras esterlinas"},
    {"JPY", "de ienes"},          {"CNY", "de yuans"},  {"INR", "de rupias"},
    {"CHF", "de francos suíços"}, {"RUB", "de rublos"}, {"BRL", "de reais"},
};

constexpr std::array<std::string_view, 12> months = {"janeiro",  "fevereiro", "março",    "abril",
                                                     "maio",     "junho",     "julho",    "agosto",
                                                     "setembro", "outubro",   "novembro", "dezembro"};

constexpr Language table = {
    .tag = "pt",
    .notes = "Notas e fontes",
    .note = "Nota {n}",
    .disputed_note = "Nota {n}, número contestado",
    .back = "Voltar à referência {k} da nota {n}",
    .unresolved = "Contestado, sem conclusão",
    .resolved = "Contestado, esclarecido",
    .withdrawn = "Contestado, retirado",
    .checked = "verificado{when}",
    .as_of = "Data dos dados: {date}",
    .sources = "Fontes:",
    .accessed = "acesso{when}",
    .archived = "arquivado",
    .two_names = "{a} e {b}",
    .many_names = "{a} et al.",
    .editors = "{a} (org.)",
    .edition = "{n}.ª ed.",
    .open_quote = "“",
    .close_quote = "”",
    .comma = ", ",
    .semicolon = "; ",
    .full_stop = ". ",
    .months = months,
    .months_alone = months,
    .first_day = "1º",
    .day_date = "{d} de {month} de {y}",
    .month_date = "{month} de {y}",
    .year_date = "{y}",
    .when_day = " em {date}",
    .when_month = " em {date}",
    .when_year = " em {date}",
    .decimal = ",",
    .group = ".",
    .percent = "{n}%",
    .points = "{n}\u00a0pontos percentuais",
    .money = "{symbol}\u00a0{n}",
    .scaled_money = "{n}\u00a0{name}",
    .scaled = "{n}\u00a0{scale}",
    .one_below_two = true,
    .scales = scales,
    .currencies = currencies,
};

constexpr Language of_portugal(Language language) {
  language.tag = "pt-PT";
  language.first_day = "1";
  language.open_quote = "«";
  language.close_quote = "»";
  language.group = "\u00a0";
  language.grouped_from = 5;
  language.money = "{n}\u00a0{symbol}";
  language.scales = european_scales;
  return language;
}

}  // namespace

constinit const Language portuguese = table;
constinit const Language european_portuguese = of_portugal(table);

}  // namespace obelus::notes
