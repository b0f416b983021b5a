### Las reglas que ambas partes acordaron.

charter-title = <b>Las reglas de { $name }</b>
charter-meeting = Reunión: cada { $weeks ->
    [one] semana
   *[other] { $weeks } semanas
}, { $minutes } minutos.
charter-place = Lugar: { $place }
charter-areas = Zonas: { $areas }
charter-languages = Idiomas: { $languages }
charter-round = Votación: se abre el { $opens } y termina el { $closes }, sola.
charter-weekday = { $day } a las { $hour }
charter-marks = Cada persona elige hasta { $marks }.
charter-item = Cada preocupación recibe { $minutes } minutos.
charter-shares = 🏘 vecindad y 👮 policía: la mitad de los minutos cada una.
charter-partner-share = 🏛 aliados: { $share } de los minutos, antes de las mitades.
charter-release = Lo nuevo se abre tras un día, a las { $first } o { $second }.
charter-quiet = Horas de silencio: de { $begin } a { $end }.
charter-emergency = Emergencia: <b>{ $number }</b>
charter-conduct = Sobre la conducta policial: { $contact }
charter-helpline = Violencia en casa: { $contact }
charter-child = Niñez: { $contact }
charter-five = Menos de cinco personas nunca se muestran como número.
charter-change = Una regla solo cambia si ambas coordinaciones están de acuerdo.

charter-label = Hoy esto es { $label }.
charter-label-contact = un contacto, no una alianza
charter-label-forming = una alianza en formación
charter-label-partnership = una alianza
charter-label-at-risk = una alianza en riesgo: una parte calla o no tiene coordinación
charter-label-dormant = una alianza dormida
charter-purpose-solving = Objetivo: resolver entre todos lo que hace insegura la zona.
charter-purpose-information = Objetivo: solo informar.
charter-open-promises = Promesas abiertas de una entidad: { $most } como máximo.
charter-answers = Respuestas, para cada parte: aviso el día 3, atraso el día 7, reunión el día 14.
charter-outside = Fuera de la alianza: { $contact }

## Países
charter-country-ke = Kenia
charter-country-pk = Pakistán
charter-country-gt = Guatemala
charter-country-xk = Kosovo
charter-country-sv = El Salvador
charter-country-ni = Nicaragua
charter-country-ba = Bosnia y Herzegovina
charter-country-rs = Serbia
charter-country-so = Somalia
charter-country-af = Afganistán
charter-country-other = Otro país
