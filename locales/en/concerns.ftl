### Telling a worry, saying "me too", reading what is open.

concerns-raise-command = Tell a worry
concerns-concerns-command = What is open here
concerns-mine-command = What I follow

## Words
concerns-words-question = <b>What worries you?</b>
    A place or a situation, not a named person.
    Write it, speak it, or send a photo.
concerns-behalf-words-question = <b>What worries the person?</b>
    Write it in their words. No names.
concerns-photo-words-question = <b>What does the photo show?</b>
    Write one sentence. What happens there, and since when?
# $words (Words) - the last of what was written
concerns-so-far = So far:
    { $words }
    Write more, or tap.
concerns-words-fold = What worries you?
concerns-enough-button = ➡ That is all
concerns-stop-button = ✖ Stop
concerns-danger-button = 🚨 Danger now
concerns-not-now-button = It is not happening now
concerns-conduct-button = ⚖ What police did
concerns-home-button = 🏠 Hurt: home, child
# $until (Moment)
concerns-stopped = Stopped. Your words are kept until { $until }.
concerns-stopped-fold = Stopped.
concerns-draft-kept = Your unfinished worry is kept until tomorrow.
concerns-go-on-button = ➡ Go on with it
concerns-throw-button = 🗑 Throw away
concerns-nothing-kept = Nothing is kept.

## Category
concerns-category-question = <b>What is it about?</b>
    A wrong one changes nothing. You can also write more.
concerns-category-fold = What is it about?
concerns-category-money = Money and work
concerns-category-food = Food
concerns-category-health = Health
concerns-category-environment = Water, waste, nature
concerns-category-safety = Safety
concerns-category-community = Living together
concerns-category-rights = Rights and offices
concerns-category-not-sure = Not sure
concerns-category-money-button = 💰 Money, work
concerns-category-food-button = 🍞 Food
concerns-category-health-button = ➕ Health
concerns-category-environment-button = 🌊 Water, waste
concerns-category-safety-button = 🛡 Safety
concerns-category-community-button = 🤝 Living together
concerns-category-rights-button = ⚖ Rights, offices
concerns-category-not-sure-button = ❔ Not sure

## Photos
# $count (Number)
concerns-faces-question = { $count ->
    [one] <b>Faces or number plates in the photo?</b>
   *[other] <b>Faces or number plates in the photos?</b>
}
    Others will see what you send.
concerns-faces-fold = Faces or number plates?
concerns-faces-no-button = ✅ No
concerns-faces-yes-button = ✖ Yes, leave it out
concerns-photo-question = Send the photo now, as a photo and not as a file.
concerns-photo-unavailable = The photo did not arrive. Please send it once more.
# $ref (Plain)
concerns-photo-of = Photo of { $ref }
concerns-photo-button = 📷 Photo
concerns-close-photo-button = ✖ Close photo

## Similar ones
concerns-similar-question = <b>Is it the same as one of these?</b>
# $number (Number)
# $ref (Plain)
# $side (Text)
concerns-similar-one = { $number }. <b>{ $ref }</b> · { $side }
# $ref (Plain)
concerns-same-button = 🙋 { $ref } is the same
concerns-similar-new-button = ➡ No, mine is new
concerns-similar-fold = Is it the same as one of these?
# $ref (Plain)
concerns-same = <b>Counted with { $ref }.</b> You get its news too.
concerns-same-fold = It is the same.
concerns-see-it-button = 👁 See it

## Somebody may be named
# $words (Words) - what was found
concerns-screened-question = <b>This may point at a person or a group:</b>
    { $words }
    Others read it. Can you say it with place, time and what happened?
concerns-screened-fold = This may point at somebody.
concerns-reword-button = ✏ Say it again
concerns-no-person-button = ➡ It names nobody
concerns-reword-question = <b>Write all of it again.</b>
    It replaces your words.

## Doors
concerns-door-conduct = <b>This does not go to police here.</b>
concerns-door-outside = Somebody outside the police can hear it:
# $contact (String)
concerns-door-contact = <b>{ $contact }</b>
concerns-door-conduct-none = No contact is agreed here yet. Ask the coordinator of the residents.
concerns-door-hurt = <b>I am sorry this happened. It is not your fault.</b>
    You choose what happens next.
