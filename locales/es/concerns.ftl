### Contar una preocupación, decir «yo también», leer lo que está abierto.

concerns-raise-command = Contar una preocupación
concerns-concerns-command = Lo que está abierto aquí
concerns-mine-command = Lo que sigo

## Palabras
concerns-words-question = <b>¿Qué le preocupa?</b>
    Un lugar o una situación. No nombre a ninguna persona.
    Escríbalo, grábelo, o envíe una foto.
concerns-behalf-words-question = <b>¿Qué le preocupa a esa persona?</b>
    Escríbalo con sus palabras. Sin nombres.
concerns-photo-words-question = <b>¿Qué muestra la foto?</b>
    Escriba una frase. ¿Qué pasa ahí, y desde cuándo?
concerns-so-far = Hasta ahora:
    { $words }
    Escriba más, o toque.
concerns-words-fold = ¿Qué le preocupa?
concerns-enough-button = ➡ Eso es todo
concerns-stop-button = ✖ Dejarlo aquí
concerns-danger-button = 🚨 Peligro ahora
concerns-not-now-button = No está pasando ahora
concerns-conduct-button = ⚖ Conducta policial
concerns-home-button = 🏠 Daño: casa, niñez
concerns-stopped = Lo dejamos aquí. Sus palabras se guardan hasta el { $until }.
concerns-stopped-fold = Lo dejamos aquí.
concerns-draft-kept = Su preocupación sin terminar se guarda hasta mañana.
concerns-go-on-button = ➡ Seguir con esta
concerns-throw-button = 🗑 Borrar
concerns-nothing-kept = No se guarda nada.

## Tema
concerns-category-question = <b>¿De qué se trata?</b>
    Si se equivoca, no cambia nada. También puede escribir más.
concerns-category-fold = ¿De qué se trata?
concerns-category-money = Dinero y trabajo
concerns-category-food = Comida
concerns-category-health = Salud
concerns-category-environment = Agua, basura, naturaleza
concerns-category-safety = Seguridad
concerns-category-community = Convivencia
concerns-category-rights = Derechos y trámites
concerns-category-not-sure = Sin tema definido
concerns-category-money-button = 💰 Dinero, trabajo
concerns-category-food-button = 🍞 Comida
concerns-category-health-button = ➕ Salud
concerns-category-environment-button = 🌊 Agua, basura
concerns-category-safety-button = 🛡 Seguridad
concerns-category-community-button = 🤝 Convivencia
concerns-category-rights-button = ⚖ Derechos, trámites
concerns-category-not-sure-button = ❔ No sé

## Fotos
concerns-faces-question = { $count ->
    [one] <b>¿Hay caras o placas de carro en la foto?</b>
   *[other] <b>¿Hay caras o placas de carro en las fotos?</b>
}
    Otras personas verán lo que envíe.
concerns-faces-fold = ¿Caras o placas?
concerns-faces-no-button = ✅ No
concerns-faces-yes-button = ✖ Sí, quitarla
concerns-photo-question = Envíe la foto ahora, como foto y no como archivo.
concerns-photo-unavailable = La foto no llegó. Envíela otra vez, por favor.
concerns-photo-of = Foto de { $ref }
concerns-photo-button = 📷 Foto
concerns-close-photo-button = ✖ Cerrar la foto

## Parecidas
concerns-similar-question = <b>¿Es la misma que alguna de estas?</b>
concerns-similar-one = { $number }. <b>{ $ref }</b> · { $side }
concerns-same-button = 🙋 { $ref } es la misma
concerns-similar-new-button = ➡ No, la mía es nueva
concerns-similar-fold = ¿Es la misma que alguna de estas?
concerns-same = <b>Contada con { $ref }.</b> También le llegarán sus noticias.
concerns-same-fold = Es la misma.
concerns-see-it-button = 👁 Verla

## Quizá nombra a alguien
concerns-screened-question = <b>Esto puede señalar a una persona o a un grupo:</b>
    { $words }
    Otras personas lo leen. ¿Puede decirlo con lugar, hora y lo que pasó?
concerns-screened-fold = Esto puede señalar a alguien.
concerns-reword-button = ✏ Decirlo otra vez
concerns-no-person-button = ➡ No nombra a nadie
concerns-reword-question = <b>Escríbalo todo otra vez.</b>
    Reemplaza sus palabras.

