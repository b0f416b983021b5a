### Entrar, estar aquí, salir.

## Idioma
members-language-question = <b>¿Qué idioma?</b>
members-language-draft = Tengo sus palabras. Nadie las ha visto.
    Primero: <b>¿qué idioma?</b>
members-language-command = Elegir el idioma
members-language-chosen = Desde ahora le escribo en español.
members-language-fold = Idioma: { $language }
members-language-name = { $name }

## Entrar
members-area-button = { $area }
members-area-question = <b>¿En qué zona vive o trabaja?</b>
members-consent = <b>Este es el chat común de seguridad de { $name }.</b>
    Lo usan la vecindad, la policía y otros. No es para emergencias: <b>llame al { $number }</b>.
    Guardamos lo que nos cuenta, su zona y sus votos. Su número de teléfono no.
    Telegram puede ver este chat. Un juzgado podría preguntarnos. Borrar todo: /forget
    <b>¿Está de acuerdo?</b>
members-consent-more = <b>Más sobre sus palabras aquí</b>
    Los demás ven sus palabras, la zona y su parte. Nadie ve quién es usted.
    La policía y las coordinaciones no pueden buscarlo. No hay lista de nombres.
    Una clave secreta guarda su voto hasta hacer la agenda. Después la clave se destruye.
    La ley podría obligar a mirar a quien maneja esta computadora.
    Su teléfono conserva este chat. Puede limpiarlo con /hide.
    <b>¿Está de acuerdo?</b>
members-consent-yes-button = ✅ De acuerdo
members-consent-more-button = ❓ Más
members-consent-no-button = ✖ No
members-consent-fold = Usted dijo: de acuerdo.
members-nothing-kept = No se guarda nada.
members-welcome = <b>Ya forma parte de: { $name }</b>
    Cuente lo que le preocupa. Vote qué va primero. Venga a la reunión.
    Solo escriba, o toque abajo.
members-no-partnership = Aquí todavía no hay una alianza. Pida el afiche de su zona.
members-link-not-live = Este enlace aún no funciona. Primero deben acordar ambas coordinaciones.
members-link-unknown = Este enlace no se conoce aquí. Pida uno nuevo.
members-link-used = Este enlace ya se usó. Pida uno nuevo.
members-invite-not-coordinators = Usted ya coordina aquí. Este enlace es para otra persona.
members-not-for-you-toast = Esto ya no es para usted.
members-coordinators-only-toast = Solo las dos coordinaciones pueden hacer esto.

## Personas invitadas
members-post-question = <b>Su nombre y su puesto, por favor.</b>
    Una sola línea con una coma: nombre, puesto.
    Solo las dos coordinaciones leen el nombre. Se borra cuando le hayan confirmado.
    El puesto firma sus respuestas.
members-waiting = <b>Solicitud enviada. Su número es { $number }.</b>
    La coordinación de la otra parte le confirma. Dígale el número.
    Se muestra como: { $shown }
members-confirm-question = <b>{ $role } quiere entrar. Número { $number }</b>
    { $post }
    Se muestra como: { $shown }
    Pídale el número. ¿Es correcto?
members-role-officer = Alguien de la policía
members-role-partner = Alguien de un aliado
members-role-resident = Alguien de la vecindad
members-confirm-yes-button = ✅ Confirmar
members-confirm-no-button = ✖ Rechazar
members-confirm-all-button = ✅ Confirmar: { $count }
members-confirmed-button = ✅ Confirmado
members-refused-button = ✖ Rechazado
members-confirmed-toast = Confirmado.
members-refused-toast = Rechazado.
members-confirmed-all-toast = Todo confirmado.
members-seated-officer = <b>Ya forma parte de: { $name }, como 👮 policía</b>
    Todo funciona igual que para la vecindad. Mismas pantallas, mismas horas.
members-seated-partner = <b>Ya forma parte de: { $name }, como 🏛 aliado</b>
    Todo funciona igual que para la vecindad y la policía.
