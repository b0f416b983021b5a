### الإخبار عن قلق، وقول «وأنا أيضًا»، وقراءة ما هو مفتوح.

concerns-raise-command = أخبر عن قلق
concerns-concerns-command = ما هو مفتوح هنا
concerns-mine-command = ما أتابعه

## الكلمات
concerns-words-question = <b>ما الذي يقلقك؟</b>
    مكان أو حالة، لا شخص باسمه.
    اكتبه، أو أرسل صورة.
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
concerns-conduct-button = ⚖ ما فعلته الشرطة
concerns-home-button = 🏠 أذى في البيت، طفل
concerns-stopped = توقفنا. كلماتك محفوظة حتى { $until }.
concerns-stopped-fold = توقفنا.
concerns-draft-kept = قلقك الذي لم يكتمل محفوظ حتى الغد.
concerns-go-on-button = ➡ تابع
concerns-throw-button = 🗑 ارمها
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
concerns-category-not-sure = لست متأكدًا
concerns-category-money-button = 💰 المال، العمل
concerns-category-food-button = 🍞 الطعام
concerns-category-health-button = ➕ الصحة
concerns-category-environment-button = 🌊 الماء، النفايات
concerns-category-safety-button = 🛡 الأمان
concerns-category-community-button = 🤝 العيش معًا
concerns-category-rights-button = ⚖ الحقوق، الدوائر
concerns-category-not-sure-button = ❔ لست متأكدًا

## الصور
concerns-faces-question = { $count ->
    [zero] <b>هل في الصور وجوه أو لوحات سيارات؟</b>
    [one] <b>هل في الصورة وجوه أو لوحات سيارات؟</b>
    [two] <b>هل في الصورتين وجوه أو لوحات سيارات؟</b>
    [few] <b>هل في الصور وجوه أو لوحات سيارات؟</b>
    [many] <b>هل في الصور وجوه أو لوحات سيارات؟</b>
   *[other] <b>هل في الصور وجوه أو لوحات سيارات؟</b>
}
    سيراها آخرون.
concerns-faces-fold = وجوه أو لوحات سيارات؟
concerns-faces-no-button = ✅ لا
concerns-faces-yes-button = ✖ نعم، اتركها
concerns-photo-question = أرسل الصورة الآن، كصورة لا كملف.
concerns-photo-unavailable = لم تصل الصورة. أرسلها مرة أخرى من فضلك.
concerns-photo-of = صورة { $ref }
concerns-photo-button = 📷 الصورة
concerns-close-photo-button = ✖ أغلق الصورة

## المتشابهة
concerns-similar-question = <b>هل هو نفس واحد من هذه؟</b>
concerns-similar-one = { $number }. <b>{ $ref }</b> · { $side }
concerns-same-button = 🙋 { $ref } هو نفسه
concerns-similar-new-button = ➡ لا، ما عندي جديد
concerns-similar-fold = هل هو نفس واحد من هذه؟
concerns-same = <b>حُسب مع { $ref }.</b> ستصلك أخباره أيضًا.
concerns-same-fold = هو نفسه.
concerns-see-it-button = 👁 انظر إليه

## ربما يُذكر شخص
concerns-screened-question = <b>قد يشير هذا إلى شخص أو جماعة:</b>
    { $words }
    سيقرؤه آخرون. هل تقوله بالمكان والوقت وما حدث؟
concerns-screened-fold = قد يشير هذا إلى أحد.
concerns-reword-button = ✏ قله مرة أخرى
concerns-no-person-button = ➡ ليس شخصًا
concerns-reword-question = <b>اكتبه من جديد، كله.</b>
    سيحل محل كلماتك.

