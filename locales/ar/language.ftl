language-name = العربية
language-direction = rtl
language-moment-pattern = EEEE d MMMM، HH:mm
language-day-pattern = EEEE d MMMM
language-time-pattern = HH:mm
language-weekday-pattern = EEEE
language-comma = ،
