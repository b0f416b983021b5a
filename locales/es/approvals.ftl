### Lo que ambas coordinaciones deben acordar.

## No es posible
approvals-refused-no-key = Esto solo lo deciden juntas las dos coordinaciones.
approvals-refused-too-early = La coordinación de su parte tiene siete días. Después usted puede aceptar por ella.
approvals-refused-over = Esto ya está decidido. No ocurre nada más.
approvals-refused-own-key = Su parte ya aceptó. Ahora decide la otra parte.
approvals-refused-not-yours = Quien lo propuso puede retirarlo. La otra parte dice sí o no.
approvals-refused-waits-already = Lo mismo ya está en espera. Vea /keys
approvals-refused-too-long = Es demasiado largo. Use como máximo { $most } letras.
approvals-refused-not-answering = Aquí puede objetar quien responde por una parte.
approvals-refused-no-words = Escríbalo en pocas palabras, por favor.

## Palabras de la lista
approvals-keys-command = Lo que ambas coordinaciones deben acordar
approvals-title = <b>Ambas partes deben estar de acuerdo</b>
approvals-yours = Esperan su sí: { $count }
approvals-others = Esperan a otros: { $count }
approvals-none = No hay nada en espera.
approvals-if-nobody = Si nadie toca nada, nada cambia. El calendario sigue solo.
approvals-yours-button = ❔ { $what }
approvals-others-button = 🕗 { $what }
approvals-about = { $kind } { $number }
approvals-kind-set-aside = Apartar
approvals-kind-merge = Unir dos
approvals-kind-open-early = Abrir antes
approvals-kind-minutes = Cambiar minutos
approvals-kind-add-item = Añadir a la agenda
approvals-kind-drop-item = Sacar de la agenda
approvals-kind-admit-party = Admitir un aliado
approvals-kind-remove-party = Retirar un aliado
approvals-kind-remove-member = Retirar a alguien
approvals-kind-charter = Cambiar una regla
approvals-kind-export = Exportar los números
approvals-kind-lift-brake = Fin de suspensión
approvals-past-button = 📋 Decisiones pasadas

## Una de ellas
approvals-card-title = <b>Ambas deben acordar: { $what }</b>
approvals-proposed = Lo propuso { $side }, { $at }.
approvals-why = Razón:
    { $words }
approvals-missing = Falta el sí de { $side }.
approvals-until = Abierto hasta el { $at }.
approvals-objection = Objeción, { $side }:
    { $words }
approvals-deputy-from = Desde el { $at } usted puede aceptar por su coordinación.
approvals-question = ¿Está de acuerdo?
approvals-agree-button = ✅ De acuerdo
approvals-decline-button = ✖ Así no
approvals-object-button = 💬 Objetar
approvals-withdraw-button = ✖ Retirarlo
approvals-see-button = 👁 Verlo

## Cómo terminó
approvals-ended-title = <b>{ $what }</b>
approvals-ended-given = Ambas partes de acuerdo, { $at }. Ya está hecho.
approvals-ended-declined = Sin acuerdo: { $side }, { $at }. Nada cambia.
approvals-ended-withdrawn = Lo retiró { $side }, { $at }. Nada cambia.
approvals-ended-lapsed = Se acabó el plazo, { $at }. Nada cambia.
approvals-because = Por qué no: { $reason }
approvals-because-words = Por qué no:
    { $words }
approvals-because-otherwise = lo vemos de otra manera
approvals-because-meeting = hablémoslo en la reunión
approvals-because-more = primero hay que saber más
approvals-because-not-now = ahora no

## Decir no, objetar
approvals-decline-question = <b>¿Por qué no?</b>
    La otra parte lee la razón. Después la puede leer todo el mundo.
    Toque una o escríbala en pocas palabras.
approvals-otherwise-button = Lo vemos de otra manera
approvals-meeting-button = Hablemos en la reunión
approvals-more-button = Primero debo saber más
approvals-not-now-button = Ahora no
approvals-object-question = <b>¿Qué tiene en contra?</b>
    Aquí lo pueden leer todos, con su parte, nunca con su nombre.
    Escríbalo en pocas palabras, sin nombres de personas.
approvals-names-somebody = No ponga nombres ni números de personas, por favor. Escríbalo otra vez.
approvals-agreed-toast = Ambas partes de acuerdo. Ya está hecho.
approvals-declined-toast = Queda dicho. Nada cambia.
approvals-withdrawn-toast = Retirado. Nada cambia.
approvals-objected = Su objeción queda escrita, se decida lo que se decida.
approvals-agreed-button = ✅ Usted aceptó
approvals-declined-button = ✖ Usted dijo: así no
approvals-withdrawn-button = ✖ Usted lo retiró

## Lo que se avisa a las coordinaciones
approvals-told-objection = <b>Una objeción a: { $what }</b>
    { $side }:
    { $words }
approvals-told-deputy = <b>Siete días sin respuesta: { $what }</b>
approvals-told-deputy-may = Ahora la suplencia de { $side } puede decir sí o no en su lugar.

## Decisiones pasadas
approvals-past-title = <b>Decisiones pasadas</b>
    Quién propuso, quién aceptó, quién objetó, y por qué.
approvals-past-none = Aún no se ha decidido nada.
approvals-past-line = { $number }. { $what }: { $outcome }
approvals-past-given = ambas de acuerdo
approvals-past-declined = sin acuerdo
approvals-past-withdrawn = retirada
approvals-past-lapsed = se acabó el plazo
approvals-past-open-button = { $number }
approvals-older-button = Anteriores ▶
approvals-newer-button = ◀ Más recientes
