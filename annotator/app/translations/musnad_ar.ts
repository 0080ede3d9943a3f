<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Start page</source>
        <translation>صفحة البداية</translation>
    </message>
    <message>
        <source>New project from files…</source>
        <translation>مشروع جديد من ملفات…</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>فتح مشروع…</translation>
    </message>
    <message>
        <source>Open a project on a server…</source>
        <translation>فتح مشروع على خادم…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>استيراد…</translation>
    </message>
    <message>
        <source>Save the corpus…</source>
        <translation>حفظ المدوَّنة…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>Annotator’s name…</source>
        <translation>اسم الموسِّم…</translation>
    </message>
    <message>
        <source>Team…</source>
        <translation>الفريق…</translation>
    </message>
    <message>
        <source>Annotation scheme…</source>
        <translation>مخطط التوسيم…</translation>
    </message>
    <message>
        <source>Blind annotation (no suggestions)</source>
        <translation>توسيم أعمى (بلا مقترحات)</translation>
    </message>
    <message>
        <source>Learn from the finished articles</source>
        <translation>التعلُّم من المقالات المنجزة</translation>
    </message>
    <message>
        <source>What has been learnt…</source>
        <translation>ما جرى تعلُّمه…</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>لوحة المتابعة</translation>
    </message>
    <message>
        <source>Agreement of annotators</source>
        <translation>اتفاق الموسِّمين</translation>
    </message>
    <message>
        <source>Save the plot…</source>
        <translation>حفظ الرسم…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Take back the last change to entities</source>
        <translation>تراجع عن آخر تغيير في الكيانات</translation>
    </message>
    <message>
        <source>History</source>
        <translation>سجل التعديلات</translation>
    </message>
    <message>
        <source>Decline the suggestion; else remove the mention</source>
        <translation>اترك المقترح، وإلا فاحذف الموضع الموسوم</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>خطوة إلى الوراء</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>تحديد الكل</translation>
    </message>
    <message>
        <source>Select the quotation</source>
        <translation>حدِّد التنصيص</translation>
    </message>
    <message>
        <source>Select the sentence</source>
        <translation>حدِّد الجملة</translation>
    </message>
    <message>
        <source>Select the paragraph</source>
        <translation>حدِّد الفقرة</translation>
    </message>
    <message>
        <source>Grow the selection</source>
        <translation>وسِّع التحديد</translation>
    </message>
    <message>
        <source>Shrink the selection</source>
        <translation>ضيِّق التحديد</translation>
    </message>
    <message>
        <source>Move the end one word on</source>
        <translation>مدّ النهاية كلمةً</translation>
    </message>
    <message>
        <source>Move the end one word back</source>
        <translation>قصر النهاية كلمةً</translation>
    </message>
    <message>
        <source>Move the start one word back</source>
        <translation>مدّ البداية إلى كلمة قبلها</translation>
    </message>
    <message>
        <source>Move the start one word on</source>
        <translation>قصر البداية كلمةً</translation>
    </message>
    <message>
        <source>Move the end one letter on</source>
        <translation>مدّ النهاية حرفاً</translation>
    </message>
    <message>
        <source>Move the end one letter back</source>
        <translation>قصر النهاية حرفاً</translation>
    </message>
    <message>
        <source>Move the start one letter back</source>
        <translation>مدّ البداية إلى حرف قبلها</translation>
    </message>
    <message>
        <source>Move the start one letter on</source>
        <translation>قصر البداية حرفاً</translation>
    </message>
    <message>
        <source>Leave out the attached letter (و ف ب ل ك س)</source>
        <translation>ترك الحرف المتصل (و ف ب ل ك س)</translation>
    </message>
    <message>
        <source>Add a fragment to the quote</source>
        <translation>إضافة جزء إلى القول</translation>
    </message>
    <message>
        <source>Next attribution</source>
        <translation>الإسناد التالي</translation>
    </message>
    <message>
        <source>Previous attribution</source>
        <translation>الإسناد السابق</translation>
    </message>
    <message>
        <source>Take the suggestion; else done with this attribution</source>
        <translation>خذ المقترح، وإلا فقد تم هذا الإسناد</translation>
    </message>
    <message>
        <source>Delete the attribution</source>
        <translation>حذف الإسناد</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation>من هو؟</translation>
    </message>
    <message>
        <source>The speaker is the one before; again: one earlier</source>
        <translation>القائل هو السابق ذكره، ومرة أخرى: من قبله</translation>
    </message>
    <message>
        <source>Move the source outwards in its chain</source>
        <translation>انقل المصدر خطوة إلى الخارج في سلسلته</translation>
    </message>
    <message>
        <source>Split at the caret</source>
        <translation>اقسم الإسناد عند المؤشر</translation>
    </message>
    <message>
        <source>Join to the attribution before</source>
        <translation>ضم إلى الإسناد السابق</translation>
    </message>
    <message>
        <source>Duplicate without quote and cue</source>
        <translation>كرر الإسناد دون القول ولفظ الإسناد</translation>
    </message>
    <message>
        <source>Mode: direct, indirect, mixed in turn</source>
        <translation>الأسلوب: مباشر ثم غير مباشر ثم مختلط</translation>
    </message>
    <message>
        <source>Implicit speaker</source>
        <translation>قائل مضمر</translation>
    </message>
    <message>
        <source>Stance: held by the next party</source>
        <translation>الموقف: صاحبه الطرف التالي</translation>
    </message>
    <message>
        <source>Stance: choose its target</source>
        <translation>الموقف: اختيار المستهدَف</translation>
    </message>
    <message>
        <source>Stance: stronger, then mild again</source>
        <translation>تدوير شدّة الموقف</translation>
    </message>
    <message>
        <source>Stance said in so many words</source>
        <translation>موقف مصرَّح به</translation>
    </message>
    <message>
        <source>Reporter: vouches, takes no side, keeps a distance in turn</source>
        <translation>المراسل: يتبنّى، يحايد، يتحفّظ بالتناوب</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>المقالة التالية</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>المقالة السابقة</translation>
    </message>
    <message>
        <source>Finished: on to the next article</source>
        <translation>إنجاز المقالة والانتقال إلى التالية</translation>
    </message>
    <message>
        <source>Take the next open article</source>
        <translation>حجز المقالة المفتوحة التالية</translation>
    </message>
    <message>
        <source>Give this article back</source>
        <translation>ردّ هذه المقالة</translation>
    </message>
    <message>
        <source>List only what is assigned to me</source>
        <translation>عرض ما وُزّع عليّ وحده</translation>
    </message>
    <message>
        <source>Mark the article as new</source>
        <translation>جعل المقالة جديدة</translation>
    </message>
    <message>
        <source>Mark the article as in progress</source>
        <translation>جعل المقالة قيد العمل</translation>
    </message>
    <message>
        <source>Mark the article as finished</source>
        <translation>جعل المقالة منجزة</translation>
    </message>
    <message>
        <source>Skip the article</source>
        <translation>تخطّي المقالة</translation>
    </message>
    <message>
        <source>Changed at two windows: keep the version shown</source>
        <translation>عُدّلت في نافذتين: إبقاء النسخة المعروضة</translation>
    </message>
    <message>
        <source>Changed at two windows: take the other version</source>
        <translation>عُدّلت في نافذتين: أخذ النسخة الأخرى</translation>
    </message>
    <message>
        <source>Go to the next unfinished thing</source>
        <translation>إلى أول ما لم يكتمل</translation>
    </message>
    <message>
        <source>Go back to the unfinished thing before</source>
        <translation>إلى ما قبله مما لم يكتمل</translation>
    </message>
    <message>
        <source>Mentions without a place</source>
        <translation>مواضع بلا مكان</translation>
    </message>
    <message>
        <source>Go to…</source>
        <translation>الانتقال إلى…</translation>
    </message>
    <message>
        <source>Find an article</source>
        <translation>البحث عن مقالة</translation>
    </message>
    <message>
        <source>The other language (العربية, English)</source>
        <translation>اللغة الأخرى (العربية، English)</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>ألوان داكنة</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>Connectors of all attributions</source>
        <translation>خطوط الربط في كل الإسنادات</translation>
    </message>
    <message>
        <source>Bigger letters</source>
        <translation>تكبير الحروف</translation>
    </message>
    <message>
        <source>Smaller letters</source>
        <translation>تصغير الحروف</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>الحجم المعتاد</translation>
    </message>
    <message>
        <source>Sans-serif letters</source>
        <translation>خط حديث بلا زوائد</translation>
    </message>
    <message>
        <source>Lines further apart</source>
        <translation>تباعد أكبر بين السطور</translation>
    </message>
    <message>
        <source>Lines closer</source>
        <translation>تباعد أقل بين السطور</translation>
    </message>
    <message>
        <source>Usual line spacing</source>
        <translation>التباعد المعتاد بين السطور</translation>
    </message>
    <message>
        <source>Longer lines</source>
        <translation>سطور أطول</translation>
    </message>
    <message>
        <source>Shorter lines</source>
        <translation>سطور أقصر</translation>
    </message>
    <message>
        <source>Direction: by content, right to left, left to right</source>
        <translation>الاتجاه: بحسب المحتوى، من اليمين، من اليسار</translation>
    </message>
    <message>
        <source>Invisible characters</source>
        <translation>المحارف الخفية</translation>
    </message>
    <message>
        <source>Line numbers</source>
        <translation>أرقام السطور</translation>
    </message>
    <message>
        <source>Attributions panel</source>
        <translation>لوحة الإسنادات</translation>
    </message>
    <message>
        <source>Articles panel</source>
        <translation>لوحة المقالات</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>الكيانات</translation>
    </message>
    <message>
        <source>Go to the next pane</source>
        <translation>الانتقال إلى اللوحة التالية</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>كل الأوامر</translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation>دليل التوسيم</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>كل المفاتيح</translation>
    </message>
    <message>
        <source>About Musnad</source>
        <translation>عن مُسنَد</translation>
    </message>
    <message>
        <source>Stance: supports</source>
        <translation>الموقف: مؤيِّد</translation>
    </message>
    <message>
        <source>Stance: opposes</source>
        <translation>الموقف: معارض</translation>
    </message>
    <message>
        <source>Stance: neutral</source>
        <translation>الموقف: محايد</translation>
    </message>
    <message>
        <source>Stance: doubts</source>
        <translation>الموقف: مشكِّك</translation>
    </message>
    <message>
        <source>Stance: mixed</source>
        <translation>الموقف: مختلط</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>قول</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>لفظ الإسناد</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>قائل</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>مصدر</translation>
    </message>
    <message>
        <source>Addressee</source>
        <translation>مخاطَب</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>مستهدَف</translation>
    </message>
    <message>
        <source>A further quote of the same speaker</source>
        <translation>قول آخر للقائل نفسه</translation>
    </message>
    <message>
        <source>Next suggestion</source>
        <translation>المقترح التالي</translation>
    </message>
    <message>
        <source>The suggestion before</source>
        <translation>المقترح السابق</translation>
    </message>
    <message>
        <source>Take all sure suggestions</source>
        <translation>أخذ كل المقترحات المرجّحة</translation>
    </message>
    <message>
        <source>How sure suggestions must be…</source>
        <translation>درجة الترجيح المطلوبة من المقترحات…</translation>
    </message>
    <message>
        <source>Mark all the same in this article</source>
        <translation>وسم كل المواضع المماثلة في المقالة</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>تعليق</translation>
    </message>
    <message>
        <source>Take what the first annotator says</source>
        <translation>أخذ ما يقوله الموسِّم الأول</translation>
    </message>
    <message>
        <source>Take what the second annotator says</source>
        <translation>أخذ ما يقوله الموسِّم الثاني</translation>
    </message>
    <message>
        <source>Take what the third annotator says</source>
        <translation>أخذ ما يقوله الموسِّم الثالث</translation>
    </message>
    <message>
        <source>Take what the fourth annotator says</source>
        <translation>أخذ ما يقوله الموسِّم الرابع</translation>
    </message>
    <message>
        <source>Take what the fifth annotator says</source>
        <translation>أخذ ما يقوله الموسِّم الخامس</translation>
    </message>
    <message>
        <source>Take all of the attribution from the first annotator</source>
        <translation>أخذ الإسناد كله من الموسِّم الأول</translation>
    </message>
    <message>
        <source>Take all of the attribution from the second annotator</source>
        <translation>أخذ الإسناد كله من الموسِّم الثاني</translation>
    </message>
    <message>
        <source>Take all of the attribution from the third annotator</source>
        <translation>أخذ الإسناد كله من الموسِّم الثالث</translation>
    </message>
    <message>
        <source>Take all of the attribution from the fourth annotator</source>
        <translation>أخذ الإسناد كله من الموسِّم الرابع</translation>
    </message>
    <message>
        <source>Take all of the attribution from the fifth annotator</source>
        <translation>أخذ الإسناد كله من الموسِّم الخامس</translation>
    </message>
    <message>
        <source>Adjudicate what annotators differ in</source>
        <translation>تحكيم ما اختلف فيه الموسِّمون</translation>
    </message>
    <message>
        <source>Take what all of them say</source>
        <translation>أخذ ما يقولونه جميعًا</translation>
    </message>
    <message>
        <source>Take what none of them says</source>
        <translation>ترك ما يقولونه جميعًا</translation>
    </message>
    <message>
        <source>Next open difference</source>
        <translation>الاختلاف المفتوح التالي</translation>
    </message>
    <message>
        <source>Open difference before</source>
        <translation>الاختلاف المفتوح السابق</translation>
    </message>
    <message>
        <source>Next difference, decided or not</source>
        <translation>الاختلاف التالي، محسومًا كان أو لا</translation>
    </message>
    <message>
        <source>Difference before, decided or not</source>
        <translation>الاختلاف السابق، محسومًا كان أو لا</translation>
    </message>
    <message>
        <source>Show what all agree on</source>
        <translation>عرض ما اتفق عليه الجميع</translation>
    </message>
    <message>
        <source>Edit the outcome on the page</source>
        <translation>تعديل الحصيلة على الصفحة</translation>
    </message>
    <message>
        <source>Write a note on the difference</source>
        <translation>كتابة ملاحظة على الاختلاف</translation>
    </message>
    <message>
        <source>Suggest a resolution</source>
        <translation>اقتراح حسم</translation>
    </message>
    <message>
        <source>Take the resolution that is suggested</source>
        <translation>أخذ الحسم المقترح</translation>
    </message>
</context>
<context>
    <name>AdjudicationDesk</name>
    <message>
        <source>There is no further article in the list.</source>
        <translation>ليس في القائمة مقالة أخرى.</translation>
    </message>
    <message>
        <source>This project is open for reading only.</source>
        <translation>هذا المشروع مفتوح للقراءة فقط.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln difference(s) still open: decide them first.</source>
        <translation>
            <numerusform>لا اختلافات مفتوحة.</numerusform>
            <numerusform>بقي اختلاف واحد مفتوح: احسمه أولًا.</numerusform>
            <numerusform>بقي اختلافان مفتوحان: احسمهما أولًا.</numerusform>
            <numerusform>بقيت %Ln اختلافات مفتوحة: احسمها أولًا.</numerusform>
            <numerusform>بقي %Ln اختلافًا مفتوحًا: احسمها أولًا.</numerusform>
            <numerusform>بقي %Ln اختلاف مفتوح: احسمها أولًا.</numerusform>
        </translation>
    </message>
    <message>
        <source>All articles are adjudicated.</source>
        <translation>حُكِّمت المقالات كلها.</translation>
    </message>
    <message>
        <source>No article has been finished by two annotators yet.</source>
        <translation>لم ينجز موسِّمان مقالةً بعينها بعد.</translation>
    </message>
</context>
<context>
    <name>AgreementDesk</name>
    <message>
        <source>No article has been finished by two annotators yet.</source>
        <translation>لم ينجز موسِّمان المقالة نفسها بعد.</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>الجميع معاً</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) finished by several.</source>
        <translation>
            <numerusform>لا مقالات أنجزها أكثر من موسِّم.</numerusform>
            <numerusform>مقالة واحدة أنجزها أكثر من موسِّم.</numerusform>
            <numerusform>مقالتان أنجزهما أكثر من موسِّم.</numerusform>
            <numerusform>%Ln مقالات أنجزها أكثر من موسِّم.</numerusform>
            <numerusform>%Ln مقالة أنجزها أكثر من موسِّم.</numerusform>
            <numerusform>%Ln مقالة أنجزها أكثر من موسِّم.</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>العودة إلى القائمة</translation>
    </message>
