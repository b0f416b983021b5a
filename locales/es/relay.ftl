### Una pregunta a quien contó una preocupación, y la respuesta: ninguna parte sabe quién es la otra.

## Quien pregunta
relay-ask = <b>¿Qué le pregunta a quien contó { $ref }?</b>
    Usted no sabrá quién es. Solo verán su puesto.
    Pregunte por el lugar y la hora. Una frase.
relay-about-person = <b>Pregunte por el lugar y la hora, por favor.</b>
    No por la persona: ni nombres, ni casas, ni números.
    Escriba su pregunta otra vez.
relay-points = <b>Esto puede señalar a una persona:</b>
    { $words }
    Escriba su pregunta otra vez, sin eso.
relay-preview = <b>Quien contó { $ref } lee esto:</b>
relay-question = { $who } pregunta:
    { $question }
relay-preview-when = Sale el { $at }. La respuesta le llega a usted.
relay-preview-fold = Su pregunta.
relay-sent = Sale el { $at }. Le avisamos qué llega.
    Sin respuesta, termina el { $until }.
relay-refused-own = No puede preguntarse a sí mismo.
relay-refused-two = { $most ->
    [one] Ya espera una pregunta. Espere su respuesta, por favor.
   *[other] Ya esperan { $most } preguntas. Espere una respuesta, por favor.
}
relay-answer = <b>Respuesta de quien contó { $ref }:</b>
relay-answer-words = { $words }
relay-no-answer = <b>{ $ref }:</b> quien la contó no dio respuesta.
relay-you-asked = Usted preguntó:
    { $question }

## En la tarjeta de quienes deben responder
relay-line-asked = { $who } preguntó: { $question }
relay-line-answer = La respuesta:
    { $answer }
relay-line-waits = Aún sin respuesta a eso. Espera hasta el { $until }.
relay-line-none = Quien la contó no dio respuesta.

## Quien contó la preocupación
relay-asks = <b>Una pregunta sobre { $ref }</b>
relay-asks-until = No saben quién es usted. No tiene que responder.
    Hasta el { $until }.
relay-over = Esta pregunta ha terminado.
relay-answer-button = ✏ Responder
relay-rather-not-button = ✖ Prefiero que no
relay-after-all-button = ✏ Responder igual
relay-nothing-sent = No se envía nada. Solo leen que no llegó respuesta.
relay-write = <b>Escriba su respuesta.</b>
    No escriba quién es usted. Ni nombres ni números.
relay-answer-points = <b>Esto puede decir quién es usted o señalar a alguien:</b>
    { $words }
    ¿Puede decirlo con el lugar, la hora y lo que pasó?
relay-leave-out = <b>Por favor, quite esto:</b>
    { $words }
    Dice quién es alguien. Escriba su respuesta sin eso.
relay-repeat = <b>{ $who } lee esto:</b>
relay-repeat-when = Lo leen el { $at }. Pasamos solo estas palabras.
relay-repeat-fold = Su respuesta.
relay-given = Enviado. Lo leen el { $at }. Pasamos solo sus palabras.