# $contact (String)
concerns-door-helpline = Help: <b>{ $contact }</b>
# $contact (String)
concerns-door-child-line = For a child: <b>{ $contact }</b>
# $number (Plain)
concerns-door-emergency = In danger now: call <b>{ $number }</b>
concerns-door-kept = I keep nothing of this. Nobody here is told.
    Clear this chat if others use your phone.
concerns-door-fold = Closed.
concerns-something-else-button = ➡ It is about something else
concerns-door-again = <b>Then please send it once more.</b>
    I kept nothing of it. Now I take it as any other worry.
concerns-clear-button = 🧹 Clear this chat

## Review
concerns-review-title = <b>This is what others will see</b>
# $title (String)
concerns-review-list = In lists: { $title }
# $count (Number)
concerns-review-photos = { $count ->
    [one] With one photo.
   *[other] With { $count } photos.
}
# $name (Text)
# $police (Text)
concerns-review-seen = Your name: { $name }
    Police see your words: { $police }
concerns-review-held = One coordinator looks at it first.
concerns-review-urgent = Coordinators see it at once. The hour may tell who wrote.
concerns-review-no-link = No link to you is kept. No answer can reach you.
concerns-review-fold = Seen before sending.
concerns-seen-nobody = nobody sees it
# $name (String)
concerns-seen-coordinator = { $name }, for the residents' coordinator alone
# $name (String)
concerns-seen-everyone = { $name }, for everybody
concerns-police-yes = yes
concerns-police-no = no
concerns-send-button = ✅ Send
concerns-words-button = ✏ Words
concerns-place-button = 📍 Place
concerns-add-photo-button = ➕ Photo
concerns-idea-button = 💡 What would help
concerns-effect-button = 💬 What it changed
concerns-title-button = 📋 Title
concerns-about-button = ❔ What it is about
concerns-seen-button = 🙈 Who sees it
concerns-behalf-button = 🧑‍🤝‍🧑 For somebody
concerns-title-question = <b>Which title in lists?</b>
    At most 60 letters, no names.
concerns-place-question = <b>Where is it?</b>
    Tap, or write a place: a corner, a road, a market. No house.
# $area (Plain)
concerns-area-button = { $area }
concerns-no-place-button = ✖ No place
concerns-effect-question = <b>What has it changed for you?</b>
    For example: children stay home after dark.
concerns-idea-question = <b>What would help?</b>
concerns-seen-title = <b>Who sees it</b>
concerns-seen-when = Coordinators see it at the next set hour, not at once.
concerns-seen-question = What do you want to change?
concerns-nobody-button = 🙈 Nobody sees my name
concerns-coordinator-button = 🏘 Residents' coordinator
concerns-everyone-button = 👥 Everybody, a name I choose
concerns-not-to-police-button = 🚫 Not to police
concerns-to-police-button = 👮 Police may see it
concerns-urgent-button = 🕗 Urgent: show at once
concerns-not-urgent-button = 🕗 Wait for the set hour
concerns-no-link-button = ✖ Keep no link to me
concerns-link-button = 📌 Keep a link for answers
concerns-name-question = <b>Which name?</b>
    It is shown as you write it.
concerns-behalf-question = <b>Did the person agree?</b>
    You tell them the answer yourself.
concerns-behalf-yes-button = ✅ Yes
concerns-behalf-no-button = ✖ No
concerns-behalf-no = Then please ask them first. It is theirs to tell.

## Sent
concerns-sent-fold = Sent.
# $ref (Plain)
concerns-receipt = Thank you. <b>{ $ref }</b>
# $at (Moment)
concerns-receipt-opens = Others see it <b>{ $at }</b>.
# $at (Moment)
concerns-receipt-due = An answer is due by <b>{ $at }</b>.
concerns-receipt-held = One coordinator looks first. Then others see it.
concerns-receipt-answer = We tell you what comes of it, yes or no.
# $ref (Plain)
concerns-receipt-no-link = We cannot write to you about it. Look for { $ref } in the list.
concerns-receipt-behalf = Please tell the person this number.
concerns-see-others-button = 👀 See others

