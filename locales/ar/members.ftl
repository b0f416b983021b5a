### الانضمام والوجود والمغادرة.

## اللغة
members-language-question = <b>أي لغة؟</b>
members-language-draft = كلماتك عندي. لم يرها أحد.
    أولًا: <b>أي لغة؟</b>
members-language-command = اختيار اللغة
members-language-chosen = من الآن أكتب لك بالعربية.
members-language-fold = اللغة: { $language }
members-language-name = { $name }

## الانضمام
members-area-button = { $area }
members-area-question = <b>في أي منطقة تسكن أو تعمل؟</b>
members-consent = <b>هذه محادثة الأمان المشتركة في { $name }.</b>
    يستعملها السكان والشرطة وغيرهم. ليست للطوارئ: <b>اتصل بالرقم { $number }</b>.
    نحفظ ما تخبرنا به ومنطقتك وأصواتك. لا نحفظ رقم هاتفك.
    يستطيع تيليغرام رؤية هذه المحادثة. قد تسألنا محكمة. لمحو كل شيء: ‎/forget
    <b>هل توافق؟</b>
members-consent-more = <b>المزيد عن كلماتك هنا</b>
    يرى الآخرون كلماتك ومنطقتك وطرفك. لا أحد يرى من أنت.
    لا تستطيع الشرطة ولا المنسقان البحث عن ذلك. لا توجد قائمة أسماء.
    يحفظ صوتك مفتاح سري حتى يُبنى جدول الأعمال. بعدها يُتلف المفتاح.
    قد يُجبر القانون من يشغّل هذا الحاسوب على النظر فيه.
    هاتفك يحتفظ بهذه المحادثة. يمكنك مسحها بالأمر ‎/hide.
    <b>هل توافق؟</b>
members-consent-yes-button = ✅ موافق
members-consent-more-button = ❓ المزيد
members-consent-no-button = ✖ لا
members-consent-fold = قلت: موافق.
members-nothing-kept = لا يُحفظ شيء.
members-welcome = <b>أنت الآن في: { $name }</b>
    أخبرنا بما يقلقك. صوّت على ما يأتي أولًا. تعال إلى الاجتماع.
    اكتب فقط، أو اضغط زرًا في الأسفل.
members-no-partnership = لا توجد شراكة هنا بعد. اطلب ملصق منطقتك.
members-link-not-live = هذا الرابط لا يعمل بعد. يجب أن يوافق المنسقان أولًا.
members-link-unknown = هذا الرابط غير معروف هنا. اطلب رابطًا جديدًا.
members-link-used = استُعمل هذا الرابط من قبل. اطلب رابطًا جديدًا.
members-invite-not-coordinators = أنت منسق هنا. هذا الرابط لشخص آخر.
members-not-for-you-toast = لم يعد هذا لك.
members-coordinators-only-toast = المنسقان وحدهما يستطيعان ذلك.

## المدعوون
members-post-question = <b>اسمك ووظيفتك من فضلك.</b>
    سطر واحد، كما يعرفك المنسقان.
    يقرؤه المنسقان فقط. يُمحى بعد أن يؤكدا انضمامك.
members-waiting = <b>أُرسل طلبك. رقمك هو { $number }.</b>
    يؤكد انضمامك منسق الطرف الآخر. اقرأ له الرقم.
members-confirm-question = <b>{ $role } يريد الانضمام. الرقم { $number }</b>
    { $post }
    اطلب منه الرقم. هل هو صحيح؟
members-role-officer = شخص من الشرطة
members-role-partner = شخص من الشركاء
members-role-resident = شخص من السكان
members-confirm-yes-button = ✅ تأكيد
members-confirm-no-button = ✖ رفض
members-confirm-all-button = ✅ تأكيد الكل: { $count }
members-confirmed-button = ✅ تم التأكيد
members-refused-button = ✖ تم الرفض
members-confirmed-toast = تم التأكيد.
members-refused-toast = تم الرفض.
members-confirmed-all-toast = تم تأكيد الجميع.
members-seated-officer = <b>أنت الآن في: { $name }، مع 👮 الشرطة</b>
    كل شيء يعمل كما للسكان. الشاشات نفسها والمواعيد نفسها.
members-seated-partner = <b>أنت الآن في: { $name }، مع 🏛 الشركاء</b>
    كل شيء يعمل كما للسكان والشرطة.
members-not-seated = لم يؤكد منسق الطرف الآخر انضمامك. لا يُحفظ شيء.
members-invite-command = دعوة الشرطة أو الشركاء
members-invite-question = <b>من تدعو؟</b>
    كل رابط يعمل مرة واحدة، لمدة 24 ساعة.
