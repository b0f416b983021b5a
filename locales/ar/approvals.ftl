### ما يجب أن يتفق عليه المنسقان.

## غير ممكن
approvals-refused-no-key = هذا يقرره المنسقان معًا فقط.
approvals-refused-too-early = لمنسق طرفك سبعة أيام. بعدها يمكنك أن توافق عنه.
approvals-refused-over = تقرر هذا من قبل. لا يحدث شيء آخر.
approvals-refused-own-key = وافق طرفك من قبل. القرار الآن للطرف الآخر.
approvals-refused-not-yours = من اقترحه يمكنه سحبه. والطرف الآخر يقول نعم أو لا.
approvals-refused-waits-already = الأمر نفسه ينتظر من قبل. انظر ‎/keys
approvals-refused-too-long = هذا طويل. لا تتجاوز { $most } حرفًا من فضلك.
approvals-refused-not-answering = يعترض هنا من يجيب عن أحد الأطراف.
approvals-refused-no-words = اكتبه بكلمات قليلة من فضلك.

## كلمات القائمة
approvals-keys-command = ما يجب أن يتفق عليه المنسقان
approvals-title = <b>يجب أن يتفق الطرفان</b>
approvals-yours = ينتظر موافقتك: { $count }
approvals-others = ينتظر غيرك: { $count }
approvals-none = لا شيء ينتظر.
approvals-if-nobody = إن لم يضغط أحد فلا يتغير شيء. التقويم يسير تلقائيًا.
approvals-yours-button = ❔ { $what }
approvals-others-button = 🕗 { $what }
approvals-about = { $kind } { $number }
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
approvals-card-title = <b>يجب أن يتفق الطرفان: { $what }</b>
approvals-proposed = اقترحه { $side }، { $at }.
approvals-why = السبب:
    { $words }
approvals-missing = تنقص موافقة { $side }.
approvals-until = مفتوح حتى { $at }.
approvals-objection = اعتراض، { $side }:
    { $words }
approvals-deputy-from = ابتداءً من { $at } يمكنك أن توافق عن منسق طرفك.
approvals-question = هل توافق؟
approvals-agree-button = ✅ موافق
approvals-decline-button = ✖ ليس هكذا
approvals-object-button = 💬 اعتراض
approvals-withdraw-button = ✖ سحب الاقتراح
approvals-see-button = 👁 عرضه

## كيف انتهى
approvals-ended-title = <b>{ $what }</b>
approvals-ended-given = اتفق الطرفان، { $at }. تم ذلك.
approvals-ended-declined = لم يتفقا: { $side }، { $at }. لا يتغير شيء.
approvals-ended-withdrawn = سحبه { $side }، { $at }. لا يتغير شيء.
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
approvals-declined-toast = قيل ذلك. لا يتغير شيء.
approvals-withdrawn-toast = سُحب. لا يتغير شيء.
approvals-objected = يبقى اعتراضك مكتوبًا مهما كان القرار.
approvals-agreed-button = ✅ وافقت
approvals-declined-button = ✖ قلت: ليس هكذا
approvals-withdrawn-button = ✖ سحبت الاقتراح

## ما يُقال للمنسقين
approvals-told-objection = <b>اعتراض على: { $what }</b>
    { $side }:
    { $words }
approvals-told-deputy = <b>سبعة أيام دون رد: { $what }</b>
approvals-told-deputy-may = الآن يستطيع نائب المنسق عند { $side } أن يقول نعم أو لا بدلًا منه.

## قرارات سابقة
approvals-past-title = <b>قرارات سابقة</b>
    من اقترح، ومن وافق، ومن اعترض، ولماذا.
approvals-past-none = لم يتقرر شيء بعد.
approvals-past-line = { $number }. { $what }: { $outcome }
approvals-past-given = اتفق الطرفان
approvals-past-declined = لم يتفقا
approvals-past-withdrawn = سُحب الاقتراح
approvals-past-lapsed = انتهت المهلة
approvals-past-open-button = { $number }
approvals-older-button = أقدم ▶
approvals-newer-button = ◀ أحدث
