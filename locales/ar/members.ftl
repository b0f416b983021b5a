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
    سطر واحد فيه فاصلة: الاسم، الوظيفة.
    يقرأ الاسمَ المنسقان فقط. يُمحى بعد أن يؤكدا انضمامك.
    الوظيفة توقّع ردودك.
members-waiting = <b>أُرسل طلبك. رقمك هو { $number }.</b>
    يؤكد انضمامك منسق الطرف الآخر. اقرأ له الرقم.
    يظهر هكذا: { $shown }
members-confirm-question = <b>{ $role } يريد الانضمام. الرقم { $number }</b>
    { $post }
    يظهر هكذا: { $shown }
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
members-pause-answering = هدوء حتى { $until }، ما عدا ما عليك الرد عليه.
    ما زال بإمكانك أن تكتب وتصوّت.
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
members-key-is-free = غادر منسق { $side } ولا نائب له.
    الأصوات وجدول الأعمال والتذكيرات تستمر وحدها.
    أنشئ رابطًا لشخص من ذلك الطرف.

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

## وظائف توقّع
members-post-too-long = الوظيفة بعد الفاصلة طويلة. عدد الأحرف على الأكثر: { $most }.
members-post-again-button = ✏ اكتبها من جديد
members-role-supervisor = مسؤول من الشرطة
members-invite-supervisor-button = 👮 مسؤول الشرطة
members-invite-deputy-button = 👥 تسمية نائب
members-invite-bodies = للخدمات والدوائر العامة. المجموعات والشركات تُقبل أولًا، انظر ‎/who
members-seat-changed = تغيّرت قائمتك.

## الجهات المشاركة
members-kind-residents = السكان
members-kind-police = الشرطة
members-kind-network = شبكة
members-kind-ngo = منظمة
members-kind-municipality = البلدية
members-kind-service = خدمة
members-kind-business = شركة
members-kind-security = أمن خاص
members-kind-watch = مجموعة حراسة
members-kind-customary = سلطة عرفية
members-kind-academic = بحث علمي
members-kind-media = إعلام
members-kind-oversight = رقابة
members-party-called = { $side }: { $name }
members-party-unfilled = بطاقتكم في ‎/who فارغة.
members-party-fill-button = ✏ املأ البطاقة
members-party-card-asked = <b>من هو من: بطاقتكم فارغة</b>
    قل ما يستطيع طرفكم فعله وما لا يستطيع وبمن يُتصل.
    ثلاثة أسطر. يقرؤها الجميع في ‎/who
members-party-card-needed = <b>أولًا بطاقة { $name }</b>
    ماذا تستطيعون، وماذا لا تستطيعون، وبمن يتصل الناس؟
    يمكنك أن ترد وتعد بعد ملئها.
members-party-active = { $party }: مُلئت البطاقة. يمكنهم الرد من الآن.
members-party-admitted = <b>{ $party }: يمكنهم الانضمام.</b>
    ادعُ أول عضو منهم. يملأ البطاقة، ثم يمكنهم الرد.
members-party-not-active = يجب ملء البطاقة أولًا. انظر ‎/who
members-party-suspended-now = تتوقف ردود جهتكم ووعودها سبعة أيام. كل شيء آخر مستمر.
members-party-suspended-lately = أُوقفت قبل مدة قصيرة. يمكن لمنسق واحد أن يوقفها مرة كل أربعة أسابيع.
members-party-left-now = هذه الجهة لم تعد تشارك.
members-party-suspended-by = <b>{ $party }: إيقاف سبعة أيام</b>
    من منسق: { $side }. ينتهي وحده. إنهاؤه قبل ذلك يحتاج المنسقين معًا.
members-party-not-suspended = هذا غير ممكن هنا. لا يمكن إيقاف الطرفين نفسيهما.
members-party-resumed = { $party }: انتهى الإيقاف. يمكنهم الرد من جديد.
members-party-removed = { $party }: أنهى المنسقان مشاركتهم. يحتفظ الأعضاء بأصواتهم وهمومهم.
members-party-invite-button = 🔗 ادعُ عضوًا
members-party-suspend-button = ⏸ أوقف 7 أيام
members-party-suspend-question = <b>إيقاف { $party }؟</b>
    لا ردود ولا وعود سبعة أيام. يُبلَّغ المنسقان وتُبلَّغ الجهة.
