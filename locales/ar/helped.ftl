### هل ساعد ما جرى؟ سؤال لكل من يتابع همًّا، وكيف انتهى.

helped-question = أخبار عن الهمّ <b>{ $ref }</b> الذي تتابعه.
    هل ساعد ما جرى بشأنه؟
helped-question-answer = أخبار عن الهمّ <b>{ $ref }</b> الذي تتابعه.
    هل ساعد الرد؟
helped-yes-button = 👍 نعم
helped-bit-button = 👌 قليلًا
helped-no-button = 👎 لا
helped-unsure-button = 🤷 لا أعرف
helped-said-yes-button = ✅ قلتَ: نعم. غيّر
helped-said-bit-button = ✅ قلتَ: قليلًا. غيّر
helped-said-no-button = ✅ قلتَ: لا. غيّر
helped-said-unsure-button = ✅ قلتَ: لا أعرف. غيّر
helped-counted-toast = حُسب. يمكنك تغييره.
helped-counted = حُسب للهمّ { $ref }. يمكنك تغييره.
helped-over-toast = انتهى هذا السؤال.
helped-missing-question = <b>ما الذي ينقص؟</b>
    اكتبه في جملة واحدة. بلا أسماء.
    قد يقرؤه من عليهم الرد، بلا اسمك.
helped-missing-fold = ما الذي ينقص؟
helped-nothing-button = ➡ لا شيء أضيفه
helped-missing-points = <b>قد يشير هذا إلى أحد:</b>
    { $words }
    اكتبه من جديد بدون ذلك.
helped-noted = حُسب. إذا فُتح الهمّ { $ref } من جديد نخبرك { $at }.

## من عليهم الرد
helped-reopened = <b>فُتح الهمّ { $ref } من جديد: لم يساعد ما جرى.</b>
helped-missing-words = ما الذي ينقص:
    { $words }
helped-reopened-ask = ينتظر ردًّا جديدًا منكم.

## كيف انتهى
helped-ended-helped = انتهى الهمّ <b>{ $ref }</b> الذي تتابعه.
    أكثر من أجابوا يقولون إنه ساعد.
helped-ended-partly = انتهى الهمّ <b>{ $ref }</b> الذي تتابعه.
    من أجابوا يقولون إنه ساعد جزئيًا.
helped-ended-unconfirmed = انتهى الهمّ <b>{ $ref }</b> الذي تتابعه.
    لم يؤكده أحد. ينتهي غير مؤكد.
