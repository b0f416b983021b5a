language-name = Español
language-direction = ltr
language-moment-pattern = EEEE d 'de' MMMM, HH:mm
language-day-pattern = EEEE d 'de' MMMM
language-date-pattern = d 'de' MMMM 'de' y
language-time-pattern = HH:mm
language-weekday-pattern = EEEE
language-comma = ,
