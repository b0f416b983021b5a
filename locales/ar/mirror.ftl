### صفحة الشهر: الوعود والهموم، والأطراف جنبًا إلى جنب.

mirror-command = الوعود والتوازن، طرفًا بجانب طرف
mirror-button = 🤝 الوعود والتوازن
mirror-not-yet = تصل الصفحة الأولى { $at }. يقرؤها الجميع في الدقيقة نفسها.
mirror-title = <b>أين نقف، { $day }</b>
    الصفحة نفسها للجميع.
mirror-promises = <b>الوعود</b>
mirror-tally = { $side }: جارية { $open }، متأخرة { $late }، تمّت { $kept }، بيوم جديد { $changed }، تُركت { $dropped }، محل خلاف { $disputed }
mirror-direction = من { $asker } إلى { $other }: طلبات { $asked }، وعود { $promised }
mirror-worries = <b>الهموم منذ الصفحة السابقة</b>
mirror-raised = طُرحت: { $sides }
mirror-on-agenda = على جدول اجتماع: { $sides }
mirror-set-aside = وُضعت جانبًا: { $sides }
mirror-in-time = أُجيب عنها خلال سبعة أيام: { $sides }
mirror-not-in-time = بلا رد خلال سبعة أيام: { $sides }
mirror-started = من بدأ التصويت: { $sides }
mirror-cell = { $who } { $count }
mirror-cell-few = { $who } أقل من خمسة
mirror-few = حيث يقف قليلون خلف رقم، يتشابه الصفر والأربعة.
mirror-context = الأرقام وحدها لا تقول لماذا.
mirror-question = ماذا تقول لنا؟
mirror-leans = <b>معظم الطلبات الجارية تأتي من طرف واحد.</b>
    منذ شهرين: { $side }.
    قد تكون لذلك أسباب وجيهة.
    ماذا يودّ الطرف الآخر أن يطلب؟

## في رسالة الاثنين
mirror-letter = الوعود: { $sides }
mirror-letter-side = { $late ->
    [0] { $side } جارية { $open }
   *[other] { $side } جارية { $open }، متأخرة { $late }
}
