### Ideas of every side, what a worry has changed, and how something should be done.

## On the card
ideas-button = 💡 Ideas
# $count (Number)
ideas-count-button = 💡 Ideas ({ $count })
ideas-effect-button = 💬 What it changed
ideas-how-button = 🧭 How to do it

## The screen of ideas
# $ref (Plain)
ideas-title = <b>{ $ref } · what could help</b>
ideas-none = No idea yet. Every side is asked.
# $side (Text)
# $count (Number)
ideas-side = { $side }: { $count }
# $side (Text)
ideas-side-few = { $side }: a few
# $number (Number)
# $about (Text)
ideas-line = { $number }. { $about }
# $words (Words)
ideas-words = { $words }
# $language (String)
ideas-language = The writer's language: { $language }
ideas-kind-helps = could help
# $sides (Lines)
ideas-kind-other-side = would help from { $sides }
ideas-kind-how = how to do it
ideas-raisers = of whoever told the worry
ideas-add-button = 💡 My idea
ideas-fold = Ideas
# $number (Number)
ideas-promise-button = 🤝 { $number }: make it a promise
# $number (Number)
ideas-drop-button = 🗑 { $number }: take mine back

# $number (Plain)
ideas-promised = Promise { $number } was made of it.
# $number (Plain)
ideas-refused-promised = Promise { $number } was made of it already.
# $sides (Lines)
ideas-refused-asked = This asks something of { $sides }. Only they can promise it.

## My idea
# $words (Words)
ideas-kind-waits = { $words }
    Your words wait here. Please tap what they are about.
ideas-kind-question = <b>What is your idea about?</b>
ideas-helps-button = 💡 What could help
ideas-ask-community-button = 🏘 What residents could do
ideas-ask-police-button = 👮 What police could do
ideas-ask-both-button = 🤝 What the others could do
ideas-own-how-button = 🧭 How to do it
# $most (Number)
ideas-words-question = { $most ->
    [one] <b>Write it in one letter.</b>
   *[other] <b>Write it in at most { $most } letters.</b>
}
    No names. Everybody reads it with your side, not your name.
ideas-words-fold = My idea
# $ref (Plain)
ideas-thanks = Your idea stands with { $ref }.
# $words (Words)
ideas-pause = <b>This may point at a person or a group:</b>
    { $words }
    Nobody has read it. Please write it again.
    What would help, where and when?
# $most (Number)
ideas-refused-enough = { $most ->
    [one] One idea each is the limit here.
   *[other] { $most } ideas each are the limit here.
}
ideas-refused-gone = This question is over. Please open the worry again.
ideas-dropped-toast = Taken back.

## What it changed
ideas-effect-question = <b>What has it changed for you?</b>
    Numbers are shown from five on, never names.
ideas-effect-stay-in-button = I no longer go out
ideas-effect-children-in-button = Children stay home
ideas-effect-income-button = I earn less
ideas-effect-avoid-button = I avoid the place
# $count (Number)
ideas-effect-stay-in = { $count } no longer go out
# $count (Number)
ideas-effect-children-in = { $count } keep children home
# $count (Number)
ideas-effect-income = { $count } earn less
# $count (Number)
ideas-effect-avoid = { $count } avoid the place
# $effects (Lines)
ideas-effects = It changed: { $effects }
# $effect (Text)
ideas-review-effect = For you it changed: { $effect }
ideas-chosen-toast = Counted.

## How it should be done
ideas-how-question = <b>How should it be done?</b>
    Numbers are shown from five on, each side for itself.
ideas-how-daylight-button = By daylight
ideas-how-together-button = With residents
ideas-how-tell-first-button = Tell us before
ideas-how-women-button = Women officers present
ideas-how-words-button = ✏ In my words
ideas-how-daylight = by daylight
ideas-how-together = together with residents
ideas-how-tell-first = tell us before
ideas-how-women = women officers present
# $side (Text)
# $ways (Lines)
ideas-how-side = { $side }: { $ways }
# $way (Text)
# $count (Number)
ideas-how-count = { $way } { $count }
ideas-how-none = Too few have said it yet.

## On the agenda and on a promise
# $side (Text)
# $idea (String)
ideas-of-side = 💡 { $side }: { $idea }
# $side (Text)
# $way (Text)
ideas-how-first = 🧭 { $side } put first: { $way }
