### Promesas: de quién, hasta cuándo, y qué dice de ellas la otra parte.

## Lo que no puede ser
commitments-refused-not-yours-toast = No le toca a usted cambiar esta promesa.
commitments-refused-your-own-toast = La promesa es de su propia parte. La otra parte dice si está cumplida.
commitments-refused-not-now-toast = Esta promesa ya cambió. Ábrala de nuevo.
commitments-refused-not-here-toast = Aquí no hay tal promesa.
commitments-refused-task = <b>Eso no lo hace la vecindad aquí.</b>
    «{ $words }»: ni patrullar, ni registrar, ni identificar, ni castigar.
    Pone en peligro a la gente, y es trabajo de otros.
    La vecindad avisa, acoge, informa, repara, acompaña, media u organiza.
commitments-refused-too-many = { $most ->
    [one] Ya hay una promesa abierta. Cúmplala antes, o diga que no puede.
   *[other] Ya hay { $most } promesas abiertas. Cumpla una antes, o diga que no puede.
}
commitments-refused-no-words = Escriba en una línea qué se hará.
commitments-refused-too-long = Es demasiado largo. Use como máximo { $most } letras.
commitments-refused-past = Ese día ya pasó. ¿Qué día posterior?
commitments-refused-too-far = Falta más de un año. ¿Qué día más cercano?
commitments-refused-return-open = Diga antes qué hará la otra parte. «No hace falta nada» también vale.
commitments-refused-names-people = No ponga nombres, números ni quién es la gente. Diga solo qué se hará.
commitments-refused-worry = Ahora no se puede prometer nada para esta preocupación.

## La ficha
commitments-title = <b>Promesa { $number } · { $signed }</b>
commitments-title-preview = <b>Promesa · { $signed }</b>
commitments-what = { $what }
commitments-until-for = Plazo: <b>{ $day }</b> · para { $ref }
commitments-until = Plazo: <b>{ $day }</b>
commitments-return = A cambio: { $signed }: { $what } ({ $state })
commitments-return-nothing = A cambio: no hace falta nada
commitments-return-open = A cambio: aún sin respuesta
commitments-has = Cuentan para ello con: { $what }
commitments-moved = { $count ->
    [one] Fecha nueva, cambiada una vez. Razón: { $reason }
   *[other] Fecha nueva, cambiada { $count } veces. Última razón: { $reason }
}
commitments-state-asked = Pedida, aún sin respuesta
commitments-state-offered = Es una oferta. La otra parte no ha dicho que también sea su problema.
commitments-state-not-common = Es una oferta. La otra parte dice que no es su problema.
commitments-state-in-time = A tiempo
commitments-state-late = { $count ->
    [one] 1 día de retraso
   *[other] { $count } días de retraso
}
commitments-state-claimed = Dice que está hecha, se pregunta a la otra parte
commitments-state-confirmed = Quienes la esperaban dicen: hecha
commitments-state-disputed = Quienes la esperaban dicen: no está hecha. Va a la próxima agenda.
commitments-state-disputed-kept = Quienes la esperaban dicen: no está hecha.
commitments-state-unconfirmed = Dada por hecha, sin confirmar
commitments-state-lapsed = Sin respuesta en dos semanas
commitments-state-dropped = No se puede cumplir. Razón: { $reason }
commitments-state-declined = No se asume. Razón: { $reason }
commitments-short-asked = pedida
commitments-short-accepted = aceptada
commitments-short-late = atrasada
commitments-short-claimed = dice que está hecha
commitments-short-confirmed = hecha
commitments-short-disputed = en disputa
commitments-short-unconfirmed = sin confirmar
commitments-short-dropped = no se puede
commitments-short-declined = no se asume
commitments-short-lapsed = sin respuesta

## Motivos
commitments-reason-no-people = faltan manos
commitments-reason-no-means = faltan dinero o herramientas
commitments-reason-not-ours = le toca a otros
commitments-reason-not-safe = no es seguro
commitments-reason-waiting = se espera a otros
commitments-reason-urgent = surgió algo urgente
commitments-reason-own = { $words }
commitments-why-no-people-button = Faltan manos
commitments-why-no-means-button = Sin dinero o herramientas
commitments-why-not-ours-button = Les toca a otros
commitments-why-not-safe-button = No es seguro
commitments-why-waiting-button = Esperamos a otros
commitments-why-urgent-button = Surgió algo urgente

