### ما يجب أن يتفق عليه المنسقان.

## غير ممكن
approvals-refused-no-key = هذا يقرره المنسقان معًا فقط.
approvals-refused-too-early = لمنسق طرفك سبعة أيام. بعدها يمكنك أن توافق عنه.
approvals-refused-over = تقرر هذا من قبل. لا يحدث شيء آخر.
approvals-refused-own-key = وافق طرفك من قبل. القرار الآن للطرف الآخر.
approvals-refused-not-yours = من اقترحه يمكنه سحبه. والطرف الآخر يقول نعم أو لا.
approvals-refused-agreed = وافق الطرفان من قبل. انظر ‎/keys
approvals-refused-not-agreed = أحد الطرفين لم يوافق بعد. لا شيء يوقَف.
approvals-refused-done = تم هذا من قبل. لا يمكن استرجاعه. تحدث مع الطرف الآخر.
approvals-refused-waits-already = الأمر نفسه ينتظر من قبل. انظر ‎/keys
approvals-refused-too-long = هذا طويل جدًا. عدد الأحرف على الأكثر: { $most }.
approvals-refused-not-answering = يعترض هنا من يجيب عن أحد الأطراف.
approvals-refused-no-words = اكتبه بكلمات قليلة من فضلك.

## كلمات القائمة
approvals-keys-command = ما يجب أن يتفق عليه المنسقان
approvals-title = <b>يجب أن يتفق المنسقان</b>
approvals-yours = ينتظر موافقتك: { $count }
approvals-others = ينتظر غيرك: { $count }
approvals-to-come = اتُّفق عليه ولم يحن وقته: { $count }
approvals-none = لا شيء ينتظر.
approvals-if-nobody = إن لم يضغط أحد فلا يتغير شيء. التقويم يسير تلقائيًا.
approvals-if-nobody-stops = إن لم يضغط أحد حدث ما اتُّفق عليه فقط. لا يتغير شيء آخر.
approvals-yours-button = ❔ { $what }
approvals-others-button = 🕗 { $what }
approvals-to-come-button = ⏳ { $what }
approvals-about = { $kind } { $number }
approvals-about-rule = { $kind }: { $rule }
approvals-about-name = { $kind }: { $name }
approvals-about-merge = ضم { $number } إلى آخر
approvals-about-both = ضم { $number } إلى { $other }
approvals-kind-set-aside = وضع جانبًا
approvals-kind-merge = ضم همّين
approvals-kind-open-early = فتح أبكر
approvals-kind-minutes = تغيير الدقائق
approvals-kind-add-item = إضافة إلى الجدول
approvals-kind-drop-item = حذف من الجدول
approvals-kind-admit-party = قبول شريك
approvals-kind-remove-party = إخراج شريك
approvals-kind-remove-member = إخراج شخص
approvals-kind-charter = تغيير قاعدة
approvals-kind-export = تصدير الأرقام
approvals-kind-lift-brake = إنهاء تعليق
approvals-past-button = 📋 قرارات سابقة

## واحد منها
approvals-card-title = <b>يجب أن يتفق المنسقان: { $what }</b>
approvals-proposed = اقترحه: { $side }، { $at }.
approvals-by-deputy = تصرّف النائب لا المنسق نفسه: { $side }
approvals-reason = السبب: { $reason }
approvals-reason-cannot-wait-a-day = لا يمكن أن ينتظر يومًا
approvals-reason-nothing-against-it = لا شيء يمنع ذلك
approvals-reason-before-the-vote = ليدخل قبل التصويت
approvals-reason-for-a-report = من أجل تقرير
approvals-reason-funder-asks = يطلبها ممول
approvals-reason-for-research = من أجل بحث
approvals-reason-own-planning = من أجل تخطيطنا
approvals-reason-did-not-work = لم تنجح جيدًا
approvals-reason-meeting-asked = طلبها الاجتماع
approvals-reason-things-changed = تغيرت الأمور هنا
approvals-why = السبب:
    { $words }
approvals-missing = ما زالت تنقص موافقة: { $side }
approvals-waits = بعد الاتفاق ينتظر الملف ساعات: { $hours }. يستطيع كل طرف أن يوقفه.
approvals-until = مفتوح حتى { $at }.
approvals-objection = اعتراض، { $side }:
    { $words }
approvals-deputy-from = ابتداءً من { $at } يمكنك أن توافق عن منسق طرفك.
approvals-question = هل توافق؟
approvals-agree-button = ✅ موافق
approvals-decline-button = ✖ لا
approvals-object-button = 💬 اعتراض
approvals-withdraw-button = ✖ سحب الاقتراح
approvals-stop-button = 🚫 أوقفه
approvals-see-button = 👁 عرضه

