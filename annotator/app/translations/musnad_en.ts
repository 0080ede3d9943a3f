<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AdjudicationDesk</name>
    <message numerus="yes">
        <source>%Ln difference(s) still open: decide them first.</source>
        <translation>
            <numerusform>%Ln difference still open: decide it first.</numerusform>
            <numerusform>%Ln differences still open: decide them first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgreementDesk</name>
    <message numerus="yes">
        <source>%Ln article(s) finished by several.</source>
        <translation>
            <numerusform>%Ln article finished by several.</numerusform>
            <numerusform>%Ln articles finished by several.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleListModel</name>
    <message numerus="yes">
        <source>%Ln attribution(s)</source>
        <translation>
            <numerusform>%Ln attribution</numerusform>
            <numerusform>%Ln attributions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a place</source>
        <translation>
            <numerusform>%Ln without a place</numerusform>
            <numerusform>%Ln without a place</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message numerus="yes">
        <source>%Ln edit(s) that had waited are sent.</source>
        <translation>
            <numerusform>%Ln edit that had waited is sent.</numerusform>
            <numerusform>%Ln edits that had waited are sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntityListModel</name>
    <message numerus="yes">
        <source>{mentions} in %Ln article(s)</source>
        <translation>
            <numerusform>{mentions} in %Ln article</numerusform>
            <numerusform>{mentions} in %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileForm</name>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… and %Ln more</numerusform>
            <numerusform>… and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FirstArticles</name>
    <message numerus="yes">
        <source>%Ln article(s), all that there are</source>
        <translation>
            <numerusform>%Ln article, all that there is</numerusform>
            <numerusform>%Ln articles, all that there are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln article(s)</source>
        <translation>
            <numerusform>The first article</numerusform>
            <numerusform>The first %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln letter(s)</source>
        <translation>
            <numerusform>%Ln letter</numerusform>
            <numerusform>%Ln letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln attribution(s)</source>
        <translation>
            <numerusform>%Ln attribution</numerusform>
            <numerusform>%Ln attributions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Learner</name>
    <message numerus="yes">
        <source>A model suggests; it has learnt from %Ln article(s)</source>
        <translation>
            <numerusform>A model suggests; it has learnt from %Ln article</numerusform>
            <numerusform>A model suggests; it has learnt from %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln finished article(s) can be learnt from.</source>
        <translation>
            <numerusform>%Ln finished article can be learnt from.</numerusform>
            <numerusform>%Ln finished articles can be learnt from.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) finished or changed since: learn again.</source>
        <translation>
            <numerusform>%Ln article finished or changed since: learn again.</numerusform>
            <numerusform>%Ln articles finished or changed since: learn again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LearnerDesk</name>
    <message numerus="yes">
        <source>Learnt from %Ln article(s).</source>
        <translation>
            <numerusform>Learnt from %Ln article.</numerusform>
            <numerusform>Learnt from %Ln articles.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lines</name>
    <message numerus="yes">
        <source>%Ln attribution(s) agreed</source>
        <translation>
            <numerusform>%Ln attribution agreed</numerusform>
            <numerusform>%Ln attributions agreed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MembersPage</name>
    <message numerus="yes">
        <source>%Ln open place(s), for whoever takes them.</source>
        <translation>
            <numerusform>%Ln open place, for whoever takes it.</numerusform>
            <numerusform>%Ln open places, for whoever takes them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Mine</name>
    <message numerus="yes">
        <source>Take the next of %Ln open article(s)</source>
        <translation>
            <numerusform>Take the one open article</numerusform>
            <numerusform>Take the next of %Ln open articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Online</name>
    <message numerus="yes">
        <source>No connection: %Ln edit(s) could not be sent yet.</source>
        <translation>
            <numerusform>No connection: %Ln edit could not be sent yet.</numerusform>
            <numerusform>No connection: %Ln edits could not be sent yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaleCommands</name>
    <message numerus="yes">
        <source>%Ln suggestion(s) taken.</source>
        <translation>
            <numerusform>%Ln suggestion taken.</numerusform>
            <numerusform>%Ln suggestions taken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SameReview</name>
    <message numerus="yes">
        <source>%Ln mention(s) marked; undo takes them all back.</source>
        <translation>
            <numerusform>%Ln mention marked; undo takes it back.</numerusform>
            <numerusform>%Ln mentions marked; undo takes them all back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SchemeEditor</name>
    <message numerus="yes">
        <source>%Ln thing(s) to mend before it can be saved</source>
        <translation>
            <numerusform>%Ln thing to mend before it can be saved</numerusform>
            <numerusform>%Ln things to mend before it can be saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) worth a look; it can be saved all the same</source>
        <translation>
            <numerusform>%Ln thing worth a look; it can be saved all the same</numerusform>
            <numerusform>%Ln things worth a look; it can be saved all the same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) in annotations would fall outside the scheme. They are kept, shown as such, and told among what is to look at.</source>
        <translation>
            <numerusform>%Ln value in annotations would fall outside the scheme. It is kept, shown as such, and told among what is to look at.</numerusform>
            <numerusform>%Ln values in annotations would fall outside the scheme. They are kept, shown as such, and told among what is to look at.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message numerus="yes">
        <source>%Ln thing(s) to look at</source>
        <translation>
            <numerusform>%Ln thing to look at</numerusform>
            <numerusform>%Ln things to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestion(s)</source>
        <translation>
            <numerusform>%Ln suggestion</numerusform>
            <numerusform>%Ln suggestions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no connection: %Ln edit(s) wait, they are kept ⇅</source>
        <translation>
            <numerusform>no connection: %Ln edit waits, it is kept ⇅</numerusform>
            <numerusform>no connection: %Ln edits wait, they are kept ⇅</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TeamDesk</name>
    <message numerus="yes">
        <source>%Ln place(s) given out.</source>
        <translation>
            <numerusform>%Ln place given out.</numerusform>
            <numerusform>%Ln places given out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnplacedDesk</name>
    <message numerus="yes">
        <source>%Ln mention(s) have no place in this text: {key} shows them.</source>
        <translation>
            <numerusform>%Ln mention has no place in this text: {key} shows it.</numerusform>
            <numerusform>%Ln mentions have no place in this text: {key} shows them.</numerusform>
        </translation>
    </message>
</context>
</TS>
