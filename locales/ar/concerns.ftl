### الإخبار بهمّ، وقول «وأنا أيضًا»، وقراءة ما هو مفتوح.

concerns-raise-command = أخبرنا بهمّك
concerns-concerns-command = ما هو مفتوح هنا
concerns-mine-command = ما أتابعه

## الكلمات
concerns-words-question = <b>ما الذي يقلقك؟</b>
    مكان أو حالة، لا شخص باسمه.
    اكتب ذلك، أو سجّله بصوتك، أو أرسل صورة.
concerns-behalf-words-question = <b>ما الذي يقلق ذلك الشخص؟</b>
    اكتبه بكلماته. بلا أسماء.
concerns-photo-words-question = <b>ماذا تُظهر الصورة؟</b>
    اكتب جملة واحدة. ماذا يحدث هناك، ومنذ متى؟
concerns-so-far = حتى الآن:
    { $words }
    اكتب المزيد، أو اضغط.
concerns-words-fold = ما الذي يقلقك؟
concerns-enough-button = ➡ هذا كل شيء
concerns-stop-button = ✖ توقف
concerns-danger-button = 🚨 خطر الآن
concerns-not-now-button = لا يحدث هذا الآن
concerns-conduct-button = ⚖ سلوك الشرطة
concerns-home-button = 🏠 أذى في البيت، طفل
concerns-stopped = توقفنا هنا. كلماتك محفوظة حتى { $until }.
concerns-stopped-fold = توقفنا هنا.
concerns-draft-kept = همّك الذي لم يكتمل محفوظ حتى الغد.
concerns-go-on-button = ➡ أكمله
concerns-throw-button = 🗑 احذفه
concerns-nothing-kept = لا يُحفظ شيء.

## الموضوع
concerns-category-question = <b>ما موضوعه؟</b>
    الاختيار الخاطئ لا يغيّر شيئًا. يمكنك أيضًا أن تكتب المزيد.
concerns-category-fold = ما موضوعه؟
concerns-category-money = المال والعمل
concerns-category-food = الطعام
concerns-category-health = الصحة
concerns-category-environment = الماء والنفايات والطبيعة
concerns-category-safety = الأمان
concerns-category-community = العيش معًا
concerns-category-rights = الحقوق والدوائر
concerns-category-not-sure = موضوع غير محدد
concerns-category-money-button = 💰 المال، العمل
concerns-category-food-button = 🍞 الطعام
concerns-category-health-button = ➕ الصحة
concerns-category-environment-button = 🌊 الماء، النفايات
concerns-category-safety-button = 🛡 الأمان
concerns-category-community-button = 🤝 العيش معًا
concerns-category-rights-button = ⚖ الحقوق، الدوائر
concerns-category-not-sure-button = ❔ لا أعرف

## الصور
concerns-faces-question = { $count ->
    [zero] <b>هل في الصور وجوه أو لوحات سيارات؟</b>
    [one] <b>هل في الصورة وجوه أو لوحات سيارات؟</b>
    [two] <b>هل في الصورتين وجوه أو لوحات سيارات؟</b>
    [few] <b>هل في الصور وجوه أو لوحات سيارات؟</b>
    [many] <b>هل في الصور وجوه أو لوحات سيارات؟</b>
   *[other] <b>هل في الصور وجوه أو لوحات سيارات؟</b>
}
    سيرى الآخرون ما ترسله.
concerns-faces-fold = وجوه أو لوحات سيارات؟
concerns-faces-no-button = ✅ لا
concerns-faces-yes-button = ✖ نعم، احذفها
concerns-photo-question = أرسل الصورة الآن، كصورة لا كملف.
concerns-photo-unavailable = لم تصل الصورة. أرسلها مرة أخرى من فضلك.
concerns-photo-of = صورة { $ref }
concerns-photo-button = 📷 الصورة
concerns-close-photo-button = ✖ أغلق الصورة

