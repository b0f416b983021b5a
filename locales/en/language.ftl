### What this language calls itself and how it writes a date. Read by the catalog, never sent as messages.

language-name = English
## Either ltr or rtl.
language-direction = ltr
## Unicode date patterns: EEEE weekday, d day, MMMM month, HH:mm the time. Always 24 hours.
language-moment-pattern = EEEE d MMMM, HH:mm
language-day-pattern = EEEE d MMMM
language-date-pattern = d MMMM y
language-time-pattern = HH:mm
language-weekday-pattern = EEEE
# Between the parts of a list within a sentence; a space follows.
language-comma = ,
