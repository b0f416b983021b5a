### The page of the month: promises and worries, the sides next to each other.

mirror-command = Where we stand, side by side
mirror-button = 📊 Where we stand
# $at (Moment)
mirror-not-yet = The first page comes { $at }. Everybody reads it at the same minute.
# $day (Moment)
mirror-title = <b>Where we stand, { $day }</b>
    The same page for everybody.
mirror-promises = <b>Promises</b>
# $side (Text)
# $open (Number)
# $late (Number)
# $kept (Number)
# $changed (Number)
# $dropped (Number)
# $disputed (Number)
# $offered (Number)
# $unconfirmed (Number)
mirror-tally = { $side }: offered { $offered }, open { $open }, late { $late }, kept { $kept }, not confirmed { $unconfirmed }, new day { $changed }, called off { $dropped }, disputed { $disputed }
mirror-everybody = all the others
# $asker (Text)
# $other (Text)
# $asked (Number)
# $promised (Number)
mirror-direction = { $asker } to { $other }: asked { $asked }, promised { $promised }
mirror-worries = <b>Worries since the last page</b>
# $sides (Lines)
mirror-raised = New: { $sides }
# $sides (Lines)
mirror-on-agenda = On an agenda: { $sides }
# $sides (Lines)
mirror-set-aside = Set aside: { $sides }
# $sides (Lines)
mirror-in-time = Answered within seven days: { $sides }
# $sides (Lines)
mirror-not-in-time = Not answered within seven days: { $sides }
# $sides (Lines)
mirror-started = Votes began: { $sides }
# $who (Text)
# $count (Number)
mirror-cell = { $who } { $count }
mirror-public = Everybody can read all of these, so every number stands. Numbers of people are told from five on.
mirror-context = Numbers alone do not say why.
mirror-question = What do they tell us?
# $side (Text)
mirror-leans = <b>Most open requests come from one side.</b>
    For two months now: { $side }.
    That can have good reasons.
    What would the other side like to ask for?

## In Monday's letter
# $sides (Lines)
mirror-letter = Promises: { $sides }
# $side (Text)
# $open (Number)
# $late (Number)
mirror-letter-side = { $late ->
    [0] { $side } { $open } open
   *[other] { $side } { $open } open, { $late } late
}
