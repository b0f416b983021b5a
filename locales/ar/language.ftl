language-name = العربية
language-direction = rtl
language-moment-pattern = EEEE d MMMM، HH:mm
language-day-pattern = EEEE d MMMM
language-date-pattern = d MMMM y
language-time-pattern = HH:mm
language-weekday-pattern = EEEE
language-comma = ،
