### Answering: what waits, the six kinds of answer, the clock. The same words for every side.

responses-answers-command = What waits for my answer
responses-not-answering = Officers, representatives, partners and coordinators answer here.

## The queue
# $count (Number)
# $day (Number) - days the oldest has waited
responses-queue = { $count ->
    [one] <b>One waits for you.</b> Day { $day } without an answer.
   *[other] <b>{ $count } wait for you.</b> Oldest: day { $day }.
}
# $ref (Plain)
# $day (Number)
responses-queue-reminder = { $ref }: no answer yet, day { $day }.
# $ref (Plain)
# $day (Number)
responses-queue-reminder-new = { $ref }: no new answer yet, day { $day }.
responses-queue-empty = <b>Nothing waits for you.</b>
    What waits is told once a day, at 10:00.
# $number (Number)
# $count (Number)
# $day (Number)
responses-card-title = <b>{ $number } of { $count } · day { $day } without an answer</b>
# $number (Number)
# $count (Number)
# $day (Number)
responses-card-title-new = <b>{ $number } of { $count } · day { $day } without a new answer</b>
responses-card-yours = You answer this. Others are not reminded of it.
# $by (Text) - who says so
responses-card-handed = { $by } says it belongs to you, and you agreed.
# $ref (Plain)
responses-card-fold = Answering { $ref }
responses-open-button = 👁 Open
responses-answer-button = ✏ Answer
responses-ask-button = ❓ Ask
responses-not-ours-button = 🚫 Not ours
responses-next-button = ➡ Next
responses-queue-button = 📋 What waits for me
# $ref (Plain)
# $post (Text) - who has it in hand
responses-taken-toast = { $ref }: { $post } answers this.
responses-refused-own = You told this one yourself, so others answer it. [Not ours] stops your reminders of it.
responses-answered-already-toast = This was answered already.
# $ref (Plain)
responses-passed-toast = Your reminders of { $ref } stop. Its clock goes on.
# $ref (Plain)
# $side (Text)
# $day (Number)
responses-nobody-left = <b>{ $ref }: nobody of { $side } takes it.</b>
    Day { $day } without an answer. Its clock goes on.
    Who will answer?

## The clock
# $ref (Plain)
# $day (Number)
responses-none-yet = No answer yet to { $ref }, day { $day }.
# $ref (Plain)
# $day (Number)
responses-none-new = No new answer yet to { $ref }, day { $day }.
# $none (Text) - one of the two above
# $side (Lines) - the sides that must answer
responses-overdue = <b>{ $none }</b>
    It waits for: { $side }
responses-overdue-asked = Those who must answer and the coordinators read this.
responses-heard-agenda = It is put forward for the next agenda, before others.
# $day (Moment)
responses-heard-stands = It stands on the agenda of { $day }.
responses-heard-kept = Those above them were told.
# $none (Text) - that no answer came
responses-follower-overdue = <b>{ $none }</b>
    We asked again.
# $none (Text)
# $comes (Text) - what comes of it
responses-follower-agenda = <b>{ $none }</b>
    We told those above them.
    { $comes }
# $none (Text)
responses-follower-heads = <b>{ $none }</b>
    We asked again, and told those above them.

## Kinds of answer
# $ref (Plain)
responses-kind-question = <b>Your answer to { $ref }?</b>
    You have it for two days. Others are not reminded.
responses-will-do-button = ✅ We will…
responses-need-help-button = 🤝 We need your help
responses-cannot-button = 🚫 We cannot, because
responses-belongs-button = ➡ Belongs to
responses-question-button = ❓ Question
responses-information-button = 💬 Information
responses-kind-need-help = <b>We need your help</b>
responses-kind-cannot = <b>We cannot, because</b>
responses-kind-belongs = <b>Belongs to</b>
responses-kind-information = <b>Information</b>
responses-kind-will-do = <b>We will…</b>
# $post (Text)
responses-shown-as = Shown as: { $post }
# $number (Number)
# $sentence (Text)
responses-sentence-line = { $number }. { $sentence }
responses-which-sentence = Which sentence do you publish?
# $number (Number)
responses-publish-button = 📢 Publish { $number }
responses-publish-own-button = 📢 Publish
responses-own-button = ✏ Write my own
responses-copy-button = 📋 Copy sentence
# $number (Number)
responses-copy-one-button = 📋 Copy { $number }
responses-own-question = <b>Write your answer.</b>
    A place or a situation, not a named person.
responses-own-reason-question = <b>Write why you cannot.</b>
    People can disagree, and read your reason.
responses-own-plan-question = <b>What will you do?</b>
    One sentence. The day comes next.
responses-own-body-question = <b>To whom does it belong?</b>
    Write the office or body, no person.
# $words (Words)
responses-own-preview = <b>This is what others will see:</b>
    { $words }
# $words (Words) - what was found
responses-names-somebody = <b>This may point at a person or a group:</b>
    { $words }
    Everybody reads answers. Please write it again without it.
