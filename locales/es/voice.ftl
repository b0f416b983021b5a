### Una preocupación o una respuesta hablada: quién puede oírla, y las palabras que se escribieron.

voice-question =
    <b>Su voz se puede reconocer.</b>
    ¿Quién puede oírla para escribirla?
voice-community-button = 🏘 Coordinación vecinal
voice-police-button = 👮 Coordinación policial
voice-nobody-button = ✏ Nadie, lo escribo yo
voice-waits-community =
    Solo la coordinación vecinal la oye.
    Usted lee las palabras antes de que se usen.
voice-waits-police =
    Solo la coordinación policial la oye.
    Usted lee las palabras antes de que se usen.
voice-please-write = La grabación se borró. Escríbalo, por favor, o pida a alguien que lo escriba.
voice-not-usable = Esta grabación no se puede usar. Mantenga el botón del micrófono y hable.
voice-too-many = Tiene una grabación en espera. Espere primero sus palabras.

## Para la coordinación
voice-for-you =
    <b>Alguien envió una grabación.</b>
    Escriba lo que oye, palabra por palabra, por favor.
    Sale de este chat cuando la haya escrito, o después de un día.
voice-write-button = ✏ Escribirla
voice-unclear-button = No la entiendo
voice-write-question = Escriba lo que oye, palabra por palabra. No quite ni añada nada.
voice-written = Gracias. La grabación ya no está. Quien habló lee ahora sus palabras.
voice-unclear-thanks = Gracias. La grabación ya no está. Se pregunta otra vez a quien habló.
voice-gone-toast = Esta grabación ya no está.
# $most (Number)
voice-too-long = Como máximo { $most } letras, por favor.

## Para quien habló
# $words (Words)
voice-right =
    Escribieron:
    { $words }
    ¿Está bien?
voice-use-button = ✅ Sí, usarlo
voice-own-button = ✏ Lo escribo yo
voice-throw-button = 🗑 Borrarlo
voice-used-toast = Tomado como sus palabras.
voice-thrown = No se guarda nada de ello.
voice-begin-again = Usted lo dijo donde la policía no lee. Empiece otra vez una preocupación así. Después toque aquí.
voice-unclear = Nadie pudo entender la grabación. Se borró. Grabe otra vez, o escríbalo.
voice-deputy = Nadie ha oído su grabación todavía. Preguntamos a la suplencia.
voice-unheard = Nadie oyó su grabación en un día. Se borró. Escríbalo, o grábelo otra vez.
voice-not-chosen = No dijo quién puede oír su grabación. Se borró sin que nadie la oyera.