members-not-seated = La coordinación de la otra parte no le confirmó. No se guarda nada.
members-invite-command = Invitar agentes o aliados
members-invite-question = <b>¿A quién invita?</b>
    Cada enlace sirve una vez, durante 24 horas.
members-invite-officers-button = 👮 Agentes
members-invite-partners-button = 🏛 Aliados
members-invite-count = <b>¿Cuántos enlaces?</b>
members-invite-count-button = { $count }
members-invite-made = Enlaces hechos: { $count }
members-invite-links = { $count ->
    [one] <b>Un enlace. Sirve una vez, durante 24 horas.</b>
   *[other] <b>{ $count } enlaces. Cada uno sirve una vez, durante 24 horas.</b>
}
    { $links }

## Inicio y más
members-home = <b>{ $name }</b>
    Escriba lo que le preocupa, o toque abajo.
members-more = <b>Más</b>
members-more-behalf-button = 🧑‍🤝‍🧑 Por otra persona
members-more-who-button = 👥 Quién es quién
members-more-rules-button = 📜 Reglas
members-more-language-button = 🌍 Idioma
members-more-quiet-button = 🔕 Silencio
members-more-clear-button = 🧹 Limpiar el chat
members-more-data-button = 📁 Mis datos
members-more-leave-button = 🚪 Salir
members-more-switch-button = 🔁 Cambiar alianza
members-help-command = Cómo funciona
members-help = <b>Cómo funciona</b>
    📢 Contar algo: escríbalo, elija el tema, envíe.
    🗳 Vote cada semana qué va primero.
    📅 Una regla hace la agenda de la reunión. Ninguna parte la controla.
    Puede escribir un número en vez de tocar; 0 vuelve atrás.
    No es para emergencias. <b>Llame al { $number }</b>
members-who-title = <b>Quién es quién en { $name }</b>
members-who-community = 🏘 vecindad: { $number }
members-who-police = 👮 policía: { $number }
members-who-partner = 🏛 aliados: { $number }
members-who-few = unas pocas personas
members-who-none = nadie todavía
members-who-number = { $number }
members-who-coordinators = Hay dos coordinaciones, una de cada parte, con los mismos derechos.
members-who-chair = Cada vez dirige la reunión una parte distinta.
members-privacy-command = Qué se guarda y quién lo ve
members-privacy = <b>Qué se guarda y quién lo ve</b>
    Sus palabras, selladas. Su zona. Su parte. El día, no la hora.
    Quién contó una preocupación: nadie lo ve. No existe un botón para eso.
    Votos: sellados hasta hacer la agenda; después solo cantidades.
    Menos de cinco personas nunca se muestran como número.
    Fotos: solo la imagen, sin lugar ni datos de la cámara.
    Telegram ve este chat y podría tener que informar a un juzgado.
    Ver todo: /mydata. Borrar todo: /forget. Limpiar el chat: /hide
members-pause-question = <b>¿Cuántos mensajes quiere?</b>
members-pause-all-button = 🔔 Todos
members-pause-followed-button = 📌 Solo lo que sigo
members-pause-two-weeks-button = 🔕 Pausa de dos semanas
members-pause-all = Vuelve a recibir todos los mensajes.
members-pause-followed = Solo recibe noticias de lo que sigue.
members-pause-two-weeks = Silencio hasta el { $until }. Puede seguir escribiendo y votando.
members-pause-answering = Silencio hasta el { $until }, salvo lo que le toca responder.
    Puede seguir escribiendo y votando.
members-less-button = 🔕 Menos
members-switch-question = <b>¿Dónde quiere hablar?</b>
members-switch-only-one = Usted está en una sola alianza.
members-switched = Ahora en { $name }.
members-hide-command = Limpiar este chat
members-hide-question = <b>¿Limpiar este chat?</b>
    Borro lo de las últimas 48 horas, lo suyo y lo mío.
    Lo que nos contó se queda con nosotros.
