### Did it help? Asked of everybody who follows a worry, and how it ends.

# $ref (Plain)
helped-question = News on <b>{ $ref }</b>, which you follow.
    Did what was done about it help?
# $ref (Plain)
helped-question-answer = News on <b>{ $ref }</b>, which you follow.
    Did the answer help?
helped-yes-button = 👍 Yes
helped-bit-button = 👌 A bit
helped-no-button = 👎 No
helped-unsure-button = 🤷 Can't tell
helped-said-yes-button = ✅ You said: yes. Change
helped-said-bit-button = ✅ You said: a bit. Change
helped-said-no-button = ✅ You said: no. Change
helped-said-unsure-button = ✅ You can't tell. Change
helped-counted-toast = Counted. You can change it.
# $ref (Plain)
helped-counted = Counted for { $ref }. You can change it.
helped-over-toast = This question has ended.
helped-missing-question = <b>What is missing?</b>
    Write it in one sentence. No names.
    Those who must answer may read it, without your name.
helped-missing-fold = What is missing?
helped-nothing-button = ➡ Nothing to add
# $words (Words) - what was found
helped-missing-points = <b>This may point at somebody:</b>
    { $words }
    Write it again, without that.
# $ref (Plain)
# $at (Moment)
helped-noted = Counted. If { $ref } opens again, you hear it { $at }.

## Those who must answer
# $ref (Plain)
helped-reopened = <b>{ $ref } is open again: it did not help.</b>
# $words (Words)
helped-missing-words = What is missing:
    { $words }
helped-reopened-ask = It waits for a new answer from you.

## How it ended
# $ref (Plain)
helped-ended-helped = <b>{ $ref }</b>, which you follow, has ended.
    Most of those who answered say that it helped.
# $ref (Plain)
helped-ended-partly = <b>{ $ref }</b>, which you follow, has ended.
    Those who answered say that it helped in part.
# $ref (Plain)
helped-ended-unconfirmed = <b>{ $ref }</b>, which you follow, has ended.
    Nobody confirmed it. It ends as unconfirmed.
