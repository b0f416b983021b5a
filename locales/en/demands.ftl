### Demands for data: who demanded, and whether anything was given; never what it was about.

## Read by everybody in /privacy
demands-limits = If data is demanded: coordinators can give only what they read or hear.
    They do not see who told or voted. That they cannot give.
    Who runs the bot could be forced to open what is kept. What was erased is gone from here.
demands-none = Demands for data: none was noted so far. A secret one may be missing.
# $count (Number)
# $given (Lines) - of the three below
demands-counted = Demands for data noted so far: { $count }. Given: { $given }. A secret one may be missing.
# $count (Number)
demands-nothing = nothing { $count }
# $count (Number)
demands-numbers = only numbers { $count }
# $count (Number)
demands-more = more { $count }

## Noting one
demands-button = 📥 A demand for data
demands-who = <b>Somebody demanded data of this partnership</b>
    Note it once it is clear what was given.
    Who was it?
demands-police-button = Police or army
demands-court-button = A court
demands-office-button = Another office
demands-other-button = Somebody else
demands-given = <b>Was anything given?</b>
demands-nothing-button = Nothing
demands-numbers-button = Only numbers
demands-more-button = More
# $line (Text)
demands-sure = <b>This will stand in the history</b>
    { $line }
    It names nobody. Everybody can read it, nobody can erase it.
    Note it?
demands-yes-button = ✅ Note it
demands-noted = Noted. Everybody can read it, and the coordinators are told.
# $line (Text)
# $side (Text)
demands-told = <b>A demand for data was noted</b>
    { $line }
    Noted by: { $side }. Everybody can read it: /privacy
demands-meanwhile = A demand was noted just now. See /privacy before you note another.
