### Cuando alguien exige datos: quién, y si se dio algo; nunca de qué se trataba.

## Lo que todos leen en /privacy
demands-limits = Si alguien exige datos: las coordinaciones solo pueden dar lo que leen u oyen.
    No ven quién contó algo ni quién votó. Eso no pueden darlo.
    A quien mantiene el bot podrían obligarle a abrir lo guardado. Lo borrado ya no está aquí.
demands-none = Hasta ahora no se anotó que alguien exigiera datos. Puede faltar algo secreto.
demands-counted = Veces que alguien exigió datos, hasta ahora: { $count }. Se dio: { $given }. Puede faltar algo secreto.
demands-nothing = nada { $count }
demands-numbers = solo números { $count }
demands-more = más { $count }

## Anotarlo
demands-button = 📥 Alguien exigió datos
demands-who = <b>Alguien exigió datos de esta alianza</b>
    Anótelo cuando esté claro qué se dio.
    ¿Quién fue?
demands-police-button = Policía o ejército
demands-court-button = Un juzgado
demands-office-button = Otra oficina
demands-other-button = Alguien más
demands-given = <b>¿Se dio algo?</b>
demands-nothing-button = Nada
demands-numbers-button = Solo números
demands-more-button = Más
demands-sure = <b>Esto quedará en el historial</b>
    { $line }
    No nombra a nadie. Todos pueden leerlo, nadie puede borrarlo.
    ¿Anotarlo?
demands-yes-button = ✅ Anotar
demands-noted = Anotado. Todos pueden leerlo, y se avisa a las coordinaciones.
demands-told = <b>Se anotó que alguien exigió datos</b>
    { $line }
    Lo anotó: { $side }. Todos pueden leerlo: /privacy
demands-meanwhile = Esto se acaba de anotar. Vea /privacy antes de anotar otra vez.
