### القواعد التي اتفق عليها الطرفان.

charter-title = <b>قواعد { $name }</b>
charter-meeting = الاجتماع: { $weeks ->
    [zero] كل أسبوع
    [one] كل أسبوع
    [two] كل أسبوعين
    [few] كل { $weeks } أسابيع
    [many] كل { $weeks } أسبوعًا
   *[other] كل { $weeks } أسبوع
}، { $minutes } دقيقة.
charter-place = المكان: { $place }
charter-areas = المناطق: { $areas }
charter-languages = اللغات: { $languages }
charter-round = التصويت: يُفتح { $opens } وينتهي { $closes } تلقائيًا.
charter-weekday = { $day } { $hour }
charter-marks = يختار كل شخص حتى { $marks }.
charter-item = لكل قلق { $minutes } دقائق.
charter-shares = 🏘 السكان و 👮 الشرطة: نصف الدقائق لكل منهما.
charter-partner-share = 🏛 الشركاء: { $share } من الدقائق قبل النصفين.
charter-release = يُفتح الجديد في { $first } أو { $second } بعد يوم واحد.
charter-quiet = ساعات الهدوء: من { $begin } إلى { $end }.
charter-emergency = الطوارئ: <b>{ $number }</b>
charter-conduct = عن سلوك الشرطة: { $contact }
charter-helpline = العنف في البيت: { $contact }
charter-child = الأطفال: { $contact }
charter-five = أقل من خمسة أشخاص لا يظهر أبدًا كرقم.
charter-change = تغيير قاعدة يحتاج مفتاحًا من كل طرف.

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
