// Ages as German, French and Spanish tell them.

#include "annotations/figures/policy/judged.hpp"

namespace obelus {
namespace {

using testing::expect_judged_in;

TEST(Age, IsToldInGerman) {
  expect_judged_in("de", {{"Die Forscherin Ada Moos ([[38]]) kam.", "age"},
                          {"Sie kam mit ihren Kindern ([[4]] und 9).", "age"},
                          {"Sie kam mit ihren Kindern (4 und [[9]]).", "age"},
                          {"Mit [[16]] fuhr sie zur See.", "age"},
                          {"Mit [[elf Jahren]] spielte sie dort.", "age"},
                          {"Damals war sie [[56]], sagt er.", "age"},
                          {"Die älteste war [[97]].", "age"},
                          {"Sie kam mit [[16]] Booten.", "error"},
                          {"Sie stimmten mit [[16]] gegen zwei dafür.", "error"},
                          {"Die Zahl war [[97]].", "error"},
                          {"Sie zählte viele Kähne ([[38]]).", "error"}});
}

TEST(Age, IsToldInFrench) {
  expect_judged_in("fr", {{"La nouvelle députée, [[38 ans]], prêtera serment.", "age"},
                          {"Un livreur de [[22 ans]] est tombé.", "age"},
                          {"Ils sont âgés de plus de [[65 ans]] ici.", "age"},
                          {"Une peine de [[22 ans]] est tombée.", "error"}});
}

TEST(Age, IsToldInSpanish) {
  expect_judged_in("es", {{"La abogada, de [[43 años]], ganó.", "age"},
                          {"Lo dice el alcalde, de [[58 años]].", "age"},
                          {"Un repartidor de [[22 años]] cayó.", "age"},
                          {"Una bebé de [[once meses]] salió ilesa.", "age"},
                          {"A los [[15]] se fue de casa.", "age"},
                          {"La condena, de [[22 años]], es larga.", "error"},
                          {"Un plan de [[once meses]] salió bien.", "error"},
                          {"A los [[15]] barcos los vio.", "error"}});
}

TEST(Age, IsToldInPassing) {
  expect_judged_in("de", {{"Altbauer Eder, Mitte [[achtzig]].", "age"},
                          {"Finanzvorsteherin Jäggi (SP, [[47]]) kam.", "age"},
                          {"Das Paar darin, [[67]] und 71 Jahre alt, kam.", "age"},
                          {"Es kamen [[achtzig]] Boote.", "error"}});
  expect_judged_in("fr", {{"Les deux tiers ont moins de [[45 ans]] ici.", "age"},
                          {"Sa voisine, Marie Lambiotte, [[79 ans]].", "age"},
                          {"Passé [[65 ans]], on dort peu.", "age"},
                          {"Il a recruté 40 volontaires de [[4 à 60 ans]] ici.", "age"},
                          {"Un bébé de moins de [[12 mois]] dort.", "age"},
                          {"Une peine de moins de [[45 ans]] tombe.", "error"}});
  expect_judged_in("es", {{"Paga tasas a [[20 años]] plazo.", "error"}});
}

TEST(Age, IsTheNextOfALife) {
  expect_judged_in("de", {{"Mit 23 hatte sie Ruhe, mit [[24]] ein Kind.", "age"},
                          {"Sie kam mit [[24]] ein zweites Mal.", "error"}});
  expect_judged_in("fr", {{"Hortense Jaquier, [[nonante-deux ans]], dort.", "age"}});
}

TEST(Age, IsNotHowLongOrHowMany) {
  expect_judged_in("es", {{"La guerra, de [[20 años]], sigue.", "error"},
                          {"Rescataron a los [[33]].", "error"},
                          {"Un ordenador de [[20 años]] cayó.", "error"}});
  expect_judged_in("fr", {{"Un moteur de [[20 ans]] est tombé.", "error"}});
}

}  // namespace
}  // namespace obelus
