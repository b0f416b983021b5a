### Contar una preocupación, decir «yo también», leer lo que está abierto.

concerns-raise-command = Contar una preocupación
concerns-concerns-command = Lo que está abierto aquí
concerns-mine-command = Lo que sigo

## Palabras
concerns-words-question = <b>¿Qué le preocupa?</b>
    Un lugar o una situación, no una persona con nombre.
    Escríbalo, o envíe una foto.
concerns-behalf-words-question = <b>¿Qué le preocupa a la persona?</b>
    Escríbalo con sus palabras. Sin nombres.
concerns-photo-words-question = <b>¿Qué muestra la foto?</b>
    Escriba una frase. ¿Qué pasa ahí, y desde cuándo?
concerns-so-far = Hasta ahora:
    { $words }
    Escriba más, o toque.
concerns-words-fold = ¿Qué le preocupa?
concerns-enough-button = ➡ Eso es todo
concerns-stop-button = ✖ Parar
concerns-danger-button = 🚨 Peligro ahora
concerns-not-now-button = No está pasando ahora
concerns-conduct-button = ⚖ Lo que hizo policía
concerns-home-button = 🏠 Daño en casa, niños
concerns-stopped = Parado. Sus palabras se guardan hasta { $until }.
concerns-stopped-fold = Parado.
concerns-draft-kept = Su preocupación sin terminar se guarda hasta mañana.
concerns-go-on-button = ➡ Seguir con ello
concerns-throw-button = 🗑 Tirar
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
concerns-category-rights = Derechos y oficinas
concerns-category-not-sure = No estoy seguro
concerns-category-money-button = 💰 Dinero, trabajo
concerns-category-food-button = 🍞 Comida
concerns-category-health-button = ➕ Salud
concerns-category-environment-button = 🌊 Agua, basura
concerns-category-safety-button = 🛡 Seguridad
concerns-category-community-button = 🤝 Convivencia
concerns-category-rights-button = ⚖ Derechos, oficinas
concerns-category-not-sure-button = ❔ No sé

## Fotos
concerns-faces-question = { $count ->
    [one] <b>¿Hay caras o placas en la foto?</b>
   *[other] <b>¿Hay caras o placas en las fotos?</b>
}
    Otros la verán.
concerns-faces-fold = ¿Caras o placas?
concerns-faces-no-button = ✅ No
concerns-faces-yes-button = ✖ Sí, sin foto
concerns-photo-question = Envíe la foto ahora, como foto y no como archivo.
concerns-photo-unavailable = La foto no llegó. Envíela otra vez, por favor.
concerns-photo-of = Foto de { $ref }
concerns-photo-button = 📷 Foto
concerns-close-photo-button = ✖ Cerrar la foto

## Parecidas
concerns-similar-question = <b>¿Es lo mismo que alguna de estas?</b>
concerns-similar-one = { $number }. <b>{ $ref }</b> · { $side }
concerns-same-button = 🙋 { $ref } es lo mismo
concerns-similar-new-button = ➡ No, la mía es nueva
concerns-similar-fold = ¿Es lo mismo que alguna de estas?
concerns-same = <b>Contado con { $ref }.</b> También recibe sus noticias.
concerns-same-fold = Es lo mismo.
concerns-see-it-button = 👁 Verla

## Quizá nombra a alguien
concerns-screened-question = <b>Esto puede señalar a una persona o a un grupo:</b>
    { $words }
    Otros lo leen. ¿Puede decirlo con lugar, hora y lo que pasó?
concerns-screened-fold = Esto puede señalar a alguien.
concerns-reword-button = ✏ Decirlo otra vez
concerns-no-person-button = ➡ No es una persona
concerns-reword-question = <b>Escríbalo de nuevo, completo.</b>
    Ocupa el lugar de sus palabras.

## Puertas
concerns-door-conduct = <b>Aquí esto no va a la policía.</b>
concerns-door-outside = Alguien de fuera de la policía puede escucharlo:
concerns-door-contact = <b>{ $contact }</b>
concerns-door-conduct-none = Aquí aún no se ha acordado un contacto. Pregunte a la coordinación vecinal.
concerns-door-hurt = <b>Siento lo que pasó. No es culpa suya.</b>
    Usted decide qué pasa después.
concerns-door-helpline = Ayuda: <b>{ $contact }</b>
concerns-door-child-line = Para un niño: <b>{ $contact }</b>
concerns-door-emergency = En peligro ahora: llame al <b>{ $number }</b>
concerns-door-kept = No guardo nada de esto. Aquí no se avisa a nadie.
    Limpie este chat si otros usan su teléfono.