</context>
<context>
    <name>AgreementFigures</name>
    <message>
        <source>Agreement</source>
        <translation>الاتفاق</translation>
    </message>
    <message>
        <source>F1 by overlap; of features κ; with 95 % intervals. Enter opens what stands behind a figure.</source>
        <translation>‏F1 تداخلاً؛ وللسمات κ؛ مع فترات الثقة 95٪. مفتاح Enter يفتح ما وراء الرقم.</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>الاتفاق على</translation>
    </message>
    <message>
        <source>F1 or κ</source>
        <translation>F1 أو κ</translation>
    </message>
    <message>
        <source>from</source>
        <translation>من</translation>
    </message>
    <message>
        <source>to</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Disagreements</source>
        <translation>الخلافات</translation>
    </message>
    <message>
        <source>{role} of the attribution</source>
        <translation>{role} في الإسناد</translation>
    </message>
</context>
<context>
    <name>AgreementPage</name>
    <message>
        <source>Whose agreement</source>
        <translation>اتفاق مَن</translation>
    </message>
    <message>
        <source>Disagreements</source>
        <translation>الخلافات</translation>
    </message>
    <message>
        <source>Compare anew</source>
        <translation>المقارنة من جديد</translation>
    </message>
    <message>
        <source>Adjudicate the article</source>
        <translation>تحكيم المقالة</translation>
    </message>
    <message>
        <source>Nothing stands behind this figure: here they agree everywhere.</source>
        <translation>لا شيء وراء هذا الرقم: فهم متفقون هنا في كل موضع.</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message>
        <source>No attribution in hand</source>
        <translation>لا إسناد قيد العمل</translation>
    </message>
    <message>
        <source>Attribution {place} of {count}</source>
        <translation>الإسناد {place} من {count}</translation>
    </message>
    <message>
        <source>Selected: {text}</source>
        <translation>المحدَّد: {text}</translation>
    </message>
    <message>
        <source>Suggestion {place} of {count}, {percent} % sure</source>
        <translation>المقترح {place} من {count}، مرجّح بنسبة {percent}٪</translation>
    </message>
    <message>
        <source>Mentions suggested: {count}</source>
        <translation>مقترحات: {count}</translation>
    </message>
</context>
<context>
    <name>ArticleListModel</name>
    <message numerus="yes">
        <source>%Ln attribution(s)</source>
        <translation>
            <numerusform>بلا إسناد</numerusform>
            <numerusform>إسناد واحد</numerusform>
            <numerusform>إسنادان</numerusform>
            <numerusform>%Ln إسنادات</numerusform>
            <numerusform>%Ln إسناداً</numerusform>
            <numerusform>%Ln إسناد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a place</source>
        <translation>
            <numerusform>لا شيء بلا مكان</numerusform>
            <numerusform>موضع بلا مكان</numerusform>
            <numerusform>موضعان بلا مكان</numerusform>
            <numerusform>%Ln مواضع بلا مكان</numerusform>
            <numerusform>%Ln موضعاً بلا مكان</numerusform>
            <numerusform>%Ln موضع بلا مكان</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticlesPanel</name>
    <message>
        <source>{done} of {total} articles done</source>
        <translation>أُنجزت {done} من {total} مقالة</translation>
    </message>
    <message>
        <source>None of {total} articles done</source>
        <translation>لم تُنجز أي مقالة من {total}</translation>
    </message>
    <message>
        <source>Find in titles and outlets</source>
        <translation>بحث في العناوين والصحف</translation>
    </message>
    <message>
        <source>Find an article</source>
        <translation>البحث عن مقالة</translation>
    </message>
    <message>
        <source>Show articles by status</source>
        <translation>عرض المقالات بحسب حالتها</translation>
    </message>
    <message>
        <source>Order of the articles</source>
        <translation>ترتيب المقالات</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>التقدّم</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>كل المقالات</translation>
    </message>
    <message>
        <source>By how many attributions the suggestions let expect</source>
        <translation>بعدد الإسنادات المتوقعة بحسب المقترحات</translation>
    </message>
    <message>
        <source>By how doubtful the suggestions are</source>
        <translation>بقدر الشك في المقترحات</translation>
    </message>
    <message>
        <source>In the order of import</source>
        <translation>بترتيب الاستيراد</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>الأحدث أولًا</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>الأقدم أولًا</translation>
    </message>
    <message>
        <source>By outlet</source>
        <translation>حسب الجهة الناشرة</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>حسب العنوان</translation>
    </message>
    <message>
        <source>Most expected first</source>
        <translation>الأكثر إسنادًا متوقعًا أولًا</translation>
    </message>
    <message>
        <source>Least certain first</source>
        <translation>الأقل يقينًا أولًا</translation>
    </message>
</context>
<context>
    <name>AssistantDesk</name>
    <message>
        <source>This article is not in the project.</source>
        <translation>ليست هذه المقالة في المشروع.</translation>
    </message>
    <message>
        <source>Opened from the account.</source>
        <translation>فُتحت من التقرير.</translation>
    </message>
    <message>
        <source>Back to the account</source>
        <translation>العودة إلى التقرير</translation>
    </message>
    <message>
        <source>Keep the account</source>
        <translation>حفظ التقرير</translation>
    </message>
    <message>
        <source>Text (*.txt);;For other programs (*.json)</source>
        <translation>نص ‎(*.txt);;لبرامج أخرى ‎(*.json)</translation>
    </message>
    <message>
        <source>Written to {file}.</source>
        <translation>كُتب في {file}.</translation>
    </message>
</context>
<context>
    <name>AttributionsPanel</name>
    <message>
        <source>Attributions</source>
        <translation>الإسنادات</translation>
    </message>
    <message>
        <source>No attribution yet. Select what was said and press the key of the quote.</source>
        <translation>لا إسناد بعد. حدِّد ما قيل ثم اضغط مفتاح القول.</translation>
    </message>
</context>
<context>
    <name>CasesPanel</name>
    <message>
        <source>{done} of {total} articles adjudicated</source>
        <translation>حُكِّمت {done} من {total} مقالة</translation>
    </message>
    <message>
        <source>None of {total} articles adjudicated</source>
        <translation>لم تُحكَّم أي مقالة من {total}</translation>
    </message>
    <message>
        <source>{done} of {total} decided</source>
        <translation>حُسم {done} من {total}</translation>
    </message>
    <message>
        <source>none of {total} decided</source>
        <translation>لم يُحسم شيء من {total}</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>تنتظر</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>قيد التحكيم</translation>
    </message>
    <message>
        <source>re-opened</source>
        <translation>أُعيد فتحها</translation>
    </message>
    <message>
        <source>adjudicated</source>
        <translation>محكَّمة</translation>
    </message>
    <message>
        <source>Articles to adjudicate</source>
        <translation>مقالات للتحكيم</translation>
    </message>
    <message>
        <source>Show articles by how far they are</source>
        <translation>عرض المقالات بحسب مرحلتها</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>التقدم</translation>
    </message>
    <message>
        <source>No article here that two annotators have finished.</source>
        <translation>لا مقالة هنا أنجزها موسِّمان.</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>كل المقالات</translation>
    </message>
</context>
<context>
    <name>ColourField</name>
    <message>
        <source>Choose: {name}</source>
        <translation>اختيار: {name}</translation>
    </message>
</context>
<context>
    <name>ColumnMap</name>
    <message>
        <source>Id</source>
        <translation>المعرِّف</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>الصحيفة</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>الكاتب</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>الرابط</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>الرخصة</translation>
    </message>
    <message>
        <source>— none —</source>
        <translation>— لا شيء —</translation>
    </message>
    <message>
        <source>Choose the column that holds the text.</source>
        <translation>اختر العمود الذي فيه النص.</translation>
    </message>
    <message>
        <source>Kept with each article as they are: {names}.</source>
        <translation>يُحفظ مع كل مقالة كما هو: {names}.</translation>
    </message>
    <message>
        <source>Column of: {field}</source>
        <translation>عمود: {field}</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Take what {name} says</source>
        <translation>أخذ ما يقوله {name}</translation>
    </message>
</context>
<context>
    <name>CommentsDesk</name>
    <message>
        <source>the article</source>
        <translation>المقالة</translation>
    </message>
</context>
<context>
    <name>CommentsPanel</name>
    <message>
        <source>On</source>
        <translation>على</translation>
    </message>
    <message>
        <source>What the comment is on</source>
        <translation>ما التعليق عليه</translation>
    </message>
    <message>
        <source>The comment</source>
        <translation>التعليق</translation>
    </message>
    <message>
        <source>Write a comment</source>
        <translation>اكتب تعليقاً</translation>
    </message>
    <message>
        <source>Enter saves, Shift+Enter begins a line, Esc leaves and keeps the draft.</source>
        <translation>يحفظ Enter، ويبدأ Shift+Enter سطراً جديداً، ويترك Esc التعليق وتبقى مسودته.</translation>
    </message>
    <message>
        <source>Comments on this article</source>
        <translation>التعليقات على هذه المقالة</translation>
    </message>
    <message>
        <source>No comment yet.</source>
        <translation>لا تعليق بعد.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>تغيير</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>the article</source>
        <translation>المقالة</translation>
    </message>
</context>
<context>
    <name>ComparingBar</name>
    <message>
        <source>Comparing the annotators: reading what is finished…</source>
        <translation>المقارنة بين الموسِّمين: قراءة المنجز…</translation>
    </message>
    <message>
        <source>Comparing the annotators: {done} of {total}</source>
        <translation>المقارنة بين الموسِّمين: {done} من {total}</translation>
    </message>
    <message>
        <source>Comparison of annotators</source>
        <translation>المقارنة بين الموسِّمين</translation>
    </message>
    <message>
        <source>Stop comparing the annotators</source>
        <translation>إيقاف المقارنة بين الموسِّمين</translation>
    </message>
</context>
<context>
    <name>ConflictBar</name>
    <message>
        <source>You have changed this article at another window, too. Which version is to stand? The one that does not can be gone to in the history.</source>
        <translation>عدّلت هذه المقالة في نافذة أخرى أيضاً. أي النسختين تبقى؟ يمكن الرجوع إلى الأخرى في سجل التعديلات.</translation>
    </message>
</context>
<context>
    <name>Conflicts</name>
    <message>
        <source>“{title}” was changed at another window, too. Your version is kept.</source>
        <translation>عُدّلت «{title}» في نافذة أخرى أيضاً. نسختك محفوظة.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>الذهاب إليها</translation>
    </message>
    <message>
        <source>Decided. The other version is in the history.</source>
        <translation>حُسم الأمر، والنسخة الأخرى في سجل التعديلات.</translation>
    </message>
</context>
<context>
    <name>CountingBar</name>
    <message>
        <source>Reading the annotations: {done} of {total}</source>
        <translation>قراءة التوسيمات: {done} من {total}</translation>
    </message>
    <message>
        <source>Annotations read</source>
        <translation>التوسيمات المقروءة</translation>
    </message>
    <message>
        <source>Stop reading the annotations</source>
        <translation>إيقاف قراءة التوسيمات</translation>
    </message>
</context>
<context>
    <name>Dashboard</name>
    <message>
        <source>Plots</source>
        <translation>الرسوم</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>لوحة المتابعة</translation>
    </message>
</context>
<context>
    <name>DashboardDesk</name>
    <message>
        <source>You see your own work here, and that of others on articles which you have finished.</source>
        <translation>ترى هنا عملك أنت، وعمل غيرك في المقالات التي أنجزتها.</translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>Reading how often each annotator is right…</source>
        <translation>قراءة كم يصيب كل موسِّم…</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>marking a mention</source>
        <translation>وسم موضع</translation>
    </message>
    <message>
        <source>unmarking a mention</source>
        <translation>إزالة وسم</translation>
    </message>
    <message>
        <source>adding a fragment</source>
        <translation>إضافة جزء</translation>
    </message>
    <message>
        <source>removing a mention</source>
        <translation>إزالة موضع موسوم</translation>
    </message>
    <message>
        <source>moving an edge</source>
        <translation>تحريك طرف</translation>
    </message>
    <message>
        <source>deleting an attribution</source>
        <translation>حذف إسناد</translation>
    </message>
    <message>
        <source>changing a feature</source>
        <translation>تغيير سمة</translation>
    </message>
    <message>
        <source>changing a feature of the article</source>
        <translation>تغيير سمة للمقالة</translation>
    </message>
    <message>
        <source>setting the stance</source>
        <translation>تحديد الموقف</translation>
    </message>
    <message>
        <source>clearing the stance</source>
        <translation>إلغاء الموقف</translation>
    </message>
    <message>
        <source>changing the target</source>
        <translation>تغيير المستهدَف</translation>
    </message>
    <message>
        <source>changing whose stance it is</source>
        <translation>تغيير صاحب الموقف</translation>
    </message>
    <message>
        <source>changing the intensity</source>
        <translation>تغيير الشدّة</translation>
    </message>
    <message>
        <source>taking a suggestion</source>
        <translation>أخذ مقترح</translation>
    </message>
    <message>
        <source>taking all sure suggestions</source>
        <translation>أخذ كل المقترحات المرجّحة</translation>
    </message>
    <message>
        <source>rejecting a suggestion</source>
        <translation>رفض مقترح</translation>
    </message>
    <message>
        <source>marking a further quote of the speaker</source>
        <translation>وسم قول آخر للقائل</translation>
    </message>
    <message>
        <source>linking the speaker</source>
        <translation>ربط القائل</translation>
    </message>
    <message>
        <source>ordering the sources</source>
        <translation>ترتيب المصادر</translation>
    </message>
    <message>
        <source>splitting an attribution</source>
        <translation>قسم إسناد</translation>
    </message>
    <message>
        <source>joining two attributions</source>
        <translation>ضم إسنادين</translation>
    </message>
    <message>
        <source>duplicating an attribution</source>
        <translation>تكرار إسناد</translation>
    </message>
    <message>
        <source>changing the stance</source>
        <translation>تغيير الموقف</translation>
    </message>
    <message>
        <source>saying who it is</source>
        <translation>ربط بكيان</translation>
    </message>
    <message>
        <source>moving mentions to another entity</source>
        <translation>نقل مواضع إلى كيان آخر</translation>
    </message>
    <message>
        <source>unlinking mentions</source>
        <translation>فك ربط مواضع</translation>
    </message>
    <message>
        <source>changing an entity</source>
        <translation>تغيير كيان</translation>
    </message>
    <message>
        <source>merging two entities</source>
        <translation>دمج كيانين</translation>
    </message>
    <message>
        <source>marking all the same</source>
        <translation>وسم المواضع المماثلة</translation>
    </message>
    <message>
        <source>writing a comment</source>
        <translation>كتابة تعليق</translation>
    </message>
    <message>
        <source>changing a comment</source>
        <translation>تغيير تعليق</translation>
    </message>
    <message>
        <source>deleting a comment</source>
        <translation>حذف تعليق</translation>
    </message>
    <message>
        <source>giving a mention its place</source>
        <translation>وضع موضع في مكانه</translation>
    </message>
    <message>
        <source>giving a mention up</source>
        <translation>الاستغناء عن موضع</translation>
    </message>
    <message>
        <source>a decision</source>
        <translation>قرار في اختلاف</translation>
    </message>
    <message>
        <source>the version from another window</source>
        <translation>النسخة القادمة من نافذة أخرى</translation>
    </message>
    <message>
        <source>changing the status</source>
        <translation>تغيير الحالة</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Open a project</source>
        <translation>فتح مشروع</translation>
    </message>
    <message>
        <source>Articles for the new project</source>
        <translation>مقالات المشروع الجديد</translation>
    </message>
    <message>
        <source>Where to keep the project</source>
        <translation>أين يُحفظ المشروع</translation>
    </message>
    <message>
        <source>Reading the articles…</source>
        <translation>تُقرأ المقالات…</translation>
    </message>
    <message>
        <source>Save the corpus</source>
        <translation>حفظ المدوَّنة</translation>
    </message>
    <message>
        <source>Corpus (*.jsonl)</source>
        <translation>مدوَّنة ‎(*.jsonl)</translation>
    </message>
    <message>
        <source>Saving the corpus…</source>
        <translation>تُحفظ المدوَّنة…</translation>
    </message>
    <message>
        <source>Open to read</source>
        <translation>فتح للقراءة فقط</translation>
    </message>
    <message numerus="yes">
        <source>%Ln edit(s) that had waited are sent.</source>
        <translation>
            <numerusform>لم يكن هناك تعديل ينتظر.</numerusform>
            <numerusform>أُرسل التعديل الذي كان ينتظر.</numerusform>
            <numerusform>أُرسل التعديلان اللذان كانا ينتظران.</numerusform>
            <numerusform>أُرسلت %Ln تعديلات كانت تنتظر.</numerusform>
            <numerusform>أُرسل %Ln تعديلاً كانت تنتظر.</numerusform>
            <numerusform>أُرسل %Ln تعديل كانت تنتظر.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled; nothing was written.</source>
        <translation>أُلغي الحفظ ولم يُكتب شيء.</translation>
    </message>
    <message>
        <source>{count} lines saved in {file}.</source>
        <translation>حُفظت المدوَّنة في {file}، وعدد سطورها {count}.</translation>
    </message>
    <message>
        <source>Musnad projects (*.musnad)</source>
        <translation>مشاريع مُسنَد ‎(*.musnad)</translation>
    </message>
    <message>
        <source>Articles and corpora ({patterns});;All files (*)</source>
        <translation>مقالات ومدوَّنات ‎({patterns});;كل الملفات (*)</translation>
    </message>
