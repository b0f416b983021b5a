### السجل: ما حدث سطرًا سطرًا، وهل مسّه أحد.

history-command = ما حدث هنا، سطرًا سطرًا
history-button = 🕘 السجل
history-title = <b>ما حدث هنا</b>
history-none = لم يُكتب هنا شيء بعد.
history-about = <b>ما حدث مع { $ref }</b>
history-about-none = لم يُكتب هنا شيء عن { $ref }.
history-day = <b>{ $day }</b>
history-line = { $number } · { $by } · { $what }
history-line-bare = { $number } · { $what }
history-line-reason = { $line } السبب: { $reason }.
history-page = الصفحة { $page } من { $pages }.
history-compare = لا أحد يستطيع تغيير سطر أو محوه. في رسالة الاثنين رمز.
    قارنه هنا: ‎/history { $digits }
history-newer-button = ⬅ الأحدث
history-older-button = الأقدم ➡
history-check-button = 👀 افحصه

## الفحص
history-whole = { $lines ->
    [zero] <b>لا توجد أسطر.</b>
    [one] <b>السطر الوحيد سليم.</b>
    [two] <b>السطران سليمان.</b>
    [few] <b>كل الأسطر سليمة، وعددها { $lines }.</b>
    [many] <b>كل الأسطر سليمة، وعددها { $lines }.</b>
   *[other] <b>كل الأسطر سليمة، وعددها { $lines }.</b>
}
    الرمز { $head }
history-broken = <b>السطر { $number } ليس كما كُتب.</b>
    أرِ هذا للمنسقَين ولمن يدير هذا البوت.
history-stood = <b>نعم، كان هذا الرمز هنا يوم { $day }، السطر { $number }.</b>
    لم يتغير شيء قبله.
history-stood-broken = <b>هذا الرمز في السطر { $number }.</b>
    <b>لكن السطر { $line } ليس كما كُتب.</b>
    أرِ هذا للمنسقَين ولمن يدير هذا البوت.
history-unknown-head = <b>لا يوجد سطر بهذا الرمز.</b>
    قارنه بالرسالة علامة بعد علامة.
    إن كان مطابقًا فقد أُزيلت أسطر أو كُتبت من جديد. أرِه لغيرك.
history-short-head = اكتب ثماني علامات على الأقل من الرمز.

## في رسالة الاثنين
history-letter = السجل: السطر { $number }، { $head }

## مَن
history-by-clock = حسب التقويم
history-by-both = المنسقان معًا
history-by-both-sides = الطرفان معًا

## الأسباب
history-reason-own-words = بكلماتهم الخاصة، انظر ‎/keys
history-reason-own-promise = بكلماتهم الخاصة، انظر الوعد
history-reason-same = كلاهما يقول الشيء نفسه
history-reason-person = قد يشير إلى شخص
history-reason-contact = فيه رقم أو وسيلة للوصول إلى أحد
history-reason-group = يتحدث عن هوية الناس
history-reason-danger = قراءته قد تعرّض أحدًا للخطر
history-reason-other = سبب آخر
history-reason-belongs-to = تقرره جهة أخرى
history-reason-answered-elsewhere = له رد في مكان آخر
history-reason-not-joint = ليس لاجتماع مشترك
history-reason-unsafe = لا يمكن عرضه بأمان
history-reason-otherwise = الطرف الآخر يراه بطريقة أخرى
history-reason-meeting = نتحدث عنه في الاجتماع
history-reason-more = يجب معرفة المزيد أولًا
history-reason-not-now = ليس الآن
history-reason-no-help = لم يساعد
history-reason-nobody-stopped = مضى يومه ولم يوقفه أحد
history-reason-either-may = لكل طرف أن يوقفه قبل خروجه
history-reason-side-vacant = أحد الطرفين بلا منسق

## أنواع الرد
history-kind-will-do = سيفعلون ذلك
history-kind-need-help = تلزم مساعدة
history-kind-cannot = غير ممكن، مع السبب
history-kind-belongs-to = يعود إلى آخرين
history-kind-question = سؤال
history-kind-information = معلومات
history-kind-helped = ساعد
history-kind-partly = ساعد قليلًا
history-kind-not = لم يساعد
history-kind-unconfirmed = لم يقل أحد هل ساعد

