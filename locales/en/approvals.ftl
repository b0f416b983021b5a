### What both coordinators must agree on.

## Not possible
approvals-refused-no-key = Only the two coordinators decide this together.
approvals-refused-too-early = The coordinator of your side has seven days. After that you may agree for them.
approvals-refused-over = This is decided already. Nothing more happens.
approvals-refused-own-key = Your side has agreed already. Now the other side decides.
approvals-refused-not-yours = The side that proposed it takes it back. The other side says yes or no.
approvals-refused-waits-already = The same is waiting already. See /keys
# $most (Number)
approvals-refused-too-long = That is too long. Please use at most { $most } signs.
approvals-refused-not-answering = Those who answer for a side can object here.
approvals-refused-no-words = Please write it in a few words.

## Words of the list
approvals-keys-command = What both coordinators must agree on
approvals-title = <b>Both must agree</b>
# $count (Number)
approvals-yours = Waiting for your yes: { $count }
# $count (Number)
approvals-others = Waiting for others: { $count }
approvals-none = Nothing waits.
approvals-if-nobody = If nobody taps, nothing changes. The calendar runs by itself.
# $what (Text)
approvals-yours-button = ❔ { $what }
# $what (Text)
approvals-others-button = 🕗 { $what }
# $kind (Text)
# $number (Plain)
approvals-about = { $kind } { $number }
approvals-kind-set-aside = Set aside
approvals-kind-merge = Join two worries
approvals-kind-open-early = Open earlier
approvals-kind-minutes = Change minutes
approvals-kind-add-item = Add to the agenda
approvals-kind-drop-item = Off the agenda
approvals-kind-admit-party = Admit a partner
approvals-kind-remove-party = Remove a partner
approvals-kind-remove-member = Remove a person
approvals-kind-charter = Change a rule
approvals-kind-export = Export the numbers
approvals-kind-lift-brake = End a suspension
approvals-past-button = 📋 Past decisions

## One of them
# $what (Text)
approvals-card-title = <b>Both must agree: { $what }</b>
# $side (Text)
# $at (Moment)
approvals-proposed = Proposed by { $side }, { $at }.
# $words (Words)
approvals-why = Reason:
    { $words }
# $side (Text)
approvals-missing = The yes of { $side } is missing.
# $at (Moment)
approvals-until = Open until { $at }.
# $side (Text)
# $words (Words)
approvals-objection = Objection, { $side }:
    { $words }
# $at (Moment)
approvals-deputy-from = From { $at } you may agree for your coordinator.
approvals-question = Do you agree?
approvals-agree-button = ✅ Agree
approvals-decline-button = ✖ Not so
approvals-object-button = 💬 Object
approvals-withdraw-button = ✖ Take it back
approvals-see-button = 👁 See it

## How it ended
# $what (Text)
approvals-ended-title = <b>{ $what }</b>
# $at (Moment)
approvals-ended-given = Both agreed, { $at }. It is done.
# $side (Text)
# $at (Moment)
approvals-ended-declined = Not agreed: { $side }, { $at }. Nothing changes.
# $side (Text)
# $at (Moment)
approvals-ended-withdrawn = Taken back by { $side }, { $at }. Nothing changes.
# $at (Moment)
approvals-ended-lapsed = Time ran out, { $at }. Nothing changes.
# $reason (Text)
approvals-because = Why not: { $reason }
# $words (Words)
approvals-because-words = Why not:
    { $words }
approvals-because-otherwise = we see it otherwise
approvals-because-meeting = let us talk at the meeting
approvals-because-more = more must be known first
approvals-because-not-now = not now

## Saying no, objecting
approvals-decline-question = <b>Why not?</b>
    The other side reads the reason. Everybody can read it later.
    Tap one, or write it in a few words.
approvals-otherwise-button = We see it otherwise
approvals-meeting-button = Let us talk at the meeting
approvals-more-button = I must know more first
approvals-not-now-button = Not now
approvals-object-question = <b>What do you have against it?</b>
    Everybody here can read it, with your side, never your name.
    Write it in a few words, without names of people.
approvals-names-somebody = Please leave out names and numbers of people. Write it again.
approvals-agreed-toast = Both agree. It is done.
approvals-declined-toast = Said. Nothing changes.
approvals-withdrawn-toast = Taken back. Nothing changes.
approvals-objected = Your objection stands there, whatever is decided.
approvals-agreed-button = ✅ You agreed
approvals-declined-button = ✖ You said: not so
approvals-withdrawn-button = ✖ You took it back

## What the coordinators are told
# $what (Text)
# $side (Text)
# $words (Words)
approvals-told-objection = <b>An objection to: { $what }</b>
    { $side }:
    { $words }
# $what (Text)
approvals-told-deputy = <b>Seven days without an answer: { $what }</b>
# $side (Text)
approvals-told-deputy-may = Now the deputy of { $side } may say yes or no in their place.

## Past decisions
approvals-past-title = <b>Past decisions</b>
    Who proposed, who agreed, who objected, and why.
approvals-past-none = Nothing was decided yet.
# $number (Number)
# $what (Text)
# $outcome (Text)
approvals-past-line = { $number }. { $what }: { $outcome }
approvals-past-given = both agreed
approvals-past-declined = not agreed
approvals-past-withdrawn = taken back
approvals-past-lapsed = time ran out
# $number (Number)
approvals-past-open-button = { $number }
approvals-older-button = Older ▶
approvals-newer-button = ◀ Newer
