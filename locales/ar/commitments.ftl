### الوعود: من وعد، وحتى متى، وماذا يقول عنها الطرف الآخر.

## ما لا يجوز
commitments-refused-not-yours-toast = ليس لك أن تغيّر هذا الوعد.
commitments-refused-your-own-toast = طرفك قدّم هذا الوعد. الطرف الآخر يقول هل أُنجز.
commitments-refused-not-now-toast = تغيّر حال هذا الوعد. افتحه من جديد.
commitments-refused-not-here-toast = لا يوجد هنا وعد كهذا.
commitments-refused-task = <b>السكان لا يفعلون هذا هنا.</b>
    «{ $words }»: لا دوريات ولا تفتيش ولا كشف هويات ولا عقاب.
    هذا يعرّض الناس للخطر، وهو عمل غيرهم.
    السكان يبلّغون ويستضيفون ويخبرون ويصلحون ويرافقون ويتوسطون وينظمون.
commitments-refused-too-many = عدد الوعود المفتوحة الآن: { $most }. أنجز واحدًا أولًا، أو قل إنك لا تستطيع.
commitments-refused-no-words = اكتب في سطر واحد ماذا سيُفعل.
commitments-refused-too-long = هذا طويل جدًا. عدد الأحرف على الأكثر: { $most }.
commitments-refused-past = مضى ذلك اليوم. أي يوم بعده؟
commitments-refused-too-far = هذا بعد أكثر من سنة. أي يوم أقرب؟
commitments-refused-return-open = قل أولًا ماذا سيفعل الطرف الآخر. «لا حاجة إلى شيء» رد أيضًا.
commitments-refused-names-people = لا تكتب أسماء ولا أرقامًا ولا ما يدل على الناس. اكتب فقط ماذا سيُفعل.
commitments-refused-worry = لا يمكن تقديم وعد لهذا الهمّ الآن.

## البطاقة
commitments-title = <b>الوعد { $number } · { $signed }</b>
commitments-title-preview = <b>وعد · { $signed }</b>
commitments-what = { $what }
commitments-until-for = الموعد: <b>{ $day }</b> · للهمّ { $ref }
commitments-until = الموعد: <b>{ $day }</b>
commitments-return = في المقابل: { $signed }: { $what } ({ $state })
commitments-return-nothing = في المقابل: لا حاجة إلى شيء
commitments-return-open = في المقابل: لا رد بعد
commitments-has = لديهم لذلك: { $what }
commitments-moved = { $count ->
    [zero] موعد جديد. السبب: { $reason }
    [one] موعد جديد، تغيّر مرة واحدة. السبب: { $reason }
    [two] موعد جديد، تغيّر مرتين. آخر سبب: { $reason }
    [few] موعد جديد، تغيّر { $count } مرات. آخر سبب: { $reason }
    [many] موعد جديد، تغيّر { $count } مرة. آخر سبب: { $reason }
   *[other] موعد جديد، تغيّر { $count } مرة. آخر سبب: { $reason }
}
commitments-state-asked = طُلب، ولا رد بعد
commitments-state-offered = عرض. لم يقل الطرف الآخر إن المشكلة مشكلته أيضًا.
commitments-state-not-common = عرض. يقول الطرف الآخر إن المشكلة ليست مشكلته.
commitments-state-in-time = في الموعد
commitments-state-late = { $count ->
    [zero] في الموعد
    [one] متأخر يومًا واحدًا
    [two] متأخر يومين
    [few] متأخر { $count } أيام
    [many] متأخر { $count } يومًا
   *[other] متأخر { $count } يوم
}
commitments-state-claimed = يقول إنه أُنجز، ونسأل الطرف الآخر
commitments-state-confirmed = من وُعدوا به يقولون: أُنجز
commitments-state-disputed = من وُعدوا به يقولون: لم يُنجز. ينتقل إلى جدول الأعمال القادم.
commitments-state-disputed-kept = من وُعدوا به يقولون: لم يُنجز.
commitments-state-unconfirmed = قيل إنه أُنجز، ولم يُؤكَّد
commitments-state-lapsed = لا رد منذ أسبوعين
commitments-state-dropped = لا يمكن الوفاء به. السبب: { $reason }
commitments-state-declined = لم يُقبل. السبب: { $reason }
commitments-short-asked = طُلب
commitments-short-accepted = قُبل
commitments-short-late = متأخر
commitments-short-claimed = يقول إنه أُنجز
commitments-short-confirmed = أُنجز
commitments-short-disputed = محل خلاف
commitments-short-unconfirmed = غير مؤكد
commitments-short-dropped = لا يمكن
commitments-short-declined = لم يُقبل
commitments-short-lapsed = لا رد

