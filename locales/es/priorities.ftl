### La votación semanal: abrirla, votar, leer qué puso primero cada parte.

priorities-vote-command = Votar qué va primero
priorities-state = Votación abierta hasta el { $day } a las { $hour }.

## La papeleta
priorities-ballot = <b>¿En qué debemos trabajar?</b> Elija hasta { $marks }. Hasta el <b>{ $day } { $hour }</b>.
priorities-line = { $number } { $title } ({ $ref }) { $side }
priorities-line-gone = { $number } Esta no está ahora en la votación.
priorities-standing = ¿No ve ✅ después de tocar? No se contó. Toque otra vez o escriba el número.
priorities-standing-draft = ¿No ve ✅ después de tocar? No se contó. Toque otra vez.
    Su preocupación sin terminar se guarda hasta mañana.
priorities-mark-button = { $mark } { $number } { $title }
priorities-none-button = 📢 Ninguna; contar la mía
priorities-which-button = ❔ No entiendo una
priorities-finish-button = 👍 Ya terminé
priorities-counted-toast = { $count } de { $marks }. Contado.
priorities-limit-toast = { $marks ->
    [5] Cinco
   *[other] { $marks }
} es el límite. Quite una primero.
priorities-chosen = <b>Usted eligió:</b>
priorities-chosen-none = <b>Usted no eligió ninguna de estas.</b>
priorities-chosen-nothing = <b>Usted aún no ha elegido.</b>
priorities-change-until = Puede cambiarlo hasta el <b>{ $day } { $hour }</b>.
priorities-change-button = 🗳 Cambiar
priorities-folded = Voto: { $count } de { $marks } elegidas. Cámbielo con /vote
priorities-no-such-number = Aquí no hay { $number }. Los números van de 1 a { $most }. No se cambió nada.
priorities-too-many = Usted escribió { $count } números; el límite es { $marks }. No se cambió nada.
priorities-none-counted = <b>Contado: ninguna de estas.</b>
    Cuente qué falta. Puede estar en la próxima votación.
priorities-none-kept = <b>Lo que eligió sigue contado.</b>
    Cuente qué falta. Puede estar en la próxima votación.
priorities-which = <b>¿Cuál?</b>

## Cuando no se puede votar
priorities-ended-toast = Esta votación ya terminó.
priorities-unknown-toast = No conozco esa votación.
priorities-not-open-toast = Esta votación aún no empezó.
priorities-joined-later = Esta votación empezó antes de que usted llegara. La próxima es suya: { $at }.
priorities-may-not-toast = Aquí usted no tiene voto.
priorities-no-vote = Ahora no hay votación abierta. La próxima se abre sola: { $at }.
priorities-result-waits = La votación terminó. El resultado llega a todas las partes a la vez: { $at }.
priorities-result-button = 📊 Ver resultado

## Mensajes de la semana
priorities-invitation = <b>¿En qué debemos trabajar?</b>
    Preocupaciones de todas las partes para elegir: { $count }. Elija hasta { $marks }.
    Nadie ve lo que usted elige. Hasta el <b>{ $day } { $hour }</b>.
priorities-nudge = <b>Falta su voto.</b>
    La votación sigue abierta hasta el <b>{ $day } { $hour }</b>. Este es el único recordatorio.

## Resultados
priorities-result = <b>Qué puso primero cada parte</b>
priorities-block-numbered = <b>{ $side }</b> (votaron { $voters })
priorities-block-order = <b>{ $side }</b> (solo el orden)
priorities-block-few = <b>{ $side }</b>: muy pocos votos para mostrar
priorities-rank = { $place } { $title } ({ $ref })
priorities-rank-gone = { $place } Ahora no se muestra
priorities-rank-none = No se eligió ninguna.
priorities-both-like = Vecindad y policía coinciden en: { $title } ({ $ref })
priorities-weak = Votaron pocas personas: { $sides }. Para la agenda también cuentan sus «yo también».
priorities-three-weak = En tres votaciones seguidas votó poca gente. Otro día, hora o lugar puede convenir más.
priorities-next-agenda = Sigue la agenda: <b>{ $day }</b>.
priorities-no-result = <b>Esta semana no terminó ninguna votación.</b>
priorities-next-vote = La próxima votación se abre sola: { $at }.
priorities-all-button = 📋 Todo
priorities-why-button = ❔ ¿Por qué?
priorities-all = <b>Todo el orden, parte por parte</b>
priorities-why = <b>Cómo se contó</b>
    Cada parte se cuenta sola. Nada se suma entre partes.
    Va primero la que más gente de esa parte eligió. Si empatan, va antes la más antigua.
    Menos de cinco votantes: sin número. Menos de tres: no se muestra nada.
priorities-why-these = <b>Por qué estaban estas en la votación</b>
priorities-why-line = { $title } ({ $ref }) { $side }: { $reason }
priorities-place-own = con más «yo también» de su propia parte
priorities-place-quiet = de una zona que se oyó menos
priorities-place-fill = había lugar

## Coordinación
priorities-start = <b>¿Empezar una votación ahora?</b>
    Según la regla entran estas:
priorities-start-reach = Llega a toda la gente de aquí: { $people }. Termina el <b>{ $day } { $hour }</b>.
priorities-start-else = Si nadie la empieza, se abre sola: { $at }.
priorities-start-button = 🗳 Empezar ahora
priorities-goes-out = <b>Sale en 2 minutos.</b>
    A todas las partes a la vez. Cualquiera de las coordinaciones puede detenerla.
priorities-stop-button = ✖ Detener
priorities-now-button = ▶ Enviar ya
priorities-stopped = Detenida. No salió nada. Se abre sola: { $at }.
priorities-going = Sale ahora.
priorities-begun-toast = Ya salió.
priorities-open-already = Hay una votación abierta hasta el <b>{ $day } { $hour }</b>.
priorities-too-early = La última votación empezó: { $last }. Entre dos votaciones pasan seis días.
    La próxima se abre sola: { $at }.
priorities-nothing = Aún no hay nada que votar: ninguna preocupación está abierta.
    Se intenta de nuevo, de forma automática: { $at }.
priorities-nothing-today = <b>Ahora no se abrió ninguna votación.</b>
    Aún no hay nada que votar: ninguna preocupación está abierta.
    Se intenta de nuevo, de forma automática: { $at }.
