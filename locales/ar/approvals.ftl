### ما يجب أن يتفق عليه المنسقان.

## غير ممكن
approvals-refused-no-key = هذا يقرره المنسقان معًا فقط.
approvals-refused-too-early = لمنسق طرفك سبعة أيام. بعدها يمكنك أن توافق عنه.
approvals-refused-over = تقرر هذا من قبل. لا يحدث شيء آخر.
approvals-refused-own-key = وافق طرفك من قبل. القرار الآن للطرف الآخر.
approvals-refused-not-yours = من اقترحه يمكنه سحبه. والطرف الآخر يقول نعم أو لا.
approvals-refused-waits-already = الأمر نفسه ينتظر من قبل. انظر ‎/keys
approvals-refused-too-long = هذا طويل. لا تتجاوز { $most } حرفًا من فضلك.
approvals-refused-not-answering = يعترض هنا من يجيب عن أحد الأطراف.
approvals-refused-no-words = اكتبه بكلمات قليلة من فضلك.
