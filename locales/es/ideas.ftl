### Ideas de cada lado, qué cambió una preocupación y cómo debería hacerse algo.

ideas-button = 💡 Ideas
ideas-count-button = 💡 Ideas ({ $count })
ideas-effect-button = 💬 Qué cambió
ideas-how-button = 🧭 Cómo hacerlo

ideas-title = <b>{ $ref } · qué podría ayudar</b>
ideas-none = Aún no hay ideas. Se pregunta a todas las partes.
ideas-side = { $side }: { $count }
ideas-side-few = { $side }: pocas
ideas-line = { $number }. { $about }
ideas-words = { $words }
ideas-language = Idioma de quien escribe: { $language }
ideas-kind-helps = podría ayudar
ideas-kind-other-side = ayudaría de parte de: { $sides }
ideas-promised = De aquí salió la promesa { $number }.
ideas-refused-promised = De aquí ya salió la promesa { $number }.
ideas-refused-asked = Esto se le pide a: { $sides }. Solo esa parte puede prometerlo.
ideas-kind-how = cómo hacerlo
ideas-raisers = de quien contó la preocupación
ideas-add-button = 💡 Mi idea
ideas-fold = Ideas
ideas-promise-button = 🤝 { $number }: hacerla promesa
ideas-drop-button = 🗑 { $number }: retirar la mía

ideas-kind-waits = { $words }
    Sus palabras esperan aquí. Toque de qué tratan, por favor.
ideas-kind-question = <b>¿De qué trata su idea?</b>
ideas-helps-button = 💡 Qué podría ayudar
ideas-ask-community-button = 🏘 Qué puede la vecindad
ideas-ask-police-button = 👮 Qué puede la policía
ideas-ask-both-button = 🤝 Qué pueden los demás
ideas-own-how-button = 🧭 Cómo hacerlo
ideas-words-question = { $most ->
    [one] <b>Escríbala en una letra.</b>
   *[other] <b>Escríbala en { $most } letras como máximo.</b>
}
    Sin nombres. Todos la leen con su parte, no con su nombre.
ideas-words-fold = Mi idea
ideas-thanks = Su idea está junto a { $ref }.
ideas-pause = <b>Esto puede señalar a una persona o a un grupo:</b>
    { $words }
    Nadie lo ha leído. Escríbalo de nuevo, por favor.
    ¿Qué ayudaría, dónde y cuándo?
ideas-refused-enough = { $most ->
    [one] Aquí el límite es una idea por persona.
   *[other] Aquí el límite son { $most } ideas por persona.
}
ideas-refused-gone = Esta pregunta terminó. Abra de nuevo la preocupación, por favor.
ideas-dropped-toast = Retirada.

ideas-effect-question = <b>¿Qué ha cambiado para usted?</b>
    Se muestran números desde cinco, nunca nombres.
ideas-effect-stay-in-button = Ya no salgo
ideas-effect-children-in-button = Los niños no salen
ideas-effect-income-button = Gano menos
ideas-effect-avoid-button = Evito el lugar
ideas-effect-stay-in = { $count } ya no salen
ideas-effect-children-in = { $count } no dejan salir a los niños
ideas-effect-income = { $count } ganan menos
ideas-effect-avoid = { $count } evitan el lugar
ideas-effects = Cambió: { $effects }
ideas-review-effect = Para usted cambió: { $effect }
ideas-chosen-toast = Contado.

ideas-how-question = <b>¿Cómo debería hacerse?</b>
    Se muestran números desde cinco, cada parte por su cuenta.
ideas-how-daylight-button = A la luz del día
ideas-how-together-button = Con la vecindad
ideas-how-tell-first-button = Avisar antes
ideas-how-women-button = Con mujeres policías
ideas-how-words-button = ✏ En mis palabras
ideas-how-daylight = a la luz del día
ideas-how-together = junto con la vecindad
ideas-how-tell-first = avisar antes
ideas-how-women = con mujeres policías
ideas-how-side = { $side }: { $ways }
ideas-how-count = { $way } { $count }
ideas-how-none = Aún son pocas respuestas.

ideas-of-side = 💡 { $side }: { $idea }
ideas-how-first = 🧭 { $side }, primero: { $way }