members-invite-officers-button = 👮 أفراد شرطة
members-invite-partners-button = 🏛 شركاء
members-invite-count = <b>كم رابطًا؟</b>
members-invite-count-button = { $count }
members-invite-made = الروابط: { $count }
members-invite-links = { $count ->
    [zero] <b>لا روابط.</b>
    [one] <b>رابط واحد. يعمل مرة واحدة، لمدة 24 ساعة.</b>
    [two] <b>رابطان. كل واحد يعمل مرة، لمدة 24 ساعة.</b>
    [few] <b>{ $count } روابط. كل واحد يعمل مرة، لمدة 24 ساعة.</b>
    [many] <b>{ $count } رابطًا. كل واحد يعمل مرة، لمدة 24 ساعة.</b>
   *[other] <b>{ $count } رابط. كل واحد يعمل مرة، لمدة 24 ساعة.</b>
}
    { $links }

## البداية والمزيد
members-home = <b>{ $name }</b>
    اكتب ما يقلقك، أو اضغط زرًا في الأسفل.
members-more = <b>المزيد</b>
members-more-behalf-button = 🧑‍🤝‍🧑 عن شخص آخر
members-more-who-button = 👥 من هو من
members-more-rules-button = 📜 القواعد
members-more-language-button = 🌍 اللغة
members-more-quiet-button = 🔕 الهدوء
members-more-clear-button = 🧹 امسح المحادثة
members-more-data-button = 📁 بياناتي
members-more-leave-button = 🚪 مغادرة
members-more-switch-button = 🔁 شراكة أخرى
members-help-command = كيف يعمل هذا
members-help = <b>كيف يعمل هذا</b>
    📢 أخبرنا بهمّك: اكتبه، اختر موضوعه، أرسله.
    🗳 صوّت كل أسبوع على ما يأتي أولًا.
    📅 تبني قاعدةٌ جدول الأعمال. لا يتحكم به أي طرف.
    يمكنك كتابة رقم بدل الضغط، والرقم 0 للرجوع.
    ليس للطوارئ. <b>اتصل بالرقم { $number }</b>
members-who-title = <b>من هو من في { $name }</b>
members-who-community = 🏘 السكان: { $number }
members-who-police = 👮 الشرطة: { $number }
members-who-partner = 🏛 الشركاء: { $number }
members-who-few = قليلون
members-who-none = لا أحد بعد
members-who-number = { $number }
members-who-coordinators = منسقان، واحد من كل طرف، بحقوق متساوية.
members-who-chair = رئاسة الاجتماع تنتقل كل مرة إلى طرف آخر.
members-privacy-command = ما يُحفظ ومن يراه
members-privacy = <b>ما يُحفظ ومن يراه</b>
    كلماتك مختومة. منطقتك. طرفك. اليوم لا الساعة.
    من أخبر بهمّ: لا يراه أحد. لا يوجد زر لذلك.
    الأصوات: مختومة حتى يُبنى جدول الأعمال، ثم أعداد فقط.
    لا يُعرض عددٌ أقل من خمسة أشخاص أبدًا.
    الصور: الصورة فقط، بلا مكان ولا بيانات الكاميرا.
    يرى تيليغرام هذه المحادثة وقد يضطر إلى إخبار محكمة.
    لرؤية كل شيء: ‎/mydata. لمحو كل شيء: ‎/forget. لمسح المحادثة: ‎/hide
members-pause-question = <b>كم من الرسائل تريد؟</b>
members-pause-all-button = 🔔 الكل
members-pause-followed-button = 📌 ما أتابعه فقط
members-pause-two-weeks-button = 🔕 هدوء لأسبوعين
members-pause-all = ستصلك كل الرسائل من جديد.
members-pause-followed = ستصلك أخبار ما تتابعه فقط.
members-pause-two-weeks = هدوء حتى { $until }. ما زال بإمكانك أن تكتب وتصوّت.
members-less-button = 🔕 أقل
members-switch-question = <b>أين تريد أن تتحدث؟</b>
members-switch-only-one = أنت في شراكة واحدة فقط.
members-switched = الآن في { $name }.
members-hide-command = مسح هذه المحادثة
members-hide-question = <b>أأمسح هذه المحادثة؟</b>
    أحذف رسائل آخر 48 ساعة، رسائلك ورسائلي.
    ما أخبرتنا به يبقى عندنا.
members-hide-yes-button = 🧹 امسح
members-hidden = الرسائل الأقدم: احذفها بنفسك.
members-mydata-title = <b>ما يُحفظ عنك</b>
members-mydata-language = اللغة: { $language }
members-mydata-place = في { $name }: { $area }، { $side }، منذ { $day }.
members-mydata-file-note = في الملف كل شيء. احذفه بعد قراءته.
members-side-community = 🏘 السكان
members-side-police = 👮 الشرطة
members-side-partner = 🏛 الشركاء
members-forget-question = <b>أأمحو كل شيء عنك؟</b>
    مكانك هنا ولغتك وأصواتك ومسوداتك وكل صلة بكلماتك.
    الكلمات المفتوحة تبقى، بلا أي صلة بك.