## The card
# $ref (Plain)
# $what (Text)
concerns-card-title = <b>{ $ref } · { $what }</b>
# $place (String)
# $category (Text)
concerns-card-place = { $place } · { $category }
# $words (Words)
concerns-card-words = { $words }
# $language (String)
concerns-card-language = The writer's language: { $language }
# $side (Text)
concerns-card-raised = Told by: { $side }
# $side (Text)
# $name (String)
concerns-card-raised-named = Told by: { $side }, { $name }
# $side (Text)
# $name (String)
concerns-card-raised-for-you = Told by: { $side }. The name, for you alone: { $name }
# $side (Text)
concerns-card-raised-on-behalf = Told by: { $side }, for somebody who agreed
# $effect (String)
concerns-card-effect = It changed: { $effect }
# $idea (String)
concerns-card-idea = What would help: { $idea }
# $ref (Plain)
concerns-card-fold = { $ref }
concerns-side-community = 🏘 residents
concerns-side-police = 👮 police
concerns-side-partner = 🏛 partners
# $sides (Lines)
concerns-also = Also say so: { $sides }
concerns-also-few = Also say so: a few at most
# $count (Number)
concerns-also-community = { $count } residents
# $count (Number)
concerns-also-police = { $count } police
# $count (Number)
concerns-also-partner = { $count } partners
# $at (Moment)
concerns-state-received = Others see it { $at }
# $reason (Text)
concerns-state-held = Held: { $reason }. A coordinator looks at it.
# $reason (Text)
# $at (Moment)
concerns-state-held-until = Held until { $at }: { $reason }
concerns-state-on-agenda = On the agenda of the next meeting
concerns-state-discussed = The meeting talked about it
concerns-me-too-button = 🙋 Me too
concerns-undo-button = ✅ Me too, undo
concerns-take-back-button = 🗑 Take it back
concerns-me-too-toast = Counted. You get its news.
concerns-undone-toast = Taken back.
concerns-follow-already-toast = You follow this one already.

## Lists
concerns-news-title = <b>What's new</b>
concerns-news-empty = Nothing is open yet. Tell what worries you.
concerns-mine-title = <b>What I follow</b>
concerns-mine-empty = You follow nothing yet.
concerns-waiting-title = <b>New, not open yet</b>
    Each opens by itself at its hour. A line says where not.
concerns-waiting-empty = Nothing waits.
# $number (Number)
# $title (String)
# $ref (Plain)
# $side (Text)
concerns-list-line = { $number }. { $title } ({ $ref }) { $side }
# $number (Number)
# $ref (Plain)
concerns-list-button = { $number } · { $ref }
concerns-newer-button = ⬅ Newer
concerns-older-button = ➡ Older
# $count (Number)
concerns-held-line = { $count ->
    [one] 1 held: it is looked at once more first.
   *[other] { $count } held: they are looked at once more first.
}

## News without a topic
# $ref (Plain)
concerns-follow-news = News on <b>{ $ref }</b>, which you follow.
concerns-read-button = 👁 Read
# $ref (Plain)
concerns-read-number-button = 👁 Read { $ref }
concerns-hide-button = 🙈 Hide again
# $ref (Plain)
concerns-taken-back-news = { $ref }, which you follow, was taken back by whoever told it.
# $ref (Plain)
concerns-withdraw-question = <b>Take { $ref } back?</b>
    Its words and photos are erased for everybody.
concerns-taken-back = Taken back. Nothing of it is kept.

## Coordinators
# $count (Number)
concerns-new = { $count ->
    [one] <b>1 new worry</b>
   *[other] <b>{ $count } new worries</b>
}
    Each opens by itself after a day.
# $count (Number)
concerns-new-apart = For you alone, in no other number: { $count }
concerns-new-open-button = 👀 Open
concerns-hold-button = ⏸ Hold
concerns-release-button = ▶ Let it go on
# $ref (Plain)
concerns-hold-question = <b>Why should { $ref } wait?</b>
    At most 72 hours, then three others look. The reason is shown.
concerns-hold-person = it may name a person
concerns-hold-contact = it may hold a number or a plate
concerns-hold-group = it speaks of a group of people
concerns-hold-danger = reading it may endanger somebody
concerns-hold-other = another reason
concerns-hold-person-button = Names a person
concerns-hold-contact-button = Number or plate
concerns-hold-group-button = About a group of people
concerns-hold-danger-button = May endanger somebody
concerns-hold-other-button = Another reason
concerns-held-toast = It waits.
concerns-released-toast = It is no longer held.

