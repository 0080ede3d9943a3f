"""The assistants in the real window, by real keys: what comes in, what goes out, what is told."""

import json
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QFileDialog, QTabWidget, QWidget

from annotator.app.assistants.accounts import Sort
from annotator.formats.corpus import read_corpus
from annotator.resources import resource
from annotator.store.project import Project
from annotator.wording.language import Language

PEERS = Path(__file__).resolve().parents[3] / "shared" / "data" / "peers"
SENTENCE = "قال الوزير إن العمل مستمر."
SAMPLE = ("corpus", "sample.jsonl")


@pytest.fixture
def peers():
    """Give the folder of other tools' files."""
    if not PEERS.is_dir():
        pytest.skip("other tools' files are not on this machine")
    return PEERS


@pytest.fixture
def importing(read, qtbot):
    """Open the import assistant by its key, and put files on its list."""

    def importing(*paths, language=Language.ENGLISH):
        session = read(language=language)
        session.press("Ctrl+I")
        dialog = session.window.importing.dialog
        qtbot.waitUntil(dialog.isActiveWindow)
        session.window.importing.add([str(path) for path in paths])
        qtbot.waitUntil(lambda: all(seen is not None for _, seen in dialog.files._files))
        return session, dialog

    return importing


@pytest.fixture
def exporting(read, qtbot):
    """Open the export assistant by its key, on the sample corpus."""

    def exporting(language=Language.ENGLISH, name="corpus"):
        records = [item[1] for item in read_corpus(resource(*SAMPLE))]
        session = read(*records, language=language)
        session.press("Ctrl+Shift+S")
        dialog = session.window.exporting.dialog
        qtbot.waitUntil(dialog.isActiveWindow)
        qtbot.waitUntil(lambda: dialog.formats.offer is not None)
        names = [offer.name for offer in dialog.formats._offers]
        session.press(*["Down"] * names.index(name))
        counted(dialog, qtbot)
        return session, dialog

    return exporting


def counted(dialog, qtbot):
    """Wait until it is known what would be lost."""
    qtbot.waitUntil(lambda: dialog.formats.outlook._forecast is not None)


def ended(dialog, qtbot):
    """Wait until the account is there."""
    qtbot.waitUntil(lambda: dialog.pages.currentWidget() is dialog.report, timeout=20_000)


def text_file(folder, name="one.txt", text=SENTENCE):
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


