### القواعد التي اتفق عليها الطرفان.

charter-title = <b>قواعد { $name }</b>
charter-meeting = الاجتماع: { $weeks ->
    [zero] كل أسبوع
    [one] كل أسبوع
    [two] كل أسبوعين
    [few] كل { $weeks } أسابيع
    [many] كل { $weeks } أسبوعًا
   *[other] كل { $weeks } أسبوع
}، ومدته بالدقائق: { $minutes }.
charter-place = المكان: { $place }
charter-areas = المناطق: { $areas }
charter-languages = اللغات: { $languages }
charter-round = التصويت: يُفتح { $opens } وينتهي { $closes } تلقائيًا.
charter-weekday = { $day } { $hour }
charter-marks = لكل شخص أن يختار { $marks } على الأكثر.
charter-item = الدقائق لكل همّ: { $minutes }.
charter-shares = 🏘 السكان و 👮 الشرطة: نصف الدقائق لكل منهما.
charter-partner-share = 🏛 الشركاء: { $share } من الدقائق قبل النصفين.
charter-release = تُفتح الهموم الجديدة بعد يوم، الساعة { $first } أو { $second }.
charter-quiet = ساعات الهدوء: من { $begin } إلى { $end }.
charter-emergency = الطوارئ: <b>{ $number }</b>
charter-conduct = عن سلوك الشرطة: { $contact }
charter-helpline = العنف في البيت: { $contact }
charter-child = الأطفال: { $contact }
charter-five = لا يُعرض عددٌ أقل من خمسة أشخاص أبدًا.
charter-change = لا تتغير قاعدة إلا باتفاق المنسقَين.

charter-label = اليوم هذه { $label }.
charter-label-contact = صلة وليست شراكة
charter-label-forming = شراكة في طور التكوّن
charter-label-partnership = شراكة
charter-label-at-risk = شراكة في خطر: طرف صامت أو بلا منسق
charter-label-dormant = شراكة نائمة
charter-purpose-solving = الغاية: أن نحل معًا ما يجعل المنطقة غير آمنة.
charter-purpose-information = الغاية: الإخبار فقط.
charter-open-promises = الوعود المفتوحة لجهة واحدة: { $most } على الأكثر.
charter-answers = الردود لكل طرف: تذكير في اليوم 3، تأخر في اليوم 7، الاجتماع في اليوم 14.
charter-outside = خارج الشراكة: { $contact }

## البلدان
charter-country-ke = كينيا
charter-country-pk = باكستان
charter-country-gt = غواتيمالا
charter-country-xk = كوسوفو
charter-country-sv = السلفادور
charter-country-ni = نيكاراغوا
charter-country-ba = البوسنة والهرسك
charter-country-rs = صربيا
charter-country-so = الصومال
charter-country-af = أفغانستان
charter-country-other = بلد آخر
