### ما يقوله كل جزء من البوت.

## البداية
chat-home-raise-button = 📢 أخبرنا بهمّك
chat-home-vote-button = 🗳 صوّت
chat-home-news-button = 👀 الجديد
chat-home-follow-button = 📌 ما أتابعه
chat-home-meeting-button = 📅 الاجتماع
chat-home-more-button = ⋯ المزيد
chat-home-today-button = 📋 اليوم
chat-home-answers-button = 📥 الردود
chat-home-promises-button = 🤝 الوعود
chat-home-placeholder = اكتب هنا…
chat-back-button = ⬅ رجوع

## أزرار قديمة ومشكلات
chat-old-button-toast = زر قديم. هذه هي القائمة.
chat-done-already-toast = تم هذا من قبل.
chat-draft-first = لديك همّ لم يكتمل. أرسله أو احذفه أولًا.
chat-not-saved = لم يُحفظ بعد. أواصل المحاولة؛ لا حاجة لإرساله مرة أخرى.
chat-trouble = حدث خطأ هنا. لم يتغير شيء. أخبر أحد المنسقَين بهذا الرمز: { $code }
chat-please-type = اكتبه من فضلك، أو اطلب من أحد أن يكتبه لك.
chat-send-as-photo = أرسلها كصورة من فضلك، لا كملف.
chat-group = لا أستقبل الهموم في مجموعة. اكتب لي في محادثة خاصة.
chat-group-button = 💬 افتح المحادثة الخاصة
chat-emergency = <b>اتصل الآن بالرقم { $number }.</b>
    لا أستطيع الاتصال نيابة عنك. لا أحد يقرأ هذا فورًا.
