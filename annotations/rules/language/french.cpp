#include "rules/language/words.hpp"

namespace obelus::checks {

constinit const Words french = {
    .lang = "fr",
    .needs_source =
        "réf. nécessaire,référence nécessaire,réf. souhaitée,source,source ?,source?,sources ?,"
        "source à préciser,source manquante,citation nécessaire,qui ?,qui?,quand ?,quand?,"
        "à vérifier,vérifier",
    .sources = "source,sources,référence,réf,citation,vérifier,à vérifier",
    .no_names =
        "le la les l un une des il elle ils elles on nous vous je tu ce cet cette ces ceux celle là ici "
        "en dans sur à au aux par pour de du d avec quand lorsque si mais et ou donc notre nos leur leurs "
        "son sa ses mon ma mes votre vos certains plusieurs beaucoup la plupart tous toutes chaque après "
        "avant depuis puis alors maintenant aujourd hier que qui quoi comment pourquoi environ plus "
        "moins pas non seulement même aussi dernier premier autre tel parce bien malgré cependant "
        "pendant sous entre jusqu tout toute près selon",
    .article = "le la les l",
    .hedges =
        "environ quelque près de presque à peu autour plus moins que d au jusqu un total exactement "
        "précisément seulement juste quasi quelques approximativement",
    .comparisons =
        "autre autres supplémentaires supplémentaire plus moins premier premiers première dernières "
        "dernier derniers prochain précédent chaque par moyenne restants reste moitié",
    .times =
        "maintenant aujourd actuellement encore déjà alors puis initialement auparavant plus tard tôt hier "
        "demain an ans année années mois semaine semaines jour jours annuellement mensuel trimestre janvier "
        "février mars avril mai juin juillet août septembre octobre novembre décembre printemps été automne "
        "hiver depuis jusqu par chaque",
    .empty =
        "le la les l un une des de du d à au aux en dans sur pour avec et ou son sa ses leur leurs notre nos "
        "ce cet cette ces est sont était étaient a ont avait avaient il elle ils elles on nous qui que comme "
        "été être",
    .generic =
        "personne personnes gens fois chose choses jour jours heure heures minute minutes seconde secondes "
        "an ans année années mois semaine semaines partie parties cas exemple exemples point points étape "
        "étapes membre membres pourcent type types",
    .opposing =
        "malgré,en dépit de,bien que,quoique,alors que,contrairement à,contredit,contredisant,en "
        "contradiction avec,tandis que",
    .claiming =
        "affirme,affirmait,affirmé,affirmant,affirmation,affirmations,prétend,prétendait,prétendu,dit,"
        "déclare,déclarait,déclaré,déclaration,déclarations,soutient,assure,assurait,nie,dément,annonce,"
        "annoncé,dires",
    .between = "entre",
    .from = "de",
    .ago = "av",
    .rises =
        "hausse,augmentation,croissance,progression,gain,bond,augmenté,augmente,grimpé,progressé,plus,"
        "supérieur",
    .falls =
        "baisse,diminution,recul,chute,perte,réduction,baissé,baisse,diminué,chuté,reculé,moins,inférieur",
    .divides =
        "réparti,répartie,répartis,réparties,répartissent,divisé,se compose de,se composent de,composé "
        "de,composée de,le reste,restants,reviennent à,revient à,est allé à,sont allés à,consacré à,"
        "consacre,dépense,dépensé,représentent,ont voté,proviennent de,provient de",
    .several =
        "les deux,chevauche,plusieurs,chacun,chacune,respectivement,contre,que,hausse,baisse,an,année,"
        "mois,moyenne,aussi,également,tandis,dont,ceux",
    .points_back = "ce cet cette ces les lesdits lesdites",
    .relative_days = "hier",
    .shifts = "",
    .shifts_weekdays = "",
    .shifted_by = "dernier dernière prochain prochaine",
    .on = "",
    .defines = "",
    .day = "",
    .weekdays = "lundi mardi mercredi jeudi vendredi samedi dimanche",
    .spans = "semaine mois année an trimestre été hiver printemps automne décennie",
    .joins = "et ou voire sinon de des peut être à",
    .doubts =
        "affirme,affirmait,affirmé,affirment,affirmation,affirmations,prétend,prétendu,prétendument,dit,"
        "disent,déclare,déclaré,selon,d après,contesté,contestée,controversé,controversée,estime,estiment,"
        "estimé,estimée,estimation,estimations,supposé,supposément,serait,seraient,aurait,auraient,"
        "pourrait,pourraient,doute,doutes,sceptique,assure,soutient,suggère,avance",
};

}  // namespace obelus::checks
