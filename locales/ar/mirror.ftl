### صفحة الشهر: الوعود والهموم، والأطراف جنبًا إلى جنب.

mirror-command = أين نقف، طرفًا بجانب طرف
mirror-button = 📊 أين نقف
mirror-not-yet = تصل الصفحة الأولى { $at }. يقرؤها الجميع في الدقيقة نفسها.
mirror-title = <b>أين نقف، { $day }</b>
    الصفحة نفسها للجميع.
mirror-promises = <b>الوعود</b>
mirror-tally = { $side }: معروضة { $offered }، مفتوحة { $open }، متأخرة { $late }، أُنجزت { $kept }، بلا تأكيد { $unconfirmed }، بموعد جديد { $changed }، أُلغيت { $dropped }، محل خلاف { $disputed }
mirror-everybody = سائر الأطراف
mirror-direction = من { $asker } إلى { $other }: طلبات { $asked }، وعود { $promised }
mirror-worries = <b>الهموم منذ الصفحة السابقة</b>
mirror-raised = جديدة: { $sides }
mirror-on-agenda = في جدول أعمال: { $sides }
mirror-set-aside = وُضعت جانبًا: { $sides }
mirror-in-time = جاءها رد خلال سبعة أيام: { $sides }
mirror-not-in-time = بلا رد خلال سبعة أيام: { $sides }
mirror-started = من بدأ التصويت: { $sides }
mirror-cell = { $who } { $count }
mirror-public = يستطيع الجميع قراءة هذا كله، فيظهر كل رقم. أما أعداد الناس فتظهر من خمسة فأكثر.
mirror-context = الأرقام وحدها لا تقول لماذا.
mirror-question = ماذا تقول لنا؟
mirror-leans = <b>معظم الطلبات المفتوحة تأتي من طرف واحد.</b>
    منذ شهرين: { $side }.
    قد تكون لذلك أسباب وجيهة.
    ماذا يودّ الطرف الآخر أن يطلب؟

## في رسالة الاثنين
mirror-letter = الوعود: { $sides }
mirror-letter-side = { $late ->
    [0] { $side } مفتوحة { $open }
   *[other] { $side } مفتوحة { $open }، متأخرة { $late }
}