## المتشابهة
concerns-similar-question = <b>هل هو نفسه أحد هذه الهموم؟</b>
concerns-similar-one = { $number }. <b>{ $ref }</b> · { $side }
concerns-same-button = 🙋 { $ref } هو نفسه
concerns-similar-new-button = ➡ لا، همّي جديد
concerns-similar-fold = هل هو نفسه أحد هذه الهموم؟
concerns-same = <b>حُسب مع { $ref }.</b> ستصلك أخباره أيضًا.
concerns-same-fold = هو نفسه.
concerns-see-it-button = 👁 اعرضه

## ربما يُذكر شخص
concerns-screened-question = <b>قد يشير هذا إلى شخص أو جماعة:</b>
    { $words }
    سيقرؤه آخرون. هل يمكنك أن تذكر المكان والوقت وما حدث فقط؟
concerns-screened-fold = قد يشير هذا إلى أحد.
concerns-reword-button = ✏ اكتبه من جديد
concerns-no-person-button = ➡ لا يذكر أحدًا
concerns-reword-question = <b>اكتبه كله من جديد.</b>
    سيحل محل كلماتك.

## الأبواب
concerns-door-conduct = <b>هذا لا يصل إلى الشرطة هنا.</b>
concerns-door-outside = يمكن أن تسمعك جهة خارج الشرطة:
concerns-door-contact = <b>{ $contact }</b>
concerns-door-conduct-none = لم يُتفق هنا على جهة بعد. اسأل منسق السكان.
concerns-door-hurt = <b>يؤسفني ما حدث. الذنب ليس ذنبك.</b>
    أنت من يقرر ماذا يحدث بعد ذلك.
concerns-door-helpline = المساعدة: <b>{ $contact }</b>
concerns-door-child-line = لأجل طفل: <b>{ $contact }</b>
concerns-door-emergency = إن كنت في خطر الآن فاتصل بالرقم <b>{ $number }</b>
concerns-door-kept = لا أحفظ شيئًا من هذا. لن يعرف به أحد هنا.
    امسح هذه المحادثة إن كان غيرك يستعمل هاتفك.
concerns-door-fold = أُغلق.
concerns-something-else-button = ➡ موضوع آخر
concerns-door-again = <b>إذن أرسله مرة أخرى من فضلك.</b>
    لم أحفظ شيئًا منه. الآن أستقبله مثل أي همّ آخر.
concerns-clear-button = 🧹 امسح هذه المحادثة

## المراجعة
concerns-review-title = <b>هذا ما سيراه الآخرون</b>
concerns-review-list = في القوائم: { $title }
concerns-review-photos = { $count ->
    [zero] بلا صور.
    [one] مع صورة واحدة.
    [two] مع صورتين.
    [few] مع { $count } صور.
    [many] مع { $count } صورة.
   *[other] مع { $count } صورة.
}
concerns-review-seen = اسمك: { $name }
    هل ترى الشرطة كلماتك: { $police }
concerns-review-held = ينظر فيه أحد المنسقَين أولًا.
concerns-review-urgent = يراه المنسقان فورًا. قد تدل الساعة على من كتب.
concerns-review-no-link = لا تُحفظ أي صلة بك. لا يمكن أن يصلك رد.
concerns-review-fold = رأيته قبل الإرسال.
concerns-seen-nobody = لا يراه أحد
concerns-seen-coordinator = { $name }، لمنسق السكان وحده
concerns-seen-everyone = { $name }، للجميع
concerns-police-yes = نعم
concerns-police-no = لا
concerns-send-button = ✅ أرسل
concerns-words-button = ✏ الكلمات
concerns-place-button = 📍 المكان
concerns-add-photo-button = ➕ صورة
concerns-idea-button = 💡 ما الذي يساعد
concerns-effect-button = 💬 ماذا غيّر
concerns-title-button = 📋 العنوان
concerns-about-button = ❔ ما موضوعه
concerns-seen-button = 🙈 من يراه
concerns-behalf-button = 🧑‍🤝‍🧑 عن شخص آخر
concerns-title-question = <b>أي عنوان في القوائم؟</b>
    60 حرفًا على الأكثر، بلا أسماء.
