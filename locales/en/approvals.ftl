### What both coordinators must agree on.

## Not possible
approvals-refused-no-key = Only the two coordinators decide this together.
approvals-refused-too-early = The coordinator of your side has seven days. After that you may agree for them.
approvals-refused-over = This is decided already. Nothing more happens.
approvals-refused-own-key = Your side has agreed already. Now the other side decides.
approvals-refused-not-yours = The side that proposed it takes it back. The other side says yes or no.
approvals-refused-agreed = Both sides have agreed already. See /keys
approvals-refused-not-agreed = One side has not agreed yet. There is nothing to stop.
approvals-refused-done = This is done already. It cannot be called back. Talk with the other side.
approvals-refused-waits-already = The same is waiting already. See /keys
# $most (Number)
approvals-refused-too-long = That is too long. Please use at most { $most } letters.
approvals-refused-not-answering = Those who answer for a side can object here.
approvals-refused-no-words = Please write it in a few words.

## Words of the list
approvals-keys-command = What both coordinators must agree on
approvals-title = <b>Both must agree</b>
# $count (Number)
approvals-yours = Waiting for your yes: { $count }
# $count (Number)
approvals-others = Waiting for others: { $count }
# $count (Number)
approvals-to-come = Agreed, still to come: { $count }
approvals-none = Nothing waits.
approvals-if-nobody = If nobody taps, nothing changes. The calendar runs by itself.
approvals-if-nobody-stops = If nobody taps, what was agreed happens. Nothing else changes.
# $what (Text)
approvals-yours-button = ❔ { $what }
# $what (Text)
approvals-others-button = 🕗 { $what }
# $what (Text)
approvals-to-come-button = ⏳ { $what }
# $kind (Text)
# $number (Plain)
approvals-about = { $kind } { $number }
# $kind (Text)
# $rule (Text)
approvals-about-rule = { $kind }: { $rule }
# $kind (Text)
# $name (String)
approvals-about-name = { $kind }: { $name }
# $number (Plain)
approvals-about-merge = Join { $number } with another
# $number (Plain)
# $other (Plain)
approvals-about-both = Join { $number } with { $other }
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
approvals-proposed = Proposed by: { $side }, { $at }.
# $side (Text)
approvals-by-deputy = The deputy acted, not the coordinator: { $side }
# $reason (Text)
approvals-reason = Reason: { $reason }
approvals-reason-cannot-wait-a-day = It cannot wait a day
approvals-reason-nothing-against-it = Nothing speaks against it
approvals-reason-before-the-vote = So it is in before the vote
approvals-reason-for-a-report = For a report
approvals-reason-funder-asks = A funder asks for them
approvals-reason-for-research = For research
approvals-reason-own-planning = For our own planning
approvals-reason-did-not-work = It did not work well
approvals-reason-meeting-asked = The meeting asked for it
approvals-reason-things-changed = Things have changed here
# $words (Words)
approvals-why = Reason:
    { $words }
# $side (Text)
approvals-missing = Still missing: { $side }
# $hours (Number)
approvals-waits = After both agree, the file waits { $hours } hours. Either side can stop it.
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
approvals-decline-button = ✖ No
approvals-object-button = 💬 Object
approvals-withdraw-button = ✖ Take it back
approvals-stop-button = 🚫 Stop it
approvals-see-button = 👁 See it

## How it ended
# $what (Text)
approvals-ended-title = <b>{ $what }</b>
# $at (Moment)
# $leaves (Moment)
approvals-agreed = Both agreed, { $at }. The file leaves { $leaves }.
approvals-may-stop = Either coordinator can stop it until then.
# $at (Moment)
approvals-ended-given = Both agreed, { $at }. It is done.
# $at (Moment)
# $left (Moment)
approvals-ended-left = Both agreed, { $at }. The file left { $left }.
# $side (Text)
# $at (Moment)
approvals-ended-stopped = Stopped by: { $side }, { $at }. Nothing leaves.
# $at (Moment)
approvals-ended-deserted = Stopped, { $at }: one side has no coordinator. Nothing leaves.
# $side (Text)
# $at (Moment)
approvals-ended-declined = Not agreed: { $side }, { $at }. Nothing changes.
# $side (Text)
# $at (Moment)
approvals-ended-withdrawn = Taken back by: { $side }, { $at }. Nothing changes.
# $at (Moment)
approvals-ended-lapsed = Time ran out, { $at }. Nothing changes.
# $reason (Text)
approvals-because = Why not: { $reason }
# $words (Words)
approvals-because-words = Why not:
    { $words }
approvals-because-otherwise = we see it differently
approvals-because-meeting = let us talk at the meeting
approvals-because-more = more must be known first
approvals-because-not-now = not now

## Saying no, objecting
approvals-decline-question = <b>Why not?</b>
    The other side reads the reason. Everybody can read it later.
    Tap one, or write it in a few words.
approvals-otherwise-button = We see it differently
approvals-meeting-button = Let us talk at the meeting
approvals-more-button = I must know more first
approvals-not-now-button = Not now
approvals-object-question = <b>What do you have against it?</b>
    Everybody here can read it, with your side, never your name.
    Write it in a few words, without names of people.
