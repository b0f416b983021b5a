### Joining, being here, leaving.

## Language
members-language-question = <b>Which language?</b>
members-language-draft = I have your words. Nobody has seen them.
    First: <b>which language?</b>
members-language-command = Choose the language
members-language-chosen = From now on in English.
# $language (String) - its own name
members-language-fold = Language: { $language }

# $name (Plain) - the language in its own words
members-language-name = { $name }

## Joining
# $area (Plain)
members-area-button = { $area }
members-area-question = <b>Which area do you live or work in?</b>
# $name (String) - of the partnership
# $number (Plain) - emergency number
members-consent = <b>This is the shared safety chat of { $name }.</b>
    Neighbours, police and others use it. Not for emergencies: <b>call { $number }</b>.
    We keep what you tell us, your area and your votes. Not your phone number.
    Telegram can see this chat. A court could ask us. Delete all: /forget
    <b>Is that all right?</b>
members-consent-more = <b>More about your words here</b>
    Others see your words, the area and your side. Nobody sees who you are.
    Police and coordinators cannot look it up. There is no list of names.
    A secret key keeps your vote until the agenda is built. Then the key is destroyed.
    The law could force whoever runs this computer to look.
    Your phone keeps this chat. You can clear it with /hide.
    <b>Is that all right?</b>
members-consent-yes-button = ✅ OK
members-consent-more-button = ❓ More
members-consent-no-button = ✖ No
members-consent-fold = You said OK.
members-nothing-kept = Nothing is kept.
# $name (String)
members-welcome = <b>You are in: { $name }</b>
    Tell what worries you. Vote on what comes first. Come to the meeting.
    Just write, or tap below.
members-no-partnership = There is no partnership here yet. Ask for the poster of your area.
members-link-not-live = This link does not work yet. Both coordinators must agree first.
members-link-unknown = This link is not known here. Ask for a new one.
members-link-used = This link was used already. Ask for a new one.
members-invite-not-coordinators = You are a coordinator here. This link is for somebody else.
members-not-for-you-toast = Not for you any more.
members-coordinators-only-toast = Only the two coordinators can do this.

## Invited people
members-post-question = <b>Your name and your post, please.</b>
    One line with a comma: name, post.
    Only the two coordinators read the name. It is erased when they have confirmed you.
    The post signs your answers.
# $number (Plain)
# $shown (Text)
members-waiting = <b>Asked. Your number is { $number }.</b>
    The coordinator of the other side confirms you. Read the number to them.
    Shown as: { $shown }
# $post (Words)
# $number (Plain)
# $role (Text)
# $shown (Text)
members-confirm-question = <b>{ $role } wants to join. Number { $number }</b>
    { $post }
    Shown as: { $shown }
    Ask them for the number. Is it right?
members-role-officer = An officer
members-role-partner = A partner
members-role-resident = A resident
members-confirm-yes-button = ✅ Confirm
members-confirm-no-button = ✖ Refuse
# $count (Number)
members-confirm-all-button = ✅ Confirm all { $count }
members-confirmed-button = ✅ Confirmed
members-refused-button = ✖ Refused
members-confirmed-toast = Confirmed.
members-refused-toast = Refused.
members-confirmed-all-toast = All confirmed.
# $name (String)
members-seated-officer = <b>You are in: { $name }, as 👮 police</b>
    Everything works as it does for residents. Same screens, same clock.
# $name (String)
members-seated-partner = <b>You are in: { $name }, as 🏛 partner</b>
    Everything works as it does for residents and police.
members-not-seated = The coordinator of the other side did not confirm this. Nothing is kept.
members-invite-command = Invite officers or partners
members-invite-question = <b>Whom do you invite?</b>
    Each link works once, for 24 hours.
members-invite-officers-button = 👮 Officers
members-invite-partners-button = 🏛 Partners
members-invite-count = <b>How many links?</b>
# $count (Number)
members-invite-count-button = { $count }
# $count (Number)
members-invite-made = Links made: { $count }
# $count (Number)
# $links (Plain)
members-invite-links = { $count ->
    [one] <b>One link. It works once, for 24 hours.</b>
   *[other] <b>{ $count } links. Each works once, for 24 hours.</b>
}
    { $links }

## Home and more
# $name (String)
members-home = <b>{ $name }</b>
    Write what worries you, or tap below.
