### La agenda de la reunión conjunta, hecha por regla.

agenda-command = La agenda de la reunión
agenda-title = <b>La agenda</b>
agenda-not-yet = La agenda llega cinco días antes de la reunión. La hace una regla.
agenda-none = Nadie ha elegido nada todavía. La reunión empieza con lo que traiga la gente.
agenda-opening = { $at } · Quiénes están y para qué
agenda-item = <b>{ $position } · { $at } · { $title }</b> ({ $ref }), { $minutes } min
agenda-reason = { $raised }: { $reason }
agenda-reason-besides = { $heard }; { $reason }
agenda-raised-community = 🏘 la contó la vecindad
agenda-raised-police = 👮 la contó la policía
agenda-raised-partner = 🏛 la contaron los aliados
agenda-reason-both = ambas partes la eligieron
agenda-reason-chosen = la eligieron quienes votaron
agenda-reason-floor = cada parte tiene una; esta es la de { $side }
agenda-reason-fill = quedaban minutos; la parte que menos había tenido: { $side }
agenda-reason-waited = esperó dos reuniones con apoyo suficiente
agenda-closing = { $at } · Tiempo abierto, lo acordado, próxima fecha
agenda-weak = Votaron pocas personas de { $side }. También se contaron sus «yo también».
agenda-side-community = la vecindad
agenda-side-police = la policía
agenda-side-partner = los aliados

## Botones
agenda-why-button = 👀 ¿Por qué estas?
agenda-why-not-button = ❔ ¿Y la mía?
agenda-how-button = 🧮 Cómo se contó
agenda-show-button = 📋 La agenda
agenda-all-left-button = 👁 Todo lo que quedó fuera
agenda-left-button = { $ref }
agenda-previous-button = ◀ Anterior
agenda-next-button = Siguiente ▶

## Por qué estos
agenda-why-title = <b>{ $position } · { $title }</b> ({ $ref })
agenda-marked = Elegida por { $side }: { $count }
agenda-cost = Minutos de { $side }: { $cost }
agenda-off-the-top = { $minutes ->
    [one] { $minutes } minuto apartado
   *[other] { $minutes } minutos apartados
} antes de repartir; ninguna parte los puso.
agenda-count-number = { $count }
agenda-count-few = menos de cinco
agenda-count-nearly-all = casi todas las personas
agenda-count-some = algunas personas
agenda-count-most = la mayoría
agenda-count-not-shown = muy pocos votos para mostrar
agenda-count-nobody-voted = nadie votó
agenda-count-few-voted = votaron pocas personas
agenda-paid-minutes = { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minutos
}
agenda-paid-under-half = menos de la mitad
agenda-paid-about-half = cerca de la mitad
agenda-paid-over-half = más de la mitad
agenda-paid-less = menos que su porción
agenda-paid-about = cerca de su porción
agenda-paid-more = más que su porción

## Por qué no
agenda-left-title = <b>{ $title }</b> ({ $ref })
agenda-left-list = <b>Lo que quedó fuera esta vez</b>
agenda-left-line = { $ref } { $title }: { $reason }
agenda-left-already-in-hand = Ya se trabaja en esto.
agenda-left-joined-with = Unida con otra.
agenda-left-waits-for-information = Espera información.
agenda-left-belongs-to = Corresponde a otra institución.
agenda-left-set-aside = La apartaron ambas coordinaciones, con una razón.
agenda-left-withdrawn = La retiró quien la contó.
agenda-left-not-public = No es pública, por seguridad.
agenda-left-lapsed = Esperó demasiado sin apoyo.
agenda-left-deferred = Va antes que otras, pero las más antiguas ocuparon el tiempo reservado.
agenda-left-longer = Necesita más tiempo que toda la reunión.
agenda-left-not-yet = Aún no estuvo en una votación. Va a la próxima.
agenda-left-no-supporters = Esta vez no. Nadie la eligió al votar.
agenda-left-too-few = Esta vez no. Muy pocas personas la eligieron.
agenda-left-paid-for-others = Esta vez no. Quienes la eligieron consiguieron otras que también eligieron.
agenda-left-not-enough-voice = Esta vez no. Tuvo poco apoyo entre quienes votaron.
agenda-lacked = Le { $minutes ->
    [one] faltó más o menos { $minutes } minuto
   *[other] faltaron unos { $minutes } minutos
}.
agenda-lacked-at-most = Como mucho, le { $minutes ->
    [one] faltó más o menos { $minutes } minuto
   *[other] faltaron unos { $minutes } minutos
}.
agenda-spent-on = Sus minutos fueron a: { $title } ({ $ref })
agenda-more = Como mucho, habría bastado con { $count ->
    [one] { $count } voto más
   *[other] unos { $count } votos más
} de { $side }.
agenda-comes-back = Vuelve a la próxima votación.
agenda-all-yours = Todo lo que usted sigue está en la agenda.
agenda-nothing-followed = Usted no sigue nada de lo que quedó fuera.
agenda-nobody-left-out = No quedó nada fuera.