approvals-names-somebody = Please leave out names and numbers of people. Write it again.
approvals-agreed-toast = Both agree. It is done.
# $leaves (Moment)
approvals-agreed-waits-toast = Both agree. The file leaves { $leaves }.
approvals-stopped-toast = Stopped. Nothing leaves.
approvals-declined-toast = Noted. Nothing changes.
approvals-withdrawn-toast = Taken back. Nothing changes.
approvals-objected = Your objection stands there, whatever is decided.
approvals-agreed-button = ✅ You agreed
approvals-stopped-button = 🚫 You stopped it
approvals-declined-button = ✖ You said: no
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
approvals-told-deputy-may = Now their deputy may say yes or no in their place: { $side }

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
approvals-past-stopped = agreed, then stopped
# $number (Number)
approvals-past-open-button = { $number }
approvals-older-button = Older ▶
approvals-newer-button = ◀ Newer

## Changing a rule
approvals-rules-title = <b>Change a rule</b>
    A rule changes only when both coordinators agree. Which part?
approvals-rules-button = 📜 Change a rule
approvals-group-vote-button = 🗳 The vote
approvals-group-meeting-button = 📅 The meeting
approvals-group-messages-button = 🔔 Messages and hours
approvals-group-contacts-button = 📋 Numbers and contacts
approvals-group-people-button = 🤝 Purpose, languages
# $label (Text)
approvals-rule-button = ✏ { $label }
# $label (Text)
# $value (Text)
approvals-rule = { $label }: { $value }
# $label (Text)
# $after (Text)
# $before (Text)
approvals-rule-change = { $label }: { $after } (before: { $before })
approvals-rule-vote-opens = Vote opens
approvals-rule-vote-reminder = Vote reminder
approvals-rule-vote-closes = Vote ends
approvals-rule-vote-result = Result of the vote
approvals-rule-meeting-weeks = Weeks between meetings
approvals-rule-meeting-minutes = Minutes of a meeting
approvals-rule-fixed-minutes = Minutes for other parts
approvals-rule-worry-minutes = Minutes for each worry
approvals-rule-partner-share = Partners' share of time
approvals-rule-closed-weekdays = Days without meetings
approvals-rule-place = Meeting place
approvals-rule-quiet-hours = Quiet hours
approvals-rule-release-hours = Hours new worries open
approvals-rule-letters-a-week = Messages a week at most
approvals-rule-emergency = Emergency number
approvals-rule-conduct = About police conduct
approvals-rule-helpline = Violence at home
approvals-rule-child-line = For children
approvals-rule-outside = Other outside contacts
approvals-rule-languages = Languages
approvals-rule-purpose = What we are for
approvals-rule-open-promises = Open promises at most
# $value (String)
approvals-value = { $value }
# $value (Plain)
approvals-value-plain = { $value }
# $begin (Plain)
# $end (Plain)
approvals-value-span = { $begin } to { $end }
# $day (Moment)
approvals-value-day = { $day }
# $days (Lines)
approvals-value-days = { $days }
approvals-value-none = none
approvals-value-solving = solving problems together
approvals-value-information = information only
# $value (Text)
approvals-value-button = { $value }
# $rule (Text)
approvals-rule-title = <b>{ $rule }</b>
approvals-how-weekly = Which day? Tap one, or write it with the hour, like Tue 18:00.
approvals-how-hour = At which hour? Tap one, or write it, like 18:30.
# $least (Plain)
# $most (Plain)
approvals-how-number = Tap one, or write a number from { $least } to { $most }.
approvals-how-hours = Write the hours, like 09:00 17:00.
approvals-how-quiet = From when to when? Write it like 20:00-08:00.
approvals-how-words = Write it in one line.
approvals-how-contacts = Write one a line: who, and the number.
approvals-how-toggle = Tap one to add it or take it away.
approvals-how-choose = Which one?
approvals-problem-number = Please write one whole number within these bounds.
approvals-problem-hour = I could not read that. Write a day and an hour, like Tue 18:00.
approvals-problem-hours = I could not read that. Write hours like 09:00 17:00.
approvals-problem-day = Please choose a day. One day at least must stay open.
approvals-problem-telephone = A number to call has 2 to 15 digits. Which one is it?
approvals-problem-words = Please write it shorter, at most 60 letters a line.
approvals-problem-choice = Please choose one of those shown.
approvals-problem-vote-short = A vote must stay open two days at least. It ends before the next one opens.
approvals-problem-result-early = The result comes after the end and before the next vote.
approvals-problem-reminder-late = The reminder comes at least a day after the beginning. It comes before the last day.
approvals-problem-no-room = Too few minutes would be left for what people bring.
approvals-problem-no-waking = At least eight hours a day must stay for messages.
approvals-problem-same = That is how it is now.
approvals-rule-vote-note = A vote that is open ends as announced.
approvals-rule-ask = The other coordinator is asked. Why? Tap one, or write it.
approvals-another-button = ✏ Another value
approvals-asked = Asked. Nothing changes before both agree.
approvals-refused-changed = The rule has changed meanwhile. Take it back and propose it again.

## Exporting the numbers
approvals-export-command = Numbers for both coordinators
approvals-export-question = <b>Export the numbers?</b>
    A file with counts by side. Both coordinators get it at the same minute.
    No names, no words, no numbers of worries. Both must agree.
    It leaves 24 hours later. Until then either of you can stop it.
    Why do you need them? Your tap asks the other side.
approvals-export-about = A file with counts by side, for both coordinators. No names, no words.
approvals-export-file = <b>The numbers, for both coordinators</b>
    The same file goes to both at the same minute.