</context>
<context>
    <name>Differences</name>
    <message>
        <source>Stance</source>
        <translation>الموقف</translation>
    </message>
    <message>
        <source>Attribution: there or not</source>
        <translation>إسناد: أهو قائم أم لا</translation>
    </message>
    <message>
        <source>{layer}: where it begins and ends</source>
        <translation>{layer}: أين يبدأ وأين ينتهي</translation>
    </message>
    <message>
        <source>{layer}: who or what it is</source>
        <translation>{layer}: من هو أو ما هو</translation>
    </message>
    <message>
        <source>Sources: their order</source>
        <translation>المصادر: ترتيبها</translation>
    </message>
    <message>
        <source>{name}</source>
        <translation>{name}</translation>
    </message>
    <message>
        <source>{layer}: {name}</source>
        <translation>{layer}: {name}</translation>
    </message>
    <message>
        <source>Stance: there or not</source>
        <translation>الموقف: أهو قائم أم لا</translation>
    </message>
    <message>
        <source>Stance: which way</source>
        <translation>الموقف: اتجاهه</translation>
    </message>
    <message>
        <source>Stance: how strong</source>
        <translation>الموقف: شدته</translation>
    </message>
    <message>
        <source>Stance: said or implied</source>
        <translation>الموقف: صريح أم ضمني</translation>
    </message>
    <message>
        <source>Stance: of what</source>
        <translation>الموقف: ممَّ هو</translation>
    </message>
    <message>
        <source>Stance: whose</source>
        <translation>الموقف: لمن هو</translation>
    </message>
    <message>
        <source>{layer}: who it is</source>
        <translation>{layer}: مَن يكون</translation>
    </message>
    <message>
        <source>Entity: what sort of party</source>
        <translation>الكيان: نوعه</translation>
    </message>
    <message>
        <source>The article: {name}</source>
        <translation>المقالة: {name}</translation>
    </message>
    <message>
        <source>{layer} outside attributions: there or not</source>
        <translation>{layer} خارج الإسنادات: أهو قائم أم لا</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>الأسلوب</translation>
    </message>
    <message>
        <source>Speaker named or not</source>
        <translation>القائل مضمر أم لا</translation>
    </message>
    <message>
        <source>How far the reporter stands by it</source>
        <translation>مدى تبنّي الناقل له</translation>
    </message>
    <message>
        <source>open</source>
        <translation>مفتوح</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>محسوم</translation>
    </message>
    <message>
        <source>edited by hand</source>
        <translation>معدَّل باليد</translation>
    </message>
    <message>
        <source>no longer in question</source>
        <translation>لم يعد مطروحًا</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>there</source>
        <translation>قائم</translation>
    </message>
    <message>
        <source>said outright</source>
        <translation>صريح</translation>
    </message>
    <message>
        <source>implied</source>
        <translation>ضمني</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>no</source>
        <translation>لا</translation>
    </message>
</context>
<context>
    <name>DifferencesPanel</name>
    <message>
        <source>Differences</source>
        <translation>الاختلافات</translation>
    </message>
    <message>
        <source>A note on this difference</source>
        <translation>ملاحظة على هذا الاختلاف</translation>
    </message>
    <message>
        <source>All differences</source>
        <translation>كل الاختلافات</translation>
    </message>
    <message>
        <source>Progress of the article</source>
        <translation>التقدم في المقالة</translation>
    </message>
</context>
<context>
    <name>Disagreements</name>
    <message>
        <source>{name}: nothing</source>
        <translation>{name}: لا شيء</translation>
    </message>
    <message>
        <source>{name}: “{text}”</source>
        <translation>{name}: «{text}»</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>no</source>
        <translation>لا</translation>
    </message>
</context>
<context>
    <name>EntitiesPanel</name>
    <message>
        <source>There are more: go on typing.</source>
        <translation>هناك المزيد: تابع الكتابة.</translation>
    </message>
    <message>
        <source>Nobody of this name in the project.</source>
        <translation>لا أحد بهذا الاسم في المشروع.</translation>
    </message>
    <message>
        <source>Nobody is linked in this article yet. Type to search the project.</source>
        <translation>لم يُربط أحد في هذه المقالة بعد. اكتب للبحث في المشروع كله.</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>الكيانات</translation>
    </message>
    <message>
        <source>Find in the whole project</source>
        <translation>بحث في المشروع كله</translation>
    </message>
    <message>
        <source>Find an entity</source>
        <translation>البحث عن كيان</translation>
    </message>
    <message>
        <source>Mentions of this entity in the article</source>
        <translation>مواضع هذا الكيان في المقالة</translation>
    </message>
    <message>
        <source>Mer&amp;ge…</source>
        <translation>&amp;دمج…</translation>
    </message>
    <message>
        <source>This entity is another one that is known already</source>
        <translation>هذا الكيان هو نفسه كيان آخر معروف</translation>
    </message>
    <message>
        <source>M&amp;ove…</source>
        <translation>&amp;نقل…</translation>
    </message>
    <message>
        <source>The chosen mentions are of another entity, known or new</source>
        <translation>المواضع المختارة لكيان آخر، معروف أو جديد</translation>
    </message>
    <message>
        <source>Un&amp;link</source>
        <translation>&amp;فك الربط</translation>
    </message>
    <message>
        <source>The chosen mentions are linked to nobody</source>
        <translation>تبقى المواضع المختارة بلا ربط</translation>
    </message>
</context>
<context>
    <name>EntityForm</name>
    <message>
        <source>&amp;Name</source>
        <translation>الا&amp;سم</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>ال&amp;نوع</translation>
    </message>
    <message>
        <source>&amp;Wikidata</source>
        <translation>&amp;ويكي بيانات</translation>
    </message>
</context>
<context>
    <name>EntityListModel</name>
    <message>
        <source>New: «{name}»</source>
        <translation>جديد: «{name}»</translation>
    </message>
    <message>
        <source>{count} here</source>
        <translation>{count} هنا</translation>
    </message>
    <message numerus="yes">
        <source>{mentions} in %Ln article(s)</source>
        <translation>
            <numerusform>{mentions} ولا مقالة</numerusform>
            <numerusform>{mentions} في مقالة واحدة</numerusform>
            <numerusform>{mentions} في مقالتين</numerusform>
            <numerusform>{mentions} في %Ln مقالات</numerusform>
            <numerusform>{mentions} في %Ln مقالة</numerusform>
            <numerusform>{mentions} في %Ln مقالة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntityPicker</name>
    <message>
        <source>A few letters of the name</source>
        <translation>بعض حروف الاسم</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>الكيانات</translation>
    </message>
    <message>
        <source>Kind of a new entity</source>
        <translation>نوع الكيان الجديد</translation>
    </message>
    <message>
        <source>{key} takes</source>
        <translation>{key} للاختيار</translation>
    </message>
    <message>
        <source>{key} for all {count} of this name</source>
        <translation>{key} لكل ما يحمل هذا الاسم ({count})</translation>
    </message>
    <message>
        <source>{key} kind</source>
        <translation>{key} للنوع</translation>
    </message>
    <message>
        <source>{key} back</source>
        <translation>{key} للرجوع</translation>
    </message>
</context>
<context>
    <name>ExportAssistant</name>
    <message>
        <source>Records written:</source>
        <translation>سجلات كُتبت:</translation>
    </message>
    <message>
        <source>If you stop, nothing is written: what was there stands as it was.</source>
        <translation>إن أوقفته فلن يُكتب شيء، ويبقى ما كان هناك على حاله.</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>أُوقف؛ لم يُكتب شيء.</translation>
    </message>
    <message>
        <source>{count} records written to {file}, as: {format}.</source>
        <translation>كُتبت السجلات في {file}، وعددها {count}، بصيغة {format}.</translation>
    </message>
    <message>
        <source>Nothing of it was lost.</source>
        <translation>لم يُفقد منها شيء.</translation>
    </message>
    <message>
        <source>What the format could not hold stands below, and in {file}.</source>
        <translation>ما لم تتّسع له الصيغة مذكور أدناه وفي {file}.</translation>
    </message>
    <message>
        <source>The training set is in {file}. Articles: {parts}.</source>
        <translation>مجموعة التدريب في {file}. المقالات: {parts}.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Kinds of export</source>
        <translation>أنواع التصدير</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>الصيغ</translation>
    </message>
    <message>
        <source>Training set</source>
        <translation>مجموعة تدريب</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>الحزم</translation>
    </message>
</context>
<context>
    <name>ExportDesk</name>
    <message>
        <source>Where to write</source>
        <translation>مكان الكتابة</translation>
    </message>
    <message>
        <source>Folder for the packages</source>
        <translation>مجلد الحزم</translation>
    </message>
    <message>
        <source>This is there already. Export once more to replace it.</source>
        <translation>هذا موجود من قبل. صدّر مرة أخرى ليحلّ الجديد محلّه.</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>تجري الكتابة…</translation>
    </message>
    <message>
        <source>Read the account</source>
        <translation>قراءة التقرير</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>أُوقف؛ لم يُكتب شيء.</translation>
    </message>
</context>
<context>
    <name>FeatureForm</name>
    <message>
        <source>{value} (not in the scheme)</source>
        <translation>{value} (ليست في المخطط)</translation>
    </message>
    <message>
        <source>Remove {feature}</source>
        <translation>إزالة {feature}</translation>
    </message>
</context>
<context>
    <name>Features</name>
    <message>
        <source>{value} (not in the scheme)</source>
        <translation>{value} (ليست في المخطط)</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>لم يُحدَّد</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>no</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>الأسلوب</translation>
    </message>
    <message>
        <source>Speaker implicit</source>
        <translation>القائل مضمر</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>The article’s commitment</source>
        <translation>التزام المقالة</translation>
    </message>
</context>
<context>
    <name>FeaturesPage</name>
    <message>
        <source>one of several values</source>
        <translation>قيمة من عدة قيم</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>نعم أو لا</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>عدد</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>نص</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>السمات</translation>
    </message>
    <message>
        <source>attribution</source>
        <translation>الإسناد</translation>
    </message>
    <message>
        <source>article</source>
        <translation>المقالة</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>صاحبها</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>نوعها</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>القيم</translation>
    </message>
</context>
<context>
    <name>FeaturesPanel</name>
    <message>
        <source>This attribution</source>
        <translation>هذا الإسناد</translation>
    </message>
    <message>
        <source>The article</source>
        <translation>المقالة</translation>
    </message>
    <message>
        <source>More features</source>
        <translation>سمات أخرى</translation>
    </message>
    <message>
        <source>What the project’s scheme has besides</source>
        <translation>ما في مخطط المشروع غير ذلك</translation>
    </message>
    <message>
        <source>Take an attribution in hand, or put the caret on a mention, to see its own.</source>
        <translation>اختر إسناداً أو ضع المؤشر على موضع موسوم لترى سماته.</translation>
    </message>
</context>
<context>
    <name>FileForm</name>
    <message>
        <source>Recognised: {format}</source>
        <translation>عُرفت: {format}</translation>
    </message>
    <message>
        <source>Recognise it</source>
        <translation>تعرّفها</translation>
    </message>
    <message>
        <source>Found: {encoding}</source>
        <translation>وُجد: {encoding}</translation>
    </message>
    <message>
        <source>Find it out</source>
        <translation>ابحث عنه</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… ولا غير ذلك</numerusform>
            <numerusform>… وواحد آخر</numerusform>
            <numerusform>… واثنان آخران</numerusform>
            <numerusform>… و%Ln أخرى</numerusform>
            <numerusform>… و%Ln آخر</numerusform>
            <numerusform>… و%Ln آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>Format</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>الترميز</translation>
    </message>
    <message>
        <source>What the file holds</source>
        <translation>محتوى الملف</translation>
    </message>
    <message>
        <source>First articles</source>
        <translation>أوائل المقالات</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
</context>
<context>
    <name>FileList</name>
    <message>
        <source>Looking…</source>
        <translation>يُنظر فيه…</translation>
    </message>
    <message>
        <source>format not recognised</source>
        <translation>لم تُعرف الصيغة</translation>
    </message>
</context>
<context>
    <name>FilesPage</name>
    <message>
        <source>Add files…</source>
        <translation>إضافة ملفات…</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>إضافة مجلد…</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>رفع من القائمة</translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation>الملفات المراد استيرادها</translation>
    </message>
    <message>
        <source>Add corpora, texts, tables, pages, Word documents, or what another tool has exported: files, folders or zips. You can also drag them here.</source>
        <translation>أضف مدوَّنات أو نصوصاً أو جداول أو صفحات أو مستندات Word أو ما صدّرته أداة أخرى: ملفات أو مجلدات أو ملفات zip. ويمكنك سحبها إلى هنا.</translation>
    </message>
    <message>
        <source>Annotated by</source>
        <translation>الموسِّم</translation>
    </message>
    <message>
        <source>as the files say</source>
        <translation>كما تذكر الملفات</translation>
    </message>
    <message>
        <source>Who made the annotations</source>
        <translation>صاحب التوسيمات</translation>
    </message>
    <message>
        <source>Leave out copies, and tell near ones</source>
        <translation>ترك النسخ وذكر ما يقاربها</translation>
    </message>
</context>
<context>
    <name>FilterForm</name>
    <message>
        <source>Everybody’s, and bare articles</source>
        <translation>توسيمات الجميع، والمقالات بلا توسيم</translation>
    </message>
    <message>
        <source>The adjudicated ones alone</source>
        <translation>المحكَّمة وحدها</translation>
    </message>
    <message>
        <source>Those of {name}</source>
        <translation>توسيمات {name}</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>التوسيمات</translation>
    </message>
    <message>
        <source>Only those that are</source>
        <translation>ما حالته هذه وحده</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>البذرة</translation>
    </message>
    <message>
        <source>Whose annotations</source>
        <translation>توسيمات من</translation>
    </message>
    <message>
        <source>Deal the articles out to the parts of a training set</source>
        <translation>توزيع المقالات على أقسام مجموعة التدريب</translation>
    </message>
    <message>
        <source>train</source>
        <translation>التدريب (train)</translation>
    </message>
    <message>
        <source>dev</source>
        <translation>التطوير (dev)</translation>
    </message>
    <message>
        <source>test</source>
        <translation>الاختبار (test)</translation>
    </message>
    <message>
        <source>Share of {part}</source>
        <translation>حصة {part}</translation>
    </message>
    <message>
        <source>Seed: another one, another deal</source>
        <translation>البذرة: غيّرها يتغيّر التوزيع</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>Things to look at in this article</source>
        <translation>ما يستحق النظر في هذه المقالة</translation>
    </message>
    <message>
        <source>Nothing to look at: all that is marked is whole.</source>
        <translation>لا شيء للنظر: كل ما وُسم مكتمل.</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>خطأ</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>موضع شك</translation>
    </message>
    <message>
        <source>to consider</source>
        <translation>للتأمل</translation>
    </message>
    <message>
        <source>attribution {number}</source>
        <translation>الإسناد {number}</translation>
    </message>
