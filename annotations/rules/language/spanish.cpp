#include "rules/language/words.hpp"

namespace obelus::checks {

constinit const Words spanish = {
    .lang = "es",
    .needs_source =
        "cita requerida,cita necesaria,falta cita,fuente,¿fuente?,fuente?,falta fuente,fuente "
        "requerida,sin fuente,referencia requerida,¿quién?,¿cuándo?,quién?,cuándo?,verificar,"
        "por verificar",
    .sources = "fuente,fuentes,cita,referencia,referencias,verificar",
    .no_names =
        "el la los las lo un una unos unas él ella ellos ellas nosotros yo tú usted este esta estos estas "
        "ese esa esos esas aquel aquí allí en sobre a al por para de del con cuando mientras si pero y o "
        "así nuestro nuestra su sus mi mis algunos muchos la mayoría todos todas cada ambos tras después "
        "antes desde luego entonces ahora hoy ayer qué quién cómo más menos no sólo solo incluso también "
        "último primero otro tal porque aunque pese sin embargo durante bajo entre hasta todo toda casi "
        "según",
    .article = "el la los las",
    .hedges =
        "unos unas cerca de casi alrededor aproximadamente más menos que al menos hasta un total sólo solo "
        "exactamente apenas como",
    .comparisons =
        "otro otros otra otras adicionales adicional más menos primero primeros primeras últimos "
        "últimas último próximo anterior cada por promedio media restantes resto mitad",
    .times =
        "ahora hoy actualmente todavía aún ya entonces luego inicialmente antes después ayer año años mes "
        "meses semana semanas día días anualmente mensual trimestre enero febrero marzo abril mayo junio "
        "julio agosto septiembre octubre noviembre diciembre primavera verano otoño invierno desde hasta "
        "por cada",
    .empty =
        "el la los las lo un una unos unas de del a al en sobre para con y o e u su sus nuestro nuestra este "
        "esta estos estas es son era eran fue fueron ha han había habían que quien como él ella ellos",
    .generic =
        "persona personas gente veces vez cosa cosas día días hora horas minuto minutos segundo segundos "
        "año años mes meses semana semanas parte partes caso casos ejemplo ejemplos punto puntos paso pasos "
        "miembro miembros tipo tipos",
    .opposing =
        "a pesar de,pese a,aunque,si bien,contrariamente a,en contra de,contradice,contradiciendo,en "
        "contradicción con",
    .claiming =
        "afirma,afirmaba,afirmó,afirmado,afirmación,afirmaciones,asegura,aseguraba,aseguró,dice,dijo,"
        "sostiene,sostuvo,declara,declaró,declaración,declaraciones,niega,negó,alega,presunto,anuncia,"
        "anunció",
    .between = "entre",
    .from = "de",
    .ago = "",
    .rises = "subida,aumento,incremento,crecimiento,alza,ganancia,subió,subieron,aumentó,creció,más,superior",
    .falls =
        "bajada,caída,descenso,disminución,reducción,pérdida,recorte,bajó,bajaron,cayó,cayeron,disminuyó,"
        "descendió,menos,inferior",
    .divides =
        "repartido,repartida,repartidos,reparte,se reparten,dividido,se compone de,se componen de,compuesto "
        "por,compuesta por,el resto,restante,restantes,fue a,fueron a,van a,destina,destinó,gasta,gastó,"
        "gastaron,representan,votó,votaron,proviene de,provienen de",
    .several =
        "ambos,ambas,superpone,varios,cada,respectivamente,frente a,que,subió,bajó,año,mes,promedio,media,"
        "también,mientras,de los cuales,esos",
    .points_back = "este estos estas esos esas aquellos aquellas los las dichos dichas",
    .relative_days = "ayer anteayer",
    .shifts = "próximo próxima pasado pasada",
    .shifts_weekdays = "este",
    .shifted_by = "pasado pasada próximo próxima",
    .on = "el",
    .defines = "es era",
    .day = "día",
    .weekdays = "lunes martes miércoles jueves viernes sábado domingo",
    .spans = "semana mes año trimestre verano invierno primavera otoño década",
    .joins = "y o e u incluso cuando si no de a quizá quizás",
    .doubts =
        "afirma,afirmaba,afirmó,afirman,afirmación,afirmaciones,asegura,aseguró,dice,dijo,dicen,según,"
        "supuesto,supuesta,supuestamente,presunto,presunta,presuntamente,disputado,disputada,discutido,"
        "estima,estimó,estiman,estimado,estimada,estimación,estimaciones,habría,habrían,sería,serían,"
        "podría,podrían,duda,dudas,escéptico,sostiene,sugiere,alega,argumenta",
};

}  // namespace obelus::checks
