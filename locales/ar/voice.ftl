### همّ أو ردّ بالصوت: من يحق له أن يسمعه، والكلمات التي كُتبت.

voice-question =
    <b>يمكن التعرّف على صوتك.</b>
    من يحق له أن يسمعه ليكتبه؟
voice-community-button = 🏘 منسق السكان
voice-police-button = 👮 منسق الشرطة
voice-nobody-button = ✏ لا أحد، سأكتب بنفسي
voice-waits-community =
    يسمعه منسق السكان وحده.
    تقرأ الكلمات قبل أن تُستعمل.
voice-waits-police =
    يسمعه منسق الشرطة وحده.
    تقرأ الكلمات قبل أن تُستعمل.
voice-please-write = مُحي التسجيل. اكتبه من فضلك، أو اطلب من أحد أن يكتبه عنك.
voice-not-usable = لا يمكن استعمال هذا التسجيل. اضغط زر الميكروفون وتكلّم.
voice-too-many = لديك تسجيل ينتظر. انتظر كلماته أولًا.

## للمنسق
voice-for-you =
    <b>أرسل أحدهم تسجيلًا.</b>
    اكتب من فضلك ما تسمع كلمة بكلمة.
    يُحذف من هذه المحادثة حين تكتبه، أو بعد يوم.
voice-write-button = ✏ أكتبه
voice-unclear-button = لا أفهمه
voice-write-question = اكتب ما تسمع كلمة بكلمة. لا تحذف شيئًا ولا تضف شيئًا.
voice-written = شكرًا. حُذف التسجيل. من تكلّم يقرأ كلماتك الآن.
voice-unclear-thanks = شكرًا. حُذف التسجيل. نسأل من تكلّم مرة أخرى.
voice-gone-toast = لم يعد هذا التسجيل هنا.
# $most (Number)
voice-too-long = عدد الأحرف على الأكثر: { $most }.

## لمن تكلّم
# $words (Words)
voice-right =
    كتبوا:
    { $words }
    هل هذا صحيح؟
voice-use-button = ✅ نعم، استعمله
voice-own-button = ✏ أكتبه بنفسي
voice-throw-button = 🗑 احذفه
voice-used-toast = أُخذ على أنه كلماتك.
voice-thrown = لا يُحفظ منه شيء.
voice-begin-again = قلت هذا حيث لا تقرأ الشرطة. ابدأ همًّا كهذا من جديد. ثم اضغط هنا.
voice-unclear = لم يستطع أحد فهم التسجيل. مُحي. سجّله مرة أخرى أو اكتبه.
voice-deputy = لم يسمع أحد تسجيلك بعد. سألنا النائب.
voice-unheard = لم يسمع أحد تسجيلك منذ يوم. مُحي. اكتبه أو سجّله مرة أخرى.
voice-not-chosen = لم تقل من يحق له أن يسمع تسجيلك. مُحي ولم يسمعه أحد.
