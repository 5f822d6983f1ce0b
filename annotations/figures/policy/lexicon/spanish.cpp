#include "figures/policy/lexicon/lexicon.hpp"

namespace obelus::policy {
namespace {

constexpr LexiconRow rows[] = {
    {Sense::vote, "votos jueces corte tribunal aprobó aprobaron sala votación supremo"},
    {Sense::game,
     "ganó ganaron perdió perdieron empató empataron venció derrotó goleó superó marcador descanso gol goles "
     "victoria derrota empate"},
    {Sense::month,
     "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre ene "
     "feb abr "
     "jun jul ago sept oct nov dic"},
    {Sense::weekday, "lunes martes miércoles jueves viernes sábado domingo"},
    {Sense::day_word, "hoy mañana ayer navidad"},
    {Sense::day_part, "mañana mediodía tarde noche medianoche madrugada"},
    {Sense::calendar,
     "segundo segundos minuto minutos hora horas día días semana semanas mes meses trimestre trimestres año "
     "años década "
     "décadas siglo siglos"},
    {Sense::meridiem, "h horas a.m p.m"},
    {Sense::zone, "gmt utc"},
    {Sense::ago, "atrás antes después"},
    {Sense::coming, "próximos próximas siguientes"},
    {Sense::past, "últimos últimas pasados pasadas"},
    {Sense::will, "va van será serán"},
    {Sense::time_link, "en desde de del hasta antes después entre hacia fin principios mediados año el al a"},
    {Sense::place_link, "en a por desde"},
    {Sense::joiner, "y e o u a al"},
    {Sense::of, "de del"},
    {Sense::label,
     "autobús bus ruta circuito lista fojas cupón ventanilla cancha ciclo puesto carbono cuadra vitrina "
     "serie sede wifi "
     "caja "
     "cajas omega "
     "kilómetro kilométrico km asiento mesa vía folio división fecha camiseta extensión opción local "
     "seccional "
     "vuelo lote manzana código boletín punto carril butaca bencina gasolina expediente taquilla "
     "dorsal minuto consulta sentencia formulario versículo sinfonía salmo calle carrera "
     "§ §§ factura expediente directiva reglamento página páginas pág p capítulo cap sección artículo art "
     "párrafo anexo figura fig tabla cuadro nota "
     "número núm nº n° "
     "habitación sala puerta andén línea edificio piso bloque zona distrito sector tipo clase nivel fase "
     "etapa paso parte "
     "tomo volumen episodio temporada ronda partido jornada día semana año autopista canal versión pregunta "
     "ejercicio "
     "lección grupo categoría ley decreto acto escena"},
    {Sense::phone, "fono teléfono tel fax móvil celular llame"},
    {Sense::street_first, "calle"},
    {Sense::determiner, "el la los las un una unos unas este esta estos estas su sus"},
    {Sense::relative, "que quien cual"},
    {Sense::verb, "es era son eran fue ha había han puede debe"},
    {Sense::function,
     "el la los las un una unos unas de del en a al por para con sin sobre entre hasta desde hacia y e o u "
     "pero si que "
     "quien como cuando donde más menos unos unas cerca casi sólo solo ya también es era son eran fue ha "
     "había han él ella "
     "ellos ellas se su sus este esta estos estas cada todo todos toda todas según ayer hoy"},
    {Sense::product,
     "windows iphone ipad galaxy playstation boeing airbus apolo fórmula iso html python java ibex nikkei "
     "gpt claude canal "
     "covid"},
    {Sense::ordinal, "primer primera primero segundo segunda tercer tercera cuarto cuarta último última"},
    {Sense::supposes, "imagine imaginemos imaginen supongamos suponga supongan"},
    {Sense::cue, "please"},
    {Sense::says,
     "dijo dice según afirmó afirma declaró anunció estima estimó informó indicó señaló aseguró"},
    {Sense::hedge, "unos unas cerca casi más menos aproximadamente alrededor"},
    {Sense::generic, "personas gente veces años días casos"},
    {Sense::company, "acciones acción"},
    {Sense::aspect, "formato pantalla"},
    {Sense::ago_before, "hace"},
    {Sense::people,
     "bebé conductor conductora acusado acusada detenido detenida víctima madre padre hijo hija abuela "
     "abuelo "
     "jóvenes niños adultos mayores hombre mujer niño niña joven chico chica anciano anciana personas "
     "menores menor mayor"},
    {Sense::abbreviation, "sr sra dr dra etc art núm pág aprox ee uu"},
};

}  // namespace

std::span<const LexiconRow> spanish_words() { return rows; }

}  // namespace obelus::policy