members-more = <b>More</b>
members-more-behalf-button = 🧑‍🤝‍🧑 For somebody else
members-more-who-button = 👥 Who is who
members-more-rules-button = 📜 Rules
members-more-language-button = 🌍 Language
members-more-quiet-button = 🔕 Quiet
members-more-clear-button = 🧹 Clear this chat
members-more-data-button = 📁 My data
members-more-leave-button = 🚪 Leave
members-more-switch-button = 🔁 Switch
members-help-command = How this works
# $number (Plain)
members-help = <b>How this works</b>
    📢 Tell a worry: write it, choose what it is about, send.
    🗳 Vote each week on what comes first.
    📅 The meeting gets its agenda by rule. Neither side controls it.
    Type a number instead of tapping, 0 goes back.
    Not for emergencies. <b>Call { $number }</b>
# $name (String)
members-who-title = <b>Who is who in { $name }</b>
# $number (Text)
members-who-community = 🏘 residents: { $number }
# $number (Text)
members-who-police = 👮 police: { $number }
# $number (Text)
members-who-partner = 🏛 partners: { $number }
members-who-few = a few
members-who-none = none yet
# $number (Number)
members-who-number = { $number }
members-who-coordinators = Two coordinators, one of each side, with equal rights.
members-who-chair = The chair of the meeting changes side each time.
members-privacy-command = What is kept and who sees it
members-privacy = <b>What is kept, and who sees it</b>
    Your words, sealed. Your area. Your side. The day, not the hour.
    Who told a worry: nobody sees it. There is no button for it.
    Votes: sealed until the agenda is built, then only counts.
    Fewer than five people are never shown as a number.
    Photos: only the picture, without place or camera data.
    Telegram sees this chat and may have to tell a court.
    See it all: /mydata. Erase it all: /forget. Clear this chat: /hide
members-pause-question = <b>How many messages do you want?</b>
members-pause-all-button = 🔔 All
members-pause-followed-button = 📌 Only what I follow
members-pause-two-weeks-button = 🔕 Pause two weeks
members-pause-all = You get all messages again.
members-pause-followed = You get only news of what you follow.
# $until (Moment)
members-pause-two-weeks = Quiet until { $until }. You can still write and vote.
# $until (Moment)
members-pause-answering = Quiet until { $until }, except for what you answer for.
    You can still write and vote.
members-less-button = 🔕 Less
members-switch-question = <b>Where do you want to talk?</b>
members-switch-only-one = You belong to one partnership only.
# $name (String)
members-switched = Now in { $name }.
members-hide-command = Clear this chat
members-hide-question = <b>Clear this chat?</b>
    I delete what is younger than 48 hours, yours and mine.
    What you told us stays with us.
members-hide-yes-button = 🧹 Clear
members-hidden = Older messages: delete them yourself.
members-mydata-title = <b>What is kept about you</b>
# $language (String)
members-mydata-language = Language: { $language }
# $name (String)
# $area (String)
# $side (Text)
# $day (Plain)
members-mydata-place = In { $name }: { $area }, { $side }, since { $day }.
members-mydata-file-note = The file holds all of it. Delete it when you have read it.
members-side-community = 🏘 residents
members-side-police = 👮 police
members-side-partner = 🏛 partners
members-forget-question = <b>Erase everything about you?</b>
    Your place here, language, votes, drafts and every link to your words.
    Words already open stay, without any link to you.
members-forget-yes-button = 🗑 Erase now
members-forgotten = Erased. Nothing about you is kept. This chat stays on your phone until you delete it.
# $side (Text)
members-key-is-free = The coordinator of { $side } has left, without a deputy.
    Votes, agenda and reminders go on by themselves.
    Make a link for somebody of that side.

## Founding
# $side (Text)
members-founding-welcome = <b>You are the coordinator of: { $side }</b>
    Seven short cards, then the other coordinator agrees. Nothing begins before that.
members-founding-name = <b>1 of 7. What is the partnership called?</b>
members-founding-areas = <b>2 of 7. Which areas does it cover?</b>
    One a line. Each gets its own poster.
members-founding-country = <b>3 of 7. In which country?</b>
members-founding-zone = <b>Which time zone?</b> Write it, for example Europe/Madrid.
members-founding-zone-unknown = I do not know this time zone. Write it like Europe/Madrid.
members-founding-languages = <b>4 of 7. Which languages do people speak here?</b>
    Tap to choose, then tap Keep.