members-party-suspend-yes-button = ⏸ أوقف الآن
members-party-lift-button = ▶ أنهِ الإيقاف قبل موعده
members-party-remove-button = ✖ إخراج
members-admit-button = ➕ قبول جهة
members-admit-kind = <b>ما نوع الجهة؟</b>
    يجب أن يوافق المنسقان قبل دخولها.
members-admit-name = <b>ما اسمها؟</b>
    اسم الجهة، لا اسم شخص.
members-admit-there-already = توجد هنا جهة بهذا الاسم.
members-posts-button = 👥 الوظائف
members-posts-question = <b>أي وظيفة؟</b>
    سحب المقعد يحتاج المنسقين معًا وسببًا.
members-remove-why = <b>{ $whom }: لماذا؟</b>
    يجب أن يوافق المنسقان. تبقى الأصوات والهموم.
members-reason-conduct-button = خالف قواعد السلوك
members-reason-left-button = ترك الوظيفة
members-reason-silent-button = لا يرد
members-admit-why = <b>{ $name }: لماذا تُقبل؟</b>
    نسأل المنسق الآخر. يقرأ الجميع السبب.
members-lift-why = <b>{ $party }: لماذا الآن؟</b>
    نسأل المنسق الآخر. يقرأ الجميع السبب.
members-why-asked-button = طلبت أن تشارك
members-why-can-help-button = تستطيع المساعدة هنا
members-why-decides-button = تقرر أمورًا هنا
members-why-talked-button = جرى الحديث وتوضّح الأمر
members-why-put-right-button = جرى تصحيح الأمر
members-why-not-so-button = لم يكن الأمر كما بدا
members-proposed = أُرسل إلى المنسق الآخر. لا يتغير شيء قبل موافقة الاثنين.
members-deed-admit = قبول { $name } ({ $kind }).
members-deed-remove-party = إخراج { $name }.
members-deed-remove-member = سحب المقعد: { $whom }
members-deed-lift = إنهاء إيقاف { $name } الآن.
members-deed-reason = السبب: { $reason }
members-removed = <b>لم تعد ترد باسم: { $side }</b>
    وافق المنسقان على ذلك.
members-removed-keeps = تبقى أصواتك وهمومك. جهات الاتصال في ‎/charter مفتوحة لك.
members-removed-deputy = ولم تعد تنوب عن المنسق.
members-appeal-button = 💬 لا أوافق
members-appeal-question = <b>ماذا يجب أن يعرف المنسقان؟</b>
    يقرؤه الاثنان في الدقيقة نفسها.
members-appealed = <b>شخص لا يوافق على سحب مقعده: { $side }</b>
members-appeal-words = { $words }
members-appeal-sent = أُرسل إلى المنسقين.
members-appeal-over = لا يعترض هنا إلا من فقد مقعده، مرة واحدة، خلال ثلاثين يومًا.

## بطاقة جهة
members-ask-can = <b>ماذا تستطيعون أن تفعلوا؟</b>
    سطر واحد بكلمات بسيطة.
members-ask-cannot = <b>ماذا لا تستطيعون أن تفعلوا؟</b>
    سطر واحد. هكذا لا يسأل أحد بلا فائدة.
members-ask-call = <b>بمن يتصل الناس؟</b>
    مكتب ورقم، لا اسم شخص.
members-ask-complaints = <b>أين يشتكي الناس منكم؟</b>
    شخص من خارج جهتكم، مع رقم.
members-conduct = <b>قواعد السلوك</b>
    لا نستعمل القوة ولا نحمل سلاحًا.
    لا نفتش أحدًا ولا نحتجزه ولا نعاقبه. لا نكتب قوائم بالناس.
    لا نلاحق أحدًا بسبب أصله أو شكله.
    عند الخطر نتصل بالرقم { $number }.
    من يخالف ذلك يُوقف.
members-conduct-button = ✅ نوافق
members-card-title = <b>{ $party }</b>، { $kind }
# $party (Text)
members-card-title-founding = <b>{ $party }</b>
members-card-suspended = موقوف حتى { $until }
members-card-can = نستطيع: { $line }
members-card-cannot = لا نستطيع: { $line }
members-card-call = للاتصال: { $line }
members-card-complaints = للشكوى: { $line }
members-card-signed = وُقّعت قواعد السلوك.
members-card-posts = الوظائف: { $posts }
members-card-unfilled = البطاقة لم تُملأ بعد.

