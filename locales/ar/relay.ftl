### سؤال إلى من أخبر بهمّ، وجوابه: لا يعرف أي طرف من هو الآخر.

## من يسأل
relay-ask = <b>ماذا تسأل من أخبر بالهمّ { $ref }؟</b>
    لن تعرف من هو. ولن يرى منك إلا وظيفتك.
    اسأل عن المكان والوقت. جملة واحدة.
relay-about-person = <b>من فضلك اسأل عن المكان والوقت.</b>
    لا عن الشخص: لا أسماء ولا بيوت ولا أرقام.
    اكتب سؤالك من جديد.
relay-points = <b>قد يشير هذا إلى شخص:</b>
    { $words }
    اكتب سؤالك من جديد بدونه.
relay-preview = <b>من أخبر بالهمّ { $ref } سيقرأ هذا:</b>
relay-question = سؤال من { $who }:
    { $question }
relay-preview-when = يُرسَل { $at }. والرد يصل إليك.
relay-preview-fold = سؤالك.
relay-sent = يُرسَل { $at }. وسنخبرك بما يصل.
    إن لم يأت رد ينتهي { $until }.
relay-refused-own = لا يمكنك أن تسأل نفسك.
relay-refused-two = { $most ->
    [zero] هناك أسئلة تنتظر. انتظر ردًّا من فضلك.
    [one] هناك سؤال ينتظر. انتظر الرد عليه من فضلك.
    [two] هناك سؤالان ينتظران. انتظر ردًّا من فضلك.
    [few] هناك { $most } أسئلة تنتظر. انتظر ردًّا من فضلك.
    [many] هناك { $most } سؤالًا ينتظر. انتظر ردًّا من فضلك.
   *[other] هناك { $most } سؤال ينتظر. انتظر ردًّا من فضلك.
}
relay-answer = <b>رد من أخبر بالهمّ { $ref }:</b>
relay-answer-words = { $words }
relay-no-answer = ‏<b>{ $ref }:</b> من أخبر به لم يرد.
relay-you-asked = سألتَ:
    { $question }

## على بطاقة من عليهم الرد
relay-line-asked = سؤال من { $who }: { $question }
relay-line-answer = الرد:
    { $answer }
relay-line-waits = لا رد عليه بعد. ينتظر حتى { $until }.
relay-line-none = من أخبر به لم يرد.

## من أخبر بالهمّ
relay-asks = <b>سؤال عن الهمّ { $ref }</b>
relay-asks-until = لا يعرفون من أنت. ولست ملزمًا بالرد.
    حتى { $until }.
relay-over = انتهى هذا السؤال.
relay-answer-button = ✏ أرد
relay-rather-not-button = ✖ أفضّل ألا أرد
relay-after-all-button = ✏ غيّرت رأيي، سأرد
relay-nothing-sent = لا يُرسَل شيء. يقرؤون فقط أنه لم يصل رد.
relay-write = <b>اكتب ردّك.</b>
    لا تكتب من أنت. لا أسماء ولا أرقام.
relay-answer-points = <b>قد يدل هذا عليك أو يشير إلى أحد:</b>
    { $words }
    هل يمكنك قوله بالمكان والوقت وما حدث؟
relay-leave-out = <b>احذف هذا من فضلك:</b>
    { $words }
    إنه يدل على شخص. اكتب ردّك من دونه.
relay-repeat = <b>هذا ما يصل إلى { $who }:</b>
relay-repeat-when = يقرؤونه { $at }. ننقل هذه الكلمات وحدها.
relay-repeat-fold = ردّك.
relay-given = أُرسل. يقرؤونه { $at }. ننقل كلماتك وحدها.
