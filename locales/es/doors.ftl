### Puertas: llevan a alguien de fuera y se cuentan sin palabras ni personas; y «¿qué pasó?».

doors-what-happened = <b>Esto dice quiénes son, o cómo se ven:</b>
    { $words }
    Estar en un lugar no es algo que pasó.
    ¿Qué pasó, dónde y cuándo?
doors-what-happened-fold = ¿Qué pasó, dónde y cuándo?
doors-what-happened-button = ✏ Decir qué pasó
doors-deed-button = ➡ Ya cuenta un hecho

doors-conduct-ways = Usted elige qué sigue. Aquí sin nombres, por favor.
doors-coordinator-button = 🏘 Coordinación vecinal
doors-count-button = 📊 Solo contarlo
doors-counted = <b>Contado. No se guarda nada más.</b>
    El número se muestra una vez al mes, desde cinco.
    Limpie este chat si otros usan su teléfono.
doors-counted-fold = Contado.
doors-coordinator-question = <b>Cuéntelo en general, sin nombres.</b>
    Solo lo lee la coordinación de la vecindad. La policía no.
    Otros lo leen solo si usted lo dice después.
    ¿Qué pasó, dónde y cuándo?
doors-held-conduct = solo lo lee la coordinación de la vecindad
doors-review-title = <b>Esto es lo que verá la coordinación de la vecindad</b>
doors-review-conduct = Solo lo lee la coordinación de la vecindad.
doors-receipt-conduct = Solo lo lee la coordinación de la vecindad. Otros, solo si usted lo dice.
doors-receipt-no-link = No podemos escribirle sobre esto.
doors-state-conduct = Solo lo lee la coordinación de la vecindad. Otros, solo si lo dice quien lo contó.
doors-state-passed = La coordinación de la vecindad lo pasó a alguien fuera de la policía: { $contact }
doors-state-passed-somewhere = La coordinación de la vecindad lo pasó a alguien fuera de la policía.
doors-state-not-passed = La coordinación de la vecindad no pudo pasarlo.
doors-passed-button = 📬 Lo pasé
doors-not-passed-button = 🚫 No pude
doors-pass-question = <b>Quien lo contó leerá esto a la próxima hora fijada:</b>
    { $said }
    Después sale de su lista. ¿Es así?
doors-pass-button = ✅ Sí, decirlo
doors-pass-saved = Listo. Quien lo contó se entera a la próxima hora fijada.
doors-open-button = 🏘 Que otros lo lean
doors-open-question = <b>¿Que la vecindad y los aliados lean { $ref }?</b>
    La policía sigue sin verlo.
doors-opened = Se abre a la vecindad y a los aliados a la próxima hora fijada.
doors-refused-raiser = Solo quien lo contó puede abrirlo a otros.

doors-threat-button = ⚠ Me amenazaron por hablar
doors-threat = <b>Nadie puede amenazarle porque habló.</b>
    Usted elige qué sigue.

doors-counts-conduct = Sobre la policía, solo contado: { $count } ({ $since } a { $until })
doors-counts-hurt = Daño en casa o a la niñez: { $count } ({ $since } a { $until })
doors-counts-threat = Amenazas por hablar: { $count } ({ $since } a { $until })

doors-not-to-police-button = 🚫👮 No a la policía
doors-to-police-button = 👮 La policía puede verlo
