### Lo que ven las dos coordinaciones.

coordination-today-command = Qué espera hoy
coordination-title = <b>Hoy, { $day }</b>
coordination-new = Nuevos por mirar: { $count }
coordination-held = Retenidos: { $count }
coordination-vote-opens = La votación abre { $at } por sí sola.
coordination-meeting-in = { $days ->
    [0] La reunión es hoy.
    [one] La reunión es mañana.
   *[other] La reunión es en { $days } días. Su agenda se hace sola.
}
coordination-delivery = Mensajes enviados { $sent }, fallidos { $failed }, tarde { $late }.
coordination-line-title = <b>Ayer</b>
coordination-today-button = 📋 Hoy
coordination-new-button = 👀 Mirar lo nuevo
coordination-vote-button = 🗳 Abrir la votación
coordination-meeting-button = 📅 Fijar la reunión
coordination-invite-button = 👮 Invitar
