#include "figures/policy/lexicon/lexicon.hpp"

namespace obelus::policy {
namespace {

constexpr LexiconRow rows[] = {
    {Sense::vote, "stimmen stimme richter abstimmung votum entschied gericht senat ausschuss entscheidung"},
    {Sense::game,
     "gewonnen geführt aufgeschlagen besiegt geschlagen bezwang bezwungen gewann gewinnt gewannen verlor "
     "verlieren verliert siegte siegten schlug besiegte unterlag sieg "
     "niederlage endstand satz "
     "sätzen führte unentschieden tor tore heimsieg auswärtssieg spiel"},
    {Sense::month,
     "januar jänner februar feber märz april mai juni juli august september oktober november dezember jan "
     "feb mär "
     "apr jun jul aug sep sept okt nov dez"},
    {Sense::weekday, "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag"},
    {Sense::day_word, "heute morgen gestern übermorgen vorgestern wochenende weihnachten ostern"},
    {Sense::day_part,
     "früh morgens vormittag vormittags mittag mittags nachmittag nachmittags abend abends nacht nachts"},
    {Sense::calendar,
     "sekunde sekunden minute minuten stunde stunden tag tage tagen woche wochen monat monate monaten "
     "quartal "
     "quartale jahr jahre jahren jahrzehnt jahrzehnte jahrhundert jahrhunderte"},
    {Sense::meridiem, "uhr"},
    {Sense::zone, "mez mesz gmt utc"},
    {Sense::ago, "zuvor später danach"},
    {Sense::coming, "nächsten kommenden folgenden"},
    {Sense::past, "letzten vergangenen vorigen"},
    {Sense::will, "werde wird werden"},
    {Sense::time_link,
     "in im seit ab von vom bis vor nach zwischen um am gegen anfang mitte ende jahr jahre als der"},
    {Sense::place_link, "in im bei durch aus"},
    {Sense::joiner, "und oder bis"},
    {Sense::of, "von der des"},
    {Sense::label,
     "drucksache documenta saal buslinie tagesordnungspunkt anschlussstelle anschlussstellen rn rdnr "
     "ziff ziffer ordner hütte flurstück heft tafel härte startnummer rückennummer artikelnummer "
     "bestellnummer "
     "op vorlage loch wagen schalter stand wahlkreis kurve baujahr "
     "§ §§ az aktenzeichen kilometer rechnung verordnung richtlinie seite seiten s kernel port kapitel kap "
     "abschnitt "
     "artikel art paragraf paragraph absatz abs "
     "abbildung abb "
     "tabelle "
     "tab "
     "anhang anlage satz nummer nr zimmer raum gleis bahnsteig tor linie bus halle haus gebäude etage stock "
     "block "
     "zone bezirk typ klasse stufe phase schritt teil band folge staffel runde spieltag tag woche kw jahr "
     "fall "
     "punkt platz sektion version fassung frage aufgabe übung lektion gruppe kategorie autobahn"},
    {Sense::phone, "telefon tel fax mobil handy rufnummer hotline"},
    {Sense::street_first, "via"},
    {Sense::determiner, "der die das den dem des ein eine einen einem einer eines dieser diese dieses"},
    {Sense::relative, "der die das welcher welche welches"},
    {Sense::verb, "ist war sind waren hat hatte haben kann wird würde soll muss"},
    {Sense::function,
     "der die das den dem des ein eine einen einem einer eines in im an am auf bei mit von vom zu zum zur "
     "über unter "
     "um aus nach vor seit bis durch für gegen ohne zwischen und oder aber doch wenn als wie dass weil nur "
     "noch "
     "schon fast etwa rund knapp circa ca mehr weniger mindestens höchstens insgesamt gut kaum auch sowie "
     "ist war "
     "sind waren hat haben hatte ich du er sie es wir ihr alle alles heute gestern morgen dort hier damit "
     "davon "
     "dabei dazu jede jeder jedes jeweils je beim pro"},
    {Sense::product,
     "windows iphone ipad galaxy playstation boeing airbus apollo formel iso din iec html python java nikkei "
     "dax mdax "
     "sdax tecdax euro stoxx gpt claude llama kanal covid sgb bgb stgb vw golf porsche bmw"},
    {Sense::ordinal,
     "erste ersten erster zweite zweiten zweiter dritte dritten vierte vierten letzte letzten"},
    {Sense::cue, "please"},
    {Sense::says,
     "sagte sagt sagten laut zufolge berichtet berichtete behauptet behauptete erklärte erklärt meldete "
     "schätzt schätzte teilte angaben gab"},
    {Sense::hedge,
     "etwa rund ungefähr fast knapp über mehr als mindestens höchstens circa ca gut bis zu nur"},
    {Sense::generic, "menschen personen leute jahre tage mal fälle"},
    {Sense::company, "aktie aktien ag gmbh"},
    {Sense::aspect, "format bildschirm"},
    {Sense::ago_before, "vor"},
    {Sense::people,
     "studierende studierenden schüler schülern lehrlinge senioren rentner patienten kinder kindern menschen "
     "erwachsene jugendliche söhne söhnen töchter töchtern sohn tochter mann frau "
     "bruder "
     "schwester brüder schwestern mädchen junge jungen enkel enkelin mutter vater oma opa"},
    {Sense::abbreviation,
     "dr prof hr fr nr bzw ca etc vgl abs art st usw zb bspw mio mrd tel jan feb aug sept okt nov dez"},
};

}  // namespace

std::span<const LexiconRow> german_words() { return rows; }

}  // namespace obelus::policy
