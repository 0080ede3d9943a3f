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
        <source>Import articles…</source>
        <translation>استيراد مقالات…</translation>
    </message>
    <message>
        <source>Save the corpus…</source>
        <translation>حفظ المدوَّنة…</translation>
    </message>
    <message>
        <source>Annotator’s name…</source>
        <translation>اسم الموسِّم…</translation>
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
        <source>Remove the mention</source>
        <translation>إزالة الموضع الموسوم</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>خطوة إلى الوراء</translation>
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
        <source>Done with this attribution</source>
        <translation>إنهاء هذا الإسناد</translation>
    </message>
    <message>
        <source>Delete the attribution</source>
        <translation>حذف الإسناد</translation>
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
        <source>Stance: stronger, then mild again</source>
        <translation>تدوير شدّة الموقف</translation>
    </message>
    <message>
        <source>Stance said in so many words</source>
        <translation>موقف مصرَّح به</translation>
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
        <source>Go to the next unfinished thing</source>
        <translation>إلى أول ما لم يكتمل</translation>
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
        <source>Attributions panel</source>
        <translation>لوحة الإسنادات</translation>
    </message>
    <message>
        <source>Articles panel</source>
        <translation>لوحة المقالات</translation>
    </message>
    <message>
        <source>Go to the next pane</source>
        <translation>الانتقال إلى اللوحة التالية</translation>
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
</context>
<context>
    <name>ArticlesPanel</name>
    <message>
        <source>{done} of {total} articles done</source>
        <translation>أُنجزت {done} من {total} مقالة</translation>
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
        <source>setting the stance</source>
        <translation>تحديد الموقف</translation>
    </message>
    <message>
        <source>clearing the stance</source>
        <translation>إلغاء الموقف</translation>
    </message>
    <message>
        <source>changing the intensity</source>
        <translation>تغيير الشدّة</translation>
    </message>
    <message>
        <source>changing the stance</source>
        <translation>تغيير الموقف</translation>
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
        <source>Import articles</source>
        <translation>استيراد مقالات</translation>
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
    <message>
        <source>{articles} articles and {annotations} annotations added, {there} there already.</source>
        <translation>المقالات المضافة: {articles}، والتوسيمات: {annotations}، والموجود من قبل: {there}.</translation>
    </message>
    <message>
        <source>{count} skipped:</source>
        <translation>وتُرك {count}:</translation>
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
        <source>Articles and corpora (*.txt *.jsonl *.json);;All files (*)</source>
        <translation>مقالات ومدوَّنات ‎(*.txt *.jsonl *.json);;كل الملفات (*)</translation>
    </message>
</context>
<context>
    <name>FramePanel</name>
    <message>
        <source>Mode</source>
        <translation>الأسلوب</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>الموقف</translation>
    </message>
    <message>
        <source>Intensity</source>
        <translation>الشدّة</translation>
    </message>
    <message>
        <source>Speaker implicit</source>
        <translation>القائل مضمر</translation>
    </message>
    <message>
        <source>Said in so many words</source>
        <translation>مصرَّح به</translation>
    </message>
    <message>
        <source>Mode of the quote</source>
        <translation>أسلوب القول</translation>
    </message>
    <message>
        <source>Stance of the speaker</source>
        <translation>موقف القائل</translation>
    </message>
    <message>
        <source>Intensity of the stance, 1 to 3</source>
        <translation>شدّة الموقف من ١ إلى ٣</translation>
    </message>
    <message>
        <source>none</source>
        <translation>بلا موقف</translation>
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
        <source>Stance: {one} supports, {two} opposes… · Enter: done with this attribution.</source>
        <translation>الموقف: {one} مؤيِّد، {two} معارض… · Enter: إنهاء هذا الإسناد.</translation>
    </message>
</context>
<context>
    <name>KeyMap</name>
    <message>
        <source>All keys</source>
        <translation>كل المفاتيح</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>القائمة</translation>
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
        <source>Article</source>
        <translation>المقالة</translation>
    </message>
    <message>
        <source>Attributions</source>
        <translation>الإسنادات</translation>
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
        <source>&amp;View</source>
        <translation>&amp;عرض</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>مسا&amp;عدة</translation>
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
        <translation>متخطّاة</translation>
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
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>There is no further article in the list.</source>
        <translation>لا مقالة أخرى في القائمة.</translation>
    </message>
</context>
<context>
    <name>Presenter</name>
    <message>
        <source>Your last changes are kept here, but not on the disk yet.</source>
        <translation>آخر تغييراتك محفوظة هنا، لكنها لم تبلغ القرص بعد.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول من جديد</translation>
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
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>«quote?»</source>
        <translation>«القول؟»</translation>
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
    <message>
        <source>read only</source>
        <translation>للقراءة فقط</translation>
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
</TS>
