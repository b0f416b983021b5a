### الرد: ما ينتظر، أنواع الرد الستة، الساعة. الكلمات نفسها لكل طرف.

responses-answers-command = ما ينتظر ردّي
responses-not-answering = هنا يردّ الضباط والممثلون والشركاء والمنسقان.

## قائمة الانتظار
responses-queue = { $count ->
    [zero] <b>لا شيء ينتظرك.</b> اليوم { $day } بلا رد.
    [one] <b>همّ واحد ينتظرك.</b> اليوم { $day } بلا رد.
    [two] <b>همّان ينتظرانك.</b> الأقدم: اليوم { $day }.
    [few] <b>{ $count } هموم تنتظرك.</b> الأقدم: اليوم { $day }.
    [many] <b>{ $count } همًّا تنتظرك.</b> الأقدم: اليوم { $day }.
   *[other] <b>{ $count } همّ تنتظرك.</b> الأقدم: اليوم { $day }.
}
responses-queue-reminder = { $ref }: لا رد حتى الآن، اليوم { $day }.
responses-queue-reminder-new = { $ref }: لا رد جديد حتى الآن، اليوم { $day }.
responses-queue-empty = <b>لا شيء ينتظرك.</b>
    نخبرك بما ينتظر مرة في اليوم، عند 10:00.
responses-card-title = <b>{ $number } من { $count } · اليوم { $day } بلا رد</b>
responses-card-title-new = <b>{ $number } من { $count } · اليوم { $day } بلا رد جديد</b>
responses-card-yours = أنت تردّ على هذا. لا نذكّر الآخرين به.
responses-card-handed = حسب { $by } هو من شأنكم، وأنتم وافقتم.
responses-card-fold = الرد على { $ref }
responses-open-button = 👁 افتح
responses-answer-button = ✏ رد
responses-ask-button = ❓ اسأل
responses-not-ours-button = 🚫 ليس من شأننا
responses-next-button = ➡ التالي
responses-queue-button = 📋 ما ينتظرني
responses-taken-toast = { $ref }: الرد عند { $post }.
responses-refused-own = أنت من روى هذا الهمّ، فيرد عليه غيرك. زر [ليس من شأننا] يوقف تذكيرك به.
responses-answered-already-toast = تمّ الرد على هذا.
responses-passed-toast = لن نذكّرك بالهمّ { $ref }. مدة الرد مستمرة.
responses-nobody-left = <b>{ $ref }: لا أحد من { $side } يتولاه.</b>
    اليوم { $day } بلا رد. مدة الرد مستمرة.
    من سيرد؟

## الساعة
responses-none-yet = لا رد حتى الآن على { $ref }، اليوم { $day }.
responses-none-new = لا رد جديد حتى الآن على { $ref }، اليوم { $day }.
responses-overdue = <b>{ $none }</b>
    ينتظر: { $side }
responses-overdue-asked = يقرأ هذا من عليهم الرد والمنسقان.
responses-heard-agenda = هو مقترح لجدول الأعمال القادم قبل غيره.
responses-heard-stands = هو في جدول أعمال { $day }.
responses-heard-kept = أُبلغ المسؤولون عنهم.
responses-follower-overdue = <b>{ $none }</b>
    سألنا مرة أخرى.
responses-follower-agenda = <b>{ $none }</b>
    أبلغنا المسؤولين عنهم.
    { $comes }
responses-follower-heads = <b>{ $none }</b>
    سألنا مرة أخرى، وأبلغنا المسؤولين عنهم.

## أنواع الرد
responses-kind-question = <b>ما ردّك على { $ref }؟</b>
    لديك يومان للرد عليه. لا نذكّر الآخرين به.
responses-will-do-button = ✅ سنقوم بـ…
responses-need-help-button = 🤝 نحتاج مساعدتكم
responses-cannot-button = 🚫 لا نستطيع، لأن
responses-belongs-button = ➡ من شأن غيرنا
responses-question-button = ❓ سؤال
responses-information-button = 💬 معلومة
responses-kind-need-help = <b>نحتاج مساعدتكم</b>
responses-kind-cannot = <b>لا نستطيع، لأن</b>
responses-kind-belongs = <b>من شأن غيرنا</b>
responses-kind-information = <b>معلومة</b>
responses-kind-will-do = <b>سنقوم بـ…</b>
responses-shown-as = يظهر باسم: { $post }
responses-sentence-line = { $number }. { $sentence }
responses-which-sentence = أي جملة تنشر؟
responses-publish-button = 📢 انشر { $number }
responses-publish-own-button = 📢 انشر
responses-own-button = ✏ أكتب جملتي
responses-copy-button = 📋 انسخ الجملة
responses-copy-one-button = 📋 انسخ { $number }
responses-own-question = <b>اكتب ردّك.</b>
    مكان أو حالة، لا شخص باسمه.
responses-own-reason-question = <b>اكتب لماذا لا تستطيعون.</b>
    يقرأ الناس سببكم، ولهم ألّا يوافقوا.
responses-own-plan-question = <b>ماذا ستفعلون؟</b>
    جملة واحدة. ثم نسأل عن اليوم.
responses-own-body-question = <b>من شأن من هو؟</b>
    اكتب الدائرة أو الجهة، لا شخصًا.
responses-own-preview = <b>هذا ما سيراه الآخرون:</b>
    { $words }
responses-names-somebody = <b>قد يدل هذا على شخص أو مجموعة:</b>
    { $words }
    الجميع يقرأ الردود. من فضلك اكتبه مرة أخرى من دونه.
