### The weekly vote: opening it, voting, reading what each side put first.

priorities-vote-command = Vote on what comes first
# $day (Moment)
# $hour (Moment)
priorities-state = Vote open until { $day } { $hour }.

## The ballot
# $marks (Number) - how many may be chosen
# $day (Moment)
# $hour (Moment)
priorities-ballot = <b>What should we work on?</b> Up to { $marks }. Until <b>{ $day } { $hour }</b>.
# $number (Plain)
# $title (String)
# $ref (Plain)
# $side (Plain) - the picture of the side that raised it
priorities-line = { $number } { $title } ({ $ref }) { $side }
# $number (Plain)
priorities-line-gone = { $number } This one is not in the vote now.
priorities-standing = No ✅ after your tap? It was not counted. Tap again or write the number.
priorities-standing-draft = No ✅ after your tap? It was not counted. Tap again.
    Your unfinished worry is kept until tomorrow.
# $mark (Plain)
# $number (Plain)
# $title (String)
priorities-mark-button = { $mark } { $number } { $title }
priorities-none-button = 📢 None of these, tell mine
priorities-which-button = ❔ I don't understand one
priorities-finish-button = 👍 Finished
# $count (Number)
# $marks (Number)
priorities-counted-toast = { $count } of { $marks }. Counted.
# $marks (Number)
priorities-limit-toast = { $marks ->
    [5] Five
   *[other] { $marks }
} is the limit. Take one away first.
priorities-chosen = <b>You chose:</b>
priorities-chosen-none = <b>You chose none of these.</b>
priorities-chosen-nothing = <b>You have not chosen yet.</b>
# $day (Moment)
# $hour (Moment)
priorities-change-until = Change until <b>{ $day } { $hour }</b>.
priorities-change-button = 🗳 Change
# $count (Number)
# $marks (Number)
priorities-folded = Vote: { $count } of { $marks } chosen. Change it with /vote
# $number (Number)
# $most (Number)
priorities-no-such-number = There is no { $number } here. The numbers go from 1 to { $most }. Nothing was changed.
# $count (Number)
# $marks (Number)
priorities-too-many = You wrote { $count } numbers, { $marks } is the limit. Nothing was changed.
priorities-none-counted = <b>Counted: none of these.</b>
    Tell what is missing. It can stand in the next vote.
priorities-none-kept = <b>What you chose stays counted.</b>
    Tell what is missing. It can stand in the next vote.
priorities-which = <b>Which one?</b>

## When one cannot vote
priorities-ended-toast = This vote has ended.
priorities-unknown-toast = I do not know this vote.
priorities-not-open-toast = This vote has not begun yet.
# $at (Moment)
priorities-joined-later = This vote began before you joined. The next one is yours: { $at }.
priorities-may-not-toast = You have no vote here.
# $at (Moment)
priorities-no-vote = No vote is open now. The next opens { $at } by itself.
# $at (Moment)
priorities-result-waits = The vote has ended. The result comes { $at }, to all sides at the same minute.
priorities-result-button = 📊 See result

## Messages of the week
# $day (Moment)
# $hour (Moment)
# $count (Number) - of worries on the ballot
# $marks (Number)
priorities-invitation = <b>What should we work on?</b>
    Worries of all sides to choose from: { $count }. Choose up to { $marks }.
    Nobody sees what you choose. Until <b>{ $day } { $hour }</b>.
# $day (Moment)
# $hour (Moment)
priorities-nudge = <b>Your vote is still missing.</b>
    Open until <b>{ $day } { $hour }</b>. This is the only reminder.

## Results
priorities-result = <b>What each side put first</b>
# $side (Text)
# $voters (Number)
priorities-block-numbered = <b>{ $side }</b> ({ $voters } voted)
# $side (Text)
priorities-block-order = <b>{ $side }</b> (order only)
# $side (Text)
priorities-block-few = <b>{ $side }</b>: too few to show
# $place (Plain)
# $title (String)
# $ref (Plain)
priorities-rank = { $place } { $title } ({ $ref })
# $place (Plain)
priorities-rank-gone = { $place } Not shown now
priorities-rank-none = None of these was chosen.
# $title (String)
# $ref (Plain)
priorities-both-like = Residents and police both like: { $title } ({ $ref })
# $sides (Lines)
priorities-weak = Few voted: { $sides }. For the agenda their me-toos are counted as well.
priorities-three-weak = Three votes in a row were weak. Another day, hour or place may suit people better.
# $day (Moment)
priorities-next-agenda = Next: agenda on <b>{ $day }</b>.
priorities-no-result = <b>No vote ended this week.</b>
# $at (Moment)
priorities-next-vote = The next vote opens { $at } by itself.
priorities-all-button = 📋 All
priorities-why-button = ❔ Why?
priorities-all = <b>The whole order, side by side</b>
priorities-why = <b>How this was counted</b>
    Each side is counted alone. Nothing is added up across sides.
    First is what most people of that side chose. Among equals the older comes first.
    Fewer than five voters: no number. Fewer than three: nothing is shown.
priorities-why-these = <b>Why these stood in the vote</b>
# $title (String)
# $ref (Plain)
# $side (Plain)
# $reason (Text)
priorities-why-line = { $title } ({ $ref }) { $side }: { $reason }
priorities-place-own = most me-toos of its own side
priorities-place-quiet = from an area that was heard least
priorities-place-fill = there was room

## Coordinators
priorities-start = <b>Start a vote now?</b>
    These stand in it by the rule:
# $people (Text)
# $day (Moment)
# $hour (Moment)
priorities-start-reach = It goes to everybody here: { $people }. It ends <b>{ $day } { $hour }</b>.
# $at (Moment)
priorities-start-else = If nobody starts it, it opens { $at } by itself.
priorities-start-button = 🗳 Start now
priorities-goes-out = <b>Goes out in 2 minutes.</b>
    To all sides at the same minute. Either coordinator can stop it.
priorities-stop-button = ✖ Stop
priorities-now-button = ▶ Now
# $at (Moment)
priorities-stopped = Stopped. Nothing went out. It opens { $at } by itself.
priorities-going = It goes out now.
priorities-begun-toast = It has gone out already.
# $day (Moment)
# $hour (Moment)
priorities-open-already = A vote is open until <b>{ $day } { $hour }</b>.
# $last (Moment)
# $at (Moment)
priorities-too-early = The last vote began { $last }. Six days lie between two votes.
    The next opens { $at } by itself.
# $at (Moment)
priorities-nothing = There is nothing to vote on yet: no worry is open.
    The next try is { $at }, by itself.
# $at (Moment)
priorities-nothing-today = <b>No vote opened now.</b>
    There is nothing to vote on yet: no worry is open.
    The next try is { $at }, by itself.
