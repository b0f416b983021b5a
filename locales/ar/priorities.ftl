### التصويت الأسبوعي: فتحه، والتصويت، وقراءة ما قدّمه كل طرف.

priorities-vote-command = صوّت على ما يأتي أولًا
priorities-state = التصويت مفتوح حتى { $day } { $hour }.

## ورقة التصويت
priorities-ballot = <b>على ماذا نعمل؟</b> اختر حتى { $marks }. إلى غاية <b>{ $day } { $hour }</b>.
priorities-line = { $number } { $title } ({ $ref }) { $side }
priorities-line-taken-back = { $number } سُحب هذا.
priorities-standing = لم تظهر ✅ بعد لمستك؟ لم تُحسب. المس مرة أخرى أو اكتب الرقم.
priorities-standing-draft = لم تظهر ✅ بعد لمستك؟ لم تُحسب. المس مرة أخرى.
    قلقك الذي لم يكتمل محفوظ حتى الغد.
priorities-mark-button = { $mark } { $number } { $title }
priorities-none-button = 📢 لا شيء منها، عندي غيره
priorities-which-button = ❔ لا أفهم واحدًا منها
priorities-finish-button = 👍 انتهيت
priorities-counted-toast = { $count } من { $marks }. حُسبت.
priorities-limit-toast = { $marks ->
    [5] خمسة
   *[other] { $marks }
} هي الحد. أزل واحدًا أولًا.
priorities-chosen = <b>اخترت:</b>
priorities-chosen-none = <b>لم تختر شيئًا من هذه.</b>
priorities-chosen-nothing = <b>لم تختر بعد.</b>
priorities-change-until = يمكنك التغيير حتى <b>{ $day } { $hour }</b>.
priorities-change-button = 🗳 تغيير
priorities-folded = صوتك: اخترت { $count } من { $marks }. غيّره بالأمر /vote
priorities-no-such-number = لا يوجد هنا { $number }. الأرقام من 1 إلى { $most }. لم يتغير شيء.
priorities-too-many = كتبت أرقامًا عددها { $count }، والحد { $marks }. لم يتغير شيء.
priorities-none-counted = <b>حُسب: لا شيء من هذه.</b>
    أخبرنا بما ينقص. يمكن أن يكون في التصويت التالي.
priorities-none-kept = <b>ما اخترته يبقى محسوبًا.</b>
    أخبرنا بما ينقص. يمكن أن يكون في التصويت التالي.
priorities-which = <b>أيّها؟</b>

## حين لا يمكن التصويت
priorities-ended-toast = انتهى هذا التصويت.
priorities-unknown-toast = لا أعرف هذا التصويت.
priorities-not-open-toast = لم يبدأ هذا التصويت بعد.
priorities-joined-later = بدأ هذا التصويت قبل انضمامك. التالي لك: { $at }.
priorities-may-not-toast = ليس لك صوت هنا.
priorities-no-vote = لا تصويت مفتوح الآن. يُفتح التالي تلقائيًا: { $at }.
priorities-result-waits = انتهى التصويت. تصل النتيجة إلى كل الأطراف في الدقيقة نفسها: { $at }.
priorities-result-button = 📊 النتيجة

## رسائل الأسبوع
priorities-invitation = <b>على ماذا نعمل؟</b>
    مخاوف من كل الأطراف للاختيار: { $count }. اختر حتى { $marks }.
    لا أحد يرى ما تختاره. إلى غاية <b>{ $day } { $hour }</b>.
priorities-nudge = <b>صوتك ما زال ناقصًا.</b>
    التصويت مفتوح حتى <b>{ $day } { $hour }</b>. هذا هو التذكير الوحيد.

## النتائج
priorities-result = <b>ما قدّمه كل طرف</b>
priorities-block-numbered = <b>{ $side }</b> (صوّت { $voters })
priorities-block-order = <b>{ $side }</b> (الترتيب فقط)
priorities-block-few = <b>{ $side }</b>: أقل من أن يُعرض
priorities-rank = { $place } { $title } ({ $ref })
priorities-rank-taken-back = { $place } سُحب بعد ذلك
priorities-rank-none = لم يُختر شيء منها.
priorities-both-like = يتفق السكان والشرطة على: { $title } ({ $ref })
priorities-weak = صوّت قليلون: { $sides }. في جدول الأعمال تحل محلهم عبارات «وأنا أيضًا».
priorities-three-weak = ثلاثة تصويتات ضعيفة متتالية. قد يناسب الناسَ يوم أو ساعة أو مكان آخر.
priorities-next-agenda = التالي: جدول الأعمال يوم <b>{ $day }</b>.
priorities-all-button = 📋 الكل
priorities-why-button = ❔ لماذا؟
priorities-all = <b>الترتيب كله، طرفًا بجانب طرف</b>
priorities-why = <b>كيف جرى العد</b>
    يُعدّ كل طرف وحده. لا يُجمع شيء بين الأطراف.
    الأول هو ما اختاره أكثر الناس في ذلك الطرف. عند التساوي يتقدم الأقدم.
    أقل من خمسة مصوّتين: بلا رقم. أقل من ثلاثة: لا يُعرض شيء.
priorities-why-these = <b>لماذا كانت هذه في التصويت</b>
priorities-why-line = { $title } ({ $ref }) { $side }: { $reason }
priorities-place-own = الأكثر «وأنا أيضًا» في طرفه
priorities-place-quiet = من منطقة سُمعت أقل من غيرها
priorities-place-fill = كان هناك متسع

## المنسقان
priorities-start = <b>أنبدأ تصويتًا الآن؟</b>
    حسب القاعدة فيه:
priorities-start-reach = يصل إلى كل من هنا: { $people }. ينتهي <b>{ $day } { $hour }</b>.
priorities-start-else = إن لم يبدأه أحد، يُفتح تلقائيًا: { $at }.
priorities-start-button = 🗳 ابدأ الآن
priorities-goes-out = <b>يخرج بعد دقيقتين.</b>
    إلى كل الأطراف في الدقيقة نفسها. يستطيع أي من المنسقين إيقافه.
priorities-stop-button = ✖ أوقف
priorities-now-button = ▶ الآن
priorities-stopped = أُوقف. لم يخرج شيء. يُفتح تلقائيًا: { $at }.
priorities-going = يخرج الآن.
priorities-begun-toast = لقد خرج من قبل.
priorities-open-already = هناك تصويت مفتوح حتى <b>{ $day } { $hour }</b>.
priorities-too-early = بدأ آخر تصويت: { $last }. بين تصويتين ستة أيام.
    يُفتح التالي تلقائيًا: { $at }.
priorities-nothing = لا شيء للتصويت عليه بعد: لا قلق مفتوح.
    المحاولة التالية تلقائية: { $at }.
priorities-nothing-today = <b>لم يُفتح تصويت الآن.</b>
    لا شيء للتصويت عليه بعد: لا قلق مفتوح.
    المحاولة التالية تلقائية: { $at }.