</context>
<context>
    <name>FirstArticles</name>
    <message>
        <source>Looking…</source>
        <translation>يُنظر فيه…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s), all that there are</source>
        <translation>
            <numerusform>لا مقالات فيه</numerusform>
            <numerusform>مقالة واحدة ليس فيه غيرها</numerusform>
            <numerusform>مقالتان ليس فيه غيرهما</numerusform>
            <numerusform>%Ln مقالات هي كل ما فيه</numerusform>
            <numerusform>%Ln مقالة هي كل ما فيه</numerusform>
            <numerusform>%Ln مقالة هي كل ما فيه</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln article(s)</source>
        <translation>
            <numerusform>لم تُقرأ مقالة بعد</numerusform>
            <numerusform>المقالة الأولى</numerusform>
            <numerusform>المقالتان الأوليان</numerusform>
            <numerusform>أول %Ln مقالات</numerusform>
            <numerusform>أول %Ln مقالة</numerusform>
            <numerusform>أول %Ln مقالة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln letter(s)</source>
        <translation>
            <numerusform>لا حروف</numerusform>
            <numerusform>حرف واحد</numerusform>
            <numerusform>حرفان</numerusform>
            <numerusform>%Ln أحرف</numerusform>
            <numerusform>%Ln حرفاً</numerusform>
            <numerusform>%Ln حرف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln attribution(s)</source>
        <translation>
            <numerusform>لا إسنادات</numerusform>
            <numerusform>إسناد واحد</numerusform>
            <numerusform>إسنادان</numerusform>
            <numerusform>%Ln إسنادات</numerusform>
            <numerusform>%Ln إسناداً</numerusform>
            <numerusform>%Ln إسناد</numerusform>
        </translation>
    </message>
    <message>
        <source>First articles</source>
        <translation>أوائل المقالات</translation>
    </message>
    <message>
        <source>Beginning of the article</source>
        <translation>بداية المقالة</translation>
    </message>
</context>
<context>
    <name>FormatPage</name>
    <message>
        <source>It cannot hold: {names}.</source>
        <translation>لا تتّسع لما يلي: {names}.</translation>
    </message>
    <message>
        <source>It holds everything.</source>
        <translation>تتّسع لكل شيء.</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>الصيغ</translation>
    </message>
    <message>
        <source>Write to</source>
        <translation>الكتابة في</translation>
    </message>
    <message>
        <source>File or folder to write</source>
        <translation>الملف أو المجلد المراد كتابته</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
</context>
<context>
    <name>FormatWords</name>
    <message>
        <source>Corpus (JSONL)</source>
        <translation>مدوَّنة (JSONL)</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>نص مجرّد</translation>
    </message>
    <message>
        <source>Table (CSV, TSV)</source>
        <translation>جدول (CSV, TSV)</translation>
    </message>
    <message>
        <source>Web pages (HTML)</source>
        <translation>صفحات ويب (HTML)</translation>
    </message>
    <message>
        <source>Word documents</source>
        <translation>مستندات Word</translation>
    </message>
    <message>
        <source>Web archive (WARC)</source>
        <translation>أرشيف ويب (WARC)</translation>
    </message>
    <message>
        <source>Package of an annotator</source>
        <translation>حزمة موسِّم</translation>
    </message>
    <message>
        <source>Everything there is; for keeping, sharing and other projects of Musnad.</source>
        <translation>كل شيء بلا نقص؛ للحفظ والمشاركة ومشاريع مُسنَد الأخرى.</translation>
    </message>
    <message>
        <source>The articles alone, a file each.</source>
        <translation>المقالات وحدها، لكل منها ملف.</translation>
    </message>
    <message>
        <source>Articles and what is known about them, for spreadsheets.</source>
        <translation>المقالات وما يُعرف عنها، لبرامج الجداول.</translation>
    </message>
    <message>
        <source>To work on in Label Studio, with its labelling configuration beside it.</source>
        <translation>لمتابعة العمل في Label Studio، ومعها إعدادات التوسيم.</translation>
    </message>
    <message>
        <source>To work on in doccano’s relation projects.</source>
        <translation>لمتابعة العمل في مشاريع العلاقات في doccano.</translation>
    </message>
    <message>
        <source>Tasks with spans and relations, for Prodigy.</source>
        <translation>مهام فيها مواضع وعلاقات، لبرنامج Prodigy.</translation>
    </message>
    <message>
        <source>A word a line with its tags, for programs that learn to label words.</source>
        <translation>كلمة في كل سطر مع وسومها، لبرامج تتعلّم وسم الكلمات.</translation>
    </message>
    <message>
        <source>Tables of tokens, for WebAnno and INCEpTION.</source>
        <translation>جداول كلمات، لبرنامجي WebAnno وINCEpTION.</translation>
    </message>
    <message>
        <source>For INCEpTION and other programs that use UIMA.</source>
        <translation>لبرنامج INCEpTION وغيره مما يعتمد UIMA.</translation>
    </message>
    <message>
        <source>Texts with annotations beside them, for brat.</source>
        <translation>نصوص وإلى جانبها توسيماتها، لبرنامج brat.</translation>
    </message>
    <message>
        <source>To train and test spaCy pipelines.</source>
        <translation>لتدريب نماذج spaCy واختبارها.</translation>
    </message>
    <message>
        <source>Everything there is in typed columns, for pandas and Hugging Face.</source>
        <translation>كل شيء بلا نقص، في أعمدة محدَّدة الأنواع: لمكتبتي pandas وHugging Face.</translation>
    </message>
    <message>
        <source>Annotations for the web (W3C), found again by the words around them.</source>
        <translation>توسيمات للويب (W3C) تُعرف مواضعها بما حولها من كلام.</translation>
    </message>
</context>
<context>
    <name>FramePanel</name>
    <message>
        <source>“{cue}” suggests: {commitment} ({key})</source>
        <translation>«{cue}» يوحي بأنه: {commitment} ({key})</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>الأسلوب</translation>
    </message>
    <message>
        <source>Reporter</source>
        <translation>المراسل</translation>
    </message>
    <message>
        <source>How far the reporter stands by it</source>
        <translation>مدى تبنّي المراسل للكلام</translation>
    </message>
    <message>
        <source>left open</source>
        <translation>غير محدد</translation>
    </message>
    <message>
        <source>Speaker implicit</source>
        <translation>القائل مضمر</translation>
    </message>
    <message>
        <source>Mode of the quote</source>
        <translation>أسلوب القول</translation>
    </message>
</context>
<context>
    <name>GivingPage</name>
    <message>
        <source>Choose who is to annotate.</source>
        <translation>اختر من يوسِّم.</translation>
    </message>
    <message>
        <source>Working it out…</source>
        <translation>يُحسب التوزيع…</translation>
    </message>
    <message>
        <source>Nothing is left to give out: every article has its people.</source>
        <translation>لم يبقَ ما يوزَّع: لكل مقالة من يوسِّمها.</translation>
    </message>
    <message>
        <source>{places} places in {articles} articles.</source>
        <translation>عدد الأماكن {places} في مقالات عددها {articles}.</translation>
    </message>
    <message>
        <source>In {count} articles there are too few people for it.</source>
        <translation>ولا يكفي من اخترتهم لمقالات عددها {count}.</translation>
    </message>
    <message>
        <source>As &amp;open places, for whoever takes them</source>
        <translation>أماكن مف&amp;توحة يحجزها من يشاء</translation>
    </message>
    <message>
        <source>&amp;To whom:</source>
        <translation>على &amp;من:</translation>
    </message>
    <message>
        <source>&amp;People for each article:</source>
        <translation>موسِّمو &amp;كل مقالة:</translation>
    </message>
    <message>
        <source>&amp;One more for this share of them:</source>
        <translation>واحد آخر لهذه ال&amp;نسبة منها:</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>على من</translation>
    </message>
    <message>
        <source>People for each article</source>
        <translation>موسِّمو كل مقالة</translation>
    </message>
    <message>
        <source>Share of the articles that one more is to have</source>
        <translation>نسبة المقالات التي يوسِّمها واحد آخر</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>New articles</source>
        <translation>مقالات جديدة</translation>
    </message>
    <message>
        <source>Letters in them</source>
        <translation>الحروف فيها</translation>
    </message>
    <message>
        <source>Not done before</source>
        <translation>لم تُنجز من قبل</translation>
    </message>
    <message>
        <source>What each would get</source>
        <translation>ما يوزَّع على كل واحد</translation>
    </message>
    <message>
        <source>Give out</source>
        <translation>وزّع</translation>
    </message>
</context>
<context>
    <name>GoTo</name>
    <message>
        <source>Go to paragraph {number}, then Enter · Esc leaves</source>
        <translation>إلى الفقرة {number} ثم Enter · للترك Esc</translation>
    </message>
    <message>
        <source>Go to attribution {number}, then Enter · Esc leaves</source>
        <translation>إلى الإسناد {number} ثم Enter · للترك Esc</translation>
    </message>
    <message>
        <source>Go to the next (Shift: the one before): {layers} · {unfinished} unfinished · {paragraph} paragraph · a number: that attribution</source>
        <translation>إلى التالي (وإلى السابق مع Shift): {layers} · {unfinished} ما لم يكتمل · {paragraph} فقرة · رقم: الإسناد صاحب الرقم</translation>
    </message>
    <message>
        <source>Nothing is marked as {layer} yet.</source>
        <translation>لم يوسم شيء بعد في طبقة «{layer}».</translation>
    </message>
    <message>
        <source>There are only {count}.</source>
        <translation>العدد كله {count} لا أكثر.</translation>
    </message>
</context>
<context>
    <name>Guideline</name>
    <message>
        <source>Take a guideline from a file</source>
        <translation>أخذ دليل من ملف</translation>
    </message>
    <message>
        <source>Markdown (*.md *.markdown *.txt);;All files (*)</source>
        <translation>ملفات Markdown (*.md *.markdown *.txt);;كل الملفات (*)</translation>
    </message>
</context>
<context>
    <name>GuidelinePanel</name>
    <message>
        <source>Guideline</source>
        <translation>الدليل</translation>
    </message>
    <message>
        <source>The guideline’s text, in Markdown</source>
        <translation>نص الدليل بصيغة Markdown</translation>
    </message>
    <message>
        <source>Sections of the guideline</source>
        <translation>أبواب الدليل</translation>
    </message>
    <message>
        <source>More about the guideline</source>
        <translation>المزيد عن الدليل</translation>
    </message>
    <message>
        <source>The project’s own guideline</source>
        <translation>دليل هذا المشروع</translation>
    </message>
    <message>
        <source>Write the guideline…</source>
        <translation>كتابة الدليل…</translation>
    </message>
    <message>
        <source>Take one from a file…</source>
        <translation>أخذ دليل من ملف…</translation>
    </message>
    <message>
        <source>Back to the one that comes with Musnad</source>
        <translation>العودة إلى الدليل المرفق بمُسنَد</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>معاينة</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>The interface in the other language</source>
        <translation>الواجهة باللغة الأخرى</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>الموسِّم</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>بحث في الأوامر</translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <source>Open a project, or try the sample corpus.</source>
        <translation>افتح مشروعاً، أو جرِّب المدوَّنة النموذجية.</translation>
    </message>
    <message>
        <source>Choose an article: ↑ ↓ and Enter, or {next} for the next.</source>
        <translation>اختر مقالة: ↑ ↓ ثم Enter، أو {next} للتالية.</translation>
    </message>
    <message>
        <source>This project is open for reading only.</source>
        <translation>هذا المشروع مفتوح للقراءة فقط.</translation>
    </message>
    <message>
        <source>Click a word or press an arrow key to begin.</source>
        <translation>انقر كلمة أو اضغط سهماً لتبدأ.</translation>
    </message>
    <message>
        <source>Say what the selection is: {quote} quote, {cue} cue, {speaker} speaker…</source>
        <translation>قل ما المحدَّد: {quote} قول، {cue} لفظ الإسناد، {speaker} قائل…</translation>
    </message>
    <message>
        <source>Waiting for the server… {key} stays here.</source>
        <translation>في انتظار الخادم… {key} للبقاء هنا.</translation>
    </message>
    <message>
        <source>This article waits for your decision: {mine} your version, {other} the other.</source>
        <translation>هذه المقالة تنتظر قرارك: {mine} نسختك، {other} النسخة الأخرى.</translation>
    </message>
    <message>
        <source>{key} Enter: it is «{name}», known already</source>
        <translation>{key} ثم Enter: هو «{name}»، معروف من قبل</translation>
    </message>
    <message>
        <source>{key}: to the next suggestion</source>
        <translation>{key}: إلى المقترح التالي</translation>
    </message>
    <message>
        <source>{percent} % sure · {take} takes it · {none}: no · {start} {end} other edges · {stance} with a stance · {another}: the next · {all}: all that are sure</source>
        <translation>مرجّح بنسبة {percent}٪ · {take} يأخذه · {none}: لا · {start} {end} بحدّ آخر · {stance} مع موقف · {another}: التالي · {all}: كل المرجّحات</translation>
    </message>
    <message>
        <source>cue {text}</source>
        <translation>لفظ الإسناد {text}</translation>
    </message>
    <message>
        <source>speaker {text}</source>
        <translation>القائل {text}</translation>
    </message>
    <message>
        <source>source {text}</source>
        <translation>المصدر {text}</translation>
    </message>
    <message>
        <source>{take} takes {parts} · {another}: another suggestion · {none}: none</source>
        <translation>{take} يأخذ {parts} · {another}: مقترح آخر · {none}: لا شيء</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Select with Shift and the arrows, then press {quote} for the quote.</source>
        <translation>حدِّد بالأسهم مع Shift، ثم اضغط {quote} للقول.</translation>
    </message>
    <message>
        <source>The quote is missing: select it and press {key}.</source>
        <translation>القول ناقص: حدِّده واضغط {key}.</translation>
    </message>
    <message>
        <source>Who says it? Select the speaker and press {key}.</source>
        <translation>من القائل؟ حدِّده واضغط {key}.</translation>
    </message>
    <message>
        <source>By which word? Select the cue and press {key}.</source>
        <translation>بأي لفظ؟ حدِّد لفظ الإسناد واضغط {key}.</translation>
    </message>
    <message>
        <source>Stance of what? Select it and press {key}, or choose it with {choose}.</source>
        <translation>موقف ممّ؟ حدِّده واضغط {key}، أو اختره بـ {choose}.</translation>
    </message>
    <message>
        <source>Stance: {one} supports, {two} opposes… · {done}: done with this attribution.</source>
        <translation>الموقف: {one} مؤيِّد، {two} معارض… · {done}: إنهاء هذا الإسناد.</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>History of this article’s annotation</source>
        <translation>سجل تعديلات توسيم المقالة</translation>
    </message>
    <message>
        <source>Enter goes back, or forth again, to how it was then.</source>
        <translation>يعود Enter إلى ما كان عليه التوسيم حينئذ، أو يتقدم إليه من جديد.</translation>
    </message>
    <message>
        <source>Before the first edit</source>
        <translation>قبل أول تعديل</translation>
    </message>
    <message>
        <source>As it went over to the article’s new text</source>
        <translation>كما انتقل إلى نص المقالة الجديد</translation>
    </message>
    <message>
        <source>{deed}: “{words}”</source>
        <translation>{deed}: «{words}»</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>متراجَع عنه</translation>
    </message>
    <message>
        <source>you are here</source>
        <translation>أنت هنا</translation>
    </message>
</context>
<context>
    <name>ImportAssistant</name>
    <message>
        <source>Articles read:</source>
        <translation>مقالات قُرئت:</translation>
    </message>
    <message>
        <source>What has been read when you stop stays in the project, and is told.</source>
        <translation>إن أوقفته بقي في المشروع ما حُفظ إلى ذلك الحين، وذُكر لك.</translation>
    </message>
    <message>
        <source>{articles} articles and {annotations} annotations added, {there} there already.</source>
        <translation>أُضيف من المقالات {articles} ومن التوسيمات {annotations}، والموجود من قبل {there}.</translation>
    </message>
    <message>
        <source>{articles} articles have another text; {unplaced} mentions have no place.</source>
        <translation>تغيّر نص {articles} من المقالات؛ ومواضع بلا مكان: {unplaced}.</translation>
    </message>
    <message>
        <source>{count} skipped.</source>
        <translation>والمتروك {count}.</translation>
    </message>
    <message>
        <source>Stopped: this is in the project, and nothing else.</source>
        <translation>أُوقف: هذا ما صار في المشروع، لا غير.</translation>
    </message>
    <message>
        <source>{count} of them are not listed.</source>
        <translation>ومما تُرك {count} لم يُذكر في القائمة.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
</context>
<context>
    <name>ImportDesk</name>
    <message>
        <source>This project is open for reading only.</source>
        <translation>هذا المشروع مفتوح للقراءة فقط.</translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation>الملفات المراد استيرادها</translation>
    </message>
    <message>
        <source>Folder to import</source>
        <translation>المجلد المراد استيراده</translation>
    </message>
    <message>
        <source>Reading the articles…</source>
        <translation>تُقرأ المقالات…</translation>
    </message>
    <message>
        <source>Read the account</source>
        <translation>قراءة التقرير</translation>
    </message>
