### جدول أعمال الاجتماع المشترك، مبني بقاعدة.

agenda-command = جدول أعمال الاجتماع
agenda-title = <b>جدول الأعمال</b>
agenda-not-yet = يأتي جدول الأعمال قبل الاجتماع بخمسة أيام، وتبنيه قاعدة.
agenda-none = لم يختر أحد شيئًا بعد. يبدأ الاجتماع بما يطرحه الحاضرون.
agenda-opening = { $at } · من الحاضرون ولماذا
agenda-item = <b>{ $position } · { $at } · { $title }</b> ({ $ref })، { $minutes } د
agenda-reason = { $raised }: { $reason }
agenda-reason-besides = { $heard }؛ { $reason }
agenda-raised-community = 🏘 أخبر به السكان
agenda-raised-police = 👮 أخبرت به الشرطة
agenda-raised-partner = 🏛 أخبر به الشركاء
agenda-reason-both = اختاره الطرفان
agenda-reason-chosen = اختاره من صوّتوا
agenda-reason-floor = لكل طرف همّ واحد؛ هذا همّ { $side }
agenda-reason-fill = بقيت دقائق؛ كان نصيب { $side } هو الأقل
agenda-reason-waited = انتظر اجتماعين وله تأييد كافٍ
agenda-closing = { $at } · وقت مفتوح، ما اتُّفق عليه، الموعد القادم
agenda-weak = قلّ من صوّت من { $side }. حُسبت معهم عبارات «وأنا أيضًا».
agenda-side-community = السكان
agenda-side-police = الشرطة
agenda-side-partner = الشركاء

## الأزرار
agenda-why-button = 👀 لماذا هذه؟
agenda-why-not-button = ❔ وماذا عن همّي؟
agenda-how-button = 🧮 كيف حُسب
agenda-show-button = 📋 جدول الأعمال
agenda-all-left-button = 👁 كل ما لم يدخل
agenda-left-button = { $ref }
agenda-previous-button = ◀ السابق
agenda-next-button = التالي ▶

## لماذا هذه
agenda-why-title = <b>{ $position } · { $title }</b> ({ $ref })
agenda-marked = اختاره من { $side }: { $count }
agenda-cost = ما دفعه { $side }: { $cost }
agenda-off-the-top = { $minutes ->
    [zero] بلا دقائق
    [one] دقيقة واحدة أُخذت قبل القسمة
    [two] دقيقتان أُخذتا قبل القسمة
    [few] { $minutes } دقائق أُخذت قبل القسمة
    [many] { $minutes } دقيقة أُخذت قبل القسمة
   *[other] { $minutes } دقيقة أُخذت قبل القسمة
}؛ لم يدفع أي طرف.
agenda-count-number = { $count }
agenda-count-few = أقل من خمسة
agenda-count-nearly-all = الجميع تقريبًا
agenda-count-some = بعضهم
agenda-count-most = معظمهم
agenda-count-not-shown = العدد قليل فلا يُعرض
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
agenda-left-list = <b>ما لم يدخل هذه المرة</b>
agenda-left-line = { $ref } { $title }: { $reason }
agenda-left-already-in-hand = العمل عليه جارٍ.
agenda-left-joined-with = ضُمّ إلى همّ آخر.
agenda-left-waits-for-information = ينتظر معلومات.
agenda-left-belongs-to = من شأن جهة أخرى.
agenda-left-set-aside = وضعه المنسقان جانبًا مع ذكر السبب.
agenda-left-withdrawn = سحبه من أخبر به.
agenda-left-not-public = لا يُنشر، حفاظًا على السلامة.
agenda-left-lapsed = انتظر طويلًا بلا تأييد.
agenda-left-deferred = هو قبل غيره، لكن الأقدم أخذ الوقت المخصّص لذلك.
agenda-left-longer = يحتاج وقتًا أطول من الاجتماع كله.
agenda-left-not-yet = لم يدخل أي تصويت بعد. يدخل التصويت القادم.
agenda-left-no-supporters = ليس هذه المرة. لم يختره أحد ممن صوّتوا.
agenda-left-too-few = ليس هذه المرة. اختاره قليلون جدًا.
agenda-left-paid-for-others = ليس هذه المرة. من اختاروه نالوا أشياء أخرى اختاروها.
agenda-left-not-enough-voice = ليس هذه المرة. كان تأييده قليلًا بين من صوّتوا.
agenda-lacked = نقصته نحو { $minutes ->
    [zero] لا دقائق
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
}.
agenda-lacked-at-most = نقصته نحو { $minutes ->
    [zero] لا دقائق
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
} على الأكثر.
agenda-spent-on = ذهبت دقائقهم إلى: { $title } ({ $ref })
agenda-more = كان يكفي، على الأكثر، { $count ->
    [zero] لا صوت إضافي
    [one] صوت إضافي واحد
    [two] صوتان إضافيان
    [few] نحو { $count } أصوات إضافية
    [many] نحو { $count } صوتًا إضافيًا
   *[other] نحو { $count } صوت إضافي
} من { $side }.
agenda-comes-back = يعود إلى التصويت القادم.
agenda-all-yours = كل ما تتابعه دخل جدول الأعمال.
agenda-nothing-followed = كل ما لم يدخل لا تتابع منه شيئًا.
agenda-nobody-left-out = دخل كل شيء.

