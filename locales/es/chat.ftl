### Lo que dice cada parte del bot.

## Inicio
chat-home-raise-button = 📢 Contar algo
chat-home-vote-button = 🗳 Votar
chat-home-news-button = 👀 Novedades
chat-home-follow-button = 📌 Lo que sigo
chat-home-meeting-button = 📅 Reunión
chat-home-more-button = ⋯ Más
chat-home-today-button = 📋 Hoy
chat-home-answers-button = 📥 Respuestas
chat-home-promises-button = 🤝 Promesas
chat-home-placeholder = Escriba aquí…
chat-back-button = ⬅ Atrás

## Botones viejos y problemas
chat-old-button-toast = Botón viejo. Aquí está el menú.
chat-done-already-toast = Ya está hecho.
chat-draft-first = Tiene una preocupación empezada. Primero envíela o bórrela.
chat-not-saved = Aún no está guardado. Sigo intentando; no hace falta enviarlo otra vez.
chat-trouble = Algo falló aquí. No se cambió nada. Dé este código a la coordinación: { $code }
chat-please-type = Escríbalo, por favor, o pida a alguien que lo escriba.
chat-send-as-photo = Envíela como foto, por favor, no como archivo.
chat-group = En un grupo no recibo preocupaciones. Escríbame en privado.
chat-group-button = 💬 Abrir el chat privado
chat-emergency = <b>Llame ahora al { $number }.</b>
    Yo no puedo llamar por usted. Nadie lee esto al instante.
