### ما يراه المنسقان.

coordination-today-command = ما ينتظر اليوم
coordination-title = <b>اليوم، { $day }</b>
coordination-new = جديد للنظر: { $count }
coordination-held = موقوف: { $count }
coordination-vote-opens = يُفتح التصويت { $at } تلقائيًا.
coordination-meeting-in = { $days ->
    [zero] الاجتماع اليوم.
    [one] الاجتماع غدًا.
    [two] الاجتماع بعد يومين. يُبنى جدوله تلقائيًا.
    [few] الاجتماع بعد { $days } أيام. يُبنى جدوله تلقائيًا.
    [many] الاجتماع بعد { $days } يومًا. يُبنى جدوله تلقائيًا.
   *[other] الاجتماع بعد { $days } يوم. يُبنى جدوله تلقائيًا.
}
coordination-delivery = رسائل أُرسلت { $sent }، فشلت { $failed }، تأخرت { $late }.
coordination-line-title = <b>أمس</b>
coordination-today-button = 📋 اليوم
coordination-new-button = 👀 انظر الجديد
coordination-vote-button = 🗳 ابدأ التصويت
coordination-meeting-button = 📅 حدّد الاجتماع
coordination-invite-button = 👮 ادعُ