## Puertas
concerns-door-conduct = <b>Aquí esto no le llega a la policía.</b>
concerns-door-outside = Alguien de fuera de la policía puede escucharle:
concerns-door-contact = <b>{ $contact }</b>
concerns-door-conduct-none = Aquí aún no hay un contacto acordado. Pregunte a la coordinación vecinal.
concerns-door-hurt = <b>Siento mucho lo que pasó. No es culpa suya.</b>
    Usted decide qué pasa después.
concerns-door-helpline = Ayuda: <b>{ $contact }</b>
concerns-door-child-line = Para niñas y niños: <b>{ $contact }</b>
concerns-door-emergency = Si hay peligro ahora: llame al <b>{ $number }</b>
concerns-door-kept = No guardo nada de esto. Aquí no se avisa a nadie.
    Limpie este chat si otras personas usan su teléfono.
concerns-door-fold = Cerrado.
concerns-something-else-button = ➡ Se trata de otra cosa
concerns-door-again = <b>Entonces envíelo otra vez, por favor.</b>
    No guardé nada. Ahora lo recibo como cualquier preocupación.
concerns-clear-button = 🧹 Limpiar este chat

## Revisión
concerns-review-title = <b>Esto es lo que verán los demás</b>
concerns-review-list = En las listas: { $title }
concerns-review-photos = { $count ->
    [one] Con una foto.
   *[other] Con { $count } fotos.
}
concerns-review-seen = Su nombre: { $name }
    La policía ve sus palabras: { $police }
concerns-review-held = Primero lo revisa una de las coordinaciones.
concerns-review-urgent = Las coordinaciones lo ven enseguida. La hora puede delatar quién escribió.
concerns-review-no-link = No se guarda ningún vínculo con usted. No podrá llegarle respuesta.
concerns-review-fold = Revisado antes de enviar.
concerns-seen-nobody = nadie lo ve
concerns-seen-coordinator = { $name }, solo para la coordinación vecinal
concerns-seen-everyone = { $name }, para todo el mundo
concerns-police-yes = sí
concerns-police-no = no
concerns-send-button = ✅ Enviar
concerns-words-button = ✏ Palabras
concerns-place-button = 📍 Lugar
concerns-add-photo-button = ➕ Foto
concerns-idea-button = 💡 Qué ayudaría
concerns-effect-button = 💬 Qué cambió
concerns-title-button = 📋 Título
concerns-about-button = ❔ De qué se trata
concerns-seen-button = 🙈 Quién lo ve
concerns-behalf-button = 🧑‍🤝‍🧑 Por otra persona
concerns-title-question = <b>¿Qué título en las listas?</b>
    Máximo 60 letras, sin nombres.
concerns-place-question = <b>¿Dónde es?</b>
    Toque, o escriba un lugar: una esquina, una calle, un mercado. Ninguna casa.
concerns-area-button = { $area }
concerns-no-place-button = ✖ Sin lugar
concerns-effect-question = <b>¿Qué ha cambiado para usted?</b>
    Por ejemplo: niñas y niños no salen de noche.
concerns-idea-question = <b>¿Qué ayudaría?</b>
concerns-seen-title = <b>Quién lo ve</b>
concerns-seen-when = Las coordinaciones lo ven a la próxima hora fijada, no enseguida.
concerns-seen-question = ¿Qué quiere cambiar?
concerns-nobody-button = 🙈 Nadie ve mi nombre
concerns-coordinator-button = 🏘 Coordinación vecinal
concerns-everyone-button = 👥 Todos, un nombre que elijo
concerns-not-to-police-button = 🚫 Que no lo vea la policía
concerns-to-police-button = 👮 La policía puede verlo
concerns-urgent-button = 🕗 Urgente: mostrar ya
concerns-not-urgent-button = 🕗 Esperar la hora fijada
concerns-no-link-button = ✖ Sin vínculo conmigo
concerns-link-button = 📌 Vínculo para respuestas
concerns-name-question = <b>¿Qué nombre?</b>
    Se muestra como usted lo escribe.
concerns-behalf-question = <b>¿Estuvo de acuerdo esa persona?</b>
    La respuesta se la da usted.
concerns-behalf-yes-button = ✅ Sí
concerns-behalf-no-button = ✖ No
concerns-behalf-no = Entonces pregúntele primero, por favor. Esa persona decide si se cuenta.

