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