# $most (Number)
responses-too-long = At most { $most } letters, please. Write it again, shorter.
responses-reason-needed = A no needs its reason. Please write one or choose one.
responses-draft-gone-toast = What you wrote is gone. Tap Answer again.
responses-use-buttons = What you wrote stays as it was. Please tap a button, or type its number.
responses-words-please = Please write it in words.
# $ref (Plain)
responses-published = <b>Published: your answer to { $ref }.</b>
    Whoever told it and those who support it hear of it.
responses-published-toast = Published.

## Belongs to
# $name (String)
responses-hand-button = 🏛 Ask: { $name }
responses-hand-community-button = 🏘 Ask the residents
responses-hand-police-button = 👮 Ask the police
responses-hand-partner-button = 🏛 Ask the partners
responses-belongs-note = Whoever is here is asked first. Until their yes it stays with you.
# $ref (Plain)
# $by (Text)
# $name (Text) - the side or body that is asked
responses-handed-question = <b>{ $ref }: does it belong to { $name }?</b>
    { $by } says so. With your yes it waits for your answer.
responses-accept-button = ✅ It is ours
responses-decline-button = 🚫 Not ours
# $ref (Plain)
# $name (Text)
responses-handed = <b>Asked: does { $ref } belong to { $name }?</b>
    Until their yes it stays with you, and its clock goes on.
# $name (Text)
responses-accepted-words = { $name }. They said yes and will answer.
# $ref (Plain)
responses-accepted = <b>{ $ref } is yours now.</b>
    It waits for your answer, from the next set hour on.
# $ref (Plain)
responses-declined = You said no. { $ref } stays where it was.
# $ref (Plain)
# $name (Text)
responses-declined-news = <b>{ $ref } does not belong to { $name }, they say.</b>
    It waits for your answer.
responses-handed-over-toast = This is decided already.
# $ref (Plain)
# $name (Text) - who had said yes
# $day (Number)
responses-came-back = <b>{ $ref } is with you again.</b>
    { $name } cannot answer it any more.
    Day { $day } without an answer.
# $name (String)
responses-party-name = { $name }

## Promises
# $what (Text) - a plan below, or own words
# $day (Moment)
responses-will-do = We will { $what }. By { $day }.
# $what (String)
# $day (Moment)
responses-will-do-own = { $what } By { $day }.
# $what (Text)
responses-plan-line = We will { $what }.
# $number (Number)
# $sentence (Text)
responses-plan-chosen = ✅ { $number }. { $sentence }
# $number (Number)
# $sentence (Text)
responses-plan-other = ☐ { $number }. { $sentence }
# $number (Number)
responses-plan-button = { $number }
# $number (Number)
responses-plan-chosen-button = ✅ { $number }
responses-when-question = Choose what, then tap by when.
responses-when-own-question = By when?
responses-week-button = 📅 In 1 week
responses-weeks-button = 📅 In 2 weeks
responses-meeting-button = 🤝 By the meeting
responses-date-button = 🗓 Another day
responses-date-question = <b>By which day?</b>
    For example: 24 May.
responses-date-not-read = I cannot read this as a day to come. For example: 24 May.
responses-task-question = <b>What kind of help is it?</b>
    Residents do not patrol, search or punish.
responses-task-report-button = 📢 Report
responses-task-host-button = 🏠 Host
responses-task-inform-button = 💬 Tell others
responses-task-repair-button = 🧹 Repair, clean
responses-task-accompany-button = 👥 Go along
responses-task-mediate-button = 🤝 Mediate
responses-task-organise-button = 📅 Organise

## Who else could help
responses-who-else-question = <b>This plan is police work alone.</b>
    The place, the people hurt, the people causing it: <b>who else could help?</b>
responses-who-else-note = With a reason it goes on without them.
responses-who-else-community-button = 🏘 Residents
responses-who-else-police-button = 👮 Police
responses-who-else-partner-button = 🏛 Partners
responses-who-else-other-button = ✏ Somebody else
responses-skip-urgent-button = ➡ Skip: it is urgent
responses-skip-asked-button = ➡ Skip: all were asked
responses-skip-own-button = ✏ Skip, because…
responses-who-else-other-ask = <b>Who else could help?</b>
    Write the office or group, no person.
responses-skip-ask = <b>Why can nobody else help?</b>
    One sentence. It stands in your answer.
# $who (Text)
responses-others-asked = Could also help: { $who }.
# $reason (Text)
responses-others-skipped = Nobody else is asked: { $reason }.
responses-skip-urgent = it is urgent
responses-skip-asked = all others were asked before

## The other side of a promise
# $number (Number) - of the promise
# $side (Text)
responses-in-return-question = <b>Promise { $number } is published.</b>
    It needs one more word from you.
    What will { $side } do?
responses-nothing-needed-button = ✅ Nothing needed
# $number (Number)
responses-ask-for-button = 🤝 Ask for { $number }
responses-ask-own-button = ✏ Ask for something else
responses-ask-own-question = <b>What do you ask them for?</b>
    One sentence. They can say yes, change it or say no.
# $number (Number)
responses-nothing-needed = <b>Promise { $number } stands.</b>
    Nothing is needed in return.
# $number (Number)
# $side (Text)
responses-asked-in-return = <b>Promise { $number } stands.</b>
    Asked for their part: { $side }.
