### Lo que ambas coordinaciones deben acordar.

## No es posible
approvals-refused-no-key = Esto solo lo deciden juntas las dos coordinaciones.
approvals-refused-too-early = La coordinación de su parte tiene siete días. Después usted puede aceptar por ella.
approvals-refused-over = Esto ya está decidido. No ocurre nada más.
approvals-refused-own-key = Su parte ya aceptó. Ahora decide la otra parte.
approvals-refused-not-yours = Quien lo propuso puede retirarlo. La otra parte dice sí o no.
approvals-refused-agreed = Ambas partes ya aceptaron. Vea /keys
approvals-refused-not-agreed = Una parte todavía no aceptó. No hay nada que detener.
approvals-refused-done = Esto ya está hecho. No se puede hacer volver. Háblelo con la otra parte.
approvals-refused-waits-already = Lo mismo ya está en espera. Vea /keys
approvals-refused-too-long = Es demasiado largo. Use como máximo { $most } letras.
approvals-refused-not-answering = Aquí puede objetar quien responde por una parte.
approvals-refused-no-words = Escríbalo en pocas palabras, por favor.

## Palabras de la lista
approvals-keys-command = Lo que ambas coordinaciones deben acordar
approvals-title = <b>Ambas coordinaciones deben estar de acuerdo</b>
approvals-yours = Esperan su sí: { $count }
approvals-others = Esperan a otros: { $count }
approvals-to-come = Acordado, por ocurrir: { $count }
approvals-none = No hay nada en espera.
approvals-if-nobody = Si nadie toca nada, nada cambia. El calendario sigue solo.
approvals-if-nobody-stops = Si nadie toca nada, ocurre lo acordado. Nada más cambia.
approvals-yours-button = ❔ { $what }
approvals-others-button = 🕗 { $what }
approvals-to-come-button = ⏳ { $what }
approvals-about = { $kind } { $number }
approvals-about-rule = { $kind }: { $rule }
approvals-about-name = { $kind }: { $name }
approvals-about-merge = Unir { $number } con otra
approvals-about-both = Unir { $number } con { $other }
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
approvals-card-title = <b>Ambas deben estar de acuerdo: { $what }</b>
approvals-proposed = Lo propuso: { $side }, { $at }.
approvals-by-deputy = Actuó la suplencia, no la coordinación: { $side }
approvals-reason = Razón: { $reason }
approvals-reason-cannot-wait-a-day = No puede esperar un día
approvals-reason-nothing-against-it = No hay nada en contra
approvals-reason-before-the-vote = Para que llegue a la votación
approvals-reason-for-a-report = Para un informe
approvals-reason-funder-asks = Los pide quien financia
approvals-reason-for-research = Para una investigación
approvals-reason-own-planning = Para planificar aquí
approvals-reason-did-not-work = No funcionó bien
approvals-reason-meeting-asked = Lo pidió la reunión
approvals-reason-things-changed = Aquí cambiaron las cosas
approvals-why = Razón:
    { $words }
approvals-missing = Falta: { $side }
approvals-waits = Tras el acuerdo, el archivo espera { $hours } horas. Cualquiera de las partes puede detenerlo.
approvals-until = Abierto hasta el { $at }.
approvals-objection = Objeción, { $side }:
    { $words }
approvals-deputy-from = Desde el { $at } usted puede aceptar por su coordinación.
approvals-question = ¿Está de acuerdo?
approvals-agree-button = ✅ De acuerdo
approvals-decline-button = ✖ No
approvals-object-button = 💬 Objetar
approvals-withdraw-button = ✖ Retirarlo
approvals-stop-button = 🚫 Detenerlo
approvals-see-button = 👁 Verlo

## Cómo terminó
approvals-ended-title = <b>{ $what }</b>
approvals-agreed = Ambas partes de acuerdo, { $at }. El archivo sale el { $leaves }.
approvals-may-stop = Hasta entonces lo puede detener cualquiera de las dos coordinaciones.
approvals-ended-given = Ambas partes de acuerdo, { $at }. Ya está hecho.
approvals-ended-left = Ambas partes de acuerdo, { $at }. El archivo salió el { $left }.
approvals-ended-stopped = Lo detuvo: { $side }, { $at }. No sale nada.
approvals-ended-deserted = Detenido, { $at }: una parte quedó sin coordinación. No sale nada.
approvals-ended-declined = Sin acuerdo: { $side }, { $at }. Nada cambia.
approvals-ended-withdrawn = Lo retiró: { $side }, { $at }. Nada cambia.
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
approvals-agreed-waits-toast = Ambas partes de acuerdo. El archivo sale el { $leaves }.
approvals-stopped-toast = Detenido. No sale nada.
approvals-declined-toast = Anotado. Nada cambia.
approvals-withdrawn-toast = Retirado. Nada cambia.
approvals-objected = Su objeción queda escrita, se decida lo que se decida.
approvals-agreed-button = ✅ Usted aceptó
approvals-stopped-button = 🚫 Usted lo detuvo
approvals-declined-button = ✖ Usted dijo: no
approvals-withdrawn-button = ✖ Usted lo retiró

## Lo que se avisa a las coordinaciones
approvals-told-objection = <b>Una objeción a: { $what }</b>
    { $side }:
    { $words }
approvals-told-deputy = <b>Siete días sin respuesta: { $what }</b>
approvals-told-deputy-may = Ahora su suplencia puede decir sí o no en su lugar: { $side }

## Decisiones pasadas
approvals-past-title = <b>Decisiones pasadas</b>
    Quién propuso, quién aceptó, quién objetó, y por qué.
