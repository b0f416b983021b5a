### What both coordinators must agree on.

## Not possible
approvals-refused-no-key = Only the two coordinators decide this together.
approvals-refused-too-early = The coordinator of your side has seven days. After that you may agree for them.
approvals-refused-over = This is decided already. Nothing more happens.
approvals-refused-own-key = Your side has agreed already. Now the other side decides.
approvals-refused-not-yours = The side that proposed it takes it back. The other side says yes or no.
approvals-refused-waits-already = The same is waiting already. See /keys
# $most (Number)
approvals-refused-too-long = That is too long. Please use at most { $most } signs.
approvals-refused-not-answering = Those who answer for a side can object here.
approvals-refused-no-words = Please write it in a few words.
