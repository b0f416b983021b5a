### الأبواب: تقود إلى جهة خارجية وتُعدّ بلا كلام ولا شخص؛ و«ماذا حدث؟».

doors-what-happened = <b>هذا يقول من هم الناس أو كيف يبدون:</b>
    { $words }
    وجود أحد في مكان ليس أمرًا حدث.
    ماذا حدث، وأين، ومتى؟
doors-what-happened-fold = ماذا حدث، وأين، ومتى؟
doors-what-happened-button = ✏ أقول ماذا حدث
doors-deed-button = ➡ كلامي يصف ما حدث

doors-conduct-ways = أنت تختار ما يأتي بعد ذلك. بلا أسماء هنا من فضلك.
doors-coordinator-button = 🏘 منسق السكان
doors-count-button = 📊 للعدّ فقط
doors-counted = <b>حُسب. لا يُحفظ شيء غير ذلك.</b>
    يظهر العدد مرة في الشهر، من خمسة فأكثر.
    امسح هذه المحادثة إن كان غيرك يستعمل هاتفك.
doors-counted-fold = حُسب.
doors-coordinator-question = <b>أخبر به بكلام عام، بلا أسماء.</b>
    لا يقرؤه إلا منسق السكان. الشرطة لا تقرؤه.
    لا يقرؤه غيره إلا إذا قلت ذلك لاحقًا.
    ماذا حدث، وأين، ومتى؟
doors-held-conduct = لا يقرؤه إلا منسق السكان
doors-review-title = <b>هذا ما سيراه منسق السكان</b>
doors-review-conduct = لا يقرؤه إلا منسق السكان.
doors-receipt-conduct = لا يقرؤه إلا منسق السكان. ولا يقرؤه غيره إلا إذا قلت ذلك.
doors-receipt-no-link = لا نستطيع أن نكتب إليك عنه.
doors-state-conduct = لا يقرؤه إلا منسق السكان. ولا يقرؤه غيره إلا إذا قال ذلك من أخبر به.
doors-state-passed = أوصله منسق السكان إلى جهة خارج الشرطة: { $contact }
doors-state-passed-somewhere = أوصله منسق السكان إلى جهة خارج الشرطة.
doors-state-not-passed = لم يستطع منسق السكان إيصاله.
doors-passed-button = 📬 أوصلته
doors-not-passed-button = 🚫 لم أستطع
doors-pass-question = <b>يقرأ من أخبر به هذا في الموعد المحدد التالي:</b>
    { $said }
    ثم يخرج من قائمتك. هل هو كذلك؟
doors-pass-button = ✅ نعم، قل ذلك
doors-pass-saved = تم. يعلم من أخبر به في الموعد المحدد التالي.
doors-open-button = 🏘 ليقرأه غيره
doors-open-question = <b>هل يقرأ السكان والشركاء { $ref }؟</b>
    الشرطة لا تراه مع ذلك.
doors-opened = يُفتح للسكان والشركاء في الموعد المحدد التالي.
doors-refused-raiser = لا يفتحه لغيره إلا من أخبر به.

doors-threat-button = ⚠ هُدِّدت لأني تكلمت
doors-threat = <b>لا يحق لأحد أن يهددك لأنك تكلمت.</b>
    أنت تختار ما يأتي بعد ذلك.

doors-counts-conduct = عن الشرطة، للعدّ فقط: { $count } ({ $since } إلى { $until })
doors-counts-hurt = أذى في البيت أو لطفل: { $count } ({ $since } إلى { $until })
doors-counts-threat = تهديد بسبب الكلام: { $count } ({ $since } إلى { $until })

doors-not-to-police-button = 🚫👮 ليس للشرطة
doors-to-police-button = 👮 يجوز للشرطة رؤيته
