// Number words of other languages that count nothing.

#include "annotations/figures/policy/judged.hpp"

namespace obelus {
namespace {

using testing::Cases;
using testing::expect_judged;

void expect_judged_in(const char* lang, Cases cases) {
  FigurePolicy policy;
  policy.lang = lang;
  expect_judged(cases, policy);
}

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

}  // namespace
}  // namespace obelus
