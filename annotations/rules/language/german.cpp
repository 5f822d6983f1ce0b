#include "rules/language/words.hpp"

namespace obelus::checks {

constinit const Words german = {
    .lang = "de",
    .needs_source =
        "beleg fehlt,beleg?,belege fehlen,quelle,quelle?,quelle fehlt,quellen?,quellenangabe fehlt,"
        "einzelnachweis fehlt,nachweis fehlt,nachweis?,wer?,wann?,prüfen,ungeprüft",
    .sources = "quelle,quellen,beleg,belege,nachweis,quellenangabe,prüfen",
    .no_names =
        "der die das den dem des ein eine einen einem einer eines es wir sie er ich du ihr dies diese "
        "dieser dieses diesen jene jener dort da hier im in an am auf bei beim von vom für mit als wenn "
        "während wie ob aber und oder so unser unsere sein seine ihre mein meine man einige viele die "
        "meisten alle jede jeder jedes beide nach vor seit dann nun jetzt heute gestern was wer warum "
        "über mehr weniger kein keine nicht nur sogar auch zuletzt zuerst andere weil obwohl trotz "
        "jedoch unter zwischen durch bis insgesamt rund etwa damit dabei davon zudem außerdem allein",
    .article = "der die das",
    .hedges =
        "etwa rund ungefähr circa ca fast beinahe knapp gut gegen an die über unter mehr als weniger bis zu "
        "mindestens höchstens nur genau exakt insgesamt schätzungsweise wohl angeblich zirka",
    .comparisons =
        "weitere weiteren zusätzliche zusätzlichen andere anderen mehr weniger erste ersten letzte "
        "letzten nächste nächsten vorige jede jeder jedes pro je durchschnittlich verbleibende übrige "
        "rest hälfte als",
    .times =
        "jetzt heute derzeit noch bereits schon damals zunächst ursprünglich später früher gestern morgen "
        "jahr jahre jahren monat monate monaten woche wochen tag tage tagen jährlich monatlich wöchentlich "
        "täglich quartal januar jänner februar märz april mai juni juli august september oktober november "
        "dezember frühjahr frühling sommer herbst winter seit bis pro vor je",
    .empty =
        "der die das den dem des ein eine einen einem einer eines zu in im an am auf für mit und oder ihr "
        "ihre sein seine unser unsere dies diese ist sind war waren wird werden wurde wurden hat haben "
        "hatte hatten es sie wir er die als von vom",
    .generic =
        "menschen leute personen person mal zeit ding weise tag tage tagen stunde stunden minute minuten "
        "sekunde sekunden jahr jahre jahren monat monate woche wochen teil teile fall fälle beispiel "
        "beispiele punkt punkte schritt schritte prozent stück art",
    .opposing = "obwohl,obgleich,trotz,entgegen,im widerspruch zu,widerspricht,obschon,wenngleich",
    .claiming =
        "behauptet,behauptete,behaupten,behauptung,behauptungen,sagt,sagte,erklärt,erklärte,angeblich,"
        "angaben,aussage,aussagen,beteuert,versichert,bestreitet,dementiert,meldet,gibt an",
    .between = "zwischen",
    .from = "von",
    .ago = "chr",
    .rises =
        "plus,anstieg,zuwachs,zunahme,steigerung,erhöhung,wachstum,sprung,stieg,stiegen,gestiegen,wuchs,"
        "gewachsen,mehr,höher,zugelegt",
    .falls =
        "minus,rückgang,abnahme,senkung,verlust,einbruch,fiel,fielen,gefallen,sank,sanken,gesunken,"
        "weniger,niedriger,gekürzt",
    .divides =
        "verteilt,verteilen,aufgeteilt,besteht aus,bestehen aus,bestand aus,setzt sich zusammen,setzen "
        "sich zusammen,der rest,übrige,übrigen,verbleibende,entfallen auf,entfielen auf,entfiel auf,"
        "entfällt auf,gingen an,ging an,geht an,ausgegeben,stimmten,wählten,stammen aus,stammten aus,"
        "machen aus",
    .several =
        "beide,beides,überschneidung,mehrere,mehr als,jeweils,verglichen,als,gegenüber,von,stieg,fiel,um,"
        "jahr,monat,durchschnitt,auch,während,davon",
    .points_back = "diese dieser dieses diesen jene jener jenen die der den solche",
    .relative_days = "gestern vorgestern übermorgen",
    .shifts =
        "letzte letzten letztes letzter nächste nächsten nächstes nächster vergangene vergangenen "
        "vergangenes kommende kommenden kommendes vorige vorigen",
    .shifts_weekdays = "diesen",
    .shifted_by = "",
    .on = "am",
    .defines = "",
    .day = "",
    .weekdays = "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag",
    .spans = "woche monat jahr quartal sommer winter frühjahr frühling herbst jahrzehnt",
    .joins = "und oder gar sogar wenn nicht bis vielleicht",
    .doubts =
        "behauptet,behauptete,behaupten,behauptung,behauptungen,sagt,sagte,sagten,angeblich,mutmaßlich,"
        "soll,sollen,sei,seien,laut,zufolge,nach angaben,strittig,umstritten,bestritten,schätzt,schätzte,"
        "schätzung,schätzungen,geschätzt,geschätzte,schätzungsweise,wohl,würde,würden,könnte,könnten,"
        "dürfte,dürften,zweifel,bezweifelt,beteuert,vermutet,vermutlich,argumentiert",
};

}  // namespace obelus::checks
