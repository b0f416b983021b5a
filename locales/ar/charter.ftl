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
