telegram-description = Cuente qué hace insegura su zona. Responden la vecindad, la policía y los servicios. Su nombre no se muestra. No es para emergencias.
telegram-about = Vecindad, policía y servicios comparten una agenda. No es para emergencias.