## No
# $most (Number)
concerns-refused-too-many-today = { $most ->
    [one] One a day is the limit. Please come back tomorrow.
   *[other] { $most } a day is the limit. Please come back tomorrow.
}
concerns-refused-no-words = Please write first what it is about.
# $most (Number)
concerns-refused-too-long = { $most ->
    [one] That is too long. At most { $most } letter.
   *[other] That is too long. At most { $most } letters.
}
# $most (Number)
concerns-refused-photos = { $most ->
    [one] One photo is enough for one worry.
   *[other] { $most } photos are enough for one worry.
}
concerns-refused-needs-name = Please write first which name to show.
concerns-refused-not-here = There is no such number here.
concerns-refused-own = This one is for the other coordinator.
concerns-refused-not-yours = Only whoever told it can do this.
concerns-refused-not-yet-open = It is not open to all yet.
concerns-refused-already-open = It is open to all already.
concerns-refused-on-agenda = It is on an agenda and belongs to its supporters too.
concerns-refused-ended = This has ended.
concerns-refused-already-held = It was held once already. It opens by itself.
concerns-refused-not-held = It is not held any more.
concerns-refused-was-open = Others may have supported these very words.
    You can take it back and tell it anew.
concerns-refused-draft-gone = These words are no longer kept. Please begin anew with /raise
concerns-refused-behalf-name = When police tell it for somebody, no name is shown.

## Answers on the card
# $signed (Text)
# $words (String)
concerns-answer-says = { $signed }: { $words }
# $signed (Text)
# $words (String)
concerns-answer-need-help = { $signed }: your help is needed. { $words }
# $signed (Text)
# $words (String)
concerns-answer-cannot = { $signed }: this cannot be done. Reason: { $words }
# $signed (Text)
# $words (String)
concerns-answer-belongs-to = { $signed }: this belongs to { $words }
# $signed (Text)
# $words (String)
concerns-answer-question = { $signed }: a question. { $words }
# $answer (Text)
# $at (Moment)
concerns-answer-until = { $answer } · until { $at }
# $answer (Text)
concerns-answer-let-go = { $answer } · no longer promised
# $answer (Text)
concerns-answer-unconfirmed = { $answer } · said to be done, not confirmed
# $on (Moment)
# $answer (Text)
concerns-answer-on = { $on }
    { $answer }
# $day (Number)
concerns-card-unanswered = Answer: none yet, day { $day }
# $day (Number)
concerns-card-asked-again = Asked again: no new answer yet, day { $day }
# $ref (Plain)
concerns-waits-again = <b>{ $ref }, which you follow, waits for an answer again.</b>
concerns-card-disagreed = This answer was not accepted. It can be chosen for the agenda.
# $refs (Plain)
concerns-card-joined = Joined here: { $refs }
# $ref (Plain)
concerns-answers-title = <b>All answers to { $ref }</b>
concerns-promise-button = 🤝 I can do something
concerns-history-button = 🕘 History
concerns-answers-button = 💬 All answers
concerns-disagree-button = ✖ I disagree
concerns-disagreed-toast = It can be chosen for the agenda again.
# $ref (Plain)
concerns-others-title = <b>{ $ref } in other words</b>
concerns-others-button = 💬 In other words
concerns-others-none = Nothing of it is open to all yet.
# $line (Text)
# $note (Text)
concerns-list-noted = { $line } · { $note }
# $day (Number)
concerns-note-no-answer = no answer, day { $day }
concerns-note-answered = answered
# $reason (Text)
concerns-note-aside = set aside: { $reason }
concerns-note-appealed = set aside, three others look again
concerns-note-held = held
concerns-note-ended = ended
# $reason (Text)
concerns-state-aside = Set aside by both coordinators. Reason: { $reason }
# $reason (Text)
concerns-state-aside-still = Set aside. Reason: { $reason }
    Two of three others said the same.
# $reason (Text)
concerns-state-appealed = Set aside. Reason: { $reason }
    Three others look again.
