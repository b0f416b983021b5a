### La página del mes: promesas y preocupaciones, las partes una junto a otra.

mirror-command = Cómo estamos, parte por parte
mirror-button = 📊 Cómo estamos
mirror-not-yet = La primera página llega: { $at }. Todos la leen en el mismo minuto.
mirror-title = <b>Cómo estamos, { $day }</b>
    La misma página para todas las partes.
mirror-promises = <b>Promesas</b>
mirror-tally = { $side }: ofrecidas { $offered }, abiertas { $open }, atrasadas { $late }, cumplidas { $kept }, sin confirmar { $unconfirmed }, con otra fecha { $changed }, canceladas { $dropped }, en disputa { $disputed }
mirror-everybody = todas las demás partes
mirror-direction = { $asker } a { $other }: pidió { $asked }, prometió { $promised }
mirror-worries = <b>Preocupaciones desde la última página</b>
mirror-raised = Nuevas: { $sides }
mirror-on-agenda = En una agenda: { $sides }
mirror-set-aside = Apartadas: { $sides }
mirror-in-time = Con respuesta en siete días: { $sides }
mirror-not-in-time = Sin respuesta en siete días: { $sides }
mirror-started = Empezaron votaciones: { $sides }
mirror-cell = { $who } { $count }
mirror-public = Todas las partes pueden leer todo esto: cada número queda. Los números de personas se dicen desde cinco.
mirror-context = Los números solos no dicen por qué.
mirror-question = ¿Qué nos dicen?
mirror-leans = <b>La mayoría de las peticiones abiertas viene de una parte.</b>
    Desde hace dos meses: { $side }.
    Puede haber buenas razones.
    ¿Qué quisiera pedir la otra parte?

## En la carta del lunes
mirror-letter = Promesas: { $sides }
mirror-letter-side = { $late ->
    [0] { $side } abiertas { $open }
   *[other] { $side } abiertas { $open }, atrasadas { $late }
}