## مقاعد منتخبة ونواب
members-record-command = تسجيل انتخاب
members-record-button = 🗳 تسجيل انتخاب
members-record-where = <b>انتخاب ممثلي السكان</b>
    أين ومتى كان؟ سطر واحد.
members-record-number = <b>كم شخصًا شارك؟</b>
    اكتب رقمًا.
members-record-number-wrong = اكتب رقمًا من فضلك، مثل 40.
members-record-term = <b>كم تدوم المقاعد؟</b>
members-record-term-button = { $months ->
    [zero] بلا مدة
    [one] شهر واحد
    [two] شهران
    [few] { $months } أشهر
    [many] { $months } شهرًا
   *[other] { $months } شهر
}
members-record-check = <b>هل هذا صحيح؟</b>
members-record-announced = <b>سُجّل انتخاب</b>
members-record-line-where = أين ومتى: { $where }
members-record-line-number = شارك: { $number }
members-record-line-until = تدوم المقاعد حتى { $until }
members-record-yes-button = ✅ سجّله
members-record-again-button = ✏ ابدأ من جديد
members-record-done = سُجّل. يقرؤه المنسقان الآن.
members-record-done-elsewhere = سُجّل. يقرؤه المنسقان الآن.
    وصل الرابطان إلى منسق السكان.
members-record-nobody = لا منسق للسكان الآن. يُملأ ذلك المقعد أولًا.
members-record-link = <b>رابط للممثل.</b> يعمل مرة واحدة، سبعة أيام.
    { $link }
members-record-deputy-link = <b>رابط لنائب الممثل.</b> يعمل مرة واحدة، سبعة أيام.
    { $link }
members-elected = <b>أنت تمثل السكان في { $name }</b>
    ترد على ما تطرحه الشرطة والشركاء. الشاشات نفسها والمواعيد نفسها.
    يدوم مقعدك حتى { $until }.
members-elected-deputy = <b>أنت نائب الممثل في { $name }</b>
    يمكنك الرد مثل الممثل، على الشاشات نفسها.
    التذكير يصل إليه أولًا. ويصلك من اليوم 14 بلا رد.
    يدوم مقعدك حتى { $until }.
members-seat-taken = شُغل مقعد منتخب من مقاعد السكان.
members-deputy-seat-taken = شُغل مقعد نائب ممثل السكان المنتخب.
members-seat-other-side = هذا الرابط للطرف الآخر.
members-seat-join-first = انضم أولًا، ثم افتح هذا الرابط من جديد.
members-seat-not-empty = هذا المقعد ليس فارغًا.
members-seat-must-answer = هذا المقعد لمن يرد باسم هذا الطرف فقط.
members-term-near = ينتهي مقعد ممثل في { $day }. حان وقت الانتخاب: ‎/record
members-term-over = <b>انتهت مدتك ممثلًا.</b>
    شكرًا لك. أنت من السكان من جديد، ولك كل أصواتك وهمومك.
members-term-ended = انتهت مدة ممثل. يُسجّل انتخاب جديد بالأمر ‎/record
members-deputy-made = رابط واحد.
members-deputy-link = <b>لنائبك، وهو من: { $side }</b>
    يأخذ مكانك إذا غادرت. بعد سبعة أيام من الصمت يمكنه أن يقرر أيضًا.
    يعمل مرة واحدة، سبعة أيام.
    { $link }
members-deputy-named = صار لمنسق { $side } نائب.
members-you-are-deputy = <b>أنت نائب منسق: { $side }</b>
    نخبرك عندما تكون الحاجة إليك.
members-deputy-took-over = غادر منسق { $side }. نائبه هو المنسق الآن.
members-deputy-ended = لم يعد لمنسق { $side } نائب. يُعيَّن غيره بالأمر ‎/invite
members-now-coordinator = <b>أنت منسق: { $side }</b>
    تغيّرت قائمتك. اضغط «اليوم» لتبدأ.
members-successor-button = 🔗 رابط لمنسق جديد
members-successor-link = <b>للمنسق الجديد: { $side }</b>
    يستعمله شخص من هذا الطرف فقط. مرة واحدة، سبعة أيام.
    { $link }
members-successor-told = لا منسق لطرفكم: { $side }. أنشأ المنسق الآخر رابطًا لمنسق جديد.
members-coordinator-named = صار هناك منسق من جديد: { $side }
members-more-promises-button = 🤝 الوعود
members-more-mirror-button = 📊 أين نقف
members-more-history-button = 🕘 السجل