# $other (Plain)
concerns-state-merged = joined with { $other }
concerns-state-heard = It is put forward for the next meeting, before others.
concerns-state-looking = Three others look at it. No agenda takes it before.
# $reason (Text)
concerns-state-held-looking = Held: { $reason }. Three others look at it.
# $reason (Text)
concerns-state-held-looked = Held: { $reason }. Three others were asked about it.
concerns-state-helped = It ended. Those who follow it say: it helped.
concerns-state-partly = It ended. Those who follow it say: it helped a bit.
concerns-state-not = It ended. Those who follow it say: it did not help.
concerns-state-unconfirmed = It ended. Nobody said whether it helped.

## Set aside, by both coordinators
concerns-aside-button = 📁 Set aside…
# $ref (Plain)
concerns-aside-question = <b>Why should { $ref } not be on the agenda?</b>
    Both coordinators must agree. Everybody reads the reason.
concerns-aside-belongs-to-button = ➡ Another body decides it
concerns-aside-answered-elsewhere-button = 💬 Answered elsewhere
concerns-aside-not-joint-button = 👥 Not for a joint meeting
concerns-aside-same-button = 🔗 Same as another
concerns-aside-unsafe-button = ⚠ Cannot be shown safely
concerns-aside-whom-question = <b>Who decides it?</b>
    Write the office or body, not a person.
concerns-aside-where-question = <b>Where was it answered?</b>
    Write the number of the worry, or the office. No person.
# $whom (String)
concerns-aside-belongs-to = it belongs to { $whom }
concerns-aside-other-body = another body decides it
concerns-aside-answered-elsewhere = it is answered elsewhere
# $where (String) - the number of a worry, or an office
concerns-aside-answered-where = it is answered elsewhere: { $where }
concerns-aside-not-joint = it is not for a joint meeting
concerns-aside-unsafe = it cannot be shown safely
# $ref (Plain)
# $reason (Text)
concerns-aside-proposed = <b>You propose to set { $ref } aside.</b>
    Reason: { $reason }
concerns-proposed = The other coordinator is asked. Nothing changes before.
# $ref (Plain)
# $reason (Text)
concerns-aside-news = <b>{ $ref }</b>, which you follow, will not be on the agenda.
    Reason: { $reason }
    Both coordinators said so.
concerns-accept-button = ✅ I accept
concerns-accepted-toast = Good. Nothing more to do.
# $ref (Plain)
concerns-appealed = <b>You disagree about { $ref }.</b>
    Three others look again within 7 days.
    A tie or no answer puts it forward for the next meeting.
concerns-appealed-already-toast = Somebody disagrees. Three others look again now.
concerns-aside-over-toast = It is not set aside any more.
# $ref (Plain)
# $reason (Text)
concerns-power-aside = Set { $ref } aside: { $reason }
# $title (String)
concerns-power-title = “{ $title }”
# $ref (Plain)
# $other (Plain)
concerns-power-join = Join { $ref } with { $other }: both say the same.
# $ref (Plain)
concerns-power-early = Open { $ref } at the next set hour, not a day later.

## Joined with another
concerns-join-button = 🔗 Same as…
# $ref (Plain)
concerns-join-question = <b>Which one is the same as { $ref }?</b>
    Tap, or write its number.
# $ref (Plain)
concerns-join-which-number = <b>Which one is the same as { $ref }?</b>
    Write its number.
# $ref (Plain)
concerns-join-itself = That is { $ref } itself. Which other one is the same?
concerns-join-number = Please write the number of the other one.
# $ref (Plain)
concerns-join-with-button = 🔗 { $ref }
# $ref (Plain)
# $other (Plain)
concerns-join-sure = <b>Do { $ref } and { $other } say the same?</b>
    Both wordings stay.
concerns-propose-button = ✅ Propose it
# $ref (Plain)
# $other (Plain)
concerns-join-proposed = <b>You propose to join { $ref } with { $other }.</b>
# $ref (Plain)
# $other (Plain)
concerns-joined-news = <b>{ $ref }</b>, which you follow, was joined with <b>{ $other }</b>.
    Both say the same. All words stay.
    You get the news of { $other } unless you leave.
# $ref (Plain)
concerns-stay-button = ✅ Keep me with { $ref }
concerns-go-along-button = ✅ Keep me
concerns-leave-button = ✖ Leave
concerns-stay-toast = You follow this one now.
# $ref (Plain)
concerns-left = You no longer follow { $ref }.
# $ref (Plain)
# $other (Plain)
concerns-left-other = You get no more news of { $other }, only its end.
    <b>{ $ref }</b> stays yours. You hear if it stands alone again.