</context>
<context>
    <name>KeyMapWindow</name>
    <message>
        <source>All keys</source>
        <translation>كل المفاتيح</translation>
    </message>
    <message>
        <source>Search: an action, or a key</source>
        <translation>ابحث عن أمر أو مفتاح</translation>
    </message>
    <message>
        <source>Search the keys</source>
        <translation>البحث في المفاتيح</translation>
    </message>
    <message>
        <source>Another key…</source>
        <translation>مفتاح آخر…</translation>
    </message>
    <message>
        <source>One more key…</source>
        <translation>مفتاح إضافي…</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>كما كان</translation>
    </message>
    <message>
        <source>All as they were</source>
        <translation>كلها كما كانت</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>ما يفعله</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>Arabic keyboard</source>
        <translation>لوحة المفاتيح العربية</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>{key} is “{action}” here</source>
        <translation>{key} هنا لـ«{action}»</translation>
    </message>
    <message>
        <source>in the scheme</source>
        <translation>من مخطط التوسيم</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>مغيَّر</translation>
    </message>
    <message>
        <source>This key belongs to the project’s scheme; Enter opens the scheme.</source>
        <translation>هذا المفتاح من مخطط المشروع، ويفتح Enter المخطط.</translation>
    </message>
    <message>
        <source>This key always does the same.</source>
        <translation>هذا المفتاح ثابت لا يتغير.</translation>
    </message>
    <message>
        <source>No action is found.</source>
        <translation>لم يُعثر على فعل.</translation>
    </message>
    <message>
        <source>Enter gives the action another key.</source>
        <translation>اضغط Enter لتعطي الأمر مفتاحاً آخر.</translation>
    </message>
    <message>
        <source>Press the new key for “{action}”. Esc leaves it as it is.</source>
        <translation>اضغط المفتاح الجديد للأمر «{action}»، أو Esc ليبقى كما هو.</translation>
    </message>
    <message>
        <source>{key} always means the same everywhere. Press another, or Esc.</source>
        <translation>للمفتاح {key} معنى ثابت في كل مكان. اضغط غيره أو Esc.</translation>
    </message>
    <message>
        <source>{key} belongs to “{action}”: change that first, or press another key. Esc leaves.</source>
        <translation>المفتاح {key} للأمر «{action}»: غيِّر ذاك أولاً، أو اضغط مفتاحاً آخر، أو Esc للترك.</translation>
    </message>
    <message>
        <source>{key} belongs to “{action}” now: change that first.</source>
        <translation>المفتاح {key} الآن للأمر «{action}»: غيِّر ذاك أولاً.</translation>
    </message>
</context>
<context>
    <name>LayersPage</name>
    <message>
        <source>Layers</source>
        <translation>الطبقات</translation>
    </message>
    <message>
        <source>Every attribution needs it</source>
        <translation>لازمة في كل إسناد</translation>
    </message>
    <message>
        <source>fill</source>
        <translation>خلفية</translation>
    </message>
    <message>
        <source>solid underline</source>
        <translation>خط متصل تحت النص</translation>
    </message>
    <message>
        <source>frame</source>
        <translation>إطار</translation>
    </message>
    <message>
        <source>dotted underline</source>
        <translation>خط منقَّط تحت النص</translation>
    </message>
    <message>
        <source>double underline</source>
        <translation>خطان تحت النص</translation>
    </message>
    <message>
        <source>dashed underline</source>
        <translation>خط متقطع تحت النص</translation>
    </message>
    <message>
        <source>Name in Arabic</source>
        <translation>الاسم بالعربية</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>الاسم بالإنجليزية</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>الشكل</translation>
    </message>
    <message>
        <source>Colour, light page</source>
        <translation>اللون على صفحة فاتحة</translation>
    </message>
    <message>
        <source>Colour, dark page</source>
        <translation>اللون على صفحة داكنة</translation>
    </message>
</context>
<context>
    <name>Learner</name>
    <message>
        <source>It takes {least} finished articles with attributions to learn from; there are {count}. {key} finishes an article.</source>
        <translation>يحتاج التعلُّم إلى مقالات منجزة فيها إسناد عددها {least} على الأقل، والموجود {count}. يُنجز المقالةَ المفتاحُ {key}.</translation>
    </message>
    <message>
        <source>Learning from your articles</source>
        <translation>التعلُّم من مقالاتك</translation>
    </message>
    <message>
        <source>The rules suggest from the start. From articles that you have finished, a model can learn where they go wrong in your texts. It decides only where it did better than the rules in articles that it had not seen; it is kept in the project.</source>
        <translation>القواعد تقترح من البداية. ومن المقالات التي أنجزتها يمكن أن يتعلم نموذج أين تخطئ القواعد في نصوصك. ولا يحكم إلا حيث كان أفضل منها في مقالات لم يرها من قبل، وهو محفوظ في المشروع.</translation>
    </message>
    <message>
        <source>How much is found rightly (F1, in percent). Each article was judged by what the others taught.</source>
        <translation>مقدار ما يُعثر عليه صواباً (F1 بالمئة). وقد حُكم في كل مقالة بما تُعلِّم من غيرها.</translation>
    </message>
    <message>
        <source>Forget the model</source>
        <translation>انسَ النموذج</translation>
    </message>
    <message>
        <source>Bring the model back</source>
        <translation>أعِد النموذج</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>You can close this and work on: the bar at the window’s foot tells on.</source>
        <translation>يمكنك إغلاق هذا ومتابعة عملك، ويبقى الشريط أسفل النافذة يبيّن التقدم.</translation>
    </message>
    <message>
        <source>Learn again</source>
        <translation>تعلَّم من جديد</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>تعلَّم</translation>
    </message>
    <message>
        <source>Looking at what is there…</source>
        <translation>يُنظر فيما هو موجود…</translation>
    </message>
    <message>
        <source>The rules suggest: the project’s model cannot be used.</source>
        <translation>القواعد هي التي تقترح، إذ لا يمكن استعمال نموذج المشروع.</translation>
    </message>
    <message>
        <source>There is no model yet: the rules suggest.</source>
        <translation>لا نموذج بعد: القواعد هي التي تقترح.</translation>
    </message>
    <message numerus="yes">
        <source>A model suggests; it has learnt from %Ln article(s)</source>
        <translation>
            <numerusform>يقترح نموذج لم يتعلم من أي مقالة</numerusform>
            <numerusform>يقترح نموذج تعلَّم من مقالة واحدة</numerusform>
            <numerusform>يقترح نموذج تعلَّم من مقالتين</numerusform>
            <numerusform>يقترح نموذج تعلَّم من %Ln مقالات</numerusform>
            <numerusform>يقترح نموذج تعلَّم من %Ln مقالة</numerusform>
            <numerusform>يقترح نموذج تعلَّم من %Ln مقالة</numerusform>
        </translation>
    </message>
    <message>
        <source>learnt last: {when}</source>
        <translation>آخر تعلُّم: {when}</translation>
    </message>
    <message>
        <source>This project is annotated blind: what is suggested is not shown, and only orders the list of articles.</source>
        <translation>يُوسَّم هذا المشروع توسيماً أعمى: لا يُعرض ما يُقترح، وإنما يرتَّب به سرد المقالات.</translation>
    </message>
    <message>
        <source>This project is open for reading only.</source>
        <translation>هذا المشروع مفتوح للقراءة فقط.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln finished article(s) can be learnt from.</source>
        <translation>
            <numerusform>لا مقالة منجزة يُتعلَّم منها.</numerusform>
            <numerusform>يمكن التعلُّم من مقالة منجزة واحدة.</numerusform>
            <numerusform>يمكن التعلُّم من مقالتين منجزتين.</numerusform>
            <numerusform>يمكن التعلُّم من %Ln مقالات منجزة.</numerusform>
            <numerusform>يمكن التعلُّم من %Ln مقالة منجزة.</numerusform>
            <numerusform>يمكن التعلُّم من %Ln مقالة منجزة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) finished or changed since: learn again.</source>
        <translation>
            <numerusform>لم تُنجز مقالة ولم تُغيَّر منذ ذلك.</numerusform>
            <numerusform>أُنجزت مقالة واحدة أو غُيّرت منذ ذلك: تعلَّم من جديد.</numerusform>
            <numerusform>أُنجزت مقالتان أو غُيّرتا منذ ذلك: تعلَّم من جديد.</numerusform>
            <numerusform>أُنجزت %Ln مقالات أو غُيّرت منذ ذلك: تعلَّم من جديد.</numerusform>
            <numerusform>أُنجزت %Ln مقالة أو غُيّرت منذ ذلك: تعلَّم من جديد.</numerusform>
            <numerusform>أُنجزت %Ln مقالة أو غُيّرت منذ ذلك: تعلَّم من جديد.</numerusform>
        </translation>
    </message>
    <message>
        <source>No article has been finished or changed since.</source>
        <translation>لم تُنجز مقالة ولم تُغيَّر منذ ذلك.</translation>
    </message>
    <message>
        <source>How likely each suggestion is said to be right was off by {model} points on average; with the rules alone, by {rules}.</source>
        <translation>ما يُقال عن احتمال صحة كل مقترح بعُد عن الصواب {model} نقطة في المتوسط، ومع القواعد وحدها {rules}.</translation>
    </message>
</context>
<context>
    <name>LearnerDesk</name>
    <message>
        <source>The rules suggest: the project’s model cannot be used.</source>
        <translation>القواعد هي التي تقترح، إذ لا يمكن استعمال نموذج المشروع.</translation>
    </message>
    <message>
        <source>Learn again</source>
        <translation>تعلَّم من جديد</translation>
    </message>
    <message numerus="yes">
        <source>Learnt from %Ln article(s).</source>
        <translation>
            <numerusform>لم يُتعلَّم من أي مقالة.</numerusform>
            <numerusform>جرى التعلُّم من مقالة واحدة.</numerusform>
            <numerusform>جرى التعلُّم من مقالتين.</numerusform>
            <numerusform>جرى التعلُّم من %Ln مقالات.</numerusform>
            <numerusform>جرى التعلُّم من %Ln مقالة.</numerusform>
            <numerusform>جرى التعلُّم من %Ln مقالة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفصيل</translation>
    </message>
    <message>
        <source>It gained nothing over the rules, and they go on deciding. New is how likely each suggestion is said to be.</source>
        <translation>لم يزد ذلك على القواعد شيئاً فتبقى هي الحاكمة، والجديد ما يُقال عن احتمال صحة كل مقترح.</translation>
    </message>
    <message>
        <source>The model decides on: {layers}. On everything else the rules decide.</source>
        <translation>يحكم النموذج في: {layers}. وتحكم القواعد في كل ما عدا ذلك.</translation>
    </message>
    <message>
        <source>The model is forgotten; the rules suggest.</source>
        <translation>نُسي النموذج، والقواعد هي التي تقترح.</translation>
    </message>
    <message>
        <source>Bring the model back</source>
        <translation>أعِد النموذج</translation>
    </message>
    <message>
        <source>The model is back, and suggests again.</source>
        <translation>عاد النموذج يقترح.</translation>
    </message>
    <message>
        <source>Stopped. Nothing has changed.</source>
        <translation>توقف. لم يتغير شيء.</translation>
    </message>
</context>
<context>
    <name>LearnerTable</name>
    <message>
        <source>Layer</source>
        <translation>الطبقة</translation>
    </message>
    <message>
        <source>Rules
exact</source>
        <translation>القواعد
تطابقاً</translation>
    </message>
    <message>
        <source>Rules
overlap</source>
        <translation>القواعد
تداخلاً</translation>
    </message>
    <message>
        <source>Model
exact</source>
        <translation>النموذج
تطابقاً</translation>
    </message>
    <message>
        <source>Model
overlap</source>
        <translation>النموذج
تداخلاً</translation>
    </message>
    <message>
        <source>Who decides, and why</source>
        <translation>من يحكم، ولماذا</translation>
    </message>
    <message>
        <source>Who decides on which layer</source>
        <translation>من يحكم في كل طبقة</translation>
    </message>
    <message>
        <source>rules: nothing to learn from</source>
        <translation>القواعد: لا شيء يُتعلَّم منه</translation>
    </message>
    <message>
        <source>rules: nothing was gained</source>
        <translation>القواعد: لم يزد التعلُّم عليها شيئاً</translation>
    </message>
    <message>
        <source>model: as good as the rules</source>
        <translation>النموذج: يعادل القواعد</translation>
    </message>
    <message>
        <source>model: better by {gain} points</source>
        <translation>النموذج: أفضل بمقدار {gain} نقطة</translation>
    </message>
</context>
<context>
    <name>LearningBar</name>
    <message>
        <source>Learning: reading the finished articles…</source>
        <translation>التعلُّم: تُقرأ المقالات المنجزة…</translation>
    </message>
    <message>
        <source>Learning from the finished articles: {done} of {total} steps</source>
        <translation>التعلُّم من المقالات المنجزة: تمّت {done} من {total} خطوة</translation>
    </message>
    <message>
        <source>Learning progress</source>
        <translation>تقدُّم التعلُّم</translation>
    </message>
    <message>
        <source>Stop learning; nothing changes</source>
        <translation>أوقف التعلُّم، ولا يتغير شيء</translation>
    </message>
</context>
<context>
    <name>Lines</name>
    <message numerus="yes">
        <source>%Ln attribution(s) agreed</source>
        <translation>
            <numerusform>لا إسنادات متفق عليها</numerusform>
            <numerusform>إسناد واحد متفق عليه</numerusform>
            <numerusform>إسنادان متفق عليهما</numerusform>
            <numerusform>%Ln إسنادات متفق عليها</numerusform>
            <numerusform>%Ln إسنادًا متفقًا عليه</numerusform>
            <numerusform>%Ln إسناد متفق عليه</numerusform>
        </translation>
    </message>
    <message>
        <source>taken already</source>
        <translation>أُخذت سلفًا</translation>
    </message>
    <message>
        <source>taken out by hand</source>
        <translation>أُزيل باليد</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>متفق عليه</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Annotator</source>
        <translation>الموسِّم</translation>
    </message>
    <message>
        <source>Your name, kept with your annotations:</source>
        <translation>اسمك، ويُحفظ مع توسيماتك:</translation>
    </message>
    <message>
        <source>About Musnad</source>
        <translation>عن مُسنَد</translation>
    </message>
    <message>
        <source>Musnad marks who said what in Arabic news.
Free software under the GPL, version 3 or later.</source>
        <translation>مُسنَد يَسِم في أخبار العربية من قال ماذا.
برنامج حر برخصة GPL، الإصدار 3 أو ما بعده.</translation>
    </message>
    <message>
        <source>Musnad</source>
        <translation>مُسنَد</translation>
    </message>
    <message>
        <source>{project}: package for {annotator}</source>
        <translation>{project}: حزمة {annotator}</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>المقالة</translation>
    </message>
</context>
<context>
    <name>MembersPage</name>
    <message>
        <source>{name} logs in with this password. It is shown here once and kept nowhere: copy it and pass it on in safety.</source>
        <translation>بكلمة المرور هذه يدخل {name}. تُعرض هنا مرة واحدة ولا تُحفظ في أي مكان: انسخها وسلّمها بأمان.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open place(s), for whoever takes them.</source>
        <translation>
            <numerusform>لا أماكن مفتوحة.</numerusform>
            <numerusform>مكان مفتوح واحد لمن يحجزه.</numerusform>
            <numerusform>مكانان مفتوحان لمن يحجزهما.</numerusform>
            <numerusform>%Ln أماكن مفتوحة لمن يحجزها.</numerusform>
            <numerusform>%Ln مكاناً مفتوحاً لمن يحجزها.</numerusform>
            <numerusform>%Ln مكان مفتوح لمن يحجزها.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Role of {name}:</source>
        <translation>&amp;دور {name}:</translation>
    </message>
    <message>
        <source>&amp;Role:</source>
        <translation>ال&amp;دور:</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>المسنَدة إليه</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>بدأها</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>منجزة</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>متروكة</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>الأعضاء</translation>
    </message>
    <message>
        <source>Role of the new member</source>
        <translation>دور العضو الجديد</translation>
    </message>
    <message>
        <source>&amp;New member:</source>
        <translation>&amp;عضو جديد:</translation>
    </message>
    <message>
        <source>Name, as it stands in annotations</source>
        <translation>الاسم كما يرد في التوسيمات</translation>
    </message>
    <message>
        <source>Name of the new member</source>
        <translation>اسم العضو الجديد</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Password of the new member</source>
        <translation>كلمة مرور العضو الجديد</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Project</source>
        <translation>م&amp;شروع</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;تحرير</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>&amp;وسم</translation>
    </message>
    <message>
        <source>A&amp;ttribution</source>
        <translation>إ&amp;سناد</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>م&amp;قالة</translation>
    </message>
    <message>
        <source>A&amp;djudication</source>
        <translation>ت&amp;حكيم</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;عرض</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>مسا&amp;عدة</translation>
    </message>
