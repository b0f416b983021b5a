### The ground rules both sides agreed.

# $name (String) - of the partnership
charter-title = <b>The rules of { $name }</b>
# $weeks (Number)
# $minutes (Number)
charter-meeting = Meeting: every { $weeks ->
    [one] week
   *[other] { $weeks } weeks
}, { $minutes } minutes.
# $place (String)
charter-place = Place: { $place }
# $areas (String)
charter-areas = Areas: { $areas }
# $languages (String)
charter-languages = Languages: { $languages }
# $opens (Text)
# $closes (Text)
charter-round = Vote: opens { $opens }, ends { $closes }, by itself.
# $day (Moment)
# $hour (Plain)
charter-weekday = { $day } { $hour }
# $marks (Number)
charter-marks = Each person chooses up to { $marks }.
# $minutes (Number)
charter-item = Each worry gets { $minutes } minutes.
charter-shares = 🏘 residents and 👮 police: half of the minutes each.
# $share (Plain)
charter-partner-share = 🏛 partners: { $share } of the minutes, before the halves.
# $first (Plain)
# $second (Plain)
charter-release = New worries open at { $first } or { $second }, after one day.
# $begin (Plain)
# $end (Plain)
charter-quiet = Quiet hours: { $begin } to { $end }.
# $number (Plain)
charter-emergency = Emergency: <b>{ $number }</b>
# $contact (String)
charter-conduct = About police conduct: { $contact }
# $contact (String)
charter-helpline = Violence at home: { $contact }
# $contact (String)
charter-child = Children: { $contact }
charter-five = Fewer than five people are never shown as a number.
charter-change = A rule changes only when both coordinators agree.

# $label (Text)
charter-label = Today this is { $label }.
charter-label-contact = a contact, not a partnership
charter-label-forming = a partnership that is forming
charter-label-partnership = a partnership
charter-label-at-risk = a partnership at risk: one side is silent or without coordinator
charter-label-dormant = a partnership that sleeps
charter-purpose-solving = Purpose: solve what makes the area unsafe, together.
charter-purpose-information = Purpose: information only.
# $most (Number)
charter-open-promises = Open promises of one body: { $most } at most.
charter-answers = Answers, for every side: reminder on day 3, overdue on day 7, meeting on day 14.
# $contact (String)
charter-outside = Outside the partnership: { $contact }

## Countries
charter-country-ke = Kenya
charter-country-pk = Pakistan
charter-country-gt = Guatemala
charter-country-xk = Kosovo
charter-country-sv = El Salvador
charter-country-ni = Nicaragua
charter-country-ba = Bosnia and Herzegovina
charter-country-rs = Serbia
charter-country-so = Somalia
charter-country-af = Afghanistan
charter-country-other = Another country
