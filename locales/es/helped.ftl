### ¿Ayudó? Se pregunta a quienes siguen una preocupación, y cómo termina.

helped-question = Noticias de <b>{ $ref }</b>, que usted sigue.
    ¿Ayudó lo que se hizo?
helped-question-answer = Noticias de <b>{ $ref }</b>, que usted sigue.
    ¿Ayudó la respuesta?
helped-yes-button = 👍 Sí
helped-bit-button = 👌 Un poco
helped-no-button = 👎 No
helped-unsure-button = 🤷 No lo sé
helped-said-yes-button = ✅ Dijo: sí. Cambiar
helped-said-bit-button = ✅ Dijo: un poco. Cambiar
helped-said-no-button = ✅ Dijo: no. Cambiar
helped-said-unsure-button = ✅ Dijo: no lo sé. Cambiar
helped-counted-toast = Contado. Puede cambiarlo.
helped-counted = Contado para { $ref }. Puede cambiarlo.
helped-over-toast = Esta pregunta ha terminado.
helped-missing-question = <b>¿Qué falta?</b>
    Escríbalo en una frase. Sin nombres.
    Quienes deben responder pueden leerlo, sin su nombre.
helped-missing-fold = ¿Qué falta?
helped-nothing-button = ➡ Nada que añadir
helped-missing-points = <b>Esto puede señalar a alguien:</b>
    { $words }
    Escríbalo otra vez, sin eso.
helped-noted = Contado. Si { $ref } se abre otra vez, le avisamos { $at }.

## Quienes deben responder
helped-reopened = <b>{ $ref } está abierta otra vez: no ayudó.</b>
helped-missing-words = Lo que falta:
    { $words }
helped-reopened-ask = Espera una nueva respuesta suya.

## Cómo terminó
helped-ended-helped = <b>{ $ref }</b>, que usted sigue, ha terminado.
    La mayoría de quienes respondieron dice que ayudó.
helped-ended-partly = <b>{ $ref }</b>, que usted sigue, ha terminado.
    Quienes respondieron dicen que ayudó en parte.
helped-ended-unconfirmed = <b>{ $ref }</b>, que usted sigue, ha terminado.
    Nadie lo confirmó. Termina sin confirmar.
