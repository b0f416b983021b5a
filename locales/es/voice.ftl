### Una preocupación o una respuesta hablada: quién puede oírla, y las palabras que se escribieron.

voice-question =
    <b>Tu voz se puede reconocer.</b>
    ¿Quién puede oírla para escribirla?
voice-community-button = 🏘 Coordinación vecinal
voice-police-button = 👮 Coordinación policial
voice-nobody-button = ✏ Nadie, lo escribo yo
voice-waits-community =
    Solo la coordinación vecinal la oye.
    Tú lees las palabras antes de que se usen.
voice-waits-police =
    Solo la coordinación policial la oye.
    Tú lees las palabras antes de que se usen.
voice-please-write = La grabación se borró. Escríbelo, o pide a alguien que lo escriba por ti.
voice-not-usable = Esta grabación no se puede usar. Mantén el botón del micrófono y habla.
voice-too-many = Tienes una grabación en espera. Espera primero sus palabras.

## Para la coordinación
voice-for-you =
    <b>Alguien envió una grabación.</b>
    Por favor escribe lo que oyes, palabra por palabra.
    Sale de este chat cuando la hayas escrito, o después de un día.
voice-write-button = ✍ Escribirla
voice-unclear-button = No la entiendo
voice-write-question = Escribe lo que oyes, palabra por palabra. No quites ni añadas nada.
voice-written = Gracias. La grabación ya no está. Quien habló lee ahora tus palabras.
voice-unclear-thanks = Gracias. La grabación ya no está. Se pregunta otra vez a quien habló.
voice-gone-toast = Esta grabación ya no está.
# $most (Number)
voice-too-long = Como máximo { $most } caracteres, por favor.

## Para quien habló
# $words (Words)
voice-right =
    Escribieron:
    { $words }
    ¿Está bien?
voice-use-button = ✅ Sí, usarlo
voice-own-button = ✏ Lo escribo yo
voice-throw-button = 🗑 Borrarlo
voice-used-toast = Tomado como tus palabras.
voice-thrown = No se guarda nada de ello.
voice-unclear = Nadie pudo entender la grabación. Se borró. Grábala otra vez, o escríbelo.
voice-deputy = Nadie ha oído tu grabación todavía. Preguntamos a la suplencia.
voice-unheard = Nadie oyó tu grabación en un día. Se borró. Escríbelo, o grábalo otra vez.
voice-not-chosen = No dijiste quién puede oír tu grabación. Se borró sin que nadie la oyera.