members-hide-yes-button = 🧹 Limpiar
members-hidden = Los mensajes más viejos, bórrelos usted.
members-mydata-title = <b>Qué se guarda de usted</b>
members-mydata-language = Idioma: { $language }
members-mydata-place = En { $name }: { $area }, { $side }, desde { $day }.
members-mydata-file-note = El archivo lo tiene todo. Bórrelo después de leerlo.
members-side-community = 🏘 vecindad
members-side-police = 👮 policía
members-side-partner = 🏛 aliados
members-forget-question = <b>¿Borrar todo sobre usted?</b>
    Su lugar aquí, idioma, votos, borradores y todo vínculo con sus palabras.
    Las palabras ya abiertas quedan, sin ningún vínculo con usted.
members-forget-yes-button = 🗑 Borrar ahora
members-forgotten = Borrado. No se guarda nada de usted. Este chat queda en su teléfono hasta que lo borre.
members-key-is-free = La coordinación de { $side } se fue, sin suplente.
    Los votos, la agenda y los recordatorios siguen solos.
    Haga un enlace para alguien de esa parte.

## Fundar
members-founding-welcome = <b>Usted coordina: { $side }</b>
    Siete tarjetas cortas; después acuerda la otra coordinación. Antes no empieza nada.
members-founding-name = <b>1 de 7. ¿Cómo se llama la alianza?</b>
members-founding-areas = <b>2 de 7. ¿Qué zonas abarca?</b>
    Una por línea. Cada una tendrá su afiche.
members-founding-country = <b>3 de 7. ¿En qué país?</b>
members-founding-zone = <b>¿Qué zona horaria?</b> Escríbala, por ejemplo America/Guatemala.
members-founding-zone-unknown = No conozco esa zona horaria. Escríbala así: America/Guatemala.
members-founding-languages = <b>4 de 7. ¿Qué idiomas se hablan aquí?</b>
    Toque para elegir. Luego toque «Dejar así».
members-founding-emergency = <b>5 de 7. ¿Cuál es el número de emergencias?</b>
members-founding-emergency-wrong = Un número para llamar tiene de 2 a 15 cifras. ¿Cuál es?
members-founding-meeting = <b>6 de 7. ¿Cuándo es la primera reunión?</b>
    Escriba día y hora, así: 24 mayo 10:00.
members-founding-meeting-wrong = No entendí un día y una hora que vengan. Escríbalo así: 24 mayo 10:00.
members-founding-place = <b>7 de 7. ¿Dónde se reúnen?</b>
members-founding-now = Ahora: { $value }
members-founding-now-moment = Ahora: { $at }
members-founding-keep-button = ✅ Dejar así
members-founding-others-turn = La otra coordinación lo está llenando. Usted verá cada línea antes de que valga.
members-founding-lines = <b>Esto es lo que ambas partes acuerdan</b>
members-founding-line = { $number }. { $line }
members-founding-line-name = Nombre: { $name }
members-founding-line-country = País: { $country }, { $zone }
members-founding-line-meeting = Primera reunión: { $at }
members-founding-check-contacts = Revise los contactos llamando una vez a cada uno.
members-founding-agree-button = ✅ De acuerdo
members-founding-change-button = ✏ Cambiar una línea
members-founding-change-question = <b>¿Qué línea?</b>
members-founding-proposed = Enviado a la otra coordinación. Nada empieza antes de que ambas acuerden.
members-founding-waiting = Falta que responda la coordinación de: { $side }
members-founding-remind-button = 🔔 Recordar
members-founding-reminded-toast = Recordatorio enviado.
members-founding-not-opened-toast = Aún no abrió su enlace. Envíeselo otra vez.
members-founding-live = <b>Ambas partes acordaron. { $name } ya funciona.</b>
    La primera votación se abre sola el { $vote }.
    Imprima los afiches de abajo, uno por zona.
members-founding-forward = Para reenviar:
    Vecindad y policía de { $name } comparten una agenda. Cuente qué hace insegura su zona. Su nombre no se muestra.
    { $link }
