### ما يراه المنسقان.

coordination-today-command = ما ينتظرك اليوم
coordination-title = <b>اليوم، { $day }</b>
coordination-new = جديد لم تنظر فيه: { $count }
coordination-held = معلّق: { $count }
coordination-apart = لك وحدك، وخارج كل عدد آخر: { $count }
coordination-vote-opens = يُفتح التصويت { $at } تلقائيًا.
coordination-meeting-in = { $days ->
    [zero] الاجتماع اليوم.
    [one] الاجتماع غدًا.
    [two] الاجتماع بعد يومين. يُبنى جدول أعماله تلقائيًا.
    [few] الاجتماع بعد { $days } أيام. يُبنى جدول أعماله تلقائيًا.
    [many] الاجتماع بعد { $days } يومًا. يُبنى جدول أعماله تلقائيًا.
   *[other] الاجتماع بعد { $days } يوم. يُبنى جدول أعماله تلقائيًا.
}
coordination-delivery = الرسائل: أُرسل { $sent }، فشل { $failed }، تأخر { $late }.
coordination-line-title = <b>أمس</b>
coordination-today-button = 📋 اليوم
coordination-new-button = 👀 اعرض الجديد
coordination-vote-button = 🗳 ابدأ التصويت
coordination-meeting-button = 📅 حدّد الاجتماع
coordination-invite-button = 👮 أرسل دعوة
# $count (Number)
coordination-late-answers = دون رد منذ سبعة أيام: { $count }
# $count (Number)
coordination-late-promises = وعود متأخرة: { $count }
# $mine (Number)
# $theirs (Number)
coordination-both = ينتظرك: { $mine }. ينتظر موافقة المنسق الآخر: { $theirs }.
coordination-both-button = ❔ باتفاق المنسقين
coordination-agenda-button = 📋 جدول الأعمال
coordination-rules-button = 📜 القواعد