</context>
<context>
    <name>MergeForm</name>
    <message>
        <source>told, and left as they are</source>
        <translation>تُذكر وتُترك كما هي</translation>
    </message>
    <message>
        <source>as in the package</source>
        <translation>كما في الحزمة</translation>
    </message>
    <message>
        <source>as in the project</source>
        <translation>كما في المشروع</translation>
    </message>
    <message>
        <source>Annotations changed on both sides</source>
        <translation>توسيمات غُيّرت في الجانبين</translation>
    </message>
    <message>
        <source>Also take unfinished work of packages</source>
        <translation>خذ من الحزم ما لم يُنجز أيضاً</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Dismiss</source>
        <translation>إخفاء</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Something went wrong in the program ({kind}). Your saved work is safe; {file} tells more.</source>
        <translation>حدث خلل في البرنامج ({kind}). ما حُفظ من عملك سليم، والتفصيل في {file}.</translation>
    </message>
</context>
<context>
    <name>Mine</name>
    <message>
        <source>Only assigned to me</source>
        <translation>ما وُزّع عليّ وحده</translation>
    </message>
    <message numerus="yes">
        <source>Take the next of %Ln open article(s)</source>
        <translation>
            <numerusform>لا مقالة مفتوحة</numerusform>
            <numerusform>حجز المقالة المفتوحة الوحيدة</numerusform>
            <numerusform>حجز الأولى من مقالتين مفتوحتين</numerusform>
            <numerusform>حجز التالية من %Ln مقالات مفتوحة</numerusform>
            <numerusform>حجز التالية من %Ln مقالة مفتوحة</numerusform>
            <numerusform>حجز التالية من %Ln مقالة مفتوحة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MyWork</name>
    <message>
        <source>This article is not assigned to you: it can only be read. {key} takes one.</source>
        <translation>لم توزَّع هذه المقالة عليك، فهي للقراءة فقط. بالمفتاح {key} تحجز مقالة.</translation>
    </message>
    <message>
        <source>There is no open place for you in any article.</source>
        <translation>لا مكان مفتوحاً لك في أي مقالة.</translation>
    </message>
    <message>
        <source>This article is yours now.</source>
        <translation>صارت هذه المقالة لك.</translation>
    </message>
    <message>
        <source>This article is not yours to give back, or is begun.</source>
        <translation>ليست هذه المقالة لك فتردّها، أو أن العمل فيها بدأ.</translation>
    </message>
    <message>
        <source>Given back: somebody else may take this article.</source>
        <translation>رُدّت المقالة، ولغيرك أن يحجزها.</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>new</source>
        <translation>جديدة</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>قيد العمل</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>منجزة</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>متروكة</translation>
    </message>
    <message>
        <source>adjudicated</source>
        <translation>محكَّمة</translation>
    </message>
    <message>
        <source>direct</source>
        <translation>مباشر</translation>
    </message>
    <message>
        <source>indirect</source>
        <translation>غير مباشر</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>مختلط</translation>
    </message>
    <message>
        <source>supports</source>
        <translation>مؤيِّد</translation>
    </message>
    <message>
        <source>opposes</source>
        <translation>معارض</translation>
    </message>
    <message>
        <source>neutral</source>
        <translation>محايد</translation>
    </message>
    <message>
        <source>doubts</source>
        <translation>مشكِّك</translation>
    </message>
    <message>
        <source>mixed feelings</source>
        <translation>مختلط</translation>
    </message>
    <message>
        <source>vouches for it</source>
        <translation>يتبنّاه</translation>
    </message>
    <message>
        <source>takes no side</source>
        <translation>ينقله محايداً</translation>
    </message>
    <message>
        <source>keeps a distance</source>
        <translation>يتحفّظ عليه</translation>
    </message>
    <message>
        <source>person</source>
        <translation>شخص</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>مؤسسة</translation>
    </message>
    <message>
        <source>government body</source>
        <translation>جهة حكومية</translation>
    </message>
    <message>
        <source>news medium</source>
        <translation>وسيلة إعلام</translation>
    </message>
    <message>
        <source>group of people</source>
        <translation>جماعة</translation>
    </message>
    <message>
        <source>document</source>
        <translation>وثيقة</translation>
    </message>
    <message>
        <source>unnamed party</source>
        <translation>جهة لم تُسمَّ</translation>
    </message>
    <message>
        <source>other kind</source>
        <translation>نوع آخر</translation>
    </message>
    <message>
        <source>each paragraph in its own direction</source>
        <translation>كل فقرة باتجاهها</translation>
    </message>
    <message>
        <source>all from right to left</source>
        <translation>الكل من اليمين إلى اليسار</translation>
    </message>
    <message>
        <source>all from left to right</source>
        <translation>الكل من اليسار إلى اليمين</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>All articles of the list are done.</source>
        <translation>أُنجزت كل مقالات القائمة.</translation>
    </message>
    <message>
        <source>Finished: “{title}”. Still to look at there: {count}.</source>
        <translation>أُنجزت «{title}»، وبقي فيها للنظر: {count}.</translation>
    </message>
    <message>
        <source>There is no further article in the list.</source>
        <translation>لا مقالة أخرى في القائمة.</translation>
    </message>
    <message>
        <source>{key} ends adjudicating.</source>
        <translation>{key} ينهي التحكيم.</translation>
    </message>
</context>
<context>
    <name>NoArticle</name>
    <message>
        <source>Import articles…</source>
        <translation>استيراد مقالات…</translation>
    </message>
    <message>
        <source>This project has no articles yet.</source>
        <translation>لا مقالات في هذا المشروع بعد.</translation>
    </message>
    <message>
        <source>Choose an article from the list.</source>
        <translation>اختر مقالة من القائمة.</translation>
    </message>
</context>
<context>
    <name>Online</name>
    <message>
        <source>No connection: this has to wait until the server answers.</source>
        <translation>لا اتصال: هذا ينتظر حتى يجيب الخادم.</translation>
    </message>
    <message numerus="yes">
        <source>No connection: %Ln edit(s) could not be sent yet.</source>
        <translation>
            <numerusform>لا اتصال، ولا تعديل ينتظر الإرسال.</numerusform>
            <numerusform>لا اتصال: تعديل واحد لم يُرسل بعد.</numerusform>
            <numerusform>لا اتصال: تعديلان لم يُرسلا بعد.</numerusform>
            <numerusform>لا اتصال: %Ln تعديلات لم تُرسل بعد.</numerusform>
            <numerusform>لا اتصال: %Ln تعديلاً لم تُرسل بعد.</numerusform>
            <numerusform>لا اتصال: %Ln تعديل لم تُرسل بعد.</numerusform>
        </translation>
    </message>
    <message>
        <source>No connection.</source>
        <translation>لا اتصال.</translation>
    </message>
    <message>
        <source>All is kept on this computer and sent when you open the project here next. To leave now, do the same again.</source>
        <translation>كل شيء محفوظ على هذا الحاسوب ويُرسل حين تفتح المشروع هنا في المرة القادمة. للخروج الآن كرّر ما فعلت.</translation>
    </message>
</context>
<context>
    <name>OrderButtons</name>
    <message>
        <source>Add: {list}</source>
        <translation>إضافة: {list}</translation>
    </message>
    <message>
        <source>Remove: {list}</source>
        <translation>إزالة: {list}</translation>
    </message>
    <message>
        <source>Move up: {list}</source>
        <translation>تقديم: {list}</translation>
    </message>
    <message>
        <source>Move down: {list}</source>
        <translation>تأخير: {list}</translation>
    </message>
</context>
<context>
    <name>Outlook</name>
    <message>
        <source>Nothing goes out: no article fits what is chosen.</source>
        <translation>لا يخرج شيء: لا مقالة توافق ما اختير.</translation>
    </message>
    <message>
        <source>{articles} articles with {frames} attributions and {mentions} mentions go out, in {records} records.</source>
        <translation>يخرج من المقالات {articles}، فيها من الإسنادات {frames} ومن المواضع الموسومة {mentions}، في سجلات عددها {records}.</translation>
    </message>
    <message>
        <source>What the format cannot hold:</source>
        <translation>ما لا تتّسع له الصيغة:</translation>
    </message>
    <message>
        <source>Nothing of it is lost.</source>
        <translation>لا يُفقد منها شيء.</translation>
    </message>
    <message>
        <source>What the format cannot hold</source>
        <translation>ما لا تتّسع له الصيغة</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Up and down: another page · {save} saves the plot · {back}: back</source>
        <translation>السهمان: صفحة أخرى · {save} يحفظ الرسم · {back}: رجوع</translation>
    </message>
</context>
<context>
    <name>PackagesPage</name>
    <message>
        <source>{name}: {count} articles, {done} done</source>
        <translation>{name}: ‏{count} مقالة، أُنجز منها {done}</translation>
    </message>
    <message>
        <source>A project file for each annotator, to be worked on elsewhere and imported again: what is assigned to them and their own work, without anybody else’s.</source>
        <translation>ملف مشروع لكل موسِّم يعمل عليه في مكان آخر ثم يُستورد: فيه ما وُزّع عليه وعمله هو، وليس فيه عمل غيره.</translation>
    </message>
    <message>
        <source>Nothing is assigned to anybody yet. Give articles out with musnad assign.</source>
        <translation>لم يُوزَّع شيء على أحد بعد. وزّع المقالات بالأمر ‎musnad assign‎.</translation>
    </message>
    <message>
        <source>Annotators</source>
        <translation>الموسِّمون</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>Folder for the packages</source>
        <translation>مجلد الحزم</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختر…</translation>
    </message>
</context>
<context>
    <name>PaleCommands</name>
    <message>
        <source>No suggestion here is as sure as {percent} %.</source>
        <translation>لا مقترح هنا يبلغ ترجيحه {percent}٪.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestion(s) taken.</source>
        <translation>
            <numerusform>لم يؤخذ أي مقترح.</numerusform>
            <numerusform>أُخذ مقترح واحد.</numerusform>
            <numerusform>أُخذ مقترحان.</numerusform>
            <numerusform>أُخذت %Ln مقترحات.</numerusform>
            <numerusform>أُخذ %Ln مقترحاً.</numerusform>
            <numerusform>أُخذ %Ln مقترح.</numerusform>
        </translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>المقترحات</translation>
    </message>
    <message>
        <source>Take all at once that are at least as sure as, in percent:</source>
        <translation>خذ دفعةً واحدةً كل ما يبلغ ترجيحه، بالمئة:</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>All commands</source>
        <translation>كل الأوامر</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>ماذا تريد أن تفعل؟</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>ما يمكن فعله</translation>
    </message>
    <message>
        <source>Nothing is called that; try the first letters of a word.</source>
        <translation>لا شيء بهذا الاسم؛ جرّب أول حروف كلمة منه.</translation>
    </message>
    <message>
        <source>Enter does it · Esc leaves · #12: paragraph 12 · @: an article by its title</source>
        <translation>للتنفيذ Enter · للترك Esc · للفقرة ١٢ اكتب ⁦#12⁩ · لمقالة بعنوانها ابدأ بـ @</translation>
    </message>
</context>
<context>
    <name>PaletteDesk</name>
    <message>
        <source>Go to paragraph {number}</source>
        <translation>إلى الفقرة {number}</translation>
    </message>
</context>
<context>
    <name>PlotPage</name>
    <message>
        <source>There is nothing to show here yet.</source>
        <translation>ليس هنا ما يُعرض بعد.</translation>
    </message>
    <message>
        <source>Save the picture…</source>
        <translation>حفظ الصورة…</translation>
    </message>
    <message>
        <source>Save the drawing…</source>
        <translation>حفظ الرسم المتجه…</translation>
    </message>
    <message>
        <source>Save the table…</source>
        <translation>حفظ الجدول…</translation>
    </message>
