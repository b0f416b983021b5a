### The joint meeting.

meetings-title = <b>Next meeting</b>
meetings-none = No meeting is set yet. The next date comes by rule.
# $at (Moment)
meetings-when = <b>{ $at }</b>
# $place (String)
meetings-where = Place: { $place }
# $side (Text)
meetings-chair = Chair: { $side }
# $side (Text)
# $count (Number)
meetings-coming = { $side }: { $count } are coming
# $side (Text)
meetings-coming-few = { $side }: a few at most are coming
# $at (Moment)
meetings-state = Meeting: { $at }

## Coming
meetings-yes-button = ✅ I come
meetings-chat-button = 💬 By chat
meetings-no-button = ✖ No
meetings-said-yes-button = ✅ You said: I come
meetings-said-chat-button = 💬 You said: by chat
meetings-said-no-button = ✖ You said: no
meetings-change-button = ✏ I cannot come after all
meetings-counted-toast = Counted.
meetings-agenda-button = 📋 Agenda
meetings-started-toast = This meeting has begun.
meetings-over-toast = This meeting is over.
meetings-not-announced-toast = This meeting is not announced yet.

## Setting
meetings-meet-command = Set the meeting
meetings-setting = <b>What do you want to change?</b>
meetings-set-date-button = 🗓 Day and hour
meetings-set-place-button = 📍 Place
meetings-ask-date = <b>Which day and hour?</b>
    Write it like 24 May 10:00.
meetings-ask-place = <b>Which place?</b>
meetings-date-unclear = I could not read that as a day and an hour. Write it like 24 May 10:00.
meetings-past = That day has passed. Which later day?
meetings-closed-day = Nobody meets here on that day. Which other day?
meetings-preview = <b>Everybody will read this</b>
# $people (Text)
meetings-reach = It goes to everybody here: { $people }. You can stop it for two minutes.
meetings-tell-button = ✅ Tell everybody
meetings-stopped = Stopped. Nothing went out. The meeting stands as before.
meetings-set = <b>Set. Everybody is told.</b>
meetings-moved = <b>The meeting has changed</b>
meetings-notice = <b>The next joint meeting</b>