## Enviado
concerns-sent-fold = Enviado.
concerns-receipt = Gracias. <b>{ $ref }</b>
concerns-receipt-opens = Los demás lo ven el <b>{ $at }</b>.
concerns-receipt-due = La respuesta debe llegar hasta el <b>{ $at }</b>.
concerns-receipt-held = Primero lo revisa una de las coordinaciones. Después lo ven los demás.
concerns-receipt-answer = Le avisamos qué pasa con esto, sea sí o sea no.
concerns-receipt-no-link = No podemos escribirle sobre esto. Busque { $ref } en la lista.
concerns-receipt-behalf = Dele este número a esa persona, por favor.
concerns-see-others-button = 👀 Ver otras

## La tarjeta
concerns-card-title = <b>{ $ref } · { $what }</b>
concerns-card-place = { $place } · { $category }
concerns-card-words = { $words }
concerns-card-language = Idioma de quien escribió: { $language }
concerns-card-raised = De: { $side }
concerns-card-raised-named = De: { $side }, { $name }
concerns-card-raised-for-you = De: { $side }. El nombre, solo para usted: { $name }
concerns-card-raised-on-behalf = De: { $side }, por alguien que estuvo de acuerdo
concerns-card-effect = Cambió: { $effect }
concerns-card-idea = Ayudaría: { $idea }
concerns-card-fold = { $ref }
concerns-side-community = 🏘 vecindad
concerns-side-police = 👮 policía
concerns-side-partner = 🏛 aliados
concerns-also = También lo dicen: { $sides }
concerns-also-few = También lo dicen: como mucho, unas pocas personas
concerns-also-community = { $count } de la vecindad
concerns-also-police = { $count } de la policía
concerns-also-partner = { $count } de los aliados
concerns-state-received = Los demás la ven el { $at }
concerns-state-held = En espera: { $reason }. Una de las coordinaciones la revisa.
concerns-state-held-until = En espera hasta el { $at }: { $reason }
concerns-state-on-agenda = En la agenda de la próxima reunión
concerns-state-discussed = La reunión habló de esto
concerns-me-too-button = 🙋 Yo también
concerns-undo-button = ✅ Yo también, deshacer
concerns-take-back-button = 🗑 Retirarla
concerns-me-too-toast = Contado. Le llegarán sus noticias.
concerns-undone-toast = Ya no cuenta.
concerns-follow-already-toast = Usted ya sigue esta.

## Listas
concerns-news-title = <b>Novedades</b>
concerns-news-empty = Aún no hay nada abierto. Cuente lo que le preocupa.
concerns-mine-title = <b>Lo que sigo</b>
concerns-mine-empty = Usted todavía no sigue nada.
concerns-waiting-title = <b>Nuevas, todavía sin abrir</b>
    Cada una se abre sola a su hora, salvo que su línea diga otra cosa.
concerns-waiting-empty = No hay nada en espera.
concerns-list-line = { $number }. { $title } ({ $ref }) { $side }
concerns-list-button = { $number } · { $ref }
concerns-newer-button = ⬅ Más nuevas
concerns-older-button = ➡ Más antiguas
concerns-held-line = { $count ->
    [one] 1 en espera: antes se mira una vez más.
   *[other] { $count } en espera: antes se miran una vez más.
}

## Noticias sin tema
concerns-follow-news = Noticias de <b>{ $ref }</b>, que usted sigue.
concerns-read-button = 👁 Leer
concerns-read-number-button = 👁 Leer { $ref }
concerns-hide-button = 🙈 Ocultar de nuevo
concerns-taken-back-news = { $ref }, que usted sigue, fue retirada por quien la contó.
concerns-withdraw-question = <b>¿Retirar { $ref }?</b>
    Sus palabras y fotos se borran para todo el mundo.
concerns-taken-back = Retirada. No se guarda nada de ella.

## Coordinaciones
concerns-new = { $count ->
    [one] <b>1 preocupación nueva</b>
   *[other] <b>{ $count } preocupaciones nuevas</b>
}
    Cada una se abre sola después de un día.
concerns-new-apart = Solo para usted, fuera de todo otro número: { $count }
concerns-new-open-button = 👀 Abrir
concerns-hold-button = ⏸ Poner en espera
concerns-release-button = ▶ Dejar seguir
concerns-hold-question = <b>¿Por qué debe esperar { $ref }?</b>
    Como mucho 72 horas; luego otras tres personas la miran. La razón se muestra.