## الأبواب
concerns-door-conduct = <b>هذا لا يصل إلى الشرطة هنا.</b>
concerns-door-outside = يمكن لجهة خارج الشرطة أن تسمعه:
concerns-door-contact = <b>{ $contact }</b>
concerns-door-conduct-none = لم يُتفق هنا على جهة بعد. اسأل منسق السكان.
concerns-door-hurt = <b>يؤسفني ما حدث. ليس الذنب ذنبك.</b>
    أنت من يقرر ما يأتي بعد ذلك.
concerns-door-helpline = المساعدة: <b>{ $contact }</b>
concerns-door-child-line = لأجل طفل: <b>{ $contact }</b>
concerns-door-emergency = في خطر الآن: اتصل بالرقم <b>{ $number }</b>
concerns-door-kept = لا أحفظ شيئًا من هذا. لا يُخبَر أحد هنا.
    امسح هذه المحادثة إن كان غيرك يستعمل هاتفك.
concerns-door-fold = أُغلق.
concerns-something-else-button = ➡ الأمر يتعلق بشيء آخر
concerns-door-again = <b>إذن أرسله مرة أخرى من فضلك.</b>
    لم أحفظ شيئًا منه. الآن آخذه كأي قلق آخر.
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
concerns-review-seen = اسمك: { $name } · تراه الشرطة: { $police }
concerns-review-held = ينظر فيه منسق واحد أولًا.
concerns-review-urgent = يراه المنسقان فورًا. قد تدل الساعة على من كتب.
concerns-review-no-link = لا يُحفظ أي رابط. لا يمكن أن يصلك جواب.
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
concerns-effect-button = 💬 ما الذي تغيّر
concerns-title-button = 📋 العنوان
concerns-about-button = ❔ ما موضوعه
concerns-seen-button = 🙈 من يراه
concerns-behalf-button = 🧑‍🤝‍🧑 عن شخص آخر
concerns-title-question = <b>أي عنوان في القوائم؟</b>
    60 علامة على الأكثر، بلا أسماء.
concerns-place-question = <b>أين هو؟</b>
    اضغط، أو اكتب مكانًا: زاوية أو طريقًا أو سوقًا. لا بيتًا.
concerns-area-button = { $area }
concerns-no-place-button = ✖ بلا مكان
concerns-effect-question = <b>ما الذي تغيّر عندك؟</b>
    مثلًا: يبقى الأطفال في البيت بعد المغرب.
concerns-idea-question = <b>ما الذي يساعد؟</b>
concerns-seen-title = <b>من يراه</b>
concerns-seen-when = يراه المنسقان في الساعة الثابتة التالية، لا فورًا.
concerns-seen-question = ماذا تريد أن تغيّر؟
concerns-nobody-button = 🙈 لا أحد يرى اسمي
concerns-coordinator-button = 🏘 منسق السكان وحده
concerns-everyone-button = 👥 الجميع، باسم أختاره
concerns-not-to-police-button = 🚫 ليس للشرطة
concerns-to-police-button = 👮 يمكن للشرطة أن تراه
concerns-urgent-button = 🕗 عاجل: أظهره فورًا
concerns-not-urgent-button = 🕗 انتظر الساعة الثابتة
concerns-no-link-button = ✖ لا تحفظ رابطًا إليّ
concerns-link-button = 📌 احفظ رابطًا للأجوبة
concerns-name-question = <b>أي اسم؟</b>
    يظهر كما تكتبه.
concerns-behalf-question = <b>هل وافق ذلك الشخص؟</b>
    أنت من يخبره بالجواب.
concerns-behalf-yes-button = ✅ نعم
concerns-behalf-no-button = ✖ لا
concerns-behalf-no = إذن اسأله أولًا من فضلك. الأمر أمره.

## أُرسل
concerns-sent-fold = أُرسل.
concerns-receipt = شكرًا. <b>{ $ref }</b>
concerns-receipt-opens = يراه الآخرون <b>{ $at }</b>.
concerns-receipt-held = ينظر فيه منسق أولًا. ثم يراه الآخرون.
concerns-receipt-answer = سنخبرك في كل الأحوال.
concerns-receipt-no-link = لا يمكننا أن نكتب إليك عنه. ابحث عن { $ref } في القائمة.
concerns-receipt-behalf = أخبر ذلك الشخص بهذا الرقم من فضلك.
concerns-see-others-button = 👀 انظر غيره

