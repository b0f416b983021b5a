### The agenda of the joint meeting, built by rule.

agenda-command = The agenda of the meeting
agenda-title = <b>The agenda</b>
agenda-not-yet = The agenda comes five days before the meeting, built by rule.
agenda-none = Nobody has chosen anything yet. The meeting begins with what people bring.
# $at (Moment)
agenda-opening = { $at } · Who is here, and why
# $position (Number)
# $at (Moment)
# $title (String)
# $ref (Plain)
# $minutes (Number)
agenda-item = <b>{ $position } · { $at } · { $title }</b> ({ $ref }), { $minutes } min
# $raised (Lines)
# $reason (Text)
agenda-reason = { $raised }: { $reason }
# $heard (Text)
# $reason (Text)
agenda-reason-besides = { $heard }; { $reason }
agenda-raised-community = 🏘 residents told it
agenda-raised-police = 👮 police told it
agenda-raised-partner = 🏛 partners told it
agenda-reason-both = both sides chose it
agenda-reason-chosen = chosen by those who voted
# $side (Text)
agenda-reason-floor = each side gets one; this one is for { $side }
# $side (Text)
agenda-reason-fill = minutes were left; { $side } had had the fewest
agenda-reason-waited = it waited two meetings with enough support
# $at (Moment)
agenda-closing = { $at } · Open time, what was agreed, next date
# $side (Text)
agenda-weak = Few of the { $side } voted. Their me-toos were counted as well.
agenda-side-community = residents
agenda-side-police = police
agenda-side-partner = partners

## Buttons
agenda-why-button = 👀 Why these?
agenda-why-not-button = ❔ Why not mine?
agenda-how-button = 🧮 How it was counted
agenda-show-button = 📋 The agenda
agenda-all-left-button = 👁 All left out
# $ref (Plain)
agenda-left-button = { $ref }
agenda-previous-button = ◀ Before
agenda-next-button = Next ▶

## Why these
# $position (Number)
# $title (String)
# $ref (Plain)
agenda-why-title = <b>{ $position } · { $title }</b> ({ $ref })
# $side (Text)
# $count (Text)
agenda-marked = Chosen by { $side }: { $count }
# $side (Text)
# $cost (Text)
agenda-cost = Paid by { $side }: { $cost }
# $minutes (Number)
agenda-off-the-top = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}, taken before sharing; no side paid.
# $count (Number)
agenda-count-number = { $count }
agenda-count-few = fewer than five
agenda-count-nearly-all = nearly all
agenda-count-some = some
agenda-count-most = most
agenda-count-not-shown = too few to show
agenda-count-nobody-voted = nobody voted
agenda-count-few-voted = few voted
# $minutes (Number)
agenda-paid-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
agenda-paid-under-half = less than half
agenda-paid-about-half = about half
agenda-paid-over-half = more than half
agenda-paid-less = less than its share
agenda-paid-about = about its share
agenda-paid-more = more than its share

## Why not
# $title (String)
# $ref (Plain)
agenda-left-title = <b>{ $title }</b> ({ $ref })
agenda-left-list = <b>Left out this time</b>
# $ref (Plain)
# $title (String)
# $reason (Text)
agenda-left-line = { $ref } { $title }: { $reason }
agenda-left-already-in-hand = It is being worked on already.
agenda-left-joined-with = Joined with another one.
agenda-left-waits-for-information = Waits for information.
agenda-left-belongs-to = Belongs to another body.
agenda-left-set-aside = Set aside by both coordinators, with a reason.
agenda-left-withdrawn = Taken back by whoever told it.
agenda-left-not-public = Not public, for safety.
agenda-left-lapsed = It waited too long without support.
agenda-left-deferred = It comes before others, but older ones took that time.
agenda-left-longer = It needs more time than the whole meeting has.
agenda-left-not-yet = Not on a vote yet. It comes to the next one.
agenda-left-no-supporters = Not this time. Nobody who voted chose it.
agenda-left-too-few = Not this time. Too few chose it.
agenda-left-paid-for-others = Not this time. Those who chose it got others of their choices.
agenda-left-not-enough-voice = Not this time. It had too little support among those who voted.
# $minutes (Number)
agenda-lacked = It lacked about { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}.
# $minutes (Number)
agenda-lacked-at-most = It lacked at most about { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}.
# $title (String)
# $ref (Plain)
agenda-spent-on = Their minutes went to: { $title } ({ $ref })
# $side (Text)
# $count (Number)
agenda-more = At most about { $count } more from { $side } would have been enough.
agenda-comes-back = It comes back to the next vote.
agenda-all-yours = All that you follow is on the agenda.
agenda-nothing-followed = You follow nothing that was left out.
agenda-nobody-left-out = Nothing was left out.

