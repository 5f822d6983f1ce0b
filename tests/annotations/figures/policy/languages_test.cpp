// Dates, times, labels and ages in German, French and Spanish.

#include "annotations/figures/policy/judged.hpp"

namespace obelus {
namespace {

using testing::Cases;
using testing::expect_judged;

void expect_judged_in(const char* lang, const Cases& cases) {
  FigurePolicy policy;
  policy.lang = lang;
  expect_judged(cases, policy);
}

TEST(German, KnowsDatesTimesAndLabels) {
  expect_judged_in("de", {{"Am [[5. Mai 2023]] sank es.", "date"},
                          {"Um [[15 Uhr]] kamen sie.", "time"},
                          {"[[Vor zwei Jahren]] war es so.", "relative-date"},
                          {"In den [[1990er]] Jahren war es so.", "decade"},
                          {"Siehe [[Seite 12]] dazu.", "label"},
                          {"Der [[DAX 40]] fiel.", "name"},
                          {"Es kamen [[300]] Menschen.", "error"},
                          {"Es sank um [[3,5 Prozent]] im Mai.", "error"}});
}

TEST(French, KnowsDatesTimesAndLabels) {
  expect_judged_in("fr", {{"Le [[5 mai 2023]] il pleut.", "date"},
                          {"Rendez-vous à [[15 h 30]] demain.", "time"},
                          {"[[Il y a deux ans]] il pleuvait.", "relative-date"},
                          {"Dans les années [[1990]] il pleuvait.", "decade"},
                          {"Voir l’[[article 5]] du texte.", "“l’article 5”: label"},
                          {"Un homme de [[45 ans]] le dit.", "age"},
                          {"Il habite [[12 rue]] de Rivoli.", "address"},
                          {"Il y a [[300]] personnes.", "error"}});
}

TEST(Spanish, KnowsDatesTimesAndLabels) {
  expect_judged_in("es", {{"El [[5 de mayo de 2023]] llovió.", "date"},
                          {"A las [[15:30 horas]] llovió.", "time"},
                          {"[[Hace dos años]] llovió.", "relative-date"},
                          {"En los años [[90]] llovió.", "decade"},
                          {"Véase la [[página 12]] del texto.", "label"},
                          {"Un hombre de [[45 años]] lo dijo.", "age"},
                          {"Llegaron [[300]] personas.", "error"}});
}

TEST(Policy, OfTextWithoutSpaces) {
  FigurePolicy policy;
  policy.lang = "zh";
  testing::expect_judged({{"覆盖全球[[60]]个国家。", "error"},
                          {"截至[[2026年]]1月8日，", "date"},
                          {"截至2026年[[1月]]8日，", "date"},
                          {"由[[GPT-5]]模型驱动。", "letters-and-digits"}},
                         policy);
}

TEST(German, KnowsParagraphsAndGroups) {
  expect_judged_in("de", {{"Nach [[§ 218]] StGB gilt das.", "label"},
                          {"Mehr als [[100 000]] Einwohner blieben.", "error"},
                          {"Die Miete kostet [[1.250,50 Euro im Monat]], sagt er.", "error"},
                          {"Der [[47-jährige]] Mann kam.", "age"},
                          {"[[Hunderte]] Menschen kamen.", "vague"},
                          {"Seit [[2015]] steht es leer.", "year"},
                          {"[[Dreißig]] Panzer kamen.", "error"},
                          {"Jeder [[Fünfte]] ist arm.", "ordinal"},
                          {"Um [[15.30 Uhr]] begann es.", "time"}});
}

TEST(French, KnowsArticlesAndGroups) {
  expect_judged_in("fr", {{"Voir l’[[article 49-3]] du texte.", "“l’article 49-3”: label"},
                          {"La loi [[n° 2023-270]] le dit.", "label"},
                          {"Le [[2e]] tour aura lieu.", "ordinal"},
                          {"Environ [[250 000]] personnes vinrent.", "error"},
                          {"Des [[centaines]] de personnes vinrent.", "vague"},
                          {"Le [[CAC 40]] a perdu du terrain.", "name"},
                          {"Il perd [[25 points de base]] ce soir.", "error"}});
}

TEST(Spanish, KnowsRoadsAndGroups) {
  expect_judged_in("es", {{"Iba por la [[A-9]] de noche.", "letters-and-digits"},
                          {"Vive en ciudades de [[100.000]] habitantes.", "error"},
                          {"[[Cientos]] de personas vinieron.", "vague"},
                          {"El [[Ibex 35]] cayó ayer.", "name"},
                          {"Véase el [[artículo 155]] del texto.", "label"},
                          {"[[Uno de cada cinco]] españoles lo cree.", "error"}});
}

TEST(Policy, KnowsOrdinalsScoresAgesAndHoursOfItsLanguages) {
  FigurePolicy policy;
  policy.lang = "de";
  expect_judged({{"Er spielt in der [[2.]] Liga.", "ordinal"},
                 {"Bayern gewann [[3:1]] zu Hause.", "score"},
                 {"Das Verhältnis beträgt [[3:1]] dort.", "error"},
                 {"Viele [[Millionen]] Bäume starben.", "vague"}},
                policy);
  policy.lang = "fr";
  expect_judged({{"Il a [[45 ans]] et dort.", "age"},
                 {"Il a [[20 ans]] d'expérience.", "error"},
                 {"Le concert commence à [[20 heures]].", "time"},
                 {"Seuls [[3]] des projets restent.", "error"}},
                policy);
  policy.lang = "es";
  expect_judged({{"Tiene [[45 años]] y vive.", "age"}, {"Empieza a las [[20 horas]].", "time"}}, policy);
}

}  // namespace
}  // namespace obelus
