### Las reglas que ambas partes acordaron.

charter-title = <b>Las reglas de { $name }</b>
charter-meeting = Reunión: cada { $weeks ->
    [one] semana
   *[other] { $weeks } semanas
}, { $minutes } minutos.
charter-place = Lugar: { $place }
charter-areas = Zonas: { $areas }
charter-languages = Idiomas: { $languages }
charter-round = Votación: abre { $opens }, termina { $closes }, por sí sola.
charter-weekday = { $day } { $hour }
charter-marks = Cada persona marca hasta { $marks }.
charter-item = Cada preocupación recibe { $minutes } minutos.
charter-shares = 🏘 vecindad y 👮 policía: la mitad de los minutos cada una.
charter-partner-share = 🏛 aliados: { $share } de los minutos, antes de las mitades.
charter-release = Lo nuevo se abre a las { $first } o a las { $second }, después de un día.
charter-quiet = Horas de silencio: { $begin } a { $end }.
charter-emergency = Emergencia: <b>{ $number }</b>
charter-conduct = Sobre la conducta policial: { $contact }
charter-helpline = Violencia en casa: { $contact }
charter-child = Niñez: { $contact }
charter-five = Menos de cinco personas nunca se muestran como número.
charter-change = Cambiar una regla pide una llave de cada parte.

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