## كيف حُسب
agenda-how-title = <b>كيف حُسب</b>
agenda-how-minutes = دقائق الاجتماع: { $minutes }. للافتتاح والختام: { $overhead }. قُسم على الأطراف: { $budget }. بقي بلا قسمة: { $unused }.
agenda-how-side = { $side }: الحصة { $share }، المصوّتون: { $voters }، ما دُفع: { $paid }
agenda-how-rule = لكل طرف حصته مهما كان عدده. من يختار همًّا يساعد في دفع وقته. يدفع كل واحد منهم الجزء نفسه من دقائقه. يأتي أولًا ما وراءه أصوات أكثر. الوقت الباقي للطرف الذي نال الأقل.
agenda-how-digest = ختم الحساب: { $digest }

## التذكيرات
agenda-eve = <b>نجتمع غدًا</b>
agenda-morning = <b>نجتمع اليوم</b>
agenda-short-item = { $position }. { $title }

## Why it must be heard, and what stands behind a reason
agenda-reason-no-answer = لم يردّ عليه أحد منذ أربعة عشر يومًا
agenda-reason-promise-late = وعدٌ بشأنه متأخر أسبوعين
agenda-reason-promise-disputed = قيل إن وعدًا بشأنه قد أُنجز، والطرف الآخر يقول لا
agenda-reason-appeal-undecided = وُضع جانبًا، واعترض أحدهم، ولم يقرّر أحد في الوقت
agenda-reason-appealed-heard = وُضع جانبًا، وقرّر آخرون أن يُسمع
agenda-reason-both-added = أضافه المنسقان معًا
# $title (String)
# $ref (Plain)
agenda-dropped = رفعه المنسقان معًا: { $title } ({ $ref })
# $signed (Text)
# $until (Moment)
agenda-detail-in-hand = { $signed }، حتى { $until }
# $signed (Text)
agenda-detail-by = يتولّاه { $signed }.
# $whom (String)
agenda-detail-belongs = من شأن: { $whom }
agenda-detail-appealed = اعترض أحدهم. ثلاثة آخرون ينظرون من جديد.
# $ref (Plain)
agenda-detail-joined = يستمر تحت الرقم { $ref }.

## What both coordinators may change
agenda-change-button = ✏ تغيير جدول الأعمال
agenda-change-question =
    <b>القاعدة بنت هذا الجدول.</b>
    يمكن للمنسقين معًا تغييره. ماذا تقترح؟
agenda-change-add-button = ➕ إضافة همّ
agenda-change-drop-button = ➖ رفع واحد
agenda-change-minutes-button = 🕒 دقائق أخرى
agenda-change-which = أي همّ؟ اختر واحدًا أو اكتب رقمه.
agenda-change-which-number = أي همّ؟ اكتب رقمه.
agenda-change-item-button = { $ref } { $title }
agenda-change-more-button = ➡ المزيد
agenda-change-no-number = { $typed } ليس رقم همّ. رقم الهمّ من أربعة أرقام، مثل 2357.
agenda-change-begun = بدأ الاجتماع. يبقى جدول أعماله كما هو.
# $ref (Plain)
agenda-change-unknown = لا يوجد همّ برقم { $ref } يمكن أن يكون في جدول الأعمال.
# $ref (Plain)
# $title (String)
agenda-change-how-long = كم من الوقت للهمّ { $ref } { $title }؟
# $minutes (Number)
agenda-change-how-long-button = { $minutes } د
agenda-change-why = لماذا؟ الجميع يقرأ السبب. اختر واحدًا أو اكتبه.
agenda-because-new-facts = هناك شيء جديد
agenda-because-cannot-wait = لا يمكن أن ينتظر
agenda-because-settled = سُوّي في هذه الأثناء
agenda-because-longer = يحتاج وقتًا أطول
agenda-because-less = يحتاج وقتًا أقل
# $ref (Plain)
agenda-change-proposed = اقتُرح للهمّ { $ref }. نسأل المنسق الآخر. إن لم يوافق أحد فلا يتغيّر شيء.
agenda-change-on-it = هذا الهمّ في جدول الأعمال من قبل.
agenda-change-not-on-it = هذا الهمّ ليس في جدول الأعمال القادم.
# $minutes (Number)
agenda-change-no-room = ما بقي من وقت الاجتماع: { $minutes ->
    [zero] لا دقائق
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
}. ارفع واحدًا أولًا أو قصّر واحدًا.
# $ref (Plain)
# $title (String)
agenda-power-add = إضافة إلى جدول الأعمال: { $ref } { $title }
# $ref (Plain)
# $title (String)
agenda-power-drop = رفع من جدول الأعمال: { $ref } { $title }
agenda-power-until = مفتوح حتى يبدأ الاجتماع، { $at }.
# $ref (Plain)
# $title (String)
# $minutes (Number)
agenda-power-minutes = { $minutes ->
    [zero] لا دقائق
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
} للهمّ { $ref } { $title }

## Promises come first
agenda-promises = <b>أولًا: الوعود</b>
# $side (Text)
# $kept (Number)
# $open (Number)
# $late (Number)
# $disputed (Number)
agenda-promises-of = { $side }: أُنجزت { $kept }، مفتوحة { $open }، متأخرة { $late }، محل خلاف { $disputed }
# $number (Plain)
# $signed (Text)
# $state (Text)
agenda-promise = الوعد { $number }، { $signed }: { $state }