concerns-hold-person = puede nombrar a una persona
concerns-hold-contact = puede llevar un número o una placa
concerns-hold-group = habla de un grupo de personas
concerns-hold-danger = leerla puede poner en peligro a alguien
concerns-hold-other = otra razón
concerns-hold-person-button = Nombra a una persona
concerns-hold-contact-button = Número o placa
concerns-hold-group-button = Habla de un grupo
concerns-hold-danger-button = Puede poner en peligro
concerns-hold-other-button = Otra razón
concerns-held-toast = Queda en espera.
concerns-released-toast = Ya no está en espera.

## No
concerns-refused-too-many-today = { $most ->
    [one] Una al día es el límite. Vuelva mañana, por favor.
   *[other] { $most } al día es el límite. Vuelva mañana, por favor.
}
concerns-refused-no-words = Primero escriba de qué se trata, por favor.
concerns-refused-too-long = { $most ->
    [one] Es demasiado largo. Máximo { $most } letra.
   *[other] Es demasiado largo. Máximo { $most } letras.
}
concerns-refused-photos = { $most ->
    [one] Una foto basta para una preocupación.
   *[other] { $most } fotos bastan para una preocupación.
}
concerns-refused-needs-name = Primero escriba qué nombre mostrar, por favor.
concerns-refused-not-here = Ese número no existe aquí.
concerns-refused-own = Esta le toca a la otra coordinación.
concerns-refused-not-yours = Solo puede hacerlo quien la contó.
concerns-refused-not-yet-open = Todavía no está abierta para todo el mundo.
concerns-refused-already-open = Ya está abierta para todo el mundo.
concerns-refused-on-agenda = Está en una agenda y es también de quienes la apoyan.
concerns-refused-ended = Esto ha terminado.
concerns-refused-already-held = Ya estuvo en espera una vez. Se abre sola.
concerns-refused-not-held = Ya no está en espera.
concerns-refused-was-open = Puede que otras personas ya apoyaran estas palabras.
    Puede retirarla y contarla de nuevo.
concerns-refused-draft-gone = Estas palabras ya no se guardan. Empiece de nuevo con /raise
concerns-refused-behalf-name = Si la policía cuenta por otra persona, no se muestra ningún nombre.

## Respuestas en la tarjeta
concerns-answer-says = { $signed }: { $words }
concerns-answer-need-help = { $signed }: hace falta su ayuda. { $words }
concerns-answer-cannot = { $signed }: no se puede hacer. Razón: { $words }
concerns-answer-belongs-to = { $signed }: esto les corresponde a otros: { $words }
concerns-answer-question = { $signed }: una pregunta. { $words }
concerns-answer-until = { $answer } · plazo: { $at }
concerns-answer-let-go = { $answer } · ya no está prometido
concerns-answer-unconfirmed = { $answer } · dada por hecha, sin confirmar
concerns-answer-on = { $on }
    { $answer }
concerns-card-unanswered = Respuesta: ninguna todavía, día { $day }
concerns-card-asked-again = Se preguntó de nuevo: todavía sin respuesta nueva, día { $day }
concerns-waits-again = <b>La { $ref }, que usted sigue, espera respuesta otra vez.</b>
concerns-card-disagreed = Esta respuesta no fue aceptada. Se puede elegir para la agenda.
concerns-card-joined = Unidas a esta: { $refs }
concerns-answers-title = <b>Todas las respuestas a { $ref }</b>
concerns-promise-button = 🤝 Yo puedo hacer algo
concerns-history-button = 🕘 Historial
concerns-answers-button = 💬 Todas las respuestas
concerns-disagree-button = ✖ No estoy de acuerdo
concerns-disagreed-toast = Se puede elegir de nuevo para la agenda.
concerns-others-title = <b>{ $ref } en otras palabras</b>
concerns-others-button = 💬 En otras palabras
concerns-others-none = Todavía nada de esto está abierto para todo el mundo.
concerns-list-noted = { $line } · { $note }
concerns-note-no-answer = sin respuesta, día { $day }
concerns-note-answered = con respuesta
concerns-note-aside = apartada: { $reason }
concerns-note-appealed = apartada, tres personas la miran de nuevo
concerns-note-held = en espera
concerns-note-ended = terminada
concerns-state-aside = Apartada por las dos coordinaciones. Razón: { $reason }
concerns-state-aside-still = Apartada. Razón: { $reason }
    Dos de otras tres personas dijeron lo mismo.
concerns-state-appealed = Apartada. Razón: { $reason }
    Otras tres personas la miran de nuevo.