class TestChoosingFiles:
    def test_without_files_it_says_what_to_do(self, importing):
        session, dialog = importing()
        assert dialog.files.empty.isVisible()
        assert not dialog.go_on.isEnabled()
        session.press("Esc")
        assert session.window.importing.dialog is None

    def test_files_are_asked_for_by_keys(self, importing, tmp_path, monkeypatch, qtbot):
        file = text_file(tmp_path)
        monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(file)], ""))
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
        session, dialog = importing()
        session.press("Ctrl+O")
        session.press("Ctrl+Shift+O")
        assert [Path(one.path) for one, _ in dialog.files._files] == [file, tmp_path]
        qtbot.waitUntil(dialog.go_on.isEnabled)
        session.press("Delete", "Delete")
        assert dialog.files.empty.isVisible()

    def test_each_file_shows_its_format_and_encoding(self, importing, tmp_path):
        old = tmp_path / "old.txt"
        old.write_bytes((SENTENCE * 3).encode("cp1256"))
        _, dialog = importing(old, resource(*SAMPLE))
        lines = [dialog.files.list._file_line(row) for row in (0, 1)]
        assert [line.words for line in lines] == ["old.txt", "sample.jsonl"]
        assert "Plain text" in lines[0].details
        assert "Windows-1256" in lines[0].details
        assert "Corpus" in lines[1].details
        assert "Windows-1256" in dialog.files.form.encoding.currentText()

    def test_another_encoding_reads_it_anew(self, importing, tmp_path, qtbot):
        old = tmp_path / "old.txt"
        old.write_bytes((SENTENCE * 3).encode("cp1256"))
        session, dialog = importing(old)
        form = dialog.files.form
        assert form.articles.text.toPlainText() == SENTENCE * 3
        form.encoding.setFocus()
        session.press("End")
        qtbot.waitUntil(lambda: dialog.files._files[0][1] is not None)
        assert dialog.files._files[0][0].codec == "iso8859_6"
        assert form.problems.isVisible() or form.articles.text.toPlainText() != SENTENCE * 3

    def test_what_is_no_article_is_told(self, importing, tmp_path):
        (tmp_path / "x.bin").write_bytes(b"\0\1\2")
        _, dialog = importing(tmp_path / "x.bin")
        assert dialog.files.form.problems.isVisible()
        assert dialog.files.list._file_line(0).loud
        assert not dialog.go_on.isEnabled()

    def test_the_first_articles_are_seen_with_what_is_marked_in_them(self, importing, peers):
        _, dialog = importing(peers / "label_studio_export.json")
        articles = dialog.files.form.articles
        assert "Quote" in articles._article_line(0).details
        assert len(articles.text.toPlainText()) > 100
        option = articles.text.document().defaultTextOption()
        assert option.textDirection() is Qt.LayoutDirection.LayoutDirectionAuto

    def test_a_dropped_file_opens_it(self, read, tmp_path):
        file = text_file(tmp_path)
        session = read()
        dropped(session.window, file)
        dialog = session.window.importing.dialog
        assert [Path(one.path) for one, _ in dialog.files._files] == [file]
        dropped(dialog, tmp_path)
        assert len(dialog.files._files) == 2

    def test_a_dropped_project_is_opened(self, read, project_of, qtbot):
        session = read()
        other = project_of(SENTENCE, name="other")
        with qtbot.waitSignal(session.window.articles.listed):
            dropped(session.window, other)
        assert session.work.project.name == "other"