responses-too-long = هذا طويل جدًا. عدد الأحرف على الأكثر: { $most }.
responses-reason-needed = الرفض يحتاج إلى سبب. من فضلك اكتب سببًا أو اختر واحدًا.
responses-draft-gone-toast = ما كتبته لم يعد موجودًا. اضغط «رد» مرة أخرى.
responses-use-buttons = ما كتبته باقٍ كما هو. اضغط زرًّا أو اكتب رقمه.
responses-words-please = من فضلك اكتبه بالكلمات.
responses-published = <b>نُشر ردّك على { $ref }.</b>
    يعلم به من أخبر بالهمّ ومن يؤيده.
responses-published-toast = نُشر.

## من شأن غيرنا
responses-hand-button = 🏛 اسأل: { $name }
responses-hand-community-button = 🏘 اسأل السكان
responses-hand-police-button = 👮 اسأل الشرطة
responses-hand-partner-button = 🏛 اسأل الشركاء
responses-belongs-note = من هو معنا هنا نسأله أولًا. يبقى عندكم حتى يوافق.
responses-handed-question = <b>{ $ref }: هل هو من شأن { $name }؟</b>
    هذا رأي { $by }. إن وافقتم فهو ينتظر ردّكم.
responses-accept-button = ✅ هو من شأننا
responses-decline-button = 🚫 ليس من شأننا
responses-handed = <b>سألنا: هل { $ref } من شأن { $name }؟</b>
    يبقى عندكم حتى يوافقوا، ومدة الرد مستمرة.
responses-accepted-words = { $name }. وافقوا وسوف يردّون.
responses-accepted = <b>{ $ref } عندكم الآن.</b>
    ينتظر ردّكم من الموعد المحدد التالي.
responses-declined = قلتم لا. يبقى { $ref } حيث كان.
responses-declined-news = <b>{ $ref } ليس من شأن { $name }، كما يقولون.</b>
    ينتظر ردّكم.
responses-handed-over-toast = هذا محسوم.
responses-came-back = <b>{ $ref } عندكم من جديد.</b>
    لا يمكن الرد عليه بعد الآن من { $name }.
    اليوم { $day } بلا رد.
responses-party-name = { $name }

## الوعود
responses-will-do = سنقوم بالآتي: { $what }. الموعد الأقصى: { $day }.
responses-will-do-own = { $what } الموعد الأقصى: { $day }.
responses-plan-line = سنقوم بالآتي: { $what }.
responses-plan-chosen = ✅ { $number }. { $sentence }
responses-plan-other = ☐ { $number }. { $sentence }
responses-plan-button = { $number }
responses-plan-chosen-button = ✅ { $number }
responses-when-question = اختر العمل، ثم اضغط الموعد.
responses-when-own-question = ما الموعد؟
responses-week-button = 📅 خلال أسبوع
responses-weeks-button = 📅 خلال أسبوعين
responses-meeting-button = 🤝 قبل الاجتماع
responses-date-button = 🗓 يوم آخر
responses-date-question = <b>ما الموعد؟</b>
    مثلًا: 24 مايو.
responses-date-not-read = لا أفهم هذا كيوم آتٍ. مثلًا: 24 مايو.
responses-task-question = <b>ما نوع هذه المساعدة؟</b>
    السكان لا يقومون بدوريات ولا تفتيش ولا عقاب.
responses-task-report-button = 📢 الإبلاغ
responses-task-host-button = 🏠 الاستضافة
responses-task-inform-button = 💬 إخبار الناس
responses-task-repair-button = 🧹 الإصلاح والتنظيف
responses-task-accompany-button = 👥 المرافقة
responses-task-mediate-button = 🤝 الوساطة
responses-task-organise-button = 📅 التنظيم

## من غيرنا يمكن أن يساعد
responses-who-else-question = <b>هذه الخطة عمل الشرطة وحدها.</b>
    المكان، والمتضررون، ومن يسبب ذلك: <b>من غيركم يمكن أن يساعد؟</b>
responses-who-else-note = إن ذكرتم سببًا تستمر الخطة من دونهم.
responses-who-else-community-button = 🏘 السكان
responses-who-else-police-button = 👮 الشرطة
responses-who-else-partner-button = 🏛 الشركاء
responses-who-else-other-button = ✏ جهة أخرى
responses-skip-urgent-button = ➡ تابع: الأمر عاجل
responses-skip-asked-button = ➡ تابع: سُئل الجميع
responses-skip-own-button = ✏ تابع، لأن…
responses-who-else-other-ask = <b>من غيركم يمكن أن يساعد؟</b>
    اكتب الدائرة أو المجموعة، لا شخصًا.
responses-skip-ask = <b>لماذا لا يمكن لغيركم أن يساعد؟</b>
    جملة واحدة. تظهر في ردّكم.
responses-others-asked = يمكن أن يساعد أيضًا: { $who }.
responses-others-skipped = لا يُسأل غيرنا: { $reason }.
responses-skip-urgent = الأمر عاجل
responses-skip-asked = سُئل الجميع من قبل

## الطرف الآخر في الوعد
responses-in-return-question = <b>نُشر الوعد { $number }.</b>
    بقي أمر واحد منكم.
    ماذا يكون دور { $side }؟
responses-nothing-needed-button = ✅ لا حاجة إلى شيء
responses-ask-for-button = 🤝 اطلب { $number }
responses-ask-own-button = ✏ اطلب شيئًا آخر
responses-ask-own-question = <b>ماذا تطلبون منهم؟</b>
    جملة واحدة. لهم أن يوافقوا أو يغيّروها أو يرفضوا.
responses-nothing-needed = <b>الوعد { $number } ثابت.</b>
    لا حاجة إلى شيء في المقابل.
responses-asked-in-return = <b>الوعد { $number } ثابت.</b>
    طُلب من { $side } دورهم.
