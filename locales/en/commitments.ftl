### Promises: by whom, until when, and what the other side says about them.

## What may not be
commitments-refused-not-yours-toast = This promise is not yours to change.
commitments-refused-your-own-toast = Your own side made this promise. The other side says if it is done.
commitments-refused-not-now-toast = This promise has moved on. Open it again.
commitments-refused-not-here-toast = There is no such promise here.
# $words (String) - what was written
commitments-refused-task = <b>Residents do not do this here.</b>
    “{ $words }”: no patrol, search, identifying or punishing.
    It puts people in danger, and it is the work of others.
    Residents report, host, inform, repair, accompany, mediate or organise.
# $most (Number)
commitments-refused-too-many = { $most ->
    [one] One promise is open already. Keep it first, or say that you cannot.
   *[other] { $most } promises are open already. Keep one first, or say that you cannot.
}
commitments-refused-no-words = Please write in one line what will be done.
# $most (Number)
commitments-refused-too-long = That is too long. Please use at most { $most } letters.
commitments-refused-past = That day has passed. Which later day?
commitments-refused-too-far = That is more than a year ahead. Which nearer day?
commitments-refused-return-open = First say what the other side will do. “Nothing needed” is an answer too.
commitments-refused-names-people = Please leave out names, numbers and who people are. Say only what will be done.
commitments-refused-worry = There can be no promise for this worry now.

## The card
# $number (Plain)
# $signed (Text)
commitments-title = <b>Promise { $number } · { $signed }</b>
# $signed (Text)
commitments-title-preview = <b>Promise · { $signed }</b>
# $what (Words)
commitments-what = { $what }
# $day (Moment)
# $ref (Plain)
commitments-until-for = Until <b>{ $day }</b> · for { $ref }
# $day (Moment)
commitments-until = Until <b>{ $day }</b>
# $signed (Text)
# $what (String)
# $state (Text)
commitments-return = In return: { $signed }: { $what } ({ $state })
commitments-return-nothing = In return: nothing needed
commitments-return-open = In return: not answered yet
# $what (Text)
commitments-has = They have for it: { $what }
# $count (Number)
# $reason (Text)
commitments-moved = { $count ->
    [one] New date, changed once. Reason: { $reason }
   *[other] New date, changed { $count } times. Last reason: { $reason }
}
commitments-state-asked = Asked, no answer yet
commitments-state-offered = An offer. The other side has not said that it is their problem too.
commitments-state-not-common = An offer. The other side says it is not their problem.
commitments-state-in-time = In time
# $count (Number)
commitments-state-late = { $count ->
    [one] 1 day late
   *[other] { $count } days late
}
commitments-state-claimed = Says done, other side asked
commitments-state-confirmed = Those it was made to say: done
commitments-state-disputed = Those it was made to say: not done. It goes to the next agenda.
commitments-state-disputed-kept = Those it was made to say: not done.
commitments-state-unconfirmed = Said done, not confirmed
commitments-state-lapsed = No answer in two weeks
# $reason (Text)
commitments-state-dropped = Cannot be kept. Reason: { $reason }
# $reason (Text)
commitments-state-declined = Not taken on. Reason: { $reason }
commitments-short-asked = asked
commitments-short-accepted = accepted
commitments-short-late = late
commitments-short-claimed = says done
commitments-short-confirmed = done
commitments-short-disputed = disputed
commitments-short-unconfirmed = not confirmed
commitments-short-dropped = cannot
commitments-short-declined = not taken on
commitments-short-lapsed = no answer

## Reasons
commitments-reason-no-people = too few people
commitments-reason-no-means = no money or tools
commitments-reason-not-ours = it belongs to somebody else
commitments-reason-not-safe = it is not safe
commitments-reason-waiting = we wait for somebody else
commitments-reason-urgent = something urgent came first
# $words (String)
commitments-reason-own = { $words }
commitments-why-no-people-button = Too few people
commitments-why-no-means-button = No money or tools
commitments-why-not-ours-button = Belongs to somebody else
commitments-why-not-safe-button = Not safe
commitments-why-waiting-button = We wait for somebody
commitments-why-urgent-button = Something urgent came

