"""From opening an article to its corpus line, by keys alone: suggestions taken, one rejected."""

import msgspec

from annotator.formats.corpus import write_corpus
from annotator.model.article import Article
from annotator.model.record import Record, record_of
from annotator.problems import Place
from annotator.store.exporting import records
from annotator.store.importing import import_records
from annotator.store.project import Project

TEXT = (
    "وقال مدير المصنع نادر السعدي إن الإنتاج تضاعف خلال عام واحد.\n"
    "وأكدت الباحثة منى الحلبي أن مياه النهر صالحة للري طوال الصيف.\n"
    "وأضاف رئيس النقابة فؤاد عيسى: «لن نقبل بأقل من زيادة عادلة في الأجور».\n"
    "وذكرت صحيفة «المرسى» أن سفينة الحبوب ستصل إلى الميناء فجر الخميس.\n"
)
QUOTES = [
    "الإنتاج تضاعف خلال عام واحد",
    "مياه النهر صالحة للري طوال الصيف",
    "«لن نقبل بأقل من زيادة عادلة في الأجور»",
    "سفينة الحبوب ستصل إلى الميناء فجر الخميس",
]


def test_three_are_taken_and_one_is_rejected(tmp_path, open_window, hands, qtbot):
    target = tmp_path / "project.musnad"
    with Project.create(target) as project:
        import_records(project, [(Place(), record_of(Article(id="n1", text=TEXT)))])

    window = begin(open_window, target, qtbot)
    hands.press("Return")
    qtbot.waitUntil(window.strip.suggestions.isVisible)
    assert window.pale.count == 4
    hands.press("Tab", "Return", "Backspace", "1", "Return")
    assert quotes(window) == [QUOTES[0], *QUOTES[2:]]
    assert hands.presses == 6, "one key each, and two that lead there"

    hands.press("Ctrl+Z")
    assert quotes(window) == [QUOTES[0], QUOTES[2]]
    assert window.pale.count == 1
    hands.press("Ctrl+Shift+Z")
    assert window.pale.count == 0
    assert window.close()

    window = begin(open_window, target, qtbot)
    qtbot.waitUntil(lambda: window.pale.frames is not None)
    assert quotes(window) == [QUOTES[0], *QUOTES[2:]]
    assert window.pale.count == 0, "what was rejected has not come back"
    assert window.close()

    record = exported(target, tmp_path / "corpus.jsonl")
    suggested = {record.provenance[frame.id] for frame in record.attributions}
    assert len(suggested) == 1
    assert all(maker.startswith("rules@") for maker in suggested)
    (stance,) = record.stances
    assert record.provenance[stance.id] == "human"
    (rejected,) = record.rejected
    assert [TEXT[start:end] for start, end in rejected.quote] == [QUOTES[1]]
    assert {rejected.provenance} == suggested


def begin(open_window, target, qtbot):
    """Open the project, and the article where it was left."""
    window = open_window(target)
    qtbot.waitUntil(lambda: window.tasks.is_idle)
    return window


def quotes(window):
    """Give what is marked as a quote, in reading order."""
    work = window.workspace.annotation
    return [work.mention_by_id[frame.quote].text for frame in work.in_reading_order]


def exported(target, path):
    """Give the only line of the project's corpus."""
    with Project.open(target) as project:
        write_corpus(path, records(project))
    (line,) = path.read_bytes().splitlines()
    return msgspec.json.decode(line, type=Record)
