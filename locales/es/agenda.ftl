### La agenda de la reunión conjunta, hecha por regla.

agenda-command = La agenda de la reunión
agenda-title = <b>La agenda</b>
agenda-not-yet = La agenda llega cinco días antes de la reunión, hecha por regla.
agenda-none = Nadie ha marcado nada todavía. La reunión empieza con lo que traiga la gente.
agenda-opening = { $at } · Quién está y para qué
agenda-item = <b>{ $position } · { $at } · { $title }</b> ({ $ref }), { $minutes } min
agenda-reason = { $raised }: { $reason }
agenda-raised-community = 🏘 lo contó la vecindad
agenda-raised-police = 👮 lo contó la policía
agenda-raised-partner = 🏛 lo contaron los aliados
agenda-reason-both = lo eligieron ambas partes
agenda-reason-chosen = lo eligieron quienes votaron
agenda-reason-floor = cada parte tiene uno; este es el de { $side }
agenda-reason-fill = quedaban minutos; { $side } había tenido menos
agenda-reason-waited = esperó dos reuniones con apoyo suficiente
agenda-closing = { $at } · Tiempo abierto, lectura de acuerdos, próxima fecha
agenda-weak = Votaron pocos de { $side }. Valieron sus “yo también”.
agenda-side-community = la vecindad
agenda-side-police = la policía
agenda-side-partner = los aliados

## Botones
agenda-why-button = 👀 ¿Por qué estos?
agenda-why-not-button = ❔ ¿Y lo mío?
agenda-how-button = 🧮 Cómo se contó
agenda-show-button = 📋 La agenda
agenda-all-left-button = 👁 Todo lo que quedó fuera
agenda-left-button = { $ref }
agenda-previous-button = ◀ Antes
agenda-next-button = Después ▶

## Por qué estos
agenda-why-title = <b>{ $position } · { $title }</b> ({ $ref })
agenda-marked = Marcado por { $side }: { $count }
agenda-cost = Pagado por { $side }: { $cost }
agenda-off-the-top = { $minutes } minutos aparte; ninguna parte pagó.
agenda-count-number = { $count }
agenda-count-few = menos de cinco
agenda-count-nearly-all = casi todos
agenda-count-some = algunos
agenda-count-most = la mayoría
agenda-count-not-shown = muy pocos para mostrar
agenda-count-nobody-voted = nadie votó
agenda-count-few-voted = votaron pocos
agenda-paid-minutes = { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minutos
}
agenda-paid-under-half = menos de la mitad
agenda-paid-about-half = cerca de la mitad
agenda-paid-over-half = más de la mitad
agenda-paid-less = menos que su parte
agenda-paid-about = cerca de su parte
agenda-paid-more = más que su parte

## Por qué no
agenda-left-title = <b>{ $title }</b> ({ $ref })
agenda-left-list = <b>Lo que quedó fuera esta vez</b>
agenda-left-line = { $ref } { $title }: { $reason }
agenda-left-already-in-hand = Ya está en marcha.
agenda-left-joined-with = Unido con otro.
agenda-left-waits-for-information = Espera información.
agenda-left-belongs-to = Corresponde a otra institución.
agenda-left-set-aside = Apartado por ambas coordinaciones, con una razón.
agenda-left-withdrawn = Lo retiró quien lo contó.
agenda-left-not-public = No es público, por seguridad.
agenda-left-lapsed = Esperó demasiado sin apoyo.
agenda-left-deferred = Debe oírse; la próxima reunión empieza con esto.
agenda-left-longer = Necesita más tiempo que toda la reunión.
agenda-left-not-yet = Aún no estuvo en una votación. Va a la próxima.
agenda-left-no-supporters = Esta vez no. Nadie que votó lo marcó.
agenda-left-too-few = Esta vez no. Lo marcaron muy pocos.
agenda-left-paid-for-others = Esta vez no. Quienes lo marcaron obtuvieron otros que marcaron.
agenda-left-not-enough-voice = Esta vez no. Tuvo poco apoyo entre quienes votaron.
agenda-lacked = Le faltó cerca de { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minutos
}.
agenda-lacked-at-most = Le faltó como mucho cerca de { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minutos
}.
agenda-spent-on = Sus minutos fueron a: { $title } ({ $ref })
agenda-more = Habrían bastado como mucho unos { $count } más de { $side }.
agenda-comes-back = Vuelve a la próxima votación.
agenda-all-yours = Todo lo que usted sigue está en la agenda.
agenda-nothing-followed = No sigue nada de lo que quedó fuera.
agenda-nobody-left-out = Nada quedó fuera.

## Cómo se contó
agenda-how-title = <b>Cómo se contó</b>
agenda-how-minutes = La reunión tiene { $minutes } minutos. { $overhead } la abren y cierran, { $budget } se repartieron, { $unused } quedan libres.
agenda-how-side = { $side }: parte { $share }, votaron: { $voters }, pagó: { $paid }
agenda-how-rule = Cada parte tiene su porción, sean cuantos sean. Quien marca algo ayuda a pagarlo con la misma fracción de sus minutos. Va primero lo que más voz tiene detrás. El tiempo que queda es para la parte que menos ha tenido.
agenda-how-digest = Sello del conteo: { $digest }

## Recordatorios
agenda-eve = <b>Mañana nos reunimos</b>
agenda-morning = <b>Hoy nos reunimos</b>
agenda-short-item = { $position }. { $title }