members-founding-emergency = <b>5 of 7. Which number for emergencies?</b>
members-founding-emergency-wrong = A number to call has 2 to 15 digits. Which one is it?
members-founding-meeting = <b>6 of 7. When is the first meeting?</b>
    Write a day and an hour, like 24 May 10:00.
members-founding-meeting-wrong = I could not read a day and hour to come. Write it like 24 May 10:00.
members-founding-place = <b>7 of 7. Where do you meet?</b>
# $value (String)
members-founding-now = Now: { $value }
# $at (Moment)
members-founding-now-moment = Now: { $at }
members-founding-keep-button = ✅ Keep
members-founding-others-turn = The other coordinator is filling it in. You will see every line before it counts.
members-founding-lines = <b>This is what you both agree to</b>
# $number (Number)
# $line (Text)
members-founding-line = { $number }. { $line }
# $name (String)
members-founding-line-name = Name: { $name }
# $country (Text)
# $zone (Plain)
members-founding-line-country = Country: { $country }, { $zone }
# $at (Moment)
members-founding-line-meeting = First meeting: { $at }
members-founding-check-contacts = Please check the contacts by calling them once.
members-founding-agree-button = ✅ Agree
members-founding-change-button = ✏ Change a line
members-founding-change-question = <b>Which line?</b>
members-founding-proposed = Sent to the other coordinator. Nothing begins before both agree.
# $side (Text)
members-founding-waiting = Waiting for the coordinator of: { $side }
members-founding-remind-button = 🔔 Send reminder
members-founding-reminded-toast = Reminded.
members-founding-not-opened-toast = They have not opened their link yet. Send it to them again.
# $name (String)
# $vote (Moment)
members-founding-live = <b>Both agreed. { $name } is live.</b>
    The first vote opens { $vote } by itself.
    Print the posters below, one for each area.
# $name (String)
# $link (Plain)
members-founding-forward = To forward:
    Neighbours and police of { $name } share one agenda. Tell what makes your area unsafe. Your name is not shown.
    { $link }
# $area (String)
members-founding-poster = Poster for { $area }
members-founding-invite-button = 👮 Invite officers
members-founding-lead-taken = The other coordinator has taken over. You will see every line before it counts.
# $most (Number)
members-too-long = That is too long. Please use at most { $most } letters.

members-founding-see-button = 👁 See the lines
members-founding-agreed = You both agreed.
members-founding-two-keys = This link is for the other side's coordinator. One person cannot be both.
members-founding-contact = <b>Whom can people turn to?</b>
    A name and a number. About police: somebody outside the police.
members-founding-default-name = Our neighbourhood
# $mark (Plain)
# $name (Plain)
members-founding-language-button = { $mark } { $name }

## Poster
members-poster-body = Tell what makes your area unsafe. Vote on what comes first. Neighbours, police and services answer. Your name is not shown.
members-poster-scan = Scan with your phone
# $number (Plain)
members-poster-emergency = Not for emergencies. Call { $number }
# $side (Text)
# $post (String)
members-signed = { $side }, { $post }

## Posts that sign
# $most (Number)
members-post-too-long = The post after the comma has at most { $most } letters.
members-post-again-button = ✏ Write it again
members-role-supervisor = A supervisor of police
members-invite-supervisor-button = 👮 A supervisor
members-invite-deputy-button = 👥 Name a deputy
members-invite-bodies = For public services and offices. Groups and firms are admitted first, see /who
members-seat-changed = Your menu has changed.

## Bodies that take part
members-kind-residents = residents
members-kind-police = police
members-kind-network = a network
members-kind-ngo = an organisation
members-kind-municipality = the municipality
members-kind-service = a service
members-kind-business = a business
members-kind-security = private security
members-kind-watch = a watch group
members-kind-customary = customary authority
members-kind-academic = research
members-kind-media = media
members-kind-oversight = oversight
# $side (Text)
# $name (String)
members-party-called = { $side }: { $name }
members-party-unfilled = Your card in /who is empty.
members-party-fill-button = ✏ Fill in the card
members-party-card-asked = <b>Who is who: your card is empty</b>
    Say what your side can and cannot do. Say whom to call.
    Three lines. Everybody reads them in /who
# $name (String)
members-party-card-needed = <b>First the card of { $name }</b>
    What can you do, what can you not, whom do people call?
    You can answer and promise once it is filled in.