</context>
<context>
    <name>PlotSaving</name>
    <message>
        <source>Picture (*.png)</source>
        <translation>صورة (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>رسم متجه (*.svg)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>جدول (*.csv)</translation>
    </message>
    <message>
        <source>Saved in {file}.</source>
        <translation>حُفظ في {file}.</translation>
    </message>
</context>
<context>
    <name>Plots</name>
    <message>
        <source>Progress by annotator</source>
        <translation>التقدم بحسب الموسِّم</translation>
    </message>
    <message>
        <source>Pace: articles</source>
        <translation>الوتيرة: المقالات</translation>
    </message>
    <message>
        <source>Pace: attributions</source>
        <translation>الوتيرة: الإسنادات</translation>
    </message>
    <message>
        <source>Active time by day</source>
        <translation>وقت العمل يوماً بيوم</translation>
    </message>
    <message>
        <source>Finished by day</source>
        <translation>المنجز يوماً بيوم</translation>
    </message>
    <message>
        <source>Status of the articles</source>
        <translation>حالة المقالات</translation>
    </message>
    <message>
        <source>Mentions by layer</source>
        <translation>المواضع بحسب الطبقة</translation>
    </message>
    <message>
        <source>Stance by speaker</source>
        <translation>المواقف بحسب القائل</translation>
    </message>
    <message>
        <source>Cues</source>
        <translation>ألفاظ الإسناد</translation>
    </message>
    <message>
        <source>How far everybody is with their articles.</source>
        <translation>إلى أين وصل كل موسِّم في مقالاته.</translation>
    </message>
    <message>
        <source>Finished articles by hour of active time, pauses left out.</source>
        <translation>المقالات المنجزة في ساعة العمل، ولا تُحسب الوقفات.</translation>
    </message>
    <message>
        <source>Attributions of finished articles by hour of active time, pauses left out.</source>
        <translation>إسنادات المقالات المنجزة في ساعة العمل، ولا تُحسب الوقفات.</translation>
    </message>
    <message>
        <source>Hours at work on articles, pauses of a minute and more left out.</source>
        <translation>ساعات العمل على المقالات، ولا تُحسب الوقفات من دقيقة فأكثر.</translation>
    </message>
    <message>
        <source>Finished articles by the day of their last change.</source>
        <translation>المقالات المنجزة بحسب يوم آخر تعديل فيها.</translation>
    </message>
    <message>
        <source>Each article counts once, as far as its farthest annotation is.</source>
        <translation>تُحسب كل مقالة مرة واحدة، بحالة أبعد توسيماتها.</translation>
    </message>
    <message>
        <source>Each article counts once: adjudicated, else finished, else in progress.</source>
        <translation>تُحسب كل مقالة مرة واحدة: المحكَّم من توسيماتها، وإلا فالمنجز، وإلا فما هو قيد العمل.</translation>
    </message>
    <message>
        <source>The stances of those who have most, under the names that entities have today.</source>
        <translation>مواقف أكثر القائلين مواقف، بأسماء الكيانات كما هي اليوم.</translation>
    </message>
    <message>
        <source>The most frequent ones; spellings and attached conjunctions make no difference.</source>
        <translation>أكثرها وروداً؛ ولا فرق بين صور الإملاء ولا اعتبار لحرف العطف المتصل.</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>الموسِّم</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>الطبقة</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>القائل</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>لفظ الإسناد</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>المسنَدة إليه</translation>
    </message>
    <message>
        <source>To begin</source>
        <translation>لم تبدأ</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>بدأها</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>منجزة</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>قيد العمل</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>متروكة</translation>
    </message>
    <message>
        <source>Attributions</source>
        <translation>الإسنادات</translation>
    </message>
    <message>
        <source>Active hours</source>
        <translation>ساعات العمل</translation>
    </message>
    <message>
        <source>Finished articles with time</source>
        <translation>منجزة معلومة الوقت</translation>
    </message>
    <message>
        <source>Their attributions</source>
        <translation>إسناداتها</translation>
    </message>
    <message>
        <source>Hours on them</source>
        <translation>ساعات العمل عليها</translation>
    </message>
    <message>
        <source>Articles an hour</source>
        <translation>مقالات في الساعة</translation>
    </message>
    <message>
        <source>Attributions an hour</source>
        <translation>إسنادات في الساعة</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>المواضع</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>مرات الورود</translation>
    </message>
    <message>
        <source>Stances</source>
        <translation>المواقف</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>الحصيلة</translation>
    </message>
    <message>
        <source>speakers without an entity</source>
        <translation>قائلون بلا كيان</translation>
    </message>
</context>
<context>
    <name>Presenter</name>
    <message>
        <source>No attribution is in hand: click one, or go to one with {next} and {before}.</source>
        <translation>لا إسناد قيد العمل: انقر إسناداً، أو اذهب إليه بالمفتاح {next} أو {before}.</translation>
    </message>
    <message>
        <source>Your last changes are kept here, but not on the disk yet.</source>
        <translation>آخر تغييراتك محفوظة هنا، لكنها لم تبلغ القرص بعد.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول من جديد</translation>
    </message>
    <message>
        <source>In every article: {deed}. {key} takes it back.</source>
        <translation>في كل المقالات: {deed}. للتراجع {key}.</translation>
    </message>
    <message>
        <source>Undone: {deed}</source>
        <translation>تراجُع عن: {deed}</translation>
    </message>
    <message>
        <source>Redone: {deed}</source>
        <translation>إعادة: {deed}</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Stop</source>
        <translation>أوقف</translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message>
        <source>Stopping…</source>
        <translation>يتوقّف…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>سير العمل</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Work on meanwhile</source>
        <translation>متابعة العمل أثناء ذلك</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>قرص</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ملف</translation>
    </message>
    <message>
        <source>%1 File</source>
        <translation>ملف %1</translation>
    </message>
    <message>
        <source>File Folder</source>
        <translation>مجلد</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>مجلد</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>اختصار</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>غير معروف</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>ا&amp;بحث في:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;نوع الملفات:</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>Click a word or press an arrow key first.</source>
        <translation>انقر كلمة أو اضغط سهمًا أولًا.</translation>
    </message>
    <message>
        <source>These words belong to the quote already: select others to add.</source>
        <translation>هذه الكلمات من القول أصلًا: حدِّد غيرها لتضيفه.</translation>
    </message>
    <message>
        <source>Nothing is marked at the caret.</source>
        <translation>لا شيء موسوم عند المؤشر.</translation>
    </message>
    <message>
        <source>This article has no attribution yet.</source>
        <translation>لا إسناد في هذه المقالة بعد.</translation>
    </message>
    <message>
        <source>This is the last attribution.</source>
        <translation>هذا آخر إسناد.</translation>
    </message>
    <message>
        <source>This is the first attribution.</source>
        <translation>هذا أول إسناد.</translation>
    </message>
    <message>
        <source>Select the further quote first; its speaker is the one before.</source>
        <translation>حدِّد القول الآخر أولًا؛ فقائله هو السابق.</translation>
    </message>
    <message>
        <source>Mark the quote or the cue first: the speaker is looked for before it.</source>
        <translation>سِم القول أو لفظ الإسناد أولًا: فالقائل يُبحث عنه قبله.</translation>
    </message>
    <message>
        <source>Nobody else is marked as a speaker or source before this attribution.</source>
        <translation>لا أحد غيره موسوم قائلًا أو مصدرًا قبل هذا الإسناد.</translation>
    </message>
    <message>
        <source>This attribution has no source.</source>
        <translation>لا مصدر لهذا الإسناد.</translation>
    </message>
    <message>
        <source>This attribution has one source only: there is no chain to order.</source>
        <translation>لهذا الإسناد مصدر واحد: لا سلسلة تُرتَّب.</translation>
    </message>
    <message>
        <source>Put the caret in the quote, on the first word of its second part.</source>
        <translation>ضع المؤشر داخل القول على أول كلمة من شطره الثاني.</translation>
    </message>
    <message>
        <source>This attribution has no speaker, source or addressee to begin another with.</source>
        <translation>لا قائل لهذا الإسناد ولا مصدر ولا مخاطَب يُبدأ به إسناد آخر.</translation>
    </message>
    <message>
        <source>This attribution has no stance yet.</source>
        <translation>لا موقف في هذا الإسناد بعد.</translation>
    </message>
    <message>
        <source>There is nobody else who could hold the stance.</source>
        <translation>لا أحد غيره يصلح صاحبًا للموقف.</translation>
    </message>
    <message>
        <source>No further quotation in marks follows the caret.</source>
        <translation>لا قول آخر بين علامات تنصيص بعد المؤشر.</translation>
    </message>
    <message>
        <source>There is nothing wider to select.</source>
        <translation>لا شيء أوسع يُحدَّد.</translation>
    </message>
    <message>
        <source>There is nothing smaller to select.</source>
        <translation>لا شيء أصغر يُحدَّد.</translation>
    </message>
    <message>
        <source>No letter is attached to the beginning of these words.</source>
        <translation>لا حرف متصل بأول هذه الكلمات.</translation>
    </message>
    <message>
        <source>The edge cannot be moved further that way.</source>
        <translation>لا يمكن تحريك الطرف أبعد في هذه الجهة.</translation>
    </message>
    <message>
        <source>Nothing is left to look at here.</source>
        <translation>لم يبقَ هنا شيء للنظر فيه.</translation>
    </message>
    <message>
        <source>Every mention of this article has its place.</source>
        <translation>لكل موضع في هذه المقالة مكانه.</translation>
    </message>
    <message>
        <source>Open an article first: Enter, in the list.</source>
        <translation>افتح مقالة أولاً: Enter في القائمة.</translation>
    </message>
    <message>
        <source>Select in the text where it belongs, then come back and press Enter.</source>
        <translation>حدّد في النص مكانه الصحيح ثم عُد واضغط Enter.</translation>
    </message>
    <message>
        <source>The quote is still missing. The same key again leaves it so.</source>
        <translation>القول ناقص بعد. المفتاح نفسه مرة أخرى يتركه كذلك.</translation>
    </message>
    <message>
        <source>The speaker is still missing. The same key again leaves it so.</source>
        <translation>القائل ناقص بعد. المفتاح نفسه مرة أخرى يتركه كذلك.</translation>
    </message>
    <message>
        <source>Cue and speaker are still missing. The same key again leaves it so.</source>
        <translation>لفظ الإسناد والقائل ناقصان بعد. المفتاح نفسه مرة أخرى يتركهما كذلك.</translation>
    </message>
    <message>
        <source>This project is open to be read only, and could not keep what is learnt.</source>
        <translation>هذا المشروع مفتوح للقراءة فقط، فلا يمكن أن يُحفظ فيه ما يُتعلَّم.</translation>
    </message>
    <message>
        <source>Open the dashboard first, and choose a plot.</source>
        <translation>افتح لوحة المتابعة أولاً واختر رسماً.</translation>
    </message>
    <message>
        <source>Learning is under way; the bar at the bottom tells how far it is.</source>
        <translation>التعلُّم جارٍ، ويبيّن الشريط في الأسفل إلى أين وصل.</translation>
    </message>
    <message>
        <source>Open a project first.</source>
        <translation>افتح مشروعاً أولاً.</translation>
    </message>
    <message>
        <source>Adjudicators and managers adjudicate; a manager of the project can make you one.</source>
        <translation>التحكيم للمحكِّمين والمديرين، ولمدير المشروع أن يجعلك منهم.</translation>
    </message>
    <message>
        <source>This project is open for reading only.</source>
        <translation>هذا المشروع مفتوح للقراءة فقط.</translation>
    </message>
    <message>
        <source>All differences of this article are decided.</source>
        <translation>حُسمت اختلافات هذه المقالة كلها.</translation>
    </message>
    <message>
        <source>No difference is in hand: choose one in the list of all.</source>
        <translation>لا اختلاف بين يديك: اختر واحدًا من القائمة.</translation>
    </message>
    <message>
        <source>Fewer annotators than that have finished this article.</source>
        <translation>من أنجز هذه المقالة من الموسِّمين أقل من ذلك.</translation>
    </message>
    <message>
        <source>This annotator says nothing of it: they have not marked what it belongs to.</source>
        <translation>لا قول لهذا الموسِّم فيه، فهو لم يسم ما ينتمي إليه.</translation>
    </message>
    <message>
        <source>These exclude one another: take one, or edit on the page.</source>
        <translation>لا يجتمع هذان: خذ أحدهما، أو عدِّل على الصفحة.</translation>
    </message>
    <message>
        <source>Nothing is suggested: ask for it first, or decide by yourself.</source>
        <translation>لا شيء مقترح: اطلب الاقتراح أولًا، أو احسم بنفسك.</translation>
    </message>
    <message>
        <source>This article has one version only: there is nothing to decide.</source>
        <translation>لهذه المقالة نسخة واحدة، فليس هناك ما يُحسم.</translation>
    </message>
    <message>
        <source>Nothing is given out in this project: every article is everybody’s.</source>
        <translation>لم يوزَّع شيء في هذا المشروع: كل مقالة للجميع.</translation>
    </message>
    <message>
        <source>You have begun this article. Skip it instead, if you will not go on.</source>
        <translation>بدأت العمل في هذه المقالة. اتركها بدلاً من ردّها إن كنت لا تريد المتابعة.</translation>
    </message>
    <message>
        <source>In this project only managers may do this. Ask one of them.</source>
        <translation>هذا للمديرين وحدهم في هذا المشروع. اسأل أحدهم.</translation>
    </message>
    <message>
        <source>This is a package made for one annotator; work in it is kept under that name.</source>
        <translation>هذه حزمة أُعدّت لموسِّم واحد، ويُحفظ العمل فيها باسمه.</translation>
    </message>
    <message>
        <source>In this project adjudicators and managers have it learn. Ask one of them.</source>
        <translation>التعلُّم في هذا المشروع للمحكِّمين والمديرين. اسأل أحدهم.</translation>
    </message>
    <message>
        <source>On a server your name is the one that you are a member with.</source>
        <translation>اسمك على الخادم هو الاسم الذي أنت عضو به.</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Skipped</source>
        <translation>المتروك</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>النسخ</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>التنبيهات</translation>
    </message>
    <message>
        <source>Everything ({count})</source>
        <translation>الكل ({count})</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>المعروض</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>التقرير</translation>
    </message>
    <message>
        <source>Open the article</source>
        <translation>فتح المقالة</translation>
    </message>
    <message>
        <source>Open the other one</source>
        <translation>فتح الأخرى</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Keep as a file…</source>
        <translation>حفظ في ملف…</translation>
    </message>
</context>
<context>
    <name>ReviewBar</name>
    <message>
        <source>Take</source>
        <translation>خذه</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>تجاوزه</translation>
    </message>
    <message>
        <source>Take all the rest</source>
        <translation>خذ كل ما بقي</translation>
    </message>
    <message>
        <source>End</source>
        <translation>إنهاء</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>annotator</source>
        <translation>موسِّم</translation>
    </message>
    <message>
        <source>adjudicator</source>
        <translation>محكِّم</translation>
    </message>
    <message>
        <source>manager</source>
        <translation>مدير</translation>
    </message>
</context>
<context>
    <name>SameReview</name>
    <message>
        <source>Put the caret on a mention first: its like is looked for.</source>
        <translation>ضع المؤشر على موضع موسوم أولاً ليُبحث عن مثله.</translation>
    </message>
    <message>
        <source>Quotes are marked one by one, each in an attribution of its own.</source>
        <translation>توسم الأقوال واحداً واحداً، كلٌّ في إسناده.</translation>
    </message>
    <message>
        <source>This mention has several parts; its like cannot be looked for.</source>
        <translation>هذا الموضع من عدة أجزاء، فلا يُبحث عن مثله.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mention(s) marked; undo takes them all back.</source>
        <translation>
            <numerusform>لم يوسم شيء.</numerusform>
            <numerusform>وُسم موضع واحد، ويزيله التراجع.</numerusform>
            <numerusform>وُسم موضعان، ويزيلهما التراجع معاً.</numerusform>
            <numerusform>وُسمت %Ln مواضع، ويزيلها التراجع كلها.</numerusform>
            <numerusform>وُسم %Ln موضعاً، ويزيلها التراجع كلها.</numerusform>
            <numerusform>وُسم %Ln موضع، ويزيلها التراجع كلها.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing else in this article says the same unmarked.</source>
        <translation>لم يبقَ في المقالة مثله بلا وسم.</translation>
    </message>
    <message>
        <source>{place} of {count}: “{words}” as {layer}?</source>
        <translation>{place} من {count}: أيوسم «{words}» في طبقة «{layer}»؟</translation>
    </message>
</context>
<context>
    <name>SchemeDesk</name>
    <message>
        <source>This project’s scheme takes keys that do something else. They are the scheme’s here; these actions stay in the menus:</source>
        <translation>يأخذ مخطط هذا المشروع مفاتيح لها عمل آخر. هي للمخطط هنا، وتبقى هذه الأعمال في القوائم:</translation>
    </message>
    <message>
        <source>Take a scheme from a file</source>
        <translation>أخذ مخطط من ملف</translation>
    </message>
    <message>
        <source>Write the scheme to a file</source>
        <translation>كتابة المخطط في ملف</translation>
    </message>
    <message>
        <source>Written to {file}.</source>
        <translation>كُتب في {file}.</translation>
    </message>
    <message>
        <source>Annotation schemes (*.json);;All files (*)</source>
        <translation>مخططات التوسيم (*.json);;كل الملفات (*)</translation>
    </message>
</context>
<context>
    <name>SchemeEditor</name>
    <message>
        <source>Annotation scheme</source>
        <translation>مخطط التوسيم</translation>
    </message>
    <message>
        <source>The scheme’s name</source>
        <translation>اسم المخطط</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>الطبقات</translation>
    </message>
    <message>
        <source>Stance keys</source>
        <translation>مفاتيح المواقف</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>السمات</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Take from a file…</source>
        <translation>أخذ من ملف…</translation>
    </message>
    <message>
        <source>Write to a file…</source>
        <translation>كتابة في ملف…</translation>
    </message>
    <message>
        <source>The usual scheme</source>
        <translation>المخطط المعتاد</translation>
    </message>
    <message>
        <source>Go to the first fault</source>
        <translation>إلى أول علة</translation>
    </message>
    <message>
        <source>Name of the scheme</source>
        <translation>اسم المخطط</translation>
    </message>
    <message>
        <source>This project is open for reading only.</source>
        <translation>هذا المشروع مفتوح للقراءة فقط.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) to mend before it can be saved</source>
        <translation>
            <numerusform>لا شيء يمنع الحفظ</numerusform>
            <numerusform>أمر واحد يجب إصلاحه قبل الحفظ</numerusform>
            <numerusform>أمران يجب إصلاحهما قبل الحفظ</numerusform>
            <numerusform>%Ln أمور يجب إصلاحها قبل الحفظ</numerusform>
            <numerusform>%Ln أمراً يجب إصلاحه قبل الحفظ</numerusform>
            <numerusform>%Ln أمر يجب إصلاحه قبل الحفظ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) worth a look; it can be saved all the same</source>
        <translation>
            <numerusform>لا شيء يستحق النظر</numerusform>
            <numerusform>أمر واحد يستحق النظر، ولا يمنع الحفظ</numerusform>
            <numerusform>أمران يستحقان النظر، ولا يمنعان الحفظ</numerusform>
            <numerusform>%Ln أمور تستحق النظر، ولا تمنع الحفظ</numerusform>
            <numerusform>%Ln أمراً يستحق النظر، ولا يمنع الحفظ</numerusform>
            <numerusform>%Ln أمر يستحق النظر، ولا يمنع الحفظ</numerusform>
        </translation>
    </message>
    <message>
        <source>Counting which features are in use…</source>
        <translation>يجري عدّ السمات المستعملة…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) in annotations would fall outside the scheme. They are kept, shown as such, and told among what is to look at.</source>
        <translation>
            <numerusform>لا تخرج قيمة عن المخطط.</numerusform>
            <numerusform>ستخرج عن المخطط قيمة واحدة في التوسيمات. تبقى محفوظة، وتُعرض خارجةً عنه، وتُذكر في ما يستحق النظر.</numerusform>
            <numerusform>ستخرج عن المخطط قيمتان في التوسيمات. تبقيان محفوظتين، وتُعرضان خارجتين عنه، وتُذكران في ما يستحق النظر.</numerusform>
            <numerusform>ستخرج عن المخطط %Ln قيم في التوسيمات. تبقى محفوظة، وتُعرض خارجةً عنه، وتُذكر في ما يستحق النظر.</numerusform>
            <numerusform>ستخرج عن المخطط %Ln قيمة في التوسيمات. تبقى محفوظة، وتُعرض خارجةً عنه، وتُذكر في ما يستحق النظر.</numerusform>
            <numerusform>ستخرج عن المخطط %Ln قيمة في التوسيمات. تبقى محفوظة، وتُعرض خارجةً عنه، وتُذكر في ما يستحق النظر.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Scoring</name>
    <message>
        <source>Stopped. Articles without a score stand last; choose the order again to go on.</source>
        <translation>أُوقف التقدير. المقالات التي لم تُقدَّر في آخر القائمة؛ اختر الترتيب ثانيةً للمتابعة.</translation>
    </message>
    <message>
        <source>This project is open to be read only: articles without a score stand last.</source>
        <translation>هذا المشروع مفتوح للقراءة فقط: المقالات التي لم تُقدَّر في آخر القائمة.</translation>
    </message>
