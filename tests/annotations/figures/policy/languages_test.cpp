// Dates, times, labels and ages in German, French and Spanish.

#include "annotations/figures/policy/judged.hpp"

namespace obelus {
namespace {

using testing::expect_judged;
using testing::expect_judged_in;

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
                          {"Dans les années [[soixante]] il pleut.", "decade"},
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

// All nouns have a capital, so one before the number makes no name where another is counted.
TEST(German, CountsNounsBehindNouns) {
  expect_judged_in("de", {{"Im Mai hat die Werft [[31]] Kähne verkauft.", "error"},
                          {"Danach hat unsere Elf [[14]] Spiele verloren.", "error"},
                          {"In Murnau strich der Kreis [[58]] Haltestellen.", "error"},
                          {"Der Zoo nahm voriges Jahr [[1.020]] Hunde auf.", "error"},
                          {"Auf dem [[Kanal 9]] läuft es.", "name"},
                          {"Sie fuhr den [[Opel 41]] nach Hause.", "name"},
                          {"Im [[Jahr 3]] der Dürre kam er.", "label"}});
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

TEST(German, KnowsAgesHoursAndPostcodes) {
  expect_judged_in("de", {{"Sie war [[81]].", "age"},
                          {"Er ist [[54]] und krank.", "age"},
                          {"Kinder unter [[12]] zahlen nichts.", "age"},
                          {"Er starb mit [[83 Jahren]].", "age"},
                          {"Im Alter von [[12 Jahren]] zog er weg.", "age"},
                          {"Der [[12-jährige]] Junge lief.", "age"},
                          {"Die [[20-Jährigen]] lachten.", "age"},
                          {"Anna Lamm, [[48]], rudert.", "age"},
                          {"[[Halb]] acht war es.", "idiom"},
                          {"Um [[19.30 Uhr]] beginnt es.", "time"},
                          {"Ab [[8 Uhr]] ist offen.", "time"},
                          {"Von [[9 bis 17 Uhr]] ist offen.", "time"},
                          {"In der [[3.]] Liga spielt er.", "ordinal"},
                          {"Im [[2.]] Stock wohnt sie.", "ordinal"},
                          {"Er kam in die Mühlgasse 5, [[10115 Berlin]].", "address"},
                          {"Die [[Linie 5]] fährt nicht.", "label"},
                          {"Nach [[Artikel 5]] ist das erlaubt.", "label"},
                          {"[[Windows 11]] läuft.", "name"},
                          {"Der Airbus [[A380]] flog.", "letters-and-digits"},
                          {"Sie siegten [[3:1]].", "score"},
                          {"[[Zwei Knoten]] hielten das Seil.", "small-count"},
                          {"Er ist [[12 Meilen]] weit weg.", "error"},
                          {"Er bekam [[12 Jahre]] Haft.", "error"},
                          {"Es fehlen [[120 Meter]] Seil.", "error"},
                          {"Das Haus ist mit [[83 Jahren]] Schulden belastet.", "error"},
                          {"Mehr als [[1.200]] Bäume fielen.", "error"},
                          {"Das Land hat [[83 Millionen]] Einwohner.", "error"},
                          {"Die Zahl hat sich [[verdoppelt]].", "vague"}});
}

TEST(French, KnowsAgesHoursAndPostcodes) {
  expect_judged_in("fr", {{"À [[12 ans]], il partit.", "age"},
                          {"Elle avait [[81 ans]].", "age"},
                          {"Anne Moreau, [[48 ans]], rame.", "age"},
                          {"Les moins de [[12 ans]] entrent.", "age"},
                          {"Les [[18-25 ans]] votent peu.", "age"},
                          {"Âgé de [[83 ans]], il est mort.", "age"},
                          {"Dès [[8 heures]], c'est ouvert.", "time"},
                          {"De [[9 h à 17 h]], c'est ouvert.", "time"},
                          {"Le colis part pour [[75011 Paris]].", "address"},
                          {"La [[demi]]-finale est jouée.", "idiom"},
                          {"La [[ligne 5]] ne roule pas.", "label"},
                          {"Le [[numéro 10]] marqua.", "label"},
                          {"Les [[noyaux 2.6]] le font.", "label"},
                          {"Le [[TGV 6201]] partit.", "name"},
                          {"Au [[2e]] étage vit une dame.", "ordinal"},
                          {"Ils ont gagné [[3-1]].", "score"},
                          {"[[Deux nœuds]] tenaient la corde.", "small-count"},
                          {"Il fut condamné à [[20 ans]].", "error"},
                          {"Il purge [[20 ans]] de prison.", "error"},
                          {"Plus de [[1 200]] arbres tombèrent.", "error"},
                          {"[[Un Français sur cinq]] fume.", "error"},
                          {"Il attendit [[8 heures]].", "error"}});
}

TEST(Spanish, KnowsAgesHoursAndPostcodes) {
  expect_judged_in("es", {{"Tenía [[81 años]].", "age"},
                          {"A los [[12 años]] se fue.", "age"},
                          {"Murió a los [[83 años]].", "age"},
                          {"Ana López, de [[48 años]], rema.", "age"},
                          {"Los menores de [[12 años]] entran gratis.", "age"},
                          {"A las [[19.30 horas]] empieza.", "time"},
                          {"Desde las [[8]] está abierto.", "time"},
                          {"De [[9 a 17 horas]] está abierto.", "time"},
                          {"En el [[2.º]] piso vive una dama.", "ordinal"},
                          {"El paquete va a [[28013 Madrid]].", "address"},
                          {"La [[media]] no cuenta.", "idiom"},
                          {"La [[línea 5]] no circula.", "label"},
                          {"La [[Ley 39/2015]] basta.", "label"},
                          {"El [[11-M]] no se olvida.", "letters-and-digits"},
                          {"Ganaron [[3-1]].", "score"},
                          {"[[Dos nudos]] ataban la cuerda.", "small-count"},
                          {"Esperó [[12 años]] por ello.", "error"},
                          {"Más de [[1.200]] árboles cayeron.", "error"},
                          {"[[Uno de cada cinco]] fuma.", "error"},
                          {"Llegaron las [[8]] lanchas.", "error"}});
}

TEST(Suppositions, AreAskedForInFrenchAndSpanish) {
  expect_judged_in("fr", {{"Imaginons une ville de [[40 000]] habitants.", "supposed"},
                          {"Supposons que [[30 %]] viennent.", "supposed"},
                          {"Cela suppose [[30 %]] de plus.", "error"}});
  expect_judged_in(
      "es", {{"Supongamos que vienen [[400]] personas.", "supposed"}, {"Vienen [[400]] personas.", "error"}});
}

TEST(Spanish, KnowsWhatIsInTheMiddle) {
  expect_judged_in("es", {{"La temperatura [[media]] fue alta.", "idiom"},
                          {"El alquiler [[medio]] subió ayer.", "idiom"},
                          {"Bebió [[medio]] vaso.", "error"}});
  expect_judged_in("de", {{"Bei [[Kilometer 121]] brannte es.", "label"}});
}

TEST(German, KnowsOldYearsAndNumberedThings) {
  expect_judged_in("de", {{"Der Krieg begann [[1756]].", "year"},
                          {"Er wurde [[1759]] in Marbach geboren.", "year"},
                          {"Sie zählten [[1759]] Boote.", "error"},
                          {"Es waren rund [[1759]].", "error"},
                          {"Zur [[Drucksache 20/11307]] schwieg er.", "label"},
                          {"Zwischen den Anschlussstellen 62 und [[64]] nachts.", "label"},
                          {"Im [[Saal 58]] war es warm.", "label"}});
}

TEST(French, KnowsAgesOfPeopleAndYearsInTwoDigits) {
  expect_judged_in("fr", {{"Le Marseillais de [[28 ans]] a ri.", "age"},
                          {"Il vit son frère, [[9 ans]], au port.", "age"},
                          {"Un bail de [[9 ans]] fut signé.", "error"},
                          {"Mai [[68]], une date.", "year"},
                          {"L’[[opus 67]] de Beethoven.", "“L’opus 67”: label"},
                          {"À la [[sortie 12]], il freina.", "label"}});
}

TEST(Spanish, KnowsHoursAgesAndYearsInTwoDigits) {
  expect_judged_in("es", {{"Desde las [[22.00]] se verá.", "time"},
                          {"Entre las [[12]] y las 17 horas hace calor.", "time"},
                          {"Entre las 12 y las [[17 horas]] hace calor.", "time"},
                          {"El pleno, a las [[10.30 horas]] del martes, acordó.", "time"},
                          {"Pasadas las [[3]] de la mañana calló.", "time"},
                          {"Las [[12]] barcas volvieron.", "error"},
                          {"Su abuela, de [[78]], fue dada de alta.", "age"},
                          {"El conductor, de [[23 años]], calló.", "age"},
                          {"La pena, de [[23 años]], es larga.", "error"},
                          {"La Generación del [[27]] y Mayo del 68.", "year"},
                          {"La Generación del 27 y Mayo del [[68]].", "date"},
                          {"Con el [[dorsal 37]] jugó.", "label"},
                          {"Si se marea, llame al [[112]].", "phone"}});
}

}  // namespace
}  // namespace obelus
