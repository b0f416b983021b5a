### جدول أعمال الاجتماع المشترك، مبني بقاعدة.

agenda-command = جدول أعمال الاجتماع
agenda-title = <b>جدول الأعمال</b>
agenda-not-yet = يأتي جدول الأعمال قبل الاجتماع بخمسة أيام، مبنيًا بقاعدة.
agenda-none = لم يختر أحد شيئًا بعد. يبدأ الاجتماع بما يحمله الناس.
agenda-opening = { $at } · من حاضر ولماذا
agenda-item = <b>{ $position } · { $at } · { $title }</b> ({ $ref })، { $minutes } د
agenda-reason = { $raised }: { $reason }
agenda-raised-community = 🏘 أخبر به السكان
agenda-raised-police = 👮 أخبرت به الشرطة
agenda-raised-partner = 🏛 أخبر به الشركاء
agenda-reason-both = اختاره الطرفان
agenda-reason-chosen = اختاره من صوّتوا
agenda-reason-floor = لكل طرف واحد؛ هذا ما يخص { $side }
agenda-reason-fill = بقيت دقائق؛ كان نصيب { $side } أقل
agenda-reason-waited = انتظر اجتماعين بتأييد كافٍ
agenda-closing = { $at } · وقت مفتوح، قراءة ما اتُفق عليه، الموعد القادم
agenda-weak = صوّت قليلون من { $side }. حُسبت تأييداتهم بدلًا من ذلك.
agenda-side-community = السكان
agenda-side-police = الشرطة
agenda-side-partner = الشركاء

## الأزرار
agenda-why-button = 👀 لماذا هذه؟
agenda-why-not-button = ❔ لماذا ليس ما يخصني؟
agenda-how-button = 🧮 كيف حُسب
agenda-show-button = 📋 جدول الأعمال
agenda-all-left-button = 👁 كل ما بقي خارجه
agenda-left-button = { $ref }
agenda-previous-button = ◀ السابق
agenda-next-button = التالي ▶

## لماذا هذه
agenda-why-title = <b>{ $position } · { $title }</b> ({ $ref })
agenda-marked = اختاره من { $side }: { $count }
agenda-cost = دفع { $side }: { $cost }
agenda-off-the-top = { $minutes } دقائق خارج الحساب؛ لم يدفع أي طرف.
agenda-count-number = { $count }
agenda-count-few = أقل من خمسة
agenda-count-nearly-all = الجميع تقريبًا
agenda-count-some = بعضهم
agenda-count-most = معظمهم
agenda-count-not-shown = أقل من أن يُعرض
agenda-count-nobody-voted = لم يصوّت أحد
agenda-count-few-voted = صوّت قليلون
agenda-paid-minutes = { $minutes ->
    [zero] لا دقائق
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
}
agenda-paid-under-half = أقل من النصف
agenda-paid-about-half = نحو النصف
agenda-paid-over-half = أكثر من النصف
agenda-paid-less = أقل من حصته
agenda-paid-about = نحو حصته
agenda-paid-more = أكثر من حصته

## لماذا لا
agenda-left-title = <b>{ $title }</b> ({ $ref })
agenda-left-list = <b>ما بقي خارجه هذه المرة</b>
agenda-left-line = { $ref } { $title }: { $reason }
agenda-left-already-in-hand = يُعمل عليه الآن.
agenda-left-joined-with = ضُم إلى غيره.
agenda-left-waits-for-information = ينتظر معلومات.
agenda-left-belongs-to = من شأن جهة أخرى.
agenda-left-set-aside = وضعه المنسقان جانبًا مع سبب.
agenda-left-withdrawn = سحبه من أخبر به.
agenda-left-not-public = غير معلن، للسلامة.
agenda-left-lapsed = انتظر طويلًا دون تأييد.
agenda-left-deferred = يجب أن يُسمع؛ يبدأ به الاجتماع القادم.
agenda-left-longer = يحتاج وقتًا أطول من الاجتماع كله.
agenda-left-not-yet = لم يكن في تصويت بعد. يأتي في القادم.
agenda-left-no-supporters = ليس هذه المرة. لم يختره أحد ممن صوّتوا.
agenda-left-too-few = ليس هذه المرة. اختاره قليلون جدًا.
agenda-left-paid-for-others = ليس هذه المرة. من اختاروه نالوا غيره مما اختاروا.
agenda-left-not-enough-voice = ليس هذه المرة. كان تأييده قليلًا بين من صوّتوا.
agenda-lacked = نقصه نحو { $minutes ->
    [zero] لا شيء
    [one] دقيقة
    [two] دقيقتين
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
}.
agenda-lacked-at-most = نقصه على الأكثر نحو { $minutes ->
    [zero] لا شيء
    [one] دقيقة
    [two] دقيقتين
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
}.
agenda-spent-on = ذهبت دقائقهم إلى: { $title } ({ $ref })
agenda-more = كان يكفي على الأكثر نحو { $count } أكثر من { $side }.
agenda-comes-back = يعود إلى التصويت القادم.
agenda-all-yours = كل ما تتابعه في جدول الأعمال.
agenda-nothing-followed = لا تتابع شيئًا مما بقي خارجه.
agenda-nobody-left-out = لم يبق شيء خارجه.

## كيف حُسب
agenda-how-title = <b>كيف حُسب</b>
agenda-how-minutes = للاجتماع { $minutes } دقيقة. { $overhead } لافتتاحه وختامه، وُزعت { $budget }، وبقيت { $unused } حرة.
agenda-how-side = { $side }: الحصة { $share }، صوّت: { $voters }، دفع: { $paid }
agenda-how-rule = لكل طرف حصته مهما كان عدده. من يختار قلقًا يساعد في دفع وقته بالجزء نفسه من دقائقه. يأتي أولًا ما وراءه أكبر صوت. والوقت الباقي للطرف الذي نال الأقل.
agenda-how-digest = ختم الحساب: { $digest }

## التذكيرات
agenda-eve = <b>نجتمع غدًا</b>
agenda-morning = <b>نجتمع اليوم</b>
agenda-short-item = { $position }. { $title }
