telegram-description = Diga qué hace insegura su zona. Responden vecinos, policía y servicios. Su nombre no se muestra. No es para emergencias.
telegram-about = Vecinos, policía y servicios comparten una agenda. No es para emergencias.
