### History: what happened, line by line, and whether anybody touched it.

history-command = What happened here, line by line
history-button = 🕘 History
history-title = <b>What happened here</b>
history-none = Nothing is written here yet.
# $ref (Plain)
history-about = <b>What happened with { $ref }</b>
# $ref (Plain)
history-about-none = Nothing is written here about { $ref }.
# $day (Moment)
history-day = <b>{ $day }</b>
# $number (Plain) - of the line
# $by (Text)
# $what (Text)
history-line = { $number } · { $by } · { $what }
# $number (Plain)
# $what (Text)
history-line-bare = { $number } · { $what }
# $line (Text)
# $reason (Text)
history-line-reason = { $line } Reason: { $reason }.
# $page (Number)
# $pages (Number)
history-page = Page { $page } of { $pages }.
# $digits (Plain)
history-compare = Nobody can change or erase a line. Monday's letter carries a code.
    Compare it here: /history { $digits }
history-newer-button = ⬅ Newer
history-older-button = Older ➡
history-check-button = 👀 Check it

## Checking
# $lines (Number)
# $head (Plain)
history-whole = { $lines ->
    [one] <b>The one line is unbroken.</b>
   *[other] <b>All { $lines } lines are unbroken.</b>
}
    Code { $head }
# $number (Plain)
history-broken = <b>Line { $number } is not what was written.</b>
    Show this to both coordinators, and to whoever runs this bot.
# $day (Moment)
# $number (Plain)
history-stood = <b>Yes, this code stood here on { $day }, line { $number }.</b>
    Nothing before it has changed.
# $number (Plain)
# $line (Plain)
history-stood-broken = <b>This code stands at line { $number }.</b>
    <b>But line { $line } is not what was written.</b>
    Show this to both coordinators, and to whoever runs this bot.
history-unknown-head = <b>No line here has this code.</b>
    Compare it with the letter, sign by sign.
    If it is the same, lines were taken away or written anew. Show it to others.
history-short-head = Please write at least eight signs of the code.

## In Monday's letter
# $number (Plain)
# $head (Plain)
history-letter = History: line { $number }, { $head }

## Who
history-by-clock = by the calendar
history-by-both = both coordinators
history-by-both-sides = both sides

## Reasons
history-reason-own-words = in their own words, see /keys
history-reason-own-promise = in their own words, see the promise
history-reason-same = both say the same
history-reason-person = it may point at a person
history-reason-contact = it carries a number or name to reach somebody
history-reason-group = it speaks of who people are
history-reason-danger = reading it could endanger somebody
history-reason-other = another reason
history-reason-belongs-to = another body decides it
history-reason-answered-elsewhere = it is answered elsewhere
history-reason-not-joint = it is not for a joint meeting
history-reason-unsafe = it cannot be shown safely
history-reason-otherwise = the other side sees it differently
history-reason-meeting = let us talk at the meeting
history-reason-more = more must be known first
history-reason-not-now = not now
history-reason-no-help = it did not help
history-reason-nobody-stopped = its day passed and nobody stopped it
history-reason-either-may = until it leaves, either side may
history-reason-side-vacant = one side has no coordinator

## Kinds of answer
history-kind-will-do = they will do it
history-kind-need-help = needs help
history-kind-cannot = cannot, with a reason
history-kind-belongs-to = belongs to others
history-kind-question = a question back
history-kind-information = information
history-kind-helped = it helped
history-kind-partly = it helped a bit
history-kind-not = it did not help
history-kind-unconfirmed = nobody said whether it helped

