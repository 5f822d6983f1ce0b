#include "figures/policy/lexicon/lexicon.hpp"

namespace obelus::policy {
namespace {

constexpr LexiconRow rows[] = {
    {Sense::vote, "voix juges cour tranché adopté rejeté scrutin vote"},
    {Sense::game,
     "bat battu battus battue gagné gagne perdu perd victoire défaite score but buts nul menait mène mené "
     "égalisé "
     "dominé match emporté emporte imposé impose incliné incline"},
    {Sense::month,
     "janvier février mars avril mai juin juillet août septembre octobre novembre décembre janv févr avr "
     "juil sept "
     "oct nov déc"},
    {Sense::weekday, "lundi mardi mercredi jeudi vendredi samedi dimanche"},
    {Sense::day_word, "aujourd'hui aujourd’hui demain hier week-end noël pâques"},
    {Sense::day_part, "matin midi après-midi soir nuit minuit"},
    {Sense::calendar,
     "seconde secondes minute minutes heure heures jour jours semaine semaines mois trimestre trimestres an "
     "ans année "
     "années décennie décennies siècle siècles"},
    {Sense::meridiem, "h heure heures midi minuit"},
    {Sense::zone, "gmt utc cet cest"},
    {Sense::ago, "plus auparavant avant"},
    {Sense::coming, "prochains prochaines suivants suivantes"},
    {Sense::past, "derniers dernières passés passées"},
    {Sense::will, "va vont sera seront"},
    {Sense::time_link,
     "en depuis dès de jusque jusqu'en jusqu’en avant après entre vers fin début mi année an le du au à"},
    {Sense::place_link, "en à dans au aux"},
    {Sense::joiner, "et ou à au"},
    {Sense::of, "de des du d'entre d’entre"},
    {Sense::label,
     "district point port oxygène bureau cellule rang court virage sonnet fosse sérotype carbone emplacement "
     "autobus compte motion norme "
     "code kilométrique couloir hangar parking oméga "
     "pk route km kilomètre étal calibre planche local dossard onglet stand guichet siège parcelle wagon "
     "table "
     "lot écluse numéro borne vol "
     "opus op départementale autoroute sortie cabinet poste al symphonie sonate psaume "
     "§ §§ facture dossier affaire directive règlement page pages p noyau noyaux version versions chapitre "
     "chapitres section sections article articles "
     "art alinéa paragraphe annexe "
     "figure "
     "fig "
     "tableau note numéro numéros n no nº n° chambre salle porte quai voie ligne bus bâtiment étage bloc "
     "zone "
     "secteur type classe niveau phase étape partie tome volume épisode saison tour match journée jour "
     "semaine "
     "année autoroute chaîne canal version question exercice leçon groupe catégorie loi décret acte scène"},
    {Sense::phone, "téléphone tél fax mobile portable appelez"},
    {Sense::street_first, "rue avenue boulevard place quai chemin impasse allée cours route bis ter"},
    {Sense::determiner, "le la les l' un une des ce cet cette ces son sa ses leur leurs notre votre"},
    {Sense::relative, "qui que dont où"},
    {Sense::verb, "est était sont étaient a avait ont peut doit"},
    {Sense::function,
     "le la les un une des de du d en au aux à dans par pour sur sous avec sans entre vers chez depuis et ou "
     "mais donc or "
     "ni car que qui quand comme si plus moins environ près presque quelque quelques soit il elle ils elles "
     "on nous vous "
     "je tu ce cette ces son sa ses leur leurs est sont a ont était avait au-delà selon seulement déjà "
     "encore aussi "
     "chaque tout tous toutes toute hier demain"},
    {Sense::product,
     "windows iphone ipad galaxy playstation boeing airbus apollo formule iso html python java cac sbf "
     "nikkei gpt claude "
     "mistral canal covid"},
    {Sense::ordinal, "premier première deuxième second seconde troisième quatrième dernier dernière"},
    {Sense::supposes, "imagine imaginons imaginez suppose supposons supposez"},
    {Sense::cue, "please"},
    {Sense::says,
     "dit selon affirme affirmé déclaré déclare annoncé annonce estime estimé rapporte rapporté indique "
     "indiqué précise précisé d'après d’après"},
    {Sense::hedge, "environ près de presque plus moins quelque au"},
    {Sense::generic, "personnes gens fois ans jours cas"},
    {Sense::company, "actions action sa sarl"},
    {Sense::aspect, "format écran"},
    {Sense::people,
     "bébé nourrisson fillette conducteur conductrice suspect victime mère père fils fille frère sœur homme "
     "femme garçon "
     "fille adolescent adolescente enfant enfants personnes"},
    {Sense::abbreviation, "m mm mme mlle dr st ste etc cf art p pp av env no vol"},
};

}  // namespace

std::span<const LexiconRow> french_words() { return rows; }

}  // namespace obelus::policy