## How it was counted
agenda-how-title = <b>How it was counted</b>
# $minutes (Number)
# $overhead (Number)
# $budget (Number)
# $unused (Number)
agenda-how-minutes = Minutes of the meeting: { $minutes }. To open and close it: { $overhead }. Shared out: { $budget }. Left free: { $unused }.
# $side (Text)
# $share (Plain)
# $voters (Text)
# $paid (Text)
agenda-how-side = { $side }: share { $share }, voted: { $voters }, paid: { $paid }
agenda-how-rule = Each side owns its share, however many people it has. Whoever chooses a worry helps to pay for it. All who help pay the same part of their minutes. What has most voices behind it goes first. Time left goes to the side that has had least.
# $digest (Plain)
agenda-how-digest = Seal of the count: { $digest }

## Reminders
agenda-eve = <b>Tomorrow we meet</b>
agenda-morning = <b>Today we meet</b>
# $position (Number)
# $title (String)
agenda-short-item = { $position }. { $title }

## Why it must be heard, and what stands behind a reason
agenda-reason-no-answer = nobody answered it for fourteen days
agenda-reason-promise-late = a promise about it is two weeks late
agenda-reason-promise-disputed = a promise about it is said to be done; the other side says no
agenda-reason-appeal-undecided = it was set aside, somebody disagreed, and nobody decided in time
agenda-reason-appealed-heard = it was set aside, and others decided that it is heard
agenda-reason-both-added = both coordinators added it
# $title (String)
# $ref (Plain)
agenda-dropped = Taken off by both coordinators: { $title } ({ $ref })
# $signed (Text)
# $until (Moment)
agenda-detail-in-hand = { $signed }, until { $until }
# $signed (Text)
agenda-detail-by = { $signed } has it in hand.
# $whom (String)
agenda-detail-belongs = It belongs to: { $whom }
agenda-detail-appealed = Somebody disagreed. Three others look again.
# $ref (Plain)
agenda-detail-joined = It goes on as { $ref }.

## What both coordinators may change
agenda-change-button = ✏ Change the agenda
agenda-change-question =
    <b>The rule built this agenda.</b>
    Both coordinators together can change it. What do you propose?
agenda-change-add-button = ➕ Add a worry
agenda-change-drop-button = ➖ Take one off
agenda-change-minutes-button = 🕒 Other minutes
agenda-change-which = Which worry? Tap one, or write its number.
agenda-change-which-number = Which worry? Write its number.
# $ref (Plain)
# $title (String)
agenda-change-item-button = { $ref } { $title }
agenda-change-more-button = ➡ More
# $typed (String)
agenda-change-no-number = { $typed } is no number of a worry. It has four digits, like 2357.
agenda-change-begun = The meeting has begun. Its agenda stays as it is.
# $ref (Plain)
agenda-change-unknown = There is no worry { $ref } that an agenda can carry.
# $ref (Plain)
# $title (String)
agenda-change-how-long = How long for { $ref } { $title }?
# $minutes (Number)
agenda-change-how-long-button = { $minutes } min
agenda-change-why = Why? Everybody reads the reason. Tap one, or write it.
agenda-because-new-facts = There is something new
agenda-because-cannot-wait = It cannot wait
agenda-because-settled = It was settled meanwhile
agenda-because-longer = It needs longer
agenda-because-less = It needs less
# $ref (Plain)
agenda-change-proposed = Proposed for { $ref }. The other coordinator is asked. If nobody agrees, nothing changes.
agenda-change-on-it = This worry is on the agenda already.
agenda-change-not-on-it = This worry is not on the coming agenda.
# $minutes (Number)
agenda-change-no-room = The meeting has only { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
} left. First take one off, or shorten one.
# $ref (Plain)
# $title (String)
agenda-power-add = Add to the agenda: { $ref } { $title }
# $ref (Plain)
# $title (String)
agenda-power-drop = Take off the agenda: { $ref } { $title }
# $at (Moment)
agenda-power-until = Open until the meeting begins, { $at }.
# $ref (Plain)
# $title (String)
# $minutes (Number)
agenda-power-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
} for { $ref } { $title }

## Promises come first
agenda-promises = <b>First: the promises</b>
# $side (Text)
# $kept (Number)
# $open (Number)
# $late (Number)
# $disputed (Number)
agenda-promises-of = { $side }: kept { $kept }, open { $open }, late { $late }, disputed { $disputed }
# $number (Plain)
# $signed (Text)
# $state (Text)
agenda-promise = Promise { $number }, { $signed }: { $state }
