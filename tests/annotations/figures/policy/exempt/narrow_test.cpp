// Figures that stand where a rule of exemption looks, in four languages: none of them is exempt.

#include "annotations/figures/policy/judged.hpp"

namespace obelus {
namespace {

void expect_figures_in(const char* lang, std::initializer_list<const char*> texts) {
  for (const char* text : texts) testing::expect_judged_in(lang, {{text, "error"}});
}

TEST(Figures, AreNotExemptInEnglish) {
  testing::expect_figures({
      "The shares closed at [[6.45]] the same day.",
      "The yield stood at [[4.25]] on Wednesday morning.",
      "The death toll, according to the governor, Oleh Marsh, is [[38]].",
      "Police made [[1300]] Harbour Act arrests.",
      "Support peaked at [[62]], when he sent in the boats.",
      "At [[27]], trailing only Leeds, the town has the most such mills.",
      "The council fined Marlow [[10K]] in May.",
      "In [[1645]] cases, no cause was found.",
      "After a second strike output fell [[a third]].",
      "In a second vote support fell to [[a third]].",
      "They were hurt by a husband ([[45]]), a son (12) or a brother (9).",
      "The index collapsed to [[340]] for 3 days.",
  });
}

TEST(Figures, AreNotExemptInGerman) {
  expect_figures_in("de", {
                              "Jedes Jahr wagen [[40.000]] Menschen die Fahrt.",
                              "Sie erkranken [[zehnmal]] häufiger als er.",
                              "Die Karten sind [[viermal]] teurer als im Mai.",
                              "Das Gericht entschied mit [[6:3]] Stimmen.",
                              "Der Schlüssel liegt bei [[5:1]], sagt er.",
                              "Der Aktiensplit [[4:1]] soll im Juli gelten.",
                              "Die Freien Bauern ([[11]]) und die Roten (15) verloren.",
                              "Meister wurden Bad Moos ([[33]]) und Moosdorf (9).",
                              "Die Miete steigt um [[15.50]] auf 1200 Franken.",
                              "Sie fanden im Wagen [[300]] geschmuggelte Kisten.",
                              "Wöchentlich versorgt die Tafel [[350]] Bedürftige.",
                              "Bei ihm lagen eine Glock 17 und [[300]] Schuss.",
                              "Von den 140 Gästen überlebten die [[112]] im Heck.",
                              "Die Zahl der Toten stieg auf [[hundertachtzig]].",
                              "Er sprach vor [[zwölf]] geladenen Gästen.",
                          });
}

TEST(Figures, AreNotExemptInFrench) {
  expect_figures_in("fr", {
                              "Les patients attendent jusqu’à [[12 heures]] aux urgences.",
                              "La ville a recensé 280 cas et l’année dernière [[312]].",
                              "Ils ont plus de [[20 ans]] d’ancienneté.",
                              "Le réacteur de [[40 ans]] sera arrêté.",
                              "La ville compte 56 ponts, l’Espagne 7 et l’Ukraine [[15]].",
                              "Le taux dépasse [[cent fois]] la norme.",
                              "Sur le parking [[300]] voitures ont brûlé.",
                              "Ils ont passé [[24 heures]] sur une épave.",
                              "Bilan – [[Trente]] morts et douze blessés.",
                              "La cour a tranché par [[6-3]], une défaite pour lui.",
                              "Près des [[trois-quarts]] sont là.",
                              "Le groupe a supprimé 300 postes, le groupe allemand [[450]].",
                              "Les barrages sont remplis à [[moitié]].",
                              "Le pétrolier, [[26 ans]], s’est brisé.",
                          });
}

TEST(Figures, AreNotExemptInSpanish) {
  expect_figures_in("es", {
                              "En 2022 hubo 280 casos y el año pasado [[312]].",
                              "Solo [[un cuarto]] tiene contrato fijo.",
                              "La producción cayó [[un cuarto]] respecto a 2019.",
                              "Viajaban en el autobús [[42]] pasajeros.",
                              "El 62 % apoya la medida y el [[31]] la rechaza.",
                              "El puente, de [[75 años]], colapsó.",
                              "La señal era [[mil veces]] superior a la permitida.",
                              "La cifra se ha más que duplicado, de [[8 a 19]].",
                              "La cifra no baja de los [[cincuenta]].",
                              "Han rescatado a las [[doce]] que seguían allí.",
                              "El transformador de [[50 años]] estalló.",
                              "El coche iba a [[cien por hora]] en mayo.",
                          });
}

TEST(Figures, AreCountedUnderANumberOf) {
  FigurePolicy policy;
  policy.lang = "es";
  EXPECT_EQ(
      testing::judged_markdown("| País | Nº de muertos |\n|---|---|\n| Italia | 450 |\n", "450", policy),
      "error");
  EXPECT_EQ(testing::judged_markdown("| Nº | País |\n|---|---|\n| 450 | Italia |\n", "450", policy), "label");
}

}  // namespace
}  // namespace obelus