## البطاقة
concerns-card-title = <b>{ $ref } · { $what }</b>
concerns-card-place = { $place } · { $category }
concerns-card-words = { $words }
concerns-card-language = كتبه من يقرأ: { $language }
concerns-card-raised = من: { $side }
concerns-card-raised-named = من: { $side }، { $name }
concerns-card-raised-for-you = من: { $side }. الاسم، لك وحدك: { $name }
concerns-card-raised-on-behalf = من: { $side }، عن شخص وافق
concerns-card-effect = ما تغيّر: { $effect }
concerns-card-idea = ما يساعد: { $idea }
concerns-card-fold = { $ref }
concerns-side-community = 🏘 السكان
concerns-side-police = 👮 الشرطة
concerns-side-partner = 🏛 الشركاء
concerns-also = يقولونه أيضًا: { $sides }
concerns-also-few = يقولونه أيضًا: قليلون على الأكثر
concerns-also-community = { $count } من السكان
concerns-also-police = { $count } من الشرطة
concerns-also-partner = { $count } من الشركاء
concerns-state-received = يراه الآخرون { $at }
concerns-state-held = موقوف: { $reason }. ينظر فيه منسق.
concerns-state-held-until = موقوف حتى { $at }: { $reason }
concerns-state-on-agenda = في جدول أعمال الاجتماع القادم
concerns-state-discussed = تحدّث عنه الاجتماع
concerns-me-too-button = 🙋 وأنا أيضًا
concerns-undo-button = ✅ وأنا أيضًا، تراجع
concerns-take-back-button = 🗑 اسحبه
concerns-me-too-toast = حُسب. ستصلك أخباره.
concerns-undone-toast = تراجعت عنه.
concerns-follow-already-toast = أنت تتابعه من قبل.

## القوائم
concerns-news-title = <b>الجديد</b>
concerns-news-empty = لا شيء مفتوح بعد. أخبر عمّا يقلقك.
concerns-mine-title = <b>ما أتابعه</b>
concerns-mine-empty = لا تتابع شيئًا بعد.
concerns-waiting-title = <b>الجديد، للمنسقَين</b>
    يُفتح كل واحد من تلقاء نفسه في ساعته.
concerns-waiting-empty = لا شيء ينتظر.
concerns-list-line = { $number }. { $title } ({ $ref }) { $side }
concerns-list-button = { $number } · { $ref }
concerns-newer-button = ⬅ الأحدث
concerns-older-button = ➡ الأقدم
concerns-held-line = { $count ->
    [zero] لا شيء موقوف.
    [one] واحد موقوف: ينظر منسق هل يذكر شخصًا.
    [two] اثنان موقوفان: ينظر منسق هل يذكران شخصًا.
    [few] { $count } موقوفة: ينظر منسق هل تذكر شخصًا.
    [many] { $count } موقوفًا: ينظر منسق هل تذكر شخصًا.
   *[other] { $count } موقوف: ينظر منسق هل تذكر شخصًا.
}

## أخبار بلا موضوع
concerns-follow-news = أخبار عن <b>{ $ref }</b> الذي تتابعه.
concerns-read-button = 👁 اقرأ
concerns-hide-button = 🙈 أخفه مرة أخرى
concerns-taken-back-news = ‏{ $ref } الذي تتابعه سحبه من أخبر عنه.
concerns-withdraw-question = <b>هل تسحب { $ref }؟</b>
    تُمحى كلماته وصوره عند الجميع.
concerns-taken-back = سُحب. لا يُحفظ منه شيء.