members-founding-poster = Afiche para { $area }
members-founding-invite-button = 👮 Invitar agentes
members-founding-lead-taken = La otra coordinación siguió llenando. Usted verá cada línea antes de que valga.
members-too-long = Es demasiado largo. Use como máximo { $most } letras.
members-founding-see-button = 👁 Ver las líneas
members-founding-agreed = Ambas partes acordaron.
members-founding-two-keys = Este enlace es de la coordinación de la otra parte. Nadie puede ser ambas.
members-founding-contact = <b>¿A quién puede acudir la gente?</b>
    Un nombre y un número. Sobre la policía: alguien de fuera de ella.
members-founding-default-name = Nuestro barrio
members-founding-language-button = { $mark } { $name }

## Afiche
members-poster-body = Cuente qué hace insegura su zona. Vote qué va primero. La vecindad, la policía y los servicios responden. Su nombre no se muestra.
members-poster-scan = Escanee con su teléfono
members-poster-emergency = No es para emergencias. Llame al { $number }
# $side (Text)
# $post (String)
members-signed = { $side }, { $post }

## Puestos que firman
members-post-too-long = El puesto, después de la coma, tiene como máximo { $most } letras.
members-post-again-button = ✏ Escribirlo de nuevo
members-role-supervisor = Una jefatura de policía
members-invite-supervisor-button = 👮 Jefatura
members-invite-deputy-button = 👥 Nombrar suplente
members-invite-bodies = Para servicios y oficinas públicas. Grupos y empresas se admiten antes, vea /who
members-seat-changed = Su menú ha cambiado.

## Entidades que participan
members-kind-residents = vecindad
members-kind-police = policía
members-kind-network = una red
members-kind-ngo = una organización
members-kind-municipality = la municipalidad
members-kind-service = un servicio
members-kind-business = una empresa
members-kind-security = seguridad privada
members-kind-watch = un grupo de vigilancia
members-kind-customary = autoridad tradicional
members-kind-academic = investigación
members-kind-media = medios
members-kind-oversight = control independiente
members-party-called = { $side }: { $name }
members-party-unfilled = Su ficha en /who está vacía.
members-party-fill-button = ✏ Llenar la ficha
members-party-card-asked = <b>Quién es quién: su ficha está vacía</b>
    Diga qué puede hacer su parte, qué no puede y a quién llamar.
    Tres líneas. Todo el mundo las lee en /who
members-party-card-needed = <b>Primero la ficha de { $name }</b>
    ¿Qué pueden hacer, qué no pueden, a quién se llama?
    Podrá responder y prometer cuando esté completa.
members-party-active = { $party }: la ficha está completa. Desde ahora puede responder.
members-party-admitted = <b>{ $party } puede entrar.</b>
    Invite a su primer miembro. Llena la ficha y después puede responder.
members-party-not-active = Primero hay que llenar la ficha. Vea /who
members-party-suspended-now = Las respuestas y promesas de su entidad descansan siete días. Lo demás sigue igual.
members-party-suspended-lately = Ya estuvo en pausa hace poco. Una coordinación sola puede hacerlo una vez en cuatro semanas.
members-party-left-now = Esta entidad ya no participa.
members-party-suspended-by = <b>{ $party }: en pausa siete días</b>
    Por la coordinación de: { $side }. Termina sola. Terminarla antes requiere a ambas.
members-party-not-suspended = Aquí no es posible. Las dos partes mismas no se pueden detener.
members-party-resumed = { $party }: la pausa terminó. Puede responder otra vez.
members-party-removed = { $party }: ambas coordinaciones terminaron su participación. Sus miembros conservan votos y preocupaciones.
members-party-invite-button = 🔗 Invitar a un miembro
members-party-suspend-button = ⏸ Pausar 7 días
members-party-suspend-question = <b>¿Pausar a { $party }?</b>
    No responde ni promete nada durante siete días. Ambas coordinaciones y la entidad lo saben.
