### Responder: lo que espera, las seis clases de respuesta, el reloj. Las mismas palabras para cada parte.

responses-answers-command = Lo que espera mi respuesta
responses-not-answering = Aquí responden agentes, representantes, aliados y coordinación.

## La fila
responses-queue = { $count ->
    [one] <b>Una preocupación le espera.</b> Día { $day } sin respuesta.
   *[other] <b>{ $count } preocupaciones le esperan.</b> La más antigua: día { $day }.
}
responses-queue-reminder = { $ref }: todavía sin respuesta, día { $day }.
responses-queue-reminder-new = { $ref }: todavía sin respuesta nueva, día { $day }.
responses-queue-empty = <b>Nada le espera.</b>
    Lo que espera se avisa una vez al día, a las 10:00.
responses-card-title = <b>{ $number } de { $count } · día { $day } sin respuesta</b>
responses-card-title-new = <b>{ $number } de { $count } · día { $day } sin respuesta nueva</b>
responses-card-yours = Usted la responde. A los demás no se les recuerda.
responses-card-handed = Según { $by } les corresponde, y ustedes dijeron que sí.
responses-card-fold = Respuesta a { $ref }
responses-open-button = 👁 Abrir
responses-answer-button = ✏ Responder
responses-ask-button = ❓ Preguntar
responses-not-ours-button = 🚫 No es nuestra
responses-next-button = ➡ Siguiente
responses-queue-button = 📋 Lo que me espera
responses-taken-toast = { $ref }: responde { $post }.
responses-refused-own = Esta la contó usted: responden otras personas. Con [No es nuestra] ya no se le recuerda.
responses-answered-already-toast = Ya tiene respuesta.
responses-passed-toast = Ya no le recordamos la { $ref }. El plazo sigue.
responses-nobody-left = <b>{ $ref }: nadie de { $side } la toma.</b>
    Día { $day } sin respuesta. El plazo sigue.
    ¿Quién va a responder?

## El reloj
responses-none-yet = Todavía sin respuesta a la { $ref }, día { $day }.
responses-none-new = Todavía sin respuesta nueva a la { $ref }, día { $day }.
responses-overdue = <b>{ $none }</b>
    Debe responder: { $side }
responses-overdue-asked = Esto lo leen quienes deben responder y la coordinación.
responses-heard-agenda = Se propone para la próxima agenda, antes que otras.
responses-heard-stands = Está en la agenda del { $day }.
responses-heard-kept = Se avisó a los superiores de quienes deben responder.
responses-follower-overdue = <b>{ $none }</b>
    Volvimos a preguntar.
responses-follower-agenda = <b>{ $none }</b>
    Avisamos a los superiores de quienes deben responder.
    { $comes }
responses-follower-heads = <b>{ $none }</b>
    Volvimos a preguntar.
    Avisamos a los superiores de quienes deben responder.

## Clases de respuesta
responses-kind-question = <b>¿Su respuesta a la { $ref }?</b>
    Es suya por dos días. A los demás no se les recuerda.
responses-will-do-button = ✅ Vamos a…
responses-need-help-button = 🤝 Necesitamos ayuda
responses-cannot-button = 🚫 No podemos, porque
responses-belongs-button = ➡ Corresponde a
responses-question-button = ❓ Pregunta
responses-information-button = 💬 Información
responses-kind-need-help = <b>Necesitamos su ayuda</b>
responses-kind-cannot = <b>No podemos, porque</b>
responses-kind-belongs = <b>Corresponde a</b>
responses-kind-information = <b>Información</b>
responses-kind-will-do = <b>Vamos a…</b>
responses-shown-as = Se muestra como: { $post }
responses-sentence-line = { $number }. { $sentence }
responses-which-sentence = ¿Qué frase publica?
responses-publish-button = 📢 Publicar { $number }
responses-publish-own-button = 📢 Publicar
responses-own-button = ✏ Escribir la mía
responses-copy-button = 📋 Copiar frase
responses-copy-one-button = 📋 Copiar { $number }
responses-own-question = <b>Escriba su respuesta.</b>
    Un lugar o una situación, ninguna persona con nombre.
responses-own-reason-question = <b>Escriba por qué no pueden.</b>
    La gente lee su razón y puede no estar de acuerdo.
responses-own-plan-question = <b>¿Qué van a hacer?</b>
    Una frase. El día viene después.
responses-own-body-question = <b>¿A quién corresponde?</b>
    Escriba la oficina o entidad, ninguna persona.
responses-own-preview = <b>Esto verán los demás:</b>
    { $words }
responses-names-somebody = <b>Esto puede señalar a una persona o a un grupo:</b>
    { $words }
    Todos leen las respuestas. Escríbala otra vez sin eso, por favor.
responses-too-long = Como máximo { $most } letras, por favor. Escríbalo más corto.
responses-reason-needed = Un «no» necesita su razón. Escriba una o elija una, por favor.
responses-draft-gone-toast = Lo que escribió ya no está. Toque Responder otra vez.
responses-use-buttons = Lo que escribió queda como estaba. Toque un botón o escriba su número.
responses-words-please = Escríbalo con palabras, por favor.
responses-published = <b>Publicada: su respuesta a la { $ref }.</b>
    Se avisa a quien la contó y a quienes la apoyan.