concerns-door-fold = Cerrado.
concerns-something-else-button = ➡ Se trata de otra cosa
concerns-door-again = <b>Entonces envíelo otra vez, por favor.</b>
    No guardé nada. Ahora lo tomo como cualquier preocupación.
concerns-clear-button = 🧹 Limpiar este chat

## Revisión
concerns-review-title = <b>Esto es lo que otros verán</b>
concerns-review-list = En las listas: { $title }
concerns-review-photos = { $count ->
    [one] Con una foto.
   *[other] Con { $count } fotos.
}
concerns-review-seen = Su nombre: { $name } · La policía lo ve: { $police }
concerns-review-held = Una coordinación lo mira primero.
concerns-review-urgent = Las coordinaciones lo ven enseguida. La hora puede delatar quién escribió.
concerns-review-no-link = No se guarda ningún vínculo. Ninguna respuesta puede llegarle.
concerns-review-fold = Visto antes de enviar.
concerns-seen-nobody = nadie
concerns-seen-coordinator = { $name }, solo para la coordinación vecinal
concerns-seen-everyone = { $name }, para todos
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
    Máximo 60 signos, sin nombres.
concerns-place-question = <b>¿Dónde es?</b>
    Toque, o escriba un lugar: una esquina, un camino, un mercado. Ninguna casa.
concerns-area-button = { $area }
concerns-no-place-button = ✖ Sin lugar
concerns-effect-question = <b>¿Qué ha cambiado para usted?</b>
    Por ejemplo: los niños no salen de noche.
concerns-idea-question = <b>¿Qué ayudaría?</b>
concerns-seen-title = <b>Quién lo ve</b>
concerns-seen-when = Las coordinaciones lo ven a la próxima hora fija, no enseguida.
concerns-seen-question = ¿Qué quiere cambiar?
concerns-nobody-button = 🙈 Nadie ve mi nombre
concerns-coordinator-button = 🏘 Coordinación vecinal
concerns-everyone-button = 👥 Todos, un nombre que elijo
concerns-not-to-police-button = 🚫 No a la policía
concerns-to-police-button = 👮 La policía puede verlo
concerns-urgent-button = 🕗 Urgente: verlo enseguida
concerns-not-urgent-button = 🕗 Esperar la hora fija
concerns-no-link-button = ✖ Sin vínculo conmigo
concerns-link-button = 📌 Vínculo para respuestas
concerns-name-question = <b>¿Qué nombre?</b>
    Se muestra como usted lo escribe.
concerns-behalf-question = <b>¿Estuvo de acuerdo la persona?</b>
    Usted mismo le dice la respuesta.
concerns-behalf-yes-button = ✅ Sí
concerns-behalf-no-button = ✖ No
concerns-behalf-no = Entonces pregúntele primero, por favor. Le toca a esa persona decidir.

## Enviado
concerns-sent-fold = Enviado.
concerns-receipt = Gracias. <b>{ $ref }</b>
concerns-receipt-opens = Otros lo ven el <b>{ $at }</b>.
concerns-receipt-held = Una coordinación lo mira primero. Después lo ven otros.
concerns-receipt-answer = Le avisamos en cualquier caso.
concerns-receipt-no-link = No podemos escribirle sobre esto. Busque { $ref } en la lista.
concerns-receipt-behalf = Dígale este número a la persona, por favor.
concerns-see-others-button = 👀 Ver otras

## La tarjeta
concerns-card-title = <b>{ $ref } · { $what }</b>
concerns-card-place = { $place } · { $category }
concerns-card-words = { $words }
concerns-card-language = Escrito por alguien que lee: { $language }
concerns-card-raised = De: { $side }
concerns-card-raised-named = De: { $side }, { $name }
concerns-card-raised-for-you = De: { $side }. El nombre, solo para usted: { $name }
concerns-card-raised-on-behalf = De: { $side }, por alguien que estuvo de acuerdo
concerns-card-effect = Cambió: { $effect }
concerns-card-idea = Ayudaría: { $idea }
concerns-card-fold = { $ref }
concerns-side-community = 🏘 vecinos
concerns-side-police = 👮 policía
concerns-side-partner = 🏛 aliados
concerns-also = También lo dicen: { $sides }
concerns-also-few = También lo dicen: unos pocos, como mucho
concerns-also-community = { $count ->
    [one] { $count } vecino
   *[other] { $count } vecinos
}
concerns-also-police = { $count } policías
concerns-also-partner = { $count ->
    [one] { $count } aliado
   *[other] { $count } aliados
}
concerns-state-received = Otros lo ven el { $at }
concerns-state-held = Retenido: { $reason }. Una coordinación lo mira.
concerns-state-held-until = Retenido hasta { $at }: { $reason }
concerns-state-on-agenda = En la agenda de la próxima reunión
concerns-state-discussed = La reunión habló de ello
concerns-me-too-button = 🙋 Yo también
concerns-undo-button = ✅ Yo también, deshacer
concerns-take-back-button = 🗑 Retirarla
concerns-me-too-toast = Contado. Recibe sus noticias.
concerns-undone-toast = Deshecho.
concerns-follow-already-toast = Ya sigue esta.

