### أفكار من كل جانب، وما الذي غيّره الهمّ، وكيف ينبغي أن يُعمل الشيء.

ideas-button = 💡 أفكار
ideas-count-button = 💡 أفكار ({ $count })
ideas-effect-button = 💬 ماذا غيّر
ideas-how-button = 🧭 كيف يُعمل

ideas-title = <b>{ $ref } · ما الذي قد يساعد</b>
ideas-none = لا أفكار بعد. نسأل كل الأطراف.
ideas-side = { $side }: { $count }
ideas-side-few = { $side }: قليلة
ideas-line = { $number }. { $about }
ideas-words = { $words }
ideas-language = لغة الكاتب: { $language }
ideas-kind-helps = قد يساعد
ideas-kind-other-side = يساعد من جهة: { $sides }
ideas-promised = صار من هذه الفكرة الوعد { $number }.
ideas-refused-promised = صار من هذه الفكرة الوعد { $number } من قبل.
ideas-refused-asked = هذا مطلوب من: { $sides }. وهم وحدهم من يعد به.
ideas-kind-how = كيف يُعمل
ideas-raisers = ممن أخبر بالهمّ
ideas-add-button = 💡 فكرتي
ideas-fold = أفكار
ideas-promise-button = 🤝 { $number }: لتصبح وعدًا
ideas-drop-button = 🗑 { $number }: أسحب فكرتي

ideas-kind-waits = { $words }
    كلماتك تنتظر هنا. اضغط ما تدور حوله من فضلك.
ideas-kind-question = <b>عمّ فكرتك؟</b>
ideas-helps-button = 💡 ما الذي قد يساعد
ideas-ask-community-button = 🏘 ما يقدر عليه السكان
ideas-ask-police-button = 👮 ما تقدر عليه الشرطة
ideas-ask-both-button = 🤝 ما يقدر عليه الآخرون
ideas-own-how-button = 🧭 كيف يُعمل
ideas-words-question = { $most ->
    [zero] <b>اكتبها.</b>
    [one] <b>اكتبها في حرف واحد.</b>
    [two] <b>اكتبها في حرفين على الأكثر.</b>
    [few] <b>اكتبها في { $most } أحرف على الأكثر.</b>
    [many] <b>اكتبها في { $most } حرفًا على الأكثر.</b>
   *[other] <b>اكتبها في { $most } حرف على الأكثر.</b>
}
    بلا أسماء. يقرؤها الجميع مع طرفك لا مع اسمك.
ideas-words-fold = فكرتي
ideas-thanks = فكرتك الآن مع { $ref }.
ideas-pause = <b>قد يشير هذا إلى شخص أو جماعة:</b>
    { $words }
    لم يقرأه أحد. اكتبه مرة أخرى من فضلك.
    ما الذي يساعد، وأين، ومتى؟
ideas-refused-enough = { $most ->
    [zero] لا أفكار هنا بعد.
    [one] لكل شخص هنا فكرة واحدة على الأكثر.
    [two] لكل شخص هنا فكرتان على الأكثر.
    [few] لكل شخص هنا { $most } أفكار على الأكثر.
    [many] لكل شخص هنا { $most } فكرة على الأكثر.
   *[other] لكل شخص هنا { $most } فكرة على الأكثر.
}
ideas-refused-gone = انتهى هذا السؤال. افتح الهمّ من جديد من فضلك.
ideas-dropped-toast = سُحبت.

ideas-effect-question = <b>ماذا غيّر عندك؟</b>
    تظهر الأعداد من خمسة فأكثر، ولا تظهر الأسماء أبدًا.
ideas-effect-stay-in-button = لم أعد أخرج
ideas-effect-children-in-button = الأطفال لا يخرجون
ideas-effect-income-button = دخلي أقل
ideas-effect-avoid-button = أتجنب المكان
ideas-effect-stay-in = { $count } لم يعودوا يخرجون
ideas-effect-children-in = { $count } يُبقون الأطفال في البيت
ideas-effect-income = { $count } دخلهم أقل
ideas-effect-avoid = { $count } يتجنبون المكان
ideas-effects = ما تغيّر: { $effects }
ideas-review-effect = ما تغيّر عندك: { $effect }
ideas-chosen-toast = حُسب.

ideas-how-question = <b>كيف ينبغي أن يُعمل؟</b>
    تظهر الأعداد من خمسة فأكثر، كل طرف وحده.
ideas-how-daylight-button = في النهار
ideas-how-together-button = مع السكان
ideas-how-tell-first-button = أخبرونا قبل ذلك
ideas-how-women-button = بحضور شرطيات
ideas-how-words-button = ✏ بكلماتي
ideas-how-daylight = في النهار
ideas-how-together = مع السكان
ideas-how-tell-first = أخبرونا قبل ذلك
ideas-how-women = بحضور شرطيات
ideas-how-side = { $side }: { $ways }
ideas-how-count = { $way } { $count }
ideas-how-none = من قالوا ذلك ما زالوا قليلين.

ideas-of-side = 💡 { $side }: { $idea }
ideas-how-first = 🧭 { $side }، أولًا: { $way }
