### What Telegram shows of the bot before anybody writes to it.

# At most 512 signs.
telegram-description = Tell what makes your area unsafe. Neighbours, police and services answer. Your name is not shown. Not for emergencies.
# At most 120 signs.
telegram-about = Neighbours, police and services share one agenda. Not for emergencies.