## Lo que se cuenta a quienes toca
commitments-asks = <b>{ $side }: un pedido a su parte</b>
commitments-offers = <b>{ $signed }: una oferta</b>
commitments-common-question = ¿Es también un problema para ustedes?
commitments-common-question-free = ¿Ayudaría también a su parte?
commitments-was-accepted = <b>Su pedido fue aceptado</b>
commitments-was-accepted-otherwise = <b>Su pedido fue aceptado, con otra fecha</b>
commitments-was-declined = <b>Su pedido no se asume</b>
commitments-was-agreed = <b>La otra parte dice: también es nuestro problema.</b>
    Desde ahora su oferta es una promesa.
commitments-was-not-agreed = <b>La otra parte dice: no es nuestro problema.</b>
    Queda como oferta. Usted no debe nada.
commitments-judge = <b>{ $side }: «la promesa { $number } está hecha»</b>
    { $what }
    ¿Es así?
commitments-judge-follower = <b>La promesa { $number } para { $ref }, que usted sigue, se da por hecha.</b>
    ¿Es así?
commitments-follow-news = Hay noticias de la promesa { $number } para { $ref }, que usted sigue.
commitments-was-confirmed = <b>Quienes la esperaban dicen: hecha.</b>
    Más adelante preguntamos si ayudó.
commitments-was-disputed = <b>Quienes la esperaban dicen: no está hecha.</b>
    Va sola a la próxima agenda.
commitments-was-disputed-kept = <b>Quienes la esperaban dicen: no está hecha.</b>
    No va a ninguna agenda, porque la policía la leería.
commitments-was-unconfirmed = <b>Esto no se confirmó a tiempo.</b>
    Queda como «sin confirmar».
commitments-was-claimed = <b>Alguien de su equipo dio esta promesa por hecha</b>
    Se pregunta a la otra parte.
commitments-was-moved = <b>Una promesa tiene fecha nueva</b>
commitments-was-dropped = <b>Una promesa no se puede cumplir</b>
commitments-got-no-answer = <b>Sin respuesta en dos semanas</b>
    Aquí termina. Nadie debe nada.
commitments-needs-help = <b>Una promesa necesita ayuda</b>
    Escriba a su coordinación si puede poner manos, tiempo o herramientas.
commitments-is-yours-now = <b>Estas promesas son suyas desde ahora</b>
    Quien las tenía ya no las tiene.
commitments-handed-over = <b>Hay promesas que cambiaron de manos</b>
    Quien las tenía ya no las tiene. Su parte las mantiene.
commitments-held-by-nobody = <b>Promesas sin responsable</b>
    Nadie de su parte u organización puede cumplirlas ahora.
commitments-handed-line = Promesa { $number } · { $signed }

## Recordatorios, iguales para todas las partes
commitments-due-ahead = { $count ->
    [one] <b>La promesa { $number } vence mañana:</b> { $what }
   *[other] <b>La promesa { $number } vence en { $count } días:</b> { $what }
}
commitments-due-today = <b>La promesa { $number } vence hoy:</b> { $what }
commitments-due-past = { $count ->
    [one] <b>La promesa { $number } venció ayer:</b> { $what }
   *[other] <b>La promesa { $number } venció hace { $count } días:</b> { $what }
}
commitments-due-agenda = Va sola a la próxima agenda.
commitments-due-kept = No va a ninguna agenda, porque la policía la leería.

## Hacer una
commitments-promise-command = Hacer una promesa
commitments-promises-command = Promesas de todas las partes
commitments-ask-what = <b>¿Qué hará su parte?</b>
    Toque una, o escríbalo en una línea.
commitments-ask-what-of = <b>¿Qué pide a { $side }?</b>
    Toque una, o escríbalo en una línea.
commitments-ask-hours = <b>¿En qué momento?</b>
commitments-ask-task = <b>¿Qué clase de ayuda es?</b>
commitments-ask-worry = <b>¿Para qué preocupación?</b>
commitments-no-worry-button = Para ninguna de ellas
commitments-worry-button = { $ref } { $title }
commitments-ask-when = <b>¿Para cuándo?</b>
    Toque, o escriba un día como 24 de mayo.
