### Historial: qué pasó, línea por línea, y si alguien lo tocó.

history-command = Qué pasó aquí, línea por línea
history-button = 🕘 Historial
history-title = <b>Qué pasó aquí</b>
history-none = Aquí aún no hay nada escrito.
history-about = <b>Qué pasó con { $ref }</b>
history-about-none = Aquí no hay nada escrito sobre { $ref }.
history-day = <b>{ $day }</b>
history-line = { $number } · { $by } · { $what }
history-line-bare = { $number } · { $what }
history-line-reason = { $line } Razón: { $reason }.
history-page = Página { $page } de { $pages }.
history-compare = Nadie puede cambiar ni borrar una línea. La carta del lunes lleva un código.
    Compárelo aquí: /history { $digits }
history-newer-button = ⬅ Más nuevo
history-older-button = Más antiguo ➡
history-check-button = 👀 Comprobar

## Comprobar
history-whole = { $lines ->
    [one] <b>La única línea está intacta.</b>
   *[other] <b>Las { $lines } líneas están intactas.</b>
}
    Código { $head }
history-broken = <b>La línea { $number } no es la que se escribió.</b>
    Muéstrelo a las dos coordinaciones y a quien mantiene este bot.
history-stood = <b>Sí, este código estaba aquí el { $day }, línea { $number }.</b>
    Nada anterior ha cambiado.
history-stood-broken = <b>Este código está en la línea { $number }.</b>
    <b>Pero la línea { $line } no es la que se escribió.</b>
    Muéstrelo a las dos coordinaciones y a quien mantiene este bot.
history-unknown-head = <b>Ninguna línea tiene este código.</b>
    Compárelo con la carta, signo por signo.
    Si es el mismo, se quitaron líneas o se escribieron de nuevo. Muéstrelo a otras personas.
history-short-head = Escriba al menos ocho signos del código.

## En la carta del lunes
history-letter = Historial: línea { $number }, { $head }

## Quién
history-by-clock = según el calendario
history-by-both = las dos coordinaciones
history-by-both-sides = ambas partes

## Motivos
history-reason-own-words = en sus propias palabras, ver /keys
history-reason-own-promise = en sus propias palabras, ver la promesa
history-reason-same = las dos dicen lo mismo
history-reason-person = puede señalar a una persona
history-reason-contact = lleva un número o un contacto
history-reason-group = habla de quiénes son las personas
history-reason-danger = leerlo podría poner a alguien en peligro
history-reason-other = otra razón
history-reason-belongs-to = lo decide otra institución
history-reason-answered-elsewhere = ya tiene respuesta en otro lugar
history-reason-not-joint = no es para una reunión conjunta
history-reason-unsafe = no se puede mostrar sin riesgo
history-reason-otherwise = la otra parte lo ve de otro modo
history-reason-meeting = mejor hablarlo en la reunión
history-reason-more = primero hay que saber más
history-reason-not-now = ahora no
history-reason-no-help = no ayudó
history-reason-nobody-stopped = pasó su día y nadie lo detuvo
history-reason-either-may = hasta que sale, cualquiera de las partes puede
history-reason-side-vacant = una parte quedó sin coordinación

## Clases de respuesta
history-kind-will-do = se hará
history-kind-need-help = se necesita ayuda
history-kind-cannot = no es posible, con una razón
history-kind-belongs-to = corresponde a otros
history-kind-question = una pregunta
history-kind-information = información
history-kind-helped = ayudó
history-kind-partly = ayudó en parte
history-kind-not = no ayudó
history-kind-unconfirmed = nadie dijo si ayudó

