### التصويت الأسبوعي: فتحه، والتصويت، وقراءة ما قدّمه كل طرف.

priorities-vote-command = صوّت على ما يأتي أولًا
priorities-state = التصويت مفتوح حتى { $day } { $hour }.

## ورقة التصويت
priorities-ballot = <b>على ماذا نعمل؟</b> اختر { $marks } على الأكثر. حتى <b>{ $day } { $hour }</b>.
priorities-line = { $number } { $title } ({ $ref }) { $side }
priorities-line-gone = { $number } هذا ليس في التصويت الآن.
priorities-standing = لم تظهر ✅ بعد الضغط؟ لم يُحسب. اضغط مرة أخرى أو اكتب الرقم.
priorities-standing-draft = لم تظهر ✅ بعد الضغط؟ لم يُحسب. اضغط مرة أخرى.
    همّك الذي لم يكتمل محفوظ حتى الغد.
priorities-mark-button = { $mark } { $number } { $title }
priorities-none-button = 📢 لا شيء منها، عندي غيرها
priorities-which-button = ❔ لا أفهم واحدًا منها
priorities-finish-button = 👍 انتهيت
priorities-counted-toast = ‏{ $count } من { $marks }. حُسب.
priorities-limit-toast = الحد { $marks ->
    [5] خمسة
   *[other] { $marks }
}. أزل واحدًا أولًا.
priorities-chosen = <b>اخترت:</b>
priorities-chosen-none = <b>لم تختر شيئًا من هذه.</b>
priorities-chosen-nothing = <b>لم تختر بعد.</b>
priorities-change-until = يمكنك التغيير حتى <b>{ $day } { $hour }</b>.
priorities-change-button = 🗳 غيّر اختيارك
priorities-folded = صوتك: اخترت { $count } من { $marks }. غيّره بالأمر ‎/vote
priorities-no-such-number = لا يوجد هنا الرقم { $number }. الأرقام من 1 إلى { $most }. لم يتغير شيء.
priorities-too-many = كتبت أرقامًا عددها { $count }، والحد { $marks }. لم يتغير شيء.
priorities-none-counted = <b>حُسب: لا شيء من هذه.</b>
    أخبرنا بما ينقص. يمكن أن يدخل التصويت القادم.
priorities-none-kept = <b>ما اخترته يبقى محسوبًا.</b>
    أخبرنا بما ينقص. يمكن أن يدخل التصويت القادم.
priorities-which = <b>أيّها؟</b>

## حين لا يمكن التصويت
priorities-ended-toast = انتهى هذا التصويت.
priorities-unknown-toast = لا أعرف هذا التصويت.
priorities-not-open-toast = لم يبدأ هذا التصويت بعد.
priorities-joined-later = بدأ هذا التصويت قبل انضمامك. التصويت القادم لك: { $at }.
priorities-may-not-toast = ليس لك صوت هنا.
priorities-no-vote = لا تصويت مفتوح الآن. يُفتح القادم تلقائيًا: { $at }.
priorities-result-waits = انتهى التصويت. تصل النتيجة إلى كل الأطراف في الدقيقة نفسها: { $at }.
priorities-result-button = 📊 اعرض النتيجة

## رسائل الأسبوع
priorities-invitation = <b>على ماذا نعمل؟</b>
    هموم من كل الأطراف، وعددها { $count }. اختر { $marks } على الأكثر.
    لا أحد يرى ما تختاره. حتى <b>{ $day } { $hour }</b>.
priorities-nudge = <b>لم تصوّت بعد.</b>
    التصويت مفتوح حتى <b>{ $day } { $hour }</b>. هذا هو التذكير الوحيد.

## النتائج
priorities-result = <b>ما قدّمه كل طرف</b>
priorities-block-numbered = <b>{ $side }</b> (عدد المصوّتين: { $voters })
priorities-block-order = <b>{ $side }</b> (الترتيب فقط)
priorities-block-few = <b>{ $side }</b>: العدد قليل فلا يُعرض
priorities-rank = { $place } { $title } ({ $ref })
priorities-rank-gone = { $place } لا يُعرض الآن
priorities-rank-none = لم يُختر شيء منها.
priorities-both-like = يتفق السكان والشرطة على: { $title } ({ $ref })
priorities-weak = قلّ المصوّتون: { $sides }. في جدول الأعمال تُحسب معهم عبارات «وأنا أيضًا».
priorities-three-weak = قلّ المصوّتون ثلاث مرات متتالية. قد يناسب الناسَ يوم أو ساعة أو مكان آخر.
priorities-next-agenda = بعد ذلك جدول الأعمال: <b>{ $day }</b>.
priorities-no-result = <b>لم ينتهِ أي تصويت هذا الأسبوع.</b>
priorities-next-vote = يُفتح التصويت القادم من تلقاء نفسه: { $at }.
priorities-all-button = 📋 الكل
priorities-why-button = ❔ لماذا؟
priorities-all = <b>الترتيب كله، كل طرف وحده</b>
priorities-why = <b>كيف جرى العد</b>
    يُعدّ كل طرف وحده. لا يُجمع شيء بين الأطراف.
    الأول هو ما اختاره أكثر الناس في ذلك الطرف. عند التساوي يتقدم الأقدم.
    أقل من خمسة مصوّتين: بلا رقم. أقل من ثلاثة: لا يُعرض شيء.
priorities-why-these = <b>لماذا دخلت هذه التصويت</b>
priorities-why-line = { $title } ({ $ref }) { $side }: { $reason }
priorities-place-own = له أكثر «وأنا أيضًا» في طرفه
priorities-place-quiet = من منطقة سُمع صوتها أقل
priorities-place-fill = كان هناك متسع

## المنسقان
priorities-start = <b>أنبدأ تصويتًا الآن؟</b>
    تدخله حسب القاعدة:
priorities-start-reach = يصل إلى كل من هنا: { $people }. ينتهي <b>{ $day } { $hour }</b>.
priorities-start-else = إن لم يبدأه أحد، يُفتح تلقائيًا: { $at }.
priorities-start-button = 🗳 ابدأ الآن
priorities-goes-out = <b>يُرسل بعد دقيقتين.</b>
    إلى كل الأطراف في الدقيقة نفسها. يستطيع أي من المنسقَين إيقافه.
priorities-stop-button = ✖ أوقفه
priorities-now-button = ▶ أرسله الآن
priorities-stopped = أُوقف. لم يُرسل شيء. يُفتح تلقائيًا: { $at }.
priorities-going = يُرسل الآن.
priorities-begun-toast = أُرسل من قبل.
priorities-open-already = هناك تصويت مفتوح حتى <b>{ $day } { $hour }</b>.
priorities-too-early = بدأ آخر تصويت: { $last }. بين كل تصويتين ستة أيام.
    يُفتح القادم تلقائيًا: { $at }.
priorities-nothing = لا شيء للتصويت عليه بعد: لم يُفتح أي همّ.
    المحاولة القادمة تلقائية: { $at }.
priorities-nothing-today = <b>لم يُفتح تصويت الآن.</b>
    لا شيء للتصويت عليه بعد: لم يُفتح أي همّ.
    المحاولة القادمة تلقائية: { $at }.