## المنسقان
concerns-new = { $count ->
    [zero] <b>لا قلق جديد</b>
    [one] <b>قلق جديد واحد</b>
    [two] <b>قلقان جديدان</b>
    [few] <b>{ $count } مخاوف جديدة</b>
    [many] <b>{ $count } قلقًا جديدًا</b>
   *[other] <b>{ $count } قلق جديد</b>
}
    يُفتح كل واحد من تلقاء نفسه بعد يوم.
concerns-new-open-button = 👀 افتح
concerns-hold-button = ⏸ أوقفه
concerns-release-button = ▶ أطلقه
concerns-hold-question = <b>لماذا ينتظر { $ref }؟</b>
    72 ساعة على الأكثر، ثم يُفتح. يظهر السبب.
concerns-hold-person = قد يذكر شخصًا
concerns-hold-contact = قد يحمل رقمًا أو لوحة
concerns-hold-group = يتحدث عن جماعة من الناس
concerns-hold-danger = قد تعرّض قراءته أحدًا للخطر
concerns-hold-other = سبب آخر
concerns-hold-person-button = يذكر شخصًا
concerns-hold-contact-button = رقم أو لوحة
concerns-hold-group-button = عن جماعة من الناس
concerns-hold-danger-button = قد يعرّض أحدًا للخطر
concerns-hold-other-button = سبب آخر
concerns-held-toast = ينتظر.
concerns-released-toast = أُطلق.

## لا
concerns-refused-too-many-today = { $most ->
    [zero] لا مزيد اليوم. عد غدًا من فضلك.
    [one] واحد في اليوم هو الحد. عد غدًا من فضلك.
    [two] اثنان في اليوم هو الحد. عد غدًا من فضلك.
    [few] { $most } في اليوم هو الحد. عد غدًا من فضلك.
    [many] { $most } في اليوم هو الحد. عد غدًا من فضلك.
   *[other] { $most } في اليوم هو الحد. عد غدًا من فضلك.
}
concerns-refused-no-words = اكتب أولًا ما موضوعه من فضلك.
concerns-refused-too-long = { $most ->
    [zero] هذا طويل جدًا.
    [one] هذا طويل جدًا. علامة واحدة على الأكثر.
    [two] هذا طويل جدًا. علامتان على الأكثر.
    [few] هذا طويل جدًا. { $most } علامات على الأكثر.
    [many] هذا طويل جدًا. { $most } علامة على الأكثر.
   *[other] هذا طويل جدًا. { $most } علامة على الأكثر.
}
concerns-refused-photos = { $most ->
    [zero] لا صور هنا.
    [one] صورة واحدة تكفي لقلق واحد.
    [two] صورتان تكفيان لقلق واحد.
    [few] { $most } صور تكفي لقلق واحد.
    [many] { $most } صورة تكفي لقلق واحد.
   *[other] { $most } صورة تكفي لقلق واحد.
}
concerns-refused-needs-name = اكتب أولًا أي اسم يظهر من فضلك.
concerns-refused-not-here = لا يوجد هذا الرقم هنا.
concerns-refused-own = هذا للمنسق الآخر.
concerns-refused-not-yours = لا يفعل هذا إلا من أخبر عنه.
concerns-refused-not-yet-open = لم يُفتح للجميع بعد.
concerns-refused-already-open = هو مفتوح للجميع من قبل.
concerns-refused-on-agenda = هو في جدول أعمال، وهو أيضًا لمن يؤيده.
concerns-refused-ended = انتهى هذا.
concerns-refused-already-held = أُوقف مرة من قبل. يُفتح من تلقاء نفسه.
concerns-refused-not-held = لم يعد موقوفًا.
concerns-refused-draft-gone = لم تعد هذه الكلمات محفوظة. ابدأ من جديد بالأمر ‎/raise
concerns-refused-behalf-name = عن شخص آخر، لا تعطي الشرطة اسمًا.