members-party-suspend-yes-button = ⏸ Pausar ahora
members-party-lift-button = ▶ Terminar antes
members-party-remove-button = ✖ Retirar
members-admit-button = ➕ Admitir entidad
members-admit-kind = <b>¿Qué tipo de entidad es?</b>
    Ambas coordinaciones deben estar de acuerdo antes de que entre.
members-admit-name = <b>¿Cómo se llama?</b>
    La entidad, no una persona.
members-admit-there-already = Ya hay una entidad con este nombre.
members-posts-button = 👥 Puestos
members-posts-question = <b>¿Qué puesto?</b>
    Quitar un puesto requiere a ambas coordinaciones y una razón.
members-remove-why = <b>{ $whom }: ¿por qué?</b>
    Ambas coordinaciones deben estar de acuerdo. Los votos y preocupaciones se conservan.
members-reason-conduct-button = Rompió el código
members-reason-left-button = Dejó el puesto
members-reason-silent-button = No responde
members-admit-why = <b>{ $name }: ¿por qué debe entrar?</b>
    Se pregunta a la otra coordinación. Todos leen la razón.
members-lift-why = <b>{ $party }: ¿por qué ahora?</b>
    Se pregunta a la otra coordinación. Todos leen la razón.
members-why-asked-button = Pidió participar
members-why-can-help-button = Puede ayudar con lo de aquí
members-why-decides-button = Decide cosas de aquí
members-why-talked-button = Se habló y se aclaró
members-why-put-right-button = Se corrigió
members-why-not-so-button = No era lo que parecía
members-proposed = Enviado a la otra coordinación. Nada cambia antes de que ambas acepten.
members-deed-admit = Admitir a { $name } ({ $kind }).
members-deed-remove-party = Retirar a { $name }.
members-deed-remove-member = Quitar el puesto: { $whom }
members-deed-lift = Terminar ahora la pausa de { $name }.
members-deed-reason = Razón: { $reason }
members-removed = <b>Usted ya no responde por: { $side }</b>
    Ambas coordinaciones estuvieron de acuerdo.
members-removed-keeps = Sus votos y preocupaciones se conservan. Los contactos de /charter están abiertos para usted.
members-removed-deputy = Tampoco es ya suplente de la coordinación.
members-appeal-button = 💬 No estoy de acuerdo
members-appeal-question = <b>¿Qué deben saber ambas coordinaciones?</b>
    Las dos lo leen en el mismo minuto.
members-appealed = <b>Alguien no acepta perder su puesto: { $side }</b>
members-appeal-words = { $words }
members-appeal-sent = Enviado a ambas coordinaciones.
members-appeal-over = Aquí solo puede objetar quien perdió un puesto, una vez, en treinta días.

## La ficha de una entidad
members-ask-can = <b>¿Qué pueden hacer?</b>
    Una línea, en palabras sencillas.
members-ask-cannot = <b>¿Qué no pueden hacer?</b>
    Una línea. Así nadie pregunta en vano.
members-ask-call = <b>¿A quién se llama?</b>
    Una oficina y un número, nunca una persona.
members-ask-complaints = <b>¿Dónde se puede presentar una queja sobre ustedes?</b>
    Alguien de fuera de su entidad, con un número.
members-conduct = <b>El código de conducta</b>
    No usamos la fuerza ni llevamos armas.
    No registramos, retenemos ni castigamos a nadie. No hacemos listas de personas.
    No seguimos a nadie por quién es o cómo se ve.
    En peligro llamamos al { $number }.
    Quien rompe esto queda en pausa.
members-conduct-button = ✅ De acuerdo
members-card-title = <b>{ $party }</b>, { $kind }
# $party (Text)
members-card-title-founding = <b>{ $party }</b>
members-card-suspended = En pausa hasta el { $until }
members-card-can = Puede: { $line }
members-card-cannot = No puede: { $line }
members-card-call = Llame a: { $line }
members-card-complaints = Quejas: { $line }
members-card-signed = Firmó el código de conducta.
members-card-posts = Puestos: { $posts }
members-card-unfilled = La ficha aún no está completa.

