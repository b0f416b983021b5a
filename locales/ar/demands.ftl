### طلبات البيانات: من طلب، وهل أُعطي شيء، ولا شيء عن محتواها.

## ما يقرؤه الجميع في الخصوصية
demands-limits = إن طُلبت بيانات: يستطيع المنسقان إعطاء ما يقرآنه أو يسمعانه فقط.
    لا يريان من أخبر ولا من صوّت، فلا يستطيعان إعطاء ذلك.
    قد يُجبَر من يدير هذا البوت على فتح المحفوظ. ما مُحي لم يعد موجودًا هنا.
demands-none = طلبات البيانات: لم يُسجَّل أي طلب حتى الآن. قد لا يظهر هنا طلب سري.
demands-counted = طلبات البيانات المسجّلة حتى الآن: { $count }. ما أُعطي: { $given }. قد لا يظهر هنا طلب سري.
demands-nothing = لا شيء { $count }
demands-numbers = أرقام فقط { $count }
demands-more = أكثر { $count }

## التسجيل
demands-button = 📥 طُلبت منا بيانات
demands-who = <b>طلب أحد بيانات من هذه الشراكة</b>
    سجّل الطلب حين يتضح ما أُعطي.
    من طلبها؟
demands-police-button = الشرطة أو الجيش
demands-court-button = محكمة
demands-office-button = دائرة أخرى
demands-other-button = غيرهم
demands-given = <b>هل أُعطي شيء؟</b>
demands-nothing-button = لا شيء
demands-numbers-button = أرقام فقط
demands-more-button = أكثر من ذلك
demands-sure = <b>سيُكتب هذا في السجل</b>
    { $line }
    لا يُذكر فيه أحد. يقرؤه الجميع ولا يمحوه أحد.
    أأسجّله؟
demands-yes-button = ✅ سجّله
demands-noted = سُجّل. يستطيع الجميع قراءته، ويُبلَّغ المنسقان.
demands-told = <b>سُجّل طلب بيانات</b>
    { $line }
    سجّله طرف: { $side }. يستطيع الجميع قراءته: ‎/privacy
demands-meanwhile = سُجّل طلب قبل لحظة. انظر ‎/privacy قبل أن تسجّل غيره.
