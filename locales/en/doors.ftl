### Doors: led to somebody outside, and counted without a word or a person; and "what happened?".

## Who people are is no worry; what happened is
# $words (Words) - what was found
doors-what-happened = <b>This tells who people are, or how they look:</b>
    { $words }
    Being somewhere is nothing that happened.
    What happened, where and when?
doors-what-happened-fold = What happened, where and when?
doors-what-happened-button = ✏ Say what happened
doors-deed-button = ➡ It tells a deed already

## About police
doors-conduct-ways = You choose what happens next. Please no names here.
doors-coordinator-button = 🏘 Residents' coordinator
doors-count-button = 📊 Only count it
doors-counted = <b>Counted. Nothing else is kept.</b>
    The number is shown once a month, from five on.
    Clear this chat if others use your phone.
doors-counted-fold = Counted.
doors-coordinator-question = <b>Tell it in general words, without names.</b>
    Only the residents' coordinator reads it. No police do.
    Others read it only if you say so later.
    What happened, where and when?
doors-held-conduct = only the residents' coordinator reads it
doors-review-title = <b>This is what the residents' coordinator will see</b>
doors-review-conduct = Only the residents' coordinator reads it.
doors-receipt-conduct = Only the residents' coordinator reads it. Others only if you say so.
doors-receipt-no-link = We cannot write to you about it.
doors-state-conduct = Only the residents' coordinator reads it. Others only if whoever told it says so.
# $contact (String)
doors-state-passed = The residents' coordinator passed it on outside the police: { $contact }
doors-state-passed-somewhere = The residents' coordinator passed it on outside the police.
doors-state-not-passed = The residents' coordinator could not pass it on.
doors-passed-button = 📬 I passed it on
doors-not-passed-button = 🚫 I could not
# $said (Text)
doors-pass-question = <b>Whoever told it reads this at the next set hour:</b>
    { $said }
    Then it leaves your list. Is it so?
doors-pass-button = ✅ Yes, say so
doors-pass-saved = Done. Whoever told it hears at the next set hour.
doors-open-button = 🏘 Let others read it
# $ref (Plain)
doors-open-question = <b>Let residents and partners read { $ref }?</b>
    Police still do not see it.
doors-opened = It opens to residents and partners at the next set hour.
doors-refused-raiser = Only whoever told it can open it to others.

## Threatened because somebody spoke
doors-threat-button = ⚠ Threatened for speaking
doors-threat = <b>Nobody may threaten you because you spoke.</b>
    You choose what happens next.

## Counts
# $count (Number)
# $since (Moment)
# $until (Moment)
doors-counts-conduct = About police, counted only: { $count } ({ $since } to { $until })
# $count (Number)
# $since (Moment)
# $until (Moment)
doors-counts-hurt = Hurt at home or a child: { $count } ({ $since } to { $until })
# $count (Number)
# $since (Moment)
# $until (Moment)
doors-counts-threat = Threatened for speaking: { $count } ({ $since } to { $until })

## On the review card
doors-not-to-police-button = 🚫👮 Not to police
doors-to-police-button = 👮 Police may see it
