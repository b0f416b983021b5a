### Lo que ambas coordinaciones deben acordar.

## No es posible
approvals-refused-no-key = Esto solo lo deciden juntas las dos coordinaciones.
approvals-refused-too-early = La coordinación de su parte tiene siete días. Después usted puede aceptar por ella.
approvals-refused-over = Esto ya está decidido. No ocurre nada más.
approvals-refused-own-key = Su parte ya aceptó. Ahora decide la otra parte.
approvals-refused-not-yours = Quien lo propuso puede retirarlo. La otra parte dice sí o no.
approvals-refused-waits-already = Lo mismo ya está en espera. Vea /keys
approvals-refused-too-long = Es demasiado largo. Use como máximo { $most } letras.
approvals-refused-not-answering = Aquí puede objetar quien responde por una parte.
approvals-refused-no-words = Escríbalo en pocas palabras, por favor.
