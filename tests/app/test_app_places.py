"""Where the reader was: in each article, and in which article, across restarts and mistakes."""

SECOND = "وأعلن المدير افتتاح القاعة الجديدة.\nوقال الكاتب: «سنعود غداً».\n"


def test_an_article_is_come_back_to_at_the_word_where_it_was_left(read, qtbot):
    session = read("قال الوزير إن العمل مستمر.", SECOND)
    session.select("مستمر")
    session.press("N", "P")
    qtbot.waitUntil(lambda: session.view.selection is not None)
    assert session.selected() == "مستمر"


def test_a_project_opens_on_the_article_that_was_left_last(read, open_window, qtbot):
    session = read("قال الوزير إن العمل مستمر.", SECOND)
    session.press("N")
    session.select("الكاتب")
    target = session.work.project.target
    session.window.close()
    again = open_window(target)
    qtbot.waitUntil(lambda: again.view.selection is not None)
    start, end = again.view.selection.span
    assert again.workspace.article.text[start:end] == "الكاتب"


def test_an_article_that_was_only_looked_at_is_the_last_one_too(read, tmp_path, qtbot):
    session = read("قال الوزير إن العمل مستمر.", SECOND)
    session.press("N")
    assert session.view.selection is None
    session.window.desk.open(str(tmp_path / "missing.musnad"))
    qtbot.waitUntil(lambda: session.bar.isVisible() and session.work.article is not None)
    assert session.work.article.id == "n2"


def test_the_article_opened_last_is_remembered_before_it_is_left(read, qtbot):
    session = read("قال الوزير إن العمل مستمر.", SECOND)
    session.press("N")
    qtbot.waitUntil(lambda: session.work.saver.is_idle)
    assert session.window.places.last_article() == "n2"