## Told to those concerned
# $side (Text)
commitments-asks = <b>{ $side }: a request to your side</b>
# $signed (Text)
commitments-offers = <b>{ $signed }: an offer</b>
commitments-common-question = Is this a problem for you too?
commitments-common-question-free = Would this help your side too?
commitments-was-accepted = <b>Your request was accepted</b>
commitments-was-accepted-otherwise = <b>Your request was accepted, with another date</b>
commitments-was-declined = <b>Your request was not taken on</b>
commitments-was-agreed = <b>The other side says: our problem too.</b>
    Your offer is a promise from now on.
commitments-was-not-agreed = <b>The other side says: not our problem.</b>
    It stays an offer. You owe nothing.
# $side (Text)
# $number (Plain)
# $what (Words)
commitments-judge = <b>{ $side }: “promise { $number } is done”</b>
    { $what }
    Is it?
# $number (Plain)
# $ref (Plain)
commitments-judge-follower = <b>Promise { $number } for { $ref }, which you follow: said to be done.</b>
    Is it?
# $number (Plain)
# $ref (Plain)
commitments-follow-news = News on promise { $number } for { $ref }, which you follow.
commitments-was-confirmed = <b>Those it was made to say: done.</b>
    We ask those concerned later if it helped.
commitments-was-disputed = <b>Those it was made to say: not done.</b>
    It goes to the next agenda by itself.
commitments-was-disputed-kept = <b>Those it was made to say: not done.</b>
    It goes on no agenda, because police would read it.
commitments-was-unconfirmed = <b>This was not confirmed in time.</b>
    It is listed as “not confirmed”.
commitments-was-claimed = <b>A colleague called this promise done</b>
    The other side is asked.
commitments-was-moved = <b>A promise has a new date</b>
commitments-was-dropped = <b>A promise cannot be kept</b>
commitments-got-no-answer = <b>No answer in two weeks</b>
    It ends here. Nobody owes anything.
commitments-needs-help = <b>A promise needs help</b>
    Write to your coordinator if you can add people, time or tools.
commitments-is-yours-now = <b>These promises are yours now</b>
    Whoever kept them no longer does.
commitments-handed-over = <b>Promises changed hands</b>
    Whoever kept them no longer does. Their side does.
commitments-held-by-nobody = <b>Promises without an owner</b>
    Nobody of their side or body can keep them now.
# $number (Plain)
# $signed (Text)
commitments-handed-line = Promise { $number } · { $signed }

## Reminders, the same for every party
# $number (Plain)
# $count (Number)
# $what (String)
commitments-due-ahead = { $count ->
    [one] <b>Promise { $number } is due tomorrow:</b> { $what }
   *[other] <b>Promise { $number } is due in { $count } days:</b> { $what }
}
# $number (Plain)
# $what (String)
commitments-due-today = <b>Promise { $number } is due today:</b> { $what }
# $number (Plain)
# $count (Number)
# $what (String)
commitments-due-past = { $count ->
    [one] <b>Promise { $number } was due yesterday:</b> { $what }
   *[other] <b>Promise { $number } was due { $count } days ago:</b> { $what }
}
commitments-due-agenda = It goes to the next agenda by itself.
commitments-due-kept = It goes on no agenda, because police would read it.

## Making one
commitments-promise-command = Make a promise
commitments-promises-command = Promises of all sides
commitments-ask-what = <b>What will your side do?</b>
    Tap one, or write it in one line.
# $side (Text)
commitments-ask-what-of = <b>What do you ask of { $side }?</b>
    Tap one, or write it in one line.
commitments-ask-hours = <b>At what time?</b>
commitments-ask-task = <b>What kind of help is it?</b>
commitments-ask-worry = <b>For which worry?</b>
commitments-no-worry-button = For none of them
# $ref (Plain)
# $title (String)
commitments-worry-button = { $ref } { $title }
commitments-ask-when = <b>By when?</b>
    Tap, or write a day like 24 May.