## What happened
history-partnership-agreed = The ground rules were agreed. The partnership began.
history-round-opened = A vote opened.
history-round-had-nothing = No vote opened: there was nothing to choose.
history-round-closed = The vote ended and was counted.
history-round-published = The result went to all sides.
history-agenda-published = The agenda was built by the rule and published.
history-meeting-moved = The meeting was moved.
history-seat-confirmed = Somebody was confirmed for a side.
# $side (Text)
history-seat-confirmed-for = Somebody was confirmed for: { $side }.
history-seat-taken = Somebody took a place that answers for a side.
history-coordinator-named = A coordinator was named.
history-deputy-named = A deputy was named.
history-deputy-took-over = The deputy took over.
history-election-recorded = An election was written down.
history-term-ended = A term ended.
# $name (String)
history-party-admitted = { $name } was admitted.
# $name (String)
history-party-active = { $name } began to take part.
# $side (Text)
history-side-active = { $side } began to take part.
# $kind (Text)
# $rule (Text)
history-rule = { $kind }: { $rule }
# $name (String)
history-party-suspended = { $name } was suspended.
# $name (String)
history-party-resumed = { $name } takes part again.
# $name (String)
history-party-removed = { $name } was removed.
history-seat-removed = The seat is free. Whoever had it was told and can disagree.
history-removal-appealed = Somebody disagreed with a removal.
# $who (Text)
# $given (Text)
history-data-demanded = { $who } { $given }
history-demand-police = Noted: police or army demanded data.
history-demand-court = Noted: a court demanded data.
history-demand-office = Noted: another office demanded data.
history-demand-other = Noted: somebody else demanded data.
history-demand-nothing = Nothing was given.
history-demand-numbers = Only numbers were given.
history-demand-more = More than numbers was given.
# $ref (Plain)
history-concern-opened = { $ref } opened to all.
# $ref (Plain)
history-concern-opened-early = { $ref } opens at the next set hour.
# $ref (Plain)
history-concern-held = { $ref } was held back for now.
# $ref (Plain)
history-concern-released = { $ref } is no longer held.
# $ref (Plain)
history-concern-look = A second look at { $ref } was asked for.
# $ref (Plain)
history-concern-looked = { $ref } was looked at again.
# $ref (Plain)
history-look-appeal = Three others were asked whether the meeting should hear { $ref }.
# $ref (Plain)
history-look-held = Three others were asked whether all may read { $ref }.
# $ref (Plain)
history-look-flag = Three others were asked whether all may read { $ref } as it is.
# $ref (Plain)
history-looked-appeal-yes = Three others decided: the meeting hears { $ref }.
# $ref (Plain)
history-looked-appeal-no = Three others looked: { $ref } stays set aside.
# $ref (Plain)
history-looked-appeal-undecided = The three did not decide. So the meeting hears { $ref }.
# $ref (Plain)
history-looked-read = Three others looked: all may read { $ref }.
# $ref (Plain)
history-looked-unread = Three others looked: { $ref } stays unread.
# $ref (Plain)
history-looked-undecided = The three did not decide about { $ref }.
# $ref (Plain)
history-concern-withdrawn = { $ref } was taken back by whoever told it.
# $ref (Plain)
history-concern-set-aside = { $ref } stays off votes and agendas. Whoever follows it was told.
# $ref (Plain)
history-concern-appealed = Somebody disagreed: { $ref } should not be set aside.
# $ref (Plain)
# $other (Plain)
history-concern-joined = { $ref } was joined with { $other }.
# $ref (Plain)
# $other (Plain)
history-concern-parted = { $ref } stands apart from { $other } again.
# $ref (Plain)
history-concern-flagged = Somebody said that { $ref } should not stand like this.
# $ref (Plain)
history-answer-not-accepted = The answer to { $ref } was not accepted.
# $ref (Plain)
history-concern-reopened = { $ref } was opened again.
# $ref (Plain)
# $kind (Text)
history-concern-closed = { $ref } ended: { $kind }.
# $ref (Plain)
# $kind (Text)
history-answer-given = { $ref } was answered: { $kind }.
# $ref (Plain)
history-answer-belongs = { $ref } belongs to others. They took it.
# $ref (Plain)
history-question-asked = A question about { $ref } was asked through the bot.
# $ref (Plain)
history-answer-overdue = { $ref } has had no answer for seven days.
# $ref (Plain)
history-answer-to-agenda = { $ref } has had no answer for fourteen days. It is put forward for the next agenda, before others.
# $ref (Plain)
history-answer-missing = { $ref } has had no answer for fourteen days.
# $ref (Plain)
history-promise-made = Promise { $ref } was made.
# $ref (Plain)
history-promise-asked = Promise { $ref } was asked for.
# $ref (Plain)
history-promise-accepted = Promise { $ref } was accepted.
# $ref (Plain)
history-promise-declined = Promise { $ref } was declined.
# $ref (Plain)
history-promise-claimed = Promise { $ref } was called done. The other side is asked.
# $ref (Plain)
history-promise-confirmed = Promise { $ref } was kept, says the other side.
# $ref (Plain)
history-promise-disputed = Promise { $ref } is not done, says the other side.
# $ref (Plain)
history-promise-unconfirmed = Promise { $ref } was not confirmed in time.
# $ref (Plain)
history-promise-moved = Promise { $ref } got a new day.
# $ref (Plain)
history-promise-dropped = Promise { $ref } cannot be kept.
# $ref (Plain)
history-promise-lapsed = Promise { $ref } was not taken up by anybody.
# $ref (Plain)
history-promise-late = Promise { $ref } is late.
# $what (Text)
history-objected = An objection was made: { $what }.
# $what (Text)
history-proposed = Proposed: { $what }.
# $what (Text)
history-agreed = Agreed: { $what }.
# $what (Text)
history-declined = Not agreed: { $what }.
# $what (Text)
history-withdrawn = The proposal was taken back: { $what }.
# $what (Text)
history-lapsed = Not agreed in time: { $what }.
# $what (Text)
history-stopped = Stopped before it left: { $what }.
# $what (Text)
history-left = Left as agreed: { $what }.
# $what (String)
history-something = Something else was written: { $what }.