concerns-place-question = <b>أين هو؟</b>
    اضغط، أو اكتب مكانًا: زاوية أو طريقًا أو سوقًا. لا تكتب بيتًا.
concerns-area-button = { $area }
concerns-no-place-button = ✖ بلا مكان
concerns-effect-question = <b>ماذا غيّر هذا عندك؟</b>
    مثلًا: يبقى الأطفال في البيت بعد المغرب.
concerns-idea-question = <b>ما الذي يساعد؟</b>
concerns-seen-title = <b>من يراه</b>
concerns-seen-when = يراه المنسقان في الموعد المحدد التالي، لا فورًا.
concerns-seen-question = ماذا تريد أن تغيّر؟
concerns-nobody-button = 🙈 لا أحد يرى اسمي
concerns-coordinator-button = 🏘 منسق السكان وحده
concerns-everyone-button = 👥 الجميع، باسم أختاره
concerns-not-to-police-button = 🚫 لا تراه الشرطة
concerns-to-police-button = 👮 يمكن أن تراه الشرطة
concerns-urgent-button = 🕗 عاجل: أظهره فورًا
concerns-not-urgent-button = 🕗 انتظر الموعد المحدد
concerns-no-link-button = ✖ لا تحفظ صلة بي
concerns-link-button = 📌 احفظ صلة ليصلني الرد
concerns-name-question = <b>أي اسم؟</b>
    يظهر كما تكتبه.
concerns-behalf-question = <b>هل وافق ذلك الشخص؟</b>
    أنت من يخبره بالرد.
concerns-behalf-yes-button = ✅ نعم
concerns-behalf-no-button = ✖ لا
concerns-behalf-no = إذن اسأله أولًا من فضلك. القرار له.

## أُرسل
concerns-sent-fold = أُرسل.
concerns-receipt = شكرًا. <b>{ $ref }</b>
concerns-receipt-opens = يراه الآخرون <b>{ $at }</b>.
concerns-receipt-due = الرد مطلوب حتى <b>{ $at }</b>.
concerns-receipt-held = ينظر فيه أحد المنسقَين أولًا. ثم يراه الآخرون.
concerns-receipt-answer = سنخبرك بما يحدث، نعم أو لا.
concerns-receipt-no-link = لا يمكننا أن نكتب إليك عنه. ابحث عن { $ref } في القائمة.
concerns-receipt-behalf = أخبر ذلك الشخص بهذا الرقم من فضلك.
concerns-see-others-button = 👀 هموم أخرى

## البطاقة
concerns-card-title = <b>{ $ref } · { $what }</b>
concerns-card-place = { $place } · { $category }
concerns-card-words = { $words }
concerns-card-language = لغة من كتبه: { $language }
concerns-card-raised = من: { $side }
concerns-card-raised-named = من: { $side }، { $name }
concerns-card-raised-for-you = من: { $side }. الاسم، لك وحدك: { $name }
concerns-card-raised-on-behalf = من: { $side }، عن شخص وافق
concerns-card-effect = ماذا غيّر: { $effect }
concerns-card-idea = ما الذي يساعد: { $idea }
concerns-card-fold = { $ref }
concerns-side-community = 🏘 السكان
concerns-side-police = 👮 الشرطة
concerns-side-partner = 🏛 الشركاء
concerns-also = قالوا «وأنا أيضًا»: { $sides }
concerns-also-few = قالوا «وأنا أيضًا»: قليلون على الأكثر
concerns-also-community = { $count } من السكان
concerns-also-police = { $count } من الشرطة
concerns-also-partner = { $count } من الشركاء
concerns-state-received = يراه الآخرون { $at }
concerns-state-held = معلّق: { $reason }. ينظر فيه أحد المنسقَين.
concerns-state-held-until = معلّق حتى { $at }: { $reason }
concerns-state-on-agenda = في جدول أعمال الاجتماع القادم
concerns-state-discussed = تحدّث عنه الاجتماع
concerns-me-too-button = 🙋 وأنا أيضًا
concerns-undo-button = ✅ وأنا أيضًا، تراجع
concerns-take-back-button = 🗑 اسحبه
concerns-me-too-toast = حُسب. ستصلك أخباره.
concerns-undone-toast = لم يعد محسوبًا.
concerns-follow-already-toast = أنت تتابعه من قبل.