commitments-when-unclear = I could not read that as a day. Write it like 24 May.
commitments-week-button = 1 week
commitments-two-weeks-button = 2 weeks
commitments-meeting-button = 📅 At the next meeting
commitments-ask-have = <b>What do you have for it?</b>
commitments-preview = <b>This is what others will see</b>
# $signed (Text)
commitments-shown-as = Shown as: { $signed }
commitments-publish-button = ✅ Publish
commitments-send-ask-button = ✅ Send the request
commitments-throw-button = 🗑 Throw away
commitments-thrown = Thrown away. Nobody has seen it.
commitments-published = <b>Published.</b> Reminders come to you, the same as to every side.
commitments-published-offer = <b>The other side is asked first.</b> It is an offer until they say yes.
commitments-asked = <b>Asked.</b> The other side says yes, another date, or why not.
commitments-return-question = <b>What will the other side do in return?</b>
# $number (Plain)
commitments-return-waits = <b>You asked for promise { $number } in return. No answer yet.</b>
    They have two weeks to say. Is yours done without it?
commitments-ask-return-button = 🤝 Ask them for something
commitments-nothing-button = Nothing needed
commitments-later-button = Answer this later
commitments-return-saved-toast = Saved.
# $what (Text)
# $hours (Text)
commitments-with-hours = { $what }, { $hours }
# $what (Text)
commitments-offer-instead-button = { $what }
commitments-hours-mornings-button = in the mornings
commitments-hours-afternoons-button = in the afternoons
commitments-hours-evenings-button = in the evenings
commitments-hours-market-button = on market days
commitments-task-report-button = Report
commitments-task-host-button = Host
commitments-task-inform-button = Tell others
commitments-task-repair-button = Repair, clean
commitments-task-accompany-button = Go along
commitments-task-mediate-button = Mediate
commitments-task-organise-button = Organise
commitments-task-other-button = Something else
commitments-resource-people-button = People
commitments-resource-hours-button = Hours
commitments-resource-vehicle-button = A vehicle
commitments-resource-money-button = Money
commitments-resource-nothing-button = Nothing yet
commitments-template-light-button = Host a light-repair day
commitments-template-key-button = Find a key holder
commitments-template-lamps-button = Report broken lamps
commitments-template-neighbours-button = Tell the neighbours
commitments-template-children-button = Walk with the children
commitments-template-table-button = Bring all to one table
commitments-template-repair-button = Repair it together
commitments-template-walk-button = Walk past there
commitments-template-hour-button = Hold an open hour there
commitments-template-crossing-button = Be at the school crossing
commitments-template-writing-button = Ask the council in writing
commitments-template-explain-button = Explain it at the meeting
commitments-template-look-button = Look at it and report
commitments-template-mend-button = Mend it
commitments-template-room-button = Give a room and time

## The list
commitments-list-mine = <b>Promises for you to keep</b>
commitments-list-judge = <b>Said to be done. Is it?</b>
commitments-list-all = <b>Promises of all sides</b>
commitments-list-none = None now.
commitments-mine-button = 🤝 Mine to keep
commitments-judge-button = 👁 Done or not?
commitments-all-button = 👥 All
commitments-next-button = Next ▸
commitments-new-button = ➕ Make a promise
# $number (Plain)
# $side (Plain)
# $what (String)
commitments-open-button = { $number } { $side } { $what }
commitments-see-button = 👁 See the promise

## What can be done with one
commitments-done-button = ✅ Done
commitments-date-button = 🕗 New date
commitments-help-button = 🆘 Need help
commitments-cannot-button = ✖ Cannot
commitments-accept-button = ✅ Accept
commitments-other-date-button = ✏ Change date
commitments-not-ours-button = ✖ Not ours, because…
commitments-yes-button = Yes
commitments-partly-button = Partly
commitments-no-button = No
commitments-unknown-button = Can't tell
commitments-said-yes-button = ✅ You said: yes
commitments-said-partly-button = ✅ You said: partly
commitments-said-no-button = ✅ You said: no
commitments-said-unknown-button = ✅ You said: can't tell
commitments-ask-why = <b>Why?</b>
    Tap, or write it in one line. Everybody reads it.
commitments-claimed-toast = Noted. The other side is asked.
commitments-moved-toast = New date set. Everybody concerned is told.
commitments-dropped-toast = Noted. It is listed with your reason, nothing more.
commitments-accepted-toast = Accepted.
commitments-declined-toast = Noted. The other side is told why.
commitments-helped-toast = Told to all who answer.
commitments-helped-kept-toast = Told to those who may know of it, not to police.
commitments-counted-toast = Counted. You can change it.