## الأسباب
commitments-reason-no-people = العدد قليل
commitments-reason-no-means = لا مال أو أدوات
commitments-reason-not-ours = هذا من شأن غيرنا
commitments-reason-not-safe = ليس آمنًا
commitments-reason-waiting = ننتظر غيرنا
commitments-reason-urgent = طرأ أمر عاجل
commitments-reason-own = { $words }
commitments-why-no-people-button = العدد قليل
commitments-why-no-means-button = لا مال أو أدوات
commitments-why-not-ours-button = من شأن غيرنا
commitments-why-not-safe-button = ليس آمنًا
commitments-why-waiting-button = ننتظر غيرنا
commitments-why-urgent-button = طرأ أمر عاجل

## ما يُقال للمعنيين
commitments-asks = <b>{ $side }: طلب إلى طرفكم</b>
commitments-offers = <b>{ $signed }: عرض</b>
commitments-common-question = هل هذه مشكلة لكم أيضًا؟
commitments-common-question-free = هل يساعد هذا طرفكم أيضًا؟
commitments-was-accepted = <b>قُبل طلبكم</b>
commitments-was-accepted-otherwise = <b>قُبل طلبكم، بموعد آخر</b>
commitments-was-declined = <b>لم يُقبل طلبكم</b>
commitments-was-agreed = <b>يقول الطرف الآخر: هي مشكلتنا أيضًا.</b>
    صار عرضك وعدًا من الآن.
commitments-was-not-agreed = <b>يقول الطرف الآخر: ليست مشكلتنا.</b>
    يبقى عرضًا. لا شيء عليك.
commitments-judge = <b>{ $side }: «أُنجز الوعد { $number }»</b>
    { $what }
    هل هذا صحيح؟
commitments-judge-follower = <b>الوعد { $number } للهمّ { $ref } الذي تتابعه: قيل إنه أُنجز.</b>
    هل هذا صحيح؟
commitments-follow-news = خبر عن الوعد { $number } للهمّ { $ref } الذي تتابعه.
commitments-was-confirmed = <b>من وُعدوا به يقولون: أُنجز.</b>
    نسأل المعنيين لاحقًا: هل ساعد ذلك؟
commitments-was-disputed = <b>من وُعدوا به يقولون: لم يُنجز.</b>
    ينتقل تلقائيًا إلى جدول الأعمال القادم.
commitments-was-disputed-kept = <b>من وُعدوا به يقولون: لم يُنجز.</b>
    لا يدخل أي جدول أعمال، لأن الشرطة تقرؤه.
commitments-was-unconfirmed = <b>لم يُؤكَّد هذا في الوقت.</b>
    يبقى في القائمة «غير مؤكد».
commitments-was-claimed = <b>قال زميل لك إن هذا الوعد أُنجز</b>
    ونسأل الطرف الآخر.
commitments-was-moved = <b>صار لأحد الوعود موعد جديد</b>
commitments-was-dropped = <b>أحد الوعود لا يمكن الوفاء به</b>
commitments-got-no-answer = <b>لا رد منذ أسبوعين</b>
    ينتهي الأمر هنا. لا أحد مدين بشيء.
commitments-needs-help = <b>أحد الوعود يحتاج إلى مساعدة</b>
    اكتب إلى منسقك إن كان لديك ناس أو وقت أو أدوات.
commitments-is-yours-now = <b>هذه الوعود لك من الآن</b>
    لم تعد عند من كانت عنده.