</context>
<context>
    <name>ScoringBar</name>
    <message>
        <source>Articles scored</source>
        <translation>المقالات المقدَّرة</translation>
    </message>
    <message>
        <source>Stop scoring the articles</source>
        <translation>أوقف تقدير المقالات</translation>
    </message>
    <message>
        <source>Scoring the articles: {done} of {total}</source>
        <translation>تقدير المقالات: {done} من {total}</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>speaker?</source>
        <translation>القائل؟</translation>
    </message>
    <message>
        <source>(implicit)</source>
        <translation>(مضمر)</translation>
    </message>
    <message>
        <source>reporter</source>
        <translation>المراسل</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>«quote?»</source>
        <translation>«القول؟»</translation>
    </message>
    <message>
        <source>(implied)</source>
        <translation>(ضمناً)</translation>
    </message>
    <message>
        <source>(inside {number})</source>
        <translation>(ضمن {number})</translation>
    </message>
</context>
<context>
    <name>ServerDesk</name>
    <message>
        <source>Waiting for the server…</source>
        <translation>في انتظار الخادم…</translation>
    </message>
    <message>
        <source>This system’s keyring has not taken the password.</source>
        <translation>لم تقبل حافظة مفاتيح النظام كلمة المرور.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>أعد المحاولة</translation>
    </message>
</context>
<context>
    <name>ServerDialog</name>
    <message>
        <source>Waiting for the server…</source>
        <translation>في انتظار الخادم…</translation>
    </message>
    <message>
        <source>Open a project on a server</source>
        <translation>فتح مشروع على خادم</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>ال&amp;عنوان:</translation>
    </message>
    <message>
        <source>Your &amp;name there:</source>
        <translation>ا&amp;سمك فيه:</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;كلمة المرور:</translation>
    </message>
    <message>
        <source>Address of the project</source>
        <translation>عنوان المشروع</translation>
    </message>
    <message>
        <source>Your name on the server</source>
        <translation>اسمك على الخادم</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>&amp;Remember the password in this system’s keyring</source>
        <translation>احف&amp;ظ كلمة المرور في حافظة مفاتيح النظام</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>أوقف الانتظار</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>ShortTags</name>
    <message>
        <source>Q</source>
        <translation>«»</translation>
    </message>
    <message>
        <source>C</source>
        <translation>ل</translation>
    </message>
    <message>
        <source>S</source>
        <translation>ق</translation>
    </message>
    <message>
        <source>O</source>
        <translation>م</translation>
    </message>
    <message>
        <source>A</source>
        <translation>خ</translation>
    </message>
    <message>
        <source>T</source>
        <translation>هـ</translation>
    </message>
</context>
<context>
    <name>Showing</name>
    <message>
        <source>All agree on this</source>
        <translation>اتفق عليه الجميع</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>لا اختلاف</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>الحصيلة</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>لا شيء بعد</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>متروك</translation>
    </message>
    <message>
        <source>Nothing speaks for one more than another.</source>
        <translation>لا شيء يرجّح قولًا على آخر.</translation>
    </message>
    <message>
        <source>Suggested: {who} · {percent} % sure · {key} takes it</source>
        <translation>المقترح: {who} · ترجيحه {percent}٪ · {key} يأخذه</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Difference {place} of {total} · {open} open · articles left: {left}</source>
        <translation>الاختلاف {place} من {total} · المفتوح {open} · المقالات الباقية: {left}</translation>
    </message>
    <message>
        <source>No differences · articles left: {left}</source>
        <translation>لا اختلافات · المقالات الباقية: {left}</translation>
    </message>
    <message>
        <source>↺ Changed since it was decided: {names}. What is still the same stands.</source>
        <translation>↺ غيَّر بعد الحسم: {names}. وما بقي على حاله فقراره قائم.</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Attributions</source>
        <translation>الإسنادات</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>الكيانات</translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation>الدليل</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>للنظر</translation>
    </message>
    <message>
        <source>No place</source>
        <translation>بلا مكان</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>التعليقات</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>الاختلافات</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
</context>
<context>
    <name>Spoken</name>
    <message>
        <source>{layer} of attribution {numbers}</source>
        <translation>{layer} في الإسناد {numbers}</translation>
    </message>
    <message>
        <source>Marked as {layer}: {text}</source>
        <translation>وُسم {layer}: {text}</translation>
    </message>
    <message>
        <source>No longer {layer}: {text}</source>
        <translation>لم يعد {layer}: {text}</translation>
    </message>
    <message>
        <source>Done: {deed}</source>
        <translation>تمّ: {deed}</translation>
    </message>
    <message>
        <source>The speaker is implicit</source>
        <translation>القائل مضمر</translation>
    </message>
    <message>
        <source>The speaker is named</source>
        <translation>القائل مذكور</translation>
    </message>
</context>
<context>
    <name>StancePanel</name>
    <message>
        <source>Stance {place} of {count}: go to the next</source>
        <translation>الموقف {place} من {count}: إلى التالي</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>الموقف</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>صاحبه</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>المستهدَف</translation>
    </message>
    <message>
        <source>Intensity</source>
        <translation>الشدّة</translation>
    </message>
    <message>
        <source>Said in so many words</source>
        <translation>مصرَّح به</translation>
    </message>
    <message>
        <source>Add another stance</source>
        <translation>إضافة موقف آخر</translation>
    </message>
    <message>
        <source>Stance of the speaker</source>
        <translation>موقف القائل</translation>
    </message>
    <message>
        <source>Who holds the stance</source>
        <translation>صاحب الموقف</translation>
    </message>
    <message>
        <source>What the stance is aimed at</source>
        <translation>ما يستهدفه الموقف</translation>
    </message>
    <message>
        <source>Intensity of the stance, 1 to 3</source>
        <translation>شدة الموقف من ١ إلى ٣</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>لا أحد</translation>
    </message>
    <message>
        <source>no target</source>
        <translation>بلا مستهدَف</translation>
    </message>
    <message>
        <source>none</source>
        <translation>بلا موقف</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message numerus="yes">
        <source>%Ln thing(s) to look at</source>
        <translation>
            <numerusform>لا شيء للنظر</numerusform>
            <numerusform>أمر واحد للنظر</numerusform>
            <numerusform>أمران للنظر</numerusform>
            <numerusform>%Ln أمور للنظر</numerusform>
            <numerusform>%Ln أمراً للنظر</numerusform>
            <numerusform>%Ln أمر للنظر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestion(s)</source>
        <translation>
            <numerusform>لا مقترحات</numerusform>
            <numerusform>مقترح واحد</numerusform>
            <numerusform>مقترحان</numerusform>
            <numerusform>%Ln مقترحات</numerusform>
            <numerusform>%Ln مقترحاً</numerusform>
            <numerusform>%Ln مقترح</numerusform>
        </translation>
    </message>
    <message>
        <source>read only</source>
        <translation>للقراءة فقط</translation>
    </message>
    <message>
        <source>waits for your decision</source>
        <translation>تنتظر قرارك</translation>
    </message>
    <message>
        <source>not saved!</source>
        <translation>لم يُحفظ!</translation>
    </message>
    <message>
        <source>saved ✓</source>
        <translation>محفوظ ✓</translation>
    </message>
    <message>
        <source>saving…</source>
        <translation>يُحفظ…</translation>
    </message>
    <message>
        <source>no connection ⇅</source>
        <translation>لا اتصال ⇅</translation>
    </message>
    <message numerus="yes">
        <source>no connection: %Ln edit(s) wait, they are kept ⇅</source>
        <translation>
            <numerusform>لا اتصال ⇅</numerusform>
            <numerusform>لا اتصال: تعديل واحد ينتظر وهو محفوظ ⇅</numerusform>
            <numerusform>لا اتصال: تعديلان ينتظران وهما محفوظان ⇅</numerusform>
            <numerusform>لا اتصال: %Ln تعديلات تنتظر وهي محفوظة ⇅</numerusform>
            <numerusform>لا اتصال: %Ln تعديلاً تنتظر وهي محفوظة ⇅</numerusform>
            <numerusform>لا اتصال: %Ln تعديل تنتظر وهي محفوظة ⇅</numerusform>
        </translation>
    </message>
    <message>
        <source>{role}, key {key}</source>
        <translation>{role}، المفتاح {key}</translation>
    </message>
    <message>
        <source>State of saving</source>
        <translation>حالة الحفظ</translation>
    </message>
</context>
<context>
    <name>Tags</name>
    <message>
        <source>Quote</source>
        <translation>قول</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>لفظ</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>قائل</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>مصدر</translation>
    </message>
    <message>
        <source>Addressee</source>
        <translation>مخاطَب</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>مستهدَف</translation>
    </message>
</context>
<context>
    <name>TeamDesk</name>
    <message>
        <source>{name} is a member now.</source>
        <translation>صار {name} عضواً.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) given out.</source>
        <translation>
            <numerusform>لم يوزَّع شيء.</numerusform>
            <numerusform>وُزّع مكان واحد.</numerusform>
            <numerusform>وُزّع مكانان.</numerusform>
            <numerusform>وُزّعت %Ln أماكن.</numerusform>
            <numerusform>وُزّع %Ln مكاناً.</numerusform>
            <numerusform>وُزّع %Ln مكان.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TeamDialog</name>
    <message>
        <source>Team</source>
        <translation>الفريق</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>الأعضاء</translation>
    </message>
    <message>
        <source>Give out articles</source>
        <translation>توزيع المقالات</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message>
        <source>Edit with the ordinary keys · {back}: back to the differences</source>
        <translation>عدِّل بالمفاتيح المعتادة · {back}: عودة إلى الاختلافات</translation>
    </message>
    <message>
        <source>Adjudicated · {next}: the next article · {undo}: undo</source>
        <translation>حُكِّمت · {next}: المقالة التالية · {undo}: تراجع</translation>
    </message>
    <message>
        <source>All is decided · {finish}: adjudicated, on to the next · {undo}: undo</source>
        <translation>حُسم كل شيء · {finish}: محكَّمة وإلى التالية · {undo}: تراجع</translation>
    </message>
    <message>
        <source>{takes} take · {both} both · {none} none · {whole} all of it · {edit} edit · {note} note · {suggest} suggest · {next} next · {undo} undo</source>
        <translation>{takes} أخذ · {both} الجميع · {none} لا أحد · {whole} الإسناد كله · {edit} تعديل · {note} ملاحظة · {suggest} اقتراح · {next} التالي · {undo} تراجع</translation>
    </message>
    <message>
        <source>Difference {place} of {count}</source>
        <translation>الاختلاف {place} من {count}</translation>
    </message>
</context>
<context>
    <name>TrainingPage</name>
    <message>
        <source>words with tags</source>
        <translation>كلمات مع وسومها</translation>
    </message>
    <message>
        <source>marked passages</source>
        <translation>مواضع موسومة</translation>
    </message>
    <message>
        <source>whole attributions</source>
        <translation>إسنادات كاملة</translation>
    </message>
    <message>
        <source>quotes and who said them</source>
        <translation>أقوال وقائلوها</translation>
    </message>
    <message>
        <source>stances</source>
        <translation>مواقف</translation>
    </message>
    <message>
        <source>questions and answers</source>
        <translation>أسئلة وأجوبة</translation>
    </message>
    <message>
        <source>A folder with a table for each task, whole records beside them, and a card that tells what is in it. Copies and reports on one event stay in one part. Finished and adjudicated work goes in, unless another status is chosen.</source>
        <translation>مجلد فيه جدول لكل مهمة، وإلى جانبها السجلات كاملة وبطاقة تذكر محتواه. تبقى النسخ وأخبار الحدث الواحد في قسم واحد. ويدخله العمل المنجز والمحكَّم، ما لم تُختر حالة أخرى.</translation>
    </message>
    <message>
        <source>stay as they are</source>
        <translation>تبقى كما هي</translation>
    </message>
    <message>
        <source>become placeholders</source>
        <translation>تحلّ محلّها رموز</translation>
    </message>
    <message>
        <source>become invented names</source>
        <translation>تحلّ محلّها أسماء مخترعة</translation>
    </message>
    <message>
        <source>Tables for</source>
        <translation>جداول لأجل</translation>
    </message>
    <message>
        <source>Written as</source>
        <translation>صيغة الكتابة</translation>
    </message>
    <message>
        <source>Names of people</source>
        <translation>أسماء الناس</translation>
    </message>
    <message>
        <source>Name on the card</source>
        <translation>الاسم في البطاقة</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>الرخصة</translation>
    </message>
    <message>
        <source>as the articles say</source>
        <translation>كما تذكر المقالات</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>Folder to make</source>
        <translation>المجلد المراد إنشاؤه</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
</context>
<context>
    <name>UnplacedDesk</name>
    <message numerus="yes">
        <source>%Ln mention(s) have no place in this text: {key} shows them.</source>
        <translation>
            <numerusform>لا مواضع بلا مكان في هذا النص: يعرضها {key}.</numerusform>
            <numerusform>موضع واحد بلا مكان في هذا النص: يعرضه {key}.</numerusform>
            <numerusform>موضعان بلا مكان في هذا النص: يعرضهما {key}.</numerusform>
            <numerusform>%Ln مواضع بلا مكان في هذا النص: يعرضها {key}.</numerusform>
            <numerusform>%Ln موضعاً بلا مكان في هذا النص: يعرضها {key}.</numerusform>
            <numerusform>%Ln موضع بلا مكان في هذا النص: يعرضها {key}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnplacedPanel</name>
    <message>
        <source>Mentions without a place</source>
        <translation>مواضع بلا مكان</translation>
    </message>
    <message>
        <source>Every mention of this article has its place.</source>
        <translation>لكل موضع في هذه المقالة مكانه.</translation>
    </message>
    <message>
        <source>The article’s text has changed. Enter puts a mention where it is proposed, or where you select in the text; Del gives it up.</source>
        <translation>تغيّر نص المقالة. مفتاح Enter يضع الموضع في المكان المقترح أو حيث تحدّد في النص، وDel يستغني عنه.</translation>
    </message>
    <message>
        <source>Put it there</source>
        <translation>ضعه هناك</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>استغنِ عنه</translation>
    </message>
    <message>
        <source>It stood here: {context}</source>
        <translation>كان هنا: {context}</translation>
    </message>
    <message>
        <source>Perhaps: {words} ({percent} % like it)</source>
        <translation>لعله: {words} (يشبهه {percent} %)</translation>
    </message>
    <message>
        <source>In its place there is now: {words}</source>
        <translation>حلّ محله الآن: {words}</translation>
    </message>
    <message>
        <source>Nothing like it is there: select where it belongs.</source>
        <translation>لا شيء يشبهه هنا: حدّد مكانه في النص.</translation>
    </message>
</context>
<context>
    <name>ValuesList</name>
    <message>
        <source>Values</source>
        <translation>القيم</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Musnad</source>
        <translation>مُسنَد</translation>
    </message>
    <message>
        <source>Mark who said what in Arabic news, and save it as a corpus.</source>
        <translation>سِم من قال ماذا في أخبار العربية، واحفظه مدوَّنة.</translation>
    </message>
    <message>
        <source>Try the sample corpus</source>
        <translation>تجربة المدوَّنة النموذجية</translation>
    </message>
    <message>
        <source>Invented articles, annotated, and two left for you to practise on.</source>
        <translation>مقالات مؤلَّفة موسومة، واثنتان متروكتان لك للتدرّب.</translation>
    </message>
    <message>
        <source>New project from files</source>
        <translation>مشروع جديد من ملفات</translation>
    </message>
    <message>
        <source>Text files or a JSONL corpus become a project.</source>
        <translation>ملفات نصية أو مدوَّنة JSONL تصير مشروعاً.</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>فتح مشروع</translation>
    </message>
    <message>
        <source>A .musnad file that you have already.</source>
        <translation>ملف ‎.musnad لديك من قبل.</translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation>مشاريع فُتحت مؤخراً</translation>
    </message>
</context>
<context>
    <name>Who</name>
    <message>
        <source>Who? Put the caret on a speaker, source, addressee or target.</source>
        <translation>من المقصود؟ ضع المؤشر على قائل أو مصدر أو مخاطَب أو مستهدَف.</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation>من هو؟</translation>
    </message>
    <message>
        <source>Who is it instead?</source>
        <translation>من هو إذاً؟</translation>
    </message>
    <message>
        <source>The project has no other entity to merge this one with.</source>
        <translation>ليس في المشروع كيان آخر يُدمج معه هذا الكيان.</translation>
    </message>
    <message>
        <source>Which entity is «{name}» really?</source>
        <translation>أي كيان هو «{name}» في الحقيقة؟</translation>
    </message>
</context>
</TS>
