### A question to whoever told a worry, and the answer: neither side learns who the other is.

## Whoever asks
# $ref (Plain)
relay-ask = <b>What do you ask whoever told { $ref }?</b>
    You do not learn who it is. They see only your post.
    Ask about the place and time. One sentence.
relay-about-person = <b>Please ask about the place and time.</b>
    Not about the person: no names, homes or numbers.
    Write your question again.
# $words (Words) - what was found
relay-points = <b>This may point at a person:</b>
    { $words }
    Write your question again, without it.
# $ref (Plain)
relay-preview = <b>Whoever told { $ref } reads this:</b>
# $who (Text)
# $question (Words)
relay-question = { $who } asks:
    { $question }
# $at (Moment)
relay-preview-when = It goes out { $at }. The answer comes to you.
relay-preview-fold = Your question.
# $at (Moment)
# $until (Moment)
relay-sent = It goes out { $at }. You hear what comes back.
    Without an answer it ends on { $until }.
relay-refused-own = You cannot ask yourself.
# $most (Number)
relay-refused-two = { $most ->
    [one] One question waits already. Please wait for its answer.
   *[other] { $most } questions wait already. Please wait for an answer.
}
# $ref (Plain)
relay-answer = <b>Answer from whoever told { $ref }:</b>
# $words (Words)
relay-answer-words = { $words }
# $ref (Plain)
relay-no-answer = <b>{ $ref }:</b> whoever told it gave no answer.
# $question (Words)
relay-you-asked = You asked:
    { $question }

## On the card of those who must answer
# $who (Text)
# $question (String)
relay-line-asked = { $who } asked: { $question }
# $answer (Words)
relay-line-answer = The answer:
    { $answer }
# $until (Moment)
relay-line-waits = No answer to it yet. It waits until { $until }.
relay-line-none = Whoever told it gave no answer.

## Whoever told the worry
# $ref (Plain)
relay-asks = <b>A question about { $ref }</b>
# $until (Moment)
relay-asks-until = They do not know who you are. You need not answer.
    Until { $until }.
relay-over = This question has ended.
relay-answer-button = ✏ Answer
relay-rather-not-button = ✖ Rather not
relay-after-all-button = ✏ Answer after all
relay-nothing-sent = Nothing is sent. They read only that no answer came.
relay-write = <b>Write your answer.</b>
    Do not write who you are. No names, no numbers.
# $words (Words) - what was found
relay-answer-points = <b>This may tell who you are, or point at somebody:</b>
    { $words }
    Can you say it with place, time and what happened?
# $words (Words) - what was found
relay-leave-out = <b>Please leave this out:</b>
    { $words }
    It tells who somebody is. Write your answer without it.
# $who (Text)
relay-repeat = <b>{ $who } reads this:</b>
# $at (Moment)
relay-repeat-when = They read it { $at }. We pass on only these words.
relay-repeat-fold = Your answer.
# $at (Moment)
relay-given = Sent. They read it { $at }. We pass on only your words.