## القوائم
concerns-news-title = <b>الجديد</b>
concerns-news-empty = لا شيء مفتوح بعد. أخبرنا بما يقلقك.
concerns-mine-title = <b>ما أتابعه</b>
concerns-mine-empty = لا تتابع شيئًا بعد.
concerns-waiting-title = <b>الجديد الذي لم يُفتح بعد</b>
    يُفتح كل واحد تلقائيًا في موعده، إلا إذا قال سطره غير ذلك.
concerns-waiting-empty = لا شيء ينتظر.
concerns-list-line = { $number }. { $title } ({ $ref }) { $side }
concerns-list-button = { $number } · { $ref }
concerns-newer-button = ⬅ الأحدث
concerns-older-button = ➡ الأقدم
concerns-held-line = { $count ->
    [zero] لا شيء معلّق.
    [one] همّ واحد معلّق: يُنظر فيه مرة أخرى أولًا.
    [two] همّان معلّقان: يُنظر فيه مرة أخرى أولًا.
    [few] { $count } هموم معلّقة: يُنظر فيه مرة أخرى أولًا.
    [many] { $count } همًّا معلّقًا: يُنظر فيه مرة أخرى أولًا.
   *[other] { $count } همّ معلّق: يُنظر فيه مرة أخرى أولًا.
}

## أخبار بلا موضوع
concerns-follow-news = أخبار عن الهمّ <b>{ $ref }</b> الذي تتابعه.
concerns-read-button = 👁 اقرأ
concerns-read-number-button = 👁 اقرأ { $ref }
concerns-hide-button = 🙈 أخفِه من جديد
concerns-taken-back-news = ‏{ $ref } الذي تتابعه سحبه من أخبر به.
concerns-withdraw-question = <b>هل تسحب { $ref }؟</b>
    تُمحى كلماته وصوره عند الجميع.
concerns-taken-back = سُحب. لا يُحفظ منه شيء.

## المنسقان
concerns-new = { $count ->
    [zero] <b>لا هموم جديدة</b>
    [one] <b>همّ جديد واحد</b>
    [two] <b>همّان جديدان</b>
    [few] <b>{ $count } هموم جديدة</b>
    [many] <b>{ $count } همًّا جديدًا</b>
   *[other] <b>{ $count } همّ جديد</b>
}
    يُفتح كل واحد تلقائيًا بعد يوم.
concerns-new-apart = لك وحدك، وخارج كل عدد آخر: { $count }
concerns-new-open-button = 👀 اعرضها
concerns-hold-button = ⏸ علّقه
concerns-release-button = ▶ اسمح بفتحه
concerns-hold-question = <b>لماذا ينتظر { $ref }؟</b>
    72 ساعة على الأكثر، ثم ينظر ثلاثة آخرون. السبب يراه الجميع.