## Cómo se contó
agenda-how-title = <b>Cómo se contó</b>
agenda-how-minutes = Minutos de la reunión: { $minutes }. Para abrir y cerrar: { $overhead }. Repartidos: { $budget }. Quedan libres: { $unused }.
agenda-how-side = { $side }: su porción { $share }, votaron: { $voters }, puso: { $paid }
agenda-how-rule = Cada parte tiene su porción, sin importar cuánta gente tenga. Quien elige una preocupación ayuda a pagarla. Todos ponen la misma fracción de sus minutos. Va primero la que más voces tiene detrás. El tiempo que queda es para la parte que menos ha tenido.
agenda-how-digest = Sello del conteo: { $digest }

## Recordatorios
agenda-eve = <b>Mañana nos reunimos</b>
agenda-morning = <b>Hoy nos reunimos</b>
agenda-short-item = { $position }. { $title }

## Why it must be heard, and what stands behind a reason
agenda-reason-no-answer = nadie la respondió en catorce días
agenda-reason-promise-late = una promesa sobre ella está atrasada dos semanas
agenda-reason-promise-disputed = se dice que una promesa está cumplida; la otra parte dice que no
agenda-reason-appeal-undecided = se apartó, alguien no estuvo de acuerdo y nadie decidió a tiempo
agenda-reason-appealed-heard = se apartó, y otras personas decidieron que se escuche
agenda-reason-both-added = ambas coordinaciones la añadieron
# $title (String)
# $ref (Plain)
agenda-dropped = Retirada por ambas coordinaciones: { $title } ({ $ref })
# $signed (Text)
# $until (Moment)
agenda-detail-in-hand = { $signed }, hasta el { $until }
# $signed (Text)
agenda-detail-by = Lo atiende { $signed }.
# $whom (String)
agenda-detail-belongs = Corresponde a: { $whom }
agenda-detail-appealed = Alguien no está de acuerdo. Otras tres personas lo revisan.
# $ref (Plain)
agenda-detail-joined = Sigue como { $ref }.

## What both coordinators may change
agenda-change-button = ✏ Cambiar la agenda
agenda-change-question =
    <b>La regla hizo esta agenda.</b>
    Las dos coordinaciones juntas pueden cambiarla. ¿Qué propone usted?
agenda-change-add-button = ➕ Añadir una
agenda-change-drop-button = ➖ Retirar una
agenda-change-minutes-button = 🕒 Otros minutos
agenda-change-which = ¿Qué preocupación? Toque una o escriba su número.
agenda-change-which-number = ¿Qué preocupación? Escriba su número.
agenda-change-item-button = { $ref } { $title }
agenda-change-more-button = ➡ Más
agenda-change-no-number = { $typed } no es el número de una preocupación. Tiene cuatro cifras, como 2357.
agenda-change-begun = La reunión ya empezó. Su agenda queda como está.
# $ref (Plain)
agenda-change-unknown = No hay ninguna preocupación { $ref } que pueda estar en una agenda.
# $ref (Plain)
# $title (String)
agenda-change-how-long = ¿Cuánto tiempo para { $ref } { $title }?
# $minutes (Number)
agenda-change-how-long-button = { $minutes } min
agenda-change-why = ¿Por qué? Todos leen la razón. Toque una o escríbala.
agenda-because-new-facts = Hay algo nuevo
agenda-because-cannot-wait = No puede esperar
agenda-because-settled = Ya se resolvió entretanto
agenda-because-longer = Necesita más tiempo
agenda-because-less = Necesita menos tiempo
# $ref (Plain)
agenda-change-proposed = Propuesto para { $ref }. Se pregunta a la otra coordinación. Si nadie acepta, nada cambia.
agenda-change-on-it = Esta preocupación ya está en la agenda.
agenda-change-not-on-it = Esta preocupación no está en la próxima agenda.
# $minutes (Number)
agenda-change-no-room = A la reunión solo le { $minutes ->
    [one] queda { $minutes } minuto
   *[other] quedan { $minutes } minutos
}. Primero retire una o acorte otra.
# $ref (Plain)
# $title (String)
agenda-power-add = Añadir a la agenda: { $ref } { $title }
# $ref (Plain)
# $title (String)
agenda-power-drop = Retirar de la agenda: { $ref } { $title }
agenda-power-until = Abierto hasta que empiece la reunión, el { $at }.
# $ref (Plain)
# $title (String)
# $minutes (Number)
agenda-power-minutes = { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minutos
} para { $ref } { $title }

## Promises come first
agenda-promises = <b>Primero: las promesas</b>
# $side (Text)
# $kept (Number)
# $open (Number)
# $late (Number)
# $disputed (Number)
agenda-promises-of = { $side }: cumplidas { $kept }, abiertas { $open }, atrasadas { $late }, en disputa { $disputed }
# $number (Plain)
# $signed (Text)
# $state (Text)
agenda-promise = Promesa { $number }, { $signed }: { $state }