concerns-state-merged = unida con { $other }
concerns-state-heard = Se propone para la próxima reunión, antes que otras.
concerns-state-looking = Otras tres personas la miran. Antes no entra en ninguna agenda.
concerns-state-held-looking = En espera: { $reason }. Otras tres personas la miran.
concerns-state-held-looked = En espera: { $reason }. Se preguntó a otras tres personas.
concerns-state-helped = Terminó. Quienes la siguen dicen: ayudó.
concerns-state-partly = Terminó. Quienes la siguen dicen: ayudó un poco.
concerns-state-not = Terminó. Quienes la siguen dicen: no ayudó.
concerns-state-unconfirmed = Terminó. Nadie dijo si ayudó.

## Apartar, entre las dos coordinaciones
concerns-aside-button = 📁 Apartar…
concerns-aside-question = <b>¿Por qué { $ref } no debe ir en la agenda?</b>
    Las dos coordinaciones deben estar de acuerdo. Todo el mundo lee la razón.
concerns-aside-belongs-to-button = ➡ Decide otra oficina
concerns-aside-answered-elsewhere-button = 💬 Respondida en otra parte
concerns-aside-not-joint-button = 👥 No es para la reunión
concerns-aside-same-button = 🔗 Igual que otra
concerns-aside-unsafe-button = ⚠ No es seguro mostrarla
concerns-aside-whom-question = <b>¿Quién lo decide?</b>
    Escriba la oficina o el organismo, no una persona.
concerns-aside-where-question = <b>¿Dónde se respondió?</b>
    Escriba el número de la preocupación o la oficina. Ninguna persona.
concerns-aside-belongs-to = le toca a { $whom }
concerns-aside-other-body = lo decide otra oficina
concerns-aside-answered-elsewhere = ya tiene respuesta en otra parte
concerns-aside-answered-where = ya tiene respuesta en otra parte: { $where }
concerns-aside-not-joint = no es para una reunión conjunta
concerns-aside-unsafe = no se puede mostrar sin peligro
concerns-aside-proposed = <b>Usted propone apartar { $ref }.</b>
    Razón: { $reason }
concerns-proposed = Se pregunta a la otra coordinación. Antes no cambia nada.
concerns-aside-news = <b>{ $ref }</b>, que usted sigue, no irá en la agenda.
    Razón: { $reason }
    Lo dijeron las dos coordinaciones.
concerns-accept-button = ✅ Lo acepto
concerns-accepted-toast = Bien. No hay nada más que hacer.
concerns-appealed = <b>Usted no está de acuerdo sobre { $ref }.</b>
    Otras tres personas la miran de nuevo en 7 días.
    Si no deciden, se propone para la próxima reunión.
concerns-appealed-already-toast = Alguien no está de acuerdo. Otras tres personas la miran ahora.
concerns-aside-over-toast = Ya no está apartada.
concerns-power-aside = Apartar { $ref }: { $reason }
concerns-power-title = «{ $title }»
concerns-power-join = Unir { $ref } con { $other }: las dos dicen lo mismo.
concerns-power-early = Abrir { $ref } a la próxima hora fijada, no un día después.

## Unida con otra
concerns-join-button = 🔗 Igual que…
concerns-join-question = <b>¿Cuál es igual que { $ref }?</b>
    Toque, o escriba su número.
concerns-join-which-number = <b>¿Cuál es igual que { $ref }?</b>
    Escriba su número.
concerns-join-itself = Esa es { $ref } misma. ¿Qué otra es igual?
concerns-join-number = Escriba el número de la otra, por favor.
concerns-join-with-button = 🔗 { $ref }
concerns-join-sure = <b>¿{ $ref } y { $other } dicen lo mismo?</b>
    Se guardan las palabras de las dos.
concerns-propose-button = ✅ Proponerlo
concerns-join-proposed = <b>Usted propone unir { $ref } con { $other }.</b>
concerns-joined-news = <b>{ $ref }</b>, que usted sigue, se unió con <b>{ $other }</b>.
    Las dos dicen lo mismo. Se guardan todas las palabras.
    Le llegan las noticias de { $other } si no se retira.
concerns-stay-button = ✅ Seguir con { $ref }
concerns-go-along-button = ✅ Seguir con ella
concerns-leave-button = ✖ Retirarme
concerns-stay-toast = Ahora usted sigue esta.
concerns-left = Usted ya no sigue { $ref }.
concerns-left-other = Ya no le llegan noticias de { $other }, solo cómo termina.
    <b>{ $ref }</b> sigue siendo suya. Le avisamos si vuelve a estar sola.