## كيف انتهى
approvals-ended-title = <b>{ $what }</b>
approvals-agreed = اتفق الطرفان، { $at }. يخرج الملف { $leaves }.
approvals-may-stop = يستطيع كل من المنسقَين أن يوقفه حتى ذلك الحين.
approvals-ended-given = اتفق الطرفان، { $at }. تم ذلك.
approvals-ended-left = اتفق الطرفان، { $at }. خرج الملف { $left }.
approvals-ended-stopped = أوقفه: { $side }، { $at }. لا يخرج شيء.
approvals-ended-deserted = أُوقف، { $at }: أحد الطرفين بلا منسق. لا يخرج شيء.
approvals-ended-declined = لم يتفقا: { $side }، { $at }. لا يتغير شيء.
approvals-ended-withdrawn = سحبه: { $side }، { $at }. لا يتغير شيء.
approvals-ended-lapsed = انتهت المهلة، { $at }. لا يتغير شيء.
approvals-because = لماذا لا: { $reason }
approvals-because-words = لماذا لا:
    { $words }
approvals-because-otherwise = نرى الأمر بطريقة أخرى
approvals-because-meeting = لنتحدث في الاجتماع
approvals-because-more = يجب أن نعرف أكثر أولًا
approvals-because-not-now = ليس الآن

## الرفض والاعتراض
approvals-decline-question = <b>لماذا لا؟</b>
    يقرأ الطرف الآخر السبب. ويستطيع الجميع قراءته لاحقًا.
    اضغط سببًا، أو اكتبه بكلمات قليلة.
approvals-otherwise-button = نرى الأمر بطريقة أخرى
approvals-meeting-button = لنتحدث في الاجتماع
approvals-more-button = أريد أن أعرف أكثر
approvals-not-now-button = ليس الآن
approvals-object-question = <b>ما اعتراضك؟</b>
    يستطيع الجميع هنا قراءته مع ذكر طرفك، دون اسمك أبدًا.
    اكتبه بكلمات قليلة، دون أسماء أشخاص.
approvals-names-somebody = لا تذكر أسماء أشخاص أو أرقامهم من فضلك. اكتبه مرة أخرى.
approvals-agreed-toast = اتفق الطرفان. تم ذلك.
approvals-agreed-waits-toast = اتفق الطرفان. يخرج الملف { $leaves }.
approvals-stopped-toast = أُوقف. لا يخرج شيء.
approvals-declined-toast = سُجّل. لا يتغير شيء.
approvals-withdrawn-toast = سُحب. لا يتغير شيء.
approvals-objected = يبقى اعتراضك مكتوبًا مهما كان القرار.
approvals-agreed-button = ✅ وافقت
approvals-stopped-button = 🚫 أوقفته
approvals-declined-button = ✖ قلت: لا
approvals-withdrawn-button = ✖ سحبت الاقتراح

## ما يُقال للمنسقين
approvals-told-objection = <b>اعتراض على: { $what }</b>
    { $side }:
    { $words }
approvals-told-deputy = <b>سبعة أيام دون رد: { $what }</b>
approvals-told-deputy-may = الآن يستطيع نائب المنسق أن يقول نعم أو لا: { $side }

## قرارات سابقة
approvals-past-title = <b>قرارات سابقة</b>
    من اقترح، ومن وافق، ومن اعترض، ولماذا.
approvals-past-none = لم يتقرر شيء بعد.
approvals-past-line = { $number }. { $what }: { $outcome }
approvals-past-given = اتفق الطرفان
approvals-past-declined = لم يتفقا
approvals-past-withdrawn = سُحب الاقتراح
approvals-past-lapsed = انتهت المهلة
approvals-past-stopped = اتُّفق عليه ثم أُوقف
approvals-past-open-button = { $number }
approvals-older-button = أقدم ▶
approvals-newer-button = ◀ أحدث

## تغيير قاعدة
approvals-rules-title = <b>تغيير قاعدة</b>
    لا تتغير قاعدة إلا باتفاق المنسقَين. أي جزء؟