concerns-part-button = ↩ Take apart
concerns-parted-toast = It stands alone again.
# $ref (Plain)
# $other (Plain)
concerns-parted-news = <b>{ $ref }</b> stands alone again. It is not joined with { $other } any more.
concerns-same-words = Your own words are kept with it. Others read them a day later.
concerns-same-without-words = Your own words are not kept with it.

## Open early
concerns-early-button = ⏩ Open early
# $ref (Plain)
concerns-early-question = <b>Why should { $ref } open early?</b>
    The other coordinator is asked. Everybody reads the reason.
# $ref (Plain)
concerns-early-proposed = <b>You propose to open { $ref } early.</b>

## Three others look
# $ref (Plain)
concerns-look-begun = Three others look again at <b>{ $ref }</b>, within 7 days.
    A tie or no answer puts it forward for the next meeting.
# $ref (Plain)
concerns-look-begun-held = Three others look whether all may read <b>{ $ref }</b>, within 7 days.
# $ref (Plain)
# $at (Moment)
concerns-look-asked = <b>You are one of three who look at { $ref } again.</b>
    Please say what you think by { $at }.
concerns-look-appeal-question = <b>Should the meeting hear it?</b>
    Both coordinators set it aside. Somebody who follows it disagrees.
concerns-look-held-question = <b>May everybody read it?</b>
    Does it point at a person or at a group of people?
concerns-look-heard-button = 🗣 It should be heard
concerns-look-aside-button = 📁 It stays set aside
concerns-look-read-button = 👁 All may read it
concerns-look-unread-button = ⏸ It stays unread
concerns-look-interest-button = ✖ I have an interest
concerns-look-interest = Thank you for saying so. Somebody else is asked.
concerns-look-yours = You told this one or support it. Somebody else is asked, if there is one.
concerns-look-over = This is decided already.
concerns-look-said = Thank you. Two of three decide.
    Nobody reads who said what.
concerns-look-said-toast = Noted.
# $ref (Plain)
concerns-look-heard = <b>{ $ref }</b> is put forward for the next meeting, before others. Two of three said so.
    Once it is heard, whoever told it has five minutes. Or we read the words.
# $ref (Plain)
concerns-look-undecided = <b>{ $ref }</b> is put forward for the next meeting, before others. The three did not decide.
    Once it is heard, whoever told it has five minutes. Or we read the words.
# $ref (Plain)
concerns-look-aside = <b>{ $ref }</b> stays set aside. Two of three others said the same.
# $ref (Plain)
concerns-look-read = <b>{ $ref }</b> may be read by all.
# $ref (Plain)
concerns-look-unread = <b>{ $ref }</b> stays unread. It is counted as held.
# $reason (Text)
concerns-look-unread-found = Two of three found: { $reason }.
# $reason (Text)
concerns-look-unread-undecided = The three did not decide. It was held because: { $reason }.
concerns-look-points = it points at a person or at a group of people
concerns-look-reword = Whoever told it can word it anew, or take it back.
concerns-look-take-back = Whoever told it can take it back and tell it anew.
concerns-flag-button = ⚠ Flag
# $ref (Plain)
concerns-flag-question = <b>At whom does { $ref } point?</b>
    Three others look. No vote takes it before.
# $ref (Plain)
concerns-flagged = Thank you. Three others look at { $ref }.
    Nobody reads who asked.
# $ref (Plain)
concerns-flagged-none = Thank you. There are no three others to look at { $ref }.
    Without them all may read it.

## Who sees it, later
# $ref (Plain)
concerns-visible-title = <b>{ $ref } from now on</b>
concerns-visible-seen-police = Police may have read it already. That stays so.
concerns-visible-seen-name = Others may have read the name already. That stays so.
concerns-visible-question = Is that what you want?
concerns-visible-yes-button = ✅ Yes
concerns-visible-toast = So it is from now on.
concerns-refused-three-look = Three others look at it now.
concerns-refused-looked-at = Three others have looked at it already.
concerns-refused-not-now = That is not possible now.