# $party (Text)
members-party-active = { $party }: the card is filled in. They can answer from now on.
# $party (Text)
members-party-admitted = <b>{ $party } may join.</b>
    Invite their first member. They fill in the card, then they can answer.
members-party-not-active = First the card must be filled in. See /who
members-party-suspended-now = Answers and promises of your body rest for seven days. Everything else goes on.
members-party-suspended-lately = They were suspended not long ago. One coordinator can do it once in four weeks.
members-party-left-now = This body takes part no more.
# $party (Text)
# $side (Text)
members-party-suspended-by = <b>{ $party }: suspended for seven days</b>
    By the coordinator of: { $side }. It ends by itself. Ending it earlier takes both.
members-party-not-suspended = This is not possible here. The two sides themselves cannot be stopped.
# $party (Text)
members-party-resumed = { $party }: the suspension is over. They can answer again.
# $party (Text)
members-party-removed = { $party }: both coordinators ended their part. Members keep their votes and worries.
members-party-invite-button = 🔗 Invite a member
members-party-suspend-button = ⏸ Suspend for 7 days
# $party (Text)
members-party-suspend-question = <b>Suspend { $party }?</b>
    They answer and promise nothing for seven days. Both coordinators and they are told.
members-party-suspend-yes-button = ⏸ Suspend now
members-party-lift-button = ▶ End it earlier
members-party-remove-button = ✖ Remove
members-admit-button = ➕ Admit a body
members-admit-kind = <b>What kind of body is it?</b>
    Both coordinators must agree before it comes in.
members-admit-name = <b>What is it called?</b>
    The body, not a person.
members-admit-there-already = A body of this name is here already.
members-posts-button = 👥 Posts
members-posts-question = <b>Which post?</b>
    Taking a seat away takes both coordinators and a reason.
# $whom (Text)
members-remove-why = <b>{ $whom }: why?</b>
    Both coordinators must agree. Votes and worries stay.
members-reason-conduct-button = Broke the conduct code
members-reason-left-button = Left the post
members-reason-silent-button = Does not answer
# $name (String)
members-admit-why = <b>{ $name }: why should it come?</b>
    The other coordinator is asked. Everybody reads the reason.
# $party (Text)
members-lift-why = <b>{ $party }: why now?</b>
    The other coordinator is asked. Everybody reads the reason.
members-why-asked-button = It asked to take part
members-why-can-help-button = It can help people here
members-why-decides-button = It decides things here
members-why-talked-button = It was talked over
members-why-put-right-button = It was put right
members-why-not-so-button = It was not as it seemed
members-proposed = Sent to the other coordinator. Nothing changes before both agree.
# $name (String)
# $kind (Text)
members-deed-admit = Admit { $name } ({ $kind }).
# $name (String)
members-deed-remove-party = Remove { $name }.
# $whom (Text)
members-deed-remove-member = Take away the seat: { $whom }
# $name (String)
members-deed-lift = End the suspension of { $name } now.
# $reason (Text)
members-deed-reason = Reason: { $reason }
# $side (Text)
members-removed = <b>You no longer answer for: { $side }</b>
    Both coordinators agreed.
members-removed-keeps = Your votes and worries stay. The contacts in /charter are open to you.
members-removed-deputy = You no longer stand in for its coordinator either.
members-appeal-button = 💬 I disagree
members-appeal-question = <b>What should both coordinators know?</b>
    Both read it at the same minute.
# $side (Text)
members-appealed = <b>Somebody disagrees with losing a seat: { $side }</b>
# $words (Words)
members-appeal-words = { $words }
members-appeal-sent = Sent to both coordinators.
members-appeal-over = Only whoever lost a seat can disagree here, once, within thirty days.

## The card of a body
members-ask-can = <b>What can you do?</b>
    One line, in plain words.
members-ask-cannot = <b>What can you not do?</b>
    One line. It saves others from asking in vain.
members-ask-call = <b>Whom do people call?</b>
    A desk and a number, never a person.
members-ask-complaints = <b>Where can people complain about you?</b>
    Somebody outside your body, with a number.
# $number (Plain)
members-conduct = <b>The conduct code</b>
    We use no force and carry no weapons.
    We search, hold and punish nobody. We keep no lists of people.
    We follow no one for who they are or how they look.
    In danger we call { $number }.
    Whoever breaks this is suspended.