## Puestos elegidos y suplencias
members-record-command = Registrar una elección
members-record-button = 🗳 Registrar elección
members-record-where = <b>Una elección de representantes de la vecindad</b>
    ¿Dónde y cuándo fue? Una línea.
members-record-number = <b>¿Cuántas personas participaron?</b>
    Escriba un número.
members-record-number-wrong = Escriba un número, por ejemplo 40.
members-record-term = <b>¿Cuánto duran los puestos?</b>
members-record-term-button = { $months ->
    [one] { $months } mes
   *[other] { $months } meses
}
members-record-check = <b>¿Es correcto?</b>
members-record-announced = <b>Se registró una elección</b>
members-record-line-where = Dónde y cuándo: { $where }
members-record-line-number = Participaron: { $number }
members-record-line-until = Los puestos duran hasta el { $until }
members-record-yes-button = ✅ Registrarla
members-record-again-button = ✏ Empezar de nuevo
members-record-done = Registrada. Ambas coordinaciones la leen ahora.
members-record-done-elsewhere = Registrada. Ambas coordinaciones la leen ahora.
    Los enlaces los recibió la coordinación de la vecindad.
members-record-nobody = La vecindad no tiene coordinación ahora. Primero hay que ocupar ese puesto.
members-record-link = <b>Enlace para quien representa.</b> Sirve una vez, durante siete días.
    { $link }
members-record-deputy-link = <b>Enlace para la suplencia.</b> Sirve una vez, durante siete días.
    { $link }
members-elected = <b>Usted representa a la vecindad de { $name }</b>
    Responde a lo que traen la policía y los aliados. Mismas pantallas, mismas horas.
    Su puesto dura hasta el { $until }.
members-elected-deputy = <b>Usted es suplente de la representación en { $name }</b>
    Puede responder como quien representa, en las mismas pantallas.
    Los avisos van primero allí. A usted, desde el día 14 sin respuesta.
    Su puesto dura hasta el { $until }.
members-seat-taken = Un puesto elegido de la vecindad está ocupado.
members-deputy-seat-taken = La suplencia elegida de la vecindad está ocupada.
members-seat-other-side = Este enlace es para la otra parte.
members-seat-join-first = Primero entre; después abra este enlace otra vez.
members-seat-not-empty = Este puesto no está vacío.
members-seat-must-answer = Este puesto es solo para quien responde por esta parte.
members-term-near = Un puesto de representación termina el { $day }. Es hora de una elección: /record
members-term-over = <b>Su periodo como representante terminó.</b>
    Gracias. Vuelve a ser parte de la vecindad, con todos sus votos y preocupaciones.
members-term-ended = Terminó el periodo de quien representa a la vecindad. Una nueva elección se registra con /record
members-deputy-made = Un enlace hecho.
members-deputy-link = <b>Para su suplente, de la parte: { $side }</b>
    Ocupa su lugar cuando usted se va. Tras siete días de silencio también puede decidir.
    Sirve una vez, durante siete días.
    { $link }
members-deputy-named = La coordinación de { $side } ya tiene suplente.
members-you-are-deputy = <b>Usted suple a la coordinación de: { $side }</b>
    Le avisamos cuando haga falta.
members-deputy-took-over = La coordinación de { $side } se fue. Su suplente coordina ahora.
members-deputy-ended = La coordinación de { $side } ya no tiene suplente. Se nombra otra persona con /invite
members-now-coordinator = <b>Usted coordina la parte: { $side }</b>
    Su menú ha cambiado. Toque Hoy para empezar.
members-successor-button = 🔗 Enlace para otra persona
members-successor-link = <b>Para la nueva coordinación de: { $side }</b>
    Solo sirve a alguien de esa parte. Una vez, durante siete días.
    { $link }
members-successor-told = Su parte no tiene coordinación: { $side }. La otra coordinación hizo un enlace para una nueva.
members-coordinator-named = Otra vez hay coordinación de: { $side }
members-more-promises-button = 🤝 Promesas
members-more-mirror-button = 📊 Cómo estamos
members-more-history-button = 🕘 Historial