## Listas
concerns-news-title = <b>Novedades</b>
concerns-news-empty = Aún no hay nada abierto. Cuente lo que le preocupa.
concerns-mine-title = <b>Lo que sigo</b>
concerns-mine-empty = Todavía no sigue nada.
concerns-waiting-title = <b>Nuevas, para ambas coordinaciones</b>
    Cada una se abre sola a su hora.
concerns-waiting-empty = No espera nada.
concerns-list-line = { $number }. { $title } ({ $ref }) { $side }
concerns-list-button = { $number } · { $ref }
concerns-newer-button = ⬅ Más nuevas
concerns-older-button = ➡ Más antiguas
concerns-held-line = { $count ->
    [one] 1 retenida: una coordinación mira si nombra a una persona.
   *[other] { $count } retenidas: una coordinación mira si nombran a una persona.
}

## Noticias sin tema
concerns-follow-news = Noticias de <b>{ $ref }</b>, que usted sigue.
concerns-read-button = 👁 Leer
concerns-hide-button = 🙈 Ocultar de nuevo
concerns-taken-back-news = { $ref }, que usted sigue, fue retirada por quien la contó.
concerns-withdraw-question = <b>¿Retirar { $ref }?</b>
    Sus palabras y fotos se borran para todos.
concerns-taken-back = Retirada. No se guarda nada de ella.

## Coordinaciones
concerns-new = { $count ->
    [one] <b>1 preocupación nueva</b>
   *[other] <b>{ $count } preocupaciones nuevas</b>
}
    Cada una se abre sola después de un día.
concerns-new-open-button = 👀 Abrir
concerns-hold-button = ⏸ Retener
concerns-release-button = ▶ Soltar
concerns-hold-question = <b>¿Por qué debe esperar { $ref }?</b>
    Como mucho 72 horas, luego se abre. El motivo se muestra.
concerns-hold-person = puede nombrar a una persona
concerns-hold-contact = puede llevar un número o una placa
concerns-hold-group = habla de un grupo de personas
concerns-hold-danger = leerla puede poner en peligro a alguien
concerns-hold-other = otro motivo
concerns-hold-person-button = Nombra a una persona
concerns-hold-contact-button = Número o placa
concerns-hold-group-button = Sobre un grupo
concerns-hold-danger-button = Puede poner en peligro
concerns-hold-other-button = Otro motivo
concerns-held-toast = Espera.
concerns-released-toast = Soltada.

## No
concerns-refused-too-many-today = { $most ->
    [one] Una al día es el límite. Vuelva mañana, por favor.
   *[other] { $most } al día es el límite. Vuelva mañana, por favor.
}
concerns-refused-no-words = Primero escriba de qué se trata, por favor.
concerns-refused-too-long = { $most ->
    [one] Es demasiado largo. Máximo { $most } signo.
   *[other] Es demasiado largo. Máximo { $most } signos.
}
concerns-refused-photos = { $most ->
    [one] Una foto basta para una preocupación.
   *[other] { $most } fotos bastan para una preocupación.
}
concerns-refused-needs-name = Primero escriba qué nombre mostrar, por favor.
concerns-refused-not-here = Aquí no hay ese número.
concerns-refused-own = Esta le toca a la otra coordinación.
concerns-refused-not-yours = Solo puede hacerlo quien la contó.
concerns-refused-not-yet-open = Todavía no está abierta para todos.
concerns-refused-already-open = Ya está abierta para todos.
concerns-refused-on-agenda = Está en una agenda y es también de quienes la apoyan.
concerns-refused-ended = Esto ha terminado.
concerns-refused-already-held = Ya se retuvo una vez. Se abre sola.
concerns-refused-not-held = Ya no está retenida.
concerns-refused-draft-gone = Estas palabras ya no se guardan. Empiece de nuevo con /raise
concerns-refused-behalf-name = Por otra persona, la policía no da ningún nombre.
