### Lo que ven las dos coordinaciones.

coordination-today-command = Lo que hay para hoy
coordination-title = <b>Hoy, { $day }</b>
coordination-new = Nuevas por revisar: { $count }
coordination-held = En espera: { $count }
coordination-apart = Solo para usted, fuera de todo otro número: { $count }
coordination-vote-opens = La votación se abre sola el { $at }.
coordination-meeting-in = { $days ->
    [0] La reunión es hoy.
    [one] La reunión es mañana.
   *[other] La reunión es en { $days } días. Su agenda se hace sola.
}
coordination-delivery = Mensajes: enviados { $sent }, fallidos { $failed }, atrasados { $late }.
coordination-line-title = <b>Ayer</b>
coordination-today-button = 📋 Hoy
coordination-new-button = 👀 Ver lo nuevo
coordination-vote-button = 🗳 Abrir la votación
coordination-meeting-button = 📅 Fijar la reunión
coordination-invite-button = 👮 Invitar
# $count (Number)
coordination-late-answers = Sin respuesta desde hace siete días: { $count }
# $count (Number)
coordination-late-promises = Promesas atrasadas: { $count }
# $mine (Number)
# $theirs (Number)
coordination-both = Le esperan: { $mine }. Esperan a la otra coordinación: { $theirs }.
coordination-both-button = ❔ Acuerdo de ambas
coordination-agenda-button = 📋 La agenda
coordination-rules-button = 📜 Las reglas