members-forget-yes-button = 🗑 امحُ الآن
members-forgotten = مُحي كل شيء. لا يُحفظ عنك شيء. تبقى المحادثة في هاتفك حتى تحذفها.
members-key-is-free = غادر أحد المنسقَين. يستمر التصويت وجدول الأعمال والتذكيرات تلقائيًا.

## التأسيس
members-founding-welcome = <b>أنت منسق: { $side }</b>
    سبع بطاقات قصيرة، ثم يوافق المنسق الآخر. لا شيء يبدأ قبل ذلك.
members-founding-name = <b>1 من 7. ما اسم الشراكة؟</b>
members-founding-areas = <b>2 من 7. أي مناطق تشمل؟</b>
    منطقة في كل سطر. لكل منطقة ملصقها.
members-founding-country = <b>3 من 7. في أي بلد؟</b>
members-founding-zone = <b>أي منطقة زمنية؟</b> اكتبها هكذا مثلًا: Asia/Baghdad.
members-founding-zone-unknown = لا أعرف هذه المنطقة الزمنية. اكتبها هكذا: Asia/Baghdad.
members-founding-languages = <b>4 من 7. أي لغات يتكلمها الناس هنا؟</b>
    اضغط لتختار، ثم اضغط «أبقِه هكذا».
members-founding-emergency = <b>5 من 7. ما رقم الطوارئ؟</b>
members-founding-emergency-wrong = رقم الاتصال من خانتين إلى 15 خانة. ما هو؟
members-founding-meeting = <b>6 من 7. متى الاجتماع الأول؟</b>
    اكتب يومًا وساعة هكذا: 24 مايو 10:00.
members-founding-meeting-wrong = لم أفهم يومًا وساعة قادمين. اكتب هكذا: 24 مايو 10:00.
members-founding-place = <b>7 من 7. أين تجتمعون؟</b>
members-founding-now = الآن: { $value }
members-founding-now-moment = الآن: { $at }
members-founding-keep-button = ✅ أبقِه هكذا
members-founding-others-turn = يملؤها المنسق الآخر. سترى كل سطر قبل أن يسري.
members-founding-lines = <b>هذا ما تتفقان عليه</b>
members-founding-line = { $number }. { $line }
members-founding-line-name = الاسم: { $name }
members-founding-line-country = البلد: { $country }، { $zone }
members-founding-line-meeting = الاجتماع الأول: { $at }
members-founding-check-contacts = تحقق من جهات الاتصال: اتصل بكل واحدة مرة.
members-founding-agree-button = ✅ أوافق
members-founding-change-button = ✏ غيّر سطرًا
members-founding-change-question = <b>أي سطر؟</b>
members-founding-proposed = أُرسل إلى المنسق الآخر. لا شيء يبدأ قبل أن توافقا معًا.
members-founding-waiting = بانتظار منسق: { $side }
members-founding-remind-button = 🔔 أرسل تذكيرًا
members-founding-reminded-toast = أُرسل التذكير.
members-founding-not-opened-toast = لم يفتح رابطه بعد. أرسله إليه مرة أخرى.
members-founding-live = <b>اتفق الطرفان. بدأ العمل في { $name }.</b>
    يُفتح التصويت الأول { $vote } تلقائيًا.
    اطبع الملصقات أدناه، واحدًا لكل منطقة.
members-founding-forward = لإعادة الإرسال:
    للسكان والشرطة في { $name } جدول أعمال واحد. أخبرنا بما يجعل منطقتك غير آمنة. اسمك لا يظهر.
    { $link }
members-founding-poster = ملصق { $area }
members-founding-invite-button = 👮 ادعُ أفراد الشرطة
members-founding-lead-taken = أكمل المنسق الآخر التعبئة. سترى كل سطر قبل أن يسري.
members-too-long = هذا طويل جدًا. عدد الأحرف على الأكثر: { $most }.
members-founding-see-button = 👁 اعرض الأسطر
members-founding-agreed = اتفقتما على كل شيء.
members-founding-two-keys = هذا الرابط لمنسق الطرف الآخر. لا يكون شخص واحد منسقًا للطرفين.
members-founding-contact = <b>إلى من يلجأ الناس؟</b>
    اسم ورقم. عن الشرطة: جهة من خارجها.
members-founding-default-name = حيّنا
members-founding-language-button = { $mark } { $name }

## الملصق
members-poster-body = أخبرنا بما يجعل منطقتك غير آمنة. صوّت على ما يأتي أولًا. يجيب السكان والشرطة والخدمات. اسمك لا يظهر.
members-poster-scan = صوّر الرمز بهاتفك
members-poster-emergency = ليس للطوارئ. اتصل بالرقم { $number }
# $side (Text)
# $post (String)
members-signed = { $side }، { $post }
