### A worry or an answer that is spoken: who may hear it, and the words that were written down.

voice-question =
    <b>Your voice can be recognised.</b>
    Who may hear it, to write it down?
voice-community-button = 🏘 Residents' coordinator
voice-police-button = 👮 Police coordinator
voice-nobody-button = ✏ Nobody, I will write
voice-waits-community =
    Only the residents' coordinator hears it.
    You read the words before they are used.
voice-waits-police =
    Only the police coordinator hears it.
    You read the words before they are used.
voice-please-write = The recording is erased. Please type it, or ask somebody to type it for you.
voice-not-usable = This recording cannot be used. Hold the microphone button and speak.
voice-too-many = You have a recording that waits. Please wait for its words first.

## For the coordinator
voice-for-you =
    <b>Somebody sent a recording.</b>
    Please write down what you hear, word for word.
    It leaves this chat when you have written it. Or after a day.
voice-write-button = ✏ Write it down
voice-unclear-button = I cannot understand it
voice-write-question = Write what you hear, word for word. Leave out nothing and add nothing.
voice-written = Thank you. The recording is gone. Whoever spoke reads your words now.
voice-unclear-thanks = Thank you. The recording is gone. Whoever spoke is asked again.
voice-gone-toast = This recording is no longer here.
# $most (Number)
voice-too-long = At most { $most } letters, please.

## For whoever spoke
# $words (Words)
voice-right =
    They wrote:
    { $words }
    Is that right?
voice-use-button = ✅ Yes, use it
voice-own-button = ✏ I write it
voice-throw-button = 🗑 Throw it away
voice-used-toast = Taken as your words.
voice-thrown = Nothing of it is kept.
voice-begin-again = You spoke this where police do not read. Begin such a worry again. Then tap here.
voice-unclear = Nobody could understand the recording. It is erased. Please record it again, or type it.
voice-deputy = Nobody has heard your recording yet. We asked the deputy.
voice-unheard = Nobody has heard your recording for a day. It is erased. Please type it, or record it again.
voice-not-chosen = You did not say who may hear your recording. It is erased unheard.