members-conduct-button = ✅ We agree
# $party (Text)
# $kind (Text)
members-card-title = <b>{ $party }</b>, { $kind }
# $party (Text)
members-card-title-founding = <b>{ $party }</b>
# $until (Moment)
members-card-suspended = Suspended until { $until }
# $line (String)
members-card-can = Can: { $line }
# $line (String)
members-card-cannot = Cannot: { $line }
# $line (String)
members-card-call = Call: { $line }
# $line (String)
members-card-complaints = Complaints: { $line }
members-card-signed = Signed the conduct code.
# $posts (String)
members-card-posts = Posts: { $posts }
members-card-unfilled = The card is not filled in yet.

## Elected seats and deputies
members-record-command = Record an election
members-record-button = 🗳 Record an election
members-record-where = <b>An election of residents' representatives</b>
    Where and when was it? One line.
members-record-number = <b>How many people took part?</b>
    Write a number.
members-record-number-wrong = Please write a number, like 40.
members-record-term = <b>How long do the seats last?</b>
# $months (Number)
members-record-term-button = { $months ->
    [one] { $months } month
   *[other] { $months } months
}
members-record-check = <b>Is this right?</b>
members-record-announced = <b>An election was recorded</b>
# $where (String)
members-record-line-where = Where and when: { $where }
# $number (Text)
members-record-line-number = Took part: { $number }
# $until (Moment)
members-record-line-until = The seats last until { $until }
members-record-yes-button = ✅ Record it
members-record-again-button = ✏ Begin again
members-record-done = Recorded. Both coordinators read it now.
members-record-done-elsewhere = Recorded. Both coordinators read it now.
    The links went to the coordinator of the residents.
members-record-nobody = The residents have no coordinator now. That seat comes first.
# $link (Plain)
members-record-link = <b>Link for the representative.</b> It works once, for seven days.
    { $link }
# $link (Plain)
members-record-deputy-link = <b>Link for the deputy.</b> It works once, for seven days.
    { $link }
# $name (String)
# $until (Moment)
members-elected = <b>You represent the residents of { $name }</b>
    You answer what police and partners bring. Same screens, same clock.
    Your seat lasts until { $until }.
# $name (String)
# $until (Moment)
members-elected-deputy = <b>You are deputy representative in { $name }</b>
    You may answer like the representative, on the same screens.
    Reminders go there first. You hear from day 14 without an answer.
    Your seat lasts until { $until }.
members-seat-taken = An elected seat of the residents is taken.
members-deputy-seat-taken = The elected deputy of the residents has taken the seat.
members-seat-other-side = This link is for the other side.
members-seat-join-first = First join, then open this link again.
members-seat-not-empty = This seat is not empty.
members-seat-must-answer = Only somebody who answers for this side can take this seat.
# $day (Moment)
members-term-near = A representative's seat ends on { $day }. Time for an election: /record
members-term-over = <b>Your term as representative is over.</b>
    Thank you. You are a resident again, with all your votes and worries.
members-term-ended = A representative's term is over. A new election is recorded with /record
members-deputy-made = One link made.
# $side (Text)
# $link (Plain)
members-deputy-link = <b>For your deputy, who belongs to: { $side }</b>
    They take over when you leave. After seven silent days they may decide too.
    It works once, for seven days.
    { $link }
# $side (Text)
members-deputy-named = The coordinator of { $side } has a deputy now.
# $side (Text)
members-you-are-deputy = <b>You stand in for the coordinator of: { $side }</b>
    You hear from us when you are needed.
# $side (Text)
members-deputy-took-over = The coordinator of { $side } has left. Their deputy is coordinator now.
# $side (Text)
members-deputy-ended = The coordinator of { $side } has no deputy any more. A new one is named with /invite
# $side (Text)
members-now-coordinator = <b>You are the coordinator of: { $side }</b>
    Your menu has changed. Tap Today to begin.
members-successor-button = 🔗 Link for a new one
# $side (Text)
# $link (Plain)
members-successor-link = <b>For the new coordinator of: { $side }</b>
    Only somebody of that side can use it. Once, for seven days.
    { $link }
# $side (Text)
members-successor-told = Your side has no coordinator: { $side }. The other coordinator made a link for a new one.
# $side (Text)
members-coordinator-named = { $side } have a coordinator again.
members-more-promises-button = 🤝 Promises
members-more-mirror-button = 📊 Where we stand
members-more-history-button = 🕘 History