commitments-handed-over = <b>انتقلت وعود إلى غير أصحابها</b>
    لم تعد عند من كانت عنده. طرفه يفي بها.
commitments-held-by-nobody = <b>وعود بلا صاحب</b>
    لا أحد من طرفها أو هيئتها يستطيع الوفاء بها الآن.
commitments-handed-line = الوعد { $number } · { $signed }

## التذكير، نفسه لكل طرف
commitments-due-ahead = { $count ->
    [zero] <b>موعد الوعد { $number } اليوم:</b> { $what }
    [one] <b>موعد الوعد { $number } غدًا:</b> { $what }
    [two] <b>موعد الوعد { $number } بعد يومين:</b> { $what }
    [few] <b>موعد الوعد { $number } بعد { $count } أيام:</b> { $what }
    [many] <b>موعد الوعد { $number } بعد { $count } يومًا:</b> { $what }
   *[other] <b>موعد الوعد { $number } بعد { $count } يوم:</b> { $what }
}
commitments-due-today = <b>موعد الوعد { $number } اليوم:</b> { $what }
commitments-due-past = { $count ->
    [zero] <b>موعد الوعد { $number } اليوم:</b> { $what }
    [one] <b>كان موعد الوعد { $number } أمس:</b> { $what }
    [two] <b>كان موعد الوعد { $number } قبل يومين:</b> { $what }
    [few] <b>كان موعد الوعد { $number } قبل { $count } أيام:</b> { $what }
    [many] <b>كان موعد الوعد { $number } قبل { $count } يومًا:</b> { $what }
   *[other] <b>كان موعد الوعد { $number } قبل { $count } يوم:</b> { $what }
}
commitments-due-agenda = ينتقل تلقائيًا إلى جدول الأعمال القادم.
commitments-due-kept = لا يدخل أي جدول أعمال، لأن الشرطة تقرؤه.

## تقديم وعد
commitments-promise-command = تقديم وعد
commitments-promises-command = وعود كل الأطراف
commitments-ask-what = <b>ماذا سيفعل طرفك؟</b>
    اضغط واحدًا، أو اكتبه في سطر.
commitments-ask-what-of = <b>ماذا تطلب من { $side }؟</b>
    اضغط واحدًا، أو اكتبه في سطر.
commitments-ask-hours = <b>في أي وقت؟</b>
commitments-ask-task = <b>ما نوع هذه المساعدة؟</b>
commitments-ask-worry = <b>من أجل أي همّ؟</b>
commitments-no-worry-button = ليس لواحد منها
commitments-worry-button = { $ref } { $title }
commitments-ask-when = <b>ما الموعد؟</b>
    اضغط، أو اكتب يومًا مثل 24 مايو.
commitments-when-unclear = لم أستطع قراءة هذا كيوم. اكتبه مثل 24 مايو.
commitments-week-button = أسبوع
commitments-two-weeks-button = أسبوعان
commitments-meeting-button = 📅 الاجتماع القادم
commitments-ask-have = <b>ماذا لديكم لذلك؟</b>
commitments-preview = <b>هذا ما سيراه الآخرون</b>
commitments-shown-as = يظهر باسم: { $signed }
commitments-publish-button = ✅ نشر
commitments-send-ask-button = ✅ إرسال الطلب
commitments-throw-button = 🗑 حذف
commitments-thrown = حُذف. لم يره أحد.
commitments-published = <b>نُشر.</b> يصلك التذكير كما يصل كل طرف.
commitments-published-offer = <b>نسأل الطرف الآخر أولًا.</b> هو عرض حتى يقول نعم.
commitments-asked = <b>أُرسل الطلب.</b> يقول الطرف الآخر نعم، أو موعدًا آخر، أو لماذا لا.
commitments-return-question = <b>ماذا سيفعل الطرف الآخر في المقابل؟</b>
commitments-return-waits = <b>طلبت في المقابل الوعد { $number }. لا رد بعد.</b>
    أمامهم أسبوعان للرد. هل أُنجز وعدك دونه؟