concerns-hold-person = قد يذكر شخصًا
concerns-hold-contact = قد يذكر رقمًا أو لوحة سيارة
concerns-hold-group = يتحدث عن جماعة من الناس
concerns-hold-danger = قد تعرّض قراءته شخصًا للخطر
concerns-hold-other = سبب آخر
concerns-hold-person-button = يذكر شخصًا
concerns-hold-contact-button = رقم أو لوحة سيارة
concerns-hold-group-button = عن جماعة من الناس
concerns-hold-danger-button = قد يعرّض شخصًا للخطر
concerns-hold-other-button = سبب آخر
concerns-held-toast = عُلّق.
concerns-released-toast = لم يعد معلّقًا.

## لا
concerns-refused-too-many-today = { $most ->
    [zero] لا مزيد اليوم. عُد غدًا من فضلك.
    [one] الحد همّ واحد في اليوم. عُد غدًا من فضلك.
    [two] الحد همّان في اليوم. عُد غدًا من فضلك.
    [few] الحد { $most } هموم في اليوم. عُد غدًا من فضلك.
    [many] الحد { $most } همًّا في اليوم. عُد غدًا من فضلك.
   *[other] الحد { $most } همّ في اليوم. عُد غدًا من فضلك.
}
concerns-refused-no-words = اكتب أولًا ما الذي يقلقك من فضلك.
concerns-refused-too-long = { $most ->
    [zero] هذا طويل جدًا.
    [one] هذا طويل جدًا. حرف واحد على الأكثر.
    [two] هذا طويل جدًا. حرفان على الأكثر.
    [few] هذا طويل جدًا. { $most } أحرف على الأكثر.
    [many] هذا طويل جدًا. { $most } حرفًا على الأكثر.
   *[other] هذا طويل جدًا. { $most } حرف على الأكثر.
}
concerns-refused-photos = { $most ->
    [zero] لا صور هنا.
    [one] صورة واحدة تكفي لهمّ واحد.
    [two] صورتان تكفيان لهمّ واحد.
    [few] { $most } صور تكفي لهمّ واحد.
    [many] { $most } صورة تكفي لهمّ واحد.
   *[other] { $most } صورة تكفي لهمّ واحد.
}
concerns-refused-needs-name = اكتب أولًا الاسم الذي سيظهر من فضلك.
concerns-refused-not-here = هذا الرقم غير موجود هنا.
concerns-refused-own = هذا للمنسق الآخر.
concerns-refused-not-yours = لا يفعل هذا إلا من أخبر به.
concerns-refused-not-yet-open = لم يُفتح للجميع بعد.
concerns-refused-already-open = هو مفتوح للجميع من قبل.
concerns-refused-on-agenda = دخل جدول أعمال، وصار أيضًا لمن أيّدوه.
concerns-refused-ended = انتهى هذا.
concerns-refused-already-held = عُلّق مرة من قبل. يُفتح تلقائيًا.
concerns-refused-not-held = لم يعد معلّقًا.
concerns-refused-was-open = ربما أيّد آخرون هذه الكلمات نفسها.
    يمكنك سحبه وقوله من جديد.
concerns-refused-draft-gone = لم تعد هذه الكلمات محفوظة. ابدأ من جديد بالأمر ‎/raise
concerns-refused-behalf-name = حين تخبر الشرطة عن شخص آخر، لا يظهر اسم.

## الردود على البطاقة
concerns-answer-says = { $signed }: { $words }
concerns-answer-need-help = { $signed }: نحتاج إلى مساعدتكم. { $words }
concerns-answer-cannot = { $signed }: لا يمكن فعل ذلك. السبب: { $words }
concerns-answer-belongs-to = { $signed }: هذا من شأن { $words }
concerns-answer-question = { $signed }: سؤال. { $words }
concerns-answer-until = { $answer } · الموعد: { $at }
concerns-answer-let-go = { $answer } · لم يعد وعدًا
concerns-answer-unconfirmed = { $answer } · قيل إنه أُنجز، ولم يُؤكَّد
concerns-answer-on = { $on }
    { $answer }
