"""The line over the page's foot: it is readable, and it moves nothing."""

from annotator.app.theme import LIGHT


def geometry(window):
    return [widget.geometry() for widget in (window.header, window.middle, window.view)]


def test_a_message_moves_nothing_on_the_page(read):
    window = read().window
    before, top = geometry(window), window.view.column.boxes(0, 4)
    window.bar.warn("the disk is full\nthe work is kept")
    assert geometry(window) == before
    assert window.view.column.boxes(0, 4) == top
    assert window.bar.geometry().bottom() == window.middle.height() - 1


def test_its_words_stand_out_from_the_first_message_on(read):
    window = read().window
    for show, colour in ((window.bar.tell, LIGHT.accent_text), (window.bar.warn, LIGHT.page)):
        show("something")
        palette = window.bar.label.palette()
        assert palette.color(window.bar.label.foregroundRole()).name() == colour.lower()


def test_it_keeps_to_the_foot_of_the_page_when_that_changes_its_size(read, qtbot):
    window = read().window
    window.bar.warn("something")
    window.resize(window.width() - 60, window.height() - 80)
    qtbot.waitUntil(lambda: window.bar.width() == window.middle.width())
    assert window.bar.geometry().bottom() == window.middle.height() - 1


def test_an_offer_stays_when_work_goes_on_and_goes_when_it_is_taken(read):
    session = read()
    taken = []
    session.bar.offer("something", "more", lambda: taken.append(session.bar.isVisible()))
    session.mark("Q", "القرار")
    assert session.bar.isVisible()
    session.bar.button.setFocus()
    session.press("Space")
    assert taken == [False]


class TestANoticeOfWhatIsPast:
    def test_goes_with_the_next_edit(self, read):
        session = read()
        session.window.bar.tell("something")
        assert session.bar.isVisible()
        session.mark("Q", "القرار")
        assert not session.bar.isVisible()

    def test_goes_with_the_article(self, read):
        session = read("قال الوزير نعم.", "قال الوفد لا.")
        session.window.bar.tell("something")
        session.press("N")
        assert not session.bar.isVisible()

    def test_leaves_a_problem_and_a_task_alone(self, read):
        session = read()
        for show in (session.bar.warn, lambda text: session.bar.work(text, 0, list)):
            show("something")
            session.mark("Q", "القرار")
            assert session.bar.isVisible()
            session.press("Ctrl+Z")