commitments-ask-return-button = 🤝 طلب شيء منهم
commitments-nothing-button = لا حاجة إلى شيء
commitments-later-button = الرد لاحقًا
commitments-return-saved-toast = حُفظ.
commitments-with-hours = { $what }، { $hours }
commitments-offer-instead-button = { $what }
commitments-hours-mornings-button = صباحًا
commitments-hours-afternoons-button = بعد الظهر
commitments-hours-evenings-button = مساء
commitments-hours-market-button = في أيام السوق
commitments-task-report-button = الإبلاغ
commitments-task-host-button = الاستضافة
commitments-task-inform-button = إخبار الناس
commitments-task-repair-button = الإصلاح والتنظيف
commitments-task-accompany-button = المرافقة
commitments-task-mediate-button = الوساطة
commitments-task-organise-button = التنظيم
commitments-task-other-button = شيء آخر
commitments-resource-people-button = أشخاص
commitments-resource-hours-button = ساعات
commitments-resource-vehicle-button = مركبة
commitments-resource-money-button = مال
commitments-resource-nothing-button = لا شيء بعد
commitments-template-light-button = استضافة يوم لإصلاح الإنارة
commitments-template-key-button = إيجاد من يحفظ المفتاح
commitments-template-lamps-button = الإبلاغ عن مصابيح معطلة
commitments-template-neighbours-button = إخبار الجيران
commitments-template-children-button = السير مع الأطفال
commitments-template-table-button = جمع الكل حول طاولة
commitments-template-repair-button = إصلاحه معًا
commitments-template-walk-button = المرور هناك سيرًا
commitments-template-hour-button = ساعة استقبال هناك
commitments-template-crossing-button = الوقوف عند معبر المدرسة
commitments-template-writing-button = طلبه كتابة من البلدية
commitments-template-explain-button = شرحه في الاجتماع
commitments-template-look-button = معاينته والإفادة عنه
commitments-template-mend-button = إصلاحه
commitments-template-room-button = توفير قاعة ووقت

## القائمة
commitments-list-mine = <b>وعود عليك الوفاء بها</b>
commitments-list-judge = <b>قيل إنها أُنجزت. هل هذا صحيح؟</b>
commitments-list-all = <b>وعود كل الأطراف</b>
commitments-list-none = لا شيء الآن.
commitments-mine-button = 🤝 ما عليّ
commitments-judge-button = 👁 هل أُنجز؟
commitments-all-button = 👥 الكل
commitments-next-button = التالي ▸
commitments-new-button = ➕ تقديم وعد
commitments-open-button = { $number } { $side } { $what }
commitments-see-button = 👁 عرض الوعد

## ما يمكن فعله بوعد
commitments-done-button = ✅ أُنجز
commitments-date-button = 🕗 موعد جديد
commitments-help-button = 🆘 أحتاج مساعدة
commitments-cannot-button = ✖ لا أستطيع
commitments-accept-button = ✅ قبول
commitments-other-date-button = ✏ تغيير الموعد
commitments-not-ours-button = ✖ ليس من شأننا، لأن…
commitments-yes-button = نعم
commitments-partly-button = جزئيًا
commitments-no-button = لا
commitments-unknown-button = لا أعرف
commitments-said-yes-button = ✅ قلت: نعم
commitments-said-partly-button = ✅ قلت: جزئيًا
commitments-said-no-button = ✅ قلت: لا
commitments-said-unknown-button = ✅ قلت: لا أعرف
commitments-ask-why = <b>لماذا؟</b>
    اضغط، أو اكتبه في سطر. يقرؤه الجميع.
commitments-claimed-toast = سُجّل. نسأل الطرف الآخر.
commitments-moved-toast = حُدد موعد جديد. نخبر كل من يعنيه الأمر.
commitments-dropped-toast = سُجّل. يبقى في القائمة مع سببك، لا أكثر.
commitments-accepted-toast = قُبل.
commitments-declined-toast = سُجّل. نخبر الطرف الآخر بالسبب.
commitments-helped-toast = أُبلغ كل من يجيبون.
commitments-helped-kept-toast = أُبلغ من يجوز له أن يعلم، دون الشرطة.
commitments-counted-toast = حُسب. يمكنك تغييره.