concerns-card-unanswered = الرد: لا رد بعد، اليوم { $day }
concerns-card-asked-again = طُلب الرد من جديد: لا رد جديد بعد، اليوم { $day }
concerns-waits-again = <b>{ $ref } الذي تتابعه ينتظر الرد من جديد.</b>
concerns-card-disagreed = هذا الرد لم يُقبل. يمكن اختيار الهمّ لجدول الأعمال.
concerns-card-joined = ضُمّ إليه: { $refs }
concerns-answers-title = <b>كل الردود على { $ref }</b>
concerns-promise-button = 🤝 أستطيع فعل شيء
concerns-history-button = 🕘 السجل
concerns-answers-button = 💬 كل الردود
concerns-disagree-button = ✖ لا أوافق
concerns-disagreed-toast = يمكن اختياره لجدول الأعمال من جديد.
concerns-others-title = <b>{ $ref } بكلمات أخرى</b>
concerns-others-button = 💬 بكلمات أخرى
concerns-others-none = لا شيء منه مفتوح للجميع بعد.
concerns-list-noted = { $line } · { $note }
concerns-note-no-answer = لا رد، اليوم { $day }
concerns-note-answered = جاء رد
concerns-note-aside = وُضع جانبًا: { $reason }
concerns-note-appealed = وُضع جانبًا، وينظر فيه ثلاثة آخرون
concerns-note-held = معلّق
concerns-note-ended = انتهى
concerns-state-aside = وضعه المنسقان جانبًا. السبب: { $reason }
concerns-state-aside-still = وُضع جانبًا. السبب: { $reason }
    قال اثنان من ثلاثة آخرين الشيء نفسه.
concerns-state-appealed = وُضع جانبًا. السبب: { $reason }
    ينظر فيه ثلاثة آخرون من جديد.
concerns-state-merged = ضُمّ إلى { $other }
concerns-state-heard = يُقترح للاجتماع القادم قبل غيره.
concerns-state-looking = ينظر فيه ثلاثة آخرون. لا يدخل جدول أعمال قبل ذلك.
concerns-state-held-looking = معلّق: { $reason }. ينظر فيه ثلاثة آخرون.
concerns-state-held-looked = معلّق: { $reason }. سُئل عنه ثلاثة آخرون.
concerns-state-helped = انتهى. يقول من يتابعونه: ساعد ذلك.
concerns-state-partly = انتهى. يقول من يتابعونه: ساعد ذلك قليلًا.
concerns-state-not = انتهى. يقول من يتابعونه: لم يساعد ذلك.
concerns-state-unconfirmed = انتهى. لم يقل أحد هل ساعد ذلك.

## التنحية، باتفاق المنسقَين
concerns-aside-button = 📁 ضعه جانبًا…
concerns-aside-question = <b>لماذا لا يدخل { $ref } جدول الأعمال؟</b>
    يجب أن يتفق المنسقان. الجميع يقرأ السبب.
concerns-aside-belongs-to-button = ➡ تقرّره جهة أخرى
concerns-aside-answered-elsewhere-button = 💬 له رد في مكان آخر
concerns-aside-not-joint-button = 👥 ليس لاجتماع مشترك
concerns-aside-same-button = 🔗 مثل همّ آخر
concerns-aside-unsafe-button = ⚠ عرضه غير آمن
concerns-aside-whom-question = <b>من يقرّره؟</b>
    اكتب المكتب أو الجهة، لا اسم شخص.
concerns-aside-where-question = <b>أين جاء الرد عليه؟</b>
    اكتب رقم الهمّ أو المكتب، لا اسم شخص.
concerns-aside-belongs-to = هو من شأن { $whom }
concerns-aside-other-body = تقرّره جهة أخرى
concerns-aside-answered-elsewhere = له رد في مكان آخر
concerns-aside-answered-where = له رد في مكان آخر: { $where }
concerns-aside-not-joint = ليس لاجتماع مشترك
concerns-aside-unsafe = لا يمكن عرضه بأمان
concerns-aside-proposed = <b>تقترح وضع { $ref } جانبًا.</b>
    السبب: { $reason }