approvals-rules-button = 📜 تغيير قاعدة
approvals-group-vote-button = 🗳 التصويت
approvals-group-meeting-button = 📅 الاجتماع
approvals-group-messages-button = 🔔 الرسائل والساعات
approvals-group-contacts-button = 📋 الأرقام وجهات الاتصال
approvals-group-people-button = 🤝 الغاية واللغات
approvals-rule-button = ✏ { $label }
approvals-rule = { $label }: { $value }
approvals-rule-change = { $label }: { $after } (كان: { $before })
approvals-rule-vote-opens = فتح التصويت
approvals-rule-vote-reminder = التذكير بالتصويت
approvals-rule-vote-closes = نهاية التصويت
approvals-rule-vote-result = نتيجة التصويت
approvals-rule-meeting-weeks = الأسابيع بين اجتماعين
approvals-rule-meeting-minutes = دقائق الاجتماع
approvals-rule-fixed-minutes = دقائق الأجزاء الأخرى
approvals-rule-worry-minutes = الدقائق لكل همّ
approvals-rule-partner-share = حصة الشركاء من الوقت
approvals-rule-closed-weekdays = أيام بلا اجتماعات
approvals-rule-place = مكان الاجتماع
approvals-rule-quiet-hours = ساعات الهدوء
approvals-rule-release-hours = ساعات فتح الجديد
approvals-rule-letters-a-week = أكثر الرسائل في الأسبوع
approvals-rule-emergency = رقم الطوارئ
approvals-rule-conduct = عن سلوك الشرطة
approvals-rule-helpline = العنف في البيت
approvals-rule-child-line = للأطفال
approvals-rule-outside = جهات خارجية أخرى
approvals-rule-languages = اللغات
approvals-rule-purpose = غايتنا
approvals-rule-open-promises = أكثر الوعود المفتوحة
approvals-value = { $value }
approvals-value-plain = { $value }
approvals-value-span = من { $begin } إلى { $end }
approvals-value-day = { $day }
approvals-value-days = { $days }
approvals-value-none = لا شيء
approvals-value-solving = حل المشكلات معًا
approvals-value-information = الإخبار فقط
approvals-value-button = { $value }
approvals-rule-title = <b>{ $rule }</b>
approvals-how-weekly = أي يوم؟ اضغط يومًا، أو اكتبه مع الساعة، مثل الثلاثاء 18:00.
approvals-how-hour = في أي ساعة؟ اضغط ساعة، أو اكتبها، مثل 18:30.
approvals-how-number = اضغط رقمًا، أو اكتب عددًا من { $least } إلى { $most }.
approvals-how-hours = اكتب الساعات، مثل 09:00 17:00.
approvals-how-quiet = من متى إلى متى؟ اكتبها هكذا: 20:00-08:00.
approvals-how-words = اكتبه في سطر واحد.
approvals-how-contacts = اكتب جهة في كل سطر: اسمها ورقمها.
approvals-how-toggle = اضغط واحدًا لإضافته أو لإزالته.
approvals-how-choose = أيها؟
approvals-problem-number = اكتب عددًا صحيحًا واحدًا ضمن هذه الحدود من فضلك.
approvals-problem-hour = لم أستطع قراءة ذلك. اكتب يومًا وساعة، مثل الثلاثاء 18:00.
approvals-problem-hours = لم أستطع قراءة ذلك. اكتب ساعات مثل 09:00 17:00.
approvals-problem-day = اختر يومًا من فضلك. يجب أن يبقى يوم واحد على الأقل.
approvals-problem-telephone = رقم الاتصال من رقمين إلى 15 رقمًا. ما هو؟
approvals-problem-words = اكتبه أقصر من فضلك، 60 حرفًا في السطر على الأكثر.
approvals-problem-choice = اختر مما هو معروض من فضلك.
approvals-problem-vote-short = يبقى التصويت مفتوحًا يومين على الأقل، وينتهي قبل فتح التالي.
approvals-problem-result-early = تأتي النتيجة بعد النهاية وقبل التصويت التالي.
approvals-problem-reminder-late = يأتي التذكير بعد البداية بيوم على الأقل. ويأتي قبل اليوم الأخير.
approvals-problem-no-room = ستبقى دقائق قليلة جدًا لما يأتي به الناس.
approvals-problem-no-waking = يجب أن تبقى للرسائل ثماني ساعات في اليوم على الأقل.
approvals-problem-same = هكذا هي القاعدة الآن.
approvals-rule-vote-note = التصويت المفتوح ينتهي كما أُعلن.
approvals-rule-ask = نسأل المنسق الآخر. لماذا؟ اختر سببًا أو اكتبه.
approvals-another-button = ✏ قيمة أخرى
approvals-asked = تم السؤال. لا يتغير شيء قبل أن يتفقا.
approvals-refused-changed = تغيرت القاعدة في هذه الأثناء. اسحب الاقتراح وقدّمه من جديد.

## تصدير الأرقام
approvals-export-command = أرقام للمنسقَين
approvals-export-question = <b>تصدير الأرقام؟</b>
    ملف فيه أعداد لكل طرف. يصل إلى المنسقَين في الدقيقة نفسها.
    بلا أسماء ولا كلمات ولا أرقام الهموم. يجب أن يتفقا.
    يخرج بعد 24 ساعة. ويستطيع كل منهما أن يوقفه قبل ذلك.
    لماذا تحتاجها؟ ضغطتك تسأل الطرف الآخر.
approvals-export-about = ملف فيه أعداد لكل طرف، للمنسقَين. بلا أسماء ولا كلمات.
approvals-export-file = <b>الأرقام، للمنسقَين</b>
    يصل الملف نفسه إلى الاثنين في الدقيقة نفسها.
