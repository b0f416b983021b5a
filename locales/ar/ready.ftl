ready-help-when = نحتاج أن نعرف متى وأين يحدث ذلك. أخبرونا بالساعات والأماكن من فضلكم.
ready-help-place = نحتاج شخصًا يفتح لنا المكان ويغلقه.
ready-help-people = نحتاج أن يأتي معنا بعضكم ويرينا المكان.
ready-help-talk = نحتاج حديثًا مع من يعنيهم الأمر. اجمعونا بهم من فضلكم.

ready-cannot-law = القواعد التي نعمل بها لا تسمح.
ready-cannot-people = ليس عندنا الآن أشخاص لهذا.
ready-cannot-means = ليس عندنا مال أو أدوات لهذا.
ready-cannot-danger = قد يعرّض الناس للخطر.

ready-information-known = نعرف هذا الأمر. يُنظر فيه، ولا نتيجة بعد.
ready-information-looked = كنا هناك ورأيناه. الآن نعرف ما تقصدون.

ready-belongs-council = المجلس أو البلدية
ready-belongs-roads = دائرة الطرق والإنارة
ready-belongs-water = شركة الماء أو الكهرباء
ready-belongs-court = المحكمة

ready-plan-look = زيارة المكان ورؤيته
ready-plan-patrol = المرور من هناك في الساعات التي تذكرونها
ready-plan-check = التحقق هناك ومنع ما لا يُسمح به
ready-plan-repair = إصلاح ذلك أو طلب إصلاحه
ready-plan-talk = الحديث مع من يعنيهم الأمر
ready-plan-hour = عقد ساعة مفتوحة للأسئلة هناك
ready-plan-support = مساعدة من تأذّوا
ready-plan-offer = تقديم عمل أو أنشطة لمن يسببون ذلك
ready-plan-report = الإبلاغ متى وأين يحدث ذلك
ready-plan-host = استضافة حديث عن ذلك
ready-plan-inform = إخبار الجيران بذلك
ready-plan-mend = إصلاح ذلك أو تنظيفه معًا
ready-plan-accompany = مرافقة بعضنا في الطريق
ready-plan-organise = تنظيم يوم عمل لذلك
ready-plan-light = استضافة يوم لإصلاح الإنارة

ready-accepted-residents = 🏘 السكان. وافقوا وسوف يردّون.
ready-accepted-police = 👮 الشرطة. وافقوا وسوف يردّون.
ready-accepted-partners = 🏛 الشركاء. وافقوا وسوف يردّون.
