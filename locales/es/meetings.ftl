### La reunión conjunta.

meetings-title = <b>Próxima reunión</b>
meetings-none = No hay reunión fijada. La próxima sigue por ritmo.
meetings-when = <b>{ $at }</b>
meetings-where = Lugar: { $place }
meetings-chair = Dirige: { $side }
meetings-coming = { $side }: vienen { $count }
meetings-coming-few = { $side }: vienen unos pocos
meetings-state = Reunión: { $at }

## Venir
meetings-yes-button = ✅ Voy
meetings-chat-button = 💬 Por chat
meetings-no-button = ✖ No
meetings-said-yes-button = ✅ Usted dijo: voy
meetings-said-chat-button = 💬 Usted dijo: por chat
meetings-said-no-button = ✖ Usted dijo: no
meetings-change-button = ✏ Al final no puedo
meetings-counted-toast = Contado.
meetings-agenda-button = 📋 Agenda
meetings-started-toast = Esta reunión ya empezó.
meetings-over-toast = Esta reunión ya pasó.
meetings-not-announced-toast = Esta reunión aún no está anunciada.

## Fijar
meetings-meet-command = Fijar la reunión
meetings-setting = <b>¿Qué quiere cambiar?</b>
meetings-set-date-button = 🗓 Día y hora
meetings-set-place-button = 📍 Lugar
meetings-ask-date = <b>¿Qué día y hora?</b>
    Escriba como 24 mayo 10:00.
meetings-ask-place = <b>¿En qué lugar?</b>
meetings-date-unclear = No pude leer un día y una hora. Escriba como 24 mayo 10:00.
meetings-past = Ese día ya pasó. ¿Qué día por venir?
meetings-closed-day = Ese día aquí no se reúne nada. ¿Qué otro día?
meetings-set = <b>Fijado. Se avisa a todas las personas.</b>
meetings-moved = <b>La reunión cambió</b>
meetings-notice = <b>La próxima reunión conjunta</b>