responses-published-toast = Publicada.

## Corresponde a
responses-hand-button = 🏛 Preguntar: { $name }
responses-hand-community-button = 🏘 A la vecindad
responses-hand-police-button = 👮 A la policía
responses-hand-partner-button = 🏛 A los aliados
responses-belongs-note = A quien está aquí se le pregunta antes. Hasta su sí, sigue con ustedes.
responses-handed-question = <b>{ $ref }: ¿corresponde a: { $name }?</b>
    Lo dice { $by }. Con su sí, espera la respuesta de ustedes.
responses-accept-button = ✅ Es nuestra
responses-decline-button = 🚫 No es nuestra
responses-handed = <b>Preguntado: ¿la { $ref } corresponde a { $name }?</b>
    Hasta su sí, sigue con ustedes y el plazo corre.
responses-accepted-words = { $name }. Dijeron que sí y van a responder.
responses-accepted = <b>La { $ref } es de ustedes ahora.</b>
    Espera su respuesta desde la próxima hora fijada.
responses-declined = Dijeron que no. La { $ref } queda donde estaba.
responses-declined-news = <b>La { $ref } no corresponde a { $name }, dicen.</b>
    Espera la respuesta de ustedes.
responses-handed-over-toast = Esto ya se decidió.
responses-came-back = <b>La { $ref } vuelve a ustedes.</b>
    { $name } ya no puede responder.
    Día { $day } sin respuesta.
responses-party-name = { $name }

## Promesas
responses-will-do = Vamos a { $what }. A más tardar el { $day }.
responses-will-do-own = { $what } A más tardar el { $day }.
responses-plan-line = Vamos a { $what }.
responses-plan-chosen = ✅ { $number }. { $sentence }
responses-plan-other = ☐ { $number }. { $sentence }
responses-plan-button = { $number }
responses-plan-chosen-button = ✅ { $number }
responses-when-question = Elija qué; después toque para cuándo.
responses-when-own-question = ¿Para cuándo?
responses-week-button = 📅 En 1 semana
responses-weeks-button = 📅 En 2 semanas
responses-meeting-button = 🤝 Para la reunión
responses-date-button = 🗓 Otro día
responses-date-question = <b>¿Para qué día?</b>
    Por ejemplo: 24 de mayo.
responses-date-not-read = No entiendo eso como un día por venir. Por ejemplo: 24 de mayo.
responses-task-question = <b>¿Qué clase de ayuda es?</b>
    La vecindad no patrulla, no registra ni castiga.
responses-task-report-button = 📢 Avisar
responses-task-host-button = 🏠 Acoger
responses-task-inform-button = 💬 Informar
responses-task-repair-button = 🧹 Reparar, limpiar
responses-task-accompany-button = 👥 Acompañar
responses-task-mediate-button = 🤝 Mediar
responses-task-organise-button = 📅 Organizar

## Quién más podría ayudar
responses-who-else-question = <b>Este plan es solo trabajo de policía.</b>
    El lugar, quienes sufren, quienes lo causan: <b>¿quién más podría ayudar?</b>
responses-who-else-note = Con una razón sigue sin ellos.
responses-who-else-community-button = 🏘 Vecindad
responses-who-else-police-button = 👮 Policía
responses-who-else-partner-button = 🏛 Aliados
responses-who-else-other-button = ✏ Alguien más
responses-skip-urgent-button = ➡ Seguir: es urgente
responses-skip-asked-button = ➡ Seguir: ya se preguntó
responses-skip-own-button = ✏ Seguir, porque…
responses-who-else-other-ask = <b>¿Quién más podría ayudar?</b>
    Escriba la oficina o el grupo, ninguna persona.
responses-skip-ask = <b>¿Por qué nadie más puede ayudar?</b>
    Una frase. Queda en su respuesta.
responses-others-asked = También podrían ayudar: { $who }.
responses-others-skipped = No se pide a nadie más: { $reason }.
responses-skip-urgent = es urgente
responses-skip-asked = ya se preguntó a todos los demás

## La otra parte de una promesa
responses-in-return-question = <b>La promesa { $number } está publicada.</b>
    Falta una cosa más de usted.
    ¿Qué va a hacer la otra parte: { $side }?
responses-nothing-needed-button = ✅ No hace falta nada
responses-ask-for-button = 🤝 Pedir { $number }
responses-ask-own-button = ✏ Pedir otra cosa
responses-ask-own-question = <b>¿Qué les pide?</b>
    Una frase. Pueden decir que sí, cambiarla o decir que no.
responses-nothing-needed = <b>La promesa { $number } queda firme.</b>
    No hace falta nada a cambio.
responses-asked-in-return = <b>La promesa { $number } queda firme.</b>
    Se le pidió su parte a: { $side }.
