### What every part of the bot says.

## Home
chat-home-raise-button = 📢 Tell a worry
chat-home-vote-button = 🗳 Vote
chat-home-news-button = 👀 What's new
chat-home-follow-button = 📌 What I follow
chat-home-meeting-button = 📅 Meeting
chat-home-more-button = ⋯ More
chat-home-today-button = 📋 Today
chat-home-answers-button = 📥 Answers
chat-home-promises-button = 🤝 Promises
chat-home-placeholder = Write here…
chat-back-button = ⬅ Back

## Old buttons and trouble
chat-old-button-toast = Old button. Here is the menu.
chat-done-already-toast = Done already.
chat-draft-first = You have begun a worry. Send it or throw it away first.
chat-not-saved = Not saved yet. I keep trying; no need to send it again.
# $code (Plain) - a short code that the host can look up
chat-trouble = Something went wrong here. Nothing was changed. Tell a coordinator this code: { $code }
chat-please-type = Please write it, or ask somebody to write it for you.
chat-send-as-photo = Please send it as a photo, not as a file.
chat-group = I take no worries in a group. Write to me alone.
chat-group-button = 💬 Open the private chat
# $number (Plain) - the emergency number
chat-emergency = <b>Call { $number } now.</b>
    I cannot call for you. Nobody reads this at once.