## Qué pasó
history-partnership-agreed = Se acordaron las reglas. Empezó la alianza.
history-round-opened = Se abrió una votación.
history-round-had-nothing = No se abrió votación: no había qué elegir.
history-round-closed = La votación terminó y se contó.
history-round-published = El resultado llegó a todas las partes.
history-agenda-published = La agenda se hizo según la regla y se publicó.
history-meeting-moved = La reunión se cambió de fecha.
history-seat-confirmed = Se confirmó a alguien para una parte.
history-seat-confirmed-for = Se confirmó a alguien para: { $side }.
history-seat-taken = Alguien ocupó un puesto que responde por una parte.
history-coordinator-named = Se nombró una coordinación.
history-deputy-named = Se nombró una suplencia.
history-deputy-took-over = La suplencia asumió el puesto.
history-election-recorded = Se anotó una elección.
history-term-ended = Terminó un período.
history-party-admitted = Se admitió a { $name }.
history-party-active = { $name } empezó a participar.
history-side-active = Empezó a participar: { $side }.
history-rule = { $kind }: { $rule }
history-party-suspended = Se suspendió a { $name }.
history-party-resumed = { $name } participa otra vez.
history-party-removed = Se retiró a { $name }.
history-seat-removed = El puesto queda libre. Se avisó a quien lo tenía, y puede no estar de acuerdo.
history-removal-appealed = Alguien no está de acuerdo con un retiro.
history-data-demanded = { $who } { $given }
history-demand-police = Anotado: la policía o el ejército exigió datos.
history-demand-court = Anotado: un juzgado exigió datos.
history-demand-office = Anotado: otra oficina exigió datos.
history-demand-other = Anotado: alguien más exigió datos.
history-demand-nothing = No se dio nada.
history-demand-numbers = Solo se dieron números.
history-demand-more = Se dio más que números.
history-concern-opened = { $ref } quedó a la vista de todas las partes.
history-concern-opened-early = { $ref } se abre a la próxima hora fijada.
history-concern-held = { $ref } quedó en espera.
history-concern-released = { $ref } ya no está en espera.
history-concern-look = Se pidió otra mirada a { $ref }.
history-concern-looked = { $ref } se miró otra vez.
history-look-appeal = Se preguntó a otras tres personas si la reunión debe oír { $ref }.
history-look-held = Se preguntó a otras tres personas si todos pueden leer { $ref }.
history-look-flag = Se preguntó a otras tres personas si todos pueden leer { $ref } tal como está.
history-looked-appeal-yes = Otras tres personas decidieron: la reunión oye { $ref }.
history-looked-appeal-no = Otras tres personas miraron: { $ref } sigue apartada.
history-looked-appeal-undecided = Las tres no decidieron. Por eso la reunión oye { $ref }.
history-looked-read = Otras tres personas miraron: todos pueden leer { $ref }.
history-looked-unread = Otras tres personas miraron: { $ref } sigue sin leerse.
history-looked-undecided = Las tres no decidieron sobre { $ref }.
history-concern-withdrawn = { $ref } fue retirada por quien la contó.
history-concern-set-aside = { $ref } queda fuera de votaciones y agendas. Se avisó a quienes la siguen.
history-concern-appealed = Alguien no está de acuerdo con que { $ref } se aparte.
history-concern-joined = { $ref } se unió a { $other }.
history-concern-parted = { $ref } vuelve a estar aparte de { $other }.
history-concern-flagged = Alguien dijo que { $ref } no debería quedar así.
history-answer-not-accepted = No se aceptó la respuesta a { $ref }.
history-concern-reopened = { $ref } se abrió de nuevo.
history-concern-closed = { $ref } terminó: { $kind }.
history-answer-given = Se respondió a { $ref }: { $kind }.
history-answer-belongs = { $ref } corresponde a otros. Lo tomaron.
history-question-asked = Se hizo una pregunta sobre { $ref } por medio del bot.
history-answer-overdue = { $ref } lleva siete días sin respuesta.
history-answer-to-agenda = { $ref } lleva catorce días sin respuesta. Se propone para la próxima agenda, antes que otras.
history-answer-missing = { $ref } lleva catorce días sin respuesta.
history-promise-made = Se hizo la promesa { $ref }.
history-promise-asked = Se pidió la promesa { $ref }.
history-promise-accepted = Se aceptó la promesa { $ref }.
history-promise-declined = No se aceptó la promesa { $ref }.
history-promise-claimed = La promesa { $ref } se dio por cumplida. Se pregunta a la otra parte.
history-promise-confirmed = La promesa { $ref } se cumplió, dice la otra parte.
history-promise-disputed = La promesa { $ref } no se cumplió, dice la otra parte.
history-promise-unconfirmed = La promesa { $ref } no se confirmó a tiempo.
history-promise-moved = La promesa { $ref } tiene otra fecha.
history-promise-dropped = La promesa { $ref } no se puede cumplir.
history-promise-lapsed = Nadie aceptó la promesa { $ref }.
history-promise-late = La promesa { $ref } está atrasada.
history-objected = Se objetó: { $what }.
history-proposed = Se propuso: { $what }.
history-agreed = Se acordó: { $what }.
history-declined = No se acordó: { $what }.
history-withdrawn = Se retiró la propuesta: { $what }.
history-lapsed = No se acordó a tiempo: { $what }.
history-stopped = Detenido antes de salir: { $what }.
history-left = Salió como se acordó: { $what }.
history-something = Se escribió otra cosa: { $what }.