approvals-past-none = Aún no se ha decidido nada.
approvals-past-line = { $number }. { $what }: { $outcome }
approvals-past-given = ambas de acuerdo
approvals-past-declined = sin acuerdo
approvals-past-withdrawn = retirada
approvals-past-lapsed = se acabó el plazo
approvals-past-stopped = acordada y detenida
approvals-past-open-button = { $number }
approvals-older-button = Anteriores ▶
approvals-newer-button = ◀ Más recientes

## Cambiar una regla
approvals-rules-title = <b>Cambiar una regla</b>
    Una regla solo cambia si ambas coordinaciones están de acuerdo. ¿Qué parte?
approvals-rules-button = 📜 Cambiar una regla
approvals-group-vote-button = 🗳 La votación
approvals-group-meeting-button = 📅 La reunión
approvals-group-messages-button = 🔔 Mensajes y horas
approvals-group-contacts-button = 📋 Números y contactos
approvals-group-people-button = 🤝 Propósito e idiomas
approvals-rule-button = ✏ { $label }
approvals-rule = { $label }: { $value }
approvals-rule-change = { $label }: { $after } (antes: { $before })
approvals-rule-vote-opens = Se abre la votación
approvals-rule-vote-reminder = Aviso de la votación
approvals-rule-vote-closes = Termina la votación
approvals-rule-vote-result = Resultado de la votación
approvals-rule-meeting-weeks = Semanas entre reuniones
approvals-rule-meeting-minutes = Minutos de la reunión
approvals-rule-fixed-minutes = Minutos de otras partes
approvals-rule-worry-minutes = Minutos por preocupación
approvals-rule-partner-share = Tiempo de los aliados
approvals-rule-closed-weekdays = Días sin reuniones
approvals-rule-place = Lugar de la reunión
approvals-rule-quiet-hours = Horas de silencio
approvals-rule-release-hours = Horas de apertura
approvals-rule-letters-a-week = Mensajes por semana
approvals-rule-emergency = Número de emergencia
approvals-rule-conduct = Sobre conducta policial
approvals-rule-helpline = Violencia en casa
approvals-rule-child-line = Para la niñez
approvals-rule-outside = Otros contactos de fuera
approvals-rule-languages = Idiomas
approvals-rule-purpose = Para qué estamos
approvals-rule-open-promises = Promesas abiertas, máximo
approvals-value = { $value }
approvals-value-plain = { $value }
approvals-value-span = de { $begin } a { $end }
approvals-value-day = { $day }
approvals-value-days = { $days }
approvals-value-none = ninguno
approvals-value-solving = resolver problemas en conjunto
approvals-value-information = solo informar
approvals-value-button = { $value }
approvals-rule-title = <b>{ $rule }</b>
approvals-how-weekly = ¿Qué día? Toque uno o escríbalo con la hora, como martes 18:00.
approvals-how-hour = ¿A qué hora? Toque una o escríbala, como 18:30.
approvals-how-number = Toque uno o escriba un número de { $least } a { $most }.
approvals-how-hours = Escriba las horas, como 09:00 17:00.
approvals-how-quiet = ¿Desde cuándo hasta cuándo? Escríbalo así: 20:00-08:00.
approvals-how-words = Escríbalo en una línea.
approvals-how-contacts = Escriba uno por línea: quién, y el número.
approvals-how-toggle = Toque uno para añadirlo o quitarlo.
approvals-how-choose = ¿Cuál?
approvals-problem-number = Escriba un solo número entero dentro de esos límites, por favor.
approvals-problem-hour = No lo pude leer. Escriba un día y una hora, como martes 18:00.
approvals-problem-hours = No lo pude leer. Escriba horas como 09:00 17:00.
approvals-problem-day = Elija un día, por favor. Al menos un día debe quedar libre.
approvals-problem-telephone = Un número para llamar tiene de 2 a 15 cifras. ¿Cuál es?
approvals-problem-words = Escríbalo más corto, con 60 letras por línea como máximo.
approvals-problem-choice = Elija una de las que se muestran, por favor.
approvals-problem-vote-short = Una votación dura al menos dos días. Termina antes de que se abra la siguiente.
approvals-problem-result-early = El resultado llega tras el final y antes de la siguiente votación.
approvals-problem-reminder-late = El aviso llega al menos un día después del inicio. Llega antes del último día.
approvals-problem-no-room = Quedarían muy pocos minutos para lo que trae la gente.
approvals-problem-no-waking = Deben quedar al menos ocho horas al día para los mensajes.
approvals-problem-same = Así está ahora.
approvals-rule-vote-note = Una votación abierta termina como se anunció.
approvals-rule-ask = Se pregunta a la otra coordinación. ¿Por qué? Toque una o escríbala.
approvals-another-button = ✏ Otro valor
approvals-asked = Se preguntó. Nada cambia antes de que ambas estén de acuerdo.
approvals-refused-changed = La regla cambió mientras tanto. Retírelo y propóngalo de nuevo.

## Exportar los números
approvals-export-command = Números para ambas coordinaciones
approvals-export-question = <b>¿Exportar los números?</b>
    Un archivo con cuentas por parte. Ambas coordinaciones lo reciben en el mismo minuto.
    Sin nombres, sin palabras, sin números de preocupaciones. Ambas deben estar de acuerdo.
    Sale 24 horas después. Hasta entonces lo puede detener cualquiera de las dos.
    ¿Para qué los necesita? Su toque pregunta a la otra parte.
approvals-export-about = Un archivo con cuentas por parte, para ambas coordinaciones. Sin nombres ni palabras.
approvals-export-file = <b>Los números, para ambas coordinaciones</b>
    El mismo archivo llega a ambas en el mismo minuto.
