### الاجتماع المشترك.

meetings-title = <b>الاجتماع القادم</b>
meetings-none = لا اجتماع محدد. القادم يتبع الإيقاع.
meetings-when = <b>{ $at }</b>
meetings-where = المكان: { $place }
meetings-chair = الرئاسة: { $side }
meetings-coming = { $side }: يأتي { $count }
meetings-coming-few = { $side }: يأتي قليلون
meetings-state = الاجتماع: { $at }

## الحضور
meetings-yes-button = ✅ سآتي
meetings-chat-button = 💬 بالمحادثة
meetings-no-button = ✖ لا
meetings-said-yes-button = ✅ قلت: سآتي
meetings-said-chat-button = 💬 قلت: بالمحادثة
meetings-said-no-button = ✖ قلت: لا
meetings-change-button = ✏ تغيّر جوابي
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
meetings-ask-date = <b>أي يوم وساعة؟</b>
    اكتب مثل 24 مايو 10:00.
meetings-ask-place = <b>أي مكان؟</b>
meetings-date-unclear = لم أستطع قراءة يوم وساعة. اكتب مثل 24 مايو 10:00.
meetings-past = مضى ذلك اليوم. أي يوم قادم؟
meetings-closed-day = لا يجتمع شيء هنا في ذلك اليوم. أي يوم آخر؟
meetings-set = <b>حُدد. سيُخبر الجميع.</b>
meetings-moved = <b>تغيّر الاجتماع</b>
meetings-notice = <b>الاجتماع المشترك القادم</b>
