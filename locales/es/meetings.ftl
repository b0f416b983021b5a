### La reunión conjunta.

meetings-title = <b>Próxima reunión</b>
meetings-none = Aún no hay reunión fijada. La próxima fecha llega por regla.
meetings-when = <b>{ $at }</b>
meetings-where = Lugar: { $place }
meetings-chair = Dirige: { $side }
meetings-coming = { $side }: van { $count }
meetings-coming-few = { $side }: como mucho van unas pocas personas
meetings-state = Reunión: { $at }

## Venir
meetings-yes-button = ✅ Voy
meetings-chat-button = 💬 Por chat
meetings-no-button = ✖ No
meetings-said-yes-button = ✅ Usted dijo: voy
meetings-said-chat-button = 💬 Usted dijo: por chat
meetings-said-no-button = ✖ Usted dijo: no
meetings-change-button = ✏ Al final no puedo ir
meetings-counted-toast = Contado.
meetings-agenda-button = 📋 Agenda
meetings-started-toast = Esta reunión ya empezó.
meetings-over-toast = Esta reunión ya terminó.
meetings-not-announced-toast = Esta reunión aún no está anunciada.

## Fijar
meetings-meet-command = Fijar la reunión
meetings-setting = <b>¿Qué quiere cambiar?</b>
meetings-set-date-button = 🗓 Día y hora
meetings-set-place-button = 📍 Lugar
meetings-ask-date = <b>¿Qué día y a qué hora?</b>
    Escríbalo así: 24 mayo 10:00.
meetings-ask-place = <b>¿En qué lugar?</b>
meetings-date-unclear = No entendí el día y la hora. Escríbalo así: 24 mayo 10:00.
meetings-past = Ese día ya pasó. ¿Qué otro día, más adelante?
meetings-closed-day = Ese día aquí nadie se reúne. ¿Qué otro día?
meetings-preview = <b>Esto leerá todo el mundo</b>
# $people (Text)
meetings-reach = Llega a toda la gente de aquí: { $people }. Puede detenerlo durante dos minutos.
meetings-tell-button = ✅ Avisar a todo el mundo
meetings-stopped = Detenido. No salió nada. La reunión queda como antes.
meetings-set = <b>Fijada. Se avisa a todo el mundo.</b>
meetings-moved = <b>La reunión cambió</b>
meetings-notice = <b>La próxima reunión conjunta</b>