## ما حدث
history-partnership-agreed = اتُّفق على القواعد وبدأت الشراكة.
history-round-opened = فُتح تصويت.
history-round-had-nothing = لم يُفتح تصويت: لم يكن هناك ما يُختار.
history-round-closed = انتهى التصويت وحُسب.
history-round-published = وصلت النتيجة إلى كل الأطراف.
history-agenda-published = بُني جدول الاجتماع حسب القاعدة ونُشر.
history-meeting-moved = نُقل موعد الاجتماع.
history-seat-confirmed = أُكّد شخص ممثلًا لطرف.
history-seat-confirmed-for = أُكّد شخص للطرف: { $side }.
history-seat-taken = شغل شخص مكانًا يجيب باسم طرف.
history-coordinator-named = عُيّن منسق.
history-deputy-named = عُيّن نائب.
history-deputy-took-over = تولّى النائب المهمة.
history-election-recorded = سُجّلت انتخابات.
history-term-ended = انتهت مدة.
history-party-admitted = قُبلت جهة جديدة: { $name }.
history-party-active = بدأت المشاركة: { $name }.
history-side-active = بدأت المشاركة: { $side }.
history-rule = { $kind }: { $rule }
history-party-suspended = عُلّقت المشاركة: { $name }.
history-party-resumed = عادت المشاركة: { $name }.
history-party-removed = أُزيلت الجهة: { $name }.
history-seat-removed = صار المقعد شاغرًا. أُبلغ من كان فيه ويمكنه الاعتراض.
history-removal-appealed = اعترض شخص على سحب مقعد.
history-data-demanded = { $who } { $given }
history-demand-police = سُجّل: طلبت الشرطة أو الجيش بيانات.
history-demand-court = سُجّل: طلبت محكمة بيانات.
history-demand-office = سُجّل: طلبت دائرة أخرى بيانات.
history-demand-other = سُجّل: طلب آخرون بيانات.
history-demand-nothing = لم يُعطَ شيء.
history-demand-numbers = أُعطيت أرقام فقط.
history-demand-more = أُعطي أكثر من الأرقام.
history-concern-opened = فُتح { $ref } للجميع.
history-concern-opened-early = يُفتح { $ref } في الموعد المحدد التالي.
history-concern-held = عُلّق { $ref } مؤقتًا.
history-concern-released = لم يعد { $ref } معلّقًا.
history-concern-look = طُلبت نظرة ثانية إلى { $ref }.
history-concern-looked = نُظر في { $ref } مرة أخرى.
history-look-appeal = سُئل ثلاثة آخرون: هل يسمع الاجتماع { $ref }؟
history-look-held = سُئل ثلاثة آخرون: هل يجوز أن يقرأ الجميع { $ref }؟
history-look-flag = سُئل ثلاثة آخرون: هل يجوز أن يقرأ الجميع { $ref } كما هو؟
history-looked-appeal-yes = قرر ثلاثة آخرون: يسمع الاجتماع { $ref }.
history-looked-appeal-no = نظر ثلاثة آخرون: يبقى { $ref } جانبًا.
history-looked-appeal-undecided = لم يقرر الثلاثة. لذلك يسمع الاجتماع { $ref }.
history-looked-read = نظر ثلاثة آخرون: يجوز أن يقرأ الجميع { $ref }.
history-looked-unread = نظر ثلاثة آخرون: يبقى { $ref } غير مقروء.
history-looked-undecided = لم يقرر الثلاثة بشأن { $ref }.
history-concern-withdrawn = سحب { $ref } من أخبر به.
history-concern-set-aside = يبقى { $ref } خارج التصويت وجداول الأعمال. أُبلغ من يتابعه.
history-concern-appealed = اعترض أحدهم على وضع { $ref } جانبًا.
history-concern-joined = ضُمّ { $ref } إلى { $other }.
history-concern-parted = عاد { $ref } منفصلًا عن { $other }.
history-concern-flagged = قال أحدهم إن { $ref } لا ينبغي أن يبقى هكذا.
history-answer-not-accepted = لم يُقبل الرد على { $ref }.
history-concern-reopened = فُتح { $ref } من جديد.
history-concern-closed = انتهى { $ref }: { $kind }.
history-answer-given = جاء رد على { $ref }: { $kind }.
history-answer-belongs = { $ref } يعود إلى آخرين، وقد تولّوه.
history-question-asked = طُرح سؤال عن { $ref } عبر البوت.
history-answer-overdue = { $ref } بلا رد منذ سبعة أيام.
history-answer-to-agenda = { $ref } بلا رد منذ أربعة عشر يومًا. هو مقترح للجدول القادم قبل غيره.
history-answer-missing = { $ref } بلا رد منذ أربعة عشر يومًا.
history-promise-made = قُدّم الوعد { $ref }.
history-promise-asked = طُلب الوعد { $ref }.
history-promise-accepted = قُبل الوعد { $ref }.
history-promise-declined = رُفض الوعد { $ref }.
history-promise-claimed = قيل إن الوعد { $ref } أُنجز. نسأل الطرف الآخر.
history-promise-confirmed = يقول الطرف الآخر: أُنجز الوعد { $ref }.
history-promise-disputed = يقول الطرف الآخر: لم يُنجز الوعد { $ref }.
history-promise-unconfirmed = لم يُؤكَّد الوعد { $ref } في الوقت.
history-promise-moved = صار للوعد { $ref } موعد جديد.
history-promise-dropped = لا يمكن الوفاء بالوعد { $ref }.
history-promise-lapsed = لم يقبل أحد الوعد { $ref }.
history-promise-late = الوعد { $ref } متأخر.
history-objected = أُبدي اعتراض: { $what }.
history-proposed = اقتُرح: { $what }.
history-agreed = اتُّفق: { $what }.
history-declined = لم يُتفق: { $what }.
history-withdrawn = سُحب الاقتراح: { $what }.
history-lapsed = لم يُتفق في الوقت: { $what }.
history-stopped = أُوقف قبل خروجه: { $what }.
history-left = خرج كما اتُّفق: { $what }.
history-something = كُتب شيء آخر: { $what }.
