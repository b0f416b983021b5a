### Ready sentences: kept as they were said, read by everybody in their own language (bot/l10n/catalog.py).

ready-help-when = We need to know when and where it happens. Please tell hours and places.
ready-help-place = We need somebody who opens and closes the place for us.
ready-help-people = We need some of you to come along and show us.
ready-help-talk = We need a talk with those it concerns. Please bring us together.

ready-cannot-law = The rules we work under do not let us.
ready-cannot-people = We have no people for it now.
ready-cannot-means = We have no money or tools for it.
ready-cannot-danger = It would put people in danger.

ready-information-known = We know of this. It is being looked into, with no result yet.
ready-information-looked = We were there and looked at it. Now we know what you mean.

ready-belongs-council = the council or town hall
ready-belongs-roads = the office for roads and lights
ready-belongs-water = the water or power company
ready-belongs-court = a court

ready-plan-look = come and look at the place
ready-plan-patrol = walk past there at the hours you name
ready-plan-check = check there and stop what is not allowed
ready-plan-repair = repair it or have it repaired
ready-plan-talk = talk with those it concerns
ready-plan-hour = hold an open hour for questions there
ready-plan-support = give help to those who were hurt
ready-plan-offer = offer work or activities to those who cause it
ready-plan-report = report when and where it happens
ready-plan-host = host a talk about it
ready-plan-inform = tell the neighbours about it
ready-plan-mend = repair or clean it together
ready-plan-accompany = accompany each other on the way
ready-plan-organise = organise a day of work on it
ready-plan-light = host a day to repair the lights

ready-accepted-residents = 🏘 residents. They said yes and will answer.
ready-accepted-police = 👮 police. They said yes and will answer.
ready-accepted-partners = 🏛 partners. They said yes and will answer.