def dropped(widget, file):
    """Drop a file on a widget, as the system does."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    entering = QDragEnterEvent(QPoint(5, 5), copy, mime, left, none)
    QApplication.sendEvent(widget, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(widget, QDropEvent(QPointF(5, 5), copy, mime, left, none))


class TestColumns:
    @pytest.fixture
    def table(self, tmp_path):
        file = tmp_path / "news.csv"
        file.write_text(f"عنوان الخبر,المتن كاملا,date\nخبر,{SENTENCE},2024-05-01\n", "utf-8")
        return file

    def test_are_shown_where_none_is_known_to_be_the_text(self, importing, table):
        _, dialog = importing(table)
        form = dialog.files.form
        assert form.tabs.currentWidget() is form.columns
        assert form.columns.choices["published"].currentData() == "date"
        assert form.columns.note.text()

    def test_are_chosen_by_keys_and_seen_at_once(self, importing, table, qtbot):
        session, dialog = importing(table)
        form = dialog.files.form
        for field, presses in (("text", 2), ("title", 1)):
            form.columns.choices[field].setFocus()
            session.press(*["Down"] * presses)
            qtbot.waitUntil(lambda: dialog.files._files[0][1] is not None)
        assert dialog.files._files[0][0].columns["text"] == "المتن كاملا"
        (seen,) = dialog.files._files[0][1].glimpses
        assert (seen.title, seen.text) == ("خبر", SENTENCE)
        session.press("Ctrl+Return")
        ended(dialog, qtbot)
        record = session.work.project.articles.get("news-1")
        assert record.meta.title == "خبر"
        assert record.meta.published == "2024-05-01"


class TestImporting:
    def test_other_tools_files_come_in_and_are_told_of(self, importing, peers, qtbot):
        session, dialog = importing(peers / "label_studio_export.json", peers / "brat")
        session.press("Ctrl+Return")
        ended(dialog, qtbot)
        account = dialog.account
        assert str(account.articles_added) in dialog.report.summary.text()
        units = [one for one in account.notices if one.code == "import.unit_found"]
        assert units
        session.press("Esc")
        assert session.window.importing.dialog is None
        assert len(list(session.work.project.articles.ids())) == account.articles_added + 1

    def test_the_annotator_can_be_said(self, importing, peers, qtbot):
        session, dialog = importing(peers / "label_studio_export.json")
        dialog.files.annotator.setFocus()
        session.reader.hands.type("huda")
        session.press("Ctrl+Return")
        ended(dialog, qtbot)
        assert session.work.project.annotations.annotators() == ("huda",)

    def test_pairs_of_copies_can_be_opened_and_come_back_to(self, importing, tmp_path, qtbot):
        words = " ".join(f"كلمة{number}" for number in range(200))
        files = [
            text_file(tmp_path, "a.txt", words),
            text_file(tmp_path, "b.txt", f"{words} خاتمة"),
        ]
        session, dialog = importing(*files)
        session.press("Ctrl+Return")
        ended(dialog, qtbot)
        (row,) = [row for row in dialog.report._all if row.sort is Sort.COPY]
        assert row.opens == ("b", "a")
        dialog.report.list.setFocus()
        session.press("Return")
        assert session.work.article.id == "b"
        session.bar.button.click()
        assert dialog.isVisible()
        dialog.report.open_other.click()
        assert session.work.article.id == "a"

    def test_it_can_be_copied_and_kept(self, importing, tmp_path, qtbot, monkeypatch):
        bad = tmp_path / "bad.jsonl"
        bad.write_text(json.dumps({"id": "x", "text": SENTENCE}) + '\n{"id": 1}\n', "utf-8")
        session, dialog = importing(bad)
        session.press("Ctrl+Return")
        ended(dialog, qtbot)
        session.press("Ctrl+C")
        copied = QGuiApplication.clipboard().text()
        assert "bad.jsonl:2" in copied
        for name, check in (("k.txt", lambda text: text == copied), ("k.json", json.loads)):
            target = tmp_path / name
            monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, t=target: (str(t), ""))
            session.press("Ctrl+S")
            assert check(target.read_text("utf-8"))

    def test_stopped_it_tells_what_is_in(self, importing, tmp_path, qtbot):
        big = tmp_path / "big.jsonl"
        lines = (json.dumps({"id": f"a{n}", "text": f"{SENTENCE} {n}"}) for n in range(20_000))
        big.write_text("\n".join(lines), encoding="utf-8")
        session, dialog = importing(big)
        session.press("Ctrl+Return")
        assert dialog.is_running
        session.press("Esc")
        ended(dialog, qtbot)
        there = len(list(session.work.project.articles.ids())) - 1
        assert dialog.account.articles_added == there
        assert dialog.account.cancelled == (there < 20_000)

    def test_one_can_work_on_meanwhile(self, importing, tmp_path, qtbot):
        bad = tmp_path / "bad.jsonl"
        lines = [json.dumps({"id": f"a{n}", "text": f"{SENTENCE} {n}"}) for n in range(3000)]
        bad.write_text("\n".join([*lines, "{}"]), encoding="utf-8")
        session, dialog = importing(bad)
        session.press("Ctrl+Return")
        dialog.progress.hiding.click()
        assert not dialog.isVisible()
        qtbot.waitUntil(lambda: dialog.account is not None, timeout=20_000)
        assert "bad.jsonl:3001" in session.bar.label.text()
        session.bar.button.click()
        assert dialog.isVisible()
        assert dialog.pages.currentWidget() is dialog.report

    def test_a_project_that_can_only_be_read_is_left_alone(self, open_window, project_of, qtbot):
        window = open_window()
        with qtbot.waitSignal(window.articles.listed):
            window.desk.open_to_read(str(project_of(SENTENCE)))
        window.importing.open()
        assert window.importing.dialog is None


class TestExporting:
    def test_says_what_goes_out_and_what_would_be_lost(self, exporting):
        _, dialog = exporting(name="conll")
        outlook = dialog.formats.outlook
        assert outlook.list.isVisible()
        assert outlook.list.rows.rowCount() == len(list(outlook._forecast.losses))
        assert "articles" in outlook.words.text()
        assert dialog.formats.lacks.text()

    def test_of_a_corpus_nothing_is_lost(self, exporting):
        _, dialog = exporting()
        assert not dialog.formats.outlook.list.isVisible()
        assert not dialog.formats.outlook._forecast.losses

    def test_filters_change_what_goes_out(self, exporting, qtbot):
        _, dialog = exporting()
        everything = dialog.formats.outlook._forecast.records
        dialog.formats.filters.whose.setCurrentIndex(1)
        dialog.formats.filters.whose.activated.emit(1)
        counted(dialog, qtbot)
        assert 0 < dialog.formats.outlook._forecast.records <= everything
        dialog.formats.filters.statuses[list(dialog.formats.filters.statuses)[1]].click()
        counted(dialog, qtbot)
        assert dialog.formats.outlook._forecast.records == 0

    def test_parts_are_offered_where_the_format_holds_them(self, exporting):
        session, dialog = exporting()
        filters = dialog.formats.filters
        assert filters.parted.isEnabled()
        filters.parted.click()
        assert dialog.formats.departure().shares
        session.press("Down")
        dialog.formats.list.setFocus()
        names = [offer.name for offer in dialog.formats._offers]
        dialog.formats.list.show_current(names.index("text"))
        assert not filters.parted.isEnabled()
        assert dialog.formats.departure().shares is None

    def test_writes_and_tells_what_was_lost_with_places_to_open(self, exporting, tmp_path, qtbot):
        session, dialog = exporting(name="conll")
        foreseen = dialog.formats.outlook._forecast.losses.as_data()
        target = Path(dialog.formats.target.text())
        assert target.parent == tmp_path
        session.press("Ctrl+Return")
        ended(dialog, qtbot)
        assert target.is_file()
        kept = json.loads(Path(f"{target}.losses.json").read_text("utf-8"))
        assert kept["losses"] == foreseen
        rows = dialog.report._all
        number, row = next((n, row) for n, row in enumerate(rows) if "#" in "".join(row.opens))
        dialog.report.list.show_current(number)
        dialog.report.list.setFocus()
        session.press("Return")
        assert session.work.article.id == row.opens[0].partition("#")[0]

    def test_what_is_there_is_replaced_only_when_that_is_meant(self, exporting, qtbot):
        session, dialog = exporting()
        target = Path(dialog.formats.target.text())
        target.write_text("mine")
        session.press("Ctrl+Return")
        assert dialog.state.isVisible()
        assert target.read_text() == "mine"
        session.press("Ctrl+Return")
        ended(dialog, qtbot)
        assert target.read_text("utf-8").startswith('{"format"')

    def test_is_told_where_it_cannot_be_written(self, exporting, qtbot, tmp_path):
        session, dialog = exporting()
        dialog.formats.target.setText(str(tmp_path / "no" / "out.jsonl"))
        session.press("Ctrl+Return")
        qtbot.waitUntil(lambda: dialog.state.isVisible() and not dialog.is_running)
        assert dialog.pages.currentWidget() is dialog.first
        session.press("Esc")
        assert session.window.exporting.dialog is None

    def test_stopped_it_writes_nothing(self, exporting, qtbot, monkeypatch):
        session, dialog = exporting(name="label-studio")
        target = Path(dialog.formats.target.text())
        before = sorted(target.parent.iterdir())
        monkeypatch.setattr("annotator.app.tasks.Task.is_cancelled", lambda _task: True)
        session.press("Ctrl+Return")
        qtbot.waitUntil(lambda: not dialog.is_running)
        assert dialog.pages.currentWidget() is dialog.first
        assert sorted(target.parent.iterdir()) == before

    def test_without_a_project_there_is_nothing_to_export(self, open_window):
        window = open_window()
        window.exporting.open()
        assert window.exporting.dialog is None


class TestTrainingSets:
    @pytest.fixture
    def training(self, exporting):
        """Open the page of training sets."""

        def training():
            session, dialog = exporting()
            dialog.kinds.setCurrentWidget(dialog.training)
            return session, dialog

        return training

    def test_one_is_made_and_told_of(self, training, qtbot):
        session, dialog = training()
        target = Path(dialog.training.target.text())
        session.press("Ctrl+Return")
        ended(dialog, qtbot)
        assert (target / "README.md").is_file()
        assert str(target) in dialog.report.summary.text()
        assert any(row.sort is Sort.LOSS for row in dialog.report._all)

    def test_only_the_tables_that_are_chosen(self, training):
        _, dialog = training()
        for view, check in dialog.training.views.items():
            check.setChecked(view == "stance")
        assert dialog.training.plan().views == ("stance",)
        dialog.training.views["stance"].setChecked(False)
        assert not dialog.go_on.isEnabled()

    def test_stopped_it_leaves_nothing(self, training, qtbot, monkeypatch):
        session, dialog = training()
        target = Path(dialog.training.target.text())
        before = sorted(target.parent.iterdir())
        monkeypatch.setattr("annotator.app.tasks.Task.is_cancelled", lambda _task: True)
        session.press("Ctrl+Return")
        qtbot.waitUntil(lambda: not dialog.is_running)
        assert sorted(target.parent.iterdir()) == before
        assert dialog.state.isVisible()


class TestEverywhere:
    @pytest.fixture(params=["importing", "exporting"])
    def assistant(self, request, importing, exporting):
        """Open either assistant."""
        if request.param == "exporting":
            return exporting
        return partial(importing, resource(*SAMPLE))

    @pytest.mark.parametrize("language", Language)
    def test_the_language_is_changed_while_it_is_open(self, importing, language):
        other = next(one for one in Language if one is not language)
        session, dialog = importing(resource(*SAMPLE), language=language)
        before = session.window.interface.language, dialog.windowTitle()
        session.window.appearance.switch_language()
        QApplication.processEvents()
        assert session.window.interface.language is other
        assert dialog.isRightToLeft() is (other is Language.ARABIC)
        assert before[0] is language

    def test_whatever_can_be_used_has_a_name(self, assistant):
        _, dialog = assistant()
        for widget in dialog.findChildren(QWidget):
            can_be_reached = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            is_inner = isinstance(widget.parentWidget(), QAbstractSpinBox | QTabWidget)
            if can_be_reached and not is_inner and widget.isVisibleTo(dialog):
                named = widget.accessibleName() or getattr(widget, "text", str)()
                assert named, widget

    def test_tab_goes_through_all_of_it_and_comes_round(self, importing):
        session, dialog = importing(resource(*SAMPLE))
        dialog.files.list.setFocus()
        seen = []
        for _ in range(40):
            seen.append(QApplication.focusWidget())
            session.press("Tab")
            if QApplication.focusWidget() is dialog.files.list:
                break
        assert QApplication.focusWidget() is dialog.files.list
        form = dialog.files.form
        for part in (form.format, form.articles.list, form.articles.text, dialog.files.annotator):
            assert part in seen
        assert dialog.go_on in seen

    @pytest.mark.parametrize("language", Language)
    def test_it_fits_a_small_screen(self, assistant, language):
        _, dialog = assistant(language=language)
        assert dialog.minimumSizeHint().width() <= 1000
        assert dialog.minimumSizeHint().height() <= 620


def test_a_new_project_tells_of_its_articles_and_offers_the_account(open_window, tmp_path, qtbot):
    text_file(tmp_path)
    window = open_window()
    bad = tmp_path / "bad.jsonl"
    bad.write_text("{}\n", encoding="utf-8")
    window.desk.new(str(tmp_path / "made.musnad"), [str(tmp_path / "one.txt"), str(bad)])
    qtbot.waitUntil(lambda: window.bar.isVisible() and "bad.jsonl" in window.bar.label.text())
    window.bar.button.click()
    assert window.importing.dialog.isVisible()
    assert window.importing.dialog.report.list.rows.rowCount() == 1
    window.importing.dialog.reject()
    with Project.open(tmp_path / "made.musnad", writable=False) as project:
        assert list(project.articles.ids()) == ["one"]