concerns-part-button = ↩ Separarlas
concerns-parted-toast = Está sola de nuevo.
concerns-parted-news = <b>{ $ref }</b> está sola de nuevo. Ya no está unida con { $other }.
concerns-same-words = Sus palabras se guardan con ella. Los demás las leen un día después.
concerns-same-without-words = Sus palabras no se guardan con ella.

## Abrir antes
concerns-early-button = ⏩ Abrir antes
concerns-early-question = <b>¿Por qué abrir { $ref } antes?</b>
    Se pregunta a la otra coordinación. Todos leen la razón.
concerns-early-proposed = <b>Usted propone abrir { $ref } antes.</b>

## Otras tres personas miran
concerns-look-begun = Otras tres personas miran de nuevo <b>{ $ref }</b>, en 7 días.
    Si no deciden, se propone para la próxima reunión.
concerns-look-begun-held = Otras tres personas miran si todo el mundo puede leer <b>{ $ref }</b>, en 7 días.
concerns-look-asked = <b>Usted es una de las tres personas que miran { $ref } de nuevo.</b>
    Diga hasta el { $at } qué piensa, por favor.
concerns-look-appeal-question = <b>¿Debe escucharla la reunión?</b>
    Las dos coordinaciones la apartaron. Alguien que la sigue no está de acuerdo.
concerns-look-held-question = <b>¿Puede leerla todo el mundo?</b>
    ¿Señala a una persona o a un grupo de personas?
concerns-look-heard-button = 🗣 Debe ser escuchada
concerns-look-aside-button = 📁 Sigue apartada
concerns-look-read-button = 👁 Todos pueden leerla
concerns-look-unread-button = ⏸ Que nadie la lea
concerns-look-interest-button = ✖ Tengo un interés
concerns-look-interest = Gracias por decirlo. Se pregunta a otra persona.
concerns-look-yours = Usted contó esta o la apoya. Se pregunta a otra persona, si la hay.
concerns-look-over = Esto ya está decidido.
concerns-look-said = Gracias. Deciden dos de tres.
    Nadie lee quién dijo qué.
concerns-look-said-toast = Anotado.
concerns-look-heard = <b>{ $ref }</b> se propone para la próxima reunión, antes que otras. Lo dijeron dos de tres.
    Cuando se escuche, quien la contó tiene cinco minutos. O leemos sus palabras.
concerns-look-undecided = <b>{ $ref }</b> se propone para la próxima reunión, antes que otras. Las tres personas no decidieron.
    Cuando se escuche, quien la contó tiene cinco minutos. O leemos sus palabras.
concerns-look-aside = <b>{ $ref }</b> sigue apartada. Dos de otras tres personas dijeron lo mismo.
concerns-look-read = Todo el mundo puede leer <b>{ $ref }</b>.
concerns-look-unread = Nadie más lee <b>{ $ref }</b>. Se cuenta como en espera.
concerns-look-unread-found = Dos de tres encontraron: { $reason }.
concerns-look-unread-undecided = Las tres personas no decidieron. Estaba en espera porque { $reason }.
concerns-look-points = señala a una persona o a un grupo de personas
concerns-look-reword = Quien la contó puede escribirla de nuevo, o retirarla.
concerns-look-take-back = Quien la contó puede retirarla y contarla de nuevo.
concerns-flag-button = ⚠ Señalar
concerns-flag-question = <b>¿A quién señala { $ref }?</b>
    Otras tres personas la miran. Antes no entra en ninguna votación.
concerns-flagged = Gracias. Otras tres personas miran { $ref }.
    Nadie lee quién lo pidió.
concerns-flagged-none = Gracias. No hay otras tres personas que miren { $ref }.
    Sin ellas todo el mundo puede leerla.

## Quién la ve, más tarde
concerns-visible-title = <b>{ $ref } desde ahora</b>
concerns-visible-seen-police = Quizá la policía ya la leyó. Eso queda así.
concerns-visible-seen-name = Quizá otros ya leyeron el nombre. Eso queda así.
concerns-visible-question = ¿Es lo que usted quiere?
concerns-visible-yes-button = ✅ Sí
concerns-visible-toast = Así es desde ahora.
concerns-refused-three-look = Otras tres personas la miran ahora.
concerns-refused-looked-at = Otras tres personas ya la miraron.
concerns-refused-not-now = Eso no es posible ahora.
