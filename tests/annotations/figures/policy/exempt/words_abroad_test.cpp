// Number words of other languages that count nothing.

#include "annotations/figures/policy/judged.hpp"

namespace obelus {
namespace {

using testing::expect_judged_in;

TEST(Ordinal, IsOfFrenchAndSpanish) {
  expect_judged_in(
      "fr", {{"C’est [[un troisième]] homme.", "ordinal"}, {"C’est [[un cinquième]] du total.", "error"}});
  expect_judged_in(
      "es", {{"Alquiló [[un cuarto]] propio.", "ordinal"}, {"Perdió [[un cuarto]] de la flota.", "error"}});
}

TEST(Idiom, IsATeamOfEleven) {
  expect_judged_in(
      "fr", {{"Le [[onze]] de départ a gagné.", "idiom"}, {"Les [[onze]] bateaux ont coulé.", "error"}});
  expect_judged_in("es",
                   {{"El [[once]] titular salió.", "idiom"}, {"Los [[once]] barcos salieron.", "error"}});
}

TEST(Idiom, IsHalfOfASpanishSaying) {
  expect_judged_in("es", {{"Llegó a [[media]] tarde.", "idiom"},
                          {"Bajó de [[media]] dos puntos.", "idiom"},
                          {"La noche con [[media]] pensión es cara.", "idiom"},
                          {"Vendió [[media]] tonelada de trigo.", "“media tonelada”: error"}});
}

TEST(Name, HasANumberWordWithACapitalInRomance) {
  expect_judged_in("es", {{"El colegio [[Veinte]] de Julio cerró.", "name"},
                          {"El grupo [[Cinco Soles]] vendió.", "name"},
                          {"Ayer [[veinte]] de ellos cerraron.", "error"}});
}

TEST(Figures, AreReadAsFrenchAndSpanishWriteThem) {
  expect_judged_in("fr", {{"Comptez [[douze heures et demie]] de piste.", "error"},
                          {"Un sur trois s’est tu : [[un électeur sur trois]] s’est tu.", "error"}});
  expect_judged_in("es", {{"Sale en unos [[mil 200 pesos]] hoy.", "error"},
                          {"Está a [[41 años luz]] de aquí.", "error"},
                          {"Las ventas se [[triplicaron]] en mayo.", "error"},
                          {"Las ventas se [[duplicaron]] en mayo.", "vague"}});
}

TEST(Label, StandsBehindTheArticleOfOne) {
  expect_judged_in("fr", {{"Le [[10]] de Leeds est tombé.", "error"},
                          {"Demandez la [[7]], face au lac.", "label"},
                          {"Le [[10]] castelviellois est tombé.", "label"},
                          {"Le chantier ferme le [[30]].", "label"},
                          {"Les [[10]] bateaux ont coulé.", "error"}});
  expect_judged_in("es", {{"El [[19]] salió de la banca.", "label"},
                          {"El [[40]] por ciento salió.", "“40 por ciento”: error"},
                          {"Los [[19]] barcos salieron.", "error"}});
}

TEST(Label, HasAnAdjectiveInRomance) {
  expect_judged_in("es", {{"El plan, con código único [[2287614]], sigue.", "“único 2287614”: label"},
                          {"Según el parte N.º [[2.217]], huyeron.", "label"},
                          {"La semana pasada [[24]] barcos huyeron.", "error"}});
  expect_judged_in("fr", {{"On l’a vue sur la D [[785]] hier.", "“D 785”: label"}});
}

TEST(Idiom, IsAnAverage) { expect_judged_in("es", {{"Cerrará en [[una media]] de 97 euros.", "idiom"}}); }

TEST(Multiple, IsSaidWithMal) {
  expect_judged_in("de", {{"Das Risiko ist [[sechsmal]] so hoch.", "error"},
                          {"Sie traf [[sechsmal]] in Leeds.", "small-count"},
                          {"Ab [[achtfacher]] Vergrößerung bricht es.", "error"}});
}

TEST(Share, IsTheEighthWithAnAdjective) {
  expect_judged_in("de", {{"Jede [[dritte]] offene Stelle bleibt leer.", "“Jede dritte”: error"},
                          {"Jeden [[dritten]] Sonntag ruht er.", "ordinal"},
                          {"Sie fährt im [[1.]] bis 17. Bezirk.", "ordinal"},
                          {"Sie fährt im 1. bis [[17.]] Bezirk.", "ordinal"}});
}

TEST(Multiple, IsMultipliedBy) {
  expect_judged_in("fr", {{"Les prix ont été multipliés par [[cinq]].", "error"},
                          {"Le taux est [[décuplé]].", "error"},
                          {"Il est passé par [[cinq]] villes.", "small-count"}});
}

TEST(Label, StandsBehindTheArticleWithPoints) {
  expect_judged_in("es", {{"Cantó el [[48.213]] en la radio.", "label"},
                          {"La [[4]] conserva la chimenea.", "label"},
                          {"Vio [[48.213]] barcos.", "error"}});
}

TEST(Label, IsNoYearBeforeANumberInWords) {
  expect_judged_in("de", {{"Sie schuf in einem Jahr [[neunzehn]] neue Stellen.", "error"},
                          {"Im [[Jahr 3]] der Dürre kam er.", "label"}});
}

TEST(Share, IsTheThirdOfThem) {
  expect_judged_in("de", {{"Es sind 140 Wohnungen, jede [[dritte]] davon klein.", "“jede dritte”: error"}});
}

TEST(Decade, IsSaidInSpanish) {
  expect_judged_in("es", {{"Fue en los [[noventa]], dice.", "decade"},
                          {"Tras el sismo del [[85]], calló.", "year"},
                          {"Subió en los [[noventa]] barcos.", "error"}});
}

TEST(Figures, AreReadAsGermanWritesThem) {
  expect_judged_in("de", {{"Davon sind [[sechseinhalb Kilometer]] Geröll.", "error"},
                          {"Es waren [[vierzigmal]] so viele.", "error"},
                          {"Das [[9-Euro]]-Ticket war beliebt.", "“9-Euro-Ticket”: letters-and-digits"},
                          {"Die [[9-Euro]]-Gebühr stieg.", "error"}});
}

TEST(Label, IsNoVerbInRomance) {
  expect_judged_in("es",
                   {{"La lista incluyó [[40]], dice.", "error"}, {"Ha puesto [[40]] barcos.", "error"}});
  expect_judged_in("fr", {{"Le district comptait [[40]], dit-il.", "error"},
                          {"Le haras compte [[12]] juments.", "error"}});
}

}  // namespace
}  // namespace obelus
