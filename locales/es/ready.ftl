ready-help-when = Necesitamos saber cuándo y dónde pasa. Digan horas y lugares, por favor.
ready-help-place = Necesitamos que alguien nos abra y cierre el lugar.
ready-help-people = Necesitamos que algunos de ustedes vengan y nos muestren.
ready-help-talk = Necesitamos hablar con quienes lo viven. Ayúdennos a reunirnos, por favor.

ready-cannot-law = Las reglas que nos rigen no lo permiten.
ready-cannot-people = Ahora no tenemos gente para eso.
ready-cannot-means = No tenemos dinero ni equipo para eso.
ready-cannot-danger = Pondría a la gente en peligro.

ready-information-known = Conocemos el asunto. Se está revisando, todavía sin resultado.
ready-information-looked = Estuvimos ahí y lo vimos. Ahora sabemos de qué se trata.

ready-belongs-council = el municipio o la alcaldía
ready-belongs-roads = la oficina de calles y alumbrado
ready-belongs-water = la empresa de agua o de luz
ready-belongs-court = un juzgado

ready-plan-look = ir a ver el lugar
ready-plan-patrol = pasar por ahí a las horas que nos digan
ready-plan-check = revisar ahí y detener lo que no se permite
ready-plan-repair = repararlo o hacerlo reparar
ready-plan-talk = hablar con quienes lo viven
ready-plan-hour = atender ahí una hora abierta de preguntas
ready-plan-support = ayudar a quienes sufrieron daño
ready-plan-offer = ofrecer trabajo o actividades a quienes lo causan
ready-plan-report = avisar cuándo y dónde pasa
ready-plan-host = prestar un lugar para hablar de esto
ready-plan-inform = contarlo a la vecindad
ready-plan-mend = repararlo o limpiarlo juntos
ready-plan-accompany = acompañarnos en el camino
ready-plan-organise = organizar una jornada de trabajo
ready-plan-light = organizar un día para reparar las luces

ready-accepted-residents = 🏘 vecindad. Dijeron que sí y van a responder.
ready-accepted-police = 👮 policía. Dijeron que sí y van a responder.
ready-accepted-partners = 🏛 aliados. Dijeron que sí y van a responder.