concerns-proposed = نسأل المنسق الآخر. لا يتغير شيء قبل ذلك.
concerns-aside-news = ‏<b>{ $ref }</b> الذي تتابعه لن يدخل جدول الأعمال.
    السبب: { $reason }
    قال ذلك المنسقان معًا.
concerns-accept-button = ✅ أقبل
concerns-accepted-toast = حسنًا. لا شيء آخر عليك.
concerns-appealed = <b>أنت لا توافق بشأن { $ref }.</b>
    ينظر فيه ثلاثة آخرون خلال 7 أيام.
    إن لم يقرّروا، يُقترح للاجتماع القادم.
concerns-appealed-already-toast = اعترض أحدهم. ينظر فيه الآن ثلاثة آخرون.
concerns-aside-over-toast = لم يعد موضوعًا جانبًا.
concerns-power-aside = وضع { $ref } جانبًا: { $reason }
concerns-power-title = «{ $title }»
concerns-power-join = ضمّ { $ref } إلى { $other }: كلاهما يقول الشيء نفسه.
concerns-power-early = فتح { $ref } في الموعد المحدد التالي، لا بعده بيوم.

## الضم إلى همّ آخر
concerns-join-button = 🔗 مثل…
concerns-join-question = <b>أيّها مثل { $ref }؟</b>
    اضغط، أو اكتب رقمه.
concerns-join-which-number = <b>أيّها مثل { $ref }؟</b>
    اكتب رقمه.
concerns-join-itself = هذا هو { $ref } نفسه. أيّ همّ آخر مثله؟
concerns-join-number = اكتب رقم الآخر من فضلك.
concerns-join-with-button = 🔗 { $ref }
concerns-join-sure = <b>هل يقول { $ref } و{ $other } الشيء نفسه؟</b>
    تبقى كلمات الاثنين.
concerns-propose-button = ✅ اقترح ذلك
concerns-join-proposed = <b>تقترح ضمّ { $ref } إلى { $other }.</b>
concerns-joined-news = ‏<b>{ $ref }</b> الذي تتابعه ضُمّ إلى <b>{ $other }</b>.
    كلاهما يقول الشيء نفسه. تبقى كل الكلمات.
    تصلك أخبار { $other } ما لم تترك.
concerns-stay-button = ✅ أبقى مع { $ref }
concerns-go-along-button = ✅ أبقى معه
concerns-leave-button = ✖ أترك
concerns-stay-toast = أنت تتابع هذا الآن.
concerns-left = لم تعد تتابع { $ref }.
concerns-left-other = لن تصلك أخبار { $other }، بل نهايته فقط.
    يبقى <b>{ $ref }</b> لك. نخبرك إن عاد وحده.
concerns-part-button = ↩ افصلهما
concerns-parted-toast = عاد وحده.
concerns-parted-news = عاد <b>{ $ref }</b> وحده. لم يعد مضمومًا إلى { $other }.
concerns-same-words = تُحفظ كلماتك معه. يقرؤها الآخرون بعد يوم.
concerns-same-without-words = لا تُحفظ كلماتك معه.

## الفتح قبل الموعد
concerns-early-button = ⏩ افتحه قبل الموعد
concerns-early-question = <b>لماذا يُفتح { $ref } قبل موعده؟</b>
    نسأل المنسق الآخر. يقرأ الجميع السبب.
concerns-early-proposed = <b>تقترح فتح { $ref } قبل موعده.</b>

## ثلاثة آخرون ينظرون
concerns-look-begun = ينظر ثلاثة آخرون في <b>{ $ref }</b> من جديد، خلال 7 أيام.
    إن لم يقرّروا، يُقترح للاجتماع القادم.