commitments-when-unclear = No pude leer eso como un día. Escríbalo como 24 de mayo.
commitments-week-button = 1 semana
commitments-two-weeks-button = 2 semanas
commitments-meeting-button = 📅 Próxima reunión
commitments-ask-have = <b>¿Con qué cuenta para ello?</b>
commitments-preview = <b>Esto es lo que verán los demás</b>
commitments-shown-as = Se muestra como: { $signed }
commitments-publish-button = ✅ Publicar
commitments-send-ask-button = ✅ Enviar el pedido
commitments-throw-button = 🗑 Borrar
commitments-thrown = Borrado. Nadie lo vio.
commitments-published = <b>Publicada.</b> Le llegan recordatorios, igual que a todas las partes.
commitments-published-offer = <b>Primero se pregunta a la otra parte.</b> Es una oferta hasta que diga que sí.
commitments-asked = <b>Pedido.</b> La otra parte dice sí, otra fecha, o por qué no.
commitments-return-question = <b>¿Qué hará la otra parte a cambio?</b>
commitments-return-waits = <b>A cambio usted pidió la promesa { $number }. Aún sin respuesta.</b>
    Tienen dos semanas para decirlo. ¿La suya está cumplida sin ella?
commitments-ask-return-button = 🤝 Pedirles algo
commitments-nothing-button = No hace falta nada
commitments-later-button = Responder más tarde
commitments-return-saved-toast = Guardado.
commitments-with-hours = { $what }, { $hours }
commitments-offer-instead-button = { $what }
commitments-hours-mornings-button = por las mañanas
commitments-hours-afternoons-button = por las tardes
commitments-hours-evenings-button = al anochecer
commitments-hours-market-button = los días de mercado
commitments-task-report-button = Avisar
commitments-task-host-button = Acoger
commitments-task-inform-button = Informar
commitments-task-repair-button = Reparar, limpiar
commitments-task-accompany-button = Acompañar
commitments-task-mediate-button = Mediar
commitments-task-organise-button = Organizar
commitments-task-other-button = Otra cosa
commitments-resource-people-button = Personas
commitments-resource-hours-button = Horas
commitments-resource-vehicle-button = Un vehículo
commitments-resource-money-button = Dinero
commitments-resource-nothing-button = Nada todavía
commitments-template-light-button = Día de reparar luces
commitments-template-key-button = Buscar quien guarde llaves
commitments-template-lamps-button = Avisar de farolas rotas
commitments-template-neighbours-button = Avisar al vecindario
commitments-template-children-button = Caminar con los niños
commitments-template-table-button = Sentar a todos a una mesa
commitments-template-repair-button = Repararlo en común
commitments-template-walk-button = Pasar a pie por allí
commitments-template-hour-button = Atender allí una hora
commitments-template-crossing-button = Estar en el cruce escolar
commitments-template-writing-button = Pedirlo al municipio
commitments-template-explain-button = Explicarlo en la reunión
commitments-template-look-button = Verlo e informar
commitments-template-mend-button = Repararlo
commitments-template-room-button = Dar sala y hora

## La lista
commitments-list-mine = <b>Promesas que usted debe cumplir</b>
commitments-list-judge = <b>Dadas por hechas. ¿Es así?</b>
commitments-list-all = <b>Promesas de todas las partes</b>
commitments-list-none = Ahora ninguna.
commitments-mine-button = 🤝 Las mías
commitments-judge-button = 👁 ¿Hecha o no?
commitments-all-button = 👥 Todas
commitments-next-button = Siguiente ▸
commitments-new-button = ➕ Hacer una promesa
commitments-open-button = { $number } { $side } { $what }
commitments-see-button = 👁 Ver la promesa

## Lo que se puede hacer con una
commitments-done-button = ✅ Hecha
commitments-date-button = 🕗 Fecha nueva
commitments-help-button = 🆘 Pido ayuda
commitments-cannot-button = ✖ No puedo
commitments-accept-button = ✅ Aceptar
commitments-other-date-button = ✏ Otra fecha
commitments-not-ours-button = ✖ No nos toca, porque…
commitments-yes-button = Sí
commitments-partly-button = En parte
commitments-no-button = No
commitments-unknown-button = No lo sé
commitments-said-yes-button = ✅ Usted dijo: sí
commitments-said-partly-button = ✅ Usted dijo: en parte
commitments-said-no-button = ✅ Usted dijo: no
commitments-said-unknown-button = ✅ Usted dijo: no lo sé
commitments-ask-why = <b>¿Por qué?</b>
    Toque, o escríbalo en una línea. Lo leen todos.
commitments-claimed-toast = Anotado. Se pregunta a la otra parte.
commitments-moved-toast = Fecha nueva fijada. Se avisa a quienes les toca.
commitments-dropped-toast = Anotado. Queda en la lista con su razón, nada más.
commitments-accepted-toast = Aceptada.
commitments-declined-toast = Anotado. Se explica el porqué a la otra parte.
commitments-helped-toast = Se avisó a todos los que responden.
commitments-helped-kept-toast = Se avisó a quienes pueden saberlo, no a la policía.
commitments-counted-toast = Contado. Puede cambiarlo.
