### الاجتماع المشترك.

meetings-title = <b>الاجتماع القادم</b>
meetings-none = لم يُحدد اجتماع بعد. الموعد القادم تحدده القاعدة.
meetings-when = <b>{ $at }</b>
meetings-where = المكان: { $place }
meetings-chair = الرئاسة: { $side }
meetings-coming = { $side }: عدد القادمين { $count }
meetings-coming-few = { $side }: القادمون قليلون على الأكثر
meetings-state = الاجتماع: { $at }

## الحضور
meetings-yes-button = ✅ سآتي
meetings-chat-button = 💬 عبر المحادثة
meetings-no-button = ✖ لا
meetings-said-yes-button = ✅ قلت: سآتي
meetings-said-chat-button = 💬 قلت: عبر المحادثة
meetings-said-no-button = ✖ قلت: لا
meetings-change-button = ✏ لم أعد أستطيع الحضور
meetings-counted-toast = حُسب.
meetings-agenda-button = 📋 جدول الأعمال
meetings-started-toast = بدأ هذا الاجتماع.
meetings-over-toast = انتهى هذا الاجتماع.
meetings-not-announced-toast = لم يُعلن هذا الاجتماع بعد.

## التحديد
meetings-meet-command = تحديد الاجتماع
meetings-setting = <b>ماذا تريد أن تغيّر؟</b>
meetings-set-date-button = 🗓 اليوم والساعة
meetings-set-place-button = 📍 المكان
meetings-ask-date = <b>أي يوم وأي ساعة؟</b>
    اكتب هكذا: 24 مايو 10:00.
meetings-ask-place = <b>في أي مكان؟</b>
meetings-date-unclear = لم أفهم اليوم والساعة. اكتب هكذا: 24 مايو 10:00.
meetings-past = مضى ذلك اليوم. أي يوم بعد اليوم؟
meetings-closed-day = لا اجتماع هنا في ذلك اليوم. أي يوم آخر؟
meetings-preview = <b>هذا ما سيقرؤه الجميع</b>
# $people (Text)
meetings-reach = يصل إلى كل من هنا: { $people }. يمكنك إيقافه خلال دقيقتين.
meetings-tell-button = ✅ أخبر الجميع
meetings-stopped = أُوقف. لم يُرسل شيء. الاجتماع باقٍ كما كان.
meetings-set = <b>حُدد الموعد. سيُخبر الجميع.</b>
meetings-moved = <b>تغيّر الاجتماع</b>
meetings-notice = <b>الاجتماع المشترك القادم</b>