concerns-look-begun-held = ينظر ثلاثة آخرون هل يقرأ الجميع <b>{ $ref }</b>، خلال 7 أيام.
concerns-look-asked = <b>أنت واحد من ثلاثة ينظرون في { $ref } من جديد.</b>
    قل رأيك حتى { $at } من فضلك.
concerns-look-appeal-question = <b>هل يجب أن يسمعه الاجتماع؟</b>
    وضعه المنسقان جانبًا. شخص يتابعه لا يوافق.
concerns-look-held-question = <b>هل يجوز أن يقرأه الجميع؟</b>
    هل يشير إلى شخص أو إلى جماعة من الناس؟
concerns-look-heard-button = 🗣 يجب أن يُسمع
concerns-look-aside-button = 📁 يبقى جانبًا
concerns-look-read-button = 👁 يقرؤه الجميع
concerns-look-unread-button = ⏸ لا يقرؤه أحد
concerns-look-interest-button = ✖ لي مصلحة فيه
concerns-look-interest = شكرًا لقولك ذلك. نسأل شخصًا آخر.
concerns-look-yours = أنت أخبرت بهذا أو تؤيده. نسأل شخصًا آخر إن وُجد.
concerns-look-over = هذا تقرّر من قبل.
concerns-look-said = شكرًا. يقرّر اثنان من ثلاثة.
    لا يقرأ أحد من قال ماذا.
concerns-look-said-toast = سُجّل.
concerns-look-heard = يُقترح <b>{ $ref }</b> للاجتماع القادم قبل غيره. قال ذلك اثنان من ثلاثة.
    حين يُسمع، لمن أخبر به خمس دقائق. أو نقرأ كلماته.
concerns-look-undecided = يُقترح <b>{ $ref }</b> للاجتماع القادم قبل غيره. لم يقرّر الثلاثة.
    حين يُسمع، لمن أخبر به خمس دقائق. أو نقرأ كلماته.
concerns-look-aside = يبقى <b>{ $ref }</b> جانبًا. قال اثنان من ثلاثة آخرين الشيء نفسه.
concerns-look-read = يجوز أن يقرأ الجميع <b>{ $ref }</b>.
concerns-look-unread = لا يقرأ الآخرون <b>{ $ref }</b>. يُحسب مع المعلّق.
concerns-look-unread-found = وجد اثنان من ثلاثة: { $reason }.
concerns-look-unread-undecided = لم يقرّر الثلاثة. كان معلّقًا لأنه: { $reason }.
concerns-look-points = يشير إلى شخص أو إلى جماعة من الناس
concerns-look-reword = لمن أخبر به أن يكتبه من جديد أو يسحبه.
concerns-look-take-back = لمن أخبر به أن يسحبه ويخبر به من جديد.
concerns-flag-button = ⚠ نبِّه
concerns-flag-question = <b>إلى من يشير { $ref }؟</b>
    ينظر فيه ثلاثة آخرون. لا يدخل تصويتًا قبل ذلك.
concerns-flagged = شكرًا. ينظر ثلاثة آخرون في { $ref }.
    لا يقرأ أحد من طلب ذلك.
concerns-flagged-none = شكرًا. لا يوجد ثلاثة آخرون ينظرون في { $ref }.
    من دونهم يجوز أن يقرأه الجميع.

## من يراه، فيما بعد
concerns-visible-title = <b>{ $ref } من الآن</b>
concerns-visible-seen-police = ربما قرأته الشرطة من قبل. هذا لا يتغير.
concerns-visible-seen-name = ربما قرأ آخرون الاسم من قبل. هذا لا يتغير.
concerns-visible-question = هل هذا ما تريده؟
concerns-visible-yes-button = ✅ نعم
concerns-visible-toast = هكذا هو من الآن.
concerns-refused-three-look = ينظر فيه ثلاثة آخرون الآن.
concerns-refused-looked-at = نظر فيه ثلاثة آخرون من قبل.
concerns-refused-not-now = هذا غير ممكن الآن.
