// Sayings of German, French and Spanish.

#include "annotations/figures/policy/judged.hpp"

namespace obelus {
namespace {

using testing::expect_judged_in;

TEST(Idiom, IsSaidInGerman) {
  expect_judged_in("de", {{"[[Tausend]] Dank für alles!", "idiom"},
                          {"Es war fünf vor [[zwölf]], sagte er.", "idiom"},
                          {"Es kamen [[zwölf]] Boote.", "error"},
                          {"Vor [[zwölf]] Booten stand er.", "error"}});
}

TEST(Idiom, IsSaidInFrench) {
  expect_judged_in("fr", {{"Il a vu [[trente-six]] chandelles.", "idiom"},
                          {"Elle s’est mise sur son [[trente et un]] hier.", "idiom"},
                          {"Il a fait les [[quatre cents]] coups.", "idiom"},
                          {"C’est ouvert [[24 heures]] sur 24.", "idiom"},
                          {"C’est ouvert 24 heures sur [[24]].", "idiom"},
                          {"Il a vu [[trente-six]] bateaux.", "error"},
                          {"Il a tiré [[quatre cents]] coups.", "error"},
                          {"Il a dormi [[24 heures]] de suite.", "error"}});
}

TEST(Idiom, IsSaidInSpanish) {
  expect_judged_in("es", {{"Sigue en sus [[trece]] hasta hoy.", "idiom"},
                          {"¡[[Mil]] gracias!", "idiom"},
                          {"Vive a [[mil por hora]], dice.", "idiom"},
                          {"Llegaron [[trece]] barcos.", "error"},
                          {"Llegaron [[mil]] barcos.", "error"}});
}

TEST(Idiom, IsSaidInRomanceWithFewerWords) {
  expect_judged_in("fr", {{"Il cherche midi à [[quatorze heures]], dit-elle.", "idiom"},
                          {"Il a fait les choses à [[moitié]], dit-elle.", "idiom"},
                          {"Je vous le donne en [[mille]], dit-elle.", "idiom"},
                          {"Il a vendu la [[moitié]] des bateaux.", "error"}});
  expect_judged_in("es", {{"Juega los [[cuartos]] de final hoy.", "idiom"},
                          {"Más vale pájaro en mano que [[ciento]] volando.", "idiom"},
                          {"Vendió tres [[cuartos]] de la flota.", "“tres cuartos”: error"}});
}

TEST(Idiom, IsNoComparison) {
  expect_judged_in(
      "fr", {{"Je l’ai dit [[cent fois]], dit-elle.", "idiom"}, {"C’est [[cent fois]] plus cher.", "error"}});
  expect_judged_in("es", {{"Le va a las [[mil]] maravillas.", "idiom"}});
}

TEST(Idiom, IsNoMeasureOfAThing) {
  expect_judged_in("fr", {{"Il a pris les [[22 mètres]] de câble.", "error"}});
}

}  // namespace
}  // namespace obelus
