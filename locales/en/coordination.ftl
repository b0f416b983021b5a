### What the two coordinators see.

coordination-today-command = What waits today
# $day (Moment)
coordination-title = <b>Today, { $day }</b>
# $count (Number)
coordination-new = New, to look at: { $count }
# $count (Number)
coordination-held = Held: { $count }
# $count (Number)
coordination-apart = For you alone, in no other number: { $count }
# $at (Moment)
coordination-vote-opens = The vote opens { $at } by itself.
# $days (Number)
coordination-meeting-in = { $days ->
    [0] The meeting is today.
    [one] The meeting is tomorrow.
   *[other] The meeting is in { $days } days. Its agenda builds itself.
}
# $sent (Number)
# $failed (Number)
# $late (Number)
coordination-delivery = Messages sent { $sent }, failed { $failed }, late { $late }.
coordination-line-title = <b>Yesterday</b>
coordination-today-button = 📋 Today
coordination-new-button = 👀 Look at new ones
coordination-vote-button = 🗳 Start the vote
coordination-meeting-button = 📅 Set the meeting
coordination-invite-button = 👮 Invite
# $count (Number)
coordination-late-answers = Without an answer for seven days: { $count }
# $count (Number)
coordination-late-promises = Late promises: { $count }
# $mine (Number)
# $theirs (Number)
coordination-both = Waiting for you: { $mine }. Waiting for the other coordinator: { $theirs }.
coordination-both-button = ❔ Both must agree
coordination-agenda-button = 📋 The agenda
coordination-rules-button = 📜 The rules
